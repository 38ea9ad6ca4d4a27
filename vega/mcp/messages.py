"""JSON-RPC 2.0: read messages strictly, each of a version of the protocol, and write answers.

Up to 2025-11-25 `initialize` agrees on a version once. From 2026-07-28 on each request names its
version, in `_meta` and in a header, and stands alone.
"""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import from_json
from werkzeug.datastructures import Headers

from vega.schemas import has_too_many_values

Json = dict[str, Any]
Id = int | str

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND = -32700, -32600, -32601
INVALID_PARAMS, INTERNAL_ERROR = -32602, -32603
HEADER_MISMATCH, UNSUPPORTED_VERSION = -32020, -32022

LARGEST_ID, LONGEST_ID = 2**63, 1_000
MAX_BATCH = 20

TOO_MUCH = f"That is too much at once: send one message, or a batch of at most {MAX_BATCH}."


class RpcError(Exception):
    """What is answered instead of a result: a code of the protocol and a sentence."""

    def __init__(self, code: int, sentence: str, data: Json | None = None):
        super().__init__(sentence)
        self.code = code
        self.data = data


@dataclass(frozen=True)
class Message:
    """A request, or what wants no answer: a notification or a response, whose `id` is None."""

    id: Id | None
    method: str
    params: Mapping[str, object] = field(default_factory=dict)


def read_body(body: bytes) -> object:
    """Return the JSON of a body: a message or a batch. Raises `RpcError`."""
    if has_too_many_values(body):
        raise RpcError(INVALID_REQUEST, f"{TOO_MUCH} Nothing was done.")
    try:
        return from_json(body, allow_inf_nan=False)
    except ValueError:
        raise RpcError(
            PARSE_ERROR, "The body is not valid JSON: send one JSON-RPC message, in UTF-8."
        ) from None


def read_message(value: object) -> Message:
    """Raises `RpcError`."""
    if not isinstance(value, dict):
        raise RpcError(INVALID_REQUEST, "A message must be a JSON object.")
    if value.get("jsonrpc") != "2.0":
        raise RpcError(INVALID_REQUEST, 'jsonrpc must be "2.0".')
    if "method" not in value and ("result" in value or "error" in value):
        return Message(None, "")
    if not isinstance(value.get("method"), str):
        raise RpcError(INVALID_REQUEST, "method is required and must be text.")
    if "id" in value and id_of(value) is None:
        raise RpcError(INVALID_REQUEST, "id must be text or a whole number, neither very long.")
    params = value.get("params")
    if not isinstance(params, dict | None):
        raise RpcError(INVALID_REQUEST, "params must be an object.")
    return Message(id_of(value), value["method"], params or {})


def id_of(value: object) -> Id | None:
    """Return the id of a message, None where it has none that can be sent back."""
    found = value.get("id") if isinstance(value, dict) else None
    if isinstance(found, str):
        return found if len(found) <= LONGEST_ID else None
    if isinstance(found, int) and not isinstance(found, bool) and abs(found) <= LARGEST_ID:
        return found
    return None


def result_json(id_: Id | None, result: Json) -> Json:
    return {"jsonrpc": "2.0", "id": id_, "result": result}


def error_json(id_: Id | None, error: RpcError) -> Json:
    told: Json = {"code": error.code, "message": str(error)}
    if error.data is not None:
        told["data"] = error.data
    return {"jsonrpc": "2.0", "id": id_, "error": told}


# Versions of the protocol: which one a message is of, and what its headers have to say


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


def _checked_meta(params: Mapping[str, object]) -> str:
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
