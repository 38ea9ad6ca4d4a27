"""The board, as a browser without scripts meets it."""

import re

import pytest

from vega.models import JobStatus
from vega.services import jobs


@pytest.fixture
def tab(alice, browser):
    return browser(alice)


def column(html, status):
    return re.search(rf'id="column-{status}".*?</section>', html, re.DOTALL)[0]


def test_the_board_has_a_column_with_a_count_for_each_status(alice, tab, make_job):
    make_job(alice, title="Cook")
    make_job(alice, title="Chef", status="applied")
    html = tab.get("/board").text
    for status in JobStatus:
        assert f'id="column-{status}"' in html
    assert "Cook" in column(html, "interested")
    assert "Chef" in column(html, "applied")
    assert '<span class="count">1</span>' in column(html, "applied")
    assert "No jobs." in column(html, "rejected")


def test_a_board_without_jobs_says_so(tab):
    assert "No jobs yet" in tab.get("/board").text


def test_a_card_moves_by_its_button_and_back_by_undo(alice, tab, make_job):
    job_id = make_job(alice, title="Cook")
    assert f'value="{job_id}:applied"' in tab.get("/board").text
    answer = tab.post("/board", data={"move": f"{job_id}:applied", "next": "/board?applied=100"})
    assert (answer.status_code, answer.location) == (303, "/board?applied=100")
    html = tab.get(answer.location).text
    assert "Cook" in column(html, "applied")
    assert "“Cook” is now Applied." in html
    tab.post("/jobs/undo", data={"move": f"{job_id}:interested", "next": "/board"})
    assert "Cook" in column(tab.get("/board").text, "interested")


def test_the_answer_to_a_move_shows_what_another_tab_changed(alice, tab, make_job):
    first, second = make_job(alice, title="Cook"), make_job(alice, title="Chef")
    tab.post("/board", data={"move": f"{second}:rejected"})
    answer = tab.post("/board", data={"move": f"{first}:applied"})
    assert "Chef" in column(tab.get(answer.location).text, "rejected")


def test_a_full_column_shows_fifty_and_more_when_asked(alice, tab, make_job):
    for number in range(120):
        make_job(alice, title=f"Job {number}")
    html = tab.get("/board").text
    assert html.count("data-card=") == 50
    assert "Show more (70)" in html
    html = tab.get("/board?interested=100").text
    assert html.count("data-card=") == 100
    assert "Show more (20)" in html
    assert tab.get("/board?interested=99999999999&applied=x&rejected=-5").status_code == 200


@pytest.mark.parametrize("move", ["", "x", "1:", "1:hired", f"{'9' * 30}:applied", ":applied"])
def test_a_move_of_nothing_changes_nothing(tab, move):
    assert tab.post("/board", data={"move": move}).status_code == 303


def test_anothers_card_is_a_404(bob, tab, make_job):
    job_id = make_job(bob)
    assert tab.post("/board", data={"move": f"{job_id}:applied"}).status_code == 404
    assert jobs.get_job(bob, job_id).status == JobStatus.INTERESTED
