"""Service: the history of jobs, and its one writer.

Every change of a job is an event. Status, stage, outcome and the days of a job follow from its
events by the rules in `matching/moves.py`, and are written here alone, in the caller's transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from sqlalchemy import bindparam, insert, select

from vega.clock import now, zone_of
from vega.errors import AppliedDayNeeded, InvalidInput
from vega.extensions import db
from vega.labels import STATUS_LABELS, day_words
from vega.matching import moves
from vega.models import (
    NEVER_APPLIED,
    EventKind,
    Job,
    JobEvent,
    JobStatus,
    Outcome,
    job_events,
)
from vega.schemas import JobDraft, Progress
from vega.services.accounts import Account
from vega.storage.statements import Statement

OUTCOMES: Mapping[Outcome, Sequence[JobStatus]] = {
    Outcome.GHOSTED: (JobStatus.APPLIED, JobStatus.INTERVIEWING),
    Outcome.ACCEPTED: (JobStatus.OFFER_RECEIVED,),
    Outcome.DECLINED: (JobStatus.OFFER_RECEIVED,),
}
_A_MOMENT = timedelta(microseconds=1)


def today_of(owner: Account) -> date:
    """Return the day that it is for the owner; UTC's while the account has no time zone."""
    return now().astimezone(zone_of(owner.time_zone)).date()


def latest_day_of(owner: Account) -> date | None:
    """Return the last day that events may have; None while the account has no time zone."""
    return today_of(owner) if owner.time_zone else None


# Writing


def record(job: Job, owner: Account, kind: EventKind, moment: datetime, **columns: Any) -> JobEvent:
    """Add an event of today, unless `columns` say another day, and note that the job changed."""
    event = JobEvent(**_row(owner, kind, moment, job_id=job.id, **columns))
    job.updated_at = moment
    db.session.add(event)
    return event


def _row(owner: Account, kind: EventKind, moment: datetime, **columns: Any) -> dict[str, Any]:
    return {
        **dict.fromkeys(_COLUMNS),
        "kind": kind,
        "occurred_on": today_of(owner),
        "recorded_at": moment,
        "via": owner.via,
        "via_label": owner.via_label,
        **columns,
    }


def refresh(job: Job, owner: Account) -> None:
    """Let the job say what its events say."""
    refresh_all([job], owner)


def refresh_all(jobs: Sequence[Job], owner: Account) -> None:
    db.session.flush()  # gives new events their ids
    events = events_of(jobs)
    for job in jobs:
        if events[job.id]:  # those of a job that was merged into another are there
            _refresh(job, events[job.id], owner)
    db.session.flush()


def _refresh(job: Job, events: Sequence[JobEvent], owner: Account) -> None:
    found = moves.standing(events, zone_of(owner.time_zone))
    for event in events:
        if event.kind == EventKind.MOVED:
            event.from_status = JobStatus(found.froms[id(event)])
    if job.stage != found.stage:
        job.indexed = False
    for name, value in standing_columns(found).items():
        setattr(job, name, value)


def standing_columns(found: moves.Standing) -> dict[str, Any]:
    """Return the columns of a job that follow from its events."""
    return {
        "status": JobStatus(found.status),
        "stage": found.stage,
        "outcome": found.outcome,
        "applied_on": found.applied_on,
        "applied_key": found.applied_on or NEVER_APPLIED,
        "status_since": found.status_since,
        "status_changed_at": found.status_changed_at,
        "news_on": found.news_on,
    }


DERIVED = frozenset(
    ("status", "stage", "outcome", "applied_on", "applied_key", "status_since",
     "status_changed_at", "news_on")
)  # fmt: skip


def events_of(jobs: Iterable[Job]) -> dict[int, list[JobEvent]]:
    """Return the events of each of these jobs, by the job's id, in one query."""
    found: dict[int, list[JobEvent]] = {job.id: [] for job in jobs}
    query = select(JobEvent).where(JobEvent.job_id.in_(found)).order_by(JobEvent.id)
    for event in db.session.scalars(query):
        found[event.job_id].append(event)
    return found


def ordered_events(job: Job, owner: Account) -> list[JobEvent]:
    """Return the job's events, the earliest first."""
    db.session.flush()
    return moves.in_order(events_of([job])[job.id], zone_of(owner.time_zone))


def list_events(job: Job, owner: Account) -> list[JobEvent]:
    """Return the job's events, the latest first."""
    return ordered_events(job, owner)[::-1]


Position = tuple[int, int, int]


