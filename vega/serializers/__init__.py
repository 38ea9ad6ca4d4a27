"""Serialize a job and what belongs to it as JSON, for the API and for exports."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, cast

from vega.models import (
    AvoidedEmployer,
    Contact,
    DescriptionFormat,
    Document,
    DocumentVersion,
    Effort,
    Interview,
    InterviewKind,
    Job,
    JobEvent,
    JobStatus,
    NextStepKind,
    Task,
)
from vega.schemas import JOB_FIELDS, Kind, camel, job_fields_of
from vega.serializers.shapes import (
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
    JobWithDetailsJson,
    NextStepJson,
    PostingJson,
    TaskJson,
)


class NextStep(NamedTuple):
    """What is next for a job.

    `on` is the day meant; of a job without a reply, the day of its latest update; None of a task
    without a day. `at` is when an interview starts. `id` is the task's or the interview's.
    """

    kind: NextStepKind
    on: date | None
    title: str
    id: int | None = None
    at: datetime | None = None
    time_zone: str | None = None  # to show an interview in, if not the account's
    held: InterviewKind | None = None  # how, of an interview


@dataclass(frozen=True)
class FoundDocument:
    """A document with one of its versions: the newest, or the one that a job has.

    `job_ids` are the jobs in the tracker that have it, where they were looked up. `attached_on` is
    the day on which the job got it, None where no job is meant.
    """

    document: Document
    version: DocumentVersion
    job_ids: Sequence[int]
    attached_on: date | None = None

    @property
    def on_shelf(self) -> bool:
        return self.document.deleted_at is None


class CompanyJob(NamedTuple):
    """Another job at a company. `on` is the day on which it reached its status; None where an
    import knew none.
    """

    id: int
    title: str
    status: JobStatus
    on: date | None


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


class JobDetails(NamedTuple):
    """What belongs to a job."""

    tags: Sequence[str]
    step: NextStep | None
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


def job_with_details_json(job: Job, details: JobDetails, moment: Moments) -> JobWithDetailsJson:
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
