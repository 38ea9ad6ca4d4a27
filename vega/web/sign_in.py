"""Pages: the first run, signing in and out."""

from flask import current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.requests import client_address
from vega.http.sign_in import begin_browser_session, end_browser_session
from vega.models import SignInMethod
from vega.services import accounts
from vega.services.first_run import is_setup_code
from vega.services.sign_in import check_password
from vega.web import see_other, web
from vega.web.forms import LoginForm, SetupForm, refusals_in
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
    begin_browser_session(checked.user_id, SignInMethod.PASSWORD, if_hash=checked.password_hash)
    return see_other(local_path(form.next.data))


@web.post("/logout")
def logout() -> ResponseReturnValue:
    end_browser_session()
    tell("You are signed out.")
    return see_other(url_for(".login"))
