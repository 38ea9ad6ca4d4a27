"""Offers side by side: edited by keyboard, on a phone, and on paper."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from support.server import Server

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


@pytest.fixture
def no_other_offer(vega: Server) -> Iterator[None]:
    """Decline what other tests left to be answered, until the end."""
    token = vega.token  # type: ignore[attr-defined]
    offers = vega.get("/api/jobs?status=offer_received&limit=100", token=token).json["jobs"]
    paths = [f"/api/jobs/{offer['id']}" for offer in offers if not offer["outcome"]]
    for path in paths:
        assert vega.request("PATCH", path, {"outcome": "declined"}, token=token).status == 200
    yield
    for path in paths:
        assert vega.request("PATCH", path, {"outcome": None}, token=token).status == 200


@pytest.mark.slow
@pytest.mark.usefixtures("no_other_offer")
def test_cells_are_edited_by_keyboard_and_fit_on_a_phone(page: Page, add_job: Callable[..., int]):
    first, second, _ = (
        add_job(title=f"{LONG} {number}", status="offer_received", salaryMin=5000 + number,
                salaryCurrency="EUR", salaryPeriod="month", pros="Near")
        for number in range(3)
    )  # fmt: skip
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/offers")
    tops = "heads => new Set(heads.map(head => head.getBoundingClientRect().top)).size"
    assert page.locator(".of-3 thead th").evaluate_all(tops) == 1
    page.locator(f"#edit-{first}-pros").press("Enter")
    page.locator(f"#field-{first}-pros textarea").fill("Near, and quiet")
    page.locator(f"#edit-{second}-salary").press("Enter")
    months = page.locator(f"#field-{second}-salary").get_by_label("Salaries a year")
    months.fill("99")
    months.press("Enter")
    expect(months).to_be_focused()
    expect(page.get_by_text("from 12 to 16.")).to_be_visible()
    months.fill("13")
    months.press("Enter")
    expect(page.locator(f"#edit-{second}-salary")).to_be_focused()
    expect(page.locator(f"#field-{second}-salary")).to_contain_text("€65,013 a year")
    text = page.locator(f"#field-{first}-pros textarea")
    expect(text).to_have_value("Near, and quiet")  # another form, which stayed open
    ends = page.locator("#offers *").evaluate_all(
        "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    assert ends <= 390 - 16
    page.once("dialog", lambda asked: asked.accept())  # what was typed is not saved
    text.press("Escape")
    expect(page.locator(f"#edit-{first}-pros")).to_be_focused()
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/offers")
    best = page.locator(f"#field-{second}-salary .offer-value")
    left = "one => one.getBoundingClientRect().left"  # else the head of the row covers an edge
    assert best.evaluate(left) >= best.locator("..").evaluate(left)
