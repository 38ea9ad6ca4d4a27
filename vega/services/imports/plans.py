"""What is planned for the rows of a file: made once for what is chosen, and kept with its draft."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from itertools import chain, count
from time import sleep
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, update

from vega.errors import DatabaseBusy
from vega.models import RowOutcome, Via, imports
from vega.reading.table.file_contents import MAX_BYTES
from vega.reading.table.packing import DAMAGES, pack_lines, unpack_lines
from vega.schemas.exported_json import LONGEST_LABEL
from vega.services.account import Account, today_of
from vega.services.documents.attaching import known_versions
from vega.services.imports.cells import OWN, RowReader
from vega.services.imports.column_choices import Asked, Choices, OpenDate, Question, ask, guess
from vega.services.imports.comparing import fingerprints_of
from vega.services.imports.drafts import Draft, sampled
from vega.services.imports.own_files import plan_own
from vega.services.imports.planned import About, Planned, cells_in_short
from vega.storage.database import batches, transaction
from vega.version import __version__

ROWS_BETWEEN = 1_000  # rows read between two notes of the progress
ROWS_OF_A_LINE = 200


class Plan(NamedTuple):
    """The rows as they are before they are compared with the tracker, what is chosen for them, and
    what is asked. An own file may bring more than jobs.
    """

    choices: Choices
    asked: Asked
    rows: Sequence[Planned]
    brings_others: bool


def plan_of(owner: Account, draft: Draft) -> Plan:
    """Return the plan that is kept with a draft, else make it, and keep it."""
    stamp = _stamp(owner, draft)
    with suppress(*DAMAGES):
        if draft.plan and (kept := _unpacked(owner, draft, stamp)):
            return kept
    plan = make_plan(owner, draft, whole=False)
    if packed := _packed(plan, stamp):  # if it has room beside the rows
        has_room = func.length(imports.c.contents) <= MAX_BYTES - len(packed)
        _change(draft, {"plan": packed}, has_room)
    return plan


def make_plan(owner: Account, draft: Draft, *, whole: bool = True) -> Plan:
    """Read the rows of a draft."""
    own, choices = draft.contents.own, draft.choices
    rows = [*plan_rows(owner, draft, whole=whole)]
    return Plan(choices, ask(draft.contents.tables, choices), rows, bool(own and any(own[1:])))


def plan_rows(owner: Account, draft: Draft, *, whole: bool = True) -> Iterator[Planned]:
    """Yield what is to become of each row, so far as the file tells; note the progress.

    If it is the `whole` plan, rows have the jobs that they make.
    """
    owner, own = importer(owner, draft), draft.contents.own
    rows = plan_own(owner, own) if own else _plan_tables(owner, draft, whole)
    for number, row in enumerate(rows):
        if number % 2 == 0:
            sleep(0)  # lets go of the GIL: a request would wait 5 ms for each of its turns
        if draft.id and number and number % ROWS_BETWEEN == 0:
            _change(draft, {"rows_read": number})
        row.job = row.job if whole else None
        yield row


def importer(owner: Account, draft: Draft) -> Account:
    """Return the account as the history names it: an import, by its file."""
    return replace(owner, via=Via.IMPORT, via_label=draft.file_name[:LONGEST_LABEL])


def _plan_tables(owner: Account, draft: Draft, whole: bool) -> Iterator[Planned]:
    positions = count()
    tables = zip(draft.contents.tables, draft.choices.tables, strict=True)
    for number, (table, chosen) in enumerate(tables):
        reader = RowReader(owner, table, chosen, draft.choices, whole)
        fingerprint = fingerprints_of(table.columns)
        for row in table.rows:
            planned = reader.plan(next(positions), number, row)
            known_by = fingerprint(row.cells)
            planned.fingerprint = None if planned.about and planned.about.job_key else known_by
            yield planned


def is_own(choices: Choices) -> bool:
    """Return whether a file is Vega's: its JSON, which has no tables, or its CSV."""
    return not choices.tables or any(table.name == OWN for table in choices.tables)


def _change(draft: Draft, values: Mapping[str, object], *conditions: ColumnElement[bool]) -> None:
    """Note what spares time, unless somebody else is saving for long."""
    is_draft = imports.c.id == draft.id, imports.c.done_at.is_(None)
    change = update(imports).where(*is_draft, *conditions)
    with suppress(DatabaseBusy), transaction(expendable=True) as connection:
        connection.execute(change.values(values))


# Kept


def _stamp(owner: Account, draft: Draft) -> str:
    """Return what a plan depends on beside the file."""
    known = () if draft.tables else sorted(known_versions(owner).items())
    chosen = [draft.stored.get(name) for name in ("tables", "words")]
    told = [__version__, owner.time_zone, str(today_of(owner)), chosen, repr(known)]
    return sha256(json.dumps(told).encode()).hexdigest()


def _packed(plan: Plan, stamp: str) -> bytes | None:
    head = [stamp, plan.choices.as_json(), plan.asked, plan.brings_others]
    lines = ([*map(_row_told, rows)] for rows in batches(plan.rows, ROWS_OF_A_LINE))
    return pack_lines(chain([head], lines), MAX_BYTES)


def _unpacked(owner: Account, draft: Draft, stamp: str) -> Plan | None:
    lines = unpack_lines(draft.plan or b"")
    kept, chosen, asked, brings_others = json.loads(next(lines))
    if kept != stamp:
        return None
    choices = guess(owner, sampled(draft.tables), chosen)
    rows = [_row(*told) for line in lines for told in json.loads(line)]
    return Plan(choices, _asked(*asked), rows, brings_others)


def _asked(words: Sequence[Any], left: int, known: Sequence[Any], days: Sequence[Any]) -> Asked:
    questions = ([Question(*told) for told in some] for some in (words, known))
    return Asked(next(questions), left, next(questions), [OpenDate(*told) for told in days])


def _row_told(row: Planned) -> Sequence[object]:
    cells = [] if row.about else [cells_in_short(row.cells)]
    told = (cells, row.is_named, row.fingerprint, row.notes, row.parts, _about_told(row.about))
    return row.position, row.table, row.line, row.outcome, *told


def _about_told(about: About | None) -> Sequence[object] | None:
    if about is None:
        return None
    day = about.applied_on and about.applied_on.isoformat()
    return about._replace(applied_on=day, created_at=about.created_at.isoformat())  # type: ignore[arg-type]


def _row(position: int, table: int, line: int, outcome: str, *told: Any) -> Planned:
    *more, about = told
    planned = Planned(position, table, line, RowOutcome(outcome), *more)
    if about is not None:
        applied_on, created_at = about[_APPLIED_ON], about[_CREATED_AT]
        about[_APPLIED_ON] = applied_on and date.fromisoformat(applied_on)
        about[_CREATED_AT] = datetime.fromisoformat(created_at)
        planned.about = About._make(about)
    return planned


_APPLIED_ON, _CREATED_AT = map(About._fields.index, ("applied_on", "created_at"))
