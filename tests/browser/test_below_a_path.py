"""Vega below a path, in a real browser: scripts too ask for nothing outside of it."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browsing import PASSWORD
from support.server import posting, serving, user_with_token


@pytest.mark.slow
def test_what_a_person_does_stays_below_it(browser: Browser, tmp_path: Path):
    token = user_with_token(tmp_path / "data", "unlimited")
    with (
        serving(tmp_path / "data", VEGA_PREFIX="/vega") as server,
        browser.new_context(base_url=f"http://127.0.0.1:{server.port}") as context,
    ):
        job_id = server.save(token, posting(title="Gardener")).json["jobId"]
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        try_everything(page, job_id)
        assert [path for path in asked if not path.startswith("/vega/")] == []
        kept = {(cookie["name"], cookie["path"]) for cookie in context.cookies()}
        assert kept == {("vega", "/vega"), ("vega_device", "/vega")}


def try_everything(page: Page, job_id: int) -> None:
    """Sign in, then one of each kind of request that scripts make."""
    page.goto("/vega/board")
    page.get_by_label("Name").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile(r"/vega/board$"))
    page.wait_for_load_state()  # its scripts have run
    page.locator(f"#status-{job_id}").click()
    page.get_by_role("menuitemradio", name="Applied").click()
    expect(page.locator(f"#column-applied #card-{job_id}")).to_be_visible()
    page.goto("/vega/jobs")
    page.locator("#filters [name=q]").press_sequentially("gard")
    expect(page).to_have_url(re.compile(r"/vega/jobs\?q=gard"))
    page.locator(".job-title").first.click()
    expect(page).to_have_url(re.compile(rf"/vega/jobs/{job_id}\?from=/vega/jobs\?q%3Dgard$"))
    page.wait_for_load_state()
    page.locator("#edit-notes").click()
    page.locator("#field-notes textarea").fill("Call them")
    page.locator("#field-notes").get_by_role("button", name="Save").click()
    expect(page.locator("#field-notes")).to_contain_text("Call them")
    page.get_by_label("Log a call, an email, a thought").fill("They called")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#job-history")).to_contain_text("They called")
    page.get_by_role("link", name=re.compile("Edit this note")).click()
    page.locator(".entry-form").get_by_role("button", name="Delete").click()
    told = page.locator("[data-message]", has_text="was deleted")
    told.get_by_role("button", name="Undo").click()
    expect(page.locator("#job-history")).to_contain_text("They called")
    page.get_by_label("More actions").click()
    page.get_by_role("button", name="Delete this job").click()
    page.get_by_role("button", name="Undo").click()
    expect(page).to_have_url(re.compile(r"/vega/jobs"))
