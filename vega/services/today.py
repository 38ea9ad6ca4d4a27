"""Service: what the Today page shows, by urgency. Every query stops after a few rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, TextClause, func, or_, select
from sqlalchemy.orm import aliased

from vega.extensions import db
from vega.models import WAITING, Job, JobStatus
from vega.services import refusals
from vega.services.accounts import Account
from vega.services.history import today_of
from vega.services.job_list import has_status
from vega.services.jobs import in_tracker
from vega.services.next_step import quiet

OVERDUE_FOR = timedelta(days=30)  # a posting that closed earlier is no longer urgent
SOON = timedelta(days=7)
MOST = 8  # rows of a section
MOST_ASIDE = 4  # of the oldest without a reply, and of what can wait
MAX_COUNTED = 1000


@dataclass(frozen=True)
class Section:
    """Some of its jobs, and how many there are: 1,001 for more than a thousand."""

    jobs: Sequence[Job]
    count: int

    @property
    def is_cut(self) -> bool:
        return self.count > len(self.jobs)


@dataclass(frozen=True)
class Today:
    """What is due, then what can wait. A job is in one section alone."""

    due: Section
    soon: Section
    offers: Section
    no_reply: Section
    to_apply: Section
    recent: Sequence[tuple[Job, int | None]]  # each with an earlier job that it may be a copy of
    not_added: refusals.Refused

    @property
    def is_done(self) -> bool:
        return not any(part.jobs for part in (self.due, self.soon, self.offers, self.no_reply))

    @property
    def is_empty(self) -> bool:
        others = (self.to_apply.jobs, self.recent, self.not_added.shown)
        return self.is_done and not any(others)


def today_page(owner: Account) -> Today:
    today = today_of(owner)
    first, last = today - OVERDUE_FOR, today + SOON
    due = _closing(owner, first, today)
    soon = _closing(owner, today + timedelta(days=1), last)
    offers = _offers(owner)
    # Its status as `WAITING` writes it, so that SQLite finds the index of that condition.
    waiting = _jobs(owner, *quiet(owner), WAITING)
    no_reply = _section(MOST_ASIDE, waiting.order_by(Job.news_on, Job.id))
    to_apply = _to_apply(owner, first, last)
    shown = [job.id for part in (due, soon, offers, no_reply, to_apply) for job in part.jobs]
    recent, not_added = _recent(owner, shown), refusals.list_newest(owner)
    return Today(due, soon, offers, no_reply, to_apply, recent, not_added)


def dismiss_refusals(owner: Account, until: int) -> None:
    """Forget the refusals up to this id: those that were shown."""
    refusals.dismiss(owner, until)


def _jobs(owner: Account, *conditions: ColumnElement[bool] | TextClause) -> Select[Any]:
    return select(Job).where(*in_tracker(owner), *conditions)


def _section(most: int, *parts: Select[Any]) -> Section:
    """Return the first jobs of the parts, one part after the other, with the number of all.

    Each part is in the order of an index, so that none is sorted to find its first jobs.
    """
    found = [db.session.execute(_counted(part).limit(most)).all() for part in parts]
    jobs = [job for rows in found for job, _ in rows]
    count = sum(rows[0][1] for rows in found if rows)
    return Section(jobs[:most], min(count, MAX_COUNTED + 1))


def _counted(part: Select[Any]) -> Select[Any]:
    counted = part.with_only_columns(Job.id).order_by(None).limit(MAX_COUNTED + 1).subquery()
    return part.add_columns(select(func.count()).select_from(counted).scalar_subquery())


def _closing(owner: Account, first: date, last: date) -> Section:
    """Return jobs to apply to whose posting closes in these days, the earliest first."""
    days = (Job.deadline >= first, Job.deadline <= last)
    closing = _jobs(owner, has_status(JobStatus.INTERESTED), *days)
    return _section(MOST, closing.order_by(Job.deadline, Job.id))


def _offers(owner: Account) -> Section:
    """Return offers without an answer: those with a day to answer by, then the oldest."""
    unanswered = _jobs(owner, has_status(JobStatus.OFFER_RECEIVED), Job.outcome.is_(None))
    return _section(
        MOST,
        unanswered.where(Job.answer_by.is_not(None)).order_by(Job.answer_by, Job.id),
        unanswered.where(Job.answer_by.is_(None)).order_by(Job.id),
    )


def _to_apply(owner: Account, first: date, last: date) -> Section:
    """Return jobs to apply to that are not due: those that close next, then the oldest."""
    interested = _jobs(owner, has_status(JobStatus.INTERESTED))
    past_or_none = or_(Job.deadline.is_(None), Job.deadline < first)
    return _section(
        MOST_ASIDE,
        interested.where(Job.deadline > last).order_by(Job.deadline, Job.id),
        interested.where(past_or_none).order_by(Job.id),
    )


def _recent(owner: Account, shown: Sequence[int]) -> Sequence[tuple[Job, int | None]]:
    query = (
        select(Job, _EARLIER_SIMILAR)
        .where(*in_tracker(owner), Job.id.not_in(shown))
        .order_by(Job.id.desc())
        .limit(MOST_ASIDE)
    )
    return [(job, similar) for job, similar in db.session.execute(query)]


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
