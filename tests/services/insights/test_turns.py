"""Turns at what takes long for very many jobs: one person's crowd leaves threads to the others."""

from contextlib import ExitStack

import pytest

from vega.errors import InsightsBusy
from vega.services.insights import turns
from vega.services.insights.turns import turn

PAGES = ("/insights", "/insights.svg", "/insights.txt", "/report", "/report?format=csv")


@pytest.fixture(autouse=True)
def many(alice, make_job, monkeypatch):
    """Let two applications be many."""
    monkeypatch.setattr(turns, "MANY", 1)
    for _ in range(2):
        make_job(alice, status="applied")


def test_a_crowd_for_one_person_is_told_to_wait_and_others_are_served(alice, bob, browser, api):
    with ExitStack() as admitted:
        for _ in range(turns.MOST_AT_A_TIME + turns.MOST_WAITING):
            turns._slots.admitted.acquire()
            admitted.callback(turns._slots.admitted.release)
        answers = [browser(alice).get(path) for path in PAGES]
        answers += [api(alice).get(path) for path in ("/api/insights", "/api/report")]
        assert {answer.status_code for answer in answers} == {503}
        assert {answer.headers["Retry-After"] for answer in answers} == {"5"}
        assert browser(bob).get("/insights").status_code == 200
    assert browser(alice).get("/insights").status_code == 200


def test_some_wait_for_their_turn_but_not_for_long(alice, browser, monkeypatch):
    monkeypatch.setattr(turns._slots, "longest_wait", 0.01)
    with turn(alice), turn(alice), pytest.raises(InsightsBusy), turn(alice):
        pass
    assert browser(alice).get("/insights").status_code == 200


def test_whoever_has_few_applications_need_not_wait(alice, browser, monkeypatch):
    with turn(alice), turn(alice):
        monkeypatch.setattr(turns, "MANY", 2)
        assert browser(alice).get("/insights").status_code == 200
