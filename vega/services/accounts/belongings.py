"""Service: count what an account has, which goes with it when it is deleted."""

from dataclasses import dataclass

from sqlalchemy import func, select

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
from vega.services.accounts.accounts import Account
from vega.services.documents.reading import IS_VISIBLE


@dataclass(frozen=True)
class Belongings:
    """How many of each an account has; jobs with those in the trash."""

    jobs: int
    interviews: int
    tasks: int
    contacts: int
    efforts: int
    employers: int  # to avoid
    tokens: int
    documents: int  # on the shelf, or with a job


def belongings_of(owner: Account) -> Belongings:
    """Count what an account has, in one query."""
    counted = [
        select(func.count()).where(table.c.owner_id == owner.id).scalar_subquery()
        for table in (jobs, interviews, tasks, contacts, efforts, avoided_employers, api_tokens)
    ]
    shown = select(func.count()).where(Document.owner_id == owner.id, IS_VISIBLE)
    counted.append(shown.scalar_subquery())
    return Belongings(*db.session.execute(select(*counted)).one())
