"""Service: jobs that turn out to be one posting.

When the rules of `identity.py` change, the jobs saved before get new keys. Two of one owner that
now have the same are told to the person, who merges them or keeps both; nothing merges by itself.
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
    """At start: how many jobs got another key. Costs one look where the rules are the same."""
    if get_value(KEY_RULES) == str(RULES):
        return 0
    with transaction() as connection:
        changed = _rekey()
        set_value(connection, KEY_RULES, str(RULES))
    return changed


def _rekey() -> int:
    """The oldest job of a posting has its key; the later ones point to it."""
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
    _set_keys({row.id: (None, None) for row in changed})  # two that swap keys must not collide
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
    """The owner's other jobs that are the same posting as this one, the oldest first."""
    first = job.same_as_id or job.id
    # Two look-ups by index; an OR of them reads every job of the owner.
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
    """Put what the other job has more into this one, and the other one into the trash.

    What is blank is filled in, notes are joined, and a job that is merely interesting takes the
    other's status. Raises `JobNotFound`.
    """
    moment = now()
    with transaction():
        found = {job.id: job for job in lock_jobs(owner, {job_id, other_id})}
        if len(found) < 2:
            raise JobNotFound
        job, other = found[job_id], found[other_id]
        if job_key(job.source_url or "") != job_key(other.source_url or ""):
            raise JobNotFound  # another posting: its URL would be tracked no more
        _take_over(job, other, moment)
        other.deleted_at = moment
        record(other, "deleted", moment)
        db.session.flush()  # the key is free from here on
        job.job_key, job.same_as_id = job.job_key or other.job_key, None
        _point_at(job, other)
    texts.saved.set()
    return get_job(owner, job_id)


def _take_over(job: Job, other: Job, moment: datetime) -> None:
    notes = job.notes
    for name in DRAFT_FIELDS:
        if getattr(job, name) in (None, ""):
            setattr(job, name, getattr(other, name))
    if notes and other.notes not in notes:
        job.notes = f"{notes}\n\n{other.notes}"
    if job.status == JobStatus.INTERESTED != other.status:
        move_job(job, JobStatus(other.status), moment)
    job.indexed, job.rendered_by = False, 0
    record(job, "merged", moment, title=other.title, url=other.source_url)


def _point_at(job: Job, other: Job) -> None:
    """Whoever pointed at the other one points at this one now."""
    later = db.session.scalars(select(Job).where(Job.same_as_id == other.id, Job.id != job.id))
    for third in later:
        third.same_as_id = job.id


def keep_both(owner: Account, job_id: int) -> Job:
    """They are not one posting after all: say so no more. Raises `JobNotFound`."""
    with transaction():
        job = get_job(owner, job_id)
        for each in (job, *same_postings(owner, job)):
            each.same_as_id = None
    return get_job(owner, job_id)
