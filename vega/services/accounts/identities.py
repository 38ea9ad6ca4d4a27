"""Service: who somebody is at the OpenID Connect provider, and the account they use here.

People are known by issuer and subject alone. An email address or a name can be another's tomorrow.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, delete, func, select, update

from vega.clock import now
from vega.config import Config
from vega.errors import (
    IdentityNotFound,
    IdentityTaken,
    InvalidInput,
    LastWayIn,
    NotLinked,
    SignInRefused,
)
from vega.extensions import db
from vega.models import Identity, Plan, SignInMethod, identities, sessions, users
from vega.services.account import Account
from vega.services.accounts.users import create_user, get_user, lock_account
from vega.services.accounts.ways_in import has_way_in
from vega.storage.database import transaction, upsert

LONGEST_SUBJECT = 255  # characters
LONGEST_LABEL = 200  # characters
MAX_IDENTITIES = 10  # per account
MOST_VARIANTS = 20  # of a name that is taken


class Person(NamedTuple):
    """Somebody at the provider. `username` and `label` are what they are called there."""

    issuer: str
    subject: str
    username: str = ""
    label: str = ""


def identities_of(owner: Account) -> Sequence[Identity]:
    """Return whom the account is linked to, the first one first."""
    query = select(Identity).where(Identity.owner_id == owner.id).order_by(Identity.id)
    return db.session.scalars(query).all()


def all_identities() -> Sequence[Row[Any]]:
    """Return `id`, `username`, `subject`, `label`, `issuer`, `last_used_at` of every link."""
    own = identities.c
    query = (
        select(
            own.id, own.owner_id, users.c.username, own.subject, own.label, own.issuer,
            own.created_at, own.last_used_at,
        )
        .join(users, users.c.id == own.owner_id)
        .order_by(users.c.username_key, own.id)
    )  # fmt: skip
    return db.session.execute(query).all()  # type: ignore[return-value]


# Signing in


def sign_in(person: Person, host: str, *, may_create: bool) -> int:
    """Return the id of the account that the person uses, or create it, but never the first.

    Raises `NotLinked`, `SetupNeeded`, and `SignInRefused` if no name is free for them.
    """
    known = _note_use(person)
    if known is not None:
        return known
    if not may_create:
        raise NotLinked(host, person.subject)
    try:
        return _create_account(person, host)
    except IdentityTaken:  # another tab was quicker
        known = _note_use(person)
        if known is None:
            raise
        return known


def _note_use(person: Person) -> int | None:
    used = (
        update(identities)
        .where(_is(person))
        .values(last_used_at=now(), label=_label(person))
        .returning(identities.c.owner_id)
    )
    with transaction() as connection:
        return connection.execute(used).scalar_one_or_none()


def is_of(owner: Account, person: Person) -> bool:
    """Return whether the account is linked to this person."""
    own = select(identities.c.id).where(_is(person), identities.c.owner_id == owner.id)
    return db.session.scalar(own) is not None


def _is(person: Person) -> Any:
    return (identities.c.issuer == person.issuer) & (identities.c.subject == person.subject)


def _label(person: Person) -> str:
    return (person.label or person.subject)[:LONGEST_LABEL]


def _create_account(person: Person, host: str) -> int:
    """Create an account under the first free name. It is never an account of that name that is
    there already, whose owner would lose it.
    """
    with transaction() as connection:
        user = _create_user(person, host)
        if _insert(connection, user.id, person, is_used=True):
            return user.id
        raise IdentityTaken


def _create_user(person: Person, host: str) -> Account:
    for username in _free_names(person.username):
        with suppress(InvalidInput):
            return create_user(username, None, Plan.UNLIMITED, first=False)
    raise SignInRefused(
        f"Vega can't make a username of what {host} calls you. Ask the administrator to create an "
        "account for you."
    )


def _free_names(username: str) -> Iterator[str]:
    """Yield the name and variants of it; `create_user` knows which one is valid and free."""
    plain = unicodedata.normalize("NFKD", username).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", plain).strip("-._")[:90]
    names = list(dict.fromkeys(name for name in (username, plain) if name))
    base = plain or "user"
    return chain(names, (f"{base}-{number}" for number in range(2, MOST_VARIANTS)))


# Linking and unlinking


def link(owner: Account, person: Person) -> bool:
    """Link the account to a person. Return False if it was already.

    Raises `IdentityTaken`, and `InvalidInput` if the account has too many links.
    """
    with transaction() as connection:
        lock_account(connection, owner.id)
        own = select(func.count()).where(identities.c.owner_id == owner.id)
        if is_of(owner, person):
            return False
        if connection.execute(own).scalar_one() >= MAX_IDENTITIES:
            raise InvalidInput(
                {"subject": f"The account has {MAX_IDENTITIES} links. Unlink one first."}
            )
        if not _insert(connection, owner.id, person, is_used=False):
            raise IdentityTaken
    return True


def link_subject(username: str, issuer: str, subject: str) -> Account:
    """Link an account to whom the provider names so, for the administrator.

    Raises `UserNotFound`, `IdentityTaken`, `InvalidInput`.
    """
    subject = subject.strip()
    if not 1 <= len(subject) <= LONGEST_SUBJECT or not subject.isprintable():
        raise InvalidInput(
            {"subject": f"Enter the ID at the provider, up to {LONGEST_SUBJECT} characters."}
        )
    user = get_user(username)
    if not link(user, Person(issuer, subject)):
        raise InvalidInput({"subject": f"{user.username} is already linked to this person."})
    return user


def _insert(connection: Connection, owner_id: int, person: Person, *, is_used: bool) -> bool:
    """Return whether the person was not linked to any account yet."""
    row = {
        "owner_id": owner_id,
        "issuer": person.issuer,
        "subject": person.subject,
        "label": _label(person),
        "created_at": now(),
        "last_used_at": now() if is_used else None,
    }
    new = upsert(identities).values(row).on_conflict_do_nothing().returning(identities.c.id)
    return connection.execute(new).scalar_one_or_none() is not None


def unlink(actor: Account, identity_id: int, config: Config) -> str:
    """Remove a link of one's own, or for the administrator anybody's, and end the other sessions
    that a provider made. Return the name of the account.

    Raises `IdentityNotFound`, and `LastWayIn` if nobody could then sign in to the account.
    """
    with transaction() as connection:
        found = _find(connection, actor, identity_id)
        lock_account(connection, found.owner_id)
        connection.execute(delete(identities).where(identities.c.id == identity_id))
        was_way_in = config.provider is not None and found.issuer == config.provider.issuer
        if was_way_in and not has_way_in(connection, found.owner_id, config):
            raise LastWayIn(_last_way_in(found.username, is_own=found.owner_id == actor.id))
        connection.execute(
            delete(sessions).where(
                sessions.c.owner_id == found.owner_id,
                sessions.c.method == SignInMethod.PROVIDER,
                sessions.c.id != (actor.session_id or 0),
            )
        )
    return str(found.username)


def _find(connection: Connection, actor: Account, identity_id: int) -> Row[Any]:
    query = (
        select(identities.c.owner_id, identities.c.id, identities.c.issuer, users.c.username)
        .join(users, users.c.id == identities.c.owner_id)
        .where(identities.c.id == identity_id)
    )
    found = connection.execute(query).one_or_none()
    if found is None or (found.owner_id != actor.id and not actor.is_admin):
        raise IdentityNotFound
    return found  # type: ignore[return-value]


def _last_way_in(username: str, *, is_own: bool) -> str:
    if is_own:
        return (
            "This is the only way to sign in to your account, so it was not unlinked. Set a "
            "password or link another sign-in first."
        )
    return (
        f"This is the only way to sign in as {username}, so it was not unlinked. Set a password "
        f"with `vega user password {username}` or link another sign-in first."
    )
