"""Statements on the bare driver, for what every request and every capture runs.

SQLAlchemy writes them and knows their types; what is left out is its work for each run, which
costs ten times what SQLite needs for the statement itself. Everything else uses the session.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask, g, has_request_context
from sqlalchemy import Dialect, PoolProxiedConnection, event
from sqlalchemy.exc import DBAPIError

from vega.database import write_queue
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
    compiled = statement.compile(dialect=dialect)
    results = compiled.returning if hasattr(statement, "table") else statement.selected_columns
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
            column.type.dialect_impl(dialect).result_processor(dialect, None)
            for column in results or ()
        ],
    )


class Connection:
    """A driver's connection from the pool."""

    def __init__(self, driver: Any, dialect: Dialect):
        self.driver = driver
        self._dialect = dialect

    def one(self, statement: Statement, **values: Any) -> tuple[Any, ...] | None:
        """Run a statement that answers one row, or none: then None."""
        compiled = statement.compiled(self._dialect)
        rows = self._execute(compiled, values).fetchall()
        if not rows:
            return None
        pairs = zip(compiled.outward, rows[0], strict=True)
        return tuple(process(value) if process else value for process, value in pairs)

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


@contextmanager
def reading() -> Iterator[Connection]:
    """A connection. Reads of one request that follow each other share it: taking one costs as much
    as a read.
    """
    pooled = None
    engine = db.engine
    try:
        pooled = _taken() or engine.raw_connection()
        yield Connection(pooled.driver_connection, engine.dialect)
        if engine.dialect.name == "postgresql":
            pooled.rollback()  # ends the transaction that the first read began
    except engine.dialect.loaded_dbapi.Error as error:
        fault = fault_of(error, engine.url.database)
        if fault is None:
            raise _as_sqlalchemys(error) from error
        if pooled is not None and connections_are_useless(fault):
            pooled.invalidate(error)
        raise fault from error
    finally:
        if pooled is not None:
            _leave(pooled)


def _taken() -> PoolProxiedConnection | None:
    """What this request used before; whoever needs another one meanwhile finds none here."""
    return g.pop("bare_connection", None) if has_request_context() else None


def _leave(pooled: PoolProxiedConnection) -> None:
    """For the next read of this request, unless the session has a connection already."""
    is_failing = sys.exc_info()[0] is not None
    if is_failing or not has_request_context() or db.session.registry.has():
        pooled.close()  # which rolls back
    else:
        g.bare_connection = pooled


def give_back() -> None:
    """What was left for the next read, so that no request holds two connections."""
    pooled = _taken()
    if pooled is not None:
        pooled.close()


def init_bare(app: Flask) -> None:
    app.teardown_request(lambda _error: give_back())


@event.listens_for(db.session, "after_transaction_create")
def _instead(*_: object) -> None:
    give_back()


@contextmanager
def writing() -> Iterator[Connection]:
    """One write transaction, like `database.transaction()`."""
    with write_queue(), _taken_anew() as connection:
        if db.engine.dialect.name == "sqlite":  # PostgreSQL's driver begins by itself
            connection.driver.execute("BEGIN IMMEDIATE").close()
        try:
            yield connection
            connection.driver.commit()
        except BaseException:
            connection.driver.rollback()
            raise


@contextmanager
def _taken_anew() -> Iterator[Connection]:
    """After a wait: the pool looks whether the file is still the same one."""
    give_back()
    with reading() as connection:
        yield connection


def _as_sqlalchemys(error: Exception) -> DBAPIError:
    """As the rest of the code knows it. The values stay out of it: it may be logged."""
    dbapi = db.engine.dialect.loaded_dbapi
    wrapped = DBAPIError.instance(None, None, error, dbapi.Error)
    assert isinstance(wrapped, DBAPIError)  # noqa: S101
    return wrapped
