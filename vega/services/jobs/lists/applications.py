"""Service: applications, as insights, report and the list's filters select them.

What counts of a job stands in columns of its own (`rules/applications.py`), and everything here
reads them from one index. A condition that an insight counts by is the one that the list filters
by, so a number and the jobs behind it agree.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, case, literal, or_, select

from vega.models import (
    ApplicationKind,
    Group,
    Job,
    JobDocument,
    JobStatus,
    JobTag,
    Left,
    Outcome,
    Reached,
    Without,
)
from vega.schemas import FLOW_STARTS, DayRange, DocumentRef, Flow, InsightsFilter, tag_key
from vega.services.account import Account, today_of
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.naming import has_source
from vega.services.jobs.lists.next_step import quiet_after

# With the kinds as values, and not only as any, SQLite seeks in their index.
IS_APPLICATION = (Job.application.in_(ApplicationKind), Job.application.is_not(None))


def applications(owner: Account) -> tuple[ColumnElement[bool], ...]:
    """Return the condition for the owner's applications outside the trash."""
    return *in_tracker(owner), *IS_APPLICATION


def matching(owner: Account, wanted: InsightsFilter) -> Iterator[ColumnElement[bool]]:
    """Return the conditions for the applications of a period with these filters.

    Applications whose day is unknown are in no period but that of all days.
    """
    yield from applications(owner)
    yield from in_days(wanted.first, wanted.last)
    yield from has_source(owner, wanted.source)
    for column, value in (
        (Job.job_type, wanted.job_type),
        (Job.workplace, wanted.workplace),
    ):
        if value:
            yield column == value
    if wanted.tag:
        tagged = select(JobTag.job_id).where(
            JobTag.owner_id == owner.id, JobTag.key == tag_key(wanted.tag)
        )
        yield Job.id.in_(tagged)


def in_days(first: date | None, last: date | None) -> Iterator[ColumnElement[bool]]:
    """Return the conditions for the applications of these days, both included; None: open."""
    if first is not None:
        yield Job.application_on >= first
    if last is not None:
        yield Job.application_on <= last


def group_of(owner: Account) -> ColumnElement[str]:
    """Return the group of an application: it follows from the status, and from today."""
    return group_by(quiet_since(owner))


def quiet_since(owner: Account) -> date:
    """Return the day of the latest update with which the owner's applications have no reply."""
    return today_of(owner) - quiet_after(owner)


def group_by(since: object) -> ColumnElement[str]:
    """Return the group by `quiet_since`, or by a bind parameter for it."""
    quiet = or_(Job.outcome == Outcome.GHOSTED, Job.news_on <= since)
    status = Job.status
    given_up = status.in_((JobStatus.NOT_INTERESTED, JobStatus.INTERESTED))
    return case(
        (and_(status == JobStatus.APPLIED, quiet), literal(Group.NO_REPLY.value)),
        (status == JobStatus.APPLIED, literal(Group.WAITING.value)),
        (
            and_(status == JobStatus.INTERVIEWING, quiet),
            literal(Group.INTERVIEWING_NO_REPLY.value),
        ),
        (status == JobStatus.INTERVIEWING, literal(Group.INTERVIEWING_WAITING.value)),
        (status == JobStatus.REJECTED, literal(Group.REJECTED.value)),
        (and_(given_up, Job.reached_offer), literal(Group.OFFER_DECLINED.value)),
        (given_up, literal(Group.WITHDRAWN.value)),
        (Job.outcome == Outcome.ACCEPTED, literal(Group.OFFER_ACCEPTED.value)),
        (Job.outcome == Outcome.DECLINED, literal(Group.OFFER_DECLINED.value)),
        else_=literal(Group.OFFER_OPEN.value),
    )


# Flows


class Path(NamedTuple):
    """The nodes that an application went through: how it began, what it reached, its group."""

    application: ApplicationKind
    reached_interview: bool
    reached_offer: bool
    group: Group

    def nodes(self) -> Sequence[str]:
        return [
            self.application,
            *[Reached.INTERVIEWING.value] * self.reached_interview,
            *[Reached.OFFER.value] * self.reached_offer,
            self.group,
        ]

    def flows(self) -> list[Flow]:
        """Return the steps between its nodes. They go forward only."""
        nodes = self.nodes()
        return [Flow(*step) for step in pairwise(nodes)]


def in_flow(owner: Account, flow: Flow) -> Iterator[ColumnElement[bool]]:
    """Return the conditions for the applications that took this step of their path."""
    if flow.start in FLOW_STARTS:
        yield Job.application == flow.start
    else:
        yield has_reached(Reached(flow.start))
    if flow.end in set(Group):
        yield group_of(owner) == flow.end
    else:
        yield has_reached(Reached(flow.end))
    yield from (~has_reached(stage) for stage in _between(flow))


def _between(flow: Flow) -> Sequence[Reached]:
    """Return the stages that a step leaves out."""
    stages = [Reached.INTERVIEWING, Reached.OFFER]
    first = stages.index(Reached(flow.start)) + 1 if flow.start in stages else 0
    last = stages.index(Reached(flow.end)) if flow.end in stages else len(stages)
    return stages[first:last]


def has_reached(reached: Reached) -> ColumnElement[bool]:
    """Return the condition for the applications that came to this at some time."""
    if reached in (Reached.APPLIED, Reached.APPROACHED):
        return Job.application == ApplicationKind(reached.value)
    column: Any = {
        Reached.INTERVIEWING: Job.reached_interview,
        Reached.OFFER: Job.reached_offer,
        Reached.REPLY: Job.replied,
    }[reached]
    condition: ColumnElement[bool] = column.is_(True)
    return condition


def replied_within(days: DayRange) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions for the applications whose first reply took so many days."""
    yield Job.reply_days >= days.least
    if days.most is not None:
        yield Job.reply_days <= days.most


def has_document(document: DocumentRef) -> ColumnElement[bool]:
    """Return the condition for the jobs that a version of a document is attached to."""
    attached = select(JobDocument.job_id).where(
        JobDocument.document_id == document.document_id, JobDocument.version == document.version
    )
    return Job.id.in_(attached)


def has_left(left: Left) -> ColumnElement[bool]:
    """Return the condition for the applications that left a status after a known time."""
    column: Any = {
        Left.APPLIED: Job.days_applied,
        Left.INTERVIEWING: Job.days_interviewing,
        Left.OFFER: Job.days_offer,
    }[left]
    condition: ColumnElement[bool] = column.is_not(None)
    return condition


def is_without(without: Without) -> ColumnElement[bool]:
    """Return the condition for the applications that lack this; only one sent can lack a reply."""
    return {
        Without.REPLY: and_(Job.application == ApplicationKind.APPLIED, Job.replied.is_(False)),
        Without.SOURCE: Job.source.is_(None),
        Without.APPLIED_VIA: Job.applied_via.is_(None),
    }[without]
