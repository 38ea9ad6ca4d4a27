"""Service: what is next for a job: a task, an interview, a deadline, an offer to answer, or a reply
that does not come.

`quiet` is the SQL condition of the last, `_quiet` the same rule for a job at hand.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, or_, select

from vega.clock import now, zone_of
from vega.models import (
    Interview,
    InterviewState,
    Job,
    JobStatus,
    NextStepKind,
    Outcome,
    Task,
    interviews,
    tasks,
)
from vega.serializers import NextStep
from vega.services.account import Account, today_of
from vega.storage.statements import read_rows

WAITING_STATUSES = (JobStatus.APPLIED, JobStatus.INTERVIEWING)
_JOB_IDS: Any = bindparam("job_ids", expanding=True)
_task, _interview = tasks.c, interviews.c
_OPEN_TASKS = (
    select(_task.job_id, _task.id, _task.title, _task.due_on)
    .where(_task.job_id.in_(_JOB_IDS), _task.done_at.is_(None))
    .order_by(_task.due_key, _task.id)
)
_PLANNED_INTERVIEWS = (
    select(
        _interview.job_id, _interview.id, _interview.title,
        _interview.starts_at, _interview.time_zone, _interview.kind,
    )
    .where(_interview.job_id.in_(_JOB_IDS), _interview.state == InterviewState.PLANNED)
    .order_by(_interview.starts_at, _interview.id)
)  # fmt: skip
TITLES = {
    NextStepKind.DEADLINE: "Closes",
    NextStepKind.ANSWER: "Answer by",
    NextStepKind.QUIET: "No reply",
}


def next_step(
    owner: Account, job: Job, tasks: Sequence[Task], interviews: Sequence[Interview]
) -> NextStep | None:
    """Return what is next for a job with these tasks and interviews, None if nothing is."""
    to_do = [task for task in tasks if task.done_at is None]
    planned = [each for each in interviews if each.state == InterviewState.PLANNED]
    return _steps(owner, [job], {job.id: to_do}, {job.id: planned})[job.id]


def next_steps(owner: Account, jobs: Sequence[Any]) -> dict[int, NextStep | None]:
    """Return what is next for each of these jobs, by the job's id, in two queries."""
    ids = [job.id for job in jobs]
    return _steps(owner, jobs, _by_job(_OPEN_TASKS, ids), _by_job(_PLANNED_INTERVIEWS, ids))


def _steps(
    owner: Account,
    jobs: Sequence[Any],
    tasks: Mapping[int, Sequence[object]],
    interviews: Mapping[int, Sequence[Any]],
) -> dict[int, NextStep | None]:
    today, zone, patience = today_of(owner), zone_of(owner.time_zone), quiet_after(owner)
    steps: dict[int, NextStep | None] = {}
    for job in jobs:
        step = None
        if job.id in tasks or job.id in interviews:
            own = [_task_step(task) for task in tasks.get(job.id, ())]
            held = [_interview_step(row, row.starts_at.astimezone(zone).date())
                    for row in interviews.get(job.id, ())]  # fmt: skip
            step = _soonest(own, held, today)
        if step is None and (unplanned := _UNPLANNED.get(job.status)):
            step = unplanned(job, today, patience)
        steps[job.id] = step
    return steps


def _soonest(
    tasks: Sequence[NextStep], interviews: Sequence[NextStep], today: date
) -> NextStep | None:
    """Return an overdue task, else the earliest of both, else the first task without a day."""
    task = next((step for step in tasks if step.on is not None), None)
    interview = next(iter(interviews), None)
    if task is None or interview is None:
        return task or interview or next(iter(tasks), None)
    return task if is_task_first(task.on, interview.on, today) else interview


def is_task_first(task: Any, interview: Any, today: Any) -> Any:
    """Return whether a task of one day comes before an interview of another: days, or in SQL the
    columns of them. Of the same day the interview is first.
    """
    return (task < today) | (task < interview)


def _task_step(row: Any) -> NextStep:
    return NextStep(NextStepKind.TASK, row.due_on, row.title, row.id)


def _interview_step(row: Any, day: date) -> NextStep:
    return NextStep(
        NextStepKind.INTERVIEW, day, row.title, row.id, row.starts_at, row.time_zone, row.kind
    )


def _deadline(job: Any, _today: date, _patience: timedelta) -> NextStep | None:
    if not job.deadline:
        return None
    return NextStep(NextStepKind.DEADLINE, job.deadline, TITLES[NextStepKind.DEADLINE])


def _answer(job: Any, _today: date, _patience: timedelta) -> NextStep | None:
    if not job.answer_by or job.outcome:
        return None
    return NextStep(NextStepKind.ANSWER, job.answer_by, TITLES[NextStepKind.ANSWER])


def _quiet(job: Any, today: date, patience: timedelta) -> NextStep | None:
    """A job waits for a reply for long, neither given up nor snoozed."""
    is_quiet = (
        job.news_on <= today - patience
        and job.outcome != Outcome.GHOSTED
        and (job.quiet_until is None or job.quiet_until <= today)
    )
    return (
        NextStep(NextStepKind.QUIET, job.news_on, TITLES[NextStepKind.QUIET]) if is_quiet else None
    )


# What is next for a job without tasks and interviews ahead, by its status: the others are over.
_UNPLANNED = {
    JobStatus.INTERESTED: _deadline,
    JobStatus.OFFER_RECEIVED: _answer,
    **dict.fromkeys(WAITING_STATUSES, _quiet),
}


def _by_job(query: object, job_ids: Sequence[int]) -> Mapping[int, Sequence[object]]:
    found: dict[int, list[object]] = {}
    for row in read_rows(query, {"job_ids": job_ids}):
        found.setdefault(row.job_id, []).append(row)
    return found


def quiet_after(owner: Account) -> timedelta:
    """Return how long the owner waits for a reply."""
    return timedelta(days=owner.quiet_after)


def quiet(owner: Account) -> Iterator[ColumnElement[bool]]:
    """Return the conditions of `_quiet` in SQL, with those on tasks and interviews."""
    return quiet_by(**quiet_values(owner))


def quiet_values(owner: Account) -> dict[str, object]:
    """Return what `quiet_by` compares with, now."""
    today = today_of(owner)
    return {"today": today, "quiet_since": today - quiet_after(owner), "moment": now()}


def quiet_by(today: object, quiet_since: object, moment: object) -> Iterator[ColumnElement[bool]]:
    """Return the conditions of `quiet` by values, or by bind parameters for them."""
    yield Job.status.in_(WAITING_STATUSES)
    yield Job.news_on <= quiet_since
    yield Job.outcome.is_(None)  # ghosted is the only one that fits these statuses
    yield or_(Job.quiet_until.is_(None), Job.quiet_until <= today)
    yield ~select(Task.id).where(Task.job_id == Job.id, Task.done_at.is_(None)).exists()
    yield ~(
        select(Interview.id)
        .where(
            Interview.job_id == Job.id,
            Interview.state == InterviewState.PLANNED,
            Interview.starts_at > moment,
        )
        .exists()
    )
