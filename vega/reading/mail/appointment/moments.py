"""The times that a text names: days, times of day and zones put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from vega.reading.mail.appointment.clocks import MOVED, Clock, find_clocks
from vega.reading.mail.appointment.days import Calendar, Day, find_days
from vega.reading.mail.appointment.lengths import Length, find_lengths
from vega.reading.mail.appointment.zone_words import ZoneWord, find_zones, meant
from vega.reading.mail.source.flat import blank, without_numbers

DAY_SIGN, CLOCK_SIGN, ZONE_SIGN, LENGTH_SIGN = "\x01", "\x02", "\x03", "\x04"
FAR = 300  # characters from a day to its time on another line
MOST_MOMENTS = 40  # of a text; one with more is a schedule


@dataclass(frozen=True)
class Moment:
    """A day with a time of day, where they stand in the text."""

    day: Day
    clock: Clock
    zone: ZoneWord | None
    sentence: tuple[int, int]

    @property
    def start(self) -> int:
        return min(self.day.start, self.clock.start) if self._is_near else self.clock.start

    @property
    def end(self) -> int:
        return max(self.day.end, self.clock.end) if self._is_near else self.clock.end

    @property
    def _is_near(self) -> bool:
        return self.sentence[0] <= self.day.start < self.sentence[1]

    def starts(self, zone: tzinfo, zone_word: ZoneWord | None) -> frozenset[datetime]:
        """Return all that it can be, in UTC; nothing if its day contradicts itself."""
        time_of_day = timedelta(minutes=self.clock.minutes)
        walls = [datetime.combine(day, time()) + time_of_day for day in self.day.dates or ()]
        return frozenset(moment for wall in walls for moment in _in_utc(wall, zone, zone_word))


def _in_utc(wall: datetime, own_zone: tzinfo, zone_word: ZoneWord | None) -> Iterator[datetime]:
    for zone in meant(zone_word, wall, own_zone) if zone_word else [own_zone]:
        moment = wall.replace(tzinfo=zone).astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) == wall:  # not in a DST gap
            yield moment


@dataclass(frozen=True)
class Timeline:
    """All times of a text. `signs` is the text with signs in place of days and times."""

    signs: str
    moments: Sequence[Moment]
    zones: Sequence[ZoneWord]
    lengths: Sequence[Length]
    days: Sequence[Day]
    sentences: Sequence[tuple[int, int]]
    is_full: bool

    def before(self, moment: Moment) -> str:
        """Return what stands before a time in its sentence."""
        return _short(self.signs[moment.sentence[0] : moment.start])

    def before_clock(self, moment: Moment) -> str:
        """Return what stands before its time of day."""
        return _short(self.signs[moment.sentence[0] : moment.clock.start])

    def before_day(self, moment: Moment) -> str:
        """Return what stands before its day in the sentence of that."""
        day = moment.day.start
        start = max(start for start, _ in self.sentences if start <= day)
        return _short(self.signs[start:day])

    def between(self, moment: Moment) -> str:
        """Return what stands between its day and its time of day, if they are in that order."""
        return _short(self.signs[moment.day.end : moment.clock.start])

    def after_clock(self, moment: Moment) -> str:
        return _short(self.signs[moment.clock.end : moment.sentence[1]])

    def after(self, moment: Moment) -> str:
        return _short(self.signs[moment.end : moment.sentence[1]])

    def sentence(self, moment: Moment) -> str:
        return _short(self.signs[slice(*moment.sentence)])


def _short(text: str) -> str:
    return re.sub("\\s+", " ", re.sub("\x01+", "\x01", re.sub("\x02+", "\x02", text)))


def find_moments(text: str, calendar: Calendar) -> Timeline:
    """Return the times that a flat text names."""
    text = without_numbers(text)
    zones = find_zones(text)
    days = find_days(text, calendar)
    rest = blank(text, ((day.start, day.end) for day in days), DAY_SIGN)
    offsets = [zone for zone in zones if any(map(str.isdigit, text[zone.start : zone.end]))]
    rest = blank(rest, ((zone.start, zone.end) for zone in offsets), ZONE_SIGN)
    lengths = find_lengths(rest)
    rest = blank(rest, ((length.start, length.end) for length in lengths), LENGTH_SIGN)
    clocks = find_clocks(rest)
    signs = blank(rest, ((clock.start, clock.end) for clock in clocks), CLOCK_SIGN)
    finder = _Finder(signs, days, zones)
    moments = _with_ends(signs, [*finder.moments(clocks[: 4 * MOST_MOMENTS])])
    is_full = len(moments) > MOST_MOMENTS
    return Timeline(signs, moments, zones, lengths, days, finder.sentences, is_full)


_TO_END = re.compile(
    r"[ ]{0,3}(?:uhr|h)?[ ]?(?:-|to|until|till|bis|a|al?|hasta|jusqu'au?"
    r"|[,;]?\s*(?:and )?\b(?:end(?:e|s|ing|zeit)?|clos(?:es|ing)|end (?:time|date)|fin|heure de fin"
    r"|hora de fin|finish(?:es)?)[ ]?:?)\s{0,2}"
    r"(?:the|le|el|zum|am|den)?[ ]{0,2}\x01*[\s,;]{0,3}(?:at|um|a|a las)?[ ]?",
    re.IGNORECASE,
)


def _with_ends(signs: str, moments: list[Moment]) -> list[Moment]:
    """Return the times, the end of one as its end; a period of several days is none."""
    result: list[Moment] = []
    for moment in moments:
        last = result[-1] if result else None
        if last is None or last.clock.until is not None or not _is_end(signs, last, moment):
            result.append(moment)
        elif last.day.dates == moment.day.dates:
            until = max(moment.clock.until or moment.clock.minutes, last.clock.minutes)
            clock = replace(last.clock, end=moment.clock.end, until=until)
            result[-1] = replace(last, clock=clock, zone=last.zone or moment.zone)
        else:
            result[-1] = replace(last, day=replace(last.day, is_many=True))
    return result


def _is_end(signs: str, first: Moment, last: Moment) -> bool:
    """Return whether one time is said to be the end of another, and not what it is moved to."""
    is_end = _TO_END.fullmatch(signs, first.clock.end, last.clock.start)
    return bool(is_end) and not MOVED.search(signs, *first.sentence)


# Sentences

_END = re.compile(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bFr)(?<!\bHr)(?<!\bSr)(?<!\bSra)(?<!\bSt)"
    r"(?<!\bStr)(?<!\bca)(?<!\bNr)(?<!\bNo)(?<!\bbzw)(?<!\bapprox)(?<!\bM)(?<!\bMme)"
    r"(?<!z\. B)(?<!z\.B)(?<!\bvs)"
    r"[.!?](?:\s+(?=[A-Z\"'(¿¡\x01\x02])(?!(?:[A-Z]{2,4}|Eastern|Central|Pacific"
    r"|Mountain)\b)|\s*\n)|\n[ \t]*(?:\n|(?=[-•·>+]\s|\d[.)]\s|[A-Z][\w ]{1,24}\s?:\s))"
)


def _sentences(signs: str) -> list[tuple[int, int]]:
    ends = [found.end() for found in _END.finditer(signs)]
    return [*zip([0, *ends], [*ends, len(signs)], strict=True)]


# What may stand between a day and its time, so that they are one.
_GLUE = re.compile(
    r"[\s,;:()\[\]|.@/\x03-]*(?:(?:at|um|om|a|las?|from|von|de|ab|gegen|around|vers|sobre"
    r"|hacia|entre|between|zwischen|starting|beginning|the|uhr|time|uhrzeit|heure|hora|zeit"
    r"|on|am|den|le|el|dia|kl|ca|circa|approximately|beginn|start|debut|inicio|horaire"
    r"|horario|des|desde|partir|of|this|ce|este|diesen|jeweils|next|punkt|vormittags"
    r"|nachmittags|in|morning|afternoon|in the morning|vormittag|nachmittag|apres-midi"
    r"|matin|tarde|manana|por|en)\b[\s,;:()\[\]|.-]*){0,5}",
    re.IGNORECASE,
)


def _is_glue(gap: str) -> bool:
    return len(gap) < 60 and bool(_GLUE.fullmatch(gap))


_LABEL_LINE = re.compile(
    r"[\s>*•·+-]*(?:\d[.)]\s)?(?:(?:start|begin|time|when|uhrzeit|zeit|beginn|wann|von"
    r"|heure|horaire|quand|debut|hora|horario|cuando|inicio|de|at|um|a las?|a|from"
    r"|interview|call|[a-z][\w /&'-]{1,24}(?=\s?\d?\s?:))?\s?\d?[\s:.(-]{0,4}(?:um |at "
    r"|a las |a |de |von |from )?)$",
    re.IGNORECASE,
)


class _Finder:
    """Finds the day and the zone of each time."""

    def __init__(self, signs: str, days: Sequence[Day], zones: Sequence[ZoneWord]) -> None:
        self.signs, self.days, self.zones = signs, days, zones
        self.sentences = _sentences(signs)

    def moments(self, clocks: Sequence[Clock]) -> Iterator[Moment]:
        """Yield each time with its day. If no time has one, the only two of both are meant."""
        found = [moment for clock in clocks for moment in self._moment(clock)]
        sure = [clock for clock in clocks if clock.is_sure]
        dates = [day for day in self.days if day.is_date and not day.is_many]
        if not found and len({clock.minutes for clock in sure}) == 1 and dates:
            near = abs(sure[0].start - dates[0].start) < FAR
            if near and len({day.dates for day in dates}) == 1:
                found = [self._of(sure[0], dates[0])]
        yield from found

    def _moment(self, clock: Clock) -> Iterator[Moment]:
        first, last = self._sentence_of(clock)
        inside = [day for day in self.days if first <= day.start < last]
        day = self._in_sentence(clock, inside)
        if day is None and clock.is_sure and self._begins_line(clock):
            day = self._on_other_line(clock)
        if day is not None:
            yield self._of(clock, day)

    def _of(self, clock: Clock, day: Day) -> Moment:
        sentence = self._sentence_of(clock)
        return Moment(day, clock, self._zone_of(clock, day), sentence)

    def _sentence_of(self, clock: Clock) -> tuple[int, int]:
        found = (span for span in self.sentences if span[0] <= clock.start < span[1])
        return next(found, (0, len(self.signs)))

    def _gap(self, one: Day | Clock, other: Day | Clock) -> str:
        first, second = sorted((one, other), key=lambda part: part.start)
        return self.signs[first.end : second.start]

    def _in_sentence(self, clock: Clock, days: Sequence[Day]) -> Day | None:
        """Return the day right before or after a time, but for words such as "at"; of a sure time
        else the last day before it, else the first after it.
        """
        near = [day for day in days if day.end <= clock.start][-1:]
        near += [day for day in days if day.start >= clock.end][:1]
        beside = (day for day in near if _is_glue(self._gap(clock, day)))
        return next(beside, near[0] if near and clock.is_sure else None)

    def _begins_line(self, clock: Clock) -> bool:
        line = self.signs.rfind("\n", 0, clock.start) + 1
        return bool(_LABEL_LINE.match(self.signs[line : clock.start][:60]))

    def _on_other_line(self, clock: Clock) -> Day | None:
        """Return the day on the lines before, else right after, that a time stands under."""
        dates = [day for day in self.days if day.is_date]
        before = [day for day in dates if 0 <= clock.start - day.end < FAR]
        after = [day for day in dates if 0 <= day.start - clock.end < FAR // 2]
        near = [day for day in after if self._gap(clock, day).count("\n") == 1]
        if before and (not near or self._gap(clock, before[-1]).count("\n") <= 2):
            return before[-1]
        return next(iter([*near, *before[-1:], *after]), None)

    def _zone_of(self, clock: Clock, day: Day) -> ZoneWord | None:
        """Return the zone right after a time, or after the day that follows it."""
        ends = [clock.end, day.end] if 0 <= day.start - clock.end < 40 else [clock.end]
        for end in ends:
            for zone in self.zones:
                start = min(end, zone.start)  # in `14 h 30 heure de Paris` the hour is of both
                is_near = clock.start < zone.start < end + 16
                if is_near and _ZONE_GLUE.fullmatch(self.signs, start, zone.start):
                    return zone
        return None


_ZONE_GLUE = re.compile(r"\s?(?:uhr|h|hrs)?\s?[.,(\[/-]{0,2}\s?(?:in |the |nach )?", re.IGNORECASE)
