"""Score what Vega reads from the pages, selections and pastes in `pages`, through the API.

`python tests/judge/pages.py [--half HALF] [--show]` prints by half, shape and field how many were
right, blank (nothing where a value was expected) or wrong, and how many of the wrong would do harm.
`--show` prints the misses of a seen half; whoever writes rules must not know the others. The later
halves were written once the rules stood; those from the third on are by other authors who knew
no rule.
"""

import argparse
import html
import json
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from string import punctuation

import time_machine
from flask import Flask

from vega import create_app
from vega.config import read_config
from vega.models import Plan
from vega.services.accounts import tokens, users

FOLDER = Path(__file__).parent / "pages"
SETS = ("", "later-", "third-", "fourth-", "fifth-", "sixth-", "seventh-", "eighth-")
SHOWN = tuple(f"{name}seen" for name in SETS)
HALVES = (*SHOWN, *(half.replace("seen", "unseen") for half in SHOWN))
SHAPES = ("page", "selection", "paste")
VERDICTS = ("right", "blank", "wrong", "dangerous")
PLACE, PAY = ("location", "workplace"), ("salaryMin", "salaryMax", "salaryCurrency", "salaryPeriod")
FIELDS = ("title", "company", *PLACE, "jobType", *PAY, "deadline", "reference", "description")
TODAY = datetime(2026, 11, 25, 9, tzinfo=UTC)
Counts = Counter[tuple[str, str, str]]


def cases(half: str) -> list[dict]:
    return json.loads((FOLDER / half / "expected.json").read_text())


def source(half: str, case: dict) -> dict[str, str]:
    """The body of the request: JSON files as they are, others as `html` or `text`."""
    text = (FOLDER / half / case["file"]).read_text()
    if case["file"].endswith(".json"):
        return json.loads(text)
    return {"url": case.get("url", ""), "html" if case["file"].endswith(".html") else "text": text}


def plain(value: object) -> str:
    """Without tags, case, line breaks and outer punctuation."""
    text = html.unescape(re.sub(r"<[^<>]*>", " ", str(value)))
    return " ".join(text.split()).casefold().strip(punctuation + " ")


def agrees(name: str, expected: object, found: object) -> bool:
    if isinstance(expected, dict) and "anyOf" in expected:
        return any(agrees(name, one, found) for one in expected["anyOf"])
    if expected is None or found is None:
        return expected is found
    if isinstance(expected, dict):
        text, contains = plain(found), expected["contains"]
        lacks = any(plain(part) in text for part in expected.get("lacks", ()))
        return not lacks and all(plain(part) in text for part in contains)
    if name == "location":
        return plain(expected) in plain(found)
    return plain(expected) == plain(found) if isinstance(expected, str) else expected == found


def verdicts(case: dict, answer: dict) -> Iterator[tuple[str, str, object, object]]:
    """Field, verdict, expected and found, of the posting whose number the case has."""
    postings = dict(enumerate(answer["postings"]))
    posting = {**postings.get(case.get("number", 0), {}), "kind": answer["kind"]}
    for name, expected in {"kind": case["kind"], **case["fields"]}.items():
        found, harmful = posting.get(name), {"anyOf": case.get("dangerous", {}).get(name, [])}
        verdict = "dangerous" if agrees(name, harmful, found) else "wrong"
        verdict = "blank" if found is None else verdict
        yield name, "right" if agrees(name, expected, found) else verdict, expected, found


def measure(half: str, read: Callable[[dict], dict], *, show: bool = False) -> Counts:
    """How often each shape, field and verdict came together; all shapes together are "all"."""
    counts: Counts = Counter()
    for case in cases(half):
        for name, verdict, expected, found in verdicts(case, read(source(half, case))):
            counts.update((shape, name, verdict) for shape in (case["shape"], "all"))
            if show and verdict != "right":
                print(f"{case['file']} {name} {verdict}: {expected}, found {str(found)[:200]!r}")
    return counts


def total(counts: Counts, shape: str, names: tuple[str, ...] = FIELDS) -> dict[str, int]:
    """By verdict; what is dangerous is wrong, too."""
    sums = {verdict: sum(counts[shape, name, verdict] for name in names) for verdict in VERDICTS}
    return {**sums, "wrong": sums["wrong"] + sums["dangerous"]}


def print_table(half: str, counts: Counts) -> None:
    print(f"\n{half:26}" + "".join(f"{verdict:>10}" for verdict in VERDICTS))
    for shape in (*SHAPES, "all"):
        for name in ("kind", *FIELDS, "all fields"):
            numbers = total(counts, shape, FIELDS if name == "all fields" else (name,))
            print(f"{shape:10}{name:16}" + "".join(f"{number:10}" for number in numbers.values()))


def reader(app: Flask) -> Callable[[dict], dict]:
    with app.app_context():
        users.create_user("judge", "correct horse", Plan.UNLIMITED)
        token = tokens.create_token(users.get_user("judge"), "judge")
    post = partial(app.test_client().post, headers={"Authorization": f"Bearer {token}"})
    return lambda page: post("/api/postings/read", json=page).json


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--show", action="store_true", help="the misses of a seen half")
    options = parser.parse_args()
    if options.show and options.half not in SHOWN:
        parser.error(f"--show is for one of the halves {SHOWN}")
    with tempfile.TemporaryDirectory() as folder, time_machine.travel(TODAY):
        environ = {"VEGA_INSTANCE_PATH": folder, "VEGA_SECRET_KEY": "of the judge alone " * 3}
        read = reader(create_app(read_config(environ)))
        for half in [options.half] if options.half else HALVES:
            print_table(half, measure(half, read, show=options.show))


if __name__ == "__main__":
    main()
