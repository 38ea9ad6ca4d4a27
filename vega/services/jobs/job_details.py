"""Service: what belongs to a job, for those who want it with the job."""

from vega.models import Job
from vega.serializers import JobDetails
from vega.services.account import Account
from vega.services.documents.reading import documents_of
from vega.services.jobs.history import list_events
from vega.services.jobs.lists.next_step import next_step
from vega.services.jobs.tags import tags_of
from vega.services.jobs.timeline import first_events
from vega.services.plan.contacts import contacts_of_job
from vega.services.plan.interviews import interviews_of_job
from vega.services.plan.tasks import tasks_of_job

EVENTS_SHOWN = 100  # with a job; more are pages of their own


def details_of(owner: Account, job: Job) -> JobDetails:
    """Return what belongs to a job of the owner's, and its newest events."""
    tasks, interviews = tasks_of_job(job), interviews_of_job(job)
    return JobDetails(
        tags=tags_of(job),
        step=next_step(owner, job, tasks, interviews),
        contacts=contacts_of_job(job),
        tasks=tasks,
        interviews=interviews,
        documents=documents_of(job),
        events=first_events(list_events(job, owner), EVENTS_SHOWN),
    )
