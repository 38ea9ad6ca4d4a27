"""What is in a file to import: tables, or Vega's own JSON. And the limits of such a file."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, dropwhile, islice
from typing import Any, NamedTuple

MAX_MB = 20
MAX_BYTES = MAX_MB * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_TEXT = 4 * MAX_BYTES  # of all rows in UTF-8: a board can repeat a text in each of its cards
MOST_NAMED = 5  # tables or lists of a file
MAX_LEAD = 20  # rows among which the header is looked for

SPLIT = "Split it into smaller files, and import them one after the other."
TOO_MANY_ROWS = f"This file has more than {MAX_ROWS:,} rows. {SPLIT}"
TOO_MANY_COLUMNS = (
    f"This file has more than {MAX_COLUMNS} columns. Delete the columns that you don't need, and "
    "import it again."
)
TOO_MUCH_TEXT = f"The rows of this file have more than {4 * MAX_MB} MB of text. {SPLIT}"
NOT_TEXT = "This file is not a table in text form. Save it as CSV, and import that file."
EMPTY = "This file is empty. Choose another one."
NO_ROWS = "This file has headings but no rows."


class Unreadable(Exception):
    """`str()` of it is the sentence for the person: what is wrong, and what to do."""


class NoRows(Unreadable):
    """A table of headings alone, or of nothing."""


class Row(NamedTuple):
    """A row with a cell for each column; `line` is the line of the file on which it begins.

    In a JSON array, the n-th entry is on line n + 1.
    """

    line: int
    cells: tuple[str, ...]


class Rows(Sequence[Row]):
    """Rows that are kept as one UTF-8 string each: as a string per cell they take ten times as
    much memory.
    """

    def __init__(self) -> None:
        self.width = 0
        self._lines = array("L")
        self._packed: list[bytes] = []
        self._left = MAX_TEXT

    def add(self, line: int, cells: Sequence[str]) -> None:
        """Add a row of cells without NUL. Raises `Unreadable` if there is too much."""
        if len(cells) > MAX_COLUMNS:
            raise Unreadable(TOO_MANY_COLUMNS)
        if len(self) == MAX_ROWS:
            raise Unreadable(TOO_MANY_ROWS)
        packed = "\0".join(cells).encode()
        self._left -= len(packed)
        if self._left < 0:
            raise Unreadable(TOO_MUCH_TEXT)
        self.width = max(self.width, len(cells))
        self._lines.append(line)
        self._packed.append(packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        cells = self._packed[index].decode().split("\0")
        cells += [""] * (self.width - len(cells))
        return Row(self._lines[index], tuple(cells))


@dataclass(frozen=True)
class Table:
    """A table; `name` is that of the file, or of the file in a zip."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Row]


class OwnFile(NamedTuple):
    """Vega's own JSON, as parsed. `tasks` are those without a job."""

    jobs: Sequence[object]
    tasks: Sequence[object] = ()
    efforts: Sequence[object] = ()
    employers: Sequence[object] = ()  # to avoid


class Contents(NamedTuple):
    """What was read, and how: `CSV with semicolons, Windows-1252`."""

    tables: Sequence[Table]
    own: OwnFile | None
    read_as: str


def listed(names: Sequence[str]) -> str:
    """Return the first of these names, and how many more there are."""
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


# From lines to a table


class Line(NamedTuple):
    """A row as it is in the file. `cells` ends with the last filled one; `width` counts all."""

    number: int
    cells: list[str]
    width: int

    @property
    def filled(self) -> int:
        return sum(map(bool, self.cells))


def line_of(number: int, row: Sequence[str]) -> Line:
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return Line(number, cells, len(row))


def table_of_lines(lines: Iterable[Line], name: str) -> Table:
    """Return the table that begins with the header among these rows. Raises `Unreadable`."""
    header, lines = split_header(lines)
    rows = Rows()
    for line in lines:
        if line.cells or line.width > 1:
            rows.add(line.number, line.cells)
    if not rows:
        raise NoRows(NO_ROWS)
    return table_of(name, header.cells, rows)


def split_header(lines: Iterable[Line]) -> tuple[Line, Iterator[Line]]:
    """Return the header and what follows it. A title with an empty row below it is skipped.

    Raises `Unreadable`.
    """
    lines = dropwhile(lambda line: not line.cells, lines)
    lead: list[Line] = []
    for line in islice(lines, MAX_LEAD):
        if line.filled > 1 and (not lead or not lead[-1].cells):
            lead = [line]
            break
        lead.append(line)
        if line.filled > 1:
            break
    if not lead:
        raise NoRows(EMPTY)
    if len(lead[0].cells) > MAX_COLUMNS:
        raise Unreadable(TOO_MANY_COLUMNS)
    return lead[0], chain(lead[1:], lines)


def table_of(name: str, header: Sequence[str], rows: Rows) -> Table:
    """Return the table, with a name for each column that has none in the header."""
    rows.width = width = max(rows.width, len(header))
    named = [*header, *[""] * (width - len(header))]
    columns = tuple(text or f"Column {number}" for number, text in enumerate(named, 1))
    return Table(name, columns, rows)
