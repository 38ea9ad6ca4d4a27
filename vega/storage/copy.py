"""Copy all rows between two databases, SQLite or PostgreSQL, in either direction."""

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Table,
    bindparam,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.exc import DBAPIError

from vega.config import BadSetting, Config
from vega.errors import DatabaseFailed, NotCopied
from vega.extensions import Base
from vega.migrations import failure_message, is_newer, known_revisions, migrate, revision_of
from vega.models import job_search, jobs, users
from vega.storage.database import (
    NO_DRIVER,
    begin_immediate,
    engine_options,
    leave_unsynced,
    set_up_engine,
)

BATCH = 25  # rows in memory at a time; each can be a megabyte
IN_USE = "TO holds users already, so nothing was copied. Choose another database."


@contextmanager
def open_engine(url: URL, *, to_write: bool = False, is_draft: bool = False) -> Iterator[Engine]:
    """Open an engine and dispose of it afterwards. A draft is a SQLite file that is not synced, as
    in `copy_sqlite`. Raises `BadSetting` without the driver.
    """
    try:
        engine = create_engine(url, **engine_options(url))
    except ModuleNotFoundError as error:
        raise BadSetting(NO_DRIVER) from error
    try:
        if to_write:
            set_up_engine(engine)
        if is_draft:
            event.listen(engine, "connect", leave_unsynced)
        yield engine
    finally:
        engine.dispose()


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Open a consistent snapshot for reading (REPEATABLE READ), unaffected by concurrent writes."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")
        else:
            connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        connection.execute(select(users.c.id).limit(1))  # the first read takes the snapshot
        yield connection


