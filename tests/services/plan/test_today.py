"""What is due, by the owner's day: its bounds, what is cut, what it costs."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from support.statements import statements_of

from vega.extensions import db
from vega.schemas import InterviewDraft, TaskDraft, read_form
from vega.services.accounts import users
from vega.services.jobs import jobs
from vega.services.plan import interviews, tasks
from vega.services.plan.today import Section, today_lists, today_page

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def add_task(owner, title="Task", due_on=None, job_id=None):
    draft = {"title": title, "due_on": due_on and due_on.isoformat(), "job_id": job_id}
    return tasks.create_task(owner, read_form(TaskDraft, draft)).item.id


def add_interview(owner, job_id, starts_at, title="Interview", minutes=60):
    ends_at = starts_at + minutes * MINUTE
    draft = {"job_id": job_id, "title": title, "starts_at": starts_at.isoformat(),
             "ends_at": ends_at.isoformat()}  # fmt: skip
    return interviews.create_interview(owner, read_form(InterviewDraft, draft)).item.id


def titles(rows):
    return [row.item.title for row in rows]


@pytest.fixture
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


DAYS = [
    ("Europe/Zurich", date(2026, 3, 29)),  # the day has 23 hours
    ("America/Santiago", date(2026, 4, 4)),  # the hour before midnight comes twice
    ("Europe/Zurich", date(2026, 10, 25)),  # 25
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),  # half an hour
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("America/Santiago", date(2026, 9, 6)),  # the day begins at one
    ("Europe/Zurich", date(2026, 1, 31)),
    ("America/New_York", date(2028, 2, 29)),
]


@pytest.mark.parametrize(
    ("database", "zone", "day"),
    [("sqlite", *day) for day in DAYS] + [("postgresql", *day) for day in DAYS[:2]],
    indirect=["database"],
)
def test_the_day_is_the_accounts_from_its_first_to_its_last_minute(alice, make_job, zone, day):
    users.set_time_zone(alice, zone)
    owner, tz = users.get_user("alice"), ZoneInfo(zone)
    begins, ends, week = (
        datetime.combine(day + timedelta(days=ahead), datetime.min.time(), tz).astimezone(UTC)
        for ahead in (0, 1, 8)
    )
    with time_machine.travel(begins - timedelta(days=2), tick=False):
        job_id = make_job(owner)
        for title, ahead in (("Before", -1), ("Of today", 0), ("Tomorrow", 1), ("Last", 7),
                             ("After", 8)):  # fmt: skip
            add_task(owner, title, day + timedelta(days=ahead))
        for title, moment in (
            ("Yesterday", begins - MINUTE), ("First", begins), ("Late", ends - MINUTE),
            ("Next", ends), ("Last of week", week - MINUTE), ("Beyond", week),
        ):  # fmt: skip
            add_interview(owner, job_id, moment, title, minutes=1)
    for moment in (begins, ends - 2 * MINUTE):
        with time_machine.travel(moment, tick=False):
            lists, page = today_lists(owner), today_page(owner)
        assert [task.title for task in lists.overdue] == ["Before"]
        assert [task.title for task in lists.due] == ["Of today"]
        assert [task.title for task in lists.ahead] == ["Tomorrow", "Last"]
        held = ["First", "Late", "Next", "Last of week"]
        assert [interview.title for interview in lists.interviews] == held
        assert {*titles(page.due.rows)} == {"Before", "Yesterday", "First", "Late", "Of today"}
        assert titles(page.soon.rows) == ["Next", "Tomorrow", "Last of week", "Last"]


def test_a_clock_that_is_set_back_makes_a_day_of_before_today_again(alice):
    with time_machine.travel(NOON, tick=False):
        add_task(alice, due_on=NOON.date())
    for ahead, expected in ((1, ([1], [])), (0, ([], [1])), (-1, ([], []))):
        with time_machine.travel(NOON + timedelta(days=ahead), tick=False):
            lists = today_lists(alice)
            assert (
                [task.id for task in lists.overdue],
                [task.id for task in lists.due],
            ) == expected
    with time_machine.travel(NOON - timedelta(days=1), tick=False):
        assert [task.id for task in today_lists(alice).ahead] == [1]


def test_how_an_interview_went_is_asked_for_seven_days_after_its_end(alice, make_job):
    with time_machine.travel(NOON, tick=False):
        add_interview(alice, make_job(alice), NOON + 5 * MINUTE, "Call", minutes=30)
    ends_at = NOON + 35 * MINUTE

    def asked(moment):
        with time_machine.travel(moment, tick=False):
            return [(row.item.title, row.has_ended) for row in today_page(alice).due.rows]

    assert asked(ends_at - MINUTE) == [("Call", False)]
    assert asked(ends_at) == [("Call", True)]
    assert asked(ends_at + timedelta(days=7) - MINUTE) == [("Call", True)]
    assert asked(ends_at + timedelta(days=7)) == []


@ON_BOTH_DATABASES
def test_an_interview_of_several_days_is_of_today_until_it_ends(noon, alice, make_job):
    begun = NOON - timedelta(days=2)
    add_interview(alice, make_job(alice), begun, "Take-home", minutes=4 * 24 * 60)
    page = today_page(alice)
    assert [(row.day, row.has_ended) for row in page.due.rows] == [(NOON.date(), False)]
    assert page.soon.rows == []
    assert [interview.title for interview in today_lists(alice).interviews] == ["Take-home"]


def test_neither_an_interview_nor_a_task_of_today_is_hidden_by_what_is_overdue(
    noon, alice, make_job
):
    yesterday, today = NOON.date() - timedelta(days=1), NOON.date()
    for number in range(9):
        add_task(alice, f"Old {number}", yesterday)
        make_job(alice, title=f"Closed {number}", deadline=yesterday.isoformat())
    job_id = make_job(alice, status="applied")
    add_interview(alice, job_id, NOON - timedelta(days=1), "Held")
    add_interview(alice, job_id, NOON + timedelta(hours=2), "Afternoon")
    add_task(alice, "Now", today)
    make_job(alice, title="Closing", deadline=today.isoformat())
    due = today_page(alice).due
    assert due.count == 22
    assert len(due.rows) == 8
    assert [row.day for row in due.rows] == sorted(row.day for row in due.rows)
    assert titles(due.rows[-3:]) == ["Afternoon", "Now", "Closing"]
    assert {"Held", "Old 0"} < {*titles(due.rows[:5])}


def test_an_interview_of_the_week_is_not_hidden_by_tasks(noon, alice, make_job):
    for number in range(9):
        add_task(alice, f"Task {number}", NOON.date() + timedelta(days=1))
    add_interview(alice, make_job(alice), NOON + timedelta(days=6), "Final round")
    soon = today_page(alice).soon
    assert (soon.count, titles(soon.rows)[-1]) == (10, "Final round")


def test_a_posting_that_closed_is_due_for_thirty_days_and_then_waits(noon, alice, make_job):
    for days in (30, 31):
        make_job(alice, title=f"{days}", deadline=(NOON.date() - timedelta(days=days)).isoformat())
    page = today_page(alice)
    assert titles(page.due.rows) == ["30"]
    assert [job.title for job in page.to_apply.rows] == ["31"]


def test_a_job_in_the_trash_is_not_told_as_an_earlier_copy(noon, alice, make_job):
    first, second = (make_job(alice, title="Cook", status="rejected") for _ in range(2))
    assert [similar for _, similar in today_page(alice).recent] == [first, None]
    jobs.delete_jobs(alice, [first])
    assert [(job.id, similar) for job, similar in today_page(alice).recent] == [(second, None)]


def test_a_count_stops_after_99(noon, alice):
    for more, told in ((99, "99"), (1, "99+"), (1, "99+")):
        for _ in range(more):
            add_task(alice)
        part = today_page(alice).any_time
        assert (len(part.rows), part.number) == (8, told)


@pytest.mark.parametrize(
    ("counted", "more", "told"),
    [(98, 1, "99"), (99, 0, "99"), (99, 1, "100"), (99, 2, "101"), (100, 1, "99+")],
)
def test_what_is_counted_apart_makes_a_full_count_none_that_was_cut(counted, more, told):
    assert Section.counted([], counted).with_more(more).number == told


def test_those_too_old_for_a_mail_are_counted_beyond_99(noon, alice, make_job):
    for days in [20] + [60] * 101:
        sent_on = (NOON.date() - timedelta(days=days)).isoformat()
        make_job(alice, status="applied", applied_on=sent_on)
    page = today_page(alice)
    assert (page.too_old, page.no_reply.number, page.no_reply.left) == (101, "102", "101")


def test_what_comes_next_may_be_far_ahead(noon, alice, make_job):
    assert today_page(alice).upcoming is None
    job_id = make_job(alice, status="applied")
    for add, ahead, title in [
        (add_task, 40, "Later"), (add_interview, 30, "Interview"), (add_task, 20, "Sooner"),
    ]:  # fmt: skip
        if add is add_task:
            add_task(alice, title, NOON.date() + timedelta(days=ahead))
        else:
            add_interview(alice, job_id, NOON + timedelta(days=ahead), title)
    page = today_page(alice)
    assert page.is_done
    assert page.upcoming.item.title == "Sooner"
    make_job(alice, title="Closing", deadline="2026-12-10")
    assert today_page(alice).upcoming.item.title == "Closing"
    add_task(alice, "This week", NOON.date() + timedelta(days=2))
    assert today_page(alice).upcoming.item.title == "This week"


def fill(owner, make_job, number):
    today = NOON.date()
    for count in range(number):
        make_job(owner, deadline=(today + timedelta(days=count % 3)).isoformat())
        make_job(owner, status="offer_received", answer_by=today.isoformat())
        with time_machine.travel(NOON - timedelta(days=20), tick=False):
            make_job(owner, status="applied")
        job_id = make_job(owner, status="interviewing")
        for ahead in (-1, 0, 1):
            add_task(owner, due_on=today + timedelta(days=ahead), job_id=job_id)
            add_interview(owner, job_id, NOON + timedelta(days=ahead, hours=count % 5 + 1))
        add_task(owner, job_id=job_id)


def test_the_number_of_queries_stays_the_same(noon, alice, make_job):
    counts = []
    for number in (1, 6):
        fill(alice, make_job, number)
        counts.append([len(statements_of(lambda read=read: read(alice)))
                       for read in (today_page, today_lists)])  # fmt: skip
    assert counts[0] == counts[1]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_on_sqlite_each_section_is_read_along_an_index(noon, alice, make_job):
    fill(alice, make_job, 1)
    indexes = set()
    for statement, parameters in statements_of(lambda: today_page(alice)):
        with db.engine.connect() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [row[-1] for row in plan]
        assert not [step for step in steps if "TEMP B-TREE" in step or step.startswith("SCAN jobs")]
        indexes |= {*re.findall(r"INDEX (\w+)", " ".join(steps))}
    assert {"ix_tasks_open", "ix_interviews_planned", "ix_jobs_waiting", "ix_jobs_closing",
            "ix_jobs_answer"} <= indexes  # fmt: skip
    assert "ix_jobs_status" not in indexes  # it would be read past every job of a status


def test_nothing_of_a_job_in_the_trash_or_of_another_is_due(noon, alice, bob, make_job):
    fill(alice, make_job, 1)
    nothing = today_lists(bob)
    assert not any(vars(nothing).values())
    jobs.delete_jobs(alice, [1, 2, 3, 4])
    assert not any(vars(today_lists(alice)).values())
    page = today_page(alice)
    assert page.is_empty
