"""The history of a job that comes from a file: it keeps the file's days, and invents none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from vega.models import EventKind, JobStatus, Outcome
from vega.services.accounts import Account
from vega.services.history import check_outcome, event_row, today_of


@dataclass(frozen=True, slots=True)
class Told:
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


def imported_events(owner: Account, told: Told, moment: datetime) -> list[dict[str, Any]]:
    """Return the rows of the first events of a job that comes from a file.

    A move whose day the file does not have gets none. Raises `InvalidInput`.
    """
    check_outcome(told.outcome, told.status)
    saved_on = told.added_on or today_of(owner)
    saved = event_row(
        owner, EventKind.SAVED, moment, to_status=JobStatus.INTERESTED, occurred_on=saved_on
    )
    moved = [
        event_row(owner, EventKind.MOVED, moment, to_status=status, occurred_on=day)
        for status, day in _moves_told(told)
    ]
    rows = [saved, *moved]
    if told.stage or told.outcome:
        if not moved:
            day = told.status_on or saved_on
            rows.append(
                event_row(owner, EventKind.STAGE, moment, to_status=told.status, occurred_on=day)
            )
        rows[-1] |= {"stage": told.stage, "outcome": told.outcome}
    return rows


def _moves_told(told: Told) -> Iterator[tuple[JobStatus, date | None]]:
    first = told.applied_on
    if told.status == JobStatus.APPLIED:
        first = first or told.status_on
        yield JobStatus.APPLIED, first
    elif first is not None:
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
