"""Response bodies of the API, except jobs. OpenAPI schemas are generated from these types."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from vega.models import JobStatus, SessionKind
from vega.serializers import EventJson, JobJson, event_json, job_json
from vega.services.job_list import JobPage
from vega.services.jobs import TrackedJob
from vega.services.quota import QuotaLeft, QuotaStatus
from vega.services.sessions import SESSION_LIFE, SignedIn
from vega.services.tags import tags_of_all
from vega.services.timeline import EventPage

_REFRESH_DAYS = SESSION_LIFE[SessionKind.EXTENSION].days


class JobListJson(TypedDict):
    jobs: list[JobJson]
    next: Annotated[
        str | None, Field(description="The cursor of the next page; null on the last one.")
    ]


class EventListJson(TypedDict):
    events: list[EventJson]
    next: Annotated[
        str | None, Field(description="The cursor of the next page; null on the last one.")
    ]


class CreatedJson(TypedDict):
    message: str
    jobId: int


class LookupJson(TypedDict, total=False):
    tracked: Annotated[bool, Field(description="Whether the tracker has a job with this URL.")]
    jobId: Annotated[int, Field(description="The id of that job, if there is one.")]
    status: Annotated[JobStatus, Field(description="Its status.")]


class QuotaJson(TypedDict):
    used: Annotated[int, Field(description="Jobs saved this month.")]
    limit: Annotated[int, Field(description="Jobs per month; -1 on the unlimited plan.")]
    remaining: Annotated[int, Field(description="Jobs left; -1 on the unlimited plan.")]
    reset_date: Annotated[
        str,
        Field(
            description="The first day of the next month, in UTC.",
            json_schema_extra={"format": "date"},
        ),
    ]


class SignedInJson(TypedDict):
    token: Annotated[str, Field(description="The access token, valid for an hour.")]
    refresh_token: Annotated[
        str, Field(description=f"Valid for {_REFRESH_DAYS} days after its last use.")
    ]
    expires_at: Annotated[
        int, Field(description="When the access token expires: Unix time in seconds.")
    ]


class VerifiedJson(TypedDict):
    username: str


class ErrorJson(TypedDict):
    error: Annotated[str, Field(description="What went wrong and, if possible, what to do.")]


class HealthJson(TypedDict):
    status: str


def quota_json(quota: QuotaStatus) -> QuotaJson:
    return {
        "used": quota.used,
        "limit": quota.limit,
        "remaining": quota.remaining,
        "reset_date": quota.reset_date.isoformat(),
    }


def quota_headers(quota: QuotaLeft) -> dict[str, str]:
    return {
        "X-Quota-Remaining": str(quota.remaining),
        "X-Quota-Limit": str(quota.limit),
        "X-Quota-Reset": quota.reset_date.isoformat(),
    }


def signed_in_json(signed_in: SignedIn) -> SignedInJson:
    return {
        "token": signed_in.token,
        "refresh_token": signed_in.refresh_token,
        "expires_at": signed_in.expires_at,
    }


def created_json(job_id: int) -> CreatedJson:
    return {"message": "Job created successfully", "jobId": job_id}


def lookup_json(job: TrackedJob | None) -> LookupJson:
    if job is None:
        return {"tracked": False}
    return {"tracked": True, "jobId": job.id, "status": job.status}


def job_list_json(page: JobPage) -> JobListJson:
    tags = tags_of_all(page.jobs)
    return {"jobs": [job_json(job, tags[job.id]) for job in page.jobs], "next": page.next}


def event_list_json(page: EventPage) -> EventListJson:
    return {"events": [event_json(event) for event in page.events], "next": page.next}
