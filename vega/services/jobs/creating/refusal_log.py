"""Service: postings that were not saved, and why. The browser extension cannot show the reason, so
the Today page does.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from random import randrange

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from vega.clock import now
from vega.errors import DatabaseFailed, driver_message
from vega.extensions import db
from vega.models import Job, Refusal, RefusalReason, refusals
from vega.schemas import JobDraft
from vega.services.account import Account
from vega.storage.database import is_id, transaction, upsert
from vega.storage.statements import Statement

log = logging.getLogger("vega")

KEPT = timedelta(days=90)
MAX_KEPT = 1000  # per account
FORGET_EVERY = 100  # new ones, on average: looking for the oldest takes as long as noting one
LONGEST_DETAIL = 500  # characters


def note_refusal(
    owner: Account, draft: JobDraft, reason: RefusalReason, job_id: int | None, detail: str = ""
) -> None:
    """Record a refusal; one posting's are counted as one. `detail` says what was invalid.

    Never raises and hardly waits: the refusal itself is what the client has to be told.
    """
    try:
        with transaction(expendable=True) as connection:
            noted = _NOTE.one(
                connection,
                owner_id=owner.id,
                fingerprint=_fingerprint(draft),
                reason=reason,
                job_id=job_id,
                title=draft.title,
                company=draft.company,
                source_url=draft.source_url,
                captured_via=owner.via,
                captured_via_label=owner.via_label,
                detail=_shortened(detail),
                times=1,
                at=now(),
            )
            if noted == (1,) and randrange(FORGET_EVERY) == 0:  # noqa: S311 - not a secret
                _FORGET_OLDEST.run(connection, owner_id=owner.id, most=MAX_KEPT)
    except (DatabaseFailed, PoolTimeout, DBAPIError) as error:
        log.warning("refusal not recorded: %s", driver_message(error.__cause__ or error))


def _shortened(detail: str) -> str:
    return detail if len(detail) <= LONGEST_DETAIL else f"{detail[: LONGEST_DETAIL - 1]}…"


def delete_old_refusals() -> None:
    with transaction() as connection:
        connection.execute(delete(refusals).where(refusals.c.at < now() - KEPT))


def list_refusals(owner: Account, most: int) -> Sequence[tuple[Refusal, int | None]]:
    """Return refusals, the latest first, each with the id of the job that it duplicates, if any."""
    query = (
        select(Refusal, _STILL_TRACKED)
        .where(Refusal.owner_id == owner.id)
        .order_by(Refusal.at.desc())
        .limit(most)
    )
    return [(refusal, job_id) for refusal, job_id in db.session.execute(query)]


@dataclass(frozen=True)
class Refused:
    """The newest, each with the job that it duplicates, how many there are, and the last id."""

    shown: Sequence[tuple[Refusal, int | None]]
    count: int
    until: int


def list_newest(owner: Account, most: int = 4) -> Refused:
    count, until = db.session.execute(_COUNT, {"owner_id": owner.id}).one()
    return Refused(list_refusals(owner, most) if count else (), count, until or 0)


def dismiss(owner: Account, until: int) -> None:
    """Delete the refusals up to this id."""
    if not is_id(until):
        return
    old = delete(refusals).where(refusals.c.owner_id == owner.id, refusals.c.id <= until)
    with transaction() as connection:
        connection.execute(old)


def _fingerprint(draft: JobDraft) -> str:
    posting = draft.job_key or f"{draft.company}\n{draft.title}"
    return sha256(posting.encode()).hexdigest()


_COUNT = select(func.count(), func.max(refusals.c.id)).where(
    refusals.c.owner_id == bindparam("owner_id")
)
_STILL_TRACKED = (
    select(Job.id)
    .where(Job.id == Refusal.job_id, Job.deleted_at.is_(None))
    .correlate(Refusal)
    .scalar_subquery()
)
_FORGET_OLDEST = Statement(
    delete(refusals).where(
        refusals.c.id.in_(
            select(refusals.c.id)
            .where(refusals.c.owner_id == bindparam("owner_id"))
            .order_by(refusals.c.at.desc(), refusals.c.id.desc())
            .offset(bindparam("most"))
        )
    )
)
# Of a repeated refusal, what the last one says.
_LATEST = ("reason", "job_id", "title", "company", "source_url", "captured_via",
           "captured_via_label", "detail", "at")  # fmt: skip
_COLUMNS = [column.name for column in refusals.c if column.name != "id"]
_FIRST = upsert(refusals).values({name: bindparam(name) for name in _COLUMNS})
_NOTE = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=[refusals.c.owner_id, refusals.c.fingerprint],
        set_={
            "times": refusals.c.times + _FIRST.excluded.times,
            **{name: _FIRST.excluded[name] for name in _LATEST},
        },
    ).returning(refusals.c.times)
)
