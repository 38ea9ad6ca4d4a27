"""Vega's own JSON: everything as it was."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, bindparam, select, update

from vega.clock import now
from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import (
    NO_DEADLINE,
    EventKind,
    RowOutcome,
    avoided_employers,
    captured_postings,
    contacts,
    efforts,
    interviews,
    job_events,
    tasks,
)
from vega.reading.table.file_contents import OwnFile
from vega.rules.similar import company_key
from vega.rules.sources import source_of
from vega.schemas import Input, read_form
from vega.schemas import exported_json as exported
from vega.services.account import Account, local_day
from vega.services.documents.attaching import Known, known_versions
from vega.services.imports.own_documents import match_documents
from vega.services.imports.planned import Planned, PlannedJob
from vega.services.imports.reporting import OWN_CELLS
from vega.services.imports.told import Told, imported_events
from vega.services.jobs.creating.new_jobs import new_job
from vega.services.jobs.history import check_outcome
from vega.services.jobs.room import MOST
from vega.services.jobs.timeline import LOGGED
from vega.services.plan.efforts import FULL, room_for_efforts
from vega.services.plan.interviews import check_times
from vega.services.plan.tasks import new_uid
from vega.storage.database import upsert
from vega.storage.statements import Statement

MAX_PARTS = 10 * MOST  # tasks, interviews or people of a job: merging adds those of two
MAX_EVENTS, MAX_UNDATED = 10_000, 100  # of a job
_TO = (EventKind.SAVED, EventKind.MOVED, EventKind.STAGE)
_OF_ALL = {"kind", "recorded_at", "occurred_on", "via", "via_label"}
_OF_KIND: Mapping[str, set[str]] = {
    EventKind.MOVED: {"stage", "outcome"},
    EventKind.STAGE: {"stage", "outcome"},
    EventKind.CALL: {"reply"},
    EventKind.EMAIL: {"reply"},
    EventKind.INTERVIEW: {"title"},
    EventKind.TASK: {"title"},
    EventKind.MERGED: {"title", "source_url"},
    EventKind.DOCUMENT: {"title", "action"},
}
_Row = dict[str, Any]
_Exported = TypeVar("_Exported", bound=Input)


def plan_own(owner: Account, own: OwnFile) -> Iterator[Planned]:
    """Yield what is to become of each job."""
    keys: set[str | None] = set()
    known = cache(partial(known_versions, owner))
    for position, entry in enumerate(own.jobs):
        planned = Planned(position, 0, position + 2, RowOutcome.INVALID, _cells(entry))
        try:
            job, planned.notes = _plan_job(owner, entry, keys, known)
            planned.make(job)
        except InvalidInput as fact:
            planned.notes = [*fact.problems.values()]
        yield planned


def _cells(entry: object) -> list[str]:
    """Return what a report tells an entry by."""
    members = entry if isinstance(entry, dict) else {}
    values = [members.get(name) for name in OWN_CELLS]
    return [value if isinstance(value, str) else "" for value in values]


def _read(model: type[_Exported], entry: object, name: str) -> _Exported:
    """Raises `InvalidInput`."""
    if not isinstance(entry, dict):
        raise InvalidInput({name: f"{name} is not an object."})
    try:
        return read_form(model, entry)
    except InvalidInput as fact:
        raise InvalidInput({name: f"{name}: {fact}"}) from None


def _read_each(
    model: type[_Exported], entry: Mapping[str, object], name: str, most: int
) -> list[_Exported]:
    """Return the entries of a member that is a list. Raises `InvalidInput`."""
    found = entry.get(name)
    if found is None:
        return []
    if not isinstance(found, list):
        raise InvalidInput({name: f"{name} must be a list."})
    if len(found) > most:
        raise InvalidInput({name: f"A job can have {most:,} {name} at most."})
    return [_read(model, each, f"{name} {number}") for number, each in enumerate(found, 1)]


# A job


def _plan_job(
    owner: Account, entry: Any, keys: set[str | None], known: Callable[[], Known]
) -> tuple[PlannedJob, Sequence[str]]:
    """Return a job, and what is to be told of it. `keys` are those of the jobs before it, `known`
    the documents here. Raises `InvalidInput`.
    """
    moment = now()
    job = _read(exported.ExportedJob, entry, "The job")
    created = job.created_at or moment
    events = _read_each(exported.ExportedEvent, entry, "events", MAX_EVENTS)
    parts = [*_parts(entry, created, moment)]
    has = _read_each(exported.ExportedDocument, entry, "documents", MAX_PARTS)
    documents = match_documents(owner, has, known() if has else {})
    if events:
        rows = _event_rows(events, {(name, row["id"]) for name, row in parts}, documents.ids)
    else:
        stands = job.status, job.stage, job.outcome
        days = local_day(owner, created), job.applied_on, job.status_since
        rows = imported_events(owner, Told(*stands, *days, is_exact=True), moment)
    new = new_job(owner, job, created, rows)
    new = replace(new, row=_as_it_was(new.row, job, moment, keys))
    keys.add(job.job_key)
    return PlannedJob(new, _referred_to(parts, rows), documents.attached), documents.notes


def _as_it_was(
    new: Mapping[str, Any], job: exported.ExportedJob, moment: datetime, keys: Container[str | None]
) -> _Row:
    """Return the row of a new job as its file has it, without a key that is among the `keys`."""
    row = {**new, "updated_at": min(job.updated_at or moment, moment)}
    if job.job_key in keys:  # the person kept both
        row.pop("job_key", None)
    if job.captured_via is not None:
        label = job.captured_via_label or ""
        row |= {"captured_via": job.captured_via, "captured_via_label": label}
    if job.source is not None:
        follows = job.source == source_of(job.source_url)
        row["source_typed"] = not follows if job.source_typed is None else job.source_typed
    return row


# Its history


def _event_rows(
    events: Sequence[exported.ExportedEvent],
    parts: Collection[tuple[str, int | None]],
    document_ids: Mapping[int, int],
) -> list[dict[str, object]]:
    """Return a history as rows without what is null. Raises `InvalidInput`.

    Until its task or interview has an id here, an entry refers to it by the negative of its id in
    the file; to one that is not among the `parts` it does not. `document_ids` are those here, by
    those in the file.
    """
    _check_history(events)
    rows = []
    for number, event in enumerate(events, 1):
        try:
            _check(event)
        except InvalidInput as fact:
            raise InvalidInput({"events": f"Entry {number} of the history: {fact}"}) from None
        row = _row(event)
        for name, column in _REFERENCES.items():
            part_id = getattr(event, column)
            if part_id is not None and (name, part_id) in parts:
                row[column] = -part_id
        if event.kind == EventKind.DOCUMENT:
            row["document_id"] = document_ids.get(event.document_id or 0)
            row["document_version"] = event.version
        rows.append({name: value for name, value in row.items() if value is not None})
    return rows


def _check_history(events: Sequence[exported.ExportedEvent]) -> None:
    """Raise `InvalidInput` for a history with too few days, or that nothing begins."""
    if sum(event.occurred_on is None for event in events) > MAX_UNDATED:
        problem = f"The history has more than {MAX_UNDATED} entries without a day."
        raise InvalidInput({"events": problem})
    if not any(event.kind == EventKind.SAVED for event in events):
        raise InvalidInput({"events": "The history has no entry of the kind saved."})


def _check(event: exported.ExportedEvent) -> None:
    """Raise `InvalidInput` for an entry that no history can have."""
    if event.occurred_on is None and event.kind != EventKind.MOVED:
        raise InvalidInput({"occurredOn": "occurredOn is required, but for the kind moved."})
    if event.kind in _TO:
        if event.to is None:
            raise InvalidInput({"to": f"to is required for the kind {event.kind}."})
        check_outcome(event.outcome, event.to)


def _row(event: exported.ExportedEvent) -> dict[str, object]:
    row = event.model_dump(include=_OF_ALL | _OF_KIND.get(event.kind, set()))
    if event.kind in _TO:
        row["to_status"] = event.to
    elif event.kind in LOGGED:
        row["text"] = event.text or ""
    elif event.kind == EventKind.EDITED and event.fields is not None:  # `source_url` of `sourceUrl`
        row["fields"] = [re.sub("[A-Z]", r"_\g<0>", name).lower() for name in event.fields]
    return row


# What belongs to it


def _parts(entry: Mapping[str, Any], created: datetime, moment: datetime) -> Iterator[Any]:
    for task in _read_each(exported.ExportedTask, entry, "tasks", MAX_PARTS):
        yield "tasks", task_row(task, created, moment)
    for interview in _read_each(exported.ExportedInterview, entry, "interviews", MAX_PARTS):
        check_times(interview.starts_at, interview.ends_at)
        row = part_row(interview, created, moment)
        yield "interviews", {**row, "state_at": interview.state_at or row["created_at"]}
    for contact in _read_each(exported.ExportedContact, entry, "contacts", MAX_PARTS):
        yield "contacts", part_row(contact, created, moment)
    if entry.get("posting") is not None:
        posting = _read(exported.ExportedPosting, entry["posting"], "posting")
        yield captured_postings.name, {**posting.model_dump(), "id": None}


def task_row(task: exported.ExportedTask, created: datetime, moment: datetime) -> _Row:
    return {**part_row(task, created, moment), "due_key": task.due_on or NO_DEADLINE}


def part_row(part: Any, created: datetime, moment: datetime) -> _Row:
    made = part.created_at or created
    return {
        **part.model_dump(),
        "created_at": made,
        "updated_at": min(part.updated_at or made, moment),
    }


def _referred_to(
    parts: Sequence[tuple[str, _Row]], events: Sequence[Mapping[str, Any]]
) -> Sequence[tuple[str, _Row]]:
    """Leave the ids in the file to those that an entry of the history refers to."""
    columns = _REFERENCES.items()
    wanted = {(name, -one[column]) for one in events for name, column in columns if column in one}
    return [
        (name, row if (name, row["id"]) in wanted else {**row, "id": None}) for name, row in parts
    ]


def insert_parts(
    connection: Connection, owner: Account, job_id: int, parts: Sequence[tuple[str, _Row]]
) -> None:
    """Insert what belongs to a new job, within the caller's transaction, and let the history refer
    to it.
    """
    for name, row in parts:
        new_id = _insert(connection, name, {**row, "owner_id": owner.id, "job_id": job_id})
        if row["id"] is not None:
            column = job_events.c[_REFERENCES[name]]
            known = update(job_events).where(job_events.c.job_id == job_id, column == -row["id"])
            connection.execute(known.values({column: new_id}))


def _insert(connection: Connection, name: str, row: _Row) -> int:
    """Insert a row under a uid of its own: the one that it had, unless that is taken."""
    values = {column: row.get(column) for column in _COLUMNS[name]}
    if "uid" in values:
        values["uid"] = values["uid"] or new_uid()
    insert = partial(_INSERT[name].one, connection)
    inserted = insert(**values) or insert(**{**values, "uid": new_uid()})
    return int(inserted[0]) if inserted else 0


_TABLES = {
    "tasks": tasks,
    "interviews": interviews,
    "contacts": contacts,
    "efforts": efforts,
    "employers": avoided_employers,
    "captured_postings": captured_postings,
}
_REFERENCES = {"tasks": "task_id", "interviews": "interview_id"}
_COLUMNS = {
    name: [column.name for column in table.c if column.name != "id"]
    for name, table in _TABLES.items()
}
_INSERT = {
    name: Statement(
        upsert(table)
        .values({column: bindparam(column) for column in _COLUMNS[name]})
        .on_conflict_do_nothing()
        .returning(*table.primary_key)
    )
    for name, table in _TABLES.items()
}


# What belongs to no job


class _Other(NamedTuple):
    """What an entry is, how it becomes a row, and what it is known by: one column for certain, or
    all of its content.
    """

    model: type[Input]
    word: str
    row: Callable[[Any, datetime, datetime], _Row]
    mark: str
    content: tuple[str, ...] = ()


def _employer_row(employer: exported.ExportedEmployer, created: datetime, _: datetime) -> _Row:
    key = company_key(employer.name)
    row = {**employer.model_dump(), "company_key": key}
    return {**row, "created_at": employer.created_at or created}


_EFFORT = ("occurred_on", "title", "company", "contact", "result")
_OTHERS: Mapping[str, _Other] = {
    "tasks": _Other(exported.ExportedTask, "Task", task_row, "uid", ("title", "created_at")),
    "efforts": _Other(exported.ExportedEffort, "Effort", part_row, "created_at", _EFFORT),
    "employers": _Other(exported.ExportedEmployer, "Employer", _employer_row, "company_key"),
}


def read_others(
    owner: Account, own: OwnFile | None
) -> tuple[Mapping[str, Sequence[_Row]], Sequence[Planned]]:
    """Return the rows of tasks without a job, of efforts and of employers to avoid that are not
    there yet, by table; and what becomes of those that cannot be read, or have no room.
    """
    rows, refused, moment = {}, [], now()
    for name, other in _OTHERS.items():
        read: dict[int, _Row] = {}
        entries = getattr(own, name, ())
        for number, entry in enumerate(entries, 1):
            try:
                found = _read(other.model, entry, f"{other.word} {number}")
                read[number] = other.row(found, moment, moment)
            except InvalidInput as fact:
                refused.append((entry, str(fact)))
        new = _new(owner, name, read)
        room = room_for_efforts(owner) if name == "efforts" and new else len(new)
        refused += [(entries[at - 1], f"{other.word} {at}: {FULL}") for at in new[room:]]
        rows[name] = [read[at] for at in new[:room]]
    return rows, [
        Planned(at, 0, at + 2, RowOutcome.INVALID, _cells(entry), notes=[why])
        for at, (entry, why) in enumerate(refused, len(own.jobs) if own else 0)
    ]


def insert_others(
    connection: Connection, owner: Account, own: OwnFile | None
) -> Mapping[str, Sequence[int]]:
    """Add tasks without a job, efforts and employers to avoid that are not there yet, within the
    caller's transaction. Return their ids by table.
    """
    added = {
        name: [_insert(connection, name, {**row, "owner_id": owner.id}) for row in rows]
        for name, rows in read_others(owner, own)[0].items()
    }
    return {name: [row_id for row_id in ids if row_id] for name, ids in added.items()}


def _new(owner: Account, name: str, told: Mapping[int, _Row]) -> Sequence[int]:
    """Return the numbers of the entries whose rows are not there yet."""
    other = _OTHERS[name]
    if not told:
        return []
    query = select(_TABLES[name]).where(_TABLES[name].c.owner_id == owner.id)
    there = [*db.session.execute(query).mappings()]
    marks, in_file = ({row[other.mark] for row in rows} for rows in (there, told.values()))
    free = (row for row in there if not row.get("job_id") and row[other.mark] not in in_file)
    alike = Counter(_content(row, other) for row in free)
    new = []
    for number, row in told.items():
        mark, content = row[other.mark], _content(row, other)
        if content and alike[content] and mark not in marks:
            alike[content] -= 1
        elif mark is None or mark not in marks:
            new.append(number)
            marks |= set() if other.content else {mark}
    return new


def _content(row: Mapping[str, Any], other: _Other) -> tuple[object, ...]:
    """Return what entries are compared by; files have whole seconds."""
    values = (row[name] for name in other.content)
    return tuple(one.replace(microsecond=0) if isinstance(one, datetime) else one for one in values)
