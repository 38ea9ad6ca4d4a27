"""The page Add job: by hand, and filled in from a page, a text, a file or what was shared."""

import json
import re
from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import urlencode

import pytest
import time_machine
from support.pages import follow, message_of, words_of

from vega.errors import PagesBusy
from vega.models import Plan
from vega.services.accounts import users
from vega.services.jobs import jobs, page_slots
from vega.services.jobs.creating.quota import quota_status
from vega.services.mails import received, suggesting
from vega.services.slots import AccountSlots


def told_in(page):
    """Return the words of a page, with none apart from their punctuation for an element's sake."""
    return re.sub(r" ([.,:])", r"\1", words_of(page))


# By hand


def test_adding_needs_a_title_and_a_company_alone(alice, tab):
    html = follow(tab, tab.post("/jobs/new", data={"title": " Cook ", "company": "Inn"}))
    assert message_of(html) == "“Cook” was added."
    assert quota_status(alice).used == 1


def test_the_browser_puts_nothing_back_into_the_form(tab):
    page = tab.get("/jobs/new").text
    assert '<form class="form add-form" method="post" autocomplete="off"' in page


def test_what_was_typed_stays_when_something_is_wrong(tab):
    sent = {"title": "", "company": "Inn", "source_url": "not a url", "notes": "my <notes>"}
    answer = tab.post("/jobs/new", data=sent)
    assert answer.status_code == 422
    assert "Title is required." in answer.text
    assert "Enter a web address, such as jobs.example.com/123." in answer.text
    assert 'value="not a url"' in answer.text
    assert "my &lt;notes&gt;" in answer.text


def test_a_duplicate_leads_to_the_job_that_is_there(alice, tab, make_job):
    tracked = make_job(alice, title="The first", source_url="https://jobs.example/1")
    sent = {"title": "Again", "company": "X", "source_url": "https://jobs.example/1"}
    answer = tab.post("/jobs/new", data=sent)
    assert answer.status_code == 409
    assert f'href="/jobs/{tracked}"' in answer.text
    assert "The first" in answer.text
    assert "\nAgain</textarea>" in answer.text


def test_a_used_up_quota_says_when_it_resets_and_keeps_what_was_typed(alice, browser):
    users.set_plan("alice", Plan.FREE)
    with time_machine.travel(datetime(2026, 11, 24, tzinfo=UTC), tick=False):
        tab = browser(alice)
        for number in range(50):
            tab.post("/jobs/new", data={"title": f"Job {number}", "company": "X"})
        answer = tab.post("/jobs/new", data={"title": "One more", "company": "X"})
    assert answer.status_code == 403
    assert "1 December 2026" in answer.text
    assert "unlimited" in answer.text
    assert "\nOne more</textarea>" in answer.text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "applied", "applied_on": "2026-11-04"}, "just now, applied 4 Nov."),
        ({"status": "rejected", "occurred_on": "2026-11-20"}, "just now, now Rejected."),
        ({}, "just now, not applied yet."),
    ],
)
def test_what_became_of_a_similar_job_is_told(alice, tab, make_job, wednesday, fields, words):
    make_job(alice, title="Data Engineer", company="Acme", **fields)
    told = told_in(tab.get("/jobs/alike?title=data+engineer&company=Acme").text)
    assert f"Acme: saved {words}" in told


def test_a_job_that_is_probably_the_same_is_pointed_out(alice, tab, make_job):
    job_id = make_job(alice, title="Data Engineer", company="Acme GmbH", status="applied")
    hint = tab.get("/jobs/alike?title=data+engineer&company=Acme").text
    assert f'href="/jobs/{job_id}"' in hint
    assert "applied" in hint
    assert "href" not in tab.get("/jobs/alike?title=Cook&company=Acme").text
    again = make_job(alice, title="Data engineer", company="ACME", source_url=None)
    assert f'href="/jobs/{job_id}"' in tab.get(f"/jobs/{again}").text


