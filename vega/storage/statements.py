"""Statements on the bare driver, for what every request and every capture runs.

SQLAlchemy writes them and knows their types; what is left out is its work for each run, which
costs ten times what SQLite needs for the statement itself. Everything else uses the session.
"""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app
from sqlalchemy import Dialect, Engine, PoolProxiedConnection, event, func
from sqlalchemy.exc import DBAPIError

from vega.extensions import db
from vega.storage.database import OPENED, OpenedFile, write_queue
from vega.storage.faults import connections_are_useless, fault_of

LOOKED_FOR_EVERY = 0.01  # seconds: how late a read may notice that the file was replaced
Processor = Callable[[Any], Any] | None
Values = dict[str, Any]


@dataclass(frozen=True)
class _Compiled:
    sql: str
    values: Values  # constants of the statement, beside what each run gives
    order: list[str] | None  # None: the driver takes names
    inward: list[tuple[str, Callable[[Any], Any]]]
    outward: list[Processor]
    is_packed: bool  # all columns of a row are one, a JSON array


class Statement:
    """Compiled once for each dialect. Give INSERT its columns as named bind parameters.

    Rows of several columns hold no BLOB: JSON has none.
    """

    def __init__(self, statement: Any):
        self.statement: Any = statement
        self._compiled: dict[str, _Compiled] = {}

    def compiled(self, dialect: Dialect) -> _Compiled:
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = _compile(self.statement, dialect)
        return found


def _compile(statement: Any, dialect: Dialect) -> _Compiled:
    columns = _columns(statement, dialect)
    is_packed = dialect.name == "sqlite" and statement.is_select and len(columns) > 1
    compiled = (_pack(statement) if is_packed else statement).compile(dialect=dialect)
    processors = {
        name: bind.type.dialect_impl(dialect).bind_processor(dialect)
        for name, bind in compiled.binds.items()
    }
    return _Compiled(
        sql=str(compiled),
        values={name: bind.value for name, bind in compiled.binds.items() if not bind.required},
        order=compiled.positiontup if compiled.positional else None,
        inward=[(name, process) for name, process in processors.items() if process],
        outward=[
            column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns
        ],
        is_packed=is_packed,
    )


def _columns(statement: Any, dialect: Dialect) -> list[Any]:
    """Of the rows that it answers."""
    if statement.is_select:
        return list(statement.selected_columns)
    return list(statement.compile(dialect=dialect).returning or ())


def _pack(statement: Any) -> Any:
    """Each row as one column. Python's driver for SQLite lets other threads run for each column
    that it reads, and then waits for them: nine columns cost a busy server a fifth of a request.
    """
    packed = func.json_array(*statement.selected_columns)
    return statement.with_only_columns(packed, maintain_column_froms=True)


class Connection:
    """A driver's connection."""

    def __init__(self, driver: Any, dialect: Dialect):
        self.driver = driver
        self._dialect = dialect

    def one(self, statement: Statement, **values: Any) -> tuple[Any, ...] | None:
        """Run a statement that answers one row, or none: then None."""
        compiled = statement.compiled(self._dialect)
        rows = self._execute(compiled, values).fetchall()
        if not rows:
            return None
        row = json.loads(rows[0][0]) if compiled.is_packed else rows[0]
        pairs = zip(compiled.outward, row, strict=True)
        return tuple([process(value) if process else value for process, value in pairs])

    def run(self, statement: Statement, **values: Any) -> None:
        """Run a statement that answers nothing."""
        self._execute(statement.compiled(self._dialect), values).close()

    def _execute(self, compiled: _Compiled, values: Values) -> Any:
        given = compiled.values | values
        for name, process in compiled.inward:
            given[name] = process(given[name])
        if compiled.order is None:
            return self.driver.execute(compiled.sql, given)
        return self.driver.execute(compiled.sql, [given[name] for name in compiled.order])


class _FileConnection(Connection):
    def __init__(self, driver: Any, dialect: Dialect, opened: OpenedFile, generation: int):
        super().__init__(driver, dialect)
        self.generation = generation
        self._opened = opened
        self._looked_at = 0.0

    def leads_to_the_file(self, writes: bool) -> bool:
        """A write always looks; a read relies on a look that was made a moment ago."""
        present = time.monotonic()
        if not writes and abs(present - self._looked_at) < LOOKED_FOR_EVERY:
            return True
        self._looked_at = present
        return self._opened.is_still_there()


