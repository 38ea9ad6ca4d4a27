"""What JSON shows."""

from vega.accounts import SignedIn
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
