"""Response bodies of the API, except jobs. OpenAPI schemas are generated from these types."""

from functools import cache
from typing import Annotated, Any, NotRequired, cast

from typing_extensions import TypedDict

from vega.models import JobStatus, SessionKind
from vega.serializers.shapes import Day, says
from vega.services.accounts.sessions import SESSION_LIFE, SignedIn
from vega.services.jobs.creating.new_jobs import Captured
from vega.services.jobs.creating.quota import QuotaLeft, QuotaStatus
from vega.services.jobs.jobs import TrackedJob

_REFRESH_DAYS = SESSION_LIFE[SessionKind.EXTENSION].days

_Next = Annotated[str | None, says("The cursor of the next page; null on the last one.")]


@cache
def page_of(model: Any) -> Any:
    """Return the type of a page of these objects: `TaskListJson` with `tasks` and `next`."""
    noun, typed_dict = str(model.__name__).removesuffix("Json"), cast("Any", TypedDict)
    return typed_dict(f"{noun}ListJson", {f"{noun.lower()}s": list[model], "next": _Next})


class CreatedJson(TypedDict):
    message: str
    jobId: int
    warnings: NotRequired[
        Annotated[list[str], says("Sentences about the saved job; left out where there are none.")]
    ]


class LookupJson(TypedDict, total=False):
    tracked: Annotated[bool, says("Whether the tracker has a job with this URL.")]
    jobId: Annotated[int, says("The id of that job, if there is one.")]
    status: Annotated[JobStatus, says("Its status.")]


class QuotaJson(TypedDict):
    used: Annotated[int, says("Jobs saved this month.")]
    limit: Annotated[int, says("Jobs per month; -1 on the unlimited plan.")]
    remaining: Annotated[int, says("Jobs left; -1 on the unlimited plan.")]
    reset_date: Annotated[Day, says("The first day of the next month, in UTC.")]


class SignedInJson(TypedDict):
    token: Annotated[str, says("The access token, valid for an hour.")]
    refresh_token: Annotated[str, says(f"Valid for {_REFRESH_DAYS} days after its last use.")]
    expires_at: Annotated[int, says("When the access token expires: Unix time in seconds.")]


class VerifiedJson(TypedDict):
    username: str


class ErrorJson(TypedDict):
    error: Annotated[str, says("What went wrong and, if possible, what to do.")]


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


def created_json(captured: Captured) -> CreatedJson:
    created: CreatedJson = {"message": "Job created successfully", "jobId": captured.job_id}
    return {**created, "warnings": [captured.warning]} if captured.warning else created


def lookup_json(job: TrackedJob | None) -> LookupJson:
    if job is None:
        return {"tracked": False}
    return {"tracked": True, "jobId": job.id, "status": job.status}
