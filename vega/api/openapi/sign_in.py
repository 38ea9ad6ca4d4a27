"""The operations of signing in without a browser in the OpenAPI document."""

from vega.api.openapi.parts import ERROR_HEADERS, Json, answer, body, operation

_SIGNED_IN = {
    "token": "vega_at_MTc.aSQ3Yw.fU2dYt0vXk3lqg",
    "refresh_token": "vega_rt_h0Xq2m8yVb5tJw4sK7cN1pZe9uRf6aLd3gTi0oYxQkE",
    "expires_at": 1795510800,
}
_FOR_PEOPLE = (
    "For clients in which a person types a password. A personal API token of the account is taken "
    "as its password; with a second factor or without a local password, nothing else is. The "
    "session of a token ends with it and has no more than its scope."
)
_WRONG = (
    "The username or password is wrong, or an API token is needed as the password; the message "
    "does not say which."
)
_OTHER_SITE = "The request came from a web page of another site."
_NOT_HERE = (
    "The request came from a web page of another site, or to another host than that of "
    "`VEGA_BASE_URL`."
)
_SIGNED_OUT = "The refresh token is unknown, expired or revoked: sign in again."


def paths() -> Json:
    return {
        "/api/auth/login": {"post": _sign_in()},
        "/api/auth/refresh": {"post": _refresh()},
        "/api/auth/verify": {"get": _verify()},
    }


def _sign_in() -> Json:
    return operation(
        "signIn", "Signing in", "Sign in", _FOR_PEOPLE,
        {
            "200": answer("The tokens.", "SignedIn", _SIGNED_IN),
            "401": answer(_WRONG, "Error", **ERROR_HEADERS[401]),
            "403": answer(_NOT_HERE, "Error"),
        },
        400, 413, 415, 429,
        requestBody=body("Credentials", {"username": "YOUR_NAME", "password": "YOUR_PASSWORD"}),
        security=[],
    )  # fmt: skip


def _refresh() -> Json:
    return operation(
        "refresh", "Signing in", "Get a new access token",
        "The refresh token stays the same, so the call can be repeated if its answer is lost.",
        {
            "200": answer("The tokens.", "SignedIn", _SIGNED_IN),
            "401": answer(_SIGNED_OUT, "Error", **ERROR_HEADERS[401]),
            "403": answer(_OTHER_SITE, "Error"),
        },
        400, 413, 415,
        requestBody=body("RefreshRequest", {"refresh_token": "YOUR_REFRESH_TOKEN"}),
        security=[],
    )  # fmt: skip


def _verify() -> Json:
    return operation(
        "verify", "Signing in", "Verify a token", "Whose token it is.",
        {"200": answer("The user of the token.", "Verified", {"username": "alice"})}, 401,
    )  # fmt: skip
