"""Service: what the Today page and `GET /api/today` show, by urgency.

A rule is a query of one kind of thing, in the order of an index; the page reads its first rows with
their number, the API its first fifty. Every query stops after a few rows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import zip_longest
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Select, String, func, literal, select
from sqlalchemy.orm import aliased

from vega.clock import first_moment, now, zone_of
from vega.extensions import db
from vega.models import NO_DEADLINE, Interview, InterviewState, Job, JobStatus, Task
from vega.services.accounts.accounts import Account
from vega.services.jobs import refusals
from vega.services.jobs.history import today_of
from vega.services.jobs.job_list import has_status, read_in_full
from vega.services.jobs.jobs import in_tracker
from vega.services.plan.due import closing_jobs, jobs_where, open_offers, quiet_jobs
from vega.services.plan.interviews import LONGEST, visible_interviews
from vega.services.plan.no_reply import worth_a_mail
from vega.services.plan.tasks import visible_tasks

OVERDUE_FOR = timedelta(days=30)  # a posting that closed earlier is no longer urgent
ASKED_FOR = timedelta(days=7)  # after its end, how an interview went
SOON = timedelta(days=7)
DAY = timedelta(days=1)
MOST = 8  # rows of a section
MOST_ASIDE = 4  # of the oldest without a reply, and of what can wait
MOST_LISTED = 50
MAX_COUNTED = 99

Shown = TypeVar("Shown")


@dataclass(frozen=True)
class Section(Generic[Shown]):
    """Some of its rows, and how many there are: 100 for more than 99."""

    rows: Sequence[Shown]
    count: int

    @property
    def is_cut(self) -> bool:
        return self.count > len(self.rows)

    @property
    def number(self) -> str:
        return f"{MAX_COUNTED}+" if self.count > MAX_COUNTED else str(self.count)


class JobNamed(NamedTuple):
    """What a row says of the job that its task or interview belongs to."""

    id: int
    title: str
    company: str


@dataclass(frozen=True)
class Row:
    """A task or an interview with its job, if it has one, or the posting of a job that closes."""

    kind: str  # task, interview, deadline
    item: Any
    job: JobNamed | None
    day: date
    has_ended: bool = False

    @property
    def order(self) -> tuple[date, bool, datetime, bool, int]:
        """By day, and of a day interviews first, by their start."""
        starts_at = self.item.starts_at if self.kind == "interview" else _NO_TIME
        return self.day, self.kind != "interview", starts_at, self.kind != "task", self.item.id


_NO_TIME = datetime.max.replace(tzinfo=zone_of(None))


@dataclass(frozen=True)
class Today:
    """What is due, then what can wait. A job is in one section of jobs alone."""

    due: Section[Row]
    soon: Section[Row]
    any_time: Section[Row]
    offers: Section[Job]
    no_reply: Section[Job]
    to_apply: Section[Job]
    recent: Sequence[tuple[Job, int | None]]  # each with an earlier job that it may be a copy of
    not_added: refusals.Refused
    upcoming: Row | None  # what comes after today, once today is done

    @property
    def is_done(self) -> bool:
        """Return whether nothing is left for today; the week ahead may hold something."""
        return not any(part.rows for part in (self.due, self.offers, self.no_reply))

    @property
    def is_empty(self) -> bool:
        others = (self.soon.rows, self.any_time.rows, self.to_apply.rows)
        return self.is_done and not any((*others, self.recent, self.not_added.shown))


@dataclass(frozen=True)
class TodayLists:
    """What `GET /api/today` answers, each list with at most fifty of its kind."""

    overdue: Sequence[Task]
    due: Sequence[Task]
    ahead: Sequence[Task]
    interviews: Sequence[Interview]
    deadlines: Sequence[Job]
    offers: Sequence[Job]
    quiet: Sequence[Job]
    to_apply: Sequence[Job]
    undated: Sequence[Task]


def today_page(owner: Account, undated: int = MOST) -> Today:
    """Return what the page shows, with so many of the tasks without a day."""
    days = _Days.of(owner)
    due, soon = _due(owner, days), _soon(owner, days)
    any_time, offers = _any_time(owner, days, undated), _section(MOST, *_offers(owner))
    no_reply = _section(MOST_ASIDE, worth_a_mail(owner))
    to_apply = _section(MOST_ASIDE, *_to_apply(owner, days, past=days.today - OVERDUE_FOR))
    shown = [row.item.id for part in (due, soon) for row in part.rows if row.kind == "deadline"]
    shown += [job.id for part in (offers, no_reply, to_apply) for job in part.rows]
    recent, not_added = _recent(owner, shown), refusals.list_newest(owner)
    is_left = due.rows or offers.rows or no_reply.rows
    upcoming = None if is_left else next(iter(soon.rows), None) or _later(owner, days, to_apply)
    return Today(due, soon, any_time, offers, no_reply, to_apply, recent, not_added, upcoming)


def today_lists(owner: Account, most: int = MOST_LISTED) -> TodayLists:
    days = _Days.of(owner)
    today, tomorrow, last = days.today, days.today + DAY, days.today + SOON
    week = (days.begins(today), days.begins(last + DAY))
    return TodayLists(
        overdue=_listed(most, _tasks(owner, date.min, today - DAY)),
        due=_listed(most, _tasks(owner, today, today)),
        ahead=_listed(most, _tasks(owner, tomorrow, last)),
        interviews=_listed(most, _planned(owner, ends_after=week[0], starts_before=week[1])),
        deadlines=_in_full(most, closing_jobs(owner, today, last)),
        offers=_in_full(most, *_offers(owner)),
        quiet=_in_full(most, quiet_jobs(owner)),
        to_apply=_in_full(most, *_to_apply(owner, days, past=today)),
        undated=_listed(most, _undated(owner)),
    )


def dismiss_refusals(owner: Account, until: int) -> None:
    """Forget the refusals up to this id: those that were shown."""
    refusals.dismiss(owner, until)


# The sections of the page


@dataclass(frozen=True)
class _Days:
    """The owner's day, the present moment, and when other days of theirs begin."""

    today: date
    moment: datetime
    zone: tzinfo

    @classmethod
    def of(cls, owner: Account) -> "_Days":
        return cls(today_of(owner), now(), zone_of(owner.time_zone))

    def begins(self, day: date) -> datetime:
        return first_moment(day, self.zone)

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()


