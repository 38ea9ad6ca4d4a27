"""Service: sign in with a name and a password, in browsers and extensions; change the password."""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Select, Table, delete, func, select

from vega.config import Config
from vega.errors import InvalidInput, SignInUnfinished, WrongCredentials
from vega.models import SignInMethod, calendar_feeds, identities, passkeys
from vega.services.account import Account
from vega.services.accounts import passwords, throttle
from vega.services.accounts.confirming import check_password_again, note_confirmation
from vega.services.accounts.devices import extension_key
from vega.services.accounts.second_factor import delete_second_factor, has_second_factor_by_name
from vega.services.accounts.sessions import NewSession, SignedIn, start_extension_session
from vega.services.accounts.tokens import find_token_as_password
from vega.services.accounts.users import (
    CheckedPassword,
    check_credentials,
    find_credentials,
    get_user,
    name_key,
    set_password,
)
from vega.storage.database import transaction


def check_password(
    username: str, password: str, address: str, new_host: str = ""
) -> CheckedPassword:
    """Check a password for a sign-in from an address, at a host that may be a stranger's.

    Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`.
    """
    with throttle.attempt(name_key(username), address, new_host=new_host):
        return check_credentials(username, password)


# Between password and code


def password_digest(checked: CheckedPassword, secret_key: str) -> str:
    """Return what tells later whether the password is still the one that was checked."""
    purpose = f"vega checked password {checked.user_id} {checked.password_hash}"
    return passwords.derived(secret_key, purpose).hex()


def find_unchanged(user_id: int, digest: str, secret_key: str) -> CheckedPassword:
    """Return the password that was checked. Raises `SignInUnfinished` if it has changed since."""
    checked = find_credentials(user_id)
    if checked is None or not hmac.compare_digest(password_digest(checked, secret_key), digest):
        raise SignInUnfinished
    return checked


# Extensions


def sign_in_extension(
    username: str, password: str, address: str, label: str, config: Config, new_host: str = ""
) -> SignedIn:
    """Start a session of an extension and return its tokens. A personal API token of the account
    is taken as its password.

    Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`.
    """
    with throttle.attempt(name_key(username), address, new_host=new_host):
        new = _with_token(username, password, label)
        new = new or _with_password(username, password, label, config)
    new = replace(new, device_key=extension_key(label, address), new_host=new_host)
    return start_extension_session(new, config)


def _with_token(username: str, password: str, label: str) -> NewSession | None:
    token = find_token_as_password(username, password)
    if token is None:
        return None
    return NewSession(token.owner_id, label, SignInMethod.TOKEN, token_id=token.id)


def _with_password(username: str, password: str, label: str, config: Config) -> NewSession:
    """Where a password is not enough, a right one is refused like a wrong one, in the same time:
    who guesses must not learn that it is right. Raises `WrongCredentials`, `PasswordsBusy`.
    """
    is_enough = config.local_sign_in and not has_second_factor_by_name(username)
    checked = check_credentials(username, password)
    if not is_enough:
        raise WrongCredentials
    return NewSession(checked.user_id, label, if_hash=checked.password_hash)


# Changing the password


def change_password(
    owner: Account,
    current: str,
    new: str,
    *,
    revoke_tokens: bool = False,
    end_calendar: bool = False,
) -> None:
    """Set a new password and end all other sessions; who knew the old one has confirmed who they
    are.

    Raises `InvalidInput`, also for a wrong current password, `TooManyAttempts`, `PasswordsBusy`.
    """
    passwords.check_password(new)
    try:
        checked = check_password_again(owner, current)
        set_password(
            owner.username,
            new,
            keep_session=owner.session_id,
            revoke_tokens=revoke_tokens,
            end_calendar=end_calendar,
            if_hash=checked.password_hash,
        )
    except WrongCredentials:
        raise InvalidInput({"current_password": "That is not your current password."}) from None
    note_confirmation(owner)


def set_first_password(owner: Account, new: str) -> None:
    """Give an account without a password one, and end all other sessions.

    Raises `InvalidInput`, also if it has one by now, and `PasswordsBusy`.
    """
    try:
        set_password(owner.username, new, keep_session=owner.session_id, if_hash="")
    except WrongCredentials:
        raise InvalidInput({"": "Your account has a password by now."}) from None


# The way back for who lost a password, a device or both


class Removed(NamedTuple):
    """What a reset removed, and how many links to a provider it left.

    `notices` is where notices go on, or went before they were switched off.
    """

    second_factor: bool
    passkeys: int
    links: int
    calendar: bool
    notices: Sequence[str]


def reset_sign_in(
    username: str,
    password: str,
    *,
    revoke_tokens: bool = False,
    notices: Callable[[Account], Sequence[str]] = lambda _: (),
) -> Removed:
    """Set a password, remove the second factor and the passkeys, and end every session.

    `revoke_tokens` ends what outlives a session: tokens and the calendar address. `notices`
    switches those of the account off, or leaves them, and returns where they go.

    Raises `UserNotFound`, `InvalidInput`, `PasswordsBusy`.
    """
    user = get_user(username)
    with transaction() as connection:
        feeds = connection.execute(_count(calendar_feeds, user)).scalar_one()
        set_password(username, password, revoke_tokens=revoke_tokens, end_calendar=revoke_tokens)
        own_passkeys = delete(passkeys).where(passkeys.c.owner_id == user.id)
        return Removed(
            delete_second_factor(connection, user.id),
            connection.execute(own_passkeys).rowcount,
            connection.execute(_count(identities, user)).scalar_one(),
            calendar=revoke_tokens and feeds > 0,
            notices=notices(user),
        )


def _count(table: Table, user: Account) -> Select[int]:
    return select(func.count()).where(table.c.owner_id == user.id)
