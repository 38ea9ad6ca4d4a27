"""What a server looks at before it serves: whether this is the first run, and whose key it has."""

import hmac
import logging
from hashlib import sha256

from vega.services.installation import FIRST_RUN, KEY_PRINT, get_value, set_value
from vega.storage.database import transaction

log = logging.getLogger("vega")


def setup_code(secret_key: str) -> str:
    """Return the one-time code that lets whoever started the server claim the install.

    It is the same in every process that has the secret key, and another one after each first
    account: a code that was used once is of no use again.
    """
    return _derived(secret_key, f"vega setup code {get_value(FIRST_RUN) or ''}".encode(), 24)


def is_setup_code(code: str, secret_key: str) -> bool:
    return hmac.compare_digest(code.strip().encode(), setup_code(secret_key).encode())


def warn_of_another_key(secret_key: str) -> None:
    """Two servers with different keys would sign each other's people out, again and again."""
    own = _derived(secret_key, b"vega key print", 16)
    known = get_value(KEY_PRINT)
    if known == own:
        return
    if known is not None:
        log.warning(
            "this database was last served with another secret key, so whoever is signed in has "
            "to sign in again; servers that share a database need the same VEGA_SECRET_KEY"
        )
    with transaction() as connection:
        set_value(connection, KEY_PRINT, own)


def _derived(secret_key: str, purpose: bytes, length: int) -> str:
    return hmac.new(secret_key.encode(), purpose, sha256).hexdigest()[:length]
