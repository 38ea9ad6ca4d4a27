"""Service: sessions of browsers and extensions, and the access tokens of extensions."""

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from itsdangerous import BadSignature, TimestampSigner
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Update,
    bindparam,
    delete,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError

from vega.clock import now
from vega.config import Config
from vega.errors import DatabaseFailed, InvalidToken, WrongCredentials, driver_message
from vega.extensions import db
from vega.models import (
    Session,
    SessionKind,
    SignInMethod,
    TokenScope,
    Via,
    api_tokens,
    second_factors,
    sessions,
    users,
)
from vega.services.account import Account
from vega.services.accounts.devices import note_device
from vega.services.accounts.hosts import note_host
from vega.services.accounts.passwords import hash_secret
from vega.services.accounts.users import ACCOUNT_COLUMNS, account_of
from vega.services.rows import write
from vega.storage.database import transaction
from vega.storage.statements import Statement, reading

log = logging.getLogger("vega")

ACCESS_TOKEN_SECONDS = 3600
SESSION_LIFE = {
    SessionKind.BROWSER: timedelta(days=30),
    SessionKind.EXTENSION: timedelta(days=90),
}
LOCAL_METHODS = {
    SignInMethod.PASSWORD,
    SignInMethod.CODE,
    SignInMethod.RECOVERY_CODE,
    SignInMethod.PASSWORD_PASSKEY,
    SignInMethod.PASSKEY,
}
MAX_SESSIONS = 100  # per account and kind; the least recently used one ends first
# At most this often a read also writes `last_used_at`.
NOTE_USE_EVERY = timedelta(minutes=10)

ACCESS_TOKEN_PREFIX = "vega_at_"  # noqa: S105
REFRESH_TOKEN_PREFIX = "vega_rt_"  # noqa: S105
_FINGERPRINT = 32  # hexadecimal digits


class SignedIn(NamedTuple):
    """Tokens for a client. `expires_at` is Unix time in whole seconds."""

    token: str
    refresh_token: str
    expires_at: int


@dataclass(frozen=True)
class NewSession:
    """A session to start. It is not started if the password hash is not `if_hash` any more."""

    user_id: int
    label: str
    method: SignInMethod = SignInMethod.PASSWORD
    if_hash: str | None = field(default=None, repr=False)
    token_id: int | None = None  # of the token that was the password
    device_key: str = field(default="", repr=False)  # what its device is known by
    new_host: str = ""  # at which nobody has signed in before


def start_browser_session(new: NewSession) -> str:
    """Start a session and return its secret, for the cookie.

    Raises `WrongCredentials` if the account is gone, its password has changed, or a password was
    not enough.
    """
    secret = secrets.token_urlsafe(32)
    _start_session(new, SessionKind.BROWSER, secret)
    return secret


def start_extension_session(new: NewSession, config: Config) -> SignedIn:
    """Start a session and return its tokens.

    Raises `WrongCredentials` if the account is gone, its password has changed or the token that
    was the password is revoked.
    """
    secret = REFRESH_TOKEN_PREFIX + secrets.token_urlsafe(32)
    return _signed_in(_start_session(new, SessionKind.EXTENSION, secret), secret, config)


def account_of_browser(secret: str, config: Config) -> Account | None:
    """Return the account of a session, and extend the session."""
    with reading() as connection:
        row = _BROWSER_SESSION.one(connection, hash=hash_secret(secret))
    if row is None:
        return None
    *account, session_id, expires_at, last_used_at, confirmed_at, method = row
    if expires_at <= now() or not is_way_in(method, config):
        return None
    _note_session_use(session_id, last_used_at, SessionKind.BROWSER)
    return account_of(
        account,
        config,
        session_id=session_id,
        session_secret=secret,
        method=method,
        confirmed_at=confirmed_at,
    )


