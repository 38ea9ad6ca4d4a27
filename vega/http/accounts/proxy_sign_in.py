"""Sign-in by the header of a proxy, from its own addresses and at the doors of pages alone."""

import logging
from ipaddress import IPv4Address, IPv6Address, ip_address

from flask import Flask, current_app, g, request
from flask_login import current_user

from vega.config import Config, ProxySignIn
from vega.errors import InvalidInput, SignInRefused, UserNotFound
from vega.http.accounts.sign_in import begin_browser_session, end_browser_session
from vega.http.current import server_config
from vega.http.doors import Authentication
from vega.http.hosts import check_host_of_socket, check_own_host
from vega.http.requests import comes_from_another_site, door
from vega.models import SignInMethod
from vega.services.account import Account
from vega.services.accounts.users import has_users, name_key
from vega.services.accounts.ways_in import account_of_proxy

log = logging.getLogger("vega")

SHOWN = 100  # characters of a name that the proxy sent


def init_proxy_sign_in(app: Flask, config: Config) -> None:
    """Sign in whom the proxy names, before the CSRF token is checked: it is another session's."""
    if config.proxy_sign_in is not None:
        app.before_request(_sign_in)


def named_by_proxy() -> str:
    """Return the name in the proxy's header of this request, blank if there is none that counts."""
    return str(g.get("named_by_proxy", ""))


def _sign_in() -> None:
    """Raises `SignInRefused`: that ends the session of whatever cookie came along."""
    if door().authentication != Authentication.SESSION:
        return
    try:
        g.named_by_proxy = _name()
        if named_by_proxy():
            _begin_session_of(named_by_proxy())
    except SignInRefused:
        end_browser_session()
        raise


def _name() -> str:
    config = _config()
    name = request.headers.get(config.header, "").strip(" \t")  # what HTTP calls blank
    if not name or not _comes_from_proxy():
        return ""
    if "," in name:  # servers join repeated headers with a comma
        raise SignInRefused(
            f"The header {config.header} names more than one person, so nobody is signed in. "
            "The administrator has to set up the proxy so that it replaces this header."
        )
    return name


def _comes_from_proxy() -> bool:
    """Return whether the socket's peer is the proxy, whatever `X-Forwarded-For` says."""
    original = request.environ.get("werkzeug.proxy_fix.orig", request.environ)
    peer = _address(original.get("REMOTE_ADDR") or "")
    config = _config()
    if peer is not None and any(peer in network for network in config.networks):
        return True
    _warn_once(config.header, peer)
    return False


def _warn_once(header: str, peer: IPv4Address | IPv6Address | None) -> None:
    """Log it, but not each time: anybody can send the header."""
    if "vega.warned_of_peer" not in current_app.extensions:
        current_app.extensions["vega.warned_of_peer"] = True
        log.warning(
            "Ignored the header %s from %s, which is not in VEGA_AUTH_PROXY_NETWORKS. "
            "If that is your proxy, add it there.",
            header,
            peer or "a socket without an address",
        )


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:  # a Unix socket has none
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _begin_session_of(name: str) -> None:
    """Begin a session of the person, unless there is one already. Raises `SignInRefused`."""
    if _counts(current_user, name) or _is_embedded_elsewhere():
        return
    check_own_host()
    check_host_of_socket()  # a page on the machine of the proxy could send its headers
    account = _account(name)
    if account is not None:
        begin_browser_session(account.id, SignInMethod.PROXY)
        g.user_id = account.id  # for the log


def _counts(user: Account, name: str) -> bool:
    """Return whether the session in the cookie is the person's. Where passwords are off, another
    one than the proxy's could not be confirmed any more.
    """
    # Beyond ASCII, names that are nobody's have the key of a username, such as ß that of ss.
    if not user.is_authenticated or not name.isascii():
        return False
    if name_key(user.username) != name_key(name):
        return False
    return user.method == SignInMethod.PROXY or server_config().local_sign_in


def _is_embedded_elsewhere() -> bool:
    """Return whether another site's page sent this without the cookie: `SameSite` held it back, so
    each image on that page would begin a session.
    """
    if current_user.is_authenticated or not comes_from_another_site():
        return False
    is_visit = request.method in ("GET", "HEAD")
    return not (is_visit and request.headers.get("Sec-Fetch-Dest", "document") == "document")


def _account(name: str) -> Account | None:
    """Return the account of a name, None before there is a first one. Raises `SignInRefused`."""
    if not has_users():
        return None
    try:
        return account_of_proxy(name, may_create=_config().creates_users)
    except UserNotFound:
        raise SignInRefused(
            f"The proxy signed you in as “{_shown(name)}”, but Vega has no account with that name. "
            "Ask the administrator to add it, or sign in at the proxy as somebody else."
        ) from None
    except InvalidInput as invalid:
        raise SignInRefused(
            f"The proxy signed you in as “{_shown(name)}”, which is not a valid username here. "
            f"{invalid} Ask the administrator to change it at the proxy."
        ) from None


def _shown(name: str) -> str:
    """Return a header's value as text: WSGI hands its bytes on as Latin-1."""
    text = name.encode("latin-1", "replace").decode("utf-8", "replace")
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _config() -> ProxySignIn:
    config = server_config().proxy_sign_in
    assert config is not None  # noqa: S101 - nothing here runs without it
    return config
