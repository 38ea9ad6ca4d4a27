"""Service: Undo of a change on the pages. It leaves no trace.

Around a change, the rows of the jobs that it touches are compared; what differs is kept for a day,
as one unit for each job. Of an account only so many changes are kept. Undo puts the rows back as
they were, if nothing has touched them since. `version` and `updated_at` only grow, and what follows
from the events is computed anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import accumulate
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from vega.clock import now
from vega.errors import ChangeNotKept, ConcurrentChange, DuplicateJob, UndoOutdated
from vega.extensions import db
from vega.models import (
    EventKind,
    Job,
    captured_postings,
    changes,
    contacts,
    documents,
    efforts,
    interviews,
    job_documents,
    jobs,
    tasks,
)
from vega.rules.job_keys import job_key
from vega.services.account import Account
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.jobs import history
from vega.services.jobs.captured_postings import delete_unneeded
from vega.services.jobs.change_slots import turn
from vega.services.jobs.changed_rows import (
    MOVES,
    POSTINGS,
    TABLES,
    Key,
    Other,
    Part,
    Row,
    Unit,
    as_json,
    is_as_left,
    is_row,
    is_still,
    others_in,
    rows_of,
    units_of,
    values_of,
)
from vega.services.jobs.lists import search
from vega.storage.database import is_id, plain_json, transaction

KEPT = timedelta(days=1)
MOST_CHANGES, MOST_BYTES = 1_000, 50_000_000  # of an account; the latest change is always kept


@dataclass
class Change:
    """A change on a page. `id` is what Undo takes, None if nothing changed.

    `amends` tells whether it is a part of an earlier change. `others` are the rows that the change
    is about beside jobs: those without a job can be found by nothing else.
    """

    id: int | None = None
    job_ids: Sequence[int] = field(default_factory=list)  # those that changed
    amends: bool = False
    others: set[Other] = field(default_factory=set)
    units: Sequence[dict[str, Any]] = ()  # what changed, where the caller keeps it


class Undone(NamedTuple):
    """The jobs that went back, and the titles of those that changed since."""

    job_ids: Sequence[int]
    outdated: Sequence[str]


@contextmanager
def undoable(
    owner: Account,
    job_ids: Iterable[int],
    *,
    others: Iterable[Other] = (),
    whole: bool = False,
    amends: int | None = None,
    keep: bool = True,
) -> Iterator[Change]:
    """Keep what the block changes in these jobs, as a unit for each, or a `whole` with their texts.

    Jobs of others are left out. All are locked before they are read: what another request writes
    meanwhile is no part of the change. With `amends`, the block adds to an earlier change, so that
    one Undo takes both back. A block that creates a row without a job adds it to `others` of the
    change. Without `keep`, the caller keeps the `units` of the change, one for each job.
    Raises `ChangesBusy`.
    """
    change, job_ids = Change(others={*others}), [*job_ids]
    with turn(owner, len(job_ids) if keep else 0), transaction() as connection:
        wanted = _lock(connection, owner, job_ids)
        touched = wanted | _lock(connection, owner, _heirs(connection, owner, wanted))
        earlier = _load(connection, owner, amends, lock=True) if amends else []
        _lock_others(connection, owner, change.others | others_in(earlier))
        before = rows_of(connection, touched, whole, change.others | others_in(earlier))
        if not all(is_as_left(unit, before) for unit in earlier):
            earlier = []
        change.amends = bool(earlier)
        yield change
        db.session.flush()
        after = rows_of(connection, touched, whole, change.others | others_in(earlier))
        together = whole and keep
        units = units_of(_before_both(before, earlier), after, None if together else wanted)
        change.job_ids = sorted({job_id for unit in units for job_id in unit["jobs"]} & wanted)
        change.units = units
        if keep and (units or earlier):
            change.id = _keep(connection, owner, units, amends if earlier else None)


def _lock(connection: Connection, owner: Account, job_ids: Iterable[int]) -> set[int]:
    """Lock the owner's jobs of these ids, in their order, and return which there are."""
    note_calendar_change(connection, owner.id)
    possible = [job_id for job_id in job_ids if is_id(job_id)]
    query = select(jobs.c.id).where(jobs.c.id.in_(possible), jobs.c.owner_id == owner.id)
    return set(connection.scalars(query.order_by(jobs.c.id).with_for_update()))


