"""A job has an end: each of its changes compares all that it has."""

import pytest
from support.planning import add_interview, add_task

from vega.errors import InvalidInput
from vega.schemas import ContactDraft, TaskChanges, read_form
from vega.services import contacts, room, tasks


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


def test_no_task_moves_to_a_full_job_but_its_own_change(alice, full_job):
    free = tasks.create_task(alice, tasks.TaskDraft(title="Free")).task
    with pytest.raises(InvalidInput, match="has 2 tasks, the most"):
        tasks.change_task(alice, free.id, read_form(TaskChanges, {"job_id": full_job}))
    own = tasks.list_tasks(alice, job_id=full_job).tasks[0]
    changed = tasks.change_task(
        alice, own.id, read_form(TaskChanges, {"job_id": full_job, "title": "New"})
    )
    assert changed.task.title == "New"


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
