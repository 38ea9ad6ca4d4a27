"""The history of a job that comes from a file: it keeps the file's days, and invents none."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from vega.models import JobStatus, Outcome
from vega.services.account import Account, today_of
from vega.services.jobs.creating.first_events import opening_rows


class Told(NamedTuple):
    """What a file tells of where a job stands, and since when. A day is None if it does not say.

    If it `is_exact`, a job that came back to a status has been there since `status_on`.
    """

    status: JobStatus = JobStatus.INTERESTED
    stage: str | None = None
    outcome: Outcome | None = None
    added_on: date | None = None
    applied_on: date | None = None
    status_on: date | None = None
    is_exact: bool = False


def imported_events(owner: Account, told: Told, moment: datetime) -> list[dict[str, object]]:
    """Return the rows of the first events of a job that comes from a file.

    A move whose day the file does not have gets none. Raises `InvalidInput`.
    """
    saved_on = told.added_on or today_of(owner)
    steps = [(JobStatus.INTERESTED, saved_on), *_moves_told(told)]
    more = told.stage, told.outcome
    return opening_rows(owner, steps, more, told.status_on or saved_on, moment)


def applied_on(told: Told) -> date | None:
    """Return the day applied of a job that did not come back to where it was."""
    return next((day for status, day in _moves_told(told) if status == JobStatus.APPLIED), None)


def _moves_told(told: Told) -> Iterator[tuple[JobStatus, date | None]]:
    is_applied = told.status == JobStatus.APPLIED
    first = told.applied_on or (told.status_on if is_applied else None)
    if is_applied or first is not None:
        yield JobStatus.APPLIED, first
    if told.status not in (JobStatus.INTERESTED, JobStatus.APPLIED) or _came_back(told, first):
        yield told.status, told.status_on


def _came_back(told: Told, applied_on: date | None) -> bool:
    """Return whether the job was further before, or had its status before."""
    if not told.is_exact:
        return False
    if told.status == JobStatus.INTERESTED and applied_on is not None:
        return True
    since = told.added_on if told.status == JobStatus.INTERESTED else applied_on
    return told.status_on not in (None, since)
