"""Service: idempotency keys, each claimed once: a form that is sent twice does its work once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, select

from vega.clock import now
from vega.errors import SentTwice
from vega.models import idempotency_keys
from vega.services.account import Account
from vega.storage.database import transaction, upsert
from vega.storage.statements import Statement

KEPT = timedelta(hours=24)
MAX_KEPT = 10_000  # keys per account


@contextmanager
def once(owner: Account, key: str | None) -> Iterator[None]:
    """Open a write transaction for the block, whose work is done once for a key.

    Without a key it is done each time. Raises `SentTwice`.
    """
    if key is None:
        yield
        return
    with transaction() as connection:
        key_hash = sha256(f"form {owner.id}\n{key}".encode()).hexdigest()
        if not claim(connection, owner, key_hash, "", now()):
            raise SentTwice
        yield


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
