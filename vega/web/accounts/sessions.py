"""Pages: the ways to sign in, where one is signed in, and new devices."""

from flask import session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.accounts.sign_in import begin_browser_session
from vega.http.current import server_config
from vega.models import SessionKind, SignInMethod
from vega.services.accounts import devices, sessions, tokens
from vega.services.accounts.confirming import sign_in_state
from vega.web import web
from vega.web.accounts.settings import back_to, settings_page
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import see_other

PAGE = "web.sign_in_settings"


@web.get("/settings/sign-in")
def sign_in_settings() -> ResponseReturnValue:
    config = server_config()
    return settings_page(
        "sign_in",
        {},
        sign_in=sign_in_state(current_user, config),
        has_local_sign_in=config.local_sign_in,
        provider=config.provider.host if config.provider else "",
        browsers=sessions.list_sessions(current_user, SessionKind.BROWSER),
        extensions=sessions.list_sessions(current_user, SessionKind.EXTENSION),
        token_labels={token.id: token.label for token in tokens.list_tokens(current_user)},
    )


@web.post("/settings/sessions/<id:session_id>/end")
def end_session(session_id: int) -> ResponseReturnValue:
    if sessions.end_session(current_user, session_id):
        tell("Signed out.")
    else:
        tell("Already signed out.", kind="info")
    return back_to(PAGE, "devices")


@web.post("/settings/sessions/end-all")
def end_all_sessions() -> ResponseReturnValue:
    sessions.end_all_sessions(current_user)
    if current_user.method == SignInMethod.PROXY:
        begin_browser_session(current_user.id, SignInMethod.PROXY)
        tell(
            "All other browsers and extensions were signed out. The proxy still signs you in here. "
            "API tokens still work until you revoke them."
        )
        return back_to(PAGE, "devices")
    session.clear()
    tell("You are signed out everywhere. API tokens still work until you revoke them.")
    return back_to("web.login")


# What Today tells of new devices


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