# Filling in

FILL = "/jobs/new/fill"
URL = "https://jobs.example.com/acme/4711"
POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Platform Engineer (m/f/d)",
    "hiringOrganization": {"@type": "Organization", "name": "Kestrel Freight B.V."},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Rotterdam"}},
    "employmentType": "FULL_TIME",
    "description": "<p>Kestrel moves containers.</p><ul><li>Run the platform</li></ul>",
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"minValue": 78000, "maxValue": 92000, "unitText": "YEAR"},
    },
}


def posting(**fields):
    return {**POSTING, **fields}


def capture(*postings, **members):
    blocks = [json.dumps(one) for one in postings or [POSTING]]
    return json.dumps({"url": URL, "title": "Platform Engineer", "blocks": blocks, **members})


def source(*postings):
    blocks = "".join(
        f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in postings
    )
    return f"<!doctype html><html><head><title>Job</title>{blocks}</head><body></body></html>"


def value_of(page, name):
    """Return what a field of the form holds."""
    area = re.search(
        rf'<textarea[^>]* name="{name}"[^>]*>(?:\r?\n)?(.*?)</textarea>', page, re.DOTALL
    )
    if area:
        return area[1].replace("\r\n", "\n")
    choice = re.search(rf'<select[^>]* name="{name}".*?</select>', page, re.DOTALL)
    chosen = choice and re.search(r'<option selected value="([^"]*)"', choice[0])
    if choice:
        return chosen[1] if chosen else ""
    return (
        re.search(rf'<input[^>]* name="{name}"[^>]*>', page)[0]
        .partition('value="')[2]
        .split('"')[0]
    )


def form_of(page):
    """Return what a browser would send of the form, without what was pasted."""
    names = {*re.findall(r'<(?:input|select|textarea)[^>]* name="([a-z_]+)"', page)}
    own = names - {
        "paste",
        "paste_html",
        "capture",
        "page",
        "filled",
        "csrf_token",
        "is_different",
        "q",
    }
    sent = {name: value_of(page, name) for name in own}
    for name in ("filled", "is_different"):
        sent[name] = re.findall(rf'name="{name}" value="([^"]*)"', page)
    return sent


def marked(page):
    """Return the labels of the fields that are marked as filled in."""
    found = re.findall(r'<label for="([a-z_]+)"[^>]*>[^\n]*class="filled-in"', page)
    return {*found}


