"""Pages: how the search goes, in numbers and charts; its Sankey diagram as SVG and as text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from math import ceil
from typing import NamedTuple

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.downloads import download
from vega.labels import (
    APPLIED_VIA_LABELS,
    GROUP_LABELS,
    JOB_TYPE_LABELS,
    NODE_LABELS,
    WORKPLACE_LABELS,
    flow_words,
)
from vega.models import ApplicationKind, Group, Reached
from vega.schemas import Flow, InsightsFilter
from vega.services.insights.insights import (
    FEW,
    CvRate,
    Days,
    Insights,
    Rate,
    get_insights,
    sankeymatic,
)
from vega.services.insights.turns import turn
from vega.services.jobs.tags import list_tags
from vega.web import web
from vega.web.insights.charts import bars, sankey
from vega.web.insights.charts.bars import Bar
from vega.web.insights.insights_asked import PERIODS, Asked, read_asked, short_days
from vega.web.insights.rhythm import Rhythm, day_grid, rhythm_of
from vega.web.ui.filters import count_days, reader_today

BARS_HEIGHT = 100
WIDEST_SPAN = 0.12
MOST_COUNTED = 16  # bars that have room for their number
STANDALONE_PLOT = 900  # pixels


@web.get("/insights")
def insights() -> ResponseReturnValue:
    asked, problems = read_asked(request.args, reader_today())
    with turn(current_user):
        found = get_insights(current_user, asked.wanted)
        return render_template(
            "insights/insights.html",
            asked=asked,
            problems=problems,
            found=found,
            periods=PERIODS,
            chips=[*asked.chips()],
            tag_names=list_tags(current_user),
            job_type_labels=JOB_TYPE_LABELS,
            workplace_labels=WORKPLACE_LABELS,
            words=_words_of_period(asked, found),
            report_url=_report_url(asked, found),
            **(_contents(asked, found) if found.applications else _nothing(found)),
        )


@web.get("/insights.svg")
def insights_svg() -> ResponseReturnValue:
    """The Sankey diagram as a file that stands alone."""
    asked, _ = read_asked(request.args, reader_today())
    with turn(current_user):
        found = get_insights(current_user, asked.wanted)
    drawing = render_template(
        "insights/sankey.svg",
        chart=sankey.lay_out(found.flows, NODE_LABELS, sankey.WIDE),
        plot=STANDALONE_PLOT,
        bar_width=sankey.BAR_WIDTH,
        colors=COLORS,
        words=_words_of_period(asked, found),
        labels=NODE_LABELS,
        flow_words=flow_words,
    )
    name = f"vega-insights-{reader_today()}.svg"
    return download(BytesIO(drawing.encode()), "image/svg+xml", name)


@web.get("/insights.txt")
def insights_text() -> ResponseReturnValue:
    """The flows as SankeyMATIC reads them."""
    asked, _ = read_asked(request.args, reader_today())
    with turn(current_user):
        text = sankeymatic(get_insights(current_user, asked.wanted))
    return Response(f"{text}\n" if text else "", mimetype="text/plain")


def _nothing(found: Insights) -> dict[str, object]:
    """Return what the page needs to say why there is nothing: other days have some, or none."""
    everything = InsightsFilter()
    any_at_all = found.wanted != everything and get_insights(current_user, everything).applications
    return {"any_at_all": bool(any_at_all)}


# The period


def _span_of(found: Insights) -> tuple[date, date] | None:
    """Return the days that charts show: from the first application to the end of the period, or
    to today. None where no application has a day.
    """
    if not found.days:
        return None
    latest = max(reader_today(), *found.days)
    return min(found.days), min(found.wanted.last or latest, latest)


def _words_of_period(asked: Asked, found: Insights) -> str:
    """`28 Aug – 25 Nov 2026`; of all applications from the first to today."""
    span = _span_of(found) if asked.period == "all" else None
    return short_days(*(span or (asked.wanted.first, asked.wanted.last)))


def _report_url(asked: Asked, found: Insights) -> str:
    """Return the address of the report on these days; without any it would be last month's."""
    first, last = _span_of(found) or (None, None)
    days = {"from": asked.wanted.first or first, "to": asked.wanted.last or last}
    return url_for("web.report", **{name: str(day) for name, day in days.items() if day})  # type: ignore[arg-type]


# What the page shows


