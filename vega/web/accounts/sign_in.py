"""Pages: the first run, signing in and out."""

from collections.abc import Callable

from flask import g, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import SignInRefused, SignInUnfinished
from vega.http.accounts.passkeys import has_passkey_here
from vega.http.accounts.pending import (
    Pending,
    begin_pending,
    finish_pending,
    next_of_pending,
    pending,
)
from vega.http.accounts.proxy_sign_in import named_by_proxy
from vega.http.accounts.sign_in import begin_browser_session, end_browser_session
from vega.http.current import server_config
from vega.http.hosts import new_host
from vega.http.requests import client_address
from vega.models import SignInMethod
from vega.services.accounts import users
from vega.services.accounts.first_run import is_setup_code
from vega.services.accounts.second_factor import check_code, find_second_factor, has_second_factor
from vega.services.accounts.sign_in import check_password
from vega.web import web
from vega.web.accounts.account_forms import CodeForm, LoginForm, SetupForm
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import local_path, see_other

NOT_THROUGH_PROXY = (
    "People sign in to Vega through a proxy, but you opened this page directly. "
    "Open Vega at the proxy’s address instead."
)
NO_PASSWORDS = "Signing in with a password is switched off. Open Vega again to see how to sign in."


@web.route("/setup", methods=["GET", "POST"])
def setup() -> ResponseReturnValue:
    if users.has_users():
        return see_other(url_for(".login"))
    code = request.values.get("code", "")
    if not is_setup_code(code, server_config().secret_key):
        status = 422 if code else 200
        return render_template("sign_in/setup_code.html", code=code), status
    form = _setup_form(code)
    if form.is_submitted():
        with refusals_in(form):
            return _claim(form)
    return form.as_page("sign_in/setup.html", name=named_by_proxy())


def _setup_form(code: str) -> SetupForm:
    """Return the form without what is known already or not needed. Raises `SignInRefused`."""
    config = server_config()
    if not (config.local_sign_in or config.provider or named_by_proxy()):
        raise SignInRefused(NOT_THROUGH_PROXY)
    form = SetupForm(code=code)
    if named_by_proxy():
        del form.username
    if not config.local_sign_in:
        del form.password
    return form


def _claim(form: SetupForm) -> ResponseReturnValue:
    form.check()
    name = named_by_proxy() or form.username.data or ""
    has_password = "password" in form
    account = users.create_first_user(name, form.password.data or "" if has_password else None)
    if account is None:
        tell("Someone else just created the first account.", kind="problem")
        return see_other(url_for(".login"))
    method = SignInMethod.PASSWORD if has_password else SignInMethod.SETUP
    begin_browser_session(account.id, SignInMethod.PROXY if named_by_proxy() else method)
    is_to_be_linked = not (has_password or named_by_proxy())
    return see_other(url_for(".show_oidc" if is_to_be_linked else ".today"))


@web.route("/login", methods=["GET", "POST"])
def login() -> ResponseReturnValue:
    if not users.has_users():
        return see_other(url_for(".setup"))
    form = LoginForm(next=request.args.get("next", ""))
    if not server_config().local_sign_in:
        return _login_elsewhere(form)
    if form.is_submitted():
        with refusals_in(form):
            return _sign_in(form)
    elif current_user.is_authenticated:
        return see_other(local_path(form.next.data))
    return form.as_page("sign_in/login.html")


def _login_elsewhere(form: LoginForm) -> ResponseReturnValue:
    """Answer where no password is taken. Raises `SignInRefused`."""
    if form.is_submitted():
        raise SignInRefused(NO_PASSWORDS)
    if current_user.is_authenticated:
        return see_other(local_path(form.next.data))
    return render_template("sign_in/login_elsewhere.html", form=form)


def _sign_in(form: LoginForm) -> ResponseReturnValue:
    form.check()
    checked = check_password(
        form.username.data or "", form.password.data or "", client_address(), new_host()
    )
    if has_second_factor(checked.user_id):
        begin_pending(checked, local_path(form.next.data))
        return see_other(url_for(".login_code"))
    begin_browser_session(checked.user_id, SignInMethod.PASSWORD, if_hash=checked.password_hash)
    return go_on(form.next.data)


def go_on(path: str | None) -> ResponseReturnValue:
    """Lead on after a sign-in, and say what to set at a name that may be a stranger's."""
    if g.new_host:
        whose = "" if current_user.is_admin else "ask the administrator to "
        tell(
            f"Nobody signed in at this address before. If it is yours, {whose}set VEGA_BASE_URL "
            "to it, so that no other site can guess passwords through your browser.",
            kind="info",
        )
    return see_other(local_path(path))


@web.route("/login/code", methods=["GET", "POST"])
def login_code() -> ResponseReturnValue:
    """After a right password: ask for a code of the app, or a recovery code."""
    form = CodeForm()
    return finish_sign_in(form, lambda waiting: _check_code(form, waiting))


def finish_sign_in(
    form: CodeForm, finish: Callable[[Pending], ResponseReturnValue]
) -> ResponseReturnValue:
    """Ask for the second factor. `finish` signs in with what was sent."""
    try:
        waiting = pending()
        factor = find_second_factor(waiting.user_id, server_config().secret_key)
        if factor is None:
            raise SignInUnfinished
        if form.is_submitted():
            with refusals_in(form):
                return finish(waiting)
    except SignInUnfinished as fact:
        return _start_again(fact)
    by_recovery_code = factor.is_lost or request.args.get("with") == "recovery-code"
    return form.as_page(
        "sign_in/code.html",
        factor=factor,
        by_recovery_code=by_recovery_code,
        has_passkey=has_passkey_here(waiting.user_id),
    )


def _check_code(form: CodeForm, waiting: Pending) -> ResponseReturnValue:
    form.check()
    secret_key = server_config().secret_key
    method = check_code(
        waiting.user_id, form.code.data or "", client_address(), secret_key, new_host()
    )
    finish_pending(waiting, method)
    return go_on(waiting.next)


def _start_again(fact: SignInUnfinished) -> ResponseReturnValue:
    """Show the sign-in with what went wrong; nobody is led astray who only opens the address."""
    if request.method == "GET" and not next_of_pending():
        return see_other(url_for(".login"))
    form = LoginForm(formdata=None, next=next_of_pending())
    form.show(fact)
    return form.as_page("sign_in/login.html")


@web.post("/logout")
def logout() -> ResponseReturnValue:
    if current_user.is_authenticated and current_user.method == SignInMethod.PROXY:
        tell("You are signed in through a proxy. To sign out of Vega, sign out there.", kind="info")
        return see_other(url_for(".today"))
    end_browser_session()
    tell("You are signed out.")
    return see_other(url_for(".login"))
