"""Filling in the form to add a job: from the address, a paste, a file; signed out, offline."""

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect
from support.browsing import PASSWORD

AddJob = Callable[..., int]

URL = "https://capture.example/jobs/4711"


def posting(title: str, **fields: object) -> dict[str, object]:
    kind = {"@context": "https://schema.org", "@type": "JobPosting"}
    return {**kind, "title": title, "hiringOrganization": {"name": "Kestrel"}, **fields}


def fragment(*postings: dict[str, object], **members: object) -> str:
    blocks = [json.dumps(one) for one in postings]
    return quote(json.dumps({"url": URL, "blocks": blocks, **members}), safe="")


def title(page: Page):
    return page.get_by_role("textbox", name="Title")


def alert(page: Page):
    return page.locator("#main .alert:visible")


@pytest.mark.slow
def test_a_page_in_the_address_fills_in_the_form_after_signing_in(stranger: Page):
    page = stranger
    page.goto(f"/jobs/new#{fragment(posting('Glazier'), title='Glazier at Kestrel')}")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert page.evaluate("location.hash") == ""
    for password in ("wrong", PASSWORD):
        page.get_by_label("Username").fill("alice")
        page.locator("[name=password]").fill(password)
        page.locator("main").get_by_role("button", name="Sign in").click()
    expect(title(page)).to_have_value("Glazier")
    expect(title(page)).to_be_focused()
    expect(page.get_by_label("Company")).to_have_value("Kestrel")
    expect(page.locator("#paste-result")).to_contain_text("3 fields filled in")
    assert page.evaluate("[location.hash, sessionStorage.length]") == ["", 0]
    sent: list[str] = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    page.keyboard.press("Enter")  # too soon
    page.get_by_label("Company").press("Enter")
    expect(title(page)).to_have_value("Glazier")
    page.get_by_role("button", name="Save job").click()
    expect(page.get_by_role("heading", name="Glazier")).to_be_visible()
    assert len(sent) == 1
    page.goto(f"/jobs/new#{fragment(posting('Glazier'))}")
    expect(alert(page)).to_contain_text("You saved this just now.")
    expect(alert(page)).to_be_focused()
    expect(page.get_by_role("button", name="Save job")).to_have_count(0)
    page.get_by_role("link", name="Open that job").first.click()
    expect(page.get_by_role("heading", name="Glazier")).to_be_visible()


def test_of_several_postings_one_is_chosen_by_keyboard(own_page: Page):
    page = own_page
    two = [
        posting("Roofer"),
        posting("Tiler", jobLocation={"address": {"addressLocality": "Bern"}}),
    ]
    page.goto(f"/jobs/new#{fragment(*two)}")
    expect(page.get_by_role("heading", name="2 postings on that page.")).to_be_visible()
    expect(page.locator("form[inert]")).to_have_count(0)  # what is typed before would be lost
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(title(page)).to_have_value("Tiler")
    expect(page.get_by_label("Location")).to_have_value("Bern")


def test_what_cannot_be_read_is_told_and_the_form_stays(page: Page):
    page.goto("/jobs/new")
    page.get_by_label("Company").fill("Typed")
    for broken, sentence in [
        ("%E0%A4%A", "Vega couldn’t read what the page sent."),
        ("%7B' + 'x'.repeat(4e6) + '", "That page is too large: 4 MB at most."),
        ("%7Bbroken", "Vega couldn’t read what the page sent."),
    ]:
        page.evaluate(f"location.hash = '{broken}'")
        expect(alert(page)).to_contain_text(sentence)
        assert page.evaluate("location.hash") == ""
        expect(page.get_by_label("Company")).to_have_value("Typed")
    page.evaluate("location.hash = 'main'")  # as the link that skips to the content does
    assert page.evaluate("location.hash") == "#main"
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()


def test_offline_it_is_kept_to_be_tried_again(page: Page):
    page.goto("/jobs/new")
    page.context.set_offline(True)
    page.evaluate(f"location.hash = '{fragment(posting('Slater'), title='Slater')}'")
    expect(alert(page)).to_contain_text("The posting hasn’t been read yet, but nothing is lost.")
    page.get_by_label("Location").fill("Typed meanwhile")
    page.context.set_offline(False)
    held: list[Route] = []
    page.route("**/fill", lambda route: held.append(route))
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("Reading the posting…")).to_be_visible()
    held[0].fulfill(status=502, body="<h1>Bad gateway</h1>")
    expect(page.get_by_text("Vega reads it and fills in the form.")).to_be_visible()
    expect(alert(page)).to_contain_text("The posting hasn’t been read yet, but nothing is lost.")
    page.unroute("**/fill")
    page.get_by_role("button", name="Try again").click()
    expect(title(page)).to_have_value("Slater")
    expect(page.get_by_label("Location")).to_have_value("Typed meanwhile")
    page.get_by_role("button", name="Clear").click()
    expect(title(page)).to_have_value("")
    expect(page.get_by_label("Location")).to_have_value("Typed meanwhile")


