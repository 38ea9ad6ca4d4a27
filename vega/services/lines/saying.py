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
    city_of,
    day_words,
    weekday_words,
)
from vega.reading.line.jobs import KnownJob

QUESTIONS = {"day": "on which day?", "time": "at what time?", "text": "what happened?",
             "title": "what is to be done?"}  # fmt: skip
READS_LIKE = {"received": "Application confirmed", "rejection": "Rejection",
              "invitation": "Invitation", "offer": "Offer", "withdrawn": "Withdrawal",
              "request": "Question or task"}  # fmt: skip


def says(
    kind: str,
    fields: Mapping[str, Any],
    job: KnownJob | None,
    asks: str | None = None,
    asked: Sequence[KnownJob] = (),
    zone: tzinfo = UTC,
) -> str:
    """Return `Rejected on Sat 28 Nov · Product Designer at Acme`, or what is asked."""
    if kind == "none":
        return ""
    if kind == "job":
        title, company = fields.get("title"), fields.get("company")
        return f"Add {title or 'a job'}{f' at {company}' if company else ''}"
    what = _what(kind, fields, zone)
    if asks == "job" and kind != "task":
        companies = {one.company for one in asked}
        at = f" at {companies.pop()}" if len(companies) == 1 and len(asked) > 1 else ""
        return f"{what}: which job{at}?"
    if asks == "day" and fields.get("occurred_on", date.min) > now().astimezone(zone).date():
        return f"{what}: this day is in the future. On which day was it?"
    if asks in QUESTIONS:
        return f"{what}: {QUESTIONS[asks]}"
    return f"{what} · {job.title} at {job.company}" if job else what


# The sort of an interview or an entry; in a form that was changed it may be that of another kind.
_HELD: Mapping[Any, str] = INTERVIEW_TITLES
_LOGGED: Mapping[Any, str] = LOG_LABELS


def _what(kind: str, fields: Mapping[str, Any], zone: tzinfo) -> str:
    if kind == "move":
        return f"{_status(fields)} on {_day(fields['occurred_on'])}"
    if kind == "interview":
        return f"{_HELD.get(fields.get('kind'), _HELD['other'])}{_when(fields, zone)}"
    if kind == "task":
        due = f" for {_day(fields['due_on'])}" if fields.get("due_on") else ""
        return f"Task{due}"
    if kind == "mail":
        name = READS_LIKE.get(str(fields.get("says")), "Email")
        day = fields.get("occurred_on")
        return f"{name}{f' on {_day(day)}' if day else ''}"
    label = _LOGGED.get(fields.get("kind"), _LOGGED["note"])
    return f"{label} on {_day(fields['occurred_on'])}"


def _status(fields: Mapping[str, Any]) -> str:
    outcome = fields.get("outcome")
    if outcome:
        return OUTCOME_LABELS[outcome]
    if fields.get("status"):
        return STATUS_LABELS[fields["status"]]
    return str(fields.get("stage", "Changed"))


def _when(fields: Mapping[str, Any], zone: tzinfo) -> str:
    starts_at = fields.get("starts_at")
    if not isinstance(starts_at, datetime):
        return f" on {_day(fields['day'])}" if fields.get("day") else ""
    name = fields.get("time_zone")
    local = starts_at.astimezone(zone_of(name) if name else zone)
    place = f" in {city_of(name)}" if name else ""
    return f" on {_day(local.date())}, {local:%H:%M}{place}"


def _day(day: date) -> str:
    return weekday_words(day) if day.year == now().year else f"{weekday_words(day)} {day.year}"


def problem_words(problem: str, job: KnownJob | None) -> str:
    """Return why nothing would be saved."""
    if problem == "already" and job:
        label, since = STATUS_LABELS[job.status], job.status_since  # type: ignore[index]
        return f"Already {label}{f' since {day_words(since)}' if since else ''}"
    return {
        "unclear": "This sounds like a question or a plan. Nothing would change.",
        "no_time": "This time was not understood.",
        "not_open": "Only an application that is waiting for an answer can be ghosted.",
        "nothing_read": "No posting or email was found in this text.",
    }.get(problem, "Nothing would change.")
