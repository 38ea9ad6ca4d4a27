"""Tell what requests cost the server, as multiples of an empty Flask view in the same run.

PYTHONPATH=tests python -m bench.ratio [CHECKOUT] [--rounds 3] [--postgresql]

With CHECKOUT, of another Vega too; it needs a virtual environment in `.venv` with that installed.
Costs are CPU time of Vega's process, with 300 jobs on SQLite, or on a PostgreSQL server of its own.
Linux only: it reads `/proc`.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from itertools import count
from pathlib import Path

from support.postgres import find_programs, throwaway_database, throwaway_server
from support.server import ROOT, Server, end, environment, launch, posting, wait_for
from support.visitor import Visitor

JOBS, PAGES, CALLS, VIEWS = 300, 30, 150, 1_500  # and requests a round
STATUSES = ("interested", "applied", "applied", "interviewing", "rejected")
# The budget of each path, in empty views.
BUDGET = {
    "/": 40, "/jobs": 38, "/board": 75, "/jobs/50": 40, "/jobs/new": 28, "/settings": 35,
    "/insights": 40, "/api/jobs": 15, "/api/jobs/quota": 2.6,
    "create": 6, "duplicate": 4.5, "used up": 5,
}  # fmt: skip
EMPTY = """
import sys
from flask import Flask
from waitress.server import create_server
app = Flask("empty")
app.get("/health")(lambda: {"status": "ok"})
server = create_server(app, host="127.0.0.1", port=0, threads=8, ident=None)
print(f"running at http://127.0.0.1:{server.effective_port}", file=sys.stderr, flush=True)
server.run()
"""
Send = Callable[[HTTPConnection], None]


def cpu(server: Server) -> float:
    """Return the seconds that the server has computed for so far."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def cost(server: Server, requests: int, send: Send) -> float:
    """Return the seconds of CPU for a request, over one connection."""
    connection = HTTPConnection("127.0.0.1", server.port)
    send(connection)  # warm
    began = cpu(server)
    for _ in range(requests):
        send(connection)
    return (cpu(server) - began) / requests


def get(path: str, expected: int = 200, **headers: str) -> Send:
    def send(connection: HTTPConnection) -> None:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        assert answer.status == expected, (path, answer.status, answer.read())
        answer.read()

    return send


def save(token: str, numbers: Iterator[int], expected: int) -> Send:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def send(connection: HTTPConnection) -> None:
        body = json.dumps(posting(next(numbers), description="Build. " * 300))
        connection.request("POST", "/api/jobs", body, headers)
        answer = connection.getresponse()
        assert answer.status == expected, (answer.status, answer.read())
        answer.read()

    return send


@contextmanager
def postgresql() -> Iterator[Mapping[str, str]]:
    """Yield the settings of an empty database on a PostgreSQL server of its own."""
    programs = find_programs()
    assert programs, "no PostgreSQL is installed"
    with throwaway_server(programs) as server, throwaway_database(server) as url:
        yield {"VEGA_DATABASE_URL": url}


@contextmanager
def running(folder: Path, command: list[str], **settings: str) -> Iterator[Server]:
    process, log = launch(folder, command, **settings)
    try:
        yield wait_for(process, log, folder)
    finally:
        end(process)


@contextmanager
def vega(
    checkout: Path, folder: Path, settings: Mapping[str, str]
) -> Iterator[tuple[Server, Mapping[str, Send]]]:
    """Serve a checkout's Vega with jobs in it, and yield it with what sends a request of each."""
    program = str(checkout.absolute() / ".venv" / "bin" / "vega")

    def run(*arguments: str, typed: str = "") -> str:
        return subprocess.run(
            [program, *arguments], input=typed, env=environment(folder, settings), text=True,
            capture_output=True, check=True,
        ).stdout.strip()  # fmt: skip

    for user in ("alice", "bob"):
        run("user", "create", user, "--password-stdin", typed="correct horse\n")
    run("plan", "alice", "unlimited")
    token, used_up = (run("token", "create", user, "--label", "x") for user in ("alice", "bob"))
    with running(folder, [program, "serve", "--port", "0"], **settings) as server:
        for number in range(JOBS):
            status = STATUSES[number % len(STATUSES)]
            assert server.save(token, posting(number, status=status, tags=["x"])).status == 200
        for number in range(50):
            assert server.save(used_up, posting(number)).status == 200
        visitor = Visitor(server.port)
        visitor.sign_in("alice", "correct horse")
        cookie = "; ".join(f"{one.key}={one.coded_value}" for one in visitor.cookies.values())
        sends = {
            path: get(path, Authorization=f"Bearer {token}")
            if path.startswith("/api/")
            else get(path, Cookie=cookie)
            for path in BUDGET
            if path.startswith("/")
        }
        fresh = count(JOBS)
        sends["create"] = save(token, fresh, 200)
        sends["duplicate"] = save(token, iter(lambda: 1, 0), 409)
        sends["used up"] = save(used_up, fresh, 403)
        yield server, sends


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkout", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as base, ExitStack() as stack:
        empty = stack.enter_context(running(Path(base) / "none", [sys.executable, "-c", EMPTY]))
        checkouts = {"here": ROOT, **({"there": options.checkout} if options.checkout else {})}
        sides = {}
        for name, checkout in checkouts.items():
            settings = stack.enter_context(postgresql()) if options.postgresql else {}
            sides[name] = stack.enter_context(vega(checkout, Path(base) / name, settings))
        found: dict[tuple[str, str], list[float]] = {}
        for _ in range(options.rounds):
            view = cost(empty, VIEWS, get("/health"))
            for path in BUDGET:
                requests = PAGES if path.startswith("/") and "/api/" not in path else CALLS
                for name, (server, sends) in sides.items():
                    spent = cost(server, requests, sends[path])
                    found.setdefault((name, path), []).append(spent / view)
    print(f"An empty view took {view * 1e6:.0f} µs of CPU.\n")
    print(f"| | {' | '.join(sides)} | at most |\n| --- |{' ---: |' * (len(sides) + 1)}")
    for path, most in BUDGET.items():
        ratios = [f"{statistics.median(found[name, path]):.1f}" for name in sides]
        print(f"| {path} | {' | '.join(ratios)} | {most} |")


if __name__ == "__main__":
    main()
