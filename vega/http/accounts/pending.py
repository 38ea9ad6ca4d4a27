"""The pending sign-in: a right password waits in the session for a code or a passkey."""

from dataclasses import dataclass, field
from datetime import timedelta

from flask import session

from vega.clock import now
from vega.errors import SignInUnfinished, WrongCredentials
from vega.http.accounts.sign_in import begin_browser_session, end_browser_session
from vega.http.current import server_config
from vega.models import SignInMethod
from vega.services.accounts.sign_in import find_unchanged, password_digest
from vega.services.accounts.users import CheckedPassword

PENDING = "pending"
LASTS = timedelta(minutes=10)
LONGEST_NEXT = 1_000  # characters: it waits in the cookie, which holds 4 kB


@dataclass(frozen=True)
class Pending:
    """A sign-in that waits. `next` is the path to go on to."""

    user_id: int
    password_hash: str = field(repr=False)
    next: str


def begin_pending(checked: CheckedPassword, next: str) -> None:  # noqa: A002 - as forms call it
    """Note a right password, and sign out whoever was signed in."""
    end_browser_session()
    if len(next) > LONGEST_NEXT:
        next = next.partition("?")[0]  # noqa: A001
    session[PENDING] = {
        "user": checked.user_id,
        "digest": password_digest(checked, server_config().secret_key),
        "at": int(now().timestamp()),
        "next": next[:LONGEST_NEXT],
    }


def pending() -> Pending:
    """Return the sign-in that waits.

    Raises `SignInUnfinished` if there is none, it took too long or the password has changed since.
    """
    noted = session.get(PENDING)
    # In both directions: setting the clock back must not lengthen it.
    if noted is None or abs(now().timestamp() - noted["at"]) > LASTS.total_seconds():
        raise SignInUnfinished
    secret_key = server_config().secret_key
    checked = find_unchanged(noted["user"], noted["digest"], secret_key)
    return Pending(checked.user_id, checked.password_hash, noted["next"])


def next_of_pending() -> str:
    """Return where the sign-in was to go on to, also after it took too long."""
    return str(session.get(PENDING, {}).get("next", ""))


def finish_pending(waiting: Pending, method: SignInMethod) -> None:
    """Sign in. Raises `SignInUnfinished` if the password has changed since."""
    try:
        begin_browser_session(waiting.user_id, method, if_hash=waiting.password_hash)
    except WrongCredentials:
        raise SignInUnfinished from None
