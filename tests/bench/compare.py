"""Compare the throughput with another checkout of Vega: prints a Markdown table.

PYTHONPATH=tests python -m bench.compare CHECKOUT [--rounds 5] [--seconds 1.5] [--only create]

CHECKOUT needs a virtual environment in `.venv` in which that Vega is installed.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.creates import CLIENTS, Side, fill_quota, measure
from bench.scenarios import SCENARIOS, Scenario, Tokens
from support.server import ROOT, end, environment, launch, wait_for


@contextmanager
def side(name: str, checkout: Path, folder: Path) -> Iterator[Side]:
    """Run a server of a checkout, with its own command and a new database."""
    program = str(checkout.absolute() / ".venv" / "bin" / "vega")
    data = folder / name

    def run(*arguments: str, typed: str = "") -> str:
        done = subprocess.run(
            [program, *arguments], input=typed, env=environment(data, {}), text=True,
            capture_output=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    for user in ("unlimited", "used-up"):
        run("user", "create", user, "--password-stdin", typed="correct horse\n")
    run("plan", "unlimited", "unlimited")
    tokens = [run("token", "create", user, "--label", "x") for user in ("unlimited", "used-up")]
    fill_quota(data / "vega.db")
    process, log = launch(data, [program, "serve", "--port", "0"])
    try:
        yield Side(name, wait_for(process, log, data), Tokens(*tokens))
    finally:
        end(process)


def table(sides: tuple[Side, Side], scenarios: list[Scenario]) -> str:
    here, there = sides
    lines = [
        "| scenario | clients | here /s | there /s | ratio | here p99 ms | there p99 ms |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for scenario in scenarios:
        for clients in CLIENTS:
            key = scenario.name, clients
            lines.append(
                f"| {scenario.name} | {clients} | {here.rate(*key):,.0f} | {there.rate(*key):,.0f} "
                f"| {here.rate(*key) / there.rate(*key):.2f} "
                f"| {here.p99(*key):.1f} | {there.p99(*key):.1f} |"
            )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--only", default="", help="scenarios whose name begins with this")
    options = parser.parse_args()
    scenarios = [s for s in SCENARIOS if s.name.startswith(options.only)]
    with (
        tempfile.TemporaryDirectory(prefix="vega-bench-") as folder,
        side("here", ROOT, Path(folder)) as here,
        side("there", options.checkout, Path(folder)) as there,
    ):
        for one in (here, there):
            one.prepare()
            one.run(SCENARIOS[0], 8, 1.0)  # warm
            one.rounds.clear()
        measure((here, there), scenarios, options.rounds, options.seconds)
    print(table((here, there), scenarios))


if __name__ == "__main__":
    main()
