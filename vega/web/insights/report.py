"""Pages: the report of a period, to print, or to download as CSV."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import groupby
from typing import NamedTuple

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput
from vega.http.downloads import download
from vega.http.requests import own_path
from vega.labels import APPLIED_VIA_LABELS, day_words
from vega.rules.job_keys import without_tracking
from vega.rules.link_texts import link_text
from vega.schemas import ReportFilter, read_form
from vega.services.insights.report import (
    COLUMN_LABELS,
    KIND_LABELS,
    Counts,
    Row,
    RowKind,
    count_report,
    first_approached,
    report_csv,
    report_rows,
)
from vega.services.insights.turns import turn
from vega.web import web
from vega.web.insights.rhythm import DAY, begin_of, next_begin
from vega.web.ui.filters import long_date, reader_today

MOST = 2_000  # rows of a page
MOST_NAMED = 20  # of the jobs that are left out
NOTHING = Counts(0, 0, 0, 0)
PERIOD_LABELS = {
    "last_month": "Last month",
    "this_month": "This month",
    "last_week": "Last week",
    "this_week": "This week",
}
USUAL_PERIOD = "last_month"  # offices ask for a month soon after it is over
BY_LABELS = {"": "No groups", "week": "Weeks", "month": "Months"}


@web.get("/report")
def report() -> ResponseReturnValue:
    """Show the report of `?period=`, a name of `PERIOD_LABELS`, or of the days `?from=` and `?to=`.

    `?by=` groups it by week or month, `?columns=` are some of `COLUMN_LABELS`, and `?format=csv`
    downloads it.
    """
    asked = _asked()
    if asked.problems:
        return _page(asked), 422
    with turn(current_user):
        if request.args.get("format") == "csv":
            return _csv(asked)
        return _page(asked, count_report(current_user, asked.first, asked.last))


def _csv(asked: "Asked") -> ResponseReturnValue:
    rows = report_rows(current_user, asked.first, asked.last)
    name = "-".join(["vega-report", *(f"{day}" for day in (asked.first, asked.last) if day)])
    return download(BytesIO(report_csv(rows, asked.columns)), "text/csv", f"{name}.csv")


def _page(asked: "Asked", counts: Counts = NOTHING) -> str:
    days = asked.first, asked.last
    rows = report_rows(current_user, *days) if 0 < counts.rows <= MOST else ()
    return render_template(
        "report/report.html",
        asked=asked,
        counts=counts,
        groups=[*_groups(rows, asked.by)],
        total=counted(rows),
        most=MOST,
        named=first_approached(current_user, *days, MOST_NAMED) if counts.approached else (),
        effort_day=min(asked.last or reader_today(), reader_today()).isoformat(),
        here=own_path(),
        labels={"period": PERIOD_LABELS, "by": BY_LABELS, "column": COLUMN_LABELS},
        applied_via_labels=APPLIED_VIA_LABELS,
        kind_labels=KIND_LABELS,
        no_day=NO_DAY,
    )


# What is asked for


@dataclass(frozen=True)
class Asked:
    """A period and how it is shown. `typed` are the two days as they were sent; `problems` is
    what is wrong, by the name of the parameter.
    """

    first: date | None
    last: date | None
    by: str
    columns: Sequence[str]
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return days_words(self.first, self.last)

    @property
    def period(self) -> str:
        """The name of the period, if it has one."""
        return next((name for name in PERIOD_LABELS if self.is_named(name)), "")

    def is_named(self, name: str) -> bool:
        return (self.first, self.last) == _days_of(name, reader_today())

    def url(self, **changes: object) -> str:
        """Return the address of another period, or of the CSV, with the same columns."""
        days = {} if "period" in changes else {"from": self.first or "", "to": self.last or ""}
        return url_for(".report", **days, **self._shown(), **changes)  # type: ignore[arg-type]

    def _shown(self) -> Mapping[str, object]:
        columns = ["", *self.columns] if len(self.columns) < len(COLUMN_LABELS) else []
        return {"by": self.by or None, "columns": columns}


def _asked() -> Asked:
    typed = {name: request.args.get(name, "").replace("\0", "").strip() for name in ("from", "to")}
    period, by = request.args.get("period", ""), request.args.get("by", "")
    sent = ",".join(request.args.getlist("columns")) if "columns" in request.args else None
    chosen = COLUMN_LABELS if sent is None else sent.split(",")
    problems = dict(_problems(typed, period, by, sent or ""))
    first = last = None
    if any(typed.values()) and not problems:
        wanted = read_form(ReportFilter, typed)
        first, last = wanted.first, wanted.last
    elif not problems:
        first, last = _days_of(period or USUAL_PERIOD, reader_today())
    if not any(typed.values()) and first and last:
        typed = {"from": first.isoformat(), "to": last.isoformat()}
    columns = [name for name in COLUMN_LABELS if name in chosen]
    return Asked(first, last, by, columns, typed, problems)


def _problems(
    typed: Mapping[str, str], period: str, by: str, columns: str
) -> Iterator[tuple[str, str]]:
    yield from _wrong_days(typed)
    for name, value, known in (
        ("period", period, PERIOD_LABELS),
        ("by", by, BY_LABELS),
        ("format", request.args.get("format", ""), {"csv": ""}),
    ):
        if value and value not in known:
            yield name, f"“{value[:40]}” is not a {_CALLED[name]} of the report."
    if unknown := {*columns.split(",")} - {"", *COLUMN_LABELS}:
        yield "columns", f"“{min(unknown)[:40]}” is not a column of the report."


_CALLED = {"period": "period", "by": "grouping", "format": "format"}


def _wrong_days(typed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    try:
        read_form(ReportFilter, typed)
    except InvalidInput as refused:
        for name, problem in refused.problems.items():
            yield name, TURNED_ROUND if "before" in problem else NO_DAY


NO_DAY = "Enter a day from 1970 to 2199, such as 2026-11-25."
TURNED_ROUND = "The last day must not be before the first one."


def _days_of(period: str, today: date) -> tuple[date, date]:
    """Return the first and the last day of a period."""
    which, unit = period.split("_")
    first = begin_of(unit, today)
    if which == "last":
        first = begin_of(unit, first - DAY)
    return first, next_begin(unit, first) - DAY


# Groups


class RowGroup(NamedTuple):
    """The rows of a week or a month; without a title all of them."""

    title: str
    total: str
    rows: Sequence[Row]


def _groups(rows: Sequence[Row], by: str) -> Iterator[RowGroup]:
    for first, found in groupby(rows, lambda row: begin_of(by, row.on) if by else None):
        some = [*found]
        yield RowGroup(_title(first, by), counted(some), some)


def _title(first: date | None, by: str) -> str:
    if first is None:
        return ""
    days = days_words(first, next_begin(by, first) - DAY)
    return days if by == "month" else f"Week {first.isocalendar().week}, {days}"


# Words


def counted(rows: Sequence[Row]) -> str:
    """`12 applications and 1 other effort`."""
    parts = []
    for kind, one, several in _NAMES:
        count = sum(row.kind == kind for row in rows)
        if count:
            parts.append(f"{count:,} {one if count == 1 else several}")
    return " and ".join(parts)


_NAMES = (
    (RowKind.APPLICATION, "application", "applications"),
    (RowKind.EFFORT, "other effort", "other efforts"),
)


def days_words(first: date | None, last: date | None) -> str:
    """`October 2026`, `5 to 11 October 2026`, `28 September to 4 October 2026`."""
    if first is None or last is None:
        return _open_words(first, last)
    if first == last:
        return long_date(first)
    if (first.year, first.month) != (last.year, last.month):
        short = f"{first.day} {first:%B}" if first.year == last.year else long_date(first)
        return f"{short} to {long_date(last)}"
    if first.day == 1 and last == next_begin("month", first) - DAY:
        return f"{first:%B %Y}"
    return f"{first.day} to {long_date(last)}"


def _open_words(first: date | None, last: date | None) -> str:
    if first:
        return f"since {long_date(first)}"
    return f"until {long_date(last)}" if last else "all time"


@web.app_template_filter()
def bare_url(url: str) -> str:
    """Return a URL as people write it: `jobs.example/1`."""
    text = link_text(without_tracking(url))
    address = text.partition("://")[2] or text
    return address.removeprefix("www.").rstrip("/")


@web.app_template_filter()
def upper_first(words: str) -> str:
    return words[:1].upper() + words[1:]


web.add_app_template_filter(day_words)
