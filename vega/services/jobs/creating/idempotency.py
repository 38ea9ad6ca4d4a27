"""Service: idempotency. A request repeated with the same Idempotency-Key creates one job.

Only what was done is stored: after a refusal, a retry is decided anew.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, bindparam, select, update

from vega.errors import IdempotencyKeyReused, InvalidInput
from vega.models import DescriptionFormat, idempotency_keys
from vega.schemas import JobDraft
from vega.services.account import Account
from vega.services.once import claim
from vega.storage.statements import Statement

LONGEST_KEY = 255


def check_key(key: str) -> None:
    """Raise `InvalidInput` for a key that is none."""
    if not 1 <= len(key) <= LONGEST_KEY or not (key.isascii() and key.isprintable()):
        raise InvalidInput(
            {
                "Idempotency-Key": "The header Idempotency-Key takes 1 to 255 printable ASCII "
                "characters: a UUID, for example."
            }
        )


def _canonical(draft: JobDraft) -> str:
    """Return a draft as text. A field that came later counts where it is given: a key that was
    stored before the upgrade replays after it.
    """
    is_new = draft.description_format != DescriptionFormat.POSTING
    return draft.model_dump_json(exclude=None if is_new else {"description_format"})


def run_once(
    connection: Connection,
    owner: Account,
    key: str,
    draft: JobDraft,
    moment: datetime,
    create: Callable[[], int],
) -> int:
    """Call `create` unless an earlier attempt with this key did; return the id of the job.

    Runs in the caller's transaction: a concurrent attempt waits for it, and if `create` raises, the
    key is rolled back too. Raises `IdempotencyKeyReused`.
    """
    key_hash = _hash(f"{owner.client}\n{key}")
    draft_hash = _hash(_canonical(draft))
    if claim(connection, owner, key_hash, draft_hash, moment):
        job_id = create()
        _SET_JOB.run(connection, claimed_hash=key_hash, new_job_id=job_id)
        return job_id
    row = _EARLIER.one(connection, key_hash=key_hash)
    if row is None or row[0] != draft_hash:
        raise IdempotencyKeyReused
    return int(row[1])


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


_SET_JOB = Statement(
    update(idempotency_keys)
    .where(idempotency_keys.c.key_hash == bindparam("claimed_hash"))
    .values(job_id=bindparam("new_job_id"))
)
_EARLIER = Statement(
    select(idempotency_keys.c.draft_hash, idempotency_keys.c.job_id).where(
        idempotency_keys.c.key_hash == bindparam("key_hash")
    )
)
