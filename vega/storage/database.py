"""The database: how connections are set up, and how a write begins and ends."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, ExceptionContext, event, text
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.pool import QueuePool

from vega.config import BadSetting, publish
from vega.errors import DatabaseDamaged, DatabaseFailed, DatabaseGone
from vega.extensions import db, write_connection
from vega.storage.faults import fault_of, must_reconnect
from vega.storage.write_queue import write_queue

BUSY_SECONDS = 15  # how long a write waits for another one, in this process or the next
CONNECT_SECONDS = 10  # to a PostgreSQL server that may be away
BRIEFLY = 1  # seconds: what is nice to have must not hold up the request it belongs to
FILE, OPENED = "vega_file", "vega_opened"
NO_DRIVER = "PostgreSQL needs its driver. Install it with: pip install -e '.[postgresql]'"


def end_read(_error: BaseException | None = None) -> None:
    """End what a request has read. A connection may break after its last answer: nothing is lost
    then, and nothing may fail.
    """
    if not db.session.registry.has():
        return
    try:
        db.session.rollback()
    except (DatabaseFailed, DBAPIError):
        db.session().invalidate()


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
        "connect_args": {
            "options": f"-c timezone=utc -c lock_timeout={BUSY_SECONDS}s",
            "connect_timeout": CONNECT_SECONDS,
        },
    }


def set_up_engine(engine: Engine) -> None:
    event.listen(engine, "handle_error", _tell_plainly)
    if engine.dialect.name == "sqlite":
        make_file(Path(str(engine.url.database)))
        event.listen(engine, "do_connect", _open_what_is_there)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "checkout", partial(_refuse_another_file, engine))


def make_file(path: Path) -> None:
    """A database without tables, where there is none: whole at once, so that an empty file is
    never one that a start left half made. Raises `BadSetting` for what is no new install.
    """
    _refuse_what_is_damaged_leftover(path)
    if path.exists():
        return
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        keep_file_private(draft)
        with closing(sqlite3.connect(draft)) as connection:
            connection.execute("PRAGMA journal_mode=WAL").close()
        publish(draft, path)
    except (OSError, sqlite3.Error):
        return  # it is said better with the first question that fails
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _refuse_what_is_damaged_leftover(path: Path) -> None:
    """SQLite would take both for a new database, and throw the newest changes away."""
    if _is_empty(path):
        raise BadSetting(
            f"The database {path} is empty: its 0 bytes are no database. {DatabaseDamaged.help} "
            "Where there was no data yet, delete that file."
        )
    if _are_changes_left(path):
        changes = _changes(path).name
        raise BadSetting(
            f"The database {path} is gone, and {changes} with its last changes is still "
            f"there. {DatabaseGone.help} For a new beginning, delete {changes}."
        )


def is_damaged_leftover(path: Path) -> bool:
    """There was a database, and what is there now is not it."""
    return _is_empty(path) or _are_changes_left(path)


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0


def _are_changes_left(path: Path) -> bool:
    changes = _changes(path)
    return not path.exists() and changes.is_file() and changes.stat().st_size > 0


def _changes(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def sync_folder(folder: Path) -> None:
    """So that a new name survives a power cut, where the system can be asked for that."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def keep_file_private(path: Path) -> None:
    """Make the file before SQLite does, so that its side files get the same mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError:
        return  # SQLite says it better, with the request that met it


def copy_sqlite(database: Path, copy: Path) -> None:
    """All of one SQLite file into another, in one transaction of each: what is written meanwhile
    is in it whole or not at all, and a copy that is interrupted leaves the target as it was.

    Raises `sqlite3.Error`, also where another process keeps a lock for too long.
    """
    until = time.monotonic() + BUSY_SECONDS

    def give_up_when_busy(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise sqlite3.OperationalError("another process keeps the database locked")

    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target, progress=give_up_when_busy)


def _tell_plainly(context: ExceptionContext) -> DatabaseFailed | None:
    """Whatever asked the database gets the fact in place of the driver's error."""
    if context.is_pre_ping:  # a new connection is tried after it
        return None
    path = context.engine.url.database if context.engine else None
    fault = fault_of(context.original_exception, path)
    if fault is not None and must_reconnect(fault):
        context.is_disconnect = True
    return fault


def _open_what_is_there(_dialect: object, record: Any, arguments: Any, named: Any) -> None:
    """SQLite would make a new empty file where the database was moved away."""
    record.info[FILE] = arguments[0]
    arguments[0] = Path(arguments[0]).as_uri() + "?mode=rw"
    named["uri"] = True


