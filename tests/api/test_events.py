"""The history of a job through the API: its events are listed, added, changed and deleted."""

from datetime import timedelta

import pytest
import time_machine

from vega.services.accounts import users
from vega.services.jobs.jobs import delete_jobs, get_job

TODAY = "2026-11-25"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(f"{TODAY}T12:00:00Z"):
        yield


@pytest.fixture
def client(api, alice):
    return api(alice)


@pytest.fixture
def path(alice, make_job):
    return f"/api/jobs/{make_job(alice)}"


def add(client, path, **entry):
    answer = client.post(f"{path}/events", entry)
    assert answer.status_code == 201, answer.json
    return answer.json


def error_of(response):
    assert list(response.json) == ["error"]
    return response.json["error"]


CALL = {"kind": "call", "text": "Nice chat", "reply": True, "occurredOn": "2026-11-20"}


class TestCreate:
    @pytest.mark.parametrize(
        ("entry", "shown"),
        [
            (CALL, CALL),
            ({"kind": "note", "text": " Thought "}, {"text": "Thought", "reply": None}),
            ({"kind": "email", "text": "Sent"}, {"reply": False, "occurredOn": TODAY}),
            ({"kind": "call", "reply": True}, {"text": None, "reply": True}),
            ({"kind": "call", "text": "x", "reply": None}, {"reply": False}),
            (
                {"kind": "moved", "to": "interviewing", "stage": "Phone screen"},
                {"from": "interested", "to": "interviewing", "stage": "Phone screen"},
            ),
            (
                {"kind": "moved", "to": "applied", "outcome": "ghosted", "text": None},
                {"to": "applied", "outcome": "ghosted", "text": None},
            ),
            ({"kind": "moved", "to": "interested"}, {"from": "interested", "to": "interested"}),
            ({"kind": "stage", "stage": "On hold"}, {"to": "interested", "stage": "On hold"}),
            ({"kind": "stage", "stage": None}, {"to": "interested", "stage": None}),
            (
                {"kind": "note", "text": "x", "occurred_on": "2026-11-02"},
                {"occurredOn": "2026-11-02"},
            ),
            ({"kind": "note", "text": "x", "occurredOn": " "}, {"occurredOn": TODAY}),
            (
                {"kind": "note", "text": "x", "occurredOn": TODAY, "occurred_on": "2026-11-02"},
                {"occurredOn": TODAY},
            ),
        ],
    )
    def test_answers_with_the_event_and_where_it_is(self, client, path, entry, shown):
        answer = client.post(f"{path}/events", entry)
        assert answer.status_code == 201
        assert answer.json["kind"] == entry["kind"]
        assert {name: answer.json[name] for name in shown} == shown
        assert (answer.json["via"], answer.json["viaLabel"]) == ("api", "tests")
        assert answer.headers["Location"] == f"{path}/events/{answer.json['id']}"
        assert client.get(answer.headers["Location"]).json == answer.json

    def test_a_move_changes_the_job(self, client, path):
        add(client, path, kind="moved", to="applied", occurredOn="2026-11-09")
        job = client.get(path).json
        assert (job["status"], job["statusSince"], job["appliedOn"]) == (
            "applied", "2026-11-09", "2026-11-09",
        )  # fmt: skip

    def test_a_move_of_before_leaves_the_status_and_is_where_the_next_one_came_from(
        self, client, path
    ):
        add(client, path, kind="moved", to="interviewing", occurredOn="2026-11-12")
        add(client, path, kind="moved", to="applied", occurredOn="2026-11-09")
        job = client.get(path).json
        assert (job["status"], job["appliedOn"]) == ("interviewing", "2026-11-09")
        moves = [(e["from"], e["to"]) for e in job["events"] if e["kind"] == "moved"]
        assert moves == [("applied", "interviewing"), ("interested", "applied")]

    def test_a_reply_ends_ghosted(self, client, path):
        add(client, path, kind="moved", to="applied", outcome="ghosted")
        assert client.get(path).json["outcome"] == "ghosted"
        add(client, path, kind="email", reply=True)
        assert client.get(path).json["outcome"] is None

    def test_today_is_the_accounts_and_without_a_zone_the_latest_anywhere(
        self, api, alice, make_job
    ):
        url = f"/api/jobs/{make_job(alice)}/events"
        tomorrow = {"kind": "note", "text": "x", "occurredOn": "2026-11-26"}
        assert api(alice).post(url, tomorrow).status_code == 201  # UTC+14 has it already
        users.set_time_zone(alice, "Europe/Berlin")
        answer = api(alice).post(url, tomorrow)
        assert (answer.status_code, error_of(answer)) == (
            400, "occurredOn must not be in the future.",
        )  # fmt: skip


