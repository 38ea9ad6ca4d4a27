"""The database: how connections are set up, and how a write begins and ends."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import URL, Connection, Engine, event, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool

from vega.config import BadSetting
from vega.errors import DatabaseBusy
from vega.extensions import db

BUSY_SECONDS = 15  # how long a write waits for another one, in this process or the next
WRITE = "vega_write"

# Threads that queue here wake up one by one; threads that poll SQLite's own lock starve.
_one_writer = threading.Lock()


def init_database(app: Flask, url: URL) -> None:
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(url)
    try:
        db.init_app(app)
    except ModuleNotFoundError as error:
        raise BadSetting(
            "PostgreSQL needs its driver. Install it with: pip install -e '.[postgresql]'"
        ) from error
    with app.app_context():
        set_up_engine(db.engine)


def engine_options(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {
            "hide_parameters": True,  # a failure is logged, and they are people's own texts
            "poolclass": QueuePool,
            "pool_size": 16,
            "max_overflow": 48,
            "connect_args": {"check_same_thread": False, "timeout": BUSY_SECONDS},
        }
    return {
        "pool_size": 16,
        "max_overflow": 16,
        "hide_parameters": True,
        "pool_pre_ping": True,
        "connect_args": {"options": f"-c timezone=utc -c lock_timeout={BUSY_SECONDS}s"},
    }


def set_up_engine(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        keep_file_private(Path(str(engine.url.database)))
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)


def keep_file_private(path: Path) -> None:
    """Make the file before SQLite does, so that its side files get the same mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError:
        return  # SQLite says it better, with the request that met it


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing; `_begin_sqlite` does
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "cache_size=-8192",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    """A write takes the lock at once: a read that turns into a write can lose its snapshot.

    Reads begin nothing: each statement sees what is committed by then.
    """
    if connection.get_execution_options().get(WRITE):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def transaction() -> Iterator[Connection]:
    """One write transaction of the session: commits at the end, rolls back on any error.

    Raises `DatabaseBusy` where another writer does not finish in time.
    """
    session = db.session()
    session.commit()  # ends the read that led here
    with write_queue(), told_when_busy():
        try:
            yield session.connection(execution_options={WRITE: True})
            session.commit()
        except BaseException:
            session.rollback()
            raise


@contextmanager
def write_queue() -> Iterator[None]:
    if db.engine.dialect.name != "sqlite":
        yield
        return
    if not _one_writer.acquire(timeout=BUSY_SECONDS):
        raise DatabaseBusy
    try:
        yield
    finally:
        _one_writer.release()


@contextmanager
def told_when_busy() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if is_busy(error):
            raise DatabaseBusy from error
        raise


def is_busy(error: OperationalError) -> bool:
    cause = error.orig
    if isinstance(cause, sqlite3.OperationalError):
        return cause.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return getattr(cause, "sqlstate", None) == "55P03"  # lock_not_available


def answers() -> bool:
    """Whether the database answers a question now."""
    db.session.execute(text("SELECT 1"))
    return True