def refresh(refresh_token: str, config: Config) -> SignedIn:
    """Return a new access token. Raises `InvalidToken`.

    The refresh token is not rotated, so a retry after a lost answer and concurrent calls succeed.
    """
    own = sessions.c
    token_end = api_tokens.c.expires_at.label("token_end")
    query = (
        select(own.id, own.expires_at, own.last_used_at, own.method, token_end)
        .select_from(sessions.outerjoin(api_tokens, api_tokens.c.id == own.token_id))
        .where(own.secret_hash == hash_secret(refresh_token), own.kind == SessionKind.EXTENSION)
    )
    row = db.session.execute(query).one_or_none()
    if row is None or _is_over(row.expires_at) or _is_over(row.token_end):
        raise InvalidToken
    if not is_way_in(row.method, config):
        raise InvalidToken
    _note_session_use(row.id, row.last_used_at, SessionKind.EXTENSION)
    return _signed_in(row.id, refresh_token, config)


def is_way_in(method: SignInMethod, config: Config) -> bool:
    """Return whether people may sign in that way, or go on after they did: what is switched off
    ends at once.
    """
    if method == SignInMethod.PROVIDER:
        return config.provider is not None
    return config.local_sign_in or method not in LOCAL_METHODS


def _is_over(end: datetime | None) -> bool:
    return end is not None and end <= now()


def _start_session(new: NewSession, kind: SessionKind, secret: str) -> int:
    """Insert the session only if the password is still the one that was checked, in one statement:
    a sign-in in flight must not survive a new password. Raises `WrongCredentials`.
    """
    started = now()
    row = {
        "owner_id": new.user_id,
        "kind": kind,
        "secret_hash": hash_secret(secret),
        "label": new.label[:200],
        "created_at": started,
        "last_used_at": started,
        "confirmed_at": started,
        "expires_at": started + SESSION_LIFE[kind],
        "method": new.method,
        "token_id": new.token_id,
    }
    values = [literal(value, sessions.c[name].type).label(name) for name, value in row.items()]
    # The share lock waits for an uncommitted change of the password.
    of_user = select(*values).where(users.c.id == new.user_id).with_for_update(read=True)
    if new.if_hash is not None:
        of_user = of_user.where(users.c.password_hash == new.if_hash)
    if new.token_id is not None:
        of_token = (api_tokens.c.id == new.token_id) & (api_tokens.c.owner_id == new.user_id)
        of_user = of_user.where(select(api_tokens.c.id).where(of_token).exists())
    statement = insert(sessions).from_select(list(row), of_user).returning(sessions.c.id)
    with transaction() as connection:
        session_id = connection.execute(statement).scalar_one_or_none()
        if session_id is None:
            raise WrongCredentials
        _refuse_password_alone(connection, new)
        _end_least_recently_used(connection, new.user_id, kind, session_id)
        if new.device_key:
            note_device(connection, new.user_id, session_id, new.device_key)
        if new.new_host:
            note_host(connection, new.new_host)
    return int(session_id)


def _refuse_password_alone(connection: Connection, new: NewSession) -> None:
    """Raise `WrongCredentials` if a code was due: a sign-in in flight must not survive the setup
    of a second factor. In a statement of its own, which sees what the lock waited for.
    """
    if new.method != SignInMethod.PASSWORD:
        return
    query = select(second_factors.c.owner_id).where(second_factors.c.owner_id == new.user_id)
    if connection.scalar(query) is not None:
        raise WrongCredentials


def _end_least_recently_used(
    connection: Connection, user_id: int, kind: SessionKind, newest: int
) -> None:
    """End those of one kind alone: browsers without cookies must not sign an extension out."""
    own = (sessions.c.owner_id == user_id, sessions.c.kind == kind)
    too_many = (
        select(sessions.c.id)
        .where(*own, sessions.c.id != newest)
        .order_by(sessions.c.last_used_at.desc(), sessions.c.id.desc())
        .offset(MAX_SESSIONS - 1)
    )
    connection.execute(delete(sessions).where(sessions.c.id.in_(too_many)))


def delete_ended_sessions() -> None:
    write(delete(sessions).where(sessions.c.expires_at <= now()))


def _note_session_use(session_id: int, last_used_at: datetime, kind: SessionKind) -> None:
    used = now()
    note_use(
        last_used_at,
        lambda: (
            update(sessions)
            .where(sessions.c.id == session_id)
            .values(last_used_at=used, expires_at=used + SESSION_LIFE[kind])
        ),
    )


