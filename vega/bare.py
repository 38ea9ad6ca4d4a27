"""Statements on the bare driver, for what every request and every capture runs.

SQLAlchemy writes them and knows their types; what is left out is its work for each run, which
costs ten times what SQLite needs for the statement itself. Everything else uses the session.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

from flask import Flask, current_app
from sqlalchemy import Dialect, Engine, PoolProxiedConnection, event, func
from sqlalchemy.exc import DBAPIError

from vega.database import OPENED, OpenedFile, write_queue
from vega.extensions import db
from vega.faults import connections_are_useless, fault_of

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
    """Compiled once for each dialect. Give INSERT its columns as named bind parameters."""

    def __init__(self, statement: Any):
        self.statement: Any = statement
        self._compiled: dict[str, _Compiled] = {}

    def compiled(self, dialect: Dialect) -> _Compiled:
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = _compile(self.statement, dialect)
        return found


def _compile(statement: Any, dialect: Dialect) -> _Compiled:
    """Python's driver for SQLite lets other threads in for each column that it reads, and then
    has to wait for them: a row of one column costs a busy server a fifth less than one of nine.
    """
    changes_rows = hasattr(statement, "table")
    columns = list(statement._returning if changes_rows else statement.selected_columns)
    is_packed = dialect.name == "sqlite" and not changes_rows and len(columns) > 1
    if is_packed:
        packed = func.json_array(*columns)
        statement = statement.with_only_columns(packed, maintain_column_froms=True)
    compiled = statement.compile(dialect=dialect)
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


class Connection:
    """A driver's connection. SQLite's knows which file it opened."""

    def __init__(self, pooled: PoolProxiedConnection, dialect: Dialect):
        self.driver: Any = pooled.driver_connection
        self.pooled: PoolProxiedConnection | None = pooled
        self.opened: OpenedFile | None = pooled.info.get(OPENED)
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


class _Connections:
    """Where an application's connections are between two uses.

    SQLite's stay here: what SQLAlchemy's pool does for each use costs more than a read. A
    server's go back to the pool, which looks whether they are still alive.
    """

    def __init__(self, engine: Engine):
        self.engine = engine
        self._is_sqlite = engine.dialect.name == "sqlite"
        self._idle: list[Connection] = []
        event.listen(engine, "engine_disposed", lambda _engine: self.close())

    def take(self) -> Connection:
        while self._idle:
            try:
                connection = self._idle.pop()
            except IndexError:  # another thread was quicker
                break
            if connection.opened and connection.opened.is_still_there():
                return connection
            connection.driver.close()
            self.engine.dispose()  # the other ones, and the session's
        return self._open()

    def _open(self) -> Connection:
        pooled = self.engine.raw_connection()
        connection = Connection(pooled, self.engine.dialect)
        if self._is_sqlite:
            pooled.detach()
            connection.pooled = None
            connection.driver.isolation_level = "IMMEDIATE"
        return connection

    def leave(self, connection: Connection) -> None:
        if connection.pooled:
            connection.pooled.close()  # which rolls back
        elif connection.driver.in_transaction:
            connection.driver.close()
        else:
            self._idle.append(connection)

    def give_up(self, connection: Connection, error: Exception) -> None:
        if connection.pooled:
            connection.pooled.invalidate(error)
        else:
            connection.driver.close()

    def close(self) -> None:
        while self._idle:
            self._idle.pop().driver.close()


def init_bare(app: Flask) -> None:
    with app.app_context():
        app.extensions["vega.bare"] = _Connections(db.engine)


def _connections() -> _Connections:
    return cast(_Connections, current_app.extensions["vega.bare"])


@contextmanager
def reading() -> Iterator[Connection]:
    """A connection whose statements are no transaction: each sees what is committed by then."""
    connections = _connections()
    engine = connections.engine
    connection = None
    try:
        connection = connections.take()
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


@contextmanager
def writing() -> Iterator[Connection]:
    """One write transaction, like `database.transaction()`. The driver begins it, with the first
    statement that changes something.

    The connection is taken after the wait, so that the file is still the same one.
    """
    with write_queue(), reading() as connection:
        try:
            yield connection
            connection.driver.commit()
        except BaseException:
            connection.driver.rollback()
            raise


def _as_sqlalchemys(error: Exception) -> DBAPIError:
    """As the rest of the code knows it. The values stay out of it: it may be logged."""
    dbapi = db.engine.dialect.loaded_dbapi
    wrapped = DBAPIError.instance(None, None, error, dbapi.Error)
    assert isinstance(wrapped, DBAPIError)  # noqa: S101
    return wrapped
