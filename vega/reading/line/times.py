"""The time of a line and its zone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from vega.reading.line.days import SaidDay
from vega.reading.line.line_words import phrases
from vega.reading.line.tokens import Tokens
from vega.reading.mail.appointment.clocks import Clock, find_clocks
from vega.reading.mail.appointment.zone_words import ZoneWord, find_zones, meant
from vega.reading.mail.source.flat import blank, flat, without_numbers

NEAR = 20  # characters from a time to its zone
_HOUR = re.compile(r"\W+(\d{1,2})(?![\w:])")
_WRONG = re.compile(r"\b\d{1,2}[:h]\d\d\b")


@dataclass(frozen=True)
class SaidTime:
    """A time of day in minutes, in a zone or the person's own. None was none, such as 10:75."""

    minutes: int | None
    zone: ZoneWord | None = None

    def moment(self, day: date, own: tzinfo) -> datetime | None:
        """Return the moment on a day; None for a time that summer time leaves out.

        >>> from zoneinfo import ZoneInfo
        >>> berlin, spring = ZoneInfo("Europe/Berlin"), date(2027, 3, 28)
        >>> SaidTime(150).moment(spring, berlin), SaidTime(600).moment(spring, berlin).isoformat()
        (None, '2027-03-28T10:00:00+02:00')
        """
        if self.minutes is None:
            return None
        wall = datetime.combine(day, time()) + timedelta(minutes=self.minutes)
        zone = next(meant(self.zone, wall, own), own) if self.zone else own
        moment = wall.replace(tzinfo=zone)
        there = moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
        return moment if there == wall else None


def said_time(line: Tokens, days: Sequence[SaidDay]) -> SaidTime | None:
    """Take the time of a line and its zone.

    >>> said_time(Tokens("call at 2pm"), ()).minutes, said_time(Tokens("call at 2"), ()).minutes
    (840, 840)
    >>> said_time(Tokens("tue 10:00 london"), ()).zone.name
    'Europe/London'
    >>> said_time(Tokens("tue 10:75 london"), ()).minutes is None
    True
    """
    leads = [line.spans[n] for at in line.find(phrases("before_place")) for n in at]
    found = find_zones(blank(without_numbers(flat(line.text)), leads, "0"))  # after digits
    names = {n for n, role in enumerate(line.roles) if role}  # as Bristol is in Bristol Foods
    zones = [zone for zone in found if names.isdisjoint(line.inside(zone.start, zone.end))]
    taken = [line.spans[n] for n in names] + [(zone.start, zone.end) for zone in zones]
    plain = blank(without_numbers(line.plain), taken)
    if clock := next(iter(find_clocks(plain)), None) or next(_bare(line, days), None):
        minutes, start, end = clock.minutes, clock.start, clock.end
    elif wrong := _WRONG.search(plain):
        minutes, (start, end) = None, wrong.span()
    else:
        return None
    near = [zone for zone in zones if 0 <= zone.start - end < NEAR][:1]
    for span in [(start, end), *((zone.start, zone.end) for zone in near)]:
        numbers = line.inside(*span)
        before = line.before(numbers[0], phrases("before_day", "before_place")) if numbers else ()
        line.take([*numbers, *before], "clock")
    return SaidTime(minutes, near[0] if near else None)


def _bare(line: Tokens, days: Sequence[SaidDay]) -> Iterator[Clock]:
    """Yield a number alone, right after a day: `tue 10`. Under 7 means the afternoon."""
    for day in days:
        found = _HOUR.match(line.plain, line.spans[day.numbers[-1]][1])
        if found and (hour := int(found[1])) < 24:
            yield Clock(*found.span(1), 60 * (hour + 12 if hour < 7 else hour))
