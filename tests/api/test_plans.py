"""Tasks, interviews and contacts through the API: what holds of all three."""

import json
from datetime import timedelta

import pytest
import time_machine

from vega.clock import now
from vega.services.belongings import delete_user
from vega.services.jobs.jobs import delete_jobs, restore_jobs

TODAY = "2026-11-25"
START = "2026-11-26T14:00:00+01:00"
NEW = {
    "tasks": {"title": "Call Maria"},
    "interviews": {"startsAt": START},
    "contacts": {"name": "Maria Visser"},
}
CHANGES = {
    "tasks": {"title": "Write"},
    "interviews": {"title": "Chat"},
    "contacts": {"name": "Tom"},
}
MEMBERS = {
    "tasks": {"id", "title", "dueOn", "jobId", "doneAt", "createdAt"},
    "interviews": {
        "id", "jobId", "title", "startsAt", "endsAt", "kind", "location", "url", "people", "notes",
        "timeZone", "state", "createdAt", "updatedAt",
    },
    "contacts": {
        "id", "jobId", "name", "role", "email", "phone", "notes", "createdAt", "updatedAt",
    },
}  # fmt: skip


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(f"{TODAY}T12:00:00Z", tick=False):
        yield


@pytest.fixture(params=list(NEW))
def kind(request) -> str:
    return request.param


@pytest.fixture
def client(api, alice):
    return api(alice)


@pytest.fixture
def job_id(alice, make_job) -> int:
    return make_job(alice)


@pytest.fixture
def made(client, kind, job_id) -> dict:
    answer = client.post(f"/api/{kind}", {**NEW[kind], "jobId": job_id})
    assert answer.status_code == 201, answer.json
    return answer.json


@pytest.fixture
def path(kind, made) -> str:
    return f"/api/{kind}/{made['id']}"


def error_of(response):
    assert list(response.json) == ["error"]
    return response.json["error"]


class TestCreate:
    def test_answers_with_the_object_and_where_it_is(self, client, kind, job_id):
        answer = client.post(f"/api/{kind}", {**NEW[kind], "jobId": job_id})
        assert (answer.status_code, answer.json.keys()) == (201, MEMBERS[kind])
        assert answer.json["jobId"] == job_id
        assert answer.json["createdAt"].startswith(TODAY)
        assert answer.json["createdAt"].endswith("Z")
        assert answer.headers["Location"] == f"/api/{kind}/{answer.json['id']}"
        assert client.get(answer.headers["Location"]).json == answer.json

    def test_a_job_that_is_not_there_is_a_404_and_adds_nothing(
        self, client, alice, bob, make_job, kind
    ):
        deleted = make_job(alice)
        delete_jobs(alice, [deleted])
        for job_id in (make_job(bob), deleted, 999_999, 2**31 - 1):
            answer = client.post(f"/api/{kind}", {**NEW[kind], "jobId": job_id})
            assert answer.status_code == 404, job_id
            assert "no such job" in error_of(answer)
        assert client.get(f"/api/{kind}").json == {kind: [], "next": None}

    def test_what_is_no_id_is_named(self, client, kind):
        for job_id in ("1", True, 1.5, [1], {}, 0, -1, 2**31, 10**30):
            answer = client.post(f"/api/{kind}", {**NEW[kind], "jobId": job_id})
            assert answer.status_code == 400, job_id
            assert error_of(answer).startswith("jobId must be a whole number")

    def test_unknown_members_are_ignored(self, client, kind, job_id):
        forged = {"id": 77, "ownerId": 2, "owner_id": 2, "createdAt": "x", "uid": "x", "extra": {}}
        answer = client.post(f"/api/{kind}", {**NEW[kind], **forged, "job_id": job_id})
        assert (answer.status_code, answer.json["jobId"]) == (201, job_id)
        assert answer.json["id"] != 77

    def test_a_body_that_is_no_object_is_a_400(self, client, kind, path):
        for body in (b"", b"[]", b"null", b'"x"', b"{", b"\xff", b"[" * 50_000):
            for call, url in ((client.post, f"/api/{kind}"), (client.patch, path)):
                answer = call(url, data=body, content_type="application/json")
                assert answer.status_code == 400, body
                assert "body" in error_of(answer)

    def test_the_body_is_json(self, client, kind, path):
        for call, url in ((client.post, f"/api/{kind}"), (client.patch, path)):
            assert call(url, data=b"{}", content_type="text/plain").status_code == 415
        patch = "application/merge-patch+json"
        assert client.patch(path, data=b"{}", content_type=patch).status_code == 200


