"""Today: what there is to do, what was added lately, the quota; and the frame around every page."""

import html
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from support.pages import message_of, words_of

from vega.errors import DuplicateJob, QuotaExceeded
from vega.models import Plan, Via
from vega.schemas import JobChanges, read_form
from vega.services.accounts import users
from vega.services.belongings import delete_user
from vega.services.jobs import jobs
from vega.web.ui.filters import host, relative_time
from vega.web.ui.htmx import tell, undo

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def text_of(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def sections_of(page):
    """The text of each section, by its heading."""
    parts = re.findall(r"<section[^>]*>(.*?)</section>", page.text, re.S)
    texts = [" ".join(re.sub(r"<[^>]+>", " ", part).split()) for part in parts]
    headings = [re.search(r"<h2[^>]*>([^<]+)", part)[1] for part in parts]
    return dict(zip(headings, texts, strict=True))


def test_the_first_morning_shows_three_ways_to_begin(browser, bob):
    page = browser(bob).get("/")
    text = text_of(page)
    for words in ("Save to Vega", "Connect it", "Choose file…", "Sent, waiting for a reply"):
        assert words in text
    assert 'href="/help/browser-and-phone#browser-extension"' in page.text
    assert '<form class="paste-line" method="post" action="/jobs/new/fill">' in page.text


def test_a_job_stands_once_in_the_section_of_its_urgency(browser, alice, make_job):
    with time_machine.travel(NOON - timedelta(days=20), tick=False):
        make_job(alice, title="Silent", status="applied")
        make_job(alice, title="Given up", status="applied", outcome="ghosted")
        make_job(alice, title="Refused", status="rejected")
    with time_machine.travel(NOON, tick=False):
        for title, deadline in [("Missed", "2026-11-22"), ("Now", "2026-11-24"),
                                ("Soon", "2026-12-01"), ("Later", "2026-12-02"),
                                ("Forgotten", "2026-08-01"), ("Open", None)]:  # fmt: skip
            make_job(alice, title=title, deadline=deadline)
        make_job(alice, title="Yes", status="offer_received", answer_by="2026-11-30",
                 salary_min=84000, salary_currency="EUR", salary_period="year")  # fmt: skip
        make_job(alice, title="Answered", status="offer_received", outcome="accepted")
        make_job(alice, title="Fresh", status="applied")
        client = browser(alice)
        add_task(client, "Whenever")
        answer = client.get("/")
    found = sections_of(answer)
    assert [*found] == [
        "Overdue and today", "Next 7 days", "Offers to answer", "Any time", "No reply yet",
        "To apply", "Recently added",
    ]  # fmt: skip
    assert "Missed Acme GmbH · Berlin Closed Sun 22 Nov" in found["Overdue and today"]
    assert "Now Acme GmbH · Berlin Closes today" in found["Overdue and today"]
    assert "Soon Acme GmbH · Berlin Closes Tue 1 Dec" in found["Next 7 days"]
    offer = found["Offers to answer"]
    assert "Yes Acme GmbH · Berlin Answer by Mon 30 Nov" in offer
    assert offer.endswith("€84,000 a year")  # in a line of its own, which nothing cuts
    assert "Silent Acme GmbH · Berlin 20 days · 4 Nov" in found["No reply yet"]
    waiting = found["To apply"]
    assert waiting.startswith("To apply 3 Later Acme GmbH · Berlin closes Wed 2 Dec")
    assert waiting.index("Later") < waiting.index("Open") < waiting.index("Forgotten")
    titles = re.findall(r'<a dir="auto" href="/jobs/\d+\?from=/" title="([^"]*)"', answer.text)
    assert len(titles) == len({*titles}) == 12


def test_a_long_section_is_cut_counted_and_leads_to_the_list(browser, alice, make_job):
    with time_machine.travel(NOON - timedelta(days=20), tick=False):
        for _ in range(9):
            make_job(alice, deadline="2026-11-26")
            make_job(alice, status="applied")
    with time_machine.travel(NOON, tick=False):
        client = browser(alice)
        answer = client.get("/")
        assert client.get("/jobs?quiet=true").text.count("data-job-link") == 9
    found = sections_of(answer)
    assert found["Next 7 days"].startswith("Next 7 days 9 Open calendar")
    assert found["Next 7 days"].count("Closes") == 8
    assert found["No reply yet"].startswith("No reply yet 9 No update for 14 days · 4 oldest")
    assert found["Next 7 days"].endswith("1 more in Next 7 days")
    assert found["No reply yet"].endswith("5 more in No reply yet")
    assert found["No reply yet"].count("Follow up") == 4
    for url in ("/calendar", "/jobs?quiet=true"):
        assert f'href="{url}"' in answer.text


def test_with_nothing_due_all_is_done_and_the_next_deadline_is_told(browser, alice, make_job):
    with time_machine.travel(NOON, tick=False):
        make_job(alice, title="Cook", deadline="2026-12-20")
        page = browser(alice).get("/")
    assert "All done for today" in page.text
    assert "Cook closes 20 Dec" in text_of(page)
    assert [*sections_of(page)] == ["To apply"]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"outcome": "ghosted"}, "“Silent” is now Ghosted."),
        ({"quiet_until": "2026-12-07"}, "“Silent” was saved."),
    ],
)
def test_a_job_without_a_reply_leaves_and_undo_brings_it_back(
    browser, alice, make_job, form, words
):
    with time_machine.travel(NOON - timedelta(days=15), tick=False):
        job_id = make_job(alice, title="Silent", status="applied")
    with time_machine.travel(NOON, tick=False):
        client = browser(alice)
        before = client.get(f"/jobs/{job_id}").text
        assert client.post(f"/jobs/{job_id}", data={**form, "next": "/"}).location == "/"
        page = client.get("/")
        assert message_of(page.text).startswith(words)
        assert "No reply yet" not in sections_of(page)
        change = re.search(r'name="change" value="(\d+)"', page.text)[1]
        client.post("/jobs/undo", data={"change": change})
        assert "Silent" in sections_of(client.get("/"))["No reply yet"]
        masked = re.compile(r'(csrf[_-]token|once)"[^>]*>')
        assert masked.sub("", client.get(f"/jobs/{job_id}").text) == masked.sub("", before)


