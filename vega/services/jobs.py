"""THE service: jobs, their status and history, duplicates and the quota.

Every door (page, htmx, JSON, command line) comes through here. `owner` is the `Account` that
asks; another's job is `JobNotFound`.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert as insert_or_not  # SQLite's ON CONFLICT too
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import defer

from vega.clock import now
from vega.errors import (
    DuplicateJob,
    EditConflict,
    JobNotFound,
    QuotaExceeded,
    VersionConflict,
)
from vega.extensions import db
from vega.matching.job_keys import job_key
from vega.matching.similar import alike_key, bare_company
from vega.models import LONGEST_SORT_KEY, CaptureOutcome, Job, JobEvent, JobStatus, jobs
from vega.schemas import JobChanges, JobDraft
from vega.services import search, texts
from vega.services.accounts import Account
from vega.services.idempotency import Attempt, attempt, make_once
from vega.services.quota import USED, place, refuse_used_up, take_place
from vega.services.refusals import note_refusal
from vega.storage import statements
from vega.storage.database import transaction

TRASH_KEPT = timedelta(days=30)
ANY_VERSION = range(1, 2**31)


# Creating


def create_job(
    owner: Account,
    draft: JobDraft,
    status: JobStatus = JobStatus.INTERESTED,
    *,
    idempotency_key: str | None = None,
) -> int:
    """The new job's id. Duplicate, quota and insert are decided in one write transaction.

    With an `idempotency_key`, the id of the job that the same draft made under it before.
    Raises `DuplicateJob` (also where the quota is used up), `QuotaExceeded`,
    `IdempotencyKeyReused`, and `InvalidInput` for a key that is none.
    """
    created = now()
    try:
        job_id = _create(owner, draft, status, created, idempotency_key)
    except DuplicateJob as fact:
        note_refusal(owner, draft, CaptureOutcome.DUPLICATE, fact.job_id)
        raise
    except QuotaExceeded:
        note_refusal(owner, draft, CaptureOutcome.QUOTA, None)
        raise
    texts.saved.set()
    return job_id


def _create(
    owner: Account, draft: JobDraft, status: JobStatus, created: datetime, key: str | None
) -> int:
    if key is not None:
        tried = attempt(key, draft)
        return _insert_once(owner, _new_row(owner, draft, status, created), created, tried)
    _refuse_early(owner, draft.job_key, created)
    row = _new_row(owner, draft, status, created)
    job_id = None
    while job_id is None:  # again where the duplicate was deleted at this very moment
        job_id = _insert_or_refuse(owner, row, created)
    return job_id


def _insert_or_refuse(owner: Account, row: dict[str, object], created: datetime) -> int | None:
    """None where another job had the key and then was gone."""
    with statements.writing() as connection:
        return _insert(connection, owner, row, created)


def _insert_once(owner: Account, row: dict[str, object], created: datetime, tried: Attempt) -> int:
    def insert() -> int:
        job_id = None
        while job_id is None:
            job_id = _insert(connection, owner, row, created)
        return job_id

    with statements.writing() as connection:
        return make_once(connection, owner, tried, created, insert)


def _insert(
    connection: statements.Connection, owner: Account, row: dict[str, object], created: datetime
) -> int | None:
    inserted = connection.one(_INSERT_JOB, **row)
    if inserted is not None:
        take_place(connection, owner, created)
        return int(inserted[0])
    tracked = connection.one(_TRACKED, owner_id=owner.id, job_key=row["job_key"])
    if tracked is not None:
        raise DuplicateJob(int(tracked[0]))
    return None


def _refuse_early(owner: Account, key: object, moment: datetime) -> None:
    """A look before the write, so that what is refused waits for no other write.

    The write decides again: it alone settles races.
    """
    with statements.reading() as connection:
        row = connection.one(_TRACKED_AND_USED, job_key=key, **place(owner, moment))
    tracked, used = row or (None, None)
    if tracked is not None:
        raise DuplicateJob(tracked)
    refuse_used_up(owner, used or 0, moment)


def _new_row(
    owner: Account, draft: JobDraft, status: JobStatus, created: datetime
) -> dict[str, object]:
    return {
        "title": draft.title,
        "company": draft.company,
        "location": draft.location,
        "description": draft.description,
        "source_url": draft.source_url,
        "application_url": draft.application_url,
        "job_type": draft.job_type,
        "notes": draft.notes,
        **_sort_keys(draft.title, draft.company),
        "job_key": draft.job_key,
        "owner_id": owner.id,
        "status": status,
        "indexed": False,
        "description_html": None,
        "notes_html": None,
        "rendered_by": 0,
        "captured_via": owner.via,
        "version": 1,
        "created_at": created,
        "updated_at": created,
        "status_changed_at": created,
    }


def _sort_keys(title: str, company: str) -> dict[str, object]:
    """What is sorted and compared by, computed from what the person gave."""
    return {
        "title_key": search.fold(title)[:LONGEST_SORT_KEY],
        "company_key": bare_company(company)[:LONGEST_SORT_KEY],
        "alike_key": alike_key(title, company),
    }


# Reading


def get_job(owner: Account, job_id: int, versions: Container[int] = ANY_VERSION) -> Job:
    """Raises `JobNotFound`, also for another's job and for one in the trash, `VersionConflict`."""
    query = select(Job).where(Job.id == job_id, Job.owner_id == owner.id, Job.deleted_at.is_(None))
    job = db.session.scalars(query).one_or_none() if _is_id(job_id) else None
    return _of_these(versions, job)


