"""A job's page: its head, its facts, what is edited in place, and the question after a merge."""

import html
import re
from datetime import date
from decimal import Decimal

import pytest
from support.pages import errors_of, follow, message_of, part, titles, undo_of, words_of
from support.statements import statements_of

from vega.rules import job_keys
from vega.schemas import JobChanges, NewEvent, Progress, read_form
from vega.services.jobs import jobs, merging, timeline
from vega.services.jobs.history import list_events
from vega.services.jobs.lists import job_list, same_company
from vega.services.jobs.tags import tags_of
from vega.web.job_page import job_page
from vega.web.jobs.page_parts import part_of

pytestmark = pytest.mark.usefixtures("wednesday")

RICH = {
    "title": "Platform Engineer", "company": "Kestrel Freight", "location": "Rotterdam",
    "job_type": "full_time", "workplace": "hybrid", "source": "LinkedIn", "applied_via": "portal",
    "source_url": "https://jobs.example/1", "application_url": "https://apply.example/2",
    "salary_min": Decimal(80000), "salary_max": Decimal(95000), "salary_currency": "EUR",
    "salary_period": "year", "reference": "KF-2291", "tags": ["python", "relocation"],
    "deadline": "2026-11-30", "status": "applied", "applied_on": "2026-11-04",
}  # fmt: skip


def facts_of(page):
    facts = part(page, "job-facts", "section")
    grid = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", facts, re.DOTALL)
    return {words_of(name).split(" Edit ")[0]: words_of(value) for name, value in grid}


# Reading


def test_the_head_says_what_where_and_links_to_the_posting(alice, tab, make_job):
    page = tab.get(f"/jobs/{make_job(alice, **RICH)}").text
    assert '<h1 dir="auto">Platform Engineer</h1>' in page
    assert "Kestrel Freight Rotterdam Full-time" in words_of(part(page, "job-heading", "div"))
    button = part(page, "job-actions", "div")
    assert 'class="button" href="https://jobs.example/1"' in button
    assert "Open posting" in button


def test_facts_read_as_people_write_them(alice, tab, make_job):
    page = tab.get(f"/jobs/{make_job(alice, **RICH)}").text
    assert facts_of(page) == {
        "Applied on": "4 Nov · 21 days ago",
        "Deadline": "Mon 30 Nov · in 5 days",
        "Salary": "€80,000–95,000 a year",
        "Workplace": "Hybrid",
        "Source": "LinkedIn",
        "Applied via": "Portal",
        "Reference": "KF-2291",
        "Tags": "python relocation",
        "Posting": "jobs.example , opens in a new tab",
        "Apply at": "apply.example , opens in a new tab",
    }
    assert 'href="/jobs?tag=python"' in page


def test_what_is_empty_waits_behind_add_details(alice, tab, make_job):
    job_id = make_job(alice, source_url=None, job_type="other", location="")
    page = tab.get(f"/jobs/{job_id}").text
    assert facts_of(page) == {}
    assert "Open posting" not in page
    waiting = words_of(part(page, "add-details", "details"))
    assert "Add Salary" in waiting
    assert "Add Tags" in waiting
    assert "Answer by" not in waiting  # a question of an offer alone
    assert "Other" not in words_of(part(page, "job-heading", "div"))


def test_an_offer_is_asked_for_its_day_to_answer(alice, tab, make_job):
    page = tab.get(f"/jobs/{make_job(alice, status='offer_received')}").text
    assert "Add Answer by" in words_of(part(page, "add-details", "details"))


def test_a_long_description_folds_and_a_short_one_does_not(alice, tab, make_job):
    long, short = make_job(alice, description="Line.\n\n" * 300), make_job(alice)
    assert "Show all" in tab.get(f"/jobs/{long}").text
    assert "Show all" not in tab.get(f"/jobs/{short}").text


