"""Files that are dropped on the shelf, and a form that was refused."""

import os
import re

from playwright.sync_api import Page, expect

DROP = """files => {
  const transfer = new DataTransfer();
  for (const [name, size] of files) {
    transfer.items.add(new File([new Uint8Array(size).fill(65)], name));
  }
  for (const type of ["dragover", "drop"]) {
    const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
    document.querySelector("main").dispatchEvent(new DragEvent(type, event));
  }
}"""


def test_dropped_files_are_sent_one_by_one_and_each_says_what_became_of_it(page: Page):
    name = os.urandom(4).hex()
    sent = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    page.goto("/documents")
    page.wait_for_load_state()
    files = [
        [f"Letter {name}.txt", 9],
        [f"{name} 0.txt", 0],
        ["big.bin", 10 * 2**20 + 1],
        ["last", 9],
    ]
    page.evaluate(DROP, files)
    states = page.locator(".upload-state")
    expect(states.last).to_have_text("Uploaded")
    expect(states.nth(1)).to_have_text(
        f"“{name} 0.txt” was not uploaded. The file is empty. Choose a file with content."
    )
    expect(states.nth(2)).to_contain_text("“big.bin” was not uploaded.")
    assert (
        len([url for url in sent if url.endswith("/documents")]) == 3
    )  # of one that is too large nothing is sent
    expect(page.locator("#shelf-list")).to_contain_text(f"Letter {name}.txt")
    page.set_viewport_size({"width": 1024, "height": 800})
    title = page.get_by_role("link", name=f"Letter {name}.txt", exact=True)
    assert title.evaluate("one => one.scrollWidth <= one.clientWidth")  # not cut for other columns
    expect(page.locator("#messages")).to_contain_text("“last” was uploaded.")


def test_a_file_that_is_chosen_is_sent_at_once_and_can_be_chosen_again(page: Page):
    name = os.urandom(4).hex()
    page.goto("/documents")
    page.wait_for_load_state()
    form = page.locator("#upload-form")
    for data in (b"", b"%PDF-1.7"):
        file = {"name": f"Contract {name}.pdf", "mimeType": "application/pdf", "buffer": data}
        form.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
        if not data:
            expect(form.locator(".refused")).to_contain_text("was not uploaded.")
    expect(form.locator(".uploads > li")).to_have_count(0)
    page.add_init_script("Object.defineProperty(navigator, 'pdfViewerEnabled', { value: true })")
    page.get_by_role("link", name=f"Contract {name}.pdf", exact=True).click()
    expect(page.get_by_label("Kind", exact=True)).to_have_value("contract")
    expect(page.locator("iframe")).to_have_attribute("src", re.compile("/pdf$"))
