"""Service: passkeys (WebAuthn), to sign in, as a second factor, and to confirm who one is."""

import json
import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from itsdangerous.encoding import base64_decode, base64_encode
from sqlalchemy import delete, exists, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from vega.clock import now
from vega.config import Config
from vega.errors import InvalidInput, LastWayIn, PasskeyNotFound, WrongPasskey
from vega.extensions import db
from vega.models import Passkey
from vega.services.account import Account
from vega.services.accounts import throttle
from vega.services.accounts.confirming import note_confirmation
from vega.services.accounts.hosts import RelyingParty
from vega.services.accounts.passwords import derived
from vega.services.accounts.users import lock_account
from vega.services.accounts.ways_in import has_way_in
from vega.services.rows import write
from vega.storage.database import transaction

if TYPE_CHECKING:
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor

log = logging.getLogger("vega")

MAX_PASSKEYS = 20
LONGEST_NAME = 100  # characters
CHALLENGE_LIFE = timedelta(minutes=5)
LONGEST_ANSWER = 32_000  # characters
LONGEST_ID = 1023  # bytes, as WebAuthn limits a credential ID
TOO_LATE = "That took too long, or another tab asked for a passkey since. Try again."
UNKNOWN = "Vega does not know that passkey. It may have been removed; use another way."
ANOTHER_ACCOUNT = "That passkey belongs to another account. Use one of yours."
Options = Mapping[str, object]  # JSON for the browser
Parsed = TypeVar("Parsed")


class Purpose(StrEnum):
    """What a challenge is for. It serves no other purpose."""

    REGISTER = "register"
    SIGN_IN = "sign_in"
    SECOND_FACTOR = "second_factor"
    CONFIRM = "confirm"
    DELETE_ACCOUNT = "delete_account"


@dataclass(frozen=True)
class Challenge:
    """What an authenticator has to sign. It waits in the session of the browser that asked.

    `user_id` is the account that the passkey must belong to; None where the passkey decides.
    """

    purpose: Purpose
    value: str  # base64url
    host: str
    issued_at: datetime
    user_id: int | None = None


def _new_challenge(purpose: Purpose, party: RelyingParty, user_id: int | None) -> Challenge:
    return Challenge(purpose, secrets.token_urlsafe(32), party.host, now(), user_id)


def _check_challenge(
    challenge: Challenge | None, purpose: Purpose, party: RelyingParty, user_id: int | None
) -> Challenge:
    """Raises `WrongPasskey`."""
    if challenge is None or not timedelta(0) <= now() - challenge.issued_at < CHALLENGE_LIFE:
        raise WrongPasskey(TOO_LATE)
    asked = (challenge.purpose, challenge.host, challenge.user_id)
    if asked != (purpose, party.host, user_id):
        raise WrongPasskey(TOO_LATE)
    return challenge


# Adding


def begin_registration(
    owner: Account, party: RelyingParty, secret_key: str
) -> tuple[Challenge, Options]:
    """Return what the browser needs to create a passkey, which needs no name at sign-in."""
    from webauthn import generate_registration_options
    from webauthn.helpers import options_to_json_dict
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    challenge = _new_challenge(Purpose.REGISTER, party, owner.id)
    options = generate_registration_options(
        rp_id=party.host,
        rp_name="Vega",
        user_id=_user_handle(owner, secret_key),
        user_name=owner.username,
        challenge=base64_decode(challenge.value),
        timeout=CHALLENGE_LIFE // timedelta(milliseconds=1),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=_descriptors(owner.id, party),
    )
    return challenge, options_to_json_dict(options)


def _user_handle(owner: Account, secret_key: str) -> bytes:
    """Return what authenticators keep with the passkey: neither the name nor the id of the account.

    Sign-in does not compare it, since it changes with the secret key: the credential ID, which is
    unique, leads to the account.
    """
    return derived(secret_key, f"vega passkey user {owner.id}")


def register(
    owner: Account, party: RelyingParty, challenge: Challenge | None, answer: str, name: str
) -> None:
    """Add the passkey that the browser created. Raises `InvalidInput`."""
    row = {"owner_id": owner.id, "name": _checked_name(name), "created_at": now()}
    try:
        challenge = _check_challenge(challenge, Purpose.REGISTER, party, owner.id)
        row |= _verified_registration(party, challenge, answer)
    except WrongPasskey as fact:
        raise InvalidInput({"": str(fact)}) from None
    with transaction() as connection:
        lock_account(connection, owner.id)  # concurrent calls must not exceed the limit
        own = select(func.count()).select_from(Passkey).where(Passkey.owner_id == owner.id)
        if connection.execute(own).scalar_one() >= MAX_PASSKEYS:
            raise InvalidInput(
                {"": f"You have {MAX_PASSKEYS} passkeys. Remove one you no longer use."}
            )
        try:
            connection.execute(insert(Passkey).values(row))
        except IntegrityError:
            raise InvalidInput({"": "This passkey was added before. Create a new one."}) from None


