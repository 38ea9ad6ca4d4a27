"""Read JSON to import: a list of objects, or what Vega itself exported.

The outer list is taken apart entry by entry, and kept as text: objects take many times as much
memory as the JSON that they are made of.
"""

import json
import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, overload

from vega.reading.table.file_contents import (
    MAX_COLUMNS,
    MAX_ROWS,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    Contents,
    OwnFile,
    Rows,
    Table,
    Unreadable,
    table_of,
)
from vega.reading.table.trello import is_board, read_board
from vega.reading.text.encodings import Text

MAX_DEPTH = 50
MAX_VALUES = 100_000  # in an entry
MAX_KEYS = 1_000  # of the outer object
LONGEST_INTEGER = 4_000  # digits; Python refuses to convert longer ones
OLD_EXPORT = frozenset({"title", "company", "createdAt", "statusChangedAt"})  # in each of its jobs

SHAPE = (
    "This JSON has no list of jobs that Vega can read. It needs a list of objects, one for each "
    "job; or save the table as CSV, and import that file."
)
NO_ENTRIES = "The list in this JSON is empty. Choose another file."
TOO_DEEP = "This JSON is nested too deeply. Save the table as CSV, and import that file."
TOO_LARGE = "An entry of this JSON has too many values. Save the table as CSV, and import that."

# All up to the next sign that opens, closes or separates, outside strings.
_STEP = re.compile(
    r'(?:[^"\[\]{},]++|"[^"\\]*+(?:\\.[^"\\]*+)*+"?)*+([\[\]{},]|\Z)',
    re.DOTALL,
)
_DEPTHS = {"[": 1, "{": 1, "]": -1, "}": -1, ",": 0}
_ENTRIES = re.compile(r"\[[ \t\r\n]*[\]{]")
_SPACE = re.compile(r"[ \t\r\n]*")
_RISKY_ESCAPE = re.compile(r"\\u(?:d[89a-f]|0000)", re.IGNORECASE)
_NOT_STORABLE = re.compile("[\0\ud800-\udfff]")


def read_json(text: Text, name: str) -> Contents:
    """Return what is in a JSON file. Raises `Unreadable`."""
    cursor = _Cursor(text.whole().lstrip("\ufeff"))
    if cursor.next_sign() == "[":
        contents = _of_list(cursor.list(), name)
    else:
        contents = _of_object(cursor, name)
    if cursor.next_sign():
        raise cursor.invalid()
    return contents


def _of_list(entries: "Entries", name: str) -> Contents:
    if not entries:
        raise Unreadable(NO_ENTRIES)
    first = entries[0]
    if isinstance(first, dict) and first.keys() >= OLD_EXPORT:
        return Contents((), OwnFile(0, entries, ()), "Vega's own JSON")
    return Contents((_table(entries, name),), None, "JSON")


def _of_object(cursor: "_Cursor", name: str) -> Contents:
    lists: dict[str, Entries] = {}
    version: Any = None
    for key in cursor.object_keys():
        if cursor.is_at_entries():
            lists[key] = cursor.list()
        elif key == "version":
            version = cursor.value()
        else:
            cursor.skip()
    if type(version) is int and "jobs" in lists:
        others = (lists.get(name, ()) for name in ("tasks", "efforts", "employers"))
        own = OwnFile(version, lists["jobs"], *others)
        return Contents((), own, "Vega's own JSON")
    if is_board(lists):
        if not lists["cards"]:
            raise Unreadable(NO_ENTRIES)
        return Contents((_table(read_board(lists), name),), None, "Trello board")
    return _of_list(_only(lists), name)


def _only(lists: dict[str, "Entries"]) -> "Entries":
    filled = {key: entries for key, entries in lists.items() if entries}
    if len(filled) > 1:
        raise Unreadable(
            f"This JSON has {len(filled)} lists: {_named(filled)}. Vega can't tell which one has "
            "the jobs. Export them as CSV where the file comes from, and import that."
        )
    if not filled:
        raise Unreadable(NO_ENTRIES if lists else SHAPE)
    return next(iter(filled.values()))


def _named(keys: Collection[str]) -> str:
    shown = [key[:40] for key in list(keys)[:5]]
    return ", ".join(shown) + (", …" if len(keys) > len(shown) else "")


# Entries


class Entries(Sequence[Any]):
    """The entries of a list: each is parsed when it is asked for."""

    def __init__(self) -> None:
        self._texts: list[bytes] = []

    def add(self, text: str) -> None:
        """Add the JSON of an entry. Raises `Unreadable`, or `ValueError` if it is not JSON."""
        if len(self) == MAX_ROWS:
            raise Unreadable(TOO_MANY_ROWS)
        value = _DECODER.decode(text)
        if _RISKY_ESCAPE.search(text):
            text = json.dumps(_storable(value), ensure_ascii=False)
        self._texts.append(text.encode())

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        return _DECODER.decode(self._texts[index].decode())