def note_use(last_used_at: datetime | None, note: Callable[[], Update]) -> None:
    """Write `last_used_at` now and then; if that fails, the request goes on.

    A time in the future is overwritten: the clock was wrong then.
    """
    present = now()
    if last_used_at is not None and present - NOTE_USE_EVERY < last_used_at <= present:
        return
    try:
        with transaction(expendable=True) as connection:
            connection.execute(note())
    except (DatabaseFailed, DBAPIError) as error:
        log.warning("last use not recorded: %s", driver_message(error.__cause__ or error))


def _signed_in(session_id: int, refresh_token: str, config: Config) -> SignedIn:
    """Issue tokens. The access token has the session's id and a part of its secret's hash: after a
    restore the id may be another session's.
    """
    named = f"{session_id}-{hash_secret(refresh_token)[:_FINGERPRINT]}"
    signed = _access_signer(config).sign(named).decode("ascii")
    expires_at = int(now().timestamp()) + ACCESS_TOKEN_SECONDS
    return SignedIn(ACCESS_TOKEN_PREFIX + signed, refresh_token, expires_at)


def _access_signer(config: Config) -> TimestampSigner:
    return TimestampSigner(config.secret_key, salt="vega access token")


def account_of_access_token(signed: str, config: Config) -> Account:
    """Return the account of an extension's access token. Raises `InvalidToken`."""
    try:
        value, signed_at = _access_signer(config).unsign(signed, return_timestamp=True)
        number, _, fingerprint = value.decode("ascii").partition("-")
        session_id = int(number)
    except (BadSignature, ValueError):
        raise InvalidToken from None
    # In both directions: setting the clock back must not end access.
    if abs((now() - signed_at).total_seconds()) > ACCESS_TOKEN_SECONDS:
        raise InvalidToken
    with reading() as connection:
        row = _EXTENSION_SESSION.one(connection, id=session_id)
    if row is None:
        raise InvalidToken
    *account, session_id, expires_at, secret_hash, method, token_end, scope = row
    is_over = _is_over(expires_at) or _is_over(token_end)
    if is_over or not is_way_in(method, config) or fingerprint != secret_hash[:_FINGERPRINT]:
        raise InvalidToken
    return account_of(
        account,
        config,
        via=Via.EXTENSION,
        client=f"session {session_id}",
        session_id=session_id,
        may_write=scope != TokenScope.READ,
    )


def list_sessions(owner: Account, kind: SessionKind) -> Sequence[Session]:
    """Return the sessions that have not expired, the most recently used first."""
    query = (
        select(Session)
        .where(Session.owner_id == owner.id, Session.kind == kind, Session.expires_at > now())
        .order_by(Session.last_used_at.desc(), Session.id.desc())
    )
    return db.session.scalars(query).all()


def end_session(owner: Account, session_id: int) -> bool:
    """End a session. Return whether it existed."""
    statement = delete(sessions).where(sessions.c.id == session_id, sessions.c.owner_id == owner.id)
    return write(statement) == 1


def end_all_sessions(owner: Account) -> None:
    """Sign out everywhere: every browser and every extension. API tokens stay."""
    write(delete(sessions).where(sessions.c.owner_id == owner.id))


def _session_with(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*ACCOUNT_COLUMNS, sessions.c.id, sessions.c.expires_at, *columns)


_WITH_USER = sessions.join(users, users.c.id == sessions.c.owner_id)
_BROWSER_SESSION = Statement(
    _session_with(sessions.c.last_used_at, sessions.c.confirmed_at, sessions.c.method)
    .select_from(_WITH_USER)
    .where(sessions.c.secret_hash == bindparam("hash"), sessions.c.kind == SessionKind.BROWSER)
)
_EXTENSION_SESSION = Statement(
    _session_with(
        sessions.c.secret_hash, sessions.c.method, api_tokens.c.expires_at, api_tokens.c.scope
    )
    .select_from(_WITH_USER.outerjoin(api_tokens, api_tokens.c.id == sessions.c.token_id))
    .where(sessions.c.id == bindparam("id"), sessions.c.kind == SessionKind.EXTENSION)
)
