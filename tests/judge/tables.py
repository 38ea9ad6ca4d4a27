"""Judge imports of sheets as people keep them: `python tests/judge/tables.py [-v]`.

Each field of each row is right, blank (nothing was read) or wrong (something else was, or what the
sheet does not say).
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from vega import create_app
from vega.config import read_config
from vega.services.accounts import users
from vega.services.imports.planned import Planned
from vega.services.imports.previews import try_import

SHEETS = Path(__file__).parent / "tables"
COLUMNS = (
    "title", "company", "location", "source_url", "application_url", "reference", "deadline",
    "workplace", "applied_via", "salary_min", "salary_max", "salary_currency", "salary_period",
)  # fmt: skip


def read_row(row: Planned) -> dict[str, Any]:
    """Return what a planned row says, without what is blank."""
    if row.job is None:
        return {}
    job, moves = row.job.new.row, row.job.new.events
    found = {name: job.get(name) for name in COLUMNS}
    found["job_type"] = None if job["job_type"] == "other" else job["job_type"]
    found["source"] = job["source"] if job.get("source_typed") else None
    found["status"], found["outcome"] = moves[-1]["to_status"], moves[-1].get("outcome")
    found["applied_on"] = next(
        (each.get("occurred_on") for each in moves[1:] if each["to_status"] == "applied"), None
    )
    plain = {name: float(v) if isinstance(v, Decimal) else v for name, v in found.items()}
    return {name: v if isinstance(v, float) else str(v) for name, v in plain.items() if v}


def judge(expected: dict[str, Any], found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in sorted({*expected, *found}):
        wanted, got = expected.get(name), found.get(name)
        verdict = "right" if wanted == got else "blank" if got is None else "wrong"
        yield verdict, f"{name}: {got!r} for {wanted!r}"


def main() -> None:
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(read_config({"VEGA_INSTANCE_PATH": folder}))
        with app.app_context():
            owner = users.create_user("judge", "correct horse")
            for name, sheet in json.loads((SHEETS / "expected.json").read_text("utf-8")).items():
                of_zone = replace(owner, time_zone=sheet["zone"])
                seen = try_import(of_zone, (SHEETS / name).read_bytes(), name, update=False)
                rows = {str(row.line): row for row in seen.rows}
                for line, expected in sheet["rows"].items():
                    for verdict, words in judge(expected, read_row(rows[line])):
                        counts[verdict] += 1
                        if "-v" in sys.argv and verdict != "right":
                            print(f"{verdict} {name}:{line} {words}")
    total = sum(counts.values())
    print(*(f"{name} {counts[name]} ({counts[name] / total:.1%})" for name in sorted(counts)))


if __name__ == "__main__":
    main()
