"""Insights, as a browser without scripts meets them."""

import gzip
import re
from datetime import date, timedelta
from html import unescape
from io import BytesIO
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

import pytest
from support.pages import part, words_of
from werkzeug.datastructures import MultiDict

from vega.labels import NODE_LABELS
from vega.models import ApplicationKind, AppliedVia, Group
from vega.schemas import DocumentDraft, InsightsFilter, NewEvent, read_form
from vega.services.accounts import users
from vega.services.documents.attaching import attach_document
from vega.services.documents.saving import Upload, add_version, create_document, delete_document
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import
from vega.services.insights.insights import CvRate, Days, Insights, Rate, get_insights, sankeymatic
from vega.services.jobs import timeline
from vega.services.jobs.lists.applications import Path
from vega.services.jobs.lists.job_list import list_jobs
from vega.web.insights import insights
from vega.web.jobs.job_filters import read_filter

pytestmark = pytest.mark.usefixtures("wednesday")
TODAY = date(2026, 11, 25)


@pytest.fixture
def apply(alice, make_job):
    """Add an application of so many days ago, and what followed: (days ago, status)."""

    def add(ago, *then, **fields):
        if ago is not None:
            fields["applied_on"] = f"{TODAY - timedelta(ago)}"
        job_id = make_job(alice, **fields)
        for days_ago, status, *outcome in then:
            log(job_id, days_ago, kind="moved", to=status, outcome=outcome[0] if outcome else None)
        return job_id

    def log(job_id, days_ago, **entry):
        day = f"{TODAY - timedelta(days_ago)}"
        timeline.add_event(alice, job_id, read_form(NewEvent, {**entry, "occurred_on": day}))

    add.log = log
    return add


def undated(alice, *statuses):
    """Import jobs of which no day is known."""
    lines = [f"Old {n},Past,{status}" for n, status in enumerate(statuses)]
    draft = start_import(alice, "\n".join(["Title,Company,Status", *lines]).encode(), "old.csv")
    confirm_import(alice, draft.id)


@pytest.fixture
def search(alice, apply):
    """A search with some of everything."""
    apply(3, source="LinkedIn", applied_via="portal")
    apply(40, source="LinkedIn", applied_via="email")  # no reply
    apply(30, (28, "rejected"), source="LinkedIn", tags=["berlin"])
    apply(33, (10, "rejected"), source="LinkedIn", workplace="remote")
    apply(20, (15, "interviewing"), (2, "rejected"), source="求人ボックス")
    apply(20, (12, "interviewing"), source="Fair & Co", tags=["berlin"])  # no update
    apply(60, (50, "interviewing"), (40, "offer_received"), (38, "not_interested"))
    apply(50, (30, "interviewing"), (9, "offer_received", "accepted"), applied_via="portal")
    apply(25, (20, "not_interested"), source="LinkedIn")
    apply(None, (9, "interviewing"), source="Referral")
    apply(None, (70, "rejected"), source="Referral")
    apply(200, (150, "rejected"), source="LinkedIn")
    answered = apply(6)
    apply.log(answered, 4, kind="call", text="They called", reply=True)
    mistaken = apply(None, (8, "interviewing"), source="Mistake")
    apply.log(mistaken, 7, kind="moved", to="interested")
    undated(alice, "Rejected", "Applied", "Interviewing")


def figures(page):
    found = re.search(r'<ul class="figures".*?</ul>', page, re.DOTALL)[0]
    without_notes = re.sub(r"<details.*?</details>", "", found, flags=re.DOTALL)
    return [words_of(one) for one in re.findall(r"<li>.*?</li>", without_notes, re.DOTALL)]


def job_links(page):
    """Every link to the list, with what it is called alone and what it says."""
    for attributes, inside in re.findall(r"<a ([^>]*)>(.*?)</a>", page, re.DOTALL):
        url = unescape(re.search(r'href="([^"]*)"', attributes)[1])
        label = re.search(r'aria-label="([^"]*)"|<title>([^<]*)<', attributes + inside)
        if url.startswith("/jobs?counted="):
            yield url, unescape(label[1] or label[2]) if label else words_of(inside)


