"""Service: read what pages say about jobs, a few at a time and one for each account.

A hostile page of 5 MB takes a second of Python's lock and 100 MB: many at once would hold up
everybody (denial of service).
"""

from vega.errors import PagesBusy
from vega.reading import page as postings
from vega.reading.page import Page, Reading
from vega.services.account import Account, today_of
from vega.services.slots import AccountSlots

MOST_AT_A_TIME, MOST_WAITING = 2, 2  # in a process, mails too: other threads are for everybody else

reading_slots = AccountSlots(MOST_AT_A_TIME, MOST_WAITING, PagesBusy)


def read_page(owner: Account, page: Page) -> Reading:
    """Return the postings of a page. Nothing is saved. Raises `PagesBusy`."""
    with reading_slots.taken(owner.id):
        return postings.read_page(page, today_of(owner))
