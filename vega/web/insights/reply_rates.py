"""Replies by source, way of applying and CV, as insights show them."""

from dataclasses import dataclass, replace

from vega.labels import APPLIED_VIA_LABELS
from vega.models import Reached
from vega.services.insights.insights import CvRate, Insights, Rate
from vega.web.insights.insights_asked import Asked

SHOWN = 8  # sources, and CVs; the others are folded
MOST_CVS = 20


def reply_rates(asked: Asked, found: Insights) -> dict[str, object]:
    """Return the rows of each table: the largest, those that are folded, how many are left out."""
    sources, cvs = _sources(asked, found), _cvs(asked, found)
    return {
        "sources": sources[:SHOWN],
        "more_sources": sources[SHOWN:],
        "ways": _ways(asked, found),
        "cvs": cvs[:SHOWN],
        "more_cvs": cvs[SHOWN:],
        "cvs_left_out": len(found.by_cv) - len(cvs),
    }


@dataclass(frozen=True)
class RateRow:
    """Applications that have something in common; its name is blank where it is not known. `more`
    stands below it.
    """

    name: str
    rate: Rate
    url: str
    reply_url: str
    more: str = ""


def _rate_row(name: str, rate: Rate, asked: Asked, field: str, label: str = "") -> RateRow:
    chosen = {field: name} if name else {"without": field}
    url, reply_url = asked.jobs(**chosen), asked.jobs(reached=Reached.REPLY, **chosen)
    return RateRow(label or name, rate, url, reply_url)


def _sources(asked: Asked, found: Insights) -> list[RateRow]:
    return [_rate_row(name or "", rate, asked, "source") for name, rate in found.by_source.items()]


def _ways(asked: Asked, found: Insights) -> list[RateRow]:
    """Return the ways of applying; none where no job says how."""
    if not any(found.by_applied_via):
        return []
    return [
        _rate_row(via or "", rate, asked, "applied_via", APPLIED_VIA_LABELS[via] if via else "")
        for via, rate in found.by_applied_via.items()
    ]


def _cvs(asked: Asked, found: Insights) -> list[RateRow]:
    """Return the largest CVs: some people write one for each application."""
    return [_cv_row(cv, asked) for cv in found.by_cv[:MOST_CVS]]


def _cv_row(cv: CvRate, asked: Asked) -> RateRow:
    row = _rate_row(f"{cv.document_id}.{cv.version}", cv.rate, asked, "document", cv.name)
    return replace(row, more=f"Version {cv.version}") if cv.newest > 1 else row
