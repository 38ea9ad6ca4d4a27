"""Mails as job portals, employers and recruiters write them, in four languages.

Each is in `tests/mails`, and `expected.json` there says how it has to be read: what it leaves out
is left open, `{"anyOf": […]}` allows several answers, and `text` and `location` name parts.
"""

import json
from datetime import datetime
from pathlib import Path

import pytest
import time_machine

from vega.schemas import ContactDraft, read_form
from vega.services.accounts import users
from vega.services.plan.contacts import create_contact

MAILS = Path(__file__).parent.parent / "mails"
TYPES = {".eml": "message/rfc822", ".ics": "text/calendar", ".txt": "text/plain; charset=utf-8"}
NOON = "2026-11-25T11:00:00Z"
EXPECTED = json.loads((MAILS / "expected.json").read_text(encoding="utf-8"))
JOBS = json.loads((MAILS / "jobs.json").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def keys(alice, make_job):
    """The jobs of `jobs.json`, and their keys in it by their ids."""
    users.set_time_zone(alice, "Europe/Berlin")
    owner = users.get_user("alice")
    found = {}
    for key, job in JOBS.items():
        fields = {name: value for name, value in job.items() if name != "contacts"}
        job_id = make_job(owner, source_url=job.get("sourceUrl"), **fields)
        found[job_id] = key
        for person in job.get("contacts", ()):
            create_contact(owner, read_form(ContactDraft, {**person, "job_id": job_id}))
    return found


def read(client, keys, file):
    headers = {"Content-Type": TYPES[file.suffix]}
    response = client.post("/api/mails/read", data=file.read_bytes(), more=headers)
    assert response.status_code == 200, (file.name, response.json)
    found = response.json
    return {
        **found,
        "jobId": keys.get(found["jobId"]),
        "candidates": [keys[job_id] for job_id in found["candidates"]],
    }


def fits(name, expected, found):
    if isinstance(expected, dict) and "anyOf" in expected:
        return any(fits(name, one, found) for one in expected["anyOf"])
    if name == "text":
        text = " ".join(found.split())
        has_all = all(part in text for part in expected.get("contains", ()))
        return has_all and not any(part in text for part in expected.get("lacks", ()))
    if name == "candidates":
        return set(expected) <= set(found)
    if name in ("startsAt", "endsAt"):
        return datetime.fromisoformat(found) == datetime.fromisoformat(expected)
    if name == "location" and expected:
        return expected in (found or "")
    if isinstance(expected, dict):
        return found is not None and all(fits(one, expected[one], found[one]) for one in expected)
    return expected == found


def test_mails_of_every_kind_are_read_right_and_none_suggests_a_wrong_status(api, alice, keys):
    client, wrong_moves, misses = api(alice), [], []
    for expected in EXPECTED:
        found = read(client, keys, MAILS / expected["file"])
        if found["status"] not in (None, expected["status"]):
            wrong_moves.append((expected["file"], found["status"]))
        misses += [
            (expected["file"], name, value, found[name])
            for name, value in expected.items()
            if name not in ("file", "why") and not fits(name, value, found[name])
        ]
    assert wrong_moves == []
    assert misses == []
