"""What valid input is: one pydantic model each, for every door.

JSON is read strictly, so nothing is coerced. A limit is stated once, here: forms and the OpenAPI
document take it from the models. `InvalidInput` names fields in the client's words.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError, from_json

from vega.clock import now
from vega.errors import InvalidInput
from vega.matching.job_keys import job_key
from vega.matching.money import CURRENCIES
from vega.models import (
    AppliedVia,
    EventKind,
    JobStatus,
    JobType,
    Outcome,
    SalaryPeriod,
    Sort,
    Workplace,
)

LONGEST_LINE = 500
LONGEST_URL = 4_096
LONGEST_DESCRIPTION = 500_000
LONGEST_NOTES = 100_000
LONGEST_STAGE = 40
LONGEST_TAG = 50
MAX_TAGS = 50  # of a job
MAX_AMOUNT = 10**12
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)
LARGEST_PAGE = 100
MAX_VALUES = 10_000  # in a JSON body

# Text


def _strip(value: Any) -> Any:
    """As Python does: pydantic keeps some control characters."""
    return value.strip() if isinstance(value, str) else value


def _one_line(value: Any) -> Any:
    """Titles and the like are single lines: line breaks pasted into one become spaces."""
    value = _strip(value)
    return " ".join(value.split()) if isinstance(value, str) and not value.isprintable() else value


def _null_is_blank(value: Any) -> Any:
    return "" if value is None else value


def _blank_is_null(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _or_blank(*schemas: Mapping[str, Any]) -> WithJsonSchema:
    """What the OpenAPI document says of a field that null and blank text empty."""
    return _json_schema(anyOf=[*schemas, {"type": "string", "pattern": r"^\s*$"}, {"type": "null"}])


def _json_schema(**schema: Any) -> WithJsonSchema:
    """What the OpenAPI document says of a type whose validators no schema can be read from."""
    return WithJsonSchema(schema)


_NO_NUL = r"^[^\x00]*$"  # PostgreSQL's text cannot hold it
_NOT_BLANK = r"^[^\x00]*[^\s\x00][^\x00]*$"


def _text(longest: int, *, needed: bool = False) -> StringConstraints:
    return StringConstraints(
        min_length=1 if needed else None,
        max_length=longest,
        pattern=_NOT_BLANK if needed else _NO_NUL,
    )


Line = Annotated[str, _text(LONGEST_LINE), BeforeValidator(_one_line)]
NeededLine = Annotated[str, _text(LONGEST_LINE, needed=True), BeforeValidator(_one_line)]
Description = Annotated[str, _text(LONGEST_DESCRIPTION), BeforeValidator(_strip)]
NeededDescription = Annotated[str, _text(LONGEST_DESCRIPTION, needed=True), BeforeValidator(_strip)]
Notes = Annotated[
    str,
    _text(LONGEST_NOTES),
    BeforeValidator(_strip),
    BeforeValidator(_null_is_blank),
    _json_schema(type=["string", "null"], maxLength=LONGEST_NOTES, pattern=_NO_NUL),
]

OptionalLine = Annotated[
    str | None, _text(LONGEST_LINE), BeforeValidator(_one_line), BeforeValidator(_blank_is_null)
]
Stage = Annotated[
    str | None, _text(LONGEST_STAGE), BeforeValidator(_one_line), BeforeValidator(_blank_is_null)
]

# URLs


# A capture asks for the key of one URL several times.
_key_of = lru_cache(maxsize=64)(job_key)


def _http_url(value: str) -> str:
    """A URL is usable exactly where it has a key."""
    if _key_of(value) is None:
        raise PydanticCustomError("bad_url", "not usable")
    return value


# Stricter than what the API accepts: no other scripts, no IPv6 addresses, no very long names.
_IN_PATHS = r"!-~\u00c0-\u024f\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u3041-\u3096\u4e00-\u9fa5"
_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,37}[A-Za-z0-9])?"
URL_SCHEMA = {
    "type": "string",
    "maxLength": LONGEST_URL,
    "pattern": rf"^https?://{_LABEL}(\.{_LABEL}){{0,5}}(:[1-5]?[1-9][0-9]{{0,3}})?([/?#][{_IN_PATHS}]*)?$",
}
Url = Annotated[
    str,
    _text(LONGEST_URL, needed=True),
    BeforeValidator(_strip),
    AfterValidator(_http_url),
    _json_schema(**URL_SCHEMA),
]
OptionalUrl = Annotated[
    Url | None,
    BeforeValidator(_blank_is_null),
    _or_blank(URL_SCHEMA),
]

# Choices and times


def _one_of(choices: Iterable[StrEnum], blank: str | None = None) -> BeforeValidator:
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


def _moment(value: str) -> datetime:
    """A date is its first moment in UTC; a time without a zone is UTC."""
    value = re.sub(r"(T[\d:.]+) (\d\d:?\d\d)$", r"\1+\2", value)  # a plus that was not escaped
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:  # a zone's width beyond the first or the last year
        return moment.replace(tzinfo=UTC)
    except ValueError:
        raise PydanticCustomError("moment", "no time") from None


def _read_moment(value: Any) -> Any:
    return _moment(value) if isinstance(value, str) else value


def _read_true(value: Any) -> Any:
    """In a query string everything is text."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def _read_number(value: Any) -> Any:
    """In a query string everything is text."""
    if isinstance(value, str) and re.fullmatch("[0-9]{1,3}", value):
        return int(value)
    return value


