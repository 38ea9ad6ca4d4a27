"""What valid input is: one pydantic model each, for JSON and for forms.

JSON is read strictly, so nothing is coerced. `InvalidInput` names fields in the client's words.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
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
    ValidationError,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError, from_json

from vega.errors import InvalidInput
from vega.matching.job_keys import job_key
from vega.models import JobStatus, JobType, Sort

LONGEST_LINE = 500
LONGEST_URL = 4_096
LONGEST_DESCRIPTION = 500_000
LONGEST_NOTES = 100_000
LARGEST_PAGE = 100
MOST_VALUES = 10_000  # in a JSON body


def _clean(value: str) -> str:
    stripped = value.strip()
    if "\0" in stripped:
        raise PydanticCustomError("nul", "holds a NUL character")
    return stripped


def _one_line(value: str) -> str:
    """Titles and the like are single lines: line breaks pasted into one become spaces."""
    return value if value.isprintable() else " ".join(value.split())


def _not_blank(value: str) -> str:
    if not value:
        raise PydanticCustomError("blank", "is blank")
    return value


def _no_longer_than(limit: int) -> AfterValidator:
    def check(value: str) -> str:
        if len(value) > limit:
            raise PydanticCustomError("too_long", f"too long: {limit}, {len(value)}")
        return value

    return AfterValidator(check)


# A capture asks for the key of one URL several times.
_key_of = lru_cache(maxsize=64)(job_key)


def _http_url(value: str) -> str:
    """A URL is usable exactly where it has a key."""
    if len(value) <= LONGEST_URL and _key_of(value) is None:
        raise PydanticCustomError("bad_url", "not usable")
    return value


def _blank_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _none_is_blank(value: Any) -> Any:
    return "" if value is None else value


def _one_of(choices: type[StrEnum], blank: str | None = None) -> BeforeValidator:
    """Of another type than text passes through, to be refused as that."""

    def choose(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        word = value.strip() or blank
        if word not in set(choices):
            raise PydanticCustomError("choice", ", ".join(choices))
        return choices(word)

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


def _page_size(value: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", value) or not 1 <= int(value) <= LARGEST_PAGE:
        raise PydanticCustomError("limit", "no page size")
    return int(value)


def _as(**schema: Any) -> WithJsonSchema:
    """What the OpenAPI document says of a type, whose validators no schema can be read from."""
    return WithJsonSchema(schema)


_NO_NUL = "^[^\\x00]*$"
_NOT_BLANK = "^[^\\x00]*[^\\s\\x00][^\\x00]*$"
# Narrower than what is taken: no other scripts, no address in brackets, no very long names.
_IN_PATHS = r"!-~\u00c0-\u024f\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u3041-\u3096\u4e00-\u9fa5"
_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,37}[A-Za-z0-9])?"
URL_SCHEMA = {
    "type": "string",
    "maxLength": LONGEST_URL,
    "pattern": rf"^https?://{_LABEL}(\.{_LABEL}){{0,5}}(:[1-5]?[1-9][0-9]{{0,3}})?([/?#][{_IN_PATHS}]*)?$",
}

_Text = Annotated[str, AfterValidator(_clean)]
_AnyLine = Annotated[
    _Text,
    AfterValidator(_one_line),
    _no_longer_than(LONGEST_LINE),
    _as(type="string", maxLength=LONGEST_LINE, pattern=_NO_NUL),
]
_Line = Annotated[
    _AnyLine,
    AfterValidator(_not_blank),
    _as(type="string", minLength=1, maxLength=LONGEST_LINE, pattern=_NOT_BLANK),
]
_Description = Annotated[
    _Text,
    _no_longer_than(LONGEST_DESCRIPTION),
    _as(type="string", maxLength=LONGEST_DESCRIPTION, pattern=_NO_NUL),
]
_Posting = Annotated[
    _Description,
    AfterValidator(_not_blank),
    _as(type="string", minLength=1, maxLength=LONGEST_DESCRIPTION, pattern=_NOT_BLANK),
]
_Url = Annotated[
    _Text,
    AfterValidator(_not_blank),
    _no_longer_than(LONGEST_URL),
    AfterValidator(_http_url),
    _as(**URL_SCHEMA),
]
_OptionalUrl = Annotated[
    _Url | None,
    BeforeValidator(_blank_is_none),
    _as(anyOf=[URL_SCHEMA, {"type": "string", "pattern": r"^\s*$"}, {"type": "null"}]),
]
_Notes = Annotated[
    str,
    BeforeValidator(_none_is_blank),
    AfterValidator(_clean),
    _no_longer_than(LONGEST_NOTES),
    _as(type=["string", "null"], maxLength=LONGEST_NOTES, pattern=_NO_NUL),
]
_JobType = Annotated[
    JobType,
    _one_of(JobType, JobType.OTHER),
    BeforeValidator(_none_is_blank),
    _as(type=["string", "null"], enum=[*JobType, "", None], default=JobType.OTHER),
]
_Status = Annotated[JobStatus, _one_of(JobStatus), _as(type="string", enum=[*JobStatus])]


def _either(camel: str, snake: str) -> AliasChoices:
    """Both spellings; of two that are there, the first one counts."""
    return AliasChoices(camel, snake)


class Input(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, validate_default=False)


class JobDraft(Input):
    """A job as a person adds it by hand: what they know of it.

    Text is stripped. `source_url` and `application_url` are usable http(s) URLs or None.
    """

    title: _Line = Field(description="The position's name.")
    company: _Line = Field(description="The company's name.")
    location: _AnyLine = Field("", description='City, country or "Remote".')
    description: _Description = Field("", description="The full posting, as text or HTML.")
    source_url: _OptionalUrl = Field(
        None,
        validation_alias=_either("sourceUrl", "source_url"),
        description="Where the posting was found. It identifies the job.",
    )
    job_type: _JobType = Field(
        JobType.OTHER,
        validation_alias=_either("jobType", "job_type"),
        description="The kind of employment.",
    )
    application_url: _OptionalUrl = Field(
        None,
        validation_alias=_either("applicationUrl", "application_url"),
        description="Where to apply, if not the source URL.",
    )
    notes: _Notes = Field("", description="Notes of the person's own, in Markdown.")

    @property
    def job_key(self) -> str | None:
        return _key_of(self.source_url) if self.source_url else None


class AddedJob(JobDraft):
    """The add form: a job that may be on its way already."""

    status: _Status = JobStatus.INTERESTED


class CapturedJob(JobDraft):
    """A job as the API takes it: a posting in full, from the URL where it was found."""

    location: _Line = Field(description='City, country or "Remote".')
    description: _Posting = Field(description="The full posting, as text or HTML.")
    source_url: _Url = Field(
        validation_alias=_either("sourceUrl", "source_url"),
        description="Where the posting was found. It identifies the job.",
    )


class JobChanges(JobDraft):
    """Some of a job's fields; those that are not set stay as they are."""

    title: _Line = Field("", description="The position's name.")
    company: _Line = Field("", description="The company's name.")
    status: _Status = Field(JobStatus.INTERESTED, description="Where the application stands.")