BAD_ENTRIES = [
    ({}, "kind is required"),
    ({"kind": None}, "kind"),
    ({"kind": ["note"]}, "kind"),
    ({"kind": 5}, "kind"),
    *(
        ({"kind": kind, "text": "x"}, "kind must be one of: note, call, email, moved, stage.")
        for kind in ("saved", "edited", "merged", "deleted", "restored", "interview", "", "party")
    ),
    ({"kind": "note"}, "text is required"),
    ({"kind": "note", "text": " \n"}, "text is required"),
    ({"kind": "note", "text": None}, "text is required"),
    ({"kind": "note", "reply": True}, "text is required"),
    ({"kind": "call", "reply": False}, "text is required"),
    ({"kind": "note", "text": 5}, "text must be text"),
    ({"kind": "note", "text": ["x"]}, "text must be text"),
    ({"kind": "note", "text": "a\0b"}, "text must not contain NUL"),
    ({"kind": "note", "text": "x" * 100_001}, "text is too long"),
    ({"kind": "call", "text": "x", "reply": "yes"}, "reply must be true or false"),
    ({"kind": "call", "text": "x", "reply": 1}, "reply must be true or false"),
    ({"kind": "call", "text": "x", "reply": []}, "reply must be true or false"),
    ({"kind": "moved"}, "to is required"),
    ({"kind": "moved", "to": None}, "to is required"),
    ({"kind": "moved", "to": ""}, "to is required"),
    ({"kind": "moved", "to": "hired"}, "to must be one of: interested, applied"),
    ({"kind": "moved", "to": True}, "to"),
    ({"kind": "moved", "to": ["applied"]}, "to"),
    ({"kind": "moved", "to": "rejected", "outcome": "ghosted"}, "outcome ghosted needs"),
    ({"kind": "moved", "to": "applied", "outcome": "lost"}, "outcome must be one of"),
    ({"kind": "moved", "to": "applied", "outcome": 3}, "outcome"),
    ({"kind": "moved", "to": "applied", "stage": "x" * 41}, "stage is too long"),
    ({"kind": "moved", "to": "applied", "stage": 4}, "stage must be text"),
    ({"kind": "moved", "to": "applied", "stage": "a\0"}, "stage must not contain NUL"),
    ({"kind": "stage"}, "stage or outcome is required"),
    ({"kind": "stage", "occurredOn": "2026-11-09"}, "stage or outcome is required"),
    ({"kind": "stage", "outcome": "accepted"}, "outcome accepted needs"),
    *(
        ({"kind": "note", "text": "x", "occurredOn": day}, f"occurredOn {sentence}")
        for day, sentence in [
            ("2026-11-27", "must not be in the future"),
            ("9999-12-31", "must be a day from 1970"),
            ("1969-12-31", "must be a day from 1970"),
            ("2026-02-30", "must be a day that exists"),
            ("2026-02-29", "must be a day that exists"),
            ("25.11.2026", "must be a day that exists"),
            ("2026-11-25T10:00:00Z", "must be a day that exists"),
            ("20261125", "must be a day that exists"),
            ("yesterday", "must be a day that exists"),
            (20261125, "must be a day such as 2026-11-25, not a number"),
            (True, "must be a day such as 2026-11-25, not true or false"),
            (["2026-11-25"], "must be a day such as 2026-11-25, not a list"),
            ({}, "must be a day such as 2026-11-25, not an object"),
        ]
    ),
    ({"kind": "note", "text": "x", "occurred_on": "1969-12-31"}, "occurred_on must be a day from"),
]


