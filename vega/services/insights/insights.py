"""Service: how a search goes: what became of the applications of a period.

The one computation of these numbers: page, API, chart and text show what it returns. Each number
is a count over one index (`applications.py`), so it is right at once after any change.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, bindparam, func, literal, select, union_all

from vega.labels import NODE_LABELS
from vega.models import (
    ApplicationKind,
    AppliedVia,
    Document,
    DocumentKind,
    Group,
    Job,
    JobDocument,
    Reached,
)
from vega.rules.sources import source_key
from vega.schemas import Flow, InsightsFilter
from vega.services.account import Account
from vega.services.jobs.lists import applications
from vega.services.jobs.lists.applications import Path
from vega.services.rows import ANY_OWNER
from vega.storage.statements import read_rows

Key = TypeVar("Key")
FEW = 5  # applications: a rate of fewer is no rate


class Rate(NamedTuple):
    """How many of some applications were answered. `approached` are among `applications`, and
    cannot be answered.
    """

    applications: int = 0
    approached: int = 0
    replies: int = 0

    @property
    def applied(self) -> int:
        return self.applications - self.approached

    @property
    def response_rate(self) -> float | None:
        """From 0 to 1; None under five applications."""
        return self.replies / self.applied if self.applied >= FEW else None


class CvRate(NamedTuple):
    """The applications that a version of a CV was attached to. `newest` is its newest version."""

    document_id: int
    name: str
    version: int
    newest: int
    rate: Rate


class Days(NamedTuple):
    """Durations in days, as how many of each; `median` and the ends are None without any."""

    counts: Mapping[int, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def least(self) -> int | None:
        return min(self.counts, default=None)

    @property
    def most(self) -> int | None:
        return max(self.counts, default=None)

    @property
    def median(self) -> float | None:
        if not self.counts:
            return None
        return (self._at((self.total - 1) // 2) + self._at(self.total // 2)) / 2

    def _at(self, position: int) -> int:
        for days, count in sorted(self.counts.items()):
            position -= count
            if position < 0:
                return days
        raise IndexError(position)


class Insights(NamedTuple):
    """The applications of a period, counted.

    `days` has what each day had, by day; `day_unknown` are among `applications` and in no day.
    `by_source`, `by_applied_via` and `by_cv` have the largest first; an application with two CVs is
    in both, one without any in none. `stays` has the time in each status
    that applications have left: applied, interviewing, offer.
    """

    wanted: InsightsFilter
    paths: Mapping[Path, int]
    total: Rate
    day_unknown: int
    by_source: Mapping[str | None, Rate]
    by_applied_via: Mapping[AppliedVia | None, Rate]
    by_cv: Sequence[CvRate]
    days: Mapping[date, Rate]
    reply_days: Days
    stays: Mapping[str, Days]

    @property
    def applications(self) -> int:
        return self.total.applications

    @property
    def unanswered(self) -> int:
        """Applications that had no reply, whatever became of them."""
        return self.total.applied - self.total.replies

    @property
    def groups(self) -> dict[Group, int]:
        """The number of each group; every application is in exactly one."""
        return {group: self._count(path.group == group for path in self.paths) for group in Group}

    @property
    def interviewing(self) -> int:
        return self._count(path.reached_interview for path in self.paths)

    @property
    def offers(self) -> int:
        return self._count(path.reached_offer for path in self.paths)

    def _count(self, wanted: Iterable[bool]) -> int:
        return sum(count for count, taken in zip(self.paths.values(), wanted, strict=True) if taken)

    @property
    def flows(self) -> dict[Flow, int]:
        """The number of applications that took each step; none of no application."""
        flows: dict[Flow, int] = {}
        for path, count in sorted(self.paths.items(), key=_place):
            for flow in path.flows():
                flows[flow] = flows.get(flow, 0) + count
        return flows

    @property
    def weeks(self) -> dict[str, Rate]:
        """The weeks with applications, the earliest first, by their names of ISO 8601."""
        return rates_by((week_of(day), self.days[day]) for day in sorted(self.days))


def week_of(day: date) -> str:
    """Return the week of a day as in ISO 8601: `2026-W48`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _place(item: tuple[Path, int]) -> tuple[Any, ...]:
    path = item[0]
    order = ([*ApplicationKind].index(path.application), path.reached_interview, path.reached_offer)
    return *order, [*Group].index(path.group)


def sum_of(rates: Iterable[Rate]) -> Rate:
    """Return the applications and replies of several rates together."""
    return Rate(*map(sum, zip(*rates, strict=True)))


def rates_by(rates: Iterable[tuple[Key, Rate]]) -> dict[Key, Rate]:
    """Return the applications and replies of each key together, in the order of the keys."""
    together: dict[Key, list[Rate]] = {}
    for key, rate in rates:
        together.setdefault(key, []).append(rate)
    return {key: sum_of(several) for key, several in together.items()}


def sankeymatic(insights: Insights) -> str:
    """Return the flows as SankeyMATIC reads them, a line each: `Applied [12] Rejected`."""
    return "\n".join(
        f"{NODE_LABELS[flow.start]} [{count}] {NODE_LABELS[flow.end]}"
        for flow, count in insights.flows.items()
    )


