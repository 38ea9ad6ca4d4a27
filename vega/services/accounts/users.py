"""Service: user accounts, their names, passwords and plans."""

import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from vega.clock import now
from vega.config import Config
from vega.errors import AdministratorOnly, InvalidInput, SetupNeeded, UserNotFound, WrongCredentials
from vega.extensions import db
from vega.models import Plan, Theme, api_tokens, calendar_feeds, sessions, users
from vega.services.account import Account
from vega.services.accounts.passwords import hash_password, is_password
from vega.services.installation import FIRST_RUN, set_value
from vega.services.rows import write
from vega.storage.database import transaction

SHORTEST_NAME, LONGEST_NAME = 3, 100  # characters
_USERNAME = re.compile(r"[A-Za-z0-9._-]+")
_MAIL_NAME = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True)
class CheckedPassword:
    """The account of a correct password, and the hash that it matched."""

    user_id: int
    password_hash: str = field(repr=False)


def account_of(columns: Iterable[Any], config: Config, **more: Any) -> Account:
    """Return the account of a row of `ACCOUNT_COLUMNS`, with what a token or session adds."""
    more["free_limit"] = config.free_monthly_limit
    return Account(*columns, **more)


ACCOUNT_COLUMNS = (
    users.c.id,
    users.c.username,
    users.c.plan,
    users.c.is_admin,
    users.c.time_zone,
    users.c.theme,
    users.c.single_keys,
    users.c.quiet_after,
)


def create_user(
    username: str, password: str | None, plan: Plan = Plan.FREE, *, first: bool | None = None
) -> Account:
    """Create an account; the first one is the administrator. Without a password, nobody can sign
    in to it with one. Raises `InvalidInput`, and `SetupNeeded` instead of creating one that is not
    what `first` says.
    """
    check_username(username)
    row = {
        "username": username,
        "username_key": name_key(username),
        "password_hash": "" if password is None else hash_password(password),
        "plan": plan,
        "created_at": now(),
    }
    with transaction() as connection:
        lock_users(connection)  # or two first users could both become administrator
        row["is_admin"] = connection.scalar(select(func.count()).select_from(users)) == 0
        try:
            connection.execute(insert(users).values(row))
        except IntegrityError:
            raise _name_taken(username) from None
        if first not in (None, row["is_admin"]):
            raise SetupNeeded
        if row["is_admin"]:  # the setup code works once
            set_value(connection, FIRST_RUN, secrets.token_hex(16))
    return get_user(username)


def create_first_user(username: str, password: str | None) -> Account | None:
    """Create the administrator, or return None if another account was created first."""
    try:
        return create_user(username, password, Plan.UNLIMITED, first=True)
    except SetupNeeded:
        return None


def has_users() -> bool:
    return db.session.scalar(select(users.c.id).limit(1)) is not None


def list_users() -> Sequence[Row[tuple[int, str, Plan, bool, datetime]]]:
    """Return `id`, `username`, `plan`, `is_admin`, `created_at` of each, the oldest first."""
    query = select(*ACCOUNT_COLUMNS[:4], users.c.created_at).order_by(users.c.id)
    return db.session.execute(query).all()  # type: ignore[return-value]


def get_user(username: str) -> Account:
    """Return an account by its name, whatever the case. Raises `UserNotFound`."""
    query = select(*ACCOUNT_COLUMNS).where(users.c.username_key == name_key(username))
    row = db.session.execute(query).one_or_none() if _is_username(username) else None
    if row is None:
        raise UserNotFound(username)
    return Account(*row)


def may_rename(owner: Account, config: Config) -> bool:
    """Return whether a person may choose another name.

    A proxy signs people in by name: whoever took one that it has not sent yet would get a stranger
    into their account.
    """
    return owner.is_admin or config.proxy_sign_in is None


def rename_user(owner: Account, username: str, config: Config) -> None:
    """Change an account's name; its sessions and tokens stay. Raises `InvalidInput`."""
    if not may_rename(owner, config):
        raise InvalidInput(
            {"username": "The proxy signs people in by name, so you can't change yours."}
        )
    check_username(username)
    try:
        set_of_account(owner, username=username, username_key=name_key(username))
    except IntegrityError:
        raise _name_taken(username) from None


def _name_taken(username: str) -> InvalidInput:
    return InvalidInput({"username": f"There is already a user {username!r}. Choose another name."})


