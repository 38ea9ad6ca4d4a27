"""Service: the history of a job, and its one writer."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from vega.extensions import db
from vega.models import Job, JobEvent


def record(job: Job, kind: str, moment: datetime, **details: object) -> None:
    """Add an event in the caller's transaction, and increment the job's version."""
    job.version += 1
    job.updated_at = moment
    db.session.add(JobEvent(job_id=job.id, kind=kind, details=details, at=moment))


def list_events(job: Job) -> Sequence[JobEvent]:
    """Return the events since the job was saved, the latest first."""
    query = select(JobEvent).where(JobEvent.job_id == job.id).order_by(JobEvent.id.desc())
    return db.session.scalars(query).all()
