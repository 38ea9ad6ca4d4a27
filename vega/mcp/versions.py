"""Versions of the protocol: which one a message is of, and what its headers have to say.

Up to 2025-11-25 `initialize` agrees on a version once. From 2026-07-28 on each request names its
version, in `_meta` and in a header, and stands alone.
"""

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

from werkzeug.datastructures import Headers

from vega.mcp.messages import (
    HEADER_MISMATCH,
    INVALID_PARAMS,
    UNSUPPORTED_VERSION,
    Message,
    RpcError,
)

STATELESS = ("2026-07-28",)
STATEFUL = ("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")
SUPPORTED: tuple[str, ...] = (*STATELESS, *STATEFUL)
WITH_BATCHES = ("2025-03-26", "2024-11-05")
WITHOUT_HEADER = "2025-03-26"  # clients that do not know the header yet

HEADER = "MCP-Protocol-Version"
VERSION_KEY = "io.modelcontextprotocol/protocolVersion"
_NEEDED = (VERSION_KEY, "io.modelcontextprotocol/clientCapabilities")
_ENCODED = re.compile(r"=\?base64\?(.*)\?=")


def negotiated(wanted: object) -> str:
    """Return the version that `initialize` agrees on: the client's, or the newest one for it."""
    return wanted if isinstance(wanted, str) and wanted in STATEFUL else STATEFUL[0]


def is_stateless(message: Message, headers: Headers) -> bool:
    """Return whether a message follows the rules of 2026-07-28 and later."""
    if message.method == "initialize":
        return False
    meta = message.params.get("_meta")
    names_one = isinstance(meta, dict) and meta.get(VERSION_KEY, STATEFUL[0]) not in STATEFUL
    return names_one or message.method == "server/discover" or headers.get(HEADER) in STATELESS


def check_version(message: Message, headers: Headers) -> None:
    """Raise `RpcError` unless the message is of a version that Vega speaks, by its rules."""
    if message.method == "initialize":
        return
    version, known = headers.get(HEADER, WITHOUT_HEADER), SUPPORTED
    if message.id is not None and is_stateless(message, headers):
        version, known = _checked_meta(message.params), STATELESS
        _check_headers(message, headers, version)
    if version not in known:
        data = {"supported": [*SUPPORTED], "requested": version}
        raise RpcError(UNSUPPORTED_VERSION, "Vega does not speak this protocol version.", data)


def _checked_meta(params: Mapping[str, Any]) -> str:
    """Return the version that `_meta` names."""
    meta = params.get("_meta")
    missing = [key for key in _NEEDED if not isinstance(meta, dict) or key not in meta]
    if missing or not isinstance(meta, dict):
        raise RpcError(INVALID_PARAMS, f"params._meta must have {' and '.join(missing)}.")
    version = meta[VERSION_KEY]
    if not isinstance(version, str):
        raise RpcError(INVALID_PARAMS, f"{VERSION_KEY} must be text.")
    return version


def _check_headers(message: Message, headers: Headers, version: str) -> None:
    """Compare what proxies go by with what is done."""
    expected: dict[str, object] = {HEADER: version, "Mcp-Method": message.method}
    if message.method == "tools/call":
        expected["Mcp-Name"] = message.params.get("name")
    for name, value in expected.items():
        if value is not None and decoded(headers.get(name)) != value:
            raise RpcError(HEADER_MISMATCH, f"The header {name} must be as in the body.")


def decoded(header: str | None) -> str | None:
    """Return the value of a header; of one in Base64, which is marked, the text; None if wrong."""
    match = _ENCODED.fullmatch(header or "")
    if match is None:
        return header
    try:
        return base64.b64decode(match[1], validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
