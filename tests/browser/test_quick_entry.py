"""Quick Entry in a browser: no key is lost, and nothing is saved that was not shown."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, Route, expect
from support.browsing import AXE, need
from support.server import Server

AddJob = Callable[..., int]
TEXT = "6 questions to ask, 3D tint"  # each of its letters and numbers could be a shortcut
BUSY = "<div data-message><p>Vega is busy. Try again.</p></div>"
CANNOT_REACH = "Can't reach Vega; nothing was saved."
CHIPS = {"n": "Job", "t": "Task", "i": "Interview", "l": "Log"}


@pytest.fixture
def status_of(vega: Server) -> Callable[[int], str]:
    def status_of(job_id: int) -> str:
        answer = vega.get(f"/api/jobs/{job_id}", token=vega.token)  # type: ignore[attr-defined]
        return str(answer.json["status"])

    return status_of


def line_of(page: Page):  # type: ignore[no-untyped-def]
    return page.locator("#quick-line")


def says(page: Page, words: str | re.Pattern[str]) -> None:
    expect(page.locator("#quick #quick-says")).to_contain_text(words)


def open_part(page: Page, name: str) -> None:
    """Open the control of a part of the sentence."""
    page.locator(f"#quick [data-part={name}]").click()


def forget(page: Page) -> None:
    page.evaluate("sessionStorage.clear()")


def hold(page: Page, url: str) -> list[Route]:
    """Hold the answers of an address, until the test lets them go."""
    held: list[Route] = []
    page.route(url, lambda route: held.append(route))
    return held


@pytest.mark.slow
def test_what_is_typed_after_a_key_is_in_the_field_and_changes_nothing(
    page: Page, add_job: AddJob, status_of: Callable[[int], str]
):
    """With no answer at all, which is later than any: the keys wait for none."""
    job_id = add_job(title="Keyed job", company="Keyed")
    page.route("**/quick/read", lambda route: route.abort("internetdisconnected"))
    for path, first in ((f"/jobs/{job_id}", ""), ("/jobs?q=keyed", "j"), ("/board?q=keyed", "j")):
        page.goto(path)
        for key, chip in CHIPS.items():
            forget(page)
            page.keyboard.press(first or "Shift")
            page.keyboard.type(key + TEXT)
            expect(line_of(page)).to_have_value(TEXT)
            expect(line_of(page)).to_be_focused()
            about = " · Keyed job, Keyed" if key != "n" else ""  # a new job is about no other
            expect(page.locator("[data-chip]")).to_have_text(chip + about)
            page.keyboard.press("Escape")  # and the next key comes at once
    expect(page.locator("#quick")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(line_of(page)).to_be_focused()
    assert status_of(job_id) == "interested"


def test_a_rejection_is_shown_saved_once_and_undone(
    page: Page, add_job: AddJob, status_of: Callable[[int], str]
):
    job_id = add_job(title="Cook", company="Rejectwell")
    page.goto("/jobs?q=rejectwell")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
    page.keyboard.press("Control+k")
    page.keyboard.type("rejectwell rejected yesterday")
    day = date.today() - timedelta(days=1)  # noqa: DTZ011
    says(page, f"{day.day} {day:%b}")
    page.keyboard.press("Tab")
    expect(page.locator("[data-clear]")).to_be_focused()
    for name in ("status", "job", "day"):
        page.keyboard.press("Tab")
        expect(page.locator(f"[data-part={name}]")).to_be_focused()
    page.keyboard.press("Enter")  # which opens the seven days
    expect(page.locator(".quick-day[aria-pressed=true]")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".quick-day").nth(2)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-part=day]")).to_be_focused()
    expect(page.locator(".quick-day").first).to_be_hidden()
    page.keyboard.press("Escape")
    expect(line_of(page)).to_be_focused()
    held = hold(page, "**/quick")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#quick form[aria-busy]")).to_have_count(1)
    page.unroute("**/quick")
    assert len(held) == 1
    expect(page.locator("#messages")).to_contain_text(
        f"Rejected · Cook at Rejectwell · {day:%a} {day.day} {day:%b}"
    )
    expect(page.locator("#quick")).to_be_hidden()
    expect(page.locator(".job-row [data-status]")).to_contain_text("Rejected")
    assert len([one for one in sent if one.startswith("POST") and one.endswith("/quick")]) == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#messages")).to_contain_text("Undone.")
    assert status_of(job_id) == "interested"


def test_an_older_answer_never_stands_over_a_newer_line(page: Page, add_job: AddJob):
    add_job(title="Baker", company="Olderwell")
    page.goto("/calendar")
    held = hold(page, "**/quick/read")
    page.keyboard.press("Control+k")
    with page.expect_request("**/quick/read"):
        page.keyboard.type("olderwell")
    with page.expect_request("**/quick/read"):
        page.keyboard.type(" rejected")
    page.keyboard.press("Enter")  # waits for the answer to the line as it stands
    expect(page.locator("#quick form[aria-busy]")).to_have_count(1)
    for answer in reversed(held):
        answer.continue_()
    says(page, re.compile(r"Rejected.* · \w{3} \d+"))
    expect(page.locator("#quick form[aria-busy]")).to_have_count(0)
    says(page, re.compile(r"Rejected.* · \w{3} \d+"))
    expect(page.locator("#quick")).to_be_visible()


def test_which_job_is_asked_and_chosen_by_arrows(
    page: Page, add_job: AddJob, status_of: Callable[[int], str]
):
    ids = [add_job(title=title, company="Twowell") for title in ("First", "Second")]
    page.goto("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("twowell rejected")
    says(page, "which job at Twowell?")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator("#quick")).to_be_visible()
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    page.emulate_media(forced_colors="active")
    expect(chosen).to_have_css("outline-style", "solid")
    title = chosen.locator("strong").inner_text().strip()
    page.keyboard.press("Enter")
    expect(page.locator("#quick-says")).to_contain_text(f"{title} at Twowell")
    line_of(page).fill("threewell rejected")
    says(page, re.compile("which job"))
    line_of(page).fill("twowell rejected")
    says(page, "which job at Twowell?")
    line_of(page).press("ArrowDown")
    line_of(page).press("Enter")
    expect(page.locator("#quick-says")).to_contain_text(f"{title} at Twowell")
    open_part(page, "day")
    today = page.locator(".quick-day", has_text="Today")
    expect(today).to_have_css("outline-style", "solid")
    page.locator("#quick-occurred_on").fill("2026-01-05")
    says(page, "Mon 5 Jan")
    line_of(page).press("Enter")
    expect(page.locator("#messages")).to_contain_text("Rejected · ")
    assert sorted(map(status_of, ids)) == ["interested", "rejected"]


def test_a_correction_is_of_its_line_alone_and_always_in_the_sentence(page: Page, add_job: AddJob):
    for title, company in (("Miller", "Onewell"), ("Cooper", "Pairwell"), ("Weaver", "Pairwell")):
        add_job(title=title, company=company, status="applied")
    page.goto("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("onewell rejected")
    open_part(page, "day")
    page.locator("#quick-occurred_on").fill("2026-01-05")
    says(page, "Mon 5 Jan")
    line_of(page).fill("pairwell rejected")
    says(page, "which job")
    page.get_by_role("option", name="Cooper").click()
    says(page, "Mon 5 Jan")
    expect(page.locator("#quick-occurred_on")).to_have_value("2026-01-05")
    line_of(page).fill("")
    line_of(page).fill("ghosted onewell")
    says(page, "Ghosted")
    expect(page.locator("#quick-occurred_on")).to_have_value(f"{date.today()}")  # noqa: DTZ011
    line_of(page).press("Control+Enter")
    expect(page.locator(".quick-receipts")).to_contain_text("Ghosted · Miller at Onewell")
    expect(line_of(page)).to_have_value("")
    expect(line_of(page)).to_be_focused()


def test_a_page_whose_job_is_gone_reads_the_line_without_it(
    page: Page, vega: Server, add_job: AddJob
):
    job_id = add_job(title="Gone", company="Gonewell")
    page.goto(f"/jobs/{job_id}")
    vega.request("DELETE", f"/api/jobs/{job_id}", token=vega.token)  # type: ignore[attr-defined]
    page.keyboard.type("tCall them")
    says(page, "Task")
    expect(page.locator("[data-chip]")).to_have_text("Task")


def test_what_is_typed_outlasts_being_offline_a_reload_and_a_sign_out(page: Page, add_job: AddJob):
    add_job(title="Gardener", company="Draftwell")
    page.goto("/")
    page.keyboard.press("Control+k")
    page.keyboard.type("note draftwell: asked twice")
    says(page, "Note · Gardener at Draftwell")
    page.context.set_offline(True)
    page.keyboard.press("Enter")
    expect(page.locator("#quick .quick-error")).to_contain_text(CANNOT_REACH)
    page.context.set_offline(False)
    page.reload()
    page.keyboard.press("Control+k")
    expect(line_of(page)).to_have_value("note draftwell: asked twice")
    says(page, "Note · Gardener at Draftwell")
    cookies = page.context.cookies()
    page.context.clear_cookies()
    page.keyboard.press("Enter")
    expect(page.locator("#quick .quick-error")).to_contain_text("You were signed out")
    page.context.add_cookies(cookies)  # type: ignore[arg-type]
    page.keyboard.press("Enter")
    expect(page.locator("#messages")).to_contain_text("Note · Gardener at Draftwell")
    page.keyboard.press("Control+k")
    expect(line_of(page)).to_have_value("")


def test_a_draft_stays_with_its_job_until_another_line_takes_its_place(page: Page, add_job: AddJob):
    jobs = [add_job(title="Gardener", company=company) for company in ("Keepwell", "Otherwell")]
    chip = page.locator("[data-chip]")
    page.goto(f"/jobs/{jobs[0]}")
    page.keyboard.type("lspoke to Ann")
    says(page, "Call · ")
    page.keyboard.press("Escape")
    page.goto(f"/jobs/{jobs[1]}")
    page.keyboard.press("l")
    expect(chip).to_have_text("Log · Gardener, Keepwell")
    page.keyboard.type("Visas")
    expect(chip).to_have_text("Log · Gardener, Otherwell")


PASTE = """([text, type]) => {
  const data = new DataTransfer();
  if (type) data.items.add(new File([text], type));
  else data.setData("text/plain", text);
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
}"""
POSTING = "Senior Gardener\nKew Pastewell\nLondon\n\n" + "You dig and plant with all of us. " * 30

KEW = {"@type": "JobPosting", "description": "Dig", "hiringOrganization": {"name": "Kew Pastewell"}}
TWO = "".join(
    f'<script type="application/ld+json">{json.dumps({**KEW, "title": title})}</script>'
    for title in ("Digger", "Planter")
)
EITHER = """Dear Ann,\n
thank you for your application as Senior Gardener (m/f/d) at Kew Pastewell in London.
Unfortunately, we have decided to move forward with other candidates.\n
Kew Pastewell · Full-time · London"""


@pytest.mark.slow
def test_a_posting_is_pasted_and_saved_and_a_picture_is_told(page: Page):
    page.goto("/")
    page.evaluate(PASTE, [EITHER, ""])
    page.get_by_role("radio", name="Email").check()
    says(page, "Rejection")
    expect(page.get_by_role("radio", name="Email")).to_be_focused()
    page.get_by_role("radio", name="Posting").check()
    says(page, "Add ")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.evaluate(PASTE, [POSTING, ""])
    says(page, "Add Senior Gardener at Kew Pastewell")
    expect(page.locator("#quick-company")).to_have_value("Kew Pastewell")
    page.keyboard.press("Escape")
    page.keyboard.type("tintern")
    expect(line_of(page)).to_have_value("intern")
    page.keyboard.press("Escape")
    page.evaluate(PASTE, [POSTING, ""])  # whatever was typed before
    expect(page.locator("#quick-company")).to_have_value("Kew Pastewell")
    line_of(page).press("Enter")
    expect(page.locator("#messages")).to_contain_text("“Senior Gardener” was added.")
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(page.locator("#messages")).to_contain_text("“Senior Gardener” was deleted.")
    page.keyboard.press("n")
    page.keyboard.insert_text("https://jobs.example/4711")
    for name, value in (("title", "Weeder"), ("company", "Kew")):
        expect(page.locator(f".quick-preview[data-asks={name}]")).to_be_visible()
        line_of(page).press("Enter")  # which leads to what is asked
        expect(page.locator(f"#quick-{name}")).to_be_focused()
        page.keyboard.insert_text(value)
        page.keyboard.press("Tab")
    says(page, "Add Weeder at Kew")
    line_of(page).press("Enter")
    expect(page.locator("#messages")).to_contain_text("“Weeder” was added.")
    page.evaluate(PASTE, [TWO, "page.html"])
    says(page, "2 postings found")
    page.get_by_role("option", name="Planter").click()
    says(page, "Add Planter at Kew Pastewell")
    held = hold(page, "**/quick/read")
    open_part(page, "company")
    page.locator("#quick-company").fill("Kew")
    with page.expect_request("**/quick/read"):
        open_part(page, "location")  # which ends the field before
    page.locator("#quick-location").fill("eeds")
    page.keyboard.press("Home")
    page.unroute("**/quick/read")
    assert len(held) == 1
    says(page, re.compile("Add Planter at Kew$"))
    page.keyboard.type("L")
    expect(page.locator("#quick-location")).to_have_value("Leeds")
    expect(page.locator("#quick-company")).to_have_value("Kew")
    for _ in ("to the part", "to the line", "away"):
        page.keyboard.press("Escape")
    page.evaluate(PASTE, ["\x89PNG", "photo.png"])
    expect(page.locator("#quick .quick-error")).to_contain_text("Vega can’t read this.")
    page.keyboard.press("Escape")
    page.evaluate(PASTE, ["x" * 5_500_000, "page.html"])
    expect(page.locator("#quick .quick-error")).to_contain_text("is too large")


def test_by_touch_it_opens_finds_and_leads_to_a_job(phone: Page, add_job: AddJob):
    job_id = add_job(title="Florist", company="Touchwell")
    phone.goto("/")
    phone.locator(".add-job").tap()
    expect(line_of(phone)).to_be_focused()
    save = phone.locator("#quick").get_by_role("button", name="Save")
    expect(phone.get_by_role("option").first).to_contain_text("What happened")
    expect(save).to_be_hidden()
    phone.keyboard.type("interview touchwell tue 10:00")
    says(phone, "Interview · Florist at Touchwell")
    expect(phone.get_by_role("option")).to_have_count(0)
    expect(save).to_be_visible()
    expect(phone.locator(".quick-tick")).to_have_text("Move to Interviewing now Interested")
    part = phone.locator("[data-part=time]")
    assert (part.bounding_box() or {})["height"] >= 44
    part.tap()
    assert phone.locator("#quick-start").evaluate("one => one.scrollWidth <= one.clientWidth")
    line_of(phone).fill("touchwell")
    result = phone.get_by_role("option", name=re.compile("^Florist"))
    expect(result).to_be_in_viewport()
    assert (result.bounding_box() or {})["height"] >= 44
    result.tap()
    expect(phone).to_have_url(re.compile(f"/jobs/{job_id}$"))
    phone.locator(".header-find").tap()
    expect(line_of(phone)).to_be_focused()


@pytest.mark.slow
def test_an_interview_begins_with_the_day_of_the_calendar_that_is_chosen(page: Page):
    day = date.today() + timedelta(days=1)  # noqa: DTZ011
    words = f"{day.day} {day:%b %Y} "
    page.goto(f"/calendar?month={day:%Y-%m}")
    page.locator(f'[data-day="{day}"]').press("Enter")
    expect(page.locator(f"#head-{day}")).to_be_focused()
    page.keyboard.type("iat 10:00")
    expect(line_of(page)).to_have_value(f"{words}at 10:00")
    says(page, f"Interview: {day:%a} {day.day} {day:%b} 10:00: which job?")
    page.locator("[data-clear]").click()
    page.keyboard.press("Escape")
    page.locator(f"#day-{day}").get_by_role("link", name="Add an interview").click()
    expect(line_of(page)).to_have_value(words)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    expect(line_of(page)).to_have_value("")  # nothing was typed


def test_the_log_and_the_interviews_of_a_job_are_few_tabs_away(page: Page, add_job: AddJob):
    page.goto(f"/jobs/{add_job(title='Tabbed', notes='A', source='B', reference='C', tags=['D'])}")
    for skip, label in (("Skip to log", "Log a call, an email, a thought"),
                        ("Skip to tasks and interviews", "Add interview")):  # fmt: skip
        page.reload()
        pressed = 0
        wanted = page.get_by_label(label).or_(page.get_by_role("link", name=label))
        while pressed < 12 and wanted.evaluate("one => one !== document.activeElement"):
            page.keyboard.press("Tab")
            pressed += 1
            if page.evaluate("document.activeElement.textContent") == skip:
                page.keyboard.press("Enter")
        expect(wanted).to_be_focused()


def test_the_header_shows_the_first_results_and_enter_leads_to_all(page: Page, add_job: AddJob):
    add_job(title="Potter", company="Headerwell")
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("headerw")
    expect(page.locator(".header-results [role=option]").first).to_contain_text("Potter")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/jobs\?q=headerw"))


@pytest.mark.slow
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    page: Page, phone: Page, add_job: AddJob
):
    need(AXE.exists(), "axe-core")
    for title in ("Smith", "Tanner"):
        add_job(title=title, company="Axewell")
    lines = {
        "axewell rejected": "which job",
        "axewell": "found",
        "interview axewell smith fri 10:00 london": "Interview · Smith at Axewell",
        "add a at b": "Add A at B",
    }
    for tab, widths in ((page, (640, 1440)), (phone, (360, 390))):
        tab.goto("/")
        for line, told in lines.items():
            tab.evaluate("document.getElementById('quick').close(); sessionStorage.clear()")
            tab.keyboard.press("Control+k")
            tab.keyboard.type(line)
            says(tab, told)
            for width in widths:
                tab.set_viewport_size({"width": width, "height": 700})
                wide = tab.evaluate("document.getElementById('quick').scrollWidth")
                assert wide <= width
            for scheme, rules in (("light", []), ("dark", ["color-contrast"])):
                tab.emulate_media(color_scheme=scheme)
                found = tab.evaluate(AXE_OF_DIALOG, rules) if loaded(tab) else []
                assert found == [], (line, width, scheme)


# The schemes differ in colors alone.
AXE_OF_DIALOG = """async (runOnly) =>
  (await axe.run("#quick", { resultTypes: ["violations"], ...(runOnly.length && { runOnly }) }))
  .violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120))}`)"""


def loaded(tab: Page) -> bool:
    """Load axe past the policy of the page, by evaluating it."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE.read_text())
    return True


def test_tab_and_arrows_after_a_number_are_held_for_its_panel(
    page: Page, add_job: AddJob, status_of: Callable[[int], str]
):
    job_id = add_job(title="Held", company="Heldwell")
    page.goto("/jobs?q=heldwell")
    page.keyboard.press("j")
    expect(page.locator(".job-row :focus")).to_have_count(1)
    held = hold(page, "**/jobs/**")
    with page.expect_request("**/jobs/**"):
        page.keyboard.press("2")
    for key in ("Tab", "ArrowRight", "6", "n", "e"):
        page.keyboard.press(key)
    page.unroute("**/jobs/**")
    assert len(held) == 1
    expect(page.locator("#move-panel")).to_be_visible()
    expect(page.locator(".days :focus")).to_contain_text("Yesterday")
    expect(page.locator("#quick")).to_be_hidden()
    assert status_of(job_id) == "applied"


def test_while_vega_is_busy_the_line_and_its_preview_stay(page: Page, add_job: AddJob):
    add_job(title="Cook", company="Busywell")
    page.goto("/calendar")
    page.keyboard.press("Control+k")
    page.keyboard.type("busywell rejected")
    says(page, "Rejected · Cook at Busywell")
    page.route("**/quick/read", lambda route: route.fulfill(status=503, body=BUSY))
    page.keyboard.type(" yesterday")
    expect(page.get_by_role("alert")).to_have_text(re.compile("^Vega is busy"))
    says(page, "Rejected · Cook at Busywell")
    expect(page.locator("#quick-line")).to_have_value("busywell rejected yesterday")
    page.unroute("**/quick/read")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_count(0)
