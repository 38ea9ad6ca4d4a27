"""Service: the history of jobs, and its one writer.

Every change of a job is an event. Status, stage, outcome and the days of a job follow from its
events by the rules in `rules/standing.py`. Both are written here alone, in the caller's
transaction; merging and Undo move and restore whole rows, and let the jobs be refreshed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import bindparam, select

from vega.clock import now, zone_of
from vega.errors import (
    AppliedDayDoesNotFit,
    AppliedDayNeeded,
    AppliedWhileInterested,
    InvalidInput,
    OutcomeDoesNotFit,
    TwoDaysOfOneMove,
)
from vega.extensions import db
from vega.labels import STATUS_LABELS, day_words
from vega.models import NEVER_APPLIED, EventKind, Job, JobEvent, JobStatus, Outcome
from vega.rules import standing
from vega.rules.applications import Application, application_of
from vega.schemas import Progress
from vega.services.account import Account, today_of
from vega.services.jobs.follow_ups import ENDED, open_follow_ups
from vega.services.rows import set_fields

OUTCOMES: Mapping[Outcome, Sequence[JobStatus]] = {
    Outcome.GHOSTED: (JobStatus.APPLIED, JobStatus.INTERVIEWING),
    Outcome.ACCEPTED: (JobStatus.OFFER_RECEIVED,),
    Outcome.DECLINED: (JobStatus.OFFER_RECEIVED,),
}
_A_MOMENT = timedelta(microseconds=1)


def outcomes_of(status: str | None) -> list[Outcome]:
    """Return the outcomes that fit a status."""
    return [outcome for outcome, statuses in OUTCOMES.items() if status in statuses]


# Writing


def record(
    job: Job, owner: Account, kind: EventKind, moment: datetime, **columns: object
) -> JobEvent:
    """Add an event of today, unless `columns` say another day, and note that the job changed."""
    columns = {"occurred_on": today_of(owner), **columns}
    event = JobEvent(**event_row(owner, kind, moment, job_id=job.id, **columns))
    job.updated_at = moment
    db.session.add(event)
    return event


def event_row(
    owner: Account, kind: EventKind, moment: datetime, **columns: object
) -> dict[str, object]:
    """Return the columns of an event that are not null."""
    return {
        "kind": kind,
        "recorded_at": moment,
        "via": owner.via,
        "via_label": owner.via_label,
        **columns,
    }


def change_event(event: JobEvent, values: Mapping[str, object]) -> None:
    """Change an event. The caller has checked the values, and refreshes the job."""
    set_fields(event, values)


def delete_event(event: JobEvent) -> None:
    """Delete an event. The caller refreshes the job."""
    db.session.delete(event)


def refresh(job: Job, owner: Account) -> None:
    """Recompute the job's columns from its events."""
    refresh_all([job], owner)


def refresh_all(jobs: Sequence[Job], owner: Account) -> None:
    """Recompute the columns of these jobs from their events, read in one query."""
    db.session.flush()  # gives new events their ids
    events = events_of(jobs)
    for job in jobs:
        if events[job.id]:  # those of a job that was merged into another are there
            _refresh(job, events[job.id], owner)
    db.session.flush()


def _refresh(job: Job, events: Sequence[JobEvent], owner: Account) -> None:
    zone = zone_of(owner.time_zone)
    found = standing.standing(events, zone)
    for event in events:
        if event.kind in (EventKind.MOVED, EventKind.SAVED):
            before = found.froms.get(id(event))
            event.from_status = JobStatus(before) if before else None
    if (job.stage, job.outcome) != (found.stage, found.outcome):
        job.indexed = False
    set_fields(job, derived_columns(found, zone))


_STANDING = ("stage", "outcome", "applied_on", "status_since", "status_changed_at", "news_on")
DERIVED = {"status", "applied_key", *_STANDING, *(field.name for field in fields(Application))}


def derived_columns(found: standing.Standing, zone: tzinfo) -> dict[str, object]:
    """Return the columns of a job that follow from its events: those of `DERIVED`."""
    return {
        "status": JobStatus(found.status),
        "applied_key": found.applied_on or NEVER_APPLIED,
        **{name: getattr(found, name) for name in _STANDING},
        **vars(application_of(found.ordered, zone)),
    }


def events_of(jobs: Iterable[Job]) -> dict[int, list[JobEvent]]:
    """Return the events of each of these jobs, by the job's id, in one query."""
    found: dict[int, list[JobEvent]] = {job.id: [] for job in jobs}
    for event in db.session.scalars(_OF_JOBS, {"job_ids": [*found]}):
        found[event.job_id].append(event)
    return found


_OF_JOBS = (
    select(JobEvent)
    .where(JobEvent.job_id.in_(bindparam("job_ids", expanding=True)))
    .order_by(JobEvent.id)
)