def test_follow_up_opens_the_log_with_email_chosen(browser, alice, make_job):
    with time_machine.travel(NOON - timedelta(days=15), tick=False):
        job_id = make_job(alice, status="applied")
    client = browser(alice)
    (link,) = re.findall(r'href="([^"]*=email)#log"', client.get("/").text)
    box = client.get(html.unescape(link)).text
    assert re.search(r'<input[^>]*checked[^>]*value="email"', box)
    assert re.search(r'<input[^>]*checked[^>]*value="note"', client.get(f"/jobs/{job_id}").text)
    client.post(f"/jobs/{job_id}/events", data={"kind": "email", "text": "Any news?"})
    assert "No reply yet" not in sections_of(client.get("/"))


def test_no_reply_yet_tells_the_day_of_the_update_and_not_of_an_edit(browser, alice, make_job):
    with time_machine.travel(NOON, tick=False):
        job_id = make_job(alice, title="Edited", status="applied", applied_on="2026-11-04")
        jobs.update_job(alice, job_id, read_form(JobChanges, {"reference": "R-1"}))
        page = browser(alice).get("/")
    assert "20 days · 4 Nov" in sections_of(page)["No reply yet"]


def test_what_waits_twice_as_long_is_one_line_and_marked_at_once(browser, alice, bob, make_job):
    with time_machine.travel(NOON, tick=False):
        for title, day in (("Fresh", "2026-11-10"), ("Last", "2026-10-27"), ("Old", "2026-10-26")):
            make_job(alice, title=title, status="applied", applied_on=day)
        older = make_job(alice, title="Older", status="applied", applied_on="2026-09-01")
        make_job(bob, status="applied", applied_on="2026-09-01")
        client = browser(alice)
        page = client.get("/")
        found, words = sections_of(page)["No reply yet"], words_of(page.text)
        assert found.startswith("No reply yet 4 No update for 14 days Last")
        assert found.endswith("2 more in No reply yet")
        assert client.get("/jobs?quiet=true").text.count("data-job-link") == 4
        assert "2 of these without a reply for over 28 days" in words
        assert "Mark all 2 as ghosted" in words
        told = client.post("/jobs/no-reply/ghosted", follow_redirects=True).text
        assert "2 jobs are now marked as ghosted." in told
        assert "without a reply for over" not in words_of(told)
        assert jobs.get_job(alice, older).outcome == "ghosted"
        assert "1 without a reply for over 28 days" in words_of(browser(bob).get("/").text)
        (change,) = re.findall(r'name="change" value="(\d+)"', told)
        client.post("/jobs/undo", data={"change": change})
        assert "2 of these without a reply" in words_of(client.get("/").text)