def test_the_page_asks_the_database_as_often_for_a_long_history(alice, tab, make_job):
    job_id = make_job(alice, **RICH)

    def count():
        return len(statements_of(lambda: tab.get(f"/jobs/{job_id}")))

    few = count()
    for number in range(60):
        entry = {"kind": "email", "text": f"Number {number}", "reply": True}
        timeline.add_event(alice, job_id, read_form(NewEvent, entry))
    jobs.update_job(alice, job_id, read_form(JobChanges, {"tags": [f"t{n}" for n in range(40)]}))
    assert count() == few


# At this company


def at_company(page):
    frame = re.search(r'id="job-company">(.*?)</article>', page, re.DOTALL)
    return words_of(frame[1])


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["page", "fragment"])
def test_the_other_jobs_at_the_company_say_where_they_stand(alice, bob, tab, make_job, headers):
    job_id = make_job(alice, **RICH)
    other = make_job(alice, title="Cook", company="KESTREL FREIGHT")
    make_job(bob, company="Kestrel Freight")
    rejected = {"status": "rejected", "occurred_on": "2026-03-03"}
    jobs.move_jobs(alice, [other], read_form(Progress, rejected))
    page = tab.get(f"/jobs/{job_id}", headers=headers).text
    assert at_company(page) == "At this company 1 Cook Rejected 3 Mar"
    assert f'href="/jobs/{other}" title="Cook"' in page


def test_a_few_jobs_at_the_company_are_shown_with_a_link_to_all(alice, tab, make_job, monkeypatch):
    job_id, *_ = (make_job(alice, company="Bell & Co") for _ in range(6))
    page = tab.get(f"/jobs/{job_id}").text
    assert page.count('class="company-job"') == 5
    assert "All jobs" not in at_company(page)
    make_job(alice, company="Bell")
    page = tab.get(f"/jobs/{job_id}").text
    assert page.count('class="company-job"') == 5
    assert "At this company 6" in at_company(page)
    (all_of_them,) = re.findall(r'class="company-all small" href="(.*?)"', page)
    assert len(titles(tab.get(html.unescape(all_of_them)).text)) == 7
    monkeypatch.setattr(same_company, "MOST", 6)
    monkeypatch.setattr(job_page, "MOST", 6)
    assert "At this company Engineer" in at_company(tab.get(f"/jobs/{job_id}").text)


def test_a_job_that_is_alone_at_its_company_has_no_such_list(alice, tab, make_job):
    job_id = make_job(alice)
    make_job(alice, company="Beta")
    assert at_company(tab.get(f"/jobs/{job_id}").text) == ""


def test_a_company_edited_in_place_draws_the_list_anew(alice, tab, make_job):
    job_id = make_job(alice)
    opened = part(tab.get(f"/jobs/{job_id}?edit=heading").text, "job-heading", "div")
    (anew,) = re.findall(r'data-hx-select-oob="(.*?)"', opened)
    assert "#job-company" in anew.split(",")


# The next step


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"deadline": "2026-11-27"}, "Closes Fri 27 Nov in 2 days Change deadline"),
        ({"deadline": "2026-11-25"}, "Closes today Change deadline"),
        ({"deadline": "2026-11-24"}, "Closed Tue 24 Nov yesterday Change deadline"),
        ({"status": "offer_received", "answer_by": "2026-11-30"},
         "Answer by Mon 30 Nov in 5 days Change answer date"),
        ({"status": "applied", "applied_on": "2026-11-04"},
         "No reply for 21 days last update 4 Nov Follow up Mark as Ghosted"),
        ({}, "Add next step"),
        ({"status": "applied", "deadline": "2026-11-27"}, "Add next step"),
    ],
)  # fmt: skip
def test_the_head_says_what_is_next(alice, tab, make_job, fields, words):
    page = tab.get(f"/jobs/{make_job(alice, **fields)}").text
    assert words_of(part(page, "job-next", "div")) == words


