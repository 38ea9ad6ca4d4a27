"""The session cookie: its name (`__Host-`), path, Secure flag, and the doors that read it."""

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
OLD_COOKIE_ACCEPTED_FOR = timedelta(days=30)


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
            return self.session_class(signer.loads(sent))
        except BadSignature:
            return self.session_class()

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
        overwrite it.
        """
        if not door().cacheable and OUTSIDE not in request.environ:
            super().save_session(app, session, response)
            if "replaces_old_cookie" in g:
                response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Lax")

    def get_cookie_name(self, app: Flask) -> str:  # noqa: ARG002
        return f"__Host-{COOKIE}" if _has_host_prefix() else COOKIE

    def get_cookie_path(self, app: Flask) -> str:  # noqa: ARG002
        """Limit the cookie to the prefix: other apps on the same host must not receive it."""
        return request.script_root or "/"

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002
        """Set the Secure flag over TLS only, so that plain HTTP on a home network works."""
        return request.is_secure


def _cookie_renamed_at() -> str | None:
    """Return the time of the upgrade; None also if the database fails, since Flask opens the
    session outside its error handlers.
    """
    try:
        return get_value(COOKIE_RENAMED_AT)
    except DatabaseFailed:
        return None


def _has_host_prefix() -> bool:
    """Return whether to use `__Host-`: over TLS and at the path `/`, which the prefix requires.

    It keeps sibling domains and plain-HTTP pages from planting a cookie (session fixation).
    """
    return request.is_secure and not request.script_root
