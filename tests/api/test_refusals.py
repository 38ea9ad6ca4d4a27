"""Postings that were refused as invalid: what Today can tell of them."""

import json
import time
from datetime import timedelta

import pytest
import time_machine
from conftest import PASSWORD
from support import people
from support.copies import add_copies

from vega.errors import DatabaseBusy
from vega.models import Refusal
from vega.services.jobs.creating import refusal_log
from vega.services.jobs.creating.refusal_log import list_refusals

URL = "https://acme.example/jobs/1"
POSTING = {
    "title": "Data Engineer",
    "company": "Acme GmbH",
    "location": "Remote",
    "description": "Pipelines.",
    "sourceUrl": URL,
}
JSON = "application/json"


def noted(owner) -> Refusal:
    ((refusal, job_id),) = list_refusals(owner, 9)
    assert (refusal.reason, job_id) == ("invalid", None)
    return refusal


@pytest.mark.parametrize(
    ("changed", "headers", "words"),
    [
        ({"title": " "}, {}, "title is required and must not be blank."),
        ({"description": None}, {}, "description must be text, not null."),
        ({"status": "applied", "appliedOn": "2030-02-30"}, {}, "appliedOn must be a day"),
        ({"salaryMin": 2, "salaryMax": 1}, {}, "salary"),
        ({"appliedOn": "2026-01-01", "status": "interested"}, {}, "appliedOn does not fit"),
        ({}, {"Idempotency-Key": "x" * 256}, "The header Idempotency-Key takes 1 to 255"),
    ],
)
def test_what_was_wrong_is_noted_with_the_posting(api, alice, bob, changed, headers, words):
    sent = POSTING | changed
    answer = api(alice).post("/api/jobs", sent, more=headers)
    assert answer.status_code == 400
    refusal = noted(alice)
    assert refusal.detail == answer.json["error"]
    assert words in refusal.detail
    assert (refusal.title, refusal.company) == (sent["title"].strip(), "Acme GmbH")
    assert refusal.source_url == URL
    assert (refusal.captured_via, refusal.captured_via_label) == ("api", "tests")
    assert list_refusals(bob, 9) == []


@pytest.mark.parametrize(
    ("sent", "title", "company", "url"),
    [
        ({"title": 7, "company": ["Acme"], "sourceUrl": {}}, "", "", None),
        ({"title": "Cook", "source_url": f" {URL} "}, "Cook", "", URL),
        ({"sourceUrl": "nowhere", "source_url": URL}, "", "", URL),
        ({"title": "a\0b\n c", "company": "\t"}, "a b c", "", None),
        ({"title": "x" * 501, "company": "y" * 9_999}, "x" * 500, "y" * 500, None),
        ({"sourceUrl": URL + "?" + "z" * 5_000}, "", "", (URL + "?" + "z" * 500)[:500]),
        ({"sourceUrl": "javascript:alert(1)"}, "", "", None),
        ({"sourceUrl": "data:text/html,x"}, "", "", None),
        ({"sourceUrl": "https://a.example/\0"}, "", "", None),
        ({"title": "Cook", "tags": [{}] * 10_000}, "", "", None),
        ([{"title": "Cook"}], "", "", None),
        ("Cook", "", "", None),
    ],
)
def test_title_company_and_url_are_kept_where_they_can_be_read(
    api, alice, sent, title, company, url
):
    answer = api(alice).post("/api/jobs", data=json.dumps(sent), content_type=JSON)
    assert answer.status_code == 400
    refusal = noted(alice)
    assert (refusal.title, refusal.company, refusal.source_url) == (title, company, url)
    assert 0 < len(refusal.detail) <= 500


@pytest.mark.parametrize(
    ("sent", "title"),
    [
        (b"", ""), (b"{", ""), (b"null", ""), (b"\xff\xfe", ""), (b"title=x", ""),
        (b'{"title": "\xc3\x28"}', ""), (b'{"title": "\\ud800"}', ""), (b"[" * 100_000, ""),
        (b'{"a":' * 100_000, ""), (b'{"title": "Cook", "a": ' + b"9" * 5_000 + b"}", ""),
        (b'{"title": "Cook", "description": "cut of', "Cook"),
    ],
    ids=lambda value: repr(value[:20]),
)  # fmt: skip
def test_what_is_no_json_is_noted_too(api, alice, sent, title):
    client = api(alice)
    assert client.post("/api/jobs", data=sent, content_type=JSON).status_code == 400
    assert noted(alice).title == title
    assert client.post("/api/jobs", POSTING).status_code == 200