class TestACapture:
    def test_it_fills_in_the_form_and_saves_nothing(self, alice, tab):
        answer = tab.post(FILL, data={"capture": capture()})
        assert answer.status_code == 200
        page = answer.text
        assert value_of(page, "title") == "Platform Engineer (m/f/d)"
        assert value_of(page, "company") == "Kestrel Freight B.V."
        assert value_of(page, "source_url") == URL
        assert (value_of(page, "salary_min"), value_of(page, "salary_max")) == ("78,000", "92,000")
        assert value_of(page, "job_type") == "full_time"
        assert "- Run the platform" in value_of(page, "description").replace("* ", "- ")
        assert {"title", "company", "location", "job_type", "salary_max"} <= marked(page)
        told = told_in(page)
        assert "7 fields filled in, marked" in told
        assert "Salary filled in" in told
        assert quota_status(alice).used == 0

    def test_what_it_filled_in_can_be_saved(self, alice, tab):
        page = tab.post(FILL, data={"capture": capture()}).text
        sent = {**form_of(page), "tags": "mine"}
        saved = follow(tab, tab.post("/jobs/new", data=sent))
        assert message_of(saved) == "“Platform Engineer (m/f/d)” was added."
        tracked = jobs.look_up_job(alice, URL)
        assert jobs.get_job(alice, tracked.id).salary_currency == "EUR"

    def test_the_job_says_how_it_came(self, tab):
        captured = form_of(tab.post(FILL, data={"capture": capture()}).text)
        shared = form_of(tab.get("/jobs/new", query_string={"text": "https://a.example/1"}).text)
        pasted = form_of(tab.post(FILL, data={**captured, "paste": source(), "notes": ""}).text)
        named = {"title": "Cook", "company": "Inn", "source_url": ""}
        for sent, words in [
            (captured, "Saved · with the bookmarklet"),
            ({**shared, **named}, "Saved · from the share menu"),
            ({**pasted, **named}, "Saved · by hand"),
            ({**captured, **named, "title": "Chef", "filled_by": "import"}, "Saved · by hand"),
        ]:
            assert words in words_of(follow(tab, tab.post("/jobs/new", data=sent)))

    def test_it_sets_nothing_that_is_the_persons_own(self, tab):
        own = {"status": "offer_received", "notes": "x", "tags": ["x"], "source": "x", "stage": "x"}
        page = tab.post(FILL, data={"capture": capture(**own)}).text
        chosen = json.dumps(
            {"title": "Cook", "notes": "planted", "status": "rejected", "tags": "x"}
        )
        for filled in (page, tab.post(FILL, data={"posting": chosen}).text):
            assert value_of(filled, "status") == "interested"
            assert [value_of(filled, name) for name in ("notes", "tags", "source")] == ["", "", ""]

    def test_of_several_postings_the_person_chooses(self, tab):
        two = [posting(title="Cook"), posting(title="Baker", identifier={"value": "R-2"})]
        page = tab.post(FILL, data={"capture": capture(*two), "notes": "typed"}).text
        assert "2 postings on that page. Which one?" in told_in(page)
        assert (value_of(page, "title"), value_of(page, "notes")) == ("", "typed")
        choices = re.findall(r'<button class="choice" name="posting" value="([^"]*)"', page)
        chosen = choices[1].replace("&#34;", '"').replace("&lt;", "<").replace("&gt;", ">")
        page = tab.post(FILL, data={**form_of(page), "posting": chosen}).text
        assert (value_of(page, "title"), value_of(page, "notes")) == ("Baker", "typed")
        assert value_of(page, "salary_max") == "92,000"

    def test_each_of_several_postings_of_a_page_can_be_saved(self, alice, tab, make_job):
        make_job(alice, title="Cook", source_url=URL)
        for title, url in [("Baker", ""), ("Cook", URL)]:
            chosen = json.dumps({"title": title, "company": "Inn", "source_url": URL})
            page = tab.post(FILL, data={"posting": chosen}).text
            assert (value_of(page, "title"), value_of(page, "source_url")) == (title, url)

    def test_a_page_without_a_posting_says_so(self, tab):
        page = tab.post(FILL, data={"capture": json.dumps({"url": URL, "title": "Soup"})}).text
        assert "No posting found on that page." in told_in(page)
        assert value_of(page, "source_url") == URL

    def test_one_that_has_closed_says_so(self, tab, wednesday):
        sent = {"capture": capture(posting(validThrough="2026-11-20"))}
        page = tab.post(FILL, data=sent).text
        assert "This posting closed on Fri 20 Nov. You can still save it." in told_in(page)
        assert value_of(page, "title") == "Platform Engineer (m/f/d)"

    @pytest.mark.parametrize(
        "text",
        ["{", "[1]", "null", '"x"', "\x00", "[" * 300_000, "{" * 100_000, '{"a":' * 9_000, "nan",
         '{"a": [' + "{}," * 20_000 + "{}]}", "9" * 5_000],
    )  # fmt: skip
    def test_what_cannot_be_read_is_told_and_the_form_stays(self, tab, text):
        answer = tab.post(FILL, data={"capture": text, "title": "Typed"})
        assert answer.status_code == 422
        assert "Vega couldn’t read what the page sent." in answer.text
        assert value_of(answer.text, "title") == "Typed"

    @pytest.mark.parametrize(
        "members",
        [{"url": 1, "blocks": "x", "meta": [1], "title": None, "selection": {}, "html": [1]},
         {"url": "javascript:alert(1)"}, {"url": "data:text/html,x"},
         {"url": "https://x.example/" + "a" * 5_000},
         {"blocks": [1, None, ["x"], "{" * 5_000]}, {"meta": {"og:title": 1}}, {"title": "\ud800"},
         {"unknown": "x"}],
    )  # fmt: skip
    def test_members_of_the_wrong_kind_count_as_missing(self, tab, members):
        answer = tab.post(FILL, data={"capture": json.dumps({"url": "", "blocks": [], **members})})
        assert answer.status_code == 200
        assert value_of(answer.text, "source_url") == ""

    def test_a_posting_that_was_sent_back_is_checked_anew(self, tab):
        wrong = {"title": "Cook", "company": 1, "job_type": "king", "deadline": "soon",
                 "source_url": "javascript:alert(1)", "salary_min": "-3", "workplace": ["x"],
                 "salary_max": 1e99, "salary_currency": "XXXX", "description": {}}  # fmt: skip
        page = tab.post(FILL, data={"posting": json.dumps(wrong)}).text
        assert marked(page) == {"title"}
        assert tab.post(FILL, data={"posting": "{"}).status_code == 422


