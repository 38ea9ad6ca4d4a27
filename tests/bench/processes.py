"""Creates on several processes that share one SQLite file: prints a Markdown table.

PYTHONPATH=tests python -m bench.processes [--workers 2] [--rounds 5] [--seconds 1.5]

The file is in SQLite's WAL mode, in which one process writes at a time. What is measured is how
fairly they queue: the slowest request in a hundred.
"""

import argparse
import tempfile
from pathlib import Path
from statistics import median, quantiles

from bench.creates import CLIENTS
from bench.load import Result, drive
from bench.scenarios import SCENARIOS, Tokens
from support.server import make_token, make_user, serving_by, vega

GRANIAN = (
    "granian --interface wsgi --blocking-threads 16 --backpressure 64 --workers-kill-timeout 30s "
    "--host 127.0.0.1 --log-level warning"
)


def measure(port: int, token: str, rounds: int, seconds: float) -> dict[int, list[Result]]:
    create = SCENARIOS[0]
    request = create.request(Tokens(token, token))
    first = drive(port, request, 8, 1.0, 0).next_number  # warm
    results: dict[int, list[Result]] = {}
    for clients in CLIENTS:
        for _ in range(rounds):
            result = drive(port, request, clients, seconds, first)
            first = result.next_number
            results.setdefault(clients, []).append(result)
    return results


def table(results: dict[int, list[Result]]) -> str:
    lines = ["| clients | creates /s | median ms | p99 ms | failed |", "| ---: " * 5 + "|"]
    for clients, rounds in results.items():
        times = sorted(t * 1000 for result in rounds for t in result.latencies)
        failed = sum(sum(result.unexpected.values()) for result in rounds)
        rate = median(result.rate for result in rounds)
        p99 = quantiles(times, n=100)[98]
        lines.append(f"| {clients} | {rate:,.0f} | {median(times):.1f} | {p99:.1f} | {failed} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as name:
        folder = Path(name)
        make_user(folder, "alice")
        vega(folder, "plan", "alice", "unlimited")
        token = make_token(folder, "alice")
        command = [
            *GRANIAN.split(),
            "--workers",
            str(options.workers),
            "--port",
            "{port}",
            "app:app",
        ]
        with serving_by(folder, *command) as server:
            print(table(measure(server.port, token, options.rounds, options.seconds)))


if __name__ == "__main__":
    main()
