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
from queue import SimpleQueue

from vega.errors import DatabaseBusy

try:
    import fcntl
except ImportError:  # Windows: SQLite's lock alone
    fcntl = None  # type: ignore[assignment]


class WriteQueue:
    def __init__(self, database: str):
        self._threads = threading.Lock()
        self._processes = _FileLock(f"{database}-lock")

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Wait for other writers, at most so many seconds. Raises `DatabaseBusy`."""
        until = time.monotonic() + seconds
        if not self._threads.acquire(timeout=seconds):
            raise DatabaseBusy
        try:
            file = self._processes.acquire(until)
            try:
                yield
            finally:
                if file is not None:
                    os.close(file)
        finally:
            self._threads.release()


@cache
def write_queue(database: str) -> WriteQueue:
    """Return the queue of the file at this path, the same one for the whole process."""
    return WriteQueue(database)


class _FileLock:
    """An flock with a timeout. `flock()` has none, so a helper thread blocks in it.

    Each turn opens the file anew: a lock belongs to the descriptor, and closing it releases it.
    """

    def __init__(self, path: str):
        self._path = path
        self._helper = 0  # the process whose helper thread reads the queue
        self._waiting: SimpleQueue[tuple[int, Future[None]]] = SimpleQueue()

    def acquire(self, until: float) -> int | None:
        """Return the descriptor of the locked file; closing it releases the lock.

        Returns None where no lock can be had, as on a read-only disk or a file system without
        locks: writers go on without one. Raises `DatabaseBusy`.
        """
        if fcntl is None:
            return None
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return self._wait(file, until)
        except OSError:
            os.close(file)
            return None
        return file

    def _wait(self, file: int, until: float) -> int | None:
        turn: Future[None] = Future()
        if self._helper != os.getpid():  # threads do not survive a fork
            self._helper, self._waiting = os.getpid(), SimpleQueue()
            threading.Thread(target=self._help, args=(self._waiting,), daemon=True).start()
        self._waiting.put((file, turn))
        try:
            turn.result(max(0, until - time.monotonic()))
        except TimeoutError:
            if turn.cancel():
                raise DatabaseBusy from None  # the helper closes the file
        except OSError:
            os.close(file)
            return None
        return file

    @staticmethod
    def _help(waiting: "SimpleQueue[tuple[int, Future[None]]]") -> None:
        while True:
            file, turn = waiting.get()
            error = None
            try:
                fcntl.flock(file, fcntl.LOCK_EX)
            except OSError as failed:
                error = failed
            if not turn.set_running_or_notify_cancel():
                os.close(file)
            elif error is not None:
                turn.set_exception(error)
            else:
                turn.set_result(None)
