"""How a search goes, in the OpenAPI document."""

from vega.api.openapi.parts import (
    DAY,
    NAME,
    Json,
    answer,
    choice,
    operation,
    or_blank,
    query,
)
from vega.models import Group, JobType, Workplace
from vega.services.insights import FEW

_GROUPS = {Group.WAITING: 4, Group.REJECTED: 3, Group.INTERVIEWING_WAITING: 2}
_EXAMPLE = {
    "applications": 9,
    "approached": 1,
    "dayUnknown": 0,
    "interviewing": 3,
    "offers": 0,
    "rejected": 3,
    "replies": 4,
    "responseRate": 0.5,
    "medianDaysToReply": 6.5,
    "groups": [{"name": group, "count": _GROUPS.get(group, 0)} for group in Group],
    "flows": [
        {"from": "applied", "to": "waiting", "count": 4},
        {"from": "applied", "to": "rejected", "count": 2},
        {"from": "applied", "to": "interviewing", "count": 2},
        {"from": "interviewing", "to": "rejected", "count": 1},
        {"from": "interviewing", "to": "interviewing_waiting", "count": 2},
        {"from": "approached", "to": "interviewing", "count": 1},
    ],
    "bySource": [
        {"name": "LinkedIn", "applications": 6, "replies": 3, "responseRate": 0.5},
        {"name": None, "applications": 3, "replies": 1, "responseRate": None},
    ],
    "byCv": [
        {
            "documentId": 12,
            "name": "CV",
            "version": 2,
            "applications": 5,
            "replies": 3,
            "responseRate": 0.6,
        },
    ],
    "byWeek": [
        {"week": "2026-W46", "applications": 5, "replies": 3},
        {"week": "2026-W48", "applications": 4, "replies": 1},
    ],
}


def paths() -> Json:
    return {"/api/insights": {"get": _get_insights()}}


def _get_insights() -> Json:
    return operation(
        "getInsights", "Insights", "Read how a search goes",
        "Counts the applications of a period, and what became of them since. All filters have to "
        f"match. A `responseRate` is null under {FEW} applications that were sent.",
        {"200": answer("The applications, counted.", "Insights", _EXAMPLE)}, 400, 401,
        parameters=[
            query("from", "The first day of the period. Without `from` and `to`, all applications "
                  "count, also those whose day is unknown.", or_blank(DAY), "2026-09-01"),
            query("to", "The last day of the period.", or_blank(DAY), "2026-11-25"),
            query("source", "Only jobs that were found at this place, such as `LinkedIn`.", NAME),
            query("jobType", "Only jobs of this type.", or_blank(choice(JobType))),
            query("workplace", "Only jobs with this workplace.", or_blank(choice(Workplace))),
            query("tag", "Only jobs with this tag. Case does not matter.", NAME),
        ],
    )  # fmt: skip
