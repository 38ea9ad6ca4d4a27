"""Back up, restore and copy gigabytes of documents while others save; send them to slow readers.

PYTHONPATH=tests python -m bench.documents [--count 200] [--only backup,...] [--keep FOLDER]

Prints Markdown tables. Takes about four times the size of all documents on the disk.
"""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from io import BytesIO
from pathlib import Path
from statistics import median, quantiles
from threading import Event, Thread

from bench.imports import memory_of
from support.postgres import find_programs, running_cluster, throwaway_database
from support.server import (
    COMMAND,
    ROOT,
    Server,
    environment,
    make_token,
    make_user,
    posting,
    serving,
    vega,
)
from support.visitor import FORM, Visitor

MIB = 2**20
PASSWORD = "correct horse"
READERS = 100
UPLOADS = 200
CLIENTS = (1, 8)
SETTINGS = {"VEGA_DOCUMENTS_MB": "100000", "VEGA_BACKUP_EVERY": "off"}


def fill(folder: Path, count: int) -> None:
    """Keep as many documents of 10 MiB that no compression makes smaller."""
    make_user(folder, "alice")
    vega(folder, "plan", "alice", "unlimited")
    code = f"from bench.documents import upload_all; upload_all({count})"
    subprocess.run(
        [sys.executable, "-c", code],
        env={**environment(folder, SETTINGS), "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        cwd=ROOT,
        check=True,
    )


def upload_all(count: int) -> None:
    from vega import create_app
    from vega.schemas import DocumentDraft, read_form
    from vega.services.accounts.users import get_user
    from vega.services.documents.saving import Upload, create_document

    with create_app().app_context():
        alice = get_user("alice")
        for number in range(count):
            draft = read_form(DocumentDraft, {"name": f"Document {number}"})
            upload = Upload(BytesIO(os.urandom(10 * MIB)), f"{number}.pdf")
            create_document(alice, draft, upload, 10**12)


# Saves meanwhile


@dataclass
class Watch:
    """Clients that save jobs and ask for /health: the seconds of each answer."""

    server: Server
    token: str
    saves: list[float] = field(default_factory=list)
    healths: list[float] = field(default_factory=list)
    stop: Event = field(default_factory=Event)

    def save(self) -> None:
        head = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        self._repeat(
            self.saves,
            lambda: ("POST", "/api/jobs", json.dumps(posting(time.time_ns())), head, 200),
        )

    def ask(self) -> None:
        self._repeat(self.healths, lambda: ("GET", "/health", None, {}, 200))

    def _repeat(self, times: list[float], request: Callable[[], tuple]) -> None:
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        while not self.stop.is_set():
            method, path, body, headers, expected = request()
            began = time.perf_counter()
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            told = answer.read()
            times.append(time.perf_counter() - began)
            assert answer.status == expected, (answer.status, told)
            self.stop.wait(0.01)


@contextmanager
def watching(server: Server, token: str, clients: int) -> Iterator[Watch]:
    watch = Watch(server, token)
    threads = [Thread(target=watch.save) for _ in range(clients)]
    threads.append(Thread(target=watch.ask))
    for thread in threads:
        thread.start()
    try:
        yield watch
    finally:
        watch.stop.set()
        for thread in threads:
            thread.join()


HEAD = (
    "| what | clients | s | saves | save p50 ms | p99 ms | slowest ms | /health p99 ms | MB more |"
)


def measure(what: str, server: Server, token: str, work: Callable[[], object]) -> None:
    """Print a row for each number of clients."""
    for clients in CLIENTS:
        Path(f"/proc/{server.process.pid}/clear_refs").write_text("5")  # the peak begins anew
        before = memory_of(server.process.pid)
        with watching(server, token, clients) as watch:
            began = time.perf_counter()
            work()
            seconds = time.perf_counter() - began
        more = memory_of(server.process.pid, "VmHWM") - before
        times = [t * 1000 for t in watch.saves]
        healthy = quantiles(watch.healths, n=100)[98] * 1000
        print(
            f"| {what} | {clients} | {seconds:.1f} | {len(times)} | {median(times):.1f} | "
            f"{quantiles(times, n=100)[98]:.0f} | {max(times):.0f} | {healthy:.0f} | {more} |",
            flush=True,
        )


# What is measured


def download_backup(server: Server) -> None:
    """Make a backup within the server's process, and read it as it comes."""
    visitor = Visitor(server.port)
    visitor.sign_in("alice", PASSWORD)
    html = visitor.get("/settings").body.decode()
    token = html.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]
    connection = HTTPConnection("127.0.0.1", server.port, timeout=1200)
    cookies = "; ".join(f"{m.key}={m.coded_value}" for m in visitor.cookies.values())
    origin = {"Referer": f"{visitor.origin}/settings", "Origin": visitor.origin}
    body = f"csrf_token={token}&current_password={PASSWORD.replace(' ', '+')}"
    connection.request("POST", "/settings/backup", body, {**FORM, **origin, "Cookie": cookies})
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "application/zip", answer.read()[:3000]
    while answer.read(MIB):
        continue


