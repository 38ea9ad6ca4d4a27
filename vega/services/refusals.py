"""Service: captures that were refused, kept so that the person can read why: the browser extension
cannot show it.
"""

import logging
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import bindparam, delete, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from vega.clock import now
from vega.errors import DatabaseFailed, driver_message
from vega.extensions import db
from vega.models import Capture, CaptureOutcome, Job, captures
from vega.schemas import JobDraft
from vega.services.accounts import Account
from vega.storage.database import transaction, upsert
from vega.storage.statements import Statement

log = logging.getLogger("vega")

KEPT = timedelta(days=90)
MOST_KEPT = 1000  # of one account: a script that repeats itself must not fill the disk
PATIENCE = 0.5  # seconds


def note_refusal(
    owner: Account, draft: JobDraft, outcome: CaptureOutcome, job_id: int | None
) -> None:
    """Note that a capture made no job; a repeated one is counted.

    One attempt: a refusal has to be told, and must not wait or fail because it could not be noted.
    """
    try:
        with transaction(PATIENCE) as connection:
            _NOTE.run(
                connection,
                owner_id=owner.id,
                fingerprint=_fingerprint(draft, outcome, job_id),
                outcome=outcome,
                job_id=job_id,
                title=draft.title,
                company=draft.company,
                source_url=draft.source_url,
                captured_via=owner.via,
                times=1,
                at=now(),
            )
            _FORGET_OLDEST.run(connection, owner_id=owner.id, most=MOST_KEPT)
    except (DatabaseFailed, PoolTimeout, DBAPIError) as error:
        log.warning("a refusal could not be noted: %s", driver_message(error.__cause__ or error))


def forget_old_refusals() -> None:
    with transaction() as connection:
        connection.execute(delete(captures).where(captures.c.at < now() - KEPT))


def list_refusals(owner: Account, most: int) -> Sequence[tuple[Capture, int | None]]:
    """Each with the id of the job that a duplicate was of, while that is in the tracker; the latest
    first.
    """
    query = (
        select(Capture, _STILL_TRACKED)
        .where(Capture.owner_id == owner.id)
        .order_by(Capture.at.desc())
        .limit(most)
    )
    return [(capture, job_id) for capture, job_id in db.session.execute(query)]


def _fingerprint(draft: JobDraft, outcome: CaptureOutcome, job_id: int | None) -> str:
    posting = draft.job_key or f"{draft.company}\n{draft.title}"
    return sha256(f"{outcome} {job_id} {posting}".encode()).hexdigest()


_STILL_TRACKED = (
    select(Job.id)
    .where(Job.id == Capture.job_id, Job.deleted_at.is_(None))
    .correlate(Capture)
    .scalar_subquery()
)
_FORGET_OLDEST = Statement(
    delete(captures).where(
        captures.c.id.in_(
            select(captures.c.id)
            .where(captures.c.owner_id == bindparam("owner_id"))
            .order_by(captures.c.at.desc(), captures.c.id.desc())
            .offset(bindparam("most"))
        )
    )
)
_COLUMNS = [column.name for column in captures.c if column.name != "id"]
_FIRST = upsert(captures).values({name: bindparam(name) for name in _COLUMNS})
_NOTE = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=[captures.c.owner_id, captures.c.fingerprint],
        set_={
            "times": captures.c.times + _FIRST.excluded.times,
            **{name: _FIRST.excluded[name] for name in ("title", "company", "captured_via", "at")},
        },
    )
)
