"""When garbage is searched for, and how freed memory returns to the system.

glibc keeps an arena for each of many threads, and what a large request freed stays in it;
elsewhere nothing is done about that.
"""

import ctypes
import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h
ARENAS = 2
LARGE = 1024 * 1024  # bytes: such a block is mapped alone, and unmapped when it is freed
RARELY = 500_000  # objects more than are gone, before garbage is searched for

_thresholds = gc.get_threshold()


def collect_rarely() -> None:
    """Search for garbage rarely, until `collect_what_comes()`."""
    gc.set_threshold(RARELY)


def collect_what_comes() -> None:
    """Leave out what is there: a full collection, which stops all threads, skips it from now on."""
    gc.freeze()
    gc.set_threshold(*_thresholds)


def limit_arenas() -> None:
    """Limit the arenas of this process; to be called before it starts threads."""
    if (libc := _glibc()) is not None:
        libc.mallopt(_M_ARENA_MAX, ARENAS)
        libc.mallopt(_M_MMAP_THRESHOLD, LARGE)


@contextmanager
def trimmed() -> Iterator[None]:
    """Return what is free to the system after a task that takes much memory."""
    try:
        yield
    finally:
        if (libc := _glibc()) is not None:
            libc.malloc_trim(0)


@cache
def _glibc() -> ctypes.CDLL | None:
    try:
        os.confstr("CS_GNU_LIBC_VERSION")
    except (AttributeError, ValueError, OSError):
        return None  # Windows, macOS, musl
    return ctypes.CDLL(None)
