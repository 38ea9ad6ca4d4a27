"""Undo of an import: it takes back exactly what it brought."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, delete, select

from vega.clock import now
from vega.errors import ImportNotFound, NothingToUndo
from vega.extensions import db
from vega.models import (
    Import,
    ImportRow,
    ImportState,
    Job,
    RowOutcome,
    avoided_employers,
    efforts,
    import_rows,
    jobs,
    tasks,
)
from vega.services.account import Account
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.imports.drafts import get_import
from vega.services.imports.job_updates import of_different_jobs
from vega.services.imports.planned import SAVED
from vega.services.imports.reporting import can_undo
from vega.services.jobs import undo
from vega.services.jobs.jobs import Moved, assign_free_keys, delete_jobs, in_tracker
from vega.services.jobs.lists import search
from vega.services.rows import lock_by_id
from vega.storage.database import batches, transaction

AT_A_TIME = 500  # jobs in a statement


class TakenBack(NamedTuple):
    """How many jobs are gone, how many are as before the import, and the jobs that stayed since
    they changed: what the import made, and what it updated.
    """

    gone: int
    put_back: int
    kept: Sequence[Job]


def undo_import(owner: Account, import_id: int) -> TakenBack:
    """Take back what an import brought, but for what changed since.

    Raises `ImportNotFound`, and `NothingToUndo` for one that was undone, or is too old.
    """
    with transaction() as connection:
        note_calendar_change(connection, owner.id)
        found = _lock(owner, import_id)
        untouched, changed = _brought(owner, found)
        _delete_jobs(connection, owner, untouched)
        put_back, partly = _put_back(connection, owner, found)
        _delete_others(connection, owner, found)
        found.state, found.undone_at = ImportState.UNDONE, now()
    return TakenBack(len(untouched), put_back, _in_tracker(owner, [*changed, *partly]))


def _lock(owner: Account, import_id: int) -> Import:
    own = select(Import).where(Import.owner_id == owner.id)
    found = lock_by_id(own, Import.id, import_id, ImportNotFound)
    if found.state == ImportState.DRAFT:
        raise ImportNotFound
    if not can_undo(found):
        raise NothingToUndo
    return found


def _brought(owner: Account, found: Import) -> tuple[list[int], list[int]]:
    """Return the jobs that the import made: those that nothing has touched since, and the others.

    Every change of a job, and of what belongs to it, sets `updated_at`.
    """
    columns = jobs.c.id, jobs.c.version, jobs.c.updated_at
    query = select(*columns).where(jobs.c.id.in_(_made_by(found)), jobs.c.owner_id == owner.id)
    untouched: list[int] = []
    changed: list[int] = []
    for row in db.session.execute(query.order_by(jobs.c.id).with_for_update()):
        is_as_made = row.version == 1 and found.done_at and row.updated_at <= found.done_at
        (untouched if is_as_made else changed).append(row.id)
    return untouched, changed


def _made_by(found: Import) -> Select[Any]:
    made = import_rows.c.import_id == found.id, import_rows.c.outcome.in_(SAVED)
    return select(import_rows.c.job_id).where(*made)


def _delete_jobs(connection: Connection, owner: Account, job_ids: Sequence[int]) -> None:
    keys: list[str | None] = []
    for batch in batches(job_ids, AT_A_TIME):
        search.remove(connection, batch)
        gone = delete(jobs).where(jobs.c.id.in_(batch)).returning(jobs.c.job_key)
        keys += connection.scalars(gone).all()
    db.session.expire_all()
    assign_free_keys(owner.id, keys)


def _put_back(connection: Connection, owner: Account, found: Import) -> tuple[int, list[int]]:
    """Put back what was added to jobs that were there. Return how many of them are as before, and
    those of which something has changed since.
    """
    query = select(ImportRow).where(
        ImportRow.import_id == found.id,
        ImportRow.outcome == RowOutcome.UPDATED,
        ImportRow.job_id.is_not(None),
    )
    partly: set[int] = set()
    count = 0
    rows = db.session.scalars(query.order_by(ImportRow.position.desc())).all()
    for batch in of_different_jobs(rows):
        units = [unit for row in batch.values() for unit in (row.added or {}).get("units", [])]
        changed = undo.put_back_parts(connection, owner, units)
        partly |= changed
        count += len(batch) - len(changed)
    return count, sorted(partly)


def _delete_others(connection: Connection, owner: Account, found: Import) -> None:
    """Delete the tasks without a job, the efforts and the employers to avoid that it brought, but
    for what changed. Nothing changes an employer, and a task that got a job is the job's.
    """
    is_as_made = tasks.c.job_id.is_(None), tasks.c.updated_at <= found.done_at
    others = (
        (tasks, found.task_ids, is_as_made),
        (efforts, found.effort_ids, (efforts.c.updated_at <= found.done_at,)),
        (avoided_employers, found.employer_ids, ()),
    )
    for table, ids, conditions in others:
        own = table.c.id.in_(ids), table.c.owner_id == owner.id
        connection.execute(delete(table).where(*own, *conditions))


def _in_tracker(owner: Account, job_ids: Sequence[int] | Select[Any]) -> Sequence[Job]:
    query = select(Job).where(Job.id.in_(job_ids), *in_tracker(owner)).order_by(Job.id)
    return db.session.scalars(query).all()


def changed_jobs(owner: Account, found: Import) -> Sequence[Job]:
    """Return the jobs that an undone import made and that stayed, since they changed."""
    if found.state != ImportState.UNDONE:
        return []
    return _in_tracker(owner, _made_by(found))


def delete_changed(owner: Account, import_id: int) -> Moved:
    """Put the jobs of an undone import that had changed into the trash. Raises `ImportNotFound`."""
    return delete_jobs(owner, [job.id for job in changed_jobs(owner, get_import(owner, import_id))])
