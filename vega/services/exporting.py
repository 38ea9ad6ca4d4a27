"""Service: export all jobs of a user."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import undefer_group

from vega.extensions import db
from vega.models import Job
from vega.services.accounts import Account
from vega.services.jobs import in_tracker

BATCH = 5


def export_jobs(owner: Account) -> Iterator[Job]:
    """Yield every job, oldest first, in batches (keyset pagination): their texts are large."""
    last = 0
    while True:
        query = (
            select(Job)
            .where(*in_tracker(owner), Job.id > last)
            .options(undefer_group("texts"))
            .order_by(Job.id)
            .limit(BATCH)
        )
        rows = db.session.scalars(query).all()
        yield from rows
        if len(rows) < BATCH:
            return
        last = rows[-1].id
        db.session.expunge_all()
