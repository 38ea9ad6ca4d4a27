"""Service: applications without a reply: those worth a mail, and those that are too old."""

from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from vega.extensions import db
from vega.models import Job
from vega.services.accounts.accounts import Account
from vega.services.jobs.history import today_of
from vega.services.jobs.jobs import Moved
from vega.services.jobs.selected import mark_ghosted
from vega.services.plan.due import quiet_jobs
from vega.services.plan.next_step import quiet_after

MOST_MARKED = 500  # at once


def worth_a_mail(quiet: Select[Any], earliest: Any) -> Select[Any]:
    """Select those of the quiet jobs that had news since the day `first_day_worth_a_mail` says."""
    return quiet.where(Job.news_on >= earliest)


def first_day_worth_a_mail(owner: Account) -> date:
    """Return the day before which news is over twice the owner's days old."""
    return today_of(owner) - 2 * quiet_after(owner)


def count_too_old(owner: Account) -> int:
    """Count those of longer ago, up to as many as are marked at once."""
    some = _older(owner).with_only_columns(Job.id).order_by(None).limit(MOST_MARKED).subquery()
    return db.session.scalar(select(func.count()).select_from(some)) or 0


def _older(owner: Account) -> Select[Any]:
    return quiet_jobs(owner).where(Job.news_on < first_day_worth_a_mail(owner))


def mark_too_old(owner: Account) -> Moved:
    """Mark those of longer ago as ghosted, the longest first."""
    ids = db.session.scalars(_older(owner).with_only_columns(Job.id).limit(MOST_MARKED))
    marked, _ = mark_ghosted(owner, ids)
    return marked
