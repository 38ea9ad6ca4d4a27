"""The documents of a job: files that are dropped on its page, and what is done there in place."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

AddJob = Callable[..., int]

DROP = """(body, files) => {
  for (const kind of ["dragenter", "dragover", "drop"]) {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of files) {
      const parts = typeof content === "number" ? [new Uint8Array(content)] : [content];
      dataTransfer.items.add(new File(parts, name));
    }
    body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }
}"""


def drop(page: Page, *files: tuple[str, str | int]) -> None:
    """Drop files on the page, each by its name with its text, or its size."""
    page.locator("body").evaluate(DROP, files)


def test_files_dropped_on_a_job_become_its_documents_but_for_emails(page: Page, add_job: AddJob):
    page.goto(f"/jobs/{add_job(title='Chef', company='Zebra')}")
    page.get_by_label("Log a call").fill("Not saved yet")
    drop(page, ("CV.pdf", "%PDF-1.7"), ("Big.pdf", 10 * 2**20 + 1), ("Letter.txt", "Dear Zebra,"))
    section, messages = page.locator("#job-documents"), page.locator("#messages")
    expect(section.locator(".document-link")).to_have_text(["CV.pdf", "Letter.txt"])
    expect(page.locator("#job-history")).to_contain_text("Document attached: Letter.txt")
    expect(page.get_by_label("Log a call")).to_have_value("Not saved yet")
    messages.get_by_role("button", name="Undo").click()
    expect(section.locator(".document-link")).to_have_text(["CV.pdf"])
    drop(page, ("Big.pdf", 10 * 2**20 + 1))
    expect(messages).to_contain_text("“Big.pdf” was not uploaded. Files can be up to 10 MB.")
    drop(page, ("Empty.pdf", ""))
    expect(messages).to_contain_text("“Empty.pdf” was not uploaded. The file is empty.")
    drop(page, ("mail.txt", "From: Zebra <hr@zebra.example>\nSubject: Hello\n\nDear Ann"))
    expect(page.get_by_role("heading", name="Record an email")).to_be_visible()


def test_a_document_is_added_in_place_and_what_was_sent_is_asked_about(page: Page, add_job: AddJob):
    page.goto(f"/jobs/{add_job(title='Chef', company='Zebra', status='applied')}")
    section = page.locator("#job-documents")
    section.get_by_role("link", name="Add document").click()
    form = page.locator("#form-new-document")
    form.get_by_role("button", name="Attach").click()
    expect(form).to_contain_text("Choose a document or a file.")
    file = {"name": "Sent CV.pdf", "mimeType": "text/plain", "buffer": b"%PDF-1.7"}
    form.get_by_label("upload a file").set_input_files(file)
    form.get_by_role("button", name="Attach").click()
    link = section.get_by_role("link", name="Sent CV.pdf")
    section.get_by_label("More for Sent CV.pdf").click()
    section.get_by_role("button", name="Remove from this job").click()
    keep = section.get_by_role("link", name="Keep it")
    expect(keep).to_be_focused()
    keep.press("Enter")
    expect(keep).not_to_be_attached()
    expect(link).to_be_visible()
    section.get_by_label("More for Sent CV.pdf").click()
    section.get_by_role("button", name="Remove from this job").click()
    section.get_by_role("button", name="Remove Sent CV.pdf anyway").click()
    expect(link).not_to_be_attached()
    page.locator("#messages").get_by_role("button", name="Undo").click()
    expect(link).to_be_visible()
