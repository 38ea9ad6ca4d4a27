"""Read the sheets of an Excel or OpenDocument workbook, by python-calamine in a bounded process."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO

from vega.reading.table import file_contents as files
from vega.reading.table import workbook_child as child
from vega.reading.table.file_contents import Contents, Line, NoRows, Table, Unreadable, listed
from vega.reading.table.table_columns import Field, guess_layout

PATIENCE = 60  # seconds; the child has less CPU than that
MAX_SHEETS = 100
SAMPLES = 50  # rows
LONGEST_NAME = 40  # of a sheet

UNREADABLE = (
    "Vega can't read this workbook: it is damaged, or takes too much memory or time. Copy the "
    "table into a new workbook, or save it as CSV, and import that file."
)
NO_SHEET = (
    "This workbook has no visible sheet with a table. Show the sheet that you want to import, save "
    "the workbook, and import it again."
)
TOO_LARGE = (
    f"This workbook has more than {files.MAX_MB} MB of text or more than {MAX_SHEETS} sheets. "
    "Copy the sheets that you need into a new workbook, and import that file."
)


def read_workbook(data: bytes, name: str, kind: str) -> Contents:
    """Return the visible sheet that says most about jobs, and those with the same headings.

    Raises `Unreadable`.
    """
    tables = [*_tables(_run(data))]
    if not tables:
        raise Unreadable(NO_SHEET)
    best = max(tables, key=_known_columns)
    taken = [table for table in tables if table.columns == best.columns]
    if sum(len(table.rows) for table in taken) > files.MAX_ROWS:
        raise Unreadable(files.TOO_MANY_ROWS)
    read_as = _read_as(kind, tables, taken)
    if len(taken) == 1:  # named as the file, as the tables of others are
        taken = [replace(best, name=name)]
    return Contents(taken, None, read_as)


def _run(data: bytes) -> bytes:
    """Return what the child writes. `-P` keeps its folder out of the path of modules."""
    command = [sys.executable, "-P", child.__file__, str(files.MAX_BYTES)]
    no_secrets = {name: os.environ[name] for name in os.environ if not name.startswith("VEGA_")}
    try:
        done = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, timeout=PATIENCE, check=False, env=no_secrets
        )
    except (OSError, subprocess.TimeoutExpired):
        raise Unreadable(UNREADABLE) from None
    if done.returncode:
        raise Unreadable(TOO_LARGE if done.returncode == child.TOO_LARGE else UNREADABLE)
    return done.stdout


def _tables(written: bytes) -> Iterator[Table]:
    sheets = written.split(b"\n\n")
    if len(sheets) > MAX_SHEETS:
        raise Unreadable(TOO_LARGE)
    for sheet in filter(None, sheets):
        named, _, rows = sheet.lstrip().partition(b"\n")
        title = "".join(filter(str.isprintable, json.loads(named)))[:LONGEST_NAME]
        try:
            yield files.table_of_lines(_lines(rows), title)
        except NoRows:
            continue
        except Unreadable as error:
            raise Unreadable(f"Sheet “{title}”: {error}") from None


def _lines(rows: bytes) -> Iterator[Line]:
    """Yield the rows of a sheet; one blank row stands for all that are between two others.

    One follows a title as well: in sheets it often stands right above the headings.
    """
    before, is_title = 0, True
    for text in BytesIO(rows):
        number, cells = json.loads(text)
        if number > before + 1:
            yield Line(number - 1, [], 0)
        line = Line(number, cells, len(cells))
        yield line
        before, is_title = number, is_title and line.filled == 1
        if is_title:
            yield Line(number, [], 0)


def _known_columns(table: Table) -> int:
    samples = [row.cells for row in table.rows[:SAMPLES]]
    fields = guess_layout(table.columns, samples).fields
    return sum(field not in (Field.KEEP, Field.SKIP) for field in fields)


def _read_as(kind: str, tables: Sequence[Table], taken: Sequence[Table]) -> str:
    if len(tables) == 1:
        return kind
    left = [table for table in tables if table not in taken]
    named, not_read = (listed([f"“{one.name}”" for one in tables]) for tables in (taken, left))
    words = f"{kind}, sheet{'s' * (len(taken) > 1)} {named}"
    return f"{words}. Not read: {not_read}" if left else words
