"""Jobs through the API: list, read, change, delete, and postings that are sent again."""

import gzip
from threading import Thread

import pytest
import time_machine
from flask.testing import FlaskClient
from sqlalchemy import event, insert, select
from support import people
from support.statements import statements_of

from vega.extensions import db
from vega.models import JobStatus, jobs
from vega.schemas import JobChanges, JobDraft, read_form
from vega.services import once
from vega.services.accounts import tokens
from vega.services.jobs.creating import idempotency
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.creating.quota import quota_status
from vega.services.jobs.history import list_events
from vega.services.jobs.jobs import delete_jobs, get_job, update_job
from vega.services.jobs.lists.job_list import count_up_to_a_thousand
from vega.services.jobs.trash import list_trash
from vega.storage.database import transaction

POSTING = {
    "title": "Data Engineer",
    "company": "Acme",
    "location": "Remote",
    "description": "Pipelines.",
    "sourceUrl": "https://jobs.example/1",
}


@pytest.fixture
def settings():
    return {"VEGA_FREE_MONTHLY_LIMIT": "3"}


def ids(response):
    assert response.status_code == 200, response.json
    return [job["id"] for job in response.json["jobs"]]


def error_of(response):
    assert list(response.json) == ["error"]
    return response.json["error"]


class TestList:
    def test_holds_whole_jobs_the_newest_first(self, api, alice, make_job):
        make_job(alice)
        job_id = make_job(alice, description="All of it.", notes="Mine", status="applied")
        response = api(alice).get("/api/jobs")
        one = api(alice).get(f"/api/jobs/{job_id}").json
        parts = {"contacts", "tasks", "interviews", "documents", "events", "atThisCompany"}
        assert response.json["jobs"][0] == {k: v for k, v in one.items() if k not in parts}
        assert response.json["jobs"][0]["description"] == "All of it."
        assert len(response.json["jobs"]) == 2
        assert response.json["next"] is None

    def test_is_empty_for_an_empty_tracker(self, api, bob, alice, make_job):
        make_job(alice)
        assert api(bob).get("/api/jobs").json == {"jobs": [], "next": None}

    def test_leaves_out_what_is_in_the_trash(self, api, alice, make_job):
        delete_jobs(alice, [make_job(alice)])
        assert ids(api(alice).get("/api/jobs")) == []

    @pytest.mark.parametrize(
        "query",
        [
            "status=applied",
            "jobType=contract",
            "job_type=contract",
            "company=zeta",
            "q=gard",
            "since=2026-03-05",
            "since=2026-03-05T23:00:00Z",
            "since=2026-03-06T01:00:00%2B02:00",
            "since=2026-03-06T01:00:00+02:00",
            "status=applied&jobType=contract&company=Zeta&q=gardens&since=2026-03-05",
        ],
    )
    def test_can_be_filtered(self, api, alice, make_job, query):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
            make_job(alice)
        with time_machine.travel("2026-03-05T23:00:00Z", tick=False):
            wanted = make_job(
                alice, status="applied", job_type="contract", company="Zeta", title="Gardens"
            )
        assert ids(api(alice).get(f"/api/jobs?{query}")) == [wanted]

    @pytest.mark.parametrize(
        ("sort", "expected"),
        [("newest", "cba"), ("oldest", "abc"), ("updated", "acb"), ("title", "bca"),
         ("company", "cab")],
    )  # fmt: skip
    def test_can_be_sorted(self, api, alice, make_job, sort, expected):
        made = {
            name: make_job(alice, title=title, company=company)
            for name, title, company in (("a", "Z", "N"), ("b", "X", "O"), ("c", "Y", "M"))
        }
        update_job(alice, made["a"], JobChanges(notes="Later"))
        assert ids(api(alice).get(f"/api/jobs?sort={sort}")) == [made[name] for name in expected]

    @pytest.mark.parametrize(
        ("query", "field"),
        [
            ("status=hired", "status"),
            ("status=", "status"),
            ("jobType=slave", "jobType"),
            ("job_type=x", "job_type"),
            ("since=yesterday", "since"),
            ("since=2026-13-01", "since"),
            ("sort=salary", "sort"),
            ("cursor=abc", "cursor"),
            ("counted=never", "counted"),
            ("group=lost", "group"),
            ("flow=rejected.applied", "flow"),
            ("replyDays=many", "replyDays"),
            ("limit=0", "limit"),
            ("limit=101", "limit"),
            ("limit=ten", "limit"),
            ("q=" + "x" * 4_097, "q"),
            ("status=applied&status=rejected", "status"),
        ],
    )
    def test_a_filter_that_cannot_be_is_named(self, api, alice, query, field):
        response = api(alice).get(f"/api/jobs?{query}")
        assert response.status_code == 400
        assert error_of(response).startswith(field)

    @pytest.mark.parametrize(
        "query", ["q=%00", "company=%00", "q=%ff", "since=0001-01-01T00:00:00%2B14:00"]
    )
    def test_odd_words_find_nothing_and_break_nothing(self, api, alice, query):
        assert api(alice).get(f"/api/jobs?{query}").status_code == 200

    @pytest.mark.parametrize("sort", ["newest", "oldest", "updated", "title", "company"])
    def test_pages_hold_every_job_once(self, api, alice, make_job, sort):
        made = [make_job(alice, title=f"T{n % 2}", company=f"C{n % 3}") for n in range(7)]
        client, found, cursor = api(alice), [], ""
        while cursor is not None:
            response = client.get(f"/api/jobs?limit=2&sort={sort}{cursor and f'&cursor={cursor}'}")
            found += ids(response)
            cursor = response.json["next"]
        assert sorted(found) == sorted(made)

    def test_a_cursor_keeps_its_sort(self, api, alice, make_job):
        first, second, _ = (make_job(alice, title=title) for title in "BCA")
        page = api(alice).get("/api/jobs?sort=title&limit=1").json
        assert ids(api(alice).get(f"/api/jobs?cursor={page['next']}")) == [first, second]

    def test_a_walk_meets_each_job_once_while_others_come_and_go(self, api, alice, make_job):
        stay = [make_job(alice, title=f"T{n % 5}") for n in range(30)]
        for sort in ("newest", "title"):
            go = [make_job(alice, title="T2") for _ in range(10)]
            client, found, cursor = api(alice), [], ""
            while cursor is not None:
                more = f"&cursor={cursor}" if cursor else ""
                response = client.get(f"/api/jobs?limit=4&sort={sort}{more}")
                found += ids(response)
                cursor = response.json["next"]
                make_job(alice, title="T3")
                if go:
                    delete_jobs(alice, [go.pop()])
            assert len(found) == len(set(found))
            assert set(stay) <= set(found)

    def test_a_walk_over_a_thousand_meets_each_that_stays_once(self, api, alice, make_job):
        first = make_job(alice)
        copies = insert(jobs).from_select(
            [column.name for column in jobs.c if column.name not in ("id", "job_key")],
            select(*(column for column in jobs.c if column.name not in ("id", "job_key"))).where(
                jobs.c.owner_id == alice.id
            ),
        )
        with transaction() as connection:
            for _ in range(10):  # 1,024 by doubling
                connection.execute(copies)
        client, found, cursor, removed = api(alice), [], "", set()
        while cursor is not None:
            response = client.get(f"/api/jobs?limit=100&sort=title{cursor and f'&cursor={cursor}'}")
            found += ids(response)
            cursor = response.json["next"]
            make_job(alice)
            going = [first + len(found) + 150, first + len(found) - 50]
            removed |= set(delete_jobs(alice, going).job_ids)
        assert len(found) == len(set(found))
        assert set(range(first, first + 1024)) - set(found) <= removed

    def test_costs_the_same_number_of_queries_for_any_number_of_jobs(
        self, app, api, alice, make_job
    ):
        client = api(alice)

        def queries():
            return len(statements_of(lambda: client.get("/api/jobs?limit=100")))

        def add(count):
            for _ in range(count):
                job_id = make_job(alice)
                client.post("/api/tasks", {"title": "Call", "jobId": job_id})
                client.post(
                    "/api/interviews", {"startsAt": "2026-11-26T14:00:00Z", "jobId": job_id}
                )

        add(1)
        queries()  # notes that the token is used
        one = queries()
        add(9)
        assert queries() == one
        for _ in range(90):
            make_job(alice)
        assert queries() == one
        steps = [job["nextStep"] for job in client.get("/api/jobs?limit=100").json["jobs"]]
        assert [step and step["kind"] for step in steps] == [None] * 90 + ["interview"] * 10


