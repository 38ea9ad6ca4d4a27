"""How a search goes, as JSON."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from vega.api import Operation, api
from vega.models import Group
from vega.schemas import InsightsFilter
from vega.serializers.shapes import says
from vega.services.account import Account
from vega.services.insights import insights
from vega.services.insights.insights import FEW, CvRate, Insights, Rate
from vega.services.insights.turns import turn

_Rate = Annotated[
    float | None,
    Field(
        description="Replies for each application that was sent, from 0 to 1; null under five of "
        "those.",
        ge=0,
        le=1,
    ),
]


class _GroupJson(TypedDict):
    name: Group
    count: int


_FlowJson = TypedDict("_FlowJson", {"from": str, "to": str, "count": int})


class _RateJson(TypedDict):
    applications: int
    replies: int
    responseRate: _Rate


class _SourceJson(_RateJson):
    name: Annotated[str | None, says("Null: none is known.")]


class _CvJson(_RateJson):
    documentId: int
    name: str
    version: Annotated[int, says("The version that is attached to the jobs.")]


class _WeekJson(TypedDict):
    week: Annotated[str, says("As in ISO 8601, from Monday: `2026-W48`.")]
    applications: int
    replies: int


class InsightsJson(TypedDict):
    applications: int
    approached: Annotated[
        int, says("Of them, those where you were approached. They count in no replies.")
    ]
    dayUnknown: Annotated[int, says("Of them, those whose day is unknown; 0 with `from` or `to`.")]
    interviewing: Annotated[int, says("Applications that ever got an interview.")]
    offers: Annotated[int, says("Applications that ever got an offer.")]
    rejected: Annotated[int, says("Applications that are rejected now.")]
    replies: Annotated[int, says("Applications with one reply or more.")]
    responseRate: _Rate
    medianDaysToReply: Annotated[float | None, says("Null where no reply has a known time.")]
    groups: Annotated[
        list[_GroupJson], says("All groups, also empty ones; each application is in exactly one.")
    ]
    flows: Annotated[
        list[_FlowJson],
        says(
            "How many applications went from one step to the next: from `applied` or "
            "`approached` by `interviewing` and `offer` to a group."
        ),
    ]
    bySource: Annotated[list[_SourceJson], says("The largest first.")]
    byCv: Annotated[
        list[_CvJson],
        says(
            "By the version of a CV that is attached to the job, the largest first. "
            "An application with two CVs counts for both, one without any for none."
        ),
    ]
    byWeek: Annotated[list[_WeekJson], says("The weeks with applications, the earliest first.")]


@api.get("/insights")
@Operation(
    "Read how a search goes",
    "Counts the applications of a period, and what became of them since. All filters have to "
    f"match. A `responseRate` is null under {FEW} applications that were sent.",
    returns="The applications, counted.",
)
def get_insights(owner: Account, query: InsightsFilter) -> InsightsJson:
    with turn(owner):
        return _insights_json(insights.get_insights(owner, query))


def _insights_json(found: Insights) -> InsightsJson:
    groups = found.groups
    return {
        "applications": found.applications,
        "approached": found.total.approached,
        "dayUnknown": found.day_unknown,
        "interviewing": found.interviewing,
        "offers": found.offers,
        "rejected": groups[Group.REJECTED],
        "replies": found.total.replies,
        "responseRate": found.total.response_rate,
        "medianDaysToReply": _whole(found.reply_days.median),
        "groups": [{"name": group, "count": count} for group, count in groups.items()],
        "flows": [
            {"from": flow.start, "to": flow.end, "count": count}
            for flow, count in found.flows.items()
        ],
        "bySource": [{"name": name, **_rate_json(rate)} for name, rate in found.by_source.items()],
        "byCv": [_cv_json(cv) for cv in found.by_cv],
        "byWeek": [
            {"week": week, "applications": rate.applications, "replies": rate.replies}
            for week, rate in found.weeks.items()
        ],
    }


def _cv_json(cv: CvRate) -> _CvJson:
    return {
        "documentId": cv.document_id,
        "name": cv.name,
        "version": cv.version,
        **_rate_json(cv.rate),
    }


def _rate_json(rate: Rate) -> _RateJson:
    return {
        "applications": rate.applications,
        "replies": rate.replies,
        "responseRate": rate.response_rate,
    }


def _whole(number: float | None) -> float | None:
    """Return 6 for 6.0."""
    return int(number) if number is not None and number == int(number) else number