class TestWhatWasTyped:
    def test_it_stays_and_the_rest_is_filled_in(self, tab):
        typed = {"title": "My words", "notes": "mine", "status": "applied", "job_type": "other"}
        page = tab.post(FILL, data={"capture": capture(), **typed}).text
        assert (value_of(page, "title"), value_of(page, "notes")) == ("My words", "mine")
        assert (value_of(page, "status"), value_of(page, "job_type")) == ("applied", "full_time")
        assert "title" not in marked(page)
        assert "company" in marked(page)

    def test_another_filling_replaces_what_the_one_before_put_there(self, tab):
        first = tab.post(FILL, data={"capture": capture()}).text
        sent = {**form_of(first), "company": "Kestrel, as I call it"}
        other = capture({"@type": "JobPosting", "title": "Cook", "hiringOrganization": "Inn"})
        page = tab.post(FILL, data={**sent, "capture": other}).text
        assert (value_of(page, "title"), value_of(page, "company")) == (
            "Cook",
            "Kestrel, as I call it",
        )
        assert (value_of(page, "salary_min"), value_of(page, "description")) == ("", "")
        assert value_of(page, "job_type") == "other"

    def test_a_salary_is_filled_in_whole_or_not_at_all(self, tab):
        page = tab.post(FILL, data={"capture": capture(), "salary_min": "80,000"}).text
        assert (value_of(page, "salary_min"), value_of(page, "salary_max")) == ("80,000", "")

    def test_it_stays_where_nothing_is_found(self, tab):
        first = tab.post(FILL, data={"capture": capture(), "notes": "mine"}).text
        page = tab.post(FILL, data={**form_of(first), "paste": "Lorem ipsum"}).text
        assert "No posting found in that text." in told_in(page)
        assert value_of(page, "title") == "Platform Engineer (m/f/d)"
        assert value_of(page, "notes") == "mine"
        assert "title" in marked(page)
        assert value_of(page, "paste") == "Lorem ipsum"

    def test_another_address_alone_replaces_the_link_alone(self, tab):
        first = tab.post(FILL, data={"capture": capture()}).text
        page = tab.post(FILL, data={**form_of(first), "paste": f"{URL}0"}).text
        assert value_of(page, "source_url") == f"{URL}0"
        assert value_of(page, "title") == "Platform Engineer (m/f/d)"
        assert {"title", "source_url"} <= marked(page)

    def test_clearing_takes_back_what_was_filled_in_alone(self, tab):
        first = tab.post(FILL, data={"capture": capture(), "notes": "mine"}).text
        sent = {**form_of(first), "company": "Typed", "paste": "x", "clear": "y"}
        page = tab.post(FILL, data=sent).text
        kept = [value_of(page, name) for name in ("title", "company", "notes", "paste")]
        assert kept == ["", "Typed", "mine", ""]
        assert marked(page) == set()

    def test_a_form_that_is_refused_keeps_its_marks(self, tab):
        first = tab.post(FILL, data={"capture": capture()}).text
        answer = tab.post("/jobs/new", data={**form_of(first), "title": "", "paste": "pasted"})
        assert answer.status_code == 422
        assert "company" in marked(answer.text)
        assert "title" not in marked(answer.text)
        assert value_of(answer.text, "paste") == "pasted"

    def test_leaving_asks_only_where_something_would_be_lost(self, alice, tab, make_job):
        assert 'data-draft="' not in tab.get("/jobs/new?status=applied").text
        assert 'data-draft="filled"' in tab.post(FILL, data={"capture": capture()}).text
        assert 'data-draft="filled"' in tab.post(FILL, data={"paste": "x", "notes": "mine"}).text
        make_job(alice, source_url=URL)
        assert 'data-draft="' not in tab.post(FILL, data={"capture": capture()}).text