def run(folder: Path, *arguments: str, **settings: str) -> tuple[float, int]:
    """Run a `vega` command. Return how many seconds and MB it took."""
    began, peak = time.perf_counter(), 0
    process = subprocess.Popen(
        [*COMMAND, *arguments], env=environment(folder, {**SETTINGS, **settings}), cwd=ROOT
    )
    while process.poll() is None:
        peak = max(peak, memory_of(process.pid, "VmHWM"))
        time.sleep(0.05)
    assert process.returncode == 0, arguments
    return time.perf_counter() - began, peak


def tell(what: str, seconds: float, peak: int) -> None:
    print(f"| {what} | {seconds:.1f} | {peak} |", flush=True)


def read_slowly(server: Server, token: str) -> None:
    """Let a hundred readers take 10 MiB each, a little at a time, for 15 seconds."""
    found = server.get("/api/documents", token=token).json["documents"]
    with ExitStack() as stack:
        readers = []
        for number in range(READERS):
            reader = stack.enter_context(server.connect())
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            path = f"/api/documents/{found[number % len(found)]['id']}/content"
            head = f"GET {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n"
            reader.sendall(head.encode())
            readers.append(reader)
        until = time.monotonic() + 15
        while time.monotonic() < until:
            for reader in readers:
                assert reader.recv(1024)
            time.sleep(0.5)


def upload_at_once(server: Server, token: str) -> None:
    told: list[int | str] = []

    def send(number: int) -> None:
        try:
            status: int | str = server.upload(token, os.urandom(10 * MIB)).status
        except (OSError, HTTPException) as error:
            status = type(error).__name__
        told.append(status)

    threads = [Thread(target=send, args=(number,)) for number in range(UPLOADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"<!-- {UPLOADS} uploads of 10 MiB at once: {dict(Counter(told))} -->")


def serve_and_measure(folder: Path, only: set[str], **settings: str) -> None:
    token = make_token(folder, "alice") if not settings else settings.pop("TOKEN")
    with serving(folder, **SETTINGS, **settings) as server:
        where = "PostgreSQL" if settings else "SQLite"
        for number in range(300):
            server.save(token, posting(number))
        print(f"\n{HEAD}\n{'| ---: ' * 9}|")
        works: dict[str, Callable[[], object]] = {
            "nothing": lambda: time.sleep(10),
            "backup": lambda: download_backup(server),
            "command": lambda: run(folder, "backup", str(folder / "b.zip"), **settings),
            "readers": lambda: read_slowly(server, token),
            "uploads": lambda: upload_at_once(server, token),
        }
        for name, work in works.items():
            if name in only:
                measure(f"{where}: {name}", server, token, work)


def move(folder: Path, base: Path, url: str, only: set[str]) -> None:
    """Restore the backup, and copy to PostgreSQL and back."""
    print("\n| what | s | MB at the peak |\n| ---: | ---: | ---: |")
    here = f"sqlite:///{folder / 'vega.db'}"
    backup = base / "backup.zip"
    if only & {"restore", "make"}:
        tell("vega backup", *run(folder, "backup", str(backup)))
    if "restore" in only:
        (base / "restored").mkdir()
        tell("vega restore", *run(base / "restored", "restore", str(backup)))
        shutil.rmtree(base / "restored")
    if "copy" in only:
        tell("vega copy to PostgreSQL", *run(folder, "copy-database", here, url))
        back = base / "back.db"
        tell("vega copy back", *run(folder, "copy-database", url, f"sqlite:///{back}"))
        back.unlink()


def main() -> None:
    names = "nothing,backup,command,readers,uploads,restore,copy,postgresql"
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--only", default=names)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    only = set(options.only.split(","))
    with ExitStack() as stack:
        base = options.keep or Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="vega-bench-"))
        )
        folder = base / "data"
        if not folder.exists():
            base.mkdir(exist_ok=True)
            fill(folder, options.count)
        if only & {"nothing", "backup", "command", "readers", "uploads"}:
            serve_and_measure(folder, only)
        url = ""
        programs = find_programs()
        if only & {"copy", "postgresql"} and programs:
            cluster = stack.enter_context(running_cluster(programs))
            url = stack.enter_context(throwaway_database(cluster.url))
        if only & {"restore", "copy"}:
            move(folder, base, url, only)
        if "postgresql" in only and url:
            token = make_token(folder, "alice")
            if "copy" not in only:
                run(folder, "copy-database", f"sqlite:///{folder / 'vega.db'}", url)
            serve_and_measure(folder, only, VEGA_DATABASE_URL=url, TOKEN=token)


if __name__ == "__main__":
    main()
