"""The statements that a call runs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from vega.extensions import db


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
