"""The schemas of arguments: those of the models, in fewer words.

An assistant reads all of them at its start, and some take simple schemas only. What is left out,
such as the length of a text, is checked when a tool is called.
"""

from typing import Any

from vega.schemas import Input, json_schema_of

Schema = dict[str, Any]

_BLANK = {"type": "string", "pattern": r"^\s*$"}
_NULL = {"type": "null"}
_LEFT_OUT = (
    "anyOf", "pattern", "examples", "multipleOf", "maxLength", "minLength", "maxItems", "minimum",
    "maximum",
)  # fmt: skip
_RARE_FORMATS = ("iri", "idn-email")  # some programs refuse a format that they do not know
MOST_CHOICES = 20  # more, such as all currencies, are named by the description


def input_schema(model: type[Input], *, is_change: bool, is_closed: bool) -> Schema:
    """Return the schema of a tool's arguments.

    `is_change`: null empties a field, and what is left out stays. `is_closed`: other names are
    refused.
    """
    found = json_schema_of(model)
    schema: Schema = {
        "type": "object",
        "properties": {
            name: _shortened(field, is_change) for name, field in found["properties"].items()
        },
    }
    if found.get("required"):
        schema["required"] = found["required"]
    if is_closed:
        schema["additionalProperties"] = False
    return schema


def _shortened(field: Schema, is_change: bool) -> Schema:
    kept = _checked_later_left_out(field)
    if is_change or kept.get("default", "") in (None, "", []):
        kept.pop("default", None)
    others = [part for part in field.get("anyOf", ()) if part not in (_BLANK, _NULL)]
    for part in others:
        kept |= _checked_later_left_out(part)
    if "items" in kept:
        kept["items"] = _checked_later_left_out(kept["items"])
    may_be_null = _NULL in field.get("anyOf", ()) or "null" in kept.get("type", ())
    _choose(kept, may_be_null=may_be_null and is_change)
    return kept


def _checked_later_left_out(field: Schema) -> Schema:
    return {
        name: value
        for name, value in field.items()
        if name not in _LEFT_OUT and value not in _RARE_FORMATS
    }


def _choose(field: Schema, *, may_be_null: bool) -> None:
    """Set the type and the choices."""
    types = field.get("type", "string")
    (kind,) = {types} if isinstance(types, str) else {*types} - {"null"}
    field["type"] = [kind, "null"] if may_be_null else kind
    choices = [choice for choice in field.pop("enum", ()) if choice not in ("", None)]
    if 0 < len(choices) <= MOST_CHOICES:
        field["enum"] = [*choices, None] if may_be_null else choices
