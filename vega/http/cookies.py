"""The cookies of the session and of the device: their names (`__Host-`), path, Secure flag, and the
doors that read and send them.
"""

import re
import secrets
from datetime import datetime, timedelta
from typing import Any

from flask import Flask, Request, Response, g, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeTimedSerializer

from vega.clock import now
from vega.errors import DatabaseFailed
from vega.http.proxy import OUTSIDE
from vega.http.requests import door
from vega.services.accounts.devices import KNOWN_FOR
from vega.services.installation import COOKIE_RENAMED_AT, get_value

COOKIE = "vega"
DEVICE_COOKIE = "vega_device"
DEVICE_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")
OLD_COOKIE_ACCEPTED_FOR = timedelta(days=30)
COOKIE_SENT_EVERY = timedelta(days=1)


class Cookies(SecureCookieSessionInterface):
    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Load the session; return None for doors that ignore cookies (no CSRF).

        Expiry is checked by the session's row in the database: Flask's own check of the signature's
        age would sign everyone out if the clock is set back by a second.
        """
        if not door().has_cookies:
            return None
        signer = self.get_signing_serializer(app)
        assert signer is not None  # noqa: S101 - there is always a key
        sent = request.cookies.get(self.get_cookie_name(app))
        try:
            if sent is None:
                return self._renamed_session(signer) or self.session_class()
            values, g.session_signed_at = signer.loads(sent, return_timestamp=True)
            return self.session_class(values)
        except BadSignature:
            return self.session_class()

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:  # noqa: ARG002
        """Send the cookie when the session changed, and once a day so that it does not expire.

        One signed in the future is sent anew: the clock was wrong then.
        """
        signed_at = g.get("session_signed_at")
        is_fresh = signed_at is not None and timedelta() <= now() - signed_at < COOKIE_SENT_EVERY
        return session.modified or (session.permanent and not is_fresh)

    def _renamed_session(self, signer: URLSafeTimedSerializer) -> SecureCookieSession | None:
        """Accept the cookie's old name for 30 days after the upgrade that renamed it.

        Only if it was signed before the upgrade: a later one was planted (session fixation).
        Raises `BadSignature`.
        """
        old = request.cookies.get(COOKIE)
        renamed_at = _cookie_renamed_at() if old and _has_host_prefix() else None
        if old is None or renamed_at is None:
            return None
        values, signed_at = signer.loads(old, return_timestamp=True)
        upgraded = datetime.fromisoformat(renamed_at)
        if signed_at > upgraded or now() > upgraded + OLD_COOKIE_ACCEPTED_FOR:
            return None
        taken = self.session_class(values)
        taken.modified = g.replaces_old_cookie = True
        return taken

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Send Set-Cookie, but not with cacheable files, where a cached response would restore an
        old cookie, and not outside the prefix, where no cookie is sent and an empty session would
        overwrite it. Nor for HEAD, which nobody sees: what is shown once stays for the page.
        """
        if request.method == "HEAD":
            return
        if not door().cacheable and OUTSIDE not in request.environ:
            super().save_session(app, session, response)
            if "replaces_old_cookie" in g:
                response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Lax")
            if "device_secret" in g:
                name = cookie_name(DEVICE_COOKIE)
                response.set_cookie(name, g.device_secret, KNOWN_FOR, **cookie_options())

    def get_cookie_name(self, app: Flask) -> str:  # noqa: ARG002
        return cookie_name(COOKIE)

    def get_cookie_path(self, app: Flask) -> str:  # noqa: ARG002
        return str(cookie_options()["path"])

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002
        return bool(cookie_options()["secure"])


def _cookie_renamed_at() -> str | None:
    """Return the time of the upgrade; None also if the database fails, since Flask opens the
    session outside its error handlers.
    """
    try:
        return get_value(COOKIE_RENAMED_AT)
    except DatabaseFailed:
        return None


def device_secret() -> str:
    """Return the secret that accounts know this browser by: the one that it sent, or a new one.

    It says nothing about who uses the browser, and signing out leaves it there.
    """
    sent = request.cookies.get(cookie_name(DEVICE_COOKIE), "")
    return sent if DEVICE_SECRET.fullmatch(sent) else secrets.token_urlsafe(32)


def keep_device_secret(secret: str) -> None:
    """Have the browser keep the secret, from this answer on."""
    g.device_secret = secret


def cookie_options() -> dict[str, Any]:
    """Return how each cookie is sent: to the prefix alone, since other apps on the same host must
    not receive it, and over TLS only where there is any: plain HTTP on a home network works.
    """
    return {
        "path": request.script_root or "/",
        "secure": request.is_secure,
        "httponly": True,
        "samesite": "Lax",
    }


def cookie_name(cookie: str) -> str:
    return f"__Host-{cookie}" if _has_host_prefix() else cookie


def _has_host_prefix() -> bool:
    """Return whether to use `__Host-`: over TLS and at the path `/`, which the prefix requires.

    It keeps sibling domains and plain-HTTP pages from planting a cookie (session fixation).
    """
    return request.is_secure and not request.script_root