# Tasks and interviews


def add_task(client, title, due_on="", **fields):
    client.post("/tasks", data={"title": title, "due_on": due_on, **fields})


def add_interview(client, job_id, day, start, **fields):
    data = {"title": "Final round", "kind": "video", "day": day, "start": start, **fields}
    assert client.post(f"/jobs/{job_id}/interviews", data=data).status_code == 303


def positions(text, *words):
    return [text.index(word) for word in words]


def test_tasks_and_interviews_are_in_the_order_of_their_days(wednesday, browser, alice, make_job):
    client = browser(alice)
    job_id = make_job(alice, title="Cook", status="interviewing")
    add_task(client, "Book train", "2026-11-25")
    add_task(client, "Send references", "2026-11-23", job_id=job_id)
    add_task(client, "Call back", "2026-11-27")
    add_task(client, "Update CV")
    add_interview(client, job_id, "2026-11-25", "15:30", people="Maria Visser", location="Room 5",
                  url="https://meet.example.com/a")  # fmt: skip
    add_interview(client, job_id, "2026-11-26", "09:00")
    make_job(alice, title="Baker", deadline="2026-11-27")
    page = client.get("/")
    found = sections_of(page)
    shown = positions(
        found["Overdue and today"],
        "Send references Cook · Acme GmbH Mon 23 Nov",
        "Final round Cook · Acme GmbH Today 15:30–16:30 Join Final round",
        "Maria Visser · Room 5",
        "Book train Today",
    )
    assert shown == sorted(shown)
    shown = positions(found["Next 7 days"], "Thu 26 Nov, 09:00", "Call back Fri 27 Nov", "Baker")
    assert shown == sorted(shown)
    assert found["Any time"].startswith("Any time 1 Update CV Set a day")
    assert 'href="https://meet.example.com/a" target="_blank" rel="noopener nor' in page.text
    assert f'href="/jobs/{job_id}?from=/">Cook</a>' in page.text


def test_an_interview_abroad_is_at_the_readers_time_and_tells_the_other(
    wednesday, tab, alice, make_job
):
    job_id = make_job(alice)
    add_interview(tab, job_id, "2026-11-25", "09:00", time_zone="America/New_York")
    add_interview(tab, job_id, "2026-11-26", "02:00", time_zone="Asia/Tokyo")
    add_interview(tab, job_id, "2026-11-25", "19:00", time_zone="Europe/Rome")
    found = sections_of(tab.get("/"))["Overdue and today"]
    for words in ("Today 15:00–16:00", "09:00 in New York", "Thu 26 Nov, 02:00 in Tokyo"):
        assert words in found
    assert "Rome" not in found


def test_a_task_is_finished_and_snoozed_from_its_row(wednesday, browser, alice):
    client = browser(alice)
    add_task(client, "Book train", "2026-11-25")
    page = client.get("/").text
    for name, value in [("done", "true"), ("due_on", "2026-11-26"), ("due_on", "2026-11-30")]:
        assert f'formaction="/tasks/1" name="{name}" value="{value}"' in page
    client.post("/tasks/1", data={"due_on": "2026-11-30", "next": "/"})
    page = client.get("/")
    assert message_of(page.text).startswith("“Book train” is due Mon 30 Nov.")
    assert "Overdue and today" not in sections_of(page)
    assert client.post("/tasks/1", data={"done": "true", "next": "/"}).location == "/"
    page = client.get("/")
    assert message_of(page.text).startswith("“Book train” is done.")
    change = re.search(r'name="change" value="(\d+)"', page.text)[1]
    assert client.post("/jobs/undo", data={"change": change, "next": "/"}).location == "/"
    assert "Book train Mon 30 Nov" in sections_of(client.get("/"))["Next 7 days"]


