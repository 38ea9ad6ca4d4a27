"""Service: how many changes of many jobs are made at a time. Each holds the database's one write
lock for a tenth of a second, and a thread while it waits for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from vega.errors import ChangesBusy
from vega.services.account import Account
from vega.services.slots import AccountSlots

MANY = 50  # jobs

change_slots = AccountSlots(running=2, waiting=4, busy=ChangesBusy)  # in a process


@contextmanager
def turn(owner: Account, jobs: int) -> Iterator[None]:
    """Wait for a turn before the write lock, if many jobs change. Raises `ChangesBusy`."""
    if jobs > MANY:
        with change_slots.taken(owner.id):
            yield
    else:
        yield
