"""The bookmarklet on pages of strangers, in a real browser.

Chromium is told to navigate to the address of the bookmark, as for a click on it: so the policy of
a page means nothing to it, and what is percent-encoded in it is decoded. A click counts as the
person's own deed as well, for the blocker of pop-ups, which is off in these tests.
"""

import html
import json
import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

STRICT = {
    "Content-Security-Policy": "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types none",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
SANDBOX = {"Content-Security-Policy": "sandbox allow-scripts allow-popups; default-src 'none'"}
WORDS = "<p>You cook <b>well</b> &amp; gladly.</p>" * 10
PLAIN = f"<title>Cook at Acme</title><nav>Home</nav><main><h1>Cook</h1>{WORDS}</main>"
POSTING = '{"@type": "JobPosting", "title": "Cook"}'

PAGES: dict[str, tuple[dict[str, str], str]] = {
    "/add/jobs/new": ({}, "<title>Add job</title>"),  # keeps what it gets in its address
    "/elsewhere": ({}, "<title>Elsewhere</title>"),
    "/strict": (STRICT, PLAIN),
    "/sandbox": (SANDBOX, PLAIN),
    "/blocked": (STRICT, f"{PLAIN}<script nonce=abc>window.open = () => null;</script>"),
    "/keeps": (
        {},
        f"{PLAIN}<script>var former = window.open; window.open = (u) => window.kept = former(u);"
        "</script>",
    ),
    "/json-ld": (
        {},
        f"""<meta property="og:title" content="Cook"><meta name="Description" content="We eat.">
        <script type="application/LD+json">{POSTING}</script>
        <script type="application/ld+json">{{"@type": "Organization"}}</script>{PLAIN}""",
    ),
    "/microdata": (
        {},
        f"""<main>{WORDS}</main><div itemscope itemtype="https://schema.org/JobPosting">
        <h2 itemprop="title">Cook</h2><meta itemprop="datePosted" content="2026-11-02">
        <div itemprop="hiringOrganization" itemscope hidden><b itemprop="name">Acme</b></div>
        <span hidden>Menu</span><span>Apply</span></div>""",
    ),
    "/plain": (
        {},
        """<style>.row { display: flex } .lines { white-space: pre-line }</style>
        <title>Cook | Boards</title><header><h1><a href="/jobs/1">Cook</a></h1></header>
        <main><div><div class=row><span>Acme</span><span>Bern</span></div></div>
        <ul><li><button>Full-time</button></ul><input value=typed><script>no</script>
        <p style="display: none">hidden</p><p style="visibility: hidden">unseen</p>
        <div style="display: contents"><p>We <strong>cook</strong> &lt;daily&gt;.</p></div>
        <svg><text>drawn</text></svg><i aria-hidden=true>icon</i><footer>legal</footer>
        <div class=lines>Duties:\n- chop\n- stir</div>"""
        + f"<p>{'More about us. ' * 20}</p></main>",
    ),
    "/shadow": (
        {},
        f"""<main></main><x-job><p slot=text>From outside</p></x-job><script>
        document.querySelector("x-job").attachShadow({{ mode: "open" }}).innerHTML =
          `<h1>Cook in the shade</h1><slot name=text>unused</slot>{WORDS}`;</script>""",
    ),
    "/huge": ({}, "<main>" + f"<p>厨师{'工作' * 100}</p>" * 1_100),
    "/deep": ({}, f"<title>Deep</title>{'<div>' * 400}<p>Down here</p>"),
    "/odd": (
        {},
        f"""{PLAIN}<script type="application/ld+json">{POSTING}\ud83d</script><script>
        Array.prototype.toJSON = String.prototype.toJSON = () => "wrong";
        Array.prototype.map = Array.prototype.filter = Array.prototype.join = null;
        document.querySelector("p").append("\\ud83d");</script>""",
    ),
    "/frames": ({}, "<title>Frames</title><frameset><frame src=elsewhere></frameset>"),
    "/svg": (
        {"Content-Type": "image/svg+xml"},
        '<svg xmlns="http://www.w3.org/2000/svg"><title>Cook</title></svg>',
    ),
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        headers, body = PAGES.get(urlsplit(self.path).path, ({}, ""))
        self.send_response(200)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        start = "" if "Content-Type" in headers else "<!doctype html><link rel=icon href=data:,>"
        self.wfile.write((start + body).encode(errors="replace"))

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """Another site, whose pages are `PAGES`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}"  # another one than Vega's 127.0.0.1
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def context(browser: Browser, base_url: str, signed_in_state: object) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=base_url, storage_state=signed_in_state) as context:  # type: ignore[arg-type]
        yield context


@pytest.fixture
def tab(context: BrowserContext) -> Iterator[Page]:
    """A tab of somebody signed in to Vega, for pages with warnings of their own."""
    yield context.new_page()
    for page in context.pages:
        page.close()


@pytest.fixture(scope="module")
def bookmark(context: BrowserContext) -> str:
    """The address to drag, as the settings have it."""
    settings = context.request.get("/settings/capture").text()
    (found,) = re.findall(r'href="(javascript:[^"]+)"', settings)
    return html.unescape(found)


@pytest.fixture(scope="module")
def keeping(bookmark: str, base_url: str, site: str) -> str:
    """The same, to a page that leaves in its address what it was opened with."""
    port, own = (urlsplit(one).netloc for one in (base_url, site))
    assert bookmark.count(port) == 1
    return bookmark.replace(port, f"{own}/add")


def click(tab: Page, bookmark: str) -> None:
    tab.context.new_cdp_session(tab).send("Page.navigate", {"url": bookmark})


def opened(tab: Page, bookmark: str) -> Page:
    with tab.context.expect_page() as found:
        click(tab, bookmark)
    found.value.wait_for_url("**/jobs/new#*")
    return found.value


def taken(vega: Page) -> dict:
    return dict(json.loads(unquote(urlsplit(vega.url).fragment)))


def read(tab: Page, bookmark: str, path: str) -> dict:
    """What the bookmarklet takes along from a tab."""
    tab.goto(path)
    vega = opened(tab, bookmark)
    sent = taken(vega)
    vega.close()
    assert sent["url"] == path
    return sent


STATE = """() => [document.documentElement.outerHTML, Object.getOwnPropertyNames(window).length,
    String(getSelection()), performance.getEntriesByType("resource").length, location.href]"""


@pytest.mark.parametrize("path", ["/strict", "/sandbox"])
def test_no_policy_of_a_page_stops_it_and_the_page_stays_as_it_is(
    tab: Page, keeping: str, site: str, path: str
):
    tab.goto(site + path)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    before = tab.evaluate(STATE)
    vega = opened(tab, keeping)
    assert tab.evaluate(STATE) == before
    assert asked == []
    sent = taken(vega)
    assert (sent["url"], sent["title"]) == (site + path, "Cook at Acme")
    assert sent["html"].startswith("<h1>Cook</h1><p>You cook <b>well</b> &#38; gladly.</p>")
    assert len(vega.url) < 1_000


def test_where_pop_ups_are_blocked_it_opens_in_the_same_tab(tab: Page, keeping: str, site: str):
    tab.goto(f"{site}/blocked")
    click(tab, keeping)
    tab.wait_for_url("**/jobs/new#*")
    assert len(tab.context.pages) == 1
    assert unquote(urlsplit(tab.url).fragment).startswith(f'{{"url":"{site}/blocked"')


def test_a_page_that_opened_vega_cannot_lead_its_tab_elsewhere(
    tab: Page, bookmark: str, keeping: str, site: str
):
    for address, stays in ((keeping, False), (bookmark, True)):
        tab.goto(f"{site}/keeps")
        with tab.context.expect_page() as found:
            click(tab, address)
        vega = found.value
        expect(vega).to_have_title("Add job · Vega" if stays else "Add job")
        tab.evaluate("kept.location.href = '/elsewhere'")
        if not stays:
            vega.wait_for_url("**/elsewhere")
        assert vega.evaluate("opener === null") == stays
        expect(vega).to_have_title("Add job · Vega" if stays else "Elsewhere")
        vega.close()


def test_it_reads_structured_data(tab: Page, keeping: str, site: str):
    sent = read(tab, keeping, f"{site}/json-ld")
    assert sent["blocks"] == [POSTING]
    assert sent["meta"] == {"og:title": "Cook", "description": "We eat."}
    shown = read(tab, keeping, f"{site}/microdata")["html"]
    for part in (
        '<h2 itemprop="title">Cook</h2>',
        '<meta itemprop="datePosted" content="2026-11-02">',
        '<b itemprop="name">Acme</b>',
    ):
        assert part in shown
    assert shown.startswith('<div itemscope="" itemtype="https://schema.org/JobPosting">')
    assert "Apply" in shown
    assert "Menu" not in shown
    assert "gladly" not in shown


def test_it_reads_what_is_shown_and_nothing_else(tab: Page, keeping: str, site: str):
    sent = read(tab, keeping, f"{site}/plain")
    assert sent["html"].startswith(
        f'<h1><a href="{site}/jobs/1">Cook</a></h1><div>Acme</div><div>Bern</div> '
        "<ul><li><button>Full-time</button></li></ul> "
    )
    for part in ("We <strong>cook</strong> &#60;daily&#62;.", "Duties:<br>- chop<br>- stir"):
        assert part in sent["html"]
    for left_out in ("typed", "no<", "hidden", "unseen", "drawn", "icon", "legal", "style"):
        assert left_out not in sent["html"]
    assert "selection" not in sent or sent["selection"] == ""
    shown = read(tab, keeping, f"{site}/shadow")["html"]
    assert shown.startswith("<h1>Cook in the shade</h1><p>From outside</p><p>You cook")
    assert "unused" not in shown
    assert "<p>Down here</p>" in read(tab, keeping, f"{site}/deep")["html"]


def test_it_takes_the_selection_along(tab: Page, keeping: str, site: str):
    tab.goto(f"{site}/plain")
    tab.evaluate("""() => {
        const words = document.querySelector("strong").parentElement;
        getSelection().setBaseAndExtent(words.firstChild, 1, words.lastChild, 4);
    }""")
    vega = opened(tab, keeping)
    sent = taken(vega)
    assert sent["selection"] == "<p>e <strong>cook</strong> &#60;da</p>"


def test_a_huge_page_is_cut_to_what_an_address_holds(tab: Page, keeping: str, site: str):
    tab.goto(f"{site}/huge")
    vega = opened(tab, keeping)
    assert 1_400_000 < len(vega.url) < 1_800_000
    sent = taken(vega)
    assert sent["html"].startswith("<p>厨师工作")


def test_odd_pages_do_not_stop_it(tab: Page, keeping: str, site: str):
    sent = read(tab, keeping, f"{site}/odd")
    assert sent["blocks"][0].startswith(POSTING)
    assert sent["html"].startswith("<h1>Cook</h1>")
    assert read(tab, keeping, f"{site}/frames")["title"] == "Frames"
    assert read(tab, keeping, f"{site}/svg")["title"] == "Cook"


def test_it_is_not_for_clicking_here_and_goes_without_dragging_too(page: Page, bookmark: str):
    page.goto("/settings/capture")
    button = page.locator("main").get_by_role("link", name="Save to Vega")
    button.press("Enter")
    told = page.locator("[data-message]")
    expect(told).to_contain_text("Drag this button to your bookmarks bar.")
    told.get_by_role("link", name="Add it without dragging").click()
    expect(page.get_by_label("Address of the bookmark")).to_have_value(bookmark)
    expect(page.get_by_label("Address of the bookmark")).to_be_visible()
    assert len(page.context.pages) == 1
