"""Service: what waits for something to be done: what Today, the API and digests list.

A rule takes values, or bind parameters for a statement that is built once.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, TextClause, func, literal, select

from vega.extensions import db
from vega.models import WAITING, Interview, InterviewState, Job, JobStatus, Task
from vega.services.account import Account, today_of
from vega.services.jobs.jobs import Moved, in_tracker
from vega.services.jobs.lists.filtering import has_status
from vega.services.jobs.lists.next_step import quiet, quiet_after
from vega.services.jobs.selected import mark_ghosted
from vega.services.plan.interviews import visible_interviews
from vega.services.plan.tasks import visible_tasks


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


# Tasks and interviews, and jobs in their order

_BY_START = (Interview.starts_at, Interview.id)


def open_tasks(owner: Account, first: Any, last: Any) -> Select[Any]:
    """Select the open tasks that are due in these days, by their day."""
    is_open = (Task.done_at.is_(None), Task.due_key >= first, Task.due_key <= last)
    return visible_tasks(owner, *is_open).order_by(Task.due_key, Task.id)


def _interviews(owner: Account, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Select planned interviews, which a literal lets SQLite find in their partial index."""
    planned = literal(InterviewState.PLANNED, String, literal_execute=True)
    return visible_interviews(owner, Interview.state == planned, *conditions)


def planned_interviews(
    owner: Account, starts_from: Any, starts_before: Any, ends_after: Any
) -> Select[Any]:
    """Select the planned interviews that are at some time between two moments, by their start.

    `starts_from` is for the index: the earlier moment, less the longest that one may take.
    """
    during = _interviews(
        owner,
        Interview.starts_at >= starts_from,
        Interview.starts_at < starts_before,
        Interview.ends_at > ends_after,
    )
    return during.order_by(*_BY_START)


def ended_interviews(owner: Account, starts_after: Any, since: Any, moment: Any) -> Select[Any]:
    """Select the interviews that have ended and are still planned, the latest first."""
    ended = _interviews(
        owner,
        Interview.starts_at > starts_after,  # for the index
        Interview.starts_at < moment,
        Interview.ends_at > since,
        Interview.ends_at <= moment,
    )
    return ended.order_by(Interview.starts_at.desc(), Interview.id.desc())


def offers_in_order(owner: Account) -> Iterable[Select[Any]]:
    """Select offers without an answer: those with a day to answer by, then the oldest."""
    unanswered = open_offers(owner)
    yield unanswered.where(Job.answer_by.is_not(None)).order_by(Job.answer_by, Job.id)
    yield unanswered.where(Job.answer_by.is_(None)).order_by(Job.id)


def jobs_to_apply(owner: Account, soon: Any, past: Any) -> Iterable[Select[Any]]:
    """Select jobs to apply to that close after the day `soon`: by deadline, then those without
    one, the newest first, then those whose deadline is before `past`.
    """
    interested = jobs_where(owner, has_status(JobStatus.INTERESTED))
    by_deadline = (Job.deadline, Job.id)
    yield interested.where(Job.deadline > soon).order_by(*by_deadline)
    yield interested.where(Job.deadline.is_(None)).order_by(Job.id.desc())
    yield interested.where(Job.deadline < past).order_by(*by_deadline)


# Applications without a reply: those worth a mail, and those that are too old


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
