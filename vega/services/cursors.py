"""Service: keyset pagination: where a page of a list ends, and the cursor that leads on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, tuple_

from vega.errors import InvalidInput
from vega.extensions import db
from vega.schemas import PageQuery, cursor_day

PAGE = 50  # rows, unless somebody says otherwise
MAX_PAGE_BYTES = 5_000_000  # of long texts; the last row of a page may go beyond it

Row = TypeVar("Row")
Shown = TypeVar("Shown")
Listed = TypeVar("Listed", covariant=True)


@dataclass(frozen=True)
class Page(Generic[Listed]):
    """`next` is the cursor of the next page; None on the last one."""

    rows: Sequence[Listed]
    next: str | None

    def of(self, make: Callable[[Listed], Shown]) -> "Page[Shown]":
        """Map the rows and keep the cursor."""
        return Page([*map(make, self.rows)], self.next)


def read_page(
    query: Select[Row],
    limit: int | None,
    cursor: Callable[[Row], str],
    text: Callable[[Row], str] = lambda _: "",
) -> Page[Row]:
    """Return the first rows of a query: as many as the limit, else 50, or as have 5 MB of texts."""
    most = limit or PAGE
    found = db.session.scalars(query.limit(most + 1)).all()
    rows = first_rows(found, most, text)
    return Page(rows, cursor(rows[-1]) if len(rows) < len(found) else None)


def first_rows(rows: Sequence[Row], most: int, text: Callable[[Row], str]) -> Sequence[Row]:
    """Return up to `most` rows with up to 5 MB of texts; the last one may go beyond it."""
    size = 0
    for at, row in enumerate(rows[:most]):
        size += len(text(row).encode())
        if size > MAX_PAGE_BYTES:
            return rows[: at + 1]
    return rows[:most]


def cursor_parts(cursor: str, pattern: re.Pattern[str]) -> list[str]:
    """Return the parts of a cursor such as `contact.17`. Raises `InvalidInput`."""
    if not pattern.fullmatch(cursor):
        raise InvalidInput(
            {"cursor": "cursor is not valid. Leave it out to start from the first page."}
        )
    return cursor.split(".")


@dataclass(frozen=True)
class Keyset:
    """Keyset pagination of a list ordered by a day, if it has one, and the id. Its cursors are
    such as `task.17.20261130`. `id` and `day` are columns.
    """

    noun: str
    id: Any
    day: Any = None
    newest_first: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        day = "" if self.day is None else r"\.[0-9]{8}"
        return re.compile(rf"{self.noun}\.[1-9][0-9]{{0,8}}{day}")

    def page(
        self, query: Select[Row], asked: PageQuery, text: Callable[[Row], str] = lambda _: ""
    ) -> Page[Row]:
        """Return the page of the query that `asked` wants. Raises `InvalidInput`."""
        columns = [self.id] if self.day is None else [self.day, self.id]
        if asked.cursor is not None:
            key, last = tuple_(*columns), self._read(asked.cursor)
            query = query.where(key < last if self.newest_first else key > last)
        order = [column.desc() if self.newest_first else column for column in columns]
        return read_page(query.order_by(*order), asked.limit, self._cursor, text)

    def _cursor(self, row: Any) -> str:
        day = "" if self.day is None else f".{getattr(row, self.day.key):%Y%m%d}"
        return f"{self.noun}.{row.id}{day}"

    def _read(self, cursor: str) -> tuple[Any, ...]:
        _, row_id, *day = cursor_parts(cursor, self.pattern)
        return (*map(cursor_day, day), int(row_id))
