"""`vega mcp`: standard input and output, and a server that answers as it is told."""

import json
import os
import signal
import socket
import subprocess
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from support.server import COMMAND, ROOT, free_port

from vega.cli import bridge
from vega.cli.bridge import read_endpoint
from vega.config import BadSetting, read_token

pytestmark = pytest.mark.slow
TOKEN = "vega_pat_secret"
NEWEST = {"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28"}}


@dataclass
class Told:
    """A server: what it was sent, in order, and how many connections it was sent on."""

    port: int
    sent: list[tuple[str, dict[str, str], object]] = field(default_factory=list)
    connections: int = 0
    quick: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


ANSWERS = {
    "401": (401, "application/json", b'{"error": "Sign in."}'),
    "403": (403, "application/json", b'{"error": "This token is for reading only."}'),
    "404": (404, "text/html", b"<h1>Not found</h1>"),
    "413": (413, "text/html", b"<h1>Too large</h1>"),
    "500": (500, "text/plain", b"Oh no"),
    "html": (200, "text/html", b"<h1>Router</h1>"),
    "redirect": (301, "text/html", b""),
    "dressed": (403, "text/html", b'{"error": "\\u001b[2J\\nvega: \\u202e' + b"y" * 9_000 + b'"}'),
    "NaN": (200, "application/json", b'{"jsonrpc": "2.0", "id": "NaN", "result": NaN}'),
    "nothing": (202, "application/json", b""),
    "refused": (400, "application/json",
                b'{"jsonrpc": "2.0", "id": null, "error": {"code": -32600, "message": "No."}}'),
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one packet an answer
    told: Told

    def setup(self):
        super().setup()
        self.told.connections += 1

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.told.sent.append((self.path, dict(self.headers), body))
        method = body["method"] if isinstance(body, dict) else ""
        if method == "breaks":
            self.close_connection = True
            return
        if method == "slow" and not self.told.quick.wait(30):
            method = "500"
        if method == "quick":
            self.told.quick.set()
        self.answer(*ANSWERS.get(method) or result(body))

    def answer(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if status == 301:
            self.send_header("Location", "https://jobs.example.org/elsewhere/mcp")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def result(body):
    if isinstance(body, dict) and "id" not in body:
        return 202, "application/json", b""
    told = {"protocolVersion": "2025-06-18", "text": "Zürich\n\u2028"}
    parts = body if isinstance(body, list) else [body]
    answers = [{"jsonrpc": "2.0", "id": part["id"], "result": told} for part in parts]
    answer = answers if isinstance(body, list) else answers[0]
    text = json.dumps(answer, indent=1, ensure_ascii=False)
    return 200, "application/json", text.encode()


class Listening(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def process_request(self, request, address):
        self.opened.append(request)
        super().process_request(request, address)


@contextmanager
def telling(port: int = 0) -> Iterator[Told]:
    """Run such a server; at the end it closes its connections, as one that stops does."""
    handler = type("Telling", (Handler,), {})
    listening = Listening(("127.0.0.1", port), handler)
    listening.opened = []
    handler.told = Told(listening.server_address[1])
    threading.Thread(target=listening.serve_forever, args=[0.01], daemon=True).start()
    try:
        yield handler.told
    finally:
        listening.shutdown()
        listening.server_close()
        for request in listening.opened:
            with suppress(OSError):
                request.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def server() -> Iterator[Told]:
    with telling() as told:
        yield told


class Bridge:
    """A running `vega mcp`."""

    def __init__(self, url: str):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("VEGA_")}
        self.process = subprocess.Popen(
            [*COMMAND, "mcp", "--url", url],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
            env={**kept, "VEGA_TOKEN": TOKEN, "LC_ALL": "C", "PYTHONUTF8": "0"},
        )  # fmt: skip

    def ask(self, message: object) -> object:
        self.send(message)
        return json.loads(self.process.stdout.readline())

    def send(self, message: object) -> None:
        self.process.stdin.write(line(message))
        self.process.stdin.flush()

    def end(self, *messages: object) -> tuple[list[object], str]:
        """Send the messages and end the input; return the answers and standard error."""
        lines = b"".join(map(line, messages))
        output, errors = self.process.communicate(lines, timeout=60)
        assert self.process.returncode == 0
        return [json.loads(one) for one in output.splitlines()], errors.decode()


def line(message: object) -> bytes:
    text = message if isinstance(message, bytes) else json.dumps(message).encode()
    return text + b"\n"


@contextmanager
def bridging(url: str) -> Iterator[Bridge]:
    bridge = Bridge(url)
    try:
        yield bridge
    finally:
        bridge.process.kill()
        bridge.process.communicate()


def call(request_id: int | str, method: str = "ping", **params: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": request_id, "method": method, "params": params}


def test_each_message_is_one_post_and_each_answer_one_line(server):
    with bridging(f"{server.url}/vega/") as bridge:
        first = bridge.ask(call("ä", "initialize"))
        assert (first["id"], first["result"]["text"]) == ("ä", "Zürich\n\u2028")
        assert bridge.ask(call(2, "tools/call", name="älter", **NEWEST))["id"] == 2
        notice = {"jsonrpc": "2.0", "method": "notifications/initialized"}
        assert bridge.end(notice, call(3)) == ([{**first, "id": 3}], "")
    by_method = {sent["method"]: headers for _, headers, sent in server.sent}
    assert {path for path, _, _ in server.sent} == {"/vega/mcp"}
    assert {headers["Authorization"] for headers in by_method.values()} == {f"Bearer {TOKEN}"}
    assert "MCP-Protocol-Version" not in by_method["initialize"]
    assert by_method["ping"]["MCP-Protocol-Version"] == "2025-06-18"
    named = by_method["tools/call"]
    assert (named["MCP-Protocol-Version"], named["Mcp-Method"]) == ("2026-07-28", "tools/call")
    assert named["Mcp-Name"] == f"=?base64?{b64encode('älter'.encode()).decode()}?="


def test_a_hundred_calls_at_once_are_all_answered_and_a_slow_one_holds_up_none(server):
    calls = [call(0, "slow"), *(call(number) for number in range(1, 99)), call(99, "quick")]
    with bridging(server.url) as bridge:
        answers, _ = bridge.end(*calls)
    assert sorted(answer["id"] for answer in answers) == list(range(100))
    assert all("result" in answer for answer in answers)
    assert server.connections <= 4


def test_what_goes_wrong_is_an_error_with_a_sentence(server):
    sentences = {
        "401": "does not accept the API token",
        "403": "This token is for reading only.",
        "404": "There is no Vega at",
        "413": "too large",
        "500": "failed with status 500",
        "html": "answered with text/html",
        "redirect": "redirects to https://jobs.example.org/elsewhere. ",
        "dressed": "[2J vega:  yy",
        "NaN": "could not send",
        "nothing": "no answer",
        "refused": "No.",
        "breaks": "Is it running?",
    }
    with bridging(server.url) as bridge:
        notice = {"jsonrpc": "2.0", "method": "500"}
        answers, errors = bridge.end(notice, *(call(method, method) for method in sentences))
    told = {answer["id"]: answer["error"]["message"] for answer in answers}
    assert told.keys() == sentences.keys()
    for method, words in sentences.items():
        assert words in told[method]
    assert TOKEN not in errors + json.dumps(told)
    assert "does not accept the API token" in errors
    assert max(map(len, errors.splitlines())) < 600
    assert errors.replace("\n", "").isprintable()
    assert len(server.sent) == 1 + len(sentences)  # each once, and none where a redirect leads


def test_an_answer_that_never_ends_is_given_up(server, monkeypatch):
    monkeypatch.setattr(bridge, "DEADLINE", 0.01)
    connection = bridge.Connection(read_endpoint(server.url), TOKEN)
    message = bridge.read_message(line(call(1, "slow")))
    with pytest.raises(bridge.NoAnswer, match="takes too long"):
        connection.send(message, {})
    server.quick.set()


def test_a_broken_line_is_answered_and_the_bridge_goes_on(server):
    broken = [b"kaputt", b"\xff\xfe", b'{"id": 1', b"[" * 100_000, b"1" * 5000]
    batch = [call(7), call(8)]
    with bridging(server.url) as bridge:
        answers, _ = bridge.end(
            *broken, b"", b"  ", b"\xef\xbb\xbf" + json.dumps(call(6)).encode(), batch
        )
    errors = [one for one in answers if isinstance(one, dict) and "error" in one]
    assert [(one["id"], one["error"]["code"]) for one in errors] == [(None, -32700)] * len(broken)
    others = [one for one in answers if one not in errors]
    ids = [[part["id"] for part in one] if isinstance(one, list) else one["id"] for one in others]
    assert sorted(ids, key=str) == [6, [7, 8]]


def test_a_line_without_end_takes_no_memory(monkeypatch):
    monkeypatch.setattr(bridge, "MAX_LINE", 8)
    found = list(bridge.read_lines(BytesIO(b"x" * 100 + b"\n\nshort\n" + b"y" * 100)))
    assert found == [b"x" * 9, b"short\n", b"y" * 9]


def test_a_server_that_is_down_is_told_and_later_calls_work():
    port = free_port()
    with bridging(f"http://127.0.0.1:{port}") as bridge:
        batch = bridge.ask([call(1), call(2)])
        assert [one["id"] for one in batch] == [1, 2]
        assert "Can't reach Vega" in bridge.ask(call(3))["error"]["message"]
        for number in (4, 5):  # it comes, goes and comes again
            with telling(port) as server:
                answers = [bridge.ask(call(number)) for _ in range(4)]  # on each connection
                assert all("result" in answer for answer in answers)
                assert len(server.sent) == 4
        assert "Is it running?" in bridge.ask(call(6))["error"]["message"]
        answers, errors = bridge.end()
    assert errors.count("Is it running?") == 2  # once each time


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_it_ends_quietly_with_ctrl_c_and_where_nobody_reads(server):
    with bridging(server.url) as bridge:
        bridge.ask(call(1))
        bridge.process.send_signal(signal.SIGINT)
        assert bridge.process.wait(60) == 130
        assert bridge.process.stderr.read() == b""
    with bridging(server.url) as bridge:
        bridge.ask(call(1))
        bridge.process.stdout.close()
        bridge.send(call(2))
        assert bridge.process.wait(60) == 0
        assert bridge.process.stderr.read() == b""
        bridge.process.stdout = None


@pytest.mark.parametrize(
    ("given", "endpoint"),
    [
        ("http://localhost:8765", "http://localhost:8765/mcp"),
        ("https://jobs.example.org/vega/", "https://jobs.example.org/vega/mcp"),
        ("http://[::1]:8765/mcp", "http://[::1]:8765/mcp"),
        (" http://localhost/mcp/ ", "http://localhost/mcp"),
    ],
)
def test_the_endpoint_is_found_from_what_people_enter(given, endpoint):
    assert read_endpoint(given).geturl() == endpoint


@pytest.mark.parametrize(
    "given",
    ["", "localhost:8765", "ftp://localhost", "http://", "http://a b", "http://h:99999",
     "http://alice:hunter2@h", "http://h/?x=1", "http://h/#x", "http://[::1", "http://h/\r\nX: 1"],
)  # fmt: skip
def test_what_is_no_address_is_refused_without_repeating_it(given):
    with pytest.raises(BadSetting, match="--url must be") as refused:
        read_endpoint(given)
    assert "hunter2" not in str(refused.value)


def test_the_token_comes_from_the_environment_or_a_file(tmp_path: Path):
    path = tmp_path / "token"
    path.write_text(f"{TOKEN}\n")
    assert read_token({"VEGA_TOKEN": TOKEN}) == read_token({"VEGA_TOKEN_FILE": str(path)}) == TOKEN
    for environ, words in (
        ({}, "VEGA_TOKEN is not set"),
        ({"VEGA_TOKEN": TOKEN, "VEGA_TOKEN_FILE": str(path)}, "not both"),
        ({"VEGA_TOKEN_FILE": str(tmp_path / "none")}, "cannot be read"),
        ({"VEGA_TOKEN": "vega_pat secret"}, "is not an API token"),
        ({"VEGA_TOKEN": "vega_pat_sécret"}, "is not an API token"),
    ):
        with pytest.raises(BadSetting, match=words) as refused:
            read_token(environ)
        assert "cret" not in str(refused.value)
