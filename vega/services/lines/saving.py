"""Save what a line says as one change, which one Undo takes back."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, NamedTuple

from vega.errors import InvalidInput
from vega.models import Interview, InterviewKind, JobStatus
from vega.reading.line.said import Reading
from vega.schemas import (
    InterviewChanges,
    InterviewDraft,
    JobChanges,
    JobDraft,
    MailDraft,
    NewEvent,
    Progress,
    TaskDraft,
    read_form,
)
from vega.services.account import Account, latest_day_of
from vega.services.jobs import jobs, timeline, undo
from vega.services.jobs.creating import new_jobs
from vega.services.jobs.follow_ups import closed_in
from vega.services.lines.reading import Line
from vega.services.lines.saying import receipt
from vega.services.mails.recording import record_mail
from vega.services.mails.suggesting import SuggestedInterview
from vega.services.plan import interviews, tasks


class Done(NamedTuple):
    """What was saved: `change` is what Undo takes; None of a new job, which goes to the trash.
    `words` are its sentence, of a new job its title.
    """

    kind: str
    change: int | None
    job_id: int | None
    words: str
    overlapping: Sequence[Interview] = ()
    closed: Sequence[str] = ()  # tasks that were finished with it
    moved: bool = False  # the job is now interviewing


def save(owner: Account, kind: str, job_id: int | None, values: Mapping[str, Any]) -> Done:
    """Save a move, an interview, a task or a log, in one transaction.

    Raises `InvalidInput`, `JobNotFound`, `EditConflict`.
    """
    owner = replace(owner, via_label="quick")
    saving = {"task": _task, "move": _move, "edit": _move, "interview": _interview, "log": _log}
    if kind not in saving:
        raise InvalidInput({"": "Nothing to save. Type what happened, or what is to be done."})
    if kind != "task" and job_id is None:
        raise InvalidInput({"job_id": "Choose the job that this is about."})
    return saving[kind](owner, job_id, values)


def _move(owner: Account, job_id: Any, values: Mapping[str, Any]) -> Done:
    """Move or edit a job. `was_status` is the status that the person saw; a `note` is logged."""
    changes = read_form(JobChanges, values, latest_day_of(owner))
    was = {"status": JobStatus(values["was_status"])} if values.get("was_status") else None
    with undo.undoable(owner, [job_id], whole=True) as change:
        job = jobs.update_job(owner, job_id, changes, was=was)
        if values.get("note"):
            entry = {"kind": "note", "text": values["note"], "occurred_on": changes.occurred_on}
            timeline.add_event(owner, job_id, read_form(NewEvent, entry, latest_day_of(owner)))
    kind = "move" if changes.model_fields_set & Progress.model_fields.keys() else "edit"
    said = {**changes.model_dump(exclude_unset=True), "note": values.get("note")}
    words = receipt(owner, Reading(kind, said), job)
    return Done(kind, change.id, job_id, words, closed=closed_in(change.units))


def _interview(owner: Account, job_id: Any, values: Mapping[str, Any]) -> Done:
    if values.get("interview_id"):
        return _planned(owner, job_id, values)
    draft = read_form(InterviewDraft, {"kind": InterviewKind.OTHER, **values, "job_id": job_id})
    saved = interviews.create_interview(owner, draft)
    job = jobs.get_job(owner, job_id)
    words = receipt(owner, Reading("interview", draft.model_dump()), job)
    moved = draft.move and job.status == JobStatus.INTERVIEWING
    return Done("interview", saved.change, job_id, words, saved.overlapping, moved=moved)


def _planned(owner: Account, job_id: int, values: Mapping[str, Any]) -> Done:
    """Move an interview that is planned, or cancel it."""
    names = ("starts_at", "ends_at", "time_zone", "state")
    sent = {name: values[name] for name in names if values.get(name)}
    changes = read_form(InterviewChanges, sent)
    saved = interviews.change_interview(owner, values["interview_id"], changes)
    read = Reading("interview", changes.model_dump(exclude_unset=True), of_days=())
    words = receipt(owner, read, jobs.get_job(owner, job_id))
    return Done("planned", saved.change, job_id, words, saved.overlapping)


def _task(owner: Account, job_id: int | None, values: Mapping[str, Any]) -> Done:
    draft = read_form(TaskDraft, {**values, "job_id": job_id})
    saved = tasks.create_task(owner, draft)
    job = jobs.get_job(owner, job_id) if job_id else None
    words = receipt(owner, Reading("task", draft.model_dump()), job)
    return Done("task", saved.change, job_id, words)


def _log(owner: Account, job_id: Any, values: Mapping[str, Any]) -> Done:
    entry = read_form(NewEvent, values, latest_day_of(owner))
    change = timeline.add_event_undoably(owner, job_id, entry)
    words = receipt(owner, Reading("log", entry.model_dump()), jobs.get_job(owner, job_id))
    return Done("log", change.id, job_id, words)


def create_job(owner: Account, values: Mapping[str, Any], key: str | None) -> Done:
    """Save a job, once for a key. Raises `InvalidInput`, `DuplicateJob`, `QuotaExceeded`."""
    draft = read_form(JobDraft, values, latest_day_of(owner))
    job_id = new_jobs.create_job(replace(owner, via_label="quick"), draft, idempotency_key=key)
    return Done("job", None, job_id, draft.title)


def record(owner: Account, line: Line, job_id: int | None, values: Mapping[str, Any]) -> Done:
    """Record a mail that was read again: the email, its move, and its interview if ticked."""
    found = line.suggestion
    if found is None or job_id is None:
        raise InvalidInput({"job_id": "Choose the job that this email is about."})
    draft = read_form(MailDraft, values, latest_day_of(owner))
    interview = found.interview if values.get("add_interview") else None
    invitation = interview.invitation if interview else None
    recorded = record_mail(
        replace(owner, via_label="quick"), job_id, draft,
        interview=_appointment(interview, job_id) if interview and not invitation else None,
        invitation=invitation,
    )  # fmt: skip
    closed = closed_in(recorded.change.units)
    return Done("mail", recorded.change.id, job_id, line.says, closed=closed)


def _appointment(of: SuggestedInterview, job_id: int) -> InterviewDraft:
    names = set(InterviewDraft.model_fields) & {one.name for one in fields(of)}
    values = {name: getattr(of, name) for name in names}
    moments = {name: values[name].isoformat() for name in ("starts_at", "ends_at")}
    return read_form(InterviewDraft, {**values, **moments, "job_id": job_id})
