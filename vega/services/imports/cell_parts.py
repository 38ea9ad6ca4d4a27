"""Tasks and contacts that the cells of a row tell of."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from vega.errors import InvalidInput
from vega.reading.table.table_columns import without_name
from vega.rules.words import fold
from vega.schemas import LONGEST_LINE, read_form
from vega.schemas import exported_json as exported
from vega.services.imports.own_files import part_row, task_row

_Row = dict[str, object]
_EMAIL = re.compile(r"(?:mailto:)?([^\s@<>()\[\],;:|\"]{1,64}@[^\s@<>()\[\],;:|\"]{1,190})")
_DIGITS = r"(?:\(\+?[0-9]++\)|[0-9])"
# It stands alone: it is no end of a link, a name of a file or a longer number.
_PHONE = re.compile(
    rf"(?<![\w/.#=&+-])(?<![0-9)][ (])\+?{_DIGITS}"
    rf"(?:(?:[ /]*+|[ .-]{{0,2}}){_DIGITS})*+(?![\w/:#=&-])"
)
_FEWEST_DIGITS, _MOST_DIGITS, _MOST_WITHOUT_ZERO = 9, 15, 10  # of a phone number
_DAY = re.compile(
    r"(?<![0-9./-])(?:[0-9]{1,2}([./-])[0-9]{1,2}\1(?:19|20)?[0-9]{2}"
    r"|20[0-9]{2}-[0-9]{2}-[0-9]{2})(?![0-9./-])"
)
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|<\s*>|\[\s*\]")
_SEPARATORS = "-,;:|/·–—"
_NEEDLESS = re.compile(
    rf"[{_SEPARATORS}]\s+(?=[{_SEPARATORS})\]])|(?<=[(\[])\s*[{_SEPARATORS}]?\s+|\s+(?=[.,;:](?:\s|\Z))"
)
_WORD = re.compile(r"[^\W_]+")


def task_of(title: str, day: date | None, moment: datetime) -> _Row:
    """Return the row of a task of which a file has no more than that. Raises `InvalidInput`."""
    told = {"title": title, "due_on": day.isoformat() if day else None}
    return task_row(read_form(exported.ExportedTask, told), moment, moment)


def contact_of(cell: str, moment: datetime) -> _Row:
    """Return the row of a contact: `Ann Lee, ann@acme.example`. Raises `InvalidInput`."""
    try:
        contact = read_form(exported.ExportedContact, _told(cell))
    except InvalidInput:
        contact = read_form(exported.ExportedContact, {"name": cell})
    return part_row(contact, moment, moment)


def _told(cell: str) -> Mapping[str, str]:
    """Return what a cell tells. A link, a long text and several addresses are kept as they are."""
    if "://" in cell or cell.count("@") > 1 or len(cell) > LONGEST_LINE:
        return {"name": cell}
    told, rest = {}, cell
    if found := _EMAIL.search(rest):
        told["email"], rest = found[1].strip("."), rest.replace(found[0], " ", 1)
    if phone := next(filter(_is_phone, _PHONE.findall(rest)), ""):
        told["phone"], rest = phone, rest.replace(phone, " ", 1)
    name = _tidied(rest) if told else cell
    return {"name": name or told.get("email") or told.get("phone", ""), **told}


def _is_phone(number: str) -> bool:
    """Return whether a number has the digits of a phone: more than a day, and no day among them."""
    digits = sum(map(str.isdigit, number))
    if not _FEWEST_DIGITS <= digits <= _MOST_DIGITS or _DAY.search(number):
        return False
    return number.startswith(("+", "0", "(")) or digits <= _MOST_WITHOUT_ZERO


def _tidied(rest: str) -> str:
    """Return what is left of a cell without the signs around what was taken."""
    rest = _NEEDLESS.sub("", _EMPTY_BRACKETS.sub(" ", rest))
    around = f" {_SEPARATORS}"
    return " ".join(rest.split()).lstrip(f"{around})]>").rstrip(f"{around}([<")


def people_of(columns: Iterable[tuple[int, str]]) -> Mapping[int, int]:
    """Return the column that names the person, of each column of contacts. Neighbours tell of one
    person where the heading of the first goes on: `Recruiter name`, `Recruiter email`.
    """
    found: dict[int, int] = {}
    person, first = set[str](), 0
    for at, heading in columns:
        words = {*_WORD.findall(fold(heading))}
        is_next = at - 1 in found and person and person < words
        if not is_next or any(word.isdigit() for word in words - person):
            person, first = without_name(words), at
        found[at] = first
    return found


def completed(contact: _Row, other: _Row) -> bool:
    """Add what a cell of its own says about a contact: an email address, a phone number. Return
    whether that is all the cell says, and the contact had none.
    """
    said = {name: other[name] for name in ("email", "phone") if other[name]}
    is_detail = other["name"] in said.values() and not any(contact[name] for name in said)
    if is_detail:
        contact |= said
    return is_detail
