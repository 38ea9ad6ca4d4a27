"""Compare creates per second with the yardstick: prints a Markdown table, writes RESULTS.md.

PYTHONPATH=tests python -m bench.creates [--rounds 5] [--seconds 1.5] [--only create]
"""

import argparse
import os
import platform
import socket
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

from bench.load import Result, drive
from bench.scenarios import PREPARED, REPEATS, SCENARIOS, YARDSTICK, Scenario, Tokens
from support.server import Server, end, launch, make_token, make_user, serving, vega, wait_for

CLIENTS = (1, 8, 32)
RESULTS = Path(__file__).parent / "RESULTS.md"


@dataclass
class Side:
    """One of the two servers, with the results of all its rounds."""

    name: str
    server: Server
    tokens: Tokens
    rounds: dict[tuple[str, int], list[Result]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def run(self, scenario: Scenario, clients: int, seconds: float) -> None:
        first = self.numbers.get(scenario.series, 0)
        worked = cpu_seconds(self.server.process.pid)
        result = drive(self.server.port, scenario.request(self.tokens), clients, seconds, first)
        result.server_cpu = cpu_seconds(self.server.process.pid) - worked
        self.numbers[scenario.series] = result.next_number
        if result.unexpected:
            raise SystemExit(
                f"{self.name}, {scenario.name}: not {scenario.status}: {result.unexpected}"
            )
        self.rounds.setdefault((scenario.name, clients), []).append(result)

    def prepare(self) -> None:
        for scenario in PREPARED:
            request = scenario.request(self.tokens)
            numbered = request.numbered(0)
            for _ in range(REPEATS):
                send_once(self.server.port, next(numbered), request.status)

    def rate(self, scenario: str, clients: int) -> float:
        return median(result.rate for result in self.rounds[scenario, clients])

    def p99(self, scenario: str, clients: int) -> float:
        """Return the 99th percentile of the latency over all rounds, in milliseconds."""
        every = [t for result in self.rounds[scenario, clients] for t in result.latencies]
        return quantiles(every, n=100)[98] * 1000

    def cpu(self, scenario: str, clients: int) -> float:
        """Return the server's CPU time per request, in milliseconds: the least noisy number."""
        results = self.rounds[scenario, clients]
        requests = sum(len(result.latencies) for result in results)
        return sum(result.server_cpu for result in results) / requests * 1000

    def load_share(self) -> float:
        return max(result.cpu_share for results in self.rounds.values() for result in results)


def cpu_seconds(process_id: int) -> float:
    """Return the CPU time of a process so far, user and system (Linux)."""
    fields = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def send_once(port: int, data: bytes, status: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(data)
        answer = connection.recv(65536)
    if int(answer[9:12]) != status:
        raise SystemExit(f"while preparing: {answer!r}")


@contextmanager
def both_sides(folder: Path) -> Iterator[tuple[Side, Side]]:
    data = folder / "vega"
    for name in ("unlimited", "used-up"):
        make_user(data, name)
    vega(data, "plan", "unlimited", "unlimited")
    tokens = Tokens(make_token(data, "unlimited"), make_token(data, "used-up"))
    fill_quota(data / "vega.db")
    yard = [sys.executable, "-m", "bench.yardstick", str(folder / "yardstick.db")]
    process, log = launch(folder, yard)
    try:
        with serving(data) as server:
            yardstick = wait_for(process, log, folder)
            yield Side("Vega", server, tokens), Side("Yardstick", yardstick, YARDSTICK)
    finally:
        end(process)


def fill_quota(database: Path) -> None:
    month = f"{datetime.now(UTC):%Y-%m}"
    connection = sqlite3.connect(database)
    with connection:
        connection.execute(
            "INSERT INTO quota_usage SELECT id, ?, 50 FROM users WHERE username = 'used-up'",
            (month,),
        )
    connection.close()


def measure(
    sides: tuple[Side, Side], scenarios: list[Scenario], rounds: int, seconds: float
) -> None:
    for scenario in scenarios:
        for clients in CLIENTS:
            for number in range(rounds):
                for side in sides if number % 2 else reversed(sides):
                    side.run(scenario, clients, seconds)
            print(f"{scenario.name}, {clients}: done", file=sys.stderr)


def table(sides: tuple[Side, Side], scenarios: list[Scenario]) -> str:
    own, yardstick = sides
    lines = [
        "| scenario | clients | Vega /s | yardstick /s | ratio | Vega p99 ms | yardstick p99 ms "
        "| Vega CPU ms | yardstick CPU ms |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for scenario in scenarios:
        other = scenario.compare_with or scenario.name
        for clients in CLIENTS:
            mine, theirs = own.rate(scenario.name, clients), yardstick.rate(other, clients)
            short = "" if mine >= scenario.bar * theirs else " (below the bar)"
            lines.append(
                f"| {scenario.name}{f' (vs. {other})' if scenario.compare_with else ''} "
                f"| {clients} | {mine:,.0f} | {theirs:,.0f} | {mine / theirs:.2f}{short} "
                f"| {own.p99(scenario.name, clients):.1f} | {yardstick.p99(other, clients):.1f} "
                f"| {own.cpu(scenario.name, clients):.2f} | {yardstick.cpu(other, clients):.2f} |"
            )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--only", help="scenarios whose name begins with this; writes nothing")
    options = parser.parse_args()
    scenarios = [s for s in SCENARIOS if s.name.startswith(options.only or "")]
    with (
        tempfile.TemporaryDirectory(prefix="vega-bench-") as folder,
        both_sides(Path(folder)) as sides,
    ):
        for side in sides:
            side.prepare()
            side.run(SCENARIOS[0], 8, 1.0)  # warm
            side.rounds.clear()
        measure(sides, scenarios, options.rounds, options.seconds)
    share = max(side.load_share() for side in sides)
    text = (
        f"{table(sides, scenarios)}\n\n"
        f"Medians of {options.rounds} rounds of {options.seconds:g} s, alternating. "
        f"The load took {share:.0%} of a core at most. Python "
        f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}.\n"
    )
    print(text)
    if not options.only:
        RESULTS.write_text(f"# Creates compared with the yardstick\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
