"""Statements on the bare driver, for what every request and every saved posting runs.

SQLAlchemy compiles each statement once and supplies the type processors. Its overhead for each
execution, several times what SQLite needs, is skipped. Everything else uses the session, or
`read_rows` where a page reads no objects.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from sqlalchemy import Connection, CursorResult, Dialect, PoolProxiedConnection

from vega.extensions import db, write_connection
from vega.storage.database import driver_error, plain_fault

AnyConnection = Connection | PoolProxiedConnection  # of `transaction()`, of `reading()`
Process = Callable[[Any], Any]
Values = dict[str, Any]
Parameters = Any  # a list, or a dictionary where the driver takes names


class Statement:
    """Compiled once for each database. Give INSERT its columns as named bind parameters, of which
    those of `nullable` may be left out.
    """

    def __init__(self, statement: object, nullable: Iterable[str] = ()):
        self.statement: Any = statement
        self._left_out: Values = dict.fromkeys(nullable)
        self._compiled: dict[str, _Compiled] = {}

    def prepare(self, **values: object) -> Parameters:
        """Return the values as the driver takes them: work that a transaction need not wait for."""
        return self._for_database().parameters(values)

    def one(self, connection: AnyConnection, **values: object) -> tuple[Any, ...] | None:
        """Return the one row of the answer, or None."""
        compiled = self._for_database()
        return compiled.one(connection, compiled.parameters(values))

    def one_prepared(
        self, connection: AnyConnection, parameters: Parameters
    ) -> tuple[Any, ...] | None:
        """Return the one row of the answer, or None."""
        return self._for_database().one(connection, parameters)

    def run(self, connection: AnyConnection, **values: object) -> None:
        """Run a statement that answers nothing."""
        compiled = self._for_database()
        compiled.execute(connection, compiled.parameters(values)).close()

    def run_prepared(
        self, connection: AnyConnection, parameters: Parameters, **late: object
    ) -> None:
        """Run it with parameters of which some become known only now."""
        compiled = self._for_database()
        for name, value in late.items():
            parameters[compiled.place(name)] = value
        compiled.execute(connection, parameters).close()

    def _for_database(self) -> "_Compiled":
        dialect = db.engine.dialect
        found = self._compiled.get(dialect.name)
        if found is None:
            found = _compile(self.statement, dialect, self._left_out)
            self._compiled[dialect.name] = found
        return found


class _Compiled(NamedTuple):
    sql: str
    values: Values  # constants of the statement, and what may be left out
    order: list[str] | None  # None: the driver takes names
    bind_processors: list[tuple[str, Process]]
    result_processors: list[Process | None]  # of each column; none if no column needs one

    def parameters(self, values: Values) -> Parameters:
        given = self.values | values
        for name, process in self.bind_processors:
            if given[name] is not None:
                given[name] = process(given[name])
        return given if self.order is None else [*map(given.__getitem__, self.order)]

    def one(self, connection: AnyConnection, parameters: Parameters) -> tuple[Any, ...] | None:
        rows = self.execute(connection, parameters).fetchall()
        if not rows:
            return None
        if not self.result_processors:
            return tuple(rows[0])
        pairs = zip(self.result_processors, rows[0], strict=True)
        return tuple([process(value) if process else value for process, value in pairs])

    def execute(self, connection: AnyConnection, parameters: Parameters) -> Any:
        """Return the driver's cursor."""
        pooled = connection.connection if isinstance(connection, Connection) else connection
        driver: Any = pooled.driver_connection
        return driver.execute(self.sql, parameters)

    def place(self, name: str) -> object:
        """Return where the parameters have a value: its name, or its number."""
        return name if self.order is None else self.order.index(name)


def _compile(statement: Any, dialect: Dialect, left_out: Values) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    constants = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
    processors = {
        name: bind.type.dialect_impl(dialect).bind_processor(dialect)
        for name, bind in compiled.binds.items()
    }
    columns = statement.selected_columns if statement.is_select else compiled.returning or ()
    results = [
        column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns
    ]
    return _Compiled(
        sql=str(compiled),
        values={**left_out, **constants},
        order=compiled.positiontup if compiled.positional else None,
        bind_processors=[(name, process) for name, process in processors.items() if process],
        result_processors=results if any(results) else [],
    )


def read_rows(statement: Any, values: Values | None = None) -> CursorResult[Any]:
    """Select rows on the session's connection: the session is for objects, and takes half as long
    again. It would also write changed objects first, so this is for who has not changed any.
    """
    return db.session.connection().execute(statement, values)


@contextmanager
def reading() -> Iterator[AnyConnection]:
    """Yield a connection in autocommit mode: each statement sees what is committed by then.

    Within a write transaction, yield that of the transaction.
    """
    writing = write_connection.get()
    if writing is not None:
        yield writing
        return
    engine = db.engine
    try:
        with closing(engine.raw_connection()) as pooled:
            if engine.dialect.name == "postgresql":
                with _autocommitting(pooled.driver_connection):
                    yield pooled
            else:
                yield pooled
    except driver_error(engine) as error:
        raise plain_fault(engine, error) from error


@contextmanager
def _autocommitting(driver: Any) -> Iterator[None]:
    driver.autocommit = True
    try:
        yield
    finally:
        if not driver.closed:
            driver.autocommit = False
