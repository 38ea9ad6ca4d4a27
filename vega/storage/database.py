"""The database: connection setup, the write transaction, files of SQLite."""

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import URL, Connection, Engine, ExceptionContext, event
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.dialects.sqlite.dml import OnConflictDoNothing, OnConflictDoUpdate
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import QueuePool

from vega.config import BadSetting, publish
from vega.errors import DatabaseDamaged, DatabaseFailed, DatabaseGone
from vega.extensions import db, write_connection
from vega.storage.driver_errors import fault_of, must_reconnect
from vega.storage.write_queue import write_queue

BUSY_SECONDS = 15  # lock timeout of a write
CONNECT_SECONDS = 10  # connection timeout of PostgreSQL
BRIEFLY = 0.5  # seconds; lock timeout of an expendable write
DURABLE = "synchronous=FULL"  # of each commit, also if the power fails
FILE, OPENED = "vega_file", "vega_opened"
Value = TypeVar("Value")
FileNumber = tuple[int, int]  # device and inode
NO_DRIVER = "PostgreSQL needs its driver. Install it with: pip install -e '.[postgresql]'"


def end_read(_error: BaseException | None = None) -> None:
    """End the read transaction of a request. A connection that broke after its last result is no
    failure: nothing is lost.
    """
    if not db.session.registry.has():
        return
    try:
        db.session.rollback()
    except (DatabaseFailed, DBAPIError):
        db.session().invalidate()


def engine_options(url: URL) -> dict[str, object]:
    if url.get_backend_name() == "sqlite":
        return {
            "hide_parameters": True,  # errors are logged, and the values are private
            "json_serializer": plain_json,
            "poolclass": QueuePool,
            "pool_size": 16,
            "pool_use_lifo": True,
            "max_overflow": 48,
            "connect_args": {"check_same_thread": False, "timeout": BUSY_SECONDS},
        }
    return {
        "pool_size": 16,
        "max_overflow": 16,
        "hide_parameters": True,
        "json_serializer": plain_json,
        "pool_pre_ping": True,
        "connect_args": {
            "options": f"-c timezone=utc -c lock_timeout={BUSY_SECONDS}s",
            "connect_timeout": CONNECT_SECONDS,
        },
    }


def plain_json(value: object) -> str:
    """Return a value as JSON in plain UTF-8: escapes take three times the room. Lone surrogates,
    which UTF-8 has none for, stay escapes.
    """
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def set_up_engine(engine: Engine) -> None:
    event.listen(engine, "handle_error", _raise_fact)
    if engine.dialect.name == "sqlite":
        make_file(Path(str(engine.url.database)))
        event.listen(engine, "do_connect", partial(_open_existing_file, {}))
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "checkout", partial(_refuse_replaced_file, engine))


def make_file(path: Path) -> None:
    """Create a database without tables if there is none, atomically: an empty file is then never
    the leftover of an interrupted start. Raises `BadSetting` if only a part of one is left.
    """
    _refuse_leftover(path)
    if path.exists():
        return
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        keep_file_private(draft)
        with closing(sqlite3.connect(draft)) as connection:
            connection.execute("PRAGMA journal_mode=WAL").close()
        publish(draft, path)
    except (OSError, sqlite3.Error):
        return  # the first query reports it better
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _refuse_leftover(path: Path) -> None:
    """Refuse what SQLite would take for a new database, losing the newest changes."""
    if _is_empty(path):
        raise BadSetting(
            f"The database {path} is empty: it has 0 bytes. {DatabaseDamaged.help} "
            "If there was no data yet, delete that file."
        )
    if _has_lone_wal(path):
        changes = _changes(path).name
        raise BadSetting(
            f"The database {path} is gone, and {changes} with its last changes is still "
            f"there. {DatabaseGone.help} To start anew, delete {changes}."
        )


def is_leftover(path: Path) -> bool:
    """Return whether an empty file or a lone write-ahead log is all that is left of a database."""
    return _is_empty(path) or _has_lone_wal(path)


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0


def _has_lone_wal(path: Path) -> bool:
    return not path.exists() and _has_changes(path)


def _has_changes(path: Path | str) -> bool:
    changes = _changes(Path(path))
    return changes.is_file() and changes.stat().st_size > 0


