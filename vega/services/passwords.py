"""Passwords: what they have to be like, and their hashes.

A hash takes a tenth of a second and 32 MB on purpose, so a flood of sign-ins could take every
thread and all memory: a few are made at a time, and whoever comes on top is told at once.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from threading import BoundedSemaphore

from werkzeug.security import check_password_hash, generate_password_hash

from vega.errors import InvalidInput, PasswordsBusy

HASH_METHOD = "scrypt"  # with Werkzeug's parameters
SHORTEST_PASSWORD, LONGEST_PASSWORD = 8, 64  # characters
AT_A_TIME = 2
MOST_WAITING = 2
LONGEST_WAIT = 5  # seconds

_admitted = BoundedSemaphore(AT_A_TIME + MOST_WAITING)
_running = BoundedSemaphore(AT_A_TIME)


def check_password(password: str) -> None:
    """Raises `InvalidInput`."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        length = f"{SHORTEST_PASSWORD} to {LONGEST_PASSWORD}"
        raise InvalidInput({"password": f"The password must be {length} characters long."})
    if not password.isprintable():
        raise InvalidInput({"password": "The password must not hold control characters."})


def hash_password(password: str) -> str:
    """Raises `InvalidInput`, `PasswordsBusy`."""
    check_password(password)
    with _hashing_slot():
        return generate_password_hash(password, HASH_METHOD)


def is_password(password: str, password_hash: str | None) -> bool:
    """Compare with a hash, or take as long where there is none. Raises `PasswordsBusy`."""
    with _hashing_slot():
        known_hash = password_hash or _nobodys_hash()
        return check_password_hash(known_hash, password) and password_hash is not None


@cache
def _nobodys_hash() -> str:
    return generate_password_hash(secrets.token_urlsafe(), HASH_METHOD)


@contextmanager
def _hashing_slot() -> Iterator[None]:
    """Bound concurrent hashes. Raises `PasswordsBusy`."""
    if not _admitted.acquire(blocking=False):
        raise PasswordsBusy
    try:
        if not _running.acquire(timeout=LONGEST_WAIT):
            raise PasswordsBusy
        try:
            yield
        finally:
            _running.release()
    finally:
        _admitted.release()


def hash_secret(secret: str) -> str:
    """Hash a token: it is long and random, so that a fast hash is enough."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