def test_an_offer_has_room_for_and_against_which_are_searched(alice, tab, make_job):
    job_id = make_job(alice, status="offer_received", cons="Far\n\n<script>x</script>")
    page = tab.get(f"/jobs/{job_id}").text
    assert words_of(part(page, "field-pros", "section")) == "Pros Add pros"
    assert "<p>Far</p>" in part(page, "field-cons", "section")
    assert "<script>x" not in page
    page = follow(tab, tab.post(f"/jobs/{job_id}", data={"pros": "*Garden*", "was_pros": ""}))
    assert "<em>Garden</em>" in part(page, "field-pros", "section")
    assert "*Garden*</textarea>" in tab.get(f"/jobs/{job_id}?edit=pros").text
    assert "Garden" in words_of(tab.get("/jobs?q=garden").text)
    tab.post("/jobs/undo", data=undo_of(page))
    assert jobs.get_job(alice, job_id).pros == ""
    other = tab.get(f"/jobs/{make_job(alice)}").text
    assert [name in words_of(page) for name in ("Pros", "Starts on")] == [True, True]
    assert [name in words_of(other) for name in ("Pros", "Starts on")] == [False, False]


def test_a_job_without_a_reply_is_marked_as_ghosted_and_back(alice, tab, make_job):
    job_id = make_job(alice, status="applied", applied_on="2026-11-04")
    page = follow(tab, tab.post(f"/jobs/{job_id}", data={"outcome": "ghosted"}))
    assert words_of(part(page, "job-next", "div")) == "Add next step"
    assert "Applied · Ghosted" in words_of(part(page, "job-move", "section"))
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "No reply for 21 days" in words_of(part(page, "job-next", "div"))


# The way back, and the jobs beside this one


def beside(page):
    """Return where the arrows lead, and what stands between them and the way back."""
    found = re.findall(r'<a class="[^"]*" href="([^"]*)" data-key="([jk])"', page)
    number = re.search(r"\b(\d+) of (\d+)\b", words_of(page))
    return {key: html.unescape(url) for url, key in found}, number and number[0]


def crumb(page):
    found = re.search(r'<p class="crumb"><a href="([^"]*)">(.*?)</a>', page, re.DOTALL)
    url, words = found.groups()
    return html.unescape(url), words_of(words)


def test_without_a_list_behind_it_a_job_stands_among_all_of_ones_own(alice, bob, tab, make_job):
    oldest, _, middle, newest = (make_job(owner) for owner in (alice, bob, alice, alice))
    assert beside(tab.get(f"/jobs/{middle}").text) == (
        {"k": f"/jobs/{newest}", "j": f"/jobs/{oldest}"}, "2 of 3",
    )  # fmt: skip
    assert beside(tab.get(f"/jobs/{oldest}").text) == ({"k": f"/jobs/{middle}"}, "3 of 3")
    assert crumb(tab.get(f"/jobs/{oldest}").text) == (f"/jobs#job-{oldest}", "Jobs")


@pytest.mark.parametrize(
    "query",
    [
        "sort=title&status=applied",
        "q=cook+applied&sort=title",
        "counted=all&group=waiting&sort=title",
    ],
)
def test_a_job_of_a_list_leads_back_to_it_and_along_it(alice, bob, tab, make_job, query):
    names = ("C applied", "A applied", "Other", "B applied")
    statuses = ("applied", "applied", "interested", "applied")
    c, a, _, b = (
        make_job(alice, title=f"{name} cook", status=status)
        for name, status in zip(names, statuses, strict=True)
    )
    make_job(bob, title="B applied cook", status="applied")
    listed = tab.get(f"/jobs?{query}").text
    (link,) = re.findall(rf'href="(/jobs/{b}\?[^"]*)"', listed)
    page = tab.get(html.unescape(link)).text
    urls, number = beside(page)
    assert [url.split("?")[0] for url in urls.values()] == [f"/jobs/{a}", f"/jobs/{c}"]
    assert number == "2 of 3"
    url, words = crumb(page)
    assert url == f"/jobs?{query}#job-{b}"
    assert words == ("Jobs · Applied" if "status" in query else "Jobs")
    assert beside(tab.get(urls["j"]).text) == ({"k": html.unescape(link)}, "3 of 3")


