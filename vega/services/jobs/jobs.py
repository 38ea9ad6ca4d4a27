"""Service: read, change, move, delete and restore jobs.

Every door (page, htmx, JSON, command line) saves jobs here, and new ones in `creating`. `owner` is
the account that asks; another account's job raises `JobNotFound`.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import undefer_group

from vega.clock import now
from vega.errors import (
    ConcurrentChange,
    DuplicateJob,
    InvalidInput,
    JobNotFound,
    UndoOutdated,
    VersionConflict,
)
from vega.extensions import db
from vega.models import NO_DEADLINE, DescriptionFormat, EventKind, Job, JobStatus, jobs
from vega.reading.text.rich_text import posting_markdown
from vega.rules.job_keys import job_key
from vega.rules.similar import derived_keys
from vega.rules.sources import source_of
from vega.schemas import JobChanges, JobDraft, Progress
from vega.services.account import Account
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.jobs import history, tags, undo
from vega.services.jobs.captured_postings import keep_posting
from vega.services.jobs.follow_ups import closed_in
from vega.services.jobs.lists import texts
from vega.services.rows import ANY_OWNER, check_seen, is_same, set_fields
from vega.storage.database import is_id, transaction
from vega.storage.statements import Statement, reading

ANY_VERSION = range(1, 2**31)
# The fields of a draft that are columns of the job; the others its events and tags decide.
COLUMNS = tuple(
    name for name in JobDraft.model_fields if name not in Progress.model_fields and name != "tags"
)


def in_tracker(owner: Account) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Return the condition for the owner's jobs that are not in the trash (soft delete)."""
    return jobs.c.owner_id == owner.id, jobs.c.deleted_at.is_(None)


# Reading


def get_job(owner: Account, job_id: int, versions: Container[int] = ANY_VERSION) -> Job:
    """Return the job with its texts.

    Raises `JobNotFound`, also for another's job and for one in the trash, and `VersionConflict`.
    """
    values = {"owner_id": owner.id, "job_id": job_id}
    job = db.session.scalars(_JOB, values).one_or_none() if is_id(job_id) else None
    return _check_version(job, versions)


_JOB = (
    select(Job)
    .where(*in_tracker(ANY_OWNER), Job.id == bindparam("job_id"))
    .options(undefer_group("texts"))
)


def _check_version(job: Job | None, versions: Container[int]) -> Job:
    if job is None:
        raise JobNotFound
    if job.version not in versions:
        raise VersionConflict
    return job


class TrackedJob(NamedTuple):
    """The job that a URL is tracked as."""

    id: int
    status: JobStatus


def look_up_job(owner: Account, source_url: str) -> TrackedJob | None:
    """Return the job with this URL. An extension asks on every page."""
    key = job_key(source_url)
    if key is None:
        return None
    with reading() as connection:
        row = TRACKED.one(connection, owner_id=owner.id, job_key=key)
    return TrackedJob(row[0], JobStatus(row[1])) if row else None


# Changing


def edit_job(
    owner: Account, job_id: int, changes: JobChanges, was: Mapping[str, object]
) -> undo.Change:
    """Update a job on a page, where it can be undone. Raises as `update_job` does.

    The description is Markdown, also in `was`, as `shown_value` has it.
    """
    if "description" in changes.model_fields_set:
        changes, was = _as_stored(get_job(owner, job_id), changes, was)
    with undo.undoable(owner, [job_id], whole=True) as change:
        update_job(owner, job_id, changes, was=was)
    return change


def _as_stored(
    job: Job, changes: JobChanges, was: Mapping[str, object]
) -> tuple[JobChanges, Mapping[str, object]]:
    """Translate a description that was shown into the stored one, which stays if nobody edited it.

    This is done before the lock is taken: converting a long posting takes a while.
    """
    shown = shown_value(job, "description")
    is_edited = not is_same(changes.description, shown)
    if not is_edited or is_same(was.get("description", shown), shown):
        was = {**was, "description": job.description}
    if is_edited:
        return changes.model_copy(update={"description_format": DescriptionFormat.MARKDOWN}), was
    stored = {
        "description": job.description,
        "description_format": DescriptionFormat(job.description_format),
    }
    return changes.model_copy(update=stored), was


def update_job(
    owner: Account,
    job_id: int,
    changes: JobChanges,
    *,
    was: Mapping[str, object] | None = None,
    versions: Container[int] = ANY_VERSION,
) -> Job:
    """Change only the fields that `changes` sets; those of its progress too.

    Optimistic locking: `was` has the fields as the person saw them, `versions` the versions that
    the client accepts. If either no longer matches, nothing is changed.
    Raises `JobNotFound`, `DuplicateJob`, `EditConflict`, `VersionConflict`, `ConcurrentChange`,
    `InvalidInput`, `AppliedDayNeeded`.
    """
    try:
        with transaction():
            job = lock_job(owner, job_id, versions)
            check_seen(job.id, partial(current_value, job), was)
            moment = now()
            edit_locked(job, owner, changes, moment)
            db.session.flush()
            history.progress([job], changes, owner, moment, closes=changes.close_tasks)
    except IntegrityError:
        tracked = look_up_job(owner, str(changes.source_url))
        if tracked is None:  # it was deleted at this very moment
            raise ConcurrentChange from None
        raise DuplicateJob(tracked.id) from None
    texts.saved.set()
    return get_job(owner, job_id)


