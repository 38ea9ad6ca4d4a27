"""Jobs that turn out to be one posting when the rules change are told, never merged unasked."""

from datetime import timedelta

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES

from vega.clock import now
from vega.errors import DuplicateJob, JobNotFound
from vega.extensions import db
from vega.models import Job
from vega.schemas import JobChanges, read_form
from vega.schemas import jobs as schemas
from vega.services.jobs import jobs, merging
from vega.services.jobs.history import list_events
from vega.services.jobs.jobs import (
    delete_jobs,
    get_job,
    look_up_job,
    restore_jobs,
    update_job,
)
from vega.services.jobs.merging import keep_both, merge_jobs, rekey_if_rules_changed, same_postings
from vega.services.jobs.trash import empty_trash, list_trash

ONE = "https://board.example/jobs/1?session=abc"
OTHER = "https://board.example/jobs/1?session=xyz"
NO_AMOUNTS = {"salary_min": None, "salary_max": None, "salary_months": None}


@pytest.fixture
def two(app, alice, make_job, monkeypatch):
    """Two jobs of one posting, saved before the rules knew better."""
    rekey_if_rules_changed()
    first = make_job(
        alice, source_url=ONE, title="First", location="", notes="Call Ann", pros="Near"
    )
    second = make_job(
        alice,
        source_url=OTHER,
        title="Second",
        location="Basel",
        notes="Sent",
        status="applied",
        pros="Quiet",
        cons="Stairs",
        starts_on="2027-02-01",
    )
    better = lambda url: jobs_key(url).partition("?session=")[0]  # noqa: E731
    jobs_key = merging.job_key
    for module in (merging, jobs):
        monkeypatch.setattr(module, "job_key", better)
    monkeypatch.setattr(schemas, "key_of", better)
    monkeypatch.setattr(merging, "RULES", merging.RULES + 1)
    assert rekey_if_rules_changed() == 2
    return first, second


def test_the_older_one_has_the_key_and_the_later_one_points_to_it(alice, two):
    first, second = two
    assert look_up_job(alice, OTHER).id == first
    assert [job.id for job in same_postings(alice, get_job(alice, second))] == [first]
    assert [job.id for job in same_postings(alice, get_job(alice, first))] == [second]


def test_nothing_is_merged_or_lost_by_itself(alice, two):
    assert [get_job(alice, job_id).title for job_id in two] == ["First", "Second"]
    assert get_job(alice, two[1]).source_url == OTHER


def test_the_same_rules_change_nothing(alice, two):
    assert rekey_if_rules_changed() == 0


def test_a_job_whose_twin_is_known_can_still_be_edited(alice, two):
    job = update_job(alice, two[1], read_form(JobChanges, {"title": "Renamed"}))
    assert job.title == "Renamed"
    assert same_postings(alice, job)


@ON_BOTH_DATABASES
def test_merging_keeps_what_both_have(alice, two):
    first, second = two
    job = merge_jobs(alice, first, second).job
    assert (job.title, job.location, job.status) == ("First", "Basel", "applied")
    assert (job.notes, job.pros, job.cons) == ("Call Ann\n\nSent", "Near\n\nQuiet", "Stairs")
    assert str(job.starts_on) == "2027-02-01"
    assert job.source_url == ONE
    assert list_trash(alice) == []
    assert [event.kind for event in list_events(job, alice)] == ["merged", "saved", "saved"]
    assert same_postings(alice, job) == []


@ON_BOTH_DATABASES
def test_merging_takes_a_salary_and_a_source_that_was_typed(alice, two):
    first, second = two
    update_job(alice, first, read_form(JobChanges, {"salary_currency": "EUR"}))
    typed = {"salary_min": 8000, "salary_currency": "EUR", "source": "Ann", "job_type": "intern"}
    typed |= {"salary_months": 13}
    update_job(alice, second, read_form(JobChanges, typed))
    job = merge_jobs(alice, first, second).job
    assert (job.salary_min, job.salary_months, job.salary_currency) == (8000, 13, "EUR")
    assert (job.source, job.source_typed, job.job_type) == ("Ann", True, "intern")


@pytest.mark.parametrize(
    "entered", [{"salary_min": 70000}, {"salary_max": 90000}, {"salary_months": 14}, {}]
)
def test_merging_never_overwrites_a_salary_that_was_entered(alice, two, entered):
    first, second = two
    update_job(alice, first, read_form(JobChanges, {**entered, "salary_currency": "CHF"}))
    theirs = {"salary_min": 5000, "salary_max": 6000, "salary_currency": "EUR",
              "salary_period": "month"}  # fmt: skip
    update_job(alice, second, read_form(JobChanges, theirs))
    job = merge_jobs(alice, first, second).job
    kept = {name: getattr(job, name) for name in NO_AMOUNTS}
    assert kept == {**NO_AMOUNTS, **entered}
    assert (job.salary_currency, job.salary_period) == ("CHF", None)


def test_merging_keeps_the_kind_of_employment_and_says_the_same_note_once(alice, two):
    first, second = two
    update_job(alice, first, read_form(JobChanges, {"job_type": "full_time"}))
    theirs = {"job_type": "intern", "notes": "Ann"}
    update_job(alice, second, read_form(JobChanges, theirs))
    job = merge_jobs(alice, first, second).job
    assert (job.job_type, job.notes) == ("full_time", "Call Ann")