def _due(owner: Account, days: _Days) -> Section[Row]:
    """Return what is overdue or of today. Where not all fits, what is of today comes first, then
    some of each kind that is overdue.
    """
    today, tomorrow = days.today, days.begins(days.today + DAY)
    closing = closing_jobs(owner, today - OVERDUE_FOR, today)
    latest_first = (Job.deadline.desc(), Job.id.desc())
    parts = (
        _section(MOST, _planned(owner, ends_after=days.moment, starts_before=tomorrow)),
        _section(MOST, _tasks(owner, today, today)),
        _section(MOST, _tasks(owner, date.min, today - DAY)),
        _section(MOST, _ended(owner, days.moment - ASKED_FOR, days.moment)),
        _section(MOST, closing.order_by(None).order_by(*latest_first)),
    )
    kinds = [_rows(days, [part]) for part in parts]
    present = [row for rows in kinds for row in rows if row.day == today]
    past = [[row for row in rows if row.day < today] for rows in kinds]
    in_turn = [row for rows in zip_longest(*past) for row in rows if row]
    return _cut(parts, [*present, *in_turn])


def _soon(owner: Account, days: _Days) -> Section[Row]:
    """Return what is ahead this week. Where not all fits, interviews come first."""
    tomorrow, last = days.today + DAY, days.today + SOON
    begin, end = days.begins(tomorrow), days.begins(last + DAY)
    planned = _planned(owner, ends_after=begin, starts_before=end)
    parts = (
        _section(MOST, planned.where(Interview.starts_at >= begin)),
        _section(MOST, _tasks(owner, tomorrow, last)),
        _section(MOST, closing_jobs(owner, tomorrow, last)),
    )
    by_kind = sorted(_rows(days, parts), key=lambda row: (row.kind != "interview", row.order))
    return _cut(parts, by_kind)


def _any_time(owner: Account, days: _Days, most: int) -> Section[Row]:
    parts = (_section(most, _undated(owner)),)
    return _cut(parts, _rows(days, parts), most)


def _cut(parts: Iterable[Section[Any]], rows: Sequence[Row], most: int = MOST) -> Section[Row]:
    """Return the first rows in the order of their days, with the number of all."""
    shown = sorted(rows[:most], key=lambda row: row.order)
    return Section(shown, min(sum(part.count for part in parts), MAX_COUNTED + 1))


def _rows(days: _Days, parts: Iterable[Section[Any]]) -> list[Row]:
    return [_row(days, found) for part in parts for found in part.rows]


def _row(days: _Days, found: Any) -> Row:
    if isinstance(found, Job):
        return Row("deadline", found, None, found.deadline or NO_DEADLINE)
    item, *named = found
    job = JobNamed(*named) if item.job_id else None
    if isinstance(item, Task):
        return Row("task", item, job, item.due_key)
    starts_on, has_ended = days.day_of(item.starts_at), item.ends_at <= days.moment
    day = starts_on if has_ended else max(starts_on, days.today)  # it may have begun before today
    return Row("interview", item, job, day, has_ended)


def _later(owner: Account, days: _Days, to_apply: Section[Job]) -> Row | None:
    """Return what comes after this week: an interview, a task or a deadline."""
    last = days.today + SOON
    begin = days.begins(last + DAY)
    planned = _interviews(owner, Interview.starts_at >= begin)
    parts = (
        _first(1, planned.order_by(*_BY_START)),
        _first(1, _tasks(owner, last + DAY, NO_DEADLINE - DAY)),
        [job for job in to_apply.rows[:1] if job.deadline and job.deadline > last],
    )
    rows = [_row(days, found) for part in parts for found in part]
    return min(rows, key=lambda row: row.order, default=None)


# The rules

_NAMED = (Job.id, Job.title, Job.company)
_BY_START = (Interview.starts_at, Interview.id)


