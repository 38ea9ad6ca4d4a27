"""A file that is chosen, looked at, taken in and taken back."""

import os

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.slow
def test_a_file_is_chosen_corrected_imported_and_undone(page: Page):
    name = os.urandom(4).hex()
    sheet = (
        f"Firm,Role,Where it was\nAcme {name},Cook {name},Bremen\nUmbra {name},Chef {name},Kiel\n"
    )
    file = {"name": f"{name}.csv", "mimeType": "text/csv", "buffer": sheet.encode()}
    page.goto("/import")
    page.get_by_label("Choose file").set_input_files(file)  # type: ignore[arg-type]
    expect(page.locator(".import-file")).to_contain_text(f"{name}.csv")
    page.wait_for_load_state()  # the script that sends a choice has run
    where = page.get_by_label("Column Role")
    where.focus()
    where.select_option("keep")
    expect(page.locator(".import-rows")).to_contain_text(f"Untitled job at Acme {name}")
    expect(where).to_be_focused()
    where.select_option("title")
    expect(page.locator(".row-job").first).to_have_text(f"Cook {name}")
    page.reload()
    expect(where).to_have_value("title")
    page.get_by_role("button", name="Import 2 rows").click()
    expect(page.locator(".import-result")).to_contain_text("2 created.")
    page.get_by_role("link", name=f"Chef {name}").click()
    page.get_by_role("link", name=f"{name}.csv").click()
    page.get_by_role("button", name="Undo import").click()
    expect(page.locator("#messages")).to_contain_text("2 jobs were removed.")
    page.goto(f"/jobs?q={name}")
    expect(page.locator(".job-row")).to_have_count(0)
