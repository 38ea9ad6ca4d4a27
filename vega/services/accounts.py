"""Service: users, passwords, plans, sessions, API tokens, and the throttle on sign-in.

Services take an `Account` as `owner` and plain values, never a request.
"""

import logging
import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from flask import current_app
from flask_login import UserMixin
from itsdangerous import BadSignature, TimestampSigner
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Update,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError, IntegrityError

from vega.clock import now
from vega.errors import (
    DatabaseFailed,
    InvalidInput,
    InvalidToken,
    NotSignedIn,
    UserNotFound,
    WrongCredentials,
    reason,
)
from vega.extensions import db
from vega.models import (
    ApiToken,
    Plan,
    Session,
    SessionKind,
    api_tokens,
    sessions,
    users,
)
from vega.services import search, throttle
from vega.services.installation import FIRST_RUN, set_value
from vega.services.passwords import check_password, hash_password, is_password
from vega.storage import statements
from vega.storage.database import HARDLY, transaction

log = logging.getLogger("vega")

ACCESS_TOKEN_SECONDS = 3600
SESSION_LIFE = {
    SessionKind.BROWSER: timedelta(days=30),
    SessionKind.EXTENSION: timedelta(days=90),
}
RECENT = timedelta(minutes=15)  # how long a password counts as just given
MOST_SESSIONS = 100  # of one account; the longest unused ends first
MOST_TOKENS = 100
# A use is noted this often at the most, so that reading does not become writing.
NOTE_USE_EVERY = timedelta(minutes=10)

API_TOKEN_PREFIX = "vega_pat_"  # noqa: S105
ACCESS_TOKEN_PREFIX = "vega_at_"  # noqa: S105
REFRESH_TOKEN_PREFIX = "vega_rt_"  # noqa: S105

_USERNAME = re.compile(r"[A-Za-z0-9._-]+")
_MAIL_NAME = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True)
class Account(UserMixin):  # type: ignore[misc]
    """A person, as the services and pages see them.

    `via` names the door they came through, `client` the token or session that they hold.
    """

    id: int
    username: str
    plan: Plan
    is_owner: bool
    time_zone: str | None
    via: str = "By hand"
    client: str = ""
    session_id: int | None = None
    session_secret: str = field(default="", repr=False)
    confirmed_at: datetime | None = None  # when the password was last given in this session

    def get_id(self) -> str:
        """What Flask-Login keeps in the cookie: the session's secret, not the user's number."""
        return self.session_secret


@dataclass(frozen=True)
class SignedIn:
    """Tokens for a client. `expires_at` is Unix time in whole seconds."""

    token: str
    refresh_token: str
    expires_at: int


_ACCOUNT = (users.c.id, users.c.username, users.c.plan, users.c.is_owner, users.c.time_zone)


# Users


def create_user(username: str, password: str, plan: Plan = Plan.FREE) -> Account:
    """Make a user; the first one is the owner of the install. Raises `InvalidInput`."""
    check_username(username)
    row = {
        "username": username,
        "username_key": _name_key(username),
        "password_hash": hash_password(password),
        "plan": plan,
        "created_at": now(),
    }
    with transaction() as connection:
        if connection.dialect.name == "postgresql":  # two first users must not both be owners
            connection.exec_driver_sql("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE")
        row["is_owner"] = connection.scalar(select(func.count()).select_from(users)) == 0
        try:
            connection.execute(insert(users).values(row))
        except IntegrityError:
            raise InvalidInput(
                {"username": f"There is already a user {username!r}. Choose another name."}
            ) from None
        if row["is_owner"]:  # the setup code that led here must not work again, ever
            set_value(connection, FIRST_RUN, secrets.token_hex(16))
    return get_user(username)


def claim_install(username: str, password: str, plan: Plan) -> Account | None:
    """Make the owner, or return None where somebody else was quicker."""
    owner = create_user(username, password, plan)
    if not owner.is_owner:
        delete_user(username)
        return None
    return owner


def has_users() -> bool:
    return db.session.scalar(select(users.c.id).limit(1)) is not None


def list_users() -> Sequence[Row[tuple[int, str, Plan, bool, datetime]]]:
    """Each with `id`, `username`, `plan`, `is_owner`, `created_at`; the first made first."""
    query = select(*_ACCOUNT[:4], users.c.created_at).order_by(users.c.id)
    return db.session.execute(query).all()  # type: ignore[return-value]