def numbers(page):
    """Yield the links that tell a number of jobs, with it: not `52%`, `3 of 4` or `2 days`."""
    counted = re.compile(r"(?:.*: )?([0-9]+)(?! (?:of|days?|to)\b)(?: [\w ]+)?")
    for url, said in job_links(page):
        if found := counted.fullmatch(said):
            yield url, int(found[1])


def behind(alice, url):
    """Return how many jobs the list has at an address."""
    wanted, problems = read_filter(MultiDict(parse_qsl(urlsplit(url).query)))
    assert problems == [], url
    return len(list_jobs(alice, wanted).jobs)


def test_the_five_numbers_and_what_they_stand_on(search, tab):
    assert figures(tab.get("/insights").text) == [
        "12 Applications 1.2 a week on average 2 first contacts",
        "70% Response rate 7 of 10 got a reply",
        "8 days Time to first reply Median of 7 · 3 have none yet Fastest 2 days , slowest 23 days",
        "42% Reached an interview 5 of 12",
        "2 Offers 1 accepted , 1 declined",
    ]


def test_every_number_leads_to_as_many_jobs(search, tab):
    alice = users.get_user("alice")
    least = {"": 40, "?period=all": 60, "?from=2026-09-01&to=2026-11-10": 40, "?tag=berlin": 8}
    for query, links in least.items():
        found = dict(numbers(tab.get(f"/insights{query}").text))
        assert len(found) > links, query
        for url, count in found.items():
            assert behind(alice, url) == count, url


def test_replies_by_cv_tell_versions_where_there_are_several(alice, apply, tab):
    assert "Replies by CV" not in tab.get("/insights").text
    first, second, third = apply(9), apply(8, (2, "rejected")), apply(7)
    versions, _ = send_cv(alice, first, "German"), send_cv(alice, third, "English")
    send_cv(alice, third, "Photo", kind="portfolio")
    add_version(alice, versions, Upload(BytesIO(b"2"), "cv.pdf"), 2**20)
    attach_document(alice, second, versions)
    delete_document(alice, versions)  # what was sent still counts
    page = tab.get("/insights").text
    section = page.partition('id="cvs-title"')[2].partition("</section>")[0]
    rows = [words_of(row) for row in re.findall(r"<tr>.*?</tr>", section, re.DOTALL)][1:]
    assert rows == [
        "English 1 0 0 of 1", "German Version 2 1 1 1 of 1", "German Version 1 1 0 0 of 1",
    ]  # fmt: skip
    for url, count in numbers(section):
        assert behind(alice, url) == count
    chip = words_of(tab.get(f"/jobs?document={versions}.2").text)
    assert "Document German, version 2" in chip


def send_cv(owner, job_id, name, kind="cv"):
    draft = read_form(DocumentDraft, {"name": name, "kind": kind, "job_id": job_id})
    return create_document(owner, draft, Upload(BytesIO(b"1"), "cv.pdf"), 2**20).item.document.id


def test_rates_and_days_lead_to_their_jobs(search, tab):
    page = tab.get("/insights").text
    urls = {said: url for url, said in job_links(page)}
    counts = {
        "70% Response rate": 7,
        "8 days Time to first reply": 7,
        "42% Reached an interview": 5,
        "2 days": 2,
        "23 days": 1,
    }
    for said, count in counts.items():
        assert behind(users.get_user("alice"), urls[said]) == count, said
    stays = page.partition('id="stays-title"')[2]
    told = re.findall(r'class="part" width="([0-9]+)".*?<strong>(.*?)</strong>', stays)
    assert told == [("62", "8 days"), ("100", "13 days"), ("16", "2 days")]


def test_page_diagram_and_text_show_what_the_service_counts(search, alice, tab):
    found = get_insights(users.get_user("alice"), InsightsFilter())
    page = tab.get("/insights?period=all").text
    table = re.search(r'<table class="numbers flows".*?</table>', page, re.DOTALL)[0]
    told = re.findall(r'hidden">([^<]*): </span>([0-9]+)</a>', table)
    for flow, count in found.flows.items():
        words = f"{NODE_LABELS[flow.start]} to {NODE_LABELS[flow.end]}"
        assert (words, str(count)) in told
        assert page.count(f"<title>{words}: {count}</title>") == 2  # wide and narrow
    assert ("All applications", "16") in told
    assert 'href="/report?from=2026-05-09&amp;to=2026-11-25"' in page  # since the first of them
    assert "0.5 a week on average" in words_of(page)  # of those whose day is known
    text = tab.get("/insights.txt?period=all")
    assert text.text == sankeymatic(found) + "\n"
    assert words_of(part(page, "sankeymatic", "pre")) == " ".join(text.text.split())
    assert "Applied [1] Withdrawn" in text.text


