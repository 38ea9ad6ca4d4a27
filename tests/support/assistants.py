"""An assistant that sends its messages by hand: what a client library would never send, too."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient


@dataclass
class Assistant:
    """Sends JSON-RPC with a token."""

    client: FlaskClient
    token: str

    def send(self, body: object, **headers: str):
        """Send a body, as JSON unless it is bytes; underscores of headers become hyphens."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(
            "/mcp",
            data=body if isinstance(body, bytes) else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                **sent,
            },
        )

    def ask(self, method: str, params: object = None, **headers: str):
        return self.send(request(method, params), **headers)

    def result(self, name: str, /, **arguments: object) -> dict[str, Any]:
        answer = self.ask("tools/call", {"name": name, "arguments": arguments})
        assert answer.status_code == 200, answer.text
        return answer.json["result"]

    def call(self, name: str, /, **arguments: object) -> dict[str, Any]:
        """Return what a tool answers, which is no error."""
        result = self.result(name, **arguments)
        assert not result["isError"], result
        return json.loads(result["content"][0]["text"])

    def refused(self, name: str, /, **arguments: object) -> str:
        """Return the sentence of an error."""
        result = self.result(name, **arguments)
        assert result["isError"], result
        return result["content"][0]["text"]


def request(method: str, params: object = None, id_: object = 1) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": id_, "method": method, "params": params or {}}


def run_async(start: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    """Run a coroutine in a thread: in the main one, Playwright's event loop may be running."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(start())).result()