def test_a_job_that_a_move_took_off_its_list_still_has_neighbours_there(alice, tab, make_job):
    oldest, middle, newest = (make_job(alice, status="applied") for _ in range(3))
    address = f"/jobs/{middle}?from=/jobs?status%3Dapplied"
    answer = tab.post(address, data={"status": "rejected"})
    assert answer.location == address
    urls, number = beside(follow(tab, answer))
    assert [url.split("?")[0] for url in urls.values()] == [f"/jobs/{newest}", f"/jobs/{oldest}"]
    assert number is None


def test_a_card_leads_back_to_the_board_and_along_its_column(alice, tab, make_job):
    make_job(alice, status="applied")
    first, second = (make_job(alice, deadline=f"2026-12-0{day}") for day in (1, 2))
    board = tab.get("/board?tag=").text
    (link,) = re.findall(rf'class="card-title" href="(/jobs/{first}\?[^"]*)"', board)
    page = tab.get(html.unescape(link)).text
    assert crumb(page) == (f"/board?tag=#card-{first}", "Board")
    assert beside(page) == ({"j": link.replace(f"/{first}?", f"/{second}?")}, "1 of 2")


def test_a_job_of_today_leads_back_to_its_row(alice, tab, make_job):
    jobs_of_today = [
        make_job(alice, deadline="2026-11-26"),
        make_job(alice, status="offer_received"),
        make_job(alice, status="applied", applied_on="2026-11-04"),
        make_job(alice),
        make_job(alice, status="rejected"),
    ]
    today = tab.get("/").text
    for job_id in jobs_of_today:
        (link,) = re.findall(rf'<a dir="auto" href="(/jobs/{job_id}\b[^"]*)"', today)
        assert crumb(tab.get(html.unescape(link)).text) == (f"/#job-{job_id}", "Today")
        assert today.count(f'id="job-{job_id}"') == 1


def test_a_change_keeps_the_way_back_and_a_delete_goes_it(alice, tab, make_job):
    job_id = make_job(alice, status="applied", notes="Old")
    way = "from=/jobs?status%3Dapplied%26sort%3Dtitle"
    refused = tab.post(f"/jobs/{job_id}?{way}", data={"deadline": "never", "was_deadline": ""})
    assert crumb(refused.text)[0] == f"/jobs?status=applied&sort=title#job-{job_id}"
    page = follow(tab, tab.post(f"/jobs/{job_id}?{way}", data={"notes": "New", "was_notes": "Old"}))
    assert crumb(page)[0] == f"/jobs?status=applied&sort=title#job-{job_id}"
    assert undo_of(page)["next"] == f"/jobs/{job_id}?{way}"
    assert f'action="/jobs/{job_id}/delete?{way}"' in page
    gone = tab.post(f"/jobs/{job_id}/delete?{way}")
    assert gone.location == "/jobs?status=applied&sort=title"


@pytest.mark.parametrize(
    "asked", ["//evil.example", "https://evil.example/jobs", "/settings", "/jobs/1", "/jobs#x", "x"]
)  # fmt: skip
def test_the_way_back_leads_to_pages_that_list_jobs_alone(alice, tab, make_job, asked):
    job_id = make_job(alice)
    page = tab.get(f"/jobs/{job_id}", query_string={"from": asked}).text
    assert crumb(page) == (f"/jobs#job-{job_id}", "Jobs")
    assert "from=" not in page


def test_of_very_many_jobs_none_is_counted(alice, tab, make_job, monkeypatch):
    monkeypatch.setattr(job_list, "MAX_NUMBERED", 1)
    first, second = make_job(alice), make_job(alice)
    assert beside(tab.get(f"/jobs/{first}").text) == ({"k": f"/jobs/{second}"}, None)


# Editing in place


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        (
            "salary",
            [f"salary_{end}" for end in ("min", "max", "currency", "period", "months")],
        ),
        ("stage", ["stage"]),
        ("outcome", ["stage"]),
        ("heading", ["company", "location", "job_type"]),
        ("company", ["company", "location", "job_type"]),
        ("tags", ["tags"]),
        ("deadline", ["deadline"]),
        ("application_url", ["application_url"]),
    ],
)
def test_a_part_opens_with_its_fields(alice, tab, make_job, name, fields):
    page = tab.get(f"/jobs/{make_job(alice)}?edit={name}").text
    assert re.findall(r'name="was_(\w+)"', page) == fields


