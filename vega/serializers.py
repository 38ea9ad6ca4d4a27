"""A job as JSON, from the model alone: for the API and for files."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from vega.models import Job, JobStatus, JobType

_Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]


class JobJson(TypedDict):
    id: int
    title: str
    company: str
    location: Annotated[str, Field(description="Blank where it is not known.")]
    description: str
    sourceUrl: Annotated[
        str | None,
        Field(description="Where the posting was found; null for a job added without one."),
    ]
    jobType: JobType
    applicationUrl: Annotated[
        str | None, Field(description="Where to apply, if not the source URL.")
    ]
    notes: Annotated[str, Field(description="The person's own, in Markdown.")]
    status: JobStatus
    createdAt: Annotated[_Moment, Field(description="When it was saved, in UTC.")]
    updatedAt: Annotated[_Moment, Field(description="When anything of it last changed, in UTC.")]
    statusChangedAt: Annotated[_Moment, Field(description="When it got its status, in UTC.")]


def job_json(job: Job) -> JobJson:
    return {
        "id": job.id,
        "title": job.title,
        "company": job.company,
        "location": job.location,
        "description": job.description,
        "sourceUrl": job.source_url,
        "jobType": job.job_type,
        "applicationUrl": job.application_url,
        "notes": job.notes,
        "status": job.status,
        "createdAt": _moment(job.created_at),
        "updatedAt": _moment(job.updated_at),
        "statusChangedAt": _moment(job.status_changed_at),
    }


def _moment(moment: datetime) -> str:
    """ISO 8601, in UTC: `2026-11-24T16:25:47Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