class TestRead:
    def test_anothers_job_and_a_deleted_one_are_not_there(self, api, alice, bob, make_job):
        job_id, deleted = make_job(alice), make_job(alice)
        delete_jobs(alice, [deleted])
        for client, number in ((api(bob), job_id), (api(alice), deleted), (api(alice), 999)):
            for call in (client.get, client.patch, client.delete):
                assert call(f"/api/jobs/{number}").status_code in (404, 400)
        assert get_job(alice, job_id).status == JobStatus.INTERESTED

    def test_what_has_not_changed_need_not_be_sent_again(self, api, alice, make_job):
        job_id, client = make_job(alice), api(alice)
        tag = client.get(f"/api/jobs/{job_id}").headers["ETag"]
        for known in (tag, f"W/{tag}", f'"other", W/{tag}', "*"):
            again = client.get(f"/api/jobs/{job_id}", more={"If-None-Match": known})
            assert (again.status_code, again.data) == (304, b"")
        update_job(alice, job_id, JobChanges(notes="New"))
        changed = client.get(f"/api/jobs/{job_id}", more={"If-None-Match": tag})
        assert changed.json["notes"] == "New"

    def test_it_lists_the_other_jobs_at_the_company(self, api, alice, bob, make_job):
        job_id, client = make_job(alice, company="Acme"), api(alice)
        make_job(alice, company="Beta")
        make_job(bob, company="Acme")
        assert client.get(f"/api/jobs/{job_id}").json["atThisCompany"] == []
        other = make_job(alice, title="Cook", company="ACME GmbH")
        client.patch(f"/api/jobs/{other}", {"status": "rejected", "occurredOn": "2026-03-03"})
        before = client.get(f"/api/jobs/{job_id}")
        assert before.json["atThisCompany"] == [
            {"id": other, "title": "Cook", "status": "rejected", "on": "2026-03-03"}
        ]
        client.patch(f"/api/jobs/{other}", {"status": "interviewing"})
        after = client.get(f"/api/jobs/{job_id}", more={"If-None-Match": before.headers["ETag"]})
        assert after.status_code == 200  # the job's own version is the same
        client.delete(f"/api/jobs/{other}")
        assert client.patch(f"/api/jobs/{job_id}", {"notes": "x"}).json["atThisCompany"] == []


