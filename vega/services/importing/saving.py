"""Check a file, and take it in: one transaction for all of its rows."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from time import sleep
from typing import Any

from sqlalchemy import Connection, insert, select, update

from vega.clock import now
from vega.errors import DatabaseBusy, ImportNotFound
from vega.models import (
    ImportState,
    RowOutcome,
    Via,
    import_rows,
    imports,
    users,
)
from vega.schemas.exported import LONGEST_LABEL
from vega.services import texts
from vega.services.accounts import Account
from vega.services.feed_version import note_calendar_change
from vega.services.importing.cells import OWN, RowReader
from vega.services.importing.choices import Choices, open_dates, remember, status_words
from vega.services.importing.comparing import compare, fingerprints
from vega.services.importing.drafts import Draft, keep_choices, open_draft
from vega.services.importing.filling import fill
from vega.services.importing.own_documents import attach_planned
from vega.services.importing.own_files import insert_others, insert_parts, plan_own
from vega.services.importing.planned import SAVED, Planned, count_outcomes
from vega.services.jobs import hold_jobs, insert_job
from vega.storage.database import BRIEFLY, batches, transaction

AT_A_TIME = 1_000  # rows in a statement
ROWS_BETWEEN = 1_000  # rows read between two notes of the progress


@dataclass(frozen=True)
class Report:
    """What became of each row of a draft. `import_id` is None where nothing was saved. `others`
    says how many tasks without a job, efforts and employers to avoid came too.
    """

    import_id: int | None
    rows: Sequence[Planned]
    draft: Draft
    others: Mapping[str, int]

    @property
    def counts(self) -> dict[str, int]:
        return count_outcomes(self.rows)


def plan(owner: Account, draft: Draft) -> list[Planned]:
    """Return what is to become of each row of a file, compared with the tracker."""
    rows = [*_read_rows(owner, draft)]
    compare(owner, rows, own=_is_own(draft))
    return rows


def _read_rows(owner: Account, draft: Draft) -> Iterator[Planned]:
    owner = _importer(owner, draft)
    rows = plan_own(owner, draft.own) if draft.own else _plan_tables(owner, draft)
    for number, row in enumerate(rows):
        if number % 2 == 0:
            sleep(0)  # lets go of the GIL: a request would wait 5 ms for each of its turns
        if draft.id and number and number % ROWS_BETWEEN == 0:
            _note_progress(draft.id, number)
        yield row


def _importer(owner: Account, draft: Draft) -> Account:
    """Return the account as the history names it: an import, by its file."""
    return replace(owner, via=Via.IMPORT, via_label=draft.file_name[:LONGEST_LABEL])


def _plan_tables(owner: Account, draft: Draft) -> Iterator[Planned]:
    position = 0
    for number, (table, chosen) in enumerate(zip(draft.tables, draft.choices.tables, strict=True)):
        reader = RowReader(owner, table, chosen, draft.choices)
        known_by = fingerprints(table.columns, (row.cells for row in table.rows))
        for row, fingerprint in zip(table.rows, known_by, strict=True):
            planned = reader.plan(position, number, row)
            planned.fingerprint = None if planned.job and planned.job.key else fingerprint
            position += 1
            yield planned


def _is_own(draft: Draft) -> bool:
    return draft.own is not None or any(table.name == OWN for table in draft.choices.tables)


def _note_progress(import_id: int, number: int) -> None:
    """Note how far it has come, unless somebody else is saving for long."""
    with suppress(DatabaseBusy), transaction(BRIEFLY) as connection:
        connection.execute(
            update(imports).where(imports.c.id == import_id).values(rows_read=number)
        )


def questions_of(draft: Draft) -> list[str]:
    """Return what Vega would ask about a file, and what it takes if nobody answers."""
    asked = [
        f"“{one.word}” ({one.rows} {'row' if one.rows == 1 else 'rows'}) is not a status that Vega "
        "knows: taken as Interested, or as Applied where there is an applied date."
        for one in status_words(draft.tables, draft.choices).unknown
        if one.key not in draft.choices.words
    ]
    for one in open_dates(draft.tables, draft.choices):
        order = "day first" if draft.choices.tables[one.table].day_first else "month first"
        asked.append(f"“{one.text}” on line {one.line} can be read both ways: taken as {order}.")
    return asked


# Taking it in


def confirm_import(owner: Account, import_id: int, choices: Choices | None = None) -> Report:
    """Save the rows of a draft, all or none. Raises `ImportNotFound`, also where it is done."""
    draft = open_draft(owner, import_id)
    if choices is not None:
        keep_choices(owner, import_id, choices)
        draft = replace(draft, choices=choices)
    rows = [*_prepared_rows(owner, draft)]
    with transaction() as connection:
        _lock(connection, owner, import_id)
        _compare_finally(connection, owner, rows, own=_is_own(draft))
        others = _Saving(connection, _importer(owner, draft), draft, rows).run()
    texts.saved.set()
    return Report(import_id, rows, draft, {name: len(ids) for name, ids in others.items()})


def _prepared_rows(owner: Account, draft: Draft) -> Iterator[Planned]:
    for row in _read_rows(owner, draft):
        if row.job is not None:
            row.job.prepare(updates=draft.choices.update)
        yield row


def _lock(connection: Connection, owner: Account, import_id: int) -> None:
    """Let one import of a person at a time compare and save. Raises `ImportNotFound`."""
    note_calendar_change(connection, owner.id)
    own = select(users.c.id).where(users.c.id == owner.id)
    connection.execute(own.with_for_update(key_share=True)).close()
    state = connection.scalar(
        select(imports.c.state)
        .where(imports.c.id == import_id, imports.c.owner_id == owner.id)
        .with_for_update()
    )
    if state != ImportState.DRAFT:
        raise ImportNotFound


def _compare_finally(
    connection: Connection, owner: Account, rows: Sequence[Planned], *, own: bool
) -> None:
    """Compare with jobs of which none is deleted for good before the transaction ends."""
    is_held = False
    while not is_held:
        compare(owner, rows, own=own)
        there = sorted({row.job_id for row in rows if row.job_id is not None})
        is_held = all(
            len(hold_jobs(connection, batch)) == len(batch) for batch in batches(there, AT_A_TIME)
        )


class _Saving:
    """Writes the rows, within the caller's transaction."""

    def __init__(
        self, connection: Connection, owner: Account, draft: Draft, rows: Sequence[Planned]
    ):
        self._connection = connection
        self._owner = owner
        self._draft = draft
        self._rows = rows

    def run(self) -> Mapping[str, Sequence[int]]:
        """Return the ids of what came beside jobs, by table."""
        for row in sorted(self._wanted(), key=self._order):
            self._insert(row)
        for row in self._rows:
            if row.same_row is not None:
                row.job_id = row.same_row.job_id
        if self._draft.choices.update:
            self._update()
        others = insert_others(self._connection, self._owner, self._draft.own)
        self._attach_documents()
        self._keep(others)
        if self._draft.tables:
            remember(self._owner, self._draft.tables, self._draft.choices)
        return others

    def _wanted(self) -> Iterator[Planned]:
        return (row for row in self._rows if row.outcome in SAVED)

    def _order(self, row: Planned) -> Any:
        """The oldest first, as they would have been added; Vega's own file is in order."""
        return row.position if self._draft.own else (row.made.created_at, row.position)

    def _insert(self, row: Planned) -> None:
        if row.job is None or row.job.prepared is None:
            return
        row.job_id = insert_job(self._connection, self._owner, row.job.prepared)
        while row.job_id is None:  # saved through another door at this very moment
            _compare_finally(self._connection, self._owner, [row], own=False)
            if row.job_id is not None:
                return
            row.job_id = insert_job(self._connection, self._owner, row.job.prepared)
        insert_parts(self._connection, self._owner, row.job_id, row.job.parts)

    def _attach_documents(self) -> None:
        """Attach them when all jobs are locked: documents come after jobs."""
        planned = [
            (row.job_id, each)
            for row in self._wanted()
            if row.job is not None and row.job_id is not None
            for each in row.job.documents
        ]
        attach_planned(self._connection, self._owner, planned)

    def _update(self) -> None:
        for row, unit in fill(self._owner, self._rows):
            row.outcome, row.added = RowOutcome.UPDATED, {"units": [unit]}

    def _keep(self, others: Mapping[str, Sequence[int]]) -> None:
        """Note what became of the rows, and that the import is done."""
        for batch in batches(self._rows, AT_A_TIME):
            self._connection.execute(insert(import_rows), [*map(self._as_row, batch)])
        values = {
            "state": ImportState.DONE,
            "counts": count_outcomes(self._rows),
            "choices": self._draft.choices.as_json(),
            "task_ids": others["tasks"],
            "effort_ids": others["efforts"],
            "employer_ids": others["employers"],
            "rows_read": len(self._rows),
            "done_at": now(),
            "upload": None,
        }
        self._connection.execute(
            update(imports).where(imports.c.id == self._draft.id).values(values)
        )

    def _as_row(self, row: Planned) -> dict[str, Any]:
        return {
            "import_id": self._draft.id,
            "position": row.position,
            "owner_id": self._owner.id,
            "table": row.table,
            "line": row.line,
            "outcome": row.outcome,
            "job_id": row.job_id,
            "fingerprint": row.fingerprint,
            "notes": row.all_notes,
            "cells": None if row.outcome in SAVED else [*self._cells_of(row)],
            "added": row.added,
        }

    def _cells_of(self, row: Planned) -> Sequence[str]:
        if row.cells or self._draft.own:
            return row.cells
        tables = self._draft.tables
        first = sum(len(table.rows) for table in tables[: row.table])
        return tables[row.table].rows[row.position - first].cells
