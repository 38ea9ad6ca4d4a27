"""Read what a page says about a job."""

from datetime import date

from vega.reading.page.shapes import Fields as Fields
from vega.reading.page.shapes import Kind as Kind
from vega.reading.page.shapes import Page as Page
from vega.reading.page.shapes import Reading as Reading

# The readers are imported late: their words and patterns take half a second, and few requests
# need them.


def read_page(page: Page, today: date) -> Reading:
    """Return the postings of a page. Never raises; takes under a second for whatever comes.

    The source URL of a posting is the page's own: its metadata may have that of a home page.
    """
    from vega.reading.page.page_reading import read

    return read(page, today)


def pasted_page(text: str, html: str = "") -> Page:
    """Return what was pasted; `html` is the same with its formatting, if the clipboard had it."""
    from vega.reading.page.pastes import page_of_paste

    return page_of_paste(text, html)


def shared_page(url: str, title: str, text: str) -> Page:
    """Return what a phone's share menu sent, with the address perhaps in its text."""
    from vega.reading.page.pastes import page_of_share

    return page_of_share(url, title, text)
