"""The board: dragging by mouse and by finger, folded columns, keys, and one column on a phone."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, Route, expect
from support.server import Server

AddJob = Callable[..., int]
LAYOUT_SHIFT = """() => new Promise(done => {
  let sum = 0;
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) sum += entry.value;
  });
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""


@pytest.fixture
def seen_by(vega: Server) -> Callable[[int], str]:
    """Return a job's status as the API tells it."""

    def status(job_id: int) -> str:
        token = vega.token  # type: ignore[attr-defined]
        return str(vega.get(f"/api/jobs/{job_id}", token=token).json["status"])

    return status


@pytest.fixture
def touch_tablet(browser: Browser, base_url: str, signed_in_state: object) -> Iterator[Page]:
    with browser.new_context(
        base_url=base_url,
        storage_state=signed_in_state,  # type: ignore[arg-type]
        viewport={"width": 768, "height": 1024},
        has_touch=True,
        is_mobile=True,
    ) as context:
        yield context.new_page()


def column(page: Page, status: str) -> Locator:
    return page.locator(f"#column-{status}")


def middle_of(box: dict[str, float]) -> tuple[float, float]:
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def lift(page: Page, job_id: int) -> None:
    card = page.locator(f"#card-{job_id}")
    card.scroll_into_view_if_needed()
    page.mouse.move(*middle_of(card.bounding_box()))
    page.mouse.down()


def carry(page: Page, status: str, height: float) -> None:
    """Move the pointer to a column: 0 is the top of its title, 1 its bottom."""
    box = column(page, status).bounding_box()
    page.mouse.move(
        box["x"] + box["width"] / 2, box["y"] + 3 + (box["height"] - 6) * height, steps=4
    )
    expect(page.locator("[data-target]")).to_have_id(f"column-{status}")


@pytest.mark.slow
def test_a_card_is_dropped_anywhere_in_a_column(
    page: Page, add_job: AddJob, seen_by: Callable[[int], str]
):
    page.set_viewport_size({"width": 1440, "height": 700})
    job_id = add_job(title="Dropped anywhere")
    page.goto("/board")
    for status, height in (
        ("applied", 0),  # on the title
        ("interested", 1),  # full
        ("offer_received", 0.5),  # empty
        ("applied", 1),  # short, below its cards
        ("rejected", 0.7),  # folded, and its cards are not there
    ):
        lift(page, job_id)
        carry(page, status, height)
        expect(column(page, status).locator(".column-drop")).to_be_visible()
        page.mouse.up()
        is_folded = status == "rejected"
        place = page.locator("#board") if is_folded else column(page, status)
        expect(place.locator(f"#card-{job_id}")).to_have_count(0 if is_folded else 1)
        expect(page.locator(".is-held, .is-lifted, [data-target]")).to_have_count(0)
        assert seen_by(job_id) == status
        panel, dropped_on = page.locator("#move-panel").bounding_box(), column(page, status)
        left = dropped_on.bounding_box()["x"]
        assert panel["x"] - 200 <= left <= panel["x"] + panel["width"]
        page.keyboard.press("Escape")  # the panel of the move


