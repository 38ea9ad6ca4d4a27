"""Service: what a notice says: the digest of a day, an interview that is about to begin, sign-ins
from new devices.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, select

from vega.clock import first_moment, now, zone_of
from vega.config import Config
from vega.extensions import db
from vega.labels import city_of, is_extension, method_words, program_words, weekday_words
from vega.models import Device, Interview, InterviewState, Job, Task
from vega.services.account import Account, today_of
from vega.services.plan.channels.sending import Message
from vega.services.plan.due import closing_jobs, open_offers, open_tasks, quiet_jobs
from vega.services.plan.interviews import visible_interviews

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
MOST_LINES = 10  # of a part
MOST_QUIET = 3
MOST_COUNTED = 100


@dataclass(frozen=True)
class Part:
    """A few lines of a digest, and of how many. `words` counts them in its title."""

    name: str
    title: str
    words: str
    lines: Sequence[str]
    count: int

    @property
    def counted(self) -> str:
        return f"{MOST_COUNTED}+" if self.count > MOST_COUNTED else f"{self.count}"


def digest(owner: Account, config: Config) -> Message | None:
    """Return the digest of the owner's day; None if there is nothing to say."""
    parts = [part for part in _parts(owner) if part.count]
    if not parts:
        return None
    day = today_of(owner)
    return Message(
        title="Vega: " + ", ".join(f"{part.counted} {part.words}" for part in parts),
        text="\n\n".join([weekday_words(day), *(_text(part) for part in parts)]),
        link=f"{config.base_url}/" if config.base_url else "",
        data={
            "kind": "digest",
            "day": day.isoformat(),
            "parts": [
                {"name": part.name, "count": part.count, "lines": part.lines} for part in parts
            ],
        },
    )


def _text(part: Part) -> str:
    more = part.count - len(part.lines)
    rest = [f"- and {'more' if part.count > MOST_COUNTED else f'{more} more'}"] if more else []
    return "\n".join([f"{part.title} ({part.counted})", *(f"- {x}" for x in part.lines), *rest])


def _parts(owner: Account) -> Iterator[Part]:
    today, soon = today_of(owner), today_of(owner) + WEEK
    overdue, due = open_tasks(owner, date.min, today - DAY), open_tasks(owner, today, today)
    closing = closing_jobs(owner, today, soon)
    offers = open_offers(owner).order_by(Job.answer_by.is_(None), Job.answer_by, Job.id)
    yield _part("overdue", "Overdue", "overdue", _with_job(overdue), _overdue_line)
    yield _part("due", "Due today", "due today", _with_job(due), _task_line)
    yield _interviews(owner, today)
    yield _part("deadlines", "Closing soon", "closing soon", _named(closing), _closing_line)
    yield _part("offers", "Offers to answer", "to answer", _named(offers), _offer_line)
    waiting = _named(quiet_jobs(owner))
    yield _part("quiet", "No reply yet", "without a reply", waiting, _quiet_line, MOST_QUIET)


def _part(
    name: str, title: str, words: str, query: Select[Any], line: Any, most: int = MOST_LINES
) -> Part:
    rows = db.session.execute(query.limit(MOST_COUNTED + 1)).all()
    return Part(name, title, words, [line(row) for row in rows[:most]], len(rows))


def _with_job(tasks: Select[Any]) -> Select[Any]:
    """Read only what a line says of a task and its job."""
    columns: Any = (Task.title.label("task"), Task.due_on, Job.title, Job.company)
    read: Select[Any] = tasks.with_only_columns(*columns, maintain_column_froms=True)
    return read


def _named(query: Select[Any]) -> Select[Any]:
    """Read only what a line says of a job."""
    named: Any = query.with_only_columns(
        Job.title, Job.company, Job.deadline, Job.answer_by, Job.news_on
    )
    return named  # type: ignore[no-any-return]


def _interviews(owner: Account, today: date) -> Part:
    zone = zone_of(owner.time_zone)
    planned = visible_interviews(
        owner,
        Interview.state == InterviewState.PLANNED,
        Interview.ends_at > now(),
        Interview.starts_at < first_moment(today + 2 * DAY, zone),
    )
    query: Any = planned.with_only_columns(
        Interview.title.label("interview"), Interview.starts_at, Interview.ends_at,
        Interview.time_zone, Job.title, Job.company, maintain_column_froms=True,
    )  # fmt: skip

    def line(row: Row[Any]) -> str:
        return f"{_hours(owner, row)} · {row.interview} · {_job(row)}"

    in_order = query.order_by(Interview.starts_at, Interview.id)
    part = _part("interviews", "Interviews", "interviews", in_order, line)
    return part if part.count != 1 else replace(part, words="interview")


def _task_line(row: Row[Any]) -> str:
    return f"{row.task} · {_job(row)}" if row.title else str(row.task)


def _overdue_line(row: Row[Any]) -> str:
    return f"{_task_line(row)} (since {weekday_words(row.due_on)})"


def _closing_line(row: Row[Any]) -> str:
    return f"{_job(row)}: closes {weekday_words(row.deadline)}"


