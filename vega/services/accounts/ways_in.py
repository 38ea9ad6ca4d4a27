"""Service: a proxy's accounts, and whether anybody can sign in, to an account or at all."""

from contextlib import suppress

from sqlalchemy import Connection, exists, literal, or_, select

from vega.config import Config
from vega.errors import BadSetting, InvalidInput, UserNotFound
from vega.extensions import db
from vega.models import Plan, identities, passkeys, users
from vega.services.account import Account
from vega.services.accounts.users import check_username, create_user, get_user, has_users


def account_of_proxy(name: str, *, may_create: bool) -> Account:
    """Return the account that a proxy names, whatever the case, or create it, but never the first.

    Raises `UserNotFound`, `SetupNeeded`, and `InvalidInput` if an account cannot have that name.
    """
    try:
        return get_user(name)
    except UserNotFound:
        if not may_create:
            raise
    check_username(name)
    with suppress(InvalidInput):  # another request has just created it
        create_user(name, None, Plan.UNLIMITED, first=False)
    return get_user(name)


NO_ACCOUNT = (
    "There is no account yet: create one with `vega user create NAME`, named as at the proxy, or "
    "set VEGA_AUTH_PROXY_CREATES_USERS=on."
)
NONE_LINKED = (
    "No account is linked to VEGA_OIDC_ISSUER yet: start Vega without VEGA_LOCAL_SIGN_IN=off and "
    "link one in Settings, or set VEGA_OIDC_CREATES_USERS=on."
)


def refuse_to_lock_everybody_out(config: Config) -> None:
    """Check before serving that somebody can sign in. Raises `BadSetting`.

    Not for commands: `vega user create` is a way back.
    """
    if config.local_sign_in:
        return
    proxy, provider = config.proxy_sign_in, config.provider
    if proxy is not None and (proxy.creates_users or has_users()):
        return
    if provider is not None and (provider.creates_users or _is_linked(provider.issuer)):
        return
    advice = [NO_ACCOUNT] if proxy is not None else []
    advice += [NONE_LINKED] if provider is not None else []
    raise BadSetting(f"With VEGA_LOCAL_SIGN_IN=off nobody could sign in. {' '.join(advice)}")


def _is_linked(issuer: str) -> bool:
    """Return whether an account is linked to a person at this issuer."""
    linked = select(identities.c.id).where(identities.c.issuer == issuer).limit(1)
    return db.session.scalar(linked) is not None


def has_way_in(connection: Connection, user_id: int, config: Config) -> bool:
    """Return whether somebody can sign in to an account, by what is switched on.

    Call it in the transaction that takes something away, with the account's row locked.
    """
    if config.proxy_sign_in is not None:
        return True  # it names the account
    issuer = config.provider.issuer if config.provider else None
    linked = exists().where(identities.c.owner_id == user_id, identities.c.issuer == issuer)
    has_password = exists().where(users.c.id == user_id, users.c.password_hash != "")
    has_passkey = exists().where(passkeys.c.owner_id == user_id)
    is_local = literal(config.local_sign_in)
    ways = or_(linked, is_local & or_(has_password, has_passkey))
    return bool(connection.execute(select(ways)).scalar_one())
