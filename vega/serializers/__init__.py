"""Serialize a job as JSON, for the API and for exports."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, Protocol, Required, cast

from pydantic import Field
from typing_extensions import TypedDict

from vega.models import (
    AvoidedEmployer,
    Contact,
    DescriptionFormat,
    Document,
    DocumentAction,
    DocumentKind,
    DocumentVersion,
    Effort,
    EventKind,
    Interview,
    InterviewKind,
    InterviewState,
    Job,
    JobEvent,
    JobStatus,
    JobType,
    NextStepKind,
    Outcome,
    SalaryPeriod,
    Task,
    Via,
    Workplace,
)
from vega.schemas import JOB_FIELDS, JOB_KINDS, JobDraft, Kind, camel, job_fields_of

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


class NextStep(Protocol):
    """What `services/plan/next_step.py` says is next for a job."""

    @property
    def kind(self) -> NextStepKind: ...
    @property
    def title(self) -> str: ...
    @property
    def id(self) -> int | None: ...
    @property
    def on(self) -> date | None: ...
    @property
    def at(self) -> datetime | None: ...


class FoundDocument(Protocol):
    """What `services/documents` says of a document, with one of its versions."""

    @property
    def document(self) -> Document: ...
    @property
    def version(self) -> DocumentVersion: ...
    @property
    def job_ids(self) -> Sequence[int]: ...
    @property
    def on_shelf(self) -> bool: ...
    @property
    def attached_on(self) -> date | None: ...


class CompanyJob(Protocol):
    """What `services/jobs/same_company.py` says of another job at the same company."""

    @property
    def id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def status(self) -> JobStatus: ...
    @property
    def on(self) -> date | None: ...


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


class _JobWithDetailsJson(JobJson):
    contacts: Annotated[list[ContactJson], says("The people of the job.")]
    tasks: Annotated[list[TaskJson], says("The tasks of the job; the open ones first.")]
    interviews: Annotated[list[InterviewJson], says("Its interviews, by their start.")]
    documents: Annotated[
        list[JobDocumentJson], says("Its documents in the versions that it has, the newest first.")
    ]
    events: Annotated[list[EventJson], says("The newest 100 entries of its history.")]


class FullJobJson(_JobWithDetailsJson):
    """A job with what belongs to it, and the other jobs at its company."""

    atThisCompany: Annotated[  # noqa: N815 - as JSON has it
        list[CompanyJobJson],
        says(
            "Your other jobs at the same company, at most 50, the latest change of "
            "status first. Case, punctuation and legal form of its name do not matter."
        ),
    ]


Moments = Callable[[datetime], str]  # how moments are written


def whole_seconds(moment: datetime) -> str:
    """Format as ISO 8601 in UTC: `2026-11-24T16:25:47Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def exactly(moment: datetime) -> str:
    """Format with microseconds, where there are any: `2026-11-24T16:25:47.036154Z`."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _amount(amount: Decimal | None) -> float | None:
    """Return a whole amount as an integer: `80000`, not `80000.0`."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def job_json(
    job: Job, tags: Sequence[str], step: NextStep | None, moment: Moments = whole_seconds
) -> JobJson:
    found: dict[str, Any] = dict(zip(_KEYS, _VALUES(job), strict=True))
    for name, as_json in _CONVERTED:
        if found[name] is not None:
            found[name] = as_json(found[name])
    found |= {
        "tags": list(tags),
        "createdAt": moment(job.created_at),
        "updatedAt": moment(job.updated_at),
        "statusChangedAt": moment(job.status_changed_at),
        "statusSince": _day(job.status_since),
        "nextStep": next_step_json(step) if step else None,
    }
    return cast(JobJson, found)


_COLUMNS = ("id", *(name for name in JOB_FIELDS if name != "tags"))
_KEYS, _VALUES = tuple(map(camel, _COLUMNS)), attrgetter(*_COLUMNS)
_CONVERTED: Sequence[tuple[str, Callable[[Any], Any]]] = (
    *((camel(name), _day) for name in job_fields_of(Kind.DAY)),
    *((camel(name), _amount) for name in job_fields_of(Kind.AMOUNT)),
)


@dataclass(frozen=True)
class JobDetails:
    """What belongs to a job."""

    tags: Sequence[str]
    step: "NextStep | None"
    contacts: Sequence[Contact]
    tasks: Sequence[Task]
    interviews: Sequence[Interview]
    events: Sequence[JobEvent]
    documents: Sequence[FoundDocument] = ()


def full_job_json(job: Job, details: JobDetails, others: Iterable[CompanyJob]) -> FullJobJson:
    """Return a job with what belongs to it, and the `others` at its company."""
    return {
        **job_with_details_json(job, details, whole_seconds),
        "atThisCompany": [_company_job_json(other) for other in others],
    }


def _company_job_json(job: CompanyJob) -> CompanyJobJson:
    return {"id": job.id, "title": job.title, "status": job.status, "on": _day(job.on)}


def job_with_details_json(job: Job, details: JobDetails, moment: Moments) -> _JobWithDetailsJson:
    return {
        **job_json(job, details.tags, details.step, moment),
        "contacts": [contact_json(contact, moment) for contact in details.contacts],
        "tasks": [task_json(task, moment) for task in details.tasks],
        "interviews": [interview_json(interview, moment) for interview in details.interviews],
        "documents": [job_document_json(found, moment) for found in details.documents],
        "events": [event_json(event, moment) for event in details.events],
    }


def posting_json(fields: Mapping[str, Any]) -> PostingJson:
    """Return what was read of a posting, by a draft's names, for `POST /api/jobs` to take."""
    found = {camel(name): plain_json(value) for name, value in fields.items()}
    if "description" in found:
        found["descriptionFormat"] = DescriptionFormat.POSTING
    return cast(PostingJson, found)


def plain_json(value: object, moment: Moments = whole_seconds) -> object:
    """Return a day, a moment or an amount as JSON has it, and other values as they are."""
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return value.isoformat()
    return _amount(value) if isinstance(value, Decimal) else value


def next_step_json(step: NextStep) -> NextStepJson:
    found: NextStepJson = {"kind": step.kind, "title": step.title}
    if step.id is not None:
        found["id"] = step.id
    if step.at is not None:
        found["at"] = whole_seconds(step.at)
    else:
        found["on"] = _day(step.on)
    return found


def _answer(kind: Any, row: Any, moment: Moments) -> dict[str, Any]:
    """Return a row as an answer of this type: its members are the attributes of their names, and
    a blank text is null.
    """
    found = ((name, getattr(row, attribute)) for name, attribute in _attributes(kind))
    return {name: None if value == "" else plain_json(value, moment) for name, value in found}


@cache
def _attributes(kind: Any) -> Sequence[tuple[str, str]]:
    """Return the members of an answer with the attributes that they are read from."""
    return [(name, re.sub("[A-Z]", r"_\g<0>", name).lower()) for name in kind.__annotations__]


def task_json(task: Task, moment: Moments = whole_seconds) -> TaskJson:
    return cast(TaskJson, _answer(TaskJson, task, moment))


def interview_json(interview: Interview, moment: Moments = whole_seconds) -> InterviewJson:
    return cast(InterviewJson, _answer(InterviewJson, interview, moment))


def contact_json(contact: Contact, moment: Moments = whole_seconds) -> ContactJson:
    return cast(ContactJson, _answer(ContactJson, contact, moment))


def document_json(found: FoundDocument, moment: Moments = whole_seconds) -> DocumentJson:
    document, version = found.document, found.version
    return {
        "id": document.id,
        "name": document.name,
        "fileName": version.file_name,
        "kind": document.kind,
        "size": version.size,
        "type": version.media_type,
        "sha256": version.sha256,
        "version": version.version,
        "jobs": list(found.job_ids),
        "onShelf": found.on_shelf,
        "createdAt": moment(document.created_at),
    }


def job_document_json(found: FoundDocument, moment: Moments = whole_seconds) -> JobDocumentJson:
    """Return a document as a job has it."""
    attached_on = cast(date, found.attached_on)
    return {**document_json(found, moment), "attachedOn": attached_on.isoformat()}


def effort_json(effort: Effort, moment: Moments = whole_seconds) -> EffortJson:
    return cast(EffortJson, _answer(EffortJson, effort, moment))


def employer_json(employer: AvoidedEmployer, moment: Moments = whole_seconds) -> EmployerJson:
    return cast(EmployerJson, _answer(EmployerJson, employer, moment))


def event_json(event: JobEvent, moment: Moments = whole_seconds) -> EventJson:
    return {
        "id": event.id,
        "jobId": event.job_id,
        "kind": event.kind,
        "from": event.from_status,
        "to": event.to_status,
        "stage": event.stage,
        "outcome": event.outcome,
        "reply": event.reply,
        "text": event.text or None,
        "fields": [camel(name) for name in event.fields] if event.fields is not None else None,
        "title": event.title,
        "taskId": event.task_id,
        "interviewId": event.interview_id,
        "documentId": event.document_id,
        "version": event.document_version,
        "action": event.action,
        "sourceUrl": event.source_url,
        "occurredOn": _day(event.occurred_on),
        "recordedAt": moment(event.recorded_at),
        "via": event.via,
        "viaLabel": event.via_label,
    }