def _contents(asked: Asked, found: Insights) -> dict[str, object]:
    return {
        "few": FEW,
        "bars_height": BARS_HEIGHT,
        "weekly": _weekly(found),
        "offers": [*_offers(asked, found)],
        "wide": sankey.lay_out(found.flows, NODE_LABELS, sankey.WIDE),
        "narrow": sankey.lay_out(found.flows, NODE_LABELS, sankey.NARROW),
        "statuses_of": STATUSES,
        "bar_width": sankey.BAR_WIDTH,
        "labels": NODE_LABELS,
        "text": sankeymatic(found),
        "table": _flow_table(asked, found),
        **reply_rates(asked, found),
        "replies": _reply_bars(asked, found.reply_days),
        "stays": [*_stays(asked, found)],
        **_rhythm(asked, found),
    }


def _weekly(found: Insights) -> str:
    """Return `3.7` applications a week, since the first of them; blank for less than a week."""
    span = _span_of(found)
    days = (span[1] - span[0]).days + 1 if span else 0
    if days < 7:
        return ""
    return f"{(found.applications - found.day_unknown) / days * 7:.1f}".removesuffix(".0")


@dataclass(frozen=True)
class Count:
    """A number that leads to its jobs; `words` say what it counts."""

    count: int
    words: str
    url: str


_OFFERS = {
    Group.OFFER_OPEN: "open",
    Group.OFFER_ACCEPTED: "accepted",
    Group.OFFER_DECLINED: "declined",
}


def _offers(asked: Asked, found: Insights) -> Iterator[Count]:
    """Yield what became of the offers."""
    counted: Counter[Group] = Counter()
    for path, count in found.paths.items():
        if path.reached_offer:
            counted[path.group] += count
    for group in (*_OFFERS, *(group for group in Group if group not in _OFFERS)):
        if count := counted[group]:
            words = _OFFERS.get(group) or GROUP_LABELS[group].lower()
            yield Count(count, words, asked.jobs(reached=Reached.OFFER, group=group))


# The Sankey diagram and its table

# The status whose color each node has.
STATUSES: Mapping[str, str] = {
    ApplicationKind.APPLIED: "applied",
    ApplicationKind.APPROACHED: "interested",
    Reached.INTERVIEWING: "interviewing",
    Reached.OFFER: "offer_received",
    Group.WAITING: "applied",
    Group.NO_REPLY: "no_reply",
    Group.REJECTED: "rejected",
    Group.WITHDRAWN: "not_interested",
    Group.INTERVIEWING_WAITING: "interviewing",
    Group.INTERVIEWING_NO_REPLY: "interviewing",
    Group.OFFER_OPEN: "offer_received",
    Group.OFFER_ACCEPTED: "offer_received",
    Group.OFFER_DECLINED: "offer_received",
}
# The same colors in a file of its own, as `tokens.css` has them in light.
_LIGHT = {
    "applied": "#6133b3",
    "interested": "#0a6772",
    "interviewing": "#864f00",
    "offer_received": "#166832",
    "rejected": "#a42929",
    "not_interested": "#545964",
    "no_reply": "#656a75",
}
COLORS = {code: _LIGHT[status] for code, status in STATUSES.items()}


@web.app_template_global()
def node_url(asked: Asked, code: str) -> str:
    """Return the address of the jobs that came to a node of the diagram."""
    return asked.jobs(**{"group" if code in set(Group) else "reached": code})


class FlowTable(NamedTuple):
    """Where applications went, a row for each start. `ends` are the columns; of a flow that no
    application took there is no number.
    """

    ends: Sequence[str]
    rows: Mapping[str, Mapping[str, Count]]
    sums: Mapping[str, Count]
    groups: Mapping[str, Count]
    total: Count


def _flow_table(asked: Asked, found: Insights) -> FlowTable:
    flows = found.flows
    codes = [*ApplicationKind, Reached.INTERVIEWING, Reached.OFFER, *Group]
    rows: dict[str, dict[str, Count]] = {}
    for code in codes:
        if row := {flow.end: count for flow, count in flows.items() if flow.start == code}:
            rows[code] = {
                end: Count(count, flow_words(code, end), asked.jobs(flow=Flow(code, end)))
                for end, count in row.items()
            }
    return FlowTable(
        ends=[code for code in codes if any(code in row for row in rows.values())],
        rows=rows,
        sums={code: _at_node(asked, code, flows, "start") for code in rows},
        groups={code: _at_node(asked, code, flows, "end") for code in Group},
        total=Count(found.applications, "applications", asked.jobs()),
    )


def _at_node(asked: Asked, code: str, flows: Mapping[Flow, int], side: str) -> Count:
    count = sum(count for flow, count in flows.items() if getattr(flow, side) == code)
    return Count(count, NODE_LABELS[code], node_url(asked, code))


