"""What every answer carries: CORS for the API, the headers that keep pages safe, a line of log."""

import gzip
import logging
import random
import re
import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from flask import Flask, Request, Response, abort, current_app, g, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeTimedSerializer
from werkzeug.exceptions import BadHost
from werkzeug.routing import IntegerConverter, RequestRedirect, ValidationError

from vega.clock import now
from vega.errors import DatabaseFailed, answer_bad_host, wants_json
from vega.http.compression import send_gzipped, takes_gzip
from vega.http.limits import LARGEST_CREDENTIALS, LARGEST_SIGNED_OUT, is_sign_in
from vega.http.proxy import OUTSIDE
from vega.services.installation import COOKIE_RENAMED_AT, get_value

access_log = logging.getLogger("vega.access")

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
CORS_METHODS = "GET, HEAD, POST, PATCH, DELETE, OPTIONS"
CORS_REQUEST_HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match"
CORS_RESPONSE_HEADERS = "ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id"
COOKIE = "vega"
OLD_COOKIE_TAKEN_FOR = timedelta(days=30)
WORTH_COMPRESSING = 1400  # bytes: what one packet holds anyway gains nothing


class _Id(IntegerConverter):
    """Numbers that no row can have are no addresses: Python and the databases refuse them."""

    def to_python(self, value: str) -> int:
        if len(value) > 10 or int(value) >= 2**31:
            raise ValidationError
        return int(value)


def init_http(app: Flask) -> None:
    app.url_map.converters["id"] = _Id
    app.session_interface = _Cookies()
    app.before_request(_begin)
    app.after_request(_finish)


class _Cookies(SecureCookieSessionInterface):
    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """None for the API, which takes tokens only: a cookie opens nothing there.

        How old a cookie may be is for the row of its session to say: Flask's own look at its age
        would sign everyone out when the clock is set back by a second.
        """
        if wants_json():
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
        """Take a cookie that was signed before the upgrade which gave it another name, for 30 days.

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
        is_file = request.path.startswith(f"{app.static_url_path}/")
        if not is_file and OUTSIDE not in request.environ:
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
    the path `/`, so that an install below a path goes without.
    """
    return request.is_secure and not request.script_root


def _begin() -> Response | None:
    asked: Request = request._get_current_object()  # type: ignore[attr-defined]
    g.request_id = _request_id(asked)
    g.began = time.perf_counter()
    if isinstance(asked.routing_exception, BadHost):
        return answer_bad_host()
    if OUTSIDE in asked.environ:
        abort(404)
    # Also where the body would never be read.
    if is_sign_in(asked.path) and (asked.content_length or 0) > LARGEST_CREDENTIALS:
        abort(413)
    if not wants_json() and "_user_id" not in session:
        asked.max_content_length = min(asked.max_content_length or 0, LARGEST_SIGNED_OUT)
    if asked.method == "OPTIONS" and wants_json():
        return _options()
    if isinstance(asked.routing_exception, RequestRedirect):
        return _to_the_right_address(asked.routing_exception)
    return None


def _to_the_right_address(found: RequestRedirect) -> Response:
    """On this host, whatever Host the request named: Werkzeug would redirect to that one."""
    parts = urlsplit(found.new_url)
    path = "/" + parts.path.lstrip("/") + (f"?{parts.query}" if parts.query else "")
    return Response(status=found.code, headers={"Location": path})


def _options() -> Response:
    response = current_app.make_default_options_response()
    response.status_code = 204
    return response


def _request_id(asked: Request) -> str:
    """The proxy's, where one is trusted and says one, so that both logs have the same."""
    given = asked.headers.get("X-Request-Id")
    if given and current_app.config["VEGA"].trusted_proxies and _PLAIN_ID.fullmatch(given):
        return given
    return f"{random.getrandbits(48):012x}"  # a name in the log, no secret


_PLAIN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def _finish(response: Response) -> Response:
    asked: Request = request._get_current_object()  # type: ignore[attr-defined]
    headers = response.headers
    if response.status_code == 204:
        headers.pop("Content-Type", None)  # there is nothing that would be of a type
    if wants_json():
        headers.extend(_PREFLIGHT_HEADERS if asked.method == "OPTIONS" else _API_HEADERS)
        _compress(response)
    else:
        headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        headers.setdefault("X-Frame-Options", "DENY")
        if asked.endpoint != "static" or response.status_code >= 400:  # an error is a page
            headers.setdefault("Cache-Control", "no-store")
        headers.extend(_ALL_HEADERS)
    headers.add("X-Request-Id", g.request_id)
    _log(asked, response)
    return response


def _compress(response: Response) -> None:
    """Long lists and documents. One job goes as it is: its ETag names these very bytes."""
    if (response.content_length or 0) < WORTH_COMPRESSING or "ETag" in response.headers:
        return
    response.vary.add("Accept-Encoding")
    if takes_gzip(response):
        send_gzipped(response, gzip.compress(response.get_data(), 6, mtime=0))


_ALL_HEADERS = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin")]
# For any origin and never with credentials: a token is what lets a client in.
_API_HEADERS = [
    *_ALL_HEADERS,
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", CORS_RESPONSE_HEADERS),
    ("Cache-Control", "no-store"),
]
_PREFLIGHT_HEADERS = [
    *_API_HEADERS,
    ("Access-Control-Allow-Methods", CORS_METHODS),
    ("Access-Control-Allow-Headers", CORS_REQUEST_HEADERS),
    ("Access-Control-Max-Age", "7200"),
]


def _log(asked: Request, response: Response) -> None:
    """The path alone: a query string can hold what is nobody else's business."""
    if not access_log.isEnabledFor(logging.INFO):
        return
    about = g._get_current_object()
    path = asked.path.encode("unicode_escape").decode("ascii")[:300]
    message = f"{asked.method} {path} {response.status_code}"
    # By hand: `info()` would look up from where it was called, for each request.
    record = logging.LogRecord(access_log.name, logging.INFO, __file__, 0, message, None, None)
    record.__dict__.update(
        request_id=about.request_id,
        user_id=about.get("user_id"),
        ms=round((time.perf_counter() - about.began) * 1000, 1),
    )
    access_log.handle(record)
