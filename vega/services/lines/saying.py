"""What was understood of a line, as the sentence above its fields."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from vega.clock import now, zone_of
from vega.labels import (
    INTERVIEW_TITLES,
    LOG_LABELS,
    OUTCOME_LABELS,
    STATUS_LABELS,
    at_company,
    city_of,
    weekday_words,
)
from vega.reading.line.jobs import KnownJob
from vega.reading.line.said import Reading

LONGEST_TITLE = 80  # characters of one in a sentence
QUESTIONS = {"time": "at what time?", "text": "what happened?",
             "title": "what is to be done?"}  # fmt: skip
READS_LIKE = {"received": "Application confirmed", "rejection": "Rejection",
              "invitation": "Invitation", "offer": "Offer", "withdrawn": "Withdrawal",
              "request": "Question or task"}  # fmt: skip


def says(
    read: Reading, job: KnownJob | None = None, asked: Sequence[KnownJob] = (), zone: tzinfo = UTC
) -> str:
    """Return `Rejected on Sat 28 Nov · Product Designer at Acme`, or what is asked."""
    kind, asks, fields = read.kind, read.asks, read.fields
    if kind == "none":
        return ""
    if kind == "job":
        title, company = fields.get("title"), fields.get("company")
        stood = f", {_what('move', fields, zone)}" if fields.get("occurred_on") else ""
        return f"Add {title or 'a job'}{f' at {company}' if company else ''}{stood}"
    if asks == "day":
        return _which_day(read, zone)
    what = _what(kind, fields, zone)
    if asks == "job":
        companies = {one.company for one in asked}
        at = f" at {companies.pop()}" if len(companies) == 1 and len(asked) > 1 else ""
        return f"{what}: which job{at}?"
    if asks in QUESTIONS:
        return f"{what}: {QUESTIONS[asks]}"
    return f"{what} · {_name(job)}" if job else what


def _which_day(read: Reading, zone: tzinfo) -> str:
    """Return the question for the day: which of several, or one instead of that ahead."""
    if (read.fields.get("occurred_on") or date.min) > now().astimezone(zone).date():
        what = _what(read.kind, read.fields, zone)
        return f"{what}: this day is in the future. On which day was it?"
    what = _what(read.kind, {**read.fields, "occurred_on": None}, zone)
    return f"{what}: {' or '.join(map(_day, read.options)) or 'on which day'}?"


def _name(job: KnownJob) -> str:
    return f"{job.title}{at_company(job.title, job.company)}"


# The sort of an interview or an entry; in a form that was changed it may be that of another kind.
_HELD: Mapping[Any, str] = INTERVIEW_TITLES
_LOGGED: Mapping[Any, str] = LOG_LABELS


def _what(kind: str, fields: Mapping[str, Any], zone: tzinfo) -> str:
    if kind == "move":
        return f"{_status(fields)}{_on(fields, 'occurred_on')}{_on(fields, 'applied_on')}"
    if kind == "interview":
        return f"{_HELD.get(fields.get('kind'), _HELD['other'])}{_when(fields, zone)}"
    if kind == "task":
        title = str(fields.get("title") or "")
        short = title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
        return f"Task{f' “{short}”' if title else ''}{_on(fields, 'due_on', 'due')}"
    if kind == "mail":
        name = READS_LIKE.get(str(fields.get("says")), "Email")
        if name == READS_LIKE["invitation"] and fields.get("starts_at"):
            return f"{name}{_when(fields, zone, 'for')}"
        return f"{name}{_on(fields, 'occurred_on', 'sent')}"
    label = _LOGGED.get(fields.get("kind"), _LOGGED["note"])
    return f"{label}{_on(fields, 'occurred_on')}"


def _status(fields: Mapping[str, Any]) -> str:
    if outcome := fields.get("outcome"):
        return OUTCOME_LABELS[outcome]
    if fields.get("status"):
        return STATUS_LABELS[fields["status"]]
    return str(fields.get("stage", "Changed"))


def _when(fields: Mapping[str, Any], zone: tzinfo, word: str = "on") -> str:
    starts_at = fields.get("starts_at")
    if not isinstance(starts_at, datetime):
        return _on(fields, "day")
    name = fields.get("time_zone")
    local = starts_at.astimezone(zone_of(name) if name else zone)
    place = f" in {city_of(name)}" if name else ""
    return f" {word} {_day(local.date())}, {local:%H:%M}{place}"


def _on(fields: Mapping[str, Any], name: str, word: str = "on") -> str:
    return f" {word} {_day(fields[name])}" if fields.get(name) else ""


def _day(day: date) -> str:
    return weekday_words(day) if day.year == now().year else f"{weekday_words(day)} {day.year}"


def problem_words(problem: str, job: KnownJob | None) -> str:
    """Return why nothing would be saved."""
    if problem == "already" and job:
        label, since = STATUS_LABELS[job.status], job.status_since  # type: ignore[index]
        return f"Already {label}{f' since {_day(since)}' if since else ''} · {_name(job)}"
    return {
        "unclear": "This sounds like a question or a plan. Nothing would change.",
        "no_time": "This time was not understood.",
        "no_day": "There is no such day.",
        "not_open": "Only an application that is waiting for an answer can be ghosted.",
        "nothing_read": "No posting or email was found in this text.",
    }.get(problem, "Nothing would change.")
