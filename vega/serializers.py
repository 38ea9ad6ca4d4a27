"""Serialize a job as JSON, for the API and for exports."""

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
    location: Annotated[str, Field(description="Blank if unknown.")]
    description: str
    sourceUrl: Annotated[
        str | None,
        Field(description="URL of the posting; null for a job added without one."),
    ]
    jobType: JobType
    applicationUrl: Annotated[
        str | None, Field(description="URL to apply at, if not the source URL.")
    ]
    notes: Annotated[str, Field(description="The user's own notes, in Markdown.")]
    status: JobStatus
    createdAt: Annotated[_Moment, Field(description="When it was saved, in UTC.")]
    updatedAt: Annotated[_Moment, Field(description="When it last changed, in UTC.")]
    statusChangedAt: Annotated[_Moment, Field(description="When its status last changed, in UTC.")]


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
    """Format as ISO 8601 in UTC: `2026-11-24T16:25:47Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
