"""Sign-in of clients in which a person types a name and a password: the browser extension."""

from flask import current_app
from flask.typing import ResponseReturnValue

from vega.api import api, bearer, body
from vega.api.serializers import signed_in_json
from vega.errors import RequestFromAnotherSite
from vega.http.requests import client_address, comes_from_another_site
from vega.http.user_agents import client_label
from vega.schemas import Credentials, RefreshRequest
from vega.services import sessions


@api.post("/auth/login")
def login() -> ResponseReturnValue:
    refuse_other_sites()
    credentials = body(Credentials)
    signed_in = sessions.sign_in_extension(
        credentials.username,
        credentials.password,
        client_address(),
        client_label(),
        current_app.config["VEGA"],
    )
    return signed_in_json(signed_in)


@api.post("/auth/refresh")
def refresh() -> ResponseReturnValue:
    refuse_other_sites()
    refresh_token = body(RefreshRequest).refresh_token
    return signed_in_json(sessions.refresh(refresh_token, current_app.config["VEGA"]))


@api.get("/auth/verify")
def verify() -> ResponseReturnValue:
    return {"username": bearer().username}


def refuse_other_sites() -> None:
    """Before anything is read: a web page could guess the password from the browser of whoever
    looks at it, and lock them out, since these bodies need no preflight.

    Raises `RequestFromAnotherSite`.
    """
    if comes_from_another_site():
        raise RequestFromAnotherSite
