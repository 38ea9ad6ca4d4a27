"""Settings of signing in: the header of a proxy, an OpenID Connect provider, local sign-in."""

import ipaddress
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from vega.errors import BadSetting

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class ProxySignIn:
    """A proxy that signs people in: its header counts from these networks alone."""

    header: str
    networks: Sequence[Network]
    creates_users: bool = False


@dataclass(frozen=True)
class Provider:
    """An OpenID Connect provider; `issuer` is without a trailing slash only if given so."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    creates_users: bool = False

    @property
    def host(self) -> str:
        """Return what people know it by: its host, with a port that is not the usual one."""
        return urlsplit(self.issuer).netloc


def proxy_sign_in_of(environ: Mapping[str, str]) -> ProxySignIn | None:
    """Return the proxy's settings, None if there are none. Raises `BadSetting`."""
    header = _text(environ, "VEGA_AUTH_PROXY_HEADER")
    networks = _text(environ, "VEGA_AUTH_PROXY_NETWORKS")
    creates_users = _is_on(environ, "VEGA_AUTH_PROXY_CREATES_USERS", default=False)
    if not header and not networks:
        if creates_users:
            raise BadSetting("VEGA_AUTH_PROXY_CREATES_USERS needs VEGA_AUTH_PROXY_HEADER.")
        return None
    if not networks:
        raise BadSetting(
            "VEGA_AUTH_PROXY_HEADER needs VEGA_AUTH_PROXY_NETWORKS: the addresses of the proxy, "
            "such as 127.0.0.1. Otherwise anybody could send that header."
        )
    if not header:
        raise BadSetting(
            "VEGA_AUTH_PROXY_NETWORKS needs VEGA_AUTH_PROXY_HEADER: the header in which the proxy "
            "names the person, such as Remote-User."
        )
    return ProxySignIn(_header(header), _networks(networks), creates_users)


def _header(given: str) -> str:
    """Underscores are refused: as an environment variable, `Remote_User` is `Remote-User`."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{0,63}", given) or given.lower() in _TAKEN:
        raise BadSetting(
            "VEGA_AUTH_PROXY_HEADER must be the name of a header of its own, of letters, digits "
            f"and '-', such as Remote-User; it is {given!r}."
        )
    return given


_TAKEN = {
    "accept", "authorization", "connection", "content-length", "content-type", "cookie", "host",
    "origin", "referer", "user-agent", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port",
    "x-forwarded-prefix", "x-forwarded-proto", "x-request-id",
}  # fmt: skip


def _networks(given: str) -> Sequence[Network]:
    try:
        networks = [ipaddress.ip_network(each.strip()) for each in given.split(",")]
    except ValueError:
        raise BadSetting(
            "VEGA_AUTH_PROXY_NETWORKS must be addresses or networks, such as 127.0.0.1 or "
            f"172.18.0.0/16, separated by commas; it is {given!r}."
        ) from None
    if any(network.prefixlen == 0 for network in networks):
        raise BadSetting(
            "VEGA_AUTH_PROXY_NETWORKS must name the proxy, not every address: anybody could sign "
            "in as anybody."
        )
    return networks


def provider_of(environ: Mapping[str, str], base_url: str) -> Provider | None:
    """Return the provider's settings, None if there are none. Raises `BadSetting`."""
    names = ("VEGA_OIDC_ISSUER", "VEGA_OIDC_CLIENT_ID", "VEGA_OIDC_CLIENT_SECRET")
    issuer, client_id, client_secret = (_text(environ, name) for name in names)
    creates_users = _is_on(environ, "VEGA_OIDC_CREATES_USERS", default=False)
    if not (issuer or client_id or client_secret):
        if creates_users:
            raise BadSetting("VEGA_OIDC_CREATES_USERS needs VEGA_OIDC_ISSUER.")
        return None
    for name in names:
        if not _text(environ, name):
            raise BadSetting(f"Sign-in at a provider needs {', '.join(names)}: set {name}.")
    if not base_url:
        raise BadSetting(
            "VEGA_OIDC_ISSUER needs VEGA_BASE_URL: the address that the provider leads back to, "
            "such as https://jobs.example.org."
        )
    if creates_users and _text(environ, "VEGA_AUTH_PROXY_HEADER"):
        raise BadSetting(
            "VEGA_OIDC_CREATES_USERS=on does not go with VEGA_AUTH_PROXY_HEADER: somebody could "
            "take a name at the provider that the proxy has for another person."
        )
    return Provider(_issuer(issuer), client_id, client_secret, creates_users)


def _issuer(given: str) -> str:
    try:
        parts = urlsplit(given)
        is_fine = bool(parts.hostname) and not (parts.query or parts.fragment or parts.username)
        is_secure = parts.scheme == "https" or (
            parts.scheme == "http" and parts.hostname in LOOPBACK
        )
    except ValueError:
        is_fine = is_secure = False
    if not (is_fine and is_secure) or re.search(r"\s", given):
        raise BadSetting(
            "VEGA_OIDC_ISSUER must be an https:// address without a query, such as "
            "https://auth.example.org; http:// is for a provider on this machine alone. It is "
            f"{given!r}."
        )
    return given


def has_local_sign_in(environ: Mapping[str, str]) -> bool:
    """Return whether people sign in with passwords and passkeys. Raises `BadSetting`."""
    is_on = _is_on(environ, "VEGA_LOCAL_SIGN_IN", default=True)
    others = ("VEGA_AUTH_PROXY_HEADER", "VEGA_OIDC_ISSUER")
    if not is_on and not any(_text(environ, name) for name in others):
        raise BadSetting(
            "VEGA_LOCAL_SIGN_IN=off needs VEGA_AUTH_PROXY_HEADER or VEGA_OIDC_ISSUER: otherwise "
            "nobody could sign in."
        )
    return is_on


def _text(environ: Mapping[str, str], variable: str) -> str:
    return environ.get(variable, "").strip()


def _is_on(environ: Mapping[str, str], variable: str, *, default: bool) -> bool:
    given = _text(environ, variable) or ("on" if default else "off")
    if given not in ("on", "off"):
        raise BadSetting(f"{variable} must be on or off; it is {given!r}.")
    return given == "on"