class JobQuery(Input):
    """What to list, as a query string says it. `since` is in UTC; `limit` from 1 to 100."""

    status: _Status | None = None
    job_type: Annotated[JobType | None, _one_of(JobType)] = Field(
        None, validation_alias=_either("jobType", "job_type")
    )
    company: Annotated[str, _no_longer_than(LONGEST_LINE)] = ""
    q: Annotated[str, _no_longer_than(LONGEST_LINE)] = ""
    since: Annotated[datetime | None, BeforeValidator(_moment)] = None
    sort: Annotated[Sort, _one_of(Sort)] = Sort.NEWEST
    cursor: Annotated[str | None, _no_longer_than(LONGEST_URL)] = None
    limit: Annotated[int | None, BeforeValidator(_page_size)] = None


class _LookedUp(Input):
    url: _Url


_Short = Annotated[str, _no_longer_than(LONGEST_LINE), _as(type="string", maxLength=LONGEST_LINE)]


class Credentials(Input):
    """What a person signs in with."""

    username: _Short
    password: _Short


class RefreshRequest(Input):
    """What keeps a client signed in."""

    refresh_token: _Short


Model = TypeVar("Model", bound=Input)


def read_json(model: type[Model], body: bytes) -> Model:
    """Raises `InvalidInput`.

    Parsing and validating are two steps: `model_validate_json` copies the whole input into each
    of its errors, so a body of a megabyte could take one of memory for each missing field.
    """
    if _has_too_many_values(body):
        raise InvalidInput({"": "The body holds too many values: send one flat JSON object."})
    try:
        values = from_json(body, allow_inf_nan=False)
    except ValueError:
        raise InvalidInput({"": _BODY_SENTENCES["json_invalid"]}) from None
    if not isinstance(values, dict):
        raise InvalidInput({"": _BODY_SENTENCES["model_type"]})
    return read_form(model, values)


