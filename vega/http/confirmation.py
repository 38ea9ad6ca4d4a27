"""Re-authentication: ask for the password again before a sensitive change.

A stolen session must not be turned into a token that outlives it.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import PasswordsBusy, TooManyAttempts, WrongCredentials
from vega.http.errors import headers_of, status_of, submitted_fields
from vega.http.requests import own_path
from vega.services import sessions

Args = ParamSpec("Args")
PASSWORD = "current_password"  # noqa: S105 - the field's name


View = Callable[Args, ResponseReturnValue]


def recent_password_required(
    purpose: str, part: str, page: str = "web.settings", *, is_download: bool = False
) -> Callable[[View[Args]], View[Args]]:
    """Decorate a form view: ask for the password first unless it was entered recently.

    `purpose` completes "Enter your password to …" and may name form fields in braces; `page` and
    its anchor `part` are where the form is.
    """

    def decorate(view: View[Args]) -> View[Args]:
        @wraps(view)
        def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
            if sessions.is_recent(current_user):
                return view(*args, **kwargs)
            problem, status = "", 403
            headers: dict[str, str] = {}
            confirmed = False
            try:
                if PASSWORD in request.form:
                    sessions.confirm_password(current_user, request.form[PASSWORD])
                    confirmed = True
            except WrongCredentials:
                problem, status = "That is not your password.", 422
            except (TooManyAttempts, PasswordsBusy) as fact:
                problem, status, headers = str(fact), status_of(fact), headers_of(fact)
            if confirmed:
                return view(*args, **kwargs)
            html = render_template(
                "sign_in/confirm.html",
                purpose=purpose.format_map(_FormValues(request.form)),
                problem=problem,
                fields=[(name, value) for name, value in submitted_fields() if name != PASSWORD],
                path=own_path(),
                name=PASSWORD,
                part=part,
                back=url_for(page, _anchor=part),
                is_download=is_download,
            )
            return html, status, headers

        return guarded

    return decorate


class _FormValues(dict[str, str]):
    def __missing__(self, _name: str) -> str:
        return "…"
