"""Service: what tasks, interviews, contacts, efforts and employers to avoid have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, bindparam, select

from vega.clock import now
from vega.errors import Fact
from vega.extensions import db
from vega.models import Job
from vega.schemas import Input
from vega.services.account import Account
from vega.services.jobs import undo
from vega.services.jobs.changed_rows import Other
from vega.services.jobs.jobs import lock_job
from vega.services.rows import Saved, changed_fields, lock_by_id, one_by_id, set_fields

Row = TypeVar("Row")


@dataclass(frozen=True)
class Noun(Generic[Row]):
    """A kind of row. `rows_of` selects those that an account can see: none of another's, and none
    of a job in the trash. All else raises the fact `missing`. `order` is that of the rows of a job.
    """

    model: Any
    missing: type[Fact]
    rows_of: Callable[[Account], Select[Row]]
    order: Sequence[Any] = ()

    def get(self, owner: Account, row_id: int) -> Row:
        """Return a row by its id. Raises `missing`."""
        return one_by_id(self.rows_of(owner), self.model.id, row_id, self.missing)

    def lock(self, owner: Account, row_id: int) -> Row:
        """Return the row as it is now, locked until the transaction ends. Raises `missing`."""
        return lock_by_id(self.rows_of(owner), self.model.id, row_id, self.missing)

    def of_job(self, job: Job) -> Sequence[Row]:
        """Return all rows of a job, in their order."""
        return db.session.scalars(self._of_job, {"job_id": job.id}).all()

    @cached_property
    def _of_job(self) -> Select[Row]:
        of_job = self.model.job_id == bindparam("job_id")
        return select(self.model).where(of_job).order_by(*self.order)

    def add(self, owner: Account, moment: datetime, **values: Any) -> Row:
        """Add a row, as a part of the caller's change."""
        made = {"created_at": moment, "updated_at": moment}
        row: Row = self.model(owner_id=owner.id, **made, **values)
        db.session.add(row)
        db.session.flush()
        return row

    def change(self, owner: Account, row_id: int, changes: Input) -> Saved[Row]:
        """Change what `changes` sets. Raises `missing`."""
        job_ids = job_ids_of(self.get(owner, row_id))
        with undo.undoable(owner, job_ids, others=[self.key(row_id)]) as change:
            row = self.lock(owner, row_id)
            if changed := changed_fields(row, changes.model_dump(exclude_unset=True)):
                set_fields(row, {**changed, "updated_at": now()})
                _note_in_job(owner, row)
        return Saved(row, change.id)

    def delete(self, owner: Account, row_id: int, *, amends: int | None = None) -> Saved[Row]:
        """Delete a row; what its job's history says of it stays. Return it as it was.

        With `amends` it is a part of an earlier change. Raises `missing`.
        """
        job_ids = job_ids_of(self.get(owner, row_id))
        others = [self.key(row_id)]
        with undo.undoable(owner, job_ids, others=others, amends=amends) as change:
            row = self.lock(owner, row_id)
            _note_in_job(owner, row)
            db.session.delete(row)
        return Saved(row, change.id)

    def key(self, row_id: int) -> Other:
        """Return what Undo finds a row by, with or without a job."""
        return self.model.__tablename__, row_id


def job_ids_of(*rows: object) -> list[int]:
    """Return the ids of the jobs that these belong to, each once."""
    found = dict.fromkeys(getattr(row, "job_id", None) for row in rows)
    return [job_id for job_id in found if job_id is not None]


def _note_in_job(owner: Account, row: object) -> None:
    for job_id in job_ids_of(row):
        lock_job(owner, job_id).updated_at = now()