def _refuse_another_file(engine: Engine, _connection: object, record: Any, _proxy: object) -> None:
    """A connection goes on in a file that was deleted or replaced: what it wrote would be lost."""
    if not record.info[OPENED].is_still_there():
        engine.dispose()  # the idle ones too
        raise DisconnectionError("the database file is another one now")


@dataclass(frozen=True)
class OpenedFile:
    """The file that a connection of SQLite's has opened. `number` is None where there was none."""

    path: str
    number: tuple[int, int] | None
    is_writable: bool

    def is_still_there(self) -> bool:
        """Whether the path still leads to it, and no longer only to read: a connection that was
        opened while the disk was read-only stays so, and keeps others in this process so. The
        other way round it goes on writing, and that is not asked for each use.
        """
        found = _file_number(self.path)
        return found == self.number and (self.is_writable or not os.access(self.path, os.W_OK))


def _open_file(path: str) -> OpenedFile:
    return OpenedFile(path, _file_number(path), os.access(path, os.W_OK))


def _file_number(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _set_up_sqlite(connection: Any, record: Any) -> None:
    record.info[OPENED] = _open_file(record.info[FILE])
    connection.isolation_level = None  # the driver begins nothing; `begin_immediate` does
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "cache_size=-8192",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def begin_immediate(connection: Connection, patience: float = BUSY_SECONDS) -> None:
    """Take SQLite's write lock at once: a read that turns into a write can lose its snapshot.

    Reads begin nothing: each statement sees what is committed by then.
    """
    if connection.dialect.name != "sqlite":
        return
    driver: Any = connection.connection.driver_connection
    with _patient(driver, patience):
        driver.execute("BEGIN IMMEDIATE").close()


@contextmanager
def _patient(driver: Any, seconds: float) -> Iterator[None]:
    """Wait so long for a lock of SQLite's."""
    if seconds >= BUSY_SECONDS:
        yield
        return
    driver.execute(f"PRAGMA busy_timeout={int(seconds * 1000)}").close()
    try:
        yield
    finally:
        driver.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}").close()


@contextmanager
def transaction(patience: float = BUSY_SECONDS) -> Iterator[Connection]:
    """Open the one kind of write transaction: commit at the end, roll back on any error.

    The session joins it. Within another one it is a part of that (a savepoint). `patience` is how
    many seconds it waits for others. Raises `DatabaseBusy` if another writer does not finish in
    time, or another `DatabaseFailed`.
    """
    if write_connection.get() is not None:
        with db.session.begin_nested():
            yield db.session.connection()  # which sets the savepoint
        return
    if db.session.registry.has():
        db.session.commit()  # ends the read that led here
    with (
        _write_turn(patience),
        plain_faults(),
        db.engine.connect() as connection,
        connection.begin(),
        _joined_by_session(connection),
    ):
        _begin(connection, patience)
        yield connection


@contextmanager
def _joined_by_session(connection: Connection) -> Iterator[None]:
    joined = write_connection.set(connection)
    try:
        yield
        if db.session.registry.has():
            db.session.commit()  # writes what is pending; the connection commits
    except BaseException:
        if db.session.registry.has():
            db.session.rollback()
        raise
    finally:
        write_connection.reset(joined)


def _write_turn(patience: float) -> AbstractContextManager[None]:
    engine = db.engine
    if engine.dialect.name != "sqlite":
        return nullcontext()
    return write_queue(Path(str(engine.url.database))).turn(patience)


def _begin(connection: Connection, patience: float) -> None:
    begin_immediate(connection, patience)
    if connection.dialect.name == "postgresql" and patience < BUSY_SECONDS:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(patience * 1000)}")


@contextmanager
def plain_faults() -> Iterator[None]:
    """Turn errors of the bare driver into what SQLAlchemy raises for its own statements: the fact,
    or else an error without the values, since it may be logged.
    """
    engine = db.engine
    dbapi: Any = engine.dialect.loaded_dbapi
    try:
        yield
    except dbapi.Error as error:
        fault = fault_of(error, engine.url.database)
        if fault is None:
            wrapped = DBAPIError.instance(None, None, error, dbapi.Error)
            raise wrapped from error
        if must_reconnect(fault):
            engine.dispose()
        raise fault from error


def upsert(table: Any) -> Insert:
    """Return an INSERT that can have ON CONFLICT, which both databases write alike."""
    return insert(table)


def answers() -> bool:
    """Whether the database answers now, from what it has stored: `SELECT 1` would read nothing."""
    db.session.execute(text("SELECT version_num FROM alembic_version"))
    return True
