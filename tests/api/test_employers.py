"""Employers to avoid through the API, and the warning in the answer of a saved job."""

import pytest
import time_machine

from vega.models import TokenScope
from vega.services.accounts import tokens

PATH = "/api/employers-to-avoid"
POSTING = {
    "title": "Chef", "company": "ACME GmbH", "location": "Berlin", "description": "Cook.",
    "sourceUrl": "https://jobs.example/17",
}  # fmt: skip
SENTENCE = "On your list of employers to avoid since 3 Nov: never replied."


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-03T12:00:00Z", tick=False):
        yield


@pytest.fixture
def client(api, alice):
    return api(alice)


def test_one_is_added_read_and_deleted(client):
    made = client.post(PATH, {"name": " Acme\nInc ", "reason": "never replied"})
    assert made.status_code == 201
    employer = {
        "id": made.json["id"], "name": "Acme Inc", "reason": "never replied",
        "createdAt": "2026-11-03T12:00:00Z",
    }  # fmt: skip
    path = made.headers["Location"]
    assert path == f"{PATH}/{employer['id']}"
    assert made.json == client.get(path).json == employer
    assert client.get(PATH).json == {"employers": [employer], "next": None}
    again = client.post(PATH, {"name": "ACME"})
    assert (again.status_code, again.json) == (
        409,
        {"error": "This employer is already on your list."},
    )
    assert client.delete(path).status_code == 204
    assert client.delete(path).status_code == client.get(path).status_code == 404
    blank = client.post(PATH, {"name": "Acme", "reason": None})
    assert blank.json["reason"] is None


def test_the_list_comes_in_pages_the_newest_first(client):
    for name in ("Acme", "Beta", "Gamma"):
        client.post(PATH, {"name": name})
    first = client.get(f"{PATH}?limit=2").json
    rest = client.get(f"{PATH}?limit=2&cursor={first['next']}").json
    found = [one["name"] for page in (first, rest) for one in page["employers"]]
    assert (found, rest["next"]) == (["Gamma", "Beta", "Acme"], None)
    for query in ("cursor=employer.0", "cursor=1", "limit=0", "q=Acme"):
        assert client.get(f"{PATH}?{query}").status_code == 400, query


@pytest.mark.parametrize(
    "body",
    [
        {}, {"name": "?"}, {"name": None}, {"name": 1}, {"name": "A", "reason": ["x"]},
        {"name": "x" * 501}, {"name": "A", "reason": "x" * 501},
    ],
)  # fmt: skip
def test_what_is_no_employer_is_a_400_with_a_sentence(client, body):
    answer = client.post(PATH, body)
    assert (answer.status_code, answer.json["error"][-1]) == (400, ".")
    assert client.get(PATH).json["employers"] == []


def test_a_job_at_one_is_saved_with_a_warning(client):
    client.post(PATH, {"name": "Acme", "reason": "never replied"})
    saved = client.post("/api/jobs", POSTING)
    assert saved.status_code == 200
    assert saved.json["warnings"] == [SENTENCE]
    assert saved.json.keys() == {"message", "jobId", "warnings"}
    other = client.post(
        "/api/jobs", {**POSTING, "company": "Beta", "sourceUrl": "https://x.example/1"}
    )
    assert other.json.keys() == {"message", "jobId"}


def test_a_retry_with_its_key_is_warned_too_and_a_duplicate_stays_as_it_is(client):
    client.post(PATH, {"name": "Acme", "reason": "never replied"})
    key = {"Idempotency-Key": "1"}
    first, again = (client.post("/api/jobs", POSTING, more=key) for _ in range(2))
    assert first.json == again.json
    assert again.json["warnings"] == [SENTENCE]
    duplicate = client.post("/api/jobs", POSTING)
    assert (duplicate.status_code, duplicate.json.keys()) == (409, {"error"})


def test_another_user_and_a_read_only_token_change_nothing(app, client, api, alice, bob):
    made = client.post(PATH, {"name": "Acme"})
    other, path = api(bob), made.headers["Location"]
    assert other.get(path).status_code == other.delete(path).status_code == 404
    assert other.get(PATH).json == {"employers": [], "next": None}
    assert "warnings" not in other.post("/api/jobs", POSTING).json
    reading = api(alice)
    secret = tokens.create_token(alice, "reader", None, TokenScope.READ)
    reading.headers = {"Authorization": f"Bearer {secret}"}
    assert reading.get(path).json == made.json
    assert reading.post(PATH, {"name": "Beta"}).status_code == 403
    assert reading.delete(path).status_code == 403
    assert client.get(PATH).json["employers"] == [made.json]