class TestPasting:
    def test_an_address_alone_is_looked_up(self, alice, tab, make_job):
        page = tab.post(FILL, data={"paste": f" {URL}?utm_source=x \n"}).text
        assert value_of(page, "source_url").startswith(URL)
        assert "Link filled in." in told_in(page)
        with time_machine.travel(datetime(2026, 11, 4, 12, tzinfo=UTC), tick=False):
            job_id = make_job(alice, title="Known", source_url=URL, status="applied")
        with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
            page = tab.post(FILL, data={"paste": URL}).text
        told = told_in(page)
        assert "You saved this 3 weeks ago and applied on 4 Nov." in told
        assert f'<a class="button primary" href="/jobs/{job_id}">Open that job</a>' in page
        assert '<button class="button primary">Save job' not in page

    def test_the_source_of_a_page_is_read(self, tab):
        page = tab.post(FILL, data={"paste": source(POSTING)}).text
        assert value_of(page, "company") == "Kestrel Freight B.V."
        assert "fields filled in, marked" in told_in(page)

    def test_a_saved_page_is_read(self, tab):
        for data in (source(POSTING).encode(), source(POSTING).encode("utf-16")):
            sent = {"page": (BytesIO(data), "job.html"), "notes": "mine"}
            page = tab.post(FILL, data=sent).text
            assert value_of(page, "company") == "Kestrel Freight B.V."
            assert value_of(page, "notes") == "mine"

    def test_a_file_that_is_no_page_is_told(self, tab):
        answer = tab.post(FILL, data={"page": (BytesIO(b"\x89PNG\0\0\0"), "job.html")})
        assert answer.status_code == 422
        assert "That file is not a saved page." in answer.text

    def test_nothing_pasted_is_told(self, tab):
        answer = tab.post(FILL, data={"paste": " ", "title": "Typed"})
        assert answer.status_code == 422
        assert "Paste a link, the text of a posting or its page source first." in answer.text
        assert value_of(answer.text, "title") == "Typed"

    def test_a_text_that_is_no_posting_stays_as_the_description(self, tab):
        text = "Pick up the bread on Friday, and ask about the oven."
        page = tab.post(FILL, data={"paste": text}).text
        assert "No posting found in that text. Its text is in Description." in told_in(page)
        assert value_of(page, "description") == text
        assert value_of(page, "title") == ""
        page = tab.post(FILL, data={"paste": f"{text} https://jobs.example/17"}).text
        assert "Link filled in." in page
        assert "No posting found in that text. Its text is in Description." in told_in(page)
        assert "Paste the posting’s text for the rest" not in page

    def test_a_long_paste_is_not_sent_back_once_it_was_read(self, tab):
        long = source(POSTING) + "<!--" + "x" * 200_000 + "-->"
        assert value_of(tab.post(FILL, data={"paste": long}).text, "paste") == ""
        assert len(value_of(tab.post(FILL, data={"paste": "x " * 60_000}).text, "paste")) > 100_000

    def test_a_page_that_is_loaded_again_is_the_blank_form(self, tab):
        answer = tab.get(FILL)
        assert (answer.status_code, answer.location) == (303, "/jobs/new")


