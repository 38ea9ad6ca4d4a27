"""The schemas of the OpenAPI document, generated from the models of input and of answers."""

from typing import Any

from vega.api.insights import InsightsJson
from vega.api.mails import MailInterviewJson, MailJson, SenderJson
from vega.api.openapi.parts import Json, file_part
from vega.api.postings import ReadingJson
from vega.api.report import ReportJson, ReportRowJson
from vega.api.serializers import (
    ContactListJson,
    CreatedJson,
    DocumentListJson,
    EffortListJson,
    EmployerListJson,
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
    DocumentChanges,
    DocumentChoice,
    DocumentDraft,
    EffortChanges,
    EffortDraft,
    EmployerDraft,
    EventChanges,
    InterviewChanges,
    InterviewDraft,
    JobChanges,
    NewEvent,
    PageSource,
    RefreshRequest,
    TaskChanges,
    TaskDraft,
    json_schema_of,
)
from vega.serializers import (
    CompanyJobJson,
    ContactJson,
    DocumentJson,
    EffortJson,
    EmployerJson,
    EventJson,
    FullJobJson,
    InterviewJson,
    JobDocumentJson,
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
    "NewDocument": DocumentDraft,
    "DocumentChanges": DocumentChanges,
    "DocumentChoice": DocumentChoice,
    "NewEffort": EffortDraft,
    "EffortChanges": EffortChanges,
    "NewEmployer": EmployerDraft,
    "PageSource": PageSource,
    "Credentials": Credentials,
    "RefreshRequest": RefreshRequest,
    "Created": CreatedJson,
    "Job": JobJson,
    "FullJob": FullJobJson,
    "CompanyJob": CompanyJobJson,
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
    "Document": DocumentJson,
    "JobDocument": JobDocumentJson,
    "DocumentList": DocumentListJson,
    "Effort": EffortJson,
    "EffortList": EffortListJson,
    "Employer": EmployerJson,
    "EmployerList": EmployerListJson,
    "Lookup": LookupJson,
    "Posting": PostingJson,
    "Reading": ReadingJson,
    "Mail": MailJson,
    "MailSender": SenderJson,
    "MailInterview": MailInterviewJson,
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
    DocumentChanges,
    EffortChanges,
)
# What schemas refer to instead of repeating it.
_REFERENCES = {
    model.__name__: f"#/components/schemas/{name}"
    for name, model in SCHEMAS.items()
    if model
    in (
        JobJson,
        CompanyJobJson,
        PostingJson,
        NextStepJson,
        EventJson,
        TaskJson,
        InterviewJson,
        ContactJson,
        DocumentJson,
        JobDocumentJson,
        EffortJson,
        EmployerJson,
        ReportRowJson,
        SenderJson,
        MailInterviewJson,
    )
}


def schema(model: Any) -> Json:
    plain = json_schema_of(model, _REFERENCES)
    for field in plain["properties"].values():
        _tell_default(field, is_change=model in _CHANGES)
    if model is FullJobJson:
        return _extending("Job", JobJson, plain)
    if model is JobDocumentJson:
        return _extending("Document", DocumentJson, plain)
    if model is DocumentDraft:
        return {
            **plain,
            "properties": {"file": file_part(), **plain["properties"]},
            "required": ["file"],
        }
    return plain


def _tell_default(field: Json, *, is_change: bool) -> None:
    """Say the default in words: generators of TypeScript require a field that has one."""
    default = field.pop("default", None)
    if default and not is_change:
        field["description"] = f"{field['description']} `{default}` by default."


def _extending(name: str, base: Any, schema: Json) -> Json:
    """Return the schema as what it adds to its base."""
    known = base.__annotations__
    properties = {key: it for key, it in schema["properties"].items() if key not in known}
    more = {**schema, "properties": properties, "required": [*properties]}
    return {"allOf": [{"$ref": f"#/components/schemas/{name}"}, more]}