class _FileConnections:
    """SQLite's. They wait here for their next use: what SQLAlchemy's pool does for each use costs
    more than a read.
    """

    def __init__(self, engine: Engine):
        self.engine = engine
        self._idle: list[_FileConnection] = []
        self._generation = 0  # grows when all that is open is given up
        for what in ("engine_disposed", "invalidate"):
            event.listen(engine, what, lambda *_: self._close())

    def take(self, writes: bool) -> _FileConnection:
        while (connection := self._pop()) is not None:
            if connection.leads_to_the_file(writes):
                return connection
            connection.driver.close()
            self.engine.dispose()  # the other ones, and the session's
        return self._open()

    def _pop(self) -> _FileConnection | None:
        try:
            return self._idle.pop()
        except IndexError:
            return None

    def _open(self) -> _FileConnection:
        generation = self._generation
        pooled = self.engine.raw_connection()
        driver: Any = pooled.driver_connection
        opened: OpenedFile = pooled.info[OPENED]
        pooled.detach()
        driver.isolation_level = "IMMEDIATE"  # how it begins, before what changes something
        return _FileConnection(driver, self.engine.dialect, opened, generation)

    def leave(self, connection: _FileConnection) -> None:
        if connection.driver.in_transaction or connection.generation != self._generation:
            connection.driver.close()
        else:
            self._idle.append(connection)

    def give_up(self, connection: _FileConnection, _error: Exception) -> None:
        connection.driver.close()
        self.engine.dispose()  # the others are as useless

    def _close(self) -> None:
        self._generation += 1
        while (connection := self._pop()) is not None:
            connection.driver.close()


class _ServerConnection(Connection):
    def __init__(self, pooled: PoolProxiedConnection, dialect: Dialect):
        super().__init__(pooled.driver_connection, dialect)
        self.pooled = pooled


class _ServerConnections:
    """PostgreSQL's. They go back to the pool, which looks whether they are still alive."""

    def __init__(self, engine: Engine):
        self.engine = engine

    def take(self, writes: bool) -> _ServerConnection:
        """A read alone is no transaction: to begin one and to end it are two waits more."""
        connection = _ServerConnection(self.engine.raw_connection(), self.engine.dialect)
        connection.driver.autocommit = not writes
        return connection

    def leave(self, connection: _ServerConnection) -> None:
        if not connection.driver.closed:
            connection.driver.autocommit = False
        connection.pooled.close()  # which rolls back

    def give_up(self, connection: _ServerConnection, error: Exception) -> None:
        connection.pooled.invalidate(error)


def init_bare(app: Flask) -> None:
    with app.app_context():
        kind = _FileConnections if db.engine.dialect.name == "sqlite" else _ServerConnections
        app.extensions["vega.bare"] = kind(db.engine)


def reading() -> AbstractContextManager[Connection]:
    """A connection whose statements each see what is committed by then."""
    return _connection(writes=False)


@contextmanager
def writing() -> Iterator[Connection]:
    """One write transaction. The driver begins it with the first statement, which has to be an
    INSERT, an UPDATE or a DELETE: on SQLite a SELECT before it would be no part of it.

    The connection is taken after the wait, so that the file is still the same one.
    """
    with write_queue(), _connection(writes=True) as connection:
        try:
            yield connection
            connection.driver.commit()
        except BaseException:
            connection.driver.rollback()
            raise


@contextmanager
def _connection(writes: bool) -> Iterator[Connection]:
    connections: Any = current_app.extensions["vega.bare"]
    engine = connections.engine
    connection = None
    try:
        connection = connections.take(writes)
        yield connection
    except engine.dialect.loaded_dbapi.Error as error:
        fault = fault_of(error, engine.url.database)
        if fault is None:
            raise _as_sqlalchemys(error) from error
        if connection is not None and connections_are_useless(fault):
            connections.give_up(connection, error)
            connection = None
        raise fault from error
    finally:
        if connection is not None:
            connections.leave(connection)


def _as_sqlalchemys(error: Exception) -> DBAPIError:
    """As the rest of the code knows it. The values stay out of it: it may be logged."""
    dbapi = db.engine.dialect.loaded_dbapi
    wrapped = DBAPIError.instance(None, None, error, dbapi.Error)
    assert isinstance(wrapped, DBAPIError)  # noqa: S101
    return wrapped
