"""Checks before serving: the one-time setup code of the first run, and a changed secret key."""

import hmac
import logging

from vega.config import Config
from vega.services.accounts.passwords import derived
from vega.services.installation import FIRST_RUN, KEY_FINGERPRINT, get_value, set_value
from vega.storage.database import transaction

log = logging.getLogger("vega")


def setup_code(secret_key: str) -> str:
    """Return the one-time code for creating the first account, shown in the server's log.

    All processes with the same secret key derive the same code. Creating a first account changes
    it, so a used code is invalid.
    """
    return derived(secret_key, f"vega setup code {get_value(FIRST_RUN) or ''}").hex()[:24]


def log_setup_code(config: Config) -> None:
    """Log where the first account is created: the last one was deleted while the server runs."""
    address = f"{config.base_url or config.prefix}/setup?code={setup_code(config.secret_key)}"
    log.warning("no account is left; create the first one at %s", address)


def is_setup_code(code: str, secret_key: str) -> bool:
    return hmac.compare_digest(code.strip().encode(), setup_code(secret_key).encode())


def warn_if_key_changed(secret_key: str) -> None:
    """Warn if another secret key served this database: alternating keys sign everyone out."""
    own = derived(secret_key, "vega key print").hex()[:16]
    known = get_value(KEY_FINGERPRINT)
    if known == own:
        return
    if known is not None:
        log.warning(
            "the secret key changed since this database was last used, so everyone has to sign in "
            "again; servers that share a database need the same VEGA_SECRET_KEY"
        )
    with transaction() as connection:
        set_value(connection, KEY_FINGERPRINT, own)