def _lock_others(connection: Connection, owner: Account, others: Iterable[Other]) -> None:
    """Lock the owner's rows that no job has to have, in their order, after jobs."""
    for name, row_id in sorted(others):
        table = TABLES[name][0]
        own = select(table.c.id).where(table.c.id == row_id, table.c.owner_id == owner.id)
        connection.execute(own.with_for_update())


def _heirs(connection: Connection, owner: Account, job_ids: set[int]) -> set[int]:
    """Return the duplicates of these jobs: one of them inherits the key of a job that goes.

    They refer to one of the jobs, or were kept beside it.
    """
    own = select(jobs.c.job_key).where(jobs.c.id.in_(job_ids), jobs.c.job_key.is_not(None))
    keys = set(connection.scalars(own))
    keyless = select(jobs.c.id, jobs.c.source_url).where(
        jobs.c.owner_id == owner.id,
        jobs.c.job_key.is_(None),
        jobs.c.source_url.is_not(None),
        jobs.c.deleted_at.is_(None),
    )
    heirs = {row.id for row in connection.execute(keyless) if job_key(row.source_url) in keys}
    same = select(jobs.c.id).where(jobs.c.owner_id == owner.id, jobs.c.same_as_id.in_(job_ids))
    return heirs | set(connection.scalars(same))


def _before_both(before: Mapping[Key, Row], earlier: Sequence[Unit]) -> dict[Key, Row]:
    """Return the rows as they were before the earlier change."""
    rows = dict(before)
    for unit in earlier:
        for name, old, new in unit["rows"]:
            key = tuple(name)
            if old is None:
                rows.pop(key, None)
            else:
                put_back = values_of(TABLES[key[0]][0], old)
                rows[key] = put_back if new is None else {**before[key], **put_back}
    return rows


# Keeping and putting back


def _keep(connection: Connection, owner: Account, units: list[Unit], amends: int | None) -> int:
    row = {"units": units, "size": len(plain_json(units).encode())}
    if amends is not None:
        connection.execute(update(changes).where(changes.c.id == amends).values(row))
    else:
        row |= {"owner_id": owner.id, "at": now()}
        added = insert(changes).values(row).returning(changes.c.id)
        amends = int(connection.scalar(added) or 0)
    _forget_oldest(connection, owner)
    return amends


def _forget_oldest(connection: Connection, owner: Account) -> None:
    """Delete the oldest changes of an account that has too many, or too much in them.

    It reads an index alone, with at most one entry more than are kept.
    """
    own = changes.c.owner_id == owner.id
    newest = select(changes.c.id, changes.c.size).where(own).order_by(changes.c.id.desc())
    last = connection.scalar(newest.offset(MOST_CHANGES).limit(1))
    if (connection.scalar(select(func.sum(changes.c.size)).where(own)) or 0) > MOST_BYTES:
        last = _first_over(connection.execute(newest).all(), last)
    if last is not None:
        # Without waiting for one that is undone or forgotten elsewhere right now.
        over = select(changes.c.id).where(own, changes.c.id <= last)
        free = over.with_for_update(skip_locked=True)
        connection.execute(delete(changes).where(changes.c.id.in_(free)))


def _first_over(newest: Sequence[Any], otherwise: int | None) -> int | None:
    """Return the newest change, but for the latest, with which all are too large together."""
    totals = accumulate(row.size for row in newest)
    both = zip(newest[1:], [*totals][1:], strict=True)
    return next((row.id for row, total in both if total > MOST_BYTES), otherwise)


def _load(
    connection: Connection, owner: Account, change_id: int, *, lock: bool = False
) -> list[Unit]:
    """Return the units of a change that can still be undone; none of another's."""
    if not is_id(change_id):
        return []
    query = select(changes.c.units).where(
        changes.c.id == change_id, changes.c.owner_id == owner.id, changes.c.at > now() - KEPT
    )
    return connection.scalar(query.with_for_update() if lock else query) or []


