"""What JSON shows."""

from datetime import UTC, datetime

from vega.accounts import SignedIn
from vega.models import Job
from vega.quota import QuotaStatus


def quota_json(quota: QuotaStatus) -> dict[str, object]:
    return {
        "used": quota.used,
        "limit": quota.limit,
        "remaining": quota.remaining,
        "reset_date": quota.reset_date.isoformat(),
    }


def signed_in_json(signed_in: SignedIn) -> dict[str, object]:
    return {
        "token": signed_in.token,
        "refresh_token": signed_in.refresh_token,
        "expires_at": signed_in.expires_at,
    }


def job_json(job: Job) -> dict[str, object]:
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
    }


def _moment(moment: datetime) -> str:
    """ISO 8601, in UTC: `2026-11-24T16:25:47Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
