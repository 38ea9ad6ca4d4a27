"""ID tokens: signed by the provider, for Vega, just now, and for the browser that began."""

from collections.abc import Callable, Sequence

from joserfc import jws, jwt
from joserfc.errors import ExpiredTokenError, JoseError
from joserfc.jwk import Key

from vega.clock import now
from vega.config import Provider
from vega.errors import ProviderFailed
from vega.services.accounts.identities import LONGEST_SUBJECT

# Asymmetric ones alone: with HS256 anybody who knows the client secret could sign, and `none`
# is no signature.
ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
    "Ed25519",
)  # fmt: skip
CLOCK_TOLERANCE = 150  # seconds: two minutes, and the time that the calls take
LONGEST_HEADER = 8_000  # bytes; certificates may stand in it


def read_id_token(
    id_token: object, provider: Provider, nonce: str, keys: Callable[..., Sequence[Key]]
) -> dict[str, object]:
    """Return the claims of an ID token. `keys` fetches the provider's keys, `anew` if asked to.

    Raises `ProviderFailed`.
    """
    if not isinstance(id_token, str) or not id_token:
        raise _invalid(provider, "there is no id_token in the answer")
    claims = _verified(id_token, provider, keys())
    if claims is None:  # the provider may have new keys
        claims = _verified(id_token, provider, keys(anew=True))
    if claims is None:
        raise _invalid(provider, "the ID token is signed by none of the keys of the provider")
    _check_claims(claims, provider, nonce)
    return claims


def _verified(id_token: str, provider: Provider, keys: Sequence[Key]) -> dict[str, object] | None:
    """Return the claims if one of the keys signed them, else None. Raises `ProviderFailed`."""
    try:
        header = jws.extract_compact(id_token.encode(), registry=_registry()).headers()
    except (JoseError, ValueError, TypeError, RecursionError) as error:
        raise _invalid(provider, f"the ID token cannot be read: {_name(error)}") from None
    if header.get("alg") not in ALGORITHMS:
        raise _invalid(provider, f"the ID token is signed with {header.get('alg')!r:.40}")
    kid = header.get("kid")
    for key in keys:
        if kid is not None and key.kid is not None and key.kid != kid:
            continue
        try:
            return jwt.decode(id_token, key, registry=_registry()).claims
        except (JoseError, ValueError, TypeError, RecursionError):
            continue  # another key, or of another type
    return None


def _registry() -> jws.JWSRegistry:
    registry = jws.JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False)
    registry.max_header_length = LONGEST_HEADER
    return registry


def _check_claims(claims: dict[str, object], provider: Provider, nonce: str) -> None:
    present = int(now().timestamp())
    registry = jwt.JWTClaimsRegistry(
        now=present,
        leeway=CLOCK_TOLERANCE,
        iss={"essential": True, "value": provider.issuer},
        aud={"essential": True, "value": provider.client_id},
        exp={"essential": True},
        iat={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    _check_subject(claims.get("sub"), provider)
    for name in ("iss", "nonce"):  # the library also takes a list that has the right one in it
        if not isinstance(claims.get(name), str):
            raise _invalid(provider, f"the ID token has no single {name}")
    _check_clock(claims.get("iat"), provider, present)
    try:
        registry.validate(claims)
    except ExpiredTokenError:
        raise ProviderFailed(
            f"{provider.host} sent a sign-in that has expired. Please sign in again.",
            "the ID token has expired",
        ) from None
    except (JoseError, ValueError, TypeError, OverflowError) as error:
        raise _invalid(provider, f"the ID token does not fit: {_name(error)}") from None
    _check_authorized_party(claims, provider)


def _check_clock(issued_at: object, provider: Provider, present: int) -> None:
    """Compare the clocks: the token was made a moment ago, so both times are now."""
    if isinstance(issued_at, bool) or not isinstance(issued_at, int | float):
        raise _invalid(provider, "the ID token has no time (iat)")
    if not abs(issued_at - present) <= CLOCK_TOLERANCE:  # NaN is not
        raise ProviderFailed(
            f"The clocks of Vega and {provider.host} differ by more than two minutes, so nobody "
            "was signed in. The administrator has to set the clocks.",
            f"the ID token was issued at {issued_at!r:.40}, and it is {present}",
        )


def _check_authorized_party(claims: dict[str, object], provider: Provider) -> None:
    audience, party = claims["aud"], claims.get("azp")
    has_others = isinstance(audience, list) and len(audience) > 1
    if (has_others or party is not None) and party != provider.client_id:
        raise _invalid(provider, "the ID token was issued to another client (azp)")


def _check_subject(subject: object, provider: Provider) -> None:
    is_text = isinstance(subject, str) and 1 <= len(subject) <= LONGEST_SUBJECT
    if not is_text or not str(subject).isprintable():
        raise ProviderFailed(
            f"{provider.host} does not say who you are, so nobody was signed in.",
            "the ID token has no usable subject (sub)",
        )


def _invalid(provider: Provider, detail: str) -> ProviderFailed:
    return ProviderFailed(
        f"The answer of {provider.host} can't be trusted, so nobody was signed in. If this keeps "
        "happening, ask the administrator to look into the server log.",
        detail,
    )


def _name(error: Exception) -> str:
    """Return what was wrong, without the token: joserfc's code, and the claim that it names."""
    claim = getattr(error, "claim", "") or ""
    return f"{getattr(error, 'error', '') or type(error).__name__} {claim}".strip()[:100]
