"""Return freed memory to the system, on glibc; elsewhere nothing happens.

glibc keeps an arena for each of many threads, and what a large request freed stays in it.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h
ARENAS = 2
LARGE = 1024 * 1024  # bytes: such a block is mapped alone, and unmapped when it is freed


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
