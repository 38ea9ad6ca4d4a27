"""Bounded concurrency: a few run at a time in a process, a few wait, others are refused.

What takes long must leave threads to everybody else (denial of service).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from vega.errors import Fact


class Slots:
    """`busy` is raised where too many wait, and after `longest_wait` seconds; None: never."""

    def __init__(
        self, running: int, waiting: int, busy: type[Fact], longest_wait: float | None = 5
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
