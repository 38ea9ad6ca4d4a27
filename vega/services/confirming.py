"""Service: re-authentication by whatever an account has: password, code, passkey or provider."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ScalarSelect, Table, func, select

from vega.config import Config
from vega.extensions import db
from vega.models import identities, passkeys, recovery_codes, second_factors, users
from vega.services.accounts import Account


@dataclass(frozen=True)
class SignInState:
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