def moves_of(owner: Account, change_id: int) -> Sequence[Row]:
    """Return the moves that a change made; none of another's change, or of one that is gone."""
    with transaction() as connection:
        rows = [row for unit in _load(connection, owner, change_id) for row in unit["rows"]]
    events = [new for key, old, new in rows if key[0] == "job_events" and old is None]
    return [event for event in events if event["kind"] in MOVES]


def undo(owner: Account, change_id: int) -> Undone:
    """Put back what a change did, in each job that has not changed since.

    Raises `ChangesBusy`, `ChangeNotKept`, `UndoOutdated` if no job went back, or `DuplicateJob` if
    that is since its posting is tracked again by now.
    """
    many = len(_load(db.session.connection(), owner, change_id))
    with turn(owner, many), transaction() as connection:
        units = _load(connection, owner, change_id)
        ids = _lock(connection, owner, {job_id for unit in units for job_id in unit["jobs"]})
        units = _load(connection, owner, change_id, lock=True)
        if not units:
            raise ChangeNotKept
        _lock_others(connection, owner, others_in(units))
        rows = rows_of(connection, ids, True, others_in(units))
        current = [
            unit
            for unit in units
            if is_as_left(unit, rows) and not _takes_from_others(connection, unit)
        ]
        undone = _put_back_each(connection, owner, current)
        connection.execute(delete(changes).where(changes.c.id == change_id))
    return Undone(
        [job_id for unit in undone for job_id in unit["jobs"]],
        [unit["title"] for unit in units if unit not in undone],
    )


def _takes_from_others(connection: Connection, unit: Unit) -> bool:
    """Return whether a document would go that other jobs got since. It is locked."""
    came = [tuple(key) for key, old, _ in unit["rows"] if old is None]
    document_ids = [int(row_id) for name, row_id, *_ in came if name == documents.name]
    query = select(job_documents).where(job_documents.c.document_id.in_(document_ids))
    held = {
        (job_documents.name, str(row.job_id), str(row.document_id), str(row.version))
        for row in (connection.execute(query) if document_ids else ())
    }
    return not held <= {*came}


def _put_back_each(connection: Connection, owner: Account, units: Sequence[Unit]) -> Sequence[Unit]:
    """Put these units back, but for those that would double a job. Return those that went back.

    Raises `UndoOutdated` if there is none, or `DuplicateJob` if all would.
    """
    if not units:
        raise UndoOutdated
    if _put_back(connection, owner, units):
        return units
    undone = [unit for unit in units if _put_back(connection, owner, [unit])]
    if not undone:
        raise _doubled(connection, owner, units[0])
    return undone


def _put_back(connection: Connection, owner: Account, units: Sequence[Unit]) -> bool:
    """Put these units back, unless that would double a job. Return whether it was done."""
    parts = [(tuple(key), old, new) for unit in units for key, old, new in unit["rows"]]
    try:
        with transaction():
            _write(connection, parts)
            _refresh_jobs(owner, [job_id for unit in units for job_id in unit["jobs"]], parts)
    except IntegrityError:  # a job's key is another's by now
        return False
    return True


def put_back_parts(connection: Connection, owner: Account, units: Sequence[Unit]) -> set[int]:
    """Put back each row and column of these units that is still as it was left, within the caller's
    transaction. No job is in two of them. Return the jobs of which something has changed since.
    """
    ids = _lock(connection, owner, {job_id for unit in units for job_id in unit["jobs"]})
    rows = rows_of(connection, ids, whole=True)
    parts: list[Part] = []
    changed: set[int] = set()
    for unit in units:
        left = [(tuple(key), old, new) for key, old, new in unit["rows"]]
        still = [part for part in (_still_left(*part, rows) for part in left) if part is not None]
        if _names_in(still) != _names_in(left):  # the history goes on to tell what stays
            changed.update(unit["jobs"])
            still = [part for part in still if (part[2] or {}).get("kind") != EventKind.EDITED]
        parts += still
    _write(connection, parts)
    _refresh_jobs(owner, ids, parts)
    return changed