@pytest.mark.parametrize(("entry", "sentence"), BAD_ENTRIES)
def test_an_entry_that_cannot_be_is_named_and_adds_nothing(client, path, entry, sentence):
    before = client.get(path).json
    answer = client.post(f"{path}/events", entry)
    assert answer.status_code == 400
    assert error_of(answer).startswith(sentence)
    assert client.get(path).json == before


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'"note"', b"{", b"\xff"])
@pytest.mark.parametrize("method", ["post", "patch"])
def test_a_body_that_is_no_object_is_a_400(client, path, body, method):
    event = add(client, path, **CALL)["id"]
    url = f"{path}/events" if method == "post" else f"{path}/events/{event}"
    answer = getattr(client, method)(url, data=body, content_type="application/json")
    assert answer.status_code == 400
    assert "body" in error_of(answer)


class TestChange:
    @pytest.mark.parametrize(
        ("changes", "shown"),
        [
            ({"text": "A long chat"}, {"text": "A long chat"}),
            ({"text": None}, {"text": None, "reply": True}),
            ({"reply": False}, {"reply": False, "text": "Nice chat"}),
            ({"reply": None}, {"reply": False}),
            ({"occurredOn": "2026-11-02"}, {"occurredOn": "2026-11-02"}),
            ({"occurred_on": "2026-11-02"}, {"occurredOn": "2026-11-02"}),
            ({}, {}),
            ({"kind": "note", "id": 9, "recordedAt": "x", "jobId": 7}, {}),
        ],
    )
    def test_only_what_is_sent_changes(self, client, path, changes, shown):
        event = add(client, path, **CALL)
        answer = client.patch(f"{path}/events/{event['id']}", changes)
        assert answer.status_code == 200
        assert answer.json == {**event, **shown}
        assert client.get(f"{path}/events/{event['id']}").json == answer.json

    def test_day_stage_and_outcome_of_a_move_decide_where_the_job_stands(self, client, path):
        add(client, path, kind="moved", to="applied", occurredOn="2026-11-09")
        moved = add(client, path, kind="moved", to="rejected", occurredOn="2026-11-12")
        answer = client.patch(f"{path}/events/{moved['id']}", {"occurredOn": "2026-11-08"})
        assert answer.json["from"] == "interested"
        assert answer.json["recordedAt"] == moved["recordedAt"]
        assert client.get(path).json["status"] == "applied"

    def test_null_empties_stage_and_outcome(self, client, path):
        moved = add(client, path, kind="moved", to="applied", stage="Portal", outcome="ghosted")
        client.patch(f"{path}/events/{moved['id']}", {"stage": None, "outcome": None})
        job = client.get(path).json
        assert (job["stage"], job["outcome"]) == (None, None)

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"text": "", "reply": False}, "text is required"),
            ({"text": 5}, "text must be text"),
            ({"reply": "no"}, "reply must be true or false"),
            ({"occurredOn": None}, "occurredOn must be a day"),
            ({"occurredOn": "2026-11-27"}, "occurredOn must not be in the future"),
            ({"occurredOn": "1969-12-31"}, "occurredOn must be a day from 1970"),
            ({"occurredOn": "2026-02-30"}, "occurredOn must be a day that exists"),
            ({"occurredOn": 5}, "occurredOn must be a day"),
        ],
    )
    def test_what_cannot_be_is_named_and_changes_nothing(self, client, path, changes, sentence):
        url = f"{path}/events/{add(client, path, **CALL)['id']}"
        before = client.get(path).json
        answer = client.patch(url, changes)
        assert answer.status_code == 400
        assert error_of(answer).startswith(sentence)
        assert client.get(path).json == before

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"outcome": "accepted"}, "outcome accepted needs the status offer_received"),
            ({"outcome": "lost"}, "outcome must be one of"),
            ({"stage": "x" * 41}, "stage is too long"),
            ({"stage": ["x"]}, "stage must be text"),
        ],
    )
    def test_a_move_takes_what_fits_its_status(self, client, path, changes, sentence):
        moved = add(client, path, kind="moved", to="applied")
        answer = client.patch(f"{path}/events/{moved['id']}", changes)
        assert answer.status_code == 400
        assert error_of(answer).startswith(sentence)
        assert client.get(f"{path}/events/{moved['id']}").json == moved

    @pytest.mark.parametrize(
        ("entry", "changes"),
        [
            ({"kind": "note", "text": "x"}, {"reply": True}),
            ({"kind": "note", "text": "x"}, {"stage": "x"}),
            ({"kind": "call", "text": "x"}, {"outcome": "ghosted"}),
            ({"kind": "moved", "to": "applied"}, {"text": "x"}),
            ({"kind": "stage", "stage": "x"}, {"reply": True}),
        ],
    )
    def test_what_is_not_of_the_kind_is_a_conflict(self, client, path, entry, changes):
        made = add(client, path, **entry)
        answer = client.patch(f"{path}/events/{made['id']}", changes)
        assert answer.status_code == 409
        assert "can be changed" in error_of(answer)
        assert client.get(f"{path}/events/{made['id']}").json == made


