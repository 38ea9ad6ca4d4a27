"""Service: read what pages say about jobs, a few at a time and one for each account.

A hostile page of 5 MB takes a second of Python's lock and 100 MB: many at once would hold up
everybody (denial of service).
"""

from vega.errors import PagesBusy
from vega.reading import page as postings
from vega.reading.page import Page, Reading
from vega.services.account import Account, today_of
from vega.services.slots import AccountSlots

reading_slots = AccountSlots(running=2, waiting=4, busy=PagesBusy)  # in a process, mails too


def read_page(owner: Account, page: Page) -> Reading:
    """Return the postings of a page. Nothing is saved. Raises `PagesBusy`."""
    with reading_slots.taken(owner.id):
        return postings.read_page(page, today_of(owner))
