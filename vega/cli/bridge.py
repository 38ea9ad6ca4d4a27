"""`vega mcp`: MCP over standard input and output, bridged to the `/mcp` of a server.

Each line of standard input is a JSON-RPC message, sent as one POST; each answer is one line.
"""

import json
import os
import re
import select
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import BadStatusLine, HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from queue import Queue
from socket import SHUT_RDWR, socket
from ssl import SSLCertVerificationError, SSLError
from typing import Any, BinaryIO
from urllib.parse import SplitResult, urljoin, urlsplit

from vega.errors import BadSetting
from vega.version import __version__

THREADS = 4  # calls at a time
MAX_WAITING = 256  # messages; then reading stops until some are answered
MAX_LINE = 16 * 2**20  # bytes
MAX_ANSWER = 64 * 2**20
MAX_IDLE = 30.0  # seconds, after which a connection may be dead without a sign
TIMEOUT = 60.0  # seconds for each wait; Vega itself waits up to 30 for the database
DEADLINE = 180.0  # seconds for a whole answer: a server may send a byte now and then
LONGEST_SENTENCE = 500  # characters that a server may tell

PARSE_ERROR, INTERNAL_ERROR = -32700, -32603
NAMED_BY = {"tools/call": "name", "prompts/get": "name", "resources/read": "uri"}
VERSION_KEY = "io.modelcontextprotocol/protocolVersion"  # in the messages of 2026-07-28 and newer


def bridge(url: str, token: str) -> None:
    """Answer messages until standard input ends. Raises `BadSetting` for a malformed URL."""
    endpoint = read_endpoint(url)
    try:
        Bridge(endpoint, token).run(sys.stdin.buffer)
    except KeyboardInterrupt:
        os._exit(130)  # now, whatever the threads wait for


def read_endpoint(url: str) -> SplitResult:
    """Return the address of the endpoint for that of a server. Raises `BadSetting`."""
    given = url.strip().rstrip("/")
    try:
        parts = urlsplit(given if given.endswith("/mcp") else f"{given}/mcp")
        is_valid = bool(_URL.fullmatch(given) and parts.hostname and parts.port != 0)
    except ValueError:
        is_valid = False
    if not is_valid:
        raise BadSetting(
            "--url must be the http:// or https:// address of Vega, such as "
            "http://localhost:8765, without a username and without a query."
        )
    return parts


_URL = re.compile(r"https?://[A-Za-z0-9._~:\[\]-]+(/[A-Za-z0-9._~%/-]*)?", re.IGNORECASE)


# Messages


@dataclass(frozen=True)
class Message:
    """A line of standard input, and what the HTTP transport has to know of it."""

    body: bytes
    ids: tuple[Any, ...] = ()  # of the requests in it, each of which needs an answer
    is_batch: bool = False
    is_initialize: bool = False
    wants_answer: bool = True  # also where it is no valid request: the server says why
    headers: Mapping[str, str] = field(default_factory=dict)

    def failure(self, sentence: str) -> bytes | None:
        """Return the answer for a message that the server did not answer."""
        if not self.wants_answer:
            return None
        errors = [_error(one, INTERNAL_ERROR, sentence) for one in self.ids or (None,)]
        return _dump(errors if self.is_batch else errors[0])


def read_message(line: bytes) -> Message:
    """Read a line. Raises `ValueError` if it is not JSON."""
    text = line.decode("utf-8-sig").strip()
    try:
        sent = json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    parts = sent if isinstance(sent, list) else [sent]
    method, params = _call(parts[0]) if len(parts) == 1 else ("", {})
    return Message(
        text.encode(),
        ids=tuple(part["id"] for part in parts if _is_request(part)),
        is_batch=isinstance(sent, list),
        is_initialize=method == "initialize",
        wants_answer=not parts or not all(map(_is_one_way, parts)),
        headers=_headers(method, params),
    )


def _is_request(part: object) -> bool:
    return isinstance(part, dict) and "method" in part and isinstance(part.get("id"), str | int)


def _is_one_way(part: object) -> bool:
    """Tell whether it is a notification, or an answer to the server."""
    if not isinstance(part, dict):
        return False
    if "method" in part:
        return "id" not in part
    return "result" in part or "error" in part


def _call(part: Any) -> tuple[str, Mapping[str, Any]]:
    method = part.get("method") if isinstance(part, dict) else None
    params = part.get("params") if isinstance(method, str) else None
    return method if isinstance(method, str) else "", params if isinstance(params, dict) else {}


