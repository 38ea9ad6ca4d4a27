"""Tasks through the API: days, states, and what becomes of the job's history."""

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


@pytest.fixture
def job(client, alice, make_job) -> str:
    return f"/api/jobs/{make_job(alice)}"


def number(path: str) -> int:
    return int(path.rpartition("/")[2])


def add(client, title="Call", **fields):
    answer = client.post("/api/tasks", {"title": title, **fields})
    assert answer.status_code == 201, answer.json
    return answer.json


def titles(client, query=""):
    return [task["title"] for task in client.get(f"/api/tasks{query}").json["tasks"]]


def done_tasks(client, job):
    events = client.get(job).json["events"]
    return [(e["title"], e["taskId"], e["occurredOn"]) for e in events if e["kind"] == "task"]


def test_only_the_title_is_needed(client):
    task = add(client, " Update\nthe CV ")
    assert {name: task[name] for name in ("title", "dueOn", "jobId", "doneAt")} == {
        "title": "Update the CV", "dueOn": None, "jobId": None, "doneAt": None,
    }  # fmt: skip
    assert add(client, "x" * 500, dueOn=" ", jobId=None)["dueOn"] is None
    assert add(client, "x", due_on="2026-11-30")["dueOn"] == "2026-11-30"
    assert add(client, "x", dueOn="2028-02-29")["dueOn"] == "2028-02-29"


def test_what_cannot_be_is_named_and_adds_nothing(client):
    for fields, sentence in (
        ({}, "title is required."),
        ({"title": None}, "title must be text"),
        ({"title": " \t"}, "title is required and must not be blank."),
        ({"title": "x" * 501}, "title is too long: 500 characters at most, this one has 501."),
        ({"title": "x", "dueOn": "2026-02-29"}, "dueOn must be a day that exists"),
        ({"title": "x", "dueOn": "9999-12-31"}, "dueOn must be a day from 1970 to 2199"),
        ({"title": "x", "dueOn": "1969-12-31"}, "dueOn must be a day from 1970 to 2199"),
        ({"title": "x", "dueOn": "2026-11-25T10:00:00Z"}, "dueOn must be a day that exists"),
        ({"title": "x", "dueOn": "tomorrow"}, "dueOn must be a day that exists"),
        ({"title": "x", "dueOn": 20261125}, "dueOn must be a day such as 2026-11-25, not a number"),
        ({"title": "x", "due_on": "nonsense"}, "due_on must be a day"),
    ):
        answer = client.post("/api/tasks", fields)
        assert (answer.status_code, answer.json["error"].startswith(sentence)) == (400, True)
    assert titles(client, "?state=all") == []


def test_a_change_that_cannot_be_is_named_and_changes_nothing(client):
    task = add(client)
    for changes, sentence in (
        ({"title": ""}, "title is required and must not be blank."),
        ({"title": None}, "title must be text"),
        ({"done": "yes"}, "done must be true or false"),
        ({"done": 1}, "done must be true or false"),
        ({"done": None}, "done must be true or false"),
        ({"dueOn": "2026-13-01"}, "dueOn must be a day"),
        ({"done": True, "dueOn": "nonsense"}, "dueOn must be a day"),
    ):
        answer = client.patch(f"/api/tasks/{task['id']}", changes)
        assert (answer.status_code, answer.json["error"].startswith(sentence)) == (400, True)
        assert client.get(f"/api/tasks/{task['id']}").json == task


def test_null_and_blank_empty_the_day_and_the_job(client, job):
    for empty in (None, "", " "):
        task = add(client, dueOn="2026-11-30", jobId=number(job))
        emptied = {"dueOn": empty, "jobId": empty}
        changed = client.patch(f"/api/tasks/{task['id']}", emptied).json
        assert (changed["dueOn"], changed["jobId"]) == (None, None)
    assert client.get(job).json["tasks"] == []


def test_it_can_be_moved_to_another_job_and_takes_its_event_along(client, alice, make_job, job):
    other = f"/api/jobs/{make_job(alice)}"
    path = f"/api/tasks/{add(client, jobId=number(job))['id']}"
    client.patch(path, {"done": True})
    assert client.patch(path, {"jobId": number(other)}).json["jobId"] == number(other)
    assert (len(done_tasks(client, job)), len(done_tasks(client, other))) == (0, 1)


def test_it_moves_to_no_job_of_another_user(client, bob, make_job, job):
    task = add(client, jobId=number(job))
    for job_id in (make_job(bob), 999_999):
        answer = client.patch(f"/api/tasks/{task['id']}", {"jobId": job_id, "title": "Moved"})
        assert answer.status_code == 404
    assert client.get(f"/api/tasks/{task['id']}").json == task


