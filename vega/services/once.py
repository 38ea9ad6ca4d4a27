"""Service: idempotency of what is no job: a form that is sent twice does its work once."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from vega.clock import now
from vega.errors import SentTwice
from vega.services.account import Account
from vega.services.jobs.creating.idempotency import claim
from vega.storage.database import transaction


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
