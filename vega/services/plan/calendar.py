"""Service: what stands on which day: interviews, tasks, deadlines, and offers to answer.

Each query reads a range of an index and stops after `MOST` rows, whatever else there is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, NamedTuple

from sqlalchemy import Select

from vega.clock import first_moment, now, zone_of
from vega.extensions import db
from vega.models import Interview, InterviewKind, InterviewState, Job, NextStepKind, Task
from vega.services.account import Account, today_of
from vega.services.plan.due import closing_jobs, open_offers
from vega.services.plan.interviews import LONGEST, visible_interviews
from vega.services.plan.tasks import visible_tasks

MOST = 500  # of each kind
MOST_OVERDUE = 20
KINDS = (NextStepKind.INTERVIEW, NextStepKind.ANSWER, NextStepKind.DEADLINE, NextStepKind.TASK)
_DAY = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


class Appointment(NamedTuple):
    """When an interview is held, in UTC, and what it is. It stands on all days to `last_day`."""

    starts_at: datetime
    ends_at: datetime
    first_day: date
    last_day: date
    time_zone: str | None  # to show it in, if not the account's
    kind: InterviewKind
    is_cancelled: bool


@dataclass(frozen=True)
class Entry:
    """What stands on a day. `id` is the task's or the interview's; of the others it is the job's.

    `is_done` is true of a finished task, and of what is over: a past interview, deadline or answer.
    """

    kind: NextStepKind
    day: date
    id: int
    title: str
    company: str
    job_id: int | None
    job_title: str
    is_done: bool
    appointment: Appointment | None = None

    @property
    def is_cancelled(self) -> bool:
        return self.appointment is not None and self.appointment.is_cancelled


class Calendar(NamedTuple):
    """The entries of each day that has any, and whether there are more than could be read."""

    days: Mapping[date, Sequence[Entry]]
    is_cut: bool


def read_calendar(
    owner: Account, first: date, last: date, kinds: Collection[NextStepKind] = KINDS
) -> Calendar:
    """Return what stands on the owner's days from the first to the last, in a query for each kind.

    On a day interviews come first, by their start, then answers, deadlines and open tasks, then
    tasks that are done and interviews that are cancelled.
    """
    parts = [read(owner, first, last) for kind, read in _READ.items() if kind in kinds]
    days: dict[date, list[Entry]] = {}
    for part in parts:
        for entry in part[:MOST]:
            for day in _days_of(entry, first, last):
                days.setdefault(day, []).append(entry)
    for entries in days.values():
        entries.sort(key=_stands_last)
    return Calendar(days, is_cut=any(len(part) > MOST for part in parts))


def overdue_tasks(owner: Account) -> Sequence[Entry]:
    """Return open tasks of days before today, the earliest first, `MOST_OVERDUE` at most."""
    query = visible_tasks(owner, Task.done_at.is_(None), Task.due_key < today_of(owner))
    return _task_entries(query, MOST_OVERDUE)


def _days_of(entry: Entry, first: date, last: date) -> Iterator[date]:
    held = entry.appointment
    day = max(held.first_day, first) if held else entry.day
    end = min(held.last_day, last) if held else entry.day
    while day <= end:
        yield day
        day += _DAY


def _stands_last(entry: Entry) -> int:
    if entry.is_cancelled:
        return 2
    return int(entry.kind == NextStepKind.TASK and entry.is_done)


def _interviews(owner: Account, first: date, last: date) -> list[Entry]:
    zone = zone_of(owner.time_zone)
    begin, end = (first_moment(day, zone).astimezone(UTC) for day in (first, last + _DAY))
    query = visible_interviews(
        owner,
        Interview.starts_at > begin - LONGEST,  # for the index
        Interview.starts_at < end,
        Interview.ends_at > begin,
    ).with_only_columns(*_OF_INTERVIEW, *_OF_JOB)
    rows = db.session.execute(query.order_by(Interview.starts_at, Interview.id).limit(MOST + 1))
    return [_interview_entry(row, zone) for row in rows]


def _interview_entry(row: Any, zone: tzinfo) -> Entry:
    held = Appointment(
        row.starts_at,
        row.ends_at,
        first_day=row.starts_at.astimezone(zone).date(),
        last_day=(row.ends_at - _INSTANT).astimezone(zone).date(),
        time_zone=row.time_zone,
        kind=InterviewKind(row.kind),
        is_cancelled=row.state == InterviewState.CANCELLED,
    )
    is_over = row.state == InterviewState.DONE or row.ends_at <= now()
    return Entry(
        NextStepKind.INTERVIEW, held.first_day, row.id, row.title, row.company, row.job_id,
        row.job_title, is_over, held,
    )  # fmt: skip


def _tasks(owner: Account, first: date, last: date) -> list[Entry]:
    query = visible_tasks(owner, Task.due_key >= first, Task.due_key <= last)
    return _task_entries(query, MOST + 1)


def _task_entries(query: Select[Any], most: int) -> list[Entry]:
    rows = query.with_only_columns(*_OF_TASK, *_OF_JOB).order_by(Task.due_key, Task.id)
    return [
        Entry(
            NextStepKind.TASK, row.due_key, row.id, row.title, row.company or "", row.job_id,
            row.job_title or "", row.done_at is not None,
        )
        for row in db.session.execute(rows.limit(most))
    ]  # fmt: skip


# Columns rather than whole rows, which would take most of the page's time.
_OF_TASK = (Task.id, Task.title, Task.due_key, Task.done_at, Task.job_id)
_OF_INTERVIEW = (
    Interview.id,
    Interview.title,
    Interview.job_id,
    Interview.starts_at,
    Interview.ends_at,
    Interview.time_zone,
    Interview.kind,
    Interview.state,
)
_OF_JOB = (Job.title.label("job_title"), Job.company)


def _deadlines(owner: Account, first: date, last: date) -> list[Entry]:
    closing = closing_jobs(owner, first, last)
    return _job_entries(owner, NextStepKind.DEADLINE, closing, Job.deadline)


def _answers(owner: Account, first: date, last: date) -> list[Entry]:
    offers = open_offers(owner).where(Job.answer_by >= first, Job.answer_by <= last)
    ordered = offers.order_by(Job.answer_by, Job.id)
    return _job_entries(owner, NextStepKind.ANSWER, ordered, Job.answer_by)


def _job_entries(owner: Account, kind: NextStepKind, query: Select[Any], day: Any) -> list[Entry]:
    rows = query.with_only_columns(Job.id, Job.title, Job.company, day.label("day"))
    today = today_of(owner)
    return [
        Entry(kind, row.day, row.id, row.title, row.company, row.id, row.title, row.day < today)
        for row in db.session.execute(rows.limit(MOST + 1))
    ]


_READ = dict(zip(KINDS, (_interviews, _answers, _deadlines, _tasks), strict=True))