AnyJobType = Annotated[
    JobType,
    _one_of(JobType, JobType.OTHER),
    BeforeValidator(_null_is_blank),
    _json_schema(type=["string", "null"], enum=[*JobType, "", None], default=JobType.OTHER),
]
Status = Annotated[JobStatus, _one_of(JobStatus), _json_schema(type="string", enum=[*JobStatus])]


class Lately(StrEnum):
    """When something happened: today, or in the last so many days."""

    TODAY = "today"
    WEEK = "7"
    MONTH = "30"
    QUARTER = "90"

    @property
    def days(self) -> int:
        return 0 if self == Lately.TODAY else int(self)


# Days

LATEST_ZONE = timezone(timedelta(hours=14))  # where a day begins first


def _read_day(value: Any) -> Any:
    """In JSON and in forms a day is text. It must not be a moment: whose day would that be?"""
    if not isinstance(value, str):
        return value
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise PydanticCustomError("day", "no day")


def _in_range(value: date | None) -> date | None:
    if value is not None and not FIRST_DAY <= value <= LAST_DAY:
        raise PydanticCustomError("day_range", "out of range")
    return value


def _not_ahead(value: date | None, info: ValidationInfo) -> date | None:
    """`today` of the context is the account's; without one, the latest that it is anywhere."""
    today = (info.context or {}).get("today") or now().astimezone(LATEST_ZONE).date()
    if value is not None and value > today:
        raise PydanticCustomError("day_ahead", "in the future")
    return value


_DAY_SCHEMA = {"type": "string", "format": "date"}
AnyDay = Annotated[date | None, BeforeValidator(_read_day), _json_schema(**_DAY_SCHEMA)]
Day = Annotated[
    AnyDay, AfterValidator(_in_range), BeforeValidator(_blank_is_null), _or_blank(_DAY_SCHEMA)
]
PastDay = Annotated[Day, AfterValidator(_not_ahead), _or_blank(_DAY_SCHEMA)]


@dataclass(frozen=True)
class Period:
    """Some days, both included: since so many days ago, or from one day to another."""

    text: str
    lately: Lately | None = None
    first: date | None = None
    last: date | None = None

    def __str__(self) -> str:
        return self.text


