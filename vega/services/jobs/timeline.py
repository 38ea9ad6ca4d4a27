"""Service: entries of a job's history that the person adds, changes and deletes."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import func, select

from vega.clock import now
from vega.errors import ChangeNotKept, EventFixed, EventNotFound, InvalidInput
from vega.extensions import db
from vega.models import EventKind, Job, JobEvent, JobStatus
from vega.schemas import EventChanges, MoveDetails, NewEvent
from vega.services.account import Account, today_of
from vega.services.cursors import Page, cursor_parts, first_rows
from vega.services.jobs import history, undo
from vega.services.jobs.jobs import get_job, lock_job
from vega.services.jobs.tags import newest_jobs
from vega.services.rows import ANY_OWNER, changed_fields, check_seen, one_by_id, set_fields
from vega.storage.database import transaction

LOGGED = (EventKind.NOTE, EventKind.CALL, EventKind.EMAIL)
MAX_STAGES = 50  # suggested
_DATED = ("occurred_on", "stage", "outcome")
EDITABLE = {
    EventKind.MOVED: _DATED,
    EventKind.STAGE: _DATED,
    EventKind.NOTE: ("occurred_on", "text"),
    EventKind.CALL: ("occurred_on", "text", "reply"),
    EventKind.EMAIL: ("occurred_on", "text", "reply"),
}


def list_page(owner: Account, job_id: int, cursor: str | None, most: int) -> Page[JobEvent]:
    """Return a page of a job's history, the latest first. Raises `JobNotFound`, `InvalidInput`."""
    events = history.list_events(get_job(owner, job_id), owner)
    positions = history.positions(events, owner)
    after = _read_cursor(cursor) if cursor is not None else None
    start = sum(position >= after for position in positions) if after else 0
    page = first_events(events[start:], most)
    end = start + len(page)
    return Page(page, _cursor(positions[end - 1]) if end < len(events) else None)


def first_events(events: Sequence[JobEvent], most: int) -> Sequence[JobEvent]:
    """Return up to `most` events with up to 5 MB of texts; the last one may go beyond it."""
    return first_rows(events, most, lambda event: event.text or "")


def _cursor(position: history.Position) -> str:
    """Return a place in the history, which stays one if the entry there is deleted."""
    day, moment, event_id = position
    return f"event.{event_id}.{day:08}.{moment}"


def _read_cursor(cursor: str) -> history.Position:
    _, *parts = cursor_parts(cursor, CURSOR)
    event_id, day, moment = map(int, parts)
    return day, moment, event_id


CURSOR = re.compile(r"event\.[1-9][0-9]{0,9}\.[0-9]{8}\.[0-9]{1,16}")


def add_event(owner: Account, job_id: int, entry: NewEvent) -> JobEvent:
    """Log a note, a call or an email, or move the job as `moved` or `stage` says.

    Raises `JobNotFound`, `InvalidInput`.
    """
    with transaction():
        job = lock_job(owner, job_id)
        return _log(owner, job, entry) if entry.kind in LOGGED else _move(owner, job, entry)


def add_event_undoably(owner: Account, job_id: int, entry: NewEvent) -> undo.Change:
    """Do the same as `add_event`, kept for Undo."""
    with undo.undoable(owner, [job_id]) as change:
        add_event(owner, job_id, entry)
    return change


def latest_move(owner: Account, job: Job) -> JobEvent | None:
    """Return the move that gave the job its status; None if it was created with it."""
    moves = (
        event
        for event in history.list_events(job, owner)
        if event.kind == EventKind.MOVED and event.to_status == job.status
    )
    return next(moves, None)


def _log(owner: Account, job: Job, entry: NewEvent) -> JobEvent:
    reply = None if entry.kind == EventKind.NOTE else bool(entry.reply)
    _check_text(entry.text, reply)
    event = history.record(
        job,
        owner,
        entry.kind,
        now(),
        text=entry.text,
        reply=reply,
        occurred_on=entry.occurred_on or today_of(owner),
    )
    history.refresh(job, owner)
    return event


def _check_text(text: str | None, reply: bool | None) -> None:
    """Raise `InvalidInput` for an entry that says nothing. That somebody replied is something."""
    if not text and not reply:
        raise InvalidInput({"text": "text is required and must not be blank."})


def _move(owner: Account, job: Job, entry: NewEvent) -> JobEvent:
    given = entry.model_dump(include={"stage", "outcome"}, exclude_unset=True)
    if entry.kind == EventKind.MOVED and entry.to is None:
        raise InvalidInput({"to": "to is required: the status that the job moved to."})
    if entry.kind == EventKind.STAGE and not given:
        raise InvalidInput({"stage": "stage or outcome is required."})
    status = entry.to if entry.kind == EventKind.MOVED else None
    return history.add_move(job, owner, status, given, entry.occurred_on)


def get_event(job: Job, event_id: int) -> JobEvent:
    """Return an entry of the job. Raises `EventNotFound`."""
    of_job = select(JobEvent).where(JobEvent.job_id == job.id)
    return one_by_id(of_job, JobEvent.id, event_id, EventNotFound)


