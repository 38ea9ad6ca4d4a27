"""`GET /api/insights`: what a search is in numbers, and which questions are refused."""

from io import BytesIO

import pytest
import time_machine

from vega.schemas import DocumentDraft, read_form
from vega.services.accounts import users
from vega.services.documents.saving import Upload, create_document
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import
from vega.services.jobs import jobs

ASKED = "/api/insights"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


@pytest.fixture
def found(api, alice, make_job):
    """Alice has seven applications, one of which she did not send, and one job that is none."""
    users.set_time_zone(alice, "Europe/Zurich")
    client = api(alice)
    for on, changes, fields in [
        ("2026-11-02", [("rejected", "2026-11-06")], {"source": "LinkedIn", "tags": ["Python"]}),
        ("2026-11-03", [("interviewing", "2026-11-10"), ("offer_received", "2026-11-20")], {}),
        ("2026-11-08", [], {"source": "LinkedIn", "workplace": "remote"}),
        ("2026-11-20", [], {"source": "LinkedIn", "job_type": "contract"}),
        ("2026-11-20", [("not_interested", "2026-11-23")], {"source": "LinkedIn"}),
        ("2026-11-20", [("interviewing", "2026-11-23")], {"source": "LinkedIn"}),
        (None, [("interviewing", "2026-11-09"), ("rejected", "2026-11-12")], {}),
        (None, [], {"source": "LinkedIn"}),
    ]:
        job_id = make_job(alice, applied_on=on, **fields)
        for status, day in changes:
            client.patch(f"/api/jobs/{job_id}", {"status": status, "occurredOn": day})
    return client


def test_the_numbers_of_all_applications(found):
    assert found.get(ASKED).json == {
        "applications": 7,
        "approached": 1,
        "dayUnknown": 0,
        "interviewing": 3,
        "offers": 1,
        "rejected": 2,
        "replies": 3,
        "responseRate": 0.5,
        "medianDaysToReply": 4,
        "groups": [
            {"name": "waiting", "count": 1},
            {"name": "no_reply", "count": 1},
            {"name": "rejected", "count": 2},
            {"name": "withdrawn", "count": 1},
            {"name": "interviewing_waiting", "count": 1},
            {"name": "interviewing_no_reply", "count": 0},
            {"name": "offer_open", "count": 1},
            {"name": "offer_accepted", "count": 0},
            {"name": "offer_declined", "count": 0},
        ],
        "flows": [
            {"from": "applied", "to": "waiting", "count": 1},
            {"from": "applied", "to": "no_reply", "count": 1},
            {"from": "applied", "to": "rejected", "count": 1},
            {"from": "applied", "to": "withdrawn", "count": 1},
            {"from": "applied", "to": "interviewing", "count": 2},
            {"from": "interviewing", "to": "interviewing_waiting", "count": 1},
            {"from": "interviewing", "to": "offer", "count": 1},
            {"from": "offer", "to": "offer_open", "count": 1},
            {"from": "approached", "to": "interviewing", "count": 1},
            {"from": "interviewing", "to": "rejected", "count": 1},
        ],
        "bySource": [
            {"name": "LinkedIn", "applications": 5, "replies": 2, "responseRate": 0.4},
            {"name": None, "applications": 2, "replies": 1, "responseRate": None},
        ],
        "byCv": [],
        "byWeek": [
            {"week": "2026-W45", "applications": 3, "replies": 2},
            {"week": "2026-W46", "applications": 1, "replies": 0},
            {"week": "2026-W47", "applications": 3, "replies": 1},
        ],
    }


COUNTS = {
    "from=2026-11-03&to=2026-11-09": 3,
    "from=2026-11-20": 3,
    "to=2026-11-02": 1,
    "from=2026-11-21": 0,
    "from=&to=&source=&jobType=&workplace=&tag=": 7,
    "source=LinkedIn": 5,
    "source=linkedin": 5,
    "source=Linked+IN": 5,
    "source=Linked": 0,
    "jobType=contract": 1,
    "job_type=contract": 1,
    "workplace=remote": 1,
    "tag=PYTHON": 1,
    "tag=python&from=2026-11-03": 0,
}


def test_a_period_and_filters_choose_applications(found):
    for query, count in COUNTS.items():
        numbers = found.get(f"{ASKED}?{query}").json
        assert numbers["applications"] == count, query
        assert sum(group["count"] for group in numbers["groups"]) == count, query


def test_replies_by_the_version_of_a_cv_of_ones_own(api, alice, bob, make_job):
    for owner in (alice, bob):
        draft = {"kind": "cv", "name": owner.username, "job_id": make_job(owner, status="applied")}
        saved = create_document(
            owner, read_form(DocumentDraft, draft), Upload(BytesIO(b"1"), "cv.txt"), 2**20
        )
        expected = {"documentId": saved.item.document.id, "name": owner.username, "version": 1}
        found = api(owner).get(ASKED).json["byCv"]
        assert found == [{**expected, "applications": 1, "replies": 0, "responseRate": None}]
    other = api(alice).get(f"/api/jobs?document={expected['documentId']}.1").json["jobs"]
    assert other == []
    assert api(bob).get(f"{ASKED}?tag=none").json["byCv"] == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("from=yesterday", "from must be a day that exists"),
        ("to=2026-02-30", "to must be a day that exists"),
        ("from=2026-11-02&to=2026-11-01", "to must not be before from."),
        ("from=1969-12-31", "from must be a day from 1970"),
        ("jobType=slave", "jobType must be one of"),
        ("workplace=moon", "workplace must be one of"),
        ("tag=%00", "tag must not contain NUL"),
        ("source=" + "x" * 501, "source is too long"),
        ("from=2026-11-01&from=2026-11-02", "from must be given once."),
        ("period=90", "period is not known here"),
    ],
)
def test_what_cannot_be_is_named(api, alice, query, sentence):
    answer = api(alice).get(f"{ASKED}?{query}")
    assert answer.status_code == 400
    assert answer.json["error"].startswith(sentence)


def test_a_search_that_has_not_begun_is_all_zeros(api, alice, make_job):
    make_job(alice)
    numbers = api(alice).get(ASKED).json
    assert (numbers["applications"], numbers["flows"], numbers["byWeek"]) == (0, [], [])
    assert (numbers["responseRate"], numbers["medianDaysToReply"]) == (None, None)
    assert [group["count"] for group in numbers["groups"]] == [0] * 9


def test_an_application_of_an_unknown_day_is_in_the_numbers_of_all_days_alone(api, alice):
    draft = start_import(alice, b"Title,Company,Status\nEngineer,Acme,Applied\n", "old.csv")
    confirm_import(alice, draft.id)
    client = api(alice)
    numbers = client.get(ASKED).json
    assert (numbers["applications"], numbers["dayUnknown"], numbers["byWeek"]) == (1, 1, [])
    assert client.get(f"{ASKED}?from=1970-01-01").json["applications"] == 0


def test_the_trash_and_other_people_do_not_count(found, api, alice, bob):
    assert api(bob).get(ASKED).json["applications"] == 0
    jobs.delete_jobs(alice, [1, 2])
    assert found.get(ASKED).json["applications"] == 5
    jobs.restore_jobs(alice, [2])
    assert found.get(ASKED).json["applications"] == 6


def test_it_needs_a_token(anonymous):
    assert anonymous.get(ASKED).status_code == 401
