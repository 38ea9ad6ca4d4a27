"""Service: what the Today page and `GET /api/today` show, by urgency.

Each rule of `due.py` is a query of one kind of thing, in the order of an index; the page reads its
first rows with their number, by statements that are built once, the API its first fifty. Every
query stops after a few rows.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import zip_longest
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import aliased

from vega.clock import first_moment, now, zone_of
from vega.extensions import db
from vega.models import NO_DEADLINE, Interview, Job, Task
from vega.schemas import SALARY_FIELDS
from vega.services.account import Account, today_of
from vega.services.jobs.creating import refusal_log
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.job_list import read_in_full
from vega.services.jobs.lists.next_step import quiet_by, quiet_values
from vega.services.plan.due import (
    closing_jobs,
    count_too_old,
    ended_interviews,
    first_day_worth_a_mail,
    jobs_to_apply,
    offers_in_order,
    open_tasks,
    planned_interviews,
    quiet_jobs,
    worth_a_mail,
)
from vega.services.plan.interviews import LONGEST
from vega.services.rows import ANY_OWNER
from vega.storage.statements import read_rows

OVERDUE_FOR = timedelta(days=30)  # a posting that closed earlier is no longer urgent
ASKED_FOR = timedelta(days=7)  # after its end, how an interview went
SOON = timedelta(days=7)
DAY = timedelta(days=1)
MOST = 8  # rows of a section
MOST_ASIDE = 4  # of the oldest without a reply, and of what can wait
MOST_LISTED = 50
MAX_COUNTED = 99

Shown = TypeVar("Shown")
Other = TypeVar("Other")


@dataclass(frozen=True)
class Section(Generic[Shown]):
    """Some of its rows, and how many there are. Counting stops at 100; then there are more."""

    rows: Sequence[Shown]
    count: int
    is_over: bool = False

    @classmethod
    def counted(cls, rows: Sequence[Shown], count: int) -> "Section[Shown]":
        return cls(rows, min(count, MAX_COUNTED + 1), count > MAX_COUNTED)

    def with_more(self, count: int) -> "Section[Shown]":
        """Return the same rows, with others that are not among them counted too."""
        return self if self.is_over else Section(self.rows, self.count + count)

    def of(self, make: Callable[[Shown], Other]) -> "Section[Other]":
        """Map the rows and keep the count."""
        return Section([*map(make, self.rows)], self.count, self.is_over)

    @property
    def is_cut(self) -> bool:
        return self.count > len(self.rows)

    @property
    def number(self) -> str:
        return f"{MAX_COUNTED}+" if self.is_over else str(self.count)

    @property
    def left(self) -> str:
        """Return how many are not shown."""
        return f"{self.count - len(self.rows)}{'+' if self.is_over else ''}"


class JobNamed(NamedTuple):
    """What a row says of the job that its task or interview belongs to."""

    id: int
    title: str
    company: str


class Row(NamedTuple):
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


class Today(NamedTuple):
    """What is due, then what can wait. A job is in one section of jobs alone."""

    due: Section[Row]
    soon: Section[Row]
    any_time: Section[Row]
    offers: Section[Any]  # of jobs, as rows of what is shown
    no_reply: Section[Any]  # as many as the list has; its rows are those worth a mail
    too_old: int  # of them
    to_apply: Section[Any]
    recent: Sequence[tuple[Any, int | None]]  # each with an earlier job that it may be a copy of
    not_added: refusal_log.Refused
    upcoming: Row | None  # what comes after today, once today is done

    @property
    def is_done(self) -> bool:
        """Return whether nothing is left for today; the week ahead may hold something."""
        return not any(part.rows for part in (self.due, self.offers, self.no_reply))

    @property
    def is_empty(self) -> bool:
        others = (self.soon.rows, self.any_time.rows, self.to_apply.rows, self.too_old)
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
    due, soon = _due(days), _soon(days)
    any_time = _tasks_shown(days, NO_DEADLINE, NO_DEADLINE, undated)
    offers = _section(days, MOST, *_OFFERS)
    quiet = quiet_values(owner) | {"first_day": first_day_worth_a_mail(owner)}
    too_old = count_too_old(owner)
    no_reply = _section(days, MOST_ASIDE, _WORTH_A_MAIL, **quiet).with_more(too_old)
    past = days.today - OVERDUE_FOR
    to_apply = _section(days, MOST_ASIDE, *_TO_APPLY, soon=days.today + SOON, past=past)
    shown = [row.item.id for part in (due, soon) for row in part.rows if row.kind == "deadline"]
    shown += [job.id for part in (offers, no_reply, to_apply) for job in part.rows]
    recent, not_added = _recent(owner, shown), refusal_log.list_newest(owner)
    is_left = due.rows or offers.rows or no_reply.rows
    upcoming = None if is_left else next(iter(soon.rows), None) or _later(days, to_apply)
    return Today(
        due, soon, any_time, offers, no_reply, too_old, to_apply, recent, not_added, upcoming
    )


def today_lists(owner: Account) -> TodayLists:
    days = _Days.of(owner)
    today, tomorrow, last = days.today, days.today + DAY, days.today + SOON
    week = (days.begins(today), days.begins(last + DAY))
    return TodayLists(
        overdue=_listed(open_tasks(owner, date.min, today - DAY)),
        due=_listed(open_tasks(owner, today, today)),
        ahead=_listed(open_tasks(owner, tomorrow, last)),
        interviews=_listed(planned_interviews(owner, week[0] - LONGEST, week[1], week[0])),
        deadlines=_in_full(closing_jobs(owner, today, last)),
        offers=_in_full(*offers_in_order(owner)),
        quiet=_in_full(quiet_jobs(owner)),
        to_apply=_in_full(*jobs_to_apply(owner, last, past=today)),
        undated=_listed(open_tasks(owner, NO_DEADLINE, NO_DEADLINE)),
    )


def dismiss_refusals(owner: Account, until: int) -> None:
    """Forget the refusals up to this id: those that were shown."""
    refusal_log.dismiss(owner, until)


# The sections of the page


class _Days(NamedTuple):
    """The owner's day, the present moment, and when other days of theirs begin."""

    owner_id: int
    today: date
    moment: datetime
    zone: tzinfo

    @classmethod
    def of(cls, owner: Account) -> "_Days":
        return cls(owner.id, today_of(owner), now(), zone_of(owner.time_zone))

    def begins(self, day: date) -> datetime:
        return first_moment(day, self.zone)

    def interview(self, row: Any) -> Row:
        """Return the row of an interview, which may have begun before today."""
        has_ended = row.ends_at <= self.moment
        starts_on = row.starts_at.astimezone(self.zone).date()
        day = starts_on if has_ended else max(starts_on, self.today)
        return Row("interview", row, _job_of(row), day, has_ended)


