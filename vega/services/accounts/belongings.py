"""Service: count what an account has, which goes with it when it is deleted."""

from collections.abc import Mapping

from sqlalchemy import Label, Table, func, select

from vega.extensions import db
from vega.models import (
    Document,
    api_tokens,
    avoided_employers,
    contacts,
    efforts,
    interviews,
    jobs,
    tasks,
)
from vega.services.account import Account
from vega.services.documents.reading import IS_VISIBLE

_TABLES = (jobs, interviews, tasks, contacts, efforts, avoided_employers, api_tokens)


def belongings_of(owner: Account) -> Mapping[str, int]:
    """Count the rows that an account has in each table, by its name: jobs with those in the trash,
    documents on the shelf or with a job. In one query.
    """
    counted = [_count(table, owner) for table in _TABLES]
    shown = select(func.count()).where(Document.owner_id == owner.id, IS_VISIBLE)
    return db.session.execute(select(*counted, shown.label("documents"))).mappings().one()  # type: ignore[return-value]


def _count(table: Table, owner: Account) -> Label[int]:
    own = select(func.count()).where(table.c.owner_id == owner.id)
    if table is not jobs:
        return own.label(table.name)
    is_kept = table.c.deleted_at.is_(None)  # those and the others have an index each
    return (own.where(is_kept).scalar_subquery() + own.where(~is_kept).scalar_subquery()).label(
        table.name
    )
