"""Reverse proxies: trusted `X-Forwarded-*` headers and the URL prefix (`SCRIPT_NAME`)."""

import logging
import re
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from vega.config import Config
from vega.config_values import as_prefix

log = logging.getLogger("vega")

OUTSIDE = "vega.outside"  # key in the environ of a request outside the prefix
# The extension can be configured with a host and a port but no path: answer these at the root too.
AT_ROOT = re.compile(r"/(api|health)(/|$)")


def init_proxy(app: Flask, config: Config) -> None:
    """Wrap the app: ProxyFix outermost, then the prefix. `VEGA_PREFIX` beats the forwarded one."""
    hops = config.trusted_proxies
    wsgi_app: WSGIApplication = app.wsgi_app
    if config.prefix:
        wsgi_app = _mount_at(wsgi_app, config.prefix)
    elif hops:
        wsgi_app = _use_forwarded_prefix(wsgi_app, hops)
    if hops:
        wsgi_app = ProxyFix(wsgi_app, x_for=hops, x_proto=hops, x_host=hops, x_port=hops)
    else:
        wsgi_app = _warn_of_untrusted_proxy(wsgi_app)
    app.wsgi_app = wsgi_app  # type: ignore[method-assign, assignment]


def _warn_of_untrusted_proxy(app: WSGIApplication) -> WSGIApplication:
    """Log a warning once if there seems to be a proxy that Vega is not configured to trust."""
    has_warned = False

    def middleware(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        nonlocal has_warned
        if "HTTP_X_FORWARDED_PROTO" in environ and not has_warned:
            has_warned = True
            log.warning(
                "Ignored X-Forwarded-Proto of an untrusted proxy. If the proxy is yours, set "
                "VEGA_TRUSTED_PROXIES=1: otherwise cookies are not Secure, URLs are wrong and the "
                "sign-in rate limit counts all its clients as one."
            )
        return app(environ, start_response)

    return middleware


def _mount_at(app: WSGIApplication, prefix: str) -> WSGIApplication:
    def middleware(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        inside = path == prefix or path.startswith(f"{prefix}/")
        if inside:
            environ["PATH_INFO"] = path.removeprefix(prefix)
        elif not AT_ROOT.match(path):
            environ[OUTSIDE] = inside = True  # the links of the 404 page need the prefix
        if inside:
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
        return app(environ, start_response)

    return middleware


def _use_forwarded_prefix(app: WSGIApplication, hops: int) -> WSGIApplication:
    """Take `SCRIPT_NAME` from `X-Forwarded-Prefix`, sent by proxies that strip the prefix.

    Only a plain path is accepted: `//evil.example` would turn every link into an open redirect.
    """

    def middleware(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        prefixes = environ.get("HTTP_X_FORWARDED_PREFIX", "").split(",")
        prefix = as_prefix(prefixes[-hops].strip()) if len(prefixes) >= hops else None
        if prefix:
            environ["SCRIPT_NAME"] = prefix
        return app(environ, start_response)

    return middleware
