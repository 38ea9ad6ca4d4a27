"""Service: the second factor, an authenticator app (TOTP), and its recovery codes."""

import hmac
import secrets
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from vega.clock import now
from vega.config import Config
from vega.errors import InvalidInput, WrongCode, WrongCredentials
from vega.extensions import db
from vega.models import SignInMethod, recovery_codes, second_factors, sessions, users
from vega.services.account import Account
from vega.services.accounts import throttle
from vega.services.accounts.confirming import confirm_password, note_confirmation, ways_to_confirm
from vega.services.accounts.passwords import derived, hash_secret
from vega.services.accounts.users import lock_account, name_key
from vega.services.rows import write
from vega.storage.database import transaction, upsert

STEP_SECONDS, DIGITS = 30, 6
TOLERATED_STEPS = 1  # before and after the present one
EXPLAINED_STEPS = 40  # a first code this far off is told as a wrong clock
SECRET_BYTES = 20  # as long as the output of SHA-1, which authenticator apps use
RECOVERY_CODES, RECOVERY_SYMBOLS = 10, 16
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base32: 5 bits each
_LOOKALIKES = str.maketrans("ilo", "110", " -")
ATTEMPT = "code"  # the kind of the rate limit: a right password does not reset it


# Setting it up


@dataclass(frozen=True)
class Enrolment:
    """What an authenticator app needs to know. `secret` is base32, `uri` is for the QR code."""

    secret: str = field(repr=False)
    uri: str = field(repr=False)


def new_nonce() -> str:
    return secrets.token_hex(32)


def enrolment(owner: Account, nonce: str, secret_key: str) -> Enrolment:
    from pyotp import TOTP

    secret = _secret_of(owner.id, nonce, secret_key)
    uri = TOTP(secret).provisioning_uri(name=owner.username, issuer_name="Vega")
    return Enrolment(secret, uri)


def _secret_of(user_id: int, nonce: str, secret_key: str) -> str:
    secret = derived(secret_key, f"vega second factor {user_id} {nonce}")
    return b32encode(secret[:SECRET_BYTES]).decode()


def set_up_second_factor(
    owner: Account, nonce: str, code: str, address: str, secret_key: str
) -> Sequence[str]:
    """Switch the second factor on with a first code, which counts as used, and end all other
    sessions. Return the recovery codes, which are not stored.

    Raises `InvalidInput` for a wrong code or if one is on, `TooManyAttempts`.
    """
    secret = _secret_of(owner.id, nonce, secret_key)
    with throttle.attempt(str(owner.id), address, ATTEMPT):  # the address is known from now on
        step = _first_step(secret, code)
    row = {
        "owner_id": owner.id,
        "nonce": nonce,
        "secret_hash": hash_secret(secret),
        "last_step": step,
        "created_at": now(),
    }
    first = upsert(second_factors).values(row).on_conflict_do_nothing()
    others = delete(sessions).where(
        sessions.c.owner_id == owner.id, sessions.c.id != owner.session_id
    )
    with transaction() as connection:
        lock_account(connection, owner.id)  # sign-ins in flight wait, then meet the second factor
        if connection.scalar(first.returning(second_factors.c.owner_id)) is None:
            raise InvalidInput({"code": "A second factor is already on. Reload this page."})
        connection.execute(others)
        return _replace_recovery_codes(connection, owner.id)


def _first_step(secret: str, code: str) -> int:
    """Return the time step of a first code. Raises `InvalidInput`."""
    typed = _normalized(code)
    steps = _steps_of(secret, typed, TOLERATED_STEPS)
    if steps:
        return max(steps)
    others = _steps_of(secret, typed, EXPLAINED_STEPS)
    if not others:
        raise InvalidInput({"code": "That code is not valid. Enter the one your app shows now."})
    seconds = min(abs(step - _present_step()) for step in others) * STEP_SECONDS
    minutes = max(1, round(seconds / 60))
    raise InvalidInput(
        {
            "code": f"That code is from another time: the clocks of your device and of this server "
            f"are about {minutes} minute{'' if minutes == 1 else 's'} apart. "
            "Set both to the right time, then enter a new code."
        }
    )


# Its state


class SecondFactor(NamedTuple):
    """`is_lost`: the server's secret key has changed, so codes of the app no longer work."""

    created_at: datetime
    recovery_codes: int  # that were not used yet
    is_lost: bool


def has_second_factor(user_id: int) -> bool:
    query = select(second_factors.c.owner_id).where(second_factors.c.owner_id == user_id)
    return db.session.scalar(query) is not None


def has_second_factor_by_name(username: str) -> bool:
    """Return whether there is an account of that name with one, in the same time for any name."""
    query = (
        select(second_factors.c.owner_id)
        .join(users, users.c.id == second_factors.c.owner_id)
        .where(users.c.username_key == name_key(username.replace("\0", " ")))
    )
    return db.session.scalar(query) is not None


def find_second_factor(user_id: int, secret_key: str) -> SecondFactor | None:
    """Return the second factor of an account, None if it has none."""
    own = second_factors.c
    left = select(func.count()).where(recovery_codes.c.owner_id == user_id).scalar_subquery()
    query = select(own.nonce, own.secret_hash, own.created_at, left.label("left"))
    row = db.session.execute(query.where(own.owner_id == user_id)).one_or_none()
    if row is None:
        return None
    secret = _secret_of(user_id, row.nonce, secret_key)
    return SecondFactor(row.created_at, row.left, not _is_secret(secret, row.secret_hash))


