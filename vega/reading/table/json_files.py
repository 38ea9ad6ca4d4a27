"""Read JSON to import: a list of objects, or what Vega itself exported.

The outer list is taken apart entry by entry, and kept as text: objects take many times as much
memory as the JSON that they are made of.
"""

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from vega.reading.table import file_contents as files
from vega.reading.table.file_contents import Contents, OwnFile, Rows, Table, Unreadable, table_of
from vega.reading.table.trello import is_board, read_board
from vega.reading.text.encodings import Text

MAX_DEPTH = 50
MAX_VALUES = 100_000  # in an entry
MAX_ALL_VALUES = 2_000_000  # of a key of the outer object
MAX_KEYS = 1_000  # of the outer object
LONGEST_VERSION = 100  # characters
OLD_EXPORT = frozenset({"title", "company", "createdAt", "statusChangedAt"})  # in each of its jobs

SHAPE = (
    "This JSON has no list of jobs that Vega can read. It needs a list of objects, one for each "
    "job; or save the table as CSV, and import that file."
)
TOO_LARGE = (
    "An entry of this JSON is nested too deeply or has too many values. Save the table as CSV, and "
    "import that file."
)
DAMAGED = (
    "This JSON is damaged or incomplete: line {} can't be read. Export it again, and import the "
    "new file."
)
SEVERAL = (
    "This JSON has {} lists: {}. Vega can't tell which one has the jobs. Export them as CSV where "
    "the file comes from, and import that."
)

_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
# All up to the next sign that opens, closes or separates, outside strings.
_STEP = re.compile(rf'(?:[^"\[\]{{}},]++|{_STRING}?)*+([\[\]{{}},]|\Z)', re.DOTALL)
_DEPTHS = {"[": 1, "{": 1, "]": -1, "}": -1, ",": 0}
_CLOSING = {"[": "]", "{": "}"}
_KEY = re.compile(rf"[ \t\r\n]*({_STRING})[ \t\r\n]*:[ \t\r\n]*", re.DOTALL)
_ENTRIES = re.compile(r"\[[ \t\r\n]*[\]{]")
# Half of a character, which no text file and no database keeps.
_HALF, _MAY_BE_HALF = re.compile("[\ud800-\udfff]"), re.compile(r"\\ud[89a-f]", re.IGNORECASE)


def read_json(text: Text, name: str) -> Contents:
    """Return what is in a JSON file. Raises `Unreadable`."""
    whole = text.whole().lstrip("\ufeff \t\r\n")
    lists: dict[str, Entries] = {}
    version: object = None
    if whole.startswith("["):
        lists[""] = _entries(whole, 0, len(whole))
    else:
        for key, begin, end in _members(whole):
            if _ENTRIES.match(whole, begin):
                lists[key] = _entries(whole, begin, end)
            elif key == "version" and end - begin <= LONGEST_VERSION:
                version = _decoded(whole, begin, end, _DECODER.decode)
    return _contents(version, lists, name)


def _contents(version: object, lists: Mapping[str, "Entries"], name: str) -> Contents:
    if type(version) is int and "jobs" in lists:
        others = (lists.get(name, ()) for name in ("tasks", "efforts", "employers"))
        return Contents((), OwnFile(lists["jobs"], *others), "Vega's own JSON")
    if is_board(lists) and lists["cards"]:
        return Contents((_table(read_board(lists), name),), None, "Trello board")
    filled = {key: entries for key, entries in lists.items() if entries}
    if not filled or is_board(lists):
        raise Unreadable(files.EMPTY if lists else SHAPE)
    if len(filled) > 1:
        raise Unreadable(SEVERAL.format(len(filled), files.listed([key[:40] for key in filled])))
    (entries,) = filled.values()
    if isinstance(entries[0], dict) and entries[0].keys() >= OLD_EXPORT:
        return Contents((), OwnFile(entries), "Vega's own JSON")
    return Contents((_table(entries, name),), None, "JSON")


# Entries


class Entries(Sequence[object]):
    """The entries of a list: each is parsed when it is asked for."""

    def __init__(self) -> None:
        self._texts: list[bytes] = []

    def add(self, text: str) -> None:
        """Add the JSON of an entry. Raises `Unreadable`, or `ValueError` if it is not JSON."""
        if len(self) == files.MAX_ROWS:
            raise Unreadable(files.TOO_MANY_ROWS)
        value = _DECODER.decode(text)
        if _MAY_BE_HALF.search(text):
            text = _HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False))
        self._texts.append(text.encode())

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, index: Any) -> Any:
        return _DECODER.decode(self._texts[index].decode())


def _number(digits: str) -> float | str:
    value = float(digits)
    return value if math.isfinite(value) else digits


_DECODER = json.JSONDecoder(parse_float=_number, parse_constant=lambda _: None, strict=False)


# The table


def _table(entries: Iterable[object], name: str) -> Table:
    columns: dict[str, None] = {}
    rows = Rows()
    for line, entry in enumerate(entries, 2):
        if not isinstance(entry, dict | None):
            raise Unreadable(f"Entry {line - 1} of this JSON is not an object. {SHAPE}")
        columns.update(dict.fromkeys(entry or {}))
        if len(columns) > files.MAX_COLUMNS:
            raise Unreadable(files.TOO_MANY_COLUMNS)
        rows.add(line, [_cell((entry or {}).get(key)) for key in columns])
    if not columns:
        raise Unreadable(SHAPE)
    return table_of(name, [_cell(key) for key in columns], rows)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd").strip()
    if type(value) in (int, float):
        return repr(value).removesuffix(".0")
    if isinstance(value, list) and not any(isinstance(item, list | dict) for item in value):
        return ", ".join(filter(None, map(_cell, value)))
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# The outer list or object


def _members(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the keys of an object, and where the value of each begins and ends."""
    parts = _parts(text, 0, len(text), MAX_DEPTH + 1, MAX_ALL_VALUES)
    for number, (begin, end) in enumerate(parts):
        key = _KEY.match(text, begin, end)
        if key is None:
            raise _damaged(text, begin)
        if number == MAX_KEYS:
            raise Unreadable(SHAPE)
        name = str(_decoded(text, *key.span(1), _DECODER.decode))
        yield _HALF.sub("\ufffd", name), key.end(), end


def _entries(text: str, at: int, end: int) -> Entries:
    entries = Entries()
    for part in _parts(text, at, end, MAX_DEPTH, MAX_VALUES):
        _decoded(text, *part, entries.add)
    return entries


def _decoded(text: str, begin: int, end: int, decode: Callable[[str], Any]) -> object:
    try:
        return decode(text[begin:end])
    except ValueError as error:
        raise _damaged(text, begin + getattr(error, "pos", 0)) from None


def _damaged(text: str, at: int) -> Unreadable:
    return Unreadable(DAMAGED.format(text.count("\n", 0, at) + 1))


def _parts(text: str, at: int, end: int, levels: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield where each part of a list or an object begins and ends. Raises `Unreadable`, also for
    a part of more levels, or more values.
    """
    begin, depth, values, sign = at + 1, 0, 0, ""
    for step in _STEP.finditer(text, begin, end):
        sign, values = step[1], values + 1
        is_last = not sign or (not depth and sign in "]}")
        if is_last or (not depth and sign == ","):
            if sign == "," or text[begin : step.start(1)].strip():
                yield begin, step.start(1)
            begin, values = step.end(), 0
        else:
            depth += _DEPTHS[sign]
        if depth > levels or values > most:
            raise Unreadable(TOO_LARGE)
        if is_last:
            break
    if sign != _CLOSING[text[at]] or text[begin:end].strip():
        raise _damaged(text, begin)
