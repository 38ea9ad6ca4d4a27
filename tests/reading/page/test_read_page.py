"""What is read from pages, mostly by the examples in `examples/`: a page and what it says."""

import gc
import json
import re
import socket
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.reading.page import Kind, Page, read_page
from vega.reading.page.blocks import lines_of_html
from vega.reading.page.data.json_ld import read_json
from vega.reading.page.descriptions import clean_description
from vega.reading.page.markup import blocks_of, parse

TODAY = date(2026, 11, 26)
EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.html"), key=lambda path: path.stem)


def as_json(fields):
    """Return fields as the examples have them: days and amounts as text."""
    return {
        name: f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
        for name, value in fields.items()
        if name not in ("description", "source_url")
    }


def expected_of(fields):
    money = {
        name: f"{Decimal(value).normalize():f}"
        for name, value in fields.items()
        if name in ("salary_min", "salary_max")
    }
    return {**fields, **money}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_pages_of_boards_are_read(path):
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    reading = read_page(Page(url=expected["url"], html=path.read_text("utf-8")), TODAY)
    first = reading.postings[0]
    assert (reading.kind, as_json(first)) == (expected["kind"], expected_of(expected["fields"]))
    assert first["source_url"] == expected["url"]
    description = first.get("description", "")
    assert [text for text in expected["description"]["has"] if text not in description] == []
    assert [text for text in expected["description"]["lacks"] if text in description] == []


# JSON-LD


def marked(**posting):
    text = json.dumps({"@type": "JobPosting", "title": "Cook", **posting}).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def read(html="", **page):
    return read_page(Page(url="https://inn.example/jobs/1", html=html, **page), TODAY)


def field_of(name, **posting):
    return read(marked(**posting)).postings[0].get(name)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": "b",}', {"a": "b"}),
        ('{"a": "b" "c": {"d": 2}\n"e": [1, "x",]}', {"a": "b", "c": {"d": 2}, "e": [1, "x"]}),
        ('{"a": "one\n\ttwo", "B": 1,}', {"a": "one\n\ttwo", "b": 1}),
        ('<!-- {"a": 1} -->', {"a": 1}),
        ('//<![CDATA[\n{"a": 1}\n//]]>', {"a": 1}),
        ('/* data */ {"a": "http://b", // a comment\n}', {"a": "http://b"}),
        ("{&quot;a&quot;: &quot;b &amp;amp; c&quot;}", {"a": "b &amp; c"}),
        ("{“a”: “b”}", {"a": "b"}),
        (
            r"""{"a": "It\'s \x41 C:\dir \u00e9 \ud83d\ude00 \/", }""",
            {"a": "It's A C:\\dir é 😀 /"},
        ),
        ('{"a": "The "best" job, yes", "c": "<a href="x">y</a>"}',
         {"a": 'The "best" job, yes', "c": '<a href="x">y</a>'}),
        ('{"a": "b,\n"c": "d",\n"e": "f"}', {"a": "b", "c": "d", "e": "f"}),
        ("{'a': 'It's b', c: true}", {"a": "It's b", "c": True}),
        ('window.data = {"a": 1};', {"a": 1}),
        ('{"a": {"b": [1, {"c": "d e', {"a": {"b": [1, {"c": "d e"}]}}),
        ('{<br />"a": "b<br />c",<br />"d": 1,}', {"a": "b<br />c", "d": 1}),
        ('\ufeff{"schema:a": 1, "https://schema.org/B": 2}', {"a": 1, "b": 2}),
        ('{"a":, "b": 1}', {"b": 1}),
    ],
)  # fmt: skip
def test_what_is_nearly_json_is_read(text, value):
    assert read_json(text) == [value]


def test_several_objects_in_one_block_are_read():
    assert read_json('{"a": 1}{"a": 2},\n{"a": 3}') == [{"a": 1}, {"a": 2}, {"a": 3}]


# Fields


def place(town=None, region=None, country=None):
    address = {"addressLocality": town, "addressRegion": region, "addressCountry": country}
    return {"@type": "Place", "address": address}


