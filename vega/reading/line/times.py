"""The time of a line and its zone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from vega.reading.line.days import SaidDay
from vega.reading.line.tokens import Tokens
from vega.reading.line.words import phrases
from vega.reading.mail.appointment.clocks import Clock, find_clocks
from vega.reading.mail.appointment.zone_words import ZoneWord, find_zones, meant
from vega.reading.mail.source.flat import blank, without_numbers

NEAR = 20  # characters from a time to its zone


@dataclass(frozen=True)
class SaidTime:
    """A time of day in minutes, in a zone or the person's own."""

    minutes: int
    zone: ZoneWord | None = None

    @property
    def zone_name(self) -> str | None:
        return self.zone.name if self.zone else None

    def moment(self, day: date, own: tzinfo) -> datetime | None:
        """Return the moment on a day; None for a time that summer time leaves out.

        >>> from zoneinfo import ZoneInfo
        >>> berlin, spring = ZoneInfo("Europe/Berlin"), date(2027, 3, 28)
        >>> SaidTime(150).moment(spring, berlin), SaidTime(600).moment(spring, berlin).isoformat()
        (None, '2027-03-28T10:00:00+02:00')
        """
        wall = datetime.combine(day, time()) + timedelta(minutes=self.minutes)
        zone = next(meant(self.zone, wall, own), own) if self.zone else own
        moment = wall.replace(tzinfo=zone)
        there = moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
        return moment if there == wall else None


def said_time(line: Tokens, days: Sequence[SaidDay]) -> SaidTime | None:
    """Take the time of a line and its zone.

    >>> said_time(Tokens("call at 2pm"), ()).minutes, said_time(Tokens("call at 2"), ()).minutes
    (840, 840)
    >>> said_time(Tokens("tue 10:00 london"), ()).zone_name
    'Europe/London'
    """
    zones = find_zones(without_numbers(line.text))
    taken = [line.spans[n] for n, role in enumerate(line.roles) if role]
    taken += [(zone.start, zone.end) for zone in zones]
    clocks = find_clocks(blank(without_numbers(line.plain), taken)) or [*_bare(line, days)]
    if not clocks:
        return None
    near = [zone for zone in zones if 0 <= zone.start - clocks[0].end < NEAR][:1]
    spans = [(clocks[0].start, clocks[0].end), *((zone.start, zone.end) for zone in near)]
    for span in spans:
        numbers = line.inside(*span)
        before = line.before(numbers[0], phrases("before_day")) if numbers else ()
        line.take([*numbers, *before], "clock")
    return SaidTime(clocks[0].minutes, near[0] if near else None)


def _bare(line: Tokens, days: Sequence[SaidDay]) -> Iterator[Clock]:
    """Yield a number alone, right after a day: `tue 10`. Under 7 means the afternoon."""
    for n in (day.numbers[-1] + 1 for day in days):
        word = line.words[n] if n < len(line.words) else ""
        if word.isdigit() and len(word) < 3 and int(word) < 24:
            hour = int(word)
            yield Clock(*line.spans[n], 60 * (hour + 12 if hour < 7 else hour))
