"""Re-authentication: ask for the password again before a sensitive change.

A stolen session must not be turned into a token that outlives it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import Fact, PasswordsBusy, TooManyAttempts, WrongCredentials
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
    question = _Question(purpose, part, page, is_download)

    def decorate(view: View[Args]) -> View[Args]:
        @wraps(view)
        def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
            if not sessions.is_recent(current_user):
                if PASSWORD not in request.form:
                    return question.ask(status=403)
                refusal = _confirm(request.form[PASSWORD])
                if refusal is not None:
                    return question.ask_again(refusal)
            return view(*args, **kwargs)

        return guarded

    return decorate


def _confirm(password: str) -> Fact | None:
    """Check the password. Return why it was refused, or None."""
    try:
        sessions.confirm_password(current_user, password)
    except (WrongCredentials, TooManyAttempts, PasswordsBusy) as fact:
        return fact
    return None


@dataclass(frozen=True)
class _Question:
    """The page that asks for the password."""

    purpose: str
    part: str
    page: str
    is_download: bool

    def ask_again(self, refusal: Fact) -> ResponseReturnValue:
        if isinstance(refusal, WrongCredentials):
            return self.ask(status=422, problem="That is not your password.")
        return self.ask(status_of(refusal), str(refusal), headers_of(refusal))

    def ask(
        self, status: int, problem: str = "", headers: dict[str, str] | None = None
    ) -> ResponseReturnValue:
        html = render_template(
            "sign_in/confirm.html",
            purpose=self.purpose.format_map(_FormValues(request.form)),
            problem=problem,
            fields=[(name, value) for name, value in submitted_fields() if name != PASSWORD],
            path=own_path(),
            name=PASSWORD,
            part=self.part,
            back=url_for(self.page, _anchor=self.part),
            is_download=self.is_download,
        )
        return html, status, headers or {}


class _FormValues(dict[str, str]):
    def __missing__(self, _name: str) -> str:
        return "…"
