"""Service: count what an account has, which goes with it when it is deleted."""

from dataclasses import dataclass

from sqlalchemy import func, select

from vega.extensions import db
from vega.models import api_tokens, contacts, efforts, interviews, jobs, tasks
from vega.services.accounts import Account


@dataclass(frozen=True)
class Belongings:
    """How many of each an account has; jobs with those in the trash."""

    jobs: int
    interviews: int
    tasks: int
    contacts: int
    efforts: int
    tokens: int


def belongings_of(owner: Account) -> Belongings:
    """Count what an account has, in one query."""
    counted = (
        select(func.count()).where(table.c.owner_id == owner.id).scalar_subquery()
        for table in (jobs, interviews, tasks, contacts, efforts, api_tokens)
    )
    return Belongings(*db.session.execute(select(*counted)).one())