def get_user(username: str) -> Account:
    """Raises `UserNotFound`."""
    query = select(*_ACCOUNT).where(users.c.username_key == _name_key(username))
    row = db.session.execute(query).one_or_none() if _is_username(username) else None
    if row is None:
        raise UserNotFound(username)
    return Account(*row)


def delete_user(username: str) -> None:
    """Remove a user with all that is theirs. Raises `UserNotFound`, `InvalidInput`."""
    user = get_user(username)
    if user.is_owner and len(list_users()) > 1:
        raise InvalidInput(
            {"username": "The owner can only be removed as the last user of the install."}
        )
    with transaction() as connection:
        search.lock_jobs_of(connection, user.id)  # or the text thread may index one meanwhile
        search.remove_owner(connection, user.id)
        connection.execute(delete(users).where(users.c.id == user.id))


def set_plan(username: str, plan: Plan) -> None:
    """Raises `UserNotFound`."""
    user = get_user(username)
    with transaction() as connection:
        connection.execute(update(users).where(users.c.id == user.id).values(plan=plan))


def set_time_zone(owner: Account, time_zone: str) -> None:
    with transaction() as connection:
        connection.execute(update(users).where(users.c.id == owner.id).values(time_zone=time_zone))


# Names and passwords


def check_username(username: str) -> None:
    """The rule is the browser extension's. Raises `InvalidInput`."""
    if not _is_username(username):
        raise InvalidInput(
            {
                "username": "The name must be 3 to 100 characters: letters, digits, "
                "'.', '_' and '-', or an e-mail address."
            }
        )


def _is_username(username: str) -> bool:
    if not 3 <= len(username) <= 100:
        return False
    return bool(_USERNAME.fullmatch(username) or _MAIL_NAME.fullmatch(username))


@dataclass(frozen=True)
class _CheckedPassword:
    """Whose password was right, and the hash that it was compared with."""

    user_id: int
    password_hash: str = field(repr=False)


def set_password(
    username: str,
    password: str,
    *,
    keep_session: int | None = None,
    revoke_tokens: bool = False,
    if_hash: str | None = None,
) -> None:
    """Set a password and end every session but `keep_session`. API tokens stay unless revoked.

    `if_hash` is the hash that the current password was checked against: where it changed since,
    this raises `WrongCredentials`. Raises `UserNotFound`, `InvalidInput`, `PasswordsBusy` too.
    """
    user = get_user(username)
    password_hash = hash_password(password)
    changed = update(users).where(users.c.id == user.id).values(password_hash=password_hash)
    if if_hash is not None:
        changed = changed.where(users.c.password_hash == if_hash)
    ended = delete(sessions).where(sessions.c.owner_id == user.id)
    with transaction() as connection:
        if connection.execute(changed).rowcount != 1:
            raise WrongCredentials
        if keep_session is not None:
            ended = ended.where(sessions.c.id != keep_session)
        connection.execute(ended)
        if revoke_tokens:
            connection.execute(delete(api_tokens).where(api_tokens.c.owner_id == user.id))


def change_password(owner: Account, current: str, new: str, *, revoke_tokens: bool = False) -> None:
    """Set a new password; the session at hand goes on, the others end.

    Raises `InvalidInput`, also for a wrong current password, `TooManyAttempts`, `PasswordsBusy`.
    """
    check_password(new)
    try:
        checked = _confirm(owner, current)
        set_password(
            owner.username,
            new,
            keep_session=owner.session_id,
            revoke_tokens=revoke_tokens,
            if_hash=checked.password_hash,
        )
    except WrongCredentials:
        raise InvalidInput({"current_password": "That is not your current password."}) from None


def is_recent(owner: Account) -> bool:
    """Whether the password was given in this session within the last 15 minutes."""
    if owner.confirmed_at is None:
        return False
    return timedelta(0) <= now() - owner.confirmed_at < RECENT


def confirm_password(owner: Account, password: str) -> None:
    """Let the password count as just given. Raises `WrongCredentials`, `TooManyAttempts`,
    `PasswordsBusy`, and `NotSignedIn` where the session ended meanwhile.
    """
    _confirm(owner, password)
    confirmed = update(sessions).where(sessions.c.id == owner.session_id)
    with transaction() as connection:
        if connection.execute(confirmed.values(confirmed_at=now())).rowcount != 1:
            raise NotSignedIn


