"""The filters, heads and rows of the list, as a browser without scripts meets them."""

import re

import pytest
from support.pages import titles

from vega.models import JobStatus

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def three(alice, make_job):
    """A cook that was applied to, a clerk with nothing said, and a chef that waits for a reply."""
    make_job(
        alice, title="Cook", company="Inn", source="Leaflet", workplace="remote", status="applied",
        applied_on="2026-11-19", applied_via="email", tags=["Kitchen", "night", "bank holidays"],
    )  # fmt: skip
    make_job(alice, title="Clerk", company="Bank")
    make_job(
        alice, title="Chef", company="Ritz", status="interviewing", stage="Final round",
        outcome="ghosted", applied_on="2026-10-01", deadline="2026-11-27", workplace="hybrid",
    )  # fmt: skip


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def row(html, title):
    found = re.search(
        rf'<li class="job-row"(?:(?!</li>).)*dir="auto">{title}</a>.*?</li>', html, re.S
    )
    return words(found[0])


def chips(html):
    return {
        words(text).removeprefix("Remove filter: "): address.replace("&amp;", "&")
        for address, text in re.findall(r'<a class="chip" href="([^"]+)">(.*?)</a>', html, re.S)
    }


def test_a_row_shows_the_stage_the_applied_day_and_the_tags(tab, three):
    html = tab.get("/jobs?sort=title").text
    assert "Interviewing · Final round · Ghosted" in row(html, "Chef")
    assert "applied 1 Oct" in row(html, "Chef")
    assert "applied 19 Nov" in row(html, "Cook")
    assert "applied" not in row(html, "Clerk").lower().split("status of")[0]
    cook = row(html, "Cook")
    assert cook.index("Kitchen") < cook.index("night") < cook.index("bank holidays")


CHIPS = [
    ("workplace=remote", ["Cook"], "Workplace Remote"),
    ("tag=kitchen", ["Cook"], "Tag kitchen"),
    ("company=ritz", ["Chef"], "Company ritz"),
    ("source=Leaflet", ["Cook"], "Source Leaflet"),
    ("outcome=ghosted", ["Chef"], "Outcome Ghosted"),
    ("job_type=contract", [], "Type Contract"),
    ("applied=7", ["Cook"], "Applied in the last 7 days"),
    ("applied=90", ["Chef", "Cook"], "Applied in the last 90 days"),
    ("applied=2026-10-01..2026-10-31", ["Chef"], "Applied 1 Oct to 31 Oct"),
    ("applied=2026-11-01..", ["Cook"], "Applied since 1 Nov"),
    ("applied=..2026-11-01", ["Chef"], "Applied until 1 Nov"),
    ("applied=2026-11-19..2026-11-19", ["Cook"], "Applied 19 Nov"),
    ("added=today", ["Chef", "Clerk", "Cook"], "Added today"),
    ("quiet=true", [], "No reply yet"),
    ("applied_via=email", ["Cook"], "Applied via Email"),
    ("counted=all", ["Chef", "Cook"], "Applications of all time"),
    ("counted=unknown", [], "Applications without a day"),
    ("counted=30", ["Cook"], "Applications in the last 30 days"),
    ("counted=2026-10-01..2026-11-18", ["Chef"], "Applications 1 Oct to 18 Nov"),
    ("group=interviewing_no_reply", ["Chef"], "Group Interviewing, no reply"),
    ("group=waiting", ["Cook"], "Group Waiting"),
    ("flow=applied.interviewing", ["Chef"], "Step Applied to Interviewing"),
    ("reached=reply", ["Chef"], "Got a reply"),
    ("left=applied", ["Chef"], "Left Applied"),
    ("without=reply", ["Cook"], "Without a reply"),
    ("reply_days=55-", ["Chef"], "First reply in 55 days or more"),
    ("reply_days=0-0", [], "First reply on the same day"),
    ("reply_days=1-1", [], "First reply in 1 day"),
    ("reply_days=4-7", [], "First reply in 4 to 7 days"),
    ("document=1.1", [], "Document not found"),
]


def test_a_filter_is_a_chip_whose_link_takes_it_away(tab, three):
    for query, found, chip in CHIPS:
        html = tab.get(f"/jobs?{query}&sort=newest&q=").text
        assert titles(html) == found, query
        assert chips(html) == {chip: "/jobs"}
        other = tab.get(f"/jobs?{query}&status=applied&sort=title").text
        assert chips(other)[chip] == "/jobs?status=applied&sort=title"


def test_what_has_no_control_stays_while_another_filter_changes(tab, three):
    query = "counted=all&group=waiting&flow=applied.waiting&reached=applied&without=reply"
    html = tab.get(f"/jobs?{query}&workplace=remote").text
    assert titles(html) == ["Cook"]
    form = re.search(r'<form class="filters".*?</form>', html, re.S)[0]
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)">', form)
    assert "&".join(map("=".join, hidden)) == query