def _read_period(value: Any) -> Any:
    """Read `today`, `7`, `30`, `90`, or `2026-11-01..2026-11-30`, of which one end may be open."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if text in set(Lately):
        return Period(text, Lately(text))
    first, dots, last = text.partition("..")
    if not dots or not (first or last):
        raise PydanticCustomError("period", "no period")
    try:
        days = [_in_range(_read_day(end) if end else None) for end in (first, last)]
        return Period(text, None, *days)
    except PydanticCustomError:
        raise PydanticCustomError("period", "no period") from None


# Without 29 February, which is a day of some years only.
_A_DAY = (
    r"(19[7-9][0-9]|2[01][0-9]{2})-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
)
PERIOD_SCHEMA = {
    "type": "string",
    "pattern": rf"^(today|7|30|90|{_A_DAY}\.\.({_A_DAY})?|\.\.{_A_DAY})$",
}
AnyPeriod = Annotated[Period | None, BeforeValidator(_read_period), _json_schema(**PERIOD_SCHEMA)]

# Choices that may be left open, money, tags


_NULL_IF_BLANK = BeforeValidator(_blank_is_null)


def _or_null(choices: type[StrEnum]) -> WithJsonSchema:
    return _json_schema(type=["string", "null"], enum=[*choices, "", None])


OptionalWorkplace = Annotated[
    Workplace | None, _one_of(Workplace), _NULL_IF_BLANK, _or_null(Workplace)
]
OptionalPeriod = Annotated[
    SalaryPeriod | None, _one_of(SalaryPeriod), _NULL_IF_BLANK, _or_null(SalaryPeriod)
]
OptionalAppliedVia = Annotated[
    AppliedVia | None, _one_of(AppliedVia), _NULL_IF_BLANK, _or_null(AppliedVia)
]
OptionalOutcome = Annotated[Outcome | None, _one_of(Outcome), _NULL_IF_BLANK, _or_null(Outcome)]


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
    AfterValidator(_two_decimals),
    BeforeValidator(_read_amount),
    BeforeValidator(_blank_is_null),
    _or_blank({"type": "number", "minimum": 0, "maximum": MAX_AMOUNT, "multipleOf": 0.01}),
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
    BeforeValidator(_currency),
    BeforeValidator(_blank_is_null),
    _json_schema(type=["string", "null"], enum=[*sorted(CURRENCIES), "", None]),
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
    names = {tag_key(name): name for name in reversed([" ".join(n.split()) for n in value]) if name}
    for name in names.values():
        if len(name) > LONGEST_TAG or "," in name or "\0" in name:
            raise PydanticCustomError("tag", "no tag")
    if len(names) > MAX_TAGS:
        raise PydanticCustomError("tags", "too many")
    return tuple(reversed(names.values()))


Tags = Annotated[
    tuple[str, ...],
    BeforeValidator(_read_tags),
    _json_schema(
        type=["array", "null"],
        items={"type": "string", "maxLength": LONGEST_TAG, "pattern": r"^[^\x00,]*$"},
        maxItems=MAX_TAGS,
    ),
]

# Models


def _either(camel: str, snake: str) -> AliasChoices:
    """Both spellings; of two that are there, the first one counts."""
    return AliasChoices(camel, snake)


def _more(name: str, description: str) -> Any:
    """A field that may be null, with its spelling in JSON."""
    first, *rest = name.split("_")
    camel = first + "".join(part.capitalize() for part in rest)
    return Field(default=None, validation_alias=_either(camel, name), description=description)


class Input(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, validate_default=False)


class Progress(Input):
    """Where an application stands, as far as it is given."""

    status: Status = Field(
        default=JobStatus.INTERESTED, description="Where the application stands."
    )
    stage: Stage = Field(
        default=None, description="Your own word for where it stands within the status."
    )
    outcome: OptionalOutcome = Field(
        default=None,
        description="How the status ended: `ghosted` (applied, interviewing), "
        "`accepted` or `declined` (offer_received).",
    )
    occurred_on: PastDay = _more(
        "occurred_on", "The day of the change of status or stage; today if left out."
    )
    applied_on: PastDay = _more("applied_on", "The day of the application.")


class JobDraft(Progress):
    """A job as a person adds it by hand: what they know of it."""

    title: NeededLine = Field(description="The position's name.")
    company: NeededLine = Field(description="The company's name.")
    location: Line = Field(default="", description='City, country or "Remote".')
    description: Description = Field(default="", description="The full posting, as text or HTML.")
    source_url: OptionalUrl = Field(
        default=None,
        validation_alias=_either("sourceUrl", "source_url"),
        description="Where the posting was found. It identifies the job.",
    )
    job_type: AnyJobType = Field(
        default=JobType.OTHER,
        validation_alias=_either("jobType", "job_type"),
        description="The kind of employment.",
    )
    application_url: OptionalUrl = Field(
        default=None,
        validation_alias=_either("applicationUrl", "application_url"),
        description="Where to apply, if not the source URL.",
    )
    notes: Notes = Field(default="", description="Your own notes, in Markdown.")
    workplace: OptionalWorkplace = Field(default=None, description="Where the work is done.")
    deadline: Day = Field(default=None, description="The day on which the posting closes.")
    answer_by: Day = _more("answer_by", "The day by which an offer wants an answer.")
    quiet_until: Day = _more("quiet_until", "Until this day, silence is not pointed out.")
    salary_min: Money = _more("salary_min", "The lowest pay, with at most two decimals.")
    salary_max: Money = _more("salary_max", "The highest pay, with at most two decimals.")
    salary_currency: Currency = _more("salary_currency", "Its currency, by ISO 4217.")
    salary_period: OptionalPeriod = _more("salary_period", "What it is paid for.")
    source: OptionalLine = Field(
        default=None,
        description="Where you found the job. Left out or null: the board of the URL, if known.",
    )
    applied_via: OptionalAppliedVia = _more("applied_via", "How you applied.")
    reference: OptionalLine = Field(
        default=None, description="The employer's own number of the posting."
    )
    tags: Tags = Field(default=(), description="Your own words for the job; compared without case.")

    @property
    def job_key(self) -> str | None:
        return _key_of(self.source_url) if self.source_url else None


class CapturedJob(JobDraft):
    """A job as the API takes it: a posting in full, from the URL where it was found."""

    status: Annotated[
        Status, _json_schema(type=["string", "null"], enum=[*JobStatus, "", None])
    ] = Field(default=JobStatus.INTERESTED, description="Where the application stands.")
    location: NeededLine = Field(description='City, country or "Remote".')
    description: NeededDescription = Field(description="The full posting, as text or HTML.")
    source_url: Url = Field(
        validation_alias=_either("sourceUrl", "source_url"),
        description="Where the posting was found. It identifies the job.",
    )

    @model_validator(mode="before")
    @classmethod
    def _no_status_is_absent(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """As in the other optional fields. That of a job that is there cannot be emptied."""
        if _blank_is_null(values.get("status")) is not None:
            return values
        return {name: value for name, value in values.items() if name != "status"}


class JobChanges(JobDraft):
    """Some of a job's fields; those that are not set stay as they are."""

    title: NeededLine = Field(default="", description="The position's name.")
    company: NeededLine = Field(default="", description="The company's name.")