def _offer_line(row: Row[Any]) -> str:
    return f"{_job(row)}: answer by {weekday_words(row.answer_by)}" if row.answer_by else _job(row)


def _quiet_line(row: Row[Any]) -> str:
    return f"{_job(row)}: no news since {weekday_words(row.news_on)}"


def _job(row: Row[Any]) -> str:
    return f"{row.title}, {row.company}"


def _hours(owner: Account, interview: Any) -> str:
    """`Today 14:00–15:00`, in the owner's time zone and in the interview's, where that differs."""
    own = _in_zone(owner, interview, owner.time_zone)
    other = interview.time_zone
    if not other or other == owner.time_zone:
        return own
    return f"{own} ({_in_zone(owner, interview, other)} in {city_of(other)})"


def _in_zone(owner: Account, interview: Any, zone: str | None) -> str:
    starts_at = interview.starts_at.astimezone(zone_of(zone))
    ends_at = interview.ends_at.astimezone(zone_of(zone))
    days = (starts_at.date() - today_of(owner)).days
    day = {0: "Today", 1: "Tomorrow"}.get(days) or weekday_words(starts_at)
    end = f"{ends_at:%H:%M}" if ends_at.date() == starts_at.date() else _moment(ends_at)
    return f"{day} {starts_at:%H:%M}–{end}"


def _moment(moment: datetime) -> str:
    return f"{weekday_words(moment)} {moment:%H:%M}"


def before_interview(
    owner: Account, interview_id: int, moment: str, config: Config
) -> Message | None:
    """Return what to say an hour before an interview; None if it is not planned for that moment
    any more, or has begun.
    """
    found = db.session.execute(
        visible_interviews(owner, Interview.id == interview_id).add_columns(Job.title, Job.company)
    ).one_or_none()
    if found is None:
        return None
    interview, title, company = found
    is_planned = interview.state == InterviewState.PLANNED and interview.starts_at > now()
    if not is_planned or moment_of(interview.starts_at) != moment:
        return None
    return _announcement(owner, interview, f"{title}, {company}", config)


def _announcement(owner: Account, interview: Interview, job: str, config: Config) -> Message:
    starts_at = interview.starts_at.astimezone(zone_of(owner.time_zone))
    facts = {"Place": interview.location, "Link": interview.url, "With": interview.people}
    lines = [f"{name}: {value}" for name, value in facts.items() if value]
    return Message(
        title=f"{starts_at:%H:%M} {interview.title}: {job}",
        text="\n".join([interview.title, job, _hours(owner, interview), *lines]),
        link=f"{config.base_url}/jobs/{interview.job_id}" if config.base_url else "",
        data={
            "kind": "interview",
            "startsAt": moment_of(interview.starts_at),
            "interviewId": interview.id,
            "jobId": interview.job_id,
        },
    )


def new_sign_ins(owner: Account, after: int, last: int, config: Config) -> Message | None:
    """Return what to say of the new devices of the last day that follow the one with the id
    `after`, up to the `last`; None if the person has confirmed them or signed them out.
    """
    own = (Device.owner_id == owner.id, Device.is_new, Device.id > after, Device.id <= last)
    query = select(Device).where(*own, Device.first_seen_at > now() - DAY).order_by(Device.id)
    found = db.session.scalars(query.execution_options(populate_existing=True)).all()
    if not found:
        return None
    one = f"new sign-in from {found[0].label}"
    return Message(
        title=f"Vega: {one if len(found) == 1 else f'{len(found)} new sign-ins'}",
        text=(
            f"{_sign_ins_text(owner, found)}\n\n"
            "If it was you, choose It was me on Today in Vega. If it wasn't, sign it out there "
            "and change your password."
        ),
        link=f"{config.base_url}/" if config.base_url else "",
        data={
            "kind": "signIn",
            **_sign_in_data(found[-1]),
            "devices": [_sign_in_data(device) for device in found[:MOST_LINES]],
        },
    )


def _sign_ins_text(owner: Account, found: Sequence[Device]) -> str:
    zone = owner.time_zone or "UTC"
    if len(found) == 1:
        line = _sign_in_line(owner, found[0], f" signed in as {owner.username}")
        return f"{line} ({zone})."
    lines = [f"- {_sign_in_line(owner, device)}" for device in found[:MOST_LINES]]
    rest = len(found) - len(lines)
    title = f"{len(found)} new devices signed in as {owner.username} ({zone}):"
    return "\n".join([title, "", *lines, *([f"- and {rest} more"] if rest else [])])


def _sign_in_line(owner: Account, device: Device, words: str = "") -> str:
    moment = device.first_seen_at.astimezone(zone_of(owner.time_zone))
    name = program_words(device.label)
    kind = " (browser extension)" if is_extension(device.kind, device.label) else ""
    return f"{name}{kind}{words} {method_words(device.method)}, {_moment(moment)}"


def _sign_in_data(device: Device) -> dict[str, object]:
    return {
        "at": moment_of(device.first_seen_at),
        "device": device.label,
        "method": device.method,
    }


def moment_of(moment: datetime) -> str:
    """Return a moment, such as an interview's start, as notices are known by."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
