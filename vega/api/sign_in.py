"""Sign-in with a username and password for clients other than browsers: the browser extension."""

from vega.api import Answer, Operation, api, body
from vega.api.serializers import SignedInJson, VerifiedJson, signed_in_json
from vega.errors import RequestFromAnotherSite
from vega.http.current import server_config
from vega.http.hosts import new_host
from vega.http.requests import client_address, client_label, comes_from_another_site
from vega.schemas import Credentials, RefreshRequest
from vega.services.account import Account
from vega.services.accounts import sessions
from vega.services.accounts.sign_in import sign_in_extension


@api.post("/auth/login")
@Operation(
    "Sign in",
    "For clients in which a person types a password. A personal API token of the account is taken "
    "as its password; with a second factor or without a local password, nothing else is. The "
    "session of a token ends with it and has no more than its scope.",
    returns="The tokens.",
    status=200,
    reads=Credentials,
    answers={
        401: Answer(
            "The username or password is wrong, or an API token is needed as the password; the "
            "message does not say which."
        ),
        403: Answer(
            "The request came from a web page of another site, or to another host than that of "
            "`VEGA_BASE_URL`."
        ),
        429: Answer(),
    },
)
def sign_in() -> SignedInJson:
    refuse_cross_site()
    credentials = body(Credentials)
    signed_in = sign_in_extension(
        credentials.username,
        credentials.password,
        client_address(),
        client_label(),
        server_config(),
        new_host(),
    )
    return signed_in_json(signed_in)


@api.post("/auth/refresh")
@Operation(
    "Get a new access token",
    "The refresh token stays the same, so the call can be repeated if its answer is lost.",
    returns="The tokens.",
    status=200,
    reads=RefreshRequest,
    answers={
        401: Answer("The refresh token is unknown, expired or revoked: sign in again."),
        403: Answer("The request came from a web page of another site."),
    },
)
def refresh() -> SignedInJson:
    refuse_cross_site()
    refresh_token = body(RefreshRequest).refresh_token
    return signed_in_json(sessions.refresh(refresh_token, server_config()))


@api.get("/auth/verify")
@Operation("Verify a token", "Whose token it is.", returns="The user of the token.")
def verify(owner: Account) -> VerifiedJson:
    return {"username": owner.username}


def refuse_cross_site() -> None:
    """Refuse sign-in requests from other sites (CSRF). Raises `RequestFromAnotherSite`.

    Such requests need no CORS preflight: a web page could guess passwords through its visitors'
    browsers, and lock them out by the rate limit.
    """
    if comes_from_another_site():
        raise RequestFromAnotherSite
