"""Service: the board, a column of cards for each status."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Row,
    Select,
    String,
    Subquery,
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
from vega.services.accounts.accounts import Account
from vega.services.jobs.history import outcomes_of, today_of
from vega.services.jobs.job_list import (
    CARD,
    MAX_NUMBERED,
    PAGE,
    Neighbours,
    beside,
    count_found,
    count_up_to_a_thousand,
    filtered,
    has_status,
    without_index,
)
from vega.services.jobs.search import search_for
from vega.services.plan.next_step import is_task_first


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


# The day of the next step, of the statuses that have one.
_STEP_DAYS = {JobStatus.INTERESTED: Job.deadline, JobStatus.OFFER_RECEIVED: Job.answer_by}


def list_board(owner: Account, wanted: JobFilter, most: Mapping[JobStatus, int]) -> list[Column]:
    """Return a column for each status, with at most `most` cards, or a page of them.

    The status and the sort of the filter are the columns' own.
    """
    wanted = wanted.model_copy(update={"status": None, "sort": Sort.DEADLINE})  # not by id
    found = search_for(owner.id, wanted.q)
    counts = (
        count_found(owner, wanted, found) if wanted.narrowing() else count_up_to_a_thousand(owner)
    )
    matching: Any = filtered(owner, wanted, found, in_order=True)[0].with_only_columns(*CARD)
    planned = _planned_cards(owner, matching, max([PAGE, *most.values()]) + 1)
    return [
        _column(
            matching.where(has_status(status)),
            planned.get(status, []),
            status,
            counts[status] if counts else None,
            most.get(status, PAGE),
        )
        for status in JobStatus
    ]


def _column(
    jobs: Select[Any], planned: list[Row[Any]], status: JobStatus, count: int | None, most: int
) -> Column:
    if count == 0:
        return Column(status, 0, [], more=False)
    cards = _first_cards(jobs, planned, status, most + 1)
    return Column(status, count, cards[:most], more=len(cards) > most)


def neighbours_on_board(owner: Account, wanted: JobFilter, job: Job) -> Neighbours:
    """Find the neighbours of a job in its column, where it stands among the first thousand."""
    wanted = wanted.model_copy(update={"status": None, "sort": Sort.DEADLINE})
    status, most = JobStatus(job.status), MAX_NUMBERED + 1
    found = filtered(owner, wanted, in_order=True)[0].where(has_status(status))
    jobs: Any = found.with_only_columns(Job.id, Job.status)
    planned = _planned_cards(owner, jobs, most).get(status, [])
    ids = [row.id for row in _first_cards(jobs, planned, status, most)]
    return beside(ids, job.id) if job.id in ids[:MAX_NUMBERED] else Neighbours(None, None)


def _first_cards(
    jobs: Select[Any], planned: list[Row[Any]], status: JobStatus, most: int
) -> list[Row[Any]]:
    """Return cards by next step, the soonest first, then by the latest move.

    After those that are planned, a query for each part of the column that is reached, in the order
    of an index.
    """
    cards = planned[:most]
    for conditions, order in _parts(status):
        if len(cards) < most:
            part = jobs.where(*conditions, ~_has_task(), ~_has_interview())
            part = part.order_by(*order, *_LATEST).limit(most - len(cards))
            cards += db.session.execute(part)
    return cards


# Jobs that wait for a reply come by their latest update: those that wait for long are the last.
_LATEST = (Job.outcome.desc(), Job.news_on.desc(), Job.status_changed_at.desc(), Job.id.desc())


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


def _planned_cards(
    owner: Account, jobs: Select[Any], most: int
) -> Mapping[JobStatus, list[Row[Any]]]:
    """Return up to `most` cards of each status with a task or an interview of a day, by that day.

    One query, which starts from the open tasks and the planned interviews.
    """
    days = _planned_days(owner)
    order = (days.c.day, days.c.is_task, *_LATEST)
    status = without_index(Job.status)
    place = func.row_number().over(partition_by=status, order_by=order).label("place")
    # With the ids as a condition too, SQLite looks these jobs up, and does not read all of them.
    ranked: Any = jobs.where(Job.id.in_(select(days.c.job_id))).add_columns(place)
    ranked = ranked.join(days, days.c.job_id == Job.id).subquery()
    first = select(ranked).where(ranked.c.place <= most).order_by(ranked.c.place)
    cards: dict[JobStatus, list[Row[Any]]] = {}
    for row in db.session.execute(first):
        cards.setdefault(JobStatus(row.status), []).append(row)
    return cards


_IS_OPEN = (Task.done_at.is_(None), Task.due_on.is_not(None))
_IS_PLANNED = Interview.state == literal(InterviewState.PLANNED, String, literal_execute=True)


def _has_task() -> ColumnElement[bool]:
    return select(Task.id).where(Task.job_id == Job.id, *_IS_OPEN).exists()


def _has_interview() -> ColumnElement[bool]:
    return select(Interview.id).where(Interview.job_id == Job.id, _IS_PLANNED).exists()


def _planned_days(owner: Account) -> Subquery:
    """Return the day of the next task or interview of each job that has one, as `next_step` does.

    Read from the open tasks and the planned interviews: it costs the same for any number of jobs.
    """
    none = null().cast(Date)
    tasks = select(Task.job_id, Task.due_on.label("task"), none.label("interview")).where(
        Task.owner_id == owner.id, Task.job_id.is_not(None), *_IS_OPEN
    )
    interviews = select(Interview.job_id, none, _day_held(owner)).where(
        Interview.owner_id == owner.id, _IS_PLANNED
    )
    both = tasks.union_all(interviews).subquery()
    task, interview = func.min(both.c.task), func.min(both.c.interview)
    is_task = or_(interview.is_(None), is_task_first(task, interview, today_of(owner)))
    days = select(both.c.job_id, case((is_task, task), else_=interview).label("day"),
                  case((is_task, 1), else_=0).label("is_task"))  # fmt: skip
    return days.group_by(both.c.job_id).subquery()


def _day_held(owner: Account) -> ColumnElement[date]:
    """Return the day of an interview for the owner; SQLite knows no time zones but their offset."""
    zone = zone_of(owner.time_zone)
    if db.engine.dialect.name != "sqlite":
        return cast(func.timezone(str(zone), Interview.starts_at), Date)
    offset = now().astimezone(zone).utcoffset() or timedelta()
    return type_coerce(
        func.date(Interview.starts_at, f"{offset.total_seconds():+.0f} seconds"), Date
    )
