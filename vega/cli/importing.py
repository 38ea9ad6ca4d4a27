"""`vega import`: the report as JSON on standard output, or in words on standard error."""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from vega.errors import ImportNotFound, InvalidInput
from vega.models import RowOutcome
from vega.reading.table.file_contents import MAX_BYTES
from vega.services.account import Account
from vega.services.imports import taking_back
from vega.services.imports.column_choices import open_dates, status_words
from vega.services.imports.confirming import Report, confirm_import
from vega.services.imports.drafts import (
    KEPT,
    Draft,
    cancel_import,
    keep_choices,
    start_import,
)
from vega.services.imports.planned import SAVED, Planned
from vega.services.imports.previews import try_import
from vega.services.imports.reporting import words_of_others

COUNTS = {
    "new": RowOutcome.NEW,
    "duplicates": RowOutcome.DUPLICATE,
    "updated": RowOutcome.UPDATED,
    "alike": RowOutcome.ALIKE,
    "blank": RowOutcome.BLANK,
    "invalid": RowOutcome.INVALID,
}
COUNT_WORDS = {
    RowOutcome.NEW: "new",
    RowOutcome.ALIKE: "new, but probably the same as another",
    RowOutcome.UPDATED: "updated",
    RowOutcome.DUPLICATE: "already there",
    RowOutcome.BLANK: "blank",
    RowOutcome.INVALID: "not possible",
}
UNDONE = (*SAVED, RowOutcome.UPDATED)  # what there is to take back
MAX_TITLES = 20  # jobs that stayed, by title


def import_jobs(owner: Account, file: str, *, update: bool, dry_run: bool, as_json: bool) -> None:
    """Take a file in with what Vega infers by itself. Raises `InvalidInput`."""
    data, name = _read(file)
    take = try_import if dry_run else take_in
    report = take(owner, data, name, update=update)
    if as_json:
        click.echo(json.dumps(_as_json(report), ensure_ascii=False))
    else:
        _tell(report, owner, dry_run=dry_run)


def _read(file: str) -> tuple[bytes, str]:
    """Return the content and the name of a file; `-` is standard input."""
    try:
        if file == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1), ""
        with Path(file).expanduser().open("rb") as opened:
            return opened.read(MAX_BYTES + 1), Path(file).name
    except OSError as error:
        problem = f"{file} cannot be read: {error.strerror or error}."
        raise InvalidInput({"file": problem}) from None


def take_in(owner: Account, data: bytes, name: str, *, update: bool = False) -> Report:
    """Take a file in as Vega infers it by itself; none is left waiting. Raises `InvalidInput`."""
    draft = start_import(owner, data, name)
    try:
        keep_choices(owner, draft.id, replace(draft.choices, update=update))
        return confirm_import(owner, draft.id)
    except BaseException:
        with suppress(ImportNotFound):
            cancel_import(owner, draft.id)
        raise


def _as_json(report: Report) -> Mapping[str, object]:
    counts = report.counts
    return {
        "import": report.import_id,
        **{name: counts[outcome] for name, outcome in COUNTS.items()},
        "rows": [_row_json(row) for row in report.rows],
        "questions": _questions(report.draft),
    }


def _questions(draft: Draft) -> list[str]:
    """Return what Vega would ask about a file, and what it takes if nobody answers."""
    asked = [
        f"“{one.word}” ({one.rows} {'row' if one.rows == 1 else 'rows'}) is not a status that Vega "
        "knows: taken as Interested, or as Applied where there is an applied date."
        for one in status_words(draft.contents.tables, draft.choices)[0]
        if one.key not in draft.choices.words
    ]
    for day in open_dates(draft.contents.tables, draft.choices):
        order = "day first" if draft.choices.tables[day.table].day_first else "month first"
        asked.append(f"“{day.text}” on line {day.line} can be read both ways: taken as {order}.")
    return asked


def _row_json(row: Planned) -> Mapping[str, object]:
    return {
        "line": row.line,
        "outcome": str(row.outcome),
        "jobId": row.job_id,
        "notes": row.all_notes,
    }


def _tell(report: Report, owner: Account, *, dry_run: bool) -> None:
    """Say how the file was read, what to look at in its rows, and at the end what happened."""
    click.echo(f"Read as {report.draft.contents.read_as}.", err=True)
    for row in report.rows:
        if row.all_notes:
            click.echo(f"line {row.line}: {row.outcome}: {' '.join(row.all_notes)}", err=True)
    for question in _questions(report.draft):
        click.echo(question, err=True)
    click.echo(f"{_counts_in_words(report)}.", err=True)
    if dry_run:
        click.echo("Nothing was saved.", err=True)
    elif any(report.others.values()) or any(row.outcome in UNDONE for row in report.rows):
        undo = f"vega import {owner.username} --undo {report.import_id}"
        click.echo(f"To take it back within {KEPT.days} days: {undo}", err=True)


def _counts_in_words(report: Report) -> str:
    counts, rows = report.counts, len(report.rows)
    told = [f"{counts[one]:,} {words}" for one, words in COUNT_WORDS.items() if counts[one]]
    rows_words = "1 row" if rows == 1 else f"{rows:,} rows"
    told += words_of_others(report.others)
    return f"{rows_words}: {', '.join(told) or 'nothing to import'}"


def undo_import(owner: Account, import_id: int) -> None:
    """Take an import back. Raises `ImportNotFound`, `NothingToUndo`."""
    done = taking_back.undo_import(owner, import_id)
    click.echo(f"{_jobs(done.gone)} removed, {_jobs(done.put_back)} put back.", err=True)
    if done.kept:
        titles = [job.title for job in done.kept]
        click.echo(f"{_jobs(len(titles))} changed since the import and kept:", err=True)
        for title in titles[:MAX_TITLES]:
            click.echo(f"    {title}", err=True)
        if len(titles) > MAX_TITLES:
            click.echo(f"    and {len(titles) - MAX_TITLES:,} more", err=True)


def _jobs(number: int) -> str:
    return "1 job" if number == 1 else f"{number:,} jobs"
