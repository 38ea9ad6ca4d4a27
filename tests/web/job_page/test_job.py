"""The list and the pages of a job, as a browser without scripts meets them."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from support.pages import follow, message_of, titles
from support.statements import statements_of

from vega.models import JobStatus
from vega.services.accounts import users
from vega.services.jobs import jobs
from vega.services.jobs.lists import job_list
from vega.services.jobs.tags import tags_of


def change_in(html):
    """Return the change that the Undo of a message takes back."""
    return re.search(r'name="change" value="(\d+)"', html)[1]


def undo(client, html):
    return follow(client, client.post("/jobs/undo", data={"change": change_in(html)}))


def text_of(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


# The list


def test_a_list_without_jobs_says_how_to_get_some(tab):
    html = tab.get("/jobs").text
    assert "No jobs yet" in html
    assert "/jobs/new" in html
    assert 'id="filters"' not in html  # there is nothing to narrow down
    assert 'id="filters"' in tab.get("/jobs?status=applied").text
    deleted = tab.get("/jobs", headers={"HX-Request": "true"}).text  # the last job, by the list
    assert 'id="status-tabs"' in deleted


def test_the_list_shows_what_tells_jobs_apart(alice, tab, make_job):
    make_job(alice, title="Zoo Keeper", company="Tierpark", location="Berlin", job_type="contract")
    html = tab.get("/jobs").text
    for text in ("Zoo Keeper", "Tierpark", "Berlin", "just now"):
        assert text in html


def test_the_list_says_what_its_times_are(alice, tab, make_job):
    with time_machine.travel(datetime(2026, 11, 20, 12, tzinfo=UTC), tick=False):
        job_id = make_job(alice)
    with time_machine.travel(datetime(2026, 11, 24, 12, tzinfo=UTC), tick=False):
        tab.post(f"/jobs/{job_id}", data={"notes": "Called"})
        newest, changed = (text_of(tab.get(f"/jobs?sort={sort}")) for sort in ("newest", "updated"))
        assert 'title="Added Fri 20 Nov 2026' in tab.get("/jobs").text
    assert "Sort by Added ↓" in newest
    assert "4 days ago" in newest
    assert "Sort by Updated ↓" in changed
    assert "just now" in changed


def test_a_type_stands_in_the_heading_of_its_job(alice, tab, make_job):
    job_id = make_job(alice, job_type="intern")
    assert "<span>Internship</span>" in tab.get(f"/jobs/{job_id}").text


def test_the_list_filters_and_keeps_the_filters_while_paging(alice, tab, make_job):
    for number in range(60):
        make_job(alice, title=f"Applied {number}", status="applied")
    make_job(alice, title="Interested")
    html = tab.get("/jobs?status=applied&sort=oldest").text
    assert len(titles(html)) == 50
    following = re.search(r'rel="next" href="([^"]+)"', html)[1].replace("&amp;", "&")
    assert "status=applied" in following
    assert "sort=oldest" in following
    html = tab.get(following).text
    assert titles(html) == [f"Applied {number}" for number in range(50, 60)]
    assert 'rel="prev"' in html


def test_what_a_search_found_is_marked(alice, tab, make_job):
    make_job(alice, title="Backend Engineer", description="<p>We run Kubernetes &amp; more</p>")
    make_job(alice, title="Kubernetes Administrator")
    html = tab.get("/jobs?q=kuber").text
    assert "<mark>Kuber</mark>netes Administrator" in html
    assert "run <mark>Kuber</mark>netes &amp; more" in html


def test_a_search_that_finds_nothing_offers_to_clear_it(alice, tab, make_job):
    make_job(alice)
    html = tab.get("/jobs?q=zzz").text
    assert "No jobs found" in html
    assert "Clear search" in html
    assert "with these filters" not in html
    assert "Every word has to appear in the job." in html
    html = tab.get("/jobs?q=zzz&status=applied").text
    assert "with these filters" in html
    assert "Clear search and filters" in html
    assert "Clear filters" in tab.get("/jobs?status=applied").text


@pytest.mark.parametrize(
    ("q", "signs"),
    [("5 %", "%"), ("“data\U0001f984”", "“ \U0001f984”"), ("a|c_5", "| _")],
)
def test_signs_that_a_search_passed_over_are_told(alice, tab, make_job, q, signs):
    make_job(alice, title="Clerk of data, 5 C", company="A")
    page = text_of(tab.get("/jobs", query_string={"q": q}))
    assert f"“{signs}” was ignored: of symbols, only those in words such as C++" in page
    assert "Clerk" in page
    page = text_of(tab.get("/jobs", query_string={"q": f"{q} zzz"}))
    assert f"Every word has to appear in the job. “{signs}” was ignored." in page


def test_signs_that_only_stand_between_words_are_no_news(alice, tab, make_job):
    make_job(alice, title="Full-time cook (m/f/d), Zürich™")
    page = text_of(tab.get("/jobs?q=full-time, (m/f) zürich™"))
    assert "1 found" in page
    assert "ignored" not in page


@pytest.mark.parametrize("q", ["\U0001f984", "++", "-", "…"])
def test_signs_alone_find_nothing_and_the_page_says_why(alice, tab, make_job, q):
    make_job(alice)
    page = text_of(tab.get("/jobs", query_string={"q": q}))
    assert f"Symbols such as “{q}” alone are not searched." in page
    assert "filters" not in page.split("No jobs found")[1].split("Trash")[0]


@pytest.mark.parametrize("path", ["/jobs", "/board"])
def test_a_pasted_url_finds_its_job_or_the_page_says_that_there_is_none(alice, tab, make_job, path):
    make_job(alice, title="Gardener", source_url="https://jobs.example/1")
    url = "https://jobs.example/1?utm_source=" + "x" * 600
    page = text_of(tab.get(path, query_string={"q": url}))
    assert "Gardener" in page
    assert "ignored" not in page
    page = text_of(tab.get(path, query_string={"q": "https://jobs.example/2"}))
    assert "No job has this URL." in page
    page = text_of(tab.get(path, query_string={"q": url, "workplace": "remote"}))
    assert "No job has this URL with these filters." in page


def tab_counts(page):
    tabs = re.search(r'id="status-tabs">(.*?)</fieldset>', page.text, re.S)[1]
    return [int(count) for count in re.findall(r'class="count">(\d+)<', tabs)]


@pytest.mark.parametrize(
    ("query", "counts", "found"),
    [
        ("", [5, 3, 2, 0, 0, 0, 0], "5 jobs"),
        ("q=cook", [3, 1, 2, 0, 0, 0, 0], "3 found"),
        ("q=cook&status=applied", [3, 1, 2, 0, 0, 0, 0], "2 found"),
        ("q=cook&status=rejected", [3, 1, 2, 0, 0, 0, 0], "No jobs found"),
        ("q=cook&sort=title&job_type=contract", [1, 0, 1, 0, 0, 0, 0], "1 found"),
        ("company=inn&added=7", [2, 2, 0, 0, 0, 0, 0], "2 found"),
        ("status=applied", [5, 3, 2, 0, 0, 0, 0], "2 found"),
        ("q=%2B%2B", [0, 0, 0, 0, 0, 0, 0], "No jobs found"),
    ],
)
def test_the_tabs_count_what_the_search_finds(alice, bob, tab, make_job, query, counts, found):
    make_job(alice, title="Cook", company="Bar")
    make_job(alice, title="Cook", company="Bar", status="applied", job_type="contract")
    make_job(alice, title="Cook", company="Bar", status="applied")
    make_job(alice, title="Clerk", company="Inn")
    make_job(alice, title="Waiter", company="Inn")
    make_job(bob, title="Cook")
    page = tab.get(f"/jobs?{query}")
    assert tab_counts(page) == counts
    assert found in text_of(page)


def test_the_tabs_say_no_numbers_where_counting_would_take_long(alice, tab, make_job, monkeypatch):
    monkeypatch.setattr(job_list, "MAX_COUNTED", 2)
    for _ in range(51):
        make_job(alice, title="Cook")
    page = tab.get("/jobs?q=cook")
    assert tab_counts(page) == []
    assert "50 on this page" in text_of(page)
    assert tab_counts(tab.get("/jobs"))[0] == 51


@pytest.mark.parametrize(
    "query",
    [
        "status=bogus",
        "job_type=1",
        "added=yesterday",
        "sort=random",
        "after=x",
        "before=%00",
        "applied=2026-11-30..2026-11-01",
    ],
)
def test_a_filter_that_is_none_is_left_out_with_a_sentence(alice, tab, make_job, query):
    make_job(alice, title="Still here")
    answer = tab.get(f"/jobs?{query}")
    assert answer.status_code == 200
    assert titles(answer.text) == ["Still here"]
    assert "list-problem" in answer.text


def test_today_begins_at_the_readers_midnight(alice, browser, make_job):
    users.set_time_zone(alice, "Asia/Tokyo")
    with time_machine.travel(datetime(2026, 11, 24, 14, 30, tzinfo=UTC), tick=False):  # 23:30
        make_job(alice, title="Yesterday evening")
    with time_machine.travel(datetime(2026, 11, 24, 15, 30, tzinfo=UTC), tick=False):  # 0:30
        make_job(alice, title="This night")
        tab = browser(alice)
        assert titles(tab.get("/jobs?added=today").text) == ["This night"]
        assert len(titles(tab.get("/jobs?added=7").text)) == 2


def test_the_list_asks_the_database_as_often_for_a_hundred_jobs_as_for_ten(alice, tab, make_job):
    def statements(path):
        return statements_of(lambda: tab.get(path))

    def make(count):
        for number in range(count):
            make_job(
                alice, title=f"Job {number}", tags=["a", "b", f"c{number}"], status="applied",
                stage="On hold", workplace="remote",
            )  # fmt: skip
        tab.get("/jobs?q=build")

    paths = (
        "/jobs", "/jobs?q=build", "/jobs?sort=applied", "/jobs?tag=a&workplace=remote&applied=30",
        "/board", "/board?tag=a&q=build",
    )  # fmt: skip
    numbers = {
        "/": (21, 21), "/jobs/1": (13, 13), "/jobs/new": (2, 2), "/settings": (3, 3),
        "/insights": (7, 7), "/jobs": (5, 5), "/board": (6, 5),
    }  # fmt: skip
    make(10)
    few = {path: len(statements(path)) for path in (*paths, *numbers)}
    make(90)
    assert all(len(statements(path)) <= few[path] for path in paths)
    assert {path: (few[path], len(statements(path))) for path in numbers} == numbers
    assert not any("jobs.description" in statement for statement in statements("/jobs"))


def test_a_status_is_changed_in_the_list_and_changed_back(alice, tab, make_job):
    job_id = make_job(alice, title="Mover")
    answer = tab.post(f"/jobs/{job_id}", data={"status": "applied", "next": "/jobs?sort=title"})
    assert answer.location == "/jobs?sort=title"
    html = tab.get(answer.location).text
    assert message_of(html).startswith("“Mover” is now Applied.")
    undo(tab, html)
    assert jobs.get_job(alice, job_id).status == JobStatus.INTERESTED


def test_several_jobs_are_moved_and_deleted_and_both_can_be_undone(alice, bob, tab, make_job):
    ids = [make_job(alice), make_job(alice, status="rejected")]
    others = make_job(bob)
    sent = {"job_id": [*ids, others, "x", "9" * 30], "action": "move", "status": "applied"}
    html = follow(tab, tab.post("/jobs/selected", data=sent))
    assert "2 jobs are now Applied." in html
    assert "Undone." in undo(tab, html)
    assert jobs.get_job(alice, ids[1]).status == JobStatus.REJECTED
    html = follow(tab, tab.post("/jobs/selected", data={**sent, "action": "delete"}))
    assert "2 jobs were deleted." in html
    assert "Undone." in undo(tab, html)
    assert len(titles(tab.get("/jobs").text)) == 2
    assert jobs.get_job(bob, others).status == JobStatus.INTERESTED


def selected(tab, job_ids, **sent):
    return follow(tab, tab.post("/jobs/selected", data={"job_id": job_ids, **sent}))


def test_open_applications_are_marked_as_ghosted_and_the_others_are_left(alice, bob, tab, make_job):
    statuses = ("applied", "interviewing", "interested", "rejected")
    ids = [make_job(alice, status=status) for status in statuses]
    others = make_job(bob, status="applied")
    html = selected(tab, [*ids, others], outcome="ghosted")
    assert message_of(html) == "2 marked as ghosted; 2 have no open application."
    assert [jobs.get_job(alice, job_id).outcome for job_id in ids] == [
        "ghosted",
        "ghosted",
        None,
        None,
    ]
    assert jobs.get_job(bob, others).outcome is None
    again = selected(tab, ids[:1], outcome="ghosted")
    assert message_of(again) == "0 marked as ghosted; 1 has no open application."
    undo(tab, html)
    assert {jobs.get_job(alice, job_id).outcome for job_id in ids} == {None}


def test_a_tag_is_given_to_several_and_taken_off_in_any_spelling(alice, bob, tab, make_job):
    ids, others = [make_job(alice, tags=["Law"]), make_job(alice)], make_job(bob)
    html = selected(tab, [*ids, others], tag=" law ")
    assert message_of(html) == "“law” was added to 1 job."
    assert [tags_of(jobs.get_job(alice, job_id)) for job_id in ids] == [("Law",), ("law",)]
    assert tags_of(jobs.get_job(bob, others)) == ()
    undo(tab, html)
    assert tags_of(jobs.get_job(alice, ids[1])) == ()
    html = selected(tab, ids, action="untag", tag="LAW")
    assert message_of(html) == "“LAW” was taken off 1 job."
    assert tags_of(jobs.get_job(alice, ids[0])) == ()
    assert "are like that already" in selected(tab, ids, untag="law")


def test_a_task_is_added_to_several_and_one_undo_takes_all_back(alice, bob, tab, make_job):
    ids, others = [make_job(alice), make_job(alice)], make_job(bob)
    html = selected(tab, [*ids, others], task="Call them", due_on="2030-01-02")
    assert message_of(html) == "“Call them” was added to 2 jobs."
    listed = tab.get("/jobs").text
    assert listed.count("Call them") == 2
    undo(tab, html)
    assert "<bdi>Call them</bdi>" not in tab.get("/jobs").text


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"action": "tag", "tag": " "}, "Enter a tag."),
        ({"tag": "a,b"}, "Tags must"),
        ({"tag": "x" * 51}, "Tags must"),
        ({"action": "task", "task": " "}, "Enter a task."),
        ({"task": "Call", "due_on": "31 February"}, "due"),
        ({"action": "move"}, "tatus"),
        ({}, "tatus"),
    ],
)
def test_a_change_of_several_that_cannot_be_says_why_and_keeps_all(
    alice, tab, make_job, sent, words
):
    job_id = make_job(alice, title="Cook")
    answer = tab.post("/jobs/selected", data={"job_id": job_id, **sent})
    assert answer.status_code == 422
    bar = answer.text.partition('id="selection"')[2].partition("</form>")[0]
    assert words in bar.partition('role="alert"')[2]
    for name, typed in sent.items():
        assert name == "action" or f'name="{name}" value="{typed}"' in bar
    assert re.search(r"data-tick checked", answer.text)
    assert tags_of(jobs.get_job(alice, job_id)) == ()


def test_the_day_of_moves_of_several_is_asked_afterwards(
    alice, bob, browser, tab, make_job, wednesday
):
    ids = [make_job(alice), make_job(alice)]
    html = selected(tab, ids, status="applied")
    (path,) = re.findall(r'href="(/jobs/selected/day\?change=\d+)"', html)
    page = tab.get(path).text
    assert "2 jobs" in page
    sent = {"change": path.partition("=")[2], "occurred_on": "2026-11-20"}
    assert tab.post("/jobs/selected/day", data=sent).location == path
    assert {str(jobs.get_job(alice, job_id).applied_on) for job_id in ids} == {"2026-11-20"}
    for day in ("2027-01-01", "yesterday"):
        refused = tab.post("/jobs/selected/day", data={**sent, "occurred_on": day})
        assert refused.status_code == 422
    for client, address in ((browser(bob), path), (tab, "/jobs/selected/day")):
        assert client.get(address).location == "/jobs"
    undo(tab, html)
    assert {jobs.get_job(alice, job_id).status for job_id in ids} == {JobStatus.INTERESTED}
    assert tab.post("/jobs/selected/day", data=sent).location == "/jobs"


# A job


def test_a_job_shows_everything_about_it(alice, tab, make_job):
    job_id = make_job(
        alice,
        title="Cook",
        description="Tasks:\n- soup",
        notes="**Call** Kim",
        source_url="https://www.inn.example/1",
        application_url="https://apply.example/2",
    )
    tab.post(f"/jobs/{job_id}", data={"status": "applied"})
    tab.post(f"/jobs/{job_id}", data={"title": "Chef"})
    html = tab.get(f"/jobs/{job_id}").text
    assert "<li>soup</li>" in html
    assert "<strong>Call</strong>" in html
    assert 'href="https://www.inn.example/1" target="_blank" rel="noopener noreferrer"' in html
    assert ">inn.example<" in html
    assert 'Moved from Interested to <strong class="in-status">Applied</strong>' in html
    assert "Edited title" in html
    assert "by hand" in html


def test_only_what_is_sent_changes(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", notes="mine")
    assert tab.post(f"/jobs/{job_id}", data={"company": "Inn"}).status_code == 303
    job = jobs.get_job(alice, job_id)
    assert (job.title, job.company, job.notes) == ("Cook", "Inn", "mine")


@pytest.mark.parametrize("field", ["title", "description", "notes", "job_type", "source_url"])
def test_each_field_has_a_form_in_its_place(alice, tab, make_job, field):
    job_id = make_job(alice)
    html = tab.get(f"/jobs/{job_id}?edit={field}").text
    assert f'name="was_{field}"' in html
    assert f'name="{field}"' in html
    assert "was_" not in tab.get(f"/jobs/{job_id}?edit=version").text


def test_a_bad_edit_keeps_the_form_open_with_what_was_typed(alice, tab, make_job):
    job_id = make_job(alice)
    answer = tab.post(f"/jobs/{job_id}", data={"source_url": "nowhere"})
    assert answer.status_code == 422
    assert 'value="nowhere"' in answer.text
    assert tab.post(f"/jobs/{job_id}", data={"status": "hired"}).status_code == 422
    answer = tab.post(f"/jobs/{job_id}", data={"title": "", "company": "Inn"})
    assert answer.status_code == 422
    assert 'value="Inn"' in answer.text


def test_an_edit_to_a_tracked_url_leads_to_that_job(alice, tab, make_job):
    tracked = make_job(alice, source_url="https://jobs.example/there")
    job_id = make_job(alice)
    answer = tab.post(f"/jobs/{job_id}", data={"source_url": "https://jobs.example/there"})
    assert answer.status_code == 409
    assert f'href="/jobs/{tracked}"' in answer.text


def test_two_tabs_that_edit_one_field_lose_neither_text(alice, tab, make_job):
    job_id = make_job(alice, notes="old")
    tab.post(f"/jobs/{job_id}", data={"notes": "theirs", "was_notes": "old"})
    answer = tab.post(f"/jobs/{job_id}", data={"notes": "yours", "was_notes": "old"})
    assert answer.status_code == 409
    assert "theirs</textarea>" in answer.text
    assert "yours</textarea>" in answer.text
    assert jobs.get_job(alice, job_id).notes == "theirs"
    was = re.search(r'name="was_notes" value="([^"]*)"', answer.text)[1]
    tab.post(f"/jobs/{job_id}", data={"notes": "yours", "was_notes": was})
    assert jobs.get_job(alice, job_id).notes == "yours"


def test_a_form_of_all_fields_overwrites_none_that_were_not_touched(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", notes="old\nlines")
    tab.post(f"/jobs/{job_id}", data={"notes": "new"})
    sent = {
        "title": "Chef",
        "was_title": "Cook",
        "notes": "old\r\nlines",
        "was_notes": "old\r\nlines",
    }
    assert tab.post(f"/jobs/{job_id}", data=sent).status_code == 303
    job = jobs.get_job(alice, job_id)
    assert (job.title, job.notes) == ("Chef", "new")


def test_a_deleted_job_waits_in_the_trash_and_comes_back(alice, tab, make_job):
    job_id = make_job(alice, title="Cook")
    html = follow(tab, tab.post(f"/jobs/{job_id}/delete"))
    assert message_of(html) == "“Cook” was deleted."
    assert tab.get(f"/jobs/{job_id}").status_code == 404
    assert "Cook" in tab.get("/jobs/trash").text
    undo(tab, html)
    assert tab.get(f"/jobs/{job_id}").status_code == 200
    assert "The trash is empty" in tab.get("/jobs/trash").text


def test_the_trash_is_searched_and_a_job_in_it_deleted_for_good(browser, alice, bob, tab, make_job):
    cook, clerk = make_job(alice, title="Cook"), make_job(alice, title="Clerk")
    tab.post("/jobs/selected", data={"action": "delete", "job_id": [cook, clerk]})
    found = tab.get("/jobs/trash?q=cook").text
    assert "Cook" in found
    assert "Clerk" not in found
    assert "No deleted job has every word" in tab.get("/jobs/trash?q=judge").text
    path = f"/jobs/trash/{cook}/delete"
    assert browser(bob).post(path).status_code == 404
    html = follow(tab, tab.post(path, data={"next": "/jobs/trash?q=clerk"}))
    assert message_of(html) == "“Cook” was deleted permanently."
    assert "Clerk" in html
    assert tab.post(path).status_code == 404
    assert tab.post("/jobs/restore", data={"job_id": cook}).status_code == 303
    assert tab.get(f"/jobs/{cook}").status_code == 404


def test_a_job_that_is_not_in_the_trash_is_not_deleted_from_it(tab, alice, make_job):
    job_id = make_job(alice)
    assert tab.post(f"/jobs/trash/{job_id}/delete").status_code == 404
    assert tab.get(f"/jobs/{job_id}").status_code == 200


def test_undoing_a_delete_that_would_double_a_job_shows_the_other_one(alice, tab, make_job):
    job_id = make_job(alice, source_url="https://jobs.example/1")
    html = follow(tab, tab.post(f"/jobs/{job_id}/delete"))
    again = make_job(alice, source_url="https://jobs.example/1")
    answer = tab.post("/jobs/undo", data={"change": change_in(html)})
    assert answer.location == f"/jobs/{again}"
    assert "Another job in your tracker has this posting now" in follow(tab, answer)
    answer = tab.post("/jobs/restore", data={"job_id": job_id})
    assert answer.location == f"/jobs/{again}"
    assert "so nothing was restored. This is that job." in follow(tab, answer)


@pytest.mark.parametrize("tail", ["", "/edit", "?edit=title"])
def test_an_address_of_no_job_is_a_404(tab, tail):
    for job_id in ("0", "-1", "abc", "99999999999", "9" * 5000, "2147483648"):
        assert tab.get(f"/jobs/{job_id}{tail}").status_code == 404, job_id


def test_anothers_job_is_a_404(bob, tab, browser, make_job):
    job_id = make_job(bob, title="Secret")
    at_bobs = browser(bob)
    html = follow(at_bobs, at_bobs.post(f"/jobs/{job_id}", data={"status": "applied"}))
    for answer in (
        tab.get(f"/jobs/{job_id}"),
        tab.get(f"/jobs/{job_id}/edit"),
        tab.post(f"/jobs/{job_id}", data={"title": "Mine"}),
        tab.post(f"/jobs/{job_id}/delete"),
    ):
        assert answer.status_code == 404
        assert "Secret" not in answer.text
    assert "undone already or can&#39;t be undone anymore" in undo(tab, html)
    assert jobs.get_job(bob, job_id).status == JobStatus.APPLIED


@pytest.mark.parametrize("path", ["/jobs", "/board", "/jobs/new", "/jobs/trash", "/jobs/1"])
def test_a_stranger_is_sent_to_sign_in(alice, anonymous, path):
    answer = anonymous.get(path)
    assert answer.status_code in (302, 303)
    assert "/login?next=" in answer.location


def test_a_form_leads_back_into_this_install_only(alice, tab, make_job):
    job_id = make_job(alice)
    answer = tab.post(f"/jobs/{job_id}", data={"status": "applied", "next": "//evil.example/"})
    assert answer.location == "/"


def test_a_message_about_fifty_jobs_fits_the_cookie(alice, tab, make_job):
    ids = [make_job(alice, status="interviewing") for _ in range(50)]
    sent = {
        "job_id": ids,
        "action": "move",
        "status": "not_interested",
        "next": "/jobs?q=" + "x" * 300,
    }
    answer = tab.post("/jobs/selected", data=sent)
    assert max(len(cookie) for cookie in answer.headers.getlist("Set-Cookie")) < 4000
    assert "50 jobs are now" in tab.get("/jobs").text
