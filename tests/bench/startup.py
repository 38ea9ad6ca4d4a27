"""Measure the startup time of `vega serve` and its memory when idle.

PSS (proportional set size) is private memory plus a share of the shared memory.

    PYTHONPATH=tests python -m bench.startup [--rounds 5]
"""

import argparse
import re
import tempfile
import time
from pathlib import Path
from statistics import median

from support.server import posting, serving, user_with_token


def pss(process_id: int) -> float:
    """Return the PSS of a process, in MB."""
    rollup = Path(f"/proc/{process_id}/smaps_rollup").read_text(encoding="ascii")
    match = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    assert match
    return int(match[1]) / 1024


def first_start(folder: Path) -> float:
    """Return the time to start with an empty data folder, which includes all migrations."""
    began = time.perf_counter()
    with serving(folder):
        return time.perf_counter() - began


def later_start(folder: Path) -> tuple[float, float]:
    began = time.perf_counter()
    with serving(folder) as server:
        took = time.perf_counter() - began
        time.sleep(3)  # idle, and maintained
        return took, pss(server.process.pid)


def after_requests(folder: Path, count: int = 300) -> float:
    token = user_with_token(folder, "unlimited")
    with serving(folder) as server:
        for number in range(count):
            assert server.save(token, posting(number)).status == 200
        return pss(server.process.pid)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as name:
        base = Path(name)
        firsts = [first_start(base / f"first-{number}") for number in range(rounds)]
        user_with_token(base / "data")
        later = [later_start(base / "data") for _ in range(rounds)]
        busy = after_requests(base / "busy")
    print("| what | median |\n| --- | ---: |")
    print(f"| first start, to a healthy answer | {median(firsts):.2f} s |")
    print(f"| later start, to a healthy answer | {median(t for t, _ in later):.2f} s |")
    print(f"| memory when idle (PSS) | {median(m for _, m in later):.0f} MB |")
    print(f"| memory after 300 creates (PSS) | {busy:.0f} MB |")


if __name__ == "__main__":
    main()
