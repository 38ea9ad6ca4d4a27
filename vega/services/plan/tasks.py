"""Service: tasks, with or without a day and a job. A done task of a job is an event of it."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, or_, select

from vega.clock import now
from vega.errors import TaskNotFound
from vega.extensions import db
from vega.models import NO_DEADLINE, EventKind, Job, JobEvent, Task, TaskState
from vega.schemas import TaskChanges, TaskDraft, TaskQuery, read_form
from vega.services.account import Account, today_of
from vega.services.cursors import Keyset, Page
from vega.services.jobs import history, undo
from vega.services.jobs.jobs import Moved, lock_job, lock_jobs
from vega.services.jobs.room import check_room
from vega.services.plan.nouns import Noun, job_ids_of
from vega.services.rows import Saved, changed_fields, set_fields


def create_task(owner: Account, draft: TaskDraft, *, amends: int | None = None) -> Saved[Task]:
    """Add a task. With `amends` it is a part of an earlier change, which one Undo takes back.

    Raises `JobNotFound`.
    """
    with undo.undoable(owner, job_ids_of(draft), amends=amends) as change:
        if draft.job_id is not None:
            task = _add(owner, draft, lock_job(owner, draft.job_id))
        else:
            task = _add(owner, draft)
        change.others.add(_TASKS.key(task.id))
    return Saved(task, change.id)


def create_tasks(owner: Account, job_ids: Iterable[int], draft: TaskDraft) -> Moved:
    """Add a task to each of these jobs, all or none. Raises `InvalidInput`."""
    with undo.undoable(owner, job_ids := list(job_ids)) as change:
        for job in lock_jobs(owner, job_ids):
            _add(owner, draft.model_copy(update={"job_id": job.id}), job)
    return Moved(change.job_ids, change.id)


def _add(owner: Account, draft: TaskDraft, job: Job | None = None) -> Task:
    moment = now()
    if job is not None:
        job.updated_at = moment
        check_room(Task.job_id, job.id, "tasks")
    own = {"due_key": draft.due_on or NO_DEADLINE, "uid": new_uid(), "sequence": 0}
    return _TASKS.add(owner, moment, **draft.model_dump(), **own)


def new_uid() -> str:
    """Return a globally unique name of a calendar entry (RFC 7986, 5.3)."""
    return f"{secrets.token_hex(16)}@vega"


def change_task(owner: Account, task_id: int, changes: TaskChanges) -> Saved[Task]:
    """Change what `changes` sets; `done` finishes or reopens.

    Raises `TaskNotFound`, `JobNotFound`, `InvalidInput`.
    """
    job_ids = job_ids_of(get_task(owner, task_id), changes)
    with undo.undoable(owner, job_ids, others=[_TASKS.key(task_id)]) as change:
        task = _TASKS.lock(owner, task_id)
        _change(owner, task, changes)
    return Saved(task, change.id)


def _change(owner: Account, task: Task, changes: TaskChanges) -> None:
    wanted = changes.model_dump(exclude_unset=True)
    done = wanted.pop("done", None)
    changed = changed_fields(task, wanted)
    moment = now()
    if done is not None and done != (task.done_at is not None):
        changed["done_at"] = moment if done else None
    if not changed:
        return
    events = _events_of(task)
    jobs = [lock_job(owner, job_id) for job_id in job_ids_of(task, changes)]
    if changed.get("job_id") is not None:
        check_room(Task.job_id, changed["job_id"], "tasks")
    set_fields(task, changed)
    task.due_key = task.due_on or NO_DEADLINE
    task.sequence += "due_on" in changed
    task.updated_at = moment
    _keep_event(owner, task, events, {job.id: job for job in jobs})
    for job in jobs:
        job.updated_at = moment
        history.refresh(job, owner)


def _keep_event(
    owner: Account, task: Task, events: Sequence[JobEvent], jobs: dict[int, Job]
) -> None:
    """Let the job's history have one event of the task while it is done, and none otherwise."""
    fits = task.done_at is not None and task.job_id is not None
    for event in events:
        if fits and event.job_id == task.job_id:
            history.change_event(event, {"title": task.title})
            return
        history.delete_event(event)
    if fits and task.job_id is not None and task.done_at is not None:
        history.record(
            jobs[task.job_id], owner, EventKind.TASK, task.done_at,
            task_id=task.id, title=task.title,
        )  # fmt: skip


def _events_of(task: Task) -> Sequence[JobEvent]:
    if task.job_id is None:
        return ()
    of_task = (JobEvent.job_id == task.job_id, JobEvent.task_id == task.id)
    return db.session.scalars(select(JobEvent).where(*of_task)).all()


# Reading


def visible_tasks(owner: Account, *conditions: ColumnElement[bool]) -> Select[Task]:
    """Select the owner's tasks but for those of jobs in the trash."""
    return (
        select(Task)
        .outerjoin(Job, Job.id == Task.job_id)
        .where(
            Task.owner_id == owner.id,
            or_(Task.job_id.is_(None), Job.deleted_at.is_(None)),
            *conditions,
        )
    )


# Of a job the open ones come first.
_IN_ORDER = (Task.done_at.is_not(None), Task.due_key, Task.id)
_TASKS = Noun(Task, TaskNotFound, visible_tasks, _IN_ORDER)
get_task, delete_task, tasks_of_job = _TASKS.get, _TASKS.delete, _TASKS.of_job


ORDER = Keyset("task", Task.id, Task.due_key)


def list_tasks(owner: Account, asked: TaskQuery | None = None) -> Page[Task]:
    """Return a page of tasks by their day, those without one last. Raises `InvalidInput`."""
    asked = asked or TaskQuery()
    return ORDER.page(visible_tasks(owner, *_asked_for(asked)), asked)


def _asked_for(asked: TaskQuery) -> Iterator[ColumnElement[bool]]:
    if asked.state != TaskState.ALL:
        is_open = Task.done_at.is_(None)
        yield is_open if asked.state == TaskState.OPEN else ~is_open
    if asked.due_before is not None:
        yield Task.due_key < asked.due_before
    if asked.job_id is not None:
        yield Task.job_id == asked.job_id


# Following up on an application


FOLLOW_UP, FOLLOW_UP_AFTER = "Follow up", timedelta(days=7)


def switch_follow_up(
    owner: Account, job: Job, applied_on: date | None, *, amends: int | None
) -> int | None:
    """Add the task to follow up as a part of a move, or take it away again. Return what Undo takes.

    Raises `JobNotFound`, `InvalidInput`.
    """
    task = open_follow_up(job)
    if task is not None:
        return delete_task(owner, task.id, amends=amends).change
    draft = {"title": FOLLOW_UP, "due_on": follow_up_day(owner, applied_on), "job_id": job.id}
    return create_task(owner, read_form(TaskDraft, draft), amends=amends).change


def follow_up_day(owner: Account, applied_on: date | None) -> date:
    """Return the day to follow up: 7 days after applying, or 7 from today if those are over."""
    today = today_of(owner)
    day = (applied_on or today) + FOLLOW_UP_AFTER
    return day if day > today else today + FOLLOW_UP_AFTER


def open_follow_up(job: Job) -> Task | None:
    """Return the job's open task to follow up, if there is one."""
    of_job = (Task.job_id == job.id, Task.done_at.is_(None), Task.title == FOLLOW_UP)
    return db.session.scalars(select(Task).where(*of_job).order_by(Task.id)).first()