def test_how_an_interview_went_is_asked_until_it_is_said(browser, alice, make_job):
    client = browser(alice)
    with time_machine.travel(NOON - timedelta(days=2), tick=False):
        job_id = make_job(alice, title="Cook", status="interviewing")
        add_interview(client, job_id, "2026-11-23", "09:00")
    with time_machine.travel(NOON, tick=False):
        page = client.get("/")
        asked = sections_of(page)["Overdue and today"]
        assert "Final round Cook · Acme GmbH How did it go? Done Cancelled Add note" in asked
        assert "Mon 23 Nov, 09:00" in asked
        assert f'href="/jobs/{job_id}?from=/&amp;log=note#log"' in page.text
        for state in ("done", "cancelled"):
            assert f'formaction="/interviews/1" name="state" value="{state}"' in page.text
        assert f'formaction="/jobs/{job_id}" name="status" value="rejected"' in page.text
        client.post("/interviews/1", data={"state": "done", "next": "/"})
        assert "Overdue and today" not in sections_of(client.get("/"))


def test_no_reply_yet_can_be_rejected_and_follows_the_number_of_days(browser, alice, make_job):
    with time_machine.travel(NOON - timedelta(days=15), tick=False):
        job_id = make_job(alice, title="Silent", status="applied")
    with time_machine.travel(NOON, tick=False):
        client = browser(alice)
        page = client.get("/")
        assert f'formaction="/jobs/{job_id}" name="status" value="rejected"' in page.text
        assert 'href="/settings/notices#no-reply"' in page.text
        assert f'href="/jobs/{job_id}?from=/&amp;log=call#log"' in page.text
        client.post(f"/jobs/{job_id}", data={"status": "rejected", "next": "/"})
        page = client.get("/")
        assert message_of(page.text).startswith("“Silent” is now Rejected.")
        assert "No reply yet" not in sections_of(page)


def test_an_open_page_that_loses_its_last_task_says_that_all_is_done(wednesday, browser, alice):
    client = browser(alice)
    add_task(client, "Buy stamps", "2026-11-25")
    task_url = re.search(r'formaction="(/tasks/\d+)"', client.get("/").text)[1]
    client.post(task_url, data={"done": "true"})
    assert "All done for today" in client.get("/", headers={"HX-Request": "true"}).text
    assert "Add your first job" in client.get("/").text


def test_all_is_done_though_something_is_ahead_and_that_is_named(
    wednesday, browser, alice, make_job
):
    client = browser(alice)
    make_job(alice, title="Waiting")
    add_task(client, "Whenever")
    job_id = make_job(alice, title="Cook", status="interviewing")
    add_interview(client, job_id, "2026-12-08", "14:00")
    page = client.get("/")
    assert "All done for today" in page.text
    assert "Next: Final round at Acme GmbH , Tue 8 Dec, 14:00." in text_of(page)
    add_task(client, "Book train", "2026-11-26")
    assert "Next: Book train , Thu 26 Nov ." in text_of(client.get("/"))
    add_task(client, "Iron shirt", "2026-11-25")
    assert "All done for today" not in client.get("/").text


def test_a_task_is_added_for_a_day_or_without_one_and_stands_on_today(
    wednesday, browser, alice, make_job
):
    client = browser(alice)
    make_job(alice)
    assert 'value="2026-11-25"' in client.get("/tasks/new?day=2026-11-25").text
    for title, day in [("Dated", "2026-11-25"), ("Undated", "")]:
        sent = {"title": title, "due_on": day, "next": "/"}
        assert client.post("/tasks", data=sent).location == "/"
    found = sections_of(client.get("/"))
    assert "Dated" in found["Overdue and today"]
    assert "Undated" in found["Any time"]


def test_a_task_alone_makes_a_page_of_today(wednesday, browser, alice):
    client = browser(alice)
    assert "Add your first job" in client.get("/").text
    add_task(client, "Book <train>")
    page = client.get("/").text
    assert "Book &lt;train&gt;" in page
    assert "Add your first job" not in page