def positions(events: Sequence[JobEvent], owner: Account) -> list[Position]:
    """Return what each event is ordered by, as numbers: its day, its microsecond, its id."""
    zone = zone_of(owner.time_zone)
    return [
        (
            int(moves.day_of(event, events, zone).strftime("%Y%m%d")),
            (event.recorded_at - _EPOCH) // _A_MOMENT,
            event.id,
        )
        for event in events
    ]


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


# A new job


def opening_events(owner: Account, draft: JobDraft, created: datetime) -> list[dict[str, Any]]:
    """Return the rows of a new job's first events: `saved`, and the moves that it comes with.

    Raises `InvalidInput`.
    """
    today = today_of(owner)
    given = draft.model_fields_set
    status, moved_on = draft.status, draft.occurred_on or today
    if draft.applied_on is None:
        day = today if status == JobStatus.INTERESTED else moved_on
        rows = [_row(owner, EventKind.SAVED, created, to_status=status, occurred_on=day)]
        if draft.stage or draft.outcome:
            rows.append(_row(owner, EventKind.STAGE, created, to_status=status, occurred_on=day))
    else:
        steps = [(JobStatus.APPLIED, draft.applied_on)]
        if "status" not in given or status == JobStatus.APPLIED:
            status = JobStatus.APPLIED
            _check_one_day(draft)
        elif status == JobStatus.INTERESTED:
            raise InvalidInput({"appliedOn": _NOT_INTERESTED})
        else:
            if draft.applied_on > moved_on:
                raise _too_late(moved_on, status)
            steps.append((status, moved_on))
        rows = [
            _row(owner, EventKind.SAVED, created, to_status=JobStatus.INTERESTED),
            *(
                _row(owner, EventKind.MOVED, created, to_status=to, occurred_on=day)
                for to, day in steps
            ),
        ]
    check_outcome(draft.outcome, status)
    if draft.stage or draft.outcome:
        rows[-1] |= {"stage": draft.stage, "outcome": draft.outcome}
    return rows


