"""The capture quota as JSON."""

from vega.api import Operation, api
from vega.api.serializers import QuotaJson, quota_json
from vega.services.account import Account
from vega.services.jobs.creating.quota import quota_status


@api.get("/jobs/quota")
@Operation(
    "Read the quota",
    "`limit` and `remaining` are -1 on the unlimited plan.",
    returns="The quota of this month.",
)
def get_quota(owner: Account) -> QuotaJson:
    return quota_json(quota_status(owner))