@contextmanager
def exclusive_transaction(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction that keeps others from creating users."""
    with engine.connect() as connection, connection.begin():
        begin_immediate(connection)
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("LOCK TABLE users IN ACCESS EXCLUSIVE MODE")
        yield connection


def copy_database(source_url: URL, target_url: URL, config: Config) -> Mapping[str, int]:
    """Copy all data into a database without users. Return the number of rows of each table.

    Raises `NotCopied`, `BadSetting`.
    """
    if source_url == target_url:
        raise NotCopied("FROM and TO are the same database.")
    _check_target_path(target_url)
    try:
        with _open_source(source_url) as source:
            _check_source(source)
            return _copy_into(target_url, source, config)
    except (DBAPIError, DatabaseFailed, sqlite3.Error) as error:
        raise NotCopied(f"Nothing was copied: {failure_message(error)}") from error


def _check_target_path(target_url: URL) -> None:
    """Explain an unusable path: SQLite only says that it cannot open the file."""
    if target_url.get_backend_name() != "sqlite":
        return
    path = Path(str(target_url.database))
    if path.is_dir():
        raise NotCopied(f"TO is a folder, {path}. Name a file in it, such as {path / 'vega.db'}.")
    if not path.parent.is_dir():
        raise NotCopied(f"There is no folder {path.parent} for TO, {path}. Create it first.")
    if not os.access(path.parent, os.W_OK):
        raise NotCopied(f"The folder {path.parent} of TO, {path}, cannot be written.")


def _copy_into(target_url: URL, source: Engine, config: Config) -> Mapping[str, int]:
    with open_engine(target_url, to_write=True) as target:
        _refuse_target_with_users(target)
        migrate(target, replace(config, database_url=target_url, may_create=True))
        with snapshot(source) as rows, exclusive_transaction(target) as connection:
            if has_users(connection):  # added since the first check
                raise NotCopied(IN_USE)
            return copy_rows(rows, connection)


def _refuse_target_with_users(target: Engine) -> None:
    """Refuse a target with users before migrating it."""
    if revision_of(target) is not None:
        with target.connect() as connection:
            if has_users(connection):
                raise NotCopied(IN_USE)


@contextmanager
def _open_source(url: URL) -> Iterator[Engine]:
    if url.get_backend_name() == "sqlite":
        path = Path(str(url.database))
        if path.is_dir():
            raise NotCopied(f"FROM is a folder, {path}. Name the file in it.")
        if not path.is_file():
            raise NotCopied(f"There is no database {path}.")
    with open_engine(url) as engine:
        yield engine


def _check_source(engine: Engine) -> None:
    refuse_other_revision(engine)
    with engine.connect() as connection:
        if not has_users(connection):
            raise NotCopied("FROM has no users, so there is nothing to copy.")


def refuse_other_revision(engine: Engine) -> None:
    """Refuse a database of another revision, which has other tables. Raises `NotCopied`."""
    revision, newest = revision_of(engine), known_revisions()[-1]
    if revision is None:
        raise NotCopied("The source database has no data of Vega.")
    if is_newer(revision):
        raise NotCopied(
            f"The source database was written by a newer Vega (its revision is {revision}, the "
            f"newest known here is {newest}). Upgrade Vega first."
        )
    if revision != newest:
        raise NotCopied(
            f"The source database is at revision {revision}, but this Vega needs {newest}. "
            "Start Vega on it once to upgrade it."
        )


def has_users(connection: Connection) -> bool:
    return connection.scalar(select(users.c.id).limit(1)) is not None


# Rows


@dataclass
class Tally:
    """An order-independent checksum of rows: their count and the sum of their hashes."""

    count: int = 0
    total: int = 0

    def add(self, row: Mapping[str, object]) -> None:
        line = json.dumps(dict(row), default=_text_of, sort_keys=True).encode()
        self.count += 1
        self.total = (self.total + int.from_bytes(sha256(line).digest(), "big")) % 2**256


def _text_of(value: object) -> str:
    return sha256(value).hexdigest() if isinstance(value, bytes) else str(value)


def copy_rows(source: Connection, target: Connection) -> Mapping[str, int]:
    """Replace all rows of the target and verify them. Return the number of rows of each table.

    The search index is not copied: a background thread rebuilds it. Raises `NotCopied`.
    """
    _empty(target)
    sent = {table: _copy_table(source, target, table) for table in Base.metadata.sorted_tables}
    for table, tally in sent.items():
        if _tally(target, table) != tally:
            raise NotCopied(f"The rows of {table.name} did not arrive as they were sent.")
    return {table.name: tally.count for table, tally in sent.items()}


def _empty(target: Connection) -> None:
    tables = Base.metadata.sorted_tables
    if target.dialect.name == "postgresql":
        names = ", ".join(["job_search", *(table.name for table in tables)])
        target.exec_driver_sql(f"TRUNCATE {names}")
        return
    for table in (job_search, *reversed(tables)):
        target.execute(delete(table))


def _copy_table(source: Connection, target: Connection, table: Table) -> Tally:
    tally = Tally()
    deferred = dict.fromkeys(_self_references(table))  # a row may refer to a later one
    for rows in _batches(source, table):
        for row in rows:
            tally.add(row)
        target.execute(insert(table), [{**row, **deferred} for row in rows])
    for name in deferred:
        _copy_self_reference(source, target, table, name)
    _continue_sequence(source, target, table)
    return tally


def _tally(connection: Connection, table: Table) -> Tally:
    tally = Tally()
    for rows in _batches(connection, table):
        for row in rows:
            tally.add(row)
    return tally


def _batches(connection: Connection, table: Table) -> Iterator[Sequence[Mapping[str, object]]]:
    query = select(table).execution_options(yield_per=BATCH)
    changed = {"indexed": False} if table is jobs else {}
    for rows in connection.execute(query).mappings().partitions():
        yield [{**row, **changed} for row in rows]


def _self_references(table: Table) -> list[str]:
    """Return the columns with a foreign key to the table itself."""
    return [
        column.name
        for column in table.c
        if any(key.column.table is table for key in column.foreign_keys)
    ]


def _copy_self_reference(source: Connection, target: Connection, table: Table, name: str) -> None:
    query = select(table.c.id.label("row_id"), table.c[name].label("link"))
    query = query.where(table.c[name].is_not(None)).execution_options(yield_per=BATCH)
    statement = update(table).where(table.c.id == bindparam("row_id"))
    statement = statement.values({name: bindparam("link")})
    for rows in source.execute(query).mappings().partitions():
        target.execute(statement, [dict(row) for row in rows])


# Sequences: ids of deleted rows are never reused


def _continue_sequence(source: Connection, target: Connection, table: Table) -> None:
    column = table.autoincrement_column
    if column is None:
        return
    names = {"table": table.name, "column": column.name}
    highest = target.scalar(select(func.max(column))) or 0
    last = max(highest, source.scalar(_LAST_ID[source.dialect.name], names) or 0)
    for statement in _SET_LAST_ID[target.dialect.name]:
        target.execute(statement, {**names, "last": last})


_SEQUENCE = "CAST(pg_get_serial_sequence(:table, :column) AS regclass)"
_LAST_ID = {
    "sqlite": text("SELECT seq FROM sqlite_sequence WHERE name = :table"),
    "postgresql": text(f"SELECT pg_sequence_last_value({_SEQUENCE})"),
}
_SET_LAST_ID = {
    "sqlite": (
        text("DELETE FROM sqlite_sequence WHERE name = :table"),
        text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :last)"),
    ),
    "postgresql": (text(f"SELECT setval({_SEQUENCE}, greatest(:last, 1), :last > 0)"),),
}
