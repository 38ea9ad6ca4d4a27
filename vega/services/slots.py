"""Bounded concurrency: a few run at a time in a process, a few wait, others are refused.

What takes long must leave threads to everybody else (denial of service).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import BoundedSemaphore, Lock
from weakref import WeakValueDictionary

from vega.errors import Fact
from vega.memory import trimmed


class Slots:
    """`busy` is raised where too many wait, and after `longest_wait` seconds."""

    def __init__(
        self, running: int, waiting: int, busy: type[Fact], longest_wait: float = 5
    ) -> None:
        self.admitted = BoundedSemaphore(running + waiting)
        self.running = BoundedSemaphore(running)
        self.busy = busy
        self.longest_wait = longest_wait

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a slot, and hold it."""
        if not self.admitted.acquire(blocking=False):
            raise self.busy
        try:
            if not self.running.acquire(timeout=self.longest_wait):
                raise self.busy
            try:
                yield
            finally:
                self.running.release()
        finally:
            self.admitted.release()


class AccountSlots:
    """Slots for what takes much time and memory: an account takes one at a time, and one more of
    its requests waits. So another account finds one free, whatever one of them sends.
    """

    def __init__(
        self, running: int, waiting: int, busy: type[Fact], longest_wait: float = 5
    ) -> None:
        self._admitted = Slots(running + waiting, 0, busy)
        self._running = Slots(running, waiting, busy, longest_wait)
        self._new = partial(Slots, 1, 1, busy, longest_wait)
        self._lock = Lock()
        self._own: WeakValueDictionary[int, Slots] = WeakValueDictionary()

    @contextmanager
    def taken(self, account_id: int) -> Iterator[None]:
        """Wait for a slot, and hold it."""
        own = self._own_of(account_id)
        with self._admitted.taken(), own.taken(), self._running.taken(), trimmed():
            yield

    def _own_of(self, account_id: int) -> Slots:
        with self._lock:
            return self._own.setdefault(account_id, self._new())