def current_value(job: Job, name: str) -> object:
    """Return a field of the job as a draft has it."""
    if name == "occurred_on":  # of the next change
        return None
    return tags.tags_of(job) if name == "tags" else getattr(job, name)


def shown_value(job: Job, name: str) -> object:
    """Return a field as the pages' forms show it: a posting as Markdown."""
    if name == "description" and job.description_format == DescriptionFormat.POSTING:
        return posting_markdown(job.description)
    return current_value(job, name)


def edit_locked(
    job: Job, owner: Account, changes: JobChanges, moment: datetime, *, keep: bool = True
) -> None:
    """Change columns and tags of a locked job, as one event. Without `keep`, the caller has kept
    the posting as it was captured. Raises `InvalidInput`.
    """
    changed = _changed(job, changes)
    if not changed:
        return
    if "description" in changed and "description_format" not in changes.model_fields_set:
        changed["description_format"] = DescriptionFormat.POSTING
    if keep:
        keep_posting(job, changed, moment)
    set_fields(job, {name: value for name, value in changed.items() if name != "tags"})
    if "tags" in changed:
        tags.set_tags(job, changed["tags"])
    check_salary(job.salary_min, job.salary_max)
    set_fields(job, derived_keys(job.title, job.company))
    job.deadline_key = job.deadline or NO_DEADLINE
    _derive_source(job, changed)
    if "source_url" in changed:
        _change_key(job)
    job.indexed = False
    job.version += 1
    history.record(job, owner, EventKind.EDITED, moment, fields=_names_of(changed))


def _names_of(changed: Iterable[str]) -> list[str]:
    """Return the fields for the history: the format is a part of the description."""
    return sorted({"description" if name == "description_format" else name for name in changed})


def _changed(job: Job, changes: JobChanges) -> dict[str, Any]:
    """Return what differs from the job; a source from the one that was typed."""
    wanted = changes.model_dump(include={*COLUMNS, "tags"}, exclude_unset=True)
    current = {name: current_value(job, name) for name in wanted}
    if "source" in current and not job.source_typed:
        current["source"] = None
    return {name: value for name, value in wanted.items() if value != current[name]}


def check_salary(lowest: Decimal | None, highest: Decimal | None) -> None:
    if lowest is not None and highest is not None and lowest > highest:
        raise InvalidInput({"salaryMin": "salaryMin must not be above salaryMax."})


def _derive_source(job: Job, changed: Mapping[str, object]) -> None:
    """Where nothing is typed, the source is the board of the URL."""
    if "source" in changed:
        job.source_typed = job.source is not None
    if not job.source_typed:
        job.source = source_of(job.source_url)


def lock_job(owner: Account, job_id: int, versions: Container[int] = ANY_VERSION) -> Job:
    """Return the job, locked until the transaction ends. Raises as `get_job` does."""
    return _check_version(next(iter(lock_jobs(owner, [job_id])), None), versions)


