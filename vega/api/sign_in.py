"""Sign-in with a username and password for clients other than browsers: the browser extension."""

from flask import current_app
from flask.typing import ResponseReturnValue

from vega.api import api, body
from vega.api.serializers import signed_in_json
from vega.errors import RequestFromAnotherSite
from vega.http.bearer import bearer
from vega.http.hosts import new_host
from vega.http.requests import client_address, comes_from_another_site
from vega.http.user_agents import client_label
from vega.schemas import Credentials, RefreshRequest
from vega.services import sessions
from vega.services.sign_in import sign_in_extension


@api.post("/auth/login")
def login() -> ResponseReturnValue:
    refuse_cross_site()
    credentials = body(Credentials)
    signed_in = sign_in_extension(
        credentials.username,
        credentials.password,
        client_address(),
        client_label(),
        current_app.config["VEGA"],
        new_host(),
    )
    return signed_in_json(signed_in)


@api.post("/auth/refresh")
def refresh() -> ResponseReturnValue:
    refuse_cross_site()
    refresh_token = body(RefreshRequest).refresh_token
    return signed_in_json(sessions.refresh(refresh_token, current_app.config["VEGA"]))


@api.get("/auth/verify")
def verify() -> ResponseReturnValue:
    return {"username": bearer().username}


def refuse_cross_site() -> None:
    """Refuse sign-in requests from other sites (CSRF). Raises `RequestFromAnotherSite`.

    Such requests need no CORS preflight: a web page could guess passwords through its visitors'
    browsers, and lock them out by the rate limit.
    """
    if comes_from_another_site():
        raise RequestFromAnotherSite
