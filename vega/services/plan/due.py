"""Service: the jobs that wait for something to be done: what Today, the API and digests list.

A rule takes values, or bind parameters for a statement that is built once.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, TextClause, select

from vega.models import WAITING, Job, JobStatus
from vega.services.accounts.accounts import Account
from vega.services.jobs.job_list import has_status
from vega.services.jobs.jobs import in_tracker
from vega.services.plan.next_step import quiet


def jobs_where(owner: Account, *conditions: ColumnElement[bool] | TextClause) -> Select[Any]:
    """Select the owner's jobs that are not in the trash."""
    return select(Job).where(*in_tracker(owner), *conditions)


def closing_jobs(owner: Account, first: Any, last: Any) -> Select[Any]:
    """Select jobs to apply to whose posting closes in these days, the earliest first."""
    days = (Job.deadline >= first, Job.deadline <= last)
    closing = jobs_where(owner, has_status(JobStatus.INTERESTED), *days)
    return closing.order_by(Job.deadline, Job.id)


def open_offers(owner: Account) -> Select[Any]:
    """Select offers without an answer."""
    return jobs_where(owner, has_status(JobStatus.OFFER_RECEIVED), Job.outcome.is_(None))


def quiet_jobs(
    owner: Account, conditions: Iterable[ColumnElement[bool]] | None = None
) -> Select[Any]:
    """Select jobs without a reply, the longest first. Their status is written as `WAITING` has it,
    so that SQLite finds the index of that condition.
    """
    are_quiet = quiet(owner) if conditions is None else conditions
    return jobs_where(owner, *are_quiet, WAITING).order_by(Job.news_on, Job.id)