@pytest.mark.parametrize(
    ("query", "insights"),
    [
        ("counted=all&group=waiting&tag=night", "/insights?period=all&amp;tag=night"),
        ("counted=2026-08-28..2026-11-25&reached=reply", "/insights"),
        ("counted=2026-10-05..2026-10-11", "/insights?from=2026-10-05&amp;to=2026-10-11"),
        ("counted=..2026-10-11", "/insights?to=2026-10-11"),
        ("applied=90", ""),
    ],
)
def test_what_is_behind_a_number_leads_back_to_insights(tab, three, query, insights):
    links = re.findall(r'href="([^"]*)">Show in Insights', tab.get(f"/jobs?{query}").text)
    assert links == ([insights] if insights else [])


def test_chips_stand_together_and_each_keeps_the_others(tab, three):
    html = tab.get("/jobs?workplace=remote&tag=night&applied=30").text
    assert titles(html) == ["Cook"]
    assert chips(html) == {
        "Workplace Remote": "/jobs?tag=night&applied=30",
        "Tag night": "/jobs?workplace=remote&applied=30",
        "Applied in the last 30 days": "/jobs?workplace=remote&tag=night",
    }


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({"applied_from": "2026-10-01", "applied_to": "2026-10-31"}, ["Chef"]),
        ({"applied_from": "2026-11-01", "applied_to": ""}, ["Cook"]),
        ({"applied_from": "", "applied_to": ""}, ["Chef", "Clerk", "Cook"]),
    ],
)
def test_two_days_are_sent_by_a_plain_form(tab, three, days, found):
    html = tab.get("/jobs", query_string={"applied": "..", **days}).text
    assert titles(html) == found
    for name, day in days.items():
        assert f'name="{name}" value="{day}"' in html


def test_days_that_are_no_choice_are_left_out(tab, three):
    html = tab.get("/jobs?applied=7&applied_from=2020-01-01&applied_to=2020-01-01").text
    assert titles(html) == ["Cook"]


@pytest.mark.parametrize(
    "query",
    [
        "workplace=moon",
        "outcome=won",
        "applied=soon",
        "applied=..&applied_from=x",
        "added=..&added_from=%00",
        "group=lost",
        "counted=never",
        "flow=rejected.applied",
        "flow=applied",
        "reached=moon",
        "left=moon",
        "without=hope",
        "reply_days=7-4-1",
        "reply_days=x",
        "document=1",
        "applied_via=moon",
    ],
)
def test_a_filter_that_is_none_is_left_out_with_a_sentence(tab, three, query):
    answer = tab.get(f"/jobs?{query}")
    assert len(titles(answer.text)) == 3
    assert "so it was ignored." in answer.text
    assert "\0" not in answer.text


def test_the_counts_on_the_tabs_follow_the_filters(tab, three):
    tabs = re.search(r'id="status-tabs">.*?</fieldset>', tab.get("/jobs?applied=90").text, re.S)[0]
    counts = re.findall(r'class="count">(\d+)<', tabs)
    assert counts == ["2", *("1" if s in ("applied", "interviewing") else "0" for s in JobStatus)]


@pytest.mark.parametrize(
    ("sort", "found", "head"),
    [
        ("applied", ["Cook", "Chef", "Clerk"], "Applied ↓"),
        ("deadline", ["Chef", "Clerk", "Cook"], "Deadline ↑"),
        ("title", ["Chef", "Clerk", "Cook"], "Job ↑"),
        ("company", ["Clerk", "Cook", "Chef"], "Company ↑"),
        ("oldest", ["Cook", "Clerk", "Chef"], "Added ↑"),
    ],
)
def test_the_head_that_sorts_the_list_says_so(tab, three, sort, found, head):
    html = tab.get(f"/jobs?sort={sort}").text
    shown = titles(html)
    assert shown[0] == found[0]
    assert sorted(shown) == sorted(found)
    assert shown == found or sort == "deadline"
    current = re.search(r'<a class="head[^>]*aria-current="true">(.*?)</a>', html, re.S)[1]
    assert words(current).removeprefix("Sort by ") == head


def test_heads_keep_the_filters(tab, three):
    html = tab.get("/jobs?workplace=remote&sort=title").text
    assert 'class="head-applied" href="/jobs?workplace=remote&amp;sort=applied"' in html
    assert 'class="head-date" href="/jobs?workplace=remote&amp;sort=oldest"' in (
        tab.get("/jobs?workplace=remote").text
    )


def test_the_list_by_deadline_shows_it(tab, three):
    assert row(tab.get("/jobs?sort=deadline").text, "Chef").count("Fri 27 Nov") == 1


def test_no_match_offers_to_clear_the_filters(tab, three):
    html = tab.get("/jobs?tag=nowhere").text
    assert "No job matches these filters." in html
    assert '<a class="button" href="/jobs">Clear filters</a>' in html
    assert chips(html) == {"Tag nowhere": "/jobs"}


def test_tags_are_suggested_to_the_filter(bob, tab, three, make_job):
    make_job(bob, tags=["Bob's"])
    html = tab.get("/jobs").text
    names = re.search(r'<datalist id="tag-names">(.*?)</datalist>', html, re.S)[1]
    assert set(re.findall(r'value="([^"]*)"', names)) == {"Kitchen", "night", "bank holidays"}
