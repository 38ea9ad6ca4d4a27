"""A second factor as an authenticator app has it."""

from dataclasses import dataclass

import pyotp
from conftest import SECRET_KEY

from vega.clock import now
from vega.services.account import Account
from vega.services.accounts import second_factor

HOME = "192.0.2.1"


@dataclass
class App:
    """An authenticator app, and the recovery codes that were saved beside it."""

    secret: str
    recovery_codes: list[str]

    def code(self, *, seconds: int = 0) -> str:
        """Return the code of now, or of so many seconds later."""
        return code_of(self.secret, seconds=seconds)


def code_of(secret: str, *, seconds: int = 0) -> str:
    return pyotp.TOTP(secret).at(int(now().timestamp()) + seconds)


def set_up(owner: Account, address: str = HOME) -> App:
    """Set the second factor of an account up with the code of now."""
    nonce = second_factor.new_nonce()
    secret = second_factor.enrolment(owner, nonce, SECRET_KEY).secret
    code = code_of(secret)
    codes = second_factor.set_up_second_factor(owner, nonce, code, address, SECRET_KEY)
    return App(secret, list(codes))
