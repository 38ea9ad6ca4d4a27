"""Vega as people run it: `vega serve` in a process of its own, and a small HTTP client for it."""

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
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from threading import Barrier
from typing import Any, TypeVar

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-c", "from vega.cli import main; main()"]
WSGI = [
    sys.executable,
    "-c",
    # What `app.py` offers to any WSGI server, on waitress as it comes.
    "import socket, sys; from waitress.server import create_server; from app import app; "
    "server = create_server(app, host='127.0.0.1', port=0, threads=8); "
    "print(f'running at http://127.0.0.1:{server.effective_port}', file=sys.stderr, flush=True); "
    "server.run()",
]
SECONDS = 20  # for anything to happen; nothing here is expected to take a tenth of it

Found = TypeVar("Found")


def free_port() -> int:
    """One that nothing listens on, below those that the system gives to connections."""
    while True:
        port = random.randrange(20_000, 32_000)
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        return port


def until(condition: Callable[[], Found], what: str, seconds: float = SECONDS) -> Found:
    """What `condition` returns as soon as that is true."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"{what} did not happen within {seconds} s")


def at_once(calls: Sequence[Callable[[], Found]]) -> list[Found]:
    """What each call returns, in their order; all are let go in the same moment."""
    start = Barrier(len(calls))

    def run(call: Callable[[], Found]) -> Found:
        start.wait(SECONDS)
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def environment(folder: Path, settings: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VEGA_")}
    return {**kept, "VEGA_INSTANCE_PATH": str(folder), **settings}


def vega(
    folder: Path, *arguments: str, typed: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end; `typed` is what it reads on standard input."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=typed,
        env=environment(folder, settings),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def make_user(folder: Path, name: str, password: str = "correct horse") -> None:
    done = vega(folder, "user", "create", name, "--password-stdin", typed=password + "\n")
    assert done.returncode == 0, done.stderr


def make_token(folder: Path, name: str, label: str = "tests") -> str:
    done = vega(folder, "token", "create", name, "--label", label)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def user_with_token(folder: Path, plan: str = "free") -> str:
    """A data folder with the user alice, made by the command line once; her token."""
    template, token = _template()
    shutil.copytree(template, folder, dirs_exist_ok=True)
    if plan != "free":
        assert vega(folder, "plan", "alice", plan).returncode == 0
    return token


@cache
def _template() -> tuple[Path, str]:
    base = Path(tempfile.mkdtemp(prefix="vega-tests-"))
    atexit.register(shutil.rmtree, base, ignore_errors=True)
    make_user(base / "data", "alice")
    return base / "data", make_token(base / "data", "alice")


def posting(number: int | str = 1, **changes: object) -> dict[str, object]:
    """A job as a client sends it, with a URL of its own."""
    return {
        "title": "Software Engineer",
        "company": "Acme",
        "location": "Remote",
        "description": "Build things that last.",
        "sourceUrl": f"https://jobs.example.com/{number}",
        **changes,
    }


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
        """The sentence of an error in the API's one shape."""
        assert self.headers.get_content_type() == "application/json", self
        assert list(self.json) == ["error"], self
        sentence = self.json["error"]
        assert isinstance(sentence, str), self
        assert sentence.strip(), self
        return sentence


@dataclass
class Server:
    """One that is up. `folder` holds the data, `log` what it wrote to standard error."""

    process: subprocess.Popen[bytes]
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
        """One request on a connection of its own. `body` is sent as JSON, bytes as they are."""
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

    def used(self, token: str) -> int:
        return int(self.get("/api/jobs/quota", token=token).json["used"])

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS)

    def raw(self, *pieces: bytes) -> bytes:
        """Send bytes as they are, no more after them; all that comes back until the end."""
        with self.connect() as connection:
            try:
                for piece in pieces:
                    connection.sendall(piece)
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # it answered and closed before it had read everything
            return receive_all(connection)

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def receive_all(connection: socket.socket) -> bytes:
    received = b""
    try:
        while piece := connection.recv(65536):
            received += piece
    except ConnectionError:
        pass  # closed the hard way: what came before still counts
    return received


_launched = 0


def launch(
    folder: Path, command: list[str], **settings: str
) -> tuple[subprocess.Popen[bytes], Path]:
    """The process and its log, not yet known to be up."""
    global _launched
    _launched += 1
    log = folder.parent / f"{folder.name}.{_launched}.log"
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=stderr,
            stderr=stderr,
            env=environment(folder, settings),
            cwd=ROOT,
        )
    return process, log


def wait_for(process: subprocess.Popen[bytes], log: Path, folder: Path) -> Server:
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
    """`vega serve` on a free port; it is killed at the end if it still runs."""
    process, log = launch(folder, [*COMMAND, "serve", "--port", "0", *arguments], **settings)
    try:
        yield wait_for(process, log, folder)
    finally:
        end(process)


@contextmanager
def serving_by(folder: Path, *command: str, **settings: str) -> Iterator[Server]:
    """`app.py` on a WSGI server that takes several processes; `{port}` stands for its port."""
    port = free_port()
    program = Path(sys.executable).with_name(command[0])
    arguments = [part.format(port=port) for part in command[1:]]
    process, log = launch(folder, [str(program), *arguments], **settings)
    server = Server(process, port, folder, log)
    try:
        until(lambda: _is_healthy(server), "a first healthy answer")
        yield server
    finally:
        process.terminate()  # alone it can end its workers
        try:
            process.wait(SECONDS)
        finally:
            end(process)


def _is_healthy(server: Server) -> bool:
    assert server.process.poll() is None, server.said()
    try:
        return server.get("/health").status == 200
    except OSError:
        return False


@contextmanager
def serving_wsgi(folder: Path, **settings: str) -> Iterator[Server]:
    """`app.py` on a plain WSGI server, as a second process on one data folder."""
    process, log = launch(folder, WSGI, **settings)
    try:
        yield wait_for(process, log, folder)
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.kill()
    process.wait(SECONDS)