class TestDone:
    def test_finishing_is_in_the_history_once_and_finishing_again_changes_nothing(
        self, client, job
    ):
        path = f"/api/tasks/{add(client, jobId=number(job))['id']}"
        done = client.patch(path, {"done": True}).json
        assert done["doneAt"].startswith("2026-11-25T12:00")
        with time_machine.travel("2026-11-26T09:00:00Z"):
            assert client.patch(path, {"done": True}).json == done
        assert done_tasks(client, job) == [("Call", done["id"], "2026-11-25")]

    def test_reopening_takes_it_out_of_the_history(self, client, job):
        path = f"/api/tasks/{add(client, jobId=number(job))['id']}"
        for _ in range(2):
            client.patch(path, {"done": True})
            assert client.patch(path, {"done": False}).json["doneAt"] is None
            assert client.patch(path, {"done": False}).status_code == 200
        assert done_tasks(client, job) == []

    def test_deleting_it_keeps_it_in_the_history(self, client, job):
        task = add(client, jobId=number(job))
        client.patch(f"/api/tasks/{task['id']}", {"done": True})
        client.delete(f"/api/tasks/{task['id']}")
        assert done_tasks(client, job) == [("Call", task["id"], "2026-11-25")]

    def test_a_new_title_is_in_the_history_too(self, client, job):
        task = add(client, jobId=number(job))
        client.patch(f"/api/tasks/{task['id']}", {"done": True})
        client.patch(f"/api/tasks/{task['id']}", {"title": "Called"})
        assert done_tasks(client, job) == [("Called", task["id"], "2026-11-25")]

    def test_the_day_in_the_history_is_the_accounts(self, client, alice, job):
        users.set_time_zone(alice, "Pacific/Auckland")
        path = f"/api/tasks/{add(client, jobId=number(job))['id']}"
        client.patch(path, {"done": True})
        assert [day for _, _, day in done_tasks(client, job)] == ["2026-11-26"]

    def test_one_without_a_job_is_in_no_history(self, client, job):
        path = f"/api/tasks/{add(client)['id']}"
        assert client.patch(path, {"done": True}).json["doneAt"]
        assert done_tasks(client, job) == []


class TestList:
    @pytest.fixture
    def five(self, client):
        for title, day in (
            ("undated", None), ("tomorrow", "2026-11-26"), ("yesterday", "2026-11-24"),
            ("also tomorrow", "2026-11-26"), ("finished", "2026-11-20"),
        ):  # fmt: skip
            task = add(client, title, dueOn=day)
        client.patch(f"/api/tasks/{task['id']}", {"done": True})

    def test_is_by_day_those_without_one_last(self, client, five):
        for query, expected in (
            ("", "yesterday, tomorrow, also tomorrow, undated"),
            ("?state=open", "yesterday, tomorrow, also tomorrow, undated"),
            ("?state=done", "finished"),
            ("?state=all", "finished, yesterday, tomorrow, also tomorrow, undated"),
            ("?dueBefore=2026-11-26", "yesterday"),
            ("?due_before=2026-11-27", "yesterday, tomorrow, also tomorrow"),
            ("?dueBefore=9999-12-31", "yesterday, tomorrow, also tomorrow"),
            ("?dueBefore=0001-01-01", ""),
            ("?state=all&dueBefore=2026-11-24", "finished"),
        ):
            assert ", ".join(titles(client, query)) == expected

    def test_pages_keep_the_order(self, client, five):
        for limit in (1, 2, 3):
            found, cursor = [], ""
            while cursor is not None:
                query = {"state": "all", "limit": limit, "cursor": cursor or None}
                page = client.get("/api/tasks", query_string=query).json
                found += [task["title"] for task in page["tasks"]]
                cursor = page["next"]
            assert found == titles(client, "?state=all")

    def test_a_filter_that_cannot_be_is_named(self, client):
        for query, field in (
            ("state=finished", "state"),
            ("state=", "state"),
            ("dueBefore=tomorrow", "dueBefore"),
            ("dueBefore=2026-02-30", "dueBefore"),
            ("dueBefore=2026-11-25T10:00:00Z", "dueBefore"),
            ("from=2026-11-25", "from"),
        ):
            answer = client.get(f"/api/tasks?{query}")
            assert (answer.status_code, answer.json["error"].startswith(field)) == (400, True)