def _confirm(owner: Account, password: str) -> _CheckedPassword:
    """Check the password again. It is throttled apart from sign-ins, so that a stranger's failures
    do not get in the way.
    """
    with throttle.attempt(f"session {owner.session_id}", owner.username, "password change"):
        return _check_credentials(owner.username, password)


def _check_credentials(username: str, password: str) -> _CheckedPassword:
    """Check a password. An unknown name takes as long and says the same.

    Raises `WrongCredentials`, `PasswordsBusy`.
    """
    query = select(users.c.id, users.c.password_hash).where(
        users.c.username_key == _name_key(username)
    )
    row = db.session.execute(query).first() if _is_username(username) else None
    db.session.commit()  # hashing is slow: hold no connection meanwhile
    if not is_password(password, row.password_hash if row else None) or row is None:
        raise WrongCredentials
    return _CheckedPassword(int(row.id), row.password_hash)


def _name_key(username: str) -> str:
    return username.casefold()


# Sessions of browsers and extensions


def sign_in_browser(username: str, password: str, address: str, label: str) -> Account:
    """Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`."""
    with throttle.attempt(_name_key(username), address):
        checked = _check_credentials(username, password)
    return start_browser_session(checked.user_id, label, if_hash=checked.password_hash)


def start_browser_session(user_id: int, label: str, *, if_hash: str | None = None) -> Account:
    """Raises `WrongCredentials` where the user, or the password of `if_hash`, is gone."""
    secret = secrets.token_urlsafe(32)
    _start_session(user_id, SessionKind.BROWSER, secret, label, if_hash)
    account = account_of_browser(secret)
    if account is None:  # the user was removed this very moment
        raise WrongCredentials
    return account


def account_of_browser(secret: str) -> Account | None:
    """Who is signed in with this cookie; notes the use, which renews it."""
    with statements.reading() as connection:
        row = connection.one(_BROWSER_SESSION, hash=_hash(secret))
    if row is None:
        return None
    *account, session_id, expires_at, last_used_at, confirmed_at = row
    if expires_at <= now():
        return None
    _note_session_use(session_id, last_used_at, SessionKind.BROWSER)
    return Account(
        *account, session_id=session_id, session_secret=secret, confirmed_at=confirmed_at
    )


def sign_in_extension(username: str, password: str, address: str, label: str) -> SignedIn:
    """Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`."""
    with throttle.attempt(_name_key(username), address):
        checked = _check_credentials(username, password)
    secret = REFRESH_TOKEN_PREFIX + secrets.token_urlsafe(32)
    session_id = _start_session(
        checked.user_id, SessionKind.EXTENSION, secret, label, checked.password_hash
    )
    return _signed_in(session_id, secret)


def refresh(refresh_token: str) -> SignedIn:
    """New access for a session that goes on. Raises `InvalidToken`.

    The refresh token stays the same, so an answer that was lost can be asked for again, and two
    calls at once both succeed. It ends with its session.
    """
    query = select(sessions.c.id, sessions.c.expires_at, sessions.c.last_used_at).where(
        sessions.c.secret_hash == _hash(refresh_token),
        sessions.c.kind == SessionKind.EXTENSION,
    )
    row = db.session.execute(query).one_or_none()
    if row is None or row.expires_at <= now():
        raise InvalidToken
    _note_session_use(row.id, row.last_used_at, SessionKind.EXTENSION)
    return _signed_in(row.id, refresh_token)


def _start_session(
    user_id: int, kind: SessionKind, secret: str, label: str, if_hash: str | None
) -> int:
    """Insert the session only if the password that was checked is still the account's, in one
    statement: a sign-in in flight must not survive a new password. Raises `WrongCredentials`.
    """
    started = now()
    row = {
        "owner_id": user_id,
        "kind": kind,
        "secret_hash": _hash(secret),
        "label": label[:200],
        "created_at": started,
        "last_used_at": started,
        "confirmed_at": started,
        "expires_at": started + SESSION_LIFE[kind],
    }
    values = [literal(value, sessions.c[name].type).label(name) for name, value in row.items()]
    # The share lock waits for a change of the password that is not committed yet.
    of_user = select(*values).where(users.c.id == user_id).with_for_update(read=True)
    if if_hash is not None:
        of_user = of_user.where(users.c.password_hash == if_hash)
    statement = insert(sessions).from_select(list(row), of_user).returning(sessions.c.id)
    with transaction() as connection:
        session_id = connection.execute(statement).scalar_one_or_none()
        if session_id is None:
            raise WrongCredentials
        _end_longest_unused(connection, user_id, session_id)
    return int(session_id)


