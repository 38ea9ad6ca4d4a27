"""Today in a browser: the morning round by keyboard, quick clicks, a phone."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect
from support.server import Server


def in_days(number: int) -> str:
    """A day from today on; asked anew, as midnight may come between two tests."""
    return str(datetime.now(UTC).date() + timedelta(days=number))


LEFTS = "days => days.map((one) => one.getBoundingClientRect().left)"


@pytest.fixture(autouse=True)
def _nothing_planned(vega: Server) -> None:
    """What other tests left would stand between the rows here."""
    token = vega.token  # type: ignore[attr-defined]
    for kind in ("tasks", "interviews"):
        for one in vega.get(f"/api/{kind}?limit=100", token=token).json[kind]:
            vega.request("DELETE", f"/api/{kind}/{one['id']}", token=token)


@pytest.fixture
def add_task(vega: Server) -> Iterator[Callable[..., None]]:
    """Adds tasks, which go at the end."""
    token = vega.token  # type: ignore[attr-defined]
    ids: list[int] = []

    def add(title: str, days: int | None = 0) -> None:
        due_on = in_days(days) if days is not None else None
        answer = vega.post("/api/tasks", {"title": title, "dueOn": due_on}, token=token)
        ids.append(answer.json["id"])

    yield add
    for task_id in ids:
        vega.request("DELETE", f"/api/tasks/{task_id}", token=token)


def test_the_morning_round_by_keyboard(page: Page, add_job, add_task):
    add_job(title="Silent one", status="applied", appliedOn=in_days(-27))
    for number in range(4):
        add_task(f"Task {number}")
    page.goto("/")
    page.wait_for_load_state()  # the scripts of Today have run
    focused = page.locator("*:focus")
    days = page.locator(".today > div:first-child .today-day").evaluate_all(LEFTS)
    assert len(days) > 4
    assert len(set(days)) == 1  # one column through all sections
    due = page.locator("[aria-labelledby=due]")
    due.get_by_role("button", name="Mark Task 0 as done").press("Enter")
    expect(focused).to_have_accessible_name("Mark Task 1 as done")
    page.get_by_role("button", name="Undo").last.press("Enter")
    expect(focused).to_have_accessible_name("Mark Task 0 as done")
    for number in range(3):
        focused.press("Enter")
        expect(focused).to_have_accessible_name(f"Mark Task {number + 1} as done")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(focused).to_have_accessible_name("Snooze Task 3")
    focused.press("ArrowDown")
    expect(focused).to_have_accessible_name("Snooze Task 3 until tomorrow")
    focused.press("Enter")
    expect(due.get_by_text("Task 3")).to_have_count(0)
    expect(page.locator("[aria-labelledby=soon]")).to_contain_text("Task 3")

    quiet = page.locator("[aria-labelledby=no-reply]")
    quiet.get_by_label("More for Silent one").press("ArrowDown")
    expect(focused).to_have_text("Log a call about Silent one")
    quiet.get_by_role("button", name="Rejected: they said no (Silent one)").press("Enter")
    expect(page.locator("#messages")).to_contain_text("“Silent one” is now Rejected.")
    expect(quiet.get_by_text("Silent one")).to_have_count(0)


def test_clicks_that_come_faster_than_the_answers_all_count(page: Page, add_task):
    for number in range(3):
        add_task(f"Quick {number}, which is a task that is read whole beside its day and Snooze")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/")
    page.wait_for_load_state()
    title = page.locator("[data-job-link]", has_text="Quick 0")
    assert title.evaluate("one => one.scrollWidth <= one.clientWidth")
    page.evaluate(
        "() => { for (const one of document.querySelectorAll('[aria-label^=\"Mark Quick\"]'))"
        " one.click(); }"
    )
    expect(page.get_by_role("button", name="Mark Quick")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Mark Quick")).to_have_count(0)


def test_tasks_of_any_time_fold_to_three_and_stay_unfolded(page: Page, add_task):
    for number in range(6):
        add_task(f"Undated {number}", None)
    page.goto("/")
    section = page.locator("[aria-labelledby=any-time]")
    expect(section.locator("[data-today-row]:visible")).to_have_count(3)
    section.get_by_text("Show 3 more").click()
    expect(section.locator("[data-today-row]:visible")).to_have_count(6)
    section.get_by_role("button", name="Mark Undated 0 as done").click()
    expect(section.locator("[data-today-row]:visible")).to_have_count(5)


@pytest.mark.slow
def test_a_phone_folds_a_long_section_and_keeps_it_unfolded(phone: Page, add_task):
    for number in range(5):
        add_task(f"Ahead {number}", 2)
    phone.goto("/")
    rows = phone.locator("[data-today-row]")
    last = rows.get_by_role("link", name="Ahead 4")
    expect(last).to_be_hidden()
    phone.locator("[aria-labelledby=soon] label").tap()
    expect(last).to_be_visible()
    phone.get_by_role("button", name="Mark Ahead 0 as done").tap()
    expect(rows.get_by_role("link", name="Ahead 0")).to_have_count(0)
    expect(last).to_be_visible()
