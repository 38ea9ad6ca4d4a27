"""Service: all names that the jobs of a person have, to find those that a text has."""

from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, func, select

from vega.extensions import db
from vega.services.accounts.accounts import Account
from vega.services.jobs.jobs import in_tracker


def values_of(
    owner: Account, column: SQLColumnExpression[Any], *conditions: ColumnElement[bool]
) -> list[str]:
    """Return the distinct values of a column that has an index, which alone is read.

    They come as one text, as that takes a tenth of what as many rows would.
    """
    query: Select[Any] = select(column.label("value")).where(*in_tracker(owner), *conditions)
    found = query.distinct().subquery().c.value
    text = db.session.scalar(select(func.aggregate_strings(found, "\n")))
    return text.split("\n") if text else []