class TestDelete:
    @pytest.mark.parametrize(
        "entry",
        [
            CALL,
            {"kind": "note", "text": "x"},
            {"kind": "email", "text": "x"},
            {"kind": "moved", "to": "applied"},
            {"kind": "stage", "stage": "x"},
        ],
    )
    def test_leaves_the_job_as_it_was_before(self, client, path, entry):
        growing = {"updatedAt"}
        before = client.get(path).json
        url = f"{path}/events/{add(client, path, **entry)['id']}"
        answer = client.delete(url)
        assert (answer.status_code, answer.data) == (204, b"")
        assert client.get(url).status_code == 404
        assert client.delete(url).status_code == 404
        after = client.get(path).json
        assert {k: v for k, v in after.items() if k not in growing} == {
            k: v for k, v in before.items() if k not in growing
        }

    def test_saved_and_the_other_kinds_stay(self, client, path):
        client.patch(path, {"title": "Chief"})
        events = client.get(path).json["events"]
        assert [event["kind"] for event in events] == ["edited", "saved"]
        for event in events:
            url = f"{path}/events/{event['id']}"
            for answer in (client.delete(url), client.patch(url, {"occurredOn": "2026-11-02"})):
                assert answer.status_code == 409
                assert "Other entries stay as they are." in error_of(answer)
        assert client.get(path).json["events"] == events


class TestWhose:
    @pytest.mark.parametrize("method", ["get", "patch", "delete"])
    def test_an_event_of_another_user_or_another_job_is_not_there(
        self, api, alice, bob, make_job, path, client, method
    ):
        event = add(client, path, **CALL)
        number, own, other = event["id"], make_job(bob), make_job(alice)
        body = {"json": {"text": "Mine"}} if method == "patch" else {}
        for caller, url in (
            (api(bob), f"{path}/events/{number}"),
            (api(bob), f"/api/jobs/{own}/events/{number}"),
            (client, f"/api/jobs/{other}/events/{number}"),
            (client, f"{path}/events/{number + 9}"),
            (client, f"{path}/events/{2**31}"),
            (client, f"{path}/events/{2**63}"),
            (client, f"{path}/events/0"),
            (client, f"/api/jobs/{2**31}/events/{number}"),
        ):
            answer = getattr(caller, method)(url, **body)
            assert answer.status_code == 404, url
            assert error_of(answer)
        assert client.get(f"{path}/events/{number}").json == event

    def test_anothers_history_can_be_neither_read_nor_added_to(self, api, bob, path, client):
        assert api(bob).get(f"{path}/events").status_code == 404
        assert api(bob).post(f"{path}/events", CALL).status_code == 404
        assert len(client.get(f"{path}/events").json["events"]) == 1

    def test_a_job_in_the_trash_has_no_history_to_reach(self, alice, make_job, client):
        job_id = make_job(alice)
        event = add(client, f"/api/jobs/{job_id}", **CALL)["id"]
        delete_jobs(alice, [job_id])
        url = f"/api/jobs/{job_id}/events"
        assert client.get(url).status_code == client.post(url, CALL).status_code == 404
        assert client.delete(f"{url}/{event}").status_code == 404

    def test_without_a_token_it_is_a_401(self, anonymous, path):
        assert anonymous.get(f"{path}/events").status_code == 401
        assert anonymous.post(f"{path}/events", json=CALL).status_code == 401


