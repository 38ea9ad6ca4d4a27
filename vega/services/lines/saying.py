"""What was understood of a line, as the parts of a sentence: preview and receipt say the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple

from vega.clock import now, zone_of
from vega.labels import (
    APPLIED_VIA_LABELS,
    CHOICE_LABELS,
    INTERVIEW_TITLES,
    LOG_LABELS,
    OUTCOME_LABELS,
    STATUS_LABELS,
    at_company,
    city_of,
    weekday_words,
)
from vega.models import Job
from vega.reading.line.jobs import KnownJob
from vega.reading.line.said import Reading
from vega.rules.money import Pay, salary_words
from vega.services.account import Account

LONGEST_TITLE = 80  # characters of a title or a text in a sentence
LONGEST_URL = 40
QUESTIONS = {"time": "at what time?", "text": "what happened?",
             "title": "what is to be done?", "interview": "which interview?"}  # fmt: skip
READS_LIKE = {"received": "Application confirmed", "rejection": "Rejection",
              "invitation": "Invitation", "offer": "Offer", "withdrawn": "Withdrawal",
              "request": "Question or task"}  # fmt: skip
_Said = Iterator[tuple[str, str]]
_HOUR = timedelta(hours=1)
_BESIDE = ("ends", "move", "closes")  # parts that the sentence leaves out
# The sort of an interview or an entry; in a form that was changed it may be that of another kind.
_KINDS: Mapping[str, Mapping[Any, str]] = {"interview": INTERVIEW_TITLES, "log": LOG_LABELS}


_STOOD: Mapping[Any, str] = {**STATUS_LABELS, **OUTCOME_LABELS}
_LABELS: Mapping[str, Mapping[Any, str]] = CHOICE_LABELS


class Part(NamedTuple):
    """A part of the sentence: its name, its words, and whether the line said it or Vega guessed."""

    name: str
    words: str
    said: bool


def parts_of(
    read: Reading, job: KnownJob | None = None, zone: tzinfo = UTC, closes: Sequence[str] = ()
) -> list[Part]:
    """Return the parts of what a line says. `closes` are the tasks that go with it."""
    if read.kind in ("none", "open") or read.asks == "reading":
        return []
    named = [("job", _name(job))] if job and read.kind != "job" else []
    kinds: Mapping[str, Callable[[Reading], _Said]] = {
        "move": _of_move, "edit": _of_edit, "task": _of_task, "log": _of_log, "job": _of_job,
        "interview": partial(_of_interview, zone=zone), "mail": partial(_of_mail, zone=zone),
    }  # fmt: skip
    first, *others = kinds[read.kind](read)
    closed = [("closes", f"Also ✓ Finish “{title}”") for title in closes]
    found = [first, *named, *others] if first[0] != "deadline" else [*named, first, *others]
    guessed = {*read.guessed, "closes", *(() if read.fields.get("ends_at") else ("ends",))}
    guessed |= {"status"} - read.fields.keys() if read.kind == "job" else set()
    return [Part(name, words, name not in guessed) for name, words in [*found, *closed] if words]


def sentence(parts: Sequence[Part]) -> str:
    """Return `Rejected · Product Designer at Acme · Sat 28 Nov`."""
    words = ""
    for part in (part for part in parts if part.name not in _BESIDE):
        is_joined = part.name in ("time", "zone") and words
        words += f"{' ' if is_joined else ' · ' if words else ''}{part.words}"
    return words


def says(
    read: Reading, parts: Sequence[Part], asked: Sequence[KnownJob] = (), zone: tzinfo = UTC
) -> str:
    """Return the sentence, or what is asked."""
    what, asks = sentence(parts), read.asks
    if read.kind == "job":
        title, company = read.fields.get("title"), read.fields.get("company")
        stood = _on(read.fields, "applied_on")
        moved = f", {STATUS_LABELS[read.fields['status']]} on {stood}" if stood else ""
        return f"Add {title or 'a job'}{f' at {company}' if company else ''}{moved}"
    if asks == "job":
        companies = {one.company for one in asked}
        at = f" at {companies.pop()}" if len(companies) == 1 and len(asked) > 1 else ""
        return f"{what}: which job{at}?"
    if asks == "day" and (read.fields.get("occurred_on") or date.min) > _today(zone):
        return f"{what}: this day is in the future. On which day was it?"
    if asks == "day":
        without = [part for part in parts if part.name != "day"]
        return f"{sentence(without)}: {' or '.join(map(_day, read.options)) or 'on which day'}?"
    if asks == "reading":
        return "This can be read in two ways: which one?"
    return f"{what}: {QUESTIONS[asks]}" if asks in QUESTIONS else what


def receipt(owner: Account, read: Reading, job: Job | None) -> str:
    """Return what was saved in the words of the preview."""
    known = KnownJob(job.id, _cut(job.title), _cut(job.company)) if job else None
    return sentence(parts_of(read, known, zone_of(owner.time_zone)))


def _of_move(read: Reading) -> _Said:
    fields = read.fields
    label = _STOOD.get(fields.get("outcome")) or _STOOD.get(fields.get("status"))
    stage = fields.get("stage", "")
    yield "status", label or stage or "Changed"
    yield "stage", stage if label else ""
    yield "day", _on(fields, "occurred_on") or _on(fields, "applied_on")
    yield "pay", _pay(fields)
    yield "answer", _on(fields, "answer_by", "answer by ")
    yield "via", f"by {APPLIED_VIA_LABELS[via]}" if (via := fields.get("applied_via")) else ""
    yield "text", _quoted(fields.get("note"))


def _of_interview(read: Reading, zone: tzinfo) -> _Said:
    fields, name = read.fields, read.fields.get("time_zone")
    titles = _KINDS["interview"]
    if read.of_days is None:
        yield "kind", titles.get(fields.get("kind"), titles["other"])
    else:
        yield "kind", f"Interview {'cancelled' if fields.get('state') else 'moved'}"
    starts_at = fields.get("starts_at")
    if isinstance(starts_at, datetime):
        local = starts_at.astimezone(zone_of(name) if name else zone)
        yield "day", _day(local.date())
        yield "time", f"{local:%H:%M}"
        yield "zone", city_of(name) if name else ""
        ends_at = fields.get("ends_at")
        end = ends_at.astimezone(local.tzinfo) if isinstance(ends_at, datetime) else local + _HOUR
        yield "ends", "" if read.of_days is not None else f"until {end:%H:%M}"
    else:
        yield "day", _on(fields, "day")
        yield "time", str(fields.get("start") or "")
    yield "people", str(fields.get("people") or "")
    yield "move", "Move to Interviewing" if fields.get("move") else ""


def _of_edit(read: Reading) -> _Said:
    pay = _pay(read.fields)
    yield "deadline", _on(read.fields, "deadline", "Closes ") or ("" if pay else "Closes")
    yield "pay", pay


def _of_task(read: Reading) -> _Said:
    title = _quoted(read.fields.get("title"))
    yield "title", f"Task {title}".strip()
    yield "day", _on(read.fields, "due_on", "due ")


def _of_log(read: Reading) -> _Said:
    yield "kind", _KINDS["log"].get(read.fields.get("kind"), "Note")
    yield "day", _on(read.fields, "occurred_on")
    yield "text", _quoted(read.fields.get("text"))


def _of_job(read: Reading) -> _Said:
    fields = read.fields
    for name in ("title", "company", "location"):
        yield name, str(fields.get(name) or "")
    yield "workplace", _LABELS["workplace"].get(fields.get("workplace"), "")
    yield "pay", _pay(fields)
    yield "status", _STOOD.get(fields.get("status"), _STOOD["interested"])
    yield "day", _on(fields, "applied_on")
    count = len(str(fields.get("description") or "").split())
    yield "description", f"description, {count:,} word{'s' * (count > 1)}" if count else ""
    yield "deadline", _on(fields, "deadline", "closes ")
    yield "reference", f"reference {fields['reference']}" if fields.get("reference") else ""
    yield "job_type", _LABELS["job_type"].get(fields.get("job_type"), "")
    yield "source_url", _short_url(fields.get("source_url"))


def _of_mail(read: Reading, zone: tzinfo) -> _Said:
    name = READS_LIKE.get(str(read.fields.get("says")), "Email")
    yield "kind", name
    if name == READS_LIKE["invitation"] and isinstance(read.fields.get("starts_at"), datetime):
        yield from (one for one in _of_interview(read, zone) if one[0] in ("day", "time"))
    else:
        yield "day", _on(read.fields, "occurred_on", "received ")


def _short_url(url: object) -> str:
    words = str(url or "").partition("://")[2].removeprefix("www.")
    return words if len(words) <= LONGEST_URL else f"{words[: LONGEST_URL - 1]}…"


def _name(job: KnownJob) -> str:
    return f"{job.title}{at_company(job.title, job.company)}"


def _quoted(text: object) -> str:
    return f"“{_cut(str(text))}”" if text else ""


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_TITLE else f"{words[: LONGEST_TITLE - 1]}…"


def _pay(fields: Mapping[str, Any]) -> str:
    ends = [fields.get(name) for name in ("salary_min", "salary_max")]
    low, high = (end if isinstance(end, Decimal) else None for end in ends)
    return salary_words(Pay(low, high, fields.get("salary_currency"), fields.get("salary_period")))


def _on(fields: Mapping[str, Any], name: str, word: str = "") -> str:
    return f"{word}{_day(fields[name])}" if fields.get(name) else ""


def _day(day: date) -> str:
    return weekday_words(day) if day.year == now().year else f"{weekday_words(day)} {day.year}"


def _today(zone: tzinfo) -> date:
    return now().astimezone(zone).date()


def moment_words(moment: datetime, zone: tzinfo) -> str:
    """Return `Tue 8 Dec 14:00`."""
    local = moment.astimezone(zone)
    return f"{_day(local.date())} {local:%H:%M}"


def problem_words(problem: str, job: KnownJob | None) -> str:
    """Return why nothing would be saved."""
    if problem == "already" and job:
        label, since = STATUS_LABELS[job.status], job.status_since  # type: ignore[index]
        return f"Already {label}{f' since {_day(since)}' if since else ''} · {_name(job)}"
    if problem == "no_interview" and job:
        return f"No interview is planned for {_name(job)}."
    return {
        "unclear": "This sounds like a question or a plan. Nothing would change.",
        "no_time": "This time was not understood.",
        "no_day": "There is no such day.",
        "not_open": "Only an application that is waiting for an answer can be ghosted.",
        "nothing_read": "No posting or email was found in this text.",
    }.get(problem, "Nothing would change.")
