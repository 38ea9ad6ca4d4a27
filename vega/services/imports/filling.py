"""Add what a file knows to a job that is there. Nothing is overwritten or downgraded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import undefer_group

from vega.clock import now, zone_of
from vega.extensions import db
from vega.models import EventKind, ImportRow, Job, JobEvent, JobStatus, RowOutcome
from vega.reading.table.columns import FIELD_LABELS, Field
from vega.rules import standing
from vega.schemas import SALARY_FIELDS, JobChanges
from vega.services.accounts.accounts import Account
from vega.services.imports.comparing import already_here
from vega.services.imports.planned import Planned
from vega.services.jobs import history, undo
from vega.services.jobs.captured_postings import keep_postings
from vega.services.jobs.jobs import NewJob, edit_locked, in_tracker, lock_jobs
from vega.services.jobs.merging import fill_blank
from vega.services.jobs.tags import tags_of_all
from vega.storage.database import batches

AT_A_TIME = 100  # jobs that are read
# Forward is to a later one; all others are last.
_ORDER = (JobStatus.INTERESTED, JobStatus.APPLIED, JobStatus.INTERVIEWING, JobStatus.OFFER_RECEIVED)
_Row = TypeVar("_Row", Planned, ImportRow)


@dataclass(frozen=True)
class Additions:
    """What a row adds to a job: fields that are empty, and moves as rows of events."""

    fields: Mapping[str, Any]
    moves: list[dict[str, Any]]

    def __bool__(self) -> bool:
        return bool(self.fields or self.moves)


def updates(owner: Account, rows: Iterable[Planned]) -> Iterator[tuple[Planned, Additions]]:
    """Yield the duplicates that add something to the job that is there, and what: four queries for
    a hundred of them.
    """
    there = [row for row in rows if row.outcome == RowOutcome.DUPLICATE and row.same_row is None]
    for batch in batches(there, AT_A_TIME):
        query = select(Job).where(Job.id.in_([row.job_id for row in batch]), *in_tracker(owner))
        fresh = query.options(undefer_group("texts")).execution_options(populate_existing=True)
        found = {job.id: job for job in db.session.scalars(fresh)}
        tags, events = tags_of_all([*found.values()]), history.events_of(found.values())
        for row in batch:
            job = found.get(row.job_id or 0)
            if job is not None and row.job is not None and row.job.new is not None:
                missing = fill_blank(job, row.job.new.row)
                if row.job.new.tags and not tags[job.id]:
                    missing["tags"] = row.job.new.tags
                added = Additions(missing, _new_moves(owner, events[job.id], row.job.new))
                if added:
                    yield row, added


def fill(owner: Account, rows: Iterable[Planned]) -> Iterator[tuple[Planned, Mapping[str, Any]]]:
    """Add what rows know to the jobs that are there, within the caller's transaction. Yield those
    that added something, and what Undo takes.
    """
    there = (row for row in rows if row.outcome == RowOutcome.DUPLICATE and row.same_row is None)
    for batch in of_different_jobs(there):
        with undo.undoable(owner, batch, whole=True, keep=False) as change:
            _fill(owner, batch)
        for unit in change.units:
            yield batch[unit["jobs"][0]], unit


def _fill(owner: Account, rows: Mapping[int, Planned]) -> None:
    moment, changed = now(), []
    found = {job.id: job for job in lock_jobs(owner, rows)}
    additions = [*updates(owner, rows.values())]
    keep_postings({row.job_id or 0: added.fields for row, added in additions}, moment)
    for row, added in additions:
        job = found[row.job_id or 0]
        row.hint = already_here(f": added {words_of(added)}")
        if added.fields:
            changes = JobChanges.model_construct({*added.fields}, **added.fields)
            edit_locked(job, owner, changes, moment, keep=False)
        if added.moves:
            history.add_imported_moves(job, added.moves)
        changed.append(job)
    history.refresh_all(changed, owner)


def of_different_jobs(rows: Iterable[_Row]) -> Iterator[dict[int, _Row]]:
    """Yield rows in their order, a few at a time by their job, which no two of them have."""
    batch: dict[int, _Row] = {}
    for row in rows:
        if row.job_id in batch or len(batch) == AT_A_TIME:
            yield batch
            batch = {}
        if row.job_id is not None:
            batch[row.job_id] = row
    if batch:
        yield batch


def _new_moves(owner: Account, events: Sequence[JobEvent], new: NewJob) -> list[dict[str, Any]]:
    """Return the moves of the row that the job lacks.

    A dated one is new where the status stays or goes forward, an undated one where it goes forward
    and the job was never there. One may be new because of a later one.
    """
    past: list[Any] = [*events]
    left = [row for row in new.events if row["kind"] == EventKind.MOVED]
    found = []
    while fresh := next((row for row in left if _is_new(owner, past, row)), None):
        past.append(_as_event(fresh))
        found.append(dict(fresh))
        left.remove(fresh)
    return found


def _is_new(owner: Account, past: list[Any], row: Mapping[str, Any]) -> bool:
    zone = zone_of(owner.time_zone)
    before = standing.standing(past, zone)
    same = [each for each in past if _is_move_to(each, row["to_status"])]
    if row.get("occurred_on") is None:
        return not same and _is_forward(before.status, row["to_status"])
    after = standing.standing([*past, _as_event(row)], zone)
    if before.applied_on not in (None, after.applied_on):
        return False
    if after.status == before.status:
        is_known = any(event.occurred_on for event in same)
        return not is_known and before.status_since in (None, after.status_since)
    is_there = any(event.occurred_on == row["occurred_on"] for event in same)
    return not is_there and _is_forward(before.status, after.status)


def _is_move_to(event: Any, status: str) -> bool:
    return standing.is_move(event) and bool(event.to_status == status)


def _is_forward(before: str, after: str) -> bool:
    places = [
        _ORDER.index(status) if status in _ORDER else len(_ORDER) for status in (before, after)
    ]
    return places[0] < places[1]


def _as_event(row: Mapping[str, Any]) -> SimpleNamespace:
    return SimpleNamespace(**{**dict.fromkeys(JobEvent.__table__.c.keys()), **row})


def words_of(added: Additions) -> str:
    """Return what is added in words: `salary and location. Status stays.`"""
    names = dict.fromkeys("salary" if name in SALARY_FIELDS else name for name in added.fields)
    names.pop("description_format", None)
    words = [FIELD_LABELS[Field(name)].lower() for name in names]
    *others, last = [*words, "a move"] if added.moves else words
    listed = f"{', '.join(others)} and {last}" if others else last
    return f"{listed}." if added.moves else f"{listed}. Status stays."
