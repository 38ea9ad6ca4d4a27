"""Read a table of separated values, as people and programs write them."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, dropwhile, islice
from typing import NamedTuple

from vega.reading.table.file_contents import (
    MAX_BYTES,
    MAX_COLUMNS,
    NOT_TEXT,
    TOO_MANY_COLUMNS,
    NoRows,
    Rows,
    Table,
    Unreadable,
    table_of,
)
from vega.reading.text.encodings import Text

NAMES = {
    ",": "CSV",
    ";": "CSV with semicolons",
    "\t": "Tab-separated text",
    "|": "CSV with vertical bars",
}
NO_SEPARATOR = "\x1f"  # of a table of one column
SAMPLE_LINES, LONGEST_SAMPLE = 100, 64 * 1024
BLANK = ' ,;\t|"\r\n'  # what a row of empty cells is made of
MAX_LEAD = 20  # rows among which the header is looked for
MAX_SEPARATORS = 10_000  # in one row; refused before it is split
END = "\0"  # follows the last line; no text has it

MAX_LINES = 1_000_000  # a row may have many

TOO_MANY_LINES = (
    f"This file has more than {MAX_LINES:,} lines. Split it into smaller files, and import them "
    "one after the other."
)
EMPTY = "This file is empty. Choose another one."

csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES + 1))  # of the whole process

_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t|:^~])"?\s*', re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*+"?')


class Line(NamedTuple):
    """A row as it is in the file. `cells` ends with the last filled one; `width` counts all."""

    number: int
    cells: list[str]
    width: int

    @property
    def filled(self) -> int:
        return sum(map(bool, self.cells))


def read_delimited(text: Text, name: str) -> tuple[Table, str]:
    """Return the table and how it was read. Raises `Unreadable`."""
    separator = _separator_of(text)
    table = table_of_lines(_read(text, separator), name)
    return table, f"{NAMES.get(separator, 'CSV')}, {text.label}"


def table_of_lines(lines: Iterator[Line], name: str) -> Table:
    """Return the table that begins with the header among these rows. Raises `Unreadable`."""
    header, lines = _begin(lines)
    rows = Rows()
    for line in lines:
        if line.cells or line.width > 1:
            rows.add(line.number, line.cells)
    if not rows:
        raise NoRows
    return table_of(name, header, rows)


def header_of(text: Text) -> Sequence[str]:
    """Return the header of a table, of which `text` may be the beginning alone.

    Raises `Unreadable`.
    """
    return _begin(_read(text, _separator_of(text)))[0]


def _begin(lines: Iterator[Line]) -> tuple[list[str], Iterator[Line]]:
    header, lines = _split_header(lines)
    if len(header.cells) > MAX_COLUMNS:
        raise Unreadable(TOO_MANY_COLUMNS)
    return header.cells, lines


def _split_header(lines: Iterator[Line]) -> tuple[Line, Iterator[Line]]:
    """Return the header and what follows it. A title with an empty row below it is skipped."""
    lines = dropwhile(lambda line: not line.cells, lines)
    lead: list[Line] = []
    for line in islice(lines, MAX_LEAD):
        if line.filled > 1 and (not lead or not lead[-1].cells):
            return line, lines
        lead.append(line)
        if line.filled > 1:
            break
    if not lead:
        raise Unreadable(EMPTY)
    return lead[0], chain(lead[1:], lines)


# The separator


def _separator_of(text: Text) -> str:
    sample = _sample(text)
    declared = _SEPARATOR_LINE.fullmatch(sample[0])
    if declared:
        return declared[1]
    scores = {separator: _score(sample, separator) for separator in NAMES}
    best = max(scores, key=lambda separator: scores[separator])
    return best if scores[best] else NO_SEPARATOR


def _sample(text: Text) -> list[str]:
    sample: list[str] = []
    room = LONGEST_SAMPLE
    lines = dropwhile(lambda line: not line.strip(BLANK), Lines(text, NO_SEPARATOR))
    for line in islice(lines, SAMPLE_LINES):
        sample.append(line[:room])
        room -= len(line)
        if room <= 0:
            break
    return sample


def _score(sample: Iterable[str], separator: str) -> int:
    """Rate a separator by the columns of the header and the rows that have as many."""
    reader = csv.reader(sample, delimiter=separator, skipinitialspace=True)
    lines = [line_of(reader.line_num, row) for row in reader]
    header, _ = _split_header(iter(lines))
    columns = len(header.cells)
    return columns * sum(line.width == header.width for line in lines) if columns > 1 else 0


# Rows


class Lines:
    """The lines of a text with `END` after the last, checked before they are split."""

    def __init__(self, text: Text, separator: str):
        self.lines = text.lines()
        self.separator = separator
        self.number = 0
        self.is_at_end = False
        self.is_quoted = False  # the row goes on: a quoted cell has a line break
        self.separators = 0  # of the row

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        if self.is_at_end:
            raise StopIteration
        line = next(self.lines, None)
        if line is None:
            self.is_at_end = True
            return END
        if "\0" in line:
            raise Unreadable(NOT_TEXT)
        self.number += 1
        if self.number == 1:
            line = line.lstrip("\ufeff")
        elif self.number > MAX_LINES:
            raise Unreadable(TOO_MANY_LINES)
        self._count(line)
        self.is_quoted = True
        return line

    def _count(self, line: str) -> None:
        """Refuse a row of a million cells before there are as many objects."""
        found = line.count(self.separator)
        if self.is_quoted and '"' not in line:
            return
        if self.is_quoted or found > MAX_SEPARATORS // 10:
            found = _QUOTED.sub("", '"' + line if self.is_quoted else line).count(self.separator)
        self.separators += found
        if self.separators > MAX_SEPARATORS:
            raise Unreadable(TOO_MANY_COLUMNS)

    def end_row(self) -> None:
        self.is_quoted, self.separators = False, 0


def _read(text: Text, separator: str) -> Iterator[Line]:
    lines = Lines(text, separator)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    begins = 1
    try:
        for row in reader:
            if row and row[-1].endswith(END):
                if row != [END]:
                    raise _unclosed(row[-1], reader.line_num)
                return
            lines.end_row()
            if begins > 1 or not _SEPARATOR_LINE.fullmatch(separator.join(row)):
                yield line_of(begins, row)
            begins = reader.line_num + 1
    except csv.Error:
        raise Unreadable(f"The row on line {begins} can't be read. Check its quotes.") from None


def line_of(number: int, row: Sequence[str]) -> Line:
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return Line(number, cells, len(row))


def _unclosed(cell: str, last: int) -> Unreadable:
    """Return the error for a cell that goes on to the end, which is on line `last`."""
    breaks = cell.count("\n") + cell.count("\r") - cell.count("\r\n")
    ends_with_break = cell.removesuffix(END).endswith(("\n", "\r"))
    opened = last - breaks - (not ends_with_break)
    return Unreadable(
        f"A quotation mark on line {opened} is never closed. Close or delete it, and import the "
        "file again."
    )
