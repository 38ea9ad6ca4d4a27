"""A move: its menu and its panel, in the list, on the board and on the job's page."""

import re
from collections.abc import Callable
from itertools import product

import pytest
from playwright.sync_api import Browser, Locator, Page, Response, expect
from support.browsing import AXE, need, violations
from support.server import Server

AddJob = Callable[..., int]
TOPS = "all => all.map((one) => one.getBoundingClientRect().top)"
PLACES = {"list": "/jobs?q={0}", "board": "/board?q={0}", "job": "/jobs/{1}"}


def control(page: Page, job_id: int) -> Locator:
    return page.locator(f"#status-{job_id}")


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("menuitemradio", name=name, exact=True)


def panel(page: Page) -> Locator:
    return page.get_by_role("dialog", name=re.compile("Applied|Interviewing|Offer|Rejected"))


def week_ago(page: Page) -> Locator:
    """Return the last of the days that are one click."""
    return panel(page).locator(".day[name=occurred_on]").last


def is_panel(answer: Response) -> bool:
    """Return whether this is the panel drawn anew: a choice answers with a redirect to it."""
    return "/moves/" in answer.url and answer.request.method == "GET"


def value(button: Locator) -> str:
    return button.get_attribute("value") or ""


def job(vega: Server, job_id: int) -> dict[str, object]:
    token = vega.token  # type: ignore[attr-defined]
    answer = vega.get(f"/api/jobs/{job_id}", headers={"Authorization": f"Bearer {token}"})
    return answer.json  # type: ignore[no-any-return]


@pytest.mark.parametrize("place", PLACES)
def test_a_move_is_saved_completed_and_taken_back_by_panel_and_message_where_one_is(
    page: Page, vega: Server, add_job: AddJob, place: str
):
    job_id = add_job(title=f"Completed {place}")
    page.goto(PLACES[place].format(f"completed+{place}", job_id))
    before = page.url
    page.locator("[data-card]").first.hover() if place == "board" else None
    control(page, job_id).click()
    choice(page, "Applied").click()
    expect(panel(page)).to_contain_text(f"Applied to Completed {place}")
    expect(control(page, job_id)).to_be_focused()
    assert job(vega, job_id)["status"] == "applied"
    day = value(week_ago(page))
    week_ago(page).click()
    expect(week_ago(page)).to_have_attribute("aria-pressed", "true")
    panel(page).get_by_role("button", name="Email").click()
    expect(panel(page).get_by_role("button", name="Email")).to_have_attribute(
        "aria-pressed", "true"
    )
    stored = job(vega, job_id)
    assert (stored["appliedOn"], stored["appliedVia"]) == (day, "email")
    panel(page).get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    expect(panel(page)).to_have_count(0)
    expect(control(page, job_id)).to_be_focused()
    stored = job(vega, job_id)
    assert (stored["status"], stored["appliedOn"], stored["appliedVia"]) == (
        "interested", None, None,
    )  # fmt: skip
    page.keyboard.press("5")
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("[data-message]").get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    expect(control(page, job_id)).to_be_focused()
    assert job(vega, job_id)["status"] == "interested"
    assert page.url == before


def test_last_thursday_by_email_to_the_third_job_by_keyboard_alone(
    page: Page, vega: Server, add_job: AddJob
):
    ids = [add_job(title="By keys") for _ in range(3)]
    page.goto("/jobs?q=by+keys&sort=oldest")
    page.locator("body").press("j")
    for key in ("j", "j", "2"):
        page.keyboard.press(key)
    expect(panel(page)).to_be_visible()
    expect(control(page, ids[2])).to_be_focused()
    page.keyboard.press("Tab")  # to the chosen day
    day = value(week_ago(page))
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    with page.expect_response(is_panel):
        page.keyboard.press("Enter")
    expect(week_ago(page)).to_be_focused()
    page.keyboard.press("Tab")  # Earlier…
    page.keyboard.press("Tab")  # Portal
    page.keyboard.press("ArrowRight")
    with page.expect_response(is_panel):
        page.keyboard.press("Space")
    expect(page.locator("#move-applied_via-email")).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel(page)).to_have_count(0)
    expect(control(page, ids[2])).to_be_focused()
    stored = job(vega, ids[2])
    assert (stored["appliedOn"], stored["appliedVia"]) == (day, "email")


