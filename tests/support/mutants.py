"""Break a rule at a time and see whether the tests of its subject notice.

Run by hand: `PYTHONPATH=tests python -m support.mutants [PART OF A PATH]`. Each mutant of
tests/mutants.toml is put into a copy of the tree, on which its tests run on SQLite. With
`--conditions`, each condition of some folders is broken instead: see `support/conditions.py`.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYTEST = (
    *("-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider"),
    *("-k", "not postgresql", "-m", ""),  # of both lanes
)
PATIENCE = 900  # seconds; a mutant that hangs was noticed
ALL_PASSED = 0


@dataclass(frozen=True)
class Mutant:
    """`old` occurs once in the file; `tests` are the files that have to fail with `new`."""

    file: str
    old: str
    new: str
    tests: Sequence[str]

    def __str__(self) -> str:
        return f"{self.file}: {' '.join(self.old.split())} -> {' '.join(self.new.split())}"


def read_mutants() -> Sequence[Mutant]:
    text = (ROOT / "tests" / "mutants.toml").read_text(encoding="utf-8")
    return [Mutant(**row) for row in tomllib.loads(text)["mutants"]]


def find_killer(mutant: Mutant, copy: Path) -> str | None:
    """Return the first test that fails, None if all pass. Raises `RuntimeError` if none ran."""
    path = copy / mutant.file
    plain = path.read_text(encoding="utf-8")
    path.write_text(plain.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, *PYTEST, *mutant.tests],
            cwd=copy, capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "the time limit"
    finally:
        path.write_text(plain, encoding="utf-8")
    if done.returncode == ALL_PASSED:
        return None
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    if failed is None:
        raise RuntimeError(f"{mutant}\n{done.stdout}{done.stderr}")
    return failed[1]


def main(part: str = "") -> None:
    chosen = [mutant for mutant in read_mutants() if part in mutant.file]
    survivors = 0
    with tempfile.TemporaryDirectory(prefix="vega-mutants-") as folder:
        copy = Path(folder, "vega")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "instance"))
        for mutant in chosen:
            killer = find_killer(mutant, copy)
            survivors += killer is None
            print(f"killed by {killer}" if killer else "SURVIVED", mutant, sep="\n    ", flush=True)
    print(f"{len(chosen) - survivors} of {len(chosen)} killed")
    sys.exit(survivors > 0)


if __name__ == "__main__":
    if "--conditions" in sys.argv:
        from support import conditions

        conditions.main(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
