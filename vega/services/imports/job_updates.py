"""Add what a file knows to a job that is there. Nothing is overwritten or downgraded."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any, TypeVar

from sqlalchemy import Connection, select
from sqlalchemy.orm import undefer_group

from vega.clock import now, zone_of
from vega.extensions import db
from vega.models import OVER, Contact, EventKind, ImportRow, Job, JobEvent, RowOutcome, Task
from vega.reading.table.table_columns import Field
from vega.rules import standing
from vega.schemas import SALARY_FIELDS, JobChanges
from vega.services.account import Account
from vega.services.imports.column_choices import FIELD_LABELS
from vega.services.imports.comparing import already_here
from vega.services.imports.own_files import insert_parts
from vega.services.imports.planned import Planned
from vega.services.jobs import history, undo
from vega.services.jobs.captured_postings import keep_postings
from vega.services.jobs.creating.new_jobs import NewJob
from vega.services.jobs.jobs import edit_locked, in_tracker, lock_jobs
from vega.services.jobs.merging import fill_blank
from vega.services.jobs.room import MOST, full
from vega.services.jobs.tags import tags_of_all
from vega.services.plan.contacts import is_known
from vega.storage.database import batches

AT_A_TIME = 100  # jobs that are read
# Forward is to a later one; all others are last.
_PLACES = {"interested": 0, "applied": 1, "interviewing": 2, "offer_received": 3}
_Row = TypeVar("_Row", Planned, ImportRow)
_Parts = Mapping[str, list[object]]  # tasks and contacts, by table


@dataclass(frozen=True)
class Additions:
    """What a row adds to a job: fields that are empty, moves as rows of events, tasks and contacts.
    `left_out` tells which of these it does not add, and why.
    """

    fields: Mapping[str, object]
    moves: list[dict[str, object]]
    parts: Sequence[tuple[str, dict[str, object]]] = ()
    left_out: str = ""

    def __bool__(self) -> bool:
        return bool(self.fields or self.moves or self.parts)


def updates(owner: Account, rows: Iterable[Planned]) -> Iterator[tuple[Planned, Additions]]:
    """Yield the duplicates that add something to the job that is there, and what: six queries for
    a hundred of them. The hint of another one tells what was left out.
    """
    there = [row for row in rows if row.outcome == RowOutcome.DUPLICATE and row.same_row is None]
    for batch in batches(there, AT_A_TIME):
        query = select(Job).where(Job.id.in_([row.job_id for row in batch]), *in_tracker(owner))
        fresh = query.options(undefer_group("texts")).execution_options(populate_existing=True)
        found = {job.id: job for job in db.session.scalars(fresh)}
        tags, events = tags_of_all([*found.values()]), history.events_of(found.values())
        parts = _parts_of_all([row.job_id or 0 for row in batch if row.made.parts])
        for row in batch:
            job = found.get(row.job_id or 0)
            if job is not None:
                missing = fill_blank(job, row.made.new.row)
                if row.made.new.tags and not tags[job.id]:
                    missing["tags"] = row.made.new.tags
                moves = _new_moves(owner, events[job.id], row.made.new)
                lacks = _missing_parts(job, parts[job.id], row.made.parts)
                if added := Additions(missing, moves, *lacks):
                    yield row, added
                elif added.left_out and row.hint:
                    row.hint = replace(row.hint, after=f"{row.hint.after} {added.left_out}")


def fill(connection: Connection, owner: Account, rows: Iterable[Planned]) -> None:
    """Add what rows know to the jobs that are there, within the caller's transaction. Those that
    added something become `updated`, and keep what Undo takes.
    """
    there = (row for row in rows if row.outcome == RowOutcome.DUPLICATE and row.same_row is None)
    for batch in of_different_jobs(there):
        with undo.undoable(owner, batch, whole=True, keep=False) as change:
            _fill(connection, owner, batch)
        for unit in change.units:
            row = batch[unit["jobs"][0]]
            row.outcome, row.added = RowOutcome.UPDATED, {"units": [unit]}


def _fill(connection: Connection, owner: Account, rows: Mapping[int, Planned]) -> None:
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
        if added.parts:
            insert_parts(connection, owner, job.id, added.parts)
            job.updated_at = moment
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


def _new_moves(owner: Account, events: Sequence[JobEvent], new: NewJob) -> list[dict[str, object]]:
    """Return the moves of the row that the job lacks.

    A dated one is new where the status stays or goes forward, an undated one where it goes forward
    and the job was never there. One may be new because of a later one.
    """
    past: list[object] = [*events]
    left = [row for row in new.events if row["kind"] == EventKind.MOVED]
    found = []
    while fresh := next((row for row in left if _is_new(owner, past, row)), None):
        past.append(JobEvent(**fresh))
        found.append(dict(fresh))
        left.remove(fresh)
    return found


def _is_new(owner: Account, past: list[Any], row: Mapping[str, Any]) -> bool:
    zone = zone_of(owner.time_zone)
    before = standing.standing(past, zone)
    to = row["to_status"]
    same = [each for each in past if standing.is_move(each) and each.to_status == to]
    if row.get("occurred_on") is None:
        return not same and _is_forward(before.status, to)
    after = standing.standing([*past, JobEvent(**row)], zone)
    if before.applied_on not in (None, after.applied_on):
        return False
    if after.status == before.status:
        is_known = any(event.occurred_on for event in same)
        return not is_known and before.status_since in (None, after.status_since)
    is_there = any(event.occurred_on == row["occurred_on"] for event in same)
    return not is_there and _is_forward(before.status, after.status)


def _is_forward(before: str, after: str) -> bool:
    last = len(_PLACES)
    return _PLACES.get(before, last) < _PLACES.get(after, last)


def words_of(added: Additions) -> str:
    """Return what is added in words, and what is not: `salary and a task. Status stays.`"""
    names = dict.fromkeys("salary" if name in SALARY_FIELDS else name for name in added.fields)
    names.pop("description_format", None)
    words = [FIELD_LABELS[Field(name)].lower() for name in names]
    words += ["a move"] if added.moves else []
    words += [
        f"a {name.removesuffix('s')}" if count == 1 else f"{count} {name}"
        for name, count in Counter(name for name, _ in added.parts).items()
    ]
    *others, last = words
    listed = f"{', '.join(others)} and {last}" if others else last
    told = f"{listed}." if added.moves else f"{listed}. Status stays."
    return f"{told} {added.left_out}".strip()


# Tasks and contacts


def _parts_of_all(job_ids: Sequence[int]) -> Mapping[int, _Parts]:
    """Return what these jobs have: two queries, none without a job."""
    found: dict[int, _Parts] = defaultdict(lambda: {"tasks": [], "contacts": []})
    models: Mapping[str, Any] = {"tasks": Task, "contacts": Contact}
    for name, model in models.items() if job_ids else ():
        for part in db.session.scalars(select(model).where(model.job_id.in_(job_ids))):
            found[part.job_id][name].append(part)
    return found


def _missing_parts(
    job: Job, there: _Parts, parts: Iterable[tuple[str, dict[str, object]]]
) -> tuple[Sequence[tuple[str, dict[str, object]]], str]:
    """Return the open tasks and the contacts that a job lacks, and why some of them stay out. They
    are added to those that are `there`.
    """
    missing, why = [], []
    for name, row in parts:
        if name not in there or row.get("done_at") or _has(there[name], row):
            continue
        if problem := _problem(job, name, len(there[name])):
            why.append(f"“{row.get('title') or row['name']}” is left out. {problem}")
        else:
            there[name].append(SimpleNamespace(**row))
            missing.append((name, {**row, "id": None}))
    return missing, " ".join(why)


def _has(parts: Sequence[Any], row: Mapping[str, Any]) -> bool:
    if title := row.get("title"):
        return title.casefold() in [task.title.casefold() for task in parts]
    return is_known(parts, row["name"], row["email"])


def _problem(job: Job, name: str, count: int) -> str:
    if name == "tasks" and job.status in OVER:
        return "The job is over."
    return full("tasks" if name == "tasks" else "people") if count >= MOST else ""
