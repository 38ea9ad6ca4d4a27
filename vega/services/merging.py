"""Service: merge duplicate jobs.

When the rules in `job_keys.py` change, saved jobs get new keys. If two jobs of an owner now have
the same key, the owner is asked to merge or keep both; nothing is merged automatically.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import literal, select, union_all, update

from vega.clock import now
from vega.errors import JobNotFound
from vega.extensions import db
from vega.matching.job_keys import RULES, job_key
from vega.models import Job, JobStatus
from vega.services import texts
from vega.services.accounts import Account
from vega.services.history import record
from vega.services.installation import KEY_RULES, get_value, set_value
from vega.services.jobs import DRAFT_FIELDS, get_job, in_tracker, lock_jobs, move_job
from vega.storage.database import transaction


def rekey_if_rules_changed() -> int:
    """Recompute all job keys if their rules changed, at startup. Return how many keys changed."""
    if get_value(KEY_RULES) == str(RULES):
        return 0
    with transaction() as connection:
        changed = _rekey()
        set_value(connection, KEY_RULES, str(RULES))
    return changed


def _rekey() -> int:
    """Assign each key to the oldest job of the posting; its duplicates refer to that job."""
    rows = db.session.execute(
        select(Job.id, Job.owner_id, Job.source_url, Job.job_key, Job.same_as_id)
        .where(Job.deleted_at.is_(None), Job.source_url.is_not(None))
        .order_by(Job.owner_id, Job.id)
    ).all()
    first: dict[tuple[int, str], int] = {}
    wanted: dict[int, tuple[str | None, int | None]] = {}
    for row in rows:
        key = job_key(row.source_url)
        older = first.setdefault((row.owner_id, key), row.id) if key else row.id
        wanted[row.id] = (key, None) if older == row.id else (None, older)
    changed = [row for row in rows if wanted[row.id][0] != row.job_key]
    _set_keys({row.id: (None, None) for row in changed})  # or swapped keys violate the constraint
    _set_keys({row.id: wanted[row.id] for row in changed})
    return len(changed)


def _set_keys(keys: dict[int, tuple[str | None, int | None]]) -> None:
    if keys:
        rows = [
            {"id": job_id, "job_key": key, "same_as_id": older}
            for job_id, (key, older) in keys.items()
        ]
        db.session.execute(update(Job), rows)


def same_postings(owner: Account, job: Job) -> Sequence[Job]:
    """Return the owner's other jobs for the same posting, oldest first."""
    first = job.same_as_id or job.id
    # A UNION of two index look-ups: an OR would scan all jobs of the owner.
    ids = union_all(select(literal(first)), select(Job.id).where(Job.same_as_id == first))
    query = (
        select(Job)
        .where(
            Job.id.in_(ids),
            Job.id != job.id,
            *in_tracker(owner),
        )
        .order_by(Job.id)
    )
    return db.session.scalars(query).all()


def merge_jobs(owner: Account, job_id: int, other_id: int) -> Job:
    """Merge the other job into this one and move it to the trash (soft delete).

    Blank fields are filled in, notes are joined, and the status `interested` gives way to the
    other's. Raises `JobNotFound`.
    """
    moment = now()
    with transaction():
        found = {job.id: job for job in lock_jobs(owner, {job_id, other_id})}
        if len(found) < 2:
            raise JobNotFound
        job, other = found[job_id], found[other_id]
        if job_key(job.source_url or "") != job_key(other.source_url or ""):
            raise JobNotFound  # different postings: merging would lose a URL
        _take_over(job, other, moment)
        other.deleted_at = moment
        record(other, "deleted", moment)
        db.session.flush()  # frees the key
        job.job_key, job.same_as_id = job.job_key or other.job_key, None
        _repoint(job, other)
    texts.saved.set()
    return get_job(owner, job_id)


def _take_over(job: Job, other: Job, moment: datetime) -> None:
    notes = job.notes
    for name in DRAFT_FIELDS:
        if getattr(job, name) in (None, ""):
            setattr(job, name, getattr(other, name))
    if notes and other.notes not in notes:
        job.notes = f"{notes}\n\n{other.notes}"
    if job.status == JobStatus.INTERESTED and other.status != JobStatus.INTERESTED:
        move_job(job, JobStatus(other.status), moment)
    job.indexed, job.rendered_by = False, 0
    record(job, "merged", moment, title=other.title, url=other.source_url)


def _repoint(job: Job, other: Job) -> None:
    """Let the duplicates of the other job refer to this one."""
    duplicates = db.session.scalars(select(Job).where(Job.same_as_id == other.id, Job.id != job.id))
    for duplicate in duplicates:
        duplicate.same_as_id = job.id


def keep_both(owner: Account, job_id: int) -> Job:
    """Dismiss the duplicate hint for a job and its duplicates. Raises `JobNotFound`."""
    with transaction():
        job = get_job(owner, job_id)
        for each in (job, *same_postings(owner, job)):
            each.same_as_id = None
    return get_job(owner, job_id)