def make_administrator(owner: Account, username: str) -> bool:
    """Hand the role of the administrator on. Return whether they had it already.

    Raises `AdministratorOnly` if the owner does not have it any more, and `UserNotFound`.
    """
    other = get_user(username)
    if other.is_admin:
        return True
    with transaction() as connection:
        lock_users(connection)  # there is one administrator, also if two hand it on at once
        for user_id, is_admin, refusal in (
            (owner.id, True, AdministratorOnly()),
            (other.id, False, UserNotFound(username)),
        ):
            own = users.c.id == user_id, users.c.is_admin.is_(is_admin)
            changed = update(users).where(*own).values(is_admin=not is_admin)
            if connection.execute(changed).rowcount != 1:
                raise refusal
    return False


def lock_users(connection: Connection) -> None:
    """Let no other transaction change accounts meanwhile; SQLite has one that writes anyway."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE")


def lock_account(connection: Connection, user_id: int) -> None:
    """Let no other transaction change what the account has, up to its limits, or sign in to it."""
    connection.execute(select(users.c.id).where(users.c.id == user_id).with_for_update())


def lock_account_room(connection: Connection, user_id: int) -> None:
    """Let no other transaction add up to the same limit meanwhile; rows of the account may come."""
    own = select(users.c.id).where(users.c.id == user_id)
    connection.execute(own.with_for_update(key_share=True))


def set_plan(username: str, plan: Plan) -> None:
    """Change a plan. Raises `UserNotFound`."""
    set_of_account(get_user(username), plan=plan)


def set_of_account(owner: Account, **values: object) -> None:
    """Set columns of an account, whose values were checked."""
    write(update(users).where(users.c.id == owner.id).values(values))


def set_time_zone(owner: Account, time_zone: str) -> None:
    set_of_account(owner, time_zone=time_zone)


def note_time_zone(owner: Account, name: str) -> None:
    """Set the time zone that a browser names, once: it never overrides a choice."""
    if owner.time_zone is None and name in available_timezones():
        set_time_zone(owner, name)


def set_appearance(
    owner: Account, *, theme: Theme | None = None, single_keys: bool | None = None
) -> None:
    """Change how an account's pages look and answer to keys; None leaves a setting as it is."""
    chosen = {"theme": theme, "single_keys": single_keys}
    if changes := {name: value for name, value in chosen.items() if value is not None}:
        set_of_account(owner, **changes)


SHORTEST_QUIET, LONGEST_QUIET = 1, 365  # days


def set_quiet_after(owner: Account, days: int) -> None:
    """Set after how many days without an update a job is listed under *No reply yet*.

    Raises `InvalidInput`.
    """
    if not SHORTEST_QUIET <= days <= LONGEST_QUIET:
        raise InvalidInput(
            {"quiet_after": f"Enter a number of days from {SHORTEST_QUIET} to {LONGEST_QUIET}."}
        )
    set_of_account(owner, quiet_after=days)


# Names and passwords


def check_username(username: str) -> None:
    """Raise `InvalidInput` unless the browser extension takes this name."""
    if not _is_username(username):
        raise InvalidInput(
            {
                "username": f"The name must be {SHORTEST_NAME} to {LONGEST_NAME} characters: "
                "letters, digits, "
                "'.', '_' and '-', or an email address."
            }
        )


def _is_username(username: str) -> bool:
    if not SHORTEST_NAME <= len(username) <= LONGEST_NAME:
        return False
    return bool(_USERNAME.fullmatch(username) or _MAIL_NAME.fullmatch(username))


def set_password(
    username: str,
    password: str,
    *,
    keep_session: int | None = None,
    revoke_tokens: bool = False,
    end_calendar: bool = False,
    if_hash: str | None = None,
) -> None:
    """Set a password and end every session but `keep_session`. API tokens and the calendar address
    stay unless they are to end.

    `if_hash` is the hash that the current password matched. Raises `WrongCredentials` if the hash
    has changed since, `UserNotFound`, `InvalidInput`, `PasswordsBusy`.
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
        if end_calendar:
            connection.execute(delete(calendar_feeds).where(calendar_feeds.c.owner_id == user.id))


def check_credentials(username: str, password: str) -> CheckedPassword:
    """Check a password, in the same time for an unknown name (user enumeration).

    Raises `WrongCredentials`, `PasswordsBusy`.
    """
    query = select(users.c.id, users.c.password_hash).where(
        users.c.username_key == name_key(username)
    )
    row = db.session.execute(query).first() if _is_username(username) else None
    db.session.commit()  # hashing is slow: hold no connection meanwhile
    if not is_password(password, row.password_hash if row else None) or row is None:
        raise WrongCredentials
    return CheckedPassword(int(row.id), row.password_hash)


def find_credentials(user_id: int) -> CheckedPassword | None:
    """Return the present password hash of an account, None if the account is gone."""
    found = db.session.scalar(select(users.c.password_hash).where(users.c.id == user_id))
    return None if found is None else CheckedPassword(user_id, found)


def name_key(username: str) -> str:
    return username.casefold()
