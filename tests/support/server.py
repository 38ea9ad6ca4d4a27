"""Run `vega serve` in a subprocess, with a small HTTP client."""

import atexit
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from threading import Barrier
from typing import Any, TypeVar
from unittest.mock import patch

from support.forking import Forked

from vega import create_app
from vega.config import read_config
from vega.extensions import db
from vega.models import Plan
from vega.services.accounts import passwords, tokens, users

ROOT = Path(__file__).parent.parent.parent
COMMAND = [
    sys.executable,
    "-c",
    # What starts the tests in the background lets them ignore Ctrl-C.
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from vega.cli import main; main()",
]
WSGI = [
    sys.executable,
    "-c",
    # `app.py` on plain waitress, as on any WSGI server.
    "import socket, sys; from waitress.server import create_server; from app import app; "
    "server = create_server(app, host='127.0.0.1', port=0, threads=8); "
    "print(f'running at http://127.0.0.1:{server.effective_port}', file=sys.stderr, flush=True); "
    "server.run()",
]
HASH_METHOD = passwords.HASH_METHOD  # of servers; in their own process tests hash quickly
MAY_FORK = "PYTEST_VERSION" in os.environ  # a benchmark measures the command itself
SECONDS = 60  # bounds a wait, on a busy machine too

Found = TypeVar("Found")
Process = subprocess.Popen[bytes] | Forked


def free_port() -> int:
    """Return a free port below the ephemeral range."""
    while True:
        port = random.randrange(20_000, 32_000)
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        return port


def until(condition: Callable[[], Found], what: str, seconds: float = SECONDS) -> Found:
    """Wait until `condition` returns something truthy, and return it."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"{what} did not happen within {seconds} s")


def at_once(calls: Sequence[Callable[[], Found]]) -> list[Found]:
    """Run all calls concurrently, started by a barrier; return their results in order."""
    start = Barrier(len(calls))

    def run(call: Callable[[], Found]) -> Found:
        start.wait(SECONDS)
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def environment(folder: Path, settings: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VEGA_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling Vega is a fifth of each start
    return {**kept, "VEGA_INSTANCE_PATH": str(folder), **settings}


def vega(
    folder: Path, *arguments: str, typed: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a `vega` command to its end, with `typed` as standard input."""
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place) / name for name in ("in", "out", "err")]
        files[0].write_text(typed, encoding="utf-8")
        process = Forked([*COMMAND[2:], *arguments], environment(folder, settings), *files)
        try:
            code = process.wait(SECONDS)
        finally:
            end(process)
        said = [path.read_text(encoding="utf-8") for path in files[1:]]
    return subprocess.CompletedProcess(["vega", *arguments], code, *said)


def make_user(folder: Path, name: str, password: str = "correct horse") -> None:
    done = vega(folder, "user", "create", name, "--password-stdin", typed=password + "\n")
    assert done.returncode == 0, done.stderr


def make_token(folder: Path, name: str, label: str = "tests") -> str:
    done = vega(folder, "token", "create", name, "--label", label)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def user_with_token(folder: Path, plan: str = "free") -> str:
    """Create a data folder with the user alice, copied from one that is made once; return her
    token."""
    template, token = _template(plan)
    shutil.copytree(template, folder, dirs_exist_ok=True)
    return token


