"""Service: the names that the jobs of a person have, and the jobs of one."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, false, func, select

from vega.extensions import db
from vega.models import Job
from vega.rules.sources import source_key
from vega.services.account import Account
from vega.services.jobs.jobs import in_tracker


def values_of(
    owner: Account, column: SQLColumnExpression[Any], *conditions: ColumnElement[bool]
) -> list[str]:
    """Return the distinct values of a column; where it has an index, that alone is read.

    They come as one text, as that takes a tenth of what as many rows would.
    """
    query: Select[Any] = select(column.label("value")).where(*in_tracker(owner), *conditions)
    found = query.distinct().subquery().c.value
    text = db.session.scalar(select(func.aggregate_strings(found, "\n")))
    return text.split("\n") if text else []


def has_source(owner: Account, source: str) -> Iterator[ColumnElement[bool]]:
    """Yield the condition for the owner's jobs with this source, whatever its capitals and spaces;
    none for any.
    """
    if not source:
        return
    key = source_key(source)
    names = [name for name in values_of(owner, Job.source) if source_key(name) == key]
    yield Job.source.in_(names) if names else false()
