"""The days that a text names, and all that each can mean.

A day that can be two, such as 11/12/2026, has both; one that contradicts itself, such as a Friday
that is a Thursday, has none.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from vega.reading.mail.appointment.clocks import is_move
from vega.reading.mail.source.flat import read_apart
from vega.rules.dates import MONTHS, WEEKDAYS

FIRST_YEAR, LAST_YEAR = 1990, 2190
OPEN_YEARS = range(2020, 2036)  # of a day without year in a mail without day
FURTHEST = 270  # days ahead that a day without its year can be
NEAREST = -1  # a day before the mail was sent is yesterday's, not next year's


@dataclass(frozen=True)
class Day:
    """A day in a text, from `start` to `end`. `is_many` tells of a period, or a day of each week.

    `is_date` is true for a date, which stands for itself; "tomorrow" belongs to its sentence. It
    has no `dates` where the day of the mail is not known: then any with its `weekday` is possible.
    """

    start: int
    end: int
    dates: frozenset[date] | None
    weekday: int | None = None
    is_date: bool = True
    is_many: bool = False


@dataclass(frozen=True)
class Calendar:
    """What days are read by: the day of the mail, and whether the day comes first (None: open).

    With `needs_weekday`, only a weekday beside it makes a day without year certain.
    """

    sent_on: date | None
    day_first: bool | None
    needs_weekday: bool = False


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# Some abbreviations of months and weekdays are words of everyday text.
_NO_MONTHS = {"out", "set", "ago", "may"}
_ABBREVIATED = [name for name in MONTHS if len(name) < 5 and name not in _NO_MONTHS]
_MONTH = (
    rf"(?P<month>(?-i:May|MAY)\b|(?:{_any_of(name for name in MONTHS if len(name) > 4)})\b"
    rf"|(?:{_any_of(_ABBREVIATED)})\b\.?)"
)
_NO_WEEKDAYS = {"segunda", "terca", "quarta", "quinta", "sexta"}
_FULL = [n for n in WEEKDAYS if len(n) > 4 and n not in _NO_WEEKDAYS] + ["lundi", "tues", "thurs"]
_WEEKDAY = (
    rf"(?:\b(?P<weekday>{_any_of(WEEKDAYS)})\b\.?,?\s{{0,2}}\(?(?:(?:the|den|dem|der|le"
    rf"|el|dia|am|on|du|del)\s)?)?"
)
_AFTER = (
    rf"(?:\s?[(,]\s?(?:(?:it's|ein|un)\s)?(?P<weekday_after>{_any_of(_FULL)}"
    rf"|(?:{_any_of(WEEKDAYS)})(?=\.?\)))\b\.?(?!\s?,?\s?(?:the |den |le |el )?\d)\)?)?"
)
_YEAR = (
    r"(?:[.,]?\s?,?\s?(?:de |del |of |in )?(?P<year>20\d\d)(?![\d:]|[.]\d)(?!\s?(?:h"
    r"|uhr|hrs|hours)\b))?"
)
_NO_DIGIT = r"(?<![\w:/+-])(?<!\d\.)"

_I = re.IGNORECASE
_ISO = re.compile(
    rf"{_WEEKDAY}{_NO_DIGIT}(?P<year>20\d\d)-(?P<number>\d\d?)-(?P<day>\d\d?)(?:T(?=\d\d:)|(?!\d))",
    _I,
)
_SLASHED = re.compile(
    rf"{_WEEKDAY}{_NO_DIGIT}(?P<first>\d\d?)\s?(?P<sign>[-/.])\s?(?P<second>\d\d?)\s?(?P=sign)\s?"
    rf"(?P<year>20\d\d|(?<=[-/.])[1-4]\d)(?![\d:])(?!\s?(?:uhr|h|hrs|[ap]\.?m)\b){_AFTER}",
    _I,
)
_DOTTED = re.compile(
    rf"{_WEEKDAY}{_NO_DIGIT}(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.(?!\d){_AFTER}", _I
)
_SHORT = re.compile(
    rf"{_WEEKDAY}{_NO_DIGIT}(?P<first>\d\d?)(?P<sign>[/.])(?P<second>\d\d?)(?![\d/:%]|[.]\d)"
    rf"(?!\s?(?:uhr|h\b|hrs|[ap]\.?m\b)){_AFTER}",
    _I,
)
_DAY_NAME = re.compile(
    rf"{_WEEKDAY}{_NO_DIGIT}(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?[\s/-]{{0,2}}(?:of\s|de\s)?{_MONTH}"
    rf"(?:-(?P<short_year>\d\d)\b)?{_YEAR}{_AFTER}",
    _I,
)
_NAME_DAY = re.compile(
    rf"{_WEEKDAY}\b{_MONTH}\s?(?:the\s)?(?P<day>\d\d?)(?:st|nd|rd|th)?(?![\d:.]\d|\d"
    rf"|\s?(?:uhr|h\b|[ap]\.?m\b)){_YEAR}{_AFTER}",
    _I,
)
_DAY_ALONE = re.compile(
    rf"\b(?P<weekday>{_any_of(_FULL)})\b,?\s(?:(?:the|den|dem|le|el|dia)\s)?(?P<day>\d\d?)"
    rf"(?:st|nd|rd|th|er|\.)?(?![\w:/]|[.,-]\d|\s?(?:uhr|h\b|[ap]\.?m\b|-|to\b|bis\b"
    rf"|o'clock|or\b|oder\b|ou\b))"
    r"|\bon the\s(?P<day_2>\d\d?)(?:st|nd|rd|th)\b"
    r"(?!\s(?:floor|street|avenue|century|round|stage|interview|day|of\b))"
    r"|\bthe\s(?P<day_4>\d\d?)(?:st|nd|rd|th)(?=\s(?:at|from|around)\b)"
    rf"|\bam (?P<day_3>\d\d?)\.(?=\s(?:um|ab|von)\b)",
    _I,
)
_RELATIVE_WORDS = {
    word: ahead
    for ahead, words in {
        2: "day after tomorrow,ubermorgen,uebermorgen,apres-demain,pasado manana",
        1: "tomorrow,morgen,demain,manana",
        0: "today,this morning,this afternoon,this evening,heute,aujourd'hui,ce matin"
        ",cet apres-midi,hoy,esta manana,esta tarde",
        -1: "yesterday,gestern,hier a,ayer",
    }.items()
    for word in words.split(",")
}
_RELATIVE = re.compile(
    rf"(?<!guten )(?<!tag )(?<!woch )(?<!heute )(?<!de la )(?<!por la )(?<!la )(?<!esta "
    rf")\b(?P<relative>{_any_of(_RELATIVE_WORDS)})\b(?!'s)",
    _I,
)
_NEXT_WEEK = (
    r"next\sweek|nachste[rn]?\swoche|kommende[rn]?\swoche|la\ssemaine\sprochaine"
    r"|(?:la\s)?(?:proxima\ssemana|semana\sque\sviene)"
)
_WEEKDAY_ALONE = re.compile(
    rf"(?:\b(?P<far>ubernachste[nr]?|uebernachste[nr]?)\s(?:woche\s)?(?:am\s)?)?"
    rf"(?:\b(?P<next_week>{_NEXT_WEEK})\s?,?\s?(?:on\s|am\s|le\s|el\s)?)?"
    r"(?:\b(?P<this>this(?: coming)?|coming|diese[nmr]?|kommende[nmr]?|ce|este)\s)?"
    r"(?:\b(?P<last>last|letzten?|vergangenen?|el pasado)\s)?"
    r"(?:\b(?P<next>next|nachste[nmr]?|naechste[nmr]?|(?:el\s)?proximo)\s)?"
    rf"\b(?P<weekday>{_any_of(_FULL)})\b(?!-)"
    r"(?:\s(?P<next_after>prochain|proximo)\b|\s(?P<this_after>que viene)\b"
    r"|\s(?P<last_after>dernier|pasado)\b"
    rf"|\s(?:of\s|in\s|de\s|der\s)?(?P<week_after>{_NEXT_WEEK})\b)?",
    _I,
)

_WEEKDAYS = rf"(?:{_any_of(WEEKDAYS)})"
_EACH_WEEK = re.compile(
    rf"\b{_WEEKDAYS}s?\b\.?\s?(?:-|/|to|through|bis|au|a)\s?(?:el "
    rf"|le )?{_WEEKDAYS}s?\b\.?(?!\s?,?\s?\d{{1,2}}(?:\.|st|nd|rd|th|er|\s[a-z]))"
    rf"|\b(?:{_any_of(n for n in _FULL if not n.endswith('s'))})s\b|\blos\s(?:lunes"
    rf"|martes|miercoles|jueves|viernes)\b",
    _I,
)

# What makes a day one of many: each week's, a period's, or one that is counted from it.
_MANY_BEFORE = re.compile(
    r"(?:\b(?:every|each|jeden|jede woche|chaque|tous les|cada|todos los|week (?:of"
    r"|commencing|beginning)(?: the| monday,?)?|woche (?:vom|ab)(?: montag,?)?"
    r"|semaine du(?: lundi)?|semana del?(?: lunes)?|a week on|fortnight on)"
    r"|(?:(?<![\w:])\d{1,2}(?:st|nd|rd|th|er|\.)?)\s?(?:-|/|to|and|or|bis|und|oder|au"
    r"|et|ou|al|y|o|a)(?:\s(?:the|le|el|den))?)\s?$",
    _I,
)
_AND_ANOTHER = re.compile(
    r"\s?(?:and|or|und|oder|et|ou|y|o|-|/)\s?(?:the |le |el |den )?\d{1,2}(?:st|nd|rd|th|\.)(?!\d)"
    r"(?!\s(?:floor|round|stage|interview|etage))",
    _I,
)
_MANY_AFTER = re.compile(
    r"\s?(?:week\b|fortnight|en huit|en quinze|in 14 tagen|in vierzehn tagen)", _I
)
_JOINED = re.compile(
    r"[\s,(]{0,3}(?:-|/|to|through|thru|until|and|or|bis|und|oder|sowie|au|et|ou|al?|y|e|o|u)"
    r"[\s,]{1,2}(?:(?:on|the|am|den|le|el|ab|vom|zum|perhaps|alternatively"
    r"|alternativ)\s){0,2}|\s?[-/]\s?|,\s?",
    _I,
)


def find_days(text: str, calendar: Calendar) -> list[Day]:
    """Return the days of a flat text in their order."""
    found = [
        replace(day, start=match.start(), end=match.end())
        for match, day in read_apart(text, _FORMS, calendar)
    ]
    return _with_periods(text, sorted(found, key=lambda day: day.start))


def _with_periods(text: str, days: list[Day]) -> list[Day]:
    """Mark the days that are ends of periods or one choice of several."""
    many = {n for n, day in enumerate(days) if day.is_many or _is_many(text, day)}
    for number, (one, other) in enumerate(pairwise(days)):
        gap = text[one.end : other.start]
        is_joined = len(gap) < 40 and _JOINED.fullmatch(gap) and not is_move(text, one.start, gap)
        if is_joined and not _may_be_same(one, other):
            many |= {number, number + 1}
    return [replace(day, is_many=n in many) for n, day in enumerate(days)]


def _may_be_same(one: Day, other: Day) -> bool:
    if one.dates is None or other.dates is None:
        return one.weekday == other.weekday
    return bool(one.dates & other.dates)


def _is_many(text: str, day: Day) -> bool:
    before = text[max(0, day.start - 30) : day.start]
    is_before = bool(_MANY_BEFORE.search(before))
    return is_before or any(form.match(text, day.end) for form in (_AND_ANOTHER, _MANY_AFTER))


# Dates


def _dates(options: Iterator[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, day in options:
        if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31:
            try:
                yield date(year, month, day)
            except ValueError:
                continue


def _weekday(found: Mapping[str, str | None]) -> set[int]:
    names = (found.get("weekday"), found.get("weekday_after"))
    return {WEEKDAYS[name.lower()] for name in names if name}


def _of_dates(
    months: set[tuple[int, int]], year: int, found: re.Match[str], calendar: Calendar
) -> Day | None:
    """Return a day of one of these months and days, of a year unless that is 0; None if none of
    them is in a calendar.
    """
    parts = found.groupdict()
    weekdays = _weekday(parts)
    years = [year] if year else _years(calendar)
    every = {*_dates((y, month, day) for month, day in months for y in years)}
    if not any(_dates((2024, month, day) for month, day in months)):
        return None
    fitting = {day for day in every if {day.weekday()} >= weekdays}
    if weekdays and len(fitting) > 1 and calendar.sent_on:
        fitting = {day for day in fitting if day >= calendar.sent_on} or fitting
    if not year and calendar.sent_on and (weekdays or not calendar.needs_weekday):
        fitting = {day for one in months for day in _next_of(fitting, one, calendar.sent_on)}
    return Day(0, 0, frozenset(fitting))


def _years(calendar: Calendar) -> Sequence[int]:
    sent_on = calendar.sent_on
    return OPEN_YEARS if sent_on is None else [sent_on.year + shift for shift in (-1, 0, 1)]


def _next_of(fitting: set[date], one: tuple[int, int], sent_on: date) -> set[date]:
    """Return the day of those in a month that comes next, near enough; the last if it is past."""
    same = {day for day in fitting if (day.month, day.day) == one}
    ahead = {day for day in same if NEAREST <= (day - sent_on).days <= FURTHEST}
    past = {day for day in same if FURTHEST - 365 <= (day - sent_on).days < NEAREST}
    return ahead or past


def _read_day(found: re.Match[str], calendar: Calendar) -> Day | None:
    """Return the day of a month that is named or numbered."""
    parts = found.groupdict()
    number, short = parts.get("number"), parts.get("short_year")
    month = int(number) if number else MONTHS[found["month"].lower().rstrip(".")]
    year = parts.get("year") or (f"20{short}" if short else None)
    return _of_dates({(month, int(found["day"]))}, int(year or 0), found, calendar)


def _orders(found: re.Match[str], calendar: Calendar) -> set[tuple[int, int]]:
    """Return month and day in each order that is possible."""
    first, second = int(found["first"]), int(found["second"])
    if found["sign"] == ".":
        return {(second, first)}
    both = {(second, first), (first, second)}
    possible = {(month, day) for month, day in both if 1 <= month <= 12}
    if len(possible) == 2 and calendar.day_first is not None:
        return {(second, first) if calendar.day_first else (first, second)}
    return possible


def _read_numbers(found: re.Match[str], calendar: Calendar) -> Day | None:
    """Return a day in numbers; without a year it needs a weekday or a word such as `on`."""
    year, start = int(found.groupdict().get("year") or 0), found.start()
    is_told = year or found["weekday"] or _AFTER_PREP.search(found.string, max(0, start - 5), start)
    if not is_told:
        return None
    year += 2000 * (0 < year < 100)
    return _of_dates(_orders(found, calendar), year, found, calendar)


_AFTER_PREP = re.compile(r"\b(?:am|le|el|on|den|du|del|vom|dia|dem|zum)\s$", _I)


# Days by the day of the mail


def _read_day_alone(found: re.Match[str], calendar: Calendar) -> Day | None:
    """Return the next day with this number; of a weekday, if it is one."""
    number = int(found["day"] or found["day_2"] or found["day_3"] or found["day_4"])
    if not 1 <= number <= 31:
        return None
    sent_on, weekdays = calendar.sent_on, _weekday(found.groupdict())
    if sent_on is None or (calendar.needs_weekday and not weekdays):
        return Day(0, 0, None, min(weekdays, default=None))
    ahead = [sent_on + timedelta(n) for n in range(46)]
    fitting = [day for day in ahead if day.day == number and {day.weekday()} >= weekdays]
    return Day(0, 0, frozenset(fitting[:1]))


def _read_relative(found: re.Match[str], calendar: Calendar) -> Day | None:
    if calendar.sent_on is None or calendar.needs_weekday:
        return Day(0, 0, None, is_date=False)
    ahead = timedelta(_RELATIVE_WORDS[found["relative"].lower()])
    return Day(0, 0, frozenset({calendar.sent_on + ahead}), is_date=False)


def _read_weekday(found: re.Match[str], calendar: Calendar) -> Day | None:
    sent_on, weekday = calendar.sent_on, WEEKDAYS[found["weekday"].lower()]
    if sent_on is None or calendar.needs_weekday:
        return Day(0, 0, None, weekday, is_date=False)
    ahead = (weekday - sent_on.weekday()) % 7
    monday = sent_on - timedelta(sent_on.weekday())
    in_week = timedelta(weekday)
    is_same_week = sent_on + timedelta(ahead) < monday + timedelta(7)
    if found["last"] or found["last_after"]:
        days = {sent_on + timedelta(ahead - 7)}
    elif found["far"]:
        days = {monday + timedelta(14) + in_week}
    elif found["next_week"] or found["week_after"]:
        days = {monday + timedelta(7) + in_week}
    elif (found["next"] or found["next_after"]) and is_same_week:
        days = {sent_on + timedelta(ahead), sent_on + timedelta(ahead + 7)} - {sent_on}
    elif ahead == 0:
        days = {sent_on, sent_on + timedelta(7)}
    else:
        days = {sent_on + timedelta(ahead)}
    return Day(0, 0, frozenset(days), is_date=False)


_FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], Day | None]]] = [
    (_ISO, _read_day),
    (_SLASHED, _read_numbers),
    (_DAY_NAME, _read_day),
    (_NAME_DAY, _read_day),
    (_DOTTED, _read_day),
    (_SHORT, _read_numbers),
    (_DAY_ALONE, _read_day_alone),
    (_EACH_WEEK, lambda *_: Day(0, 0, None, is_date=False, is_many=True)),
    (_RELATIVE, _read_relative),
    (_WEEKDAY_ALONE, _read_weekday),
]
