"""Moves, their panel and Undo, as a browser without scripts meets them."""

import re
from datetime import date

import pytest
from support.copies import add_copies
from support.pages import errors_of, follow, message_of

from vega.models import JobEvent, JobStatus, Outcome
from vega.services.jobs import history, jobs, timeline

pytestmark = pytest.mark.usefixtures("wednesday")


def move(tab, job_id, **fields):
    return follow(tab, tab.post(f"/jobs/{job_id}", data=fields))


def panel_in(html):
    """Return the address behind *When was that?*."""
    return re.search(r'href="(/jobs/\d+/moves/[^"]+)"', html)[1].replace("&amp;", "&")


def complete(tab, address, **fields):
    path, change = address.split("?change=")
    return tab.post(path, data={"change": change, **fields})


def undo(tab, html):
    change = re.search(r'action="/jobs/undo".*?name="change" value="(\d+)"', html, re.DOTALL)[1]
    return follow(tab, tab.post("/jobs/undo", data={"change": change, "next": "/jobs"}))


def pressed(html):
    """Return the choices of a panel that are made."""
    return re.findall(r'id="move-([^"]*)"[^>]* aria-pressed="true"', html)


def test_a_move_leads_to_a_panel_with_seven_days(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", company="Inn")
    html = tab.get(panel_in(move(tab, job_id, status="applied"))).text
    days = re.findall(r'name="occurred_on" value="([^"]*)" aria-pressed', html)
    assert days == [f"2026-11-{day}" for day in (25, 24, 23, 22, 21, 20, 19)]
    assert pressed(html) == ["day-2026-11-25"]
    for word in ("Cook", "Inn", "Email", "Each choice is saved at once."):
        assert word in html
    assert 'id="move-ended"' not in html  # nobody is ghosted on the day they apply


def test_each_choice_in_the_panel_belongs_to_the_move(alice, tab, make_job):
    job_id = make_job(alice)
    moved = move(tab, job_id, status="applied")
    address = panel_in(moved)
    for choice in (
        {"occurred_on": "2026-11-19"},
        {"applied_via": "email"},
        {"stage": "On hold"},
        {"outcome": "ghosted"},
    ):
        answer = complete(tab, address, **choice)
        assert answer.location == address
    job = jobs.get_job(alice, job_id)
    assert (job.applied_on, job.applied_via, job.stage, job.outcome) == (
        date(2026, 11, 19), "email", "On hold", Outcome.GHOSTED,
    )  # fmt: skip
    assert pressed(tab.get(address).text) == [
        "day-2026-11-19", "applied_via-email", "outcome-ghosted",
    ]  # fmt: skip
    assert "Undone." in undo(tab, moved)
    job = jobs.get_job(alice, job_id)
    assert (job.status, job.applied_on, job.applied_via, job.stage, job.outcome) == (
        JobStatus.INTERESTED, None, None, None, None,
    )  # fmt: skip


def test_how_one_applied_is_a_change_of_the_job(alice, tab, make_job):
    job_id = make_job(alice)
    address = panel_in(move(tab, job_id, status="applied"))
    version = jobs.get_job(alice, job_id).version
    complete(tab, address, applied_via="email")
    assert jobs.get_job(alice, job_id).version == version + 1
    assert "edited" not in kinds(alice, job_id)
    path, _ = address.split("?change=")
    tab.post(path, data={"change": "4711", "applied_via": "phone"})  # of no move that was just made
    assert kinds(alice, job_id)[0] == "edited"


def kinds(owner, job_id):
    return [event.kind for event in history.list_events(jobs.get_job(owner, job_id), owner)]


def test_a_chosen_way_is_taken_away_by_choosing_it_again(alice, tab, make_job):
    job_id = make_job(alice)
    address = panel_in(move(tab, job_id, status="applied"))
    complete(tab, address, applied_via="email")
    html = tab.get(address).text
    assert 'id="move-applied_via-email" name="applied_via" value=""' in html
    complete(tab, address, applied_via="")
    assert jobs.get_job(alice, job_id).applied_via is None


@pytest.mark.parametrize(
    ("status", "there", "missing"),
    [
        ("interested", ["When?"], ["How?", "Stage", "Outcome"]),
        ("interviewing", ["Stage", "Ghosted"], ["How?", "Accepted"]),
        ("offer_received", ["Stage", "Accepted", "Declined"], ["How?", "Ghosted"]),
        ("rejected", ["Stage"], ["How?", "Outcome"]),
    ],
)
def test_the_panel_asks_what_fits_the_status(alice, tab, make_job, status, there, missing):
    job_id = make_job(alice, status="applied")
    html = tab.get(panel_in(move(tab, job_id, status=status))).text
    panel = re.search(r'id="move-panel".*?</section>', html, re.DOTALL)[0]
    assert all(word in panel for word in there)
    assert not any(word in panel for word in missing)


def test_stages_that_were_used_before_are_suggested(alice, bob, tab, make_job):
    make_job(bob, status="applied", stage="Bob's word")
    for stage in ("Call", "Final round", "Final round"):
        make_job(alice, status="interviewing", stage=stage)
    html = tab.get(panel_in(move(tab, make_job(alice), status="interviewing"))).text
    assert re.findall(r'<option value="([^"]*)"></option>', html) == ["Final round", "Call"]


def test_fifty_stages_are_suggested(alice, make_job):
    job = jobs.get_job(alice, make_job(alice, status="applied", stage="Call"))
    event = next(event for event in history.list_events(job, alice) if event.stage)
    add_copies(JobEvent.__table__, event.id, 50, stage=lambda number: f"Call {number}")
    assert len(timeline.list_stages(alice)) == 50


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"occurred_on": "2026-11-28"}, "Day must not be in the future"),
        ({"occurred_on": "soon"}, "Day must be"),
        ({"outcome": "accepted"}, "ghosted"),
        ({"stage": "x" * 41}, "40"),
    ],
)
def test_a_choice_that_cannot_be_is_refused_in_the_panel(alice, tab, make_job, choice, sentence):
    job_id = make_job(alice)
    address = panel_in(move(tab, job_id, status="applied"))
    answer = complete(tab, address, **choice)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert sentence in answer.text
    assert jobs.get_job(alice, job_id).applied_on == date(2026, 11, 25)