def _changes(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def sync_folder(folder: Path) -> None:
    """Make a rename durable, on systems that can sync a folder."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def keep_file_private(path: Path) -> None:
    """Create the file before SQLite does, so that its side files inherit the mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError:
        return  # SQLite reports it better


def copy_sqlite(database: Path, copy: Path, *, is_draft: bool = False) -> None:
    """Copy one SQLite file into another, in one transaction of each: a consistent snapshot, and a
    target that stays as it was if the copy is interrupted.

    A draft is not synced: gigabytes at once would keep others from syncing for seconds.

    Raises `sqlite3.Error`, also if another process keeps a lock for too long.
    """
    until = time.monotonic() + BUSY_SECONDS

    def give_up_when_busy(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise sqlite3.OperationalError("another process keeps the database locked")

    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        if is_draft:
            leave_unsynced(target)
        source.backup(target, progress=give_up_when_busy)


def leave_unsynced(connection: Any, _record: object = None) -> None:
    """Let the system write a draft to the disk when it likes: it is gone after a crash anyway."""
    connection.execute("PRAGMA synchronous=OFF").close()


def _raise_fact(context: ExceptionContext) -> DatabaseFailed | None:
    """Raise the fact in place of the driver's error."""
    if context.is_pre_ping:  # the pool then opens a new connection
        return None
    path = context.engine.url.database if context.engine else None
    fault = fault_of(context.original_exception, path)
    if fault is not None and must_reconnect(fault):
        context.is_disconnect = True
    return fault


def _open_existing_file(
    last: dict[str, FileNumber | None],
    _dialect: object,
    record: Any,
    arguments: Any,
    named: Any,
) -> None:
    """Do not let SQLite create an empty file if the database was moved away, nor replay the
    write-ahead log of the file that was open last into another one: that would corrupt it.
    """
    path = arguments[0]
    number = _file_number(path)
    if number is not None and last.setdefault(path, number) != number and _has_changes(path):
        raise DatabaseGone
    last[path] = number or last.get(path)
    record.info[FILE] = path
    arguments[0] = Path(arguments[0]).as_uri() + "?mode=rw"
    named["uri"] = True


def _refuse_replaced_file(engine: Engine, _connection: object, record: Any, _proxy: object) -> None:
    """Drop connections to a file that was deleted or replaced: their writes would be lost.

    One that was opened on a read-only disk stays read-only: it goes once the file is writable.
    """
    path, number, is_writable = record.info[OPENED]
    if _file_number(path) != number or (not is_writable and os.access(path, os.W_OK)):
        engine.dispose()  # the idle ones too
        raise DisconnectionError("the database file was replaced")


class OpenedFile(NamedTuple):
    """The file behind a connection of SQLite. `number` is its device and inode, or None."""

    path: str
    number: FileNumber | None
    is_writable: bool


def _open_file(path: str) -> OpenedFile:
    return OpenedFile(path, _file_number(path), os.access(path, os.W_OK))


def _file_number(path: str) -> FileNumber | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _set_up_sqlite(connection: Any, record: Any) -> None:
    record.info[OPENED] = _open_file(record.info[FILE])
    connection.isolation_level = None  # autocommit; `begin_immediate` begins transactions
    _set_pragmas(
        connection,
        "journal_mode=WAL",
        DURABLE,
        "foreign_keys=ON",
        "cache_size=-8192",
        "temp_store=MEMORY",
    )


def _set_pragmas(driver: Any, *pragmas: str) -> None:
    for pragma in pragmas:
        driver.execute(f"PRAGMA {pragma}").close()


def begin_immediate(connection: Connection) -> None:
    """Take SQLite's write lock at once: a read transaction that turns into a write can fail.

    Reads run in autocommit mode: each statement sees what is committed by then.
    """
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.execute("BEGIN IMMEDIATE").close()


@contextmanager
def transaction(*, expendable: bool = False) -> Iterator[Connection]:
    """Open a write transaction: commit at the end, roll back on any error.

    The session joins it. A transaction within another one is a savepoint of that. An expendable
    one is of a write that its request can do without: it hardly waits for other writers, and not
    for the disk, so that a power failure can undo it. Raises `DatabaseBusy` if another writer does
    not finish in time, or another `DatabaseFailed`.
    """
    if write_connection.get() is not None:
        with plain_faults(), db.session.begin_nested():
            yield db.session.connection()  # emits the SAVEPOINT
        return
    if db.session.registry.has():
        db.session.commit()  # ends the read transaction
    with (
        _write_turn(BRIEFLY if expendable else BUSY_SECONDS),
        plain_faults(),
        db.engine.connect() as connection,
        _hurrying(connection) if expendable else nullcontext(),
        connection.begin(),
        _joined_by_session(connection),
    ):
        begin_immediate(connection)
        if expendable and connection.dialect.name == "postgresql":
            connection.exec_driver_sql(_HURRY)
        yield connection


# As SET LOCAL does, in one statement.
_HURRY = (
    f"SELECT set_config('lock_timeout', '{int(BRIEFLY * 1000)}', true), "
    "set_config('synchronous_commit', 'off', true)"
)


@contextmanager
def _hurrying(connection: Connection) -> Iterator[None]:
    """Let SQLite's transaction to come neither wait long for locks nor for the disk."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: object = connection.connection.driver_connection
    try:
        _set_pragmas(driver, f"busy_timeout={int(BRIEFLY * 1000)}", "synchronous=NORMAL")
        yield
    finally:
        if not connection.invalidated:
            _be_patient_again(connection, driver)


def _be_patient_again(connection: Connection, driver: object) -> None:
    """Give up a connection that cannot be: what it saves would not outlast a power failure."""
    try:
        _set_pragmas(driver, f"busy_timeout={BUSY_SECONDS * 1000}", DURABLE)
    except driver_error(connection.engine):
        connection.invalidate()


@contextmanager
def _joined_by_session(connection: Connection) -> Iterator[None]:
    joined = write_connection.set(connection)
    try:
        yield
        _check_active(connection)
        if db.session.registry.has():
            db.session.commit()  # flushes; the connection commits
    except BaseException:
        if db.session.registry.has():
            db.session.rollback()
        raise
    finally:
        write_connection.reset(joined)


def _check_active(connection: Connection) -> None:
    """Raise `RuntimeError` if the transaction was rolled back inside: its COMMIT would succeed."""
    active = connection.in_transaction()
    if active and connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        active = driver.info.transaction_status.name != "INERROR"
    if not active:
        raise RuntimeError("The write transaction was rolled back before its end.")


def _write_turn(patience: float) -> AbstractContextManager[None]:
    engine = db.engine
    if engine.dialect.name != "sqlite":
        return nullcontext()
    return write_queue(str(engine.url.database)).turn(patience)


@contextmanager
def plain_faults() -> Iterator[None]:
    """Raise `plain_fault` of the driver's errors."""
    try:
        yield
    except driver_error(db.engine) as error:
        raise plain_fault(db.engine, error) from error


def driver_error(engine: Engine) -> type[Exception]:
    """Return the class of all errors of the driver."""
    dbapi: Any = engine.dialect.loaded_dbapi
    error: type[Exception] = dbapi.Error
    return error


def plain_fault(engine: Engine, error: Exception) -> Exception:
    """Translate an error of the driver as SQLAlchemy's own are: into the fact, or into a
    `DBAPIError` without the values, which are private.
    """
    fault = fault_of(error, engine.url.database)
    if fault is None:
        return DBAPIError.instance(None, None, error, driver_error(engine))
    if must_reconnect(fault):
        engine.dispose()
    return fault


def is_id(number: int) -> bool:
    """Return whether an id column can hold it: the drivers fail for larger numbers."""
    return 0 < number < 2**31


def batches(values: Sequence[Value], size: int) -> Iterator[Sequence[Value]]:
    """Yield the values, so many at a time: a statement has a limited number of parameters."""
    for at in range(0, len(values), size):
        yield values[at : at + size]


def upsert(table: Any) -> Insert:
    """Return an INSERT that takes ON CONFLICT, whose syntax both databases share.

    It is SQLite's: loading PostgreSQL's dialect for it would take 2 MB.
    """
    return insert(table)


@compiles(OnConflictDoNothing, "postgresql")
@compiles(OnConflictDoUpdate, "postgresql")
def _on_conflict(clause: Any, compiler: Any, **options: Any) -> str:
    """Write the clause as PostgreSQL's own, which can also name a constraint."""
    clause.constraint_target = None
    visit: Callable[..., str] = getattr(compiler, f"visit_{clause.__visit_name__}")
    return visit(clause, **options)
