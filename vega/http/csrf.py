"""CSRF: Flask-WTF's token, masked anew in each answer (BREACH).

If a page repeats text that an attacker chose, its compressed size reveals whether that text occurs
elsewhere in it. Flask-WTF's token stays the same for a session, so a page carries it XORed with a
one-time pad.
"""

import secrets
from base64 import b64decode, urlsafe_b64encode
from operator import xor

from flask import Flask, g, request
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf
from werkzeug.datastructures import ImmutableMultiDict, MultiDict

from vega.http.doors import Authentication
from vega.http.requests import door

FIELD = "csrf_token"
HEADER = "HTTP_X_CSRFTOKEN"  # in the WSGI environment

csrf = CSRFProtect()


def init_csrf(app: Flask) -> None:
    app.before_request(_unmask_request)  # before Flask-WTF compares the tokens
    csrf.init_app(app)
    app.add_template_global(masked_token, FIELD)
    app.context_processor(lambda: {FIELD: masked_token})


def begin_token() -> None:
    """Give a new session its token, with the cookie that signs in: of two first pages that a
    browser loads at once, each would otherwise begin one, and one's forms be refused.
    """
    g.pop(FIELD, None)  # the former session's, as Flask-WTF keeps it
    g.pop("masked_token", None)
    generate_csrf()


def masked_token() -> str:
    """Return the session's token under a mask that no other answer has."""
    token: str | None = g.get("masked_token")
    if token is None:
        token = g.masked_token = _mask(generate_csrf())
    return token


def _unmask_request() -> None:
    """Put the token that Flask-WTF knows in the place of the masked one."""
    if door().authentication != Authentication.SESSION or not request.endpoint:
        return
    if HEADER in request.environ:
        request.environ[HEADER] = _unmask(request.environ[HEADER])
    if FIELD in request.form:
        form = MultiDict(request.form)
        form[FIELD] = _unmask(form[FIELD])
        request.form = ImmutableMultiDict(form)


def _mask(token: str) -> str:
    pad = secrets.token_bytes(len(token))
    return urlsafe_b64encode(pad + _xor(pad, token.encode())).decode()


def _unmask(token: str) -> str:
    """Return the token below the mask; without one, as sent: Flask-WTF refuses what is none."""
    try:
        masked = b64decode(token, b"-_", validate=True)
    except ValueError:
        return token
    half = len(masked) // 2
    return _xor(masked[:half], masked[half:]).decode("latin-1")


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(map(xor, one, other))
