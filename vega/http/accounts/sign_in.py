"""Flask-Login: the account of the browser session, which every way of signing in begins here."""

from flask import Flask, Response, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, current_user, login_user, logout_user
from werkzeug.wrappers import Response as AnyResponse

from vega.http.cookies import device_secret, keep_device_secret
from vega.http.csrf import begin_token
from vega.http.current import server_config
from vega.http.errors import answer_signed_out
from vega.http.hosts import new_host
from vega.http.requests import client_label
from vega.models import SignInMethod
from vega.services.account import Account
from vega.services.accounts.sessions import (
    NewSession,
    account_of_browser,
    end_session,
    start_browser_session,
)
from vega.services.accounts.users import has_users, note_time_zone

login_manager = LoginManager()


def init_sign_in(app: Flask) -> None:
    login_manager.session_protection = None  # it ties sessions to an IP, which changes on a laptop
    login_manager.init_app(app)


@login_manager.user_loader  # type: ignore[untyped-decorator]
def _load(secret: str) -> Account | None:
    if "skip_account_lookup" in g:
        return None
    account = account_of_browser(secret, server_config())
    if account is not None and account.method == SignInMethod.PROXY and not g.get("named_by_proxy"):
        account = None  # such a session counts with the proxy's header alone
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


def begin_browser_session(
    user_id: int, method: SignInMethod, *, if_hash: str | None = None
) -> None:
    """Sign in with a session that holds nothing of the one before (session fixation). Note in
    `g.new_host` at which name nobody has signed in before.

    Raises `WrongCredentials` if the account is gone, or its password hash is not `if_hash`.
    """
    device = device_secret()
    g.new_host = new_host()
    new = NewSession(
        user_id, client_label(), method, if_hash, device_key=device, new_host=g.new_host
    )
    secret = start_browser_session(new)
    end_browser_session()
    keep_device_secret(device)
    session.permanent = True
    begin_token()
    account = account_of_browser(secret, server_config())
    if account is not None:
        login_user(account)
        note_time_zone(account, request.form.get("time_zone", ""))  # the first page shows it


def end_browser_session() -> None:
    """Sign out, and forget all that the session holds."""
    if current_user.is_authenticated:
        end_session(current_user, current_user.session_id)
        logout_user()
    session.clear()