def _due(days: _Days) -> Section[Row]:
    """Return what is overdue or of today. Where not all fits, what is of today comes first, then
    some of each kind that is overdue.
    """
    today, tomorrow = days.today, days.begins(days.today + DAY)
    kinds = (
        _interviews_shown(days, days.moment - LONGEST, tomorrow, ends_after=days.moment),
        _tasks_shown(days, today, today),
        _tasks_shown(days, date.min, today - DAY),
        _ended_shown(days),
        _closing_shown(days, _LATEST_CLOSING, today - OVERDUE_FOR, today),
    )
    present = [row for kind in kinds for row in kind.rows if row.day == today]
    past = [[row for row in kind.rows if row.day < today] for kind in kinds]
    in_turn = [row for rows in zip_longest(*past) for row in rows if row]
    return _cut(kinds, [*present, *in_turn])


def _soon(days: _Days) -> Section[Row]:
    """Return what is ahead this week. Where not all fits, interviews come first."""
    tomorrow, last = days.today + DAY, days.today + SOON
    begin, end = days.begins(tomorrow), days.begins(last + DAY)
    kinds = (
        _interviews_shown(days, begin, end, ends_after=begin),
        _tasks_shown(days, tomorrow, last),
        _closing_shown(days, _CLOSING, tomorrow, last),
    )
    rows = [row for kind in kinds for row in kind.rows]
    return _cut(kinds, sorted(rows, key=lambda row: (row.kind != "interview", row.order)))


def _cut(parts: Iterable[Section[Any]], rows: Sequence[Row]) -> Section[Row]:
    """Return the first rows in the order of their days, with the number of all."""
    shown = sorted(rows[:MOST], key=lambda row: row.order)
    return Section.counted(shown, sum(part.count for part in parts))


def _later(days: _Days, to_apply: Section[Any]) -> Row | None:
    """Return what comes after this week: an interview, a task or a deadline."""
    last = days.today + SOON
    begin = days.begins(last + DAY)
    rows = [
        *_interviews_shown(days, begin, _NO_TIME, ends_after=begin, most=1).rows,
        *_tasks_shown(days, last + DAY, NO_DEADLINE - DAY, most=1).rows,
        *(_closing(job) for job in to_apply.rows[:1] if job.deadline and job.deadline > last),
    ]
    return min(rows, key=lambda row: row.order, default=None)


def _tasks_shown(days: _Days, first: date, last: date, most: int = MOST) -> Section[Row]:
    found = _section(days, most, _TASKS, first=first, last=last)
    return found.of(lambda task: Row("task", task, _job_of(task), task.due_key))


def _interviews_shown(
    days: _Days, first: datetime, before: datetime, *, ends_after: datetime, most: int = MOST
) -> Section[Row]:
    found = _section(
        days, most, _PLANNED, starts_from=first, starts_before=before, ends_after=ends_after
    )
    return found.of(days.interview)


