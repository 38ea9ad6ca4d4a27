"""Read an invitation: an iCalendar file (RFC 5545) with one appointment, from anybody.

The library keeps the time zones that files bring for the whole process, by names that anybody may
choose, so it is given events without them; `vega/reading/mail/appointment/zone_ids.py` reads those.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo
from hashlib import sha256
from typing import Any, NamedTuple

from vega.reading.mail.appointment.meeting_links import AFTER_LINKS, LINK, is_link, is_meeting
from vega.reading.mail.appointment.zone_ids import find_zone
from vega.reading.text.rich_text import html_markdown, posting_markdown

MAX_COMPONENTS = 200
MAX_DEPTH = 5
MAX_LINES = 100  # of one event, that are used
MAX_FILE_LINES = 100_000  # folded, of attachments too
LONGEST_LINE = 64_000  # characters, unfolded
LONGEST_EVENTS = 500_000  # characters of the lines that are used
LONGEST_DESCRIPTION = 16_000  # characters that notes are made of
LONGEST_TEXT = 500
MAX_WORDS = 20_000  # characters of an invitation in which a company is looked for
LONGEST_NOTES = 4_000
LONGEST_UID = 255
MOST_PEOPLE = 50
FIRST_YEAR, LAST_YEAR = 1970, 2199
HOUR = timedelta(hours=1)
START_OF_DAY = time(9)  # of an appointment that has a day alone
METHODS = ("", "PUBLISH", "REQUEST", "ADD", "CANCEL")


class UnreadableInvitation(ValueError):
    """`str()` of it is the sentence for whoever sent the file."""


NO_CALENDAR = "This is not a calendar file. Choose the .ics file that came with the invitation."
BROKEN = "This calendar file is damaged, so nothing was added. Add the interview by hand."
TOO_LONG = "This calendar file is too long. Send one invitation, without its attachments."
TOO_MANY = f"This file has too many entries: {MAX_COMPONENTS} at most. Send one invitation."
NO_EVENT = "This calendar file has no appointment in it."
A_REPLY = "This file is an answer to an invitation, not an invitation."
NO_START = "The appointment in this file has no time. Add the interview by hand."
OUT_OF_RANGE = f"The appointment in this file is not between {FIRST_YEAR} and {LAST_YEAR}."


class Invitation(NamedTuple):
    """An appointment as a file has it. `time_zone` is the IANA name of its zone, if it has one.

    `has_time` is false for one that has only a day; `repeats` tells of further occurrences, and
    `is_occurrence` that it is one of them. `words` is all of its text. `stamped_at` is when it was
    sent, `organizer` who sent it, by name and address; either may be blank.
    """

    uid: str
    sequence: int
    is_cancelled: bool
    title: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str | None
    has_time: bool
    repeats: bool
    is_occurrence: bool
    location: str
    url: str | None
    is_call: bool
    people: tuple[str, ...]
    notes: str
    words: str
    stamped_at: datetime | None = None
    organizer: tuple[str, str] = ("", "")


def decode(data: bytes) -> str:
    """Return the text of a file, in UTF-8 or as Windows has it. Raises `UnreadableInvitation`."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text:
        raise UnreadableInvitation(NO_CALENDAR)
    return text


def read_invitation(text: str, own_zone: tzinfo) -> Invitation:
    """Return the appointment of a file; `own_zone` is for times without a zone.

    Raises `UnreadableInvitation`.
    """
    lines = _unfolded(text)
    zones = [*_blocks(lines, "VTIMEZONE")]
    try:
        calendars = _parse(_of_events(lines))
        event = _the_event([event for one in calendars for event in one.walk("VEVENT")])
        return _invitation(calendars[0], event, zones, own_zone)
    except UnreadableInvitation:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError) as error:
        raise UnreadableInvitation(BROKEN) from error


# Lines


def _unfolded(text: str) -> list[str]:
    """Return the lines without folds, checked: what is nested too deep or too long is refused."""
    from icalendar.parser import Contentlines  # late: it takes 60 ms

    if text.count("\n") > MAX_FILE_LINES:
        raise UnreadableInvitation(TOO_LONG)
    unfolded = Contentlines.from_ical(text.lstrip("\ufeff \t\r\n"))  # type: ignore[no-untyped-call]
    lines = [str(line) for line in unfolded]
    if not lines or _begins(lines[0]) != "VCALENDAR":
        raise UnreadableInvitation(NO_CALENDAR)
    depth = number = 0
    for line in lines:
        begins = _begins(line) is not None
        number += begins
        depth += begins - line.upper().startswith("END:")
        if number > MAX_COMPONENTS:
            raise UnreadableInvitation(TOO_MANY)
        if depth > MAX_DEPTH:
            raise UnreadableInvitation(BROKEN)
    return lines


def _begins(line: str) -> str | None:
    """Return the component that a line begins."""
    name, colon, value = line.partition(":")
    return value.strip().upper() if colon and name.strip().upper() == "BEGIN" else None


