"""Service: entries of a job's history that the person adds, changes and deletes."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from vega.clock import now
from vega.errors import EventFixed, EventNotFound, InvalidInput
from vega.extensions import db
from vega.models import EventKind, Job, JobEvent, JobStatus
from vega.schemas import EventChanges, JobChanges, NewEvent
from vega.services import history, undo
from vega.services.accounts import Account
from vega.services.jobs import get_job, lock_job
from vega.storage.database import transaction

LOGGED = (EventKind.NOTE, EventKind.CALL, EventKind.EMAIL)
_DATED = ("occurred_on", "stage", "outcome")
EDITABLE = {
    EventKind.MOVED: _DATED,
    EventKind.STAGE: _DATED,
    EventKind.NOTE: ("occurred_on", "text"),
    EventKind.CALL: ("occurred_on", "text", "reply"),
    EventKind.EMAIL: ("occurred_on", "text", "reply"),
}


@dataclass(frozen=True)
class EventPage:
    """`next` is the cursor of the next page; None on the last one."""

    events: Sequence[JobEvent]
    next: str | None


def list_page(owner: Account, job_id: int, cursor: str | None, most: int) -> EventPage:
    """Return a page of a job's history, the latest first. Raises `JobNotFound`, `InvalidInput`."""
    events = history.list_events(get_job(owner, job_id), owner)
    start = _after(events, cursor) if cursor else 0
    page = events[start : start + most]
    return EventPage(page, f"event.{page[-1].id}" if start + most < len(events) else None)


def _after(events: Sequence[JobEvent], cursor: str) -> int:
    """Return the place after the entry that the cursor names."""
    ids = [f"event.{event.id}" for event in events]
    if cursor not in ids:
        raise InvalidInput(
            {"cursor": "cursor is not valid. Leave it out to start from the first page."}
        )
    return ids.index(cursor) + 1


def add_event(owner: Account, job_id: int, entry: NewEvent) -> JobEvent:
    """Log a note, a call or an email, or move the job as `moved` or `stage` says.

    Raises `JobNotFound`, `InvalidInput`.
    """
    with transaction():
        job = lock_job(owner, job_id)
        if entry.kind in LOGGED:
            return _log(owner, job, entry)
        if entry.kind not in EDITABLE:
            kinds = ", ".join(EDITABLE)
            raise InvalidInput({"kind": f"kind must be one of: {kinds}."})
        return _move(owner, job, entry)


def _log(owner: Account, job: Job, entry: NewEvent) -> JobEvent:
    if not entry.text and not entry.reply:
        raise InvalidInput({"text": "text is required and must not be blank."})
    event = history.record(
        job,
        owner,
        entry.kind,
        now(),
        text=entry.text,
        reply=None if entry.kind == EventKind.NOTE else entry.reply,
        occurred_on=entry.occurred_on or history.today_of(owner),
    )
    history.refresh(job, owner)
    return event


def _move(owner: Account, job: Job, entry: NewEvent) -> JobEvent:
    given = entry.model_dump(include={*_DATED}, exclude_unset=True)
    if entry.kind == EventKind.MOVED:
        if entry.to is None:
            raise InvalidInput({"to": "to is required: the status that the job moved to."})
        given["status"] = entry.to
    elif not given.keys() & {"stage", "outcome"}:
        raise InvalidInput({"stage": "stage or outcome is required."})
    return history.add_move(job, JobChanges.model_construct(None, **given), owner, now())


def get_event(job: Job, event_id: int) -> JobEvent:
    """Return an entry of the job. Raises `EventNotFound`."""
    query = select(JobEvent).where(JobEvent.id == event_id, JobEvent.job_id == job.id)
    event = db.session.scalars(query).one_or_none() if 0 < event_id < 2**31 else None
    if event is None:
        raise EventNotFound
    return event


def change_event(
    owner: Account, job_id: int, event_id: int, changes: EventChanges, amends: int | None = None
) -> undo.Change:
    """Change what `changes` sets; with `amends`, as a part of that change of before.

    Raises `JobNotFound`, `EventNotFound`, `EventFixed`, `InvalidInput`.
    """
    with undo.undoable(owner, [job_id], amends=amends) as change:
        job = lock_job(owner, job_id)
        event = get_event(job, event_id)
        wanted = changes.model_dump(exclude_unset=True)
        if amends is not None and "applied_via" in wanted:
            job.applied_via = wanted.pop("applied_via")
        if wanted.keys() - set(EDITABLE.get(EventKind(event.kind), ())):
            raise EventFixed
        if wanted.get("occurred_on", event) is None:
            raise InvalidInput({"occurredOn": "occurredOn must be a day such as 2026-11-25."})
        if "text" in wanted and not wanted["text"] and not wanted.get("reply", event.reply):
            raise InvalidInput({"text": "text is required and must not be blank."})
        history.check_outcome(wanted.get("outcome"), JobStatus(str(event.to_status or job.status)))
        for name, value in wanted.items():
            setattr(event, name, value)
        _note_change(owner, job, event)
    return change


def delete_event(owner: Account, job_id: int, event_id: int) -> undo.Change:
    """Raises `JobNotFound`, `EventNotFound`, and `EventFixed` for the kinds that stay."""
    with undo.undoable(owner, [job_id]) as change:
        job = lock_job(owner, job_id)
        event = get_event(job, event_id)
        if EventKind(event.kind) not in EDITABLE:
            raise EventFixed
        db.session.delete(event)
        _note_change(owner, job, event)
    return change


def _note_change(owner: Account, job: Job, event: JobEvent) -> None:
    job.updated_at = now()
    if EventKind(event.kind) not in LOGGED:  # the log is not a part of what a version covers
        job.version += 1
    history.refresh(job, owner)
