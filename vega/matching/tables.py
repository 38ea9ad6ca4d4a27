"""Read a file that somebody wants to import, by its content: bytes to tables."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from vega.matching.delimited import EMPTY, read_delimited
from vega.matching.file_contents import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_ROWS,
    Contents,
    OwnFile,
    Row,
    Table,
    Unreadable,
)
from vega.matching.file_kinds import HEAD, as_text, is_json
from vega.matching.json_files import read_json
from vega.matching.zip_files import SIGNATURES, read_zip, shown_name

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
    if data.startswith(SIGNATURES):
        return read_zip(data, _read_text, is_known)
    return _read_text(data, shown_name(name))


def _read_text(data: bytes, name: str) -> Contents:
    text = as_text(data)
    head = replace(text, data=data[:HEAD], errors="replace").whole()
    if not head.strip("\ufeff \t\r\n") and not data.strip():
        raise Unreadable(EMPTY)
    if is_json(head):
        return read_json(text, name)
    table, read_as = read_delimited(text, name)
    return Contents((table,), None, read_as)
