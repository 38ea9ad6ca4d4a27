"""An invitation that is dropped on a job, or chosen without scripts."""

import os
from collections.abc import Callable

from playwright.sync_api import Page, expect
from support.invitations import event, ics

AddJob = Callable[..., int]

DRAG = """(body, [kind, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], "invite.ics", { type: "text/calendar" }));
  body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}"""


def drag(page: Page, kind: str, text: str) -> None:
    page.locator("body").evaluate(DRAG, [kind, text])


def test_a_file_dropped_on_the_page_of_a_job_becomes_its_interview(page: Page, add_job: AddJob):
    page.goto(f"/jobs/{add_job(title='Chef', status='applied')}")
    text = ics(event(uid=os.urandom(8).hex(), summary="First round"))
    with page.expect_response("**/drop*.js*"):
        drag(page, "dragenter", text)
    drag(page, "dragover", text)
    expect(page.locator("form[data-mail=over]")).to_be_attached()
    drag(page, "drop", text)
    expect(page.locator("#job-interviews")).to_contain_text("First round")
    expect(page.locator("#messages")).to_contain_text("The job is now Interviewing.")


def test_without_scripts_the_file_is_chosen_and_the_job_asked_for(
    unscripted: Page, add_job: AddJob
):
    company = f"Company {os.urandom(4).hex()}"
    add_job(title="Chef", company=company)
    cook = add_job(title="Cook", company=company)
    text = ics(event(uid=os.urandom(8).hex(), summary=f"Interview at {company}"))
    file = {"name": "invite.ics", "mimeType": "text/calendar", "buffer": text.encode()}
    unscripted.goto("/mails")
    unscripted.locator("form[data-mail] [type=file]").set_input_files(file)  # type: ignore[arg-type]
    unscripted.get_by_role("button", name="Continue").click()
    unscripted.get_by_label("Job", exact=True).select_option(str(cook))
    unscripted.get_by_role("button", name="Add interview").click()
    expect(unscripted).to_have_url(f"/jobs/{cook}")