def test_cards_in_hand_outlast_the_answers_for_others(page: Page, add_job: AddJob):
    page.set_viewport_size({"width": 1440, "height": 700})
    first, second, third = (add_job(title="Kept in hand") for _ in range(3))
    waiting: list[Route] = []
    panels: list[str] = []
    is_move = re.compile(r"/jobs/\d+\?from")
    page.route(is_move, lambda route: waiting.append(route))
    page.on("request", lambda sent: "/moves/" in sent.url and panels.append(sent.url))
    held, lifted = page.locator(".is-held"), page.locator(".is-lifted")

    def drop_and_send(job_id: int, status: str) -> None:
        with page.expect_request(is_move):
            lift(page, job_id)
            carry(page, status, 0.5)
            page.mouse.up()

    page.goto("/board?q=kept in hand")
    drop_and_send(first, "applied")
    lift(page, second)
    carry(page, "interviewing", 0.5)
    target = column(page, "interviewing")
    expect(target.get_by_text("Move to Interviewing, today")).to_be_visible()
    waiting.pop().continue_()
    expect(column(page, "applied").locator(f"#card-{first}")).to_be_visible()
    expect(page.locator("[data-target]")).to_have_id("column-interviewing")
    expect(lifted).to_have_id(f"card-{second}")
    with page.expect_request(is_move):
        page.mouse.up()
    lift(page, third)
    carry(page, "offer_received", 0.5)
    page.mouse.up()
    with page.expect_request(is_move):
        waiting.pop().continue_()
    expect(column(page, "interviewing").locator(f"#card-{second}")).to_be_visible()
    expect(lifted).to_have_id(f"card-{third}")
    expect(held).to_have_class(re.compile("is-saving"))
    waiting.pop().continue_()
    expect(column(page, "offer_received").locator(f"#card-{third} [data-status]")).to_be_focused()
    expect(page.locator(".is-held, .is-lifted, [data-target]")).to_have_count(0)
    expect(page.locator("#move-panel")).to_contain_text("Offer received")
    assert len(panels) == 1, "only the last move's panel opened"


def test_a_drag_scrolls_a_column_and_is_left_by_escape(
    page: Page, add_job: AddJob, seen_by: Callable[[int], str]
):
    page.set_viewport_size({"width": 1440, "height": 700})
    job_id = add_job(title="Dragged and left", status="applied")
    page.goto("/board")
    lift(page, job_id)
    carry(page, "interested", 1)
    full = page.locator("#column-scroll-interested")
    page.wait_for_function("list => list.scrollTop > 300", arg=full.element_handle())
    carry(page, "interested", 0)
    page.wait_for_function("list => list.scrollTop === 0", arg=full.element_handle())
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(page.locator(".is-held, .is-lifted, [data-target]")).to_have_count(0)
    assert seen_by(job_id) == "applied"


