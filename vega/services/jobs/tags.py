"""Service: tags, the person's own words for jobs. They are compared without case."""

from collections.abc import Sequence

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select

from vega.extensions import db
from vega.models import Job, job_tags
from vega.schemas import tag_key
from vega.services.account import Account
from vega.services.rows import ANY_OWNER
from vega.storage.statements import Statement, read_rows

MAX_SUGGESTED = 200
MAX_READ = 300  # jobs


def tags_of(job: Job) -> tuple[str, ...]:
    """Return the job's tags in the order in which they were typed."""
    return tags_of_all([job])[job.id]


def tags_of_all(found: Sequence[Job]) -> dict[int, tuple[str, ...]]:
    """Return the tags of each of these jobs, by the job's id, in one query."""
    names: dict[int, list[str]] = {job.id: [] for job in found}
    for job_id, name in db.session.execute(_TAGS, {"job_ids": [*names]}):
        names[job_id].append(name)
    return {job_id: tuple(listed) for job_id, listed in names.items()}


def set_tags(job: Job, names: Sequence[str]) -> None:
    """Replace the job's tags, within the caller's transaction."""
    connection = db.session.connection()
    connection.execute(delete(job_tags).where(job_tags.c.job_id == job.id))
    insert_tags(connection, job.owner_id, job.id, names)


def insert_tags(
    connection: Connection, owner_id: int, job_id: int, names: Sequence[str], after: int = 0
) -> None:
    for position, name in enumerate(names, after):
        row = {"job_id": job_id, "key": tag_key(name), "name": name, "position": position}
        _INSERT.run(connection, owner_id=owner_id, **row)


def take_over_tags(job: Job, other: Job) -> None:
    """Give a job the tags of another that it lacks, within the caller's transaction."""
    own = tags_of(job)
    keys = {tag_key(name) for name in own}
    more = [name for name in tags_of(other) if tag_key(name) not in keys]
    insert_tags(db.session.connection(), job.owner_id, job.id, more, after=len(own))


def newest_jobs(owner: Account) -> Select[int]:
    """Select the ids of the owner's newest jobs, whose words are suggested for others.

    Bounded, so that a page costs the same for any number of jobs.
    """
    own = select(Job.id).where(Job.owner_id == owner.id, Job.deleted_at.is_(None))
    return own.order_by(Job.id.desc()).limit(MAX_READ)


def list_tags(owner: Account) -> Sequence[str]:
    """Return the tags of the owner's newest jobs, the most used first; of several spellings one."""
    return read_rows(_SUGGESTED, {"owner_id": owner.id}).scalars().all()


_TAGS = (
    select(job_tags.c.job_id, job_tags.c.name)
    .where(job_tags.c.job_id.in_(bindparam("job_ids", expanding=True)))
    .order_by(job_tags.c.job_id, job_tags.c.position)
)
_newest = newest_jobs(ANY_OWNER).subquery()
_SUGGESTED = (
    select(func.min(job_tags.c.name))
    .join(_newest, _newest.c.id == job_tags.c.job_id)
    .group_by(job_tags.c.key)
    .order_by(func.count().desc(), job_tags.c.key)
    .limit(MAX_SUGGESTED)
)
_INSERT = Statement(
    insert(job_tags).values({column.name: bindparam(column.name) for column in job_tags.c})
)
