"""Jinja filters: dates as people say them, the words for statuses and types, numbers, hosts."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo

from flask import g
from flask.blueprints import BlueprintSetupState
from flask_login import current_user
from markupsafe import Markup, escape

from vega.clock import now, zone_of
from vega.labels import (
    JOB_TYPE_LABELS,
    OUTCOME_LABELS,
    PLAN_LABELS,
    STATUS_LABELS,
    TOKEN_SCOPE_LABELS,
    at_company,
    city_of,
    day_this_year,
    is_extension,
    method_words,
    program_words,
    via_words,
    weekday_words,
)
from vega.models import Job, JobStatus, TokenScope
from vega.rules.link_texts import host_of, link_text
from vega.rules.money import pay_of, salary_words
from vega.services.accounts.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD
from vega.services.jobs.trash import TRASH_KEPT
from vega.web import web

RECENT = 7  # days that are one click
PASSWORD_LENGTH = range(SHORTEST_PASSWORD, LONGEST_PASSWORD + 1)


@web.record_once
def _add_words(state: BlueprintSetupState) -> None:
    environment = state.app.jinja_env
    for function in (
        when, exact, day, short_day, long_date, token_scope, via_words, is_extension,
        method_words, program_words, number, thousand, count_days, host, lower_first,
        days_away, salary, clock, link_text,
    ):  # fmt: skip
        environment.filters[function.__name__] = function
    environment.filters.update(
        status_label=STATUS_LABELS.__getitem__,
        outcome_label=OUTCOME_LABELS.__getitem__,
        job_type_label=JOB_TYPE_LABELS.__getitem__,
        plan_label=PLAN_LABELS.__getitem__,
    )
    environment.globals.update(
        at_company=at_company,
        today=reader_today,
        statuses=list(JobStatus),
        trash_days=TRASH_KEPT.days,
        password_length=PASSWORD_LENGTH,
    )


def recent_days(today: date) -> list[date]:
    """Return the days that are one click, the latest first."""
    return [today - timedelta(days=ago) for ago in range(RECENT)]


def reader_zone() -> tzinfo:
    """The time zone of whoever reads; UTC until their browser told it. Looked up once a page."""
    zone: tzinfo | None = g.get("reader_zone")
    if zone is None:
        zone = g.reader_zone = zone_of(getattr(current_user, "time_zone", None))
    return zone


def reader_today() -> date:
    """Return the day that it is for whoever reads, the same on all of a page."""
    today: date | None = g.get("reader_today")
    if today is None:
        today = g.reader_today = now().astimezone(reader_zone()).date()
    return today


def clock(moment: datetime) -> str:
    """`14:00`, in the reader's time zone."""
    return f"{moment.astimezone(reader_zone()):%H:%M}"


def moment_text(moment: datetime) -> str:
    """`Thu 26 Nov, 14:00`, in the reader's time zone."""
    local = moment.astimezone(reader_zone())
    return f"{day_text(local.date())}, {local:%H:%M}"


def time_abroad(starts_at: datetime, zone: str | None) -> str:
    """`09:00 in New York`, with the day where it is another; blank where clocks show the same."""
    here, there = (starts_at.astimezone(one) for one in (reader_zone(), zone_of(zone)))
    if not zone or here.utcoffset() == there.utcoffset():
        return ""
    day = "" if here.date() == there.date() else f"{day_text(there.date())}, "
    return f"{day}{there:%H:%M} in {city_of(zone)}"


def when(
    moment: datetime | None, ahead: bool = False, called: str = "", as_day: bool = False
) -> Markup:
    """A `<time>`: `2 days ago`, with the exact time on hover.

    `ahead`: the moment may lie in the future. Otherwise the clock was set back, and the date is
    shown.
    `as_day`: always the day, for a sentence that says "on".
    `called`: what happened then, said on hover where the words around it do not.
    """
    return Markup("") if moment is None else whens([moment], ahead, called, as_day)[0]


