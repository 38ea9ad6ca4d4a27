"""Service: create a job; duplicate and quota are decided here.

Every door saves new jobs here: what `owner` is, is said in `jobs.py`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from vega.clock import now
from vega.errors import DuplicateJob, InvalidInput, QuotaExceeded
from vega.extensions import db
from vega.models import NO_DEADLINE, Job, RefusalReason, avoided_employers, jobs, users
from vega.rules.similar import derived_keys
from vega.rules.sources import source_of
from vega.schemas import JobDraft, read_remains
from vega.services.account import Account
from vega.services.accounts.employer_warnings import AVOIDED, IS_AVOIDED, warning
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.jobs import tags
from vega.services.jobs.creating.first_events import (
    insert_events,
    opening_columns,
    opening_events,
    prepare_events,
)
from vega.services.jobs.creating.idempotency import check_key, run_once
from vega.services.jobs.creating.quota import USED, check_quota, count_capture, usage_key
from vega.services.jobs.creating.refusal_log import note_refusal
from vega.services.jobs.jobs import COLUMNS, TRACKED, check_salary, in_tracker
from vega.services.jobs.lists import texts
from vega.storage.database import transaction, upsert
from vega.storage.statements import Parameters, Statement, reading


class Captured(NamedTuple):
    """The id of a saved job, and the warning if its employer is one to avoid, else ""."""

    job_id: int
    warning: str


def create_job(owner: Account, draft: JobDraft, *, idempotency_key: str | None = None) -> int:
    """Create a job as `capture_job` does, and return its id; anew if an earlier call did, and that
    job was deleted since.
    """
    job_id = capture_job(owner, draft, idempotency_key=idempotency_key).job_id
    there = select(Job.id).where(*in_tracker(owner), Job.id == job_id)
    if idempotency_key and db.session.scalar(there) is None:
        return capture_job(owner, draft).job_id
    return job_id


def capture_job(owner: Account, draft: JobDraft, *, idempotency_key: str | None = None) -> Captured:
    """Create a job. Duplicate, quota and insert are decided in one write transaction.

    With an `idempotency_key`, a retry returns the id of the first call.
    Raises `DuplicateJob` (also if the quota is used up), `QuotaExceeded`,
    `IdempotencyKeyReused`, and `InvalidInput` for a malformed key or days that contradict.
    """
    created = now()
    try:
        captured = _capture(owner, draft, created, idempotency_key)
    except DuplicateJob as fact:
        note_refusal(owner, draft, RefusalReason.DUPLICATE, fact.job_id)
        raise
    except QuotaExceeded:
        note_refusal(owner, draft, RefusalReason.QUOTA, None)
        raise
    texts.saved.set()
    return captured


@contextmanager
def invalid_noted(owner: Account, read_body: Callable[[], bytes]) -> Iterator[None]:
    """Note a posting that is refused as invalid. `read_body` returns the JSON that was sent.

    Raises the `InvalidInput` of its block.
    """
    try:
        yield
    except InvalidInput as fact:
        remains = read_remains(read_body())
        note_refusal(owner, remains, RefusalReason.INVALID, None, str(fact))
        raise


def _capture(owner: Account, draft: JobDraft, created: datetime, key: str | None) -> Captured:
    new = new_job(owner, draft, created)  # what contradicts itself is told before a duplicate
    values = {"job_key": new.row.get("job_key"), "company_key": new.row["company_key"]}
    with reading() as connection:
        found = _FIRST_LOOK.one(connection, **values, **usage_key(owner, created))
    tracked, used, *avoided = found or (None,) * 4  # None if the account was just deleted
    if key is not None:
        check_key(key)
    elif tracked is not None:  # known before the wait for the write lock; the insert settles races
        raise DuplicateJob(tracked)
    else:
        check_quota(owner, used or 0, created)
    prepared = prepare_job(new)
    with transaction() as connection:
        insert = partial(_insert, connection, owner, new, prepared, created)
        job_id = run_once(connection, owner, key, draft, created, insert) if key else insert()
    return Captured(job_id, warning(owner, *avoided))


@dataclass(frozen=True, slots=True)
class NewJob:
    """The rows of a job to be: its own, and those of its first events, without what is null."""

    row: Mapping[str, object]
    events: Sequence[Mapping[str, object]]
    tags: Sequence[str]


class PreparedJob(NamedTuple):
    """A job to be, as the driver takes it: a transaction that inserts thousands is short."""

    row: Parameters
    events: Sequence[Parameters]
    tags: Sequence[str]


def _insert(
    connection: Connection,
    owner: Account,
    new: NewJob,
    prepared: PreparedJob,
    created: datetime,
) -> int:
    """Insert the job and count the capture. Raises `DuplicateJob`, `QuotaExceeded`."""
    if "deadline" in new.row or "answer_by" in new.row:
        note_calendar_change(connection, owner.id)
    while True:
        job_id = insert_job(connection, owner, prepared)
        if job_id is not None:
            count_capture(connection, owner, created)
            return job_id
        tracked = TRACKED.one(connection, owner_id=owner.id, job_key=new.row["job_key"])
        if tracked is not None:
            raise DuplicateJob(int(tracked[0]))
        # The duplicate was deleted at this very moment: insert again.


def prepare_job(new: NewJob) -> PreparedJob:
    row = _INSERT_JOB.prepare(**new.row)
    return PreparedJob(row, prepare_events(new.events), new.tags)


def insert_job(connection: Connection, owner: Account, job: PreparedJob) -> int | None:
    """Insert a job with its events and tags, within the caller's transaction. Return its id, or
    None if its posting is tracked. The quota is not counted: imports do not use it.
    """
    inserted = _INSERT_JOB.one_prepared(connection, job.row)
    if inserted is None:
        return None
    job_id = int(inserted[0])
    insert_events(connection, job_id, job.events)
    if job.tags:
        tags.insert_tags(connection, owner.id, job_id, job.tags)
    return job_id


def new_job(
    owner: Account,
    draft: JobDraft,
    created: datetime,
    events: list[dict[str, object]] | None = None,
) -> NewJob:
    """Return the rows of a job to be. Raises `InvalidInput`.

    `events` are those that it comes with, from a file; else they follow from the draft.
    """
    check_salary(draft.salary_min, draft.salary_max)
    if events is None:
        events = opening_events(owner, draft, created)
    row = {
        **{name: getattr(draft, name) for name in COLUMNS},
        **opening_columns(owner, events),
        **derived_keys(draft.title, draft.company),
        "deadline_key": draft.deadline or NO_DEADLINE,
        "source": draft.source or source_of(draft.source_url),
        "source_typed": draft.source is not None,
        "job_key": draft.job_key,
        "owner_id": owner.id,
        "indexed": False,
        "captured_via": owner.via,
        "captured_via_label": owner.via_label,
        "version": 1,
        "created_at": created,
        "updated_at": created,
    }
    return NewJob(
        {name: value for name, value in row.items() if value is not None}, events, draft.tags
    )


_COLUMNS = [
    column.name
    for column in jobs.c
    if column.name not in ("id", "deleted_at", "same_as_id", "merged_into_id")
]
_INSERT_JOB = Statement(
    upsert(jobs)
    .values({name: bindparam(name) for name in _COLUMNS})
    .on_conflict_do_nothing()
    .returning(jobs.c.id),
    nullable=_COLUMNS,
)
# The id of the duplicate, the jobs of the month, and what the employer's warning says
_FIRST_LOOK = Statement(
    select(TRACKED.statement.with_only_columns(jobs.c.id).scalar_subquery(), USED, *AVOIDED)
    .select_from(users.outerjoin(avoided_employers, IS_AVOIDED))
    .where(users.c.id == bindparam("owner_id"))
)
