"""The statements that a call runs."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event

from vega.extensions import db


def statements_of(call: Callable[[], object]) -> list[tuple[str, Any]]:
    """Return the statements that the call runs, each with its parameters."""
    ran: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        ran.append((statement, parameters))

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        call()
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
    return ran
