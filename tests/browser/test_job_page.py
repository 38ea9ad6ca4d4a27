"""A job's page in a real browser: its log, what is edited in place, and its forms."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from support.server import Server

AddJob = Callable[..., int]


def open_job(page: Page, job_id: int) -> None:
    page.goto(f"/jobs/{job_id}")


def log_box(page: Page) -> Locator:
    return page.get_by_label("Log a call, an email, a thought")


def entries(page: Page) -> Locator:
    return page.locator("#job-history .entry")


def log(page: Page, text: str) -> None:
    log_box(page).fill(text)
    page.keyboard.press("Control+Enter")
    expect(entries(page).filter(has_text=text)).to_be_visible()


class TestLog:
    def test_it_is_saved_by_key_and_by_button_and_the_caret_is_in_the_empty_box(
        self, page: Page, add_job: AddJob
    ):
        open_job(page, add_job())
        page.get_by_role("radio", name="Call").check()
        log_box(page).fill("They called back")
        log_box(page).press("Control+Enter")
        expect(entries(page).first).to_contain_text("They called back")
        expect(entries(page).first).to_contain_text("Call")
        expect(log_box(page)).to_have_value("")
        expect(log_box(page)).to_be_focused()
        log_box(page).fill("By the button")
        save = page.locator("#log").get_by_role("button", name="Save")
        save.click()
        expect(entries(page).first).to_contain_text("By the button")
        expect(log_box(page)).to_have_value("")
        expect(log_box(page)).to_be_focused()
        save.click()
        expect(page.locator("#log .error")).to_contain_text("required")
        expect(log_box(page)).to_be_focused()
        page.reload()
        expect(entries(page).nth(1)).to_contain_text("They called back")

    def test_replies_are_asked_of_calls_and_emails_alone_and_any_day_is_chosen_by_keyboard(
        self, page: Page, add_job: AddJob
    ):
        open_job(page, add_job(appliedOn="2026-01-05"))
        told = page.locator(".entry-day").first.get_by_text("Recorded")
        expect(told).not_to_be_in_viewport()
        page.locator(".entry-day summary").first.focus()
        page.keyboard.press("Enter")
        expect(told).to_be_visible()
        expect(told).to_contain_text("API token")
        reply = page.locator("#log").get_by_label("They replied")
        expect(reply).to_be_hidden()
        page.get_by_role("link", name="Follow up").click()
        expect(log_box(page)).to_be_focused()
        reply.check()
        log(page, "An answer")
        expect(entries(page).first).to_contain_text("they replied")
        expect(reply).to_be_hidden()
        page.locator("#log [type=date]").fill("2025-03-09")
        expect(page.locator("#log [data-day-words]")).to_have_text("Sun 9 Mar")
        log(page, "Long ago")
        expect(entries(page).filter(has_text="Long ago")).to_contain_text("9 Mar 2025")

    def test_what_is_typed_stays_while_other_parts_change_and_leaving_asks_first(
        self, page: Page, add_job: AddJob
    ):
        open_job(page, add_job(title="Draft", location="Bern"))
        log_box(page).press_sequentially("Half a thought")
        page.locator("#edit-title").click()
        page.locator("#field-title [name=title]").fill("Drafted")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Drafted")).to_be_visible()
        expect(log_box(page)).to_have_value("Half a thought")
        asked: list[str] = []
        page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        page.get_by_role("link", name="Jobs", exact=True).first.click()
        expect(log_box(page)).to_have_value("Half a thought")
        assert asked == ["beforeunload"]


class TestEntries:
    @pytest.mark.slow
    def test_one_is_edited_in_place_and_deleted_and_each_undone_beside_what_is_typed(
        self, page: Page, add_job: AddJob
    ):
        open_job(page, add_job())
        log(page, "First words")
        log_box(page).fill("A draft")
        entry = entries(page).filter(has_text="First words")
        pencil = page.get_by_role("link", name=re.compile("Edit this note"))
        entry.hover()
        pencil.click()
        field = page.locator(".entry-form textarea")
        expect(field).to_be_focused()
        page.keyboard.type(", and more")
        page.keyboard.press("Control+Enter")
        expect(entries(page).first).to_contain_text("First words, and more")
        expect(pencil).to_be_focused()
        page.evaluate("scrollTo(0, 100)")
        page.get_by_role("button", name="Undo").last.click()
        expect(page.get_by_text("Undone.")).to_be_visible()
        expect(entries(page).first).not_to_contain_text("and more")
        expect(pencil).to_be_focused()
        assert page.evaluate("scrollY") == 100
        pencil.click()
        page.locator(".entry-form").get_by_role("button", name="Delete").click()
        expect(entry).to_have_count(0)
        expect(page.get_by_text("The entry was deleted.")).to_be_visible()
        page.get_by_role("link", name="Add notes").click()
        page.locator("#field-notes textarea").fill("Half a note")
        page.get_by_role("button", name="Undo").last.click()
        expect(entry).to_be_visible()
        expect(page.get_by_role("button", name="Undo")).to_have_count(0)
        expect(page.locator("#field-notes textarea")).to_have_value("Half a note")
        expect(log_box(page)).to_have_value("A draft")

    @pytest.mark.slow
    def test_one_that_is_open_and_all_that_are_shown_survive_what_is_logged_meanwhile(
        self, page: Page, add_job: AddJob, vega: Server
    ):
        job_id = add_job()
        for number in range(31):
            note = {"kind": "note", "text": f"Number {number}."}
            vega.post(f"/api/jobs/{job_id}/events", note, token=vega.token)
        open_job(page, job_id)
        page.get_by_role("link", name="Show all 32 entries").click()
        expect(entries(page)).to_have_count(32)
        page.get_by_role("link", name=re.compile("Edit this note")).nth(3).click()
        page.locator(".entry-form textarea").fill("Half changed")
        log(page, "One more")
        expect(entries(page)).to_have_count(33)
        expect(page.locator(".entry-form textarea")).to_have_value("Half changed")

    def test_leaving_an_editor_asks_first_once_something_is_typed_or_chosen(
        self, page: Page, add_job: AddJob
    ):
        open_job(page, add_job(notes="As they were", workplace="remote"))
        log(page, "Untouched")
        pencil = page.get_by_role("link", name=re.compile("Edit this note"))
        pencil.click()
        page.locator(".entry-form textarea").press("Escape")
        expect(pencil).to_be_focused()  # nothing was typed: no question
        notes = page.locator("#edit-notes")
        for part, opener in ((".entry-form", pencil), ("#field-notes", notes)):
            opener.click()
            field = page.locator(f"{part} textarea")
            field.fill("Changed")
            page.once("dialog", lambda dialog: dialog.dismiss())
            field.press("Escape")
            page.once("dialog", lambda dialog: dialog.dismiss())
            page.locator(part).get_by_role("link", name="Cancel").click()
            expect(field).to_have_value("Changed")
            page.once("dialog", lambda dialog: dialog.accept())
            field.press("Escape")
            expect(opener).to_be_focused()
        expect(entries(page).filter(has_text="Untouched")).to_be_visible()
        expect(page.locator("#field-notes")).to_contain_text("As they were")

    def test_a_choice_in_place_is_saved_once_it_is_made_and_moves_nothing(
        self, page: Page, add_job: AddJob
    ):
        open_job(page, add_job(workplace="remote"))
        fact, choice = page.locator("#field-workplace"), page.locator("#field-workplace select")
        places = "all => all.map((one) => [one.offsetLeft, one.offsetTop])"
        before = page.locator(".fact").evaluate_all(places)
        page.locator("#edit-workplace").click()
        expect(choice).to_be_focused()
        assert page.locator(".fact").evaluate_all(places) == before
        page.get_by_role("heading", name="Timeline").click()
        expect(choice).to_have_count(0)
        page.locator("#edit-workplace").click()
        choice.select_option("hybrid")
        expect(fact.locator("dd")).to_have_text("Hybrid")
        expect(page.locator("#edit-workplace")).to_be_focused()
        expect(entries(page).first).to_contain_text("Edited workplace")
        page.keyboard.press("Enter")
        expect(choice).to_be_focused()
        for key in ("ArrowUp", "ArrowUp", "ArrowDown", "ArrowUp"):
            page.keyboard.press(key)
        expect(choice).to_have_value("")  # arrows alone save nothing
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(fact.locator("dd")).to_have_text("On site")
        expect(page.locator("#edit-workplace")).to_be_focused()
        expect(entries(page)).to_have_count(3)


class TestNothingTypedIsLost:
    @pytest.mark.slow
    def test_while_the_network_is_down_or_a_slow_answer_is_on_its_way(
        self, page: Page, add_job: AddJob
    ):
        open_job(page, add_job())
        page.get_by_role("link", name="Add notes").click()
        notes = page.locator("#field-notes textarea")
        notes.fill("Typed in a tunnel")
        page.context.set_offline(True)
        notes.press("Control+Enter")
        expect(page.get_by_text("Can't reach Vega")).to_be_visible()
        page.context.set_offline(False)
        expect(notes).to_be_editable()
        notes.press("Control+Enter")
        expect(page.locator("#field-notes .prose")).to_have_text("Typed in a tunnel")
        waiting: list[Route] = []
        page.route("**/events", lambda route: waiting.append(route))
        log_box(page).fill("First")
        log_box(page).press("Control+Enter")
        expect(log_box(page)).not_to_be_editable()
        page.locator("#edit-notes").click()
        notes.fill("")
        notes.press_sequentially("Second")
        waiting[0].continue_()
        expect(entries(page).first).to_contain_text("First")
        expect(notes).to_be_focused()
        notes.press_sequentially(" thought")
        expect(notes).to_have_value("Second thought")

    def test_where_another_tab_changed_the_same_field_which_has_the_focus_then(
        self, page: Page, add_job: AddJob, vega: Server
    ):
        job_id = add_job(title="Shared", location="Here", source="Fair", notes="Old")
        open_job(page, job_id)
        log_box(page).fill("Half a thought")
        page.locator("#edit-source").click()
        mine = page.locator("#field-source [name=source]")
        mine.fill("Mine")
        theirs = {"location": "Theirs", "source": "Theirs"}
        vega.request("PATCH", f"/api/jobs/{job_id}", theirs, token=vega.token)
        page.keyboard.press("Enter")
        expect(page.locator("#field-source #theirs-source")).to_have_value("Theirs")
        expect(mine).to_have_value("Mine")
        expect(mine).to_be_focused()
        expect(log_box(page)).to_have_value("Half a thought")
        log_box(page).fill("")
        page.goto(f"/jobs/{job_id}/edit")
        page.get_by_text("More fields").click()
        for name in ("location", "source"):
            page.locator(f"form.form [name={name}]").fill("Mine")
        theirs = {"location": "Again", "source": "Again"}
        vega.request("PATCH", f"/api/jobs/{job_id}", theirs, token=vega.token)
        page.get_by_role("button", name="Save changes").click()
        expect(page.locator("#theirs-source")).to_have_value("Again")
        expect(page.locator("#theirs-location")).to_have_value("Again")
        expect(page.locator("form.form [name=location]")).to_be_focused()

    @pytest.mark.slow
    def test_in_a_part_that_another_change_takes_away(self, page: Page, add_job: AddJob):
        job_id = add_job(status="offer_received", answerBy="2030-01-01")
        open_job(page, job_id)
        page.locator("#edit-answer_by").click()
        day = page.locator("#field-answer_by input[type=date]")
        day.fill("2030-01-02")
        log(page, "Deleted elsewhere")
        page.get_by_role("link", name=re.compile("Edit this note")).click()
        text = page.locator(".entry-form textarea")
        text.fill("Still being written")
        other = page.context.new_page()
        open_job(other, job_id)
        other.get_by_role("link", name=re.compile("Edit this note")).click()
        other.locator(".entry-form").get_by_role("button", name="Delete").click()
        expect(other.get_by_text("The entry was deleted.")).to_be_visible()
        other.goto(f"/jobs/{job_id}?edit=answer_by")
        other.locator("#field-answer_by input[type=date]").fill("")
        other.keyboard.press("Enter")
        expect(other.get_by_text("was saved.")).to_be_visible()
        other.close()
        page.locator(".log-text").focus()
        page.keyboard.press("Escape")
        page.locator("h1").click()
        page.keyboard.press("1")
        expect(entries(page).filter(has_text="Interested").first).to_be_visible()
        expect(text).to_have_value("Still being written")
        expect(day).to_have_value("2030-01-02")


class TestTheWay:
    def test_back_to_the_list_and_along_it_by_keys(self, page: Page, add_job: AddJob):
        tag = "along the way"
        first = add_job(title="A way", tags=[tag])
        add_job(title="B way", tags=[tag])
        page.goto(f"/jobs?tag={tag.replace(' ', '+')}&sort=title")
        page.get_by_role("link", name="A way").click()
        expect(page.locator(".job-beside")).to_contain_text("1 of 2")
        page.wait_for_load_state()  # the keys' script has run
        page.keyboard.press("j")
        expect(page.get_by_role("heading", name="B way")).to_be_visible()
        expect(page.locator(".job-beside")).to_contain_text("2 of 2")
        page.wait_for_load_state()
        page.keyboard.press("k")
        expect(page.get_by_role("heading", name="A way")).to_be_visible()
        page.wait_for_load_state()
        page.keyboard.press("1")
        expect(page.get_by_text("“A way” is already Interested.")).to_be_visible()
        page.keyboard.press("3")
        expect(page.locator(f"#status-{first}")).to_contain_text("Interviewing")
        page.keyboard.press("Escape")
        page.locator(".crumb a").click()
        expect(page).to_have_url(
            re.compile(rf"tag=along(\+|%20)the(\+|%20)way&sort=title#job-{first}$")
        )
        expect(page.get_by_role("link", name="A way")).to_be_focused()

    def test_on_a_phone_what_one_came_for_comes_first(self, phone: Page, add_job: AddJob):
        page = phone
        facts = {"workplace": "remote", "source": "Fair", "appliedVia": "email", "reference": "R-1"}
        facts |= {"company": "Hexholm Versicherungsgesellschaft", "location": "Unterföhring"}
        open_job(page, add_job(status="applied", notes="Bring a pen", **facts))
        lines = "place => place.getClientRects().length"
        assert page.get_by_text("Unterföhring", exact=True).evaluate(lines) == 1  # word is whole
        order = [
            page.get_by_role("heading", level=1),
            page.locator(".status-control.head"),
            log_box(page),
            page.get_by_text("Bring a pen"),
            page.get_by_text("Applied on"),
            page.get_by_role("heading", name="Timeline"),
            page.get_by_role("heading", name="Description"),
        ]
        tops = [found.bounding_box()["y"] for found in order]
        assert tops == sorted(tops)
        assert page.get_by_role("link", name="Open posting").bounding_box()["y"] < 300
        reference = page.get_by_text("R-1")
        expect(reference).to_be_hidden()
        page.get_by_text("All details").click()
        expect(reference).to_be_visible()
        page.locator("#edit-reference").click()
        page.locator("#field-reference [name=reference]").fill("R-2")
        page.keyboard.press("Enter")
        expect(page.get_by_text("R-2")).to_be_visible()


class TestFacts:
    def test_an_empty_fact_is_added_and_a_stage_set_without_a_move(
        self, page: Page, add_job: AddJob
    ):
        job_id = add_job(status="applied")
        open_job(page, job_id)
        page.get_by_text("Add details").click()
        page.get_by_role("link", name="Add Salary").click()
        page.get_by_label("Salary from").fill("80,000")
        page.get_by_label("Salary to").fill("95 000")
        page.get_by_label("Currency").select_option("EUR")
        page.get_by_label("Period").select_option("year")
        page.keyboard.press("Enter")
        expect(page.locator("#field-salary")).to_contain_text("€80,000–95,000 a year")
        expect(page.locator("#edit-salary")).to_be_focused()
        if not page.get_by_role("link", name="Add Stage").is_visible():
            page.get_by_text("Add details").click()
        page.get_by_role("link", name="Add Stage").click()
        page.locator("#field-stage [name=stage]").fill("On hold")
        page.locator("#field-stage [name=outcome]").select_option("ghosted")
        page.keyboard.press("Enter")
        expect(page.locator(f"#status-{job_id}")).to_contain_text("On hold · Ghosted")
        expect(page.locator("#field-stage")).to_be_hidden()  # the head says it
        expect(entries(page).first).to_contain_text("Ghosted")
        expect(page.locator("#edit-stage")).to_be_focused()

    def test_tags_of_before_are_suggested_by_the_word_that_is_typed_and_added_by_a_click(
        self, page: Page, add_job: AddJob
    ):
        add_job(tags=["Known tag", "Other"])
        open_job(page, add_job(tags=["Own"]))
        page.locator("#edit-tags").click()
        field = page.locator("#field-tags [name=tags]")
        known, other = (
            page.locator("#field-tags").get_by_role("button", name=name)
            for name in ("Known tag", "Other")
        )
        other.click()
        expect(field).to_have_value("Own, Other")
        field.fill("Own, kn")
        expect(other).to_be_hidden()
        known.click()
        expect(field).to_have_value("Own, Known tag")
        expect(known).to_be_hidden()
        expect(other).to_be_visible()
        field.press("Enter")
        expect(page.locator("#field-tags").get_by_role("link", name="Known tag")).to_be_visible()

    def test_a_long_description_folds(self, page: Page, add_job: AddJob):
        open_job(page, add_job(description="A line that goes on.\n\n" * 80))
        last = page.locator("#field-description .prose p").last
        expect(last).not_to_be_in_viewport()
        short = page.locator("#field-description").bounding_box()["height"]
        page.get_by_text("Show all").click()
        assert page.locator("#field-description").bounding_box()["height"] > 2 * short
        page.get_by_text("Show less").click()
        assert page.locator("#field-description").bounding_box()["height"] == short


def test_the_form_asks_for_days_where_they_say_something_and_opens_what_is_wrong(page: Page):
    page.goto("/jobs/new")
    status, applied = page.get_by_label("Status"), page.get_by_label("Applied on")
    day = page.locator("[name=occurred_on]")
    expect(applied).to_be_hidden()
    status.select_option("applied")
    expect(applied).to_be_visible()
    expect(day).to_be_hidden()
    status.select_option("interviewing")
    expect(applied).to_be_visible()
    expect(day).to_be_visible()
    expect(page.get_by_label("Salary from")).to_be_hidden()
    page.get_by_text("More fields").click()
    page.get_by_label("Title").fill("Cook")
    page.get_by_label("Company").fill("Inn")
    page.get_by_label("Salary from").fill("a lot")
    page.get_by_role("button", name="Save job").click()
    expect(page.get_by_label("Salary from")).to_have_value("a lot")
    expect(page.get_by_label("Salary from")).to_be_focused()


@pytest.mark.slow
def test_without_scripts_status_stage_and_entries_change_by_plain_forms(
    unscripted: Page, add_job: AddJob
):
    page = unscripted
    page.set_viewport_size({"width": 390, "height": 844})
    job_id = add_job(status="applied")
    open_job(page, job_id)
    expect(page.locator(f"#status-{job_id}")).to_be_hidden()
    page.get_by_label("Move to").select_option("interviewing")
    page.get_by_role("button", name="Move").click()
    expect(page.get_by_label("Move to")).to_have_value("interviewing")
    page.set_viewport_size({"width": 1280, "height": 720})
    page.get_by_text("Add details").click()
    page.get_by_role("link", name="Add Stage").click()
    page.locator("#field-stage [name=stage]").fill("Final round")
    page.locator("#field-stage").get_by_role("button", name="Save").click()
    expect(page.locator("#field-stage dd")).to_have_text("Final round")
    log_box(page).fill("By a plain form")
    page.locator("#log").get_by_role("button", name="Save").click()
    expect(entries(page).first).to_contain_text("By a plain form")
    page.get_by_role("link", name=re.compile("Edit this note")).click()
    page.locator(".entry-form textarea").fill("By a plainer form")
    page.locator(".entry-form").get_by_role("button", name="Save").click()
    expect(entries(page).first).to_contain_text("By a plainer form")
    page.get_by_role("link", name=re.compile("Edit this note")).click()
    page.locator(".entry-form").get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Undo").click()
    expect(entries(page).first).to_contain_text("By a plainer form")


def open_interview_form(page: Page) -> None:
    """Its script comes with the first focus in it; wait until it has run."""
    page.get_by_role("link", name="Add interview").click()
    form = page.locator("#form-new-interview")
    form.evaluate("form => import(form.dataset.script).then(() => {})")


def test_an_interview_takes_two_clicks_and_what_is_typed(page: Page, add_job: AddJob):
    page.goto(f"/jobs/{add_job()}")
    open_interview_form(page)  # 1
    form = page.locator("#form-new-interview")
    fourth = form.locator(".plan-day-list > label").nth(3)
    day = fourth.locator("strong").inner_text()
    fourth.click()  # 2
    page.keyboard.press("Tab")
    page.keyboard.type("0200PM")
    expect(page.locator("#new-interview-end")).to_have_value("15:00")
    form.get_by_label("With").focus()
    page.keyboard.type("Maria")
    page.keyboard.press("Enter")
    shown = page.locator("#job-interviews .plan-row")
    expect(shown).to_contain_text(f" {day} ")
    expect(shown).to_contain_text("14:00–15:00")
    expect(shown).to_contain_text("Video with Maria")
    expect(page.locator("[data-status].head")).to_contain_text("Interviewing")
    expect(page.get_by_role("link", name="Add interview")).to_be_focused()
    expect(page.locator("#job-next")).to_contain_text("Video interview")
    page.get_by_role("button", name="Undo").click()
    expect(shown).to_have_count(0)
    expect(page.locator("[data-status].head")).to_contain_text("Interested")


@pytest.mark.slow
def test_tasks_are_added_and_finished_beside_what_is_typed_and_only_done_ones_have_a_tick(
    page: Page, add_job: AddJob
):
    page.goto(f"/jobs/{add_job()}")
    for title in ("First", "Second"):
        page.get_by_role("link", name="Add task").click()
        page.get_by_label("Task", exact=True).fill(title)
        page.keyboard.press("Enter")
        expect(page.locator("#job-tasks .plan-row")).to_contain_text([title])
        expect(page.get_by_role("link", name="Add task")).to_be_focused()
    page.get_by_role("link", name="Add person").click()
    page.get_by_label("Name").fill("Maria")
    page.get_by_role("button", name="Done: First").last.click()
    expect(page.get_by_text("1 done")).to_be_visible()
    expect(page.locator("#job-tasks").get_by_role("button", name="Done: Second")).to_be_focused()
    expect(page.get_by_label("Name")).to_have_value("Maria")
    page.emulate_media(forced_colors="active")  # only a task that is done shows a tick
    page.get_by_text("1 done").click()
    page.mouse.move(0, 0)
    expect(page.locator("#job-tasks [aria-label='Done: Second'] .icon")).to_be_hidden()
    expect(page.get_by_role("button", name="Reopen: First").locator(".icon")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("1 done")).to_have_count(0)
    expect(page.get_by_label("Name")).to_have_value("Maria")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Name").press("Escape")
    expect(page.get_by_role("link", name="Add person")).to_be_focused()


def test_a_refused_interview_keeps_its_form_and_a_city_is_enough(page: Page, add_job: AddJob):
    page.goto(f"/jobs/{add_job()}")
    open_interview_form(page)
    page.get_by_text("More title").click()
    zone = page.get_by_label("Time zone")
    zone.fill("Nowhere")
    expect(page.locator("#time-zones option[value='Europe/Zurich']")).to_have_count(1)
    page.locator("#new-interview-start").fill("14:00")
    zone.press("Enter")
    expect(page.get_by_text("Choose a time zone from the list")).to_be_visible()
    expect(page.locator("#new-interview-start")).to_have_value("14:00")
    zone.fill("Tokyo")
    zone.press("Enter")
    expect(page.locator("#job-interviews .plan-row")).to_contain_text("14:00 in Tokyo")


def test_a_task_is_added_to_a_row_by_key_and_by_its_menu(page: Page, add_job: AddJob):
    job_id = add_job(title="Taskable")
    page.goto("/jobs?q=taskable")
    page.keyboard.press("j")
    page.keyboard.type("tCall them")
    expect(page.locator("#quick-says")).to_contain_text("Task")
    page.keyboard.press("Enter")
    expect(page.locator(f"#job-{job_id}")).to_contain_text("Call them")
    expect(page.locator(f"#job-{job_id} [data-job-link]")).to_be_focused()
    page.goto("/board?q=taskable")
    page.locator("[data-card]").hover()
    page.locator(f"#status-{job_id}").click()
    page.get_by_role("menuitem", name="Add task…").click()
    expect(page.get_by_role("heading", name="Add task")).to_be_visible()
    expect(page.get_by_text("For Taskable")).to_be_visible()
