"""What Vega exports it imports again, with nothing different and nothing twice."""

import csv
import io
import json
from datetime import date
from itertools import count

import time_machine
from conftest import ON_BOTH_DATABASES
from hypothesis import HealthCheck, Phase, given, settings
from support.lives import NOW, Life, live, lives

from vega.models import JobStatus, Plan
from vega.services import exporting
from vega.services.accounts import users
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import

few = settings(
    max_examples=8, phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
numbers = count()


def person():
    account = users.create_user(f"person{next(numbers)}", "correct horse", Plan.UNLIMITED)
    users.set_time_zone(account, "Asia/Kolkata")
    return users.get_user(account.username)


def written(write, owner):
    file = io.BytesIO()
    write(owner, file)
    return file.getvalue()


def take_in(owner, data, name="vega.json"):
    return confirm_import(owner, start_import(owner, data, name).id)


def without_ids(exported):
    """The export, with what an id refers to in its place."""
    for job in exported["jobs"]:
        for name, member in (("taskId", "tasks"), ("interviewId", "interviews")):
            at = {each["id"]: number for number, each in enumerate(job[member])}
            for event in job["events"]:
                event[name] = at.get(event[name], "gone")
        for each in (job, *job["events"], *job["tasks"], *job["interviews"], *job["contacts"]):
            each.pop("id"), each.pop("jobId", None)
    for each in (*exported["tasks"], *exported["efforts"], *exported["employers"]):
        each.pop("id")
    return exported


def everything(owner):
    return without_ids(json.loads(written(exporting.write_json, owner)))


# Of each kind something, also what random lives rarely come to.
HARD = [
    (Life.add, 0, {"title": "=1+1", "company": "N/A", "tags": ["a;b"], "stage": "a  b"}, 0),
    (Life.import_job, 0, {"status": JobStatus.INTERVIEWING, "stage": "Call"}, 1),
    (Life.log, 2, {"kind": "moved", "to": "rejected", "occurred_on": date(2026, 11, 10)}, 1),
    (Life.redate, 2, date(2026, 11, 9), 0),
    (Life.move, 1, {"status": "applied", "occurred_on": date(2026, 11, 2)}, 0),
    (Life.move, 1, {"status": "applied", "outcome": "ghosted"}, 0),
    (Life.log, 1, {"kind": "email", "text": "\r\nThey *wrote*", "reply": True}, 0),
    (Life.bin_and_restore, 1, None, 0),
    (Life.plan, 1, {"title": "'Follow up", "due_on": date(2026, 11, 30)}, 0),
    (Life.finish, 2, date(2026, 11, 1), 86_400_001),
    (Life.plan, 1, {"title": "Deleted once it was done"}, 0),
    (Life.finish, 4, date(2026, 11, 1), 0),
    (Life.plan, 0, {"title": "Without a job"}, 0),
    (Life.meet, 1, {"starts_at": "2026-11-20T09:30:00Z", "state": "done", "notes": "-"}, 0),
    (Life.meet_later, 0, {"starts_at": "2026-11-21T09:30:00Z"}, 1),
    (Life.meet, 1, {"starts_at": "2026-12-01T14:00:00+01:00", "state": "cancelled"}, 0),
    (Life.know, 1, {"name": "@maria", "email": "maria@example.com"}, 0),
    (Life.edit, 1, {"source_url": "https://jobs.example/1", "notes": "One"}, 1),
    (Life.keep_twin, 1, {"title": "Twin", "company": "Acme", "notes": "Other"}, 1),
    (Life.merge, 1, None, 0),
    (Life.keep_twin, 1, {"title": "Kept beside it", "company": "Acme"}, 0),
    (Life.strive, 0, {"occurred_on": date(2026, 11, 4), "title": "=Fair", "notes": "*Two*"}, 0),
    (Life.strive, 0, {"occurred_on": date(2026, 11, 4), "title": "=Fair", "result": "'1"}, 0),
    (Life.avoid, 0, {"name": "=Acme GmbH", "reason": "'never replied"}, 1),
    (Life.avoid, 0, {"name": "ACME"}, 0),
    (Life.avoid, 0, {"name": "Beta"}, 0),
]


@ON_BOTH_DATABASES
def test_an_account_that_is_exported_and_imported_is_the_same_again(app):
    check_json(HARD)


@few
@given(lives)
def test_so_is_the_account_of_any_life(app, life):
    check_json(life)


def check_json(life):
    original, copy = person(), person()
    live(original, life)
    with time_machine.travel(NOW.replace(month=12), tick=False):
        data, before = written(exporting.write_json, original), everything(original)
        assert take_in(copy, data).counts["invalid"] == 0
        assert everything(copy) == before
        again = take_in(copy, data)
        assert again.counts["duplicate"] == len(again.rows)
        assert everything(copy) == before


def cells(owner):
    """The CSV's rows in an order of their own: an import adds the oldest first."""
    return sorted(csv.reader(io.StringIO(written(exporting.write_csv, owner).decode(), newline="")))


@ON_BOTH_DATABASES
def test_a_csv_gives_every_field_back(app):
    check_csv(HARD)


@few
@given(lives)
def test_so_does_the_csv_of_any_life(app, life):
    check_csv(life)


def check_csv(life):
    original, copy = person(), person()
    # Of two rows with one link a table brings the first.
    live(original, [step for step in life if step[0] is not Life.keep_twin])
    with time_machine.travel(NOW.replace(month=12), tick=False):
        take_in(copy, written(exporting.write_csv, original), "vega.csv")
        assert cells(copy) == cells(original)
        again = take_in(copy, written(exporting.write_csv, original), "vega.csv")
        assert again.counts["duplicate"] == len(again.rows)