class TestChange:
    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("title", "Principal"),
            ("company", "Zeta"),
            ("location", "Paris"),
            ("description", "Other."),
            ("sourceUrl", "https://other.example/9"),
            ("source_url", "https://other.example/9"),
            ("jobType", "contract"),
            ("applicationUrl", "https://apply.example/1"),
            ("notes", "Called them."),
            ("status", "offer_received"),
        ],
    )
    def test_only_what_is_sent_changes(self, api, alice, make_job, field, value):
        job_id, client = make_job(alice, notes="Mine"), api(alice)
        before = client.get(f"/api/jobs/{job_id}").json
        response = client.patch(f"/api/jobs/{job_id}", {field: value})
        assert response.status_code == 200
        name = {"source_url": "sourceUrl"}.get(field, field)
        moving = {"updatedAt", "statusChangedAt", "events"}
        expected = {**before, name: value}
        assert {k: v for k, v in response.json.items() if k not in moving} == {
            k: v for k, v in expected.items() if k not in moving
        }
        assert client.get(f"/api/jobs/{job_id}").json == response.json

    def test_a_change_is_in_the_jobs_timeline_as_one_by_hand_is(self, api, alice, make_job):
        job_id = make_job(alice)
        api(alice).patch(f"/api/jobs/{job_id}", {"status": "applied", "notes": "Sent."})
        events = {event.kind: event for event in list_events(get_job(alice, job_id), alice)}
        assert (events["moved"].from_status, events["moved"].to_status) == ("interested", "applied")
        assert events["edited"].fields == ["notes"]
        doors = {(event.via, event.via_label) for kind, event in events.items() if kind != "saved"}
        assert doors == {("api", "tests")}

    def test_null_empties_an_optional_field(self, api, alice, make_job):
        job_id = make_job(alice, application_url="https://apply.example/1", notes="x")
        changes = {"applicationUrl": None, "notes": None, "sourceUrl": None}
        job = api(alice).patch(f"/api/jobs/{job_id}", changes).json
        assert (job["applicationUrl"], job["notes"], job["sourceUrl"]) == (None, "", None)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"title": ""}, "title"),
            ({"title": None}, "title"),
            ({"company": 5}, "company"),
            ({"status": "hired"}, "status"),
            ({"status": None}, "status"),
            ({"jobType": "x"}, "jobType"),
            ({"sourceUrl": "ftp://x.example"}, "sourceUrl"),
            ({"notes": ["a"]}, "notes"),
            ({"location": "x" * 501}, "location"),
        ],
    )
    def test_what_cannot_be_is_named_and_changes_nothing(
        self, api, alice, make_job, changes, field
    ):
        job_id, client = make_job(alice), api(alice)
        before = client.get(f"/api/jobs/{job_id}").json
        response = client.patch(f"/api/jobs/{job_id}", {"notes": "New", **changes})
        assert response.status_code == 400
        assert error_of(response).startswith(field)
        assert client.get(f"/api/jobs/{job_id}").json == before

    def test_what_is_not_the_clients_to_set_is_ignored(self, api, alice, bob, make_job):
        job_id = make_job(alice)
        sent = {
            "id": 99,
            "owner_id": bob.id,
            "version": 5,
            "createdAt": "1999-01-01",
            "job_key": "x",
        }
        job = api(alice).patch(f"/api/jobs/{job_id}", sent).json
        assert job["id"] == job_id
        assert not job["createdAt"].startswith("1999")

    def test_into_a_duplicate_is_a_conflict_that_leads_to_the_other_job(self, api, alice, make_job):
        there, job_id = make_job(alice), make_job(alice)
        url = get_job(alice, there).source_url
        changes = {"sourceUrl": url, "notes": "New"}
        response = api(alice).patch(f"/api/jobs/{job_id}", changes)
        assert response.status_code == 409
        assert response.headers["Location"] == f"/api/jobs/{there}"
        assert get_job(alice, job_id).notes == ""

    @time_machine.travel("2026-11-26T12:00:00Z")  # not as a month ends
    def test_counts_nothing(self, api, bob, make_job):
        job_id = make_job(bob)
        api(bob).patch(f"/api/jobs/{job_id}", {"sourceUrl": "https://other.example/1"})
        api(bob).delete(f"/api/jobs/{job_id}")
        assert quota_status(bob).used == 1

    def test_a_body_of_the_patch_type_is_taken_and_others_are_not(self, api, alice, make_job):
        path, client = f"/api/jobs/{make_job(alice)}", api(alice)
        for kind, status in {
            "application/merge-patch+json": 200,
            "application/json; charset=UTF-8": 200,
            "application/json; charset=latin-1": 415,
            "application/json-patch+json": 415,
            "text/plain": 415,
        }.items():
            sent = client.patch(path, data=b'{"notes": "x"}', more={"Content-Type": kind})
            assert sent.status_code == status, kind