def test_a_long_section_of_tasks_leads_to_the_calendar(wednesday, browser, alice):
    client = browser(alice)
    for number in range(9):
        add_task(client, f"Task {number}", "2026-11-25")
    page = client.get("/")
    assert sections_of(page)["Overdue and today"].count("Today Snooze") == 8
    assert 'href="/calendar">1 more<' in page.text
    for number in range(9):
        add_task(client, f"Undated {number}")
    page = client.get("/")
    assert "Undated 8" not in sections_of(page)["Any time"]
    (url,) = re.findall(r'href="([^"]*)#any-time">1 more<', page.text)
    assert "Undated 8" in sections_of(client.get(url))["Any time"]


# Refusals and the rest


def test_what_was_refused_is_told_until_it_is_dismissed(browser, alice, bob, make_job):
    job_id = make_job(alice, source_url="https://jobs.example/a")
    for _ in range(2):
        with pytest.raises(DuplicateJob):
            make_job(
                replace(alice, via=Via.EXTENSION),
                title="Again",
                source_url="https://jobs.example/a",
            )
    client = browser(alice)
    page = client.get("/")
    told = sections_of(page)["Not added"]
    assert "Again Acme GmbH · browser extension · 2 times" in told
    assert "Already in your tracker. Open that job" in told
    assert f'href="/jobs/{job_id}?from=/">Open that job' in page.text
    until = re.search(r'name="until" value="(\d+)"', page.text)[1]
    browser(bob).post("/refusals/dismiss", data={"until": until})
    client.post("/refusals/dismiss", data={"until": int(until) - 1})
    assert "Not added" in sections_of(client.get("/"))
    for wrong in ("", "x", "9" * 30):
        assert client.post("/refusals/dismiss", data={"until": wrong}).status_code == 303
    client.post("/refusals/dismiss", data={"until": until})
    assert "Not added" not in sections_of(client.get("/"))


def test_a_refused_copy_of_a_job_that_is_deleted_has_no_dead_link(browser, alice, make_job):
    job_id = make_job(alice, source_url="https://jobs.example/a")
    with pytest.raises(DuplicateJob):
        make_job(alice, source_url="https://jobs.example/a")
    jobs.delete_jobs(alice, [job_id])
    client = browser(alice)
    links = re.findall(r'href="(/jobs/\d+)[?"]', client.get("/").text)
    assert all(client.get(link).status_code == 200 for link in links)


def test_a_probable_copy_names_the_earlier_job(browser, alice, make_job):
    first = make_job(alice, title="Cook", status="rejected")
    make_job(alice, title="Cook", status="rejected")
    page = browser(alice).get("/")
    assert f'Probably the same as <a href="/jobs/{first}?from=/">' in page.text


def test_an_invalid_posting_says_what_was_wrong_and_can_be_opened(api, browser, alice, bob):
    url = "https://jobs.example/a"
    api(alice).post("/api/jobs", {"title": "Cook", "company": "Ritz <b>", "sourceUrl": url})
    page = browser(alice).get("/")
    told = sections_of(page)["Not added"]
    assert "Cook Ritz &lt;b&gt; · API token tests · just now" in told
    assert "Not saved: the location and description are missing." in told
    assert f'href="{url}" target="_blank" rel="noopener noreferrer">Open the posting' in page.text
    assert "Not added" not in text_of(browser(bob).get("/"))


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"{}", "Untitled posting API token tests · just now Not saved: the title, company"),
        (b'{"salaryMin": -1}', "are missing. salary must be between 0 and"),
        (b"{", "Not saved: the body is not valid JSON: send one JSON object, in UTF-8."),
        (b'{"title": " ", "sourceUrl": "https://www.jobs.example/a"}', "jobs.example API token"),
        (b'{"title": "<script>", "sourceUrl": "javascript:alert(1)"}', "&lt;script&gt; API token"),
    ],
)
def test_an_unreadable_posting_is_told_without_title_company_and_url(
    api, browser, alice, sent, words
):
    api(alice).post("/api/jobs", data=sent, content_type="application/json")
    page = browser(alice).get("/")
    assert words in sections_of(page)["Not added"]
    assert 'href="javascript:' not in page.text


