"""When applications were sent: by week, month or year, and day by day."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from vega.services.insights.insights import Rate, rates_by
from vega.web.ui.filters import long_date

MOST_WEEKS = 53
MOST_MONTHS = 60
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


class Span(NamedTuple):
    """What the period has of a week, a month or a year.

    `label` stands below its bar, or is blank; `words` name it alone. `is_over` says that no
    application can be added.
    """

    first: date
    last: date
    label: str
    words: str
    rate: Rate
    is_over: bool


class Rhythm(NamedTuple):
    """`unit` is week, month or year."""

    unit: str
    spans: Sequence[Span]


def rhythm_of(days: Mapping[date, Rate], first: date, last: date, today: date) -> Rhythm:
    """Return the applications from one day to another, in spans that are few enough to draw."""
    unit = _unit(first, last)
    begins = [*_begins(unit, first, last)]
    rates = rates_by((begin_of(unit, day), rate) for day, rate in days.items())
    labels = _labels(unit, begins)
    return Rhythm(
        unit,
        [
            Span(
                max(begin, first),
                min(next_begin(unit, begin) - DAY, last),
                label,
                _words(unit, begin),
                rates.get(begin, Rate()),
                next_begin(unit, begin) <= today,
            )
            for begin, label in zip(begins, labels, strict=True)
        ],
    )


def _unit(first: date, last: date) -> str:
    if (begin_of("week", last) - begin_of("week", first)) // WEEK < MOST_WEEKS:
        return "week"
    months = (last.year - first.year) * 12 + last.month - first.month
    return "month" if months < MOST_MONTHS else "year"


def begin_of(unit: str, day: date) -> date:
    """Return the first day of the week, month or year that a day is in; weeks begin on Monday."""
    return _BEGIN[unit](day)


_BEGIN: Mapping[str, Callable[[date], date]] = {
    "week": lambda day: day - day.weekday() * DAY,
    "month": lambda day: day.replace(day=1),
    "year": lambda day: day.replace(month=1, day=1),
}
_LONGER_THAN = {"week": WEEK, "month": 31 * DAY, "year": 366 * DAY}


def next_begin(unit: str, begin: date) -> date:
    """Return the first day of the next week, month or year."""
    return begin_of(unit, begin + _LONGER_THAN[unit])


def _begins(unit: str, first: date, last: date) -> Iterator[date]:
    begin = begin_of(unit, first)
    while begin <= last:
        yield begin
        begin = next_begin(unit, begin)


def _words(unit: str, begin: date) -> str:
    return {
        "week": f"Week of {long_date(begin)}",
        "month": f"{begin:%B %Y}",
        "year": f"{begin:%Y}",
    }[unit]


def _labels(unit: str, begins: Sequence[date]) -> Iterator[str]:
    """Yield `31 Aug`, ``, `14 Sep`, ``, `28`, for as many as have room, with the month and the year
    where they change. Of many months, yield each year where it begins.
    """
    if unit == "month" and len(begins) > 24:
        yield from (str(begin.year) if begin.month == 1 else "" for begin in begins)
        return
    step = ceil(len(begins) / (7 if len(begins) <= 14 else 5))
    for number, begin in enumerate(begins):
        before = begins[number - step] if number >= step else date.min
        yield "" if number % step else _label(unit, begin, before)


def _label(unit: str, begin: date, before: date) -> str:
    if unit == "year":
        return str(begin.year)
    if unit == "month":
        return f"{begin:%b}" if begin.year == before.year else f"{begin:%b %Y}"
    same_month = (begin.year, begin.month) == (before.year, before.month)
    return str(begin.day) if same_month else f"{begin.day} {begin:%b}"


# Day by day


@dataclass(frozen=True)
class DayCell:
    """`count` is None for a day outside the period. `level` grows with the count, from 1 to 4."""

    day: date
    count: int | None

    @property
    def level(self) -> int:
        return sum((self.count or 0) >= least for least in (1, 2, 3, 5))


class DayGrid(NamedTuple):
    """A row for each day of the week; `months` are the names above the weeks, and how many."""

    rows: Sequence[Sequence[DayCell]]
    months: Sequence[tuple[str, int]]
    first: date
    last: date

    @property
    def weeks(self) -> int:
        return sum(count for _, count in self.months)


def day_grid(days: Mapping[date, Rate], first: date, last: date) -> DayGrid:
    """Return the last 53 weeks of a period, day by day."""
    monday = max(begin_of("week", first), begin_of("week", last) - (MOST_WEEKS - 1) * WEEK)
    first = max(first, monday)
    mondays = [*_begins("week", monday, last)]

    def cell(day: date) -> DayCell:
        inside = first <= day <= last
        rate = days.get(day)
        return DayCell(day, (rate.applications if rate else 0) if inside else None)

    rows = [[cell(begin + weekday * DAY) for begin in mondays] for weekday in range(7)]
    return DayGrid(rows, [*_months(mondays)], first, last)


def _months(mondays: Sequence[date]) -> Iterator[tuple[str, int]]:
    """Yield the name of each month with the number of weeks that begin in it."""
    counted: dict[tuple[int, int], int] = defaultdict(int)
    for monday in mondays:
        counted[monday.year, monday.month] += 1
    for (year, month), count in counted.items():
        yield f"{date(year, month, 1):%b}" if count > 1 else "", count
