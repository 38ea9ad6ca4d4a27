"""What a provider publishes: its endpoints (discovery) and its keys (JWKS), kept for minutes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from joserfc.errors import JoseError
from joserfc.jwk import Key, import_key

from vega.clock import now
from vega.config import Provider
from vega.errors import ProviderFailed
from vega.services.accounts.oidc.calls import get_json, host_of, is_safe_url, unreadable

KEPT = timedelta(minutes=5)
MOST_KEYS = 50
ASYMMETRIC = {"RSA", "EC", "OKP"}
Value = TypeVar("Value")


@dataclass(frozen=True)
class Metadata:
    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str  # blank if there is none
    posts_secret: bool  # in the form; otherwise HTTP Basic
    names_itself: bool  # in each authorization response (RFC 9207)


class _Kept(Generic[Value]):
    """A value of an address, kept for some minutes: there is one provider.

    It has no lock, behind which threads would wait for a slow provider.
    """

    def __init__(self) -> None:
        self._known: tuple[str, Value, datetime] | None = None

    def get(self, url: str, fetch: Callable[[], Value]) -> Value:
        known = self._known
        if known and known[0] == url and timedelta(0) <= now() - known[2] < KEPT:
            return known[1]
        value = fetch()
        self._known = (url, value, now())
        return value

    def forget(self) -> None:
        self._known = None


_metadata: _Kept[Metadata] = _Kept()
_keys: _Kept[Sequence[Key]] = _Kept()


def metadata_of(provider: Provider) -> Metadata:
    """Return the provider's metadata. Raises `ProviderFailed`."""
    return _metadata.get(provider.issuer, lambda: _discover(provider))


def _discover(provider: Provider) -> Metadata:
    url = f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration"
    found = get_json(url, "discovery")
    host = provider.host
    if found.get("issuer") != provider.issuer:
        raise ProviderFailed(
            f"{host} names itself otherwise than Vega's settings do. The administrator has to set "
            "VEGA_OIDC_ISSUER to the issuer that the provider names.",
            f"discovery: the issuer is {_shown(found.get('issuer'))}, "
            f"VEGA_OIDC_ISSUER is {_shown(provider.issuer)}",
        )
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        if not is_safe_url(found.get(name)):
            raise unreadable(host, f"discovery: {name} is {_shown(found.get(name))}")
    userinfo = found.get("userinfo_endpoint")
    return Metadata(
        issuer=provider.issuer,
        authorization_endpoint=found["authorization_endpoint"],
        token_endpoint=found["token_endpoint"],
        jwks_uri=found["jwks_uri"],
        userinfo_endpoint=str(userinfo) if is_safe_url(userinfo) else "",
        posts_secret=_posts_secret(found.get("token_endpoint_auth_methods_supported")),
        names_itself=found.get("authorization_response_iss_parameter_supported") is True,
    )


def _posts_secret(supported: object) -> bool:
    """Return whether the client secret goes into the form; HTTP Basic where nothing is named."""
    basic, post = "client_secret_basic", "client_secret_post"
    return isinstance(supported, list) and post in supported and basic not in supported


def keys_of(metadata: Metadata, *, anew: bool = False) -> Sequence[Key]:
    """Return the keys that the provider signs with, those of today if `anew`.

    Raises `ProviderFailed`.
    """
    if anew:
        _keys.forget()
    return _keys.get(metadata.jwks_uri, lambda: _fetch_keys(metadata))


def _fetch_keys(metadata: Metadata) -> Sequence[Key]:
    published = get_json(metadata.jwks_uri, "JWKS").get("keys")
    if not isinstance(published, list):
        raise unreadable(host_of(metadata.issuer), "JWKS: no list of keys")
    return [key for one in published[:MOST_KEYS] if (key := _signing_key(one))]


def _signing_key(published: object) -> Key | None:
    """Return a public key for signatures; None for others, which a provider may publish too."""
    if not isinstance(published, dict) or published.get("kty") not in ASYMMETRIC:
        return None
    if published.get("use", "sig") != "sig":
        return None
    try:
        return import_key(published)
    except (JoseError, ValueError, TypeError, KeyError):
        return None


def _shown(value: object) -> str:
    return repr(value)[:200]
