"""Find the appointment that a mail names, or else the first time that it could be.

All times that a mail names are read with everything that each can mean. What is a deadline, office
hours, a former time or past is left out. If one time is left that all the others can mean as well,
it is the appointment.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from vega.reading.mail.appointment import cues
from vega.reading.mail.appointment.day_order import day_comes_first
from vega.reading.mail.appointment.days import FIRST_YEAR, LAST_YEAR, Calendar
from vega.reading.mail.appointment.moments import Moment, Timeline, find_moments
from vega.reading.mail.appointment.places import find_place
from vega.reading.mail.appointment.zone_words import ZoneWord
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail
from vega.reading.mail.mail_words import padded, word_list
from vega.reading.mail.source.flat import composed, flat

LONGEST_TEXT = 20_000  # characters in which an appointment is looked for
HOUR = timedelta(hours=1)
LONG = 180  # minutes


@dataclass(frozen=True)
class Appointment:
    """An appointment in a mail, in UTC; `time_zone` is an IANA name if the mail means one.

    It ends an hour after it starts where the mail does not say. Where it is not certain, such as of
    several times to choose from, it is the first that it can be. `is_named` tells whether a word
    for an appointment, such as "interview", stands in the sentence of the time.
    """

    starts_at: datetime
    ends_at: datetime
    kind: str  # phone, video, on_site, assessment, other
    location: str
    url: str | None
    time_zone: str | None
    is_certain: bool
    is_named: bool


def find_appointment(mail: Mail, zone: tzinfo, today: date | None = None) -> Appointment | None:
    """Return the appointment that a mail names; None if none of its times is clear.

    `zone` is for times without one. `today` helps where it is not known when the mail was sent: a
    day without year is then the next one with its weekday.
    """
    text = composed(f"{mail.subject[:LONGEST_SUBJECT]}\n\n{mail.text[:LONGEST_TEXT]}")
    plain = flat(text)
    sent_at = _sent_at(mail, zone)
    sent_on = sent_at.date() if sent_at else today
    calendar = Calendar(sent_on, day_comes_first(plain), needs_weekday=sent_at is None)
    found = _Choice(find_moments(plain, calendar), zone, sent_at).appointment()
    if found is None:
        return None
    place = find_place(text, plain, found.moment, mail.links)
    beside = padded(plain[slice(*found.moment.sentence)])
    return Appointment(
        found.starts_at, found.ends_at, place.kind, place.location, place.url,
        found.zone.name if found.zone else None, found.is_certain,
        is_named=any(f" {each}" in beside for each in word_list("mail.appointment")),
    )  # fmt: skip


def _sent_at(mail: Mail, zone: tzinfo) -> datetime | None:
    """Return when a mail was sent, in the zone that its sender named, if that is one of a place."""
    if mail.sent_at is None or not FIRST_YEAR < mail.sent_at.year < LAST_YEAR:
        return None
    if mail.sent_at.tzinfo is None:
        return mail.sent_at.replace(tzinfo=zone)
    return mail.sent_at if mail.sent_at.utcoffset() else mail.sent_at.astimezone(zone)


@dataclass(frozen=True)
class _Found:
    moment: Moment
    starts_at: datetime
    ends_at: datetime
    zone: ZoneWord | None
    is_certain: bool = True


class _Choice:
    """Chooses among the times of a text."""

    def __init__(self, timeline: Timeline, zone: tzinfo, sent_at: datetime | None) -> None:
        self.timeline, self.zone, self.sent_at = timeline, zone, sent_at

    def appointment(self) -> _Found | None:
        """Return the one appointment, if it is certain, else the first that it can be."""
        moments = [] if self.timeline.is_full else self._current()
        found = None if any(map(self._is_uncertain, moments)) else self._only(moments)
        return found or self._first(moments)

    # What is left out

    def _current(self) -> list[Moment]:
        """Return the times that may be the appointment: the new ones, if some are."""
        moments = [moment for moment in self.timeline.moments if not self._is_dropped(moment)]
        moments = self._without_cancelled(moments)
        former = [moment for moment in moments if self._is_former(moment)]
        kept = [moment for moment in moments if moment not in former]
        new = [moment for moment in kept if self._is_new(moment)]
        old = {(one.day.dates, one.clock.minutes) for one in former}
        return [one for one in new or kept if (one.day.dates, one.clock.minutes) not in old]

    def _is_dropped(self, moment: Moment) -> bool:
        before, after = self.timeline.before(moment), self.timeline.after(moment)
        right_before = self.timeline.before_clock(moment)
        clock, of_day = moment.clock, self.timeline.before_day(moment)
        is_long = clock.until is not None and clock.until - clock.minutes >= LONG
        return (
            moment.day.is_many
            or cues.is_deadline(before, after)
            or any(cues.is_deadline(one, "") for one in (right_before, of_day))
            or cues.is_another_thing(of_day, "")
            or cues.is_another_thing(before, after)
            or cues.is_availability(right_before, after, is_long or clock.is_many)
            or cues.is_past(before)
            or self._is_over(moment)
        )

    def _is_over(self, moment: Moment) -> bool:
        starts = self._starts(moment)
        return self.sent_at is not None and bool(starts) and max(starts) <= self.sent_at

    def _is_former(self, moment: Moment) -> bool:
        sentence, after = self.timeline.sentence(moment), self.timeline.after(moment)
        befores = self._befores(moment)
        if any(map(cues.is_replaced, befores)) or cues.is_not_possible(befores[0], after, sentence):
            return True
        return not self._is_new(moment) and any(cues.is_left(one, sentence) for one in befores)

    def _is_new(self, moment: Moment) -> bool:
        sentence, after = self.timeline.sentence(moment), self.timeline.after(moment)
        return any(cues.is_new(before, after, sentence) for before in self._befores(moment))

    def _befores(self, moment: Moment) -> tuple[str, str]:
        """Return what stands before a time, and between its day and its time of day."""
        return self.timeline.before(moment), self.timeline.between(moment)

    def _without_cancelled(self, moments: list[Moment]) -> list[Moment]:
        """Leave out what is cancelled: the times before and in the sentence that says so, else
        those of the day that it names; all if it names none.
        """
        signs = self.timeline.signs
        said = [span for span in self.timeline.sentences if cues.cancels(signs[slice(*span)])]
        if not said:
            return moments
        start, end = said[-1]
        named = [day.dates or () for day in self.timeline.days if start <= day.start < end]
        gone = [moment for moment in moments if moment.start < end]
        days = frozenset().union(*named)
        gone = gone or [one for one in moments if not days or days & (one.day.dates or days)]
        gone = [moment for moment in gone if not self._is_new(moment)]
        times = {(moment.day.dates, moment.clock.minutes) for moment in gone}
        return [one for one in moments if (one.day.dates, one.clock.minutes) not in times]

    # What is certain

    def _is_uncertain(self, moment: Moment) -> bool:
        before, after = self.timeline.before_clock(moment), self.timeline.after_clock(moment)
        return (
            moment.clock.is_many
            or (moment.clock.until is None and cues.is_open_ended(before))
            or cues.is_alternative(before, after)
            or self._is_elsewhere(moment)
            or (moment.day.dates is not None and not self._starts(moment))
        )

    def _is_elsewhere(self, moment: Moment) -> bool:
        return moment.zone is None and cues.is_elsewhere(self.timeline.after_clock(moment))

    def _starts(self, moment: Moment) -> frozenset[datetime]:
        starts = moment.starts(self.zone, moment.zone or self._zone_for(moment))
        if self.sent_at is None or moment.day.is_date:
            return starts
        return frozenset(start for start in starts if start > self.sent_at) or starts

    def _zone_for(self, moment: Moment) -> ZoneWord | None:
        """Return the zone of a time that names none: of the same time elsewhere, or for all."""
        same = [
            other.zone for other in self.timeline.moments
            if other.zone and other.clock.minutes == moment.clock.minutes
        ]  # fmt: skip
        if same:
            return same[0]
        beside = [other.zone for other in self.timeline.moments if other.zone]
        clear = [zone for zone in self.timeline.zones if zone.is_clear and zone not in beside]
        names = {(zone.zones, zone.name) for zone in clear}
        return clear[0] if len(names) == 1 else None

    def _only(self, moments: Sequence[Moment]) -> _Found | None:
        """Return the time that all can mean, if there is one."""
        dated = [moment for moment in moments if moment.day.dates is not None]
        if not dated:
            return None
        common = frozenset.intersection(*(self._starts(moment) for moment in dated))
        if len(common) != 1:
            return None
        starts_at = next(iter(common))
        open_ones = [moment for moment in moments if moment.day.dates is None]
        if not all(_fits(moment, dated[0]) for moment in open_ones):
            return None
        return self._found(dated, starts_at)

    def _first(self, moments: Sequence[Moment]) -> _Found | None:
        """Return the first time whose start is known; it may be another."""
        for moment in moments:
            starts = self._starts(moment)
            if len(starts) == 1 and not self._is_elsewhere(moment):
                return replace(self._found([moment], *starts), is_certain=False)
        return None

    def _found(self, moments: Sequence[Moment], starts_at: datetime) -> _Found:
        lengths = [m.clock.until - m.clock.minutes for m in moments if m.clock.until is not None]
        minutes = lengths[0] if lengths else self._length(moments)
        zones = [moment.zone or self._zone_for(moment) for moment in moments]
        zone = next((one for one in zones if one and one.name), None)
        length = timedelta(minutes=minutes) if minutes else HOUR
        return _Found(moments[0], starts_at, starts_at + length, zone)

    def _length(self, moments: Sequence[Moment]) -> int | None:
        """Return for how long it is: as the text says, or the only length in it."""
        known = [length for length in self.timeline.lengths if length.minutes]
        near = [
            length for length in known
            if any(m.sentence[0] <= length.start < m.sentence[1] for m in moments)
        ]  # fmt: skip
        said = [length for length in known if length.is_said]
        for lengths in (near, said, known):
            minutes = {length.minutes for length in lengths}
            if minutes:
                return minutes.pop() if len(minutes) == 1 else None
        return None


def _fits(moment: Moment, dated: Moment) -> bool:
    """Return whether a time whose day is not known may be another one."""
    days = dated.day.dates or ()
    weekday = moment.day.weekday
    return moment.clock.minutes == dated.clock.minutes and (
        weekday is None or any(day.weekday() == weekday for day in days)
    )
