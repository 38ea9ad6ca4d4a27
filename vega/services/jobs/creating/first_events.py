"""Service: the first events of a new job: that it was saved, and the moves that it comes with."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from types import SimpleNamespace

from sqlalchemy import Connection, bindparam, insert

from vega.clock import zone_of
from vega.models import EventKind, JobStatus, Outcome, job_events
from vega.rules import standing
from vega.schemas import JobDraft
from vega.services.account import Account, local_day
from vega.services.jobs.history import (
    check_not_interested,
    check_one_day,
    check_outcome,
    derived_columns,
    event_row,
    too_late,
)
from vega.storage.statements import Parameters, Statement


def opening_events(owner: Account, draft: JobDraft, created: datetime) -> list[dict[str, object]]:
    """Return the rows of a new job's first events: `saved`, and the moves that it comes with.

    Raises `InvalidInput`.
    """
    steps = _opening_steps(draft, local_day(owner, created))
    _, day = steps[-1]
    return opening_rows(owner, steps, (draft.stage, draft.outcome), day, created)


def opening_rows(
    owner: Account,
    steps: Sequence[tuple[JobStatus, date | None]],
    more: tuple[str | None, Outcome | None],
    day: date,
    moment: datetime,
) -> list[dict[str, object]]:
    """Return the rows of `saved` and of the moves after it, given as status and day each. `more`
    are stage and outcome: of the last move, else of an entry of that `day`. Raises `InvalidInput`.
    """
    status, (stage, outcome) = steps[-1][0], more
    check_outcome(outcome, status)
    told = [(EventKind.MOVED, *step) for step in steps[1:]]
    if (stage or outcome) and not told:
        told = [(EventKind.STAGE, status, day)]
    rows = [
        event_row(owner, kind, moment, to_status=to, occurred_on=on)
        for kind, to, on in [(EventKind.SAVED, *steps[0]), *told]
    ]
    if stage or outcome:
        rows[-1] |= {"stage": stage, "outcome": outcome}
    return rows


def _opening_steps(draft: JobDraft, today: date) -> list[tuple[JobStatus, date]]:
    """Return status and day of `saved`, and of each move after it. Raises `InvalidInput`."""
    status, day = draft.status, draft.occurred_on or today
    if draft.applied_on is None:
        return [(status, today if status == JobStatus.INTERESTED else day)]
    check_not_interested(draft)
    steps = [(JobStatus.INTERESTED, today), (JobStatus.APPLIED, draft.applied_on)]
    if "status" not in draft.model_fields_set or status == JobStatus.APPLIED:
        check_one_day(draft)
        return steps
    if draft.applied_on > day:
        raise too_late(day, status)
    return [*steps, (status, day)]


def opening_columns(owner: Account, rows: list[dict[str, object]]) -> dict[str, object]:
    """Return the columns of a new job that follow from these events, and complete the events."""
    events = [SimpleNamespace(**{**_NULLS, "id": at, **row}) for at, row in enumerate(rows)]
    zone = zone_of(owner.time_zone)
    found = standing.standing(events, zone)
    for row, event in zip(rows, events, strict=True):
        if before := found.froms.get(id(event)):
            row["from_status"] = before
    return derived_columns(found, zone)


def prepare_events(rows: Iterable[Mapping[str, object]]) -> list[Parameters]:
    """Return the first events of a job as `insert_events` takes them."""
    return [_INSERT_EVENT.prepare(**row) for row in rows]


def insert_events(connection: Connection, job_id: int, prepared: Iterable[Parameters]) -> None:
    """Insert the first events of a job, within the caller's transaction."""
    for parameters in prepared:
        _INSERT_EVENT.run_prepared(connection, parameters, job_id=job_id)


_NULLS = {column.name: None for column in job_events.c if column.name != "id"}
_INSERT_EVENT = Statement(
    insert(job_events).values({name: bindparam(name) for name in _NULLS}), nullable=_NULLS
)
