"""Read input into a model, and say what is wrong with it.

JSON is read strictly, so nothing is coerced. `InvalidInput` names fields in the client's words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, TypeVar

from pydantic import (
    AliasChoices,
    AliasGenerator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, from_json

from vega.errors import InvalidInput
from vega.schemas.fields import LONGEST_TAG, MAX_AMOUNT, MAX_TAGS

MAX_VALUES = 10_000  # in a JSON body
MAX_TOLD = 3  # unknown names


def camel(name: str) -> str:
    """Return the name of a field in JSON: `sourceUrl` of `source_url`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def maybe(description: str) -> Any:
    """A field that may be null, as it is by default."""
    return Field(default=None, description=description)


def _spellings(name: str) -> AliasChoices | str:
    """Return what a field may be called; of two that are there, the first one counts."""
    return AliasChoices(camel(name), name) if "_" in name else name


class Input(BaseModel):
    """Built when it is first read: a start needs none of them."""

    model_config = ConfigDict(
        extra="ignore",
        frozen=True,
        validate_default=False,
        defer_build=True,
        alias_generator=AliasGenerator(validation_alias=_spellings),
    )


Model = TypeVar("Model", bound=Input)


def read_json(model: type[Model], body: bytes, today: date | None = None) -> Model:
    """Raises `InvalidInput`. `today` is the account's: some days must not be after it.

    Parsing and validating are two steps: `model_validate_json` copies the whole input into each
    of its errors, so a body of a megabyte could take one of memory for each missing field.
    """
    if has_too_many_values(body):
        raise InvalidInput({"": "The body contains too many values: send one flat JSON object."})
    try:
        values = from_json(body, allow_inf_nan=False)
    except ValueError:
        raise InvalidInput({"": _BODY_SENTENCES["json_invalid"]}) from None
    if not isinstance(values, dict):
        raise InvalidInput({"": _BODY_SENTENCES["model_type"]})
    return read_form(model, values, today)


def read_texts(body: bytes) -> Mapping[str, str]:
    """Return the text members of a JSON object without validating it: of a truncated one those
    before its end, of an unreadable one none.
    """
    if has_too_many_values(body):
        return {}
    try:
        values = from_json(body, allow_partial=True)
    except ValueError:
        return {}
    members = values.items() if isinstance(values, dict) else ()
    return {name: value for name, value in members if isinstance(value, str)}


def has_too_many_values(body: bytes) -> bool:
    """Return whether JSON has more values than a body may: 5 MB of `{},` would take over 100 MB."""
    most = sum(map(body.count, (b",", b"[", b"{")))
    if most <= MAX_VALUES:
        return False
    outside_strings = _JSON_STRING.sub(b"", body)
    return sum(map(outside_strings.count, (b",", b"[", b"{"))) > MAX_VALUES


_JSON_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)


def names_of(name: str, field: FieldInfo) -> list[str]:
    """Return what clients may call a field, that of JSON first."""
    alias = field.validation_alias or _spellings(name)
    return [*map(str, alias.choices)] if isinstance(alias, AliasChoices) else [str(alias)]


def read_query(model: type[Model], values: Mapping[str, Sequence[str]]) -> Model:
    """Validate a query string, given as the values of each name. Raises `InvalidInput`."""
    refuse_unknown(model, values)
    twice = [name for name, given in values.items() if len(given) > 1]
    if twice:
        raise InvalidInput({name: f"{name} must be given once." for name in twice})
    return read_form(model, {name: given[0] for name, given in values.items()})


def refuse_unknown(model: type[Input], values: Mapping[str, Any]) -> None:
    """Raise `InvalidInput` for a name that no field has."""
    known = _known_to(model)
    if unknown := sorted(values.keys() - known)[:MAX_TOLD]:
        names = ", ".join(sorted(known)) or "none"
        raise InvalidInput(
            {name: f"{name[:40]} is not known here: {names} are." for name in unknown}
        )


@cache
def _known_to(model: type[Input]) -> frozenset[str]:
    return frozenset(name for field in model.model_fields.items() for name in names_of(*field))


def read_form(model: type[Model], values: Mapping[str, Any], today: date | None = None) -> Model:
    """Raises `InvalidInput`."""
    try:
        return model.model_validate(values, strict=True, context={"today": today})
    except ValidationError as error:
        raise _invalid_input(model, error) from None


def _invalid_input(model: type[Input], error: ValidationError) -> InvalidInput:
    fields = {
        alias: field
        for name, field in model.model_fields.items()
        for alias in names_of(name, field)
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
    "day_range": "must be a day from 1970 to 2199, such as 2026-11-25.",
    "day_ahead": "must not be in the future.",
    "day_order": "must not be before from.",
    "amount": f"must be between 0 and {MAX_AMOUNT:,}, with at most two decimals.",
    "currency": "must be a currency code of three letters, such as EUR or USD.",
    "tag_type": "must be a list of strings.",
    "tag": f"must be at most {LONGEST_TAG} characters each, without commas.",
    "tags": f"must be at most {MAX_TAGS} words.",
    "flow": "must name two steps of an application, such as interviewing.rejected.",
    "document_version": "must name a document and its version, such as 12.2.",
    "day_count": "must be a number of days, such as 4-7 or 22-.",
    "period": "must be today, 7, 30, 90, or two days such as 2026-11-01..2026-11-30.",
    "offset_moment": "must be a time with its offset, such as 2026-11-26T14:00:00+01:00.",
    "moment_range": "must be a time from 1970 to 2199.",
    "time_zone": "must be a time zone's name, such as Europe/Zurich.",
    "employer": "must have a letter or a digit.",
    "email": "must be an email address, such as maria@example.com.",
    "phone": "must be a phone number, such as +41 44 123 45 67.",
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
    """Return how many characters a field of text may have, without building the model."""
    limits = (limit for item in model.model_fields[name].metadata for limit in _limits(item))
    return max(limits, default=None)


def _limits(item: object) -> Iterator[int]:
    if isinstance(item, StringConstraints) and item.max_length is not None:
        yield item.max_length
    if isinstance(item, WithJsonSchema) and item.json_schema is not None:
        for part in (item.json_schema, *item.json_schema.get("anyOf", ())):
            if "maxLength" in part:
                yield part["maxLength"]