def test_the_panel_is_a_part_of_the_page_where_scripts_ask(alice, tab, make_job):
    address = panel_in(move(tab, make_job(alice), status="applied"))
    path, change = address.split("?change=")
    asked = {"HX-Request": "true"}
    sent = {"change": change, "occurred_on": "2026-11-20"}
    answer = tab.post(path, data=sent, headers=asked)
    assert (answer.status_code, answer.location) == (303, address)
    page = tab.get(address, headers=asked).text
    assert "<html" not in page
    assert 'id="move-panel"' in page
    assert pressed(page) == ["day-2026-11-20"]


def test_anothers_panel_is_a_404(bob, tab, browser, make_job):
    job_id = make_job(bob)
    address = panel_in(move(browser(bob), job_id, status="applied"))
    assert tab.get(address).status_code == 404
    assert complete(tab, address, stage="Mine").status_code == 404
    assert jobs.get_job(bob, job_id).stage is None


def test_an_entry_that_is_no_move_has_no_panel(alice, tab, make_job):
    job_id = make_job(alice)
    tab.post(f"/jobs/{job_id}/events", data={"kind": "note", "text": "Hello"})
    answers = {tab.get(f"/jobs/{job_id}/moves/{event}").status_code for event in (1, 2, 99)}
    assert answers == {404, 409}


