"""Check a file, and take it in: one transaction for all of its rows."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from time import sleep

from sqlalchemy import Connection, insert, select, update

from vega.clock import now
from vega.errors import DatabaseBusy, ImportNotFound
from vega.models import ImportState, RowOutcome, Via, import_rows, imports, users
from vega.schemas.exported import LONGEST_LABEL
from vega.services.account import Account
from vega.services.accounts.employer_warnings import warnings_of
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.documents.attaching import attach_planned
from vega.services.imports.cells import OWN, RowReader
from vega.services.imports.choices import remember
from vega.services.imports.comparing import already_here, compare, fingerprints
from vega.services.imports.drafts import Draft, open_draft
from vega.services.imports.filling import fill, updates, words_of
from vega.services.imports.own_files import insert_others, insert_parts, plan_own, read_others
from vega.services.imports.planned import SAVED, Planned, count_outcomes
from vega.services.jobs.creating.new_jobs import insert_job
from vega.services.jobs.jobs import hold_jobs
from vega.services.jobs.lists import texts
from vega.storage.database import batches, transaction

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


def preview(owner: Account, import_id: int) -> Report:
    """Return what a draft would do; nothing is written. Raises `ImportNotFound`."""
    return preview_draft(owner, open_draft(owner, import_id))


def preview_draft(owner: Account, draft: Draft) -> Report:
    rows = [*_read_rows(owner, draft)]
    compare(owner, rows, own=_is_own(draft))
    if draft.choices.update:
        _preview_updates(owner, rows)
    _warn(owner, rows)
    others = {name: len(new) for name, new in read_others(owner, draft.own)[0].items()}
    return Report(None, rows, draft, others)


def _preview_updates(owner: Account, rows: Sequence[Planned]) -> None:
    for row, added in [*updates(owner, rows)]:
        row.outcome, row.hint = RowOutcome.UPDATED, already_here(f": add {words_of(added)}")
        row.made.parts = added.parts
    for row in rows:
        if row.outcome == RowOutcome.DUPLICATE and row.same_row is None and row.hint:
            row.hint = replace(row.hint, after=f"{row.hint.after} Nothing to add.")


def _warn(owner: Account, rows: Sequence[Planned]) -> None:
    """Tell of each job to be whose company is on the list of employers to avoid."""
    wanted = [row for row in rows if row.outcome in SAVED]
    warnings = warnings_of(owner, {row.made.row["company_key"] for row in wanted})
    for row in wanted:
        if warning := warnings.get(row.made.row["company_key"]):
            row.notes = [warning, *row.notes]


# The rows


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
    read = update(imports).where(imports.c.id == import_id).values(rows_read=number)
    with suppress(DatabaseBusy), transaction(expendable=True) as connection:
        connection.execute(read)


# Taking it in


def confirm_import(owner: Account, import_id: int) -> Report:
    """Save the rows of a draft, all or none. Raises `ImportNotFound`, also where it is done."""
    draft = open_draft(owner, import_id)
    rows = []
    for row in _read_rows(owner, draft):
        rows.append(row)
        if row.job is not None:
            row.job.prepare(updates=draft.choices.update)
    with transaction() as connection:
        _lock(connection, owner, import_id)
        _compare_finally(connection, owner, rows, own=_is_own(draft))
        others = _save(connection, _importer(owner, draft), draft, rows)
    texts.saved.set()
    return Report(import_id, rows, draft, {name: len(ids) for name, ids in others.items()})


def _lock(connection: Connection, owner: Account, import_id: int) -> None:
    """Let one import of a person at a time compare and save. Raises `ImportNotFound`."""
    note_calendar_change(connection, owner.id)
    own = select(users.c.id).where(users.c.id == owner.id)
    connection.execute(own.with_for_update(key_share=True)).close()
    query = select(imports.c.state).where(imports.c.id == import_id, imports.c.owner_id == owner.id)
    if connection.scalar(query.with_for_update()) != ImportState.DRAFT:
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


def _save(
    connection: Connection, owner: Account, draft: Draft, rows: Sequence[Planned]
) -> Mapping[str, Sequence[int]]:
    """Write the rows. Return the ids of what came beside jobs, by table."""
    wanted = [row for row in rows if row.outcome in SAVED]
    if not draft.own:  # the oldest first, as they would have been added
        wanted.sort(key=lambda row: (row.made.row["created_at"], row.position))
    for row in wanted:
        _insert(connection, owner, row)
    for row in rows:
        if row.same_row is not None:
            row.job_id = row.same_row.job_id
    if draft.choices.update:
        fill(connection, owner, rows)
    others = insert_others(connection, owner, draft.own)
    made = [row for row in wanted if row.outcome in SAVED]
    documents = [(row.job_id or 0, each) for row in made for each in row.made.documents]
    attach_planned(connection, owner, documents)  # after all jobs are locked
    _note_rows(connection, owner, draft, rows)
    _note_done(connection, draft, rows, others)
    if draft.tables:
        remember(owner, draft.tables, draft.choices)
    return others


def _insert(connection: Connection, owner: Account, row: Planned) -> None:
    while prepared := row.made.prepared:
        row.job_id = insert_job(connection, owner, prepared)
        if row.job_id is not None:
            insert_parts(connection, owner, row.job_id, row.made.parts)
            return
        _compare_finally(connection, owner, [row], own=False)
        if row.job_id is not None:  # saved through another door at this very moment
            return


_OF_A_ROW = ("position", "table", "line", "outcome", "job_id", "fingerprint", "added")


def _note_rows(
    connection: Connection, owner: Account, draft: Draft, rows: Sequence[Planned]
) -> None:
    """Note what became of the rows."""
    for batch in batches(rows, AT_A_TIME):
        told = [
            {
                **{name: getattr(row, name) for name in _OF_A_ROW},
                "import_id": draft.id,
                "owner_id": owner.id,
                "notes": row.all_notes,
                "cells": None if row.outcome in SAVED else [*_cells_of(draft, row)],
            }
            for row in batch
        ]
        connection.execute(insert(import_rows), told)


def _note_done(
    connection: Connection,
    draft: Draft,
    rows: Sequence[Planned],
    others: Mapping[str, Sequence[int]],
) -> None:
    done = update(imports).where(imports.c.id == draft.id)
    values = {
        "state": ImportState.DONE,
        "counts": count_outcomes(rows),
        "choices": draft.choices.as_json(),
        "task_ids": others["tasks"],
        "effort_ids": others["efforts"],
        "employer_ids": others["employers"],
        "rows_read": len(rows),
        "done_at": now(),
        "upload": None,
    }
    connection.execute(done.values(values))


def _cells_of(draft: Draft, row: Planned) -> Sequence[str]:
    if row.cells or draft.own:
        return row.cells
    first = sum(len(table.rows) for table in draft.tables[: row.table])
    cells: Sequence[str] = draft.tables[row.table].rows[row.position - first].cells
    return cells
