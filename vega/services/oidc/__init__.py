"""OpenID Connect: discovery, the authorization code flow with PKCE, and ID tokens.

`calls`, `metadata`, `id_token` and `code_flow` import Authlib, which is an extra and takes long:
import them inside functions.
"""

from importlib.util import find_spec

from vega.config import BadSetting, Config

NO_LIBRARY = "Sign-in at a provider needs Authlib. Install it with: pip install -e '.[oidc]'"


def check_library(config: Config) -> None:
    """Raise `BadSetting` if a provider is set up without the libraries it needs."""
    if config.provider is None:
        return
    if any(find_spec(name) is None for name in ("authlib", "requests")):
        raise BadSetting(NO_LIBRARY)
