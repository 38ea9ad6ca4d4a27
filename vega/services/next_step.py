"""Service: what is next for a job: a deadline, an offer to answer, or a reply that does not come.

`quiet` is the SQL condition of the last, `is_quiet` the same rule for a job at hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, or_

from vega.models import Job, JobStatus, Outcome
from vega.services.accounts import Account
from vega.services.history import today_of

QUIET_AFTER = timedelta(days=14)
WAITING_STATUSES = (JobStatus.APPLIED, JobStatus.INTERVIEWING)


class NextStepKind(StrEnum):
    """The posting closes, an offer wants an answer, or there is no reply yet."""

    DEADLINE = "deadline"
    ANSWER = "answer"
    QUIET = "quiet"


@dataclass(frozen=True)
class NextStep:
    """`on` is the day meant; of a job without a reply, the day of its latest update."""

    kind: NextStepKind
    on: date


def next_step(job: Job, today: date) -> NextStep | None:
    """Return what is next for a job, None if nothing is."""
    if job.status == JobStatus.INTERESTED and job.deadline:
        return NextStep(NextStepKind.DEADLINE, job.deadline)
    if job.status == JobStatus.OFFER_RECEIVED and job.answer_by and not job.outcome:
        return NextStep(NextStepKind.ANSWER, job.answer_by)
    if is_quiet(job, today):
        return NextStep(NextStepKind.QUIET, job.news_on)
    return None


def is_quiet(job: Job, today: date) -> bool:
    """Return whether a job waits for a reply since two weeks, neither given up nor snoozed."""
    return (
        job.status in WAITING_STATUSES
        and job.news_on <= today - QUIET_AFTER
        and job.outcome != Outcome.GHOSTED
        and (job.quiet_until is None or job.quiet_until <= today)
    )


def quiet(owner: Account) -> Iterator[ColumnElement[bool]]:
    """Return the conditions of `is_quiet` in SQL."""
    today = today_of(owner)
    yield Job.status.in_(WAITING_STATUSES)
    yield Job.news_on <= today - QUIET_AFTER
    yield or_(Job.outcome.is_(None), Job.outcome != Outcome.GHOSTED)
    yield or_(Job.quiet_until.is_(None), Job.quiet_until <= today)
