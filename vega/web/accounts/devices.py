"""Pages: what Today tells of new devices: confirm one, or sign it out."""

from flask import url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.models import SignInMethod
from vega.services.accounts import devices
from vega.web import web
from vega.web.accounts.settings import back_to
from vega.web.htmx import tell
from vega.web.redirects import see_other

# What whoever signed in may still have, and the page of the settings, with its part, for that.
AFTER_SIGN_OUT = {
    SignInMethod.PASSKEY: ("Remove the passkeys you don't know.", ("web.sign_in_settings",)),
    SignInMethod.PROVIDER: ("Change your password at the provider now.", ("web.sign_in_settings",)),
    SignInMethod.PROXY: ("Change your password at the proxy now.", ("web.sign_in_settings",)),
    SignInMethod.TOKEN: ("Revoke the API token it signed in with.", ("web.list_tokens",)),
}
CHANGE_PASSWORD = (
    "If it wasn't you, change your password now: someone else knows it.",
    ("web.settings", "password"),
)


@web.post("/devices/<id:device_id>/confirm")
def confirm_device(device_id: int) -> ResponseReturnValue:
    label = devices.confirm_device(current_user, device_id)
    tell("is now a known device.", name=label)
    return see_other(url_for(".today"))


@web.post("/devices/<id:device_id>/sign-out")
def sign_out_device(device_id: int) -> ResponseReturnValue:
    method = devices.sign_out_device(current_user, device_id)
    advice, page = AFTER_SIGN_OUT.get(method, CHANGE_PASSWORD)
    tell(f"The device was signed out. {advice}")
    return back_to(*page)
