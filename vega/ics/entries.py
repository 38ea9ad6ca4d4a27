"""Entries as an iCalendar file (RFC 5545, RFC 7986), the same bytes for the same entries."""

import unicodedata
from collections.abc import Callable, Iterable
from datetime import timedelta

from icalendar import Alarm, Calendar, Event, vDuration

from vega.models import NextStepKind
from vega.services.plan.calendar_feed import Entry

NAME = "Vega"
REFRESH = timedelta(hours=1)
UrlOf = Callable[[int], str]


def write_calendar(entries: Iterable[Entry], alarm_minutes: int, job_url: UrlOf) -> bytes:
    """Return the file. `job_url` gives the address of a job's page; 0 minutes are no alarm.

    The calendar itself has no UID: vdirsyncer would take it as that of every event.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Vega//Job tracker//EN")
    calendar.add("version", "2.0")
    calendar.add("name", NAME)
    calendar.add("x-wr-calname", NAME)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    for entry in entries:
        event = _event(entry, job_url)
        if alarm_minutes and entry.kind == NextStepKind.INTERVIEW and not entry.is_cancelled:
            event.add_component(_alarm(alarm_minutes, _summary(entry)))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(entry: Entry, job_url: UrlOf) -> Event:
    event = Event()
    event.add("uid", plain(entry.uid))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at)
    event.add("summary", _summary(entry))
    _add_time(event, entry)
    if entry.location:
        event.add("location", plain(entry.location))
    if entry.job_id is not None:
        event.add("url", job_url(entry.job_id))
    if description := _description(entry):
        event.add("description", description)
    return event


def _alarm(minutes: int, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm


def _add_time(event: Event, entry: Entry) -> None:
    if entry.day is not None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", entry.starts_at)
        event.add("dtend", entry.ends_at)
        event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")


_PREFIXES = {NextStepKind.DEADLINE: "Closes: ", NextStepKind.ANSWER: "Answer offer: "}


def _summary(entry: Entry) -> str:
    company = f" · {entry.company}" if entry.company else ""
    return plain(f"{_PREFIXES.get(entry.kind, '')}{entry.title}{company}")


def _description(entry: Entry) -> str:
    lines = [f"With {entry.people}" if entry.people else "",
             f"Join: {entry.join_url}" if entry.join_url else ""]  # fmt: skip
    return "\n".join(plain(line) for line in lines if line)


def plain(text: str) -> str:
    """Return a text without control characters, which no calendar may have (RFC 5545, 3.1)."""
    kept = (char for char in text if unicodedata.category(char) not in ("Cc", "Cs"))
    return "".join(kept)
