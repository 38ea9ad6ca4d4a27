"""Service: where passkeys work: the relying party of WebAuthn, by the address in the browser."""

from dataclasses import dataclass
from importlib.util import find_spec
from urllib.parse import SplitResult, urlsplit

from vega.config import Config
from vega.errors import PasskeysUnavailable
from vega.services.accounts.hosts import is_ip_address

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
    if address.scheme != "https" and not _is_local(host):
        raise PasskeysUnavailable(NEEDS_TLS)
    return RelyingParty(host, f"{address.scheme}://{_place(address)}")


def is_installed() -> bool:
    return find_spec("webauthn") is not None


def _place(address: SplitResult) -> str:
    """Return host and port as an origin has them: without a port that is the scheme's own."""
    host = address.hostname or ""
    port = address.port
    return host if port in (None, _DEFAULT_PORTS.get(address.scheme)) else f"{host}:{port}"


def _is_local(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost")
