"""A fair queue of the writers to one SQLite file, threads and processes alike.

SQLite's busy handler sleeps and polls, so that some writers starve under load. Here a thread waits
for the lock of its process, then for an advisory lock (flock) on a file beside the database.
Correctness does not depend on it: SQLite's own lock still decides.
"""

import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from queue import SimpleQueue

from vega.errors import DatabaseBusy

try:
    import fcntl
except ImportError:  # Windows: SQLite's lock alone
    fcntl = None  # type: ignore[assignment]


class WriteQueue:
    def __init__(self, database: Path):
        self._threads = threading.Lock()
        self._processes = _FileLock(database.with_name(f"{database.name}-lock"))

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Wait for other writers, at most so many seconds. Raises `DatabaseBusy`."""
        until = time.monotonic() + seconds
        if not self._threads.acquire(timeout=seconds):
            raise DatabaseBusy
        try:
            self._processes.acquire(until - time.monotonic())
            try:
                yield
            finally:
                self._processes.release()
        finally:
            self._threads.release()


@cache
def write_queue(database: Path) -> WriteQueue:
    """Return the queue of this file, the same one for the whole process."""
    return WriteQueue(database)


class _FileLock:
    """An flock with a timeout. `flock()` has none, so a helper thread blocks in it."""

    def __init__(self, path: Path):
        self._path = path
        self._file: int | None = None
        self._process = 0
        self._asked: SimpleQueue[Future[None]] = SimpleQueue()

    def acquire(self, seconds: float) -> None:
        """Raises `DatabaseBusy`. Returns at once without a lock file, as on a read-only disk."""
        if fcntl is None or not self._open():
            return
        assert self._file is not None  # noqa: S101
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._wait(seconds)
        except OSError:  # a file system without locks
            return

    def release(self) -> None:
        if self._file is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def _open(self) -> bool:
        if self._process != os.getpid():  # a lock that was opened before a fork is shared
            try:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError:
                return False
            self._process, self._asked = os.getpid(), SimpleQueue()
            threading.Thread(target=self._wait_for_turns, daemon=True).start()
        return True

    def _wait(self, seconds: float) -> None:
        turn: Future[None] = Future()
        self._asked.put(turn)
        try:
            turn.result(max(0, seconds))
        except TimeoutError:
            if turn.cancel():
                raise DatabaseBusy from None

    def _wait_for_turns(self) -> None:
        assert self._file is not None  # noqa: S101
        while True:
            turn = self._asked.get()
            fcntl.flock(self._file, fcntl.LOCK_EX)
            if turn.set_running_or_notify_cancel():
                turn.set_result(None)
            else:
                fcntl.flock(self._file, fcntl.LOCK_UN)
