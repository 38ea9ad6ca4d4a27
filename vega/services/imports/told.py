"""The history of a job that comes from a file: it keeps the file's days, and invents none. One in
Vega's own JSON that breaks the rules of histories is refused.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from vega.errors import InvalidInput
from vega.models import EventKind, JobStatus, Outcome
from vega.schemas.exported import ExportedEvent, ExportedJob
from vega.services.accounts.accounts import Account
from vega.services.jobs.history import check_outcome, first_events, local_day, today_of
from vega.services.jobs.timeline import LOGGED

MAX_EVENTS, MAX_UNDATED = 10_000, 100  # of a job
_TO = (EventKind.SAVED, EventKind.MOVED, EventKind.STAGE)


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


def imported_events(owner: Account, told: Told, moment: datetime) -> list[dict[str, Any]]:
    """Return the rows of the first events of a job that comes from a file.

    A move whose day the file does not have gets none. Raises `InvalidInput`.
    """
    saved_on = told.added_on or today_of(owner)
    steps = [(JobStatus.INTERESTED, saved_on), *_moves_told(told)]
    more = told.stage, told.outcome
    return first_events(owner, steps, more, told.status_on or saved_on, moment)


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


# In Vega's own JSON


def event_rows(
    events: Sequence[ExportedEvent],
    task_ids: Collection[int],
    interview_ids: Collection[int],
    document_ids: Mapping[int, int],
) -> list[dict[str, Any]]:
    """Return a history as rows without what is null. Raises `InvalidInput`.

    Until its task or interview has an id here, an entry refers to it by the negative of its id in
    the file; to one that is gone it does not. `document_ids` are those here, by those in the file.
    """
    _check_history(events)
    rows = []
    for number, event in enumerate(events, 1):
        try:
            _check(event)
        except InvalidInput as fact:
            raise InvalidInput({"events": f"Entry {number} of the history: {fact}"}) from None
        row = _row(event)
        if event.task_id is not None and event.task_id in task_ids:
            row["task_id"] = -event.task_id
        if event.interview_id is not None and event.interview_id in interview_ids:
            row["interview_id"] = -event.interview_id
        if event.kind == EventKind.DOCUMENT:
            row["document_id"] = document_ids.get(event.document_id or 0)
            row["document_version"] = event.version
        rows.append({name: value for name, value in row.items() if value is not None})
    return rows


def _check_history(events: Sequence[ExportedEvent]) -> None:
    """Raise `InvalidInput` for a history that is too long, or that nothing begins."""
    if len(events) > MAX_EVENTS:
        raise InvalidInput({"events": f"The history is longer than {MAX_EVENTS:,} entries."})
    if sum(event.occurred_on is None for event in events) > MAX_UNDATED:
        problem = f"The history has more than {MAX_UNDATED} entries without a day."
        raise InvalidInput({"events": problem})
    if not any(event.kind == EventKind.SAVED for event in events):
        raise InvalidInput({"events": "The history has no entry of the kind saved."})


def _check(event: ExportedEvent) -> None:
    """Raise `InvalidInput` for an entry that no history can have."""
    if event.occurred_on is None and event.kind != EventKind.MOVED:
        raise InvalidInput({"occurredOn": "occurredOn is required, but for the kind moved."})
    if event.kind in _TO:
        if event.to is None:
            raise InvalidInput({"to": f"to is required for the kind {event.kind}."})
        check_outcome(event.outcome, event.to)


def _row(event: ExportedEvent) -> dict[str, Any]:
    row = event.model_dump(exclude={"to", "version", "task_id", "interview_id", "document_id"})
    if event.kind in _TO:
        row["to_status"] = event.to
    if event.kind in LOGGED:
        row["text"] = event.text or ""
    if event.fields is not None:  # `source_url` of `sourceUrl`
        row["fields"] = [re.sub("[A-Z]", r"_\g<0>", name).lower() for name in event.fields]
    return row


def made_events(owner: Account, job: ExportedJob, moment: datetime) -> list[dict[str, Any]]:
    """Return the history of a job whose file has none, by its fields. Raises `InvalidInput`."""
    added_on = local_day(owner, job.created_at or moment)
    told = Told(
        job.status, job.stage, job.outcome, added_on, job.applied_on, job.status_since, True
    )
    return imported_events(owner, told, moment)
