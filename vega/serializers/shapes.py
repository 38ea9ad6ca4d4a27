"""The JSON of answers and exports, as types. OpenAPI schemas are generated from them."""

from collections.abc import Mapping
from typing import Annotated, Any, Required

from pydantic import Field
from typing_extensions import TypedDict

from vega.models import (
    DescriptionFormat,
    DocumentAction,
    DocumentKind,
    EventKind,
    InterviewKind,
    InterviewState,
    JobStatus,
    JobType,
    NextStepKind,
    Outcome,
    SalaryPeriod,
    Via,
    Workplace,
)
from vega.schemas import JOB_FIELDS, JOB_KINDS, JobDraft, Kind, camel

Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
Day = Annotated[str, Field(json_schema_extra={"format": "date"})]


def says(description: str) -> Any:
    """What the OpenAPI document says of a member."""
    return Field(description=description)


# An entry of a job's history; what does not belong to its kind is null. `from` is a keyword of
# Python, so it cannot be a class.
EventJson = TypedDict(
    "EventJson",
    {
        "id": int,
        "jobId": int,
        "kind": EventKind,
        "from": Annotated[JobStatus | None, says("For `moved`: the previous status.")],
        "to": Annotated[
            JobStatus | None,
            says("For `saved` and `moved`: the new status. For `stage`: its status."),
        ],
        "stage": Annotated[str | None, says("For `moved` and `stage`: the stage.")],
        "outcome": Annotated[Outcome | None, says("For `moved` and `stage`: the outcome.")],
        "reply": Annotated[
            bool | None, says("For `call` and `email`: true if the other side called or wrote.")
        ],
        "text": Annotated[str | None, says("For `note`, `call` and `email`, in Markdown.")],
        "fields": Annotated[list[str] | None, says("For `edited`: the fields that changed.")],
        "title": Annotated[
            str | None,
            says(
                "For `merged`: the other job's; for `task` and `interview`: theirs; "
                "for `document`: its name."
            ),
        ],
        "taskId": Annotated[int | None, says("For `task`: its id, which may be gone since.")],
        "interviewId": Annotated[
            int | None, says("For `interview`: its id, which may be gone since.")
        ],
        "documentId": Annotated[
            int | None, says("For `document`: its id, which may be gone since.")
        ],
        "version": Annotated[int | None, says("For `document`: its version.")],
        "action": Annotated[DocumentAction | None, says("For `document`: what happened to it.")],
        "sourceUrl": Annotated[str | None, says("For `merged`: the other job's URL.")],
        "occurredOn": Annotated[
            Day | None, says("The day it happened; null if an import did not say.")
        ],
        "recordedAt": Annotated[Moment, says("When it was recorded, in UTC.")],
        "via": Annotated[
            Via | None, says("How it was recorded; null for events from earlier versions.")
        ],
        "viaLabel": Annotated[str, says("The label of the API token; blank otherwise.")],
    },
)


class NextStepJson(TypedDict, total=False):
    kind: Required[NextStepKind]
    id: Annotated[int, says("For `task` and `interview`: its id.")]
    title: Required[
        Annotated[str, says("The task's or interview's; else `Closes`, `Answer by`, `No reply`.")]
    ]
    on: Annotated[
        Day | None,
        says(
            "The day; null for a task without one. For `quiet`: the day of the latest "
            "update. An interview has `at` instead."
        ),
    ]
    at: Annotated[Moment, says("For `interview`: when it starts, in UTC.")]


_JSON_TYPES: Mapping[Kind, Any] = {
    Kind.ADDRESS: str | None,
    Kind.DAY: Day | None,
    Kind.AMOUNT: float | None,
    Kind.COUNT: int | None,
    Kind.TAGS: list[str],
}
# What answers say of a field where the draft says something else; nothing, of a plain name.
_SAID: Mapping[str, str] = {
    "location": "Blank if unknown.",
    "description_format": "`posting` as it was sent (HTML or plain text), `markdown` once edited.",
    "source_url": "URL of the posting; null for a job added without one.",
    "application_url": "URL to apply at, if not the source URL.",
    "notes": "The user's own notes, in Markdown.",
    "outcome": "How the status ended.",
    "applied_on": "The day you applied; null if unknown.",
    "quiet_until": "Until this day, it is not listed under *No reply yet*.",
    "salary_currency": "An ISO 4217 code.",
    "source": "Where you found it, or else the job board of the source URL.",
    **dict.fromkeys(
        ("title", "company", "description", "job_type", "workplace", "status", "applied_via",
         "salary_min", "salary_max", "salary_period", "tags"), "",
    ),
}  # fmt: skip


def _described(name: str) -> Any:
    """Return the type of a field in answers, with what they say of it."""
    field = JobDraft.model_fields[name]
    plain = _JSON_TYPES.get(JOB_KINDS[name], field.annotation)
    said = _SAID.get(name, field.description)
    return Annotated[plain, says(said)] if said else plain


