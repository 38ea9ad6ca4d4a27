"""Every page: accessible in light and dark, narrow and wide; valid HTML; small."""

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response
from support.browsing import AXE, JAVA_OPTIONS, TOOLS, WIDER_FONT, need, violations

VNU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("applications")]
PAGES = [
    "/", "/jobs", "/jobs?q=data", "/jobs?q=nothing-like-it", "/jobs/trash", "/board", "/jobs/new",
    "/jobs/1", "/jobs/4?from=/jobs?q%3Dsalt", "/jobs/5?edit=description", "/jobs/6/edit",
    "/settings", "/settings/sign-in", "/settings/appearance", "/settings/notices",
    "/settings/calendar", "/settings/capture", "/settings/tokens", "/settings/data",
    "/settings/users", "/settings/server", "/settings/time-zone", "/settings/account/delete",
    "/settings/passkeys", "/settings/second-factor", "/docs", "/docs/jobs",
    "/docs/documents", "/help", "/help/start", "/help/browser-and-phone", "/help/assistants",
    "/help/shortcuts", "/help/account", "/nowhere", "/jobs/1?edit=salary",
    "/jobs/1?edit=tags", "/jobs/1?edit=stage", "/jobs/1/events/61", "/calendar",
    "/calendar?view=month&month=2030-01",
    "/tasks/new?job_id=1", "/jobs/1/interviews/new", "/jobs/1/contacts/new", "/import", "/import/1",
    "/efforts/new?on=2026-11-18", "/settings/about",
    "/report?period=this_month", "/report?from=2026-13-01&by=week",
    "/jobs/1/posting",
    "/insights", "/insights?from=2020-01-01&to=2020-01-02", "/offers", "/mails", "/jobs/1/mail",
    "/settings/employers-to-avoid",
    "/documents", "/documents/1", "/documents/2", "/jobs/1/documents/new",
    "/settings/oidc", "/login/oidc/callback?state=none",
]  # fmt: skip


# Of the pages with one template, axe checks one: it takes longer than all else here.
LIKE_ANOTHER = {
    "/jobs?q=data", "/jobs/1?edit=tags", "/docs/documents", "/help", "/help/start", "/help/account",
    "/jobs/1/mail",
}  # fmt: skip


# Pages with more beside each other on a wide screen than on a phone; the others are one column.
WIDE = {
    "/", "/jobs", "/jobs/trash", "/board", "/jobs/new", "/jobs/1", "/jobs/6/edit", "/settings",
    "/calendar",
    "/calendar?view=month&month=2030-01", "/import/1", "/report?period=this_month",
    "/jobs/1/posting", "/insights", "/offers", "/documents", "/documents/1", "/docs", "/docs/jobs",
    "/help/assistants",
}  # fmt: skip


# Links in a line of text may be lower, and the bars of a chart, which its table repeats.
SMALL_TARGETS = """() => {
  const seen = { opacityProperty: true, visibilityProperty: true };
  const inText = (one) => getComputedStyle(one).display === "inline" && one.tagName === "A"
    && [...one.parentElement.childNodes].some((node) => node.data?.trim().length > 1);
  const sizes = (one) => {
    const boxes = [one, one.closest("label") ?? one].map((each) => each.getBoundingClientRect());
    const over = getComputedStyle(one, "::after");
    const around = over.position === "absolute" ? over : {};
    return ["width", "height"].map((side) =>
      Math.max(parseFloat(around[side]) || 0, ...boxes.map((box) => box[side])));
  };
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  return [...document.querySelectorAll(all)]
    .filter((one) => one.checkVisibility(seen) && one.tagName !== "a" && !inText(one))
    .filter((one) => !one.closest(".visually-hidden, .skip-link") && Math.min(...sizes(one)) < 23.9)
    .map((one) => one.outerHTML.slice(0, 120));
}"""
# A radio button or a checkbox stands at the middle of its words.
OFF_CENTRE = """() => [...document.querySelectorAll("label > :is([type=checkbox], [type=radio])")]
  .filter((one) => one.checkVisibility() && !one.matches(".visually-hidden"))
  .filter((one) => {
    const [tick, label] = [one, one.parentElement].map((each) => each.getBoundingClientRect());
    return label.height < 40 && Math.abs(tick.top + tick.bottom - label.top - label.bottom) > 1;
  }).map((one) => one.id || one.name)"""
OWN_FILE_CONTROLS = """() => [...document.querySelectorAll("[type=file]")]
  .filter((one) => one.checkVisibility({ opacityProperty: true })).map((one) => one.id)"""


@pytest.mark.parametrize("part", range(PARTS := 8))  # for workers to share
def test_a_page_is_accessible_and_fits_its_window_and_a_finger(
    browser: Browser, base_url: str, signed_in_state: object, part: int
):
    need(AXE.exists(), "axe-core")
    found = []
    with browser.new_context(base_url=base_url, storage_state=signed_in_state) as context:  # type: ignore[arg-type]
        context.add_init_script(path=AXE)  # sent once: on each page that takes as long as a check
        page = context.new_page()
        for path in PAGES[part::PARTS]:
            page.set_viewport_size({"width": 390, "height": 900})
            page.goto(path)
            wrong = [] if path in LIKE_ANOTHER else inaccessible(page, path)
            found += [(path, *one) for one in wrong + too_small(page) + too_wide(page)]
    assert found == []


