"""Re-authentication: ask people again who they are before a sensitive change.

A stolen session must not be turned into a token that outlives it.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import wraps
from typing import NamedTuple, ParamSpec

from flask import g, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.clock import now
from vega.errors import Fact, PasswordsBusy, TooManyAttempts, WrongCode, WrongCredentials
from vega.http.accounts.passkeys import has_passkey_here
from vega.http.current import server_config
from vega.http.errors import headers_of, status_of, submitted_fields
from vega.http.requests import client_address, own_path
from vega.models import SignInMethod
from vega.services.accounts import confirming, second_factor
from vega.services.accounts.confirming import Ways

Args = ParamSpec("Args")
View = Callable[Args, ResponseReturnValue]
PASSWORD = "current_password"  # noqa: S105 - the names of the fields
CODE, ASKED = "current_code", "asked"
PROOF = "proven_for_deletion"  # in the session


class Confirmation(NamedTuple):
    """What a form needs that asks people again who they are.

    `provider` is the provider's host. `every_time`: a recent confirmation is not enough.
    """

    ways: Ways
    username: str
    provider: str = ""
    every_time: bool = False


def needed_confirmation(*, every_time: bool = False) -> Confirmation | None:
    """Return what a form has to ask for, None if the reader confirmed who they are recently.

    `every_time` is for forms that a recent confirmation is not enough for; a proxy's session is
    never asked, since the proxy says with each request who the person is.
    """
    is_recent = confirming.is_recent(current_user) or g.get("is_confirmed", False)
    if is_vouched_for() or (is_recent and not every_time):
        return None
    config = server_config()
    host = config.provider.host if config.provider else ""
    ways = confirming.ways_to_confirm(current_user, config)
    if ways.passkey and not has_passkey_here(current_user.id):
        ways = replace(ways, passkey=False)
    return Confirmation(ways, current_user.username, host, every_time)


def take_proof() -> None:
    """Count the proof in a form that is refused for something else: nobody gives it twice."""
    needed = needed_confirmation() if {PASSWORD, CODE} & request.form.keys() else None
    if needed is not None:
        with suppress(WrongCredentials, TooManyAttempts, PasswordsBusy):
            _is_confirmed(needed.ways)


def is_vouched_for() -> bool:
    """Return whether a proxy says with each request of this session who the person is."""
    return bool(current_user.method == SignInMethod.PROXY)


def confirmation_required(
    purpose: str,
    part: str,
    page: str = "web.settings",
    *,
    is_download: bool = False,
    every_time: bool = False,
) -> Callable[[View[Args]], View[Args]]:
    """Decorate a form view: ask people first who they are, unless they confirmed it recently.

    `purpose` completes "Enter your password to …" and may name form fields in braces; `page` and
    its anchor `part` are where the form is. `every_time`: a recent confirmation is not enough.
    """
    question = _Question(purpose, part, page, is_download)

    def decorate(view: View[Args]) -> View[Args]:
        @wraps(view)
        def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
            needed = needed_confirmation(every_time=every_time)
            if needed is not None:
                refused = _refusal(question, needed)
                if refused is not None:
                    return refused
            return view(*args, **kwargs)

        return guarded

    return decorate


def _refusal(question: "_Question", needed: Confirmation) -> ResponseReturnValue | None:
    """Check what the form gives as proof. Return the page that asks, or None if it was enough."""
    try:
        if _is_confirmed(needed.ways) or (needed.every_time and _is_proven_for_deletion()):
            return None
    except (WrongCredentials, TooManyAttempts, PasswordsBusy) as fact:
        return question.ask_again(needed, fact)
    if ASKED not in request.form:
        return question.ask(needed, status=403)
    return question.ask(needed, status=422, problem=_nothing_given(needed.ways))


def _is_confirmed(ways: Ways) -> bool:
    """Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`."""
    password, code = request.form.get(PASSWORD), request.form.get(CODE)
    if password and ways.password:
        confirming.confirm_password(current_user, password)
    elif code and ways.code:
        config = server_config()
        second_factor.confirm_code(current_user, code, client_address(), config.secret_key)
    else:
        return False
    g.is_confirmed = True  # for this request, whose account was read before
    return True


def keep_proof_for_deletion() -> None:
    """Note in this browser's cookie that a passkey or the provider has just proved who the person
    is to delete the account: a copy that a thief made of the cookie before does not have it.
    """
    session[PROOF] = [current_user.session_id, now().timestamp()]


def _is_proven_for_deletion() -> bool:
    session_id, moment = session.get(PROOF, (None, 0))
    age = now().timestamp() - moment
    is_recent = 0 <= age < confirming.RECENT.total_seconds()
    return is_recent and bool(session_id == current_user.session_id)


def _nothing_given(ways: Ways) -> str:
    if ways.password:
        return "Enter your password."
    if ways.code:
        return "Enter a code."
    return "You have not confirmed yet who you are."


class _Question(NamedTuple):
    """The page that asks people who they are."""

    purpose: str
    part: str
    page: str
    is_download: bool

    def ask_again(self, needed: Confirmation, refusal: Fact) -> ResponseReturnValue:
        if isinstance(refusal, WrongCredentials) and not isinstance(refusal, WrongCode):
            return self.ask(needed, status=422, problem="That is not your password.")
        status = 422 if isinstance(refusal, WrongCode) else status_of(refusal)
        headers = {} if isinstance(refusal, WrongCode) else headers_of(refusal)
        return self.ask(needed, status, str(refusal), headers)

    def ask(
        self,
        needed: Confirmation,
        status: int,
        problem: str = "",
        headers: dict[str, str] | None = None,
    ) -> ResponseReturnValue:
        own = {PASSWORD, CODE, ASKED}
        html = render_template(
            "sign_in/confirm.html",
            purpose=self.purpose.format_map(_FormValues(request.form)),
            problem=problem,
            fields=[(name, value) for name, value in submitted_fields() if name not in own],
            path=own_path(),
            confirmation=needed,
            part=self.part,
            back=url_for(self.page, _anchor=self.part),
            is_download=self.is_download,
        )
        return html, status, headers or {}


class _FormValues(dict[str, str]):
    def __missing__(self, _name: str) -> str:
        return "…"