def _headers(method: str, params: Mapping[str, object]) -> dict[str, str]:
    """Return the headers that repeat what a message of the stateless protocol says of itself."""
    meta = params.get("_meta")
    version = meta.get(VERSION_KEY) if isinstance(meta, dict) else None
    if not isinstance(version, str):
        return {}
    headers = {"MCP-Protocol-Version": version, "Mcp-Method": method}
    name = params.get(NAMED_BY.get(method, ""))
    if isinstance(name, str):
        headers["Mcp-Name"] = name
    return {key: _header_value(value) for key, value in headers.items()}


def _header_value(text: str) -> str:
    """Encode what a header cannot carry as it is, by the rule of the protocol."""
    if re.fullmatch(r"[!-~]([ -~]*[!-~])?", text) and not text.startswith("=?base64?"):
        return text
    encoded = b64encode(text.encode("utf-8", "surrogatepass")).decode("ascii")
    return f"=?base64?{encoded}?="


def _error(request_id: object, code: int, sentence: str) -> dict[str, object]:
    error = {"code": code, "message": sentence}
    return {"jsonrpc": "2.0", "id": request_id, "error": error}


def _dump(answer: object) -> bytes:
    """Write JSON. Raises `ValueError` for NaN and infinity, which JSON does not have."""
    return json.dumps(answer, separators=(",", ":"), allow_nan=False).encode()


# The server


class NoAnswer(Exception):
    """The server gave no answer for the assistant. The message says why and what to do.

    It may repeat what a server sent: it is one line, not very long, and cannot steer a terminal.
    """

    def __init__(self, sentence: str):
        line = "".join(sign if sign.isprintable() else " " for sign in sentence[:LONGEST_SENTENCE])
        super().__init__(line)


class Connection:
    """A connection that is kept alive, for one thread."""

    def __init__(self, endpoint: SplitResult, token: str, timeout: float = TIMEOUT):
        self._endpoint = endpoint
        self._url = endpoint.geturl()
        self._server = self._url.removesuffix("/mcp")
        self._headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            "User-Agent": f"vega-mcp/{__version__}",
        }
        kind = HTTPSConnection if endpoint.scheme == "https" else HTTPConnection
        self._http: HTTPConnection = kind(str(endpoint.hostname), endpoint.port, timeout=timeout)
        self._used_at = 0.0

    def send(self, message: Message, headers: Mapping[str, str]) -> object:
        """Return the server's answer as JSON, None if there is none. Raises `NoAnswer`."""
        self._close_if_stale()
        try:
            response, body = self._exchange(message.body, {**self._headers, **headers})
        except (OSError, HTTPException) as error:
            self._http.close()
            raise NoAnswer(self._unreachable(error)) from None
        self._used_at = time.monotonic()
        if len(body) > MAX_ANSWER:
            self._http.close()
            raise NoAnswer(f"The answer of {self._server} is too large.")
        return self._read(response, body)

    def _exchange(self, body: bytes, headers: Mapping[str, str]) -> tuple[HTTPResponse, bytes]:
        if self._http.sock is None:
            self._http.connect()
        with deadline(self._http.sock):
            self._http.request("POST", self._endpoint.path, body, headers)
            response = self._http.getresponse()
            return response, response.read(MAX_ANSWER + 1)

    def _close_if_stale(self) -> None:
        """Close what the server has closed: a call must not be sent twice to find out."""
        sock = self._http.sock
        if sock is None:
            return
        is_old = time.monotonic() - self._used_at > MAX_IDLE
        if is_old or select.select([sock], [], [], 0)[0]:
            self._http.close()

    def _unreachable(self, error: Exception) -> str:
        if isinstance(error, TimeoutError):
            return f"Vega at {self._server} takes too long to answer. Try again later."
        if isinstance(error, SSLCertVerificationError):
            reason = error.verify_message
            return f"The certificate of {self._server} is not trusted: {reason}."
        if isinstance(error, BadStatusLine | SSLError) and not isinstance(error, ConnectionError):
            return f"{self._server} does not answer as Vega does. Check --url."
        return f"Can't reach Vega at {self._server}. Is it running?"

    def _read(self, response: HTTPResponse, body: bytes) -> object:
        answer = _json_of(body) if body else None
        if _is_rpc(answer):
            return answer
        if not 200 <= response.status < 300:
            raise NoAnswer(self._refusal(response, answer))
        if body:
            kind = response.headers.get_content_type()
            raise NoAnswer(f"{self._url} answered with {kind}, not as Vega does. Check --url.")
        return None

    def _refusal(self, response: HTTPResponse, answer: object) -> str:
        """Say what a status means for whoever has set the bridge up."""
        status, told = response.status, answer.get("error") if isinstance(answer, dict) else None
        if 300 <= status < 400:
            target = urljoin(self._url, response.headers.get("Location", ""))
            target = target.removesuffix("/mcp")[:200]
            return f"{self._server} redirects to {target}. If that is your server, set --url to it."
        if status == 401:
            return (
                f"Vega at {self._server} does not accept the API token. "
                "Create one in the settings of Vega, and set VEGA_TOKEN to it."
            )
        if isinstance(told, str):
            return told
        if status in (404, 405):
            return f"There is no Vega at {self._server}, or it is an older one. Check --url."
        if status == 413:
            return "This message is too large for Vega. Send less text at once."
        return f"Vega at {self._server} failed with status {status}. Its log says why."


