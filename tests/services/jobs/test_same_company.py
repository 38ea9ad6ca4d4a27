"""At this company: the person's other jobs of the same employer, and where each stands."""

import re
from dataclasses import replace
from datetime import date

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import insert, select, text
from support.copies import add_copies
from support.statements import statements_of

from vega.extensions import db
from vega.models import JobStatus, jobs
from vega.schemas import JobChanges, Progress, read_form
from vega.serializers import CompanyJob
from vega.services.jobs.jobs import delete_jobs, get_job, move_jobs, update_job
from vega.services.jobs.lists import same_company
from vega.services.jobs.lists.same_company import at_this_company


def others(owner, job_id):
    return at_this_company(owner, get_job(owner, job_id))


def ids(owner, job_id):
    return [other.id for other in others(owner, job_id)]


def move(owner, job_id, status, day):
    move_jobs(owner, [job_id], read_form(Progress, {"status": status, "occurred_on": day}))


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


@ON_BOTH_DATABASES
def test_case_legal_form_and_punctuation_do_not_tell_companies_apart(alice, make_job):
    job_id, *same = (
        make_job(alice, company=name) for name in ("Acme GmbH", "ACME", "Acme, Inc.", "acme e.V.")
    )
    for other in ("Acme Robotics", "Beta GmbH", "GmbH"):
        make_job(alice, company=other)
    assert sorted(ids(alice, job_id)) == same
    update_job(alice, job_id, JobChanges(company="Acme Robotics Ltd"))
    assert len(ids(alice, job_id)) == 1


def test_jobs_that_were_imported_without_a_company_are_not_at_the_same_one(alice, make_job):
    job_id, other = (make_job(alice, company="Unknown company") for _ in range(2))
    assert ids(alice, job_id) == ids(alice, other) == []


@ON_BOTH_DATABASES
def test_each_says_where_it_stands_and_since_when_the_latest_first(alice, make_job):
    job_id, rejected, applied, saved = (make_job(alice, title=name) for name in "ABCD")
    move(alice, applied, "applied", "2026-03-05")
    move(alice, rejected, "applied", "2026-02-01")
    move(alice, rejected, "rejected", "2026-03-03")
    move(alice, rejected, "interviewing", "2026-02-10")  # told later, and no news
    assert others(alice, job_id) == [
        CompanyJob(saved, "D", JobStatus.INTERESTED, date(2026, 11, 25)),
        CompanyJob(applied, "C", JobStatus.APPLIED, date(2026, 3, 5)),
        CompanyJob(rejected, "B", JobStatus.REJECTED, date(2026, 3, 3)),
    ]


def test_of_one_day_the_one_that_was_told_last_comes_first(alice, make_job):
    job_id, first, second = make_job(alice), make_job(alice), make_job(alice)
    assert ids(alice, job_id) == [second, first]
    with time_machine.travel("2026-11-25T13:00:00Z", tick=False):
        move(alice, first, "applied", "2026-11-25")
    assert ids(alice, job_id) == [first, second]


@ON_BOTH_DATABASES
def test_a_status_of_no_known_day_comes_last_without_one(alice, make_job):
    job_id, undated, dated = make_job(alice), make_job(alice), make_job(alice)
    move(alice, dated, "applied", "2001-01-01")
    get_job(alice, undated).status_since = None  # as an import leaves it
    db.session.commit()
    assert [(other.id, other.on) for other in others(alice, job_id)] == [
        (dated, date(2001, 1, 1)),
        (undated, None),
    ]


def test_the_day_is_that_of_the_persons_time_zone(alice, make_job):
    tokyo = replace(alice, time_zone="Asia/Tokyo")
    with time_machine.travel("2026-11-25T20:00:00Z", tick=False):
        job_id = make_job(tokyo)
        make_job(tokyo)
        assert [other.on for other in others(tokyo, job_id)] == [date(2026, 11, 26)]


def test_nothing_of_another_user_or_of_the_trash_is_listed(alice, bob, make_job):
    job_id, deleted = make_job(alice), make_job(alice)
    make_job(bob)
    delete_jobs(alice, [deleted])
    assert ids(alice, job_id) == []


def test_a_name_without_words_is_no_company(alice, make_job):
    job_id = make_job(alice, company="?")
    make_job(alice, company="?")
    assert ids(alice, job_id) == []


def test_there_is_a_bound_to_what_is_listed_and_to_what_is_read(alice, make_job, monkeypatch):
    monkeypatch.setattr(same_company, "MOST", 2)
    monkeypatch.setattr(same_company, "LOOKED_AT", 3)
    job_id, *made = (make_job(alice) for _ in range(5))
    assert ids(alice, job_id) == made[:1:-1]
    move(alice, job_id, "applied", "2026-11-25")
    assert ids(alice, made[3]) == made[2:0:-1]


def test_fifty_jobs_are_listed(alice, make_job):
    job_id = make_job(alice)
    add_copies(jobs, job_id, 51, job_key=lambda _: None)
    assert len(ids(alice, job_id)) == 50


def fill(job_id, count):
    """Copy a job so many times, to companies of their own."""
    one = dict(db.session.execute(select(jobs).where(jobs.c.id == job_id)).mappings().one())
    some = [
        {**one, "id": 100 + n, "job_key": f"key {n}", "company_key": f"company {n}"}
        for n in range(count)
    ]
    db.session.execute(insert(jobs), some)
    db.session.execute(text("ANALYZE"))
    db.session.commit()


@ON_BOTH_DATABASES
def test_it_is_one_query_along_the_index_of_companies(alice, make_job):
    job_id, _ = make_job(alice), make_job(alice)
    fill(job_id, 1_000)
    job = get_job(alice, job_id)
    ((statement, parameters),) = statements_of(lambda: at_this_company(alice, job))
    with db.engine.connect() as connection:
        explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        plan = connection.exec_driver_sql(f"{explain} {statement}", parameters)
        steps = "\n".join(row[-1] for row in plan)
    assert {*re.findall(r"\b(?:ix|uq)_\w+", steps)} == {"ix_jobs_company"}
    assert "Seq Scan" not in steps
    assert "company_key =" in steps or "(owner_id=? AND company_key=?)" in steps
