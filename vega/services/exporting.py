"""Service: everything of a person, for their own use elsewhere."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import undefer_group

from vega.extensions import db
from vega.models import Job
from vega.services.accounts import Account
from vega.services.jobs import in_tracker

EXPORTED_AT_A_TIME = 5


def export_jobs(owner: Account) -> Iterator[Job]:
    """Every job, the oldest first, a few at a time: their texts are large."""
    last = 0
    while True:
        query = (
            select(Job)
            .where(*in_tracker(owner), Job.id > last)
            .options(undefer_group("texts"))
            .order_by(Job.id)
            .limit(EXPORTED_AT_A_TIME)
        )
        rows = db.session.scalars(query).all()
        yield from rows
        if len(rows) < EXPORTED_AT_A_TIME:
            return
        last = rows[-1].id
        db.session.expunge_all()