def _still_left(key: Key, old: Row | None, new: Row | None, rows: Mapping[Key, Row]) -> Part | None:
    """Return the part of a change that nothing has touched since."""
    row = rows.get(key)
    if old is None or new is None:
        return (key, old, new) if is_still(row, new) else None
    same = [name for name, value in new.items() if row is not None and as_json(row[name]) == value]
    return (
        (key, {name: old[name] for name in same}, {name: new[name] for name in same})
        if same
        else None
    )


def _names_in(parts: Sequence[Part]) -> set[tuple[Key, str]]:
    """Return the rows and columns of these parts, but for what follows from other events."""
    return {(key, name) for key, _, new in parts for name in new or {} if name != "from_status"}


def _write(connection: Connection, parts: Sequence[Part]) -> None:
    for key, old, _ in parts:
        if old is None:
            _take_away(connection, key)
        elif "job_key" in old:  # keys that change hands must be free first
            connection.execute(update(jobs).where(is_row(key)).values(job_key=None))
    for key, old, new in parts:
        table = TABLES[key[0]][0]
        if old is not None and new is not None:
            connection.execute(update(table).where(is_row(key)).values(values_of(table, old)))
        elif old is not None:
            connection.execute(insert(table).values(values_of(table, old)))
        if old is not None and table in (tasks, interviews, contacts, efforts):
            connection.execute(update(table).where(is_row(key)).values(_grown(table)))
    kept = [int(key[1]) for key, old, _ in parts if key[0] == POSTINGS and old is None]
    if kept:
        delete_unneeded(connection, kept)


def _take_away(connection: Connection, key: Key) -> None:
    """Delete a row that came with the change."""
    table = TABLES[key[0]][0]
    if table is documents:  # its content takes room until it is let go
        connection.execute(update(table).where(is_row(key)).values(deleted_at=now()))
    elif table is not captured_postings:  # which a later edit may need further
        connection.execute(delete(table).where(is_row(key)))


def _grown(table: Table) -> dict[str, object]:
    """Return what a calendar tells by that a row has changed again (RFC 5545, 3.8.7.4)."""
    grown: dict[str, object] = {"updated_at": now()}
    if "sequence" in table.c:
        grown["sequence"] = table.c.sequence + 1
    return grown


def _doubled(connection: Connection, owner: Account, unit: Unit) -> Exception:
    """Return the fact that keeps a unit from going back: `DuplicateJob` of a job."""
    if not unit["jobs"]:  # the same employer is on the list again
        return UndoOutdated()
    own = select(jobs.c.job_key).where(jobs.c.id.in_(unit["jobs"]))
    put_back = [old["job_key"] for key, old, _ in unit["rows"] if old and "job_key" in old]
    tracked = connection.scalar(
        select(jobs.c.id).where(
            jobs.c.owner_id == owner.id,
            or_(jobs.c.job_key.in_(own), jobs.c.job_key.in_(put_back)),
            jobs.c.id.not_in(unit["jobs"]),
            jobs.c.deleted_at.is_(None),
        )
    )
    return ConcurrentChange() if tracked is None else DuplicateJob(tracked)


def _refresh_jobs(owner: Account, job_ids: Iterable[int], parts: Sequence[Part]) -> None:
    """Compute what follows from the events, and let changed texts be indexed again."""
    db.session.expire_all()
    searched = {
        int(key[1]) for key, old, _ in parts
        if key[0] == "job_tags" or (key[0] == "jobs" and _INDEXED & {*(old or ())})
    }  # fmt: skip
    found = db.session.scalars(select(Job).where(Job.id.in_(job_ids))).all()
    for job in found:
        job.version += 1
        job.updated_at = now()
        if job.id in searched:
            job.indexed = False
    history.refresh_all(found, owner)


_INDEXED = {column.key for column in search.INDEXED}


def delete_old_changes() -> None:
    """Delete what can no longer be undone."""
    with transaction() as connection:
        connection.execute(delete(changes).where(changes.c.at <= now() - KEPT))
