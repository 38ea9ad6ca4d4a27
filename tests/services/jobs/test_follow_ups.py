"""A refusal or a withdrawal finishes the follow-ups of its job, and Undo opens them again."""

import pytest
from support.everything import stored

from vega.extensions import db
from vega.schemas import JobChanges, NewEvent, TaskDraft, read_form
from vega.services.jobs import undo
from vega.services.jobs.follow_ups import closed_words
from vega.services.jobs.history import list_events
from vega.services.jobs.jobs import get_job, move_jobs, update_job
from vega.services.jobs.timeline import add_event
from vega.services.plan.tasks import create_task, list_tasks


@pytest.fixture
def job_id(alice, make_job):
    job_id = make_job(alice, status="applied")
    for title in ("Relancer par mail", "Ask about a follow up"):
        create_task(alice, read_form(TaskDraft, {"title": title, "job_id": job_id}))
    return job_id


def left(owner):
    return [task.title for task in list_tasks(owner).rows]


def changes(**fields):
    return read_form(JobChanges, fields)


@pytest.mark.parametrize("status", ["rejected", "not_interested"])
def test_they_are_done_events_of_the_job_and_told(alice, job_id, status):
    moved = move_jobs(alice, [job_id], changes(status=status))
    assert left(alice) == ["Ask about a follow up"]
    assert moved.closed == ["Relancer par mail"]
    kinds = [event.kind for event in list_events(get_job(alice, job_id), alice)]
    assert kinds.count("task") == 1


def test_one_undo_opens_them_again(alice, job_id):
    before = stored(db.engine)
    undo.undo(alice, move_jobs(alice, [job_id], changes(status="rejected")).change)
    after = stored(db.engine)
    assert left(alice) == ["Relancer par mail", "Ask about a follow up"]
    changed = {name for name in after if after[name] != before[name]}
    assert changed <= {"jobs", "tasks", "changes", "undo_changes", "users", "kept_changes"}


def test_they_stay_if_one_says_so(alice, job_id):
    update_job(alice, job_id, changes(status="rejected", close_tasks=False))
    assert len(left(alice)) == 2


@pytest.mark.parametrize("status", ["interviewing", "offer_received"])
def test_they_stay_while_the_application_goes_on(alice, job_id, status):
    update_job(alice, job_id, changes(status=status))
    assert len(left(alice)) == 2


def test_one_that_is_added_to_what_has_ended_stays_and_one_that_is_done_is_not_done_again(
    alice, job_id
):
    update_job(alice, job_id, changes(status="rejected"))
    create_task(alice, read_form(TaskDraft, {"title": "Follow up", "job_id": job_id}))
    update_job(alice, job_id, changes(stage="Final round"))
    assert left(alice) == ["Ask about a follow up", "Follow up"]
    update_job(alice, job_id, changes(status="not_interested"))
    events = list_events(get_job(alice, job_id), alice)
    assert [event.title for event in events if event.kind == "task"] == [
        "Follow up",
        "Relancer par mail",
    ]


def test_they_stay_where_a_later_move_leaves_the_status_alone(alice, job_id):
    update_job(alice, job_id, changes(status="interviewing"))
    rejected = {"kind": "moved", "to": "rejected", "occurred_on": "2020-01-01"}
    add_event(alice, job_id, read_form(NewEvent, rejected))
    assert (get_job(alice, job_id).status, len(left(alice))) == ("interviewing", 2)


def test_an_entry_of_the_history_that_moves_the_job_finishes_them(alice, job_id):
    add_event(alice, job_id, read_form(NewEvent, {"kind": "moved", "to": "rejected"}))
    assert left(alice) == ["Ask about a follow up"]


def test_few_are_named_and_many_counted():
    assert closed_words([]) == ""
    assert closed_words(["Follow up"]) == " “Follow up” is finished too."
    assert closed_words(["Follow up"] * 3) == " 3 follow-ups were finished."