class TestDelete:
    def test_puts_the_job_into_the_trash_where_the_page_shows_it(self, api, alice, make_job):
        job_id = make_job(alice)
        response = api(alice).delete(f"/api/jobs/{job_id}")
        assert (response.status_code, response.data) == (204, b"")
        assert "Content-Type" not in response.headers
        assert [job.id for job in list_trash(alice)] == [job_id]
        assert api(alice).delete(f"/api/jobs/{job_id}").status_code == 404

    def test_frees_the_url(self, api, alice):
        client = api(alice)
        job_id = client.post("/api/jobs", POSTING).json["jobId"]
        client.delete(f"/api/jobs/{job_id}")
        assert client.post("/api/jobs", POSTING).json["jobId"] != job_id


class TestIfMatch:
    @pytest.mark.parametrize("tag", ['"1"', "*", '"9", "1"', None])
    def test_a_change_of_the_version_that_was_read_is_made(self, api, alice, make_job, tag):
        path, client = f"/api/jobs/{make_job(alice)}", api(alice)
        more = {"If-Match": tag} if tag else {}
        response = client.patch(path, {"notes": "New"}, more=more)
        assert response.status_code == 200
        assert response.headers["ETag"].startswith('"2-')
        assert response.headers["ETag"] == client.get(path).headers["ETag"]

    @pytest.mark.parametrize("tag", ['"2"', 'W/"1"', '""', "", "x", '"' + "9" * 400 + '"'])
    @pytest.mark.parametrize("method", ["patch", "delete"])
    def test_of_another_version_nothing_is_done(self, api, alice, make_job, tag, method):
        path, client = f"/api/jobs/{make_job(alice)}", api(alice)
        body = {"notes": "New"} if method == "patch" else None
        response = getattr(client, method)(path, body, more={"If-Match": tag})
        assert response.status_code == 412
        assert "Read it again" in error_of(response)
        assert client.get(path).json["notes"] == ""

    def test_reading_another_version_is_an_error_too(self, api, alice, make_job):
        path, client = f"/api/jobs/{make_job(alice)}", api(alice)
        response = client.get(path, more={"If-Match": '"7"'})
        assert response.status_code == 412
        assert "Read it again" in error_of(response)
        assert client.get(path, more={"If-Match": '"1"'}).status_code == 200

    def test_two_who_read_the_same_version_do_not_overwrite_each_other(self, api, alice, make_job):
        path, client = f"/api/jobs/{make_job(alice)}", api(alice)
        tag = client.get(path).headers["ETag"]
        first = client.patch(path, {"notes": "First"}, more={"If-Match": tag})
        second = client.patch(path, {"notes": "Second"}, more={"If-Match": tag})
        assert (first.status_code, second.status_code) == (200, 412)
        assert client.get(path).json["notes"] == "First"


