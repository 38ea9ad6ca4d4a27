"""JSON Schemas of the models, as the OpenAPI document and assistants are given them."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

Schema = dict[str, Any]


def json_schema_of(model: Any, references: Mapping[str, str] | None = None) -> Schema:
    """Return the schema of a model in one piece.

    `references` has the models to refer to instead, by their names.
    """
    schema = TypeAdapter(model).json_schema()
    inner = schema.pop("$defs", {})
    plain: Schema = _without_titles(_inline_refs(schema, inner, references or {}))
    return plain


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
