"""Flask-Login: load the account of the browser session."""

from flask import Flask, Response, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, current_user
from werkzeug.wrappers import Response as AnyResponse

from vega.http.errors import answer_signed_out
from vega.services.accounts import Account, has_users
from vega.services.sessions import account_of_browser

login_manager = LoginManager()


def init_sign_in(app: Flask) -> None:
    login_manager.session_protection = None  # it ties sessions to an IP, which changes on a laptop
    login_manager.init_app(app)


@login_manager.user_loader  # type: ignore[untyped-decorator]
def _load(secret: str) -> Account | None:
    if "skip_account_lookup" in g:
        return None
    account = account_of_browser(secret, current_app.config["VEGA"])
    g.user_id = account.id if account else None  # for the log
    return account


def require_sign_in() -> ResponseReturnValue | None:
    """Return the response that leads to the sign-in, or None if somebody is signed in.

    For `before_request` of a blueprint.
    """
    if request.method == "OPTIONS":
        return None
    return None if current_user.is_authenticated else login_manager.unauthorized()


@login_manager.unauthorized_handler  # type: ignore[untyped-decorator]
def _unauthorized() -> Response | AnyResponse:
    if not has_users():
        return redirect(url_for("web.setup"))
    return answer_signed_out()
