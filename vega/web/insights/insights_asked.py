"""What the page of insights is asked for: a period and filters, and links that keep them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from urllib.parse import urlencode

from flask import url_for
from markupsafe import Markup
from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from vega.labels import JOB_TYPE_LABELS, WORKPLACE_LABELS, day_words
from vega.schemas import EVERY_DAY, InsightsFilter, JobFilter
from vega.web import web
from vega.web.jobs.job_filters import LONGEST_QUERY, Chip
from vega.web.ui.filters import reader_today

PERIODS = {"30": "30 days", "90": "90 days", "365": "365 days", "all": "All"}
USUAL = "90"
FILTERS = ("source", "job_type", "workplace", "tag")
_CALLED = {"from": "day", "to": "day", "job_type": "type"}


@dataclass(frozen=True)
class Asked:
    """`period` is one of `PERIODS`, blank where two days were chosen; `wanted` has its days."""

    period: str
    wanted: InsightsFilter

    @cached_property
    def filters(self) -> dict[str, str]:
        return {name: str(value) for name in FILTERS if (value := getattr(self.wanted, name))}

    @property
    def days(self) -> dict[str, str]:
        """Return the chosen days by their names in the address."""
        chosen = {"from": self.wanted.first, "to": self.wanted.last}
        return {name: day.isoformat() for name, day in chosen.items() if day}

    @property
    def query(self) -> dict[str, str]:
        """Return the query string of this page, without what is as usual."""
        return {**self.when, **self.filters}

    @property
    def when(self) -> dict[str, str]:
        """Return the period alone."""
        if not self.period:
            return self.days
        return {} if self.period == USUAL else {"period": self.period}

    def in_period(self, period: str) -> str:
        """Return the address of another period."""
        asked = {} if period == USUAL else {"period": period}
        return url_for("web.insights", **asked, **self.filters)  # type: ignore[arg-type]

    def jobs(self, **narrower: object) -> str:
        """Return the address of the jobs behind a number of this page."""
        return self.jobs_of(self.wanted.first, self.wanted.last, **narrower)

    def jobs_of(self, first: date | None, last: date | None, **narrower: object) -> str:
        """Return the same for a part of the period. A page has hundreds: `url_for` would take most
        of its time.
        """
        counted = f"{first or ''}..{last or ''}" if first or last else EVERY_DAY
        return f"{self._list}?{urlencode({'counted': counted, **self.filters, **narrower})}"

    @cached_property
    def _list(self) -> str:
        return url_for("web.job_list")

    def chips(self) -> Iterator[Chip]:
        """Yield the filters in use, each with the query of the page without it."""
        words: Mapping[str, tuple[str, str | Markup]] = {
            "source": ("Source", self.wanted.source),
            "job_type": ("Type", JOB_TYPE_LABELS.get(self.wanted.job_type, "")),  # type: ignore[arg-type]
            "workplace": ("Workplace", WORKPLACE_LABELS.get(self.wanted.workplace, "")),  # type: ignore[arg-type]
            "tag": ("Tag", self.wanted.tag),
        }
        for name in self.filters:
            rest = {other: value for other, value in self.query.items() if other != name}
            yield Chip(name, *words[name], rest)


@web.app_template_global()
def insights_of(wanted: JobFilter) -> str:
    """Return the address of insights of the same days with the same filters: the way back from
    what is behind a number. Blank for a list that counts no applications.
    """
    counted = wanted.counted
    if counted is None or counted.lately:
        return ""
    chosen = {"from": counted.first, "to": counted.last} if counted.first or counted.last else {}
    periods = (name for name in PERIODS if _days(name, reader_today()) == chosen)
    filters = wanted.model_dump(include={*FILTERS})
    asked = Asked(next(periods, ""), InsightsFilter.model_validate({**chosen, **filters}))
    return url_for("web.insights", **asked.query)  # type: ignore[arg-type]


def read_asked(args: MultiDict[str, str], today: date) -> tuple[Asked, list[str]]:
    """Return what is asked for, and a message for each part that is not valid."""
    given = {name: _given(args, name) for name in ("from", "to", *FILTERS)}
    chosen = {name: value for name, value in given.items() if value}
    wrong = [name for name, value in chosen.items() if not _is_valid({name: value})]
    problems = [
        f"“{chosen.pop(name)[:40]}” is not a valid {_CALLED.get(name, name)}, so it was ignored."
        for name in wrong
    ]
    if not _is_valid(chosen):
        chosen["from"], chosen["to"] = chosen["to"], chosen["from"]
        problems.append("The first day was after the last, so they were swapped.")
    period = _given(args, "period")
    if period and period not in PERIODS:
        problems.append(f"“{period[:40]}” is not a valid period, so it was ignored.")
    if "from" in chosen or "to" in chosen:
        return Asked("", InsightsFilter.model_validate(chosen)), problems
    period = period if period in PERIODS else USUAL
    return Asked(
        period, InsightsFilter.model_validate({**chosen, **_days(period, today)})
    ), problems


def _given(args: MultiDict[str, str], name: str) -> str:
    return args.get(name, "").replace("\0", " ").strip()[:LONGEST_QUERY]


def _is_valid(chosen: Mapping[str, str]) -> bool:
    try:
        InsightsFilter.model_validate(chosen)
    except ValidationError:
        return False
    return True


def _days(period: str, today: date) -> dict[str, date]:
    """Return the days of a period, of which today is the last."""
    if period == "all":
        return {}
    return {"from": today - timedelta(days=int(period) - 1), "to": today}


def short_days(first: date | None, last: date | None) -> str:
    """Return `28 Aug – 25 Nov 2026`, with both years where they differ; `since 28 Aug 2026`, `until
    25 Nov 2026`; blank without either.
    """
    if first is None or last is None:
        since = f"since {day_words(first)}" if first else ""
        return f"until {day_words(last)}" if last else since
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {day_words(last)}"
    begin = f"{first.day} {first:%b}" if first.year == last.year else day_words(first)
    return f"{begin} – {day_words(last)}"
