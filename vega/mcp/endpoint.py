"""The one address of assistants: from a body to its answer, one message or a small batch.

GET and DELETE belong to streams and sessions: they are a 405.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from flask import jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import Headers

from vega.http.accounts.bearer import bearer
from vega.http.requests import json_body
from vega.mcp import mcp
from vega.mcp.messages import (
    HEADER,
    HEADER_MISMATCH,
    INVALID_PARAMS,
    INVALID_REQUEST,
    MAX_BATCH,
    METHOD_NOT_FOUND,
    PARSE_ERROR,
    TOO_MUCH,
    UNSUPPORTED_VERSION,
    WITH_BATCHES,
    WITHOUT_HEADER,
    Json,
    RpcError,
    check_version,
    error_json,
    id_of,
    is_stateless,
    read_body,
    read_message,
    result_json,
)
from vega.mcp.methods import answer_method, completed
from vega.models import Via
from vega.services.account import Account

# The HTTP statuses of errors. Older clients read an error from the body of a 200 alone.
_ALWAYS = dict.fromkeys((PARSE_ERROR, INVALID_REQUEST, HEADER_MISMATCH, UNSUPPORTED_VERSION), 400)
_STATELESS = {**_ALWAYS, INVALID_PARAMS: 400, METHOD_NOT_FOUND: 404}


class Reply(NamedTuple):
    """An HTTP status and the JSON of the body, None for no body."""

    status: int
    content: Json | list[Json] | None


@mcp.post("/mcp", strict_slashes=False)
def exchange() -> ResponseReturnValue:
    """Answer a JSON-RPC message. Each tool checks by itself whether the token may write."""
    owner = replace(bearer(writes=False), via=Via.MCP)
    reply = _answer(owner, json_body(), request.headers)
    if reply.content is None:
        return "", reply.status
    return jsonify(reply.content), reply.status


def _answer(owner: Account, body: bytes, headers: Headers) -> Reply:
    """Answer what was sent, in the same number of messages as there were requests."""
    try:
        value = read_body(body)
        if isinstance(value, list):
            return _answer_batch(owner, value, headers)
    except RpcError as error:
        return Reply(400, error_json(None, error))
    return _answer_one(owner, value, headers)


def _answer_batch(owner: Account, values: Sequence[object], headers: Headers) -> Reply:
    """Answer one message after the other. Raises `RpcError`; then nothing was done."""
    if headers.get(HEADER, WITHOUT_HEADER) not in WITH_BATCHES:
        raise RpcError(INVALID_REQUEST, "Send one message: this protocol version has no batches.")
    if not 1 <= len(values) <= MAX_BATCH:
        raise RpcError(INVALID_REQUEST, f"{TOO_MUCH} Nothing was done.")
    replies = [_answer_one(owner, value, headers).content for value in values]
    contents = [content for content in replies if isinstance(content, dict)]
    return Reply(200, contents) if contents else Reply(202, None)


def _answer_one(owner: Account, value: object, headers: Headers) -> Reply:
    stateless = False
    try:
        message = read_message(value)
        stateless = is_stateless(message, headers)
        check_version(message, headers)
        if message.id is None:
            return Reply(202, None)
        result = answer_method(owner, message)
    except RpcError as error:
        status = (_STATELESS if stateless else _ALWAYS).get(error.code, 200)
        return Reply(status, error_json(id_of(value), error))
    return Reply(200, result_json(message.id, completed(message, result) if stateless else result))
