"""Turns at what takes long for very many jobs: one person's crowd leaves threads to the others."""

import pytest

from vega.errors import InsightsBusy
from vega.services.insights import turns
from vega.services.insights.turns import turn
from vega.services.slots import AccountSlots

PAGES = ("/insights", "/insights.svg", "/insights.txt", "/report", "/report?format=csv")


@pytest.fixture(autouse=True)
def many(alice, make_job, monkeypatch):
    """Let two applications be many."""
    monkeypatch.setattr(turns, "MANY", 1)
    for _ in range(2):
        make_job(alice, status="applied")


@pytest.fixture
def impatient(monkeypatch):
    """Let whoever waits for a turn be told soon."""
    monkeypatch.setattr(turns, "_slots", AccountSlots(2, 4, InsightsBusy, 0.01))


@pytest.mark.usefixtures("impatient")
def test_whoever_has_a_turn_is_told_to_wait_and_others_are_served(alice, bob, browser, api):
    with turn(alice):
        answers = [browser(alice).get(path) for path in PAGES]
        answers += [api(alice).get(path) for path in ("/api/insights", "/api/report")]
        assert {answer.status_code for answer in answers} == {503}
        assert {answer.headers["Retry-After"] for answer in answers} == {"5"}
        assert browser(bob).get("/insights").status_code == 200
    assert browser(alice).get("/insights").status_code == 200


@pytest.mark.usefixtures("impatient")
def test_whoever_has_few_applications_need_not_wait(alice, browser, monkeypatch):
    with turn(alice):
        monkeypatch.setattr(turns, "MANY", 2)
        assert browser(alice).get("/insights").status_code == 200
