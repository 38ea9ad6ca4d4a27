"""What is pasted into the add page or sent by a phone's share menu."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vega.reading.page import Page, pasted_page, shared_page

URL = "https://jobs.example/1"
SOURCE = "<!DOCTYPE html>\n<html><head><title>Nurse</title></head><body><p>Care</p></body></html>"


@pytest.mark.parametrize(
    "text",
    [
        URL,
        f"  {URL}\n",
        "jobs.example/1",
        f"view-source:{URL}",
        f"<{URL}>",
        f"({URL})",
        f"{URL}.",
        f"Link: {URL}",
        f"\ufeff{URL}\r\n",
    ],
)
def test_an_address_alone_is_the_page(text: str) -> None:
    assert pasted_page(text) == Page(url=URL)


def test_a_copied_link_is_an_address_though_it_is_formatted() -> None:
    assert pasted_page(URL, f'<a href="{URL}">{URL}</a>') == Page(url=URL)


@pytest.mark.parametrize(
    "text",
    [
        f"{URL}\nNurse\nCare of people",
        f"Nurse\nCare of people\n{URL}",
        f"\n{URL}\r\n\r\nNurse\r\nCare of people",
        f"Nurse\nCare of people\nSource: {URL}",
        f"Nurse\nCare of people {URL}.",
    ],
)
def test_an_address_beside_a_text_is_taken_out(text: str) -> None:
    found = pasted_page(text)
    assert found.url == URL
    assert found.text.split() == ["Nurse", "Care", "of", "people"]


@pytest.mark.parametrize(
    "text",
    [
        "Nurse\nNode.js",
        "Nurse",
        f"Nurse\nSee {URL} or https://other.example/2 for more.",
        f"Nurse\nSee {URL} for more." + "\nCare of people." * 100,
        "javascript:alert(1)",
        "data:text/html,<p>x</p>",
        "ann@example.com",
    ],
)
def test_other_texts_have_no_address(text: str) -> None:
    assert pasted_page(text) == Page(text=text)


def test_nothing_is_nothing() -> None:
    assert pasted_page("") == pasted_page(" \n ", "").__class__()


@pytest.mark.parametrize(
    "source",
    [
        SOURCE,
        SOURCE.lower(),
        f"\n\n<!-- a comment -->{SOURCE}",
        "<head><title>Nurse</title></head>",
        "<div>" + "<p>Care</p>" * 20 + "</div>",
        'Nurse <script type="application/ld+json">{}</script>',
        f'<?xml version="1.0"?>\n{SOURCE}',
    ],
)
def test_a_source_is_a_page(source: str) -> None:
    assert pasted_page(source) == Page(html=source)
    assert pasted_page(f"{URL}\n{source}").url == URL


def test_a_text_with_a_few_tags_is_a_text() -> None:
    assert pasted_page("Use <b> and </b> here").html == ""


def test_a_page_says_nothing_of_its_own_address() -> None:
    canonical = '<link rel="canonical" href="https://other.example/2">'
    text = "<p>saved from url=(0022)https://other.example/2</p>"
    assert pasted_page(SOURCE.replace("<body>", f"{canonical}<body>{text}")).url == ""


def test_a_block_of_structured_data_alone_is_one() -> None:
    block = '{"@context": "https://schema.org", "@type": "JobPosting", "title": "Nurse"}'
    assert pasted_page(block) == Page(blocks=[block])


def test_formatted_text_keeps_its_formatting() -> None:
    html = "<h1>Nurse</h1><p>Care</p>"
    assert pasted_page("Nurse\nCare", f" {html}\n") == Page(html=html, text="Nurse\nCare")


@pytest.mark.parametrize(
    ("url", "title", "text", "expected"),
    [
        (
            "",
            "",
            f"Check out this job at Kestrel: Nurse {URL}",
            "Check out this job at Kestrel: Nurse",
        ),
        ("", "Nurse | Kestrel | LinkedIn", URL, "Nurse | Kestrel | LinkedIn"),
        (URL, "Nurse at Kestrel", "Nurse at Kestrel", "Nurse at Kestrel"),
        (
            "",
            "Job",
            f"Schau dir diesen Job bei Kestrel an: Nurse\n{URL}",
            "Schau dir diesen Job bei Kestrel an: Nurse",
        ),
        ("", f"Nurse at Kestrel {URL}", "", "Nurse at Kestrel"),
        ("jobs.example/1", "Nurse", "", "Nurse"),
        ("", "Nurse", f"Nurse at Kestrel: {URL}", "Nurse at Kestrel"),
        ("javascript:alert(1)", "Nurse", URL, "Nurse"),
        ("", "", URL, ""),
    ],
)
def test_a_share_has_its_address_somewhere(url: str, title: str, text: str, expected: str) -> None:
    assert shared_page(url, title, text) == Page(url=URL, title=expected)


def test_a_share_may_have_the_description_as_well() -> None:
    found = shared_page("", "Nurse at Kestrel", f"Care of people\nin Berlin\n{URL}")
    assert found == Page(url=URL, title="Nurse at Kestrel", text="Care of people\nin Berlin")


def test_a_share_without_an_address_has_none() -> None:
    assert shared_page("", "Nurse at Kestrel", "") == Page(title="Nurse at Kestrel")


@given(st.text(max_size=500), st.text(max_size=500))
def test_never_raises(text: str, html: str) -> None:
    assert isinstance(pasted_page(text, html), Page)
    assert isinstance(shared_page(text, html, text), Page)


@pytest.mark.parametrize(
    "piece",
    ["<", "<!--", "http://", "https://a.example/1 ", "<div></div>", "{", " ", "\n", "<script "],
)
def test_is_fast(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    pasted_page(text, text)
    shared_page(text, text, text)
    assert time.process_time() - start < 2  # a tenth of it on an idle machine
