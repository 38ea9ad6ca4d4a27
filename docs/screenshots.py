"""Take the pictures of README and help from `vega demo`, as on a Wednesday morning:

    .venv/bin/pip install -q pyoxipng && .venv/bin/python docs/screenshots.py

Chromium has to be installed. Run it when a page of a picture looks different.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import oxipng
from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).parent / "img"
sys.path.append(str(FOLDER.parent.parent / "tests"))
from support.browsing import CHROMIUM, CHROMIUM_ARGUMENTS  # noqa: E402

PICTURES = {"today.png": "/", "board.png": "/board"}
SIZE = {"width": 1440, "height": 900}
WEDNESDAY = 2


def main() -> None:
    today = datetime.now(UTC)
    wednesday = today - timedelta(days=(today.weekday() - WEDNESDAY) % 7)
    morning = wednesday.replace(hour=8, minute=40)
    with demo(morning) as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        page = browser.new_page(viewport=SIZE, timezone_id="UTC", locale="en-GB")
        page.clock.install(time=morning)
        page.goto(link)
        for name, path in PICTURES.items():
            take(page, link.partition("/enter")[0] + path, FOLDER / name)
        browser.close()


@contextmanager
def demo(moment: datetime) -> Iterator[str]:
    """Run `vega demo` as at another time, and yield the link that opens it."""
    program = (
        f"import time_machine; time_machine.travel({moment.isoformat()!r}).start(); "
        "from vega.cli import main; main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, "demo"],
        env={**os.environ, "TZ": "UTC"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield next(filter(None, (re.search(r"http\S+", line) for line in process.stderr or ())))[0]
    finally:
        process.terminate()
        process.wait()


def take(page: Page, address: str, file: Path) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    file.write_bytes(oxipng.optimize_from_memory(page.screenshot(), level=4))


if __name__ == "__main__":
    main()
