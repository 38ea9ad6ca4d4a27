"""`POST /api/lines/read`: what a line says, and the call that saves it."""

import logging

import pytest
import time_machine
from support.everything import stored

from vega.extensions import db
from vega.services.accounts import users

SUNDAY = "2026-11-29T11:00:00Z"


@pytest.fixture
def client(api, alice):
    with time_machine.travel(SUNDAY, tick=False):
        users.set_time_zone(alice, "Europe/Berlin")
        yield api(users.get_user("alice"))


@pytest.fixture
def read(client):
    return lambda text, **more: client.post("/api/lines/read", json={"text": text, **more})


def test_a_line_says_what_would_change_and_the_call_that_does_it(client, read, alice, make_job):
    job_id = make_job(alice, title="Product Designer", company="Acme Corp")
    client.patch(f"/api/jobs/{job_id}", json={"status": "applied"})
    answer = read("acme rejected yesterday")
    assert answer.status_code == 200
    body = {"status": "rejected", "occurredOn": "2026-11-28"}
    request = {"method": "PATCH", "path": f"/api/jobs/{job_id}", "body": body}
    job = {"jobId": job_id, "title": "Product Designer", "company": "Acme Corp"}
    assert answer.json == {
        "kind": "move",
        "asks": None,
        "says": "Rejected · Product Designer at Acme Corp · Sat 28 Nov",
        "jobId": job_id,
        "candidates": [{**job, "status": "applied"}],
        "fields": body,
        "options": [],
        "offers": [],
        "unread": [],
        "results": [],
        "problem": None,
        "request": request,
    }


@pytest.mark.parametrize(
    ("text", "kind", "fields"),
    [
        (
            "interview acme tue 10:00 london",
            "interview",
            {"startsAt": "2026-12-01T10:00:00+00:00", "timeZone": "Europe/London", "move": True},
        ),
        ("task acme send references fri", "task", {"title": "Send references"}),
        ("called acme: no news", "log", {"kind": "call", "text": "no news", "reply": False}),
        ("ghosted acme", "move", {"outcome": "ghosted", "occurredOn": "2026-11-29"}),
        (
            "acme offer 72k answer by 5 dec",
            "move",
            {"status": "offer_received", "salaryMin": 72000, "answerBy": "2026-12-05"},
        ),
    ],
)
def test_the_call_that_it_names_saves_it(client, read, alice, make_job, text, kind, fields):
    job_id = make_job(alice, company="Acme Corp")
    client.patch(f"/api/jobs/{job_id}", json={"status": "applied"})
    answer = read(text).json
    assert (answer["kind"], answer["jobId"]) == (kind, job_id)
    assert fields.items() <= answer["fields"].items()
    call = answer["request"]
    saved = client._send(call["method"], call["path"], json=call["body"])
    assert saved.status_code in (200, 201), saved.json


def test_pay_of_another_size_ends_the_period_of_the_old(client, read, alice, make_job):
    job_id = make_job(alice, company="Acme Corp")
    pay = {"salaryMin": 5000, "salaryCurrency": "EUR", "salaryPeriod": "month"}
    client.patch(f"/api/jobs/{job_id}", json=pay)
    assert read("acme offer 5500").json["fields"]["salaryPeriod"] == "month"
    body = read("acme offer 72k").json["request"]["body"]
    assert (body["salaryCurrency"], body["salaryPeriod"]) == ("EUR", None)
    saved = client.patch(f"/api/jobs/{job_id}", json=body).json
    assert (saved["salaryMin"], saved["salaryPeriod"]) == (72000, None)


def test_what_is_asked_has_no_call(read, alice, make_job):
    first, second = make_job(alice, company="Gridwell"), make_job(alice, company="Gridwell")
    answer = read("gridwell rejected").json
    assert (answer["asks"], answer["jobId"], answer["request"]) == ("job", None, None)
    assert {one["jobId"] for one in answer["candidates"]} == {first, second}
    assert read("gridwell rejected", jobId=second).json["jobId"] == second
    asked = read("interview gridwell next tuesday 10:00", jobId=first).json
    assert (asked["asks"], asked["options"]) == ("day", ["2026-12-01", "2026-12-08"])