NEW_KINDS = (
    EventKind.NOTE,
    EventKind.CALL,
    EventKind.EMAIL,
    EventKind.MOVED,
    EventKind.STAGE,
)


class NewEvent(Input):
    """An entry for a job's history; what it needs beside its kind, the kind says."""

    kind: Annotated[
        EventKind, _one_of(NEW_KINDS), _json_schema(type="string", enum=[*NEW_KINDS])
    ] = Field(description="What the entry is.")
    text: Notes = Field(
        default="", description="What happened, in Markdown, of `note`, `call` and `email`."
    )
    reply: bool | None = Field(
        default=None,
        description="Whether the other side wrote or called, of `call` and `email`.",
    )
    to: Annotated[JobStatus | None, _one_of(JobStatus), _NULL_IF_BLANK, _or_null(JobStatus)] = (
        Field(default=None, description="The new status, of `moved`.")
    )
    stage: Stage = Field(default=None, description="The stage, of `moved` and `stage`.")
    outcome: OptionalOutcome = Field(
        default=None, description="The outcome, of `moved` and `stage`."
    )
    occurred_on: PastDay = _more("occurred_on", "The day on which it happened; today if left out.")


class EventChanges(Input):
    """Some members of an entry; those that are not set stay as they are."""

    text: Notes = Field(default="", description="Of `note`, `call` and `email`, in Markdown.")
    reply: bool | None = Field(default=None, description="Of `call` and `email`.")
    stage: Stage = Field(default=None, description="Of `moved` and `stage`.")
    outcome: OptionalOutcome = Field(default=None, description="Of `moved` and `stage`.")
    occurred_on: PastDay = _more("occurred_on", "The day on which it happened.")


class MoveDetails(EventChanges):
    """What a person adds to a move right after it."""

    applied_via: OptionalAppliedVia = None


_Query = Annotated[str, StringConstraints(max_length=LONGEST_LINE)]
_Name = Annotated[str, _text(LONGEST_LINE), BeforeValidator(_strip)]  # is compared as it is


