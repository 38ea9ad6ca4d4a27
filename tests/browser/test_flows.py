"""What a person does, in a real browser."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect
from support.browsing import bottom_of, sign_in
from support.server import Server

AddJob = Callable[..., int]


def rows(page: Page):
    return page.get_by_role("list", name="Jobs", exact=True).get_by_role("listitem")


# At which side of its box the words of each block stand.
SIDES = """prose => {
  const sides = {};
  for (const block of prose.querySelectorAll("p, h3, li")) {
    const words = document.createRange();
    words.selectNodeContents(block);
    const [box, text] = [block.getBoundingClientRect(), words.getBoundingClientRect()];
    const side = text.left - box.left < box.right - text.right ? "left" : "right";
    (sides[block.tagName] ??= []).push(side);
  }
  return sides;
}"""


class TestSigningIn:
    @pytest.mark.slow
    def test_what_was_typed_survives_a_sign_out_in_another_tab(
        self, stranger: Page, add_job: AddJob
    ):
        job_id = add_job(title="Tab one")
        sign_in(stranger)
        stranger.goto(f"/jobs/{job_id}")
        stranger.locator("#edit-notes").click()
        stranger.locator("#field-notes textarea").fill("A long thought")
        other = stranger.context.new_page()
        other.goto("/")
        other.evaluate("document.querySelector('form[action*=logout]').requestSubmit()")
        other.wait_for_url(re.compile("/login"))
        stranger.locator("#field-notes").get_by_role("button", name="Save").click()
        expect(stranger.get_by_role("alert").first).to_contain_text("signed out")
        expect(stranger.locator("#field-notes textarea")).to_have_value("A long thought")


class TestList:
    @pytest.mark.slow
    def test_a_search_as_one_types_and_a_filter_stand_in_the_address(self, page: Page):
        page.goto("/jobs")
        expect(rows(page)).to_have_count(50)
        page.get_by_role("searchbox").fill("zur dat")
        expect(rows(page).first.locator("mark").first).to_be_visible()
        expect(rows(page)).to_have_count(10)
        expect(page).to_have_url(re.compile(r"q=zur"))
        page.reload()
        expect(page.get_by_role("searchbox")).to_have_value("zur dat")
        expect(rows(page)).to_have_count(10)
        page.locator(".filter-menu summary").click()
        page.locator("[name=job_type]").select_option("contract")
        expect(rows(page)).to_have_count(0)
        page.go_back()
        expect(rows(page)).to_have_count(10)

    def test_several_are_moved_and_deleted_and_each_is_taken_back(
        self, page: Page, add_job: AddJob
    ):
        for _ in range(3):
            add_job(title="Bulk change")
        page.goto("/jobs?q=bulk+change")
        page.get_by_label("Select all on this page").check()
        page.locator("#bulk-move > summary").click()
        page.locator("#selection").get_by_role("button", name="Rejected").click()
        expect(rows(page).locator(".status-rejected.row")).to_have_count(3)
        page.locator("#move-panel").get_by_role("button", name="Undo").click()
        expect(page.get_by_text("Undone.")).to_be_visible()
        expect(rows(page).locator(".status-interested.row")).to_have_count(3)
        expect(rows(page).last.locator("[data-status]")).to_be_focused()
        page.get_by_label("Select all on this page").check()
        page.get_by_role("button", name="Delete", exact=True).click()
        expect(rows(page)).to_have_count(0)
        page.evaluate("document.body.dataset.loaded = 'once'")
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("button", name="Undo")).to_have_count(0)
        expect(page.locator("body")).to_have_attribute("data-loaded", "once")
        page.reload()
        expect(rows(page)).to_have_count(3)

    def test_a_selection_is_left_by_escape_and_by_clear(self, page: Page):
        page.goto("/jobs?q=zur")
        bar = page.locator("#selection")
        for leave in (
            lambda: page.keyboard.press("Escape"),
            lambda: bar.get_by_role("button", name="Clear").click(),
        ):
            page.get_by_label("Select all on this page").check()
            expect(bar).to_contain_text("10 selected")
            leave()
            expect(bar).to_be_hidden()
            expect(page.locator("[data-tick]:checked")).to_have_count(0)

    def test_pages_lead_on_and_back(self, page: Page):
        page.goto("/jobs?sort=oldest")
        for width in (1200, 1350, 1440):
            page.set_viewport_size({"width": width, "height": 720})
            box = page.locator(".job-main").first.bounding_box()
            assert box
            assert box["width"] >= 22 * 16, width
        first = rows(page).first.get_attribute("id")
        assert first
        page.get_by_role("link", name=re.compile("Next")).click()
        expect(page).to_have_url(re.compile("after="))
        page.get_by_role("link", name=re.compile("Previous")).click()
        expect(page).to_have_url(re.compile("before="))
        assert rows(page).first.get_attribute("id") == first

    def test_several_are_moved_dated_and_moved_back(self, page: Page, add_job: AddJob):
        for _ in range(2):
            add_job(title="Bulk move")
        page.goto("/jobs?q=bulk+move")
        page.get_by_label("Select all on this page").check()
        bar = page.locator("#selection")
        bar.locator("#bulk-move > summary").click()
        bar.get_by_role("button", name="Applied").click()
        expect(rows(page).locator(".status-applied.row")).to_have_count(2)
        expect(bar).to_contain_text("2 selected")
        expect(bar.locator("#bulk-move > summary")).to_be_focused()
        panel = page.locator("#move-panel")
        expect(panel).to_contain_text("2 jobs")
        panel.get_by_role("button", name="Yesterday").click()
        expect(panel.get_by_role("button", name="Yesterday")).to_have_attribute(
            "aria-pressed", "true"
        )
        page.keyboard.press("Escape")
        expect(bar.locator("#bulk-move > summary")).to_be_focused()
        message = page.locator(".message")
        expect(message).not_to_contain_text("When was that?")  # it was answered
        message.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("Undone.")).to_be_visible()
        expect(rows(page).locator(".status-interested.row")).to_have_count(2)
        expect(rows(page).last.locator("[data-status]")).to_be_focused()

    def test_several_get_a_tag_and_a_task_by_keyboard(self, page: Page, add_job: AddJob):
        for tags in (["energy"], []):
            add_job(title="Bulk words", tags=tags)
        page.goto("/jobs?q=bulk+words")
        page.get_by_label("Select all on this page").check()
        bar = page.locator("#selection")
        bar.locator("#bulk-tag > summary").click()
        expect(bar.get_by_role("checkbox", name="energy")).to_contain_text("1 of 2 has it")
        bar.get_by_label("Tag", exact=True).press_sequentially("law")
        page.keyboard.press("Enter")
        expect(page.locator("[data-message]")).to_contain_text("“law” was added to 2 jobs.")
        expect(rows(page).get_by_text("law", exact=True)).to_have_count(2)
        expect(bar.locator("#bulk-tag > summary")).to_be_focused()
        bar.locator("#bulk-task > summary").click()
        page.keyboard.type("Call them")
        page.keyboard.press("Enter")
        expect(page.locator("[data-message]")).to_contain_text("“Call them” was added to 2 jobs.")
        expect(rows(page).get_by_text("Call them")).to_have_count(2)


def test_single_keys_search_add_tell_and_walk_the_list(page: Page):
    page.goto("/jobs?q=zur")
    for key in ("j", "j", "k", "Enter"):
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile(r"/jobs/\d+(\?|$)"))
    page.wait_for_load_state()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_label("Search jobs")).to_be_focused()
    page.keyboard.type("2345")  # which would move the job
    expect(page.locator("#move-panel")).to_have_count(0)
    page.keyboard.press("Escape")
    page.locator("body").click(position={"x": 2, "y": 2})
    page.keyboard.press("n")
    expect(page.get_by_role("dialog", name="Quick Entry")).to_contain_text("Job")


class TestBoard:
    def test_its_columns_scroll_and_the_page_does_not_and_no_card_is_wider(self, page: Page):
        page.set_viewport_size({"width": 1440, "height": 700})
        page.goto("/board")
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        column = page.locator("#column-scroll-interested")
        assert column.evaluate("column => column.scrollHeight > column.clientHeight")
        widths = page.evaluate(
            "[...document.querySelectorAll('[data-card]')].map(card => ["
            "card.getBoundingClientRect().right,"
            "card.closest('[id^=column-]').getBoundingClientRect().right])"
        )
        assert widths
        assert all(card <= column for card, column in widths)

    @pytest.mark.slow
    def test_what_another_tab_moved_is_seen_at_the_next_action(self, page: Page, add_job: AddJob):
        elsewhere, here = add_job(title="Moved elsewhere"), add_job(title="Moved here")
        page.goto("/board")
        other = page.context.new_page()
        other.goto("/board")
        other.locator(f"#status-{elsewhere}").click()
        other.get_by_role("menuitemradio", name="Applied").click()
        expect(other.locator(f"#column-applied #card-{elsewhere}")).to_be_visible()
        page.locator(f"#status-{here}").click()
        page.get_by_role("menuitemradio", name="Applied").click()
        expect(page.locator(f"#column-applied #card-{elsewhere}")).to_be_visible()


def test_a_job_that_is_there_is_told_before_saving_and_when_refused(page: Page, add_job: AddJob):
    job_id = add_job(
        title="Lighthouse Keeper", company="Trinity House Ltd", sourceUrl="https://known.example/1"
    )
    page.set_viewport_size({"width": 390, "height": 600})
    page.goto("/jobs/new")
    page.get_by_label("Title").fill("Lighthouse keeper (m/f/d)")
    page.get_by_label("Company").fill("Trinity House")
    page.get_by_label("Company").blur()
    expect(page.get_by_text("You may have saved this already.")).to_be_visible()
    page.get_by_text("More fields").click()
    notes = page.locator("[name=notes]")
    notes.fill("My own words")
    page.locator("[name=source_url]").fill("known.example/1?utm_source=x")
    with page.expect_event("request", lambda request: request.method == "POST"):
        notes.press("Control+Enter")
    alert = page.locator("#main").get_by_role("alert")
    expect(alert).to_contain_text("already in your tracker")
    expect(alert).to_be_focused()
    expect(alert).to_be_in_viewport(ratio=1)
    assert alert.bounding_box()["y"] >= bottom_of(page, "header")
    expect(page.locator(f"a[href='/jobs/{job_id}']").first).to_be_visible()
    expect(page.get_by_role("button", name="Save job")).to_have_count(0)
    expect(notes).to_have_value("My own words")


class TestOneJob:
    @pytest.mark.slow
    def test_a_long_title_is_edited_in_place_on_as_many_lines_as_it_needs_and_stays_one(
        self, page: Page, add_job: AddJob
    ):
        job_id = add_job(title="A title that goes on " * 10)
        page.goto(f"/jobs/{job_id}")
        page.locator("#edit-title").click()
        field = page.locator("#field-title [name=title]")
        assert field.evaluate("field => field.scrollHeight - field.clientHeight") <= 1
        field.fill("Pasted\nin two lines")
        expect(field).to_have_value("Pasted in two lines")
        field.press("Enter")
        expect(page.get_by_role("heading", name="Pasted in two lines")).to_be_visible()
        page.reload()
        expect(page.get_by_role("heading", name="Pasted in two lines")).to_be_visible()
        page.get_by_label("More actions").click()
        page.get_by_role("button", name="Delete this job").click()
        page.get_by_role("button", name="Undo").click()
        page.goto(f"/jobs/{job_id}")
        expect(page.get_by_role("heading", name="Pasted in two lines")).to_be_visible()

    def test_the_button_of_a_message_stays_whole_beside_a_long_title(
        self, page: Page, add_job: AddJob
    ):
        job_id = add_job(title="Wort" * 30)
        page.goto(f"/jobs/{job_id}")
        page.locator("[data-status]").focus()
        page.keyboard.press("5")
        expect(page.locator("#move-panel")).to_be_visible()
        page.keyboard.press("Escape")
        button = page.get_by_role("button", name="Undo")
        expect(button).to_be_visible()
        button.hover()  # it stays while somebody is at it
        for width in (390, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            words = button.evaluate("""button => {
              const range = document.createRange();
              range.selectNodeContents(button);
              return range.getClientRects().length;
            }""")
            assert words == 1
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def test_each_paragraph_and_each_name_reads_in_its_own_direction(
        self, page: Page, add_job: AddJob
    ):
        job_id = add_job(
            company="شركة المثال",
            location="دبي",
            description="نحن نبحث عن مهندس.\n\nWe want an engineer.\n\n"
            "- تصميم\n- Reviews\n\nTasks:\n\n- Design",
        )
        page.goto(f"/jobs/{job_id}")
        sides = page.locator("#field-description .prose").evaluate(SIDES)
        assert sides == {"P": ["right", "left"], "H3": ["left"], "LI": ["right", "right", "left"]}
        # In a line that is read from the left, each begins where the one before has ended.
        heading = page.locator("#job-heading > *").evaluate_all(
            "all => all.slice(0, 3).map(one => one.getBoundingClientRect().left)"
        )
        assert heading == sorted(heading)
        assert page.locator("#job-heading bdi").count() == 2

    def test_a_field_that_changed_meanwhile_shows_both_texts(self, page: Page, add_job: AddJob):
        job_id = add_job(notes="First")
        page.goto(f"/jobs/{job_id}")
        page.locator("#edit-notes").click()
        other = page.context.new_page()
        other.goto(f"/jobs/{job_id}")
        other.locator("#edit-notes").click()
        other.locator("#field-notes textarea").fill("Theirs")
        other.locator("#field-notes").get_by_role("button", name="Save").click()
        expect(other.locator("#field-notes")).to_contain_text("Theirs")
        page.locator("#field-notes textarea").fill("Mine")
        page.locator("#field-notes").get_by_role("button", name="Save").click()
        expect(page.locator("#field-notes")).to_contain_text("changed in another tab")
        expect(page.locator("#field-notes textarea[name=notes]")).to_have_value("Mine")
        expect(page.locator("#field-notes textarea[name=notes]")).to_be_focused()
        expect(page.locator("#theirs-notes")).to_have_value("Theirs")


class TestSettings:
    def test_a_token_is_shown_once_and_can_be_revoked(self, page: Page, vega: Server):
        page.goto("/settings/tokens")
        page.get_by_label("Label").fill("browser test")
        page.get_by_role("button", name="Create token").click()
        token = page.get_by_label("New API token").input_value()
        assert vega.get("/api/jobs/quota", token=token).status == 200
        page.goto("/settings/tokens")
        expect(page.get_by_text(token)).to_have_count(0)
        page.get_by_label("Revoke browser test", exact=True).click()
        page.get_by_role("button", name="Revoke token browser test").click()
        expect(page.get_by_text("browser test", exact=True)).to_have_count(0)
        assert vega.get("/api/jobs/quota", token=token).status == 401

    def test_a_choice_is_saved_when_made_and_an_old_address_leads_to_its_part(self, page: Page):
        page.goto("/settings#no-reply")
        expect(page).to_have_url(re.compile("/settings/notices#no-reply$"))
        hour = page.get_by_label("Daily digest")
        hour.focus()
        with page.expect_response(
            lambda answer: "digest_hour=2" in (answer.request.post_data or "")
        ):
            for _ in range(3):
                page.keyboard.press("ArrowDown")
        expect(page.locator("[data-message]")).to_contain_text("Your notices were saved.")
        expect(hour).to_be_focused()
        page.goto("/settings/notices")
        expect(hour).to_have_value("2")
        with page.expect_response(lambda answer: answer.request.method == "POST"):
            hour.select_option("")


class TestWithoutScripts:
    @pytest.mark.slow
    def test_a_job_is_added_edited_and_deleted(self, unscripted: Page):
        page = unscripted
        page.goto("/jobs/new")
        page.get_by_label("Title").fill("Plain forms")
        page.get_by_label("Company").fill("Acme")
        page.get_by_role("button", name=re.compile("^(Save|Add)")).first.click()
        expect(page.get_by_role("heading", name="Plain forms")).to_be_visible()
        page.locator("#edit-title").click()
        page.locator("[name=title]").fill("Plainer forms")
        page.locator("#field-title").get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Plainer forms")).to_be_visible()
        page.get_by_label("More actions").click()
        page.get_by_role("button", name="Delete this job").click()
        page.get_by_role("button", name="Undo").click()
        page.goto("/jobs")
        page.get_by_role("searchbox").fill("plainer")
        page.get_by_role("button", name="Search", exact=True).click()
        expect(rows(page)).to_have_count(1)


class TestDocumentation:
    def test_an_example_with_a_new_token_is_copied_whole(self, page: Page):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto("/docs")
        page.get_by_role("button", name="Create token").click()
        expect(
            page.get_by_text("Your new token is in the example on this page.")
        ).to_be_in_viewport()
        page.wait_for_load_state()  # the button's script has run
        page.get_by_role("button", name="Copy curl: save a first job").click()
        expect(page.get_by_role("button", name="Copied curl: save a first job")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        token = page.get_by_label("New API token").input_value()
        assert copied == page.locator("#start-curl").text_content()
        assert token in copied


@pytest.mark.slow
def test_today_is_worked_through_by_keyboard(page: Page, add_job):
    for number in range(3):  # those of longer ago are one line
        day = datetime.now(UTC).date() - timedelta(days=27 - number)
        add_job(title=f"Silent {number}", status="applied", appliedOn=str(day))
    page.goto("/")
    section = page.locator("[aria-labelledby=no-reply]")
    focused = page.locator("*:focus")
    section.get_by_role("button", name="Mark Silent 0 as ghosted").press("Enter")
    expect(section).not_to_contain_text("Silent 0")
    expect(focused).to_have_accessible_name("Mark Silent 1 as ghosted")
    page.get_by_role("button", name="Undo").last.press("Enter")
    expect(focused).to_have_accessible_name("Mark Silent 0 as ghosted")

    section.get_by_role("link", name="Follow up on Silent 1").press("Enter")
    text = section.get_by_label("Log a call, an email, a thought")
    expect(text).to_be_focused()
    expect(section.get_by_role("radio", name="Email")).to_be_checked()
    page.keyboard.press("Escape")
    expect(focused).to_have_text("Follow up on Silent 1")
    page.keyboard.press("Enter")
    text.fill("Any news?")
    section.get_by_role("button", name="Mark Silent 0 as ghosted").click()
    expect(section).not_to_contain_text("Silent 0")
    expect(text).to_have_value("Any news?")
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    text.press("Escape")
    expect(text).to_have_value("Any news?")
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    section.get_by_role("link", name="Follow up on Silent 2").click()
    expect(text).to_have_value("Any news?")
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    section.get_by_role("button", name="Cancel").click()
    expect(focused).to_have_text("Follow up on Silent 1")
    assert asked == ["Discard your changes?"] * 3
    page.keyboard.press("Enter")
    text.fill("Any news?")
    text.press("Control+Enter")
    expect(section).not_to_contain_text("Silent 1")
    expect(focused).to_have_text("Silent 2")
    assert page.url.endswith("/")


def test_a_password_is_shown_while_it_is_typed_and_sent_hidden(stranger: Page):
    stranger.goto("/login")
    password = stranger.locator("#password")
    password.fill("wrong horse")
    stranger.get_by_role("button", name="Show password").click()
    expect(password).to_have_attribute("type", "text")
    expect(password).to_be_focused()
    stranger.locator("#username").fill("alice")
    stranger.evaluate("() => addEventListener('submit', (event) => event.preventDefault())")
    password.press("Enter")
    expect(password).to_have_attribute("type", "password")


def test_on_a_phone_nothing_stands_over_what_sorts_the_list(phone: Page):
    phone.goto("/jobs")
    phone.locator("#sort").tap(trial=True)