def _ended_shown(days: _Days) -> Section[Row]:
    since = days.moment - ASKED_FOR
    found = _section(
        days, MOST, _ENDED, starts_after=since - LONGEST, since=since, moment=days.moment
    )
    return found.of(days.interview)


def _closing_shown(days: _Days, closing: Select[Any], first: date, last: date) -> Section[Row]:
    return _section(days, MOST, closing, first=first, last=last).of(_closing)


def _closing(job: Any) -> Row:
    return Row("deadline", job, None, job.deadline)


def _job_of(row: Any) -> JobNamed | None:
    return JobNamed(row.job_id, row.job_title, row.company) if row.job_id else None


# Reading for the page

_OF_JOB = (Job.title.label("job_title"), Job.company)
_SHOWN: Mapping[type[Any], Sequence[Any]] = {
    Task: (Task.id, Task.job_id, Task.title, Task.due_on, Task.due_key, *_OF_JOB),
    Interview: (
        Interview.id, Interview.job_id, Interview.title, Interview.kind, Interview.starts_at,
        Interview.ends_at, Interview.time_zone, Interview.location, Interview.url,
        Interview.people, *_OF_JOB,
    ),
    Job: (
        Job.id, Job.title, Job.company, Job.location, Job.status, Job.deadline, Job.answer_by,
        Job.news_on, Job.created_at, *(getattr(Job, name) for name in SALARY_FIELDS),
    ),
}  # fmt: skip


def _counted(part: Select[Any], kind: type[Any]) -> Select[Any]:
    """Select what is shown of the first rows of a rule, each with the number of all."""
    ids = part.with_only_columns(kind.id, maintain_column_froms=True).order_by(None)
    count = select(func.count()).select_from(ids.limit(MAX_COUNTED + 1).subquery())
    columns = (*_SHOWN[kind], count.scalar_subquery().label("count_of_all"))
    shown: Any = part.with_only_columns(*columns, maintain_column_froms=True)
    counted: Select[Any] = shown.limit(bindparam("most"))
    return counted


_FIRST: Any = bindparam("first")
_LAST: Any = bindparam("last")
_TASKS = _counted(open_tasks(ANY_OWNER, _FIRST, _LAST), Task)
_PLANNED = _counted(
    planned_interviews(
        ANY_OWNER, bindparam("starts_from"), bindparam("starts_before"), bindparam("ends_after")
    ),
    Interview,
)
_ENDED = _counted(
    ended_interviews(ANY_OWNER, bindparam("starts_after"), bindparam("since"), bindparam("moment")),
    Interview,
)
_CLOSING = _counted(closing_jobs(ANY_OWNER, _FIRST, _LAST), Job)
_LATEST_CLOSING = _CLOSING.order_by(None).order_by(Job.deadline.desc(), Job.id.desc())
_OFFERS = [_counted(part, Job) for part in offers_in_order(ANY_OWNER)]
_later_or_past = jobs_to_apply(ANY_OWNER, bindparam("soon"), bindparam("past"))
_TO_APPLY = [_counted(part, Job) for part in _later_or_past]
_quiet = quiet_by(bindparam("today"), bindparam("quiet_since"), bindparam("moment"))
_WORTH_A_MAIL = _counted(worth_a_mail(quiet_jobs(ANY_OWNER, _quiet), bindparam("first_day")), Job)


def _section(days: _Days, most: int, *parts: Select[Any], **values: Any) -> Section[Any]:
    """Return the first rows of the parts, one part after the other, with the number of all.

    Each part is in the order of an index, so that none is sorted to find its first rows.
    """
    values |= {"owner_id": days.owner_id, "most": most}
    found = [read_rows(part, values).all() for part in parts]
    count = sum(rows[0].count_of_all for rows in found if rows)
    return Section.counted([row for rows in found for row in rows][:most], count)


def _recent(owner: Account, shown: Sequence[int]) -> Sequence[tuple[Any, int | None]]:
    found = read_rows(_RECENT, {"owner_id": owner.id, "shown": shown})
    return [(job, job.similar_id) for job in found]


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
_RECENT = (
    select(*_SHOWN[Job], _EARLIER_SIMILAR.label("similar_id"))
    .where(*in_tracker(ANY_OWNER), Job.id.not_in(bindparam("shown", expanding=True)))
    .order_by(Job.id.desc())
    .limit(MOST_ASIDE)
)


# Reading for the API


def _listed(part: Select[Any]) -> Sequence[Any]:
    """Return the first tasks or interviews of a rule."""
    return db.session.scalars(part.limit(MOST_LISTED)).all()


def _in_full(*parts: Select[Any]) -> Sequence[Job]:
    """Return the first jobs of the parts with their texts, fewer where those are very long."""
    jobs: list[Job] = []
    for part in parts:
        left = MOST_LISTED - len(jobs)
        found, is_cut = read_in_full(part.limit(left), left)
        jobs += found
        if is_cut:
            break
    return jobs
