"""Service: the browsers and extensions that an account was used with. A new one is told.

A device is known by a hash, which is another one for each account: of the secret in the browser's
own cookie, or of what an extension, which has no cookies, calls itself and its network.
"""

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    String,
    bindparam,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)

from vega.clock import now
from vega.errors import DeviceNotFound
from vega.extensions import db
from vega.models import SignInMethod, devices, sessions
from vega.services.account import Account
from vega.services.accounts.throttle import network_of
from vega.services.rows import write
from vega.storage.database import transaction, upsert

MAX_DEVICES = 100  # per account; more are kept only while they are signed in
KNOWN_FOR = timedelta(days=400)  # since its last sign-in: no browser keeps a cookie for longer
# A device that nobody confirmed can confirm others after this time: the older ones may be lost.
ACCEPTED_AFTER = timedelta(days=30)
MAX_LISTED = 5


def extension_key(label: str, address: str) -> str:
    """Return what an extension is known by."""
    return f"{label}\n{network_of(address)}"


def note_device(connection: Connection, owner_id: int, session_id: int, key: str) -> None:
    """Note the device of a session that has just begun, in the transaction of that.

    It is news unless it was seen before, or is the account's first device and its only session.
    """
    noted = _first_seen(owner_id, session_id, key)
    device_id = connection.execute(
        noted.on_conflict_do_update(
            index_elements=[devices.c.owner_id, devices.c.key_hash],
            set_={"last_seen_at": noted.excluded.last_seen_at},
        ).returning(devices.c.id)
    ).scalar_one()
    of_session = update(sessions).where(sessions.c.id == session_id)
    connection.execute(of_session.values(device_id=device_id))
    _forget_longest_unseen(connection, owner_id)


def _first_seen(owner_id: int, session_id: int, key: str) -> Any:
    own, other = sessions.c, sessions.alias()
    is_new = or_(
        exists().where(devices.c.owner_id == owner_id),
        exists().where(other.c.owner_id == owner_id, other.c.id != session_id),
    )
    key_hash = sha256(f"{owner_id}\n{key}".encode("utf-8", "surrogatepass")).hexdigest()
    row = {
        "owner_id": own.owner_id,
        "key_hash": literal(key_hash, String),
        "kind": own.kind,
        "label": own.label,
        "method": own.method,
        "first_seen_at": own.created_at,
        "last_seen_at": own.created_at,
        "is_new": is_new,
    }
    values = select(*row.values()).where(own.id == session_id)
    return upsert(devices).from_select(list(row), values)


def _forget_longest_unseen(connection: Connection, owner_id: int) -> None:
    too_many = (
        select(devices.c.id)
        .where(devices.c.owner_id == owner_id)
        .order_by(devices.c.last_seen_at.desc(), devices.c.id.desc())
        .offset(MAX_DEVICES)
    )
    surplus = delete(devices).where(devices.c.id.in_(too_many), ~_IS_SIGNED_IN)
    connection.execute(surplus)


def forget_old_devices() -> None:
    unseen = devices.c.last_seen_at < now() - KNOWN_FOR
    write(delete(devices).where(unseen, ~_IS_SIGNED_IN))


# A session that loses its device could confirm all others.
_IS_SIGNED_IN = exists().where(sessions.c.device_id == devices.c.id)


# What is told


def list_new_devices(owner: Account) -> Sequence[Row[Any]]:
    """Return the new devices that this session may know of, the latest first: not its own. Each
    has `id`, `kind`, `label`, `method`, `first_seen_at`, and `may_confirm`: whether this session
    may.
    """
    unconfirmed = now() - ACCEPTED_AFTER
    values = {"owner_id": owner.id, "session_id": owner.session_id, "unconfirmed": unconfirmed}
    return db.session.execute(_NEW_DEVICES, values).all()


def confirm_device(owner: Account, device_id: int) -> str:
    """Note that the person knows a device: it is no news any more. Return its label.

    Neither the device itself nor one that is as new can do that. Raises `DeviceNotFound`.
    """
    known = (
        update(devices)
        .where(
            devices.c.id == device_id,
            *_another_of(owner.id, owner.session_id),
            _may_confirm(owner.session_id, now() - ACCEPTED_AFTER),
        )
        .values(is_new=False)
        .returning(devices.c.label)
    )
    with transaction() as connection:
        label = connection.scalar(known)
    if label is None:
        raise DeviceNotFound
    return str(label)


def sign_out_device(owner: Account, device_id: int) -> SignInMethod:
    """End the sessions of another device and forget it: it is news if it comes back.

    Return how it signed in first. Raises `DeviceNotFound`.
    """
    another = (devices.c.id == device_id, *_another_of(owner.id, owner.session_id))
    forgotten = delete(devices).where(*another)
    its_own = (sessions.c.owner_id == owner.id, sessions.c.device_id == device_id)
    is_there = select(devices.c.id).where(*another)
    with transaction() as connection:
        if connection.scalar(is_there.with_for_update()) is None:
            raise DeviceNotFound
        connection.execute(delete(sessions).where(*its_own))
        return SignInMethod(connection.execute(forgotten.returning(devices.c.method)).scalar_one())


def _another_of(owner_id: object, session_id: object) -> Sequence[ColumnElement[bool]]:
    """Select the account's devices but that of this session."""
    own = select(sessions.c.device_id).where(sessions.c.id == session_id).scalar_subquery()
    return devices.c.owner_id == owner_id, devices.c.id != func.coalesce(own, 0)


def _may_confirm(session_id: object, unconfirmed: object) -> ColumnElement[bool]:
    """Whether this session's own device was confirmed, or is older than the moment `unconfirmed`:
    somebody with two new ones could otherwise confirm each with the other.
    """
    own = devices.alias()
    return ~(
        exists()
        .where(sessions.c.id == session_id, own.c.id == sessions.c.device_id)
        .where(own.c.is_new, own.c.first_seen_at > unconfirmed)
    )


_NEW_DEVICES = (
    select(
        devices.c.id, devices.c.kind, devices.c.label, devices.c.method, devices.c.first_seen_at,
        _may_confirm(bindparam("session_id"), bindparam("unconfirmed")).label("may_confirm"),
    )
    .where(*_another_of(bindparam("owner_id"), bindparam("session_id")), devices.c.is_new)
    .order_by(devices.c.id.desc())
    .limit(MAX_LISTED)
)  # fmt: skip
