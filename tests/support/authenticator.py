"""An authenticator that keeps passkeys, and the browser around it, as WebAuthn has them."""

import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import encode_cbor

ORIGIN = "http://localhost"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


@dataclass
class Authenticator:
    """Makes passkeys and signs with them. `counts` as security keys do; synced passkeys do not."""

    origin: str = ORIGIN
    host: str = "localhost"
    flags: int = PRESENT | VERIFIED
    count: int = 0
    counts: bool = False
    credential_id: bytes = field(default_factory=lambda: os.urandom(16))
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def create(self, options: dict) -> str:
        """Return what `navigator.credentials.create()` answers, as JSON."""
        numbers = self.key.public_key().public_numbers()
        x, y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
        public_key = encode_cbor({1: 2, 3: -7, -1: 1, -2: x, -3: y})
        length = len(self.credential_id).to_bytes(2, "big")
        attested = bytes(16) + length + self.credential_id + public_key
        data = self._data(ATTESTED) + attested
        statement = {"fmt": "none", "attStmt": {}, "authData": data}
        return self._answer(
            clientDataJSON=self._client_data("webauthn.create", options),
            attestationObject=encode_cbor(statement),
        )

    def sign(self, options: dict) -> str:
        """Return what `navigator.credentials.get()` answers, as JSON."""
        self.count += self.counts
        data, client = self._data(), self._client_data("webauthn.get", options)
        signature = self.key.sign(data + sha256(client).digest(), ec.ECDSA(SHA256()))
        return self._answer(clientDataJSON=client, authenticatorData=data, signature=signature)

    def _data(self, flags: int = 0) -> bytes:
        flag = (self.flags | flags).to_bytes(1, "big")
        return sha256(self.host.encode()).digest() + flag + self.count.to_bytes(4, "big")

    def _client_data(self, kind: str, options: dict) -> bytes:
        return json.dumps(
            {"type": kind, "challenge": options["challenge"], "origin": self.origin}
        ).encode()

    def _answer(self, **response: bytes) -> str:
        own = base64url(self.credential_id)
        shown = {name: base64url(value) for name, value in response.items()}
        more = {"transports": ["internal", "telepathy"]} if "attestationObject" in shown else {}
        answer = {"id": own, "rawId": own, "type": "public-key", "response": {**shown, **more}}
        return json.dumps({**answer, "clientExtensionResults": {}})


def base64url(value: bytes) -> str:
    return urlsafe_b64encode(value).decode().rstrip("=")


def bytes_of(value: str) -> bytes:
    return urlsafe_b64decode(value + "==")