def _end_longest_unused(connection: Connection, user_id: int, newest: int) -> None:
    too_many = (
        select(sessions.c.id)
        .where(sessions.c.owner_id == user_id, sessions.c.id != newest)
        .order_by(sessions.c.last_used_at.desc(), sessions.c.id.desc())
        .offset(MOST_SESSIONS - 1)
    )
    connection.execute(delete(sessions).where(sessions.c.id.in_(too_many)))


def forget_ended_sessions() -> None:
    with transaction() as connection:
        connection.execute(delete(sessions).where(sessions.c.expires_at <= now()))


def _note_session_use(session_id: int, last_used_at: datetime, kind: SessionKind) -> None:
    used = now()
    _note_use(
        last_used_at,
        lambda: (
            update(sessions)
            .where(sessions.c.id == session_id)
            .values(last_used_at=used, expires_at=used + SESSION_LIFE[kind])
        ),
    )


def _note_use(last_used_at: datetime | None, note: Callable[[], Update]) -> None:
    """Now and then, and never at the cost of what the session or token is used for.

    One that was noted in the future is noted anew: the clock was wrong then.
    """
    present = now()
    if last_used_at is not None and present - NOTE_USE_EVERY < last_used_at <= present:
        return
    try:
        with transaction(patience=HARDLY) as connection:
            connection.execute(note())
    except (DatabaseFailed, DBAPIError) as error:
        log.warning("a use could not be noted: %s", reason(error.__cause__ or error))


def _signed_in(session_id: int, refresh_token: str) -> SignedIn:
    """Issue tokens. The access token names its session by number and secret: after a restore the
    number may be another's.
    """
    named = f"{session_id}-{_hash(refresh_token)[:_FINGERPRINT]}"
    signed = _access_signer().sign(named).decode("ascii")
    expires_at = int(now().timestamp()) + ACCESS_TOKEN_SECONDS
    return SignedIn(ACCESS_TOKEN_PREFIX + signed, refresh_token, expires_at)


_FINGERPRINT = 32  # hexadecimal digits


def _access_signer() -> TimestampSigner:
    return TimestampSigner(current_app.config["SECRET_KEY"], salt="vega access token")


def list_sessions(owner: Account, kind: SessionKind) -> Sequence[Session]:
    """The ones in use, the last used first."""
    query = (
        select(Session)
        .where(Session.owner_id == owner.id, Session.kind == kind, Session.expires_at > now())
        .order_by(Session.last_used_at.desc(), Session.id.desc())
    )
    return db.session.scalars(query).all()


def end_session(owner: Account, session_id: int) -> bool:
    """Whether there was one to end."""
    statement = delete(sessions).where(sessions.c.id == session_id, sessions.c.owner_id == owner.id)
    with transaction() as connection:
        return connection.execute(statement).rowcount == 1


def end_all_sessions(owner: Account) -> None:
    """Sign out everywhere: every browser and every extension. API tokens stay."""
    with transaction() as connection:
        connection.execute(delete(sessions).where(sessions.c.owner_id == owner.id))


# Personal API tokens


