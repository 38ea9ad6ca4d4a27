"""Pages: the first run, signing in and out."""

from flask import current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import SignInUnfinished
from vega.http.pending import Pending, begin_pending, finish_pending, next_of_pending, pending
from vega.http.requests import client_address
from vega.http.sign_in import begin_browser_session, end_browser_session
from vega.models import SignInMethod
from vega.services import accounts
from vega.services.first_run import is_setup_code
from vega.services.second_factor import check_code, find_second_factor, has_second_factor
from vega.services.sign_in import check_password
from vega.web import see_other, web
from vega.web.forms import CodeForm, LoginForm, SetupForm, refusals_in
from vega.web.htmx import tell
from vega.web.navigation import local_path


@web.route("/setup", methods=["GET", "POST"])
def setup() -> ResponseReturnValue:
    if accounts.has_users():
        return see_other(url_for(".login"))
    code = request.values.get("code", "")
    if not is_setup_code(code, current_app.config["VEGA"].secret_key):
        status = 422 if code else 200
        return render_template("sign_in/setup_code.html", code=code), status
    form = SetupForm(code=code)
    if form.is_submitted():
        with refusals_in(form):
            return _claim(form)
    return render_template("sign_in/setup.html", form=form), form.page_status, form.page_headers


def _claim(form: SetupForm) -> ResponseReturnValue:
    form.check()
    account = accounts.create_first_user(form.username.data or "", form.password.data or "")
    if account is None:
        tell("Someone else just created the first account.", kind="problem")
        return see_other(url_for(".login"))
    begin_browser_session(account.id, SignInMethod.PASSWORD)
    return see_other(url_for(".today"))


@web.route("/login", methods=["GET", "POST"])
def login() -> ResponseReturnValue:
    if not accounts.has_users():
        return see_other(url_for(".setup"))
    form = LoginForm(next=request.args.get("next", ""))
    if form.is_submitted():
        with refusals_in(form):
            return _sign_in(form)
    elif current_user.is_authenticated:
        return see_other(local_path(form.next.data))
    return render_template("sign_in/login.html", form=form), form.page_status, form.page_headers


def _sign_in(form: LoginForm) -> ResponseReturnValue:
    form.check()
    checked = check_password(form.username.data or "", form.password.data or "", client_address())
    if has_second_factor(checked.user_id):
        begin_pending(checked, local_path(form.next.data))
        return see_other(url_for(".login_code"))
    begin_browser_session(checked.user_id, SignInMethod.PASSWORD, if_hash=checked.password_hash)
    return see_other(local_path(form.next.data))


@web.route("/login/code", methods=["GET", "POST"])
def login_code() -> ResponseReturnValue:
    """After a right password: ask for a code of the app, or a recovery code."""
    form = CodeForm()
    try:
        waiting = pending()
        factor = find_second_factor(waiting.user_id, current_app.config["VEGA"].secret_key)
        if factor is None:
            raise SignInUnfinished
        if form.is_submitted():
            with refusals_in(form):
                return _finish(form, waiting)
    except SignInUnfinished as fact:
        return _start_again(fact)
    by_recovery_code = factor.is_lost or request.args.get("with") == "recovery-code"
    page = render_template(
        "sign_in/code.html", form=form, factor=factor, by_recovery_code=by_recovery_code
    )
    return page, form.page_status, form.page_headers


def _finish(form: CodeForm, waiting: Pending) -> ResponseReturnValue:
    form.check()
    secret_key = current_app.config["VEGA"].secret_key
    method = check_code(waiting.user_id, form.code.data or "", client_address(), secret_key)
    finish_pending(waiting, method)
    return see_other(local_path(waiting.next))


def _start_again(fact: SignInUnfinished) -> ResponseReturnValue:
    """Show the sign-in with what went wrong; nobody is led astray who only opens the address."""
    if request.method == "GET" and not next_of_pending():
        return see_other(url_for(".login"))
    form = LoginForm(formdata=None, next=next_of_pending())
    form.show(fact)
    return render_template("sign_in/login.html", form=form), form.page_status


@web.post("/logout")
def logout() -> ResponseReturnValue:
    end_browser_session()
    tell("You are signed out.")
    return see_other(url_for(".login"))