class TestSharing:
    def test_what_a_phone_shares_fills_in_the_form(self, tab):
        query = urlencode({"title": "Cook at Inn", "text": f"Look at this: {URL}"})
        page = tab.get(f"/jobs/new?{query}").text
        assert value_of(page, "source_url") == URL

    def test_the_status_of_a_column_still_counts(self, tab):
        page = tab.get(f"/jobs/new?{urlencode({'status': 'applied', 'url': URL})}").text
        assert (value_of(page, "status"), value_of(page, "source_url")) == ("applied", URL)
        assert marked(page) == {"source_url"}

    @pytest.mark.parametrize("name", ["url", "title", "text", "status", "from"])
    @pytest.mark.parametrize(
        "value", ["x" * 100_000, "\0\u202e<b>", "javascript:alert(1)", "data:,x", "http://[", "%"]
    )
    def test_whatever_comes_the_form_is_there(self, tab, name, value):
        answer = tab.get(f"/jobs/new?{urlencode({name: value})}")
        assert answer.status_code == 200
        assert value_of(answer.text, "source_url") == ""

    def test_what_could_not_be_read_stands_in_the_box(self, tab):
        page = tab.get(f"/jobs/new?{urlencode({'text': 'Lorem ipsum'})}").text
        assert value_of(page, "paste") == "Lorem ipsum"
        assert "No posting found in that text." in told_in(page)


class TestWhatIsKnown:
    def test_it_comes_first_of_all_and_has_the_focus(self, alice, tab, make_job):
        make_job(alice, company="Kestrel B.V.", source_url=URL)
        sent = {"capture": capture(posting(validThrough="2020-01-01"))}
        told = tab.post(FILL, data=sent).text.partition("You saved this")
        assert told[0].count("autofocus") == 1
        assert "autofocus" not in told[2]
        assert "This posting closed on" in told[2]
        assert "at Kestrel B.V. Open that job" in told_in(told[2])

    def test_another_persons_job_is_never_shown(self, bob, tab, make_job):
        make_job(bob, title="Secret", company="Inn", source_url=URL)
        query = urlencode({"source_url": URL, "title": "Secret", "company": "Inn"})
        for page in (
            tab.get(f"/jobs/alike?{query}"),
            tab.get(f"/jobs/new?{urlencode({'url': URL})}"),
            tab.post(FILL, data={"paste": URL, "title": "Secret", "company": "Inn"}),
        ):
            assert "You " not in told_in(page.text).replace("You typed", "").replace(
                "you typed", ""
            )
            assert "Open that job" not in page.text

    def test_one_in_the_trash_is_not_in_the_way(self, alice, tab, make_job):
        jobs.delete_jobs(alice, [make_job(alice, source_url=URL)])
        assert "Open that job" not in tab.post(FILL, data={"paste": URL}).text

    def test_the_button_follows_the_link_that_is_typed(self, alice, tab, make_job):
        job_id = make_job(alice, source_url=URL)
        known = tab.get(
            f"/jobs/alike?{urlencode({'source_url': URL.removeprefix('https://')})}"
        ).text
        assert f'<a class="button primary" href="/jobs/{job_id}">Open that job</a>' in known
        other = urlencode({"source_url": URL + "0", "tracked": job_id})
        assert (
            '<button class="button primary">Save job</button>'
            in tab.get(f"/jobs/alike?{other}").text
        )
        same = urlencode({"source_url": URL, "tracked": job_id})
        assert 'hx-target="#save"' not in tab.get(f"/jobs/alike?{same}").text

    def test_a_different_job_stays_different(self, alice, tab, make_job):
        job_id = make_job(alice, title="Cook", company="Inn")
        typed = {"title": "Cook", "company": "Inn", "notes": "mine"}
        page = tab.post(FILL, data={**typed, "different": job_id}).text
        assert "You may have saved this already." not in told_in(page)
        assert (value_of(page, "title"), value_of(page, "notes")) == ("Cook", "mine")
        again = tab.post(FILL, data={**form_of(page), "paste": URL}).text
        assert "You may have saved this already." not in told_in(again)
        query = urlencode({"title": "Cook", "company": "Inn", "is_different": job_id})
        assert "You may have" not in tab.get(f"/jobs/alike?{query}").text

    def test_the_weeks_since_are_counted(self, alice, browser, make_job):
        with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=UTC), tick=False):
            make_job(alice, source_url=URL)
        for month, day, words in [(6, 3, "2 days ago"), (6, 16, "2 weeks ago"), (8, 1, "on 1 Jun")]:
            with time_machine.travel(datetime(2026, month, day, 12, tzinfo=UTC), tick=False):
                known = browser(alice).get(f"/jobs/alike?{urlencode({'source_url': URL})}").text
            assert f"You saved this {words}." in told_in(known)