class TestChange:
    def test_what_is_absent_stays(self, client, kind, path, made):
        assert client.patch(path, {}).json == made
        answer = client.patch(path, {**CHANGES[kind], "id": 9, "createdAt": "x"})
        assert (answer.status_code, answer.json) == (200, {**made, **CHANGES[kind]})
        assert client.get(path).json == answer.json

    def test_deleting_is_a_204_once(self, client, kind, path):
        answer = client.delete(path)
        assert (answer.status_code, answer.data) == (204, b"")
        for call in (client.get, client.delete, lambda url: client.patch(url, CHANGES[kind])):
            answer = call(path)
            assert answer.status_code == 404
            assert "no such" in error_of(answer)


class TestWhose:
    def test_anothers_is_not_there(self, api, bob, kind, path, client, made):
        stranger = api(bob)
        for call in (stranger.get, stranger.delete, lambda url: stranger.patch(url, CHANGES[kind])):
            assert call(path).status_code == 404
        assert stranger.get(f"/api/{kind}").json == {kind: [], "next": None}
        assert stranger.get(f"/api/{kind}?jobId={made['jobId']}").json[kind] == []
        assert client.get(path).json == made

    def test_what_nothing_has_is_a_404(self, client, kind):
        for number in ("0", "999999", str(2**31), str(2**63), "9" * 400, "x", "1.0"):
            for call in (client.get, client.delete, lambda url: client.patch(url, CHANGES[kind])):
                answer = call(f"/api/{kind}/{number}")
                assert answer.status_code == 404, number
                error_of(answer)

    def test_without_a_token_it_is_a_401(self, anonymous, kind, path):
        assert anonymous.get(f"/api/{kind}").status_code == 401
        assert anonymous.post(f"/api/{kind}", json=NEW[kind]).status_code == 401
        for call in (anonymous.get, anonymous.patch, anonymous.delete):
            assert call(path).status_code == 401

    def test_of_a_job_in_the_trash_there_is_nothing_until_it_is_back(
        self, client, alice, kind, path, made
    ):
        delete_jobs(alice, [made["jobId"]])
        for call in (client.get, client.delete, lambda url: client.patch(url, CHANGES[kind])):
            assert call(path).status_code == 404
        for query in ("", f"?jobId={made['jobId']}"):
            assert client.get(f"/api/{kind}{query}").json[kind] == []
        restore_jobs(alice, [made["jobId"]])
        assert client.get(path).json == made
        assert client.get(f"/api/{kind}").json[kind] == [made]

    def test_with_the_account_they_go(self, api, bob, make_job, kind, client, made):
        body = {**NEW[kind], "jobId": make_job(bob)}
        location = api(bob).post(f"/api/{kind}", body).headers["Location"]
        delete_user(bob.username)
        assert client.get(location).status_code == 404
        assert client.get(f"/api/{kind}").json[kind] == [made]


class TestOfAJob:
    def test_it_is_with_its_job(self, client, kind, made):
        job = client.get(f"/api/jobs/{made['jobId']}").json
        assert {name: job[name] for name in NEW} == {name: [made] * (name == kind) for name in NEW}

    def test_each_change_makes_the_job_newer_and_another_answer_of_the_same_version(
        self, client, kind, path, made
    ):
        url = f"/api/jobs/{made['jobId']}"
        calls = (
            lambda: client.post(f"/api/{kind}", {**NEW[kind], "jobId": made["jobId"]}),
            lambda: client.patch(path, CHANGES[kind]),
            lambda: client.delete(path),
        )
        for hours, call in enumerate(calls, 1):
            before = client.get(url)
            tag = before.headers["ETag"]
            with time_machine.travel(now() + timedelta(hours=hours)):
                call()
                after = client.get(url, more={"If-None-Match": tag})
                assert after.status_code == 200
                assert after.json["updatedAt"] > before.json["updatedAt"]
                assert after.headers["ETag"].split("-")[0] == tag.split("-")[0]
                assert after.headers["ETag"].split("-")[1] != tag.split("-")[1]
                assert client.patch(url, {}, more={"If-Match": tag}).status_code == 200

    def test_a_change_of_nothing_leaves_the_job_as_old_as_it_was(self, client, kind, path, made):
        url = f"/api/jobs/{made['jobId']}"
        before = client.get(url).headers["ETag"]
        with time_machine.travel(now() + timedelta(hours=1)):
            client.patch(path, {**NEW[kind], "jobId": made["jobId"]})
            assert client.get(url, more={"If-None-Match": before}).status_code == 304


