"""The authorization code flow with PKCE: where the browser is sent, and whom it comes back as."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import quote

from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from requests.auth import HTTPBasicAuth

from vega.config import Config, Provider
from vega.errors import ProviderFailed, SignInRefused, SignInUnfinished
from vega.services.accounts.identities import Person
from vega.services.accounts.oidc import Secrets
from vega.services.accounts.oidc.calls import calling, get_json, unreadable
from vega.services.accounts.oidc.id_token import CLOCK_TOLERANCE, read_id_token
from vega.services.accounts.oidc.metadata import Metadata, keys_of, metadata_of

SCOPE = "openid profile"
CALLBACK = "/login/oidc/callback"
LONGEST_CODE = 4_000  # characters


class Client:
    """Vega as a client of its provider."""

    def __init__(self, config: Config) -> None:
        if config.provider is None:
            raise ValueError("there is no provider")
        self.provider: Provider = config.provider
        self.redirect_uri = f"{config.base_url}{CALLBACK}"
        self.host = self.provider.host

    def authorization_url(self, secrets: Secrets, *, again: bool = False) -> str:
        """Return where to send the browser; `again` if the person has to sign in there anew.

        Raises `ProviderFailed`, `ProviderBusy`.
        """
        metadata = metadata_of(self.provider)
        session = OAuth2Session(
            self.provider.client_id,
            scope=SCOPE,
            redirect_uri=self.redirect_uri,
            code_challenge_method="S256",
        )
        url, _ = session.create_authorization_url(
            metadata.authorization_endpoint,
            state=secrets.state,
            code_verifier=secrets.verifier,
            nonce=secrets.nonce,
            **({"prompt": "login", "max_age": 0} if again else {}),
        )
        return str(url)

    def person_of(
        self, answer: Mapping[str, str], secrets: Secrets, *, since: datetime | None = None
    ) -> Person:
        """Return whom the provider has signed in, `since` a time if given. `answer` is the query
        that the browser came back with; its state has been checked.

        Raises `SignInRefused`, `SignInUnfinished`, `ProviderFailed`, `ProviderBusy`.
        """
        metadata = metadata_of(self.provider)
        self._check_issuer(answer, metadata)
        if "error" in answer:
            raise self._refusal(answer)
        tokens = self._redeem(answer.get("code", ""), secrets, metadata)
        keys = partial(keys_of, metadata)
        claims = read_id_token(tokens.get("id_token"), self.provider, secrets.nonce, keys)
        if since is not None:
            self._check_signed_in_since(since, claims.get("auth_time"))
        return self._person(claims, tokens, metadata)

    def _check_issuer(self, answer: Mapping[str, str], metadata: Metadata) -> None:
        """Check who answers (RFC 9207): another provider's code is not for this one."""
        named = answer.get("iss")
        if named == metadata.issuer or (named is None and not metadata.names_itself):
            return
        raise ProviderFailed(
            f"This answer is not from {self.host}, so nobody was signed in.",
            f"authorization response: iss is {named!r:.200}",
        )

    def _refusal(self, answer: Mapping[str, str]) -> SignInRefused | ProviderFailed:
        error = answer["error"]
        detail = (
            f"authorization response: {error!r:.60} {answer.get('error_description', '')!r:.200}"
        )
        if error == "access_denied":
            return SignInRefused(
                f"{self.host} did not let you in, or you cancelled there. Nobody was signed in."
            )
        if error in ("login_required", "interaction_required", "consent_required"):
            return SignInRefused(f"You are not signed in at {self.host}. Please try again.")
        if error in ("server_error", "temporarily_unavailable"):
            return ProviderFailed(
                f"{self.host} can't sign anybody in right now. Try again in a moment.", detail
            )
        return ProviderFailed(
            f"{self.host} refused Vega's request. The administrator has to check how Vega is "
            "registered there.",
            detail,
        )

    def _redeem(self, code: str, secrets: Secrets, metadata: Metadata) -> Mapping[str, object]:
        """Exchange the code for tokens."""
        if not code or len(code) > LONGEST_CODE:
            raise unreadable(self.host, "authorization response: no code")
        client = {
            "client_id": self.provider.client_id,
            "client_secret": self.provider.client_secret,
            "redirect_uri": self.redirect_uri,
            "token_endpoint_auth_method": "client_secret_post",
        }
        with calling(metadata.token_endpoint, "token", **client) as session:
            try:
                tokens: Mapping[str, object] = session.fetch_token(
                    metadata.token_endpoint,
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=secrets.verifier,
                    auth=None if metadata.posts_secret else self._basic(),
                )
            except OAuthError as error:
                raise self._not_redeemed(str(error.error)) from None
        return tokens

    def _basic(self) -> HTTPBasicAuth:
        """Encode both parts, as RFC 6749 wants: a secret may have a colon or a plus sign."""
        pair = (self.provider.client_id, self.provider.client_secret)
        return HTTPBasicAuth(*(quote(part, safe="") for part in pair))

    def _not_redeemed(self, error: str) -> SignInUnfinished | ProviderFailed:
        if error == "invalid_grant":
            return SignInUnfinished(
                f"{self.host} no longer accepts this sign-in: it was used before, or took too "
                "long. Please sign in again."
            )
        return ProviderFailed(
            f"{self.host} did not accept Vega. The administrator has to check "
            "VEGA_OIDC_CLIENT_ID, VEGA_OIDC_CLIENT_SECRET and the redirect address there.",
            f"token: {error!r:.60}",
        )

    def _check_signed_in_since(self, since: datetime, signed_in_at: object) -> None:
        """Check that the provider asked again, as it was told to (`auth_time`)."""
        is_number = isinstance(signed_in_at, int | float) and not isinstance(signed_in_at, bool)
        if is_number and signed_in_at >= since.timestamp() - CLOCK_TOLERANCE:  # type: ignore[operator]
            return
        raise SignInRefused(
            f"{self.host} did not ask you to sign in again, so this does not count as a "
            "confirmation. Sign out of Vega and sign in again instead."
        )

    def _person(
        self, claims: Mapping[str, Any], tokens: Mapping[str, Any], metadata: Metadata
    ) -> Person:
        named = claims
        if not _text(claims.get("preferred_username")) and metadata.userinfo_endpoint:
            named = self._userinfo(claims["sub"], tokens, metadata) or claims
        username = _text(named.get("preferred_username"))
        label = username or _text(named.get("name")) or _text(named.get("email"))
        return Person(self.provider.issuer, claims["sub"], username, label or claims["sub"])

    def _userinfo(
        self, subject: str, tokens: Mapping[str, object], metadata: Metadata
    ) -> Mapping[str, object] | None:
        """Return what some providers leave out of the ID token, None if it is another person's or
        cannot be had: names are for display alone.
        """
        bearer = {"Authorization": f"Bearer {tokens.get('access_token')}"}
        try:
            found = get_json(metadata.userinfo_endpoint, "userinfo", bearer)
        except ProviderFailed:
            return None
        return found if found.get("sub") == subject else None


def _text(claim: object) -> str:
    """Return a name of the provider as one line of text."""
    text = " ".join(claim.split()) if isinstance(claim, str) else ""
    return "".join(sign for sign in text if sign.isprintable())[:200]