@contextmanager
def deadline(sock: socket) -> Iterator[None]:
    """Shut the connection down if the block takes too long. Raises `TimeoutError`."""
    has_passed = threading.Event()

    def shut_down() -> None:
        has_passed.set()
        with suppress(OSError):
            sock.shutdown(SHUT_RDWR)

    timer = threading.Timer(DEADLINE, shut_down)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, HTTPException):
        if not has_passed.is_set():
            raise
    finally:
        timer.cancel()
    if has_passed.is_set():
        raise TimeoutError


def _json_of(body: bytes) -> object:
    try:
        return json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _is_rpc(answer: object) -> bool:
    parts = answer if isinstance(answer, list) and answer else [answer]
    return all(isinstance(part, dict) and part.get("jsonrpc") == "2.0" for part in parts)


# From one to the other


class Bridge:
    """Messages in, answers out, in whatever order they come."""

    def __init__(self, endpoint: SplitResult, token: str):
        self._endpoint = endpoint
        self._token = token
        self._waiting: Queue[Message | None] = Queue(MAX_WAITING)
        self._output = sys.stdout.fileno()
        if os.name == "posix":
            os.set_blocking(self._output, True)
        self._lock = threading.Lock()
        self._version: dict[str, str] = {}  # as it was agreed on when initialized
        self._told = ""

    def run(self, lines: BinaryIO) -> None:
        """Send all messages, and wait for the last answer."""
        threads = [threading.Thread(target=self._work, daemon=True) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for line in read_lines(lines):
            self._take(line)
        for _ in threads:
            self._waiting.put(None)
        for thread in threads:
            thread.join()

    def _take(self, line: bytes) -> None:
        if len(line) > MAX_LINE:
            self._write(_dump(_error(None, PARSE_ERROR, "This message is too large for Vega.")))
            return
        try:
            self._waiting.put(read_message(line))
        except ValueError as error:
            problem = f"This line is not a JSON message: {error}."
            self._write(_dump(_error(None, PARSE_ERROR, problem)))

    def _work(self) -> None:
        connection = Connection(self._endpoint, self._token)
        while (message := self._waiting.get()) is not None:
            answer = self._answer(connection, message)
            if answer is not None:
                self._write(answer)

    def _answer(self, connection: Connection, message: Message) -> bytes | None:
        """Return the line that answers a message; None if it takes no answer."""
        if message.is_initialize:
            self._version = {}
        try:
            answer = connection.send(message, {**self._version, **message.headers})
            if answer is None and message.wants_answer:
                raise NoAnswer("Vega gave no answer to this message.")
            line = self._finish(message, answer) if message.wants_answer else None
        except NoAnswer as reason:
            self._tell(str(reason))
            return message.failure(str(reason))
        except Exception as error:  # whatever fails, the call has to be answered
            self._tell(f"{type(error).__name__}: {error}")
            return message.failure("`vega mcp` could not send this message.")
        self._told = ""
        return line

    def _finish(self, message: Message, answer: object) -> bytes:
        if isinstance(answer, dict):
            if message.is_initialize:
                self._agree_on(answer.get("result"))
            if "error" in answer and answer.get("id") is None and message.ids:
                answer = {**answer, "id": message.ids[0]}  # refused before it was read
        return _dump(answer)

    def _agree_on(self, result: object) -> None:
        version = result.get("protocolVersion") if isinstance(result, dict) else None
        if isinstance(version, str):
            self._version = {"MCP-Protocol-Version": _header_value(version)}

    def _tell(self, sentence: str) -> None:
        """Say on standard error why a call failed, once while it goes on."""
        if sentence != self._told:
            self._told = sentence
            os.write(sys.stderr.fileno(), f"vega: {sentence}\n".encode("utf-8", "replace"))

    def _write(self, line: bytes) -> None:
        """Write a line at once, past the buffer, which an end in the middle would flush."""
        rest = memoryview(line + b"\n")
        with self._lock:
            try:
                while rest:
                    rest = rest[os.write(self._output, rest) :]
            except OSError:
                os._exit(0)  # nobody reads any more


def read_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Read lines that are not blank. One that is too long is cut, and its rest skipped."""
    while line := stream.readline(MAX_LINE + 1):
        end = line
        while not end.endswith(b"\n") and len(line) > MAX_LINE:
            end = stream.readline(MAX_LINE) or b"\n"
        if line.strip():
            yield line
