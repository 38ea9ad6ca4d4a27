"""Rate limit for sign-ins (brute force), stored in the database for all processes.

Three counters of failed attempts run in parallel:

- name and address: five failures in a row are free, then exponential backoff;
- name alone and address alone: far higher, against distributed guessing. An address that has signed
  in as this name before is exempt, so that strangers cannot lock a user out.

What was guessed at a host that may be a stranger's is counted apart.

Existing sessions are not affected.
"""

import ipaddress
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Row, delete, or_, select, update

from vega.clock import now
from vega.errors import TooManyAttempts, WrongCredentials
from vega.extensions import db
from vega.models import sign_in_attempts as attempts
from vega.storage.database import transaction, upsert

FREE_BY_PAIR = 5
FREE_BY_NAME = 50
FREE_BY_ADDRESS = 100
LONGEST_PAUSE = timedelta(minutes=15)
RESET_AFTER = timedelta(days=1)
KNOWN_FOR = timedelta(days=90)


class _Keys(NamedTuple):
    pair: str
    name: str
    address: str
    guesses: str  # what is counted, in words

    @property
    def all(self) -> Sequence[str]:
        # Sorted, so that concurrent transactions lock rows in the same order (deadlock).
        return sorted((self.pair, self.name, self.address))


@contextmanager
def attempt(
    name: str, address: str, kind: str = "sign-in", *, new_host: str = ""
) -> Iterator[None]:
    """Rate-limit a password check, which raises `WrongCredentials` if it fails. All guesses at
    a `new_host` have one count of their own.

    Raises `TooManyAttempts` before the check during a pause, and after it if concurrent attempts
    used up the free ones: then even a correct password is not accepted.
    """
    counted = f"{kind} at a new host" if new_host else kind
    own, network = f"{counted} {name}", f"{counted} {network_of(address)}"
    keys = _Keys(
        pair=_hash(f"pair {network} {own}"),
        name=_hash(f"name {own}"),
        address=_hash(f"address {network}"),
        guesses=_GUESSES.get(kind, "password attempts"),
    )
    _refuse_in_pause(_rows(keys), keys)
    try:
        yield
    except WrongCredentials:
        _record_outcome(keys, succeeded=False)
        raise
    _record_outcome(keys, succeeded=True)


_GUESSES = {"code": "codes", "passkey": "passkeys"}


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def network_of(address: str) -> str:
    """Return the address, or the /64 network of an IPv6 address, which is one household."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    parsed = getattr(parsed, "ipv4_mapped", None) or parsed
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


def _rows(keys: _Keys, lock: bool = False) -> dict[str, Row[tuple[object, ...]]]:
    query = select(attempts).where(attempts.c.key.in_(keys.all)).order_by(attempts.c.key)
    if lock:
        query = query.with_for_update()
    return {row.key: row for row in db.session.execute(query)}


def _refuse_in_pause(rows: dict[str, Row[tuple[object, ...]]], keys: _Keys) -> None:
    moment = now()
    pause = _pause(rows.get(keys.pair), FREE_BY_PAIR, moment)
    if not _is_known(rows.get(keys.pair), moment):
        pause = max(
            pause,
            _pause(rows.get(keys.name), FREE_BY_NAME, moment),
            _pause(rows.get(keys.address), FREE_BY_ADDRESS, moment),
        )
    if pause > timedelta(0):
        raise TooManyAttempts(math.ceil(pause.total_seconds()), keys.guesses)


def _pause(row: Row[tuple[object, ...]] | None, free: int, moment: datetime) -> timedelta:
    """Return the rest of the pause; zero if the clock was set back since."""
    if row is None or row.failures < free or row.last_failure_at is None:
        return timedelta(0)
    pause = min(timedelta(minutes=2 ** min(row.failures - free, 10)), LONGEST_PAUSE)
    since = moment - row.last_failure_at
    return pause - since if since >= timedelta(0) else timedelta(0)


def _is_known(row: Row[tuple[object, ...]] | None, moment: datetime) -> bool:
    return (
        row is not None
        and row.last_success_at is not None
        and row.last_success_at > moment - KNOWN_FOR
    )


def _record_outcome(keys: _Keys, succeeded: bool) -> None:
    moment = now()
    with transaction() as connection:
        connection.execute(
            upsert(attempts).on_conflict_do_nothing(),
            [{"key": key, "failures": 0} for key in keys.all],
        )
        rows = _rows(keys, lock=True)
        _refuse_in_pause(rows, keys)
        if succeeded:
            connection.execute(
                update(attempts)
                .where(attempts.c.key == keys.pair)
                .values(failures=0, last_success_at=moment)
            )
            return
        for key, row in rows.items():
            old = row.last_failure_at is None or row.last_failure_at < moment - RESET_AFTER
            connection.execute(
                update(attempts)
                .where(attempts.c.key == key)
                .values(failures=1 if old else row.failures + 1, last_failure_at=moment)
            )


def delete_old_attempts() -> None:
    moment = now()
    with transaction() as connection:
        connection.execute(
            delete(attempts).where(
                or_(
                    attempts.c.last_failure_at.is_(None),
                    attempts.c.last_failure_at < moment - RESET_AFTER,
                ),
                or_(
                    attempts.c.last_success_at.is_(None),
                    attempts.c.last_success_at < moment - KNOWN_FOR,
                ),
            )
        )
