"""OpenID Connect: discovery, the authorization code flow with PKCE, and ID tokens.

`calls`, `metadata`, `id_token` and `code_flow` import Authlib, which is an extra and takes long:
import them inside functions.
"""

import secrets
from dataclasses import dataclass, field
from importlib.util import find_spec

from vega.config import BadSetting, Config

NO_LIBRARY = "Sign-in at a provider needs Authlib. Install it with: pip install -e '.[oidc]'"


def _random() -> str:
    return secrets.token_urlsafe(32)


@dataclass(frozen=True)
class Secrets:
    """What belongs to one sign-in, and is known to the browser that began it."""

    state: str = field(default_factory=_random, repr=False)
    nonce: str = field(default_factory=_random, repr=False)
    verifier: str = field(default_factory=_random, repr=False)  # PKCE


def check_library(config: Config) -> None:
    """Raise `BadSetting` if a provider is set up without the libraries it needs."""
    if config.provider is None:
        return
    if any(find_spec(name) is None for name in ("authlib", "requests")):
        raise BadSetting(NO_LIBRARY)
