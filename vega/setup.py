"""First run: the one-time code that lets whoever started the server claim the install."""

import hmac
from hashlib import sha256

from flask import current_app


def setup_code() -> str:
    """The same in every process that has the secret key; of no use once there is an owner."""
    key = current_app.config["SECRET_KEY"].encode()
    return hmac.new(key, b"vega setup code", sha256).hexdigest()[:24]


def is_setup_code(code: str) -> bool:
    return hmac.compare_digest(code.strip().encode(), setup_code().encode())