def touch(session: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    sent = [{"x": x, "y": y} for x, y in points]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": sent})


def drag_to_the_next_column(phone: Page, finger: CDPSession, job_id: int) -> str:
    """Drag by finger to the edge, where the board scrolls on. Return the column of the drop."""
    x, y = middle_of(phone.locator(f"#card-{job_id}").bounding_box())
    touch(finger, "touchStart", (x, y))
    expect(phone.locator(".is-held")).to_be_visible()
    touch(finger, "touchMove", (380, y))
    phone.wait_for_function("""() => {
        const [column, words] = ["[data-target]", "[data-target] > .column-drop"].map(
            (one) => document.querySelector(one)?.getBoundingClientRect());
        return column?.x > 100 && words.x >= 0 && words.right <= innerWidth;
    }""")
    phone.wait_for_function(
        "() => document.querySelector('[data-target]')?.getBoundingClientRect().x < 100"
    )
    touch(finger, "touchMove", (x, y))
    status = phone.locator("[data-target]").get_attribute("data-column")
    touch(finger, "touchEnd")
    return status


@pytest.mark.slow
def test_a_finger_drags_a_card_across_and_again_after_being_offline(
    phone: Page, add_job: AddJob, seen_by: Callable[[int], str]
):
    job_id = add_job(title="Dragged by finger")
    phone.goto("/board?q=finger")
    finger = phone.context.new_cdp_session(phone)
    phone.context.set_offline(True)
    drag_to_the_next_column(phone, finger, job_id)
    expect(phone.get_by_text("Can't reach Vega")).to_be_visible()
    expect(column(phone, "interested").locator(f"#card-{job_id}")).to_have_count(1)
    expect(phone.locator(".is-held, .is-lifted")).to_have_count(0)
    phone.context.set_offline(False)
    phone.get_by_role("link", name="Interested", exact=False).first.tap()
    expect(phone.locator(f"#card-{job_id}")).to_be_in_viewport(ratio=1)
    status = drag_to_the_next_column(phone, finger, job_id)
    expect(column(phone, status).locator(f"#card-{job_id}")).to_have_count(1)
    assert seen_by(job_id) == status != "interested"
    click = """(card, detail) => card.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, detail }))"""
    of_script, of_drop, next_one = (
        phone.locator(f"#card-{job_id}").evaluate(click, detail) for detail in (0, 1, 1)
    )
    assert (of_script, of_drop, next_one) == (True, False, True)


def test_moving_a_card_on_a_phone_leaves_one_where_one_was(phone: Page):
    phone.goto("/board#column-interested")
    cards = phone.locator("#column-interested .card")
    cards.nth(12).scroll_into_view_if_needed()
    place = phone.locator("#column-scroll-interested")
    before, moved, following = (
        place.evaluate("list => list.scrollTop"),
        *(cards.nth(number).get_attribute("id") for number in (11, 12)),
    )
    phone.locator(f"#{moved} [data-status]").tap()
    phone.get_by_role("menuitemradio", name="Offer received").tap()
    expect(column(phone, "offer_received").locator(f"#{moved}")).to_have_count(1)
    expect(phone.locator(f"#{following} [data-status]")).to_be_focused()
    expect(phone.locator("[data-column-link][aria-current]")).to_contain_text("Interested")
    assert place.evaluate("list => list.scrollTop") == before
    assert phone.evaluate("document.querySelector('[data-board]').scrollLeft") == 0


def test_a_finger_swipes_from_column_to_column(phone: Page, add_job: AddJob):
    add_job(title="Swiped past")
    phone.goto("/board?q=swiped")
    shown = phone.locator("[data-column-link][aria-current]")
    expect(shown).to_contain_text("Interested")
    finger = phone.context.new_cdp_session(phone)
    touch(finger, "touchStart", (350, 600))
    for x in range(340, 40, -20):
        touch(finger, "touchMove", (x, 600))
    phone.wait_for_function("() => document.querySelector('[data-board]').scrollLeft > 230")
    touch(finger, "touchEnd")
    expect(shown).to_contain_text("Applied")
    expect(phone).to_have_url(re.compile("#column-applied$"))
    phone.reload()
    expect(shown).to_contain_text("Applied")


def test_a_phone_opens_the_board_on_the_first_column_with_cards(phone: Page, add_job: AddJob):
    add_job(title="Waits in the second", status="applied")
    phone.goto("/board?q=waits in the second")
    expect(phone.locator("[data-column-link][aria-current]")).to_contain_text("Applied")
    expect(column(phone, "applied")).to_be_in_viewport(ratio=0.9)
    assert phone.evaluate("scrollY") == 0


def test_folded_columns_are_remembered_and_nothing_shifts(page: Page, unscripted: Page):
    page.set_viewport_size({"width": 1024, "height": 768})
    page.goto("/board")
    fits = "board => board.scrollWidth <= board.clientWidth"
    assert page.locator("[data-board]").evaluate(fits)
    expect(page.locator("#column-scroll-rejected")).to_be_hidden()
    column(page, "rejected").click()
    expect(page.locator("#column-scroll-rejected")).to_be_visible()
    page.get_by_label("Fold Applied").check(force=True)
    page.reload()
    expect(page.locator("#column-scroll-rejected")).to_be_visible()
    expect(page.locator("#column-scroll-applied")).to_be_hidden()
    assert page.evaluate(LAYOUT_SHIFT) == 0
    unscripted.goto("/board")
    column(unscripted, "rejected").click()
    expect(unscripted.locator("#column-scroll-rejected")).to_be_visible()


def test_all_of_a_card_opens_its_job_and_keys_lead_to_it(page: Page, add_job: AddJob):
    first, second = add_job(title="Opened card"), add_job(title="Opened card", status="applied")
    page.goto("/board?q=opened")
    page.locator("body").press("j")
    expect(page.locator(f"#card-{first} > a")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"#card-{second} > a")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator(f"#card-{first} > a")).to_be_focused()
    with page.context.expect_page() as opened:
        page.locator(f"#card-{second} .card-note").click(modifiers=["ControlOrMeta"], force=True)
    expect(opened.value).to_have_url(re.compile(rf"/jobs/{second}\?from="))
    page.locator(f"#card-{first} .card-note").click(force=True)
    expect(page).to_have_url(re.compile(rf"/jobs/{first}\?from="))


