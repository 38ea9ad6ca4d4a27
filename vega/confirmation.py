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


def recent_password_required(
    view: Callable[Args, ResponseReturnValue],
) -> Callable[Args, ResponseReturnValue]:
    @wraps(view)
    def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
        if accounts.is_recent(current_user):
            return view(*args, **kwargs)
        if PASSWORD not in request.form:
            return _ask(403)
        try:
            accounts.confirm_password(current_user, request.form[PASSWORD])
        except WrongCredentials:
            return _ask(422, "That is not your password.")
        except (TooManyAttempts, PasswordsBusy) as fact:
            return _ask(fact.status, str(fact), fact.headers)
        return view(*args, **kwargs)

    return guarded


def _ask(
    status: int, problem: str = "", headers: Mapping[str, str] | None = None
) -> ResponseReturnValue:
    """A page that sends the same form once more, with the password in it."""
    fields = [(name, value) for name, value in typed_fields() if name != PASSWORD]
    page = render_template(
        "auth/confirm.html", fields=fields, path=own_path(), problem=problem, name=PASSWORD
    )
    return page, status, dict(headers or {})