def _of_these(versions: Container[int], job: Job | None) -> Job:
    if job is None:
        raise JobNotFound
    if job.version not in versions:
        raise VersionConflict
    return job


def _is_id(number: int) -> bool:
    """Larger numbers than the column holds make PostgreSQL and the driver fail."""
    return 0 < number < 2**31


def find_job(owner: Account, source_url: str) -> Job | None:
    """The job that this URL is tracked as."""
    key = job_key(source_url)
    if key is None:
        return None
    query = (
        select(Job)
        .options(defer(Job.description))
        .where(Job.owner_id == owner.id, Job.job_key == key, Job.deleted_at.is_(None))
    )
    return db.session.scalars(query).one_or_none()


def find_alike(owner: Account, title: str, company: str, other_than: int = 0) -> Sequence[Job]:
    """Jobs that are probably the same under another URL, the newest first; five at most."""
    query = (
        select(Job)
        .options(defer(Job.description), defer(Job.notes))
        .where(
            Job.owner_id == owner.id,
            Job.company_key == bare_company(company)[:LONGEST_SORT_KEY],  # which has an index
            Job.alike_key == alike_key(title, company),
            Job.id != other_than,
            Job.deleted_at.is_(None),
        )
        .order_by(Job.id.desc())
        .limit(5)
    )
    return db.session.scalars(query).all()


def job_history(job: Job) -> Sequence[JobEvent]:
    """What happened to it since it was saved, the latest first."""
    query = select(JobEvent).where(JobEvent.job_id == job.id).order_by(JobEvent.id.desc())
    return db.session.scalars(query).all()


def list_trash(owner: Account, most: int = 200) -> Sequence[Job]:
    """Deleted jobs that can still be restored, the last deleted first."""
    query = (
        select(Job)
        .options(defer(Job.description), defer(Job.notes))
        .where(Job.owner_id == owner.id, Job.deleted_at > now() - TRASH_KEPT)
        .order_by(Job.deleted_at.desc(), Job.id.desc())
        .limit(most)
    )
    return db.session.scalars(query).all()


# Changing


def update_job(
    owner: Account,
    job_id: int,
    changes: JobChanges,
    *,
    was: Mapping[str, str] | None = None,
    versions: Container[int] = ANY_VERSION,
) -> Job:
    """Change only the fields that `changes` sets; a status too.

    `was` holds fields as the person saw them, as text: where one of them is no longer that,
    nothing is changed. Nor where the job's version is none of `versions`.
    Raises `JobNotFound`, `DuplicateJob`, `EditConflict`, `VersionConflict`.
    """
    wanted = changes.model_dump(exclude_unset=True)
    try:
        with transaction():
            job = _lock_job(owner, job_id, versions)
            _refuse_overwriting(job, was or {})
            changed = {name: new for name, new in wanted.items() if getattr(job, name) != new}
            if changed:
                _change(job, changed)
    except IntegrityError:
        tracked = find_job(owner, str(wanted.get("source_url")))
        raise DuplicateJob(tracked.id if tracked else 0) from None
    texts.saved.set()
    return get_job(owner, job_id)


def _lock_job(owner: Account, job_id: int, versions: Container[int]) -> Job:
    return _of_these(versions, next(iter(lock_jobs(owner, [job_id])), None))