@pytest.mark.parametrize("name", ["quiet_until", "status", "nonsense", ""])
def test_what_is_no_part_opens_nothing(alice, tab, make_job, name):
    assert part_of([name]) == ""
    assert 'name="was_' not in tab.get(f"/jobs/{make_job(alice)}?edit={name}").text


def test_a_stage_and_an_outcome_are_set_and_cleared_without_a_move(alice, tab, make_job):
    make_job(alice, status="interviewing", stage="Call with Ann")
    job_id = make_job(alice, status="interviewing")
    page = tab.get(f"/jobs/{job_id}?edit=stage").text
    form = part(page, "field-stage", "li")
    assert re.findall(r'name="was_(\w+)"', form) == ["stage", "outcome"]
    assert re.findall(r"<option[^>]*>([^<]+)</option>", form) == ["Not set", "Ghosted"]
    assert '<datalist id="stages"><option value="Call with Ann"></option></datalist>' in form
    sent = {"stage": " Final round ", "was_stage": "", "outcome": "ghosted", "was_outcome": ""}
    page = follow(tab, tab.post(f"/jobs/{job_id}", data=sent))
    assert facts_of(page)["Stage"] == "Final round · Ghosted"
    assert "Interviewing · Final round · Ghosted" in words_of(part(page, "job-move", "section"))
    latest = list_events(jobs.get_job(alice, job_id), alice)[0]
    assert (latest.kind, latest.occurred_on) == ("stage", date(2026, 11, 25))
    sent = {"stage": "", "was_stage": "Final round", "outcome": "", "was_outcome": "ghosted"}
    cleared = follow(tab, tab.post(f"/jobs/{job_id}", data=sent))
    assert "Stage" not in facts_of(cleared)
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(cleared)))
    assert facts_of(page)["Stage"] == "Final round · Ghosted"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"stage": "s" * 41}, "Stage is too long: 40 characters at most, this one has 41."),
        ({"outcome": "accepted"}, "Outcome Accepted needs the status Offer received."),
    ],
)
def test_a_stage_that_cannot_be_keeps_its_part_open(alice, tab, make_job, sent, sentence):
    answer = tab.post(f"/jobs/{make_job(alice, status='rejected')}", data=sent)
    assert answer.status_code == 422
    assert errors_of(part(answer.text, "field-stage", "li")) == [sentence]


def test_two_tabs_that_set_a_stage_lose_neither(alice, tab, make_job):
    job_id = make_job(alice, status="interviewing")
    tab.post(f"/jobs/{job_id}", data={"stage": "Theirs", "was_stage": ""})
    answer = tab.post(f"/jobs/{job_id}", data={"stage": "Mine", "was_stage": ""})
    assert answer.status_code == 409
    form = part(answer.text, "field-stage", "div")
    assert 'value="Mine"' in form
    assert "Theirs</textarea>" in answer.text


def test_a_salary_is_typed_as_people_type_it(alice, tab, make_job):
    job_id = make_job(alice)
    sent = {"salary_min": "80,000", "salary_max": "95 000.50", "salary_currency": "EUR"}
    page = follow(tab, tab.post(f"/jobs/{job_id}", data=sent))
    assert facts_of(page)["Salary"] == "€80,000–95,000.50"


@pytest.mark.parametrize("field", ["salary_min", "salary_max"])
def test_a_salary_pasted_into_one_field_fills_those_left_empty(alice, tab, make_job, field):
    job_id = make_job(alice)
    names = ("salary_min", "salary_max", "salary_currency", "salary_period")
    sent = {**dict.fromkeys(names, ""), field: "€78,000–92k", "salary_period": "year"}
    page = follow(tab, tab.post(f"/jobs/{job_id}", data=sent))
    assert facts_of(page)["Salary"] == "€78,000–92,000 a year"