def _has_too_many_values(body: bytes) -> bool:
    """Five megabytes of `{},` would become a hundred and more of objects."""
    most = sum(map(body.count, (b",", b"[", b"{")))
    if most <= MOST_VALUES:
        return False
    outside_strings = _JSON_STRING.sub(b"", body)
    return sum(map(outside_strings.count, (b",", b"[", b"{"))) > MOST_VALUES


_JSON_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)


def read_url(value: str | None) -> str:
    """The URL of a query string, by the same rules as `sourceUrl`. Raises `InvalidInput`."""
    return read_form(_LookedUp, {} if value is None else {"url": value}).url


def _names(name: str, field: FieldInfo) -> list[str]:
    alias = field.validation_alias
    return [str(choice) for choice in alias.choices] if isinstance(alias, AliasChoices) else [name]


def read_query(model: type[Model], values: Mapping[str, Sequence[str]]) -> Model:
    """Of a query string, each name with what was given for it. Raises `InvalidInput`."""
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


def read_form(model: type[Model], values: Mapping[str, Any]) -> Model:
    """Raises `InvalidInput`."""
    try:
        return model.model_validate(values, strict=True)
    except ValidationError as error:
        raise _invalid_input(error) from None


def _invalid_input(error: ValidationError) -> InvalidInput:
    problems: dict[str, str] = {}
    for detail in error.errors(include_url=False, include_input=True, include_context=True):
        name = str(detail["loc"][0]) if detail["loc"] else ""
        problems.setdefault(name, _sentence(name, detail))
    return InvalidInput(problems)


_BODY_SENTENCES = {
    "json_invalid": "The body is not valid JSON: send one JSON object, in UTF-8.",
    "model_type": "The body must be a JSON object with the job's fields.",
}

_ENDINGS = {
    "missing": "is required.",
    "blank": "is required and must not be blank.",
    "nul": "must not hold NUL characters.",
    "string_unicode": "must be valid Unicode text.",
    "bad_url": "must be a full http:// or https:// URL without spaces.",
    "moment": "must be a date or a time as ISO 8601 writes it: 2026-11-24, 2026-11-24T08:00:00Z.",
    "limit": f"must be a whole number from 1 to {LARGEST_PAGE}.",
}

_JSON_TYPES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    ((int, float), "a number"),
    (list, "a list"),
    (dict, "an object"),
    (type(None), "null"),
)


def _sentence(name: str, detail: ErrorDetails) -> str:
    kind = detail["type"]
    if not name:
        return _BODY_SENTENCES.get(kind, _BODY_SENTENCES["json_invalid"])
    if kind == "choice":
        return f"{name} must be one of: {detail['msg']}."
    if kind == "too_long":
        limit, length = map(int, detail["msg"].removeprefix("too long: ").split(", "))
        return f"{name} is too long: {limit:,} characters at most, this one has {length:,}."
    return f"{name} {_ENDINGS.get(kind) or _wrong_type(detail['input'])}"


def _wrong_type(value: object) -> str:
    for python_type, words in _JSON_TYPES:
        if isinstance(value, python_type):
            return f"must be text, not {words}."
    return "must be text."
