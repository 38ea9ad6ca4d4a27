"""Service: what the Today page shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from vega.extensions import db
from vega.models import Job, Via
from vega.services.accounts import Account
from vega.services.jobs import in_tracker
from vega.services.next_step import quiet
from vega.services.refusals import list_refusals


@dataclass(frozen=True)
class LastCapture:
    """`outcome` is saved, duplicate or quota; `job_id` leads to the job, where there is one."""

    outcome: str
    job_id: int | None
    title: str
    company: str
    source_url: str | None
    captured_via: Via
    captured_via_label: str
    times: int
    at: datetime
    similar_id: int | None = None  # an earlier job that this one is probably a copy of


def last_captures(owner: Account, most: int = 10) -> Sequence[LastCapture]:
    """The newest first, at most `most`: what was saved and what was refused."""
    saved = db.session.execute(
        select(
            Job.id,
            Job.title,
            Job.company,
            Job.source_url,
            Job.captured_via,
            Job.captured_via_label,
            Job.created_at,
            _EARLIER_SIMILAR,
        )
        .where(*in_tracker(owner))
        .order_by(Job.id.desc())
        .limit(most)
    )
    rows = [
        *(
            LastCapture(r.reason, job_id, r.title, r.company, r.source_url, r.captured_via,
                        r.captured_via_label, r.times, r.at)
            for r, job_id in list_refusals(owner, most)
        ),
        *(
            LastCapture("saved", job_id, title, company, url, via, label, 1, at, similar_id)
            for job_id, title, company, url, via, label, at, similar_id in saved
        ),
    ]  # fmt: skip
    return sorted(rows, key=lambda capture: capture.at, reverse=True)[:most]


def count_added(owner: Account, since: datetime) -> int:
    query = select(func.count()).select_from(Job)
    return db.session.scalar(query.where(*in_tracker(owner), Job.created_at >= since)) or 0


def jobs_without_reply(owner: Account, most: int = 5) -> Sequence[Job]:
    """Return applied and interviewing jobs without news for 14 days, the longest first."""
    query = (
        select(Job)
        .where(*in_tracker(owner), *quiet(owner))
        .order_by(Job.news_on, Job.id)
        .limit(most)
    )
    return db.session.scalars(query).all()


_earlier = aliased(Job)
_EARLIER_SIMILAR = (
    select(func.max(_earlier.id))
    .where(
        _earlier.owner_id == Job.owner_id,
        _earlier.company_key == Job.company_key,  # which has an index
        _earlier.alike_key == Job.alike_key,
        _earlier.deleted_at.is_(None),
        _earlier.id < Job.id,
    )
    .correlate(Job)
    .scalar_subquery()
)
