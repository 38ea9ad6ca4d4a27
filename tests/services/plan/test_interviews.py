"""Interviews: those at the same time, those that moved, and what calendars are told."""

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES

from vega.schemas import InterviewChanges, InterviewDraft, read_form
from vega.services.jobs.jobs import delete_jobs
from vega.services.plan import interviews


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


@pytest.fixture
def add(alice, make_job):
    def add(start, end=None, job_id=None, owner=alice, **fields):
        draft = {"starts_at": start, "ends_at": end, "job_id": job_id or make_job(owner), **fields}
        return interviews.create_interview(owner, read_form(InterviewDraft, draft))

    return add


def change(owner, interview, **fields):
    changes = read_form(InterviewChanges, fields)
    return interviews.change_interview(owner, interview.id, changes)


@ON_BOTH_DATABASES
def test_planned_ones_at_the_same_time_are_told(alice, bob, make_job, add):
    first = add("2026-11-26T10:00:00Z", "2026-11-26T11:00:00Z").item
    assert add("2026-11-26T11:00:00Z", "2026-11-26T12:00:00Z").overlapping == []
    assert add("2026-11-26T10:30:00Z", owner=bob).overlapping == []
    later = add("2026-11-26T10:59:00Z", "2026-11-26T11:30:00Z")
    assert later.overlapping[0].id == first.id
    assert len(later.overlapping) == 2
    change(alice, first, state="cancelled")
    assert first.id not in {one.id for one in change(alice, later.item, title="x").overlapping}
    assert change(alice, later.item, state="cancelled").overlapping == ()


def test_those_of_a_job_in_the_trash_are_at_no_time(alice, make_job, add):
    job_id = make_job(alice)
    add("2026-11-26T10:00:00Z", job_id=job_id)
    delete_jobs(alice, [job_id])
    assert add("2026-11-26T10:00:00Z").overlapping == []


def test_a_moved_one_remembers_when_it_was_to_start(alice, add):
    interview = add("2026-11-26T10:00:00Z").item
    before = interview.starts_at
    assert change(alice, interview, location="Room 4").item.moved_from is None
    moved = change(alice, interview, starts_at="2026-11-27T10:00:00Z").item
    assert moved.moved_from == before


@ON_BOTH_DATABASES
def test_calendars_see_a_new_sequence_when_time_or_place_change_or_it_is_cancelled(alice, add):
    interview = add("2026-11-26T10:00:00Z").item
    uid = interview.uid
    for fields, sequence in (
        ({"notes": "Bring the CV"}, 0),
        ({"people": "Maria"}, 0),
        ({"location": "Room 4"}, 1),
        ({"starts_at": "2026-11-26T10:00:00Z"}, 1),
        ({"ends_at": "2026-11-26T10:30:00Z"}, 2),
        ({"state": "cancelled"}, 3),
        ({"state": "planned"}, 4),
        ({"state": "done"}, 4),
    ):
        changed = change(alice, interview, **fields).item
        assert (changed.uid, changed.sequence) == (uid, sequence), fields
