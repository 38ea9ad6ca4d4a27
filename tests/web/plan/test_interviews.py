"""Interviews on a job's page and in their form, as a browser without scripts meets them."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from support.pages import errors_of, follow, message_of, part, undo_of, words_of

from vega.schemas import InterviewDraft, read_form
from vega.services.accounts import users
from vega.services.jobs import jobs
from vega.services.plan import interviews, tasks

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def job_id(alice, tab, make_job):
    return make_job(alice, title="Cook", company="Inn", status="interviewing")


@pytest.fixture
def add(alice, job_id):
    def add_interview(starts_at="2026-11-26T13:00Z", **fields):
        draft = {"job_id": job_id, "starts_at": starts_at, "kind": "video", **fields}
        return interviews.create_interview(alice, read_form(InterviewDraft, draft)).item.id

    return add_interview


def row(tab, interview_id, job_id):
    page = tab.get(f"/jobs/{job_id}").text
    return re.search(rf'<li [^>]*id="plan-interview-{interview_id}".*?</li>', page, re.DOTALL)[0]


def chosen_day(html):
    return re.findall(r'name="day" value="([^"]*)" checked', html)


@pytest.mark.parametrize(
    ("today", "day"), [(25, "2026-11-26"), (27, "2026-11-30"), (28, "2026-11-30")]
)
def test_the_form_begins_with_the_next_working_day_and_video(tab, job_id, today, day):
    with time_machine.travel(datetime(2026, 11, today, 12, tzinfo=UTC), tick=False):
        html = tab.get(f"/jobs/{job_id}/interviews/new").text
    assert chosen_day(html) == [day]
    assert '<option selected value="video">' in html
    assert len(re.findall('name="day"', html)) == 8  # seven days, and another one
    assert len(html) < 30_000  # the names of the time zones come when they are asked for


def test_thursday_at_two_by_video_with_maria(tab, job_id):
    sent = {"day": "2026-11-26", "start": "14:00", "kind": "video", "people": "Maria"}
    page = follow(tab, tab.post(f"/jobs/{job_id}/interviews", data=sent))
    assert message_of(page) == "“Video interview” was added for Thu 26 Nov at 14:00."
    shown = words_of(part(page, "job-interviews", "section"))
    assert "Video interview Thu 26 Nov, 14:00–15:00 Video with Maria" in shown
    assert "Video interview Thu 26 Nov , 14:00 tomorrow · Video with Maria" in words_of(
        part(page, "job-next", "div")
    )


def test_another_day_is_typed(tab, job_id):
    sent = {"day": "", "other_day": "2027-03-28", "start": "14:00", "end": "14:30"}
    page = follow(tab, tab.post(f"/jobs/{job_id}/interviews", data=sent))
    assert "was added for 28 Mar 2027 at 14:00" in message_of(page)
    assert "14:00–14:30" in page


@pytest.mark.parametrize("status", ["interested", "applied"])
def test_an_interview_moves_the_job_where_that_stays_ticked(alice, tab, make_job, status):
    for move in ("y", None):
        job_id = make_job(alice, status=status)
        form = tab.get(f"/jobs/{job_id}/interviews/new").text
        assert re.search(r"<input checked[^>]*name=\"move\"", form)
        sent = {"day": "2026-11-26", "start": "14:00", **({"move": move} if move else {})}
        page = follow(tab, tab.post(f"/jobs/{job_id}/interviews", data=sent))
        assert jobs.get_job(alice, job_id).status == ("interviewing" if move else status)
        tab.post("/jobs/undo", data=undo_of(page))
        job = jobs.get_job(alice, job_id)
        assert (job.status, interviews.interviews_of_job(job)) == (status, [])


def test_a_job_that_is_interviewing_is_not_asked_to_move(tab, job_id):
    assert 'name="move"' not in tab.get(f"/jobs/{job_id}/interviews/new").text


@pytest.mark.parametrize("typed", ["Asia/Tokyo", "tokyo", " Asia/tokyo "])
def test_an_interview_abroad_has_both_times(tab, job_id, typed):
    sent = {"day": "2026-11-26", "start": "20:00", "time_zone": typed}
    page = follow(tab, tab.post(f"/jobs/{job_id}/interviews", data=sent))
    assert "Thu 26 Nov, 12:00–13:00 (20:00 in Tokyo)" in page
    (interview_id,) = re.findall(r'id="plan-interview-(\d+)"', page)
    form = tab.get(f"/interviews/{interview_id}").text
    assert 'value="20:00"' in form
    assert 'value="Asia/Tokyo"' in form


def test_another_day_abroad_is_said(alice, tab, job_id, add):
    users.set_time_zone(alice, "America/Los_Angeles")
    one = add("2026-11-27T01:00Z", time_zone="Asia/Tokyo")
    assert "Thu 26 Nov, 17:00–18:00 (Fri 27 Nov, 10:00 in Tokyo)" in row(tab, one, job_id)


def test_a_moved_one_says_from_where_and_a_cancelled_one_stays(tab, job_id, add):
    one = add()
    form = tab.get(f"/interviews/{one}").text
    was = re.search(r'name="was" value="([^"]*)"', form)[1]
    sent = {"day": "2026-11-27", "start": "09:00", "end": "10:00", "kind": "video", "was": was}
    page = follow(tab, tab.post(f"/interviews/{one}", data=sent))
    assert message_of(page) == "“Video interview” is on Fri 27 Nov at 09:00."
    assert "Moved from Thu 26 Nov, 14:00" in row(tab, one, job_id)
    page = follow(tab, tab.post(f"/interviews/{one}", data={"state": "cancelled"}))
    assert message_of(page) == "“Video interview” is cancelled."
    assert "over cancelled" in row(tab, one, job_id)
    assert "Add next step" in page
    follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "cancelled" not in row(tab, one, job_id).partition(">")[0]


def test_one_that_has_ended_asks_how_it_went_and_then_offers_thanks(alice, tab, job_id, add):
    one = add("2026-11-25T10:00Z", url="https://meet.example/1")
    add("2026-11-25T09:00Z", url="https://meet.example/0")  # the next step, which asks above
    html = row(tab, one, job_id)
    assert "How did it go? Done Cancelled Add note" in words_of(html)
    page = tab.get(f"/jobs/{job_id}").text
    assert page.count("How did it go?") == 2
    assert "Join" not in page
    assert "say thanks" not in tab.get(f"/jobs/{job_id}").text
    page = follow(tab, tab.post(f"/interviews/{one}", data={"state": "done"}))
    assert "Interview : Video interview" in words_of(part(page, "job-history", "div"))
    offer = re.search(r'<form class="plan-offer".*?</form>', page, re.DOTALL)[0]
    sent = dict(re.findall(r'name="([^"]*)" value="([^"]*)"', offer))
    assert (sent["title"], sent["due_on"]) == ("Say thanks for the interview", "2026-11-26")
    assert tasks.tasks_of_job(jobs.get_job(alice, job_id)) == []  # nothing by itself
    page = follow(tab, tab.post("/tasks", data=sent))
    assert "Say thanks for the interview" in part(page, "job-tasks", "section")
    assert "plan-offer" not in page


@pytest.mark.parametrize(("kind", "icon"), [("phone", "call"), ("on_site", "place")])
def test_its_kind_has_one_icon_on_every_page(tab, job_id, add, kind, icon):
    add(kind=kind)
    for path in ("/", "/board", "/calendar", f"/jobs/{job_id}"):
        page = tab.get(path).text
        assert f'href="#i-{icon}"' in page.partition('class="log')[0], path
    assert page.count(f'href="#i-{icon}"') > 1  # as what is next, and as one of them


def test_a_planned_one_is_joined_by_its_link(tab, job_id, add):
    one = add(url="https://meet.example/1?a=1&b=2", notes="Bring <b>it</b>")
    link = 'href="https://meet.example/1?a=1&amp;b=2" target="_blank" rel="noopener'
    assert tab.get(f"/jobs/{job_id}").text.count(link) == 1  # beside the next step
    html = row(tab, one, job_id)
    assert "Bring &lt;b&gt;it&lt;/b&gt;" in html
    add("2026-11-25T16:00Z", url="https://meet.example/2")
    assert link in row(tab, one, job_id)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"day": ""}, "Choose a day."),
        ({"day": "", "other_day": "31 Feb"}, "Choose a day that exists."),
        ({"day": "", "other_day": "9999-12-31"}, "Choose a day from 1970 to 2199."),
        ({"start": "noon"}, "Enter a time, such as 14:00."),
        ({"end": "13:00"}, "The end must be after the start."),
        ({"url": "javascript:alert(1)"}, "Enter a web address"),
        ({"time_zone": "Nowhere"}, "Choose a time zone from the list, or enter a city"),
        ({"day": "", "other_day": "2027-03-28", "start": "02:30"}, "The clocks skip 02:30"),
    ],
)
def test_what_cannot_be_is_told_and_stays_typed(tab, job_id, add, sent, sentence):
    typed = {"day": "2026-11-26", "start": "14:00", "people": "Maria & Tom", **sent}
    for address in (f"/jobs/{job_id}/interviews", f"/interviews/{add()}"):
        answer = tab.post(address, data={**typed, "next": "/board"})
        assert answer.status_code == 422
        assert errors_of(answer.text)[0].startswith(sentence), errors_of(answer.text)
        assert 'value="Maria &amp; Tom"' in answer.text
        assert 'name="next" value="/board"' in answer.text
        for name in ("other_day", "start", "url", "time_zone"):
            if name in sent:
                assert f'value="{sent[name]}"' in answer.text


def test_two_tabs_that_move_an_interview_lose_neither(alice, tab, job_id, add):
    one = add()
    was = re.search(r'name="was" value="([^"]*)"', tab.get(f"/interviews/{one}").text)[1]
    first = {"day": "2026-11-27", "start": "09:00", "end": "10:00", "was": was}
    with time_machine.travel(datetime(2026, 11, 25, 13, tzinfo=UTC), tick=False):
        follow(tab, tab.post(f"/interviews/{one}", data={**first, "people": "Maria"}))
    second = {**first, "start": "16:00", "end": "17:00", "people": "Tom"}
    answer = tab.post(f"/interviews/{one}", data=second)
    assert answer.status_code == 409
    (error,) = errors_of(answer.text)
    assert error.startswith("This interview changed in another tab.")
    assert "Fri 27 Nov, 09:00–10:00" in error
    assert "Maria" in error
    assert 'value="Tom"' in answer.text
    assert answer.text.count(" autofocus") == 1
    again = re.search(r'name="was" value="([^"]*)"', answer.text)[1]
    follow(tab, tab.post(f"/interviews/{one}", data={**second, "was": again}))
    assert interviews.get_interview(alice, one).people == "Tom"


def test_overlapping_ones_are_told(tab, job_id, add):
    add(title="Call with Ann")
    sent = {"day": "2026-11-26", "start": "14:30"}
    page = follow(tab, tab.post(f"/jobs/{job_id}/interviews", data=sent))
    assert message_of(page).endswith("It overlaps with “Call with Ann” at 14:00.")
    page = follow(tab, tab.post(f"/jobs/{job_id}/interviews", data=sent))
    assert " at 14:00 and “" in message_of(page)


def test_those_ahead_come_first_and_then_the_latest(tab, job_id, add):
    for day, title, state in (
        (20, "Oldest", "done"),
        (24, "Latest", "cancelled"),
        (27, "Second", "planned"),
        (26, "First", "planned"),
    ):
        add(f"2026-11-{day}T10:00Z", title=title, state=state)
    html = part(tab.get(f"/jobs/{job_id}").text, "job-interviews", "section")
    shown = re.findall(r'plan-title" dir="auto">(.*?)</span>', html)
    assert shown == ["First", "Second", "Latest", "Oldest"]


def test_the_names_of_time_zones_are_asked_for(tab):
    html = tab.get("/time-zones").text
    assert '<option value="Europe/Zurich">' in html


def test_interviews_of_another_are_not_there(bob, browser, job_id, add):
    one, other = add(), browser(bob)
    assert other.get(f"/jobs/{job_id}/interviews/new").status_code == 404
    assert other.get(f"/interviews/{one}").status_code == 404
    sent = {"day": "2026-11-26", "start": "14:00"}
    for path in (f"/jobs/{job_id}/interviews", f"/interviews/{one}", f"/interviews/{one}/delete"):
        assert other.post(path, data=sent).status_code == 404


def test_the_form_leads_to_that_of_an_invitation(tab, job_id):
    address = f"/jobs/{job_id}/mail"
    assert f'href="{address}"' in tab.get(f"/jobs/{job_id}/interviews/new").text
    assert tab.get(address).status_code == 200
