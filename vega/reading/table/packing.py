"""Keep what was read of a file: compressed JSON, a row or an entry a line."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from vega.reading.table import file_contents as files
from vega.reading.table.file_contents import Contents, OwnFile, Rows, Table, Unreadable, table_of
from vega.reading.table.json_files import Entries

MOST_UNPACKED = 2 * files.MAX_TEXT  # JSON escapes some signs
TOO_LARGE = (
    f"The rows of this file take more than {files.MAX_MB} MB, even compressed. {files.SPLIT}"
)
DAMAGED = "What Vega kept of this file is damaged. Discard it, and choose the file again."
# What a reader of lines raises if they were not written by `pack_lines`.
DAMAGES = (OSError, EOFError, StopIteration, zlib.error, ValueError, TypeError, LookupError)


def pack(contents: Contents) -> bytes:
    """Return what was read, to be kept. Raises `Unreadable` if that is too much."""
    lists = contents.own or [table.rows for table in contents.tables]
    packed = pack_lines((value for one in lists for value in (len(one), *one)), files.MAX_BYTES)
    if packed is None:
        raise Unreadable(TOO_LARGE)
    return packed


def unpack(packed: bytes, about: Sequence[Mapping[str, Any]], read_as: str) -> Contents:
    """Return what was read: the tables with these names and columns, else Vega's own JSON.

    Raises `Unreadable`: a backup can come from a stranger.
    """
    lines = unpack_lines(packed)
    try:
        if not about:
            return Contents((), OwnFile(*[_entries(lines) for _ in OwnFile._fields]), read_as)
        return Contents([_table(lines, **each) for each in about], None, read_as)
    except (*DAMAGES, Unreadable):
        raise Unreadable(DAMAGED) from None


def _counted(lines: Iterator[bytes]) -> Iterator[bytes]:
    """Yield as many lines as the first one says that there are."""
    return (next(lines, b"") for _ in range(int(next(lines))))


def _entries(lines: Iterator[bytes]) -> Entries:
    entries = Entries()
    for line in _counted(lines):
        entries.add(line.decode())
    return entries


def _table(lines: Iterator[bytes], name: str, columns: Sequence[str], **_: object) -> Table:
    rows = Rows()
    for line in _counted(lines):
        rows.add(*json.loads(line))
    if rows.width > len(columns):
        raise ValueError(rows.width)
    return table_of(name, columns, rows)


def pack_lines(values: Iterable[object], most: int) -> bytes | None:
    """Return values as compressed lines of JSON; None if these have more than `most` bytes."""
    packed, left = BytesIO(), MOST_UNPACKED
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1) as file:
        for value in values:
            left -= file.write(f"{json.dumps(value, ensure_ascii=False)}\n".encode())
            if packed.tell() > most or left < 0:
                return None
    return packed.getvalue() if packed.tell() <= most else None


def unpack_lines(packed: bytes) -> Iterator[bytes]:
    """Yield the lines. Raises one of `DAMAGES`, also if they have more than any file."""
    left = MOST_UNPACKED
    with gzip.open(BytesIO(packed)) as file:
        while line := file.readline(left + 1):
            left -= len(line)
            if left < 0:
                raise ValueError(left)
            yield line
