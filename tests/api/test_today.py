"""`GET /api/today`: what is in which list, and that the page shows the same."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
LISTS = {
    "overdue", "due", "ahead", "interviews", "deadlines", "offers", "quiet", "toApply", "undated",
}  # fmt: skip


@pytest.fixture
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def filled(app, alice, browser, make_job):
    """A browser of Alice, who has something of each kind."""
    with time_machine.travel(NOON - timedelta(days=20), tick=False):
        make_job(alice, title="Silent", status="applied", applied_on="2026-11-05")
        make_job(alice, title="Silent for longer", status="applied", applied_on="2026-11-01")
        busy = make_job(alice, title="With a task", status="applied")
    client = browser(alice)
    with time_machine.travel(NOON, tick=False):
        for title, deadline in [
            ("Far", "2026-12-30"), ("Near", "2026-12-03"), ("Open, older", None),
            ("Open, newer", None), ("Past", "2026-09-01"), ("In a week", "2026-12-02"),
            ("Closing", "2026-11-25"),
        ]:  # fmt: skip
            make_job(alice, title=title, deadline=deadline)
        make_job(alice, title="No hurry", status="offer_received")
        make_job(alice, title="Hurry", status="offer_received", answer_by="2026-11-30")
        make_job(alice, title="Answered", status="offer_received", outcome="declined")
        for title, due_on in [
            ("Late", "2026-11-24"), ("Now", "2026-11-25"), ("Soon", "2026-12-02"),
            ("Not yet", "2026-12-03"), ("Whenever", ""), ("Later", ""),
        ]:  # fmt: skip
            client.post("/tasks", data={"title": title, "due_on": due_on, "job_id": str(busy)})
        client.post("/tasks", data={"title": "Finished", "due_on": "2026-11-25"})
        client.post("/tasks/7", data={"done": "true"})
        for title, day in [("Call", "2026-11-25"), ("Final", "2026-12-02"), ("Off", "2026-11-26")]:
            interview = {"title": title, "kind": "video", "day": day, "start": "15:00"}
            client.post(f"/jobs/{busy}/interviews", data=interview)
        client.post("/interviews/3", data={"state": "cancelled"})
    return client


def names(found):
    return {name: [one["title"] for one in rows] for name, rows in found.items()}


def test_each_thing_is_in_its_list_in_the_order_of_its_urgency(noon, filled, api, alice):
    assert names(api(alice).get("/api/today").json) == {
        "overdue": ["Late"],
        "due": ["Now"],
        "ahead": ["Soon"],
        "interviews": ["Call", "Final"],
        "deadlines": ["Closing", "In a week"],
        "offers": ["Hurry", "No hurry"],
        "quiet": ["Silent for longer", "Silent"],
        "toApply": ["Near", "Far", "Open, newer", "Open, older", "Past"],
        "undated": ["Whenever", "Later"],
    }


def test_the_objects_are_those_of_their_own_calls(noon, filled, api, alice):
    client = api(alice)
    found = client.get("/api/today").json
    listed = {job["id"]: job for job in client.get("/api/jobs").json["jobs"]}
    for name in ("deadlines", "offers", "quiet", "toApply"):
        for job in found[name]:
            assert job == listed[job["id"]]
    full = client.get(f"/api/jobs/{found['due'][0]['jobId']}").json
    assert found["due"][0] in full["tasks"]
    assert found["interviews"][0] in full["interviews"]


SECTION = r'<section[^>]* aria-labelledby="([\w-]+)">(.*?)</section>'


def test_the_page_shows_what_the_api_answers(noon, filled, api, alice):
    """What is read on the page, in its sections, is what the lists hold."""
    found = api(alice).get("/api/today").json
    page = filled.get("/").text
    shown = {}
    for heading, part in re.findall(SECTION, page, re.S):
        shown[heading] = re.findall(r'<li class="today-row[^>]* id="(\w+)-(\d+)"', part)

    def ids(*lists):
        kinds = {"interviews": "interview", "deadlines": "job", "offers": "job", "quiet": "job",
                 "toApply": "job"}  # fmt: skip
        return {(kinds.get(name, "task"), str(one["id"])) for name in lists for one in found[name]}

    due, soon = shown["due"], shown["soon"]
    assert {*due} <= ids("overdue", "due", "interviews", "deadlines")
    assert {*due, *soon} == ids("overdue", "due", "ahead", "interviews", "deadlines")
    assert {*shown["any-time"]} == ids("undated")
    assert {*shown["offers"]} == ids("offers")
    assert {*shown["no-reply"]} == ids("quiet")
    order = [("job", str(job["id"])) for job in found["toApply"]]
    assert shown["to-apply"] == order[:4]


def test_a_list_stops_at_fifty(noon, api, alice, make_job):
    client = api(alice)
    for _ in range(51):
        make_job(alice)
    assert len(client.get("/api/today").json["toApply"]) == 50


def test_another_user_and_the_trash_add_nothing(noon, filled, api, alice, bob):
    nothing = {name: [] for name in LISTS}
    assert api(bob).get("/api/today").json == nothing
    client = api(alice)
    for job in client.get("/api/jobs").json["jobs"]:
        client.delete(f"/api/jobs/{job['id']}")
    assert client.get("/api/today").json == nothing


def test_it_needs_a_token(anonymous):
    assert anonymous.get("/api/today").status_code == 401
