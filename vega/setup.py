"""What a server looks at before it serves: whether this is the first run, and whose key it has."""

import hmac
import logging
from hashlib import sha256

from flask import current_app
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from vega.database import transaction
from vega.extensions import db
from vega.models import Install

log = logging.getLogger("vega")

KEY_PRINT = "secret_key_print"


def setup_code() -> str:
    """The one-time code that lets whoever started the server claim the install.

    The same in every process that has the secret key; of no use once there is an owner.
    """
    return _derived(b"vega setup code", 24)


def is_setup_code(code: str) -> bool:
    return hmac.compare_digest(code.strip().encode(), setup_code().encode())


def warn_of_another_key() -> None:
    """Two servers with different keys would sign each other's people out, again and again."""
    own = _derived(b"vega key print", 16)
    known = db.session.scalar(select(Install.value).where(Install.name == KEY_PRINT))
    if known == own:
        return
    if known is not None:
        log.warning(
            "this database was last served with another secret key, so whoever is signed in has "
            "to sign in again; servers that share a database need the same VEGA_SECRET_KEY"
        )
    upsert = insert(Install).values(name=KEY_PRINT, value=own)
    with transaction() as connection:
        connection.execute(
            upsert.on_conflict_do_update(index_elements=["name"], set_={"value": own})
        )


def _derived(purpose: bytes, length: int) -> str:
    key = current_app.config["SECRET_KEY"].encode()
    return hmac.new(key, purpose, sha256).hexdigest()[:length]
