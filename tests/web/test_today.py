"""Today: what there is to do, the last captures, the quota; and the frame around every page."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from vega.errors import DuplicateJob, QuotaExceeded
from vega.models import JobStatus, Plan, Via
from vega.schemas import JobChanges, read_form
from vega.services import accounts, jobs
from vega.web.filters import host, relative_time
from vega.web.htmx import tell, undo

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def text_of(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def test_the_first_morning_shows_the_three_next_steps(browser, bob):
    client = browser(bob)
    client.set_cookie("vega", client.get_cookie("vega").value, domain="192.168.1.7")
    page = text_of(client.get("/", base_url="http://192.168.1.7:8765"))
    for words in ("192.168.1.7", "8765", "Create token", "Add a job"):
        assert words in page


def test_jobs_that_wait_for_an_application_stand_oldest_first(browser, alice, make_job):
    for title in ("First", "Second"):
        make_job(alice, title=title)
    make_job(alice, title="Done", status="applied")
    waiting = text_of(browser(alice).get("/")).split("To apply")[1].split("No reply yet")[0]
    assert waiting.index("First") < waiting.index("Second")
    assert "Done" not in waiting


def test_a_cut_list_of_today_says_what_it_shows_and_where_the_rest_is(browser, alice, make_job):
    with time_machine.travel(NOON - timedelta(days=20), tick=False):
        for number in range(5):
            make_job(alice, title=f"Job {number}")
            make_job(alice, title=f"Sent {number}", status="applied")
    with time_machine.travel(NOON, tick=False):
        page = text_of(browser(alice).get("/"))
        assert "oldest" not in page
        assert "added 4 Nov" in page
        make_job(alice, title="The sixth")
        with time_machine.travel(NOON - timedelta(days=15), tick=False):
            make_job(alice, title="Sent sixth", status="applied")
        answer = browser(alice).get("/")
    page = text_of(answer)
    assert "To apply 6 5 oldest All 6" in page
    assert "No update for 14 days · 5 oldest" in page
    assert 'href="/jobs?status=interested&amp;sort=oldest"' in answer.text
    assert "The sixth" not in page.split("To apply")[1].split("No reply yet")[0]


def test_a_job_is_marked_applied_from_today(browser, alice, make_job):
    job_id = make_job(alice)
    client = browser(alice)
    answer = client.post(f"/jobs/{job_id}", data={"status": "applied", "next": "/"})
    assert (answer.status_code, answer.location) == (303, "/")
    assert jobs.get_job(alice, job_id).status == JobStatus.APPLIED


def test_no_reply_yet_tells_the_day_of_the_news_and_not_of_an_edit(browser, alice, make_job):
    with time_machine.travel(NOON, tick=False):
        job_id = make_job(alice, title="Edited", status="applied", applied_on="2026-11-04")
        jobs.update_job(alice, job_id, read_form(JobChanges, {"reference": "R-1"}))
        page = text_of(browser(alice).get("/"))
    assert "last news 4 Nov" in page.split("No reply yet")[1]


def test_applications_without_a_change_for_two_weeks_have_no_reply_yet(browser, alice, make_job):
    with time_machine.travel(NOON - timedelta(days=15), tick=False):
        make_job(alice, title="Silent", status="applied")
        make_job(alice, title="Refused", status="rejected")
    with time_machine.travel(NOON, tick=False):
        make_job(alice, title="Fresh", status="applied")
        page = text_of(browser(alice).get("/"))
    quiet = page.split("No reply yet")[1].split("Recently added")[0]
    assert "Silent Acme GmbH · Berlin last news 9 Nov Applied" in quiet
    assert "Refused" not in quiet
    assert "Fresh" not in quiet


def test_each_status_leads_to_its_jobs(browser, alice, make_job):
    make_job(alice, status="offer_received")
    page = browser(alice).get("/").text
    for status in JobStatus:
        assert f'href="/jobs?status={status}"' in page


def test_the_last_captures_say_what_became_of_each(browser, alice, make_job):
    job_id = make_job(alice, source_url="https://jobs.example/a")
    with pytest.raises(DuplicateJob):
        make_job(
            replace(alice, via=Via.EXTENSION),
            title="Again",
            source_url="https://jobs.example/a",
        )
    page = browser(alice).get("/")
    assert "Already in your tracker" in page.text
    assert page.text.count(f'href="/jobs/{job_id}"') >= 2
    assert "browser extension" in page.text


def test_a_capture_of_a_job_that_is_deleted_has_no_dead_link(browser, alice, make_job):
    job_id = make_job(alice, source_url="https://jobs.example/a")
    with pytest.raises(DuplicateJob):
        make_job(alice, source_url="https://jobs.example/a")
    jobs.delete_jobs(alice, [job_id])
    client = browser(alice)
    links = re.findall(r'href="(/jobs/\d+)"', client.get("/").text)
    assert all(client.get(link).status_code == 200 for link in links)


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
def test_no_page_speaks_of_plans_or_quota_where_the_plan_has_no_limit(browser, bob, make_job, path):
    make_job(bob)
    words = re.compile(r"\b(plan|quota|left this month)\b", re.IGNORECASE)
    assert words.search(text_of(browser(bob).get(path)))
    accounts.set_plan("bob", Plan.UNLIMITED)
    assert not words.search(text_of(browser(bob).get(path)))


def test_nobody_sees_the_captures_of_another(browser, alice, bob, make_job):
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
    assert "<title>Settings · Vega</title>" in part.text
    assert 'id="tokens"' in part.text


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


def test_the_page_of_a_deleted_job_leads_to_the_trash(browser, alice, make_job):
    job_id = make_job(alice)
    page = browser(alice)
    page.post(f"/jobs/{job_id}/delete")
    assert 'href="/jobs/trash"' in page.get(f"/jobs/{job_id}").text
    assert 'href="/jobs/trash"' not in page.get("/nothing").text


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

    monkeypatch.setattr("vega.web.today.quota_status", fail)
    monkeypatch.setattr("vega.web.today.count_by_status", fail)
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
    monkeypatch.setattr("vega.http.sign_in.account_of_browser", fail)
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
    accounts.set_time_zone(alice, "Asia/Tokyo")
    with time_machine.travel(NOON, tick=False):
        make_job(alice)
        assert "Tue 24 Nov 2026, 21:00 JST" in browser(alice).get("/").text


def test_a_time_zone_that_the_system_does_not_know_reads_as_utc(browser, alice, make_job):
    accounts.set_time_zone(alice, "Mars/Olympus")
    make_job(alice)
    assert browser(alice).get("/").status_code == 200
    assert browser(alice).get("/settings").status_code == 200


@pytest.mark.parametrize(
    ("url", "name"),
    [("https://www.jobs.example/1", "jobs.example"), (None, ""), ("https://[", ""), ("x", "")],
)
def test_a_posting_is_named_by_its_host(url, name):
    assert host(url) == name
