"""Bearer tokens of requests: whose they are, and what they may do."""

from flask import g, request

from vega.errors import NotSignedIn
from vega.http.current import server_config
from vega.services.account import Account
from vega.services.accounts.tokens import account_of_token, check_may_write

_SAFE = ("GET", "HEAD")


def bearer(*, writes: bool | None = None) -> Account:
    """Authenticate the Bearer token and check its scope; return its account.

    `writes` tells whether the request changes something; without it, its method does. Raises
    `NotSignedIn`, `InvalidToken`, `ReadOnlyToken`.
    """
    header = request.headers.get("Authorization", "")
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise NotSignedIn
    account = account_of_token(token.strip(), server_config())
    g.user_id = account.id  # for the log
    if request.method not in _SAFE if writes is None else writes:
        check_may_write(account)
    return account
