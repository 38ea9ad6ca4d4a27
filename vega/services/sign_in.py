"""Service: sign in with a name and a password, in browsers and extensions."""

from vega.config import Config
from vega.services import throttle
from vega.services.accounts import CheckedPassword, check_credentials, name_key
from vega.services.sessions import NewSession, SignedIn, start_extension_session


def check_password(username: str, password: str, address: str) -> CheckedPassword:
    """Check a password for a sign-in from an address.

    Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`.
    """
    with throttle.attempt(name_key(username), address):
        return check_credentials(username, password)


def sign_in_extension(
    username: str, password: str, address: str, label: str, config: Config
) -> SignedIn:
    """Start a session of an extension and return its tokens.

    Raises `WrongCredentials`, `TooManyAttempts`, `PasswordsBusy`.
    """
    checked = check_password(username, password, address)
    new = NewSession(checked.user_id, label, if_hash=checked.password_hash)
    return start_extension_session(new, config)
