"""Helpers for the browser tests."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # the runs without a browser need not have it
    from playwright.sync_api import Page

# Installed by `.ci/run`, which has the versions; elsewhere: npm install --prefix tests/.tools …
TOOLS = Path(
    os.environ.get("VEGA_NODE_MODULES") or Path(__file__).parent.parent / ".tools/node_modules"
)
AXE = TOOLS / "axe-core" / "axe.min.js"
# A program that ends in seconds is best compiled once, and by one thread.
JAVA_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m")
PASSWORD = "correct horse"
# The shell is the same engine without the rest of the browser, which takes most of its time.
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next(filter(None, map(shutil.which, CHROMIUMS)), None)
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


WIDER_FONT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html * { letter-spacing: 0.11em !important }");
  document.adoptedStyleSheets = [sheet];
}"""  # by a fifth


def need(found: object, what: str) -> None:
    """Skip the test if a tool is missing; fail in CI."""
    if not found and os.environ.get("CI"):
        pytest.fail(f"{what} has to be installed in CI")
    if not found:
        pytest.skip(f"{what} is not installed")


def violations(page: "Page", *rules: str) -> list[str]:
    """What axe finds wrong with the page as it is, by all of its rules or by these alone. Its
    context needs `bypass_csp`.
    """
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    # Without the first option axe reports every element that passed, which takes longer than the
    # checks; without the second it waits for each frame of a document, in which no script runs.
    options = {
        "resultTypes": ["violations"],
        "iframes": False,
        **({"runOnly": [*rules]} if rules else {}),
    }
    found = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in found]


def sign_in(page: "Page", password: str = PASSWORD, name: str = "alice") -> None:
    page.goto("/login")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def bottom_of(page: "Page", selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["y"] + box["height"]