class TestList:
    @pytest.fixture
    def several(self, client, kind, job_id) -> list[int]:
        made = [client.post(f"/api/{kind}", {**NEW[kind], "jobId": job_id}) for _ in range(5)]
        return [answer.json["id"] for answer in made]

    def test_pages_hold_each_once(self, client, kind, several):
        for limit in (1, 2, 5, 100):
            found, cursor = [], ""
            while cursor is not None:
                query = {"limit": limit, "cursor": cursor or None}
                page = client.get(f"/api/{kind}", query_string=query).json
                assert len(page[kind]) <= limit
                found += [one["id"] for one in page[kind]]
                cursor = page["next"]
            assert found == several

    def test_a_walk_goes_on_where_an_entry_was_deleted(self, client, kind, several):
        page = client.get(f"/api/{kind}?limit=2").json
        client.delete(f"/api/{kind}/{several[1]}")
        rest = client.get(f"/api/{kind}?limit=2&cursor={page['next']}").json
        assert [one["id"] for one in rest[kind]] == several[2:4]

    def test_it_can_be_of_one_job(self, client, alice, make_job, kind, made):
        client.post(f"/api/{kind}", {**NEW[kind], "jobId": make_job(alice)})
        for name in ("jobId", "job_id"):
            assert client.get(f"/api/{kind}?{name}={made['jobId']}").json[kind] == [made]
        assert client.get(f"/api/{kind}?jobId=999999").json == {kind: [], "next": None}
        assert len(client.get(f"/api/{kind}").json[kind]) == 2

    def test_what_cannot_be_asked_for_is_named(self, client, kind):
        for query, field in (
            ("limit=0", "limit"),
            ("limit=101", "limit"),
            ("limit=ten", "limit"),
            ("limit=5&limit=6", "limit"),
            ("cursor=abc", "cursor"),
            ("cursor=", "cursor"),
            ("cursor=newest.1", "cursor"),
            ("cursor=task.0.20261125", "cursor"),
            ("cursor=interview.5.9999999999", "cursor"),
            ("cursor=contact.x", "cursor"),
            ("jobId=x", "jobId"),
            ("jobId=0", "jobId"),
            ("jobId=", "jobId"),
            (f"jobId={2**31}", "jobId"),
            (f"jobId={'9' * 300}", "jobId"),
            ("kind=video", "kind"),
            ("%00=a", "\0"),
        ):
            answer = client.get(f"/api/{kind}?{query}")
            assert answer.status_code == 400, query
            assert error_of(answer).startswith(field)


class TestHttp:
    def test_options_and_a_wrong_method_say_what_is_allowed(self, client, kind, path):
        of_list, of_one = {"GET", "HEAD", "OPTIONS"}, {"GET", "HEAD", "OPTIONS", "PATCH", "DELETE"}
        for url, methods in ((f"/api/{kind}", of_list | {"POST"}), (path, of_one)):
            asked, wrong = client.client.options(url), client.client.put(url)
            assert (asked.status_code, wrong.status_code) == (204, 405)
            for answer in (asked, wrong):
                assert set(answer.headers["Allow"].split(", ")) == methods
            assert asked.headers["Access-Control-Allow-Origin"] == "*"

    def test_head_is_get_without_its_body(self, client, kind, path):
        for url in (f"/api/{kind}", path):
            answer = client.client.head(url, headers=client.headers)
            assert (answer.status_code, answer.data) == (200, b"")


TEXTS = {
    "tasks": ["title"],
    "interviews": ["title", "location", "people", "notes", "kind", "timeZone", "url"],
    "contacts": ["name", "role", "email", "phone", "notes"],
}


def test_a_text_that_cannot_be_is_named_and_changes_nothing(client, kind, path, made):
    for value in ("a\0b", "\ud800", "x" * 100_001, 5, True, ["x"], {}):
        for name in TEXTS[kind]:
            fields = {"jobId": made["jobId"], **NEW[kind], name: value}
            for call, url in ((client.post, f"/api/{kind}"), (client.patch, path)):
                answer = call(url, data=json.dumps(fields), content_type="application/json")
                assert answer.status_code == 400, (name, value)
                assert error_of(answer)
    assert client.get(f"/api/{kind}").json[kind] == [made]
