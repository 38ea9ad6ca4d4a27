"""Let one process at a time upgrade the database; others wait for as long as it makes progress.

Progress is seen from outside: files that are written, or what PostgreSQL tells of its sessions. A
process that died is not waited for, since its lock went with it.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import Engine, text

from vega.config import BadSetting, Config

log = logging.getLogger("vega")

STUCK_SECONDS = 60  # without progress
LOOK_SECONDS = 0.2
TOLD_AFTER, TOLD_EVERY = 1, 15  # seconds
ADVISORY_LOCK = 0x76656761  # "vega", a PostgreSQL advisory lock


def upgrade_lock(engine: Engine, config: Config) -> AbstractContextManager[None]:
    """Hold the lock on upgrades. Raises `BadSetting` if its holder makes no progress."""
    if engine.dialect.name == "sqlite":
        return _file_lock(Path(str(engine.url.database)), config.instance_path)
    return _advisory_lock(engine)


@contextmanager
def _file_lock(database: Path, folder: Path) -> Iterator[None]:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(folder / "upgrade.lock", timeout=0, mode=0o600)

    def take() -> bool:
        try:
            lock.acquire()
        except Timeout:
            return False
        return True

    _wait(take, lambda: _written(database, folder))
    try:
        yield
    finally:
        lock.release()


def _written(database: Path, folder: Path) -> object:
    """Return what changes while the database or the copy of it from before is written."""
    wal = database.with_name(f"{database.name}-wal")
    drafts = sorted((folder / "backups").glob("before-upgrade-*.part"))
    return [_size_and_time(path) for path in (database, wal, *drafts)]


def _size_and_time(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


@contextmanager
def _advisory_lock(engine: Engine) -> Iterator[None]:
    key = {"key": ADVISORY_LOCK}
    with engine.connect() as connection:
        # Each look is a transaction of its own: what is told of sessions stays the same in one.
        connection.execution_options(isolation_level="AUTOCOMMIT")
        _wait(
            lambda: bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key)),
            lambda: connection.execute(_ACTIVITY).all(),
        )
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)


# A session that works on a statement makes progress, unless it waits for another or for its client.
_ACTIVITY = text("""
    SELECT pid, CASE
        WHEN state = 'active' AND coalesce(wait_event_type, '') NOT IN ('Client', 'Lock')
        THEN clock_timestamp() ELSE state_change END
    FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
        AND backend_xid IS NOT NULL
    ORDER BY pid
""")


def _wait(take: Callable[[], bool], progress: Callable[[], Any]) -> None:
    """Take the lock as soon as it is free. Raises `BadSetting`."""
    began = moved = time.monotonic()
    tell_at = began + TOLD_AFTER
    seen = None
    while not take():
        moment, found = time.monotonic(), progress()
        if found != seen:
            seen, moved = found, moment
        elif moment - moved > STUCK_SECONDS:
            raise BadSetting(
                "Another process began to upgrade the database and made no progress for "
                f"{STUCK_SECONDS} seconds. Stop it, then start Vega again."
            )
        if moment >= tell_at:
            log.warning(
                "Another process is upgrading the database: waiting for it (%d s so far).",
                moment - began,
            )
            tell_at = moment + TOLD_EVERY
        time.sleep(LOOK_SECONDS)
