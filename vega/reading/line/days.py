"""The days of a line. Which one is meant depends on whether something happened or is to come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vega.reading.line.tokens import Tokens
from vega.reading.line.words import named, not_english, phrases, singles
from vega.reading.mail.appointment.days import Calendar, find_days
from vega.reading.mail.appointment.numbers import number_of
from vega.rules.dates import WEEKDAYS

FURTHEST = 400  # days from today
_YEAR = re.compile(r"20\d\d|\d[/.-]\d{1,2}[/.-]\d\d$")
_SHORT = re.compile(r"(?<![\w/.:,])(\d{1,2})/(\d{1,2})(?![\w/:])")
_UNSURE = ("mon", "sat", "sun", "mar", "mer", "ven", "sam", "vie", "sab", "dom")  # words, too
_FOREIGN = ("seg", "ter", "qua", "qui", "sex", "ma", "wo", "vr", "za", "zo")


@dataclass(frozen=True)
class SaidDay:
    """A day in a line: `numbers` are its words. One of `offset`, `weekday` or `dates` is set.

    `which` of a weekday is "last", "next" or "". `dates` are all that a date can be; without a
    year the day and month alone count.
    """

    numbers: tuple[int, ...]
    offset: int | None = None
    weekday: int | None = None
    which: str = ""
    dates: frozenset[date] = frozenset()
    has_year: bool = False

    def meant(self, today: date, *, ahead: bool, later: bool = False) -> tuple[date, ...]:
        """Return what it can be, looking ahead or back. `later` tells of a time still to come.

        >>> sunday = date(2026, 11, 29)
        >>> SaidDay((0,), weekday=6).meant(sunday, ahead=False)[0].isoformat()
        '2026-11-29'
        >>> [str(day) for day in SaidDay((0,), weekday=1, which="next").meant(sunday, ahead=True)]
        ['2026-12-01', '2026-12-08']
        """
        if self.offset is not None:
            return (today + timedelta(self.offset),)
        if self.weekday is not None:
            return self._of_week(self.weekday, today, ahead, later)
        if self.has_year:
            return tuple(sorted(self.dates))
        months = {(day.month, day.day) for day in self.dates}
        return tuple(sorted(day for one in months for day in _nearest(*one, today, ahead=ahead)))

    def _of_week(self, weekday: int, today: date, ahead: bool, later: bool) -> tuple[date, ...]:
        coming = (weekday - today.weekday()) % 7
        if self.which == "last" or not (ahead or self.which == "next"):
            days = coming - 7 if coming or self.which == "last" else 0
        else:
            days = coming or (0 if later and not self.which else 7)
        first = today + timedelta(days)
        return (first, first + timedelta(7)) if self.which == "next" else (first,)


def _nearest(month: int, day: int, today: date, *, ahead: bool) -> Iterator[date]:
    """Yield the next day of that name that is not past, or the latest that is not ahead."""
    years = range(today.year, today.year + 5) if ahead else range(today.year, today.year - 5, -1)
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found == today or (found > today) == ahead:
            yield found
            return


def said_days(line: Tokens, today: date) -> list[SaidDay]:
    """Take the days of a line with the words before them, and return them in order.

    >>> line = Tokens("rejected on friday, answer by 5 dec")
    >>> [day.numbers for day in said_days(line, date(2026, 11, 29))]
    [(1, 2), (4, 5, 6)]
    >>> [len(said_days(Tokens(text), date(2026, 11, 29))) for text in ("vor 3 Tagen", "5/12", "so")]
    [1, 1, 1]
    """
    found = []
    for read in (_counted, _dated, _by_name, _weekdays):
        for day in read(line, today):
            line.take(day.numbers, "day")
            before = line.before(day.numbers[0], phrases("before_day"))
            line.take(before, "day")
            found.append(replace(day, numbers=(*before, *day.numbers)))
    return sorted(found, key=lambda day: day.numbers)


def _by_name(line: Tokens, _today: date) -> Iterator[SaidDay]:
    names = named("day ")
    for numbers in [*line.find(frozenset(names))]:
        offset = int(names[tuple(line.words[n] for n in numbers)])
        yield SaidDay(tuple(numbers), offset=offset)


def _counted(line: Tokens, _today: date) -> Iterator[SaidDay]:
    """Yield `3 days ago`, `vor einer Woche`, `in 3 days`."""
    for at in range(len(line.words)):
        for name, sign in (("ago", -1), ("ahead", 1)):
            for phrase in phrases(name):
                hash_at = phrase.index("%")
                numbers = range(at, at + len(phrase) + 1)
                if numbers.stop > len(line.words) or any(line.roles[n] for n in numbers):
                    continue
                words = [line.words[n] for n in numbers]
                count, unit = words[hash_at], named("unit ").get((words[hash_at + 1],))
                rest = (*words[:hash_at], "%", *words[hash_at + 2 :])
                if unit and rest == phrase and (many := _count(count)) is not None:
                    yield SaidDay(tuple(numbers), offset=sign * min(many * int(unit), FURTHEST))


def _count(word: str) -> int | None:
    if word in singles("one"):
        return 1
    try:
        return number_of(word[:3])  # no number of digits takes long
    except KeyError:
        return None


def _dated(line: Tokens, today: date) -> Iterator[SaidDay]:
    """Yield dates: `5 dec`, `5.12.`, `2026-12-05`, `5/12`; with a weekday that fits."""
    day_first = True if not_english().intersection(line.words) else None
    text = line.plain
    spans = [(day.start, day.end, day.dates) for day in find_days(text, Calendar(today, day_first))
             if day.is_date and day.dates]  # fmt: skip
    for short in _SHORT.finditer(text):
        first, second = int(short[1]), int(short[2])
        orders = {(second, first)} | ({(first, second)} if day_first is None else set())
        days = (day for order in orders for day in _nearest(*order, today, ahead=True))
        spans.append((*short.span(), frozenset(days)))
    for start, end, dates in spans:
        numbers = line.inside(start, end)
        if dates and numbers and not any(line.roles[n] for n in numbers):
            has_year = bool(_YEAR.search(text[start:end].strip()))
            yield SaidDay(tuple(numbers), dates=dates, has_year=has_year)


def _weekdays(line: Tokens, _today: date) -> Iterator[SaidDay]:
    for n, word in enumerate(line.words):
        if line.roles[n] or word not in WEEKDAYS or not _is_weekday(line, n, word):
            continue
        numbers, which = [n], ""
        for beside in (n - 1, n + 1):
            if not 0 <= beside < len(line.words) or line.roles[beside]:
                continue
            for name in ("last", "next", "this"):
                if line.words[beside] in singles(name):
                    numbers, which = sorted([*numbers, beside]), "" if name == "this" else name
        yield SaidDay(tuple(numbers), weekday=WEEKDAYS[word], which=which)


def _is_weekday(line: Tokens, n: int, word: str) -> bool:
    """Return whether a name is that of a day: a short one beside a time, after `on`, or last."""
    is_short = len(word) < 3 or word in _UNSURE
    if word in _FOREIGN or not is_short:
        return not is_short
    before = line.words[n - 1] if n else ""
    after = line.words[n + 1] if n + 1 < len(line.words) else ""
    prepositions = singles("before_day") | singles("last") | singles("next") | singles("this")
    return not after or after[0].isdigit() or before in prepositions
