"""JSON Schemas of the models, as the OpenAPI document and assistants are given them."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import TypeAdapter
from typing_extensions import is_typeddict

Schema = dict[str, Any]


def json_schema_of(model: Any, references: Mapping[str, str] | None = None) -> Schema:
    """Return the schema of a model in one piece.

    `references` has the models to refer to instead, by their names. One that extends such a model
    has only what it adds.
    """
    schema = TypeAdapter(model).json_schema()
    inner = schema.pop("$defs", {})
    plain: Schema = _without_titles(_inline_refs(schema, inner, references or {}))
    base = _base(model, references or {})
    return _extending(base, (references or {})[base.__name__], plain) if base else plain


def objects_in(kind: Any) -> Iterator[Any]:
    """Yield the typed dictionaries that a type names: itself, or those of a list or a choice."""
    if is_typeddict(kind):
        yield kind
    else:
        for part in get_args(kind):
            yield from objects_in(part)


def _base(model: Any, references: Mapping[str, str]) -> Any:
    """Return the nearest of these models that a typed dictionary extends, or None."""
    for base in filter(is_typeddict, getattr(model, "__orig_bases__", ())):
        return base if base.__name__ in references else _base(base, references)
    return None


def _extending(base: Any, reference: str, schema: Schema) -> Schema:
    known = base.__annotations__
    properties = {name: it for name, it in schema["properties"].items() if name not in known}
    more = {**schema, "properties": properties, "required": [*properties]}
    return {"allOf": [{"$ref": reference}, more]}


def _inline_refs(value: Any, inner: Schema, references: Mapping[str, str]) -> Any:
    """Inline `$ref`s, such as enumerations, except those in `references`."""
    if isinstance(value, list):
        return [_inline_refs(item, inner, references) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        if name in references:
            return {"$ref": references[name]}
        rest = {key: item for key, item in value.items() if key != "$ref"}
        inlined = {key: item for key, item in inner[name].items() if key != "description"}
        return {**_inline_refs(inlined, inner, references), **rest}
    return {key: _inline_refs(item, inner, references) for key, item in value.items()}


def _without_titles(value: Any) -> Any:
    """Remove the titles that pydantic generates from field names."""
    if isinstance(value, list):
        return [_without_titles(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _without_titles(item)
        for key, item in value.items()
        if key != "title" or not isinstance(item, str)
    }
