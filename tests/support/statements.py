"""The statements that a call runs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import event

from vega.extensions import db
from vega.storage import statements as bare


def statements_of(call: Callable[[], object]) -> list[tuple[str, Any]]:
    """Return the statements that the call runs, each with its parameters."""
    with statements() as ran:
        call()
    return ran


@contextmanager
def statements() -> Iterator[list[tuple[str, Any]]]:
    """Note the statements of a block, each with its parameters."""
    ran: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        ran.append((statement, parameters))

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield ran
    finally:
        event.remove(db.engine, "before_cursor_execute", note)


@contextmanager
def all_statements() -> Iterator[list[tuple[str, Any]]]:
    """Note the statements of a block, also those on the bare driver."""
    execute = bare._Compiled.execute

    with statements() as ran:

        def note_bare(compiled: Any, connection: Any, parameters: Any) -> Any:
            ran.append((compiled.sql, parameters))
            return execute(compiled, connection, parameters)

        with patch.object(bare._Compiled, "execute", note_bare):
            yield ran


def plan_of(sql, values) -> str:
    """Return the steps by which a database runs a statement, once it knows the jobs."""
    with db.engine.connect() as connection:
        explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        connection.exec_driver_sql("ANALYZE jobs")
        return "\n".join(row[-1] for row in connection.exec_driver_sql(f"{explain} {sql}", values))