@pytest.mark.parametrize(
    ("value", "location"),
    [
        (place("Berlin", "Berlin", "DE"), "Berlin, Germany"),
        (place("Berlin", "DE", "DE"), "Berlin, Germany"),
        (place("Wilmington", "DE", "US"), "Wilmington, DE, United States"),
        (place("New York, NY, USA", "NY", "USA"), "New York, NY, United States"),
        (place("London, UK", None, "GB"), "London, United Kingdom"),
        (place("10115 Berlin", "", "DEU"), "Berlin, Germany"),
        (place("São Paulo", "SP", {"@type": "Country", "name": "BR"}), "São Paulo, SP, Brazil"),
        (place("N/A", "-", "DE"), "Germany"),
        (place("UNAVAILABLE", "UNAVAILABLE", "UNAVAILABLE"), None),
        ("Berlin, DE", "Berlin, DE"),
        ("Paris, FR", "Paris, France"),
        ("Wilmington, DE, US", "Wilmington, DE, United States"),
        ({"addressLocality": "Bern", "addressCountry": "CH"}, "Bern, Switzerland"),
        ({"@type": "Place", "name": "Zürich"}, "Zürich"),
        ([place("A", "", "FR"), place("A"), place("B", "", "FR")], "A, France; B, France"),
        ([place(town) for town in "ABCDE"], "A; B; C and 2 more"),
        (None, None),
    ],
)  # fmt: skip
def test_places_are_written_as_people_do(value, location):
    assert field_of("location", jobLocation=value) == location


@pytest.mark.parametrize(
    ("value", "job_type"),
    [
        ("FULL_TIME", "full_time"),
        ("Full-time", "full_time"),
        ("https://schema.org/PART_TIME", "part_time"),
        (["FULL_TIME", "PART_TIME"], "part_time"),
        (["FULL_TIME", "CONTRACTOR", "INTERN"], "intern"),
        ("FULL_TIME, CONTRACTOR", "contract"),
        ("TEMPORARY", "contract"),
        ("PER_DIEM", "other"),
        ("Festanstellung, Vollzeit", "full_time"),
        ("CDI - Temps plein", "full_time"),
        ("Regular Full-Time", "full_time"),
        ("Teilzeit (20 Std.)", "part_time"),
        ("Permanent", "full_time"),
    ],
)
def test_employment_types_are_read_in_any_spelling(value, job_type):
    assert field_of("job_type", employmentType=value) == job_type


def amount(value, **others):
    return {"@type": "MonetaryAmount", "value": value, **others}


@pytest.mark.parametrize(
    ("salary", "expected"),
    [
        (amount({"minValue": 50000, "maxValue": 70000, "unitText": "YEAR"}, currency="EUR"),
         (50000, 70000, "EUR", "year")),
        (amount({"value": "45,000", "unitText": "ANNUAL"}, currency="usd"),
         (45000, None, "USD", "year")),
        (amount({"value": "45.000 €"}), (45000, None, "EUR", None)),
        (amount({"minValue": 70000, "maxValue": 50000}), (50000, 70000, None, None)),
        (amount(25.5, currency="USD", unitText="HOURLY"), (Decimal("25.5"), None, "USD", "hour")),
        (amount("80000.0000", currency="CHF"), (80000, None, "CHF", None)),
        (amount([50000, 60000], currency="EUR"), (50000, 60000, "EUR", None)),
        (amount({"minValue": 0, "maxValue": 60000}, currency="EUR"), (None, 60000, "EUR", None)),
        (amount({"minValue": 0, "maxValue": 0}, currency="EUR"), (None, None, None, None)),
        (amount({"minValue": 45, "maxValue": 60, "unitText": "YEAR"}), (None, None, None, None)),
        ("$120k - $150k a year", (120000, 150000, "USD", "year")),
        ("Annuel de 32000,00 Euros à 38000,00 Euros sur 12 mois", (32000, 38000, "EUR", "year")),
        ("Competitive", (None, None, None, None)),
        (1e300, (None, None, None, None)),
    ],
)  # fmt: skip
def test_salaries_are_read_as_numbers_objects_and_text(salary, expected):
    fields = read(marked(baseSalary=salary)).postings[0]
    names = ("salary_min", "salary_max", "salary_currency", "salary_period")
    assert tuple(fields.get(name) for name in names) == expected


@pytest.mark.parametrize(
    ("value", "deadline"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("2027-01-01T00:00:00Z", date(2027, 1, 1)),
        ("2026-12-31T23:59:59-08:00", date(2026, 12, 31)),
        ("31.12.2026", date(2026, 12, 31)),
        ("Thu Dec 31 2026 00:00:00 GMT+0100 (CET)", date(2026, 12, 31)),
        ("05/06/2027", None),
        ("9999-12-31", None),
        ("0001-01-01T00:00:00", None),
        ("2026-02-31", None),
    ],
)
def test_the_deadline_is_the_day_that_is_written(value, deadline):
    assert field_of("deadline", validThrough=value) == deadline