def test_what_has_no_day_is_told_under_all_alone(alice, apply, tab):
    apply(3)
    undated(alice, "Rejected", "Applied")
    page = tab.get("/insights?period=all").text
    assert "2 applications have no applied date" in words_of(page)
    assert "have no applied date" not in tab.get("/insights?period=365").text


def test_the_diagram_is_a_file_that_stands_alone(search, tab):
    answer = tab.get("/insights.svg")
    assert answer.mimetype == "image/svg+xml"
    disposition = answer.headers["Content-Disposition"]
    assert disposition == "attachment; filename=vega-insights-2026-11-25.svg"
    drawing = ElementTree.fromstring(answer.data)
    svg = "{http://www.w3.org/2000/svg}"
    title = drawing.find(f"{svg}title").text
    assert title == "Where applications went, applied 28 Aug – 25 Nov 2026"
    said = [" ".join("".join(text.itertext()).split()) for text in drawing.iter(f"{svg}text")]
    assert {"10 Applied", "2 First contact", "5 Interviewing", "2 Offer"} <= {*said}
    assert not re.search(r"<(a|script|style|use|image)\b|style=|class=|var\(", answer.text)
    nothing = ElementTree.fromstring(tab.get("/insights.svg?from=1999-01-01&to=1999-01-02").data)
    assert "No applications in this period" in [text.text for text in nothing.iter(f"{svg}text")]


def test_the_period_is_90_days_unless_another_is_chosen_and_links_keep_the_filters(apply, tab):
    apply(3, source="LinkedIn")
    page = tab.get("/insights?source=LinkedIn").text
    assert "Applied 28 Aug – 25 Nov 2026" in words_of(page)
    assert 'href="/insights?source=LinkedIn" aria-current="true">90 days' in page
    assert 'href="/insights?period=30&amp;source=LinkedIn">30 days' in page
    assert "Remove filter: Source LinkedIn" in words_of(page)
    assert 'href="/report?from=2026-08-28&amp;to=2026-11-25"' in page
    chosen = tab.get("/insights?from=2026-11-01&to=2026-11-20").text
    assert "Applied 1 – 20 Nov 2026" in words_of(chosen)
    assert '<summary aria-current="true">From–to' in chosen


def test_what_is_not_valid_is_told_and_the_rest_counts(apply, tab):
    apply(3, source="LinkedIn")
    told = {
        "from=2026-11-24&to=2026-11-01": "The first day was after the last, so they were swapped.",
        "from=soon&source=LinkedIn": "“soon” is not a valid day, so it was ignored.",
        "from=2026-02-30": "“2026-02-30” is not a valid day",
        "to=2200-01-01": "“2200-01-01” is not a valid day",
        "period=7&source=LinkedIn": "“7” is not a valid period",
        "workplace=moon": "“moon” is not a valid workplace",
        "job_type=%00%ff<b>": "is not a valid type",
        f"tag={'x' * 5000}": "is not a valid tag",
    }
    for query, said in told.items():
        answer = tab.get(f"/insights?{query}")
        assert answer.status_code == 200
        assert said in words_of(answer.text)
        assert "1 Applications" in words_of(answer.text)
        assert ("Source LinkedIn" in words_of(answer.text)) == ("source" in query)
        for path in ("/insights.svg", "/insights.txt"):
            assert tab.get(f"{path}?{query}").status_code == 200
    swapped = tab.get("/insights?from=2026-11-24&to=2026-11-01").text
    assert "Applied 1 – 24 Nov 2026" in words_of(swapped)


def test_without_any_application_one_sentence_says_what_to_do(alice, tab, make_job):
    make_job(alice)
    page = words_of(tab.get("/insights?period=30").text)
    assert "No applications yet Set a job to Applied" in page
    assert "Response rate" not in page


def test_a_period_without_applications_leads_to_all(apply, tab):
    apply(100, source="Fair")
    page = tab.get("/insights?period=30&source=Fair").text
    assert "No applications here" in words_of(page)
    assert 'href="/insights?period=all&amp;source=Fair">Show all days' in page
    assert 'href="/insights?period=30">Clear filters' in page


