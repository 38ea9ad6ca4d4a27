"""Read a file that somebody wants to import, by its content: bytes to tables."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from vega.reading.table.delimited import EMPTY, read_delimited, table_of_lines
from vega.reading.table.file_contents import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_ROWS,
    NOT_TEXT,
    Contents,
    OwnFile,
    Row,
    Table,
    Unreadable,
)
from vega.reading.table.file_kinds import HEAD, as_text, is_json
from vega.reading.table.json_files import read_json
from vega.reading.table.markdown_tables import is_markdown_table, markdown_lines
from vega.reading.table.workbooks import read_workbook
from vega.reading.table.zip_files import SIGNATURES, Archive, read_zip, shown_name

__all__ = [
    "MAX_BYTES",
    "MAX_COLUMNS",
    "MAX_ROWS",
    "Contents",
    "OwnFile",
    "Row",
    "Table",
    "Unreadable",
    "read_file",
]

TOO_LARGE = (
    f"This file is larger than {MAX_BYTES // 1024 // 1024} MiB. Split it into smaller files, and "
    "import them one after the other."
)


def read_file(
    data: bytes, name: str = "", is_known: Callable[[Sequence[str]], bool] = lambda _: False
) -> Contents:
    """Return what is in a file. Raises `Unreadable`.

    `is_known` tells which tables of a zip to take, by their header.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(TOO_LARGE)
    if not data.startswith(SIGNATURES):
        return _read_text(data, shown_name(name))
    archive = Archive(data)
    if archive.kind:
        return _read_workbook(archive, data, shown_name(name))
    return read_zip(archive, _read_member, is_known)


def _read_member(data: bytes, name: str) -> Contents:
    if not data.startswith(SIGNATURES):
        return _read_text(data, name)
    archive = Archive(data)
    if not archive.kind:
        raise Unreadable(NOT_TEXT)
    return _read_workbook(archive, data, name)


def _read_workbook(archive: Archive, data: bytes, name: str) -> Contents:
    archive.check_workbook()
    return read_workbook(data, name, archive.kind)


def _read_text(data: bytes, name: str) -> Contents:
    text = as_text(data)
    head = replace(text, data=data[:HEAD], errors="replace").whole()
    if not head.strip("\ufeff \t\r\n") and not data.strip():
        raise Unreadable(EMPTY)
    if is_json(head):
        return read_json(text, name)
    if is_markdown_table(head):
        table = table_of_lines(markdown_lines(text), name)
        return Contents((table,), None, "Markdown table")
    table, read_as = read_delimited(text, name)
    return Contents((table,), None, read_as)