def _tasks(owner: Account, first: date, last: date) -> Select[Any]:
    """Select the open tasks that are due in these days, by their day."""
    is_open = (Task.done_at.is_(None), Task.due_key >= first, Task.due_key <= last)
    tasks = visible_tasks(owner, *is_open).add_columns(*_NAMED)
    return tasks.order_by(Task.due_key, Task.id)


def _undated(owner: Account) -> Select[Any]:
    """Select the open tasks without a day, the oldest first."""
    return _tasks(owner, NO_DEADLINE, NO_DEADLINE)


def _interviews(owner: Account, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Select planned interviews, which a literal lets SQLite find in their partial index."""
    planned = literal(InterviewState.PLANNED, String, literal_execute=True)
    found = visible_interviews(owner, Interview.state == planned, *conditions)
    return found.add_columns(*_NAMED)


def _planned(owner: Account, *, ends_after: datetime, starts_before: datetime) -> Select[Any]:
    """Select the planned interviews that are at some time between two moments, by their start."""
    during = _interviews(
        owner,
        Interview.starts_at > ends_after - LONGEST,  # for the index
        Interview.starts_at < starts_before,
        Interview.ends_at > ends_after,
    )
    return during.order_by(*_BY_START)


def _ended(owner: Account, since: datetime, moment: datetime) -> Select[Any]:
    """Select the interviews that have ended and are still planned, the latest first."""
    ended = _interviews(
        owner,
        Interview.starts_at > since - LONGEST,  # for the index
        Interview.starts_at < moment,
        Interview.ends_at > since,
        Interview.ends_at <= moment,
    )
    return ended.order_by(Interview.starts_at.desc(), Interview.id.desc())


def _offers(owner: Account) -> Iterable[Select[Any]]:
    """Select offers without an answer: those with a day to answer by, then the oldest."""
    unanswered = open_offers(owner)
    yield unanswered.where(Job.answer_by.is_not(None)).order_by(Job.answer_by, Job.id)
    yield unanswered.where(Job.answer_by.is_(None)).order_by(Job.id)


def _to_apply(owner: Account, days: _Days, *, past: date) -> Iterable[Select[Any]]:
    """Select jobs to apply to that do not close this week: by deadline, then those without one,
    the newest first, then those whose deadline is before `past`.
    """
    interested = jobs_where(owner, has_status(JobStatus.INTERESTED))
    by_deadline = (Job.deadline, Job.id)
    yield interested.where(Job.deadline > days.today + SOON).order_by(*by_deadline)
    yield interested.where(Job.deadline.is_(None)).order_by(Job.id.desc())
    yield interested.where(Job.deadline < past).order_by(*by_deadline)


# Reading


def _section(most: int, *parts: Select[Any]) -> Section[Any]:
    """Return the first rows of the parts, one part after the other, with the number of all.

    Each part is in the order of an index, so that none is sorted to find its first rows.
    """
    found = [db.session.execute(_counted(part).limit(most)).all() for part in parts]
    rows = [_entities(row[:-1]) for rows in found for row in rows]
    count = sum(rows[0][-1] for rows in found if rows)
    return Section(rows[:most], min(count, MAX_COUNTED + 1))


def _counted(part: Select[Any]) -> Select[Any]:
    entity = part.column_descriptions[0]["entity"]
    counted = part.with_only_columns(entity.id).order_by(None).limit(MAX_COUNTED + 1).subquery()
    return part.add_columns(select(func.count()).select_from(counted).scalar_subquery())


def _entities(row: Sequence[Any]) -> Any:
    return row[0] if len(row) == 1 else tuple(row)


def _first(most: int, part: Select[Any]) -> Sequence[Any]:
    return db.session.execute(part.limit(most)).all()


def _listed(most: int, part: Select[Any]) -> Sequence[Any]:
    """Return the first tasks or interviews of a rule."""
    entity = part.column_descriptions[0]["entity"]
    return db.session.scalars(part.with_only_columns(entity).limit(most)).all()


def _in_full(most: int, *parts: Select[Any]) -> Sequence[Job]:
    """Return the first jobs of the parts with their texts, fewer where those are very long."""
    jobs: list[Job] = []
    for part in parts:
        found, is_cut = read_in_full(part.limit(most - len(jobs)), most - len(jobs))
        jobs += found
        if is_cut:
            break
    return jobs


def _recent(owner: Account, shown: Sequence[int]) -> Sequence[tuple[Job, int | None]]:
    query = (
        select(Job, _EARLIER_SIMILAR)
        .where(*in_tracker(owner), Job.id.not_in(shown))
        .order_by(Job.id.desc())
        .limit(MOST_ASIDE)
    )
    return [(job, similar) for job, similar in db.session.execute(query)]


_earlier = aliased(Job)
_EARLIER_SIMILAR = (
    select(func.max(_earlier.id))
    .where(
        _earlier.owner_id == Job.owner_id,
        _earlier.company_key == Job.company_key,  # which has an index
        _earlier.alike_key == Job.alike_key,
        _earlier.deleted_at.is_(None),
        _earlier.id < Job.id,
    )
    .correlate(Job)
    .scalar_subquery()
)