class TestWithATinyQuota:
    @pytest.fixture
    def settings(self):
        return {"VEGA_FREE_MONTHLY_LIMIT": "2"}

    def test_a_used_up_quota_says_when_it_starts_again_and_how_to_lift_it(
        self, browser, bob, make_job
    ):
        with time_machine.travel(NOON, tick=False):
            for _ in range(2):
                make_job(bob)
            with pytest.raises(QuotaExceeded):
                make_job(bob, title="Refused", source_url="https://jobs.example/refused")
            page = text_of(browser(bob).get("/"))
        assert "2 of 2 jobs used, 0 left. Resets on 1 December 2026" in page
        assert "ask the administrator" in page
        assert "Not saved: your monthly quota was used up" in page
        assert "Open the posting on jobs.example" in page


@pytest.mark.parametrize("path", ["/", "/jobs/new", "/settings"])
def test_no_page_speaks_of_plans_or_quota_where_the_plan_has_no_limit(
    browser, alice, bob, make_job, path
):
    make_job(bob)
    words = re.compile(r"\b(plan|quota|left this month)\b", re.IGNORECASE)
    assert words.search(text_of(browser(bob).get(path)))
    users.set_plan("bob", Plan.UNLIMITED)
    assert not words.search(text_of(browser(bob).get(path)))
    delete_user("bob")  # whose plan the administrator could change
    assert not words.search(text_of(browser(alice).get(path)))


def test_nobody_sees_the_jobs_of_another(browser, alice, bob, make_job):
    make_job(alice, title="Alice's own")
    assert "Alice" not in browser(bob).get("/").text


def test_text_of_a_posting_is_text_in_the_page(browser, alice, make_job):
    make_job(alice, title="<img src=x>", company='"><b>')
    page = browser(alice).get("/").text
    assert "<img" not in page
    assert "<b>" not in page


# The frame


@pytest.mark.parametrize(
    ("path", "section"),
    [("/", "today"), ("/jobs", "jobs"), ("/board", "board"), ("/jobs/new", "add"),
     ("/settings", "settings")],
)  # fmt: skip
def test_the_current_page_is_marked_in_the_navigation(browser, alice, path, section):
    page = browser(alice).get(path).text
    marked = re.findall(r'data-section="(\w+)"[^>]*aria-current="page"', page)
    assert marked == [section]


def test_the_search_box_leads_to_the_list(browser, alice, make_job):
    make_job(alice, title="Gardener")
    client = browser(alice)
    assert 'role="search" action="/jobs"' in client.get("/").text
    assert "Gardener" in client.get("/jobs?q=gard").text


def test_htmx_gets_the_same_page_without_the_frame(browser, alice):
    client = browser(alice)
    part = client.get("/settings", headers={"HX-Request": "true"})
    assert "<html" not in part.text
    assert "<title>Account · Vega</title>" in part.text
    assert 'id="password"' in part.text


def test_a_page_of_the_history_is_restored_whole(browser, alice):
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in browser(alice).get("/settings", headers=headers).text


def test_a_message_is_shown_once_with_its_way_back(app, browser, alice):
    def tell_something():
        tell("Deleted <it>.", link=("Look", "/jobs"), undo=undo("/jobs/undo", [("restore", 7)]))
        return "told"

    app.view_functions["web.board"] = tell_something
    client = browser(alice)
    client.get("/board")
    page = client.get("/").text
    assert "Deleted &lt;it&gt;." in page
    assert 'action="/jobs/undo"' in page
    assert 'name="restore" value="7"' in page
    assert "Deleted" not in client.get("/").text


def test_a_message_reaches_htmx_beside_the_part_that_it_swaps(app, browser, alice):
    def tell_something():
        tell("Saved.")
        return "told"

    app.view_functions["web.board"] = tell_something
    client = browser(alice)
    client.get("/board")
    part = client.get("/", headers={"HX-Request": "true"}).text
    assert re.search(r'<hx-partial data-hx-target="#messages".*Saved\.', part, re.S)


# Errors


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nothing", 404, "The address may be mistyped"),
        ("/jobs/999", 404, "in the trash"),
    ],
)
def test_an_error_page_says_what_to_do_next(browser, alice, path, status, words):
    page = browser(alice).get(path)
    assert page.status_code == status
    assert words in page.text
    assert 'href="/jobs"' in page.text


