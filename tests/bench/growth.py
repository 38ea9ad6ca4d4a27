"""Measure creates with few and many existing jobs: prints a table, writes GROWTH.md.

PYTHONPATH=tests python -m bench.growth [--rounds 3] [--seconds 1.5]
"""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench.creates import CLIENTS, Side
from bench.pages import fill
from bench.scenarios import SCENARIOS, Tokens
from support.server import make_token, make_user, serving, vega

from vega import create_app
from vega.config import read_config
from vega.extensions import db
from vega.services.accounts import users

SIZES = (100, 10_000, 200_000)
BAR = 1.3  # limit for the rate with few jobs divided by the rate with many
RESULTS = Path(__file__).parent / "GROWTH.md"


def prepare(folder: Path, count: int) -> Tokens:
    make_user(folder, "alice")
    vega(folder, "plan", "alice", "unlimited")
    app = create_app(read_config({**os.environ, "VEGA_INSTANCE_PATH": str(folder)}))
    with app.app_context():
        fill(users.get_user("alice").id, count, "A posting of some words. " * 20)
        db.engine.dispose()
    token = make_token(folder, "alice")
    return Tokens(token, token)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.5)
    options = parser.parse_args()
    create = SCENARIOS[0]
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as folder, ExitStack() as stack:
        sides = []
        for size in SIZES:
            data = Path(folder) / str(size)
            tokens = prepare(data, size)
            sides.append(Side(f"{size:,}", stack.enter_context(serving(data)), tokens))
            sides[-1].run(create, 8, 1.0)  # warm
            sides[-1].rounds.clear()
        for clients in CLIENTS:
            for number in range(options.rounds):
                for side in sides if number % 2 else reversed(sides):
                    side.run(create, clients, options.seconds)
            print(f"{clients}: done", file=sys.stderr)
    lines = ["| existing jobs | clients | creates /s | p99 ms | CPU ms | slowdown |"]
    lines.append("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for clients in CLIENTS:
        few = sides[0].rate(create.name, clients)
        for side in sides:
            rate = side.rate(create.name, clients)
            short = "" if few <= BAR * rate else " (over the bar)"
            lines.append(
                f"| {side.name} | {clients} | {rate:,.0f} | {side.p99(create.name, clients):.1f} "
                f"| {side.cpu(create.name, clients):.2f} | {few / rate:.2f}{short} |"
            )
    text = "\n".join(lines) + (
        f"\n\nMedians of {options.rounds} rounds of {options.seconds:g} s, in turn, with full "
        "durability.\n"
    )
    print(text)
    RESULTS.write_text(f"# Creates with few and many jobs\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
