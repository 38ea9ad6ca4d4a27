"""Pages: one's own password."""

from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.confirmation import confirmation_required
from vega.services.accounts import sign_in
from vega.web import web
from vega.web.accounts.account import account_page
from vega.web.accounts.settings import back_to, lead_back
from vega.web.forms import FirstPasswordForm, PasswordForm, refusals_in
from vega.web.htmx import tell

lead_back("web.settings", "/settings/password", "/settings/password/first")


@web.post("/settings/password")
def change_password() -> ResponseReturnValue:
    form = PasswordForm()
    with refusals_in(form):
        form.check()
        sign_in.change_password(
            current_user,
            form.current_password.data or "",
            form.new_password.data or "",
            revoke_tokens=form.revoke_tokens.data,
            end_calendar=form.end_calendar.data,
        )
        revoked = " All API tokens were revoked." if form.revoke_tokens.data else ""
        ended = " Your calendar address no longer works." if form.end_calendar.data else ""
        tell(
            "Your password was changed. Other browsers and extensions were signed out."
            f"{revoked}{ended}"
        )
        return back_to("web.settings", "password")
    return account_page(password_form=form)


@web.post("/settings/password/first")
@confirmation_required("set a password", "password")
def set_first_password() -> ResponseReturnValue:
    """Set the password of an account that a proxy, a provider or a passkey signs in."""
    form = FirstPasswordForm()
    with refusals_in(form):
        form.check()
        sign_in.set_first_password(current_user, form.new_password.data or "")
        tell("Your password was set. Other browsers and extensions were signed out.")
        return back_to("web.settings", "password")
    return account_page(first_password_form=form)
