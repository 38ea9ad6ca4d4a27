"""Lists of a plan, page by page: no row is left out or told twice, also among those of one day."""

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES

from vega.schemas import (
    ContactDraft,
    ContactQuery,
    EffortDraft,
    EffortQuery,
    EmployerDraft,
    InterviewDraft,
    InterviewQuery,
    PageQuery,
    TaskDraft,
    TaskQuery,
    read_form,
)
from vega.services.plan import avoided_employers, contacts, efforts, interviews, tasks

ORDER = [2, 1, 2, 3, 1, 2]  # days of rows, as they are added


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


def pages(read):
    """Return the ids of each page of two."""
    found, cursor = [], None
    while not found or cursor:
        page = read(cursor=cursor, limit=2)
        found.append([row.id for row in page.rows])
        cursor = page.next
    return found


def in_pairs(ids):
    return [ids[at : at + 2] for at in range(0, len(ids), 2)]


def in_order_of_days(ids):
    return [row_id for _, row_id in sorted(zip(ORDER, ids, strict=True))]


@ON_BOTH_DATABASES
def test_tasks_by_their_day(alice):
    ids = [
        tasks.create_task(
            alice, read_form(TaskDraft, {"title": "x", "due_on": f"2026-11-0{day}"})
        ).item.id
        for day in ORDER
    ]
    assert pages(lambda **page: tasks.list_tasks(alice, TaskQuery(**page))) == in_pairs(
        in_order_of_days(ids)
    )


@ON_BOTH_DATABASES
def test_interviews_by_their_start(alice, make_job):
    job_id = make_job(alice)
    drafts = [{"job_id": job_id, "starts_at": f"2026-12-0{day}T10:00:00Z"} for day in ORDER]
    ids = [
        interviews.create_interview(alice, read_form(InterviewDraft, draft)).item.id
        for draft in drafts
    ]
    found = pages(lambda **page: interviews.list_interviews(alice, InterviewQuery(**page)))
    assert found == in_pairs(in_order_of_days(ids))


@ON_BOTH_DATABASES
def test_efforts_from_the_newest_day(alice):
    drafts = [{"title": "Fair", "occurred_on": f"2026-11-0{day}"} for day in ORDER]
    ids = [efforts.create_effort(alice, read_form(EffortDraft, one)).item.id for one in drafts]
    found = pages(lambda **page: efforts.list_efforts(alice, EffortQuery(**page)))
    assert found == in_pairs(in_order_of_days(ids)[::-1])


@ON_BOTH_DATABASES
def test_contacts_and_employers_as_they_were_added(alice, make_job):
    job_id = make_job(alice)
    people = [read_form(ContactDraft, {"job_id": job_id, "name": str(day)}) for day in range(5)]
    ids = [contacts.create_contact(alice, person).item.id for person in people]
    assert pages(lambda **page: contacts.list_contacts(alice, ContactQuery(**page))) == in_pairs(
        ids
    )

    firms = [read_form(EmployerDraft, {"name": f"Acme {number}"}) for number in range(5)]
    ids = [avoided_employers.avoid_employer(alice, firm).item.id for firm in firms]
    found = pages(lambda **page: avoided_employers.list_employers(alice, PageQuery(**page)))
    assert found == in_pairs(ids[::-1])
