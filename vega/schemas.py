"""What valid input is: one pydantic model each, for JSON and for forms.

JSON is read strictly, so nothing is coerced. `InvalidInput` names fields in the client's words.
"""

from collections.abc import Mapping
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
)
from pydantic_core import ErrorDetails, PydanticCustomError

from vega.errors import InvalidInput
from vega.identity import job_key
from vega.models import JobStatus, JobType

LONGEST_LINE = 500
LONGEST_URL = 4_096
LONGEST_DESCRIPTION = 500_000
LONGEST_NOTES = 100_000


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


def _one_of(choices: type[JobType] | type[JobStatus], blank: str | None = None) -> BeforeValidator:
    """Of another type than text passes through, to be refused as that."""

    def choose(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        word = value.strip() or blank
        if word not in set(choices):
            raise PydanticCustomError("choice", ", ".join(choices))
        return choices(word)

    return BeforeValidator(choose)


_Text = Annotated[str, AfterValidator(_clean)]
_AnyLine = Annotated[_Text, AfterValidator(_one_line), _no_longer_than(LONGEST_LINE)]
_Line = Annotated[_AnyLine, AfterValidator(_not_blank)]
_Description = Annotated[_Text, _no_longer_than(LONGEST_DESCRIPTION)]
_Url = Annotated[
    _Text, AfterValidator(_not_blank), _no_longer_than(LONGEST_URL), AfterValidator(_http_url)
]
_OptionalUrl = Annotated[_Url | None, BeforeValidator(_blank_is_none)]
_Notes = Annotated[
    str, BeforeValidator(_none_is_blank), AfterValidator(_clean), _no_longer_than(LONGEST_NOTES)
]
_JobType = Annotated[JobType, _one_of(JobType, JobType.OTHER), BeforeValidator(_none_is_blank)]
_Status = Annotated[JobStatus, _one_of(JobStatus)]


def _either(camel: str, snake: str) -> AliasChoices:
    """Both spellings; of two that are there, the first one counts."""
    return AliasChoices(camel, snake)


class Input(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, validate_default=False)


class JobDraft(Input):
    """A job as a person adds it by hand: what they know of it.

    Text is stripped. `source_url` and `application_url` are usable http(s) URLs or None.
    """

    title: _Line
    company: _Line
    location: _AnyLine = ""
    description: _Description = ""
    source_url: _OptionalUrl = Field(None, validation_alias=_either("sourceUrl", "source_url"))
    job_type: _JobType = Field(JobType.OTHER, validation_alias=_either("jobType", "job_type"))
    application_url: _OptionalUrl = Field(
        None, validation_alias=_either("applicationUrl", "application_url")
    )
    notes: _Notes = ""

    @property
    def job_key(self) -> str | None:
        return _key_of(self.source_url) if self.source_url else None


class AddedJob(JobDraft):
    """The add form: a job that may be on its way already."""

    status: _Status = JobStatus.INTERESTED


class CapturedJob(JobDraft):
    """A job as the API takes it: a posting in full, from the URL where it was found."""

    location: _Line
    description: Annotated[_Description, AfterValidator(_not_blank)]
    source_url: _Url = Field(validation_alias=_either("sourceUrl", "source_url"))


class JobChanges(Input):
    """Some of a job's fields, each as in `JobDraft`; those that are not set stay as they are."""

    title: _Line = ""
    company: _Line = ""
    location: _AnyLine = ""
    description: _Description = ""
    source_url: _OptionalUrl = Field(None, validation_alias=_either("sourceUrl", "source_url"))
    job_type: _JobType = Field(JobType.OTHER, validation_alias=_either("jobType", "job_type"))
    application_url: _OptionalUrl = Field(
        None, validation_alias=_either("applicationUrl", "application_url")
    )
    notes: _Notes = ""
    status: _Status = JobStatus.INTERESTED


class _LookedUp(Input):
    url: _Url


class Credentials(Input):
    username: Annotated[str, _no_longer_than(LONGEST_LINE)]
    password: Annotated[str, _no_longer_than(LONGEST_LINE)]


class RefreshRequest(Input):
    refresh_token: Annotated[str, _no_longer_than(LONGEST_LINE)]


Model = TypeVar("Model", bound=Input)


def read_json(model: type[Model], body: bytes) -> Model:
    """Raises `InvalidInput`."""
    try:
        return model.model_validate_json(body, strict=True)
    except ValidationError as error:
        raise _invalid_input(error) from None


def read_url(value: str | None) -> str:
    """The URL of a query string, by the same rules as `sourceUrl`. Raises `InvalidInput`."""
    return read_form(_LookedUp, {} if value is None else {"url": value}).url


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