def test_what_was_merged_into_another_job_is_deleted_for_good_once_undo_is_over(alice, two):
    with time_machine.travel(now(), tick=False) as clock:
        merge_jobs(alice, *two)
        clock.shift(timedelta(days=1, seconds=-1))
        assert empty_trash() == 0
        clock.shift(1)
        assert empty_trash() == 1


@ON_BOTH_DATABASES
def test_merging_into_the_later_one_hands_over_the_key(alice, two):
    first, second = two
    merge_jobs(alice, second, first)
    assert look_up_job(alice, ONE).id == second


def test_keeping_both_says_it_no_more(alice, two):
    first, second = two
    keep_both(alice, second)
    assert same_postings(alice, get_job(alice, first)) == []
    assert look_up_job(alice, ONE).id == first


def test_deleting_the_older_one_leaves_the_later_one_to_be_found(alice, make_job, two):
    first, second = two
    delete_jobs(alice, [first])
    assert look_up_job(alice, ONE).id == second
    with pytest.raises(DuplicateJob):
        make_job(alice, source_url=ONE)


@ON_BOTH_DATABASES
def test_a_posting_stays_tracked_whichever_of_its_jobs_go(alice, make_job, two):
    first, second = two
    update_job(alice, first, read_form(JobChanges, {"source_url": "https://else.example/2"}))
    assert look_up_job(alice, OTHER).id == second
    delete_jobs(alice, [second])
    third = make_job(alice, source_url=ONE)
    with pytest.raises(DuplicateJob):
        restore_jobs(alice, [second])
    assert look_up_job(alice, ONE).id == third


def test_after_keeping_both_the_other_one_is_found_when_the_first_is_deleted(alice, two):
    first, second = two
    keep_both(alice, second)
    delete_jobs(alice, [first])
    assert look_up_job(alice, ONE).id == second


def test_a_restored_job_is_found_again(alice, two):
    first, second = two
    delete_jobs(alice, [second])
    delete_jobs(alice, [first])
    restore_jobs(alice, [second])
    assert look_up_job(alice, ONE).id == second


def test_newer_rules_leave_the_key_with_the_job_that_has_it(alice, two, monkeypatch):
    """Such as the later of two that were kept, the earlier of which was edited since."""
    keep_both(alice, two[0])
    first, second = (db.session.get(Job, job_id) for job_id in two)
    key, first.job_key = first.job_key, None
    db.session.flush()
    second.job_key = key
    db.session.commit()
    monkeypatch.setattr(merging, "RULES", merging.RULES + 1)
    assert rekey_if_rules_changed() == 0
    assert look_up_job(alice, ONE).id == two[1]
    assert same_postings(alice, get_job(alice, two[1])) == []


def test_jobs_of_different_postings_cannot_be_merged(alice, make_job, two):
    with pytest.raises(JobNotFound):
        merge_jobs(alice, two[0], make_job(alice))


def test_the_next_start_finds_postings_that_were_saved_before_their_board_was_known(
    app, alice, make_job, monkeypatch
):
    rekey_if_rules_changed()
    urls = [f"https://acme.jobs.personio.{end}" for end in ("de/job/17", "com/job/17", "de/job/18")]
    with monkeypatch.context() as before:
        before.setattr(jobs, "job_key", str)
        before.setattr(schemas, "key_of", str)
        first, second, third = (make_job(alice, source_url=url) for url in urls)
    monkeypatch.setattr(merging, "RULES", merging.RULES + 1)
    assert rekey_if_rules_changed() == 3
    assert [job.id for job in same_postings(alice, get_job(alice, first))] == [second]
    assert same_postings(alice, get_job(alice, third)) == []
    assert look_up_job(alice, urls[1]).id == first
    assert rekey_if_rules_changed() == 0


class TestOnTheJobsPage:
    def test_it_is_told_and_merged_by_a_button(self, alice, browser, two):
        first, second = two
        client = browser(alice)
        page = client.get(f"/jobs/{first}").text
        assert "This is the same posting as" in page
        assert f'action="/jobs/{first}/merge"' in page
        answer = client.post(f"/jobs/{first}/merge", data={"other": second})
        assert answer.status_code == 303
        assert answer.location.partition("?")[0] == f"/jobs/{first}"
        page = client.get(f"/jobs/{first}").text
        assert "Merged with" in page
        assert "This is the same posting as" not in page

    @ON_BOTH_DATABASES
    def test_both_can_be_kept(self, alice, browser, two):
        client = browser(alice)
        assert client.post(f"/jobs/{two[1]}/keep-both").status_code == 303
        assert "This is the same posting as" not in client.get(f"/jobs/{two[0]}").text

    @pytest.mark.parametrize("other", ["", "x", "-1", "9" * 40, "1"])
    def test_what_is_no_other_job_is_not_found(self, alice, browser, two, other):
        data = {"other": other}
        assert browser(alice).post(f"/jobs/{two[0]}/merge", data=data).status_code == 404

    @ON_BOTH_DATABASES
    def test_nobody_merges_or_keeps_anothers_jobs(self, bob, browser, two):
        client = browser(bob)
        answers = [
            client.post(f"/jobs/{two[0]}/merge", data={"other": two[1]}),
            client.post(f"/jobs/{two[0]}/keep-both"),
        ]
        assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("job_id", [0, 999])
def test_only_ones_own_jobs_can_be_merged(alice, bob, two, make_job, job_id):
    theirs = make_job(bob)
    for pair in ((two[0], theirs), (theirs, two[0]), (two[0], job_id), (two[0], two[0])):
        with pytest.raises(JobNotFound):
            merge_jobs(alice, *pair)
    assert get_job(bob, theirs)
