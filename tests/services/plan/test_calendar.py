"""What stands on which day, in the owner's time zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from support.statements import statements_of

from vega.clock import first_moment, zone_of
from vega.extensions import db
from vega.models import InterviewState, NextStepKind
from vega.schemas import InterviewChanges, InterviewDraft, TaskChanges, TaskDraft, read_form
from vega.services.accounts import users
from vega.services.jobs import jobs
from vega.services.plan import calendar, interviews, tasks
from vega.services.plan.calendar import overdue_tasks, read_calendar

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def wednesday():
    with time_machine.travel(NOW, tick=False):
        yield


def interview(owner, job_id, starts_at, ends_at=None, **more):
    times = {"starts_at": starts_at, **({"ends_at": ends_at} if ends_at else {})}
    draft = read_form(InterviewDraft, {"job_id": job_id, **times, **more})
    return interviews.create_interview(owner, draft).item.id


def task(owner, title, due_on, *, job_id=None, done=False):
    draft = read_form(TaskDraft, {"title": title, "due_on": due_on, "job_id": job_id})
    task_id = tasks.create_task(owner, draft).item.id
    if done:
        tasks.change_task(owner, task_id, read_form(TaskChanges, {"done": True}))
    return task_id


def titles(found, day):
    return [entry.title for entry in found.days.get(date.fromisoformat(day), ())]


def test_each_kind_stands_on_its_day_interviews_first(alice, make_job, wednesday):
    job_id = make_job(alice, title="Cook", deadline="2026-11-27")
    make_job(alice, title="Chef", status="offer_received", answer_by="2026-11-27")
    task(alice, "Done before", "2026-11-27", done=True)
    task(alice, "Call Maria", "2026-11-27", job_id=job_id)
    cancelled = interview(alice, job_id, "2026-11-27T08:00Z", title="Cancelled talk")
    changes = read_form(InterviewChanges, {"state": InterviewState.CANCELLED})
    interviews.change_interview(alice, cancelled, changes)
    interview(alice, job_id, "2026-11-27T15:00Z", title="Second talk")
    interview(alice, job_id, "2026-11-27T09:00Z", title="First talk")
    found = read_calendar(alice, *NOVEMBER)
    assert [*found.days] == [date(2026, 11, 27)]
    assert titles(found, "2026-11-27") == [
        "First talk", "Second talk", "Chef", "Cook", "Call Maria", "Done before", "Cancelled talk",
    ]  # fmt: skip
    assert [entry.is_done for entry in found.days[date(2026, 11, 27)]] == [False] * 5 + [
        True,
        False,
    ]
    assert not found.is_cut


def test_what_is_no_longer_due_is_left_out(alice, bob, make_job, wednesday):
    make_job(alice, status="applied", deadline="2026-11-27")
    make_job(alice, status="offer_received", answer_by="2026-11-27", outcome="declined")
    task(alice, "Any time", None)
    gone = make_job(alice, deadline="2026-11-27")
    task(alice, "Of a deleted job", "2026-11-27", job_id=gone)
    interview(alice, gone, "2026-11-27T09:00Z")
    jobs.delete_jobs(alice, [gone])
    task(bob, "Bob's", "2026-11-27")
    assert read_calendar(alice, *NOVEMBER).days == {}
    assert titles(read_calendar(bob, *NOVEMBER), "2026-11-27") == ["Bob's"]


@ON_BOTH_DATABASES
def test_an_interview_of_several_days_stands_on_each(alice, make_job, wednesday):
    job_id = make_job(alice)
    interview(alice, job_id, "2026-10-30T09:00Z", "2026-11-02T17:00Z", title="Assessment")
    interview(alice, job_id, "2026-11-10T22:00Z", "2026-11-11T00:00Z", title="To midnight")
    found = read_calendar(alice, *NOVEMBER)
    assert [day.isoformat() for day in sorted(found.days)] == [
        "2026-11-01", "2026-11-02", "2026-11-10",
    ]  # fmt: skip
    (held,) = found.days[date(2026, 11, 2)]
    assert held.appointment.first_day == date(2026, 10, 30)
    assert held.appointment.last_day == date(2026, 11, 2)


# Minutes around the beginning and the end of days, each with the day that it belongs to there.
MINUTES = {
    "Europe/Zurich": [  # the clocks go forward, then back; then a day that few years have
        ("2027-03-27T22:59Z", "2027-03-27"),
        ("2027-03-27T23:00Z", "2027-03-28"),
        ("2027-03-28T21:59Z", "2027-03-28"),
        ("2027-03-28T22:00Z", "2027-03-29"),
        ("2026-10-25T22:59Z", "2026-10-25"),
        ("2026-10-25T23:00Z", "2026-10-26"),
        ("2028-02-28T23:00Z", "2028-02-29"),
        ("2028-02-29T23:00Z", "2028-03-01"),
    ],
    "America/New_York": [
        ("2027-03-14T04:59Z", "2027-03-13"),
        ("2027-03-15T03:59Z", "2027-03-14"),
        ("2026-11-01T03:59Z", "2026-10-31"),
        ("2026-11-02T04:59Z", "2026-11-01"),
    ],
    "Australia/Sydney": [
        ("2026-10-03T13:59Z", "2026-10-03"),
        ("2026-10-04T12:59Z", "2026-10-04"),
        ("2027-04-04T13:59Z", "2027-04-04"),
        ("2027-04-04T14:00Z", "2027-04-05"),
    ],
    "Asia/Kolkata": [  # never; and a month's end
        ("2026-11-30T18:29Z", "2026-11-30"),
        ("2026-11-30T18:30Z", "2026-12-01"),
    ],
    "America/Santiago": [  # a day without midnight begins at one o'clock
        ("2026-09-06T03:59Z", "2026-09-05"),
        ("2026-09-06T04:00Z", "2026-09-06"),
    ],
    "Asia/Beirut": [
        ("2027-03-27T21:59Z", "2027-03-27"),
        ("2027-03-27T22:00Z", "2027-03-28"),
    ],
    "America/Havana": [("2026-11-01T04:00Z", "2026-11-01")],  # with the first of two midnights
}


@pytest.mark.parametrize("zone", MINUTES)
def test_an_interview_stands_on_the_day_that_it_is_there(alice, make_job, zone):
    users.set_time_zone(alice, zone)
    owner = users.get_user("alice")
    job_id = make_job(owner)
    for starts_at, day in MINUTES[zone]:
        ends_at = (datetime.fromisoformat(starts_at) + timedelta(minutes=1)).isoformat()
        interview(owner, job_id, starts_at, ends_at, title=f"Of {day}")
    for day in {day for _, day in MINUTES[zone]}:
        on = date.fromisoformat(day)
        of_day = [wanted for _, wanted in MINUTES[zone] if wanted == day]
        assert titles(read_calendar(owner, on, on), day) == [f"Of {day}"] * len(of_day)


@pytest.mark.parametrize(
    ("zone", "day", "first"),
    [
        ("America/Santiago", date(2026, 9, 6), datetime(2026, 9, 6, 4, tzinfo=UTC)),
        ("Asia/Beirut", date(2027, 3, 28), datetime(2027, 3, 27, 22, tzinfo=UTC)),
        ("America/Havana", date(2026, 11, 1), datetime(2026, 11, 1, 4, tzinfo=UTC)),
        ("Europe/Zurich", date(2026, 10, 25), datetime(2026, 10, 24, 22, tzinfo=UTC)),
    ],
)
def test_a_day_begins_with_its_first_moment(zone, day, first):
    begins = first_moment(day, zone_of(zone)).astimezone(UTC)
    assert begins == first
    assert begins.astimezone(ZoneInfo(zone)).date() == day
    assert (begins - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date() < day


@ON_BOTH_DATABASES
def test_overdue_tasks_are_open_and_of_earlier_days(alice, make_job, wednesday):
    task(alice, "Today", "2026-11-25")
    task(alice, "Yesterday", "2026-11-24")
    task(alice, "Done", "2026-11-23", done=True)
    task(alice, "Long ago", "2026-01-02")
    task(alice, "Any time", None)
    assert [entry.title for entry in overdue_tasks(alice)] == ["Long ago", "Yesterday"]


def test_the_twenty_that_are_overdue_longest_are_listed(alice, wednesday):
    for day in range(21, 0, -1):
        task(alice, f"Of {day} October", f"2026-10-{day:02}")
    listed = [entry.title for entry in overdue_tasks(alice)]
    assert listed == [f"Of {day} October" for day in range(1, 21)]


@ON_BOTH_DATABASES
def test_only_the_kinds_that_are_asked_for_are_read(alice, make_job, wednesday):
    make_job(alice, title="Cook", deadline="2026-11-27")
    task(alice, "Call", "2026-11-27")
    found = read_calendar(alice, *NOVEMBER, kinds=[NextStepKind.DEADLINE])
    assert titles(found, "2026-11-27") == ["Cook"]


def test_more_than_can_be_read_is_told(alice, wednesday, monkeypatch):
    monkeypatch.setattr(calendar, "MOST", 2)
    for number in range(2):
        task(alice, f"Task {number}", "2026-11-27")
    assert not read_calendar(alice, *NOVEMBER).is_cut
    task(alice, "One more", "2026-11-28")
    found = read_calendar(alice, *NOVEMBER)
    assert found.is_cut
    assert [*found.days] == [date(2026, 11, 27)]


def read_both(owner):
    read_calendar(owner, *NOVEMBER)
    overdue_tasks(owner)


def test_it_costs_the_same_few_queries_whatever_there_is(alice, make_job, wednesday):
    before = len(statements_of(lambda: read_both(alice)))
    for day in range(1, 29):
        job_id = make_job(alice, deadline=f"2026-11-{day:02}")
        task(alice, "Call", f"2026-11-{day:02}", job_id=job_id)
        interview(alice, job_id, f"2026-11-{day:02}T09:00Z")
    assert len(statements_of(lambda: read_both(alice))) == before == 5


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # PostgreSQL scans small tables
def test_each_query_reads_a_range_of_its_index(app, alice, wednesday):
    ran = statements_of(lambda: read_both(alice))
    with db.engine.connect() as connection:
        ask = connection.exec_driver_sql
        plans = [
            " ".join(row[3] for row in ask(f"EXPLAIN QUERY PLAN {statement}", parameters))
            for statement, parameters in ran
        ]
    wanted = [
        "ix_interviews_starts_at (owner_id=? AND starts_at>? AND starts_at<?)",
        "ix_jobs_answer (owner_id=? AND status=? AND answer_by>? AND answer_by<?)",
        "ix_jobs_closing (owner_id=? AND status=? AND deadline>? AND deadline<?)",
        "ix_tasks_due (owner_id=? AND due_key>? AND due_key<?)",
        "ix_tasks_open (owner_id=? AND due_key<?)",
    ]
    assert all(index in plan for index, plan in zip(wanted, plans, strict=True)), plans
    assert not any("SCAN" in plan or "TEMP B-TREE" in plan for plan in plans)
