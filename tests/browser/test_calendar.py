"""The calendar: days by arrow keys, tasks finished in place, one view on a phone."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from support.browsing import AXE, need, violations

MONTH = "2031-05"  # nobody else has anything there


@pytest.fixture(scope="session")
def tasks(browser: Browser, base_url: str, signed_in_state: object) -> list[str]:
    """Five tasks of one day."""
    titles = [f"Prepare question {number}" for number in range(1, 6)]
    with browser.new_context(base_url=base_url, storage_state=signed_in_state) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto("/calendar")
        token = page.locator("meta[name=csrf-token]").get_attribute("content")
        for title in titles:
            task = {"title": title, "due_on": f"{MONTH}-14", "csrf_token": token}
            assert context.request.post("/tasks", form=task).ok
    return titles


def day(page: Page, words: str) -> Locator:
    return page.locator("table").get_by_role("link", name=words)


def press(page: Page, keys: str, words: str) -> None:
    """Press keys, after which that day has the focus."""
    for key in keys.split():
        page.keyboard.press(key)
    expect(day(page, words)).to_be_focused()


def test_keys_lead_from_day_to_day_and_into_other_months(page: Page, tasks: list[str]):
    page.goto(f"/calendar?month={MONTH}&day={MONTH}-14")
    expect(page.get_by_role("grid", name="May 2031")).to_be_visible()
    for width in (1024, 1280):
        page.set_viewport_size({"width": width, "height": 720})
        for name in ("Subscribe", "Add interview", "Add task"):
            expect(page.locator(".calendar-head").get_by_role("link", name=name)).to_be_visible()
    day(page, "Wednesday 14 May 2031, 5 tasks").focus()
    page.keyboard.press("Tab")  # the days are one stop
    expect(page.locator(".agenda").get_by_role("link", name="Add a task on")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    press(page, "ArrowRight ArrowDown", "Thursday 22 May 2031")
    press(page, "Home", "Monday 19 May 2031")
    press(page, "End ArrowLeft ArrowUp", "Saturday 17 May 2031")
    press(page, "PageUp", "Thursday 17 April 2031")
    press(page, "ArrowDown ArrowDown ArrowDown", "Thursday 8 May 2031")
    expect(page.get_by_role("heading", level=1)).to_have_text("Calendar, May 2031")
    press(page, "Shift+PageDown", "Saturday 8 May 2032")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Saturday 8 May 2032")).to_be_focused()
    page.go_back()
    expect(page.locator("#day-2032-05-08")).to_have_count(0)
    page.locator("[data-day='2032-05-31']").focus()
    press(page, "PageDown", "Wednesday 30 June 2032")


def test_a_task_is_finished_in_place_and_undone(page: Page, tasks: list[str]):
    page.goto(f"/calendar?month={MONTH}&day={MONTH}-14")
    page.evaluate("window.stays = true")
    page.get_by_role("button", name=f"Finish: {tasks[1]}").click()
    expect(page.get_by_role("button", name=f"Reopen: {tasks[1]}")).to_be_focused()
    expect(day(page, "Wednesday 14 May 2031, 4 tasks, 1 task done")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name=f"Finish: {tasks[1]}")).to_be_focused()
    assert page.evaluate("window.stays")


def test_what_is_more_opens_its_day_with_and_without_scripts(
    page: Page, unscripted: Page, tasks: list[str]
):
    for one in (page, unscripted):
        one.goto(f"/calendar?month={MONTH}")
        one.locator("table").get_by_role("link", name="2 more").click()
        expect(one.locator(f"#day-{MONTH}-14")).to_contain_text(tasks[4])
    expect(page.get_by_role("heading", name="Wednesday 14 May 2031")).to_be_focused()
    unscripted.get_by_role("button", name=f"Finish: {tasks[4]}").click()
    unscripted.get_by_role("button", name=f"Reopen: {tasks[4]}").click()
    expect(unscripted.get_by_role("button", name=f"Finish: {tasks[4]}")).to_be_visible()


def test_a_phone_shows_one_view_with_targets_for_a_thumb(phone: Page, tasks: list[str]):
    phone.goto(f"/calendar?month={MONTH}&view=month")
    expect(phone.locator("table")).to_be_visible()
    expect(phone.locator(".agenda")).to_be_hidden()
    box = phone.locator(f"[data-day='{MONTH}-14']").locator("..").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    phone.locator(f"[data-day='{MONTH}-14']").tap()
    expect(phone.get_by_role("heading", name="Wednesday 14 May 2031")).to_be_focused()
    expect(phone.locator("table")).to_be_hidden()
    phone.get_by_role("link", name="Month", exact=True).tap()
    expect(phone.locator("table")).to_be_visible()
    phone.get_by_text("More", exact=True).tap()
    expect(phone.locator(".menu-list").get_by_role("link", name="Calendar")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_in_a_month_with_entries(
    browser: Browser, base_url: str, signed_in_state: object, tasks: list[str], width: int
):
    need(AXE.exists(), "axe-core")
    with browser.new_context(
        base_url=base_url,
        storage_state=signed_in_state,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        bypass_csp=True,
    ) as context:
        page = context.new_page()
        for view in ("month", "agenda"):
            page.goto(f"/calendar?month={MONTH}&day={MONTH}-14&view={view}")
            assert violations(page) == []
