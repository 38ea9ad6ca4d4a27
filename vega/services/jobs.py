"""Service: create, change, move, delete and restore jobs; duplicates and the quota.

Every door (page, htmx, JSON, command line) saves jobs here. `owner` is the account that asks;
another account's job raises `JobNotFound`.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, bindparam, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import undefer_group

from vega.clock import now
from vega.errors import (
    ConcurrentChange,
    DuplicateJob,
    EditConflict,
    JobNotFound,
    QuotaExceeded,
    VersionConflict,
)
from vega.extensions import db
from vega.matching.job_keys import job_key
from vega.matching.similar import bare_company, similar_key
from vega.matching.words import fold
from vega.models import LONGEST_SORT_KEY, Job, JobStatus, RefusalReason, jobs
from vega.schemas import JobChanges, JobDraft
from vega.services import search, texts
from vega.services.accounts import Account
from vega.services.history import record
from vega.services.idempotency import attempt, run_once
from vega.services.quota import USED, check_quota, count_capture, usage_key
from vega.services.refusals import note_refusal
from vega.storage.database import transaction, upsert
from vega.storage.statements import Statement, reading

TRASH_KEPT = timedelta(days=30)
ANY_VERSION = range(1, 2**31)
DRAFT_FIELDS = tuple(JobDraft.model_fields)


def in_tracker(owner: Account) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Return the condition for the owner's jobs that are not in the trash (soft delete)."""
    return Job.owner_id == owner.id, Job.deleted_at.is_(None)


# Creating


def create_job(
    owner: Account,
    draft: JobDraft,
    status: JobStatus = JobStatus.INTERESTED,
    *,
    idempotency_key: str | None = None,
) -> int:
    """Return the new job's id. Duplicate, quota and insert are decided in one write transaction.

    With an `idempotency_key`, a retry returns the id of the first call.
    Raises `DuplicateJob` (also if the quota is used up), `QuotaExceeded`,
    `IdempotencyKeyReused`, and `InvalidInput` for a malformed key.
    """
    created = now()
    try:
        job_id = _create(owner, draft, status, created, idempotency_key)
    except DuplicateJob as fact:
        note_refusal(owner, draft, RefusalReason.DUPLICATE, fact.job_id)
        raise
    except QuotaExceeded:
        note_refusal(owner, draft, RefusalReason.QUOTA, None)
        raise
    texts.saved.set()
    return job_id


def _create(
    owner: Account, draft: JobDraft, status: JobStatus, created: datetime, key: str | None
) -> int:
    tried = None if key is None else attempt(key, draft)
    if tried is None:
        _refuse_early(owner, draft.job_key, created)
    row = _new_row(owner, draft, status, created)
    with transaction() as connection:
        if tried is None:
            return _insert(connection, owner, row, created)
        return run_once(
            connection, owner, tried, created, lambda: _insert(connection, owner, row, created)
        )


def _insert(
    connection: Connection, owner: Account, row: dict[str, object], created: datetime
) -> int:
    """Insert the job and count the capture. Raises `DuplicateJob`, `QuotaExceeded`."""
    while True:
        inserted = _INSERT_JOB.one(connection, **row)
        if inserted is not None:
            count_capture(connection, owner, created)
            return int(inserted[0])
        tracked = _TRACKED.one(connection, owner_id=owner.id, job_key=row["job_key"])
        if tracked is not None:
            raise DuplicateJob(int(tracked[0]))
        # The duplicate was deleted at this very moment: insert again.


def _refuse_early(owner: Account, key: str | None, moment: datetime) -> None:
    """Refuse duplicates and used-up quotas without waiting for the write lock.

    The insert checks again and settles races.
    """
    with reading() as connection:
        row = _TRACKED_AND_USED.one(connection, job_key=key, **usage_key(owner, moment))
    tracked, used = row or (None, None)
    if tracked is not None:
        raise DuplicateJob(tracked)
    check_quota(owner, used or 0, moment)


def _new_row(
    owner: Account, draft: JobDraft, status: JobStatus, created: datetime
) -> dict[str, object]:
    return {
        **{name: getattr(draft, name) for name in DRAFT_FIELDS},
        **_derived_keys(draft.title, draft.company),
        "job_key": draft.job_key,
        "owner_id": owner.id,
        "status": status,
        "indexed": False,
        "description_html": None,
        "notes_html": None,
        "rendered_by": 0,
        "captured_via": owner.via,
        "captured_via_label": owner.via_label,
        "version": 1,
        "created_at": created,
        "updated_at": created,
        "status_changed_at": created,
    }