def inaccessible(page: Page, path: str) -> list[tuple[object, str]]:
    """What axe finds on a phone, and on a wide screen where that differs; the schemes differ in
    colors alone."""
    found: list[tuple[object, str]] = [(390, one) for one in violations(page)]
    page.set_viewport_size({"width": 1440, "height": 900})
    if path in WIDE:
        found += [(1440, one) for one in violations(page)]
    page.emulate_media(color_scheme="dark")
    found += [("dark", one) for one in violations(page, "color-contrast")]
    page.emulate_media(color_scheme="light")
    return found


def too_small(page: Page) -> list[tuple[object, str]]:
    """What a finger would miss, and what is not as on other pages."""
    found: list[tuple[object, str]] = []
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        found += [(width, one) for one in page.evaluate(SMALL_TARGETS)]
    found += [("own control", one) for one in page.evaluate(OWN_FILE_CONTROLS)]
    found += [("off centre", one) for one in page.evaluate(OFF_CENTRE)]
    return found + [("unit", "MiB")] * ("MiB" in page.inner_text("body"))


def too_wide(page: Page) -> list[tuple[object, str]]:
    """No page scrolls sideways, from 320 px on and in a font that is wider by a fifth."""
    found: list[tuple[object, str]] = []
    for _ in range(2):
        for width in (320, 1024):
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            found += [(width, f"{wide} px")] * (wide > width)
        page.evaluate(WIDER_FONT)
    return found


def test_in_forced_colors_a_line_tells_what_a_background_tells(page: Page):
    page.emulate_media(forced_colors="active")
    for path, chosen in {
        "/jobs": [".nav [aria-current]", ".tab :checked + span", ".job-row:has([data-tick])"],
        "/calendar": [".cell-day[aria-current]"],
        "/settings": [".settings-nav [aria-current]"],
        "/jobs/1": [".segments :checked + span"],
    }.items():
        page.goto(path)
        for tick in page.locator("[data-tick]").all()[:1]:
            tick.check()
            page.get_by_role("heading").first.click()  # so that nothing has the focus
        for selector in chosen:
            style = page.locator(selector).first.evaluate(
                "one => getComputedStyle(one).outlineStyle"
            )
            assert style == "solid", (path, selector)

    page.goto("/insights?period=all")  # in a theme that the person chose
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        fills = page.locator("svg :is(text, tspan)").evaluate_all(
            "all => [...new Set(all.map(one => getComputedStyle(one).fill))]"
        )
        assert fills == [page.locator("body").evaluate("one => getComputedStyle(one).color")]


def test_no_page_of_the_help_is_longer_than_three_screens(unscripted: Page):
    unscripted.set_viewport_size({"width": 1440, "height": 900})
    unscripted.goto("/help/start")
    links = unscripted.locator(".docs-contents-wide a")
    for path in [link.get_attribute("href") for link in links.all()]:
        unscripted.goto(path or "")
        assert unscripted.evaluate("document.documentElement.scrollHeight") <= 3 * 900, path


def test_the_html_of_every_page_is_valid(unscripted: Page, tmp_path: Path):
    need(shutil.which("java") and VNU.exists(), "vnu with Java")
    for number, path in enumerate(PAGES):
        body = unscripted.request.get(path).text()
        (tmp_path / f"{number}{re.sub(r'[^a-z]', '-', path)}.html").write_text(body)
    (tmp_path / "email.html").write_text(page_of_an_email(unscripted))
    checked = subprocess.run(
        [
            "java",
            *JAVA_OPTIONS,
            "-jar",
            VNU,
            "--format",
            "json",
            "--errors-only",
            *tmp_path.glob("*.html"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(checked.stderr or '{"messages": []}')["messages"]
    assert [(m["url"].rsplit("/", 1)[1], m["message"], m.get("extract")) for m in messages] == []


def page_of_an_email(page: Page) -> str:
    page.goto("/mails")
    token = page.locator("[name=csrf_token]").first.get_attribute("value") or ""
    sent = {"text": "We invite you to an interview.", "csrf_token": token}
    answer = page.request.post("/mails", form=sent)
    assert answer.ok
    return answer.text()


LARGEST = {
    "/board": 70_000,
    "/jobs/1": 67_100,
    "/jobs/new": 66_000,
    "/": 66_000,
}  # bytes, with all that the page loads


SMALL = [
    "/", "/jobs", "/board", "/calendar", "/insights", "/jobs/new", "/jobs/1", "/settings", "/docs",
    "/docs/jobs", "/help/assistants", "/import",
    "/import/1", "/report", "/documents", "/documents/1", "/offers",
    "/settings/capture",
]  # fmt: skip


def test_a_page_with_all_it_loads_is_small_and_from_here(
    open_alone: Callable[[], Page], unused: str
):
    """Each page has a context of its own, which kept nothing; they are waited for together."""
    opened = {path: opened_page(open_alone(), path) for path in SMALL}
    for path, (page, answers) in opened.items():
        page.wait_for_load_state("networkidle")
        loaded = {answer.url: len(gzip.compress(answer.body())) for answer in answers}
        assert all(url.startswith(unused) for url in loaded), path
        assert len(loaded) < 21, sorted(loaded)
        assert loaded[unused + path] < 20_000, path
        assert sum(loaded.values()) < LARGEST.get(path, 64_200), (path, loaded)


def opened_page(page: Page, path: str) -> tuple[Page, list[Response]]:
    """Return a page and what it loads."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(path)
    return page, answers
