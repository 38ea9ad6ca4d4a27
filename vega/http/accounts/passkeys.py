"""Passkeys: the address of the request as relying party, and the challenge of its session."""

from dataclasses import asdict
from datetime import datetime

from flask import Response, jsonify, request, session

from vega.errors import PasskeysUnavailable
from vega.http.current import server_config
from vega.services.accounts import passkeys
from vega.services.accounts.hosts import RelyingParty, relying_party_of
from vega.services.accounts.passkeys import Challenge, Options, Purpose

CHALLENGE = "passkey_challenge"  # in the session


def relying_party() -> RelyingParty:
    """Return where the browser is. Raises `PasskeysUnavailable`."""
    return relying_party_of(f"{request.scheme}://{request.host}", server_config())


def has_passkey_here(user_id: int | None = None) -> bool:
    """Return whether to offer passkeys: the account has one that works here, or anybody has."""
    try:
        return passkeys.has_passkey(relying_party(), user_id)
    except PasskeysUnavailable:
        return False


def send_options(challenge: Challenge, options: Options) -> Response:
    """Answer with what the browser needs; its session keeps the latest challenge."""
    issued_at = challenge.issued_at.isoformat()
    session[CHALLENGE] = {**asdict(challenge), "issued_at": issued_at}
    return jsonify(options)


def take_challenge() -> Challenge | None:
    """Return the challenge of this session, which it then has no longer."""
    kept = session.pop(CHALLENGE, None)
    if kept is None:
        return None
    issued_at = datetime.fromisoformat(kept["issued_at"])
    return Challenge(**{**kept, "purpose": Purpose(kept["purpose"]), "issued_at": issued_at})
