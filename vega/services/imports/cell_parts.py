"""Tasks and contacts that the cells of a row tell of."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from vega.errors import InvalidInput
from vega.schemas import LONGEST_LINE, exported, read_form
from vega.services.imports.own_files import part_row, task_row

_Row = dict[str, Any]
_EMAIL = re.compile(r"[^\s@<>()\[\],;:|\"]{1,64}@[^\s@<>()\[\],;:|\"]{1,190}")
_PHONE = re.compile(r"\+?\(?[0-9][0-9 ()/.-]{4,30}[0-9]")
_AROUND = " \t<>()[],;:|/·–—-"


def task_of(title: str, day: date | None, moment: datetime) -> _Row:
    """Return the row of a task of which a file has no more than that. Raises `InvalidInput`."""
    told = {"title": title, "due_on": day.isoformat() if day else None}
    return task_row(read_form(exported.ExportedTask, told), moment, moment)


def due_task(heading: str, day: date, moment: datetime) -> _Row:
    """Return the row of a task that is known by the heading of its day."""
    return task_of(heading[:LONGEST_LINE], day, moment)


def contact_of(cell: str, moment: datetime) -> _Row:
    """Return the row of a contact: `Ann Lee, ann@acme.example`. Raises `InvalidInput`."""
    try:
        told = _told(cell) if len(cell) <= LONGEST_LINE else {"name": cell}
        contact = read_form(exported.ExportedContact, told)
    except InvalidInput:
        contact = read_form(exported.ExportedContact, {"name": cell})
    return part_row(contact, moment, moment)


def _told(cell: str) -> Mapping[str, str]:
    told, rest = {}, cell
    for name, shape in (("email", _EMAIL), ("phone", _PHONE)):
        if found := shape.search(rest):
            told[name] = found[0].strip(".")
            rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    name = " ".join(rest.split()).strip(_AROUND)
    return {"name": name or told.get("email") or told.get("phone", ""), **told}


def completed(contact: _Row, other: _Row) -> bool:
    """Add what a cell of its own says about a contact: an email address, a phone number. Return
    whether that is all the cell says, and the contact had none.
    """
    said = {name: other[name] for name in ("email", "phone") if other[name]}
    is_detail = other["name"] in said.values() and not any(contact[name] for name in said)
    if is_detail:
        contact |= said
    return is_detail