def _storable(value: Any) -> Any:
    """Return the value with what no database keeps replaced: NUL, half characters."""
    if isinstance(value, str):
        return _NOT_STORABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_storable(item) for item in value]
    if isinstance(value, dict):
        return {_storable(key): _storable(item) for key, item in value.items()}
    return value


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= LONGEST_INTEGER else digits


def _number(digits: str) -> float | str:
    value = float(digits)
    return value if math.isfinite(value) else digits


_DECODER = json.JSONDecoder(
    parse_int=_integer, parse_float=_number, parse_constant=lambda _: None, strict=False
)


# The table


def _table(entries: Iterable[Any], name: str) -> Table:
    places: dict[str, int] = {}
    rows = Rows()
    for line, entry in enumerate(entries, 2):
        if not isinstance(entry, dict | None):
            raise Unreadable(f"Entry {line - 1} of this JSON is not an object. {SHAPE}")
        rows.add(line, _cells(entry or {}, places))
    if not places:
        raise Unreadable(SHAPE)
    return table_of(name, [key.strip() for key in places], rows)


def _cells(entry: dict[str, Any], places: dict[str, int]) -> list[str]:
    """Return the cells of a row; keys that are new get the next places."""
    for key in entry:
        if key not in places and len(places) == MAX_COLUMNS:
            raise Unreadable(TOO_MANY_COLUMNS)
        places.setdefault(key, len(places))
    cells = [""] * len(places)
    for key, value in entry.items():
        cells[places[key]] = _cell(value)
    return cells


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    if isinstance(value, list) and not any(isinstance(item, list | dict) for item in value):
        return ", ".join(filter(None, map(_cell, value)))
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# The outer list or object


class _Cursor:
    """A place in the JSON."""

    def __init__(self, text: str):
        self.text = text
        self.at = 0

    def next_sign(self) -> str:
        """Go over white space, and return the sign that follows; "" at the end."""
        space = _SPACE.match(self.text, self.at)
        self.at = space.end() if space else self.at
        return self.text[self.at : self.at + 1]

    def takes(self, sign: str) -> bool:
        is_there = self.next_sign() == sign
        self.at += is_there
        return is_there

    def expect(self, sign: str) -> None:
        if not self.takes(sign):
            raise self.invalid()

    def invalid(self, at: int | None = None) -> Unreadable:
        line = self.text.count("\n", 0, self.at if at is None else at) + 1
        return Unreadable(
            f"This JSON is damaged or incomplete: line {line} can't be read. Export it again, and "
            "import the new file."
        )

    def list(self) -> Entries:
        entries = Entries()
        for _ in self._parts("[", "]"):
            begin = self.at
            self.skip()
            try:
                entries.add(self.text[begin : self.at])
            except json.JSONDecodeError as error:
                raise self.invalid(begin + error.pos) from None
            except (ValueError, RecursionError):
                raise self.invalid(begin) from None
        return entries

    def object_keys(self) -> Iterator[str]:
        """Yield the keys of an object, each at its value, which the caller goes over."""
        for number, _ in enumerate(self._parts("{", "}")):
            if number == MAX_KEYS:
                raise Unreadable(SHAPE)
            key = self._key()
            self.expect(":")
            self.next_sign()
            yield key

    def is_at_entries(self) -> bool:
        """Return whether a list of objects begins here, or an empty one."""
        return _ENTRIES.match(self.text, self.at) is not None

    def value(self) -> Any:
        begin = self.at
        self.skip()
        try:
            return _DECODER.decode(self.text[begin : self.at])
        except ValueError:
            raise self.invalid(begin) from None

    def skip(self) -> None:
        """Go over a value. Raises `Unreadable` for one that would take too much memory."""
        depth = 0
        for values, step in enumerate(_STEP.finditer(self.text, self.at), 1):
            sign = step[1]
            if not sign or (not depth and sign in ",]}"):
                self.at = step.start(1)
                return
            depth += _DEPTHS[sign]
            if depth > MAX_DEPTH or values > MAX_VALUES:
                raise Unreadable(TOO_DEEP if depth > MAX_DEPTH else TOO_LARGE)
            if not depth:
                self.at = step.end()
                return

    def _key(self) -> str:
        if self.next_sign() != '"':
            raise self.invalid()
        try:
            key, self.at = _DECODER.raw_decode(self.text, self.at)
        except ValueError:
            raise self.invalid() from None
        return str(_storable(key))

    def _parts(self, opening: str, closing: str) -> Iterator[None]:
        self.expect(opening)
        if self.takes(closing):
            return
        while True:
            self.next_sign()
            yield
            if self.takes(closing):
                return
            self.expect(",")