def list_stages(owner: Account) -> Sequence[str]:
    """Return the stages in the history of the owner's newest jobs, the most used first."""
    return db.session.scalars(_STAGES, {"owner_id": owner.id}).all()  # type: ignore[return-value]


_newest = newest_jobs(ANY_OWNER).subquery()
_STAGES = (
    select(JobEvent.stage)
    .join(_newest, _newest.c.id == JobEvent.job_id)
    .where(JobEvent.stage.is_not(None))
    .group_by(JobEvent.stage)
    .order_by(func.count().desc(), JobEvent.stage)
    .limit(MAX_STAGES)
)


def change_event(
    owner: Account,
    job_id: int,
    event_id: int,
    changes: EventChanges,
    was: Mapping[str, object] | None = None,
) -> undo.Change:
    """Change what `changes` sets.

    Optimistic locking: `was` has the members as the person saw them.
    Raises `JobNotFound`, `EventNotFound`, `EventFixed`, `EditConflict`, `InvalidInput`.
    """
    with undo.undoable(owner, [job_id]) as change:
        job = lock_job(owner, job_id)
        event = get_event(job, event_id)
        check_seen(job.id, partial(getattr, event), was)
        _change(owner, job, event, changes.model_dump(exclude_unset=True))
    return change


def complete_move(
    owner: Account, job_id: int, event_id: int, details: MoveDetails, amends: int | None
) -> undo.Change:
    """Add day, stage, outcome, the way of applying or the day to answer to a move just made.

    They become a part of that change, `amends`, so that one Undo takes all of it back.
    Raises `JobNotFound`, `EventNotFound`, `EventFixed`, `InvalidInput`.
    """
    with undo.undoable(owner, [job_id], amends=amends) as change:
        job = lock_job(owner, job_id)
        event = get_event(job, event_id)
        if event.kind not in (EventKind.MOVED, EventKind.STAGE):
            raise EventFixed
        wanted = details.model_dump(exclude_unset=True)
        of_job = {name: wanted.pop(name) for name in _OF_JOB if name in wanted}
        _change(owner, job, event, wanted)
        _set_fields(owner, job, of_job, in_move=change.amends)
    return change


def date_moves(owner: Account, change_id: int, occurred_on: date) -> undo.Change:
    """Give all moves of a change another day, as a part of that change.

    Raises `ChangeNotKept`, `JobNotFound`, `EventNotFound`, `InvalidInput`; then none has it.
    """
    moves = {move["job_id"]: move["id"] for move in undo.moves_of(owner, change_id)}
    if not moves:
        raise ChangeNotKept
    with undo.undoable(owner, moves, amends=change_id) as change:
        for job_id, event_id in sorted(moves.items()):
            job = lock_job(owner, job_id)
            _change(owner, job, get_event(job, event_id), {"occurred_on": occurred_on})
    return change


_OF_JOB = ("applied_via", "answer_by")


def _set_fields(owner: Account, job: Job, wanted: Mapping[str, object], *, in_move: bool) -> None:
    """Change what a move's panel asks of the job: an edit, unless it is a part of the move."""
    changed = changed_fields(job, wanted)
    if not changed:
        return
    moment = now()
    set_fields(job, changed)
    job.version += 1
    job.updated_at = moment
    if not in_move:
        history.record(job, owner, EventKind.EDITED, moment, fields=[*changed])


def _change(owner: Account, job: Job, event: JobEvent, wanted: Mapping[str, object]) -> None:
    changed = _changed(event, wanted)
    history.check_outcome(changed.get("outcome"), JobStatus(str(event.to_status or job.status)))
    if changed:
        history.change_event(event, changed)
        _note_change(owner, job, event)


def _changed(event: JobEvent, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of `wanted` differs from the entry. Raises `EventFixed`, `InvalidInput`."""
    names = EDITABLE.get(EventKind(event.kind))
    changed = {
        name: value
        for name, value in wanted.items()
        if (value or None) != (getattr(event, name) or None)
    }
    if names is None or changed.keys() - set(names):
        raise EventFixed
    if "occurred_on" in changed and changed["occurred_on"] is None:
        raise InvalidInput({"occurredOn": "occurredOn must be a day such as 2026-11-25."})
    if "reply" in changed:
        changed["reply"] = bool(changed["reply"])
    if event.kind in LOGGED:
        _check_text(changed.get("text", event.text), changed.get("reply", event.reply))
    return changed


def delete_event(owner: Account, job_id: int, event_id: int) -> undo.Change:
    """Delete an entry. Raises `JobNotFound`, `EventNotFound`, `EventFixed`."""
    with undo.undoable(owner, [job_id]) as change:
        job = lock_job(owner, job_id)
        event = get_event(job, event_id)
        if EventKind(event.kind) not in EDITABLE:
            raise EventFixed
        history.delete_event(event)
        _note_change(owner, job, event)
    return change


def _note_change(owner: Account, job: Job, event: JobEvent) -> None:
    job.updated_at = now()
    if EventKind(event.kind) not in LOGGED:  # the log is not a part of what a version covers
        job.version += 1
    history.refresh(job, owner)