def _is_secret(secret: str, secret_hash: str) -> bool:
    return hmac.compare_digest(hash_secret(secret), secret_hash)


# Checking codes


def check_code(
    user_id: int, code: str, address: str, secret_key: str, new_host: str = ""
) -> SignInMethod:
    """Use a code of the app or a recovery code. Return which it was.

    Each works once. Raises `WrongCode`, `TooManyAttempts`.
    """
    with throttle.attempt(str(user_id), address, ATTEMPT, new_host=new_host):
        typed = _normalized(code)
        if _use_app_code(user_id, typed, secret_key):
            return SignInMethod.CODE
        if _use_recovery_code(user_id, typed):
            return SignInMethod.RECOVERY_CODE
        raise WrongCode


def confirm_code(owner: Account, code: str, address: str, secret_key: str) -> None:
    """Use a code to confirm who one is, and note when. Raises `WrongCode`, `TooManyAttempts`, and
    `NotSignedIn` if the session has ended.
    """
    check_code(owner.id, code, address, secret_key)
    note_confirmation(owner)


def _normalized(code: str) -> str:
    """Return a code without the spaces and dashes in which it is shown or copied."""
    return code.strip().casefold().translate(_LOOKALIKES)


def _use_app_code(user_id: int, typed: str, secret_key: str) -> bool:
    """One UPDATE decides: of two requests with the same code, one finds it used (replay)."""
    own = second_factors.c
    query = select(own.nonce, own.secret_hash).where(own.owner_id == user_id)
    row = db.session.execute(query).one_or_none()
    secret = _secret_of(user_id, row.nonce, secret_key) if row else ""
    if row is None or not _is_secret(secret, row.secret_hash):
        return False
    steps = _steps_of(secret, typed, TOLERATED_STEPS)
    if not steps:
        return False
    step = max(steps)
    use = (
        update(second_factors)
        .where(own.owner_id == user_id, own.nonce == row.nonce, own.last_step < step)
        .values(last_step=step)
    )
    return write(use) == 1


def _steps_of(secret: str, typed: str, tolerated: int) -> Sequence[int]:
    """Return the time steps near the present one that have this code."""
    from pyotp import TOTP

    if len(typed) != DIGITS or not typed.isascii():
        return []
    totp, present = TOTP(secret), _present_step()
    steps = range(max(0, present - tolerated), present + tolerated + 1)
    return [step for step in steps if hmac.compare_digest(totp.generate_otp(step), typed)]


def _present_step() -> int:
    return int(now().timestamp()) // STEP_SECONDS


def _use_recovery_code(user_id: int, typed: str) -> bool:
    use = delete(recovery_codes).where(
        recovery_codes.c.owner_id == user_id, recovery_codes.c.code_hash == hash_secret(typed)
    )
    return write(use) == 1


# Changing it


def renew_recovery_codes(owner: Account) -> Sequence[str]:
    """Replace the recovery codes and return the new ones. Raises `InvalidInput` without a second
    factor.
    """
    with transaction() as connection:
        lock_account(connection, owner.id)
        if not has_second_factor(owner.id):
            raise InvalidInput({"": "There is no second factor. Reload this page."})
        return _replace_recovery_codes(connection, owner.id)


def _replace_recovery_codes(connection: Connection, user_id: int) -> Sequence[str]:
    codes = [_new_recovery_code() for _ in range(RECOVERY_CODES)]
    rows = [{"owner_id": user_id, "code_hash": hash_secret(_normalized(code))} for code in codes]
    connection.execute(delete(recovery_codes).where(recovery_codes.c.owner_id == user_id))
    connection.execute(insert(recovery_codes), rows)
    return codes


def _new_recovery_code() -> str:
    """Return 80 random bits in groups of four, without letters that look like digits."""
    symbols = "".join(secrets.choice(_ALPHABET) for _ in range(RECOVERY_SYMBOLS))
    return "-".join(symbols[start : start + 4] for start in range(0, RECOVERY_SYMBOLS, 4))


def remove_second_factor(
    owner: Account, password: str, code: str, address: str, config: Config
) -> None:
    """Remove the second factor with its recovery codes: a stolen session must not be enough.

    Raises `InvalidInput` for a wrong password, `WrongCode`, `TooManyAttempts`, `PasswordsBusy`.
    """
    if ways_to_confirm(owner, config).password:
        _check_password(owner, password)
    check_code(owner.id, code, address, config.secret_key)
    with transaction() as connection:
        delete_second_factor(connection, owner.id)


def _check_password(owner: Account, password: str) -> None:
    try:
        confirm_password(owner, password)
    except WrongCredentials:
        raise InvalidInput({"password": "That is not your password."}) from None


def delete_second_factor(connection: Connection, user_id: int) -> bool:
    """Delete the second factor and its recovery codes. Return whether there was one."""
    connection.execute(delete(recovery_codes).where(recovery_codes.c.owner_id == user_id))
    own = delete(second_factors).where(second_factors.c.owner_id == user_id)
    return connection.execute(own).rowcount == 1
