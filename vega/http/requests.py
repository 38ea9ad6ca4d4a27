"""Helpers for the current request: its door, JSON body, addresses, CSRF origin check."""

import re
from urllib.parse import urlsplit

from flask import request

from vega.errors import UnsupportedMediaType
from vega.http.current import server_config
from vega.http.doors import Door, ErrorShape
from vega.rules.user_agents import label_of

_WITH_PORT = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::[0-9]+)?|([0-9.]+):[0-9]+")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def door() -> Door:
    """Return the door of the current request."""
    return request.door  # type: ignore[attr-defined, no-any-return]


def wants_json() -> bool:
    return door().errors in (ErrorShape.JSON, ErrorShape.RPC)


def wants_fragment() -> bool:
    """Return whether htmx wants a fragment; to restore history it wants a full page."""
    return (
        request.headers.get("HX-Request") == "true"
        and "HX-History-Restore-Request" not in request.headers
    )


def json_body(*media_types: str) -> bytes:
    """Return the body, which is JSON. `media_types` are accepted besides application/json.

    Raises `UnsupportedMediaType`.
    """
    if request.mimetype and request.mimetype not in ("application/json", *media_types):
        raise UnsupportedMediaType
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise UnsupportedMediaType("Send the body in UTF-8.")
    return plain_body()


def plain_body() -> bytes:
    """Return the body. Raises `UnsupportedMediaType` if it is compressed."""
    refuse_compressed()
    return request.get_data()


def refuse_compressed() -> None:
    """Raise `UnsupportedMediaType` if the body is compressed."""
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType("Send the body as it is, without Content-Encoding.")


def own_path() -> str:
    """Return the path and query of this request as the browser sees them, with the prefix."""
    query = request.query_string.decode("latin-1")
    return request.script_root + request.path + (f"?{query}" if query else "")


def own_root() -> str:
    """Return this server's address as people use it, or as this request reached it."""
    return server_config().base_url or request.url_root.rstrip("/")


def client_address() -> str:
    """Return the client's IP address without a port, which some proxies add.

    With the port, each connection would be another client to the rate limit.
    """
    address = request.remote_addr or ""
    match = _WITH_PORT.fullmatch(address)
    return (match[1] or match[2]) if match else address


def client_label() -> str:
    """Return the client's short name, for the list of sessions."""
    return label_of(request.headers.get("User-Agent", ""))


def comes_from_another_site() -> bool:
    """Return whether a web page of another site sent this request (CSRF).

    `Origin` decides if present. Its scheme is not compared, because a proxy may terminate TLS. A
    browser extension is not another site, whatever `Sec-Fetch-Site` says.
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