def test_a_job_that_was_deleted_elsewhere_can_be_restored_by_its_owner(
    browser, alice, bob, make_job
):
    job_id = make_job(alice, title="Cook")
    client, path = browser(alice), f"/jobs/{job_id}"
    jobs.delete_jobs(alice, [job_id])
    page = client.get(path)
    assert page.status_code == 404
    assert "This job is in the trash" in page.text
    assert f'name="next" value="{path}"' in page.text
    theirs = browser(bob).get(path)
    assert theirs.status_code == 404
    assert "Cook" not in theirs.text
    assert "This job is in the trash" not in theirs.text

    moved = {"headers": {"HX-Request": "true", "HX-Current-URL": "http://localhost/jobs?q=a"}}
    told = client.post(path, data={"status": "applied"}, **moved)
    assert (told.status_code, told.headers["HX-Reswap"]) == (404, "none")
    assert "“Cook” is in the trash, so nothing was saved." in told.text
    assert 'name="next" value="/jobs?q=a"' in told.text
    assert "Cook" not in browser(bob).post(path, data={"status": "applied"}, **moved).text

    typed = client.post(path, data={"notes": "Call <them>", "csrf_token": "x"})
    assert typed.status_code == 404
    assert 'name="notes" value="Call &lt;them&gt;"' in typed.text
    assert f'name="job_id" value="{job_id}"' in typed.text
    client.post("/jobs/restore", data={"job_id": job_id, "next": path})
    assert client.get(path).status_code == 200


def test_an_error_leaves_the_page_of_htmx_as_it_is(browser, alice):
    answer = browser(alice).get("/jobs/999", headers={"HX-Request": "true"})
    assert answer.status_code == 404
    assert answer.headers["HX-Reswap"] == "none"
    assert answer.headers["HX-Push-Url"] == "false"
    assert "There is no such job" in answer.text
    assert "<html" not in answer.text


def test_a_body_that_is_too_large_is_a_readable_page(browser, alice):
    answer = browser(alice).post("/jobs/new", data={"description": "x" * (6 * 1024 * 1024)})
    assert answer.status_code == 413
    assert "shorten the description" in answer.text


def test_an_unexpected_failure_shows_no_internals(browser, alice, monkeypatch):
    def fail(*_):
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr("vega.web.plan.today.today_page", fail)
    answer = browser(alice).get("/")
    assert answer.status_code == 500
    assert "the secret" not in answer.text
    assert answer.headers["X-Request-Id"] in answer.text


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_an_error_page_needs_no_database(app, browser, alice, monkeypatch, headers):
    from sqlalchemy.exc import OperationalError

    def fail(*_):
        raise OperationalError("SELECT", {}, Exception("disk I/O error"))

    client = browser(alice)
    monkeypatch.setattr("vega.http.accounts.sign_in.account_of_browser", fail)
    answer = client.get("/", headers=headers)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert "The database is not responding" in answer.text


# Dates and hosts


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=10), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=5), "5 hours ago"),
        (timedelta(hours=13), "yesterday"),
        (timedelta(days=2), "2 days ago"),
        (timedelta(days=13), "13 days ago"),
        (timedelta(days=20), "4 Nov"),
        (timedelta(days=400), "20 Oct 2025"),
        (-timedelta(hours=2), "in 2 hours"),
        (-timedelta(days=1), "tomorrow"),
        (-timedelta(days=5), "in 5 days"),
        (-timedelta(days=60), "23 Jan 2027"),
    ],
)
def test_dates_read_as_people_say_them(ago, words):
    assert relative_time(NOON - ago, NOON, UTC) == words


def test_dates_follow_the_readers_time_zone(browser, alice, make_job):
    users.set_time_zone(alice, "Asia/Tokyo")
    with time_machine.travel(NOON, tick=False):
        make_job(alice, status="rejected")
        assert "Tue 24 Nov 2026, 21:00 JST" in browser(alice).get("/").text


def test_a_time_zone_that_the_system_does_not_know_reads_as_utc(browser, alice, make_job):
    users.set_time_zone(alice, "Mars/Olympus")
    make_job(alice)
    assert browser(alice).get("/").status_code == 200
    assert browser(alice).get("/settings").status_code == 200


@pytest.mark.parametrize(
    ("url", "name"),
    [("https://www.jobs.example/1", "jobs.example"), (None, ""), ("https://[", ""), ("x", "")],
)
def test_a_posting_is_named_by_its_host(url, name):
    assert host(url) == name