def test_what_can_be_chosen_comes_with_the_call_that_saves_it(client, read, alice, make_job):
    job_id = make_job(alice, title="Cook", company="Monday.com")
    asked = read("call laura monday").json
    assert (asked["kind"], asked["asks"], asked["request"]) == ("task", "reading", None)
    assert [one["jobId"] for one in asked["options"]] == [job_id, None]
    found = read("send cv to monday.com").json
    assert [one["kind"] for one in found["offers"]] == ["task", "log", "job"]
    for one in (*asked["options"], *found["offers"][:2]):
        call = one["request"]
        assert client._send(call["method"], call["path"], json=call["body"]).status_code == 201
    assert found["offers"][2]["request"] is None


def test_a_planned_interview_is_moved_by_its_call_and_asked_of_several(
    client, read, alice, make_job
):
    job_id = make_job(alice, title="Cook", company="Kestrel", status="interviewing")
    draft = {"jobId": job_id, "startsAt": "2026-12-03T10:00:00+01:00"}
    interview_id = client.post("/api/interviews", json=draft).json["id"]
    found = read("kestrel interview moved to mon 11:00").json
    moved = {"startsAt": "2026-11-30T11:00:00+01:00"}
    assert found["fields"] == {"interviewId": interview_id, **moved}
    path = f"/api/interviews/{interview_id}"
    assert found["request"] == {"method": "PATCH", "path": path, "body": moved}
    cancelled = read("kestrel interview cancelled").json["request"]
    assert cancelled == {"method": "PATCH", "path": path, "body": {"state": "cancelled"}}
    client.post("/api/interviews", json={**draft, "startsAt": "2026-12-08T14:00:00+01:00"})
    asked = read("kestrel interview cancelled").json
    assert (asked["asks"], asked["options"][0]) == (
        "interview", {"interviewId": interview_id, "says": "Interview · Thu 3 Dec 10:00"},
    )  # fmt: skip


def test_an_edit_is_a_patch_of_the_job_and_a_call_is_saved_with_its_own_words(
    read, alice, make_job
):
    job_id = make_job(alice, company="Kestrel")
    request = {"method": "PATCH", "path": f"/api/jobs/{job_id}", "body": {"deadline": "2026-12-12"}}
    assert read("deadline kestrel 12 dec").json["request"] == request
    asked = read("spoke to kestrel").json
    assert (asked["asks"], asked["options"]) == ("text", ["Spoke to kestrel"])


def test_a_place_a_posting_a_mail_and_an_address_are_read_as_such(read, alice, make_job):
    url = "https://jobs.example/known"
    job_id = make_job(alice, company="Gridwell", title="Cook", source_url=url)
    place = {"type": "job", "label": "Cook", "path": f"/jobs/{job_id}"}
    for text in ("grid", url):
        found = read(text).json
        assert found["kind"] == "open"
        assert place.items() <= found["results"][0].items()
    assert read("https://jobs.example/unknown").json["kind"] == "job"
    posting = "Gardener\nKew\nLondon (on site)\n\n" + "You dig and plant for us. " * 30
    assert read(posting).json["fields"]["title"] == "Gardener"
    mail = "From: Ann <ann@gridwell.example>\nSubject: Cook\n\nUnfortunately we chose others."
    assert read(mail).json["kind"] == "mail"
    assert read(mail).json["request"] is None


def test_nothing_is_saved_counted_or_written_to_the_log(client, read, alice, make_job, caplog):
    make_job(alice, company="Acme Corp")
    before = stored(db.engine)
    with caplog.at_level(logging.DEBUG, logger="vega"):
        for text in ("acme rejected zebra", "zebra " * 30, "note acme: zebra"):
            assert read(text).status_code == 200
    after = stored(db.engine)
    assert {name for name in after if after[name] != before[name]} <= {"api_tokens"}
    assert "zebra" not in caplog.text


@pytest.mark.parametrize(
    "body", [{}, {"text": ""}, {"text": " "}, {"text": 1}, {"text": "x" * 200_001}, {"text": "\0"},
             {"text": "hm", "as": "move"}]
)  # fmt: skip
def test_what_is_no_line_is_refused_with_a_sentence(client, body):
    answer = client.post("/api/lines/read", json=body)
    assert answer.status_code == 400
    assert answer.json["error"]


def test_anothers_job_is_not_there(read, bob, make_job):
    assert read("rejected", jobId=make_job(bob)).status_code == 404
