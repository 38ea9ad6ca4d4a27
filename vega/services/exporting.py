"""Service: export all jobs of a user."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import undefer_group

from vega.extensions import db
from vega.models import Job
from vega.services.accounts import Account
from vega.services.jobs import in_tracker
from vega.services.tags import tags_of_all

BATCH = 5


def export_jobs(owner: Account) -> Iterator[tuple[Job, Sequence[str]]]:
    """Yield every job with its tags, oldest first, in batches: their texts are large."""
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
        tags = tags_of_all(rows)
        yield from ((job, tags[job.id]) for job in rows)
        if len(rows) < BATCH:
            return
        last = rows[-1].id
        db.session.expunge_all()
