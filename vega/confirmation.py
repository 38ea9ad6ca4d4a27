"""Sensitive changes ask for the password again, where it was given some time ago: a stolen session
must not become a token that outlives it.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import ParamSpec

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega import accounts
from vega.errors import PasswordsBusy, TooManyAttempts, WrongCredentials, own_path, typed_fields

Args = ParamSpec("Args")
PASSWORD = "current_password"  # noqa: S105 - the field's name


View = Callable[Args, ResponseReturnValue]


def recent_password_required(purpose: str) -> Callable[[View[Args]], View[Args]]:
    """Decorate a view that takes a form. `purpose` completes "Enter your password to …"."""

    def decorate(view: View[Args]) -> View[Args]:
        @wraps(view)
        def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
            if accounts.is_recent(current_user):
                return view(*args, **kwargs)
            if PASSWORD not in request.form:
                return _ask(purpose, 403)
            try:
                accounts.confirm_password(current_user, request.form[PASSWORD])
            except WrongCredentials:
                return _ask(purpose, 422, "That is not your password.")
            except (TooManyAttempts, PasswordsBusy) as fact:
                return _ask(purpose, fact.status, str(fact), fact.headers)
            return view(*args, **kwargs)

        return guarded

    return decorate


def _ask(
    purpose: str, status: int, problem: str = "", headers: Mapping[str, str] | None = None
) -> ResponseReturnValue:
    """Answer with a page that sends the same form once more, with the password in it."""
    page = render_template(
        "auth/confirm.html",
        purpose=purpose,
        fields=[(name, value) for name, value in typed_fields() if name != PASSWORD],
        path=own_path(),
        problem=problem,
        name=PASSWORD,
    )
    return page, status, dict(headers or {})
