"""The name in the address of a request: where signing in is refused, or counted apart."""

from urllib.parse import urlsplit

from flask import Flask, request

from vega.http.current import server_config
from vega.http.requests import door
from vega.services.accounts import hosts


def init_hosts(app: Flask) -> None:
    app.before_request(_refuse_to_sign_in_elsewhere)


def _refuse_to_sign_in_elsewhere() -> None:
    """Raises `SignInRefused`, before anything is counted."""
    if door().signs_in:
        check_own_host()


def check_own_host() -> None:
    """Raise `SignInRefused` if `VEGA_BASE_URL` names another host, unless this one is local."""
    hosts.check_host(_host(), server_config().base_url)


def check_host_of_socket() -> None:
    """Raise `SignInRefused` as `check_own_host` does, for the name that led to Vega itself: a
    page's script may send `X-Forwarded-Host`, but never `Host`.
    """
    original = request.environ.get("werkzeug.proxy_fix.orig", request.environ)
    hosts.check_host(_name_in(original.get("HTTP_HOST") or ""), server_config().base_url)


def new_host() -> str:
    """Return the name if it may be a stranger's, blank if it is known or a trusted proxy sent it.

    With `VEGA_BASE_URL` it is known: others are refused.
    """
    config = server_config()
    is_proxied = config.trusted_proxies and request.headers.get("X-Forwarded-Host")
    if config.base_url or is_proxied or hosts.is_known(_host()):
        return ""
    return _host()


def _host() -> str:
    return _name_in(request.host)


def _name_in(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return host
