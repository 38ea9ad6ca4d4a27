"""How a search goes, in few words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vega.mcp.answers import Json, marked, shortened, without_blanks
from vega.models import Group
from vega.services.insights.insights import CvRate, Insights, Rate

MOST_SOURCES, MOST_CVS, MOST_WEEKS = 10, 10, 12


def insights_answer(found: Insights) -> Json:
    sources = list(found.by_source.items())
    weeks = list(found.weeks.items())
    facts = {
        "applications": found.applications,
        "approached": found.total.approached,
        "dayUnknown": found.day_unknown,
        "interviewing": found.interviewing,
        "offers": found.offers,
        "rejected": found.groups[Group.REJECTED],
        "replies": found.total.replies,
        "responseRate": _rounded(found.total.response_rate),
        "medianDaysToReply": found.reply_days.median,
        "groups": {group: count for group, count in found.groups.items() if count},
        "flows": {str(flow): count for flow, count in found.flows.items()},
        "byWeek": {week: _rate(rate) for week, rate in weeks[-MOST_WEEKS:]},
        "leftOut": _left(
            sources=len(sources) - MOST_SOURCES,
            cvs=len(found.by_cv) - MOST_CVS,
            weeks=len(weeks) - MOST_WEEKS,
        ),
    }
    named = {"bySource": _by_source(sources[:MOST_SOURCES]), "byCv": _by_cv(found.by_cv)}
    return marked(facts, named)


def _by_cv(cvs: Sequence[CvRate]) -> list[Json]:
    return [
        {"name": shortened(cv.name), "version": cv.version, **_rate(cv.rate)}
        for cv in cvs[:MOST_CVS]
    ]


def _by_source(sources: Iterable[tuple[str | None, Rate]]) -> list[Json]:
    return [
        {"name": shortened(name) if name else "unknown", **_rate(rate)} for name, rate in sources
    ]


def _rate(rate: Rate) -> Json:
    return without_blanks(
        {
            "applications": rate.applications,
            "replies": rate.replies,
            "responseRate": _rounded(rate.response_rate),
        }
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 2)


def _left(**counts: int) -> Mapping[str, Any]:
    return {name: count for name, count in counts.items() if count > 0}
