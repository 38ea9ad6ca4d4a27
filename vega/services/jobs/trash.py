"""Service: deleted jobs (soft delete), which can be restored for 30 days."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import ColumnElement, and_, delete, or_, select

from vega.clock import now
from vega.errors import JobNotFound
from vega.extensions import db
from vega.models import Job, jobs
from vega.rules.words import entry, needles
from vega.services.account import Account
from vega.services.jobs import undo
from vega.services.jobs.jobs import lock_jobs
from vega.services.jobs.lists import search
from vega.storage.database import transaction

TRASH_KEPT = timedelta(days=30)
MOST_LISTED, MOST_SEARCHED = 200, 2_000


def list_trash(owner: Account, words: str = "") -> Sequence[Job]:
    """Return deleted jobs that can be restored, the last deleted first: those in whose title,
    company or place each of the words is.
    """
    query = select(Job).where(*_in_trash(owner)).order_by(Job.deleted_at.desc(), Job.id.desc())
    if not words.strip():
        return db.session.scalars(query.limit(MOST_LISTED)).all()
    found = db.session.scalars(query.limit(MOST_SEARCHED))
    return [job for job in found if _has(job, needles(words))][:MOST_LISTED]


def _has(job: Job, wanted: Sequence[str]) -> bool:
    words = entry([job.title, job.company, job.location], [job.source_url])
    return all(needle in words for needle in wanted)


def find_in_trash(owner: Account, job_id: int) -> Job | None:
    """Return the job if it can be restored."""
    return db.session.scalars(select(Job).where(Job.id == job_id, *_in_trash(owner))).one_or_none()


def _in_trash(owner: Account) -> Sequence[ColumnElement[bool]]:
    return (
        Job.owner_id == owner.id,
        Job.deleted_at > now() - TRASH_KEPT,
        Job.merged_into_id.is_(None),
    )


def delete_now(owner: Account, job_id: int) -> str:
    """Delete permanently a job that is in the trash, and return its title.

    Raises `JobNotFound`, also for another's job and for one that is not in the trash.
    """
    with transaction() as connection:
        job = next(iter(lock_jobs(owner, [job_id], deleted=True)), None)
        if job is None:
            raise JobNotFound
        title = job.title
        search.remove(connection, [job_id])
        connection.execute(delete(jobs).where(jobs.c.id == job_id))
    return title


def empty_trash() -> int:
    """Delete permanently what has been in the trash for 30 days, and what was merged into another
    job when that can no longer be undone. Return how many jobs.
    """
    present = now()
    gone = or_(
        jobs.c.deleted_at <= present - TRASH_KEPT,
        and_(jobs.c.merged_into_id.is_not(None), jobs.c.deleted_at <= present - undo.KEPT),
    )
    old = select(jobs.c.id).where(gone).order_by(jobs.c.id)
    with transaction() as connection:
        ids = list(connection.scalars(old.limit(1000).with_for_update()))
        search.remove(connection, ids)
        connection.execute(delete(jobs).where(jobs.c.id.in_(ids)))
    return len(ids)
