"""Service: the names at which people sign in (DNS rebinding), and where passkeys work.

A page whose name leads to this server can guess passwords through its visitors' browsers, from
their own addresses. No stranger has a local name.
"""

import ipaddress
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from unicodedata import normalize
from urllib.parse import SplitResult, urlsplit

from sqlalchemy import Connection

from vega.config import Config
from vega.errors import PasskeysUnavailable, SignInRefused
from vega.services.installation import SIGN_IN_HOSTS, get_value, set_value

LOCAL_SUFFIXES = (".localhost", ".local", ".lan", ".home.arpa")
MOST_HOSTS = 10  # that are remembered, the latest


def check_host(host: str, base_url: str) -> None:
    """Raise `SignInRefused` for a name that is neither local nor that of `VEGA_BASE_URL`."""
    if base_url and not _is_local(host) and _plain(host) != _plain(urlsplit(base_url).hostname):
        raise SignInRefused(
            f"You can't sign in at this address. Open {base_url} instead, the address that Vega "
            "is set up for (VEGA_BASE_URL)."
        )


def is_known(host: str) -> bool:
    """Return whether the name is local, or somebody has signed in at it."""
    return _is_local(host) or _digest(host) in _remembered()


def note_host(connection: Connection, host: str) -> None:
    """Remember that somebody signed in at the name, in the caller's transaction."""
    others = [digest for digest in _remembered() if digest != _digest(host)]
    kept = [_digest(host), *others][:MOST_HOSTS]
    set_value(connection, SIGN_IN_HOSTS, " ".join(kept))


def _remembered() -> list[str]:
    return (get_value(SIGN_IN_HOSTS) or "").split()


def _digest(host: str) -> str:
    """Shorten a name, which may have any length, to what all of them have room for."""
    return sha256(_plain(host).encode()).hexdigest()[:19]


def _is_local(host: str) -> bool:
    host = _plain(host)
    return "." not in host or host.endswith(LOCAL_SUFFIXES) or is_ip_address(host)


def _plain(host: str | None) -> str:
    """Return a name as browsers send it, without the dot that may end it. Python's codec `idna` is
    of 2003, and takes `ß` for `ss`.
    """
    host = normalize("NFKC", (host or "").lower()).removesuffix(".")
    return ".".join(map(_label, host.split(".")))


def _label(label: str) -> str:
    return label if label.isascii() else f"xn--{label.encode('punycode').decode()}"


def is_ip_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


# Where passkeys work: the relying party of WebAuthn


NOT_INSTALLED = (
    "Passkeys need a package that is not installed. The administrator can install it with: "
    "pip install -e '.[passkeys]'"
)
OFF = "Passkeys are off: people sign in here through a proxy or a provider."
NEEDS_NAME = (
    "Passkeys need a name in the address, such as https://jobs.example.org. Browsers don't allow "
    "them at an IP address."
)
NEEDS_TLS = (
    "Passkeys need an address that begins with https://, but Vega sees http://. If your browser "
    "shows https://, the administrator has to set VEGA_TRUSTED_PROXIES or VEGA_BASE_URL."
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class RelyingParty:
    """The address that a passkey is made for. Its host is the relying party ID."""

    host: str
    origin: str


def relying_party_of(seen: str, config: Config) -> RelyingParty:
    """Return where the browser is. `seen` is the address of the request: scheme, host and port.

    `VEGA_BASE_URL` decides on the scheme where it names the same host and port: a proxy may
    terminate TLS. Raises `PasskeysUnavailable`.
    """
    if not config.local_sign_in:
        raise PasskeysUnavailable(OFF)
    if not is_installed():
        raise PasskeysUnavailable(NOT_INSTALLED)
    address, base = urlsplit(seen), urlsplit(config.base_url)
    if base.hostname and _place(base) == _place(address):
        address = base
    host = address.hostname or ""
    if is_ip_address(host):
        raise PasskeysUnavailable(NEEDS_NAME)
    if address.scheme != "https" and not _is_localhost(host):
        raise PasskeysUnavailable(NEEDS_TLS)
    return RelyingParty(host, f"{address.scheme}://{_place(address)}")


def is_installed() -> bool:
    return find_spec("webauthn") is not None


def _place(address: SplitResult) -> str:
    """Return host and port as an origin has them: without a port that is the scheme's own."""
    host = address.hostname or ""
    port = address.port
    return host if port in (None, _DEFAULT_PORTS.get(address.scheme)) else f"{host}:{port}"


def _is_localhost(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost")
