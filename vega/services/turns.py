"""Service: how many insights and reports of many applications one person can have at a time.

Those of 50,000 take a second and much memory: a crowd of them must leave threads to everybody
else (denial of service). Those of fewer than 5,000 take no longer than other pages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Lock

from sqlalchemy import select

from vega.errors import InsightsBusy
from vega.extensions import db
from vega.models import Job
from vega.services.accounts import Account
from vega.services.applications import applications

MANY = 5_000  # applications
MOST_AT_A_TIME = 2  # of a person, in a process
MOST_WAITING = 2
LONGEST_WAIT = 5  # seconds


@dataclass
class _Queue:
    admitted: int = 0
    running: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_AT_A_TIME))


_queues: dict[int, _Queue] = {}  # by the owner's id, of those who have one running
_counting = Lock()


@contextmanager
def turn(owner: Account) -> Iterator[None]:
    """Wait for the owner's turn, if they have many applications. Raises `InsightsBusy`."""
    if _has_many(owner):
        with _turn(owner.id):
            yield
    else:
        yield


def _has_many(owner: Account) -> bool:
    query = select(Job.id).where(*applications(owner))
    return db.session.scalar(query.offset(MANY).limit(1)) is not None


@contextmanager
def _turn(owner_id: int) -> Iterator[None]:
    with _counting:
        queue = _queues.setdefault(owner_id, _Queue())
        if queue.admitted == MOST_AT_A_TIME + MOST_WAITING:
            raise InsightsBusy
        queue.admitted += 1
    try:
        if not queue.running.acquire(timeout=LONGEST_WAIT):
            raise InsightsBusy
        try:
            yield
        finally:
            queue.running.release()
    finally:
        with _counting:
            queue.admitted -= 1
            if not queue.admitted:
                del _queues[owner_id]