@cache
def _template(plan: str) -> tuple[Path, str]:
    folder = Path(tempfile.mkdtemp(prefix="vega-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with create_app(read_config(environment(folder, {}))).app_context():
        with patch.object(passwords, "HASH_METHOD", HASH_METHOD):
            alice = users.create_user("alice", "correct horse", Plan(plan))
        token = tokens.create_token(alice, "tests")
        db.session.remove()
        db.engine.dispose()
    return folder, token


def posting(number: int | str = 1, **changes: object) -> dict[str, object]:
    """Return the JSON of a new job with a distinct URL."""
    return {
        "title": "Software Engineer",
        "company": "Acme",
        "location": "Remote",
        "description": "Build things that last.",
        "sourceUrl": f"https://jobs.example.com/{number}",
        **changes,
    }


EDGE = "----vega-tests"
FILE_FORM = {"Content-Type": f"multipart/form-data; boundary={EDGE}"}


def file_form(data: bytes, name: str = "CV.pdf") -> bytes:
    """Return a form with one file, of the type `FILE_FORM`."""
    head = f'--{EDGE}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    return head.encode() + data + f"\r\n--{EDGE}--\r\n".encode()


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage = field(repr=False)
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> str:
        """Return the error message, asserting the API's error format."""
        assert self.headers.get_content_type() == "application/json", self
        assert list(self.json) == ["error"], self
        sentence = self.json["error"]
        assert isinstance(sentence, str), self
        assert sentence.strip(), self
        return sentence


@dataclass
class Server:
    """A running server. `folder` is its data folder, `log` the file of its standard error."""

    process: Process
    port: int
    folder: Path
    log: Path

    def request(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send a request on a new connection. `body` is sent as JSON unless it is bytes."""
        sent = dict(headers or {})
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def get(self, path: str, **more: Any) -> Answer:
        return self.request("GET", path, **more)

    def post(self, path: str, body: object = None, **more: Any) -> Answer:
        return self.request("POST", path, body, **more)

    def save(self, token: str, job: object) -> Answer:
        return self.post("/api/jobs", job, token=token)

    def upload(self, token: str, data: bytes, name: str = "CV.pdf") -> Answer:
        """Upload a document."""
        return self.post("/api/documents", file_form(data, name), token=token, headers=FILE_FORM)

    def used(self, token: str) -> int:
        return int(self.get("/api/jobs/quota", token=token).json["used"])

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS)

    def raw(self, *pieces: bytes) -> bytes:
        """Send raw bytes, shut down the sending side, and return everything received."""
        with self.connect() as connection:
            try:
                for piece in pieces:
                    connection.sendall(piece)
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # the server answered and closed before reading everything
            return receive_all(connection)

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def log_text(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def receive_all(connection: socket.socket) -> bytes:
    received = bytearray()  # grows in place: some answers are of many megabytes
    with suppress(ConnectionError):  # connection reset
        while piece := connection.recv(65536):
            received += piece
    return bytes(received)


_launched = 0


def launch(folder: Path, command: list[str], **settings: str) -> tuple[Process, Path]:
    """Start a process and return it with its log file, without waiting for it to be up."""
    global _launched
    _launched += 1
    log = folder.parent / f"{folder.name}.{_launched}.log"
    environ, (program, *more) = environment(folder, settings), command
    if MAY_FORK and (program, *more[:1]) == (sys.executable, "-c"):
        return Forked(more[1:], environ, Path(os.devnull), log, log), log
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=stderr,
            stderr=stderr,
            env=environ,
            cwd=ROOT,
        )
    return process, log


def wait_for(process: Process, log: Path, folder: Path) -> Server:
    def port() -> int:
        written = log.read_text(encoding="utf-8")
        assert process.poll() is None, f"it ended with {process.returncode}: {written}"
        match = re.search(r"(?:running at|serves) http://[^\s/]+:(\d+)[/\"\n]", written)
        return int(match[1]) if match else 0

    server = Server(process, until(port, "the server's start"), folder, log)
    until(lambda: server.get("/health").status == 200, "a first healthy answer")
    return server


@contextmanager
def serving(folder: Path, *arguments: str, **settings: str) -> Iterator[Server]:
    """Run `vega serve` on a free port; it is killed at the end if it still runs."""
    process, log = launch(folder, [*COMMAND, "serve", "--port", "0", *arguments], **settings)
    try:
        yield wait_for(process, log, folder)
    finally:
        end(process)


@contextmanager
def serving_by(folder: Path, *command: str, **settings: str) -> Iterator[Server]:
    """Run `app.py` on a multi-process WSGI server; `{port}` in `command` is replaced."""
    port = free_port()
    program = Path(sys.executable).with_name(command[0])
    arguments = [part.format(port=port) for part in command[1:]]
    process, log = launch(folder, [str(program), *arguments], **settings)
    server = Server(process, port, folder, log)
    try:
        until(lambda: _is_healthy(server), "a first healthy answer")
        yield server
    finally:
        process.terminate()  # let it end its workers
        try:
            process.wait(SECONDS)
        finally:
            end(process)


def _is_healthy(server: Server) -> bool:
    assert server.process.poll() is None, server.log_text()
    try:
        return server.get("/health").status == 200
    except OSError:
        return False


@contextmanager
def serving_wsgi(folder: Path, **settings: str) -> Iterator[Server]:
    """Run `app.py` on plain waitress, as a second process on one data folder."""
    process, log = launch(folder, WSGI, **settings)
    try:
        yield wait_for(process, log, folder)
    finally:
        end(process)


def end(process: Process) -> None:
    if process.poll() is None:
        process.kill()
    process.wait(SECONDS)