@pytest.mark.parametrize(
    ("value", "reference"),
    [
        ({"name": "Inn", "value": "R-1"}, "R-1"),
        (12, "12"),
        ({"name": "Inn", "value": "inn"}, None),
        ("https://inn.example/jobs/1", None),
        ({"value": "0"}, None),
    ],
)
def test_the_reference_is_neither_a_url_nor_a_name(value, reference):
    organization = {"name": "Inn"}
    assert field_of("reference", identifier=value, hiringOrganization=organization) == reference


@pytest.mark.parametrize(
    "value",
    ["Inn &amp; Sons", {"name": "Inn & Sons"}, [{"name": ""}, {"legalName": "Inn &amp;amp; Sons"}]],
)
def test_the_company_is_an_object_or_text(value):
    assert field_of("company", hiringOrganization=value) == "Inn & Sons"


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        ("Cook | Inn", "Cook"),
        ("Cook at Inn", "Cook"),
        ("Cook, Inn", "Cook, Inn"),
        ("R&amp;amp;D <b>Cook</b>\u202e\u200b\u061c", "R&D Cook"),
    ],
)
def test_titles_lose_only_what_is_certainly_not_of_them(title, read_as):
    assert field_of("title", title=title, hiringOrganization="Inn") == read_as


def test_the_url_of_a_posting_is_the_one_in_the_bar():
    html = marked(url="https://other.example/jobs/9", identifier="9")
    assert read(html).postings[0]["source_url"] == "https://inn.example/jobs/1"
    assert (
        "source_url" not in read_page(Page(url="javascript:alert(1)", html=html), TODAY).postings[0]
    )


def test_a_selection_is_the_description():
    text = "Cook for those who come in from the rain. " * 6
    reading = read(marked(description=f"<p>{text * 2}</p>"), selection=f"<p onclick=x>{text}</p>")
    assert reading.postings[0]["description"] == f"<p>{text}</p>"


def test_an_empty_page_is_none():
    assert read_page(Page(), TODAY) == read_page(Page(html="<!-- -->"), TODAY)
    assert read_page(Page(url="https://inn.example/jobs/1"), TODAY).kind is Kind.NONE


def test_html_becomes_lines():
    html = "<h1>Cook</h1><p>One<br>two</p><ul><li><p>a</p></li><li>b</li></ul><script>x</script>"
    assert lines_of_html(html) == ["Cook", "One", "two", "- a", "- b"]
    labels = "<p><span>Full-time</span><span>Remote</span> <b>b</b><i>c</i></p>"
    assert lines_of_html(labels) == ["Full-time Remote bc"]


# Hostile input

PIECES = st.sampled_from(
    [
        *('"', "'", "<", ">", "{", "}", "[", "]", ":", ",", "\\", "\0", "\u202e", "\ud800", "&#0;"),
        *("<div>", "</div>", "<p ", "<!--", "-->", "&lt;", "&#x110000;", "null", "0", "1e999", "é"),
        *('"@id":', '"@type":"JobPosting"', '"title":', '"baseSalary":', '"validThrough":'),
        *(
            '<script type="application/ld+json">',
            "</script>",
            '<b itemscope itemtype="/JobPosting">',
        ),
        *('<i itemprop="title">', '<i itemprop="description">', "javascript:", "word ", "Berlin"),
    ]
)
UNWANTED = re.compile("[\x00-\x1f\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_whatever_comes_is_read_without_an_error(text):
    page = Page(url=text, title=text, html=text, selection=text, blocks=[text], meta={"a": text})
    for fields in [*read_page(page, TODAY).postings, *read_page(Page(text=text), TODAY).postings]:
        assert all(value not in ("", None) for value in fields.values())
        lines = [fields.get(name, "") for name in ("title", "company", "location", "reference")]
        assert not any(UNWANTED.search(line) or len(line) > 500 for line in lines)
        assert not re.search(r"<script|<[^<>]*javascript:", fields.get("description", ""))


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 60_000,
        "<p><b><i>" * 30_000,
        f"<div {' '.join(f'a{number}=1' for number in range(50_000))}>",
        '<script type="application/ld+json">' + "[" * 300_000,
        '<script type="application/ld+json">' + '{"a":' * 100_000,
        '<script type="application/ld+json">{"a":"' + ('"' + " " * 3000) * 300,
    ],
    ids=["tags", "formatting", "attributes", "brackets", "objects", "quotes"],
)
def test_nesting_and_repetition_end(html):
    assert read(html).kind is Kind.NONE


# Microdata that is spread over a page, or forgets a property

ITEM = 'itemscope itemtype="https://schema.org/'