def create_token(owner: Account, label: str, days: int | None = None) -> str:
    """Return the token, which is shown this once. `days` until it expires.

    Raises `InvalidInput`, also where the account has as many as it may.
    """
    label = label.strip()
    if not 1 <= len(label) <= 100 or not label.isprintable():
        raise InvalidInput({"label": "Give the token a label of 1 to 100 characters."})
    if days is not None and not 1 <= days <= 3650:
        raise InvalidInput({"days": "A token can live from 1 to 3650 days."})
    secret = API_TOKEN_PREFIX + secrets.token_urlsafe(32)
    made = now()
    row = {
        "owner_id": owner.id,
        "label": label,
        "secret_hash": _hash(secret),
        "hint": secret[-4:],
        "created_at": made,
        "expires_at": made + timedelta(days=days) if days else None,
    }
    with transaction() as connection:
        # Two at once must not both be the last one.
        connection.execute(select(users.c.id).where(users.c.id == owner.id).with_for_update())
        own = select(func.count()).where(api_tokens.c.owner_id == owner.id)
        if connection.execute(own).scalar_one() >= MOST_TOKENS:
            raise InvalidInput(
                {"label": f"You have {MOST_TOKENS} API tokens. Revoke one that you no longer use."}
            )
        connection.execute(insert(api_tokens).values(row))
    return secret


def list_tokens(owner: Account) -> Sequence[ApiToken]:
    """The newest first; expired ones too."""
    query = select(ApiToken).where(ApiToken.owner_id == owner.id).order_by(ApiToken.id.desc())
    return db.session.scalars(query).all()


def revoke_token(owner: Account, token_id: int) -> bool:
    """Whether there was one to revoke."""
    statement = delete(api_tokens).where(
        api_tokens.c.id == token_id, api_tokens.c.owner_id == owner.id
    )
    with transaction() as connection:
        return connection.execute(statement).rowcount == 1


def account_of_token(token: str) -> Account:
    """Who sends this Bearer token, a personal one or an extension's. Raises `InvalidToken`."""
    if token.startswith(ACCESS_TOKEN_PREFIX):
        return _account_of_access_token(token.removeprefix(ACCESS_TOKEN_PREFIX))
    return _account_of_api_token(token)


def _account_of_api_token(token: str) -> Account:
    with statements.reading() as connection:
        row = connection.one(_API_TOKEN, hash=_hash(token))
    if row is None:
        raise InvalidToken
    *account, token_id, label, expires_at, last_used_at = row
    used = now()
    if expires_at is not None and expires_at <= used:
        raise InvalidToken
    _note_use(
        last_used_at,
        lambda: update(api_tokens).where(api_tokens.c.id == token_id).values(last_used_at=used),
    )
    return Account(*account, via=f"Token {label}", client=f"token {token_id}")


def _account_of_access_token(signed: str) -> Account:
    try:
        value, signed_at = _access_signer().unsign(signed, return_timestamp=True)
        number, _, fingerprint = value.decode("ascii").partition("-")
        session_id = int(number)
    except (BadSignature, ValueError):
        raise InvalidToken from None
    # As far ahead as behind: a clock that is set back by a little ends no access.
    if abs((now() - signed_at).total_seconds()) > ACCESS_TOKEN_SECONDS:
        raise InvalidToken
    with statements.reading() as connection:
        row = connection.one(_EXTENSION_SESSION, id=session_id)
    if row is None:
        raise InvalidToken
    *account, session_id, expires_at, secret_hash = row
    if expires_at <= now() or fingerprint != secret_hash[:_FINGERPRINT]:
        raise InvalidToken
    return Account(
        *account,
        via="Browser extension",
        client=f"session {session_id}",
        session_id=session_id,
    )


def _hash(secret: str) -> str:
    """Secrets are long and random, so a fast hash is enough."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _session_with(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*_ACCOUNT, sessions.c.id, sessions.c.expires_at, *columns).select_from(
        sessions.join(users, users.c.id == sessions.c.owner_id)
    )


_BROWSER_SESSION = statements.Statement(
    _session_with(sessions.c.last_used_at, sessions.c.confirmed_at).where(
        sessions.c.secret_hash == bindparam("hash"), sessions.c.kind == SessionKind.BROWSER
    )
)
_EXTENSION_SESSION = statements.Statement(
    _session_with(sessions.c.secret_hash).where(
        sessions.c.id == bindparam("id"), sessions.c.kind == SessionKind.EXTENSION
    )
)
_API_TOKEN = statements.Statement(
    select(
        *_ACCOUNT,
        api_tokens.c.id,
        api_tokens.c.label,
        api_tokens.c.expires_at,
        api_tokens.c.last_used_at,
    )
    .select_from(api_tokens.join(users, users.c.id == api_tokens.c.owner_id))
    .where(api_tokens.c.secret_hash == bindparam("hash"))
)
