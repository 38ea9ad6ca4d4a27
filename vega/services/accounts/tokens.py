"""Service: personal API tokens."""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from vega.clock import now
from vega.config import Config
from vega.errors import InvalidInput, InvalidToken, ReadOnlyToken
from vega.extensions import db
from vega.models import ApiToken, TokenScope, Via, api_tokens, users
from vega.services.account import Account
from vega.services.accounts.passwords import hash_secret
from vega.services.accounts.sessions import ACCESS_TOKEN_PREFIX, account_of_access_token, note_use
from vega.services.accounts.users import ACCOUNT_COLUMNS, account_of, lock_account, name_key
from vega.services.rows import write
from vega.storage.database import transaction
from vega.storage.statements import Statement, reading

API_TOKEN_PREFIX = "vega_pat_"  # noqa: S105
MAX_TOKENS = 100
LONGEST_LABEL = 100  # characters
MAX_DAYS = 3650


def create_token(
    owner: Account,
    label: str,
    days: int | None = None,
    scope: TokenScope = TokenScope.READ_WRITE,
) -> str:
    """Create a token that expires after so many days. Return its secret, which is not stored.

    Raises `InvalidInput`, also if the account has too many.
    """
    label = check_label(label)
    check_days(days)
    secret = API_TOKEN_PREFIX + secrets.token_urlsafe(32)
    made = now()
    row = {
        "owner_id": owner.id,
        "label": label,
        "secret_hash": hash_secret(secret),
        "hint": secret[-4:],
        "created_at": made,
        "expires_at": made + timedelta(days=days) if days else None,
        "scope": scope,
    }
    with transaction() as connection:
        # Lock the account: concurrent calls must not exceed the limit.
        lock_account(connection, owner.id)
        own = select(func.count()).where(api_tokens.c.owner_id == owner.id)
        if connection.execute(own).scalar_one() >= MAX_TOKENS:
            raise InvalidInput(
                {"label": f"You have {MAX_TOKENS} API tokens. Revoke one you no longer use."}
            )
        connection.execute(insert(api_tokens).values(row))
    return secret


def check_label(label: str) -> str:
    """Return a label without blanks around it. Raises `InvalidInput`."""
    label = label.strip()
    if not 1 <= len(label) <= LONGEST_LABEL or not label.isprintable():
        raise InvalidInput({"label": f"Give the token a label of 1 to {LONGEST_LABEL} characters."})
    return label


def check_days(days: int | None) -> None:
    """Raise `InvalidInput` unless a token can expire after so many days; None is never."""
    if days is not None and not 1 <= days <= MAX_DAYS:
        raise InvalidInput({"days": f"A token can expire after 1 to {MAX_DAYS} days."})


def list_tokens(owner: Account) -> Sequence[ApiToken]:
    """Return all tokens, expired ones too, the newest first."""
    query = select(ApiToken).where(ApiToken.owner_id == owner.id).order_by(ApiToken.id.desc())
    return db.session.scalars(query).all()


def revoke_token(owner: Account, token_id: int) -> bool:
    """Revoke a token. Return whether it existed."""
    statement = delete(api_tokens).where(
        api_tokens.c.id == token_id, api_tokens.c.owner_id == owner.id
    )
    return write(statement) == 1


def account_of_token(token: str, config: Config) -> Account:
    """Return the account of a Bearer token, a personal one or an extension's.

    Raises `InvalidToken`.
    """
    if token.startswith(ACCESS_TOKEN_PREFIX):
        return account_of_access_token(token.removeprefix(ACCESS_TOKEN_PREFIX), config)
    return _account_of_api_token(token, config)


def _account_of_api_token(token: str, config: Config) -> Account:
    with reading() as connection:
        row = _API_TOKEN.one(connection, hash=hash_secret(token))
    if row is None:
        raise InvalidToken
    *account, token_id, label, expires_at, last_used_at, scope = row
    used = now()
    if expires_at is not None and expires_at <= used:
        raise InvalidToken
    note_use(
        last_used_at,
        lambda: update(api_tokens).where(api_tokens.c.id == token_id).values(last_used_at=used),
    )
    return account_of(
        account,
        config,
        via=Via.API,
        via_label=label,
        client=f"token {token_id}",
        may_write=scope == TokenScope.READ_WRITE,
    )


def find_token_as_password(username: str, secret: str) -> Any:
    """Return `id` and `owner_id` of the valid token with this secret, which somebody typed as a
    password, if it belongs to the account of that name.
    """
    own = api_tokens.c
    query = (
        select(own.id, own.owner_id, own.expires_at, own.last_used_at, users.c.username_key)
        .join(users, users.c.id == own.owner_id)
        .where(own.secret_hash == hash_secret(secret))
    )
    row = db.session.execute(query).one_or_none()
    used = now()
    if row is None or row.username_key != name_key(username):
        return None
    if row.expires_at is not None and row.expires_at <= used:
        return None
    note_use(
        row.last_used_at,
        lambda: update(api_tokens).where(own.id == row.id).values(last_used_at=used),
    )
    return row


def check_may_write(owner: Account) -> None:
    """Raise `ReadOnlyToken` unless the token of the request may change something."""
    if not owner.may_write:
        raise ReadOnlyToken


_API_TOKEN = Statement(
    select(
        *ACCOUNT_COLUMNS,
        api_tokens.c.id,
        api_tokens.c.label,
        api_tokens.c.expires_at,
        api_tokens.c.last_used_at,
        api_tokens.c.scope,
    )
    .select_from(api_tokens.join(users, users.c.id == api_tokens.c.owner_id))
    .where(api_tokens.c.secret_hash == bindparam("hash"))
)