def test_what_a_pasted_salary_says_wins(alice, tab, make_job):
    job_id = make_job(alice, salary_currency="EUR", salary_period="year")
    sent = {"salary_min": "$8k", "salary_max": "$9k a month"}
    chosen = {"salary_currency": "EUR", "salary_period": "year"}
    page = follow(tab, tab.post(f"/jobs/{job_id}", data={**sent, **chosen}))
    assert facts_of(page)["Salary"] == "$8,000–9,000 a month"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"salary_min": "lots"}, "Salary from must be an amount such as 85,000 or 85000.50."),
        (
            {"salary_min": "80-95k", "salary_max": "9"},
            "Salary from must be an amount such as 85,000 or 85000.50.",
        ),
        ({"salary_min": "80.000"}, "Salary from must be an amount such as 85,000 or 85000.50."),
        (
            {"salary_min": "9", "salary_max": "8"},
            "Salary from must not be above Salary to.",
        ),
        ({"deadline": "2026-02-30"}, "Deadline must be a day that exists, such as 2026-11-25."),
        ({"deadline": "20261201"}, "Deadline must be a day that exists, such as 2026-11-25."),
        ({"deadline": "2026-W49-2"}, "Deadline must be a day that exists, such as 2026-11-25."),
        ({"applied_on": "2026-11-26"}, "Applied on must not be in the future."),
        (
            {"applied_on": "1969-12-31"},
            "Applied on must be a day from 1970 to 2199, such as 2026-11-25.",
        ),
        ({"tags": ", ".join(f"t{n}" for n in range(100))}, "Tags must be at most 50 words."),
        ({"tags": "t" * 500}, "Tags must be at most 50 characters each, without commas."),
        (
            {"reference": "r" * 501},
            "Reference is too long: 500 characters at most, this one has 501.",
        ),
    ],
)  # fmt: skip
def test_what_a_part_refuses_is_told_at_its_field_and_stays_typed(
    alice, tab, make_job, sent, sentence
):
    job_id = make_job(alice)
    before = jobs.get_job(alice, job_id).version
    answer = tab.post(f"/jobs/{job_id}", data=sent)
    assert answer.status_code == 422
    assert errors_of(answer.text) == [sentence]
    assert all(f'value="{typed}"' in answer.text for typed in sent.values())
    assert '<details class="add-details" id="add-details" open>' in answer.text
    assert jobs.get_job(alice, job_id).version == before


def test_an_applied_day_is_not_emptied_while_the_job_is_applied(alice, tab, make_job):
    job_id = make_job(alice, **RICH)
    answer = tab.post(f"/jobs/{job_id}", data={"applied_on": "", "was_applied_on": "2026-11-04"})
    assert answer.status_code == 409
    (sentence,) = errors_of(part(answer.text, "field-applied_on", "div"))
    assert "The job is applied" in sentence


def test_an_applied_day_of_an_interested_job_makes_it_applied(alice, tab, make_job):
    job_id = make_job(alice)
    page = follow(tab, tab.post(f"/jobs/{job_id}", data={"applied_on": "2026-11-20"}))
    assert facts_of(page)["Applied on"] == "Fri 20 Nov · 5 days ago"
    assert jobs.get_job(alice, job_id).status == "applied"
    follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert jobs.get_job(alice, job_id).status == "interested"


def test_two_tabs_that_edit_the_salary_lose_neither(alice, tab, make_job):
    job_id = make_job(alice, salary_min=Decimal(50000))
    tab.post(f"/jobs/{job_id}", data={"salary_min": "60,000", "was_salary_min": "50000"})
    answer = tab.post(f"/jobs/{job_id}", data={"salary_min": "70,000", "was_salary_min": "50000"})
    assert answer.status_code == 409
    assert 'value="70,000"' in answer.text
    assert "60,000</textarea>" in answer.text
    assert jobs.get_job(alice, job_id).salary_min == 60000


