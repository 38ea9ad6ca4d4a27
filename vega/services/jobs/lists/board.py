"""Service: the board, a column of cards for each status."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Date,
    Row,
    Select,
    String,
    Subquery,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
)

from vega.clock import now, zone_of
from vega.extensions import db
from vega.models import Interview, InterviewState, Job, JobStatus, Sort, Task
from vega.schemas import JobFilter
from vega.services.account import Account, today_of
from vega.services.jobs.history import outcomes_of
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.filtering import has_status, without_index
from vega.services.jobs.lists.job_list import (
    CARD,
    MAX_NUMBERED,
    Neighbours,
    beside,
    count_found,
    count_up_to_a_thousand,
    filtered,
)
from vega.services.jobs.lists.next_step import is_task_first
from vega.services.jobs.lists.search import search_for
from vega.services.rows import ANY_OWNER
from vega.storage.statements import read_rows

CARDS = 25  # of a column, until more are asked for


@dataclass(frozen=True)
class Column:
    """A column of the board: rows of the first jobs of one status, and how many there are.

    `count` is 1,001 for more than a thousand, and None where counting what a filter finds would
    take long; then `more` alone says whether these are all.
    """

    status: JobStatus
    count: int | None
    jobs: Sequence[Row[Any]]
    more: bool

    @property
    def is_empty(self) -> bool:
        return not self.jobs and not self.more


def list_board(owner: Account, wanted: JobFilter, most: Mapping[JobStatus, int]) -> list[Column]:
    """Return a column for each status, with at most `most` cards, or `CARDS` of them.

    The status and the sort of the filter are the columns' own.
    """
    wanted = wanted.model_copy(update={"status": None, "sort": Sort.DEADLINE})  # not by id
    if wanted.narrowing():
        found = search_for(owner.id, wanted.q)
        counts = count_found(owner, wanted, found)
        matching: Any = filtered(owner, wanted, found, in_order=True)[0].with_only_columns(*CARD)
        reader = _Reader(_statements(matching), owner)
    else:
        counts = count_up_to_a_thousand(owner)
        reader = _Reader(_of_all(db.engine.dialect.name), owner)
    reader.read_planned(max([CARDS, *most.values()]) + 1)
    return [
        _column(reader, status, counts[status] if counts else None, most.get(status, CARDS))
        for status in JobStatus
    ]


def _column(reader: "_Reader", status: JobStatus, count: int | None, most: int) -> Column:
    if count == 0 or (count and not most):
        return Column(status, count, [], more=bool(count))
    cards = reader.first_cards(status, most + 1)
    return Column(status, count, cards[:most], more=len(cards) > most)


def neighbours_on_board(owner: Account, wanted: JobFilter, job: Job) -> Neighbours:
    """Find the neighbours of a job in its column, where it stands among the first thousand."""
    wanted = wanted.model_copy(update={"status": None, "sort": Sort.DEADLINE})
    status, most = JobStatus(job.status), MAX_NUMBERED + 1
    found: Any = filtered(owner, wanted, in_order=True)[0].where(has_status(status))
    reader = _Reader(_statements(found.with_only_columns(Job.id, Job.status), [status]), owner)
    reader.read_planned(most)
    ids = [row.id for row in reader.first_cards(status, most)]
    return beside(ids, job.id) if job.id in ids[:MAX_NUMBERED] else Neighbours(None, None)


class _Statements(NamedTuple):
    """What reads cards: those that are planned, of all columns, and the parts of each column."""

    planned: Select[Any]
    parts: Mapping[JobStatus, Sequence[Select[Any]]]


def _statements(jobs: Select[Any], columns: Iterable[JobStatus] = JobStatus) -> _Statements:
    """Return what reads the cards of jobs that are selected, in these columns."""
    parts = {status: [_part(jobs, status, *part) for part in _parts(status)] for status in columns}
    return _Statements(_planned_cards(jobs), parts)


def _part(
    jobs: Select[Any],
    status: JobStatus,
    conditions: Sequence[ColumnElement[bool]],
    order: Sequence[Any],
) -> Select[Any]:
    part = jobs.where(has_status(status), *conditions, ~_has_task(), ~_has_interview())
    return part.order_by(*order, *_LATEST).limit(bindparam("most"))


@cache
def _of_all(_dialect: str) -> _Statements:
    """Return what reads the cards of all jobs, built once for a database."""
    jobs: Any = select(*CARD).where(*in_tracker(ANY_OWNER))
    return _statements(jobs)


class _Reader:
    """Reads the cards of one board."""

    def __init__(self, statements: _Statements, owner: Account):
        self._statements = statements
        self._values = {"owner_id": owner.id, **_values(owner)}
        self._planned: dict[JobStatus, list[Row[Any]]] = {}

    def read_planned(self, most: int) -> None:
        """Read up to `most` cards of each status with a task or an interview of a day."""
        for row in self._run(self._statements.planned, most):
            self._planned.setdefault(JobStatus(row.status), []).append(row)

    def first_cards(self, status: JobStatus, most: int) -> list[Row[Any]]:
        """Return cards by next step, the soonest first, then by the latest move.

        After those that are planned, a query for each part of the column that is reached, in the
        order of an index.
        """
        cards = self._planned.get(status, [])[:most]
        for part in self._statements.parts[status]:
            if len(cards) < most:
                cards += self._run(part, most - len(cards))
        return cards

    def _run(self, statement: Select[Any], most: int) -> CursorResult[Any]:
        return read_rows(statement, {**self._values, "most": most})


# Jobs that wait for a reply come by their latest update: those that wait for long are the last.
_LATEST = (Job.outcome.desc(), Job.news_on.desc(), Job.status_changed_at.desc(), Job.id.desc())


# The day of the next step, of the statuses that have one.
_STEP_DAYS = {JobStatus.INTERESTED: Job.deadline, JobStatus.OFFER_RECEIVED: Job.answer_by}


def _parts(status: JobStatus) -> Iterator[tuple[Sequence[ColumnElement[bool]], Sequence[Any]]]:
    """Yield conditions and orders: jobs with a day to meet, the others, those with an outcome."""
    no_outcome = Job.outcome.is_(None)
    if day := _STEP_DAYS.get(status):
        yield (no_outcome, day.is_not(None)), (day,)
        yield (no_outcome, day.is_(None)), ()
    else:
        yield (no_outcome,), ()
    for outcome in outcomes_of(status):
        yield (Job.outcome == outcome,), ()


# Tasks and interviews


def _planned_cards(jobs: Select[Any]) -> Select[Any]:
    """Select up to `most` cards of each status with a task or an interview of a day, by that day.

    One query, which starts from the open tasks and the planned interviews.
    """
    days = _planned_days()
    order = (days.c.day, days.c.is_task, *_LATEST)
    status = without_index(Job.status)
    place = func.row_number().over(partition_by=status, order_by=order).label("place")
    # With the ids as a condition too, SQLite looks these jobs up, and does not read all of them.
    ranked: Any = jobs.where(Job.id.in_(select(days.c.job_id))).add_columns(place)
    ranked = ranked.join(days, days.c.job_id == Job.id).subquery()
    first: Select[Any] = select(ranked).where(ranked.c.place <= bindparam("most"))
    return first.order_by(ranked.c.place)


_IS_OPEN = (Task.done_at.is_(None), Task.due_on.is_not(None))
_IS_PLANNED = Interview.state == literal(InterviewState.PLANNED, String, literal_execute=True)


def _has_task() -> ColumnElement[bool]:
    return select(Task.id).where(Task.job_id == Job.id, *_IS_OPEN).exists()


def _has_interview() -> ColumnElement[bool]:
    return select(Interview.id).where(Interview.job_id == Job.id, _IS_PLANNED).exists()


def _planned_days() -> Subquery:
    """Return the day of the next task or interview of each job that has one, as `next_step` does.

    Read from the open tasks and the planned interviews: it costs the same for any number of jobs.
    """
    none = null().cast(Date)
    tasks = select(Task.job_id, Task.due_on.label("task"), none.label("interview")).where(
        Task.owner_id == ANY_OWNER.id, Task.job_id.is_not(None), *_IS_OPEN
    )
    interviews = select(Interview.job_id, none, _day_held()).where(
        Interview.owner_id == ANY_OWNER.id, _IS_PLANNED
    )
    both = tasks.union_all(interviews).subquery()
    task, interview = func.min(both.c.task), func.min(both.c.interview)
    first = is_task_first(task, interview, bindparam("today"))
    is_task = or_(interview.is_(None), first)
    days = select(both.c.job_id, case((is_task, task), else_=interview).label("day"),
                  case((is_task, 1), else_=0).label("is_task"))  # fmt: skip
    return days.group_by(both.c.job_id).subquery()


def _day_held() -> ColumnElement[date]:
    """Return the day of an interview for the owner; SQLite knows no time zones but their offset."""
    zone = bindparam("zone", type_=String)
    if db.engine.dialect.name != "sqlite":
        return cast(func.timezone(zone, Interview.starts_at), Date)
    return type_coerce(func.date(Interview.starts_at, zone), Date)


def _values(owner: Account) -> dict[str, Any]:
    """Return the owner's day and time zone, as `_day_held` takes that."""
    zone, today = zone_of(owner.time_zone), today_of(owner)
    if db.engine.dialect.name != "sqlite":
        return {"today": today, "zone": str(zone)}
    offset = now().astimezone(zone).utcoffset() or timedelta()
    return {"today": today, "zone": f"{offset.total_seconds():+.0f} seconds"}
