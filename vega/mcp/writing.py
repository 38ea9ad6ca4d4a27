"""The tools that change something. Their answers are ids and codes; what people wrote is in the
warnings of a new job alone.
"""

from vega.clock import zone_of
from vega.mcp.answers import Json, local_time, marked, without_blanks
from vega.models import Job
from vega.schemas import (
    CapturedJob,
    ContactDraft,
    InterviewDraft,
    JobUpdate,
    LogEntry,
    StatusChange,
    TaskDraft,
)
from vega.services.accounts.accounts import Account
from vega.services.jobs import jobs, merging, timeline
from vega.services.jobs.history import latest_day_of
from vega.services.plan import avoided_employers, contacts, interviews, tasks


def save_job(owner: Account, draft: CapturedJob) -> Json:
    job_id = jobs.create_job(owner, draft)
    similar = merging.find_similar(owner, draft.title, draft.company, other_than=job_id)
    warning = avoided_employers.warning_of(owner, draft.company)
    return marked(
        {"jobId": job_id, "status": draft.status, "similarJobIds": [job.id for job in similar]},
        {"warnings": [warning] if warning else []},
    )


def update_job(owner: Account, update: JobUpdate) -> Json:
    versions = _versions(update.version)
    return _changed(jobs.update_job(owner, update.job_id, update, versions=versions))


def set_status(owner: Account, change: StatusChange) -> Json:
    changes, versions = change.changes(latest_day_of(owner)), _versions(change.version)
    return _changed(jobs.update_job(owner, change.job_id, changes, versions=versions))


def _versions(version: int | None) -> range:
    return jobs.ANY_VERSION if version is None else range(version, version + 1)


def _changed(job: Job) -> Json:
    return without_blanks(
        {"jobId": job.id, "status": job.status, "outcome": job.outcome, "version": job.version}
    )


def log_event(owner: Account, entry: LogEntry) -> Json:
    event = timeline.add_event(owner, entry.job_id, entry.event(latest_day_of(owner)))
    on = event.occurred_on.isoformat() if event.occurred_on else None
    return without_blanks({"jobId": entry.job_id, "eventId": event.id, "occurredOn": on})


def add_task(owner: Account, draft: TaskDraft) -> Json:
    task = tasks.create_task(owner, draft).item
    due_on = task.due_on.isoformat() if task.due_on else None
    return without_blanks({"taskId": task.id, "jobId": task.job_id, "dueOn": due_on})


def add_interview(owner: Account, draft: InterviewDraft) -> Json:
    saved = interviews.create_interview(owner, draft)
    zone = zone_of(owner.time_zone)
    return without_blanks(
        {
            "interviewId": saved.item.id,
            "jobId": saved.item.job_id,
            "startsAt": local_time(saved.item.starts_at, zone),
            "endsAt": local_time(saved.item.ends_at, zone),
            "overlappingInterviewIds": [one.id for one in saved.overlapping],
        }
    )


def add_contact(owner: Account, draft: ContactDraft) -> Json:
    contact = contacts.create_contact(owner, draft).item
    return {"contactId": contact.id, "jobId": contact.job_id}
