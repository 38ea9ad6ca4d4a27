"""Tasks and interviews of a person, in one line each."""

from vega.schemas import InterviewDraft, TaskDraft, read_form
from vega.services.account import Account
from vega.services.plan import interviews, tasks


def add_task(owner: Account, title: str, due_on: str | None, job_id: int | None = None):
    draft = {"title": title, "due_on": due_on, "job_id": job_id}
    return tasks.create_task(owner, read_form(TaskDraft, draft))


def add_interview(owner: Account, job_id: int, starts_at: str, **fields: object):
    draft = {"job_id": job_id, "starts_at": starts_at, **fields}
    return interviews.create_interview(owner, read_form(InterviewDraft, draft))