class JobFilter(Input):
    """What to list: in the list, the board, the API and the export.

    `q`: every word has to appear in the job, as the beginning of a word. `company`: the beginning
    of the name, whatever its case, accents and legal form. `since`: added then or later.
    `quiet`: applied or interviewing, and without news for 14 days.
    """

    q: _Query = ""
    status: Status | None = None
    job_type: Annotated[JobType | None, _one_of(JobType)] = Field(
        default=None, validation_alias=_either("jobType", "job_type")
    )
    workplace: Annotated[Workplace | None, _one_of(Workplace)] = None
    tag: _Name = ""
    company: _Query = ""
    source: _Name = ""
    outcome: Annotated[Outcome | None, _one_of(Outcome)] = None
    added: AnyPeriod = None
    applied: AnyPeriod = None
    quiet: Annotated[bool, BeforeValidator(_read_true)] = False
    since: Annotated[datetime | None, BeforeValidator(_read_moment)] = None
    applied_since: AnyDay = _more("applied_since", "")
    applied_before: AnyDay = _more("applied_before", "")
    updated_since: Annotated[datetime | None, BeforeValidator(_read_moment)] = Field(
        default=None, validation_alias=_either("updatedSince", "updated_since")
    )
    sort: Annotated[Sort, _one_of(Sort)] = Sort.NEWEST

    def narrowing(self) -> set[str]:
        """Return the names of the filters in use; the sort is none."""
        return {name for name, value in self if value and name != "sort"}

    def query(self) -> dict[str, str]:
        """Return the query string of this list, without what is as usual."""
        chosen = {name: value for name, value in self if value and name in PAGE_FILTERS}
        if chosen["sort"] == Sort.NEWEST:
            del chosen["sort"]
        return {name: _in_address(value) for name, value in chosen.items()}


def _in_address(value: object) -> str:
    return "true" if value is True else str(value)


# What the pages filter by; the others are for clients.
PAGE_FILTERS = tuple(
    name
    for name in JobFilter.model_fields
    if name not in ("since", "applied_since", "applied_before", "updated_since")
)


class PageQuery(Input):
    """A page of a list, as the API is asked for it."""

    cursor: Annotated[str | None, StringConstraints(max_length=LONGEST_URL)] = None
    limit: Annotated[int | None, Field(ge=1, le=LARGEST_PAGE), BeforeValidator(_read_number)] = None


class JobQuery(JobFilter, PageQuery):
    """A page of a list of jobs, as the API is asked for it."""


class _LookedUp(Input):
    url: Url


class Credentials(Input):
    """What a person signs in with."""

    username: _Query
    password: _Query


class RefreshRequest(Input):
    """What keeps a client signed in."""

    refresh_token: _Query


Model = TypeVar("Model", bound=Input)


def read_json(model: type[Model], body: bytes, today: date | None = None) -> Model:
    """Raises `InvalidInput`. `today` is the account's: some days must not be after it.

    Parsing and validating are two steps: `model_validate_json` copies the whole input into each
    of its errors, so a body of a megabyte could take one of memory for each missing field.
    """
    if _has_too_many_values(body):
        raise InvalidInput({"": "The body contains too many values: send one flat JSON object."})
    try:
        values = from_json(body, allow_inf_nan=False)
    except ValueError:
        raise InvalidInput({"": _BODY_SENTENCES["json_invalid"]}) from None
    if not isinstance(values, dict):
        raise InvalidInput({"": _BODY_SENTENCES["model_type"]})
    return read_form(model, values, today)


def _has_too_many_values(body: bytes) -> bool:
    """5 MB of `{},` would parse into over 100 MB of objects."""
    most = sum(map(body.count, (b",", b"[", b"{")))
    if most <= MAX_VALUES:
        return False
    outside_strings = _JSON_STRING.sub(b"", body)
    return sum(map(outside_strings.count, (b",", b"[", b"{"))) > MAX_VALUES


_JSON_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)


def read_url(value: str | None) -> str:
    """The URL of a query string, by the same rules as `sourceUrl`. Raises `InvalidInput`."""
    return read_form(_LookedUp, {} if value is None else {"url": value}).url


def _names(name: str, field: FieldInfo) -> list[str]:
    alias = field.validation_alias
    return [str(choice) for choice in alias.choices] if isinstance(alias, AliasChoices) else [name]


def read_query(model: type[Model], values: Mapping[str, Sequence[str]]) -> Model:
    """Validate a query string, given as the values of each name. Raises `InvalidInput`."""
    known = {name for field in model.model_fields.items() for name in _names(*field)}
    if unknown := values.keys() - known:
        names = ", ".join(sorted(known))
        raise InvalidInput(
            {name: f"{name[:40]} is not known here: {names} are." for name in unknown}
        )
    twice = [name for name, given in values.items() if len(given) > 1]
    if twice:
        raise InvalidInput({name: f"{name} must be given once." for name in twice})
    return read_form(model, {name: given[0] for name, given in values.items()})


