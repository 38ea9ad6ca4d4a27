"""Formatted text, pasted into a text of Markdown."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

AddJob = Callable[..., int]

PASTE = """async (field, [html, text]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  field.focus();
  await import(field.dataset.script);
  const options = { clipboardData, bubbles: true, cancelable: true };
  return field.dispatchEvent(new ClipboardEvent("paste", options));
}"""
# What Google Docs copies: all of it in a <b> that is not bold, and bold as a style.
DOCS = """<b style="font-weight:normal" id="docs-internal-guid-1"><h2>Tasks</h2>
<ul><li><p><span style="font-weight:700">Ship</span> it</p></li>
<li><a href="https://a.example/x">Docs</a></li></ul></b>"""
CODE = '<pre><b>if</b> a &lt; b:</pre><div style="font-family:monospace">  <span>go()</span></div>'


def paste(field: Locator, html: str, text: str) -> bool:
    """Return whether the browser is left to paste the plain text itself."""
    return bool(field.evaluate(PASTE, [html, text]))


def test_pasting_keeps_the_formatting_and_can_be_undone(page: Page, add_job: AddJob):
    page.goto(f"/jobs/{add_job(description='<p>Before</p>')}?edit=description")
    field = page.get_by_role("textbox", name="Description")
    field.press("Control+End")
    assert not paste(field, DOCS, "Tasks\nShip it\nDocs")
    markdown = "## Tasks\n\n- **Ship** it\n- [Docs](https://a.example/x)"
    expect(field).to_have_value(f"Before{markdown}")
    field.press("Control+z")
    field.press("Control+z")
    expect(field).to_have_value("Before")
    assert paste(field, CODE, "if a < b:\n  go()")
    page.route("**/paste", lambda route: route.fulfill(status=403, body="Refused"))
    with page.expect_response("**/paste"):
        paste(field, DOCS, " Tasks, Docs")
    page.unroute("**/paste")
    expect(field).to_have_value("Before Tasks, Docs")
    field.press("Control+a")
    paste(field, DOCS, "Tasks, Docs")
    expect(field).to_have_value(markdown)
    field.press("Control+Enter")
    items = page.locator("#field-description").get_by_role("listitem")
    expect(items).to_have_text(["Ship it", "Docs"])