PASTE = """(box, [text, html]) => {
    box.focus();
    const data = new DataTransfer();
    data.setData("text/plain", text);
    data.setData("text/html", html);
    const how = { clipboardData: data, bubbles: true, cancelable: true };
    const event = new ClipboardEvent("paste", how);
    if (!box.dispatchEvent(event) || !box.setRangeText) return;
    box.setRangeText(text, 0, box.value.length, "end");
    box.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
}"""

DROP = """([name, text]) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name, { type: "text/html" }));
    for (const kind of ["dragover", "drop"]) {
        document.body.dispatchEvent(
            new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
}"""


@pytest.mark.slow
def test_a_paste_and_a_dropped_file_are_read(page: Page, add_job: AddJob):
    add_job(title="Known already", sourceUrl="https://pasted.example/1")
    page.goto("/jobs/new")
    box = page.locator("#paste")
    box.evaluate(PASTE, ["Cook", "<h1>Cook</h1>"])
    assert page.locator("[name=paste_html]").input_value() == "<h1>Cook</h1>"
    box.press("End")
    page.keyboard.type(", typed on")
    assert page.locator("[name=paste_html]").input_value() == ""
    page.get_by_label("Company").fill("Typed")
    box.evaluate(PASTE, ["https://pasted.example/1", ""])  # filled in at once
    expect(alert(page)).to_contain_text("Known already")
    expect(page.get_by_text("Nothing is saved until you choose Save job.")).to_be_hidden()
    expect(page.get_by_label("Link to the posting")).to_have_value("https://pasted.example/1")
    page.get_by_label("Link to the posting").fill("https://pasted.example/2")
    page.get_by_label("Link to the posting").blur()
    expect(page.get_by_role("button", name="Save job")).to_be_visible()
    expect(page.get_by_role("link", name="Open that job")).to_have_count(0)
    page.evaluate(DROP, ["photo.png", "x"])
    expect(alert(page)).to_contain_text("That file is not a saved page.")
    page.evaluate(DROP, ["large.html", "x" * 4_100_000])
    expect(alert(page)).to_contain_text("That page is too large: 4 MB at most.")
    block = json.dumps(posting("Thatcher"))
    saved = f'<title>x</title><script type="application/ld+json">{block}</script>'
    page.evaluate(DROP, ["job.html", saved])
    expect(title(page)).to_have_value("Thatcher")
    expect(page.get_by_label("Company")).to_have_value("Typed")
    box.evaluate(PASTE, ["Leeks, potatoes, butter. " * 5, ""])
    expect(alert(page)).to_contain_text("No posting found in that text.")


ABOUT = "About the role\nYou split slate. You know your hammers.\n\nRequirements\n- Hammers"
POSTING = f"Slate Splitter\nKestrel Quarries Ltd\nCardiff, UK\n\n{ABOUT}"


def test_a_posting_that_is_pasted_anywhere_is_read_and_enter_saves_it(page: Page):
    page.goto("/jobs/new")
    title(page).evaluate(PASTE, [POSTING, ""])
    expect(page.get_by_label("Company")).to_have_value("Kestrel Quarries Ltd")
    expect(title(page)).to_have_value("Slate Splitter")
    expect(page.get_by_role("button", name="Save job")).to_be_focused()
    page.goto("/jobs/new")
    page.locator("body").evaluate(PASTE, [f"Roofer\n\n{ABOUT}", ""])
    expect(title(page)).to_have_value("Roofer")
    expect(page.get_by_label("Company")).to_be_focused()  # the first that is missing
    page.get_by_label("Company").evaluate(PASTE, ["Slate & Sons", ""])
    page.get_by_role("button", name="Save job").press("Enter")
    expect(page.get_by_role("heading", name="Roofer")).to_be_visible()


def test_it_works_without_scripts(unscripted: Page, add_job: AddJob):
    page = unscripted
    job_id = add_job(title="Plain", company="Forms Ltd")
    page.goto("/jobs/new")
    page.get_by_label("Title").fill("Plain")
    page.get_by_label("Company").fill("Forms Ltd")
    page.locator("#paste").fill("https://plain.example/1")
    page.get_by_role("button", name="Fill in").click()
    expect(page.get_by_text("You may have saved this already.")).to_be_visible()
    expect(page.get_by_role("link", name="Open that job")).to_have_attribute(
        "href", f"/jobs/{job_id}"
    )
    page.get_by_role("button", name="It’s a different job").click()
    expect(page.get_by_text("You may have saved this already.")).to_have_count(0)
    page.get_by_label("Company").press("Enter")  # presses the first button, which saves nothing
    expect(page.get_by_label("Company")).to_have_value("Forms Ltd")
    page.get_by_role("button", name="Save job").click()
    expect(page.get_by_role("heading", name="Plain")).to_be_visible()