def test_tags_are_typed_with_commas_between_them(alice, tab, make_job):
    make_job(alice, tags=["Known"])
    job_id = make_job(alice)
    assert 'data-add-tag="Known"' in tab.get(f"/jobs/{job_id}?edit=tags").text
    tab.post(f"/jobs/{job_id}", data={"tags": " Python, , remote  first,python,"})
    assert tags_of(jobs.get_job(alice, job_id)) == ("Python", "remote first")
    tab.post(f"/jobs/{job_id}", data={"tags": "", "was_tags": "Python, remote first"})
    assert tags_of(jobs.get_job(alice, job_id)) == ()


def test_only_ones_own_tags_are_suggested(alice, bob, tab, make_job):
    make_job(bob, tags=["Secret tag"])
    assert "Secret tag" not in tab.get(f"/jobs/{make_job(alice)}?edit=tags").text


# After a merge


@pytest.fixture
def twins(alice, make_job, monkeypatch):
    """Two jobs of one posting, which disagree about the status."""
    first = make_job(alice, source_url="https://one.example/1", status="applied")
    second = make_job(alice, source_url="https://two.example/1")
    wanted = read_form(JobChanges, {"status": "rejected", "occurred_on": "2026-11-20"})
    jobs.move_jobs(alice, [second], wanted)
    monkeypatch.setattr(merging, "job_key", lambda url: "one posting")
    monkeypatch.setattr(job_keys, "job_key", lambda url: "one posting")
    return first, second


def test_a_merge_of_two_statuses_asks_which_one_it_is(alice, tab, twins):
    first, second = twins
    page = follow(tab, tab.post(f"/jobs/{first}/merge", data={"other": second}))
    assert message_of(page) == "The two jobs are now one."
    assert "different statuses: Applied and Rejected." in words_of(page)
    assert "this job is now Rejected ." in words_of(page)
    (form,) = [f for f in re.findall(r"<form.*?</form>", page, re.DOTALL) if "Move to Applied" in f]
    assert f'action="/jobs/{first}"' in form
    page = follow(tab, tab.post(f"/jobs/{first}", data={"status": "applied"}))
    assert "disagreed" not in page
    latest = list_events(jobs.get_job(alice, first), alice)[0]
    assert (latest.kind, latest.to_status, latest.occurred_on) == (
        "moved",
        "applied",
        date(2026, 11, 25),
    )


def test_a_merge_of_two_jobs_of_one_status_asks_nothing(alice, tab, twins):
    first, second = twins
    jobs.move_jobs(alice, [second], read_form(JobChanges, {"status": "applied"}))
    page = follow(tab, tab.post(f"/jobs/{first}/merge", data={"other": second}))
    assert message_of(page) == "The two jobs are now one."
    assert "disagreed" not in page


def test_a_merge_is_undone_whole(alice, tab, twins):
    first, second = twins
    page = follow(tab, tab.post(f"/jobs/{first}/merge", data={"other": second}))
    assert tab.get(f"/jobs/{second}").status_code == 404
    follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert jobs.get_job(alice, second).status == "rejected"
    assert [e.kind for e in list_events(jobs.get_job(alice, first), alice)] == ["saved"]


def test_a_merge_that_cannot_be_undone_says_why_and_leads_to_the_job(alice, tab, twins, make_job):
    first, second = twins
    page = follow(tab, tab.post(f"/jobs/{first}/merge", data={"other": second}))
    again = make_job(alice, source_url="https://two.example/1")
    answer = tab.post("/jobs/undo", data=undo_of(page))
    assert answer.location == f"/jobs/{again}"
    told = follow(tab, answer)
    assert "Another job in your tracker has this posting now, so nothing was undone." in told
    assert "deleting" not in words_of(part(told, "messages", "div"))


@pytest.mark.parametrize("status", ["hired", "<b>", "applied"])
def test_only_another_status_is_asked_about(alice, tab, make_job, status):
    job_id = make_job(alice, status="applied")
    assert "disagreed" not in tab.get(f"/jobs/{job_id}?disagreed={status}").text
