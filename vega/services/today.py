"""Service: what the Today page shows, by urgency. Every query stops after a few rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, TextClause, case, func, or_, select
from sqlalchemy.orm import aliased

from vega.extensions import db
from vega.models import NO_DEADLINE, WAITING, Job, JobStatus
from vega.services import refusals
from vega.services.accounts import Account
from vega.services.history import today_of
from vega.services.jobs import in_tracker
from vega.services.next_step import quiet

OVERDUE_FOR = timedelta(days=30)  # a posting that closed earlier is no longer urgent
SOON = timedelta(days=7)
MOST = 8  # rows of a section
MOST_ASIDE = 4  # of the oldest without a reply, and of what can wait
MAX_COUNTED = 1000
MAX_SORTED = 300  # jobs of a status


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
    no_reply = _section(_jobs(owner, *quiet(owner), WAITING), [Job.news_on], MOST_ASIDE)
    to_apply = _to_apply(owner, first, last)
    shown = [job.id for part in (due, soon, offers, no_reply, to_apply) for job in part.jobs]
    recent, not_added = _recent(owner, shown), refusals.list_newest(owner)
    return Today(due, soon, offers, no_reply, to_apply, recent, not_added)


def dismiss_refusals(owner: Account, until: int) -> None:
    """Forget the refusals up to this id: those that were shown."""
    refusals.dismiss(owner, until)


def _jobs(owner: Account, *conditions: ColumnElement[bool] | TextClause) -> Select[Any]:
    return select(Job).where(*in_tracker(owner), *conditions)


def _section(
    query: Select[Any], order: Sequence[Any], most: int, *, newest_only: bool = False
) -> Section:
    """Return the first jobs of the query, with the number of all.

    `newest_only`: sort a part of them, because no index has the order.
    """
    ids = query.with_only_columns(Job.id)
    counted = ids.limit(MAX_COUNTED + 1).subquery()
    count = select(func.count()).select_from(counted).scalar_subquery()
    if newest_only:
        query = select(Job).where(Job.id.in_(ids.order_by(Job.id.desc()).limit(MAX_SORTED)))
    rows = db.session.execute(query.add_columns(count).order_by(*order, Job.id).limit(most)).all()
    return Section([job for job, _ in rows], rows[0][1] if rows else 0)


def _closing(owner: Account, first: date, last: date) -> Section:
    """Return jobs to apply to whose posting closes in these days, the earliest first."""
    closing = _jobs(
        owner,
        # As an expression, so that SQLite reads the index of the deadlines, not of the statuses.
        (Job.status + "") == JobStatus.INTERESTED,
        Job.deadline_key >= first,
        Job.deadline_key <= last,
    )
    return _section(closing, [Job.deadline_key], MOST)


_ANSWER_BY = func.coalesce(Job.answer_by, NO_DEADLINE)


def _offers(owner: Account) -> Section:
    unanswered = _jobs(owner, Job.status == JobStatus.OFFER_RECEIVED, Job.outcome.is_(None))
    return _section(unanswered, [_ANSWER_BY], MOST, newest_only=True)


def _to_apply(owner: Account, first: date, last: date) -> Section:
    """Return jobs to apply to that are not due: those that close next, then the oldest."""
    is_later = Job.deadline_key > last
    waiting = _jobs(
        owner, Job.status == JobStatus.INTERESTED, or_(Job.deadline_key < first, is_later)
    )
    next_first = case((is_later, Job.deadline_key), else_=NO_DEADLINE)
    return _section(waiting, [next_first], MOST_ASIDE, newest_only=True)


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
