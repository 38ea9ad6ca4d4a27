"""Keys that ask the server: what is typed after one goes where it leads, however long it takes."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Route, expect
from support.server import Server

AddJob = Callable[..., int]
LATENCIES = [0, 300]  # milliseconds
TEXT = "6 questions to ask"  # each of its letters and its number could be a shortcut
CANNOT_REACH = "Can't reach Vega; nothing was saved. Is it running?"

# Each key that opens a form: where it is pressed, after which other one, and the field.
OPENING = {
    "e in the list": ("/jobs?q={tag}", "j", "e", "Title"),
    "e on the board": ("/board?q={tag}", "j", "e", "Title"),
    "e on a job": ("/jobs/{id}", "", "e", "Title"),
}
# Where a number moves a job, after which other key.
MOVING = [("/jobs?q={tag}", "j"), ("/board?q={tag}", "j"), ("/jobs/{id}", "")]


class Tab:
    """A page whose requests can be slow."""

    def __init__(self, page: Page, session: CDPSession):
        self.page = page
        self.session = session

    def wait(self, latency: int) -> None:
        conditions = {"offline": False, "downloadThroughput": -1, "uploadThroughput": -1}
        self.session.send("Network.emulateNetworkConditions", {**conditions, "latency": latency})

    def open(self, path: str, first: str, latency: int) -> None:
        self.wait(0)
        self.page.goto(path)
        if first:
            self.page.keyboard.press(first)
        self.wait(latency)


@pytest.fixture(scope="module")
def context(browser: Browser, base_url: str, signed_in_state: object) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=base_url, storage_state=signed_in_state) as context:  # type: ignore[arg-type]
        yield context


@pytest.fixture(scope="module")
def tabs(context: BrowserContext) -> list[Tab]:
    pages = [context.new_page() for _ in OPENING]
    return [Tab(page, context.new_cdp_session(page)) for page in pages]


@pytest.fixture
def tab(tabs: list[Tab]) -> Tab:
    return tabs[0]


@pytest.fixture
def status_of(vega: Server) -> Callable[[int], str]:
    def status_of(job_id: int) -> str:
        answer = vega.get(f"/api/jobs/{job_id}", token=vega.token)  # type: ignore[attr-defined]
        return str(answer.json["status"])

    return status_of


@pytest.mark.parametrize("latency", LATENCIES)
def test_what_is_typed_after_a_key_goes_into_the_field_that_it_opens(
    tabs: list[Tab], add_job: AddJob, status_of: Callable[[int], str], latency: int
):
    job_id = add_job(title=f"Opened{latency}")
    for tab, (path, first, key, _) in zip(tabs, OPENING.values(), strict=True):
        tab.open(path.format(tag=f"opened{latency}", id=job_id), first, latency)
        tab.page.keyboard.press(key)
        tab.page.keyboard.type(TEXT)
    for tab, (_, _, key, label) in zip(tabs, OPENING.values(), strict=True):
        field = tab.page.get_by_label(label, exact=True)
        expect(field).to_have_value((f"Opened{latency}" if key == "e" else "") + TEXT)
        expect(field).to_be_focused()
        tab.page.keyboard.type("!")
        expect(field).to_have_value(re.compile("ask!$"))
    assert status_of(job_id) == "interested"
    forget_drafts(tabs)


def forget_drafts(tabs: list[Tab]) -> None:
    """Let the pages be left without being asked."""
    for tab in tabs:
        tab.page.evaluate("for (const form of document.querySelectorAll('form')) form.reset()")


def test_no_single_key_acts_before_the_answer_to_another_one(
    tabs: list[Tab], add_job: AddJob, status_of: Callable[[int], str]
):
    """However long that takes: the answer is held until the others were pressed."""
    ids = [add_job(title=f"Moved {number}") for number in range(len(MOVING))]
    moving = list(zip(tabs, ids, MOVING, strict=True))
    for tab, job_id, (path, first) in moving:
        tab.open(path.format(tag=f"moved+{ids.index(job_id)}", id=job_id), first, 0)
        before = tab.page.url
        type_before_the_answer(tab.page, "2")
        expect(tab.page.locator("#move-panel")).to_be_visible()
        assert status_of(job_id) == "applied"
        assert tab.page.url == before
    for keys, url in (("j", rf"/jobs/{ids[1]}\?"), ("gj", "/jobs$")):
        tab.open("/jobs?q=moved&sort=title", "j", 0)
        tab.page.keyboard.press("Enter")
        expect(tab.page.get_by_role("heading", name="Moved 0")).to_be_visible()
        tab.page.wait_for_load_state()
        type_before_the_answer(tab.page, keys)
        expect(tab.page).to_have_url(re.compile(url))
    assert {status_of(job_id) for job_id in ids} == {"applied"}


def type_before_the_answer(page: Page, keys: str) -> None:
    """Type keys that ask for something under /jobs, and others before it comes."""
    held: list[Route] = []
    page.route("**/jobs**", lambda route: held.append(route))
    with page.expect_request("**/jobs**"):
        page.keyboard.type(keys)
    page.keyboard.type("6nte/g?j5")
    assert len(held) == 1
    page.unroute("**/jobs**")  # which lets it go


def test_keys_that_edit_mean_the_field_that_is_on_its_way(tab: Tab, add_job: AddJob):
    page, job_id = tab.page, add_job(title="Edited keys", company="Kew")
    tab.open(f"/jobs/{job_id}", "", 0)
    with held(page, "**/edit"):
        type_keys(page, "e", "Never", "Escape")
    with held(page, "**/edit"):
        type_keys(page, "e", " Annn", "Backspace", "a", "Tab", "Ke")
        tab.session.send("Input.imeSetComposition", composed("w"))  # as an input method does
    expect(page.get_by_label("Title")).to_be_visible()
    page.keyboard.insert_text("wé")
    expect(page.get_by_label("Title")).to_have_value("Edited keys Anna")
    expect(page.get_by_label("Company")).to_have_value(re.compile("^Kewé"))
    expect(page.get_by_label("Company")).to_be_focused()
    forget_drafts([tab])
    page.go_back()
    expect(page.get_by_role("heading", name="Edited keys")).to_be_visible()
    expect(page.locator("[data-status].head")).to_contain_text("Interested")


@contextmanager
def held(page: Page, url: str) -> Iterator[None]:
    """Let the answer for this address wait until the end of the block."""
    page.route(url, lambda _route: None)
    yield
    page.unroute(url)


def composed(text: str) -> dict[str, Any]:
    return {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}


def type_keys(page: Page, *keys: str) -> None:
    for key in keys:
        if key in ("Backspace", "Enter", "Escape", "Tab"):
            page.keyboard.press(key)
        else:
            page.keyboard.type(key)


def test_where_no_answer_comes_what_was_typed_is_given_up_and_told(
    tab: Tab, add_job: AddJob, status_of: Callable[[int], str]
):
    page, job_id = tab.page, add_job(title="Offline keys")
    told = page.locator("#messages .problem")
    for key in ("e",):
        tab.open(f"/jobs/{job_id}", "", 0)
        page.context.set_offline(True)
        page.keyboard.type(key + TEXT)
        expect(told.last).to_contain_text(CANNOT_REACH)
        page.context.set_offline(False)
        expect(page).to_have_url(re.compile(f"/jobs/{job_id}$"))
        expect(page.locator("[data-holding]")).to_have_count(0)
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_be_visible()
    assert status_of(job_id) == "interested"


def test_who_types_on_when_no_answer_came_means_no_shortcut(own_page: Page, add_job: AddJob):
    page = own_page
    page.clock.install()
    page.goto(f"/jobs/{add_job(title='Typed on')}")
    page.context.set_offline(True)
    page.keyboard.type("eSend")
    expect(page.locator("#messages .problem")).to_contain_text(CANNOT_REACH)
    page.keyboard.type(" slides")
    page.clock.run_for(2000)
    expect(page.locator("[data-holding]")).to_have_count(0)
    expect(page.locator("#quick")).to_be_hidden()
    page.keyboard.type("slides")
    expect(page.locator("#quick-line")).to_have_value("ides")


def test_a_form_that_a_key_opened_is_the_one_of_its_own_page(tab: Tab, add_job: AddJob):
    """It is refused, asks before it is left and saves as there; nobody is led to the sign-in."""
    page = tab.page
    add_job(title="Same form", company="Kew")
    tab.open("/board?q=same+form", "j", 0)
    page.keyboard.type("e!")
    expect(page.get_by_label("Title")).to_have_value("Same form!")
    page.get_by_label("Company").fill("")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Please fix the fields marked below.")).to_be_visible()
    page.get_by_label("Company").fill("Kew")
    asked: list[str] = []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.get_by_role("link", name="Calendar").click()
    assert asked == ["beforeunload"]
    page.get_by_label("Company").press("Control+Enter")
    expect(page.get_by_role("heading", name="Same form!")).to_be_visible()
    cookies = page.context.cookies()
    page.context.clear_cookies()
    page.keyboard.type("e")
    expect(page).to_have_url(re.compile("/login"))
    page.context.add_cookies(cookies)  # type: ignore[arg-type]
