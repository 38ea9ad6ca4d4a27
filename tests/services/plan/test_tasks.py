"""Tasks: what the pages rely on beside the API, and what calendars are told."""

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES

from vega.schemas import TaskChanges, TaskDraft, read_form
from vega.services.jobs.jobs import get_job
from vega.services.plan import tasks


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


def add(owner, title="Call", **fields):
    return tasks.create_task(owner, read_form(TaskDraft, {"title": title, **fields})).item


def change(owner, task, **fields):
    return tasks.change_task(owner, task.id, read_form(TaskChanges, fields))


@ON_BOTH_DATABASES
def test_calendars_see_a_new_sequence_when_the_day_changes_and_the_same_name_always(alice):
    task = add(alice, due_on="2026-11-30")
    uid = task.uid
    for fields, sequence in (
        ({"title": "Write"}, 0),
        ({"due_on": "2026-11-30"}, 0),
        ({"due_on": "2026-12-01"}, 1),
        ({"due_on": None}, 2),
    ):
        changed = change(alice, task, **fields).item
        assert (changed.uid, changed.sequence) == (uid, sequence)
    assert add(alice).uid != uid


def test_of_a_job_the_open_ones_come_first_by_their_day(alice, make_job):
    job_id = make_job(alice)
    for title, day in (("undated", None), ("done", "2026-11-01"), ("soon", "2026-11-26")):
        task = add(alice, title, due_on=day, job_id=job_id)
        if title == "done":
            change(alice, task, done=True)
    found = [task.title for task in tasks.tasks_of_job(get_job(alice, job_id))]
    assert found == ["soon", "undated", "done"]