# For a type checker it has no fields: they are those of the draft.
JobJson = TypedDict(
    "JobJson",
    {
        "id": int,
        **{camel(name): _described(name) for name in JOB_FIELDS},  # type: ignore[misc]
        "createdAt": Annotated[Moment, says("When it was saved, in UTC.")],
        "updatedAt": Annotated[Moment, says("When it last changed, in UTC.")],
        "statusChangedAt": Annotated[Moment, says("When its status was recorded, in UTC.")],
        "statusSince": Annotated[
            Day | None, says("The day it reached its status; null if unknown.")
        ],
        "nextStep": Annotated[NextStepJson | None, says("What is next for the job.")],
    },
)


class PostingJson(TypedDict, total=False):
    """What was found of a posting, as a new job has it."""

    title: str
    company: str
    location: str
    description: str
    descriptionFormat: DescriptionFormat
    sourceUrl: str
    jobType: JobType
    workplace: Workplace
    deadline: Annotated[Day, says("The day the posting closes.")]
    salaryMin: float
    salaryMax: float
    salaryCurrency: Annotated[str, says("An ISO 4217 code.")]
    salaryPeriod: SalaryPeriod
    reference: Annotated[str, says("The employer's reference number.")]


class TaskJson(TypedDict):
    id: int
    title: str
    dueOn: Annotated[Day | None, says("The day it is due.")]
    jobId: Annotated[int | None, says("The job it belongs to.")]
    doneAt: Annotated[Moment | None, says("When it was done, in UTC.")]
    createdAt: Moment


class InterviewJson(TypedDict):
    id: int
    jobId: int
    title: str
    startsAt: Annotated[Moment, says("When it starts, in UTC.")]
    endsAt: Annotated[Moment, says("When it ends, in UTC.")]
    kind: InterviewKind
    location: Annotated[str | None, says("Where it is.")]
    url: Annotated[str | None, says("The link to join it.")]
    people: Annotated[str | None, says("Who takes part.")]
    notes: Annotated[str | None, says("The user's own notes, in Markdown.")]
    timeZone: Annotated[
        str | None, says("The IANA time zone it is shown in; null for the account's.")
    ]
    state: InterviewState
    createdAt: Moment
    updatedAt: Moment


class ContactJson(TypedDict):
    id: int
    jobId: int
    name: str
    role: Annotated[str | None, says("What they do.")]
    email: str | None
    phone: str | None
    notes: Annotated[str | None, says("The user's own notes, in Markdown.")]
    createdAt: Moment
    updatedAt: Moment


class DocumentJson(TypedDict):
    id: int
    name: Annotated[str, says("What you call it.")]
    fileName: Annotated[str, says("The name of the uploaded file, without a path.")]
    kind: DocumentKind
    size: Annotated[int, says("In bytes.")]
    type: Annotated[str, says("The media type, by the first bytes of the file.")]
    sha256: Annotated[str, says("The SHA-256 of the file, in hexadecimal.")]
    version: Annotated[int, says("The number of this version: 1, 2, 3.")]
    jobs: Annotated[list[int], says("The ids of the jobs that have it.")]
    onShelf: Annotated[bool, says("False if it was deleted after an application with it.")]
    createdAt: Annotated[Moment, says("When it was first uploaded, in UTC.")]


class JobDocumentJson(DocumentJson):
    """A document in the version that a job has."""

    attachedOn: Annotated[Day, says("The day it was attached to the job.")]


class EffortJson(TypedDict):
    id: int
    occurredOn: Annotated[Day, says("The day it happened.")]
    title: Annotated[str, says("What was done.")]
    company: Annotated[str | None, says("The employer or organizer.")]
    contact: Annotated[str | None, says("The person talked to.")]
    result: Annotated[str | None, says("What came of it.")]
    notes: Annotated[str | None, says("The user's own notes, in Markdown.")]
    createdAt: Moment
    updatedAt: Moment


class EmployerJson(TypedDict):
    id: int
    name: Annotated[str, says("The employer, as you wrote it.")]
    reason: Annotated[str | None, says("Why you avoid it.")]
    createdAt: Moment


class CompanyJobJson(TypedDict):
    id: int
    title: str
    status: JobStatus
    on: Annotated[Day | None, says("The day it reached its status; null if unknown.")]


class JobWithDetailsJson(JobJson):
    contacts: Annotated[list[ContactJson], says("The people of the job.")]
    tasks: Annotated[list[TaskJson], says("The tasks of the job; the open ones first.")]
    interviews: Annotated[list[InterviewJson], says("Its interviews, by their start.")]
    documents: Annotated[
        list[JobDocumentJson], says("Its documents in the versions that it has, the newest first.")
    ]
    events: Annotated[list[EventJson], says("The newest 100 entries of its history.")]


class FullJobJson(JobWithDetailsJson):
    """A job with what belongs to it, and the other jobs at its company."""

    atThisCompany: Annotated[  # noqa: N815 - as JSON has it
        list[CompanyJobJson],
        says(
            "Your other jobs at the same company, at most 50, the latest change of "
            "status first. Case, punctuation and legal form of its name do not matter."
        ),
    ]