def whens(
    moments: Iterable[datetime], ahead: bool = False, called: str = "", as_day: bool = False
) -> list[Markup]:
    """Return `when` of each of these moments: the rows of a list ask for the time once."""
    present, zone, shown = now(), reader_zone(), []
    for moment in moments:
        local = moment.astimezone(zone)
        if as_day or (moment > present and not ahead):
            words = day_this_year(local.date(), present.astimezone(zone).date())
        else:
            words = relative_time(moment, present, zone)
        stamp = moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        title = escape(f"{called} {_EXACT.format(local)}".strip())
        shown.append(Markup(f'<time datetime="{stamp}" title="{title}">{words}</time>'))  # noqa: S704
    return shown


def relative_time(moment: datetime, present: datetime, zone: tzinfo) -> str:
    seconds = (present - moment).total_seconds()
    if abs(seconds) < 45:
        return "just now"
    local, today = moment.astimezone(zone), present.astimezone(zone)
    days = (today.date() - local.date()).days
    if days == 0 or abs(seconds) < 6 * 3600:
        return _apart(int(abs(seconds)), seconds > 0)
    if abs(days) == 1:
        return "yesterday" if days > 0 else "tomorrow"
    if abs(days) <= 13:
        return f"{days} days ago" if days > 0 else f"in {-days} days"
    return day_this_year(local.date(), today.date())


def _apart(seconds: int, past: bool) -> str:
    minutes = max(1, round(seconds / 60))
    count, unit = (minutes, "minute") if minutes < 60 else (round(minutes / 60), "hour")
    words = f"{count} {unit}{'' if count == 1 else 's'}"
    return f"{words} ago" if past else f"in {words}"


WEEKDAY_SHOWN = 14  # days before and after today


def day(value: date | None) -> Markup:
    """A `<time>`: `Thu 19 Nov` within two weeks, else `9 Oct`, or `9 Oct 2025`."""
    if value is None:
        return Markup("")
    return _time(value.isoformat(), day_text(value))


def day_text(value: date) -> str:
    """Return the same without markup, for messages."""
    today = reader_today()
    near = abs((value - today).days) < WEEKDAY_SHOWN
    return weekday_words(value) if near else day_this_year(value, today)


def short_day(value: date | None) -> Markup:
    """A `<time>` for a column of days: `19 Nov`, or `9 Oct 2025`."""
    if value is None:
        return Markup("")
    return _time(value.isoformat(), day_this_year(value, reader_today()))


def _time(stamp: str, words: str) -> Markup:
    """`Markup.format` would take ten times as long, a sixth of a list; a date needs no escaping."""
    return Markup(f'<time datetime="{stamp}">{words}</time>')  # noqa: S704


def exact(moment: datetime) -> str:
    """`Tue 24 Nov 2026, 17:25 CET`."""
    return _EXACT.format(moment.astimezone(reader_zone()))


_EXACT = "{0:%a} {0.day} {0:%b %Y, %H:%M %Z}"


def long_date(day: date) -> str:
    """`1 December 2026`."""
    return f"{day.day} {day:%B %Y}"


def token_scope(scope: str) -> str:
    """Return what an API token may do, within a line."""
    return lower_first(TOKEN_SCOPE_LABELS[TokenScope(scope)])


def salary(job: Job) -> str:
    """`€80,000–95,000 a year`; blank where none is known."""
    return salary_words(pay_of(job))


def number(value: int) -> str:
    return f"{value:,}"


def thousand(value: int) -> str:
    """For counts that stop after a thousand."""
    return "1,000+" if value > 1000 else f"{value:,}"


def count_days(value: int) -> str:
    """`1 day`, `14 days`."""
    return f"{value:,} day{'' if value == 1 else 's'}"


def host(url: str | None) -> str:
    """`jobs.example` of `https://www.jobs.example/1`."""
    return host_of(url or "").removeprefix("www.")


def lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def days_away(value: date, *, is_past: bool = False) -> str:
    """`21 days ago`, `today`, `in 5 days`; blank for a day that is more than 60 days away, and
    for what has happened where the clock has been set back since.
    """
    days = (value - reader_today()).days
    if abs(days) > 60 or (is_past and days > 0):
        return ""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return near.get(days) or (f"in {days} days" if days > 0 else f"{-days} days ago")
