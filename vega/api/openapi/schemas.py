"""The schemas of the OpenAPI document, generated from the models of input and of answers."""

from typing import Any

from pydantic import TypeAdapter

from vega.api.openapi.parts import Json
from vega.api.serializers import (
    CreatedJson,
    ErrorJson,
    EventListJson,
    HealthJson,
    JobListJson,
    LookupJson,
    QuotaJson,
    SignedInJson,
    VerifiedJson,
)
from vega.schemas import (
    CapturedJob,
    Credentials,
    EventChanges,
    JobChanges,
    NewEvent,
    RefreshRequest,
)
from vega.serializers import EventJson, FullJobJson, JobJson

SCHEMAS = {
    "NewJob": CapturedJob,
    "JobChanges": JobChanges,
    "NewEvent": NewEvent,
    "EventChanges": EventChanges,
    "Credentials": Credentials,
    "RefreshRequest": RefreshRequest,
    "Created": CreatedJson,
    "Job": JobJson,
    "FullJob": FullJobJson,
    "JobList": JobListJson,
    "Event": EventJson,
    "EventList": EventListJson,
    "Lookup": LookupJson,
    "Quota": QuotaJson,
    "SignedIn": SignedInJson,
    "Verified": VerifiedJson,
    "Error": ErrorJson,
    "Health": HealthJson,
}


_REFERENCES = {"JobJson": "Job", "EventJson": "Event"}


def schema(model: Any) -> Json:
    schema = TypeAdapter(model).json_schema()
    inner = schema.pop("$defs", {})
    plain: Json = _without_titles(_inline_refs(schema, inner))
    if model in (JobChanges, EventChanges):  # PATCH has no defaults: omitted fields stay unchanged
        for field in plain["properties"].values():
            field.pop("default", None)
    return plain


def _inline_refs(value: Any, inner: Json) -> Any:
    """Inline `$ref`s, such as enumerations, except references to a job or an event."""
    if isinstance(value, list):
        return [_inline_refs(item, inner) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        if name in _REFERENCES:
            return {"$ref": f"#/components/schemas/{_REFERENCES[name]}"}
        rest = {key: item for key, item in value.items() if key != "$ref"}
        inlined = {key: item for key, item in inner[name].items() if key != "description"}
        return {**_inline_refs(inlined, inner), **rest}
    return {key: _inline_refs(item, inner) for key, item in value.items()}


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
