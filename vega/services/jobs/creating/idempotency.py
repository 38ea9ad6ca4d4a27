"""Service: idempotency. A request repeated with the same Idempotency-Key creates one job.

Only what was done is stored: after a refusal, a retry is decided anew.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, select, update

from vega.clock import now
from vega.errors import IdempotencyKeyReused, InvalidInput
from vega.models import DescriptionFormat, idempotency_keys
from vega.schemas import JobDraft
from vega.services.account import Account
from vega.storage.database import transaction, upsert
from vega.storage.statements import Statement

KEPT = timedelta(hours=24)
LONGEST_KEY = 255
MAX_KEPT = 10_000  # keys per account


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


def claim(
    connection: Connection, owner: Account, key_hash: str, draft_hash: str, moment: datetime
) -> bool:
    """Return whether a key is new, and note it in the caller's transaction."""
    claimed = _CLAIM.one(
        connection,
        key_hash=key_hash,
        owner_id=owner.id,
        draft_hash=draft_hash,
        job_id=None,
        at=moment,
        too_old=moment - KEPT,
    )
    if claimed is None:
        return False
    _DELETE_OLDEST.run(connection, owner_id=owner.id, newest=key_hash, most=MAX_KEPT - 1)
    return True


def delete_old_keys() -> None:
    with transaction() as connection:
        connection.execute(delete(idempotency_keys).where(idempotency_keys.c.at <= now() - KEPT))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


_COLUMNS = [column.name for column in idempotency_keys.c]
_INSERT = upsert(idempotency_keys).values({name: bindparam(name) for name in _COLUMNS})
# Upsert: claims the key if it is new or expired, and otherwise returns no row.
_CLAIM = Statement(
    _INSERT.on_conflict_do_update(
        index_elements=[idempotency_keys.c.key_hash],
        set_={name: _INSERT.excluded[name] for name in _COLUMNS if name != "key_hash"},
        where=idempotency_keys.c.at <= bindparam("too_old", type_=idempotency_keys.c.at.type),
    ).returning(idempotency_keys.c.key_hash)
)
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
_DELETE_OLDEST = Statement(
    delete(idempotency_keys).where(
        idempotency_keys.c.key_hash.in_(
            select(idempotency_keys.c.key_hash)
            .where(
                idempotency_keys.c.owner_id == bindparam("owner_id"),
                idempotency_keys.c.key_hash != bindparam("newest"),
            )
            .order_by(idempotency_keys.c.at.desc())
            .offset(bindparam("most"))
        )
    )
)
