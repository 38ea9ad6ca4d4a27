"""Other efforts through the API: what one may be, the list and its days."""

import pytest
import time_machine

from vega.services.accounts import users


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


@pytest.fixture
def client(api, alice):
    return api(alice)


FULL = {
    "occurredOn": "2026-11-18", "title": "Job fair", "company": "Chamber of Commerce",
    "contact": "Maria Visser", "result": "Two invitations", "notes": "Send the **CV**.",
}  # fmt: skip
OPTIONAL = ("company", "contact", "result", "notes")


def add(client, **fields):
    answer = client.post("/api/efforts", {"occurredOn": "2026-11-18", "title": "Fair", **fields})
    assert answer.status_code == 201, answer.json
    return answer.json


def titles(client, query=""):
    return [effort["title"] for effort in client.get(f"/api/efforts{query}").json["efforts"]]


def test_everything_that_is_sent_comes_back(client):
    made = client.post("/api/efforts", FULL)
    assert made.status_code == 201
    assert {name: made.json[name] for name in FULL} == FULL
    path = made.headers["Location"]
    assert client.get(path).json == made.json == client.get("/api/efforts").json["efforts"][0]
    changed = client.patch(path, {"occurred_on": "2026-11-19", "title": " Other\nfair "}).json
    assert {**changed, "updatedAt": ""} == {
        **made.json, "occurredOn": "2026-11-19", "title": "Other fair", "updatedAt": "",
    }  # fmt: skip
    assert client.delete(path).status_code == 204
    assert client.get(path).status_code == 404


def test_blank_text_in_an_optional_field_is_null(client):
    for empty in (None, "", "  "):
        emptied = dict.fromkeys(OPTIONAL, empty)
        effort = add(client, **emptied)
        assert {name: effort[name] for name in OPTIONAL} == dict.fromkeys(OPTIONAL)
        path = f"/api/efforts/{add(client, **FULL)['id']}"
        changed = client.patch(path, emptied).json
        assert {name: changed[name] for name in FULL} == {
            "occurredOn": "2026-11-18", "title": "Job fair", **dict.fromkeys(OPTIONAL),
        }  # fmt: skip


def test_what_cannot_be_is_named_and_changes_nothing(client):
    effort = add(client, **FULL)
    for fields, sentence in (
        ({"occurredOn": None}, "occurredOn must be a day such as 2026-11-25, not null"),
        ({"occurredOn": ""}, "occurredOn must be a day that exists"),
        ({"occurredOn": "2026-02-29"}, "occurredOn must be a day that exists"),
        ({"occurredOn": "2026-11-18T10:00:00Z"}, "occurredOn must be a day that exists"),
        ({"occurredOn": "1969-12-31"}, "occurredOn must be a day from 1970"),
        ({"occurredOn": "2026-11-27"}, "occurredOn must not be in the future"),
        ({"title": " "}, "title is required and must not be blank."),
        ({"title": None}, "title must be text"),
        *(({name: "x" * 501}, f"{name} is too long") for name in ("title", *OPTIONAL[:3])),
        ({"notes": "x" * 100_001}, "notes is too long"),
        ({"company": 7}, "company must be text"),
        ({"result": "\0"}, "result must not contain NUL"),
    ):
        for answer in (
            client.post("/api/efforts", {**FULL, **fields}),
            client.patch(f"/api/efforts/{effort['id']}", fields),
        ):
            assert (answer.status_code, answer.json["error"].startswith(sentence)) == (400, True)
    for missing in ("occurredOn", "title"):
        answer = client.post(
            "/api/efforts", {name: value for name, value in FULL.items() if name != missing}
        )
        assert (answer.status_code, answer.json["error"]) == (400, f"{missing} is required.")
    assert client.get("/api/efforts").json["efforts"] == [effort]


def test_today_is_the_accounts(client, alice):
    assert client.post("/api/efforts", {**FULL, "occurredOn": "2026-11-26"}).status_code == 201
    users.set_time_zone(alice, "Europe/Zurich")
    assert client.post("/api/efforts", {**FULL, "occurredOn": "2026-11-26"}).status_code == 400
    assert client.post("/api/efforts", {**FULL, "occurredOn": "2026-11-25"}).status_code == 201


class TestList:
    @pytest.fixture(autouse=True)
    def _five(self, client):
        for title, day in (("b", 3), ("d", 17), ("a", 1), ("c", 3), ("e", 25)):
            add(client, title=title, occurredOn=f"2026-11-{day:02}")

    def test_is_newest_first_and_its_days_are_included(self, client):
        for query, expected in (
            ("", "edcba"),
            ("?from=2026-11-03", "edcb"),
            ("?to=2026-11-03", "cba"),
            ("?from=2026-11-03&to=2026-11-17", "dcb"),
            ("?from=&to=", "edcba"),
        ):
            assert "".join(titles(client, query)) == expected

    @pytest.mark.parametrize("limit", [1, 2, 5])
    def test_pages_keep_the_order(self, client, limit):
        found, cursor = [], ""
        while cursor is not None:
            query = {"to": "2026-11-24", "limit": limit, "cursor": cursor or None}
            page = client.get("/api/efforts", query_string=query).json
            found += [effort["title"] for effort in page["efforts"]]
            cursor = page["next"]
        assert "".join(found) == "dcba"

    def test_a_filter_that_cannot_be_is_named(self, client):
        for query, field in (
            ("from=yesterday", "from"),
            ("to=2026-02-30", "to"),
            ("from=2026-11-17&to=2026-11-03", "to"),
            ("cursor=effort.0.20261103", "cursor"),
            ("jobId=1", "jobId"),
        ):
            answer = client.get(f"/api/efforts?{query}")
            assert (answer.status_code, answer.json["error"].startswith(field)) == (400, True)


def test_another_users_effort_is_not_there(client, api, bob):
    effort, other = add(client), api(bob)
    path = f"/api/efforts/{effort['id']}"
    assert other.get(path).status_code == 404
    assert other.patch(path, {"title": "Bob was here"}).status_code == 404
    assert other.delete(path).status_code == 404
    assert other.get("/api/efforts").json == {"efforts": [], "next": None}
    assert client.get(path).json == effort
