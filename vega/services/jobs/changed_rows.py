"""Service: the rows of jobs before and after a change, and what differs: what Undo keeps."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, bindparam, or_, select

from vega.extensions import Amount
from vega.models import JOB_CHILDREN, avoided_employers, captured_postings, documents, efforts, jobs
from vega.schemas import JOB_TEXTS
from vega.services.jobs import history

Row = dict[str, Any]
Key = tuple[str, ...]  # the table's name, and the primary key as text
Unit = dict[str, Any]
Part = tuple[Key, Row | None, Row | None]  # a row, before and after
Other = tuple[str, int]  # a row of a table beside jobs: the table's name, and its id


# Rows


TABLES: Mapping[str, tuple[Table, Any]] = {
    "jobs": (jobs, jobs.c.id),
    **{table.name: (table, table.c.job_id) for table in JOB_CHILDREN},
    "efforts": (efforts, None),
    "documents": (documents, None),
    "avoided_employers": (avoided_employers, None),
}
_CHANGED_BY_EDITS = (
    "jobs", "job_events", "job_tags", "tasks", "interviews", "contacts", "job_documents",
    "efforts", "documents", "avoided_employers",
)  # fmt: skip
_WITHOUT_JOB = ("tasks", "efforts", "documents", "avoided_employers")
POSTINGS = captured_postings.name
_TEXTS = {*JOB_TEXTS, "description_format"}
_NOT_COMPARED = {"version", "updated_at", "indexed", *history.DERIVED}


def rows_of(
    connection: Connection, job_ids: Iterable[int], whole: bool, others: Iterable[Other] = ()
) -> dict[Key, Row]:
    """Return the rows of these jobs and the others, as the database has them; if `whole`, all."""
    found: dict[Key, Row] = {}
    for name in TABLES if whole else _CHANGED_BY_EDITS:
        table, job_id = TABLES[name]
        ids = [row_id for other, row_id in others if other == name]
        if job_id is None and not ids:
            continue
        wanted = {"job_ids": [*job_ids], "ids": ids}
        for row in connection.execute(_query(name, whole), wanted).mappings():
            key = tuple(str(row[column.name]) for column in table.primary_key)
            found[(name, *key)] = dict(row)
    return found


@cache
def _query(name: str, whole: bool) -> Select[Any]:
    """Return the query of a table's rows, which takes longer to build than to answer."""
    table, job_id = TABLES[name]
    without = _NOT_COMPARED if whole else _NOT_COMPARED | _TEXTS
    columns = [column for column in table.c if name != "jobs" or column.name not in without]
    wanted = [] if job_id is None else [job_id.in_(bindparam("job_ids", expanding=True))]
    if name in _WITHOUT_JOB:
        wanted.append(table.c.id.in_(bindparam("ids", expanding=True)))
    return select(*columns).where(or_(*wanted))


def others_in(units: Iterable[Unit]) -> set[Other]:
    keys = (key for unit in units for key, _, _ in unit["rows"])
    return {(name, int(row_id)) for name, row_id, *_ in keys if name in _WITHOUT_JOB}


def _json_row(row: Row | None) -> Row | None:
    """Return a row with values that JSON can hold, as it is kept."""
    return None if row is None else {name: as_json(value) for name, value in row.items()}


def as_json(value: object) -> object:
    if isinstance(value, date):  # a datetime is one, too
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | StrEnum) else value


def values_of(table: Table, row: Row) -> Row:
    """Return the values of a row for the database."""
    return {name: _value(table.c[name].type, value) for name, value in row.items()}


def _value(column_type: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column_type, Amount):
        return Decimal(value)
    kind = getattr(column_type, "impl", column_type).python_type
    return kind.fromisoformat(value) if kind in (date, datetime) else value


# Units: what changed in the rows of one job


def units_of(
    before: Mapping[Key, Row], after: Mapping[Key, Row], wanted: set[int] | None
) -> list[Unit]:
    """Return `{"jobs", "title", "rows", "history"}` for each job that changed.

    `rows` has `[key, before, after]` of each row that differs. If jobs beside the wanted ones
    changed, a row without a job did, or without wanted ones, it is one unit.
    """
    rows: dict[int, list[object]] = {}
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) == after.get(key):
            continue
        old, new = _differences(before.get(key), after.get(key))
        if old or new:
            row = after.get(key) or before[key]
            job_id = int(row.get("id" if key[0] == "jobs" else "job_id") or NO_JOB)
            rows.setdefault(job_id, []).append([key, _json_row(old), _json_row(new)])
    apart = wanted is not None and wanted >= rows.keys()
    groups = [[job_id] for job_id in sorted(rows)] if apart else [sorted(rows)] if rows else []
    return [
        {
            "jobs": _jobs_of(group),
            "title": _title(group, rows, {**before, **after}),
            "rows": [row for job_id in group for row in rows[job_id]],
            "history": _history(_jobs_of(group), after),
        }
        for group in groups
    ]


def _jobs_of(group: Sequence[int]) -> list[int]:
    return [job_id for job_id in group if job_id != NO_JOB]


def _title(group: Sequence[int], rows: Mapping[int, Any], found: Mapping[Key, Row]) -> str:
    """Return what the unit is about: its job, or its row without one."""
    job_ids = _jobs_of(group)
    key: Key = ("jobs", str(job_ids[0])) if job_ids else rows[NO_JOB][0][0]
    row = found[key]
    return str(row["name"] if key[0] in _NAMED else row["title"])


NO_JOB = 0  # the group of rows that no job has to have
_NAMED = ("documents", "avoided_employers")


def _differences(old: Row | None, new: Row | None) -> tuple[Row | None, Row | None]:
    """Return the columns that differ, and all of a row that came or went."""
    if old is None or new is None:
        return old, new
    names = [name for name in old if old[name] != new[name] and name not in _ONLY_GROW]
    return {name: old[name] for name in names}, {name: new[name] for name in names}


def _history(job_ids: Iterable[int], rows: Mapping[Key, Row]) -> str:
    """Return a hash of what must not have changed since: moves, stages, and being in the trash."""
    moves = sorted(
        [row["id"], row["job_id"], *(row[name] for name in _OF_A_MOVE)]
        for key, row in rows.items()
        if key[0] == "job_events" and row["job_id"] in job_ids and row["kind"] in MOVES
    )
    deleted = [rows["jobs", str(job_id)]["deleted_at"] for job_id in sorted(job_ids)]
    return sha256(json.dumps([moves, deleted], default=as_json).encode()).hexdigest()


_ONLY_GROW = {"updated_at", "sequence"}  # of tasks, interviews, contacts and efforts
MOVES = ("saved", "moved", "stage")
_OF_A_MOVE = ("kind", "to_status", "stage", "outcome", "occurred_on")


def is_as_left(unit: Unit, rows: Mapping[Key, Row]) -> bool:
    if any(("jobs", str(job_id)) not in rows for job_id in unit["jobs"]):
        return False
    if unit["history"] != _history(unit["jobs"], rows):
        return False
    return all(is_still(rows.get(tuple(key)), new) for key, _, new in unit["rows"])


def is_still(row: Row | None, left: Row | None) -> bool:
    if row is None or left is None:
        return row is left
    return all(
        as_json(row[name]) == value for name, value in left.items() if name not in _ONLY_GROW
    )


def is_row(key: Key) -> Any:
    name, *values = key
    columns = TABLES[name][0].primary_key
    return and_(
        *(
            column == (int(value) if column.type.python_type is int else value)
            for column, value in zip(columns, values, strict=True)
        )
    )
