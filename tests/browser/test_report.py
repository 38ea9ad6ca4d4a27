"""The report on a phone and on paper: Chromium prints it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browsing import AXE, need, violations

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsanwärterprogrammleitungsassistenz"
ADDRESS = "/report?from=2020-04-01&to=2020-04-30&by=week"  # nobody else has anything there


@pytest.fixture
def applied(add_job: Callable[..., int]) -> None:
    for day in (2, 9, 10):
        add_job(
            title=LONG, company="شركة المستقبل", status="applied", appliedOn=f"2020-04-{day:02}",
            outcome="ghosted", reference=LONG,
            applicationUrl=f"https://jobs.example/{'path/' * 40}",
        )  # fmt: skip


@pytest.mark.usefixtures("applied")
def test_it_shows_what_is_chosen_and_prints_black_on_white_with_the_name_that_was_typed(page: Page):
    page.emulate_media(color_scheme="dark")
    page.goto(ADDRESS.removesuffix("&by=week"))
    page.get_by_label("Name", exact=True).fill("Ada Lovelace")
    page.get_by_label("Group by").select_option("week")  # it shows at once, and nothing is lost
    expect(page).to_have_url(re.compile("by=week"))
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.get_by_role("button", name="Print").click()
    expect(page).to_have_title("printed")
    page.emulate_media(media="print", color_scheme="dark")
    name, number = page.locator("#report-name"), page.locator("#report-number")
    expect(name).to_have_css("border-bottom-width", "0px")
    expect(number).not_to_have_css("border-bottom-width", "0px")  # a line to write on
    for place in (name, page.locator("h1"), page.locator("td bdi").first):
        expect(place).to_have_css("color", "rgb(0, 0, 0)")
    for screen_only in (".header", ".report-controls", "[data-print]"):
        expect(page.locator(screen_only)).to_be_hidden()
    expect(page.get_by_text("Signature")).to_be_visible()
    printed = page.pdf(width="148mm", height="120mm")
    assert len(re.findall(rb"/Type /Page\b", printed)) > 2


@pytest.mark.slow
@pytest.mark.usefixtures("applied")
def test_on_a_phone_it_is_a_list_and_axe_finds_nothing(
    browser: Browser, base_url: str, signed_in_state: object
):
    need(AXE.exists(), "axe-core")
    with browser.new_context(
        base_url=base_url,
        storage_state=signed_in_state,  # type: ignore[arg-type]
        bypass_csp=True,
    ) as context:
        page = context.new_page()
        for width in (1440, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(ADDRESS)
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.emulate_media(color_scheme="dark")
        assert violations(page, "color-contrast") == []
        expect(page.locator("thead")).to_be_hidden()