def read_form(model: type[Model], values: Mapping[str, Any], today: date | None = None) -> Model:
    """Raises `InvalidInput`."""
    try:
        return model.model_validate(values, strict=True, context={"today": today})
    except ValidationError as error:
        raise _invalid_input(model, error) from None


def _invalid_input(model: type[Input], error: ValidationError) -> InvalidInput:
    fields = {
        alias: field for name, field in model.model_fields.items() for alias in _names(name, field)
    }
    problems: dict[str, str] = {}
    for detail in error.errors(include_url=False, include_input=True, include_context=True):
        name = str(detail["loc"][0]) if detail["loc"] else ""
        problems.setdefault(name, _sentence(name, detail, fields.get(name)))
    return InvalidInput(problems)


_BLANK = "is required and must not be blank."
_NUL = "must not contain NUL characters."
_BODY_SENTENCES = {
    "json_invalid": "The body is not valid JSON: send one JSON object, in UTF-8.",
    "model_type": "The body must be a JSON object.",
}

_ENDINGS = {
    "missing": "is required.",
    "string_too_short": _BLANK,
    "string_unicode": "must be valid Unicode text.",
    "bad_url": "must be a full http:// or https:// URL without spaces.",
    "day": "must be a day that exists, such as 2026-11-25.",
    "day_range": "must be a day from 1970 on, such as 2026-11-25.",
    "day_ahead": "must not be in the future.",
    "amount": "must be an amount from 0 on, with at most two decimals.",
    "currency": "must be a currency code of three letters, such as EUR or USD.",
    "tag_type": "must be a list of texts.",
    "tag": f"must be at most {LONGEST_TAG} characters each, without commas.",
    "tags": f"must be at most {MAX_TAGS}.",
    "period": "must be today, 7, 30, 90, or two days such as 2026-11-01..2026-11-30.",
    "moment": "must be a date or a time as ISO 8601 writes it: 2026-11-24, 2026-11-24T08:00:00Z.",
}
# What pydantic wanted, by the beginning of its error's type.
_WANTED = {
    "bool": "true or false",
    "int": "a whole number",
    "greater": "a whole number",
    "less": "a whole number",
    "list": "a list",
    "tuple": "a list",
    "date": "a day such as 2026-11-25",
    "decimal": "a number",
}
_JSON_TYPES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    ((int, float), "a number"),
    (list, "a list"),
    (dict, "an object"),
    (type(None), "null"),
)


def _sentence(name: str, detail: ErrorDetails, field: FieldInfo | None) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if not name:
        return _BODY_SENTENCES.get(kind, _BODY_SENTENCES["json_invalid"])
    if kind == "choice":
        return f"{name} must be one of: {detail['msg']}."
    if kind == "string_too_long":
        limit, length = context["max_length"], len(str(detail["input"]))
        return f"{name} is too long: {limit:,} characters at most, this one has {length:,}."
    if kind == "string_pattern_mismatch":
        return f"{name} {_NUL if chr(0) in str(detail['input']) else _BLANK}"
    return f"{name} {_ENDINGS.get(kind) or _wrong_type(kind, detail['input'], field)}"


def _wrong_type(kind: str, value: object, field: FieldInfo | None) -> str:
    wanted = _WANTED.get(kind.partition("_")[0], "text") + _range(field)
    if not kind.startswith(("greater", "less")):
        for types, words in _JSON_TYPES:
            if isinstance(value, types):
                return f"must be {wanted}, not {words}."
    return f"must be {wanted}."


def _range(field: FieldInfo | None) -> str:
    """Return ` from 1 to 100` for a field that has these limits."""
    limits = {type(item).__name__: item for item in field.metadata} if field else {}
    if "Ge" in limits and "Le" in limits:
        return f" from {limits['Ge'].ge} to {limits['Le'].le}"
    return ""


def longest(model: type[Input], name: str) -> int | None:
    """Return how many characters a field of text may have."""
    schema = model.model_json_schema(by_alias=False)["properties"][name]
    limits = [
        part["maxLength"] for part in (schema, *schema.get("anyOf", ())) if "maxLength" in part
    ]
    return max(limits, default=None)