# Replies


@web.app_template_filter()
def in_words(rate: Rate) -> str:
    """`42%`; under five applications `3 of 4`; of none that could be answered `–`."""
    return share_words(rate.replies, rate.applied)


@web.app_template_global()
def share_words(part: int, whole: int) -> str:
    """`42%`, or `3 of 4`. What is not none or all is not called so."""
    if not whole:
        return "–"
    if whole < FEW:
        return f"{part} of {whole}"
    percent = round(100 * part / whole)
    if 0 < part < whole and percent in (0, 100):
        return "under 1%" if percent == 0 else "over 99%"
    return f"{percent}%"


@web.app_template_filter()
def days_in_words(days: float) -> str:
    """`7 days`, `7.5 days`."""
    return count_days(int(days)) if days == int(days) else f"{days:,.1f} days"


# Bars


@dataclass(frozen=True)
class CountBar:
    """A bar with its number, what stands below it, and what it is called alone."""

    bar: Bar
    count: Count
    label: str
    has_number: bool = True
    is_over: bool = True


REPLY_DAYS = ((0, 3), (4, 7), (8, 14), (15, 21), (22, None))


def _reply_bars(asked: Asked, days: Days) -> list[CountBar]:
    counts = [
        sum(count for one, count in days.counts.items() if least <= one <= (most or one))
        for least, most in REPLY_DAYS
    ]
    return [
        CountBar(
            bar,
            Count(
                count,
                f"{least} to {most} days" if most else f"{least} days or more",
                asked.jobs(reply_days=f"{least}-{most or ''}"),
            ),
            f"{least}–{most}" if most else f"{least}+",
        )
        for (least, most), count, bar in zip(
            REPLY_DAYS, counts, bars.lay_out(counts, BARS_HEIGHT), strict=True
        )
    ]


def _rhythm(asked: Asked, found: Insights) -> dict[str, object]:
    """Return the applications by week and by day; nothing where no day is known."""
    span = _span_of(found)
    if span is None:
        return {"rhythm": None, "grid": None}
    rhythm = rhythm_of(found.days, *span, reader_today())
    return {
        "rhythm": rhythm,
        "spans": _span_bars(asked, rhythm),
        "grid": day_grid(found.days, *span),
    }


def _span_bars(asked: Asked, rhythm: Rhythm) -> list[CountBar]:
    counts = [span.rate.applications for span in rhythm.spans]
    drawn = bars.lay_out(counts, BARS_HEIGHT, WIDEST_SPAN)
    most = max(counts)
    return [
        CountBar(
            bar,
            Count(count, span.words, asked.jobs_of(span.first, span.last)),
            span.label,
            len(counts) <= MOST_COUNTED or count == most,
            span.is_over,
        )
        for span, count, bar in zip(rhythm.spans, counts, drawn, strict=True)
    ]


# Time in each status


class Stay(NamedTuple):
    code: str
    label: str
    days: Days
    url: str
    share: int


def _stays(asked: Asked, found: Insights) -> Iterator[Stay]:
    """Yield the times in the statuses that applications have left, with a bar of its median."""
    longest = max((days.median or 0 for days in found.stays.values()), default=0)
    for code, days in found.stays.items():
        if days.median is not None:
            share = ceil(100 * days.median / longest) if longest else 0
            yield Stay(code, NODE_LABELS[code], days, asked.jobs(left=code), share)


# Replies by source, way of applying and CV


SHOWN = 8  # sources, and CVs; the others are folded
MOST_CVS = 20  # the largest: some people write one for each application


def reply_rates(asked: Asked, found: Insights) -> dict[str, object]:
    """Return the rows of each table: the largest, those that are folded, how many are left out."""
    sources = [
        _rate_row(name or "", rate, asked, "source") for name, rate in found.by_source.items()
    ]
    cvs = [_cv_row(cv, asked) for cv in found.by_cv[:MOST_CVS]]
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


def _ways(asked: Asked, found: Insights) -> list[RateRow]:
    """Return the ways of applying; none where no job says how."""
    if not any(found.by_applied_via):
        return []
    return [
        _rate_row(via or "", rate, asked, "applied_via", APPLIED_VIA_LABELS[via] if via else "")
        for via, rate in found.by_applied_via.items()
    ]


def _cv_row(cv: CvRate, asked: Asked) -> RateRow:
    row = _rate_row(f"{cv.document_id}.{cv.version}", cv.rate, asked, "document", cv.name)
    return replace(row, more=f"Version {cv.version}") if cv.newest > 1 else row
