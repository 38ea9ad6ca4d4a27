"""What every answer carries: CORS for the API, the headers that keep pages safe, a line of log."""

import logging
import secrets
import time

from flask import Flask, Request, Response, g, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from werkzeug.routing import IntegerConverter, ValidationError

access_log = logging.getLogger("vega.access")

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
CORS_METHODS = "GET, POST, PATCH, DELETE, OPTIONS"
CORS_REQUEST_HEADERS = "Authorization, Content-Type, If-Match, Idempotency-Key"
CORS_RESPONSE_HEADERS = "ETag, Location, Retry-After, WWW-Authenticate"


class _JobId(IntegerConverter):
    """Numbers that Python refuses to read are no addresses."""

    def to_python(self, value: str) -> int:
        if len(value) > 10:
            raise ValidationError
        return int(super().to_python(value))


def init_http(app: Flask) -> None:
    app.url_map.converters["job_id"] = _JobId
    app.session_interface = _Cookies()
    app.before_request(_begin)
    app.after_request(_finish)


class _Cookies(SecureCookieSessionInterface):
    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """None for the API, which takes tokens only: a cookie opens nothing there."""
        return None if _is_open_to_other_origins() else super().open_session(app, request)

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002
        """Over TLS the cookie stays on TLS; a plain-http home network works too."""
        return request.is_secure


def _begin() -> Response | None:
    g.request_id = secrets.token_hex(6)
    g.began = time.perf_counter()
    if request.method == "OPTIONS" and _is_open_to_other_origins():
        return Response(status=204)
    return None


def _is_open_to_other_origins() -> bool:
    return request.path == "/health" or request.path.startswith("/api/")


def _finish(response: Response) -> Response:
    headers = response.headers
    if _is_open_to_other_origins():
        headers.extend(_API_HEADERS)
        if request.method == "OPTIONS":
            headers.extend(_PREFLIGHT_HEADERS)
    else:
        headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        headers.setdefault("X-Frame-Options", "DENY")
        if request.endpoint != "static":
            headers.setdefault("Cache-Control", "no-store")
    headers.extend(_ALL_HEADERS)
    headers.add("X-Request-Id", g.request_id)
    _log(response)
    return response


_ALL_HEADERS = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin")]
# For any origin and never with credentials: a token is what lets a client in.
_API_HEADERS = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", CORS_RESPONSE_HEADERS),
    ("Cache-Control", "no-store"),
]
_PREFLIGHT_HEADERS = [
    ("Access-Control-Allow-Methods", CORS_METHODS),
    ("Access-Control-Allow-Headers", CORS_REQUEST_HEADERS),
    ("Access-Control-Max-Age", "7200"),
]


def _log(response: Response) -> None:
    """The path alone: a query string can hold what is nobody else's business."""
    access_log.info(
        "%s %s %d",
        request.method,
        request.path.encode("unicode_escape").decode("ascii")[:300],
        response.status_code,
        extra={
            "request_id": g.request_id,
            "user_id": g.get("user_id"),
            "ms": round((time.perf_counter() - g.began) * 1000, 1),
        },
    )
