"""A small OpenID Connect provider on loopback: discovery, authorization, tokens, keys.

It is strict about what Vega sends (PKCE, redirect address, client secret, codes that work once),
and misbehaves on demand.
"""

import json
import threading
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from secrets import token_urlsafe
from time import time
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

CLIENT_ID, CLIENT_SECRET = "vega", "a secret+of: the client"
REDIRECT_URI = "http://localhost/login/oidc/callback"


@cache
def key(kid: str, kind: str = "EC") -> ECKey | RSAKey:
    """A key pair; making one takes a while."""
    parameters = {"kid": kid, "use": "sig"}
    if kind == "RSA":
        return RSAKey.generate_key(2048, parameters)
    return ECKey.generate_key("P-256", parameters)


@dataclass
class Provider:
    """What it says can be replaced: `None` leaves a claim or a member out.

    `answers` are bodies for paths, with their status, in place of what it would say.
    """

    issuer: str = ""
    redirect_uri: str = REDIRECT_URI
    subject: str = "alice-at-the-provider"
    claims: dict[str, object] = field(default_factory=dict)
    metadata: dict[str, object] = field(default_factory=dict)
    userinfo: dict[str, object] = field(default_factory=dict)
    answers: dict[str, tuple[int, bytes, dict[str, str]]] = field(default_factory=dict)
    signing_key: object = None
    algorithm: str = "ES256"
    published: list[object] = field(default_factory=list)
    clock: int = 0  # seconds that it is ahead
    issued: dict[str, dict[str, str]] = field(default_factory=dict)  # by code
    asked: list[str] = field(default_factory=list)  # paths, in order
    tokens: list[str] = field(default_factory=list)  # all that it issued

    def __post_init__(self) -> None:
        self.signing_key = key("first")
        self.published = [key("first")]

    # The browser's side

    def authorize(self, location: str, **more: str) -> str:
        """Sign the browser in that was led to `location`; return where it is led back to."""
        asked = dict(parse_qsl(urlsplit(location).query))
        assert location.startswith(f"{self.issuer}/authorize?")
        assert asked["client_id"] == CLIENT_ID
        assert asked["redirect_uri"] == self.redirect_uri
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        code = token_urlsafe(16)
        self.issued[code] = asked
        answer = {"code": code, "state": asked["state"], **more}
        return f"{self.redirect_uri}?{urlencode(answer)}"

    # Vega's side

    def __call__(self, environ, start_response):
        request = Request(environ)
        self.asked.append(request.path)
        status, body, headers = self._answer(request)
        return Response(body, status, headers)(environ, start_response)

    def _answer(self, request: Request) -> tuple[int, bytes, dict[str, str]]:
        if request.path in self.answers:
            return self.answers[request.path]
        if request.path == "/authorize":
            return 302, b"", {"Location": self.authorize(request.url)}
        if request.path == "/.well-known/openid-configuration":
            return _json(self._document())
        if request.path == "/jwks":
            return _json({"keys": [one.as_dict(private=False) for one in self.published]})
        if request.path == "/userinfo":
            assert request.headers["Authorization"] in {f"Bearer {one}" for one in self.tokens}
            return _json({"sub": self.subject, **self.userinfo})
        return self._redeem(request) if request.path == "/token" else (404, b"", {})

    def _document(self) -> dict[str, object]:
        made = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            **self.metadata,
        }
        return {name: value for name, value in made.items() if value is not None}

    def _redeem(self, request: Request) -> tuple[int, bytes, dict[str, str]]:
        if self._client(request) != (CLIENT_ID, CLIENT_SECRET):
            return _json({"error": "invalid_client"}, 401)
        asked = self.issued.pop(request.form.get("code", ""), None)
        if asked is None or request.form["redirect_uri"] != asked["redirect_uri"]:
            return _json({"error": "invalid_grant"}, 400)
        challenge = sha256(request.form["code_verifier"].encode()).digest()
        if urlsafe_b64encode(challenge).rstrip(b"=").decode() != asked["code_challenge"]:
            return _json({"error": "invalid_grant"}, 400)
        token = token_urlsafe(16)
        id_token = self.id_token(asked["nonce"])
        self.tokens += [token, id_token]
        return _json({"access_token": token, "token_type": "Bearer", "id_token": id_token})

    def _client(self, request: Request) -> tuple[str, ...]:
        scheme, _, sent = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Basic":
            return request.form.get("client_id"), request.form.get("client_secret")
        return tuple(unquote(part) for part in b64decode(sent).decode().split(":"))

    def id_token(self, nonce: str) -> str:
        present = int(time()) + self.clock
        made = {
            "iss": self.issuer,
            "sub": self.subject,
            "aud": CLIENT_ID,
            "iat": present,
            "exp": present + 300,
            "nonce": nonce,
            "auth_time": present,
        }
        for name, value in self.claims.items():
            made[name] = value(made[name]) if callable(value) else value
        claims = {name: value for name, value in made.items() if value is not None}
        header = {"alg": self.algorithm, "kid": getattr(self.signing_key, "kid", None)}
        if self.algorithm == "none":
            parts = (json.dumps(part).encode() for part in (header, claims))
            return ".".join(urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts) + "."
        return jwt.encode(header, claims, self.signing_key, algorithms=[self.algorithm])


def shared_key() -> OctKey:
    """The client secret as a key: with HS256 Vega could be made to trust its own."""
    return OctKey.import_key(CLIENT_SECRET.encode(), {"kid": "first"})


def _json(found: object, status: int = 200) -> tuple[int, bytes, dict[str, str]]:
    return status, json.dumps(found).encode(), {"Content-Type": "application/json"}


class _Silent(WSGIRequestHandler):
    def log(self, *_: object) -> None:
        """Tests have no log of requests."""


@contextmanager
def provider_server(port: int = 0) -> Iterator[tuple[str, dict[str, Provider]]]:
    """Serve the provider under `running["now"]`; yield its address and that mapping."""
    running: dict[str, Provider] = {}
    server = make_server(
        "127.0.0.1",
        port,
        lambda environ, start: running["now"](environ, start),
        threaded=True,
        request_handler=_Silent,
    )
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", running
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