class TestIdempotencyKey:
    def send(self, client, key="a-key", **changes):
        return client.post("/api/jobs", {**POSTING, **changes}, more={"Idempotency-Key": key})

    def test_a_repeat_gets_the_first_answer_again_and_makes_and_counts_nothing(self, api, bob):
        client = api(bob)
        first, again = self.send(client), self.send(client)
        assert (again.status_code, again.json) == (200, first.json)
        assert sum(count_up_to_a_thousand(bob).values()) == 1
        assert quota_status(bob).used == 1

    def test_without_the_header_a_repeat_is_a_conflict(self, api, alice):
        client = api(alice)
        self.send(client)
        assert client.post("/api/jobs", POSTING).status_code == 409
        assert self.send(client, key="another").status_code == 409

    def test_a_key_from_before_an_upgrade_gets_its_job(self, api, bob, monkeypatch):
        """Drafts of then had fewer fields."""
        client = api(bob)
        earlier = {"exclude": {"description_format"}}
        canonical = lambda draft: draft.model_dump_json(**earlier)  # noqa: E731
        monkeypatch.setattr(idempotency, "_canonical", canonical)
        first = self.send(client)
        monkeypatch.undo()
        again = self.send(client)
        assert (again.status_code, again.json) == (200, first.json)

    @pytest.mark.parametrize("changes", [{"notes": "x"}, {"sourceUrl": "https://jobs.example/2"}])
    def test_another_job_under_the_same_key_is_refused(self, api, bob, changes):
        client = api(bob)
        self.send(client)
        response = self.send(client, **changes)
        assert response.status_code == 422
        assert "Idempotency-Key" in error_of(response)
        assert quota_status(bob).used == 1

    def test_a_key_is_its_tokens_own(self, api, alice, bob):
        first, second = api(alice), api(alice)
        assert self.send(first).status_code == 200
        assert self.send(second).status_code == 409
        assert self.send(api(bob)).status_code == 200

    def test_a_key_is_remembered_for_a_day(self, api, alice):
        client = api(alice)
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            first = self.send(client)
            clock.shift(24 * 3600 - 1)
            assert self.send(client).json == first.json
            clock.shift(1)
            assert self.send(client).status_code == 409
            assert self.send(client, sourceUrl="https://jobs.example/2").status_code == 200
            assert self.send(client, sourceUrl="https://jobs.example/2").status_code == 200

    def test_of_too_many_keys_the_oldest_are_forgotten(self, api, alice, monkeypatch):
        monkeypatch.setattr(once, "MAX_KEPT", 3)
        client = api(alice)
        urls = {key: f"https://jobs.example/{key}" for key in "abcd"}
        for key, url in urls.items():
            assert self.send(client, key, sourceUrl=url).status_code == 200
        answers = [self.send(client, key, sourceUrl=url) for key, url in urls.items()]
        assert [answer.status_code for answer in answers] == [409, 200, 200, 200]

    def test_a_refused_job_uses_no_key_up(self, api, bob):
        client = api(bob)
        other = client.post("/api/jobs", POSTING).json["jobId"]
        assert self.send(client).status_code == 409
        delete_jobs(bob, [other])
        assert self.send(client).status_code == 200

    def test_the_first_answer_comes_even_when_the_job_is_gone_or_the_quota_used_up(
        self, api, bob, make_job
    ):
        client = api(bob)
        first = self.send(client)
        delete_jobs(bob, [first.json["jobId"]])
        make_job(bob)
        make_job(bob)
        assert quota_status(bob).remaining == 0
        assert self.send(client).json == first.json

    @pytest.mark.parametrize("key", ["", "x" * 256, "ü", "a\tb"])
    def test_a_key_that_is_none_is_refused(self, api, alice, key):
        response = self.send(api(alice), key=key)
        assert response.status_code == 400
        assert "Idempotency-Key" in error_of(response)

    def test_two_at_once_make_one_job_and_get_one_answer(self, app, api, alice):
        token = tokens.create_token(alice, "races")
        account = people.account_of_token(token)
        draft = read_form(JobDraft, {**POSTING})
        made = []

        def run():
            with app.app_context():
                made.append(create_job(account, draft, idempotency_key="one"))
                db.session.remove()

        threads = [Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(made) == 8
        assert len(set(made)) == 1


def test_a_request_holds_one_connection_to_the_database_at_a_time(app, api, alice, make_job):
    """Two would let requests wait for each other once there are more threads than connections."""
    path, headers, most = f"/api/jobs/{make_job(alice)}", api(alice).headers, []

    def count(*_):
        most.append(db.engine.pool.checkedout())

    def use():
        client = FlaskClient(app)
        client.get("/api/jobs", headers=headers)
        client.get("/api/jobs/quota", headers=headers)
        client.patch(path, json={"notes": "x"}, headers=headers)
        client.post("/api/jobs", json=POSTING, headers=headers)
        client.post("/api/jobs", json=POSTING, headers=headers)
        client.delete(path, headers=headers)

    db.session.remove()
    event.listen(db.engine.pool, "checkout", count)
    elsewhere = Thread(target=use)  # the requests of this thread share its session
    elsewhere.start()
    elsewhere.join()
    event.remove(db.engine.pool, "checkout", count)
    assert most
    assert set(most) <= {0, 1}, most


class TestHttp:
    def test_head_is_get_without_its_body(self, api, alice, make_job):
        job_id = make_job(alice)
        for path in ("/api/jobs", f"/api/jobs/{job_id}", "/api/jobs/quota"):
            response = api(alice).client.head(path, headers=api(alice).headers)
            assert (response.status_code, response.data) == (200, b"")

    @pytest.mark.parametrize(
        ("path", "methods"),
        [
            ("/api/jobs", {"GET", "HEAD", "OPTIONS", "POST"}),
            ("/api/jobs/1", {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH"}),
            ("/api/jobs/quota", {"GET", "HEAD", "OPTIONS"}),
        ],
    )
    def test_options_and_a_wrong_method_say_what_is_allowed(self, api, alice, path, methods):
        client = api(alice).client
        for response in (client.options(path), client.put(path)):
            assert set(response.headers["Allow"].split(", ")) == methods
        assert client.options(path).status_code == 204

    @pytest.mark.parametrize("accept", ["text/html", "application/xml", "*/*", "nonsense"])
    def test_the_answer_is_json_whatever_is_accepted(self, api, alice, accept):
        response = api(alice).get("/api/jobs", more={"Accept": accept})
        assert response.mimetype == "application/json"

    def test_long_lists_are_compressed_for_those_who_take_it(self, api, alice, make_job):
        for _ in range(20):
            make_job(alice, description="A long posting. " * 20)
        plain = api(alice).get("/api/jobs")
        zipped = api(alice).get("/api/jobs", more={"Accept-Encoding": "gzip"})
        assert "Content-Encoding" not in plain.headers
        assert zipped.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(zipped.data) == plain.data
        assert len(zipped.data) * 4 < len(plain.data)
        assert "Accept-Encoding" in plain.headers["Vary"]

    def test_a_compressed_body_is_refused_readably(self, api, alice):
        response = api(alice).post("/api/jobs", data=b"x", more={"Content-Encoding": "gzip"})
        assert response.status_code == 415
        assert "Content-Encoding" in error_of(response)

    def test_other_sites_may_call_all_of_it_from_a_browser(self, api, alice):
        response = api(alice).client.options("/api/jobs/1")
        assert {"PATCH", "DELETE"} <= set(
            response.headers["Access-Control-Allow-Methods"].split(", ")
        )
        allowed = response.headers["Access-Control-Allow-Headers"].split(", ")
        assert {"If-Match", "Idempotency-Key"} <= set(allowed)
        exposed = response.headers["Access-Control-Expose-Headers"].split(", ")
        quota = {"X-Quota-Remaining", "X-Quota-Limit", "X-Quota-Reset"}
        assert {"ETag", "Location", *quota} <= set(exposed)