_USED = re.compile(
    r"(BEGIN|END|METHOD|UID|SEQUENCE|SUMMARY|DTSTAMP|DTSTART|DTEND|DURATION|RRULE|RDATE|RECURRENCE-ID"
    r"|LOCATION|URL|CONFERENCE|X-GOOGLE-CONFERENCE|X-MICROSOFT-SKYPETEAMSMEETINGURL|ORGANIZER"
    r"|ATTENDEE|DESCRIPTION|STATUS)[;:]",
    re.IGNORECASE,
)
_REPEATS = re.compile(r"(RRULE|RDATE)[;:]", re.IGNORECASE)


def _of_events(lines: Iterable[str]) -> list[str]:
    """Return the lines of the calendar and its events that are used. No rule is ever expanded."""
    kept: list[str] = []
    path: list[str] = []
    number = 0
    for line in lines:
        begun, ends = _begins(line), line.upper().startswith("END:")
        if begun is not None:
            path.append(begun)
        number = 0 if begun or ends else number + 1
        if path in _EVENT and _USED.match(line) and number <= MAX_LINES:
            kept.append("X-REPEATS:1" if _REPEATS.match(line) else line[:LONGEST_LINE])
        if ends and path:
            path.pop()
    if sum(map(len, kept)) > LONGEST_EVENTS:
        raise UnreadableInvitation(TOO_LONG)
    return kept


_EVENT = (["VCALENDAR"], ["VCALENDAR", "VEVENT"])


def _blocks(lines: Sequence[str], name: str) -> Iterator[list[str]]:
    """Yield the lines of each component of this name."""
    block: list[str] | None = None
    for line in lines:
        if _begins(line) == name:
            block = []
        if block is not None:
            block.append(line)
            if line.strip().upper() == f"END:{name}":
                yield block
                block = None


def _parse(lines: Iterable[str]) -> list[Any]:
    """Return the calendars, whose times have no zone yet."""
    from icalendar import Calendar
    from icalendar.parser import Contentline
    from icalendar.parser.ical.component import ComponentIcalParser

    class Parser(ComponentIcalParser):
        datetime_names = ()  # no TZID is looked up

    factory = Calendar._get_component_factory()
    content = [Contentline(line) for line in lines]  # type: ignore[no-untyped-call]
    parsed = Parser(content, factory, Calendar.types_factory).parse()
    if not parsed:
        raise UnreadableInvitation(BROKEN)
    return parsed


# The event


def _the_event(events: Sequence[Any]) -> Any:
    """Return the appointment; of one that repeats the first. Raises `UnreadableInvitation`."""
    if not events:
        raise UnreadableInvitation(NO_EVENT)
    uids = {str(event.get("UID", number)) for number, event in enumerate(events)}
    if len(uids) > 1:
        raise UnreadableInvitation(f"This file has {len(uids)} appointments. Send one at a time.")
    return min(events, key=lambda event: ("RECURRENCE-ID" in event, _sort_key(event)))


def _sort_key(event: Any) -> str:
    start = event.get("DTSTART")
    return start.to_ical().decode() if start is not None else "9"


def _invitation(
    calendar: Any, event: Any, zones: Sequence[Sequence[str]], own_zone: tzinfo
) -> Invitation:
    method = _text(calendar.get("METHOD")).upper()
    if method not in METHODS:
        raise UnreadableInvitation(A_REPLY)
    starts_at, time_zone, has_time = _start(event, zones, own_zone)
    links = [*_links(event)]
    location = _text(event.get("LOCATION"))
    title = _text(event.get("SUMMARY"))
    return Invitation(
        uid=_uid(event, title),
        sequence=max(0, int(event.get("SEQUENCE", 0))),
        is_cancelled="CANCEL" in (method, _text(event.get("STATUS")).upper()[:6]),
        title=title,
        starts_at=starts_at,
        ends_at=_end(event, starts_at, zones, own_zone),
        time_zone=time_zone,
        has_time=has_time,
        repeats="X-REPEATS" in event,
        is_occurrence="RECURRENCE-ID" in event,
        location="" if location in links else location,
        url=links[0] if links else None,
        is_call=any(value.lower().startswith("tel:") for value in _addresses(event)),
        people=tuple(_people(event)),
        notes=_notes(event),
        words=_words(event),
        stamped_at=_stamp(event),
        organizer=_organizer(event),
    )


def _all(event: Any, name: str) -> list[Any]:
    found = event.get(name)
    return found if isinstance(found, list) else [] if found is None else [found]


def _text(value: object) -> str:
    """Return a property as one line without control characters."""
    if isinstance(value, list):
        value = value[0]
    line = " ".join("" if value is None else str(value).split())
    return "".join(char for char in line if char.isprintable())[:LONGEST_TEXT].strip()


def _uid(event: Any, title: str) -> str:
    """Return the UID; the hash of one that is too long, or of the text if there is none."""
    uid = _text(event.get("UID")) or f"{title} {_sort_key(event)}"
    given = str(event.get("UID", ""))
    if uid == given and len(uid) <= LONGEST_UID:
        return uid
    return f"{sha256((given or uid).encode('utf-8', 'replace')).hexdigest()}@invitation"


# Times


