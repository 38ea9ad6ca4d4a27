"""An email that is dropped on Today or on a job, or pasted, and recorded."""

import os
from collections.abc import Callable
from email.utils import formatdate

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browsing import AXE, need, violations
from support.invitations import event, ics
from support.mails import REJECTION, eml

AddJob = Callable[..., int]

DRAG = """(body, [kind, file, text]) => {
  const dataTransfer = new DataTransfer();
  if (file) dataTransfer.items.add(new File([text], file, { type: "message/rfc822" }));
  else dataTransfer.setData("text/plain", text);
  body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}"""


def drop(page: Page, text: str, file: str = "mail.eml") -> None:
    """Drag something over the page, whose script comes then, and drop it."""
    body = page.locator("body")
    with page.expect_response("**/drop*.js*"):
        body.evaluate(DRAG, ["dragenter", file, text])
    body.evaluate(DRAG, ["dragover", file, text])
    expect(page.locator("form[data-mail=over]")).to_be_attached()
    body.evaluate(DRAG, ["drop", file, text])
    expect(page.get_by_role("heading", name="Record an email")).to_be_visible()


def rejection_by(company: str) -> str:
    """An email that the company sent just now."""
    sender = f"Maria Keller <m.keller@{company.partition(' ')[0].lower()}.example>"
    return eml(REJECTION, f"Your application at {company}", sender, formatdate())


@pytest.fixture
def company() -> str:
    return f"Zebra{os.urandom(4).hex()} GmbH"


def test_an_email_dropped_on_today_is_recorded_and_taken_back(
    page: Page, add_job: AddJob, company: str
):
    job_id = add_job(title="Chef", company=company, status="applied")
    page.goto("/")
    drop(page, rejection_by(company))
    expect(page.get_by_label("Job", exact=True)).to_have_value(str(job_id))
    expect(page.locator("#status option:checked")).to_have_text("Move to Rejected")
    page.get_by_role("button", name="Record email").click()
    expect(page).to_have_url(f"/jobs/{job_id}")
    messages = page.locator("#messages")
    expect(messages).to_contain_text("Email recorded. Moved to Rejected.")
    messages.get_by_role("button", name="Undo").click()
    expect(messages).to_contain_text("Undone.")
    expect(page.locator("[data-status].head")).to_contain_text("Applied")


def test_text_dragged_to_a_job_is_for_that_job_and_another_has_other_moves(
    page: Page, add_job: AddJob, company: str
):
    job_id = add_job(title="Chef", company=company, status="applied")
    other = add_job(title="Waiter", company=company, status="not_interested")
    page.goto(f"/jobs/{job_id}")
    drop(page, f"{company}\n\n{REJECTION}", file="")
    expect(page.get_by_label("Job", exact=True)).to_have_value(str(job_id))
    expect(page.locator("#status option:checked")).to_have_text("Move to Rejected")
    page.get_by_label("Job", exact=True).select_option(str(other))
    expect(page.locator("#status option:checked")).to_have_text("Leave it at Not interested")


def test_a_file_is_taken_that_is_dropped_before_the_script_for_it_is_there(
    page: Page, add_job: AddJob, company: str
):
    page.goto(f"/jobs/{add_job(title='Chef', company=company, status='applied')}")
    page.locator("body").evaluate(DRAG, ["drop", "mail.eml", rejection_by(company)])
    expect(page.get_by_role("heading", name="Record an email")).to_be_visible()


def test_what_is_wrong_is_shown_in_place_and_a_job_added_elsewhere_is_in_the_list(
    page: Page, add_job: AddJob, company: str
):
    add_job(title="Chef", company=f"Known {company}")
    page.goto("/mails")
    page.get_by_label("Text of the email or invitation").fill(f"Known {company}\n\n{REJECTION}")
    page.get_by_label("Text of the email or invitation").press("Control+Enter")
    expect(page.get_by_label("Job", exact=True)).to_contain_text(f"Chef · Known {company}")
    page.goto("/mails")
    page.get_by_label("Text of the email or invitation").fill(f"{company}\n\n{REJECTION}")
    page.get_by_label("Text of the email or invitation").press("Control+Enter")
    expect(page.get_by_label("Job", exact=True)).to_be_focused()
    page.get_by_label("Text").fill("My own words")
    job_id = add_job(title="Chef", company=company)
    page.get_by_role("button", name="update the list").click()
    expect(page.get_by_label("Job", exact=True)).to_be_focused()
    page.get_by_label("Job", exact=True).select_option(str(job_id))
    page.locator("form[data-draft]").evaluate("form => { form.noValidate = true; }")
    page.get_by_label("Day", exact=True).fill("2099-01-01")
    page.get_by_role("button", name="Record email").click()
    expect(page.get_by_label("Day", exact=True)).to_be_focused()
    expect(page.get_by_text("Day must not be in the future.")).to_be_visible()
    expect(page.get_by_label("Text")).to_have_value("My own words")


def test_without_scripts_an_email_is_chosen_and_recorded(
    unscripted: Page, add_job: AddJob, company: str
):
    job_id = add_job(title="Chef", company=company, status="applied")
    text = rejection_by(company)
    file = {"name": "mail.eml", "mimeType": "message/rfc822", "buffer": text.encode()}
    unscripted.goto("/mails")
    unscripted.locator("form[data-mail] [type=file]").set_input_files(file)  # type: ignore[arg-type]
    unscripted.get_by_role("button", name="Continue").click()
    unscripted.get_by_role("button", name="Record email").click()
    expect(unscripted).to_have_url(f"/jobs/{job_id}")
    expect(unscripted.locator("#messages")).to_contain_text("Moved to Rejected.")


@pytest.mark.slow
def test_axe_finds_nothing_on_the_page_that_records_it(
    browser: Browser, base_url: str, signed_in_state: object
):
    need(AXE.exists(), "axe-core")
    state = {"base_url": base_url, "storage_state": signed_in_state, "bypass_csp": True}
    invitation = eml("See you.", "Interview", invitation=ics(event()))
    with browser.new_context(**state) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto("/mails")
        page.get_by_label("Text of the email or invitation").fill(invitation)
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_role("heading", name="Record an email")).to_be_visible()
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 360, "height": 800})
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