def _verified_registration(
    party: RelyingParty, challenge: Challenge, answer: str
) -> dict[str, object]:
    """Return what is kept of a new credential. Raises `WrongPasskey`."""
    from webauthn import verify_registration_response
    from webauthn.helpers import parse_registration_credential_json

    given = _parsed(lambda: parse_registration_credential_json(_short(answer)))
    verified = _parsed(
        lambda: verify_registration_response(
            credential=given,
            expected_challenge=base64_decode(challenge.value),
            expected_rp_id=party.host,
            expected_origin=party.origin,
            require_user_verification=True,
        )
    )
    if verified.credential_id != given.raw_id or len(given.raw_id) > LONGEST_ID:
        raise WrongPasskey
    return {
        "credential_id": base64_encode(verified.credential_id).decode(),
        "public_key": base64_encode(verified.credential_public_key).decode(),
        "sign_count": verified.sign_count,
        "transports": json.dumps(sorted({one.value for one in given.response.transports or ()})),
        "host": party.host,
    }


# Using


def begin_assertion(
    purpose: Purpose, party: RelyingParty, user_id: int | None = None
) -> tuple[Challenge, Options]:
    """Return what the browser needs to use a passkey: of an account, or of whoever has one here."""
    from webauthn import generate_authentication_options
    from webauthn.helpers import options_to_json_dict
    from webauthn.helpers.structs import UserVerificationRequirement

    challenge = _new_challenge(purpose, party, user_id)
    options = generate_authentication_options(
        rp_id=party.host,
        challenge=base64_decode(challenge.value),
        timeout=CHALLENGE_LIFE // timedelta(milliseconds=1),
        allow_credentials=None if user_id is None else _descriptors(user_id, party),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return challenge, options_to_json_dict(options)


def sign_in(
    party: RelyingParty,
    challenge: Challenge | None,
    answer: str,
    address: str,
    new_host: str = "",
) -> int:
    """Return the id of the account whose passkey it is.

    Raises `WrongPasskey`, `TooManyAttempts`.
    """
    challenge = _check_challenge(challenge, Purpose.SIGN_IN, party, None)
    name = _name_for_throttle(party, answer)
    with throttle.attempt(name, address, "passkey", new_host=new_host):
        return _check(party, challenge, answer)


def _name_for_throttle(party: RelyingParty, answer: str) -> str:
    """Return what waits after failures: the passkey, or all that are unknown. Guesses must not hold
    up whoever has a passkey at the same address.
    """
    from webauthn.helpers import parse_authentication_credential_json

    try:
        given = parse_authentication_credential_json(_short(answer))
    except Exception:  # `_check` tells of it
        return "unknown"
    passkey = _find(base64_encode(given.raw_id).decode(), party)
    return "unknown" if passkey is None else f"passkey {passkey.id}"


def check_second_factor(
    user_id: int,
    party: RelyingParty,
    challenge: Challenge | None,
    answer: str,
    address: str,
    new_host: str = "",
) -> None:
    """Check a passkey after the password. Raises `WrongPasskey`, `TooManyAttempts`."""
    challenge = _check_challenge(challenge, Purpose.SECOND_FACTOR, party, user_id)
    with throttle.attempt(f"user {user_id}", address, "passkey", new_host=new_host):
        _check(party, challenge, answer)


def confirm(
    owner: Account,
    party: RelyingParty,
    challenge: Challenge | None,
    answer: str,
    purpose: Purpose = Purpose.CONFIRM,
) -> None:
    """Check who uses this session, and remember when.

    Raises `WrongPasskey`, `TooManyAttempts`, and `NotSignedIn` if the session has ended.
    """
    challenge = _check_challenge(challenge, purpose, party, owner.id)
    with throttle.attempt(f"session {owner.session_id}", owner.username, "passkey"):
        _check(party, challenge, answer)
    note_confirmation(owner)


def _check(party: RelyingParty, challenge: Challenge, answer: str) -> int:
    """Return the id of the account whose passkey signed the challenge. Raises `WrongPasskey`."""
    from webauthn import verify_authentication_response
    from webauthn.helpers import parse_authentication_credential_json

    given = _parsed(lambda: parse_authentication_credential_json(_short(answer)))
    passkey = _find(base64_encode(given.raw_id).decode(), party)
    if passkey is None:
        raise WrongPasskey(UNKNOWN)
    if challenge.user_id not in (None, passkey.owner_id):
        raise WrongPasskey(ANOTHER_ACCOUNT)
    verified = _parsed(
        lambda: verify_authentication_response(
            credential=given,
            expected_challenge=base64_decode(challenge.value),
            expected_rp_id=party.host,
            expected_origin=party.origin,
            credential_public_key=base64_decode(passkey.public_key),
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=True,
        )
    )
    _note_use(passkey, challenge, verified.new_sign_count)
    return int(passkey.owner_id)


def _find(credential_id: str, party: RelyingParty) -> Any:
    query = select(Passkey.id, Passkey.owner_id, Passkey.public_key, Passkey.sign_count)
    own = (Passkey.credential_id == credential_id, Passkey.host == party.host)
    return db.session.execute(query.where(*own)).one_or_none()


def _note_use(passkey: Any, challenge: Challenge, sign_count: int) -> None:
    """Note a use, in one statement that no second use of the challenge passes (replay): a cookie
    that was copied still has it.

    A time in the future is overwritten: the clock was wrong then. Raises `WrongPasskey`.
    """
    used, last = now(), Passkey.last_used_at
    is_first = or_(last.is_(None), last < challenge.issued_at, last > used)
    noted = (
        update(Passkey)
        .where(Passkey.id == passkey.id, Passkey.sign_count == passkey.sign_count, is_first)
        .values(last_used_at=used, sign_count=sign_count)
    )
    if write(noted) != 1:
        raise WrongPasskey(TOO_LATE)


def _parsed(parse: Callable[[], Parsed]) -> Parsed:
    """Raises `WrongPasskey` for whatever the parsers raise: a client can send any bytes."""
    try:
        return parse()
    except Exception as error:
        log.warning("passkey refused: %s", ascii(str(error))[:300])
        raise WrongPasskey from None


def _short(answer: str) -> str:
    if len(answer) > LONGEST_ANSWER:
        raise ValueError("too long")
    return answer


# The list


def passkeys_of(owner: Account) -> Sequence[Passkey]:
    """Return the passkeys of an account, the newest first."""
    query = select(Passkey).where(Passkey.owner_id == owner.id).order_by(Passkey.id.desc())
    return db.session.scalars(query).all()


def has_passkey(party: RelyingParty, user_id: int | None = None) -> bool:
    """Return whether the account, or without one anybody, has a passkey that works here."""
    own = Passkey.host == party.host
    if user_id is not None:
        own &= Passkey.owner_id == user_id
    return bool(db.session.scalar(select(exists().where(own))))


def rename_passkey(owner: Account, passkey_id: int, name: str) -> None:
    """Raises `PasskeyNotFound`, `InvalidInput`."""
    own = (Passkey.id == passkey_id, Passkey.owner_id == owner.id)
    if not db.session.scalar(select(exists().where(*own))):
        raise PasskeyNotFound
    write(update(Passkey).where(*own).values(name=_checked_name(name)))


def remove_passkey(owner: Account, passkey_id: int, config: Config) -> str:
    """Remove a passkey and return its name. Raises `PasskeyNotFound`, `LastWayIn`."""
    own = (Passkey.id == passkey_id, Passkey.owner_id == owner.id)
    with transaction() as connection:
        lock_account(connection, owner.id)
        name = connection.execute(delete(Passkey).where(*own).returning(Passkey.name)).scalar()
        if name is None:
            raise PasskeyNotFound
        if config.local_sign_in and not has_way_in(connection, owner.id, config):
            raise LastWayIn
    return str(name)


def _checked_name(name: str) -> str:
    name = name.strip()
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise InvalidInput({"name": f"Give the passkey a name of 1 to {LONGEST_NAME} characters."})
    return name


def _descriptors(user_id: int, party: RelyingParty) -> list["PublicKeyCredentialDescriptor"]:
    """Return the account's passkeys that work here, as the browser is told of them."""
    from webauthn.helpers.structs import AuthenticatorTransport, PublicKeyCredentialDescriptor

    query = select(Passkey.credential_id, Passkey.transports).where(
        Passkey.owner_id == user_id, Passkey.host == party.host
    )
    return [
        PublicKeyCredentialDescriptor(
            id=base64_decode(row.credential_id),
            transports=[AuthenticatorTransport(one) for one in json.loads(row.transports)],
        )
        for row in db.session.execute(query)
    ]
