"""Sign-in services called with the current app's settings."""

from flask import current_app

from vega.config import Config
from vega.models import SignInMethod
from vega.services.account import Account
from vega.services.accounts import first_run, second_factor, sessions, sign_in, tokens


def config() -> Config:
    return current_app.config["VEGA"]


def start_browser(user_id: int, label: str = "Firefox on Linux") -> Account:
    """Start a browser session and return its account; the cookie holds its `session_secret`."""
    return account_of_browser(start_session(user_id, label))


def start_session(user_id: int, label: str = "Firefox on Linux") -> str:
    """Start a browser session and return its secret."""
    method = SignInMethod.PASSWORD
    if not config().local_sign_in:
        method = SignInMethod.PROVIDER if config().provider else SignInMethod.SETUP
    if second_factor.has_second_factor(user_id):
        method = SignInMethod.CODE
    return sessions.start_browser_session(sessions.NewSession(user_id, label, method))


def sign_in_browser(username: str, password: str, address: str, label: str = "Firefox") -> Account:
    checked = sign_in.check_password(username, password, address)
    new = sessions.NewSession(checked.user_id, label, if_hash=checked.password_hash)
    return account_of_browser(sessions.start_browser_session(new))


def sign_in_extension(
    username: str, password: str, address: str, label: str = "Extension"
) -> sessions.SignedIn:
    return sign_in.sign_in_extension(username, password, address, label, config())


def refresh(refresh_token: str) -> sessions.SignedIn:
    return sessions.refresh(refresh_token, config())


def account_of_browser(secret: str) -> Account | None:
    return sessions.account_of_browser(secret, config())


def account_of_token(token: str) -> Account:
    return tokens.account_of_token(token, config())


def setup_code() -> str:
    return first_run.setup_code(config().secret_key)