# Other sites


def test_a_page_of_another_site_fills_in_nothing_but_the_posting(alice, tab):
    theirs = {
        "url": "https://evil.example/1", "title": "Cook at Inn", "status": "rejected",
        "notes": "evil", "tags": "evil", "paste": "evil", "is_different": "1", "next": "//evil",
        "application_url": "https://evil.example/2", "applied_on": "2026-11-04",
    }  # fmt: skip
    page = tab.get("/jobs/new", query_string=theirs, headers={"Sec-Fetch-Site": "cross-site"}).text
    assert '<option selected value="interested">' in page
    assert '<option selected value="rejected">' not in page
    assert "evil.example/1" in page
    assert "evil.example/2" not in page
    assert ">evil<" not in page
    assert "2026-11-04" not in page
    assert quota_status(alice).used == 0


# Load


@pytest.fixture
def impatient(monkeypatch):
    """Let a request that waits for its turn to read be refused soon."""
    slots = AccountSlots(2, 4, PagesBusy, 0.01)
    for module in (page_slots, suggesting, received):
        monkeypatch.setattr(module, "reading_slots", slots)
    return slots


def test_each_account_reads_one_page_or_mail_at_a_time_and_others_go_on(
    tab, api, alice, bob, browser, impatient
):
    sent = {"paste": "Cook at Inn", "title": "Typed"}
    mail = {"data": b"From: a@b.example\r\n\r\nHi", "content_type": "message/rfc822"}
    with impatient.taken(alice.id):
        busy = [
            api(alice).post("/api/postings/read", json={"text": "Cook at Inn"}),
            api(alice).post("/api/mails/read", **mail),
            tab.post("/jobs/new/fill", data=sent),
            tab.post("/jobs/new/fill", data=sent, headers={"HX-Request": "true"}),
            tab.get("/jobs/new?title=Cook+at+Inn"),
            tab.post("/quick/read", data={"line": "Cook at Inn\n" * 9}),
        ]
        assert browser(bob).post("/jobs/new/fill", data=sent).status_code == 200
        assert api(bob).post("/api/mails/read", **mail).status_code == 200
    for answer in busy:
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "5"
        assert "busy reading other pages" in answer.text
    assert "<form" not in busy[3].text  # what was captured stays in the form that is there
    assert tab.get("/jobs/new?title=Cook+at+Inn").status_code == 200


def test_a_crowd_of_accounts_that_read_is_told_to_wait(alice, bob, api, impatient):
    with impatient.taken(-1), impatient.taken(-2):
        assert api(bob).post("/api/postings/read", json={"text": "Cook"}).status_code == 503
    assert api(bob).post("/api/postings/read", json={"text": "Cook"}).status_code == 200
