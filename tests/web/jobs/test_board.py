"""The board, as a browser without scripts meets it."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
import time_machine
from support.pages import message_of

from vega.models import JobStatus
from vega.schemas import InterviewDraft, TaskChanges, TaskDraft, read_form
from vega.services.accounts import users
from vega.services.jobs.lists import job_list
from vega.services.plan import interviews, tasks
from vega.web.jobs import board


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
    assert "No jobs" in column(html, "rejected")


def test_an_empty_board_shows_its_columns_and_adds_to_each(tab):
    html = tab.get("/board").text
    for status in JobStatus:
        assert "No jobs" in column(html, status)
        assert f'href="/jobs/new?status={status}&amp;from=/board"' in column(html, status)
    assert '<option selected value="applied">' in tab.get("/jobs/new?status=applied").text
    assert '<option selected value="interested">' in tab.get("/jobs/new?status=hired").text


def test_adding_from_a_column_leads_back_to_the_board_as_it_was(alice, tab, make_job):
    make_job(alice, title="Cook")
    add_url = re.search(r'href="(/jobs/new\?[^"]*)"', tab.get("/board?q=cook").text)[1]
    form = tab.get(unescape(add_url)).text
    assert 'href="/board?q=cook">Cancel' in form
    send_to = unescape(re.search(r'action="(/jobs/new[^"]*)"', form)[1])
    refused = tab.post(send_to, data={"title": "Cook"})
    assert 'href="/board?q=cook">Cancel' in refused.text
    saved = tab.post(send_to, data={"title": "Cook", "company": "Inn"}, follow_redirects=True)
    assert re.search(r'class="crumb"[^$]*?href="/board\?q=cook#card-\d+"', saved.text)
    elsewhere = tab.get("/jobs/new?from=https://evil.example/board").text
    assert 'href="/jobs">Cancel' in elsewhere


def folded(tab):
    html = tab.get("/board").text
    return [status for status in JobStatus if " checked" in column(html, status)]


def test_columns_are_folded_as_the_browser_remembers(tab):
    assert folded(tab) == ["rejected", "not_interested"]
    tab.set_cookie("vega_folded", "applied.rejected.hired", path="/board")
    assert folded(tab) == ["applied", "rejected"]
    tab.set_cookie("vega_folded", "", path="/board")
    assert folded(tab) == []


def test_cards_come_by_next_step_and_then_by_the_latest_move(alice, tab, make_job):
    make_job(alice, title="Closes later", deadline="2030-02-01")
    make_job(alice, title="No deadline")
    make_job(alice, title="Closes sooner", deadline="2030-01-01")
    make_job(alice, title="Closed", deadline="2020-01-01")
    make_job(alice, title="Waits long", status="applied", occurred_on="2020-01-01")
    make_job(alice, title="Waits", status="applied", occurred_on="2020-02-01")
    make_job(alice, title="Answer later", status="offer_received", answer_by="2030-02-01")
    make_job(alice, title="No answer needed", status="offer_received")
    make_job(alice, title="Answer sooner", status="offer_received", answer_by="2030-01-01")
    declined = make_job(alice, title="Declined", status="offer_received", answer_by="2029-01-01")
    ghosted = make_job(alice, title="Ghosted", status="applied")
    for job_id, outcome in ((declined, "declined"), (ghosted, "ghosted")):
        tab.post(f"/jobs/{job_id}", data={"outcome": outcome})
    back = make_job(alice, title="Rejected last")
    make_job(alice, title="Rejected first", status="rejected")
    tab.post(f"/jobs/{back}", data={"status": "rejected"})
    tab.set_cookie("vega_folded", "", path="/board")
    html = tab.get("/board").text
    assert {status: cards(column(html, status)) for status in JobStatus} == {
        "interested": ["Closed", "Closes sooner", "Closes later", "No deadline"],
        "applied": ["Waits", "Waits long", "Ghosted"],  # in a line of its own, which unfolds
        "interviewing": [],
        "offer_received": ["Answer sooner", "Answer later", "No answer needed", "Declined"],
        "rejected": ["Rejected last", "Rejected first"],
        "not_interested": [],
    }


def test_a_ghosted_card_is_folded_unless_it_is_planned_or_looked_for(alice, tab, make_job):
    planned, over = make_job(alice, title="Planned"), make_job(alice, title="Over")
    for job_id in (planned, over):
        tab.post(f"/jobs/{job_id}", data={"status": "applied", "outcome": "ghosted"})
    tab.post("/tasks", data={"title": "Ask", "due_on": "2030-01-01", "job_id": planned})
    first, fold = column(tab.get("/board").text, "applied").split("<details", 1)
    assert (cards(first), cards(fold)) == (["Planned"], ["Over"])
    assert "1 ghosted" in fold
    assert "open" not in fold.split(">", 1)[0]
    assert " open>" in tab.get("/board?q=over").text


def test_a_card_moves_by_its_button_and_back_by_undo(alice, tab, make_job):
    job_id = make_job(alice, title="Cook")
    html = tab.get("/board").text
    assert f'formaction="/jobs/{job_id}?from=/board#job-move" data-status="{job_id}"' in html
    here = "/board?show=applied:100"
    answer = tab.post(f"/jobs/{job_id}", data={"status": "applied", "next": here})
    assert (answer.status_code, answer.location) == (303, here)
    html = tab.get(answer.location).text
    assert "Cook" in column(html, "applied")
    assert message_of(html).startswith("“Cook” is now Applied.")
    change = re.search(r'name="change" value="(\d+)"', html)[1]
    answer = tab.post("/jobs/undo", data={"change": change, "next": here})
    assert "Cook" in column(tab.get(answer.location).text, "interested")


def test_the_answer_to_a_move_shows_what_another_tab_changed(alice, tab, make_job):
    first, second = make_job(alice, title="Cook"), make_job(alice, title="Chef")
    tab.post(f"/jobs/{second}", data={"status": "rejected"})
    here = "/board?show=rejected:25"
    answer = tab.post(f"/jobs/{first}", data={"status": "applied", "next": here})
    assert "Chef" in column(tab.get(answer.location).text, "rejected")


def test_a_full_column_shows_some_cards_and_more_when_asked(alice, tab, make_job):
    for number in range(60):
        make_job(alice, title=f"Job {number}")
    html = tab.get("/board").text
    assert html.count('class="card"') == 25
    assert "Show more (35)" in html
    html = tab.get("/board?show=interested:50&applied=&q=job").text
    assert html.count('class="card"') == 50
    assert "Show more (10)" in html
    assert tab.get(following(html, "interested")).text.count('class="card"') == 60
    odd = "show=interested:99999999999&show=applied:x&show=rejected:-5&show=hired:9&show="
    assert tab.get(f"/board?{odd}").status_code == 200


def following(html, status):
    return unescape(re.search(rf'id="more-{status}" href="([^"]+)"', html)[1])


def test_a_folded_column_has_its_count_and_brings_its_cards_when_asked(
    alice, tab, make_job, monkeypatch
):
    for title in ("Cook", "Chef"):
        make_job(alice, title=title, status="rejected")
    for query in ("", "?q=acme"):
        html = tab.get(f"/board{query}").text
        shown = column(html, "rejected")
        assert cards(shown) == []
        assert "No jobs" not in shown
        assert '<span class="count">2</span>' in shown
        assert "Show jobs (2)" in shown
        assert cards(column(tab.get(following(html, "rejected")).text, "rejected"))
    monkeypatch.setattr(job_list, "MAX_COUNTED", 1)
    html = tab.get("/board?q=acme").text
    assert ">Show jobs</a>" in column(html, "rejected")
    assert "No jobs" in column(html, "not_interested")


def cards(html):
    return re.findall(r'class="card-title"[^>]*>([^<]*)<', html)


@pytest.mark.parametrize(
    "query",
    [
        "q=cook",
        "workplace=remote",
        "tag=Kitchen",
        "company=inn",
        "applied=7",
        "outcome=ghosted",
        "group=no_reply&counted=7",
    ],
)
@pytest.mark.usefixtures("wednesday")
def test_the_board_takes_the_filters_of_the_list(alice, tab, make_job, query):
    make_job(alice, title="Clerk", company="Bank", status="applied", applied_on="2020-01-01")
    cook = make_job(
        alice, title="Cook", company="Inn", workplace="remote", tags=["kitchen"], status="applied"
    )
    tab.post(f"/jobs/{cook}", data={"outcome": "ghosted"})
    html = tab.get(f"/board?{query}").text
    assert cards(html) == ["Cook"]
    assert '<span class="count">1</span>' in column(html, "applied")
    assert "Clear " in html


def test_a_board_without_a_match_offers_to_clear_the_filters(alice, tab, make_job):
    make_job(alice)
    html = tab.get("/board?tag=nowhere").text
    assert "No jobs found" in html
    assert "No job matches these filters." in html
    assert '<a class="button" href="/board">Clear filters</a>' in html


def test_columns_say_no_numbers_where_counting_would_take_long(alice, tab, make_job, monkeypatch):
    monkeypatch.setattr(job_list, "MAX_COUNTED", 2)
    for number in range(26):
        make_job(alice, title=f"Cook {number}")
    html = tab.get("/board?q=cook").text
    assert '<span class="count"></span>' in column(html, "interested")
    assert ">Show more</a>" in html
    assert "Cook 25" in html


def test_a_column_of_many_cards_leads_to_the_list(alice, tab, make_job, monkeypatch):
    monkeypatch.setattr(board, "MAX_CARDS", 25)
    for number in range(26):
        make_job(alice, title=f"Cook {number}")
    html = column(tab.get("/board?q=cook").text, "interested")
    assert 'href="/jobs?q=cook&amp;status=interested">Show 1 more in the list</a>' in html
    assert 'id="more-interested"' not in html


def test_a_card_says_where_the_job_stands(alice, tab, make_job):
    make_job(alice, deadline="2026-11-27")
    make_job(alice, status="applied", applied_on="2026-10-09")
    make_job(
        alice, status="interviewing", stage="Final round", applied_on="2026-11-09",
    )  # fmt: skip
    planned = make_job(alice, status="interviewing", stage="Final round", applied_on="2026-11-08")
    starts = {"job_id": planned, "title": "Final round", "starts_at": "2026-11-26T14:00Z"}
    interviews.create_interview(alice, read_form(InterviewDraft, starts))
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        html = tab.get("/board").text
    notes = re.findall(r'class="card-note">(.*?)</p>', html, re.DOTALL)
    shown = [" ".join(re.sub(r"<[^>]+>", " ", note).split()).replace(" ,", ",") for note in notes]
    assert shown == [
        "Closes Fri 27 Nov",
        "Applied 9 Oct · no reply for 47 days",
        "Final round Thu 26 Nov, 15:00",
        "Final round · applied 9 Nov",
    ]


@pytest.fixture
def planned(alice, make_job):
    """Jobs with tasks and interviews: the names say in which order their cards come."""
    users.set_time_zone(alice, "Asia/Tokyo")
    names = ("Later", "Any time", "Interview first", "Task that day", "Overdue", "None", "Done")
    ids = {name: make_job(alice, title=name, deadline="2026-11-20") for name in names}
    for name, day in (
        ("Later", "2026-12-09"),
        ("Any time", None),
        ("Task that day", "2026-11-27"),
        ("Overdue", "2026-11-24"),
        ("Done", "2026-11-01"),
    ):
        task = read_form(TaskDraft, {"title": "Call", "due_on": day, "job_id": ids[name]})
        saved = tasks.create_task(alice, task)
        if name == "Done":
            tasks.change_task(alice, saved.item.id, read_form(TaskChanges, {"done": True}))
    for name, start in (
        ("Overdue", "2026-11-20T09:00Z"),
        ("Interview first", "2026-11-26T15:30Z"),  # on 27 Nov in Tokyo
        ("Later", "2026-12-10T09:00Z"),
    ):
        draft = {"job_id": ids[name], "starts_at": start}
        interviews.create_interview(alice, read_form(InterviewDraft, draft))
    return ids


@pytest.mark.usefixtures("wednesday")
def test_cards_with_a_task_or_an_interview_come_by_their_day(tab, planned):
    expected = ["Overdue", "Interview first", "Task that day", "Later", "None", "Done", "Any time"]
    for query in ("", "?q=acme"):
        shown = cards(column(tab.get(f"/board{query}").text, "interested"))
        assert shown[:4] == expected[:4]
        assert {*shown[4:]} == {*expected[4:]}
    page = tab.get(f"/jobs/{planned['Task that day']}?from=/board").text
    beside = re.findall(r'href="/jobs/(\d+)\?from=/board" data-key="([jk])"', page)
    assert beside == [(str(planned["Interview first"]), "k"), (str(planned["Later"]), "j")]


@pytest.mark.usefixtures("planned")
def test_a_task_of_another_changes_no_order(bob, browser, make_job):
    make_job(bob, title="First", deadline="2026-11-20")
    make_job(bob, title="Second", deadline="2026-11-21")
    html = browser(bob).get("/board").text
    assert cards(column(html, "interested")) == ["First", "Second"]