def opening_columns(owner: Account, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the columns of a new job that follow from these events, and complete the events."""
    events = [SimpleNamespace(id=None, **row) for row in rows]
    found = moves.standing(events, zone_of(owner.time_zone))
    for row, event in zip(rows, events, strict=True):
        if row["kind"] == EventKind.MOVED:
            row["from_status"] = found.froms[id(event)]
    return standing_columns(found)


def _check_one_day(wanted: Progress) -> None:
    if wanted.occurred_on not in (None, wanted.applied_on):
        raise InvalidInput(
            {
                "occurredOn": "occurredOn and appliedOn are two different days of one move. "
                "Send one of them."
            }
        )


def check_outcome(outcome: Outcome | None, status: JobStatus) -> None:
    """Raise `InvalidInput` if the outcome does not fit the status."""
    if outcome is None or status in OUTCOMES[outcome]:
        return
    fitting = " or ".join(OUTCOMES[outcome])
    raise InvalidInput({"outcome": f"outcome {outcome} needs the status {fitting}."})


_NOT_INTERESTED = (
    "appliedOn does not fit the status interested: send the status applied, or leave it out."
)

# Changing where a job stands


def progress(job: Job, wanted: Progress, owner: Account, moment: datetime) -> JobEvent | None:
    """Move the job, or change its stage, outcome or applied date, as far as `wanted` sets them.

    Return the event of the move or the stage, if there is one. The job's version grows with each
    change. Raises `InvalidInput`, `AppliedDayNeeded`.
    """
    given = wanted.model_fields_set
    day = wanted.occurred_on or today_of(owner)
    changed = False
    if "applied_on" in given and wanted.applied_on is None:
        changed = _forget_applications(job, wanted, owner)
    status = wanted.status if "status" in given and wanted.status != job.status else None
    if wanted.applied_on not in (None, job.applied_on):
        if "status" in given and wanted.status == JobStatus.INTERESTED:
            raise InvalidInput({"appliedOn": _NOT_INTERESTED})
        if _is_application(job, status, owner):
            _check_one_day(wanted)
            status, day = JobStatus.APPLIED, wanted.applied_on or day
        else:
            changed = _set_applied_on(job, wanted.applied_on or day, owner, moment)
    if status is not None and wanted.applied_on and wanted.applied_on > day:
        raise _too_late(day, status)
    event = _move_or_stage(job, wanted, status, day, owner, moment)
    if event is not None or changed:
        job.version += 1
        job.updated_at = moment
        refresh(job, owner)
    return event


def _move_or_stage(
    job: Job,
    wanted: Progress,
    status: JobStatus | None,
    day: date,
    owner: Account,
    moment: datetime,
) -> JobEvent | None:
    given = {name: getattr(wanted, name) for name in _BOTH if name in wanted.model_fields_set}
    if status is not None:
        return _record_move(job, status, given, day, owner, moment)
    if all(value == getattr(job, name) for name, value in given.items()):
        return None
    return _record_stage(job, given, day, owner, moment)


def add_move(job: Job, wanted: Progress, owner: Account, moment: datetime) -> JobEvent:
    """Record a move, also to the status that the job has, or a stage. Raises `InvalidInput`."""
    given = {name: getattr(wanted, name) for name in _BOTH if name in wanted.model_fields_set}
    day = wanted.occurred_on or today_of(owner)
    if "status" in wanted.model_fields_set:
        event = _record_move(job, wanted.status, given, day, owner, moment)
    else:
        event = _record_stage(job, given, day, owner, moment)
    job.version += 1
    refresh(job, owner)
    return event


def _record_move(
    job: Job,
    status: JobStatus,
    given: Mapping[str, Any],
    day: date,
    owner: Account,
    moment: datetime,
) -> JobEvent:
    check_outcome(given.get("outcome"), status)
    return record(job, owner, EventKind.MOVED, moment, occurred_on=day, to_status=status, **given)


def _record_stage(
    job: Job, given: Mapping[str, Any], day: date, owner: Account, moment: datetime
) -> JobEvent:
    """Record stage and outcome of the status of that day: what is not given is as it was then."""
    ordered = ordered_events(job, owner)
    was, stage, outcome = moves.standing_on(day, ordered, zone_of(owner.time_zone))
    status, both = JobStatus(was), {"stage": stage, "outcome": outcome, **given}
    check_outcome(both["outcome"], status)
    return record(job, owner, EventKind.STAGE, moment, occurred_on=day, to_status=status, **both)


_BOTH = ("stage", "outcome")


# The applied date


def _is_application(job: Job, status: JobStatus | None, owner: Account) -> bool:
    """Return whether giving an applied date is a move to applied, and not a date of the past."""
    return (status or JobStatus(job.status)) in _BEFORE_REPLIES and moves.application(
        ordered_events(job, owner)
    ) is None


def _set_applied_on(job: Job, day: date, owner: Account, moment: datetime) -> bool:
    """Change the day of the application, or add one to a job that is further already.

    Raises `InvalidInput` if a later move was before that day.
    """
    ordered = ordered_events(job, owner)
    zone = zone_of(owner.time_zone)
    application = moves.application(ordered)
    following = _moves_after(ordered, application)
    for event in following[:1]:
        first = moves.day_of(event, ordered, zone)
        if day > first:
            raise _too_late(first, JobStatus(str(event.to_status)))
        if day == first:  # on the same day, what was recorded first comes first
            moment = event.recorded_at - _A_MOMENT
            if application is not None:
                application.recorded_at = min(application.recorded_at, moment)
    if application is not None:
        application.occurred_on = day
    else:
        record(job, owner, EventKind.MOVED, moment, occurred_on=day, to_status=JobStatus.APPLIED)
    return True


def _moves_after(ordered: Sequence[JobEvent], application: JobEvent | None) -> list[JobEvent]:
    """Return the moves that followed an application, or that one would have come before."""
    past = [event for event in ordered if moves.is_move(event)]
    if application is not None:
        return past[past.index(application) + 1 :]
    last = max(
        (at for at, event in enumerate(past) if event.to_status == JobStatus.INTERESTED), default=-1
    )
    return past[last + 1 :]


def _forget_applications(job: Job, wanted: Progress, owner: Account) -> bool:
    """Delete the moves to applied; `saved` stays, as interested. Return whether there were any.

    Raises `AppliedDayNeeded` if the job is applied, or to be.
    """
    if job.applied_on is None:
        return False
    status = wanted.status if "status" in wanted.model_fields_set else job.status
    if status == JobStatus.APPLIED:
        raise AppliedDayNeeded
    for event in events_of([job])[job.id]:
        if event.kind == EventKind.MOVED and event.to_status == JobStatus.APPLIED:
            db.session.delete(event)
        elif event.kind == EventKind.SAVED and event.to_status == JobStatus.APPLIED:
            event.to_status = JobStatus.INTERESTED
    refresh(job, owner)
    return True


def _too_late(day: date, status: JobStatus) -> InvalidInput:
    return InvalidInput(
        {
            "appliedOn": f"appliedOn must not be after {day_words(day)}, "
            f"when the job moved to {STATUS_LABELS[status]}."
        }
    )


_BEFORE_REPLIES = (JobStatus.INTERESTED, JobStatus.APPLIED)

_COLUMNS = [column.name for column in job_events.c if column.name != "id"]
INSERT_EVENT = Statement(insert(job_events).values({name: bindparam(name) for name in _COLUMNS}))
