"""What became of the rows of an import that was taken in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Text, cast, func, or_, select

from vega.clock import now, zone_of
from vega.extensions import db
from vega.models import EventKind, Import, ImportRow, ImportState, Job, JobEvent, RowOutcome
from vega.rules.standing import Standing, standing
from vega.services.account import Account
from vega.services.imports.column_choices import told_apart
from vega.services.imports.drafts import is_recent
from vega.services.jobs.history import events_of

OWN_CELLS = ("title", "company", "sourceUrl", "createdAt")  # of an entry of Vega's own JSON
SKIPPED = (RowOutcome.DUPLICATE, RowOutcome.BLANK, RowOutcome.INVALID)


class ReportRow(NamedTuple):
    """A row, and its job as it is now; None if it made none, or that job is gone. `then`: where the
    job stood after the import.
    """

    row: ImportRow
    job: Job | None
    then: Standing | None


def can_undo(found: Import) -> bool:
    """Return whether an import can be taken back."""
    return found.state == ImportState.DONE and is_recent(found)


def words_of_others(others: Mapping[str, int]) -> list[str]:
    """Return `1 task added` and `3 efforts added`, of how many came beside the jobs."""
    return [
        f"{count:,} {_WORDS[name][count != 1]} added" for name, count in others.items() if count
    ]


_WORDS = {
    "tasks": ("task", "tasks"),
    "efforts": ("effort", "efforts"),
    "employers": ("employer to avoid", "employers to avoid"),
}


def has_skipped(found: Import) -> bool:
    """Return whether rows were left out whose cells are still kept."""
    return is_recent(found) and any(found.counts.get(outcome) for outcome in SKIPPED)


def is_doubtful(outcome: RowOutcome, notes: Sequence[str]) -> bool:
    """Return whether a person should look at a row of this outcome, with these notes."""
    return outcome in (RowOutcome.ALIKE, RowOutcome.INVALID) or (
        outcome == RowOutcome.NEW and bool(notes)
    )


def _is_doubtful() -> ColumnElement[bool]:
    """The same rule as SQL."""
    has_notes = cast(ImportRow.notes, Text) != "[]"
    return or_(
        ImportRow.outcome.in_((RowOutcome.ALIKE, RowOutcome.INVALID)),
        (ImportRow.outcome == RowOutcome.NEW) & has_notes,
    )


def count_doubtful(found: Import) -> int:
    query = select(func.count()).where(ImportRow.import_id == found.id, _is_doubtful())
    return db.session.scalar(query) or 0


def list_rows(
    owner: Account,
    found: Import,
    outcome: RowOutcome | None,
    *,
    doubtful: bool,
    offset: int,
    limit: int,
) -> Sequence[ReportRow]:
    """Return the rows of an outcome, or of all; or the `doubtful` ones alone. These come first."""
    query = select(ImportRow, Job).outerjoin(Job, Job.id == ImportRow.job_id)
    query = query.where(ImportRow.import_id == found.id)
    query = query.order_by(_is_doubtful().desc(), ImportRow.position)
    if outcome is not None:
        query = query.where(ImportRow.outcome == outcome)
    if doubtful:
        query = query.where(_is_doubtful())
    rows = db.session.execute(query.offset(offset).limit(limit)).all()
    events = events_of(job for _, job in rows if job)
    return [
        ReportRow(row, job, _standing_then(found, events[job.id], owner) if job else None)
        for row, job in rows
    ]


def _standing_then(found: Import, events: Sequence[JobEvent], owner: Account) -> Standing:
    end = found.done_at or now()
    then = [one for one in events if one.kind == EventKind.SAVED or one.recorded_at <= end]
    return standing(then, zone_of(owner.time_zone))


def skipped_rows(found: Import) -> Iterator[tuple[str, ImportRow, Mapping[str, str]]]:
    """Yield the rows that made no job: the name of the table, the row, its cells by heading; equal
    headings of one table are told apart.
    """
    tables = found.tables or [{"name": "", "columns": OWN_CELLS}]
    query = select(ImportRow).where(ImportRow.import_id == found.id, ImportRow.outcome.in_(SKIPPED))
    for row in db.session.scalars(query.order_by(ImportRow.position)):
        table = tables[row.table]
        cells = zip(told_apart(table["columns"]), row.cells or (), strict=False)
        yield table["name"], row, dict(cells)