def _derived_keys(title: str, company: str) -> dict[str, object]:
    """Return the columns that are sorted and compared by."""
    return {
        "title_key": fold(title)[:LONGEST_SORT_KEY],
        "company_key": bare_company(company)[:LONGEST_SORT_KEY],
        "alike_key": similar_key(title, company),
    }


# Reading


def get_job(owner: Account, job_id: int, versions: Container[int] = ANY_VERSION) -> Job:
    """Return the job with its texts.

    Raises `JobNotFound`, also for another's job and for one in the trash, and `VersionConflict`.
    """
    query = select(Job).where(Job.id == job_id, *in_tracker(owner)).options(undefer_group("texts"))
    job = db.session.scalars(query).one_or_none() if _is_id(job_id) else None
    return _check_version(job, versions)


def _check_version(job: Job | None, versions: Container[int]) -> Job:
    if job is None:
        raise JobNotFound
    if job.version not in versions:
        raise VersionConflict
    return job


def _is_id(number: int) -> bool:
    """Return whether the column can hold it: the drivers fail for larger numbers."""
    return 0 < number < 2**31


@dataclass(frozen=True)
class TrackedJob:
    """The job that a URL is tracked as."""

    id: int
    status: JobStatus


def look_up_job(owner: Account, source_url: str) -> TrackedJob | None:
    """Return the job with this URL. An extension asks on every page."""
    key = job_key(source_url)
    if key is None:
        return None
    with reading() as connection:
        row = _TRACKED.one(connection, owner_id=owner.id, job_key=key)
    return TrackedJob(row[0], JobStatus(row[1])) if row else None


def find_similar(owner: Account, title: str, company: str, other_than: int = 0) -> Sequence[Job]:
    """Return jobs that are probably the same under another URL, the newest first; at most five."""
    query = (
        select(Job)
        .where(
            *in_tracker(owner),
            Job.company_key == bare_company(company)[:LONGEST_SORT_KEY],  # which has an index
            Job.alike_key == similar_key(title, company),
            Job.id != other_than,
        )
        .order_by(Job.id.desc())
        .limit(5)
    )
    return db.session.scalars(query).all()


def list_trash(owner: Account, most: int = 200) -> Sequence[Job]:
    """Return deleted jobs that can be restored, the last deleted first."""
    query = (
        select(Job)
        .where(Job.owner_id == owner.id, Job.deleted_at > now() - TRASH_KEPT)
        .order_by(Job.deleted_at.desc(), Job.id.desc())
        .limit(most)
    )
    return db.session.scalars(query).all()


# Changing


@dataclass(frozen=True)
class UpdatedJob:
    """`before` has the fields that changed, with what they were."""

    job: Job
    before: Mapping[str, object]


def update_job(
    owner: Account,
    job_id: int,
    changes: JobChanges,
    *,
    was: Mapping[str, object] | None = None,
    versions: Container[int] = ANY_VERSION,
) -> UpdatedJob:
    """Change only the fields that `changes` sets; a status too.

    Optimistic locking: `was` has the fields as the person saw them, `versions` the versions that
    the client accepts. If either no longer matches, nothing is changed.
    Raises `JobNotFound`, `DuplicateJob`, `EditConflict`, `VersionConflict`, `ConcurrentChange`.
    """
    wanted = changes.model_dump(exclude_unset=True)
    try:
        with transaction():
            job = _lock_job(owner, job_id, versions)
            if conflicts := changed_since(job, was or {}):
                raise EditConflict(job.id, conflicts[0])
            changed = {name: new for name, new in wanted.items() if getattr(job, name) != new}
            before = {name: getattr(job, name) for name in changed}
            if changed:
                _change(job, changed)
    except IntegrityError:
        tracked = look_up_job(owner, str(wanted.get("source_url")))
        if tracked is None:  # it was deleted at this very moment
            raise ConcurrentChange from None
        raise DuplicateJob(tracked.id) from None
    texts.saved.set()
    return UpdatedJob(get_job(owner, job_id), before)


def _lock_job(owner: Account, job_id: int, versions: Container[int]) -> Job:
    return _check_version(next(iter(lock_jobs(owner, [job_id])), None), versions)


