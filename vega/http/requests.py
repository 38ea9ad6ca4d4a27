"""Questions about the request at hand."""

import re
from urllib.parse import urlsplit

from flask import request

from vega.http.doors import Door, ErrorShape

_WITH_PORT = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::[0-9]+)?|([0-9.]+):[0-9]+")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def door() -> Door:
    """Return the door that the request came to."""
    return request.door  # type: ignore[attr-defined, no-any-return]


def wants_json() -> bool:
    return door().errors == ErrorShape.JSON


def wants_fragment() -> bool:
    """Whether htmx asks, and not to restore a page of the browser's history."""
    return (
        request.headers.get("HX-Request") == "true"
        and "HX-History-Restore-Request" not in request.headers
    )


def own_path() -> str:
    """The path and query of this request, as the browser asked for it."""
    query = request.query_string.decode("latin-1")
    return request.script_root + request.path + (f"?{query}" if query else "")


def client_address() -> str:
    """Without a port: some proxies send one, and each would count as another client."""
    address = request.remote_addr or ""
    match = _WITH_PORT.fullmatch(address)
    return (match[1] or match[2]) if match else address


def comes_from_another_site() -> bool:
    """Whether a web page of another site has the browser send this request (CSRF).

    `Origin` decides if it is sent. Its scheme is not compared, since TLS may end at a proxy; the
    origin of a browser extension is not a web page, whatever `Sec-Fetch-Site` says.
    """
    origin = request.headers.get("Origin")
    if origin is None:
        return request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
    if origin.strip().lower() == "null":
        return True
    try:
        sent, own = urlsplit(origin.strip()), urlsplit(f"//{request.host}")
        if sent.scheme not in _DEFAULT_PORTS:
            return False
        default = _DEFAULT_PORTS[sent.scheme]
        return (sent.hostname, sent.port or default) != (own.hostname, own.port or default)
    except ValueError:
        return True
