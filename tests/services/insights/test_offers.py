"""Offers side by side: which ones, in which order, and how their pay compares."""

from decimal import Decimal

from conftest import ON_BOTH_DATABASES
from support.statements import statements_of

from vega.schemas import JobChanges, read_form
from vega.services.insights.offers import compare_offers, set_working_time
from vega.services.jobs import jobs


def offer(make_job, owner, title, **fields):
    return make_job(owner, title=title, status="offer_received", **fields)


def titles(found):
    return [each.job.title for each in found.shown]


def test_open_offers_come_first_by_the_day_to_answer_then_accepted_then_declined(
    alice, bob, make_job
):
    offer(make_job, alice, "Declined", outcome="declined", answer_by="2026-11-01")
    offer(make_job, alice, "No day")
    offer(make_job, alice, "Later", answer_by="2026-12-05")
    offer(make_job, alice, "Sooner", answer_by="2026-12-01")
    offer(make_job, alice, "Accepted", outcome="accepted")
    offer(make_job, bob, "Bob's")
    make_job(alice, status="interviewing")
    jobs.delete_jobs(alice, [offer(make_job, alice, "Deleted")])
    found = compare_offers(alice)
    assert titles(found) == ["Sooner", "Later", "No day"]
    assert (found.open, found.answered, found.left_out) == (3, 2, 0)
    everything = compare_offers(alice, with_answered=True)
    assert titles(everything) == ["Sooner", "Later", "No day", "Accepted", "Declined"]


@ON_BOTH_DATABASES
def test_where_none_is_open_the_answered_ones_are_shown(alice, make_job):
    assert titles(compare_offers(alice)) == []
    offer(make_job, alice, "Accepted", outcome="accepted")
    found = compare_offers(alice)
    assert (titles(found), found.shows_answered) == (["Accepted"], True)


@ON_BOTH_DATABASES
def test_pay_is_compared_within_one_currency_by_the_lower_end(alice, make_job):
    euros = {"salary_currency": "EUR"}
    yearly = {**euros, "salary_period": "year"}
    ids = {
        "Hourly": {**euros, "salary_period": "hour", "salary_min": 45, "salary_max": 60},
        "Yearly": {**yearly, "salary_min": 82_000},
        "Francs": {"salary_currency": "CHF", "salary_period": "month", "salary_min": 20_000},
        "Open end": {**yearly, "salary_max": 200_000},
        "No period": {**euros, "salary_min": 500_000},
    }
    for title, fields in ids.items():
        offer(make_job, alice, title, **fields)
    set_working_time(alice, Decimal("38.5"), 46)
    found = compare_offers(alice)
    behind = {each.job.title: each.behind for each in found.shown}
    assert behind == {
        "Hourly": 82_000 - 79_695, "Yearly": 0, "Francs": None, "Open end": None, "No period": None,
    }  # fmt: skip
    assert found.shown[0].behind_words == "€2,305"
    assert found.currencies == ["CHF", "EUR"]
    assert not any(each.is_best for each in found.shown)
    assert found.has_ranges
    jobs.update_job(alice, found.shown[0].job.id, read_form(JobChanges, {"salary_max": None}))
    assert not compare_offers(alice).has_ranges


def test_a_single_pay_of_its_currency_is_compared_to_nothing(alice, make_job):
    offer(make_job, alice, "Only", salary_min=1, salary_currency="EUR", salary_period="year")
    (only,) = compare_offers(alice).shown
    assert only.pay.words == "€1 a year"
    assert only.behind is None


def test_many_offers_are_cut_and_cost_no_more_queries(alice, make_job):
    def queries():
        return len(statements_of(lambda: compare_offers(alice)))

    offer(make_job, alice, "First")
    one = queries()
    for number in range(12):
        offer(make_job, alice, f"Next {number}")
    assert queries() == one
    found = compare_offers(alice)
    assert (len(found.shown), found.left_out) == (12, 1)
    edited = offer(make_job, alice, "Answered while it is edited", outcome="declined")
    found = compare_offers(alice, also=edited)
    assert (len(found.shown), titles(found)[-1]) == (12, "Answered while it is edited")