class TestList:
    def test_the_newest_day_is_first(self, client, path):
        for day in ("2026-11-05", "2026-11-20", "2026-11-09"):
            add(client, path, kind="note", text=day, occurredOn=day)
        listed = client.get(f"{path}/events").json
        assert [event["occurredOn"] for event in listed["events"]] == [
            TODAY, "2026-11-20", "2026-11-09", "2026-11-05",
        ]  # fmt: skip
        assert listed["next"] is None
        assert listed["events"] == client.get(path).json["events"]

    @pytest.mark.parametrize("limit", [1, 2, 3, 100])
    def test_pages_hold_every_event_once(self, client, path, limit):
        for number in range(6):
            add(client, path, kind="note", text=str(number), occurredOn=f"2026-11-{7 - number:02}")
        everything = client.get(f"{path}/events").json["events"]
        found, cursor = [], ""
        while cursor is not None:
            more = f"&cursor={cursor}" if cursor else ""
            page = client.get(f"{path}/events?limit={limit}{more}").json
            assert len(page["events"]) <= limit
            found += page["events"]
            cursor = page["next"]
        assert found == everything

    def test_a_page_has_fifty_and_a_job_its_newest_hundred(self, client, path):
        for number in range(104):
            add(client, path, kind="note", text=str(number))
        assert len(client.get(f"{path}/events").json["events"]) == 50
        assert len(client.get(path).json["events"]) == 100
        assert client.get(path).json["events"][0]["text"] == "103"

    def test_a_page_ends_at_about_five_megabytes_of_texts(self, client, path):
        for number in range(60):
            add(client, path, kind="note", text=f"{number} " + "x" * 99_000)
        first = client.get(f"{path}/events?limit=100").json
        assert len(first["events"]) == 51
        assert len(client.get(path).json["events"]) == 51
        following = client.get(f"{path}/events?limit=100&cursor={first['next']}").json
        assert following["events"][0]["text"].startswith("8 ")

    @pytest.mark.parametrize(
        ("query", "field"),
        [
            ("limit=0", "limit"),
            ("limit=101", "limit"),
            ("limit=ten", "limit"),
            ("cursor=abc", "cursor"),
            ("cursor=", "cursor"),
            ("cursor=newest.1", "cursor"),
            ("cursor=event.1", "cursor"),
            ("cursor=event.99999999999.20261125.1", "cursor"),
            ("kind=note", "kind"),
            ("limit=5&limit=6", "limit"),
        ],
    )
    def test_what_cannot_be_asked_for_is_named(self, client, path, query, field):
        answer = client.get(f"{path}/events?{query}")
        assert answer.status_code == 400
        assert error_of(answer).startswith(field)


class TestEtag:
    def test_the_log_changes_the_answer_and_not_the_version(self, client, path):
        tag = client.get(path).headers["ETag"]
        add(client, path, **CALL)
        now = client.get(path, more={"If-None-Match": tag})
        assert now.status_code == 200
        assert now.headers["ETag"].split("-")[0] == tag.split("-")[0]
        assert client.patch(path, {"notes": "New"}, more={"If-Match": tag}).status_code == 200

    def test_a_move_changes_the_version(self, client, path):
        tag = client.get(path).headers["ETag"]
        add(client, path, kind="moved", to="applied")
        assert client.patch(path, {"notes": "New"}, more={"If-Match": tag}).status_code == 412

    @pytest.mark.parametrize("entry", [CALL, {"kind": "moved", "to": "applied"}])
    def test_each_event_makes_the_job_newer(self, client, alice, path, entry):
        job_id = int(path.rpartition("/")[2])
        before = get_job(alice, job_id).updated_at
        with time_machine.travel(before + timedelta(hours=1)):
            add(client, path, **entry)
        assert get_job(alice, job_id).updated_at > before
