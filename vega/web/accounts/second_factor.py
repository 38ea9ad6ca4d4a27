"""Pages: the second factor of an account, and its recovery codes."""

from flask import render_template, request, session
from flask.typing import ResponseReturnValue
from flask_login import current_user
from markupsafe import Markup

from vega.http.accounts.confirmation import confirmation_required, needed_confirmation
from vega.http.current import server_config
from vega.http.requests import client_address
from vega.services.accounts import second_factor
from vega.services.accounts.confirming import ways_to_confirm
from vega.services.accounts.second_factor import SecondFactor
from vega.web import web
from vega.web.accounts.account_forms import CodeForm, RemoveFactorForm
from vega.web.accounts.settings import back_to, lead_back
from vega.web.ui.forms import checked, refusals_in
from vega.web.ui.htmx import tell

NONCE = "second_factor_nonce"  # of the one that is being set up
NEW_CODES = "recovery_codes"
PAGE = "web.show_second_factor"

lead_back(PAGE, "/settings/second-factor/start", "/settings/second-factor/recovery-codes")


@web.get("/settings/second-factor")
def show_second_factor() -> ResponseReturnValue:
    codes = session.pop(NEW_CODES, None)
    if codes:
        return render_template("settings/second_factor/recovery_codes.html", codes=codes)
    factor = _own_factor()
    if factor is not None:
        return _page_of(factor, RemoveFactorForm(formdata=None))
    confirmation = needed_confirmation()
    if confirmation is None:
        return _setup_page(CodeForm(formdata=None))
    return render_template(
        "settings/second_factor/start.html",
        confirmation=confirmation,
        is_asked_at_sign_in=_signs_in_with_password(),
    )


def _own_factor() -> SecondFactor | None:
    secret_key = server_config().secret_key
    return second_factor.find_second_factor(current_user.id, secret_key)


def _page_of(factor: SecondFactor, form: RemoveFactorForm) -> ResponseReturnValue:
    return form.as_page(
        "settings/second_factor/on.html",
        factor=factor,
        needs_password=_signs_in_with_password(),
        confirmation=needed_confirmation(),
    )


def _setup_page(form: CodeForm) -> ResponseReturnValue:
    nonce = session.setdefault(NONCE, second_factor.new_nonce())
    secret_key = server_config().secret_key
    enrolment = second_factor.enrolment(current_user, nonce, secret_key)
    return form.as_page(
        "settings/second_factor/setup.html",
        enrolment=enrolment,
        qr_code=_qr_code(enrolment.uri),
        is_asked_at_sign_in=_signs_in_with_password(),
    )


def _signs_in_with_password() -> bool:
    return ways_to_confirm(current_user, server_config()).password


def _qr_code(text: str) -> Markup:
    """Return a QR code as an SVG element, with attributes alone: the policy allows no styles."""
    import segno

    svg = segno.make_qr(text).svg_inline(
        omitsize=True, svgclass="qr-code", lineclass=None, title="QR code"
    )
    return Markup(svg)  # noqa: S704 - segno writes no part of the text


@web.post("/settings/second-factor/start")
@confirmation_required("set up a second factor", "", PAGE)
def start_second_factor() -> ResponseReturnValue:
    return back_to(PAGE)


@web.post("/settings/second-factor")
def change_second_factor() -> ResponseReturnValue:
    """Set the second factor up, or remove the one that is on."""
    factor = _own_factor()
    if factor is not None:
        return _remove(factor)
    if "password" in request.form:
        tell("The authenticator app was already removed.", kind="info")
        return back_to(PAGE)
    return _set_up()


@confirmation_required("set up the second factor", "", PAGE)
@checked(_setup_page, form=CodeForm)
def _set_up(form: CodeForm) -> ResponseReturnValue:
    session[NEW_CODES] = second_factor.set_up_second_factor(
        current_user,
        session.get(NONCE) or second_factor.new_nonce(),
        form.code.data or "",
        client_address(),
        server_config().secret_key,
    )
    session.pop(NONCE, None)
    tell("Vega now asks for a code. Other browsers and extensions were signed out.")
    return back_to(PAGE)


def _remove(factor: SecondFactor) -> ResponseReturnValue:
    form = RemoveFactorForm()
    with refusals_in(form):
        form.check()
        second_factor.remove_second_factor(
            current_user,
            form.password.data or "",
            form.code.data or "",
            client_address(),
            server_config(),
        )
        tell("The authenticator app was removed. Its recovery codes no longer work.")
        return back_to(PAGE)
    return _page_of(factor, form)


@web.post("/settings/second-factor/recovery-codes")
@confirmation_required("create new recovery codes", "", PAGE)
def renew_recovery_codes() -> ResponseReturnValue:
    session[NEW_CODES] = second_factor.renew_recovery_codes(current_user)
    tell("The old recovery codes no longer work.")
    return back_to(PAGE)
