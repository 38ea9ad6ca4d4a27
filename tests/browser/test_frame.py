"""What stands around every page: messages, menus, keys, drafts, and work under way."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from support.browsing import WIDER_FONT, bottom_of, sign_in

AddJob = Callable[..., int]
LONG = "Head of a Department with a Very Long Name " * 3


@pytest.fixture
def unwatched(browser: Browser, base_url: str, signed_in_state: object) -> Iterator[Page]:
    """A tab whose console may tell of requests that failed."""
    with browser.new_context(base_url=base_url, storage_state=signed_in_state) as context:  # type: ignore[arg-type]
        yield context.new_page()


def message(page: Page):
    return page.locator("#messages [data-message]:not([hidden])")


def delete_job(page: Page, job_id: int) -> None:
    page.goto(f"/jobs/{job_id}")
    page.get_by_label("More actions").click()
    page.get_by_role("button", name="Delete this job").click()


class TestMessages:
    @pytest.mark.slow
    def test_one_stands_for_ten_seconds_and_while_somebody_is_at_it(
        self, own_page: Page, add_job: AddJob
    ):
        page = own_page
        first, second = add_job(title="First to go"), add_job(title="Second to go")
        page.clock.install()
        delete_job(page, first)
        expect(message(page)).to_contain_text("“First to go” was deleted.")
        page.wait_for_load_state()  # the messages' script has run
        message(page).hover()
        page.clock.fast_forward(11_000)
        expect(message(page)).to_be_visible()
        message(page).get_by_role("button", name="Undo").focus()
        page.mouse.move(5, 5)
        page.clock.fast_forward(11_000)
        expect(message(page)).to_be_visible()
        page.keyboard.press("Enter")
        expect(message(page)).to_have_text(re.compile("Undone."))
        delete_job(page, second)
        expect(message(page)).to_have_text(re.compile("“Second to go” was deleted."))
        page.wait_for_load_state()
        page.clock.fast_forward(9_000)
        expect(message(page)).to_have_count(1)
        page.clock.fast_forward(1_500)
        expect(message(page)).to_have_count(0)

    def test_on_a_phone_a_long_title_is_cut_and_the_page_ends_above_the_message(
        self, page: Page, add_job: AddJob
    ):
        page.set_viewport_size({"width": 360, "height": 740})
        delete_job(page, add_job(title=LONG))
        expect(message(page).get_by_text("was deleted.")).to_be_in_viewport(ratio=1)
        expect(message(page).get_by_role("button", name="Undo")).to_be_in_viewport(ratio=1)
        box = message(page).bounding_box()
        assert box
        assert box["height"] <= 60
        assert (box["x"], box["width"]) == (0, 360)
        assert bottom_of(page, "#messages") == page.locator(".nav").bounding_box()["y"]
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        assert bottom_of(page, "#main") <= message(page).bounding_box()["y"]

    def test_undo_keeps_the_place_of_a_page_that_is_loaded_anew(self, page: Page, add_job: AddJob):
        page.set_viewport_size({"width": 390, "height": 300})
        add_job(title="Apply to this")
        page.goto("/")
        page.get_by_role("button", name=re.compile("Mark applied|Applied")).last.click()
        expect(message(page)).to_contain_text("is now Applied.")
        page.evaluate("scrollTo(0, 150)")
        message(page).get_by_role("button", name="Undo").click()
        expect(message(page)).to_contain_text("Undone.")
        assert page.evaluate("scrollY") == 150


class TestDrafts:
    @pytest.mark.slow
    def test_a_form_without_an_answer_stays_as_it_was_typed_and_can_be_sent_again(
        self, unwatched: Page
    ):
        page = unwatched
        page.goto("/jobs/new")
        page.get_by_label("Title").fill("Offline gardener")
        page.get_by_label("Company").fill("Kew")
        page.locator("[name=source_url]").fill("kew.example/jobs/7")
        page.get_by_text("More fields").click()
        page.locator("[name=notes]").fill("A long thought")
        save = page.get_by_role("button", name="Save job")
        page.context.set_offline(True)
        save.click()
        told = page.get_by_role("alert")
        expect(told).to_contain_text("Can't reach Vega; nothing was saved. Is it running?")
        page.context.set_offline(False)
        page.context.clear_cookies()
        save.click()  # which the message does not cover
        expect(told).to_contain_text("You were signed out in another tab.")
        expect(page.locator("[name=notes]")).to_have_value("A long thought")
        sign_in(other := page.context.new_page())
        page.evaluate("document.body.dataset.user = 'of somebody else'")
        save.click()
        expect(told).to_contain_text("This page was out of date, so nothing was saved.")
        page.evaluate("document.body.dataset.user = '1'")
        page.context.clear_cookies()
        sign_in(other)
        sent: list[str] = []
        page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
        save.click()  # with the token of the session that has ended
        expect(page.get_by_role("heading", name="Offline gardener")).to_be_visible()
        assert len(sent) == 2
        expect(message(page)).to_contain_text("was added.")
        link = page.get_by_role("link", name="Open posting")
        expect(link).to_have_attribute("href", "https://kew.example/jobs/7")

    def test_leaving_what_was_typed_asks(self, own_page: Page, add_job: AddJob):
        page = own_page
        asked: list[str] = []

        def stay(dialog) -> None:
            asked.append(dialog.type)
            dialog.dismiss()

        page.on("dialog", stay)
        job_id = add_job(notes="As it was")
        page.goto(f"/jobs/{job_id}")
        page.locator("#edit-notes").click()
        notes = page.locator("#field-notes textarea")
        notes.fill("Typed")
        notes.press("Escape")
        expect(notes).to_have_value("Typed")
        page.get_by_role("link", name="Board", exact=True).click()
        expect(notes).to_have_value("Typed")
        assert asked == ["confirm", "beforeunload"]
        notes.fill("As it was")
        notes.press("Escape")
        expect(notes).to_have_count(0)
        assert len(asked) == 2


class TestMenusAndKeys:
    def test_the_account_menu_by_arrows(self, page: Page):
        page.goto("/")
        summary = page.locator(".account-menu > summary")
        menu = page.locator(".account-menu .menu-list")
        for width, first in ((390, "Calendar"), (1440, "Documents")):
            page.set_viewport_size({"width": width, "height": 800})
            summary.focus()
            page.keyboard.press("ArrowDown")
            expect(menu.get_by_role("link", name=first)).to_be_focused()
            page.keyboard.press("ArrowUp")
            expect(menu.get_by_role("button", name="Sign out")).to_be_focused()
            page.keyboard.press("Home")
            expect(menu.get_by_role("link", name=first)).to_be_focused()
            page.keyboard.press("Escape")
            expect(menu).to_be_hidden()
            expect(summary).to_be_focused()

    def test_single_keys_are_switched_off_and_on_in_settings(self, page: Page):
        page.goto("/settings/appearance")
        switch = page.get_by_label("Single-key shortcuts")
        switch.uncheck()
        expect(message(page)).to_contain_text("are now off.")
        expect(switch).to_be_focused()
        page.goto("/jobs")
        for key in ("j", "g", "b", "n", "t", "i", "l", "?", "/"):
            page.keyboard.press(key)
        expect(page).to_have_url(re.compile("/jobs$"))
        expect(page.locator("body")).to_be_focused()
        for path in ("/board", "/jobs/1"):
            page.goto(path)
            for key in ("j", "k", "e", "x", "1"):
                page.keyboard.press(key)
            expect(page).to_have_url(re.compile(f"{path}$"))
            expect(page.locator("body")).to_be_focused()
            expect(message(page)).to_have_count(0)
        page.keyboard.press("Control+k")
        expect(page.get_by_role("dialog", name="Quick Entry")).to_be_visible()
        page.goto("/settings/appearance")
        switch.check()
        expect(message(page)).to_contain_text("are now on.")
        page.wait_for_load_state()
        page.keyboard.press("g")
        page.keyboard.press("b")
        expect(page).to_have_url(re.compile("/board$"))

    def test_the_theme_that_was_chosen_is_there_before_any_script(
        self, page: Page, unscripted: Page
    ):
        paper = "getComputedStyle(document.documentElement).backgroundColor"
        unscripted.goto("/board")
        light = unscripted.evaluate(paper)
        for theme, is_light in (("Dark", False), ("System", True)):
            unscripted.locator(".account-menu > summary").click()
            unscripted.get_by_role("button", name=theme, exact=True).click()
            expect(unscripted).to_have_url(re.compile("/board$"))
            assert (unscripted.evaluate(paper) == light) == is_light


@pytest.mark.slow
def test_the_header_is_in_the_window_at_every_width_also_with_a_wider_font(page: Page):
    page.goto("/jobs")
    page.evaluate("document.querySelector('.menu-name').append('-of-a-long-name')")
    summary = page.locator(".account-menu > summary")
    find = page.get_by_role("button", name="Search")
    for _ in range(2):
        for width in (320, 360, 390, 704, 705, 832, 833, 992, 993, 1184, 1185, 1440):
            page.set_viewport_size({"width": width, "height": 700})
            expect(summary).to_be_in_viewport(ratio=1)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width
            assert (bottom_of(page, ".nav") == 700) == (width <= 832), width
        page.evaluate(WIDER_FONT)
    page.goto("/insights")
    page.set_viewport_size({"width": 992, "height": 700})
    find.click()
    expect(page.get_by_role("dialog", name="Quick Entry")).to_be_visible()


class TestThePageCache:
    """A page that a browser kept as it was, although it was told not to, and shows again."""

    COMES_BACK = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"

    def test_it_is_loaded_anew_and_shows_nothing_once_nobody_is_signed_in(
        self, own_page: Page, add_job: AddJob
    ):
        page = own_page
        job_id = add_job(title="Kept in the cache", notes="As it was")
        page.goto(f"/jobs/{job_id}")
        page.evaluate("document.querySelector('h1').textContent = 'Out of date'")
        page.evaluate(self.COMES_BACK)
        expect(page.get_by_role("heading", name="Kept in the cache")).to_be_visible()
        page.locator("#edit-notes").click()
        page.locator("#field-notes textarea").fill("Typed")
        page.context.clear_cookies()
        page.once("dialog", lambda dialog: dialog.dismiss())  # there must be none
        page.evaluate(self.COMES_BACK)
        expect(page).to_have_url(re.compile("/login"))

    def test_what_is_typed_stays_while_its_person_is_signed_in(self, page: Page, add_job: AddJob):
        page.goto(f"/jobs/{add_job(notes='As it was')}")
        page.locator("#edit-notes").click()
        notes = page.locator("#field-notes textarea")
        notes.fill("Typed")
        with page.expect_response(page.url):
            page.evaluate(self.COMES_BACK)
        expect(notes).to_be_visible()
        expect(notes).to_have_value("Typed")
        page.evaluate("document.body.dataset.user = '2'")  # of somebody who was here before
        page.evaluate(self.COMES_BACK)
        expect(notes).to_have_count(0)


def test_work_that_takes_over_300_ms_shows_that_it_is_under_way(own_page: Page):
    page = own_page
    held: list[Route] = []
    page.clock.install(time=0)
    page.goto("/jobs")
    page.clock.pause_at(60_000)
    page.route("**/jobs?q=*", lambda route: held.append(route))
    with page.expect_request("**/jobs?q=*"):
        page.get_by_role("searchbox").last.press_sequentially("data")
        page.clock.run_for(250)  # the search waits for the next letter
    main = page.locator("#main")
    page.clock.run_for(200)
    expect(main).not_to_have_attribute("aria-busy", "true")
    page.clock.run_for(100)
    expect(main).to_have_attribute("aria-busy", "true")
    held[0].continue_()
    page.clock.resume()
    expect(main).not_to_have_attribute("aria-busy", "true")


def test_buttons_and_fields_are_44_px_high_for_a_finger(phone: Page):
    low = """() => [...document.querySelectorAll("main :is(.button, input, select)")]
      .filter((one) => one.checkVisibility() && !one.matches(".visually-hidden, .file-button > *"))
      .filter((one) => !["checkbox", "radio"].includes(one.type))
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 120))"""
    for path in ("/", "/jobs", "/board", "/jobs/new", "/jobs/1", "/mails", "/import", "/settings"):
        phone.goto(path)
        assert phone.evaluate(low) == [], path
