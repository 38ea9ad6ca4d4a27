"""Offers on paper: Chromium prints them."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsanwärterprogrammleitungsassistenz"
A4_LANDSCAPE = 297 / 210


def test_four_offers_are_printed_on_a_sheet_without_a_cut_column(
    page: Page, add_job: Callable[..., int]
):
    for number in range(5):
        add_job(
            title=f"{LONG} {number}", company=LONG, status="offer_received", outcome="declined",
            salaryMin=10**12, salaryCurrency="CHF", salaryPeriod="hour",
            pros=f"https://offers.example/{LONG}",
        )  # fmt: skip
    page.emulate_media(color_scheme="dark", media="print")
    page.goto("/offers?show=all")
    for screen_only in (".header", "[data-print]", ".offer-away"):
        expect(page.locator(screen_only).first).to_be_hidden()
    expect(page.locator(".offer-sum").first).to_have_css("color", "rgb(0, 0, 0)")
    page.set_viewport_size({"width": 1032, "height": 700})  # what 273 mm are at 96 dpi
    ends = page.locator(".offer-table").evaluate_all(
        "tables => tables.map(table => table.getBoundingClientRect().left + table.scrollWidth)"
    )
    assert max(ends) <= 1032
    printed = page.pdf(prefer_css_page_size=True)
    pages = len(re.findall(rb"/Type /Page\b", printed))
    assert pages == page.locator(".offer-table").count() > 1
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert all(abs(float(width) / float(height) - A4_LANDSCAPE) < 0.01 for width, height in sizes)
