"""What clients send of a page, to read it or to fill in the form with. All of it is untrusted."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from vega.errors import InvalidInput
from vega.reading.page import Page
from vega.schemas.fields import LONGEST_LINE, OptionalUrl, json_schema, null_is_blank
from vega.schemas.inputs import Input, has_too_many_values, maybe, read_form
from vega.schemas.jobs import JobChanges

MAX_BLOCKS = 200  # of JSON-LD
MAX_META = 50
LONGEST_META = 10_000  # characters

UNREADABLE = (
    "Vega couldn’t read what the page sent. Go back to the posting and try again, "
    "or paste its text here."
)

# What a posting can set of a job: nothing that is the person's own.
POSTING_FIELDS = (
    "title", "company", "location", "workplace", "job_type", "source_url", "salary_min",
    "salary_max", "salary_currency", "salary_period", "deadline", "reference", "description",
)  # fmt: skip


def _text(value: Any) -> str:
    """Return it without lone surrogates, which nothing can store; "" for what is no text."""
    return value.encode(errors="replace").decode() if isinstance(value, str) else ""


def _line(value: Any) -> str:
    return _text(value)[: 2 * LONGEST_LINE]


def _texts(value: Any) -> tuple[str, ...]:
    items = value[:MAX_BLOCKS] if isinstance(value, list) else []
    return tuple(filter(None, map(_text, items)))


def _meta(value: Any) -> dict[str, str]:
    items = list(value.items())[:MAX_META] if isinstance(value, dict) else []
    return {_line(name): _text(text)[:LONGEST_META] for name, text in items}


_Source = Annotated[
    str, BeforeValidator(null_is_blank), json_schema(type=["string", "null"], default="")
]


class PageSource(Input):
    """A page as a client has it, in whole or in part."""

    url: OptionalUrl = maybe(
        "The address of the page. A posting's own metadata never replaces it.",
    )
    html: _Source = Field(default="", description="The source of the page, or a part of it.")
    text: _Source = Field(default="", description="What the page says, as plain text.")


class _Capture(Input):
    """A member of the wrong type counts as missing."""

    url: Annotated[str, BeforeValidator(_text)] = ""
    title: Annotated[str, BeforeValidator(_line)] = ""
    html: Annotated[str, BeforeValidator(_text)] = ""
    selection: Annotated[str, BeforeValidator(_text)] = ""
    blocks: Annotated[tuple[str, ...], BeforeValidator(_texts)] = ()
    meta: Annotated[Mapping[str, str], BeforeValidator(_meta)] = {}


def capture_page(text: str) -> Page:
    """Return the page that the bookmarklet took. Raises `InvalidInput`."""
    return Page(**read_form(_Capture, _object_of(text)).model_dump())


def posting_fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a posting that are valid for a job; the others are left out."""
    found: dict[str, Any] = {}
    for name in POSTING_FIELDS:
        if name in values:
            with suppress(InvalidInput):
                found[name] = getattr(read_form(JobChanges, {name: values[name]}), name)
    return {name: value for name, value in found.items() if value not in (None, "")}


def choice_text(fields: Mapping[str, Any]) -> str:
    """Return a posting as JSON, for a form to send back."""
    return json.dumps(fields, ensure_ascii=False, default=_plain)


def read_choice(text: str) -> dict[str, Any]:
    """Return the fields of a posting that a form sent back. Raises `InvalidInput`."""
    return posting_fields(_object_of(text))


def _plain(value: Any) -> str | float:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(type(value))


def _object_of(text: str) -> dict[str, Any]:
    """Parse a JSON object, also with lone surrogates in it, which JavaScript's strings may have."""
    values: Any = None
    if not has_too_many_values(text.encode(errors="replace")):
        with suppress(ValueError, RecursionError):
            values = json.loads(text)
    if not isinstance(values, dict):
        raise InvalidInput({"": UNREADABLE})
    return values
