"""Service: what tasks, interviews, contacts, efforts and employers to avoid have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select

from vega.clock import now
from vega.errors import Fact
from vega.extensions import db
from vega.schemas import Input
from vega.services.accounts.accounts import Account
from vega.services.jobs import undo
from vega.services.jobs.jobs import lock_job
from vega.services.rows import Saved, changed_fields, lock_by_id, one_by_id, set_fields

Row = TypeVar("Row")


@dataclass(frozen=True)
class Noun(Generic[Row]):
    """A kind of row. `rows_of` selects those that an account can see: none of another's, and none
    of a job in the trash. All else raises the fact `missing`.
    """

    model: Any
    missing: type[Fact]
    rows_of: Callable[[Account], Select[Row]]

    def get(self, owner: Account, row_id: int) -> Row:
        """Return a row by its id. Raises `missing`."""
        return one_by_id(self.rows_of(owner), self.model.id, row_id, self.missing)

    def lock(self, owner: Account, row_id: int) -> Row:
        """Return the row as it is now, locked until the transaction ends. Raises `missing`."""
        return lock_by_id(self.rows_of(owner), self.model.id, row_id, self.missing)

    def change(self, owner: Account, row_id: int, changes: Input) -> Saved[Row]:
        """Change what `changes` sets. Raises `missing`."""
        job_ids = job_ids_of(self.get(owner, row_id))
        with undo.undoable(owner, job_ids, others=[self.key(row_id)]) as change:
            row = self.lock(owner, row_id)
            if changed := changed_fields(row, changes.model_dump(exclude_unset=True)):
                set_fields(row, {**changed, "updated_at": now()})
                _note_in_job(owner, row)
        return Saved(row, change.id)

    def delete(self, owner: Account, row_id: int, *, amends: int | None = None) -> int | None:
        """Delete a row; what its job's history says of it stays. Return what Undo takes.

        With `amends` it is a part of an earlier change. Raises `missing`.
        """
        job_ids = job_ids_of(self.get(owner, row_id))
        others = [self.key(row_id)]
        with undo.undoable(owner, job_ids, others=others, amends=amends) as change:
            row = self.lock(owner, row_id)
            _note_in_job(owner, row)
            db.session.delete(row)
        return change.id

    def key(self, row_id: int) -> undo.Other:
        """Return what Undo knows a row by that has no job."""
        return self.model.__tablename__, row_id


def job_ids_of(*rows: object) -> list[int]:
    """Return the ids of the jobs that these belong to, each once."""
    found = dict.fromkeys(getattr(row, "job_id", None) for row in rows)
    return [job_id for job_id in found if job_id is not None]


def _note_in_job(owner: Account, row: object) -> None:
    for job_id in job_ids_of(row):
        lock_job(owner, job_id).updated_at = now()
