"""Hooks for every response: CORS, Content-Security-Policy, caching, request id, access log."""

import logging
import random
import re
import time
from collections.abc import Iterable
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, g, request, session
from werkzeug.datastructures import Headers
from werkzeug.exceptions import BadHost
from werkzeug.routing import IntegerConverter, RequestRedirect

from vega.http.compression import compress
from vega.http.cookies import Cookies
from vega.http.current import server_config
from vega.http.doors import LARGEST_CREDENTIALS, LARGEST_SIGNED_OUT, Authentication
from vega.http.errors import answer_bad_host
from vega.http.proxy import OUTSIDE
from vega.http.requests import door
from vega.logs import redact_feed

access_log = logging.getLogger("vega.access")

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# A page that shows a document of Vega's own in a frame.
FRAMING = f"{CONTENT_SECURITY_POLICY}; frame-src 'self'"
# What stands in that frame: nothing in it runs, is loaded or leads anywhere. The styles are the
# browser's own for a picture or a text.
FRAMED = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"
# The policy of a PDF, which browsers do not show in a sandbox.
FRAMED_PDF = "frame-ancestors 'self'"
CORS_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"
CORS_REQUEST_HEADERS = (
    "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, "
    "MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id, Range"
)
CORS_RESPONSE_HEADERS = (
    "Accept-Ranges, Content-Disposition, Content-Range, ETag, Location, Retry-After, "
    "WWW-Authenticate, X-Quota-Limit, X-Quota-Remaining, X-Quota-Reset, X-Request-Id"
)

_PLAIN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_ALL_HEADERS = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin")]
_PAGE_HEADERS = [
    *_ALL_HEADERS,
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Frame-Options", "DENY"),
    # No page that opened one of Vega's, as a bookmarklet does, has a handle on its window.
    ("Cross-Origin-Opener-Policy", "same-origin"),
]
# Any origin but no credentials (cookies): clients authenticate with a token.
_CORS_HEADERS = [
    *_ALL_HEADERS,
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", CORS_RESPONSE_HEADERS),
    ("Cache-Control", "no-store"),
]
_PREFLIGHT_HEADERS = [
    *_CORS_HEADERS,
    ("Access-Control-Allow-Methods", CORS_METHODS),
    ("Access-Control-Allow-Headers", CORS_REQUEST_HEADERS),
    ("Access-Control-Max-Age", "7200"),
]


class _Id(IntegerConverter):
    """Read an id over 31 bits as 0, which is no row's: Python or the database would raise.

    A `ValidationError` would be a 405 instead of a 404 where the path has several methods.
    """

    def to_python(self, value: str) -> int:
        return int(value) if len(value) <= 10 and int(value) < 2**31 else 0


def init_http(app: Flask) -> None:
    app.url_map.converters["id"] = _Id
    app.session_interface = Cookies()
    app.before_request(_begin)
    app.after_request(_finish)


def _begin() -> Response | None:
    g.request_id = _request_id()
    g.began = time.perf_counter()
    if isinstance(request.routing_exception, BadHost):
        return answer_bad_host()
    if OUTSIDE in request.environ:
        return _lead_inside()
    if door().largest_body == LARGEST_CREDENTIALS and _is_too_large():
        abort(413)  # even if no view reads the body
    if door().authentication == Authentication.SESSION and "_user_id" not in session:
        request.max_content_length = min(request.max_content_length or 0, LARGEST_SIGNED_OUT)
    if request.method == "OPTIONS" and door().cross_origin:
        return _options()
    if isinstance(request.routing_exception, RequestRedirect):
        return _redirect_without_host(request.routing_exception)
    return None


def _lead_inside() -> Response:
    """Lead from the host's bare address to the prefix; nothing else is there."""
    if request.path != "/":
        abort(404)
    return Response(status=303, headers={"Location": f"{request.script_root}/"})


def _is_too_large() -> bool:
    return (request.content_length or 0) > (request.max_content_length or 0)


def _redirect_without_host(found: RequestRedirect) -> Response:
    """Redirect by path only: Werkzeug would use the Host header (open redirect)."""
    parts = urlsplit(found.new_url)
    path = "/" + parts.path.lstrip("/") + (f"?{parts.query}" if parts.query else "")
    return Response(status=found.code, headers={"Location": path})


def _options() -> Response:
    response = current_app.make_default_options_response()
    response.status_code = 204
    return response


def _request_id() -> str:
    """Return the id sent by a trusted proxy, to correlate both logs, or a new one."""
    given = request.headers.get("X-Request-Id")
    if given and server_config().trusted_proxies and _PLAIN_ID.fullmatch(given):
        return given
    return f"{random.getrandbits(48):012x}"  # not a secret


def _finish(response: Response) -> Response:
    headers, came_to = response.headers, door()
    if response.status_code == 204:
        headers.pop("Content-Type", None)
    if came_to.cross_origin:
        _complete(headers, _PREFLIGHT_HEADERS if request.method == "OPTIONS" else _CORS_HEADERS)
        if "ETag" not in headers:  # a strong one identifies the exact bytes
            compress(response)
    else:
        _complete(headers, _PAGE_HEADERS)
        if not came_to.cacheable or response.status_code >= 400:
            headers.setdefault("Cache-Control", "no-store")
        if response.mimetype == "text/html":
            response.vary.add("HX-Request")  # a page or a fragment
            compress(response, padded=True)
    headers.add("X-Request-Id", g.request_id)
    _log(response)
    return response


def _complete(headers: Headers, defaults: Iterable[tuple[str, str]]) -> None:
    """Add the headers that a view has not set itself, as that of a document does."""
    own = {name.lower() for name, _ in headers}
    for name, value in defaults:
        if name.lower() not in own:
            headers.add(name, value)


def _log(response: Response) -> None:
    """Write the access log, without the query string, which can be private."""
    path = redact_feed(request.path.encode("unicode_escape").decode("ascii"))[:300]
    access_log.info(
        "%s %s %d",
        request.method,
        path,
        response.status_code,
        extra={"ms": round((time.perf_counter() - g.began) * 1000, 1)},
    )
