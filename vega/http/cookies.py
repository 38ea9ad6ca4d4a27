"""The session cookie: where it is read, what it is called, how far it reaches."""

from datetime import datetime, timedelta

from flask import Flask, Request, Response, g, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeTimedSerializer

from vega.clock import now
from vega.errors import DatabaseFailed
from vega.http.proxy import OUTSIDE
from vega.http.requests import door
from vega.services.installation import COOKIE_RENAMED_AT, get_value

COOKIE = "vega"
OLD_COOKIE_TAKEN_FOR = timedelta(days=30)


class Cookies(SecureCookieSessionInterface):
    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return None for the API, which takes tokens only: a cookie opens nothing there.

        How old a cookie may be is for the row of its session to say: Flask's own look at its age
        would sign everyone out when the clock is set back by a second.
        """
        if door().cross_origin:
            return None
        signer = self.get_signing_serializer(app)
        assert signer is not None  # noqa: S101 - there is always a key
        sent = request.cookies.get(self.get_cookie_name(app))
        try:
            if sent is None:
                return self._renamed_session(signer) or self.session_class()
            return self.session_class(signer.loads(sent))
        except BadSignature:
            return self.session_class()

    def _renamed_session(self, signer: URLSafeTimedSerializer) -> SecureCookieSession | None:
        """Take a cookie that was signed before the upgrade which renamed it, for 30 days.

        A later one was planted. Raises `BadSignature`.
        """
        old = request.cookies.get(COOKIE)
        renamed_at = _cookie_renamed_at() if old and _has_host_prefix() else None
        if old is None or renamed_at is None:
            return None
        values, signed_at = signer.loads(old, return_timestamp=True)
        upgraded = datetime.fromisoformat(renamed_at)
        if signed_at > upgraded or now() > upgraded + OLD_COOKIE_TAKEN_FOR:
            return None
        taken = self.session_class(values)
        taken.modified = g.replaces_old_cookie = True
        return taken

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Not with files: caches keep them, and a late one would bring an old cookie back. Nor
        outside the path that Vega is below: no cookie came along, and a new one would replace it.
        """
        if not door().cacheable and OUTSIDE not in request.environ:
            super().save_session(app, session, response)
            if "replaces_old_cookie" in g:
                response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Lax")

    def get_cookie_name(self, app: Flask) -> str:  # noqa: ARG002
        return f"__Host-{COOKIE}" if _has_host_prefix() else COOKIE

    def get_cookie_path(self, app: Flask) -> str:  # noqa: ARG002
        """Below a path, the cookie is not for what else is on that host."""
        return request.script_root or "/"

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002
        """Over TLS the cookie stays on TLS; a plain-http home network works too."""
        return request.is_secure


def _cookie_renamed_at() -> str | None:
    """None while the database is away, too: no error handler stands around a session."""
    try:
        return get_value(COOKIE_RENAMED_AT)
    except DatabaseFailed:
        return None


def _has_host_prefix() -> bool:
    """Over TLS, so that no other host and no plain-http page can plant a cookie. The prefix demands
    the path `/`, so that Vega below a path goes without.
    """
    return request.is_secure and not request.script_root