def test_microdata_may_refer_to_elements_elsewhere():
    html = (
        f'<p id="who" itemprop="hiringOrganization" {ITEM}Organization"><b itemprop="name">Sea Inn'
        f'</b></p><div {ITEM}JobPosting" itemref="who none"><h2 itemprop="title name">'
        "Cook</h2></div>"
    )
    assert read(html).postings[0]["company"] == "Sea Inn"


def test_an_organization_in_a_posting_is_its_company():
    html = (
        f'<div {ITEM}JobPosting"><h2 itemprop="title">Cook</h2>'
        '<p itemscope itemtype="http://data-vocabulary.org/Organization"><b itemprop="name">Sea Inn'
        "</b></p></div>"
    )
    assert read(html).postings[0]["company"] == "Sea Inn"


def test_a_deadline_may_be_a_moment_as_programs_print_it():
    for printed in ("Thu Dec 31 00:00:00 UTC 2026", "Thu Dec 31 00:00:00 2026"):
        assert field_of("deadline", validThrough=printed) == date(2026, 12, 31)


# What is seen of a page


def test_a_heading_that_is_not_seen_gives_way_to_one_that_is():
    html = (
        "<title>(3) Cook Jobs | LinkedIn</title><h1 class='visually-hidden'>Cook in Kent</h1>"
        "<p>Sea Inn Ltd</p><h1>Night Cook<span class='sr-only'> opens a window</span></h1>"
        "<p>Full-time</p><h2>About the job</h2><p>Cook what the boats bring.</p>"
    )
    first = read(html).postings[0]
    assert (first["title"], first["company"]) == ("Night Cook", "Sea Inn Ltd")


def test_text_that_is_repeated_for_screen_readers_is_seen_once():
    html = (
        "<p><span aria-hidden='true'>Night Cook</span><span class='sr-only'>Night Cook</span></p>"
    )
    assert lines_of_html(html) == ["Night Cook"]
    assert lines_of_html("<p><i aria-hidden='true'>place</i> Kent</p>") == ["Kent"]


def test_text_that_screen_readers_leave_out_is_seen_and_icons_are_not():
    html = "<button><span aria-hidden='true'>$82K/yr - $97K/yr</span></button>"
    assert lines_of_html(html) == ["$82K/yr - $97K/yr"]
    assert lines_of_html("<p><span aria-hidden='true'>location_on</span> Kent</p>") == ["Kent"]


def test_words_for_a_page_behind_a_heading_are_no_part_of_the_title():
    html = "<title>Night Cook - Indeed.com</title><h1>Night Cook - job post</h1><p>Full-time</p>"
    assert read(html).postings[0]["title"] == "Night Cook"


def test_short_sentences_before_the_first_section_are_in_the_description():
    html = (
        "<title>Night Cook at Sea Inn</title><h1>Night Cook</h1><p>Kent</p>"
        "<p>You cook what the boats bring.</p><h3>Requirements</h3><p>A knife.</p>"
    )
    assert "what the boats bring" in read(html).postings[0]["description"]


SIMILAR = {"hiringOrganization": {"name": "Oak & Vane"}, "jobLocation": "Leeds"}
PAGE_OF_COOK = (
    "<title>Head of Kitchen at Sea Inn | Posts</title><h1>Head of Kitchen</h1>"
    "<h3>Requirements</h3><p>You cook what the boats bring.</p>"
)


def test_a_similar_job_is_not_the_posting_of_a_page():
    reading = read(PAGE_OF_COOK + marked(**SIMILAR | {"title": "Clerk of Pay"}))
    assert [(each["title"], each["company"]) for each in reading.postings] == [
        ("Head of Kitchen", "Sea Inn")
    ]


def test_a_posting_whose_company_or_words_the_title_has_is_that_of_the_page():
    chef = marked(title="Küchenchef", hiringOrganization="Sea Inn")
    assert read(PAGE_OF_COOK + chef).postings[0]["title"] == "Küchenchef"
    kitchen = marked(title="Kitchen Head", hiringOrganization="Sea Inn Ltd")
    assert read(PAGE_OF_COOK + kitchen).postings[0]["title"] == "Kitchen Head"


def test_a_broken_block_and_a_title_without_a_role_do_not_raise():
    assert read("<title>Jobs at Elm House</title><p>hi</p>").kind == Kind.NONE


@pytest.mark.parametrize("entity", ["&#x202e;", "&rlm;", "&#8238;"])
def test_entities_bring_no_direction_characters_into_a_description(entity):
    assert (
        clean_description(f"<p>A knife{entity} of your own.</p>") == "<p>A knife of your own.</p>"
    )


