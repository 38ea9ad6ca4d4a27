"""The days of a line. Which one is meant depends on whether something happened or is to come."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from vega.reading.line.line_words import not_english, phrases, singles
from vega.reading.line.tokens import Tokens
from vega.reading.mail.appointment.days import Calendar, find_days
from vega.reading.mail.appointment.numbers import number_of
from vega.rules.dates import MONTHS, WEEKDAYS

FURTHEST = 400  # days from today
_YEAR = re.compile(r"20\d\d|\d[/.-]\d{1,2}[/.-]\d\d$")
_SHORT = re.compile(r"(?<![\w/.:,])(\d{1,2})/(\d{1,2})(?![\w/:])")
_SHORT_MONTH = "|".join(name for name in MONTHS if MONTHS[name] in (2, 4, 6, 9, 11))
_NO_DATE = re.compile(
    rf"\b3[01](?:st|\.)? ?(?:de )?(?:{_SHORT_MONTH})\b|\b(?:{_SHORT_MONTH}) 3[01](?:st)?\b"
    r"|\b3[01][./](?:0?[2469]|11)\b|\b20\d\d-(?:0[2469]|11)-3[01]\b"
)
_Days = tuple[date, ...]
_Found = Iterator[tuple[Sequence[int], _Days, _Days]]
_MONDAY, _FRIDAY = 0, 4


@dataclass(frozen=True)
class SaidDay:
    """A day in a line: `numbers` are its words. `past` is what it can be of something that
    happened, `coming` of something that is to come; both are empty of one that no year has. Of a
    week it is a guess.
    """

    numbers: tuple[int, ...]
    past: _Days
    coming: _Days
    is_guess: bool = False


def said_days(line: Tokens, today: date) -> list[SaidDay]:
    """Take the days of a line with the words before them, and return them in order.

    >>> sunday = date(2026, 11, 29)
    >>> line = Tokens("rejected on friday, answer by 5 dec")
    >>> [(day.numbers, str(day.past[0]), str(day.coming[0])) for day in said_days(line, sunday)]
    [((1, 2), '2026-11-27', '2026-12-04'), ((4, 5, 6), '2025-12-05', '2026-12-05')]
    >>> [str(day) for day in said_days(Tokens("next tuesday"), sunday)[0].coming]
    ['2026-12-01', '2026-12-08']
    """
    found = []
    for read in (_weeks, _relative, _dated, _weekdays, _impossible):
        for numbers, past, coming in read(line, today):
            if not numbers or any(line.roles[n] for n in numbers):
                continue
            said = (*line.before(numbers[0], phrases("before_day")), *numbers)
            line.take(said, "day")
            is_guess = read is _weeks and WEEKDAYS.keys().isdisjoint(line.words[n] for n in numbers)
            found.append(SaidDay(said, past, coming, is_guess))
    return sorted(found, key=lambda day: day.numbers)


def _weeks(line: Tokens, today: date) -> _Found:
    """Yield `next week`, which is its Monday, and `end of the week`: its Friday, from Friday on
    that of the next one. A weekday beside the next week is one of it.
    """
    monday = today - timedelta(today.weekday())
    for numbers in line.find(phrases("this_week")):
        day = (monday + timedelta(_FRIDAY if today.weekday() < _FRIDAY else 7 + _FRIDAY),)
        yield numbers, day, day
    for numbers in line.find(phrases("next_week")):
        beside = {numbers[0] - 1, numbers[-1] + 1} & {*line.free()}
        named = [n for n in beside if line.words[n] in WEEKDAYS][:1]
        ahead = next((WEEKDAYS[line.words[n]] for n in named), _MONDAY)
        day = (monday + timedelta(7 + ahead),)
        yield sorted([*numbers, *named]), day, day


def _relative(line: Tokens, today: date) -> _Found:
    """Yield `yesterday`, `3 days ago`, `vor einer Woche`, `in 3 days`."""
    by_name = [(at, n) for n in (-2, 2, -1, 1, 0) for at in line.find(phrases(f"day {n}"))]
    for numbers, offset in [*_counted(line), *by_name]:
        day = (today + timedelta(offset),)
        yield numbers, day, day


def _counted(line: Tokens) -> Iterator[tuple[list[int], int]]:
    """Yield a number of days or weeks with the words around it, `%` in the phrases."""
    words = line.words
    for n in range(1, len(words)):
        unit = next((days for days in (1, 7) if words[n] in singles(f"unit {days}")), None)
        if unit is None or (count := _count(words[n - 1])) is None:
            continue
        for phrase, sign in [(p, -1) for p in phrases("ago")] + [(p, 1) for p in phrases("ahead")]:
            first = n - 1 - phrase.index("%")
            last = first + len(phrase)
            if (*words[max(0, first) : n - 1], "%", *words[n + 1 : last + 1]) == phrase:
                yield [*range(first, last + 1)], sign * min(count * unit, FURTHEST)


def _count(word: str) -> int | None:
    if word in singles("one"):
        return 1
    try:
        return number_of(word[:3] if word[0].isdigit() else word)  # no long number takes long
    except KeyError:
        return None


def _dated(line: Tokens, today: date) -> _Found:
    """Yield dates: `5 dec`, `5.12.`, `2026-12-05`, `5/12`; with a weekday that fits."""
    day_first = True if not_english().intersection(line.words) else None
    text, found = line.plain, []
    for day in find_days(text, Calendar(today, day_first)):
        if day.is_date and day.dates:
            has_year = _YEAR.search(text[day.start : day.end].strip())
            months = {(one.month, one.day) for one in day.dates}
            found.append((day.start, day.end, months, day.dates if has_year else ()))
    for short in _SHORT.finditer(text):
        months = {(int(short[2]), int(short[1]))}
        months |= set() if day_first else {(int(short[1]), int(short[2]))}
        found.append((*short.span(), months, ()))
    for start, end, months, dates in found:
        near = ((_nearest(*one, today, step) for one in months) for step in (-1, 1))
        past, coming = (tuple(sorted(dates or filter(None, days))) for days in near)
        if coming:
            yield line.inside(start, end), past, coming


def _impossible(line: Tokens, _: date) -> _Found:
    """Yield dates that no year has: `30 feb`, `31.4.`."""
    for found in _NO_DATE.finditer(line.plain):
        yield line.inside(*found.span()), (), ()


def _nearest(month: int, day: int, today: date, step: int) -> date | None:
    """Return the next day of that name that is not past, or the latest that is not ahead."""
    for year in range(today.year, today.year + 5 * step, step):
        with suppress(ValueError):
            found = date(year, month, day)
            if (found - today).days * step >= 0:
                return found
    return None


def _weekdays(line: Tokens, today: date) -> _Found:
    for n, word in enumerate(line.words):
        if word not in WEEKDAYS or not _is_weekday(line, n, word):
            continue
        numbers, which = [n], ""
        for beside in {n - 1, n + 1} & {*line.free()}:
            for name in ("last", "next", "this"):
                if line.words[beside] in singles(name):
                    numbers, which = sorted([*numbers, beside]), name
        yield numbers, *_of_week((WEEKDAYS[word] - today.weekday()) % 7, which, today)


def _of_week(ahead: int, which: str, today: date) -> tuple[_Days, _Days]:
    coming, before = today + timedelta(ahead or 7), today + timedelta(ahead - 7)
    if which == "last":
        return (before,), (before,)
    if which == "next":
        either = (coming, coming + timedelta(7))
        return either, either
    return (before if ahead else today,), (coming,)


def _is_weekday(line: Tokens, n: int, word: str) -> bool:
    """Return whether a name is that of a day: a short one beside a time, after `on`, or last."""
    if word in singles("no_day"):
        return False
    if len(word) > 2 and word not in singles("maybe_day"):
        return True
    before, after = line.words[:n][-1:], line.words[n + 1 :][:1]
    prepositions = singles("before_day", "last", "next", "this")
    return not after or after[0][0].isdigit() or not prepositions.isdisjoint(before)
