"""Service: how many insights and reports of many applications are computed at a time: those of
50,000 take a second and much memory, those of few no longer than other pages.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import bindparam, select

from vega.errors import InsightsBusy
from vega.extensions import db
from vega.models import Job
from vega.services.account import Account
from vega.services.jobs.lists.applications import applications
from vega.services.rows import ANY_OWNER
from vega.services.slots import AccountSlots

MANY = 5_000  # applications

_slots = AccountSlots(running=2, waiting=4, busy=InsightsBusy)


@contextmanager
def turn(owner: Account) -> Iterator[None]:
    """Wait for a turn, if the owner has many applications. Raises `InsightsBusy`."""
    if _has_many(owner):
        with _slots.taken(owner.id):
            yield
    else:
        yield


def _has_many(owner: Account) -> bool:
    return db.session.scalar(_BEYOND, {"owner_id": owner.id, "many": MANY}) is not None


_BEYOND = select(Job.id).where(*applications(ANY_OWNER)).offset(bindparam("many")).limit(1)