def ordered_events(job: Job, owner: Account) -> list[JobEvent]:
    """Return the job's events, the earliest first."""
    db.session.flush()
    return standing.in_order(events_of([job])[job.id], zone_of(owner.time_zone))


def list_events(job: Job, owner: Account) -> list[JobEvent]:
    """Return the job's events, the latest first."""
    return ordered_events(job, owner)[::-1]


Position = tuple[int, int, int]


def positions(events: Sequence[JobEvent], owner: Account) -> list[Position]:
    """Return what each event is ordered by, as numbers: its day, its microsecond, its id."""
    zone = zone_of(owner.time_zone)
    return [
        (
            int(standing.day_of(event, events, zone).strftime("%Y%m%d")),
            (event.recorded_at - _EPOCH) // _A_MOMENT,
            event.id,
        )
        for event in events
    ]


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def add_imported_moves(job: Job, rows: Iterable[Mapping[str, object]]) -> None:
    """Add moves from a file to a job that is there. The caller refreshes the job."""
    db.session.add_all(JobEvent(**{**row, "job_id": job.id}) for row in rows)
    job.version += 1
    job.updated_at = now()


def check_not_interested(wanted: Progress) -> None:
    if "status" in wanted.model_fields_set and wanted.status == JobStatus.INTERESTED:
        raise AppliedWhileInterested


def check_one_day(wanted: Progress) -> None:
    if wanted.occurred_on not in (None, wanted.applied_on):
        raise TwoDaysOfOneMove


def check_outcome(outcome: Outcome | None, status: JobStatus) -> None:
    """Raise `OutcomeDoesNotFit` if it does not fit the status."""
    if outcome is not None and status not in OUTCOMES[outcome]:
        raise OutcomeDoesNotFit(outcome, OUTCOMES[outcome])


# Changing where a job stands


def progress(
    jobs: Sequence[Job], wanted: Progress, owner: Account, moment: datetime, *, closes: bool = True
) -> dict[int, JobEvent | None]:
    """Move these jobs, or change stage, outcome or applied date, as far as `wanted` sets them.

    Return the event of each job's move or stage, if there is one, by the job's id. The version of
    each job that changed grows. A refusal `closes` the open follow-ups. Raises `InvalidInput`.
    """
    stood = {job.id: JobStatus(job.status) for job in jobs}
    done = {job: _progress(job, wanted, owner, moment) for job in jobs}
    changed = [job for job, (_, has_changed) in done.items() if has_changed]
    for job in changed:
        job.version += 1
        job.updated_at = moment
    if changed:
        refresh_all(changed, owner)
    for job in changed:
        _check_applied_on(job, wanted, stood[job.id])
    if closes:
        _close_follow_ups([job for job in changed if job.status != stood[job.id]], owner, moment)
    return {job.id: event for job, (event, _) in done.items()}


def _close_follow_ups(moved: Iterable[Job], owner: Account, moment: datetime) -> None:
    """Finish the open tasks to follow up of the jobs that have come to an end."""
    ended = {job.id: job for job in moved if job.status in ENDED}
    for task in open_follow_ups(ended) if ended else ():
        task.done_at = task.updated_at = moment
        told = {"task_id": task.id, "title": task.title}
        record(ended[task.job_id or 0], owner, EventKind.TASK, moment, **told)
        refresh(ended[task.job_id or 0], owner)


def _check_applied_on(job: Job, wanted: Progress, stood: JobStatus) -> None:
    """Raise `AppliedDayDoesNotFit` if the other moves do not allow that day."""
    if wanted.applied_on is None:
        return
    expected = JobStatus.APPLIED if stood == JobStatus.INTERESTED else stood
    if job.applied_on != wanted.applied_on or (
        "status" not in wanted.model_fields_set and job.status != expected
    ):
        raise AppliedDayDoesNotFit


def _progress(
    job: Job, wanted: Progress, owner: Account, moment: datetime
) -> tuple[JobEvent | None, bool]:
    """Return the event of the move or the stage, if there is one, and whether the job changed."""
    given, applied_on = wanted.model_fields_set, wanted.applied_on
    day, dated = _day_of_a_move(job, wanted.occurred_on, owner), False
    if applied_on is not None:
        check_not_interested(wanted)
    elif "applied_on" in given:
        dated = _forget_applications(job, wanted, owner)
    status = wanted.status if "status" in given and wanted.status != job.status else None
    if applied_on is not None and applied_on != job.applied_on:
        if _is_application(job, status, owner):
            check_one_day(wanted)
            status, day = JobStatus.APPLIED, applied_on
        else:
            _set_applied_on(job, applied_on, owner, moment)
            dated = True
    if status is not None and applied_on is not None and applied_on > day:
        raise too_late(day, status)
    event = _move_or_stage(job, wanted, status, day, owner, moment)
    return event, dated or event is not None


