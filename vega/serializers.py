"""What JSON shows. The types here are also what the OpenAPI document says of answers."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from vega.models import Job, JobStatus, JobType
from vega.services.accounts import SignedIn
from vega.services.job_list import JobPage
from vega.services.quota import QuotaStatus

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


class JobListJson(TypedDict):
    jobs: list[JobJson]
    next: Annotated[
        str | None, Field(description="The cursor of the next page; null on the last one.")
    ]


class CreatedJson(TypedDict):
    message: str
    jobId: int


class LookupJson(TypedDict, total=False):
    tracked: Annotated[bool, Field(description="Whether a job of this URL is in the tracker.")]
    jobId: Annotated[int, Field(description="The job, if there is one.")]
    status: Annotated[JobStatus, Field(description="Its status.")]


class QuotaJson(TypedDict):
    used: Annotated[int, Field(description="Captures that made a job this month.")]
    limit: Annotated[int, Field(description="Captures a month; -1 on the unlimited plan.")]
    remaining: Annotated[int, Field(description="Captures left; -1 on the unlimited plan.")]
    reset_date: Annotated[
        str,
        Field(
            description="The first day of the next month, in UTC.",
            json_schema_extra={"format": "date"},
        ),
    ]


class SignedInJson(TypedDict):
    token: Annotated[str, Field(description="The access token, for an hour.")]
    refresh_token: Annotated[str, Field(description="For 90 days from its last use.")]
    expires_at: Annotated[
        int, Field(description="When the access token ends: Unix time in seconds.")
    ]


class VerifiedJson(TypedDict):
    username: str


class ErrorJson(TypedDict):
    error: Annotated[str, Field(description="What is wrong and, where it can, what to do.")]


class HealthJson(TypedDict):
    status: str


def quota_json(quota: QuotaStatus) -> QuotaJson:
    return {
        "used": quota.used,
        "limit": quota.limit,
        "remaining": quota.remaining,
        "reset_date": quota.reset_date.isoformat(),
    }


def signed_in_json(signed_in: SignedIn) -> SignedInJson:
    return {
        "token": signed_in.token,
        "refresh_token": signed_in.refresh_token,
        "expires_at": signed_in.expires_at,
    }


def created_json(job_id: int) -> CreatedJson:
    return {"message": "Job created successfully", "jobId": job_id}


def lookup_json(job: Job | None) -> LookupJson:
    if job is None:
        return {"tracked": False}
    return {"tracked": True, "jobId": job.id, "status": job.status}


def job_list_json(page: JobPage) -> JobListJson:
    return {"jobs": [job_json(job) for job in page.jobs], "next": page.next}


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
