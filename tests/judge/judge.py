"""Score how mails are read, on mails that the rules were not fitted to.

`python tests/judge/judge.py mails [--half seen|unseen] [--set NAME] [--show]`

A set is a folder of `tests/judge/mails` with `jobs.json` and two halves, each with `expected.json`;
the mails of the later sets were written once the rules stood; those from the third set on are by
other authors who knew no rule. Those of `plain-sentences` have one or two sentences, and were
written before any phrase. Many seen mails up to the ninth set are among the examples in
`vega/reading/words`, so that only the unseen ones judge what a mail says.
A field is *right*, *blank* (`other` or null where there is more to say) or *wrong*; of the wrong
those are *dangerous* that do harm. A mail is what the worst of its job, says and status is.
"""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import time_machine
from flask.testing import FlaskClient

from vega import create_app
from vega.config import read_config
from vega.extensions import db
from vega.models import Plan
from vega.schemas import ContactDraft, JobDraft, read_form
from vega.services.accounts import tokens, users
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.plan.contacts import create_contact

MAILS = Path(__file__).parent / "mails"
HALVES = ("seen", "unseen")
TYPES = {".eml": "message/rfc822", ".ics": "text/calendar", ".txt": "text/plain; charset=utf-8"}
NOW = "2026-11-25T11:00:00Z"
FIELDS = ("says", "status", "jobId", "occurredOn", "interview")
COLUMNS = ("right", "blank", "wrong", "dangerous")
# What was expected, what was found, and which of the columns each field and the mail is.
Reading = tuple[dict, dict, dict[str, str]]


def sets() -> list[str]:
    return sorted(path.parent.name for path in MAILS.glob("*/jobs.json"))


def load(*path: str) -> dict | list:
    return json.loads(MAILS.joinpath(*path).read_text(encoding="utf-8"))


def measure(folder: str, halves: tuple[str, ...] = HALVES) -> Iterator[Reading]:
    """Read each mail of the halves, in an app that has the jobs of the set and nothing else."""
    with tempfile.TemporaryDirectory() as data, time_machine.travel(NOW, tick=False):
        environ = {"VEGA_INSTANCE_PATH": data, "VEGA_SECRET_KEY": "of the judge alone " * 3}
        app = create_app(read_config(environ))
        with app.app_context():
            token, keys = _filled(folder)
        for half in halves:
            for expected in load(folder, half, "expected.json"):
                path = MAILS / folder / half / expected["file"]
                found = _read(app.test_client(), token, keys, path)
                yield {**expected, "half": half}, found, judged(expected, found)
        with app.app_context():
            db.engine.dispose()


def _filled(folder: str) -> tuple[str, dict[int, str]]:
    """Create an account with the jobs of the set; return its token, and their keys by ids."""
    users.create_user("judge", "correct horse", Plan.UNLIMITED)
    users.set_time_zone(users.get_user("judge"), "Europe/Berlin")
    owner, keys = users.get_user("judge"), {}
    for key, job in load(folder, "jobs.json").items():
        people = job.pop("contacts", ())
        job_id = create_job(owner, read_form(JobDraft, job))
        keys[job_id] = key
        for person in people:
            create_contact(owner, read_form(ContactDraft, {**person, "job_id": job_id}))
    return tokens.create_token(owner, "judge"), keys


def _read(client: FlaskClient, token: str, keys: dict[int, str], file: Path) -> dict:
    headers = {"Content-Type": TYPES[file.suffix], "Authorization": f"Bearer {token}"}
    response = client.post("/api/mails/read", data=file.read_bytes(), headers=headers)
    assert response.status_code == 200, (file.name, response.json)
    return {**response.json, "jobId": keys.get(response.json["jobId"])}


def judged(expected: dict, found: dict) -> dict[str, str]:
    verdicts = {name: _verdict(name, expected[name], found) for name in FIELDS if name in expected}
    harm, moves = expected.get("dangerous", ()), found["status"] is not None
    harmful = {"says": found["says"] in harm, "status": moves}
    harmful["jobId"] = moves or found["jobId"] in harm
    for name in harmful:
        if harmful[name] and verdicts[name] == "wrong":
            verdicts[name] = "dangerous"
    return {**verdicts, "mail": max((verdicts[name] for name in harmful), key=COLUMNS.index)}


def _verdict(name: str, expected: object, found: dict) -> str:
    missed = "blank" if found[name] in (None, "other") else "wrong"
    return "right" if fits(expected, found[name]) else missed


def fits(expected: object, found: object) -> bool:
    if isinstance(expected, dict) and "anyOf" in expected:
        return any(fits(one, found) for one in expected["anyOf"])
    if isinstance(expected, dict) and found is not None:
        return all(fits(expected[name], found[name]) for name in expected)
    if isinstance(expected, str) and isinstance(found, str) and "T" in expected[10:11]:
        return datetime.fromisoformat(expected) == datetime.fromisoformat(found)
    return expected == found


def counted(readings: list[Reading]) -> dict[tuple[str, str], Counter]:
    """Count what the fields and mails are, by half and field; wrong has the dangerous too."""
    counts: dict[tuple[str, str], Counter] = {}
    for expected, _, verdicts in readings:
        for name, verdict in verdicts.items():
            count = counts.setdefault((expected["half"], name), Counter())
            count.update([verdict, "wrong"] if verdict == "dangerous" else [verdict])
    return counts


def misses(readings: list[Reading]) -> Iterator[str]:
    """Say what is not right in the seen half; the other is for counting alone."""
    for expected, found, verdicts in readings:
        for name in FIELDS if expected["half"] == "seen" else ():
            if (verdict := verdicts.get(name, "right")) != "right":
                where = f"{expected['file']}: {name} is {verdict}"
                yield f"{where}: {found[name]} instead of {expected[name]}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Score how mails are read.")
    parser.add_argument("what", choices=["mails"])
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--set", choices=sets(), dest="folder")
    parser.add_argument("--show", action="store_true", help="print the misses of the seen half")
    asked = parser.parse_args()
    if asked.show and asked.half == "unseen":
        parser.error("the unseen half is not shown")
    row = "{:<17}{:<8}{:<11}{:>7}{:>7}{:>7}{:>11}".format
    print(row("set", "half", "field", *COLUMNS))
    for folder in [asked.folder] if asked.folder else sets():
        readings = list(measure(folder, (asked.half,) if asked.half else HALVES))
        counts = counted(readings).items()
        rows = [row(folder, *key, *(count[name] for name in COLUMNS)) for key, count in counts]
        print(*rows, *(misses(readings) if asked.show else ()), sep="\n")


if __name__ == "__main__":
    main()