def test_under_five_applications_there_are_no_percentages(apply, tab):
    apply(3, source="Fair")
    apply(5, (4, "rejected"), source="Fair")
    page = tab.get("/insights").text
    assert figures(page)[1:4] == [
        "1 of 2 Response rate Got a reply",
        "1 day Time to first reply Median of 1 · 1 has none yet",
        "0 of 2 Reached an interview",
    ]
    assert not re.search(r"\d%", words_of(page))


def test_replies_without_a_day_are_told_beside_those_that_the_median_is_of(apply, alice, tab):
    apply(5, (4, "rejected"))
    sheet = b"Title,Company,Applied,Status\nEngineer,Acme,2026-11-02,Rejected\n"
    confirm_import(alice, start_import(alice, sheet, "old.csv").id)
    told = figures(tab.get("/insights").text)[2]
    assert told == "1 day Time to first reply Median of 1 · 1 has no day"


def test_a_share_is_never_rounded_to_none_or_all():
    shares = {(0, 0): "–", (2, 4): "2 of 4", (0, 9): "0%", (1, 3): "1 of 3", (9, 9): "100%",
              (1, 500): "under 1%", (499, 500): "over 99%", (2, 5): "40%"}  # fmt: skip
    assert {pair: insights.share_words(*pair) for pair in shares} == shares


def test_a_percentage_says_what_it_stands_on_where_some_were_approached(apply, tab):
    for _ in range(6):
        apply(3, source="Fair")
    apply(5, (4, "rejected"), source="Fair")
    apply(None, (4, "interviewing"), source="Fair")
    page = words_of(tab.get("/insights").text)
    assert "Fair 8 1 of 7 14%" in page
    assert "The rate leaves out first contacts." in page
    assert "approached" not in page


def test_a_number_of_none_leads_nowhere(apply, tab):
    apply(3)
    assert "reached=offer" not in tab.get("/insights").text


def test_only_approached_is_no_search_to_be_answered(apply, tab):
    apply(None, (9, "interviewing"))
    page = tab.get("/insights").text
    assert figures(page)[1:3] == [
        "– Response rate First contacts only",
        "– Time to first reply No days known",
    ]


def test_the_sources_after_the_eighth_are_folded(apply, tab):
    for number in range(11):
        apply(3, source=f"Board {number:02}")
    page = tab.get("/insights").text
    shown, folded = page.split("All sources", 1)
    assert len(re.findall(r"Board \d", words_of(shown))) == 8
    assert len(re.findall(r"<bdi>Board \d", folded)) == 3


_ENDED = [Group.REJECTED, Group.WITHDRAWN]
REACHED = {
    "none": [Group.WAITING, Group.NO_REPLY, *_ENDED],
    "interview": [Group.INTERVIEWING_WAITING, Group.INTERVIEWING_NO_REPLY, *_ENDED],
    "offer": [Group.OFFER_OPEN, Group.OFFER_ACCEPTED, Group.OFFER_DECLINED, Group.REJECTED],
}


def test_a_year_of_applications_every_day_is_a_small_page(alice, tab, monkeypatch):
    counted = Rate(3, 0, 1)
    days = {TODAY - timedelta(ago): counted for ago in range(365)}
    sources = {f"A board with a long name, number {number}": counted for number in range(50)}
    ways = dict.fromkeys(AppliedVia, counted)
    paths = {
        Path(began, reached != "none", reached == "offer", group): 3
        for began in ApplicationKind
        for reached, groups in REACHED.items()
        for group in groups
    }
    wait = Days(dict.fromkeys(range(40), 3))
    cvs = [CvRate(number, "A CV with a long name", 2, 3, counted) for number in range(500)]
    total = Rate(1095, 0, 365)
    found = Insights(InsightsFilter(), paths, total, 4, sources, ways, cvs, days, wait, {})
    monkeypatch.setattr(insights, "get_insights", lambda *_: found)
    page = tab.get("/insights?period=365&source=%E6%B1%82%E4%BA%BA&tag=berlin&workplace=remote")
    assert len(gzip.compress(page.data)) < 21_500
    assert "480 more with the fewest applications are not shown." in page.text
