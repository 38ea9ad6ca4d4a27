"""Service: the jobs that wait for something to be done: what Today, the API and digests list."""

from datetime import date
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


def closing_jobs(owner: Account, first: date, last: date) -> Select[Any]:
    """Select jobs to apply to whose posting closes in these days, the earliest first."""
    days = (Job.deadline >= first, Job.deadline <= last)
    closing = jobs_where(owner, has_status(JobStatus.INTERESTED), *days)
    return closing.order_by(Job.deadline, Job.id)


def open_offers(owner: Account) -> Select[Any]:
    """Select offers without an answer."""
    return jobs_where(owner, has_status(JobStatus.OFFER_RECEIVED), Job.outcome.is_(None))


def quiet_jobs(owner: Account) -> Select[Any]:
    """Select jobs without a reply, the longest first. Their status is written as `WAITING` has it,
    so that SQLite finds the index of that condition.
    """
    return jobs_where(owner, *quiet(owner), WAITING).order_by(Job.news_on, Job.id)
