"""Service: read what pages say about jobs, one page at a time.

A hostile page of 5 MB takes a second of Python's lock and 100 MB: many at once would hold up
everybody (denial of service).
"""

from threading import BoundedSemaphore, Lock

from vega.errors import PagesBusy
from vega.matching import postings
from vega.matching.postings import Page, Reading
from vega.services.accounts import Account
from vega.services.history import today_of

MAX_ADMITTED = 4  # in a process: its other threads are for everybody else

_admitted = BoundedSemaphore(MAX_ADMITTED)
_reading = Lock()


def read_page(owner: Account, page: Page) -> Reading:
    """Return the postings of a page. Nothing is saved. Raises `PagesBusy`."""
    if not _admitted.acquire(blocking=False):
        raise PagesBusy
    try:
        with _reading:
            return postings.read_page(page, today_of(owner))
    finally:
        _admitted.release()