def _day_of_a_move(job: Job, occurred_on: date | None, owner: Account) -> date:
    """Return the day on which the job moves.

    Today is the day of the latest move where that is ahead: the person has travelled west since,
    or had no time zone yet. What is chosen now comes after it.
    """
    today = today_of(owner)
    if occurred_on is not None and occurred_on != today:
        return occurred_on
    return max(today, job.status_since or today)


def _move_or_stage(
    job: Job,
    wanted: Progress,
    status: JobStatus | None,
    day: date,
    owner: Account,
    moment: datetime,
) -> JobEvent | None:
    given = {name: getattr(wanted, name) for name in _BOTH if name in wanted.model_fields_set}
    if status is None and all(value == getattr(job, name) for name, value in given.items()):
        return None
    return _record_step(job, status, given, day, owner, moment)


def add_move(
    job: Job,
    owner: Account,
    status: JobStatus | None,
    given: Mapping[str, object],
    occurred_on: date | None,
) -> JobEvent:
    """Record a move, also to the status that the job has; without a status, a stage.

    `given` has the stage and the outcome, as far as they are sent. Raises `InvalidInput`.
    """
    day, stood, moment = _day_of_a_move(job, occurred_on, owner), job.status, now()
    event = _record_step(job, status, given, day, owner, moment)
    job.version += 1
    refresh(job, owner)
    if job.status != stood:
        _close_follow_ups([job], owner, moment)
    return event


def _record_step(
    job: Job,
    status: JobStatus | None,
    given: Mapping[str, Any],
    day: date,
    owner: Account,
    moment: datetime,
) -> JobEvent:
    """Record a move, or without a status a stage: stage and outcome of the status of that day,
    where what is not given is as it was then.
    """
    kind = EventKind.MOVED
    if status is None:
        ordered = ordered_events(job, owner)
        was, stage, outcome = standing.standing_on(day, ordered, zone_of(owner.time_zone))
        kind, status = EventKind.STAGE, JobStatus(was)
        given = {"stage": stage, "outcome": outcome, **given}
    check_outcome(given.get("outcome"), status)
    return record(job, owner, kind, moment, occurred_on=day, to_status=status, **given)


_BOTH = ("stage", "outcome")


# The applied date


def _is_application(job: Job, status: JobStatus | None, owner: Account) -> bool:
    """Return whether giving an applied date is a move to applied, and not a date of the past."""
    return (status or JobStatus(job.status)) in _BEFORE_REPLIES and standing.application(
        ordered_events(job, owner)
    ) is None


def _set_applied_on(job: Job, day: date, owner: Account, moment: datetime) -> None:
    """Change the day of the application, or add one to a job that is further already.

    It stays before the move that follows it. If both are on one day, `recorded_at` decides, so it
    is set to just before that move's. Raises `InvalidInput` if that move was before the day.
    """
    ordered, zone = ordered_events(job, owner), zone_of(owner.time_zone)
    application = standing.application(ordered)
    following = next(iter(_moves_after(ordered, application)), None)
    if following is not None:
        first = standing.day_of(following, ordered, zone)
        if day > first:
            raise too_late(first, JobStatus(str(following.to_status)))
        if day == first:
            moment = following.recorded_at - _A_MOMENT
    if application is None:
        record(job, owner, EventKind.MOVED, moment, occurred_on=day, to_status=JobStatus.APPLIED)
    else:
        recorded = min(application.recorded_at, moment)
        change_event(application, {"occurred_on": day, "recorded_at": recorded})


def _moves_after(ordered: Sequence[JobEvent], application: JobEvent | None) -> list[JobEvent]:
    """Return the moves after the application, or after where one would be inserted."""
    past = [event for event in ordered if standing.is_move(event)]
    if application is not None:
        return past[past.index(application) + 1 :]
    interested = [at for at, event in enumerate(past) if event.to_status == JobStatus.INTERESTED]
    return past[interested[-1] + 1 :] if interested else past


def _forget_applications(job: Job, wanted: Progress, owner: Account) -> bool:
    """Delete the moves to applied; `saved` stays, as interested. Return whether there were any.

    Raises `AppliedDayNeeded` if the job is applied, or to be.
    """
    events = events_of([job])[job.id]
    applications = [
        event
        for event in events
        if standing.is_move(event) and event.to_status == JobStatus.APPLIED
    ]
    if not applications:
        return False
    status = wanted.status if "status" in wanted.model_fields_set else job.status
    if status == JobStatus.APPLIED:
        raise AppliedDayNeeded
    for event in applications:
        if event.kind == EventKind.MOVED:
            delete_event(event)
        else:
            change_event(event, {"to_status": JobStatus.INTERESTED})
    refresh(job, owner)
    return True


def too_late(day: date, status: JobStatus) -> InvalidInput:
    return InvalidInput(
        {
            "appliedOn": f"appliedOn must not be after {day_words(day)}, "
            f"when the job moved to {STATUS_LABELS[status]}."
        }
    )


_BEFORE_REPLIES = (JobStatus.INTERESTED, JobStatus.APPLIED)