def _start(
    event: Any, zones: Sequence[Sequence[str]], own_zone: tzinfo
) -> tuple[datetime, str | None, bool]:
    """Return the start, the IANA name of its zone, and whether it has a time."""
    start = event.get("DTSTART")
    if start is None:
        raise UnreadableInvitation(NO_START)
    value = start.dt
    if not isinstance(value, datetime):
        return _moment(datetime.combine(value, START_OF_DAY), own_zone), None, False
    zone, name = _zone_of(start, zones, own_zone)
    return _moment(value, zone), name, True


def _end(
    event: Any, starts_at: datetime, zones: Sequence[Sequence[str]], own_zone: tzinfo
) -> datetime:
    """Return the end; an hour after the start if the file has none after it."""
    end, length = event.get("DTEND"), event.get("DURATION")
    ends_at = starts_at
    if end is not None and isinstance(end.dt, datetime):
        ends_at = _moment(end.dt, _zone_of(end, zones, own_zone)[0])
    elif end is None and length is not None and isinstance(event["DTSTART"].dt, datetime):
        ends_at = starts_at + length.dt
    return ends_at if ends_at > starts_at else starts_at + HOUR


def _zone_of(
    value: Any, zones: Sequence[Sequence[str]], own_zone: tzinfo
) -> tuple[tzinfo, str | None]:
    tzid = value.params.get("TZID")
    if not isinstance(tzid, str) or value.dt.tzinfo is not None:
        return own_zone, None
    found = find_zone(tzid, zones)
    if found is None:
        name = _text(tzid)[:60]
        raise UnreadableInvitation(
            f"The time zone of this file, “{name}”, is not known. Add the interview by hand."
        )
    return found


def _moment(value: datetime, zone: tzinfo) -> datetime:
    """Return the moment by the minute, in UTC. Raises `UnreadableInvitation`."""
    if not FIRST_YEAR < value.year < LAST_YEAR:
        raise UnreadableInvitation(OUT_OF_RANGE)
    local = value if value.tzinfo else value.replace(tzinfo=zone)
    return local.astimezone(UTC).replace(second=0, microsecond=0)


# Where, who and what


_ADDRESSES = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "URL")


def _addresses(event: object) -> Iterator[str]:
    for name in (*_ADDRESSES, "LOCATION"):
        for value in _all(event, name):
            yield str(value).strip()


def _links(event: Any) -> Iterator[str]:
    """Yield the links to join, the surest first. One in the description is that of a meeting, or
    there is no place to go to.
    """
    yield from (value for value in _addresses(event) if is_link(value))
    has_place = bool(_text(event.get("LOCATION")))
    for found in LINK.finditer(str(event.get("DESCRIPTION", ""))[:LONGEST_LINE]):
        link = found[0].rstrip(AFTER_LINKS)
        if is_link(link) and (not has_place or is_meeting(link)):
            yield link


def _stamp(event: object) -> datetime | None:
    """Return DTSTAMP, which is in UTC; None if it is no time."""
    stamp = next(iter(_all(event, "DTSTAMP")), None)
    value = getattr(stamp, "dt", None)
    if not isinstance(value, datetime) or not FIRST_YEAR <= value.year <= LAST_YEAR:
        return None
    return value.replace(tzinfo=UTC)


def _organizer(event: object) -> tuple[str, str]:
    value = next(iter(_all(event, "ORGANIZER")), "")
    address = _text(_MAILTO.sub("", str(value)))
    return _text(getattr(value, "params", {}).get("CN")), address if "@" in address else ""


_MAILTO = re.compile(r"^mailto:", re.IGNORECASE)


def _people(event: object) -> Iterator[str]:
    """Yield who invites and who is invited, by name, else by address."""
    seen = set()
    for value in [*_all(event, "ORGANIZER"), *_all(event, "ATTENDEE")][:MOST_PEOPLE]:
        params = getattr(value, "params", {})
        if str(params.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE"):
            continue
        name = _text(params.get("CN")) or _text(_MAILTO.sub("", str(value)))
        if name and name.casefold() not in seen:
            seen.add(name.casefold())
            yield name


def _notes(event: Any) -> str:
    """Return the description as short Markdown."""
    text = str(event.get("DESCRIPTION", ""))[:LONGEST_DESCRIPTION].strip()
    if _TAG.search(text):
        notes = html_markdown(text.replace("\n", "<br>"))
    else:
        notes = posting_markdown(text) if text else ""
    return notes if len(notes) <= LONGEST_NOTES else f"{notes[: LONGEST_NOTES - 1].rstrip()}…"


_TAG = re.compile(r"<(a|b|br|p|div|span|ul|ol|li|i|u|strong|em|html)\b[^<>]{0,500}>", re.IGNORECASE)


def _words(event: Any) -> str:
    names = ("SUMMARY", "ORGANIZER", "ATTENDEE", "LOCATION", "DESCRIPTION")
    values = [value for name in names for value in _all(event, name)[:MOST_PEOPLE]]
    people = [str(getattr(value, "params", {}).get("CN", "")) for value in values]
    return " ".join([*map(str, values), *people])[:MAX_WORDS]
