"""Service: one row of an account, whatever it is: found, locked, changed, and compared with what
the person saw.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import Integer, Select, UpdateBase, bindparam
from sqlalchemy.orm import InstrumentedAttribute

from vega.errors import EditConflict, Fact
from vega.extensions import db
from vega.reading.text.rich_text import ordinary_spaces
from vega.services.account import Account
from vega.storage.database import is_id, transaction

Row = TypeVar("Row")
Id = InstrumentedAttribute[int]
# Stands for the account in a statement that is built once, which takes several times as long as to
# run it. Such a statement is run with the `owner_id`.
ANY_OWNER = cast(Account, SimpleNamespace(id=bindparam("owner_id", type_=Integer)))


@dataclass(frozen=True)
class Saved(Generic[Row]):
    """The item as it is now, and what Undo takes: None where there is nothing to undo."""

    item: Row
    change: int | None


def one_by_id(query: Select[Row], column: Id, row_id: int, missing: type[Fact]) -> Row:
    """Return the row of this ID among those of the query. Raises `missing` if there is none."""
    own = query.where(column == row_id)
    found = db.session.scalars(own).one_or_none() if is_id(row_id) else None
    if found is None:
        raise missing
    return found


def lock_by_id(query: Select[Row], column: Id, row_id: int, missing: type[Fact]) -> Row:
    """Return the row as it is now, locked until the transaction ends. Raises as `one_by_id`."""
    locked = query.with_for_update(of=column).execution_options(populate_existing=True)
    return one_by_id(locked, column, row_id, missing)


def write(statement: UpdateBase) -> int:
    """Run a statement in a write transaction. Return how many rows it changed."""
    with transaction() as connection:
        return connection.execute(statement).rowcount


def changed_fields(row: object, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return what differs from the row."""
    return {name: value for name, value in wanted.items() if value != getattr(row, name)}


def set_fields(row: object, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


# What the person saw


def changed_since(current: Callable[[str], object], was: Mapping[str, object]) -> list[str]:
    """Return the fields that are no longer what they were."""
    return [name for name, value in was.items() if not is_same(current(name), value)]


def check_seen(
    job_id: int, current: Callable[[str], object], was: Mapping[str, object] | None
) -> None:
    """Raise `EditConflict` if a field is no longer what the person saw: optimistic locking."""
    if changed := changed_since(current, was or {}):
        raise EditConflict(job_id, changed[0])


def is_same(one: object, other: object) -> bool:
    """Compare two values of a field. Forms send every line end as CRLF, a blank for None, and
    ordinary spaces.
    """
    return _comparable(one) == _comparable(other)


def _comparable(value: object) -> object:
    if isinstance(value, str):
        return ordinary_spaces(value.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return "" if value in (None, ()) else value
