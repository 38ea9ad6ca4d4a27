"""How Vega is reached from outside: the proxies in front, and the path that it is served below."""

import logging
import re
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from vega.config import Config, as_prefix

log = logging.getLogger("vega")

OUTSIDE = "vega.outside"  # in the environ of a request that is not below the prefix
# The extension takes a host and a port but no path, so these are answered at the root as well.
AT_ROOT = re.compile(r"/(api|health)(/|$)")


def init_proxy(app: Flask, config: Config) -> None:
    """Outermost first: whose headers count, then the path. A prefix that is set settles it."""
    hops = config.trusted_proxies
    served: WSGIApplication = app.wsgi_app
    if config.prefix:
        served = _below(served, config.prefix)
    elif hops:
        served = _below_what_the_proxy_says(served, hops)
    if hops:
        served = ProxyFix(served, x_for=hops, x_proto=hops, x_host=hops, x_port=hops)
    else:
        served = _warning_of_a_proxy(served)
    app.wsgi_app = served  # type: ignore[method-assign, assignment]


def _warning_of_a_proxy(app: WSGIApplication) -> WSGIApplication:
    """Once: whoever set one up may not know that it has to be trusted."""
    is_told = False

    def warning(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        nonlocal is_told
        if "HTTP_X_FORWARDED_PROTO" in environ and not is_told:
            is_told = True
            log.warning(
                "A request came with X-Forwarded-Proto, which is ignored. If a proxy of yours sent "
                "it, set VEGA_TRUSTED_PROXIES=1: else cookies are not secure, addresses are wrong "
                "and all its clients count as one."
            )
        return app(environ, start_response)

    return warning


def _below(app: WSGIApplication, prefix: str) -> WSGIApplication:
    def below(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        inside = path == prefix or path.startswith(f"{prefix}/")
        if inside:
            environ["PATH_INFO"] = path.removeprefix(prefix)
        elif not AT_ROOT.match(path):
            environ[OUTSIDE] = inside = True  # the page that says so links to where Vega is
        if inside:
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
        return app(environ, start_response)

    return below


def _below_what_the_proxy_says(app: WSGIApplication, hops: int) -> WSGIApplication:
    """By `X-Forwarded-Prefix`, which a proxy sends that has taken the prefix off.

    Only a plain path counts: `//elsewhere` would make every link lead there.
    """

    def below(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        said = environ.get("HTTP_X_FORWARDED_PREFIX", "").split(",")
        prefix = as_prefix(said[-hops].strip()) if len(said) >= hops else None
        if prefix:
            environ["SCRIPT_NAME"] = prefix
        return app(environ, start_response)

    return below
