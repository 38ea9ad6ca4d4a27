"""Insights: what a browser draws, and what a screen reader is told."""

import re

import pytest
from playwright.sync_api import Page, expect

SEARCH = "/insights?tag=search"  # other tests apply too
pytestmark = pytest.mark.usefixtures("applications")


@pytest.mark.slow
def test_each_width_has_its_drawing_with_labels_that_can_be_read(page: Page):
    page.goto(SEARCH)
    for width, shown, hidden in ((1440, "for-wide", "for-narrow"), (390, "for-narrow", "for-wide")):
        page.set_viewport_size({"width": width, "height": 900})
        expect(page.locator(f".{hidden}")).to_be_hidden()
        labels = page.locator(f".{shown} .node text")
        assert labels.count() >= 7
        for label in labels.all():
            box = label.bounding_box()
            assert box
            assert 0 <= box["x"] < box["x"] + box["width"] <= width
            assert label.evaluate("text => parseFloat(getComputedStyle(text).fontSize)") >= 12
    bottoms = """items => items.map(item => [".figure-link > span", "summary"].map(
      one => item.querySelector(one).getBoundingClientRect().bottom))"""
    for words, sign in page.locator(".figures > li").evaluate_all(bottoms):
        assert abs(words - sign) < 10  # in one line
    page.set_viewport_size({"width": 320, "height": 900})
    source = page.get_by_role("rowheader", name="LinkedIn").locator("bdi").bounding_box()
    assert source
    assert source["height"] < 24  # a word is not broken


def test_what_counts_opens_by_keyboard_and_a_diagram_is_copied_and_leads_to_its_jobs(page: Page):
    page.goto(SEARCH)
    summary = page.locator("summary", has_text="What “Response rate” counts")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("The share of applications that got a reply")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("The share of applications that got a reply")).to_be_hidden()
    expect(summary).to_be_focused()

    page.evaluate(
        "navigator.clipboard.writeText = async (text) => { document.body.dataset.copied = text }"
    )
    page.get_by_role("button", name="Copy as SankeyMATIC").click()
    expect(page.get_by_role("button", name="Copied as SankeyMATIC")).to_be_visible()
    copied = page.evaluate("document.body.dataset.copied")
    assert "Applied [3] Interviewing\n" in copied

    diagram = page.get_by_role("group", name="Diagram: where applications went")
    expect(diagram).to_have_count(1)
    names = diagram.get_by_role("link").all_text_contents()
    assert [" ".join(name.split()) for name in names][:2] == ["7 Applied", "3 Interviewing"]
    days = page.get_by_role("group", name="Chart: days to first reply").aria_snapshot()
    assert re.findall(r'link "(.*)"', days) == [
        "4 to 7 days: 2 applications",
        "8 to 14 days: 2 applications",
    ]
    diagram.get_by_role("link", name="3 Interviewing").locator("text").click()
    expect(page).to_have_url(re.compile("reached=interviewing"))


def test_without_scripts_two_days_are_chosen_in_a_form(unscripted: Page):
    unscripted.goto("/insights?source=LinkedIn")
    unscripted.locator("summary", has_text="From–to").click()
    unscripted.get_by_label("From", exact=True).fill("2020-01-01")
    unscripted.get_by_label("To", exact=True).fill("2020-12-31")
    unscripted.get_by_role("button", name="Show").click()
    expect(unscripted.get_by_text("Applied 1 Jan – 31 Dec 2020")).to_be_visible()
    expect(unscripted.get_by_role("link", name="Remove filter: Source LinkedIn")).to_be_visible()
    expect(unscripted.get_by_role("link", name="SankeyMATIC text")).to_have_count(0)
