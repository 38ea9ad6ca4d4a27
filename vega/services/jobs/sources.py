"""Service: where the jobs of a person were found. Names that differ in case or spaces are one."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, false, select

from vega.extensions import db
from vega.models import Job
from vega.rules.sources import source_key
from vega.services.accounts.accounts import Account
from vega.services.jobs.jobs import in_tracker


def has_source(owner: Account, source: str) -> Iterator[ColumnElement[bool]]:
    """Yield the condition for the owner's jobs with this source in any spelling; none for any."""
    if not source:
        return
    spellings = db.session.scalars(select(Job.source).where(*in_tracker(owner)).distinct())
    key = source_key(source)
    names = [name for name in spellings if name and source_key(name) == key]
    yield Job.source.in_(names) if names else false()