def lock_jobs(owner: Account, job_ids: Iterable[int], deleted: bool = False) -> Sequence[Job]:
    """Return the owner's jobs of these ids, locked until the transaction ends."""
    note_calendar_change(db.session.connection(), owner.id)
    query = (
        select(Job)
        .where(
            Job.id.in_([job_id for job_id in job_ids if is_id(job_id)]),
            Job.owner_id == owner.id,
            Job.deleted_at.is_not(None) if deleted else Job.deleted_at.is_(None),
            Job.merged_into_id.is_(None),
        )
        .order_by(Job.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return db.session.scalars(query).all()


def hold_jobs(connection: Connection, job_ids: Iterable[int]) -> set[int]:
    """Let nobody delete these jobs for good until the transaction ends. Return which there are."""
    query = select(jobs.c.id).where(jobs.c.id.in_(job_ids)).order_by(jobs.c.id)
    return {*connection.scalars(query.with_for_update(read=True, key_share=True))}


def _change_key(job: Job) -> None:
    released, job.job_key, job.same_as_id = job.job_key, _key_of(job), None
    db.session.flush()
    assign_free_keys(job.owner_id, [released])


@dataclass(frozen=True)
class Moved:
    """The jobs that changed, what Undo takes (None if none did), and the event of each move.

    `statuses` are those that the jobs have now: a move of an earlier day leaves them alone.
    `closed` are the titles of the tasks to follow up that it finished.
    """

    job_ids: Sequence[int]
    change: int | None
    events: Mapping[int, int] = field(default_factory=dict)
    statuses: Mapping[int, JobStatus] = field(default_factory=dict)
    closed: Sequence[str] = ()


def move_jobs(
    owner: Account,
    job_ids: Iterable[int],
    wanted: Progress,
    *,
    was: Mapping[str, object] | None = None,
) -> Moved:
    """Change where jobs stand, on a page: status, stage, outcome, their day, the applied date.

    Jobs that are not there, or not the owner's, are skipped. Optimistic locking: `was` has fields
    as the person saw them. Raises `InvalidInput`, `AppliedDayNeeded`, `EditConflict`; then none
    moves.
    """
    job_ids = list(job_ids)
    moment = now()
    with undo.undoable(owner, job_ids) as change:
        found = lock_jobs(owner, job_ids)
        for job in found:
            check_seen(job.id, partial(current_value, job), was)
        events = history.progress(found, wanted, owner, moment)
        statuses = {job.id: JobStatus(job.status) for job in found}
    added = {job_id: event.id for job_id, event in events.items() if event is not None}
    return Moved(change.job_ids, change.id, added, statuses, closed_in(change.units))


def delete_jobs(owner: Account, job_ids: Iterable[int]) -> Moved:
    """Put jobs into the trash, from which they are deleted after 30 days."""
    job_ids = list(job_ids)
    with undo.undoable(owner, job_ids) as change:
        _delete(owner, lock_jobs(owner, job_ids))
    return Moved(change.job_ids, change.id)


def take_back_job(owner: Account, job_id: int) -> Moved:
    """Put a job that was just added into the trash. Raises `JobNotFound`, and `UndoOutdated` if
    anything happened to it since.
    """
    with undo.undoable(owner, [job_id]) as change:
        job = lock_job(owner, job_id)
        if job.version > 1 or job.updated_at != job.created_at:
            raise UndoOutdated
        _delete(owner, [job])
    return Moved(change.job_ids, change.id)


def delete_job(owner: Account, job_id: int, versions: Container[int] = ANY_VERSION) -> None:
    """Put one job into the trash. Raises `JobNotFound`, `VersionConflict`."""
    with transaction():
        _delete(owner, [lock_job(owner, job_id, versions)])


def _delete(owner: Account, found: Sequence[Job]) -> None:
    moment = now()
    for job in found:
        job.deleted_at = moment
        job.version += 1
        history.record(job, owner, EventKind.DELETED, moment)
    db.session.flush()
    assign_free_keys(owner.id, [job.job_key for job in found])


def assign_free_keys(owner_id: int, keys: Iterable[str | None]) -> None:
    """Assign each free key to the oldest keyless job with that URL, within the caller's
    transaction: a posting that is in the tracker must be found by its URL.
    """
    free = {key for key in keys if key}
    heirs: dict[str, Job] = {}
    for job in _keyless(owner_id) if free else ():
        if (key := _key_of(job)) in free:
            heirs.setdefault(str(key), job)
    for key, heir in heirs.items():
        query = {"owner_id": owner_id, "job_key": key}
        if db.session.execute(TRACKED.statement, query).first() is None:
            heir.job_key, heir.same_as_id = key, None
            db.session.flush()


def _keyless(owner_id: int) -> Sequence[Job]:
    query = (
        select(Job)
        .where(
            Job.owner_id == owner_id,
            Job.job_key.is_(None),
            Job.deleted_at.is_(None),
            Job.source_url.is_not(None),
        )
        .order_by(Job.id)
    )
    return db.session.scalars(query).all()


def _key_of(job: Job) -> str | None:
    return job_key(job.source_url or "")


def restore_jobs(owner: Account, job_ids: Iterable[int]) -> list[int]:
    """Take jobs out of the trash. Return the ids of those that were in it.

    Raises `DuplicateJob` if one of them is tracked again by now; then none is restored.
    """
    moment = now()
    with transaction() as connection:
        found = lock_jobs(owner, job_ids, deleted=True)
        for job in found:
            key = _key_of(job) if job.job_key else None  # the rules may have changed since
            job.job_key = key
            query = {"owner_id": owner.id, "job_key": key}
            if tracked := connection.execute(TRACKED.statement, query).first():
                raise DuplicateJob(tracked.id)
            job.deleted_at = None
            job.version += 1
            history.record(job, owner, EventKind.RESTORED, moment)
            db.session.flush()
            assign_free_keys(owner.id, [_key_of(job)])
    return [job.id for job in found]


TRACKED = Statement(
    select(jobs.c.id, jobs.c.status).where(
        jobs.c.owner_id == bindparam("owner_id"),
        jobs.c.job_key == bindparam("job_key"),
        jobs.c.deleted_at.is_(None),
    )
)