def test_the_menu_is_walked_by_arrows_and_left_by_escape(page: Page, vega: Server, add_job: AddJob):
    job_id = add_job(title="Walked menu")
    page.goto("/jobs?q=walked+menu")
    control(page, job_id).focus()
    page.keyboard.press("ArrowDown")
    expect(choice(page, "Interested")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("menuitem", name="Add task…")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(choice(page, "Not interested")).to_be_focused()
    page.keyboard.press("Escape")
    expect(control(page, job_id)).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # the present status: nothing moves
    expect(page.get_by_text("“Walked menu” is already Interested.")).to_be_visible()
    expect(page.get_by_role("menu")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_visible()
    assert job(vega, job_id)["status"] == "applied"
    page.keyboard.press("Escape")
    page.keyboard.press("2")  # once more: its panel comes back
    expect(panel(page)).to_contain_text("When?")


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_menu_the_panel_and_the_filters(
    browser: Browser,
    base_url: str,
    signed_in_state: object,
    add_job: AddJob,
    width: int,
    scheme: str,
):
    need(AXE.exists(), "axe-core")
    job_id = add_job(title=f"Accessible {width} {scheme}")
    with browser.new_context(
        base_url=base_url,
        storage_state=signed_in_state,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    ) as context:
        page = context.new_page()
        page.goto(f"/jobs?q=accessible+{width}+{scheme}")
        page.locator(".filter-menu > summary").click()
        assert violations(page) == []
        page.keyboard.press("Escape")
        control(page, job_id).click()
        assert violations(page) == []
        page.keyboard.press("2")
        expect(panel(page)).to_be_visible()
        assert violations(page) == []


def test_an_earlier_day_and_a_stage_are_typed(own_page: Page, vega: Server, add_job: AddJob):
    page = own_page
    job_id = add_job(title="Typed details")
    # An open picker would put its own day back.
    page.add_init_script("HTMLInputElement.prototype.showPicker = () => {}")
    page.goto("/jobs?q=typed+details")
    control(page, job_id).click()
    page.keyboard.press("3")
    expect(panel(page).get_by_label("Day")).to_be_hidden()
    panel(page).get_by_role("button", name="Earlier").click()
    panel(page).get_by_label("Day").fill("2026-01-09")
    expect(panel(page).locator(".move-saved")).to_contain_text("9 Jan")
    expect(page.locator("#move-earlier-day")).to_be_focused()
    panel(page).get_by_label("Stage").fill("Phone screen")
    page.keyboard.press("Enter")
    expect(control(page, job_id)).to_contain_text("Phone screen")
    panel(page).get_by_label("Stage").fill("Final round")
    page.keyboard.press("Escape")  # what was typed is saved
    expect(control(page, job_id)).to_contain_text("Final round")
    stored = job(vega, job_id)
    assert (stored["statusSince"], stored["stage"]) == ("2026-01-09", "Final round")


def test_a_day_that_cannot_be_keeps_the_panel_open(page: Page, vega: Server, add_job: AddJob):
    job_id = add_job(title="Impossible day")
    page.goto("/jobs?q=impossible+day")
    control(page, job_id).click()
    page.keyboard.press("2")
    panel(page).get_by_role("button", name="Earlier").press("Enter")  # the day is typed
    panel(page).get_by_label("Day").fill("2999-01-09")
    panel(page).get_by_role("link", name="Done").click()
    expect(panel(page).get_by_label("Day")).to_have_value("2999-01-09")
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    assert job(vega, job_id)["status"] == "applied"


def test_a_row_that_leaves_the_list_gives_the_focus_to_the_next(page: Page, add_job: AddJob):
    first, second = add_job(title="Leaving row"), add_job(title="Leaving row")
    page.goto("/jobs?q=leaving+row&status=interested&sort=oldest")
    control(page, first).click()
    choice(page, "Rejected").click()
    expect(page.locator(f"#job-{first}")).to_have_count(0)
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(control(page, second)).to_be_focused()
    expect(page.locator("#tab-rejected + span .count")).to_have_text("1")


def test_on_a_phone_the_panel_is_a_sheet_at_the_bottom(phone: Page, vega: Server, add_job: AddJob):
    job_id = add_job(title="On the phone")
    phone.goto("/jobs?q=on+the+phone")
    control(phone, job_id).tap()
    choice(phone, "Applied").tap()
    box = panel(phone).bounding_box()
    assert box
    assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 390, 844)
    day = value(week_ago(phone))
    week_ago(phone).tap()
    email = panel(phone).get_by_role("button", name="Email")
    email.tap()
    expect(email).to_have_attribute("aria-pressed", "true")
    for button in panel(phone).get_by_role("button").all():
        size = button.bounding_box()
        assert not size or size["height"] >= 44
    panel(phone).get_by_role("link", name="Done").tap()
    expect(panel(phone)).to_have_count(0)
    assert job(vega, job_id)["appliedOn"] == day


@pytest.mark.slow
def test_the_panel_is_whole_in_the_window_and_no_message_stands_behind_it(
    page: Page, add_job: AddJob
):
    job_ids = [add_job(title="Edge job") for _ in range(4)]
    for path in ("/jobs?q=edge+job", "/board?q=edge+job", f"/jobs/{job_ids[0]}"):
        page.goto(path)
        for width, edge in product((390, 1024, 1440), ("first", "last")):
            page.set_viewport_size({"width": width, "height": 720})
            one = getattr(page.locator("[data-status]:visible"), edge)
            one.focus()
            page.keyboard.press("2")
            expect(panel(page)).to_be_visible()
            expect(panel(page).get_by_role("button", name="Ghosted")).to_have_count(0)
            expect(page.locator(".message")).to_be_hidden()
            box = panel(page).bounding_box()
            assert box
            edge_of_page = 0 if width == 390 else page.locator("main h1").bounding_box()["x"]
            assert box["x"] >= edge_of_page
            assert box["y"] >= 0
            assert box["x"] + box["width"] <= width - edge_of_page
            tops = page.locator("#move-panel [name=applied_via]").evaluate_all(TOPS)
            assert {tops.count(top) for top in tops} == {4}
            assert box["y"] + box["height"] <= 720
            page.keyboard.press("Escape")
            page.keyboard.press("1")
            expect(page.locator("#move-panel")).to_contain_text("Interested")
            page.keyboard.press("Escape")
            expect(page.locator("#move-panel")).to_have_count(0)


@pytest.mark.slow
def test_a_move_without_scripts_leads_to_the_panel_as_a_page(
    unscripted: Page, vega: Server, add_job: AddJob
):
    for place, path in PLACES.items():
        job_id = add_job(title=f"Unscripted {place}")
        unscripted.goto(path.format(f"unscripted+{place}", job_id))
        if place != "job":
            control(unscripted, job_id).click()
        unscripted.get_by_label("Move to").select_option("applied")
        unscripted.get_by_role("button", name="Move", exact=True).click()
        unscripted.get_by_role("link", name="When was that?").click()
        expect(unscripted.locator(".day[name=occurred_on]").last).to_be_visible()
        assert job(vega, job_id)["status"] == "applied"
    button = unscripted.locator(".day[name=occurred_on]").last
    day = value(button)
    button.click()
    unscripted.get_by_role("button", name="Email").click()
    unscripted.get_by_label("Stage").fill("On hold")
    unscripted.locator(".move-stage").get_by_role("button", name="Save").click()
    stored = job(vega, job_id)
    assert (stored["appliedOn"], stored["appliedVia"], stored["stage"]) == (
        day, "email", "On hold",
    )  # fmt: skip
    unscripted.get_by_role("button", name="Undo").click()
    assert job(vega, job_id)["status"] == "interested"


def test_filters_stand_in_the_address_as_few_as_they_are(page: Page, add_job: AddJob):
    add_job(title="Filtered job", tags=["rare"], workplace="remote")
    page.goto("/jobs")
    page.locator(".filter-menu summary").click()
    page.get_by_role("combobox", name="Tag").fill("RARE")
    expect(page).to_have_url(re.compile(r"/jobs\?tag=RARE$"))
    expect(page.locator("[data-job]")).to_have_count(1)
    expect(page.locator("#filter-chips .chip")).to_have_text(["Remove filter: Tag RARE"])
    page.locator("select[name=added]").select_option("..")
    page.get_by_label("Added from").fill("2026-01-01")
    expect(page).to_have_url(re.compile(r"\?tag=RARE&added=2026-01-01\.\.$"))
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Remove filter: Tag").click()
    expect(page).to_have_url(re.compile(r"/jobs\?added=2026-01-01\.\.$"))


def test_the_board_is_filtered_while_one_types(page: Page, add_job: AddJob):
    job_id = add_job(title="Boardfilter")
    page.goto("/board")
    page.get_by_role("searchbox").fill("boardfil")
    expect(page.locator("[data-card]")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/board\?q=boardfil$"))
    control(page, job_id).focus()
    page.keyboard.press("2")
    expect(panel(page)).to_be_visible()
    expect(page.locator("[data-card]")).to_have_count(1)


def test_a_move_that_was_not_saved_says_so_and_is_tried_again(
    phone: Page, vega: Server, add_job: AddJob
):
    for place, path in PLACES.items():
        job_id = add_job(title=f"Offline {place}")
        phone.goto(path.format(f"offline+{place}", job_id))
        phone.context.set_offline(True)
        control(phone, job_id).tap()
        choice(phone, "Applied").tap()
        expect(phone.get_by_text("Can't reach Vega; nothing was saved.")).to_be_visible()
        expect(control(phone, job_id)).to_be_focused()
        expect(control(phone, job_id)).to_have_attribute("value", "interested")
        expect(control(phone, job_id)).not_to_have_attribute("aria-busy", "true")
        phone.context.set_offline(False)
        control(phone, job_id).tap()
        choice(phone, "Applied").tap()
        expect(panel(phone)).to_contain_text(f"Applied to Offline {place}")
        assert job(vega, job_id)["status"] == "applied"


def test_a_stage_that_was_not_saved_is_not_lost_with_its_panel(
    phone: Page, vega: Server, add_job: AddJob
):
    job_id = add_job(title="Typed phase")
    phone.goto(f"/jobs/{job_id}")
    control(phone, job_id).tap()
    choice(phone, "Interviewing").tap()
    stage = phone.get_by_role("combobox", name="Stage")
    stage.fill("Phone screen")
    phone.context.set_offline(True)
    panel(phone).get_by_role("link", name="Done").tap()
    expect(stage).to_have_value("Phone screen")
    expect(stage).to_be_focused()
    expect(panel(phone).get_by_text("Saved", exact=True)).to_be_hidden()
    phone.context.set_offline(False)
    panel(phone).get_by_role("link", name="Done").tap()
    expect(panel(phone)).to_have_count(0)
    expect(control(phone, job_id)).to_contain_text("Phone screen")
    assert job(vega, job_id)["stage"] == "Phone screen"
