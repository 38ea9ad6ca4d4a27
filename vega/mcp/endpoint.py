"""The one address of assistants. GET and DELETE belong to streams and sessions: they are a 405."""

from dataclasses import replace

from flask import jsonify, request
from flask.typing import ResponseReturnValue

from vega.http.bearer import bearer
from vega.http.requests import json_body
from vega.mcp import mcp
from vega.mcp.exchange import answer
from vega.models import Via


@mcp.post("/mcp", strict_slashes=False)
def exchange() -> ResponseReturnValue:
    """Answer a JSON-RPC message. Each tool checks by itself whether the token may write."""
    owner = replace(bearer(writes=False), via=Via.MCP)
    reply = answer(owner, json_body(), request.headers)
    if reply.content is None:
        return "", reply.status
    return jsonify(reply.content), reply.status
