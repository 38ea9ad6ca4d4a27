"""The tables in a zip, read in memory and within limits, whatever the zip says of itself.

Workbooks are zips too: what they unpack to is counted before a library reads them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from vega.reading.table import file_contents as files
from vega.reading.table.delimited import header_of
from vega.reading.table.file_contents import Contents, NoRows, Unreadable, listed
from vega.reading.table.file_kinds import LOCKED_WORKBOOK, as_text, is_json, workbook_kind
from vega.reading.table.table_columns import known_layout

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
ENTRY = b"PK\x01\x02"  # begins each entry of the directory
MAX_MEMBERS = 1_000
MAX_UNPACKED = 128 * 1024 * 1024  # bytes of a workbook, which is mostly markup
WORKBOOKS = (".xlsx", ".xlsm", ".ods")
PEEK = 16 * 1024  # bytes of a member by which it is judged
ENCRYPTED = 1  # a flag
ODF_ENCRYPTED = b"encryption-data"
LONGEST_NAME = 100

DAMAGED = "This file is damaged or incomplete. Download or export it again."
TOO_MANY_MEMBERS = (
    f"This zip has more than {MAX_MEMBERS:,} files. Unpack it, and import the table that you need."
)
TOO_LARGE = (
    f"The tables in this zip have more than {files.MAX_MB} MB. Unpack it, and import "
    "a part of them."
)
TOO_LARGE_WORKBOOK = (
    f"This workbook unpacks to more than {MAX_UNPACKED // 1024 // 1024} MB. Copy the table into a "
    "new workbook, and import that file."
)
LOCKED = "This zip is protected by a password. Unpack it, and import the table that is in it."
SEVERAL = "The zip has {} tables: {}. Unpack it and choose one of them."
NO_TABLE = "This zip has no table that Vega can read. Choose a CSV, Excel or JSON file."

_OWN = re.compile(r'\s*\{\s*"version"\s*:\s*[0-9]+\s*,\s*"jobs"\s*:')

Read = Callable[[bytes, str], Contents]  # reads one file


class _Member(NamedTuple):
    """A file in the zip that may be a table; the header of JSON and of workbooks is blank."""

    info: ZipInfo
    name: str
    header: Sequence[str] = ()
    is_own: bool = False


def read_zip(archive: "Archive", read: Read) -> Contents:
    """Return the tables of known exports, or the only one. Raises `Unreadable`."""
    found = [member for info in archive.infos if (member := archive.look_at(info))]
    own = [member for member in found if member.is_own][:1]
    chosen = own or [member for member in found if known_layout(member.header)]
    if not chosen and len(found) > 1:
        raise Unreadable(SEVERAL.format(len(found), listed([member.name for member in found])))
    if not found:
        why = LOCKED if archive.is_locked else DAMAGED if archive.is_damaged else NO_TABLE
        raise Unreadable(why)
    wanted = chosen or found
    if sum(member.info.file_size for member in wanted) > files.MAX_BYTES:
        raise Unreadable(TOO_LARGE)
    contents = [*_read_each(archive, wanted, read)]
    if not contents:
        raise NoRows(files.NO_ROWS)
    if contents[0].own:
        return contents[0]
    tables = [table for each in contents for table in each.tables]
    if sum(len(table.rows) for table in tables) > files.MAX_ROWS:
        raise Unreadable(files.TOO_MANY_ROWS)
    what = contents[0].read_as if len(contents) == 1 else f"{len(tables)} tables"
    return Contents(tables, None, f"zip with {what}")


def _read_each(archive: "Archive", members: list[_Member], read: Read) -> Iterator[Contents]:
    for member in members:
        try:
            yield read(archive.start(member.info, files.MAX_BYTES + 1), member.name)
        except NoRows:
            continue
        except Unreadable as error:
            raise Unreadable(f"{member.name} in this zip: {error}") from None


def shown_name(path: str) -> str:
    """Return the last part of a path, without signs that do not print."""
    last = path.replace("\\", "/").rpartition("/")[2]
    return "".join(filter(str.isprintable, last))[:LONGEST_NAME]


class Archive:
    """A zip whose files are read a bounded number of bytes each and together."""

    def __init__(self, data: bytes):
        if data.count(ENTRY) > 10 * MAX_MEMBERS:  # before there is an object for each
            raise Unreadable(TOO_MANY_MEMBERS)
        with _damage_refused():
            self.zip = ZipFile(BytesIO(data))
        self.kind = workbook_kind(self.zip.namelist(), self._named("mimetype", 100))
        members = [info for info in self.zip.infolist() if _is_file(info.filename)]
        if len(members) > MAX_MEMBERS:
            raise Unreadable(TOO_MANY_MEMBERS)
        self.infos = [info for info in members if _is_readable(info)]
        self.is_damaged = False
        self.is_locked = any(info.flag_bits & ENCRYPTED for info in members)

    def _named(self, name: str, size: int) -> bytes:
        found = next((info for info in self.zip.infolist() if info.filename == name), None)
        return self.start(found, size) if found and _is_readable(found) else b""

    def start(self, info: ZipInfo, size: int) -> bytes:
        """Return the first bytes of a file: `zipfile` unpacks no more than a file says it has."""
        with _damage_refused(), self.zip.open(info) as file:
            return file.read(size)

    def check_workbook(self) -> None:
        """Refuse a workbook that is encrypted, or unpacks to too much, whatever it says.

        Python bounds what it unpacks at a time for deflate alone. Raises `Unreadable`.
        """
        if self.is_locked or ODF_ENCRYPTED in self._named("META-INF/manifest.xml", PEEK):
            raise Unreadable(LOCKED_WORKBOOK)
        if sum(info.file_size for info in self.zip.infolist()) > MAX_UNPACKED:
            raise Unreadable(TOO_LARGE_WORKBOOK)
        with _damage_refused():
            if not all(map(_is_readable, self.zip.infolist())) or self.zip.testzip():
                raise Unreadable(DAMAGED)

    def look_at(self, info: ZipInfo) -> _Member | None:
        """Return the file with its header, if it seems to be a table or JSON."""
        name = shown_name(info.filename)
        try:
            start = self.start(info, PEEK)
            if start.startswith(SIGNATURES) and name.lower().endswith(WORKBOOKS):
                return _Member(info, name)
            text = as_text(start)
            if is_json(head := text.whole()):
                return _Member(info, name, is_own=bool(_OWN.match(head)))
            header = header_of(text)
        except Unreadable as error:
            self.is_damaged |= str(error) == DAMAGED
            return None
        return _Member(info, name, header) if len(header) > 1 else None


def _is_file(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return bool(parts[-1]) and not parts[-1].startswith(".") and "__MACOSX" not in parts


def _is_readable(info: ZipInfo) -> bool:
    return info.compress_type in (ZIP_STORED, ZIP_DEFLATED) and not info.flag_bits & ENCRYPTED


@contextmanager
def _damage_refused() -> Iterator[None]:
    """Raise `Unreadable` for whatever `zipfile` raises of a damaged zip: it documents no types."""
    try:
        yield
    except Exception as error:
        raise Unreadable(DAMAGED) from error
