"""JSON-RPC 2.0: read messages strictly, and write answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import from_json

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
    params: Mapping[str, Any] = field(default_factory=dict)


def read_body(body: bytes) -> Any:
    """Return the JSON of a body: a message or a batch. Raises `RpcError`."""
    if has_too_many_values(body):
        raise RpcError(INVALID_REQUEST, f"{TOO_MUCH} Nothing was done.")
    try:
        return from_json(body, allow_inf_nan=False)
    except ValueError:
        raise RpcError(
            PARSE_ERROR, "The body is not valid JSON: send one JSON-RPC message, in UTF-8."
        ) from None


def read_message(value: Any) -> Message:
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


def id_of(value: Any) -> Id | None:
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