def lock_jobs(owner: Account, job_ids: Iterable[int], deleted: bool = False) -> Sequence[Job]:
    """Return the owner's jobs of these ids, locked until the transaction ends."""
    query = (
        select(Job)
        .where(
            Job.id.in_([job_id for job_id in job_ids if _is_id(job_id)]),
            Job.owner_id == owner.id,
            Job.deleted_at.is_not(None) if deleted else Job.deleted_at.is_(None),
        )
        .order_by(Job.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return db.session.scalars(query).all()


def changed_since(job: Job, was: Mapping[str, object]) -> list[str]:
    """Return the fields that are no longer what they were."""
    return [name for name, value in was.items() if not is_same(getattr(job, name), value)]


def is_same(one: object, other: object) -> bool:
    """Compare two values of a field. Forms send CRLF line ends, and a blank for None."""
    return _comparable(one) == _comparable(other)


def _comparable(value: object) -> object:
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    return "" if value is None else value


def _change(job: Job, changed: Mapping[str, object]) -> None:
    moment = now()
    if "status" in changed:
        move_job(job, JobStatus(str(changed["status"])), moment)
    fields = sorted(changed.keys() - {"status"})
    if fields:
        for name in fields:
            setattr(job, name, changed[name])
        for name, key in _derived_keys(job.title, job.company).items():
            setattr(job, name, key)
        if "source_url" in changed:
            _change_key(job)
        job.indexed, job.rendered_by = False, 0
        record(job, "edited", moment, fields=fields)
    db.session.flush()


def _change_key(job: Job) -> None:
    released, job.job_key, job.same_as_id = job.job_key, _key_of(job), None
    db.session.flush()
    assign_free_keys(job.owner_id, [released])


def move_job(job: Job, status: JobStatus, moment: datetime) -> None:
    record(job, "moved", moment, **{"from": job.status, "to": status})
    job.status = status
    job.status_changed_at = moment


def move_jobs(owner: Account, statuses: Mapping[int, JobStatus]) -> dict[int, JobStatus]:
    """Give each job its status. Return what those that moved had before, to undo it.

    Jobs that are not there, or not the owner's, are skipped.
    """
    moment = now()
    with transaction():
        moving = [job for job in lock_jobs(owner, statuses) if job.status != statuses[job.id]]
        before = {job.id: JobStatus(job.status) for job in moving}
        for job in moving:
            move_job(job, statuses[job.id], moment)
    return before


def delete_jobs(owner: Account, job_ids: Iterable[int]) -> list[int]:
    """Put jobs into the trash, from which they are deleted after 30 days. Return their ids."""
    with transaction():
        found = lock_jobs(owner, job_ids)
        _delete(owner, found)
    return [job.id for job in found]


def delete_job(owner: Account, job_id: int, versions: Container[int] = ANY_VERSION) -> None:
    """Put one job into the trash. Raises `JobNotFound`, `VersionConflict`."""
    with transaction():
        _delete(owner, [_lock_job(owner, job_id, versions)])


def _delete(owner: Account, found: Sequence[Job]) -> None:
    moment = now()
    for job in found:
        job.deleted_at = moment
        record(job, "deleted", moment)
    db.session.flush()
    assign_free_keys(owner.id, [job.job_key for job in found])


def assign_free_keys(owner_id: int, keys: Iterable[str | None]) -> None:
    """Assign each free key to the oldest keyless job with that URL, within the caller's
    transaction: a posting that is in the tracker must be found by its URL.
    """
    for key in {key for key in keys if key}:
        taken = db.session.execute(_TRACKED.statement, {"owner_id": owner_id, "job_key": key})
        if taken.first() is not None:
            continue
        heir = next((job for job in _keyless(owner_id) if _key_of(job) == key), None)
        if heir is not None:
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
            if tracked := connection.execute(_TRACKED.statement, query).first():
                raise DuplicateJob(tracked.id)
            job.deleted_at = None
            record(job, "restored", moment)
            db.session.flush()
            assign_free_keys(owner.id, [_key_of(job)])
    return [job.id for job in found]


def empty_trash() -> int:
    """Delete permanently what has been in the trash for 30 days. Return how many jobs."""
    old = select(jobs.c.id).where(jobs.c.deleted_at <= now() - TRASH_KEPT).order_by(jobs.c.id)
    with transaction() as connection:
        ids = list(connection.scalars(old.limit(1000).with_for_update()))
        search.remove(connection, ids)
        connection.execute(delete(jobs).where(jobs.c.id.in_(ids)))
    return len(ids)


_COLUMNS = [
    column.name for column in jobs.c if column.name not in ("id", "deleted_at", "same_as_id")
]
_INSERT_JOB = Statement(
    upsert(jobs)
    .values({name: bindparam(name) for name in _COLUMNS})
    .on_conflict_do_nothing()
    .returning(jobs.c.id)
)
_TRACKED = Statement(
    select(jobs.c.id, jobs.c.status).where(
        jobs.c.owner_id == bindparam("owner_id"),
        jobs.c.job_key == bindparam("job_key"),
        jobs.c.deleted_at.is_(None),
    )
)
_TRACKED_AND_USED = Statement(
    select(_TRACKED.statement.with_only_columns(jobs.c.id).scalar_subquery(), USED)
)