def test_the_page_of_a_job_moves_it_by_a_plain_form(alice, tab, make_job):
    job_id = make_job(alice)
    html = tab.get(f"/jobs/{job_id}").text
    form = re.search(r'<form class="move-form.*?</form>', html, re.DOTALL)[0]
    assert '<select class="input" id="job-status" name="status">' in form
    assert 'name="occurred_on" min="1970-01-01" max="2026-11-25" value="2026-11-25"' in form
    move(tab, job_id, status="applied", occurred_on="2026-11-19")
    html = tab.get(f"/jobs/{job_id}").text
    assert "since <time" in html
    assert "Thu 19 Nov" in html


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"status": "hired"}, "Status must be one of: Interested, Applied,"),
        ({"status": "applied", "occurred_on": "2026-11-28"}, "Day must not be in the future."),
        (
            {"status": "applied", "outcome": "accepted"},
            "Outcome Accepted needs the status Offer received.",
        ),
        ({"status": "applied", "stage": "x" * 41}, "Stage is too long: 40 characters at most"),
        (
            {"status": "interested", "applied_on": "2026-11-20"},
            "Applied on does not fit the status Interested: choose Applied, or leave it empty.",
        ),
        (
            {"status": "applied", "applied_on": "2026-11-20", "occurred_on": "2026-11-21"},
            "Day and Applied on are two different days of one move. Fill in one of them.",
        ),
    ],
)
def test_a_move_that_cannot_be_is_told_on_the_jobs_page(alice, tab, make_job, sent, sentence):
    job_id = make_job(alice)
    answer = tab.post(f"/jobs/{job_id}", data=sent)
    assert answer.status_code == 422
    section = re.search(r'id="job-move".*?</section>', answer.text, re.DOTALL)[0]
    assert any(told.startswith(sentence) for told in errors_of(section)), errors_of(section)
    assert jobs.get_job(alice, job_id).status == JobStatus.INTERESTED


def test_a_move_before_a_later_one_is_not_told_as_the_status(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", status="rejected", occurred_on="2026-11-20")
    sent = {"status": "interviewing", "occurred_on": "2026-11-12"}
    html = follow(tab, tab.post(f"/jobs/{job_id}", data=sent))
    assert message_of(html).startswith("“Cook” is still Rejected, because of a later move.")
    assert jobs.get_job(alice, job_id).status == "rejected"
    panel = tab.get(panel_in(html)).text
    assert "The job is still Rejected, because of a later move." in panel


def test_a_status_that_the_job_has_is_no_move(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", status="applied")
    page = move(tab, job_id, status="applied")
    assert message_of(page) == "“Cook” is already Applied."


# Several


def select(tab, job_ids, **fields):
    return tab.post("/jobs/selected", data={"job_id": job_ids, "action": "move", **fields})


def test_several_move_on_the_day_that_was_said_and_back(alice, tab, make_job):
    ids = [make_job(alice), make_job(alice, status="interviewing", stage="Call")]
    html = follow(tab, select(tab, ids, status="applied", occurred_on="2026-11-20"))
    assert "timelines of 2 jobs. 1 job is not Applied, because of a later move." in html
    assert "When was that?" not in html
    assert [jobs.get_job(alice, one).applied_on for one in ids] == [date(2026, 11, 20)] * 2
    assert "Undone." in undo(tab, html)
    assert [jobs.get_job(alice, one).status for one in ids] == ["interested", "interviewing"]
    assert jobs.get_job(alice, ids[1]).stage == "Call"


def test_move_to_has_a_button_for_each_status_and_a_day(alice, tab, make_job):
    make_job(alice)
    html = tab.get("/jobs").text
    actions = html.partition('id="selection"')[2].partition("</form>")[0]
    assert len(re.findall(r'<button class="status-\w+" name="status"', actions)) == 6
    assert re.search(r'name="occurred_on" min="1970-01-01" max="2026-11-25"\s+value=""', actions)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Status must be one of"),
        ({"status": "", "occurred_on": "2026-11-25"}, "Status must be one of"),
        ({"status": "rejected", "occurred_on": "2026-11-28"}, "Day must not be in the future"),
    ],
)
def test_a_move_of_several_that_cannot_be_keeps_what_was_chosen(
    alice, tab, make_job, sent, sentence
):
    first, second = make_job(alice), make_job(alice)
    answer = tab.post(
        "/jobs/selected?sort=title", data={"job_id": [first], "action": "move", **sent}
    )
    assert answer.status_code == 422
    assert sentence in answer.text
    assert re.search(rf'name="job_id" value="{first}"[^>]* checked', answer.text)
    assert not re.search(rf'name="job_id" value="{second}"[^>]* checked', answer.text)
    assert '<option value="title" selected>' in answer.text
    if sent.get("status"):
        assert 'value="2026-11-28"' in answer.text
    assert jobs.get_job(alice, first).status == JobStatus.INTERESTED
