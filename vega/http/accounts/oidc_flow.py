"""What a browser keeps while it is at the provider (OpenID Connect): a signed cookie a sign-in.

A cookie each lets several tabs sign in at once, and none of them outlives its answer. SameSite=Lax
suffices, since the provider leads back by a GET of the whole page.
"""

from dataclasses import astuple, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest

from flask import Response, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from vega.errors import SignInUnfinished
from vega.http.cookies import COOKIE, cookie_name, cookie_options
from vega.http.current import server_config
from vega.services.accounts.oidc import Secrets

PREFIX = f"{COOKIE}_oidc_"
LIFE = 600  # seconds
MOST_AT_ONCE = 5  # tabs; the cookies of more would become too long for a request
LONGEST_NEXT = 600  # characters


class Purpose(StrEnum):
    SIGN_IN = "sign_in"
    LINK = "link"
    CONFIRM = "confirm"
    DELETE_ACCOUNT = "delete_account"  # confirm for that alone


@dataclass(frozen=True)
class Flow:
    """A sign-in under way. `session_id` is of who was signed in when it began, for linking and
    confirming.
    """

    purpose: Purpose
    next: str = ""
    session_id: int | None = None
    secrets: Secrets = field(default_factory=Secrets)
    began_at: datetime | None = None


def keep_flow(response: Response, flow: Flow) -> None:
    """Have the browser keep the flow, and forget those of its tabs that are too many."""
    for name in _kept_names()[MOST_AT_ONCE - 1 :]:
        _forget(response, name)
    kept = [
        flow.purpose,
        flow.next if len(flow.next) <= LONGEST_NEXT else "",
        flow.session_id,
        *astuple(flow.secrets),
    ]
    name = _name_of(flow.secrets.state)
    response.set_cookie(name, _signer().dumps(kept), max_age=LIFE, **cookie_options())


def find_flow(state: str) -> Flow:
    """Return the flow of this browser that sent the state. Raises `SignInUnfinished`."""
    sent = request.cookies.get(_name_of(state), "")
    try:
        values, signed_at = _signer().loads(sent, max_age=LIFE, return_timestamp=True)
        purpose, then, session_id, *random = values
    except (BadSignature, ValueError, TypeError):
        raise _unknown() from None
    flow = Flow(Purpose(purpose), then, session_id, Secrets(*random), signed_at.astimezone(UTC))
    if not compare_digest(flow.secrets.state.encode(), state.encode("utf-8", "surrogatepass")):
        raise _unknown()
    return flow


def forget_flow(response: Response, state: str) -> None:
    """Have the browser forget the flow, whatever came of it: each is used once."""
    if _name_of(state) in request.cookies:
        _forget(response, _name_of(state))


def _unknown() -> SignInUnfinished:
    return SignInUnfinished(
        "This sign-in was not started in this browser, was used before, or took longer than "
        f"{LIFE // 60} minutes. Please sign in again."
    )


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(server_config().secret_key, salt="vega oidc flow")


def _name_of(state: str) -> str:
    return cookie_name(PREFIX + sha256(state.encode("utf-8", "surrogatepass")).hexdigest()[:16])


def _kept_names() -> list[str]:
    return [name for name in request.cookies if name.startswith(cookie_name(PREFIX))]


def _forget(response: Response, name: str) -> None:
    response.delete_cookie(name, **cookie_options())
