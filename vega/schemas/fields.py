"""The types of fields: text, URLs, choices, amounts of money, tags.

A limit is stated once, here: forms and the OpenAPI document take it from the models.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from vega.models import (
    AppliedVia,
    DescriptionFormat,
    JobStatus,
    JobType,
    Outcome,
    SalaryPeriod,
    Workplace,
)
from vega.rules.job_keys import job_key
from vega.rules.money import CURRENCIES
from vega.schemas.about import Kind

LONGEST_LINE = 500
LONGEST_URL = 4_096
LONGEST_DESCRIPTION = 500_000
LONGEST_NOTES = 100_000
LONGEST_STAGE = 40
LONGEST_TAG = 50
MAX_TAGS = 50  # of a job
MAX_AMOUNT = 10**12
FEWEST_SALARIES, MOST_SALARIES = 12, 16  # a year, of a monthly salary


# Text


def strip(value: Any) -> Any:
    """As Python does: pydantic keeps some control characters."""
    return value.strip() if isinstance(value, str) else value


def one_line(value: Any) -> Any:
    """Titles and the like are single lines: line breaks pasted into one become spaces."""
    if not isinstance(value, str):
        return value
    value = value.strip()
    return value if value.isprintable() else " ".join(value.split())


def null_is_blank(value: Any) -> Any:
    return "" if value is None else value


def blank_is_null(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


BLANK_SCHEMA = {"type": "string", "pattern": r"^\s*$"}


def or_blank(*schemas: Mapping[str, Any]) -> WithJsonSchema:
    """What the OpenAPI document says of a field that null and blank text empty."""
    return json_schema(anyOf=[*schemas, BLANK_SCHEMA, {"type": "null"}])


def json_schema(**schema: Any) -> WithJsonSchema:
    """What the OpenAPI document says of a type whose validators no schema can be read from."""
    return WithJsonSchema(schema)


NO_NUL = r"^[^\x00]*$"  # PostgreSQL's text cannot hold it
_NOT_BLANK = r"^[^\x00]*[^\s\x00][^\x00]*$"


def text(longest: int, *, needed: bool = False) -> StringConstraints:
    return StringConstraints(
        min_length=1 if needed else None,
        max_length=longest,
        pattern=_NOT_BLANK if needed else NO_NUL,
    )


ONE_LINE, NULL_IF_BLANK = BeforeValidator(one_line), BeforeValidator(blank_is_null)
Line = Annotated[str, Kind.LINE, text(LONGEST_LINE), ONE_LINE]
NeededLine = Annotated[str, Kind.LINE, text(LONGEST_LINE, needed=True), ONE_LINE]
Description = Annotated[str, Kind.AREA, text(LONGEST_DESCRIPTION), BeforeValidator(strip)]
NeededDescription = Annotated[str, text(LONGEST_DESCRIPTION, needed=True), BeforeValidator(strip)]
Notes = Annotated[
    str,
    Kind.AREA,
    text(LONGEST_NOTES),
    BeforeValidator(strip),
    BeforeValidator(null_is_blank),
    # Without NO_NUL: validators that multiply its repeat by the length take a second for it.
    json_schema(type=["string", "null"], maxLength=LONGEST_NOTES),
]

OptionalLine = Annotated[str | None, Kind.LINE, text(LONGEST_LINE), ONE_LINE, NULL_IF_BLANK]
Stage = Annotated[str | None, Kind.LINE, text(LONGEST_STAGE), ONE_LINE, NULL_IF_BLANK]

# URLs


# A capture asks for the key of one URL several times.
key_of = lru_cache(maxsize=64)(job_key)


def _http_url(value: str) -> str:
    """A URL is usable exactly where it has a key."""
    if key_of(value) is None:
        raise PydanticCustomError("bad_url", "not usable")
    return value


# Not `uri`, which has no other scripts; a pattern would refuse some host that the API takes.
URL_SCHEMA = {"type": "string", "format": "iri", "maxLength": LONGEST_URL}
Url = Annotated[
    str,
    text(LONGEST_URL, needed=True),
    BeforeValidator(strip),
    AfterValidator(_http_url),
    json_schema(**URL_SCHEMA),
]
OptionalUrl = Annotated[Url | None, Kind.ADDRESS, NULL_IF_BLANK, or_blank(URL_SCHEMA)]


Query = Annotated[str, StringConstraints(max_length=LONGEST_LINE)]
Name = Annotated[str, text(LONGEST_LINE), BeforeValidator(strip)]  # is compared as it is


# Choices


def one_of(choices: Iterable[StrEnum], blank: str | None = None) -> BeforeValidator:
    """Pass non-strings through; pydantic reports their type."""
    by_word = {str(choice): choice for choice in choices}

    def choose(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        word = value.strip() or blank
        if word not in by_word:
            raise PydanticCustomError("choice", ", ".join(by_word))
        return by_word[word]

    return BeforeValidator(choose)


AnyJobType = Annotated[
    JobType,
    Kind.CHOICE,
    one_of(JobType, JobType.OTHER),
    BeforeValidator(null_is_blank),
    json_schema(type=["string", "null"], enum=[*JobType, "", None], default=JobType.OTHER),
]
AnyDescriptionFormat = Annotated[
    DescriptionFormat,
    Kind.CHOICE,
    one_of(DescriptionFormat, DescriptionFormat.POSTING),
    BeforeValidator(null_is_blank),
    json_schema(
        type=["string", "null"],
        enum=[*DescriptionFormat, "", None],
        default=DescriptionFormat.POSTING,
    ),
]
Status = Annotated[
    JobStatus, Kind.CHOICE, one_of(JobStatus), json_schema(type="string", enum=[*JobStatus])
]


# Choices that may be left open, money, tags


def or_null(choices: type[StrEnum]) -> WithJsonSchema:
    return json_schema(type=["string", "null"], enum=[*choices, "", None])


OptionalWorkplace = Annotated[
    Workplace | None, Kind.CHOICE, one_of(Workplace), NULL_IF_BLANK, or_null(Workplace)
]
OptionalPeriod = Annotated[
    SalaryPeriod | None, Kind.CHOICE, one_of(SalaryPeriod), NULL_IF_BLANK, or_null(SalaryPeriod)
]
OptionalAppliedVia = Annotated[
    AppliedVia | None, Kind.CHOICE, one_of(AppliedVia), NULL_IF_BLANK, or_null(AppliedVia)
]
OptionalOutcome = Annotated[
    Outcome | None, Kind.CHOICE, one_of(Outcome), NULL_IF_BLANK, or_null(Outcome)
]


def _read_amount(value: Any) -> Any:
    """JSON numbers are read as floats, whose text has the digits that were sent."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    if not isinstance(value, Decimal | None):
        raise PydanticCustomError("decimal_type", "no number")
    return value