def test_a_tree_is_gone_with_its_reader():
    """Lxml's parser and its target hold each other: with the tree, 40 MB until a collection."""
    holders = gc.get_referrers(parse("<p>x</p>"))
    assert not [each for each in holders if type(each).__module__.startswith("lxml")]


def test_nothing_that_a_page_names_is_fetched(tmp_path, monkeypatch):
    secret = tmp_path / "secret"
    secret.write_text("a secret")
    monkeypatch.setattr(socket, "socket", None)
    html = (
        '<!DOCTYPE html SYSTEM "http://evil.example/a.dtd"'
        f'[<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
        f'<base href="http://evil.example/"><iframe src="/b"></iframe><img src="{secret.as_uri()}">'
        '<script type="application/ld+json" src="/c">{"@type": "JobPosting", "title": "Cook",'
        '"@context": "http://evil.example/d", "url": "http://evil.example/e"}</script><h1>Cook &e;'
    )
    reading = read_page(Page(url="http://evil.example/", html=html), date(2026, 11, 26))
    assert reading.kind == Kind.POSTING
    assert "secret" not in repr(reading)


def test_only_the_first_blocks_of_structured_data_are_read():
    assert len(blocks_of(parse(marked() * 201))) == 200


def test_names_of_members_may_have_any_case():
    data = {
        "@Type": "jobposting",
        "Title": "Commissioning Engineer",
        "Hiring_Organization": {"Name": "Erne Switchgear"},
        "JobLocation": {"Address": {"AddressLocality": "Sligo"}},
        "DESCRIPTION": "Put switchgear into service at customers' sites, two weeks in each month.",
    }
    html = (
        f'<script type="application/ld+json">{json.dumps(data)}</script>'
        "<div><a>Jobs</a><a>Employers</a></div><div>Commissioning Engineer</div>"
        "<div>Erne Switchgear &bull; Sligo</div>"
    )
    fields = read_page(Page(html=html), TODAY).postings[0]
    assert fields["company"] == "Erne Switchgear"
    assert fields["description"] == data["DESCRIPTION"]


@pytest.mark.parametrize(
    "html",
    [
        '<h1>Cook</h1><div data-testid="inlineHeader-companyName"><a>Lorne Partners</a></div>'
        '<div data-testid="inlineHeader-companyLocation">Brill</div>',
        '<a class="topcard__org-name-link" href="/x">Lorne Partners</a><h1>Cook</h1>'
        '<span class="job-location">Brill</span>',
        '<h1>Cook</h1><ul><li class="location">Brill</li></ul><div class="company"><p class="name">'
        "<a>Website</a> <strong>Lorne Partners</strong></p></div>",
        '<ul><li><p>Waiter</p><p class="company">Sunpeak</p></li></ul><h1>Cook</h1>'
        '<p class="employer">Lorne Partners</p><p id="arbeitsort">Brill</p>'
        '<div class="company">Loop Soil</div>',
        '<p class="company-name">Ovale Jobs</p><h1>Cook</h1><p data-qa="employer-name">Lorne '
        'Partners</p><p data-test="vacancy_location">Brill</p>',
    ],
    ids=["Indeed", "LinkedIn", "WordPress", "list beside", "board above"],
)
def test_what_elements_are_called_says_company_and_place(html):
    html = f"<title>Cook</title>{html}<h2>Your tasks</h2><p>Cook what the boats bring.</p>"
    fields = read(html).postings[0]
    assert (fields["title"], fields["company"], fields["location"]) == (
        "Cook",
        "Lorne Partners",
        "Brill",
    )


def test_a_grade_is_no_pay():
    html = (
        "<h1>Cook</h1><p>Entgelt: EG 6 TVöD</p><p>Vollzeit</p><h2>Ihre Aufgaben</h2><p>Suppe.</p>"
    )
    assert "salary_min" not in read(html).postings[0]


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ("<span>Kestrel</span> <span>86720 Ulm</span> <span>Teilzeit</span>",
         "Kestrel · 86720 Ulm · Teilzeit"),
        ("<small>Vannes</small>\n<small>CDI</small>", "Vannes · CDI"),
        ("<span>We</span> <span>are looking for</span> <span>Nurses</span>",
         "We are looking for Nurses"),
        ("<span>Workplace:</span> <span>Remote</span>", "Workplace: Remote"),
    ],
)  # fmt: skip
def test_facts_in_a_row_are_apart(html, line):
    assert lines_of_html(f"<div>{html}</div>") == [line]
