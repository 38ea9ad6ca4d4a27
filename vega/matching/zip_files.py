"""The tables in a zip, read in memory and within limits, whatever the zip says of itself."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from vega.matching.delimited import header_of
from vega.matching.file_contents import (
    MAX_BYTES,
    MAX_ROWS,
    TOO_MANY_ROWS,
    Contents,
    NoRows,
    Unreadable,
)
from vega.matching.file_kinds import as_text, is_json, refuse_packed_document

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
ENTRY = b"PK\x01\x02"  # begins each entry of the directory
MAX_MEMBERS = 1_000
PEEK = 16 * 1024  # bytes of a member by which it is judged
ENCRYPTED = 1  # a flag
MOST_NAMED, LONGEST_NAME = 10, 100

DAMAGED = "This zip is damaged or incomplete. Download or export it again."
TOO_MANY_MEMBERS = (
    f"This zip has more than {MAX_MEMBERS:,} files. Unpack it, and import the table that you need."
)
TOO_LARGE = (
    f"The tables in this zip have more than {MAX_BYTES // 1024 // 1024} MiB. Unpack it, and import "
    "a part of them."
)
LOCKED = "This zip is protected by a password. Unpack it, and import the table that is in it."
NO_TABLE = "This zip has no table that Vega can read. Choose a CSV or JSON file."

_OWN = re.compile(r'\s*\{\s*"version"\s*:\s*[0-9]+\s*,\s*"jobs"\s*:')

Read = Callable[[bytes, str], Contents]  # reads one file
IsKnown = Callable[[Sequence[str]], bool]  # whether a header needs no question


class _Damaged(Unreadable):
    pass


class _Member(NamedTuple):
    """A file in the zip that may be a table; the header of JSON is blank."""

    info: ZipInfo
    header: Sequence[str]
    is_own: bool

    @property
    def name(self) -> str:
        return shown_name(self.info.filename)


def read_zip(data: bytes, read: Read, is_known: IsKnown) -> Contents:
    """Return the tables that are known, or the only one. Raises `Unreadable`."""
    archive = _Archive(data)
    found = [member for info in archive.infos if (member := archive.look_at(info))]
    own = [member for member in found if member.is_own]
    known = [member for member in found if member.header and is_known(member.header)]
    chosen = own[:1] or known or found
    if not chosen:
        raise Unreadable(archive.why_empty())
    if chosen is found and len(found) > 1:
        raise _choose([member.name for member in found])
    return _joined([*_read_each(archive, chosen, read)])


def _choose(names: list[str]) -> Unreadable:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return Unreadable(
        f"The zip has {len(names)} tables: {', '.join(names[:MOST_NAMED])}{more}. Unpack it and "
        "choose one of them."
    )


def _read_each(archive: "_Archive", members: list[_Member], read: Read) -> Iterator[Contents]:
    for member in members:
        try:
            yield read(archive.whole(member.info), member.name)
        except NoRows:
            continue
        except Unreadable as error:
            raise Unreadable(f"{member.name} in this zip: {error}") from None


def _joined(read: list[Contents]) -> Contents:
    if not read:
        raise NoRows
    if read[0].own:
        return read[0]
    tables = [table for contents in read for table in contents.tables]
    if sum(len(table.rows) for table in tables) > MAX_ROWS:
        raise Unreadable(TOO_MANY_ROWS)
    return Contents(tables, None, f"zip with {len(tables)} table{'s' * (len(tables) > 1)}")


def shown_name(path: str) -> str:
    """Return the last part of a path, without signs that do not print."""
    last = path.replace("\\", "/").rpartition("/")[2]
    return "".join(filter(str.isprintable, last))[:LONGEST_NAME]


class _Archive:
    """A zip whose files are read a bounded number of bytes each and together."""

    def __init__(self, data: bytes):
        if data.count(ENTRY) > 10 * MAX_MEMBERS:  # before there is an object for each
            raise Unreadable(TOO_MANY_MEMBERS)
        with _damage_refused():
            self.zip = ZipFile(BytesIO(data))
        self.left = MAX_BYTES
        mimetype = next((info for info in self.zip.infolist() if info.filename == "mimetype"), None)
        start = self._start(mimetype, 100) if mimetype and _is_readable(mimetype) else b""
        refuse_packed_document(self.zip.namelist(), start)
        files = [info for info in self.zip.infolist() if _is_file(info.filename)]
        if len(files) > MAX_MEMBERS:
            raise Unreadable(TOO_MANY_MEMBERS)
        self.infos = [info for info in files if _is_readable(info)]
        self.is_damaged = False
        self.is_locked = any(info.flag_bits & ENCRYPTED for info in files)

    def _start(self, info: ZipInfo, size: int) -> bytes:
        with _damage_refused(), self.zip.open(info) as file:
            return file.read(size)

    def whole(self, info: ZipInfo) -> bytes:
        data = self._start(info, self.left + 1)
        self.left -= len(data)
        if self.left < 0:
            raise Unreadable(TOO_LARGE)
        return data

    def look_at(self, info: ZipInfo) -> _Member | None:
        """Return the file with its header, if it seems to be a table or JSON."""
        try:
            text = as_text(self._start(info, PEEK))
            head = text.whole()
            if is_json(head):
                return _Member(info, (), bool(_OWN.match(head)))
            header = header_of(text)
        except Unreadable as error:
            self.is_damaged |= isinstance(error, _Damaged)
            return None
        return _Member(info, header, False) if len(header) > 1 else None

    def why_empty(self) -> str:
        if self.is_locked:
            return LOCKED
        return DAMAGED if self.is_damaged else NO_TABLE


def _is_file(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return bool(parts[-1]) and not parts[-1].startswith(".") and "__MACOSX" not in parts


def _is_readable(info: ZipInfo) -> bool:
    is_plain = info.compress_type in (ZIP_STORED, ZIP_DEFLATED)
    return is_plain and not info.flag_bits & ENCRYPTED


@contextmanager
def _damage_refused() -> Iterator[None]:
    """Turn whatever a damaged zip raises into `Unreadable`."""
    try:
        yield
    except (
        BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, LookupError,
        OverflowError, struct.error, zlib.error,
    ) as error:  # fmt: skip
        raise _Damaged(DAMAGED) from error
