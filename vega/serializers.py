"""Serialize a job as JSON, for the API and for exports."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from vega.models import (
    AppliedVia,
    DescriptionFormat,
    EventKind,
    Job,
    JobEvent,
    JobStatus,
    JobType,
    Outcome,
    SalaryPeriod,
    Via,
    Workplace,
)

_Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]


_Day = Annotated[str, Field(json_schema_extra={"format": "date"})]


# An entry of a job's history; what does not belong to its kind is null. `from` is a keyword of
# Python, so it cannot be a class.
EventJson = TypedDict(
    "EventJson",
    {
        "id": int,
        "jobId": int,
        "kind": EventKind,
        "from": Annotated[JobStatus | None, Field(description="For `moved`: the previous status.")],
        "to": Annotated[
            JobStatus | None,
            Field(description="For `saved` and `moved`: the new status. For `stage`: its status."),
        ],
        "stage": Annotated[str | None, Field(description="For `moved` and `stage`: the stage.")],
        "outcome": Annotated[
            Outcome | None, Field(description="For `moved` and `stage`: the outcome.")
        ],
        "reply": Annotated[
            bool | None,
            Field(description="For `call` and `email`: true if the other side called or wrote."),
        ],
        "text": Annotated[
            str | None, Field(description="For `note`, `call` and `email`, in Markdown.")
        ],
        "fields": Annotated[
            list[str] | None,
            Field(description="For `edited`: the fields that changed."),
        ],
        "title": Annotated[str | None, Field(description="For `merged`: the other job's title.")],
        "sourceUrl": Annotated[str | None, Field(description="For `merged`: the other job's URL.")],
        "occurredOn": Annotated[
            _Day | None,
            Field(description="The day it happened; null if an import did not say."),
        ],
        "recordedAt": Annotated[_Moment, Field(description="When it was recorded, in UTC.")],
        "via": Annotated[
            Via | None,
            Field(description="How it was recorded; null for events from earlier versions."),
        ],
        "viaLabel": Annotated[
            str, Field(description="The label of the API token; blank otherwise.")
        ],
    },
)


class JobJson(TypedDict):
    id: int
    title: str
    company: str
    location: Annotated[str, Field(description="Blank if unknown.")]
    description: str
    descriptionFormat: Annotated[
        DescriptionFormat,
        Field(description="`posting` as it was sent (HTML or plain text), `markdown` once edited."),
    ]
    sourceUrl: Annotated[
        str | None,
        Field(description="URL of the posting; null for a job added without one."),
    ]
    jobType: JobType
    workplace: Workplace | None
    applicationUrl: Annotated[
        str | None, Field(description="URL to apply at, if not the source URL.")
    ]
    notes: Annotated[str, Field(description="The user's own notes, in Markdown.")]
    status: JobStatus
    stage: Annotated[
        str | None, Field(description="Your own word for where it stands within the status.")
    ]
    outcome: Annotated[Outcome | None, Field(description="How the status ended.")]
    appliedOn: Annotated[_Day | None, Field(description="The day you applied; null if unknown.")]
    appliedVia: AppliedVia | None
    deadline: Annotated[_Day | None, Field(description="The day the posting closes.")]
    answerBy: Annotated[_Day | None, Field(description="The day by which to answer an offer.")]
    quietUntil: Annotated[
        _Day | None, Field(description="Until this day, it is not listed under *No reply yet*.")
    ]
    salaryMin: float | None
    salaryMax: float | None
    salaryCurrency: Annotated[str | None, Field(description="An ISO 4217 code.")]
    salaryPeriod: SalaryPeriod | None
    source: Annotated[
        str | None,
        Field(description="Where you found it, or else the job board of the source URL."),
    ]
    reference: Annotated[str | None, Field(description="The employer's reference number.")]
    tags: list[str]
    createdAt: Annotated[_Moment, Field(description="When it was saved, in UTC.")]
    updatedAt: Annotated[_Moment, Field(description="When it last changed, in UTC.")]
    statusChangedAt: Annotated[_Moment, Field(description="When its status was recorded, in UTC.")]
    statusSince: Annotated[
        _Day | None, Field(description="The day it reached its status; null if unknown.")
    ]


class FullJobJson(JobJson):
    """A job with what belongs to it."""

    events: Annotated[list[EventJson], Field(description="The newest 100 entries of its history.")]


def job_json(job: Job, tags: Sequence[str]) -> JobJson:
    return {
        "id": job.id,
        "title": job.title,
        "company": job.company,
        "location": job.location,
        "description": job.description,
        "descriptionFormat": job.description_format,
        "sourceUrl": job.source_url,
        "jobType": job.job_type,
        "workplace": job.workplace,
        "applicationUrl": job.application_url,
        "notes": job.notes,
        "status": job.status,
        "stage": job.stage,
        "outcome": job.outcome,
        "appliedOn": _day(job.applied_on),
        "appliedVia": job.applied_via,
        "deadline": _day(job.deadline),
        "answerBy": _day(job.answer_by),
        "quietUntil": _day(job.quiet_until),
        "salaryMin": _amount(job.salary_min),
        "salaryMax": _amount(job.salary_max),
        "salaryCurrency": job.salary_currency,
        "salaryPeriod": job.salary_period,
        "source": job.source,
        "reference": job.reference,
        "tags": list(tags),
        "createdAt": _moment(job.created_at),
        "updatedAt": _moment(job.updated_at),
        "statusChangedAt": _moment(job.status_changed_at),
        "statusSince": _day(job.status_since),
    }


def full_job_json(job: Job, tags: Sequence[str], events: Sequence[JobEvent]) -> FullJobJson:
    return {**job_json(job, tags), "events": [event_json(event) for event in events]}


def event_json(event: JobEvent) -> EventJson:
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
        "sourceUrl": event.source_url,
        "occurredOn": _day(event.occurred_on),
        "recordedAt": _moment(event.recorded_at),
        "via": event.via,
        "viaLabel": event.via_label,
    }


def camel(name: str) -> str:
    """Return the name of a field in JSON: `sourceUrl` of `source_url`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _amount(amount: Decimal | None) -> float | None:
    """Return a whole amount as an integer: `80000`, not `80000.0`."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _moment(moment: datetime) -> str:
    """Format as ISO 8601 in UTC: `2026-11-24T16:25:47Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
