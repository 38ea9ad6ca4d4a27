"""Blueprint: the first run, signing in and out."""

from urllib.parse import urlsplit

from flask import Blueprint, Response, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_required, login_user, logout_user

from vega.errors import (
    InvalidInput,
    PasswordsBusy,
    TooManyAttempts,
    WrongCredentials,
    answer_signed_out,
)
from vega.extensions import login_manager
from vega.http.user_agents import client_address, client_label
from vega.models import Plan
from vega.services import accounts
from vega.services.accounts import Account
from vega.services.first_run import is_setup_code
from vega.web.forms import LoginForm, SetupForm
from vega.web.htmx import see_other, tell

auth = Blueprint("auth", __name__)


@auth.route("/setup", methods=["GET", "POST"])
def setup() -> ResponseReturnValue:
    if accounts.has_users():
        return see_other(url_for("auth.login"))
    code = request.values.get("code", "")
    if not is_setup_code(code):
        status = 422 if code else 200
        return render_template("auth/setup_code.html", code=code), status
    form = SetupForm(code=code)
    if not form.is_submitted():
        return render_template("auth/setup.html", form=form)
    return _claim(form) if form.validate() else _again("auth/setup.html", form, 422)


def _claim(form: SetupForm) -> ResponseReturnValue:
    try:
        owner = accounts.claim_install(
            form.username.data or "", form.password.data or "", Plan(form.plan.data)
        )
    except InvalidInput as fact:
        form.show(fact.problems)
        return _again("auth/setup.html", form, 422)
    if owner is None:
        tell("Somebody else just made the first account of this install.", kind="problem")
        return see_other(url_for("auth.login"))
    _begin(accounts.start_browser_session(owner.id, client_label()))
    return see_other(url_for("auth.welcome"))


@auth.get("/welcome")
@login_required  # type: ignore[untyped-decorator]
def welcome() -> ResponseReturnValue:
    return render_template("auth/welcome.html")


@auth.route("/login", methods=["GET", "POST"])
def login() -> ResponseReturnValue:
    if not accounts.has_users():
        return see_other(url_for("auth.setup"))
    form = LoginForm(next=request.args.get("next", ""))
    if not form.is_submitted():
        if current_user.is_authenticated:
            return see_other(local_path(form.next.data))
        return render_template("auth/login.html", form=form)
    return _sign_in(form) if form.validate() else _again("auth/login.html", form, 422)


def _sign_in(form: LoginForm) -> ResponseReturnValue:
    try:
        account = accounts.sign_in_browser(
            form.username.data or "", form.password.data or "", client_address(), client_label()
        )
    except (WrongCredentials, TooManyAttempts, PasswordsBusy) as fact:
        form.form_errors.append(str(fact))
        return _again("auth/login.html", form, fact.status, dict(fact.headers))
    _begin(account)
    return see_other(local_path(form.next.data))


def _again(
    template: str, form: object, status: int, headers: dict[str, str] | None = None
) -> ResponseReturnValue:
    # A browser must not take this for a call to its own password dialog.
    kept = {name: value for name, value in (headers or {}).items() if name != "WWW-Authenticate"}
    return render_template(template, form=form), status, kept


@auth.post("/logout")
def logout() -> ResponseReturnValue:
    _end_session()
    tell("You are signed out.")
    return see_other(url_for("auth.login"))


def _begin(account: Account) -> None:
    """Sign in with a session that holds nothing of the one before."""
    _end_session()
    session.permanent = True
    login_user(account)


def _end_session() -> None:
    if current_user.is_authenticated:
        accounts.end_session(current_user, current_user.session_id)
        logout_user()
    session.clear()


def local_path(target: str | None) -> str:
    """Where a sign-in leads: a path of this install, or Today for anything else.

    Browsers read `/\\evil` as `//evil`, and drop tabs and line breaks before they look.
    """
    home = url_for("today.show")
    if not target or not target.startswith("/") or target.startswith("//"):
        return home
    if "\\" in target or not target.isprintable() or " " in target:
        return home
    try:
        parts = urlsplit(target)
    except ValueError:
        return home
    if parts.scheme or parts.netloc or not f"{parts.path}/".startswith(f"{request.script_root}/"):
        return home
    return target


@login_manager.user_loader  # type: ignore[untyped-decorator]
def _load(secret: str) -> Account | None:
    account = accounts.account_of_browser(secret)
    g.user_id = account.id if account else None  # for the log
    return account


@login_manager.unauthorized_handler  # type: ignore[untyped-decorator]
def _unauthorized() -> Response | ResponseReturnValue:
    if not accounts.has_users():
        return redirect(url_for("auth.setup"))
    return answer_signed_out()
