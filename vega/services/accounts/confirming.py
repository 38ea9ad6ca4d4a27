"""Service: re-authentication by whatever an account has: password, code, passkey or provider."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ScalarSelect, Table, func, select, update

from vega.clock import now
from vega.config import Config
from vega.errors import NotSignedIn
from vega.extensions import db
from vega.models import (
    SignInMethod,
    identities,
    passkeys,
    recovery_codes,
    second_factors,
    sessions,
    users,
)
from vega.services.account import Account
from vega.services.accounts import throttle
from vega.services.accounts.users import CheckedPassword, check_credentials
from vega.services.rows import write

RECENT = timedelta(minutes=15)  # for which nobody is asked again


class SignInState(NamedTuple):
    """What an account can sign in with."""

    has_password: bool
    second_factor_since: datetime | None
    recovery_codes: int
    passkeys: int
    is_linked: bool  # to the provider of the settings


@dataclass(frozen=True)
class Ways:
    """How a person can prove again who they are; without any, a new sign-in is the only one."""

    password: bool = False
    code: bool = False
    passkey: bool = False
    provider: bool = False

    @property
    def others(self) -> bool:
        """Return whether there are ways that nothing is typed for."""
        return self.passkey or self.provider

    def __bool__(self) -> bool:
        return self.password or self.code or self.others


def sign_in_state(owner: Account, config: Config) -> SignInState:
    """Return what the account can sign in with, in one query."""
    issuer = config.provider.issuer if config.provider else ""
    own = users.c.id == owner.id
    row = db.session.execute(
        select(
            (users.c.password_hash != "").label("has_password"),
            select(second_factors.c.created_at)
            .where(second_factors.c.owner_id == owner.id)
            .scalar_subquery(),
            _count(recovery_codes, owner),
            _count(passkeys, owner),
            select(func.count())
            .where(identities.c.owner_id == owner.id, identities.c.issuer == issuer)
            .scalar_subquery(),
        ).where(own)
    ).one_or_none()
    if row is None:  # deleted meanwhile
        return SignInState(False, None, 0, 0, False)
    has_password, since, codes, keys, links = row
    return SignInState(bool(has_password), since, codes, keys, bool(links))


def _count(table: Table, owner: Account) -> ScalarSelect[Any]:
    return select(func.count()).where(table.c.owner_id == owner.id).scalar_subquery()


def ways_to_confirm(owner: Account, config: Config) -> Ways:
    """Return how the person can prove again who they are.

    A code stands in for the password only where there is none: alone it is the weaker of the two.
    """
    state = sign_in_state(owner, config)
    password = state.has_password and config.local_sign_in
    return Ways(
        password=password,
        code=state.second_factor_since is not None and not password,
        passkey=state.passkeys > 0,
        provider=state.is_linked,
    )


# Asking again, and noting the answer


def is_recent(owner: Account) -> bool:
    """Return whether the person proved who they are in the last 15 minutes of this session.

    A proxy's header does so with every request.
    """
    if owner.method == SignInMethod.PROXY:
        return True
    if owner.confirmed_at is None:
        return False
    return timedelta(0) <= now() - owner.confirmed_at < RECENT


def note_confirmation(owner: Account) -> None:
    """Note that the person has just proved who they are. Raises `NotSignedIn` if the session has
    ended.
    """
    confirmed = update(sessions).where(sessions.c.id == owner.session_id)
    if write(confirmed.values(confirmed_at=now())) != 1:
        raise NotSignedIn


def confirm_password(owner: Account, password: str) -> None:
    """Check the password again and remember when. Raises `WrongCredentials`, `TooManyAttempts`,
    `PasswordsBusy`, and `NotSignedIn` if the session has ended.
    """
    check_password_again(owner, password)
    note_confirmation(owner)


def check_password_again(owner: Account, password: str) -> CheckedPassword:
    """Check the password again, with a rate limit apart from sign-in: strangers' failures must not
    lock this session out. Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`.
    """
    with throttle.attempt(f"session {owner.session_id}", owner.username, "password change"):
        return check_credentials(owner.username, password)
