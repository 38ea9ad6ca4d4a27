"""A job has an end: each of its changes compares all that it has. So have an account's efforts."""

import json

import pytest
from conftest import ON_BOTH_DATABASES
from support.copies import add_copies
from support.planning import add_interview, add_task

from vega.errors import InvalidInput
from vega.models import RowOutcome, Task
from vega.schemas import ContactDraft, EffortDraft, TaskChanges, TaskQuery, read_form
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import
from vega.services.jobs import room
from vega.services.jobs.undo import undo
from vega.services.plan import contacts, efforts, tasks


@pytest.fixture
def full_job(alice, make_job, monkeypatch):
    """A job with as many tasks, interviews and people as it can have."""
    monkeypatch.setattr(room, "MOST", 2)
    job_id = make_job(alice)
    for number in range(2):
        add_task(alice, f"Task {number}", None, job_id)
        add_interview(alice, job_id, "2026-11-27T10:00Z")
        add_person(alice, job_id)
    return job_id


def add_person(owner, job_id):
    return contacts.create_contact(owner, read_form(ContactDraft, {"job_id": job_id, "name": "A"}))


def test_a_full_job_takes_no_more(alice, full_job):
    with pytest.raises(InvalidInput, match="has 2 tasks, the most"):
        add_task(alice, "One more", None, full_job)
    with pytest.raises(InvalidInput, match="has 2 interviews, the most"):
        add_interview(alice, full_job, "2026-11-27T10:00Z")
    with pytest.raises(InvalidInput, match="has 2 people, the most"):
        add_person(alice, full_job)


def test_a_job_takes_three_hundred_tasks(alice, make_job):
    job_id = make_job(alice)
    first = add_task(alice, "First", None, job_id)
    add_copies(Task.__table__, first.item.id, 298, uid=str)
    add_task(alice, "The last", None, job_id)
    with pytest.raises(InvalidInput, match="has 300 tasks, the most"):
        add_task(alice, "One more", None, job_id)


@ON_BOTH_DATABASES
def test_no_task_moves_to_a_full_job_but_its_own_change(alice, full_job):
    free = tasks.create_task(alice, tasks.TaskDraft(title="Free")).item
    with pytest.raises(InvalidInput, match="has 2 tasks, the most"):
        tasks.change_task(alice, free.id, read_form(TaskChanges, {"job_id": full_job}))
    own = tasks.list_tasks(alice, TaskQuery(job_id=full_job)).rows[0]
    changed = tasks.change_task(
        alice, own.id, read_form(TaskChanges, {"job_id": full_job, "title": "New"})
    )
    assert changed.item.title == "New"


def test_the_form_of_a_full_job_says_so(browser, alice, full_job):
    tab = browser(alice)
    for path, sent in (
        ("/tasks", {"title": "One more", "job_id": full_job}),
        (f"/jobs/{full_job}/interviews", {"day": "2026-11-27", "start": "10:00"}),
        (f"/jobs/{full_job}/contacts", {"name": "One more"}),
    ):
        answer = tab.post(path, data=sent)
        assert answer.status_code == 422
        assert "the most it can have" in answer.text


# Efforts

FAIR = {"occurred_on": "2026-11-18", "title": "Job fair"}
NO_ROOM = "You have 5,000 efforts, the most an account can have. Delete one first."


@pytest.fixture
def fairs(alice, monkeypatch):
    """An account with one effort less than it can have."""
    monkeypatch.setattr(efforts, "MOST", 2)
    return [efforts.create_effort(alice, read_form(EffortDraft, FAIR)).item.id]


@ON_BOTH_DATABASES
def test_no_door_takes_an_effort_too_many(alice, bob, fairs, browser, api):
    client = api(alice)
    assert client.post("/api/efforts", FAIR).status_code == 201
    refused = client.post("/api/efforts", FAIR)
    assert refused.status_code == 400
    assert NO_ROOM in refused.text
    page = browser(alice).post("/efforts", data={**FAIR, "notes": "As I typed it"})
    assert page.status_code == 422
    assert NO_ROOM in page.text
    assert "As I typed it" in page.text
    assert len(efforts.list_efforts(alice).rows) == 2
    assert api(bob).post("/api/efforts", FAIR).status_code == 201
    assert client.delete(f"/api/efforts/{fairs[0]}").status_code == 204
    assert client.post("/api/efforts", FAIR).status_code == 201


def test_an_import_brings_what_there_is_room_for_and_tells_of_the_rest(alice, fairs):
    brought = [{"occurredOn": "2026-11-19", "title": f"Course {number}"} for number in range(3)]
    file = json.dumps({"version": 1, "jobs": [], "efforts": brought}).encode()
    report = confirm_import(alice, start_import(alice, file, "vega.json").id)
    assert report.others["efforts"] == 1
    assert [row.outcome for row in report.rows] == [RowOutcome.INVALID] * 2
    assert report.rows[-1].notes == [f"Effort 3: {NO_ROOM}"]
    titles = {effort.title for effort in efforts.list_efforts(alice).rows}
    assert titles == {"Job fair", "Course 0"}


def test_a_deletion_is_undone_also_where_another_effort_took_the_room(alice, fairs):
    efforts.create_effort(alice, read_form(EffortDraft, FAIR))
    change = efforts.delete_effort(alice, fairs[0]).change
    efforts.create_effort(alice, read_form(EffortDraft, FAIR))
    undo(alice, change)
    assert len(efforts.list_efforts(alice).rows) == 3
