"""Password policy and hashing (scrypt), with bounded concurrency.

A hash takes 0.1 s and 32 MB by design, so a flood of sign-ins could exhaust threads and memory
(denial of service): only a few run at a time, and more are refused at once.
"""

import hmac
import secrets
from functools import cache
from hashlib import sha256

from werkzeug.security import check_password_hash, generate_password_hash

from vega.errors import InvalidInput, PasswordsBusy
from vega.services.slots import Slots

HASH_METHOD = "scrypt"  # with Werkzeug's parameters
SHORTEST_PASSWORD, LONGEST_PASSWORD = 8, 64  # characters
MAX_CONCURRENT = 2
MAX_WAITING = 2

_hashing = Slots(MAX_CONCURRENT, MAX_WAITING, PasswordsBusy)


def check_password(password: str) -> None:
    """Check the password policy. Raises `InvalidInput`."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        length = f"{SHORTEST_PASSWORD} to {LONGEST_PASSWORD}"
        raise InvalidInput({"password": f"The password must be {length} characters long."})
    if not password.isprintable():
        raise InvalidInput({"password": "The password must not contain control characters."})


def hash_password(password: str) -> str:
    """Check and hash a new password. Raises `InvalidInput`, `PasswordsBusy`."""
    check_password(password)
    with _hashing.taken():
        return generate_password_hash(password, HASH_METHOD)


def is_password(password: str, password_hash: str | None) -> bool:
    """Verify a password. Without a hash, or with a blank one, takes as long (user enumeration).

    Raises `PasswordsBusy`.
    """
    with _hashing.taken():
        known_hash = password_hash or _dummy_hash()
        return check_password_hash(known_hash, password) and bool(password_hash)


@cache
def _dummy_hash() -> str:
    return generate_password_hash(secrets.token_urlsafe(), HASH_METHOD)


def derived(secret_key: str, purpose: str) -> bytes:
    """Derive a secret for a purpose, so that neither the database nor a backup of it reveals it."""
    return hmac.digest(secret_key.encode(), purpose.encode(), sha256)


def hash_secret(secret: str) -> str:
    """Hash a token. It is long and random, so a fast hash is enough."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
