"""The schemas of the OpenAPI document, generated from the models of input and of answers."""

from typing import Any

from pydantic import TypeAdapter

from vega.api.insights import InsightsJson
from vega.api.openapi.parts import Json
from vega.api.postings import ReadingJson
from vega.api.report import ReportJson, ReportRowJson
from vega.api.serializers import (
    ContactListJson,
    CreatedJson,
    EffortListJson,
    ErrorJson,
    EventListJson,
    HealthJson,
    InterviewListJson,
    JobListJson,
    LookupJson,
    QuotaJson,
    SignedInJson,
    TaskListJson,
    VerifiedJson,
)
from vega.api.today import TodayJson
from vega.schemas import (
    CapturedJob,
    ContactChanges,
    ContactDraft,
    Credentials,
    EffortChanges,
    EffortDraft,
    EventChanges,
    InterviewChanges,
    InterviewDraft,
    JobChanges,
    NewEvent,
    PageSource,
    RefreshRequest,
    TaskChanges,
    TaskDraft,
)
from vega.serializers import (
    ContactJson,
    EffortJson,
    EventJson,
    FullJobJson,
    InterviewJson,
    JobJson,
    NextStepJson,
    PostingJson,
    TaskJson,
)

SCHEMAS = {
    "NewJob": CapturedJob,
    "JobChanges": JobChanges,
    "NewEvent": NewEvent,
    "EventChanges": EventChanges,
    "NewTask": TaskDraft,
    "TaskChanges": TaskChanges,
    "NewInterview": InterviewDraft,
    "InterviewChanges": InterviewChanges,
    "NewContact": ContactDraft,
    "ContactChanges": ContactChanges,
    "NewEffort": EffortDraft,
    "EffortChanges": EffortChanges,
    "PageSource": PageSource,
    "Credentials": Credentials,
    "RefreshRequest": RefreshRequest,
    "Created": CreatedJson,
    "Job": JobJson,
    "FullJob": FullJobJson,
    "JobList": JobListJson,
    "NextStep": NextStepJson,
    "Event": EventJson,
    "EventList": EventListJson,
    "Task": TaskJson,
    "TaskList": TaskListJson,
    "Interview": InterviewJson,
    "InterviewList": InterviewListJson,
    "Contact": ContactJson,
    "ContactList": ContactListJson,
    "Effort": EffortJson,
    "EffortList": EffortListJson,
    "Lookup": LookupJson,
    "Posting": PostingJson,
    "Reading": ReadingJson,
    "Quota": QuotaJson,
    "SignedIn": SignedInJson,
    "Verified": VerifiedJson,
    "Today": TodayJson,
    "Insights": InsightsJson,
    "Report": ReportJson,
    "ReportRow": ReportRowJson,
    "Error": ErrorJson,
    "Health": HealthJson,
}


# A PATCH has no defaults: fields that are left out stay as they are.
_CHANGES = (
    JobChanges,
    EventChanges,
    TaskChanges,
    InterviewChanges,
    ContactChanges,
    EffortChanges,
)
# What schemas refer to instead of repeating it.
_REFERENCES = {
    model.__name__: name
    for name, model in SCHEMAS.items()
    if model
    in (
        JobJson,
        PostingJson,
        NextStepJson,
        EventJson,
        TaskJson,
        InterviewJson,
        ContactJson,
        EffortJson,
        ReportRowJson,
    )
}


def schema(model: Any) -> Json:
    schema = TypeAdapter(model).json_schema()
    inner = schema.pop("$defs", {})
    plain: Json = _without_titles(_inline_refs(schema, inner))
    if model is FullJobJson:
        return _extending("Job", JobJson, plain)
    if model in _CHANGES:
        for field in plain["properties"].values():
            field.pop("default", None)
    return plain


def _extending(name: str, base: Any, schema: Json) -> Json:
    """Return the schema as what it adds to its base."""
    known = base.__annotations__
    properties = {key: it for key, it in schema["properties"].items() if key not in known}
    more = {**schema, "properties": properties, "required": [*properties]}
    return {"allOf": [{"$ref": f"#/components/schemas/{name}"}, more]}


def _inline_refs(value: Any, inner: Json) -> Any:
    """Inline `$ref`s, such as enumerations, except those in `_REFERENCES`."""
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
