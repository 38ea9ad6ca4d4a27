"""Service: what belongs to a job, for those who want it with the job."""

from vega.models import Job
from vega.serializers import JobParts
from vega.services.accounts import Account
from vega.services.contacts import contacts_of_job
from vega.services.documents.reading import documents_of
from vega.services.history import list_events
from vega.services.interviews import interviews_of_job
from vega.services.next_step import next_step
from vega.services.tags import tags_of
from vega.services.tasks import tasks_of_job
from vega.services.timeline import first_events

EVENTS_SHOWN = 100  # with a job; more are pages of their own


def parts_of(owner: Account, job: Job) -> JobParts:
    """Return what belongs to a job of the owner's, and its newest events."""
    return JobParts(
        tags=tags_of(job),
        step=next_step(owner, job),
        contacts=contacts_of_job(job),
        tasks=tasks_of_job(job),
        interviews=interviews_of_job(job),
        documents=documents_of(job),
        events=first_events(list_events(job, owner), EVENTS_SHOWN),
    )
