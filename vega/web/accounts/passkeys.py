"""Pages: passkeys in the settings, and signing in and confirming with one."""

from flask import jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from wtforms import HiddenField, StringField
from wtforms.validators import InputRequired

from vega.errors import LastWayIn, PasskeysUnavailable, TooManyAttempts, WrongPasskey
from vega.http.accounts.confirmation import (
    confirmation_required,
    keep_proof_for_deletion,
    needed_confirmation,
)
from vega.http.accounts.passkeys import (
    has_passkey_here,
    relying_party,
    send_options,
    take_challenge,
)
from vega.http.accounts.pending import Pending, finish_pending, pending
from vega.http.accounts.sign_in import begin_browser_session
from vega.http.current import server_config
from vega.http.errors import status_of
from vega.http.hosts import new_host
from vega.http.requests import client_address, client_label
from vega.models import SignInMethod
from vega.services.accounts import passkeys
from vega.services.accounts.passkeys import Purpose
from vega.web import web
from vega.web.accounts.account_forms import CodeForm, LoginForm
from vega.web.accounts.settings import back_to, lead_back
from vega.web.accounts.sign_in import finish_sign_in, go_on
from vega.web.ui.forms import Form, checked, refusals_in
from vega.web.ui.htmx import tell

PAGE = "web.show_passkeys"
TO_ADD = ("add a passkey", "add", PAGE)

web.add_app_template_global(has_passkey_here)
lead_back(
    PAGE,
    *(f"/settings/passkeys/{form}" for form in ("new", "options")),
    *(f"/settings/passkeys/<id:passkey_id>/{form}" for form in ("name", "remove")),
)


class PasskeyForm(Form):
    """A passkey that the browser has just created. `passkey` is its answer, as JSON."""

    also_shows = (LastWayIn, PasskeysUnavailable)
    passkey = HiddenField()
    name = StringField(
        "Name",
        [InputRequired("Enter a name.")],
        id="passkey-name",
        description="To tell your passkeys apart, such as the device it is on.",
        render_kw={"maxlength": passkeys.LONGEST_NAME, "autocomplete": "off"},
    )


# In the settings


@web.get("/settings/passkeys")
def show_passkeys(
    sent: PasskeyForm | None = None, renamed: int | None = None
) -> ResponseReturnValue:
    """Show the page. `sent` was to add a passkey, or to rename the one with the id `renamed`."""
    sent = sent or _new_form()
    page = render_template(
        "settings/passkeys.html",
        form=_new_form() if renamed else sent,
        sent=sent,
        renamed=renamed,
        passkeys=passkeys.passkeys_of(current_user),
        most=passkeys.MAX_PASSKEYS,
        longest_name=passkeys.LONGEST_NAME,
        unavailable=_why_unavailable(),
        confirmation=needed_confirmation(),
    )
    return page, sent.page_status, sent.page_headers


def _new_form() -> PasskeyForm:
    return PasskeyForm(formdata=None, name=client_label())


def _why_unavailable() -> str:
    """Return why there are no passkeys here, blank if there are."""
    try:
        relying_party()
    except PasskeysUnavailable as fact:
        return str(fact)
    return ""


@web.post("/settings/passkeys/new")
@confirmation_required(*TO_ADD)
def allow_adding_passkey() -> ResponseReturnValue:
    """Lead back to the page, which has the form once the person has confirmed who they are."""
    return back_to(PAGE, "add")


@web.post("/settings/passkeys/options")
@confirmation_required(*TO_ADD)
def passkey_options() -> ResponseReturnValue:
    secret_key = server_config().secret_key
    return send_options(*passkeys.begin_registration(current_user, relying_party(), secret_key))


@web.post("/settings/passkeys")
@confirmation_required(*TO_ADD)
@checked(show_passkeys, sent=PasskeyForm)
def add_passkey(form: PasskeyForm) -> ResponseReturnValue:
    name, answer = form.name.data or "", form.passkey.data or ""
    passkeys.register(current_user, relying_party(), take_challenge(), answer, name)
    tell("was added. You can now sign in with it.", name=name.strip())
    return back_to(PAGE)


@web.post("/settings/passkeys/<id:passkey_id>/name")
def rename_passkey(passkey_id: int) -> ResponseReturnValue:
    form = PasskeyForm()
    with refusals_in(form):
        passkeys.rename_passkey(current_user, passkey_id, form.name.data or "")
        tell("The passkey was renamed.")
        return back_to(PAGE)
    return show_passkeys(form, renamed=passkey_id)


@web.post("/settings/passkeys/<id:passkey_id>/remove")
@confirmation_required("remove this passkey", "passkeys", PAGE)
def remove_passkey(passkey_id: int) -> ResponseReturnValue:
    form = _new_form()
    with refusals_in(form):
        name = passkeys.remove_passkey(current_user, passkey_id, server_config())
        tell("was removed. It no longer signs you in.", name=name)
        return back_to(PAGE)
    return show_passkeys(form)


# Signing in


@web.post("/login/passkey/options")
def sign_in_options() -> ResponseReturnValue:
    return send_options(*passkeys.begin_assertion(Purpose.SIGN_IN, relying_party()))


@web.route("/login/passkey", methods=["GET", "POST"])
def sign_in_with_passkey() -> ResponseReturnValue:
    if request.method == "GET":  # a reload of the page that said what was wrong
        return back_to("web.login")
    form = LoginForm(formdata=None, next=request.form.get("next", ""))
    with refusals_in(form):
        answer = request.form.get("passkey", "")
        user_id = passkeys.sign_in(
            relying_party(), take_challenge(), answer, client_address(), new_host()
        )
        begin_browser_session(user_id, SignInMethod.PASSKEY)
        return go_on(form.next.data)
    return form.as_page("sign_in/login.html")


@web.post("/login/code/passkey/options")
def second_factor_options() -> ResponseReturnValue:
    asked = passkeys.begin_assertion(Purpose.SECOND_FACTOR, relying_party(), pending().user_id)
    return send_options(*asked)


@web.route("/login/code/passkey", methods=["GET", "POST"])
def finish_with_passkey() -> ResponseReturnValue:
    if request.method == "GET":
        return back_to("web.login_code")
    return finish_sign_in(CodeForm(formdata=None), _check_second_factor)


def _check_second_factor(waiting: Pending) -> ResponseReturnValue:
    answer = request.form.get("passkey", "")
    passkeys.check_second_factor(
        waiting.user_id, relying_party(), take_challenge(), answer, client_address(), new_host()
    )
    finish_pending(waiting, SignInMethod.PASSWORD_PASSKEY)
    return go_on(waiting.next)


# Confirming who one is


@web.post("/settings/passkeys/confirm/options")
def confirmation_options() -> ResponseReturnValue:
    return send_options(*passkeys.begin_assertion(_purpose(), relying_party(), current_user.id))


def _purpose() -> Purpose:
    """Return what is confirmed: a passkey that was used for anything else deletes no account."""
    return Purpose.DELETE_ACCOUNT if "deletion" in request.args else Purpose.CONFIRM


@web.post("/settings/passkeys/confirm")
def confirm_with_passkey() -> ResponseReturnValue:
    """Answer a script with 204, or with a sentence as JSON."""
    answer = request.form.get("passkey", "")
    try:
        passkeys.confirm(current_user, relying_party(), take_challenge(), answer, _purpose())
    except (WrongPasskey, TooManyAttempts) as fact:
        status = 422 if isinstance(fact, WrongPasskey) else status_of(fact)
        return jsonify(error=str(fact)), status
    if _purpose() == Purpose.DELETE_ACCOUNT:
        keep_proof_for_deletion()
    return "", 204
