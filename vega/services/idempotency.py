"""Service: a capture that is sent again with the same Idempotency-Key is made once.

Only what was made is remembered: a refusal made nothing, so its repeat is decided afresh.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, select, update

from vega.clock import now
from vega.errors import IdempotencyKeyReused, InvalidInput
from vega.models import idempotency_keys
from vega.schemas import JobDraft
from vega.services.accounts import Account
from vega.storage.database import transaction, upsert
from vega.storage.statements import Statement

KEPT = timedelta(hours=24)
LONGEST_KEY = 255
MOST_KEPT = 10_000  # of one account


@dataclass(frozen=True)
class Attempt:
    """One of several to make the same job. `key` is the client's own name for it."""

    key: str
    draft: JobDraft


def attempt(key: str, draft: JobDraft) -> Attempt:
    """Raises `InvalidInput`."""
    if not 1 <= len(key) <= LONGEST_KEY or not (key.isascii() and key.isprintable()):
        raise InvalidInput(
            {
                "Idempotency-Key": "The header Idempotency-Key takes 1 to 255 printable ASCII "
                "characters: a UUID, for example."
            }
        )
    return Attempt(key, draft)


def run_once(
    connection: Connection,
    owner: Account,
    tried: Attempt,
    moment: datetime,
    make: Callable[[], int],
) -> int:
    """Return the id of the job that `make` makes, or that an earlier attempt made.

    Within the caller's transaction: of two attempts at once the second waits for the first, and
    what `make` raises leaves no trace. Raises `IdempotencyKeyReused`.
    """
    key_hash = _hash(f"{owner.client}\n{tried.key}")
    draft_hash = _hash(tried.draft.model_dump_json())
    claimed = _CLAIM.one(
        connection,
        key_hash=key_hash,
        owner_id=owner.id,
        draft_hash=draft_hash,
        job_id=None,
        at=moment,
        too_old=moment - KEPT,
    )
    if claimed is not None:
        job_id = make()
        _MADE.run(connection, its_hash=key_hash, made=job_id)
        _FORGET_OLDEST.run(connection, owner_id=owner.id, newest=key_hash, most=MOST_KEPT - 1)
        return job_id
    row = _FORMER.one(connection, key_hash=key_hash)
    if row is None or row[0] != draft_hash:
        raise IdempotencyKeyReused
    return int(row[1])


def forget_old_keys() -> None:
    with transaction() as connection:
        connection.execute(delete(idempotency_keys).where(idempotency_keys.c.at <= now() - KEPT))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


_COLUMNS = [column.name for column in idempotency_keys.c]
_FIRST = upsert(idempotency_keys).values({name: bindparam(name) for name in _COLUMNS})
# Takes the row where there is none, or one that is over.
_CLAIM = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=[idempotency_keys.c.key_hash],
        set_={name: _FIRST.excluded[name] for name in _COLUMNS if name != "key_hash"},
        where=idempotency_keys.c.at <= bindparam("too_old", type_=idempotency_keys.c.at.type),
    ).returning(idempotency_keys.c.key_hash)
)
_MADE = Statement(
    update(idempotency_keys)
    .where(idempotency_keys.c.key_hash == bindparam("its_hash"))
    .values(job_id=bindparam("made"))
)
_FORMER = Statement(
    select(idempotency_keys.c.draft_hash, idempotency_keys.c.job_id).where(
        idempotency_keys.c.key_hash == bindparam("key_hash")
    )
)
_FORGET_OLDEST = Statement(
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