def _two_decimals(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    if not value.is_finite() or not 0 <= value <= MAX_AMOUNT or value != round(value, 2):
        raise PydanticCustomError("amount", "no amount")
    return round(value, 2)


Money = Annotated[
    Decimal | None,
    Kind.AMOUNT,
    AfterValidator(_two_decimals),
    BeforeValidator(_read_amount),
    NULL_IF_BLANK,
    # Without multipleOf 0.01: 19.99 is no multiple of it as floats are divided.
    or_blank({"type": "number", "minimum": 0, "maximum": MAX_AMOUNT}),
]


SalaryMonths = Annotated[
    int | None,
    Kind.COUNT,
    Field(ge=FEWEST_SALARIES, le=MOST_SALARIES),
    NULL_IF_BLANK,
    or_blank({"type": "integer", "minimum": FEWEST_SALARIES, "maximum": MOST_SALARIES}),
]


def _currency(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    code = value.strip().upper()
    if code not in CURRENCIES:
        raise PydanticCustomError("currency", "no currency")
    return code


Currency = Annotated[
    str | None,
    Kind.CHOICE,
    BeforeValidator(_currency),
    NULL_IF_BLANK,
    json_schema(type=["string", "null"], enum=[*sorted(CURRENCIES), "", None]),
]


def tag_key(name: str) -> str:
    """Return what tags are compared by: `Python` and `python` are one tag."""
    return unicodedata.normalize("NFC", name).casefold()


def _read_tags(value: Any) -> Any:
    """In the order given, each once, in its first spelling."""
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        return value
    if not all(isinstance(name, str) for name in value):
        raise PydanticCustomError("tag_type", "no text")
    names: dict[str, str] = {}
    for name in (" ".join(text.split()) for text in value):
        if name:
            names.setdefault(tag_key(name), name)
    for name in names.values():
        if len(name) > LONGEST_TAG or "," in name or "\0" in name:
            raise PydanticCustomError("tag", "no tag")
    return tuple(names.values())


def _few_tags(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(names) > MAX_TAGS:
        raise PydanticCustomError("tags", "too many")
    return names


AnyTags = Annotated[tuple[str, ...], BeforeValidator(_read_tags)]
Tags = Annotated[
    tuple[str, ...],
    Kind.TAGS,
    AfterValidator(_few_tags),
    BeforeValidator(_read_tags),
    json_schema(
        type=["array", "null"],
        items={"type": "string", "maxLength": LONGEST_TAG, "pattern": r"^[^\x00,]*$"},
        maxItems=MAX_TAGS,
    ),
]
