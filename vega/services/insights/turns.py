"""Service: how many insights and reports of many applications are computed at a time.

Those of 50,000 take a second and much memory. Those of fewer than 5,000 take no longer than other
pages, and need not wait.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select

from vega.errors import InsightsBusy
from vega.extensions import db
from vega.models import Job
from vega.services.accounts.accounts import Account
from vega.services.insights.applications import applications
from vega.services.slots import Slots

MANY = 5_000  # applications
MOST_AT_A_TIME, MOST_WAITING = 2, 2  # in a process

_slots = Slots(MOST_AT_A_TIME, MOST_WAITING, InsightsBusy)


@contextmanager
def turn(owner: Account) -> Iterator[None]:
    """Wait for a turn, if the owner has many applications. Raises `InsightsBusy`."""
    if _has_many(owner):
        with _slots.taken():
            yield
    else:
        yield


def _has_many(owner: Account) -> bool:
    query = select(Job.id).where(*applications(owner))
    return db.session.scalar(query.offset(MANY).limit(1)) is not None