def test_a_posting_that_is_sent_again_is_one_line_with_its_last_problem(api, alice):
    client = api(alice)
    for changed in ({"title": ""}, {"title": "Cook", "location": ""}):
        client.post("/api/jobs", POSTING | changed)
    client.post("/api/jobs", POSTING | {"sourceUrl": "https://acme.example/2", "title": ""})
    found = [(refusal.title, refusal.times) for refusal, _ in list_refusals(alice, 9)]
    assert sorted(found) == [("", 1), ("Cook", 2)]
    assert {refusal.detail.split()[0] for refusal, _ in list_refusals(alice, 9)} == {
        "location", "title",
    }  # fmt: skip


def test_very_many_problems_are_cut(api, alice):
    wrong = dict.fromkeys(
        ["workplace", "salaryPeriod", "appliedVia", "outcome", "status", "jobType", "deadline",
         "answerBy", "quietUntil", "salaryMin", "salaryMax", "salaryCurrency", "title"],
        "nonsense\0",
    )  # fmt: skip
    answer = api(alice).post("/api/jobs", wrong)
    assert len(answer.json["error"]) > 500
    detail = noted(alice).detail
    assert len(detail) == 500
    assert detail[:-1] == answer.json["error"][:499]


def test_other_answers_and_other_calls_note_nothing(api, alice, browser, anonymous):
    client = api(alice)
    job_id = client.post("/api/jobs", POSTING).json["jobId"]
    large = json.dumps({"title": "x" * (6 * 1024 * 1024)})
    answers = [
        client.post("/api/jobs", data="{}", content_type="text/plain"),
        client.post("/api/jobs", data=large, content_type=JSON),
        anonymous.post("/api/jobs", json={}),
        client.patch(f"/api/jobs/{job_id}", {"title": ""}),
        browser(alice).post("/jobs/new", data={"title": ""}),
    ]
    assert [answer.status_code for answer in answers] == [415, 413, 401, 400, 422]
    assert list_refusals(alice, 9) == []


def test_the_answer_stands_where_it_cannot_be_noted(api, alice, monkeypatch, caplog):
    def fail(**_):
        raise DatabaseBusy

    monkeypatch.setattr(refusal_log, "transaction", fail)
    answer = api(alice).post("/api/jobs", {})
    assert answer.status_code == 400
    assert "title is required." in answer.json["error"]
    assert "refusal not recorded" in caplog.text


def test_bodies_of_5_mb_are_noted_without_much_work(api, alice):
    client = api(alice)
    bodies = [
        json.dumps({"title": "a \n" * 1_000_000}).encode(),
        json.dumps({"title": 'a"' * 1_000_000}).encode(),
        b'{"title": "' + b"\\u0020" * 800_000,
        b"{}," * 1_700_000,
    ]
    begun = time.process_time()
    for sent in bodies:
        assert client.post("/api/jobs", data=sent, content_type=JSON).status_code == 400
    assert time.process_time() - begun < 2
    told = [(len(refusal.title), refusal.times) for refusal, _ in list_refusals(alice, 9)]
    assert sorted(told) == [(0, 2), (333, 1), (500, 1)]


def test_the_limit_of_an_account_is_that_of_all_refusals(api, alice, bob, monkeypatch):
    monkeypatch.setattr(refusal_log, "MAX_KEPT", 3)
    monkeypatch.setattr(refusal_log, "FORGET_EVERY", 1)
    api(bob).post("/api/jobs", {"title": "Bob's"})
    client = api(alice)
    for number in range(5):
        client.post("/api/jobs", {"title": f"Alice's {number}"})
    titles = [refusal.title for refusal, _ in list_refusals(alice, 9)]
    assert titles == ["Alice's 4", "Alice's 3", "Alice's 2"]
    assert noted(bob).title == "Bob's"


def test_a_thousand_are_kept_for_ninety_days(api, alice, monkeypatch):
    monkeypatch.setattr(refusal_log, "FORGET_EVERY", 1)
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
        api(alice).post("/api/jobs", {"title": "The first"})
        add_copies(Refusal.__table__, noted(alice).id, 999, fingerprint=str)
        assert len(list_refusals(alice, 2_000)) == 1_000
        clock.shift(1)
        api(alice).post("/api/jobs", {"title": "The last"})
        kept = list_refusals(alice, 2_000)
        assert len(kept) == 1_000
        assert kept[0][0].title == "The last"
        clock.shift(timedelta(days=90, seconds=-1))
        refusal_log.delete_old_refusals()
        assert len(list_refusals(alice, 2_000)) == 1_000
        clock.shift(1)
        refusal_log.delete_old_refusals()
        assert noted(alice).title == "The last"


def test_the_extension_is_named(alice, anonymous):
    token = people.sign_in_extension("alice", PASSWORD, "1.2.3.4", "Chrome on Windows").token
    headers = {"Authorization": f"Bearer {token}"}
    assert anonymous.post("/api/jobs", json={}, headers=headers).status_code == 400
    assert noted(alice).captured_via == "extension"
