"""Score how lines are read, on lines that were written before their reader.

`python tests/judge/lines.py [--half seen|unseen] [--show]` prints by half and field how many were
right, blank (asked, or not said) or wrong, and how many of the wrong would do harm: another job or
status as certain. `--show` prints the misses of the seen half; whoever writes rules must not know
the other. What the files hold is told in `lines/README.md`.
"""

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import time_machine

from vega import create_app
from vega.config import read_config
from vega.extensions import db
from vega.models import Plan
from vega.schemas import ContactDraft, InterviewDraft, JobDraft, read_form
from vega.services.accounts import tokens, users
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.plan.contacts import create_contact
from vega.services.plan.interviews import create_interview

FOLDER = Path(__file__).parent / "lines"
HALVES = ("seen", "unseen", "names/seen", "names/unseen", "plain/seen", "plain/unseen")
_JOBS = {"names": "names/jobs.json", "plain": "names/jobs.json"}
NOW = "2026-11-29T11:00:00Z"
COLUMNS = ("right", "blank", "wrong", "dangerous")
OF_STATUS = ("status", "outcome")
_PREFIX = re.compile(r"\[(\w+)\] |@(\w+) ")
Verdicts = dict[str, str]


def cases(half: str) -> Iterator[tuple[str, dict, str, str, dict]]:
    """Yield each line, what it is typed with, its kind, its job and its fields."""
    for line in (FOLDER / f"{half}.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, kind, job, *rest = (part.strip() for part in line.split(" | "))
        fields = dict(part.strip().split("=", 1) for part in rest[0].split(";")) if rest else {}
        typed: dict[str, str] = {}
        while found := _PREFIX.match(text):
            typed |= {"as": found[1]} if found[1] else {"job": found[2]}
            text = text[found.end() :]
        yield text, typed, kind, job, fields


def measure(half: str) -> Iterator[tuple[str, dict, Verdicts]]:
    """Read each line of a half, in an app that has the jobs of the set and nothing else."""
    with tempfile.TemporaryDirectory() as data, time_machine.travel(NOW, tick=False):
        environ = {"VEGA_INSTANCE_PATH": data, "VEGA_SECRET_KEY": "of the judge alone " * 3}
        app = create_app(read_config(environ))
        with app.app_context():
            token, ids = _filled(FOLDER / _JOBS.get(half.partition("/")[0], "jobs.json"))
        client, headers = app.test_client(), {"Authorization": f"Bearer {token}"}
        for text, typed, *expected in cases(half):
            sent = {"text": text, "as": typed.get("as"), "jobId": ids.get(typed.get("job", ""))}
            answer = client.post("/api/lines/read", json=sent, headers=headers)
            assert answer.status_code == 200, (text, answer.json)
            yield text, answer.json, judged(*expected, answer.json, ids)
        with app.app_context():
            db.engine.dispose()


def _filled(jobs: Path) -> tuple[str, dict[str, int]]:
    """Create an account with the jobs; return its token, and their ids by keys."""
    users.create_user("judge", "correct horse", Plan.UNLIMITED)
    users.set_time_zone(users.get_user("judge"), "Europe/Berlin")
    owner, ids = users.get_user("judge"), {}
    for key, job in json.loads(jobs.read_text(encoding="utf-8")).items():
        people, planned = job.pop("contacts", ()), job.pop("interviews", ())
        days = {name: date.fromisoformat(job[name]) for name in job if name.endswith("_on")}
        ids[key] = create_job(owner, read_form(JobDraft, job | days))
        for person in people:
            create_contact(owner, read_form(ContactDraft, {**person, "job_id": ids[key]}))
        for starts_at in planned:
            draft = {"job_id": ids[key], "starts_at": starts_at}
            create_interview(owner, read_form(InterviewDraft, draft))
    return tokens.create_token(owner, "judge"), ids


def judged(kind: str, job: str, fields: dict, found: dict, ids: dict[str, int]) -> Verdicts:
    """Judge each field that was expected, and the line by the worst of them."""
    asked = found["asks"] is not None or found["kind"] in ("none", "open")
    verdicts = {"kind": "right" if found["kind"] == kind else "blank" if asked else "wrong"}
    if kind not in ("none", "open"):
        wanted, is_blank = ids.get(job), found["jobId"] is None
        other = "blank" if is_blank else "dangerous"
        verdicts["job"] = "right" if found["jobId"] == wanted else other
    for name, value in fields.items():
        verdicts["held" if name == "kind" else name] = _verdict(name, value, found)
    if found["request"] and found["kind"] == "move" and kind != "move":
        verdicts["kind"] = "dangerous"
    return {**verdicts, "line": max(verdicts.values(), key=COLUMNS.index)}


def _verdict(name: str, value: str, found: dict) -> str:
    told = found[name] if name == "asks" else found["fields"].get(name)
    value = value[:1].upper() + value[1:] if name == "title" else value
    if told is None:
        return "right" if value == "-" else "blank"
    if agrees(value, told):
        return "right"
    return "dangerous" if name in OF_STATUS and found["request"] else "wrong"


def agrees(value: str, told: object) -> bool:
    if isinstance(told, bool):
        return value == str(told).lower()
    if isinstance(told, int | float):
        return value.replace(".", "").isdigit() and float(value) == told
    if "T" in value[10:11]:
        return datetime.fromisoformat(value) == datetime.fromisoformat(str(told))
    return value == told


def counted(half: str, *, show: bool = False) -> dict[str, Counter]:
    """Count by field what the lines are; wrong has the dangerous too."""
    counts: dict[str, Counter] = {}
    for text, found, verdicts in measure(half):
        for name, verdict in verdicts.items():
            both = [verdict, "wrong"] if verdict == "dangerous" else [verdict]
            counts.setdefault(name, Counter()).update(both)
        if show and not half.endswith("unseen") and verdicts["line"] != "right":
            print(f"{text}: {verdicts} {found['says']} {found['fields']}")
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description="Score how lines are read.")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--show", action="store_true", help="print the misses of the seen half")
    asked = parser.parse_args()
    row = "{:<14}{:<16}{:>7}{:>7}{:>7}{:>11}".format
    print(row("half", "field", *COLUMNS))
    for half in (asked.half,) if asked.half else HALVES:
        for name, count in counted(half, show=asked.show).items():
            print(row(half, name, *(count[column] for column in COLUMNS)))


if __name__ == "__main__":
    main()
