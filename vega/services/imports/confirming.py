"""Take a file in: one transaction for all of its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from vega.clock import now
from vega.errors import ImportNotFound
from vega.models import ImportState, import_rows, imports, users
from vega.services.account import Account
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.documents.attaching import attach_planned
from vega.services.imports.column_choices import remember
from vega.services.imports.comparing import compare
from vega.services.imports.drafts import Draft, open_draft
from vega.services.imports.job_updates import fill
from vega.services.imports.own_files import insert_others, insert_parts, read_others
from vega.services.imports.planned import SAVED, Planned, count_outcomes
from vega.services.imports.plans import importer, is_own, plan_rows
from vega.services.jobs.creating.new_jobs import insert_job
from vega.services.jobs.jobs import hold_jobs
from vega.services.jobs.lists import texts
from vega.storage.database import batches, transaction

AT_A_TIME = 1_000  # rows in a statement


@dataclass(frozen=True)
class Report:
    """What became, or would become, of each row of a draft. `import_id` is None where nothing was
    saved. `others` says how many tasks without a job, efforts and employers to avoid came too.
    """

    import_id: int | None
    rows: Sequence[Planned]
    draft: Draft
    others: Mapping[str, int]

    @property
    def counts(self) -> dict[str, int]:
        return count_outcomes(self.rows)


def confirm_import(owner: Account, import_id: int) -> Report:
    """Save the rows of a draft, all or none. Raises `ImportNotFound`, also where it is done."""
    with open_draft(owner, import_id) as draft:
        rows = []
        for row in plan_rows(owner, draft):
            rows.append(row)
            if row.job is not None:
                row.job.prepare(updates=draft.choices.update)
        with transaction() as connection:
            _lock(connection, owner, import_id)
            rows += read_others(owner, draft.contents.own)[1]
            _compare_finally(connection, owner, rows, own=is_own(draft.choices))
            others = _save(connection, importer(owner, draft), draft, rows)
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
    own = draft.contents.own
    if not own:  # the oldest first, as they would have been added
        wanted.sort(key=lambda row: (row.told.created_at, row.position))
    for row in wanted:
        _insert(connection, owner, row)
    for row in rows:
        if row.same_row is not None:
            row.job_id = row.same_row.job_id
    if draft.choices.update:
        fill(connection, owner, rows)
    others = insert_others(connection, owner, own)
    made = [row for row in wanted if row.outcome in SAVED]
    documents = [(row.job_id or 0, each) for row in made for each in row.made.documents]
    attach_planned(connection, owner, documents)  # after all jobs are locked
    _note_rows(connection, owner, draft, rows)
    _note_done(connection, draft, rows, others)
    if not own:
        remember(owner, draft.contents.tables, draft.choices)
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
        "tables": [{**about, "samples": []} for about in draft.tables],
        **dict.fromkeys(("contents", "plan", "upload")),
    }
    connection.execute(done.values(values))


def _cells_of(draft: Draft, row: Planned) -> Sequence[str]:
    read = draft.contents
    if row.cells or read.own:
        return row.cells
    first = sum(len(table.rows) for table in read.tables[: row.table])
    cells: Sequence[str] = read.tables[row.table].rows[row.position - first].cells
    return cells
