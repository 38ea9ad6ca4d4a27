"""Service: read what pages say about jobs, one page at a time.

A hostile page of 5 MB takes a second of Python's lock and 100 MB: many at once would hold up
everybody (denial of service).
"""

from vega.errors import PagesBusy
from vega.matching import postings
from vega.matching.postings import Page, Reading
from vega.services.accounts import Account
from vega.services.history import today_of
from vega.services.slots import Slots

MAX_ADMITTED = 4  # in a process, mails too: its other threads are for everybody else

reading_slots = Slots(1, MAX_ADMITTED - 1, PagesBusy, longest_wait=None)


def read_page(owner: Account, page: Page) -> Reading:
    """Return the postings of a page. Nothing is saved. Raises `PagesBusy`."""
    with reading_slots.taken():
        return postings.read_page(page, today_of(owner))
