"""Service: find and merge duplicate jobs.

When the rules in `job_keys.py` change, saved jobs get new keys. If two jobs of an owner now have
the same key, the owner is asked to merge or keep both; nothing is merged automatically.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Integer, bindparam, delete, exists, select, union_all, update
from sqlalchemy.orm import aliased

from vega.clock import now
from vega.errors import JobNotFound
from vega.extensions import db
from vega.models import (
    JOB_CHILDREN,
    NO_DEADLINE,
    EventKind,
    Job,
    JobStatus,
    JobType,
    captured_postings,
    job_documents,
    job_tags,
)
from vega.rules.job_keys import RULES, job_key
from vega.rules.similar import company_key, similar_key
from vega.schemas import JOB_NOTES, SALARY_FIELDS
from vega.services.account import Account
from vega.services.installation import KEY_RULES, get_value, set_value
from vega.services.jobs import history, undo
from vega.services.jobs.captured_postings import take_over_posting
from vega.services.jobs.jobs import COLUMNS, get_job, in_tracker, lock_jobs
from vega.services.jobs.lists import texts
from vega.services.jobs.tags import take_over_tags
from vega.services.rows import ANY_OWNER, set_fields
from vega.storage.database import transaction

_DESCRIPTION = ("description", "description_format")
_APART = {*SALARY_FIELDS, *_DESCRIPTION, "job_type", "source", "source_url"}
_BLANK: tuple[object, ...] = (None, "")


def key_rules_changed() -> bool:
    """Return whether job keys were made by other rules than those of today."""
    return get_value(KEY_RULES) != str(RULES)


def rekey_if_rules_changed() -> int:
    """Recompute all job keys if their rules changed, at startup. Return how many keys changed."""
    if not key_rules_changed():
        return 0
    with transaction() as connection:
        changed = _rekey()
        connection.execute(update(Job).values(indexed=False))  # the search index has keys too
        set_value(connection, KEY_RULES, str(RULES))
    return changed


def _rekey() -> int:
    """Assign each key to the job that has it, else to the oldest of the posting; its duplicates
    refer to that job.
    """
    rows = db.session.execute(
        select(Job.id, Job.owner_id, Job.source_url, Job.job_key, Job.same_as_id)
        .where(Job.deleted_at.is_(None), Job.source_url.is_not(None))
        .order_by(Job.owner_id, Job.id)
    ).all()
    keys = {row.id: job_key(row.source_url) for row in rows}
    first: dict[tuple[int, str], int] = {}
    wanted: dict[int, tuple[str | None, int | None]] = {}
    for row in sorted(rows, key=lambda row: row.job_key != keys[row.id]):
        key = keys[row.id]
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
    values = {"owner_id": owner.id, "first": job.same_as_id or job.id, "job_id": job.id}
    return db.session.scalars(_SAME, values).all()


_first = bindparam("first", type_=Integer)
_SAME = (
    select(Job)
    .where(
        # A UNION of two index look-ups: an OR would scan all jobs of the owner.
        Job.id.in_(union_all(select(_first), select(Job.id).where(Job.same_as_id == _first))),
        Job.id != bindparam("job_id"),
        *in_tracker(ANY_OWNER),
    )
    .order_by(Job.id)
)


def find_similar(owner: Account, title: str, company: str, other_than: int = 0) -> Sequence[Job]:
    """Return jobs that are probably the same under another URL, the newest first; at most five."""
    keys = {"company_key": company_key(company), "alike_key": similar_key(title, company)}
    values = {**keys, "owner_id": owner.id, "other_than": other_than}
    return db.session.scalars(_SIMILAR, values).all()


_SIMILAR = (
    select(Job)
    .where(
        *in_tracker(ANY_OWNER),
        Job.company_key == bindparam("company_key"),  # which has an index
        Job.alike_key == bindparam("alike_key"),
        Job.id != bindparam("other_than"),
    )
    .order_by(Job.id.desc())
    .limit(5)
)


class Merged(NamedTuple):
    """The job that took over, what Undo takes, and the statuses, if the two disagreed."""

    job: Job
    change: int | None
    statuses: Sequence[JobStatus]


def merge_jobs(owner: Account, job_id: int, other_id: int) -> Merged:
    """Merge the other job into this one, which keeps both histories.

    Blank fields are filled in, notes, pros and cons are joined, tags and events move over; the
    latest move of both decides the status. The other job is hidden until Undo is no longer offered.
    Raises `JobNotFound`.
    """
    moment = now()
    with undo.undoable(owner, [job_id, other_id], whole=True) as change:
        found = {job.id: job for job in lock_jobs(owner, {job_id, other_id})}
        if len(found) < 2:
            raise JobNotFound
        job, other = found[job_id], found[other_id]
        if not _is_same_posting(job, other):
            raise JobNotFound  # merging would lose a URL
        statuses = dict.fromkeys((JobStatus(job.status), JobStatus(other.status)))
        other.deleted_at, other.merged_into_id = moment, job.id
        db.session.flush()  # frees the key
        job.job_key, job.same_as_id = job.job_key or other.job_key, None
        _take_over(job, other, moment)
        history.record(
            job, owner, EventKind.MERGED, moment, title=other.title, source_url=other.source_url
        )
        history.refresh(job, owner)
    texts.saved.set()
    statuses_asked = list(statuses) if len(statuses) > 1 else []
    return Merged(get_job(owner, job_id), change.id, statuses_asked)


def _is_same_posting(job: Job, other: Job) -> bool:
    key = job_key(job.source_url or "")
    return key is not None and key == job_key(other.source_url or "")


def _take_over(job: Job, other: Job, moment: datetime) -> None:
    """Fill in what is blank, and re-parent all that belongs to the other job."""
    take_over_posting(job, other, moment)
    _fill_in(job, other)
    job.deadline_key = job.deadline or NO_DEADLINE
    job.indexed = False
    job.version += 1
    take_over_tags(job, other)
    _take_over_documents(job, other)
    for table in JOB_CHILDREN:
        if table not in (job_tags, job_documents, captured_postings):  # both may have the same one
            of_the_other = update(table).where(table.c.job_id == other.id)
            db.session.execute(of_the_other.values(job_id=job.id))
    duplicates = update(Job).where(Job.same_as_id == other.id, Job.id != job.id)
    db.session.execute(duplicates.values(same_as_id=job.id))


def _fill_in(job: Job, other: Job) -> None:
    texts = {name: getattr(job, name) for name in JOB_NOTES}
    filled = fill_blank(job, {name: getattr(other, name) for name in (*COLUMNS, "source_typed")})
    set_fields(job, filled)
    job.source_typed = job.source_typed or "source" in filled
    for name, text in texts.items():
        theirs = getattr(other, name)
        if text and theirs not in text:
            setattr(job, name, f"{text}\n\n{theirs}")


def fill_blank(job: Job, other: Mapping[str, object]) -> dict[str, object]:
    """Return what is blank in a job and not in the fields of another one.

    What a person entered stays. A salary is one thing: its fields come together, where the job
    says nothing else in any of them. A source that was typed beats one that follows from the URL.
    """
    blank = [name for name in COLUMNS if name not in _APART and getattr(job, name) in _BLANK]
    if all(getattr(job, name) in (None, other.get(name)) for name in SALARY_FIELDS):
        blank += SALARY_FIELDS
    if not job.description:
        blank += _DESCRIPTION
    if job.job_type == JobType.OTHER:
        blank.append("job_type")
    if other["source_typed"] and not job.source_typed:
        blank.append("source")
    return {name: other[name] for name in blank if _says_more(other.get(name), getattr(job, name))}


def _says_more(value: object, current: object) -> bool:
    return value not in _BLANK and value != current


def keep_both(owner: Account, job_id: int) -> Job:
    """Dismiss the duplicate hint for a job and its duplicates. Raises `JobNotFound`."""
    with transaction():
        job = get_job(owner, job_id)
        for each in (job, *same_postings(owner, job)):
            each.same_as_id = None
    return get_job(owner, job_id)


def _take_over_documents(job: Job, other: Job) -> None:
    """Re-parent the documents of a job that is merged into this one. Of a version that both have,
    one is enough: the other job keeps none, or a deletion meanwhile would take it off unseen.
    """
    own = aliased(job_documents)
    has_it = exists().where(
        own.c.job_id == job.id,
        own.c.document_id == job_documents.c.document_id,
        own.c.version == job_documents.c.version,
    )
    moved = update(job_documents).where(job_documents.c.job_id == other.id, ~has_it)
    db.session.execute(moved.values(job_id=job.id))
    db.session.execute(delete(job_documents).where(job_documents.c.job_id == other.id))
