"""Bounded concurrency: a few run at a time in a process, a few wait in line, others are refused.

What takes long must leave threads to everybody else (denial of service).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from threading import Condition, Lock
from weakref import WeakValueDictionary

from vega.errors import Fact
from vega.memory import trimmed

MOST_OF_AN_ACCOUNT = 3  # requests that run or wait, of whatever kind: each holds a thread
MOST_IN_ALL = 10


class Slots:
    """First come, first served: who comes later overtakes nobody. `busy` is raised where too many
    wait, and after `longest_wait` seconds.
    """

    def __init__(
        self, running: int, waiting: int, busy: type[Fact], longest_wait: float = 5
    ) -> None:
        self.running, self.most = running, running + waiting
        self.busy, self.longest_wait = busy, longest_wait
        self._line: list[object] = []  # those that run, then those that wait
        self._moved = Condition()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a slot, and hold it."""
        own = object()
        self._enter(own)
        try:
            with self._moved:
                if not self._moved.wait_for(partial(self._may_run, own), self.longest_wait):
                    raise self.busy
            yield
        finally:
            with self._moved:
                self._line.remove(own)
                self._moved.notify_all()

    def _enter(self, own: object) -> None:
        with self._moved:
            if len(self._line) >= self.most:
                raise self.busy
            self._line.append(own)

    def _may_run(self, own: object) -> bool:
        return own in self._line[: self.running]


class AccountSlots:
    """Slots for what takes much time and memory: an account runs or stands in line with one request
    at a time, and one more of its own waits behind that. So whoever sends again and again comes
    after everybody who waits.
    """

    def __init__(
        self, running: int, waiting: int, busy: type[Fact], longest_wait: float = 10
    ) -> None:
        self._shared = Slots(running, waiting, busy, longest_wait)
        self._new = partial(Slots, 1, 1, busy, longest_wait)
        self._own: WeakValueDictionary[int, Slots] = WeakValueDictionary()

    @contextmanager
    def taken(self, account_id: int) -> Iterator[None]:
        """Wait for a slot, and hold it."""
        with _lock:
            own = self._own.setdefault(account_id, self._new())
        with self._thread(account_id), own.taken(), self._shared.taken(), trimmed():
            yield

    @contextmanager
    def _thread(self, account_id: int) -> Iterator[None]:
        """Hold a thread of the server, if the account and all together hold few enough."""
        with _lock:
            if _threads.count(account_id) >= MOST_OF_AN_ACCOUNT or len(_threads) >= MOST_IN_ALL:
                raise self._shared.busy
            _threads.append(account_id)
        try:
            yield
        finally:
            with _lock:
                _threads.remove(account_id)


_lock = Lock()
_threads: list[int] = []  # of which accounts, in this process