def lock_jobs(owner: Account, job_ids: Iterable[int], deleted: bool = False) -> Sequence[Job]:
    """Of these jobs the ones that are the owner's, as they are now, until the transaction ends."""
    query = (
        select(Job)
        .options(defer(Job.description))
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


def _refuse_overwriting(job: Job, was: Mapping[str, str]) -> None:
    for name in changed_since(job, was):
        raise EditConflict(job.id, name)


def changed_since(job: Job, was: Mapping[str, str]) -> list[str]:
    """The fields that no longer are what they were, field by field as a form holds them."""
    return [name for name, text in was.items() if not same_text(getattr(job, name), text)]


def same_text(one: object, other: object) -> bool:
    """As forms send them."""
    return _as_text(one) == _as_text(other)


def _as_text(value: object) -> str:
    """As a form sends it: nothing is blank, and lines end as browsers end them."""
    return str(value or "").replace("\r\n", "\n").strip()


def _change(job: Job, changed: Mapping[str, object]) -> None:
    moment = now()
    if "status" in changed:
        move_job(job, JobStatus(str(changed["status"])), moment)
    fields = sorted(changed.keys() - {"status"})
    if fields:
        for name in fields:
            setattr(job, name, changed[name])
        for name, key in _sort_keys(job.title, job.company).items():
            setattr(job, name, key)
        if "source_url" in changed:
            given_up, job.job_key, job.same_as_id = job.job_key, _key_of(job), None
            db.session.flush()
            settle_keys(job.owner_id, [given_up])
        job.indexed, job.rendered_by = False, 0
        record(job, "edited", moment, fields=fields)
    db.session.flush()


def move_job(job: Job, status: JobStatus, moment: datetime) -> None:
    record(job, "moved", moment, **{"from": job.status, "to": status})
    job.status = status
    job.status_changed_at = moment


def record(job: Job, kind: str, moment: datetime, **details: object) -> None:
    """The one writer of a job's history, and of its version."""
    job.version += 1
    job.updated_at = moment
    db.session.add(JobEvent(job_id=job.id, kind=kind, details=details, at=moment))


def move_jobs(owner: Account, statuses: Mapping[int, JobStatus]) -> dict[int, JobStatus]:
    """Give each job its status. What those that moved had before: moving them back undoes it.

    Jobs that are not there, or not the owner's, are passed over.
    """
    moment = now()
    with transaction():
        moving = [job for job in lock_jobs(owner, statuses) if job.status != statuses[job.id]]
        before = {job.id: JobStatus(job.status) for job in moving}
        for job in moving:
            move_job(job, statuses[job.id], moment)
    return before


def delete_jobs(owner: Account, job_ids: Iterable[int]) -> list[int]:
    """Put jobs into the trash, which is emptied after 30 days. The ids of those that were there."""
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
    settle_keys(owner.id, [job.job_key for job in found])


def settle_keys(owner_id: int, keys: Iterable[str | None]) -> None:
    """Give each of these keys that no job has to the oldest one whose it is, within the caller's
    transaction: a posting that is in the tracker must be found there.
    """
    for key in {key for key in keys if key}:
        holder = db.session.execute(
            _TRACKED.statement, {"owner_id": owner_id, "job_key": key}
        ).scalar()
        heir = None if holder else next((j for j in _keyless(owner_id) if _key_of(j) == key), None)
        if heir is not None:
            heir.job_key, heir.same_as_id = key, None
            db.session.flush()


def _keyless(owner_id: int) -> Sequence[Job]:
    query = (
        select(Job)
        .options(defer(Job.description))
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
    """Take jobs out of the trash. The ids of those that were in it.

    Raises `DuplicateJob` where one of them is tracked again by now; then none is restored.
    """
    moment = now()
    with transaction() as connection:
        found = lock_jobs(owner, job_ids, deleted=True)
        for job in found:
            key = job.job_key = job.job_key and _key_of(job)  # the rules may have changed since
            query = {"owner_id": owner.id, "job_key": key}
            if tracked := connection.execute(_TRACKED.statement, query).scalar():
                raise DuplicateJob(tracked)
            job.deleted_at = None
            record(job, "restored", moment)
            db.session.flush()
            settle_keys(owner.id, [_key_of(job)])
    return [job.id for job in found]


def empty_trash() -> int:
    """Delete for good what has been in the trash for 30 days. How many jobs that were."""
    old = select(jobs.c.id).where(jobs.c.deleted_at <= now() - TRASH_KEPT).order_by(jobs.c.id)
    with transaction() as connection:
        ids = list(connection.scalars(old.limit(1000).with_for_update()))
        search.remove(connection, ids)
        connection.execute(delete(jobs).where(jobs.c.id.in_(ids)))
    return len(ids)


_COLUMNS = [
    column.name for column in jobs.c if column.name not in ("id", "deleted_at", "same_as_id")
]
_INSERT_JOB = statements.Statement(
    insert_or_not(jobs)
    .values({name: bindparam(name) for name in _COLUMNS})
    .on_conflict_do_nothing()
    .returning(jobs.c.id)
)
_TRACKED = statements.Statement(
    select(jobs.c.id).where(
        jobs.c.owner_id == bindparam("owner_id"),
        jobs.c.job_key == bindparam("job_key"),
        jobs.c.deleted_at.is_(None),
    )
)
_TRACKED_AND_USED = statements.Statement(select(_TRACKED.statement.scalar_subquery(), USED))