# Counting


def get_insights(owner: Account, wanted: InsightsFilter) -> Insights:
    """Return how the applications of a period went, in a constant number of queries."""
    conditions = [*applications.matching(owner, wanted)]
    paths, ways = _paths(owner, conditions)
    days = dict(_rates(_DAYS, conditions))
    unknown = days.pop(None, Rate())
    took = _durations(conditions)
    return Insights(
        wanted,
        paths,
        sum_of(ways.values()),
        unknown.applications,
        _one_per_source(_rates(_SOURCES, conditions)),
        ways,
        [*_cv_rates(owner, conditions)],
        days,
        took["reply_days"],
        {
            ApplicationKind.APPLIED: took["days_applied"],
            Reached.INTERVIEWING: took["days_interviewing"],
            Reached.OFFER: took["days_offer"],
        },
    )


def _paths(
    owner: Account, conditions: Sequence[ColumnElement[bool]]
) -> tuple[dict[Path, int], dict[AppliedVia | None, Rate]]:
    """Count applications by their path, and with replies by the way of applying."""
    paths: Counter[Path] = Counter()
    ways: list[tuple[AppliedVia | None, Rate]] = []
    since = {"quiet_since": applications.quiet_since(owner)}
    rows: Any = read_rows(_PATHS.where(*conditions), since)
    for began, interview, offer, group, via, *counts in rows:
        path = Path(ApplicationKind(str(began)), interview, offer, Group(group))
        ways.append((via, rate := Rate(*counts)))
        paths[path] += rate.applications
    return paths, _largest_first(rates_by(ways))


def _rates(statement: Any, conditions: Sequence[ColumnElement[bool]]) -> Iterator[tuple[Any, Rate]]:
    """Count applications and replies by the first column of a statement."""
    rows: Any = read_rows(statement.where(*conditions))
    for value, *counts in rows:
        yield value, Rate(*counts)


def _one_per_source(rates: Iterable[tuple[str | None, Rate]]) -> dict[str | None, Rate]:
    """Return the rates of sources in any spelling, each by the spelling that most jobs have: the
    first one.
    """
    names: dict[str, str | None] = {}
    return _largest_first(
        rates_by((names.setdefault(source_key(name or ""), name), rate) for name, rate in rates)
    )


def _largest_first(rates: Mapping[Key, Rate]) -> dict[Key, Rate]:
    """Return the rates with the most applications first; of equal ones the unknown last."""
    return dict(sorted(rates.items(), key=lambda item: (-item[1].applications, not item[0])))


def _cv_rates(owner: Account, conditions: Sequence[ColumnElement[bool]]) -> Iterator[CvRate]:
    """Count applications and replies by the version of a CV that they have, on the shelf or off.

    Both databases decide first, and once, whether the person has a CV: most have no applications to
    go through for it.
    """
    rows: Any = read_rows(_CV_RATES.where(*conditions), {"owner_id": owner.id})
    for document_id, name, number, newest, *counts in rows:
        yield CvRate(document_id, name, number, newest, Rate(*counts))


def _durations(conditions: Sequence[ColumnElement[bool]]) -> dict[str, Days]:
    """Count applications by each number of days, where it is known."""
    found: dict[str, dict[int, int]] = {name: {} for name in _DURATIONS}
    parts = [part.where(*conditions) for part in _DURATIONS.values()]
    rows: Any = read_rows(union_all(*parts))
    for name, days, count in rows:
        found[name][days] = count
    return {name: Days(counts) for name, counts in found.items()}


# The statements without the conditions, built once

_NODES = (
    Job.application,
    Job.reached_interview,
    Job.reached_offer,
    applications.group_by(bindparam("quiet_since")).label("group"),
    Job.applied_via,
)
_RATE = (
    func.count(),
    func.count().filter(Job.application == ApplicationKind.APPROACHED),
    func.count().filter(Job.replied),
)
_PATHS = select(*_NODES, *_RATE).group_by(*_NODES).order_by(Job.applied_via)
_DAYS = select(Job.application_on, *_RATE).group_by(Job.application_on)
_LARGEST_FIRST = (func.count().desc(), Job.source.is_(None), Job.source)
_SOURCES = select(Job.source, *_RATE).group_by(Job.source).order_by(*_LARGEST_FIRST)
_VERSION = (Document.id, Document.name, JobDocument.version, Document.version)
_IS_CV = Document.kind == DocumentKind.CV
_HAS_CV = select(Document.id).where(Document.owner_id == ANY_OWNER.id, _IS_CV).exists()
_CV_RATES = (
    select(*_VERSION, *_RATE)
    .select_from(Job)
    .join(JobDocument, JobDocument.job_id == Job.id)
    .join(Document, Document.id == JobDocument.document_id)
    .where(_IS_CV, _HAS_CV.correlate(None))
    .group_by(*_VERSION)
    .order_by(func.count().desc(), Document.id.desc(), JobDocument.version.desc())
)
_DURATIONS = {
    column.key: select(literal(column.key), column, func.count())
    .where(column.is_not(None))
    .group_by(column)
    for column in (Job.reply_days, Job.days_applied, Job.days_interviewing, Job.days_offer)
}