def test_ghosted_cards_are_one_line_that_stays_unfolded_while_others_move(
    page: Page, add_job: AddJob
):
    ghosted = add_job(title="Never heard of", status="interviewing", outcome="ghosted")
    moving = add_job(title="Moves meanwhile", status="interviewing")
    page.goto("/board")
    card = page.locator(f"#card-{ghosted}")
    expect(card).to_be_hidden()
    column(page, "interviewing").get_by_text(re.compile(r"\d ghosted")).click()
    expect(card).to_be_visible()
    page.locator("#cards-interviewing > li > a").last.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#ghosted-interviewing a").first).to_be_focused()
    page.locator(f"#card-{moving} > a").focus()
    page.keyboard.press("2")
    expect(column(page, "applied").locator(f"#card-{moving}")).to_be_visible()
    expect(page.locator("#move-panel")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_have_count(1)
    expect(card).to_be_visible()


def test_more_cards_come_where_the_end_of_a_column_is_seen(
    page: Page, phone: Page, unscripted: Page, add_job: AddJob
):
    add_job(title="Turned down", status="rejected")
    cards = page.locator("#cards-interested .card > a")
    page.goto("/board")
    expect(cards).to_have_count(25)
    page.locator("#column-scroll-interested").hover()
    page.mouse.wheel(0, 10_000)
    expect(cards).to_have_count(50)
    expect(page.locator("body")).to_be_focused()  # scrolling leads nobody on, keys do
    cards.last.evaluate("card => card.focus({ preventScroll: true })")
    page.keyboard.press("j")
    expect(cards.nth(50)).to_be_focused()
    expect(column(page, "rejected").locator(".card")).to_have_count(0)
    column(page, "rejected").click()
    expect(column(page, "rejected").locator(".card").first).to_be_visible()
    expect(cards.nth(50)).to_be_attached()
    phone.goto("/board#column-rejected")
    expect(column(phone, "rejected").locator(".card").first).to_be_in_viewport()
    unscripted.goto("/board")
    column(unscripted, "rejected").click()
    unscripted.locator("#more-rejected").click()
    column(unscripted, "rejected").click()
    expect(column(unscripted, "rejected").locator(".card").first).to_be_visible()


def test_touch_shows_move_beside_the_note_and_whole_headings_and_times(
    touch_tablet: Page, vega: Server, add_job: AddJob
):
    job_id = add_job(title="Meets", status="interviewing")
    meeting = {"jobId": job_id, "title": "Review", "startsAt": "2199-12-25T23:00:00Z"}
    vega.post("/api/interviews", meeting, token=vega.token)  # type: ignore[attr-defined]
    touch_tablet.goto("/board")
    note, day = (touch_tablet.locator(f"#card-{job_id} {part}").bounding_box()
                 for part in (".card-note", ".planned > span"))  # fmt: skip
    assert day["x"] + day["width"] <= note["x"] + note["width"]
    names = touch_tablet.locator(".column-name").all()
    assert all(name.evaluate("name => name.scrollWidth <= name.clientWidth") for name in names)
    for card in touch_tablet.locator("#column-interested .card").all()[:6]:
        note = card.locator(".card-note").bounding_box()
        company = card.locator(".card-sub").bounding_box()
        move = card.locator("[data-status]").bounding_box()
        assert move["x"] >= note["x"] + note["width"]
        assert abs(middle_of(move)[1] - middle_of(note)[1]) < 2
        assert company["x"] + company["width"] > move["x"] + move["width"] / 2
    touch_tablet.locator("#column-title-applied").tap(force=True)
    expect(touch_tablet.locator("#column-scroll-applied")).to_be_hidden()
    expect(touch_tablet).to_have_url(re.compile("/board$"))
