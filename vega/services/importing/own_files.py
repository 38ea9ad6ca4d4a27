"""Vega's own JSON: everything as it was."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, select, update

from vega.clock import now
from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import (
    NO_DEADLINE,
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
from vega.rules.sources import source_of
from vega.schemas import LONGEST_LINE, Input, read_form
from vega.schemas.exported import (
    ExportedContact,
    ExportedDocument,
    ExportedEffort,
    ExportedEmployer,
    ExportedEvent,
    ExportedInterview,
    ExportedJob,
    ExportedPosting,
    ExportedTask,
)
from vega.services.accounts import Account
from vega.services.efforts import FULL, room_for_efforts
from vega.services.importing.own_documents import Known, known_versions, match_documents
from vega.services.importing.own_history import event_rows, made_events
from vega.services.importing.planned import Planned, PlannedJob
from vega.services.importing.reporting import OWN_CELLS
from vega.services.interviews import check_times
from vega.services.jobs import NewJob, company_key, new_job
from vega.services.room import MOST
from vega.services.tasks import new_uid
from vega.storage.database import batches, upsert
from vega.storage.statements import Statement

MAX_PARTS = 10 * MOST  # tasks, interviews or people of a job: merging adds those of two
AT_A_TIME = 500  # values in a query
_Row = dict[str, Any]
_Exported = TypeVar("_Exported", bound=Input)


def plan_own(owner: Account, own: OwnFile) -> Iterator[Planned]:
    """Yield what is to become of each job, and of each effort, each employer to avoid and each task
    without a job that cannot be read, or has no room.
    """
    keys: set[str] = set()
    known = known_versions(owner, own.jobs)
    for position, entry in enumerate(own.jobs):
        planned = Planned(position, 0, position + 2, RowOutcome.NEW, _cells(entry))
        with _reasons_in(planned):
            planned.job, planned.notes = _plan_job(owner, entry, keys, known)
        yield planned
    position = len(own.jobs)
    too_many = _efforts_beyond_room(owner, own) if own.efforts else ()
    for model, word, entries in _others(own):
        for number, entry in enumerate(entries, 1):
            planned = Planned(position, 0, position + 2, RowOutcome.NEW, _cells(entry))
            with _reasons_in(planned):
                _read(model, entry, f"{word} {number}")
                if model is ExportedEffort and number in too_many:
                    raise InvalidInput({word: f"{word} {number}: {FULL}"})
            if planned.outcome == RowOutcome.INVALID:
                position += 1
                yield planned


@contextmanager
def _reasons_in(planned: Planned) -> Iterator[None]:
    try:
        yield
    except InvalidInput as fact:
        planned.outcome, planned.notes = RowOutcome.INVALID, [*fact.problems.values()]


def _cells(entry: Any) -> list[str]:
    """Return what a report tells an entry by."""
    members = entry if isinstance(entry, dict) else {}
    values = [members.get(name) for name in OWN_CELLS]
    return [value if isinstance(value, str) else "" for value in values]


def _read(model: type[_Exported], entry: Any, name: str) -> _Exported:
    """Raises `InvalidInput`."""
    if not isinstance(entry, dict):
        raise InvalidInput({name: f"{name} is not an object."})
    try:
        return read_form(model, entry)
    except InvalidInput as fact:
        raise InvalidInput({name: f"{name}: {fact}"}) from None


def _read_each(
    model: type[_Exported], entry: Mapping[str, Any], name: str, most: int | None = None
) -> list[_Exported]:
    """Return the entries of a member that is a list. Raises `InvalidInput`."""
    found = entry.get(name)
    if found is None:
        return []
    if not isinstance(found, list):
        raise InvalidInput({name: f"{name} must be a list."})
    if most is not None and len(found) > most:
        raise InvalidInput({name: f"A job can have {most:,} {name} at most."})
    return [_read(model, each, f"{name} {number}") for number, each in enumerate(found, 1)]


# A job


def _plan_job(
    owner: Account, entry: Any, keys: set[str], known: Known
) -> tuple[PlannedJob, Sequence[str]]:
    """Return a job, and what is to be told of it. `keys` are those of the jobs before it, `known`
    the documents here. Raises `InvalidInput`.
    """
    moment = now()
    job = _read(ExportedJob, entry, "The job")
    events = _read_each(ExportedEvent, entry, "events")
    parts = [*_parts(entry, job.created_at or moment, moment)]
    has = _read_each(ExportedDocument, entry, "documents", MAX_PARTS)
    documents = match_documents(owner, has, known)
    if events:
        ids = {name: {row["id"] for table, row in parts if table == name} for name in _TABLES}
        rows = event_rows(events, ids["tasks"], ids["interviews"], documents.ids)
    else:
        rows = made_events(owner, job, moment)
    new = _as_it_was(new_job(owner, job, job.created_at or moment, rows), job, moment)
    if job.job_key in keys:  # the person kept both
        row = {name: value for name, value in new.row.items() if name != "job_key"}
        new = replace(new, row=row)
    elif job.job_key:
        keys.add(job.job_key)
    created = job.created_at or moment
    planned = PlannedJob(new, created, _referred_to(parts, rows), documents.attached)
    return planned, documents.notes


def _as_it_was(new: NewJob, job: ExportedJob, moment: datetime) -> NewJob:
    row = {**new.row, "updated_at": min(job.updated_at or moment, moment)}
    if job.captured_via is not None:
        row |= {
            "captured_via": job.captured_via,
            "captured_via_label": job.captured_via_label or "",
        }
    if job.source is not None:
        follows = job.source == source_of(job.source_url)
        row["source_typed"] = not follows if job.source_typed is None else job.source_typed
    return replace(new, row=row)


# What belongs to it


def _parts(entry: Mapping[str, Any], created: datetime, moment: datetime) -> Iterator[Any]:
    for task in _read_each(ExportedTask, entry, "tasks", MAX_PARTS):
        yield "tasks", _task_row(task, created, moment)
    for interview in _read_each(ExportedInterview, entry, "interviews", MAX_PARTS):
        check_times(interview.starts_at, interview.ends_at)
        row = _part_row(interview, created, moment)
        yield "interviews", {**row, "state_at": interview.state_at or row["created_at"]}
    for contact in _read_each(ExportedContact, entry, "contacts", MAX_PARTS):
        yield "contacts", _part_row(contact, created, moment)
    if entry.get("posting") is not None:
        posting = _read(ExportedPosting, entry["posting"], "posting")
        yield captured_postings.name, {**posting.model_dump(), "id": None}


def _task_row(task: ExportedTask, created: datetime, moment: datetime) -> _Row:
    return {**_part_row(task, created, moment), "due_key": task.due_on or NO_DEADLINE}


def due_task(title: str, day: date, moment: datetime) -> _Row:
    """Return the row of a task of which a file has no more than a heading and a day."""
    task = read_form(ExportedTask, {"title": title[:LONGEST_LINE], "due_on": day.isoformat()})
    return _task_row(task, moment, moment)


def _part_row(
    part: ExportedTask | ExportedInterview | ExportedContact | ExportedEffort,
    created: datetime,
    moment: datetime,
) -> _Row:
    row = part.model_dump()
    row["created_at"] = part.created_at or created
    row["updated_at"] = min(part.updated_at or row["created_at"], moment)
    return row


def _referred_to(
    parts: Sequence[tuple[str, _Row]], events: Sequence[Mapping[str, Any]]
) -> Sequence[tuple[str, _Row]]:
    """Leave the ids in the file to those that an entry of the history refers to."""
    wanted = {
        name: {-event[column] for event in events if column in event}
        for name, column in _REFERENCES.items()
    }
    for name, row in parts:
        if row["id"] not in wanted.get(name, ()):
            row["id"] = None
    return parts


def insert_parts(
    connection: Connection, owner: Account, job_id: int, parts: Sequence[tuple[str, _Row]]
) -> None:
    """Insert what belongs to a new job, within the caller's transaction, and let the history refer
    to it.
    """
    for name, row in parts:
        new_id = _insert(connection, name, {**row, "owner_id": owner.id, "job_id": job_id})
        if row["id"] is not None:
            known = {"of_job": job_id, "old": -row["id"], "new": new_id}
            _LINK[name].run(connection, **known)


def _insert(connection: Connection, name: str, row: _Row) -> int:
    """Insert a row under a uid of its own: the one that it had, unless that is taken."""
    values = {column: row.get(column) for column in _COLUMNS[name]}
    if "uid" in values:
        values["uid"] = values["uid"] or new_uid()
    inserted = _INSERT[name].one(connection, **values)
    if inserted is None:
        inserted = _INSERT[name].one(connection, **{**values, "uid": new_uid()})
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
_LINK = {
    name: Statement(
        update(job_events)
        .where(job_events.c.job_id == bindparam("of_job"), job_events.c[column] == bindparam("old"))
        .values({column: bindparam("new")})
    )
    for name, column in _REFERENCES.items()
}


# What belongs to no job


def _others(
    own: OwnFile,
) -> Sequence[tuple[type[ExportedTask | ExportedEffort | ExportedEmployer], str, Any]]:
    return (
        (ExportedTask, "Task", own.tasks),
        (ExportedEffort, "Effort", own.efforts),
        (ExportedEmployer, "Employer", own.employers),
    )


def new_others(owner: Account, own: OwnFile | None) -> Mapping[str, Sequence[_Row]]:
    """Return the rows of tasks without a job, of efforts and of employers to avoid that are not
    there yet, by table.
    """
    if own is None:
        return {"tasks": (), "efforts": (), "employers": ()}
    return {
        "tasks": [*_new_tasks(owner, own)],
        "efforts": [row for _, row in islice(_new_efforts(owner, own), room_for_efforts(owner))],
        "employers": [*_new_employers(owner, own)],
    }


def insert_others(
    connection: Connection, owner: Account, own: OwnFile | None
) -> Mapping[str, Sequence[int]]:
    """Add tasks without a job, efforts and employers to avoid that are not there yet, within the
    caller's transaction. Return their ids by table.
    """
    added = {
        name: [_insert(connection, name, {**row, "owner_id": owner.id}) for row in rows]
        for name, rows in new_others(owner, own).items()
    }
    return {name: [row_id for row_id in ids if row_id] for name, ids in added.items()}


def _readable(model: type[_Exported], entries: Sequence[Any]) -> Iterator[tuple[int, _Exported]]:
    """Yield the entries that can be read, with their numbers in the file."""
    for number, entry in enumerate(entries, 1):
        try:
            yield number, _read(model, entry, "")
        except InvalidInput:
            continue  # `plan_own` tells of it


def _new_tasks(owner: Account, own: OwnFile) -> Iterator[_Row]:
    moment, found = now(), [task for _, task in _readable(ExportedTask, own.tasks)]
    there = _uids_of(owner, {task.uid for task in found if task.uid})
    names = _names_of(owner, there)
    for task in found:
        row = _task_row(task, moment, moment)
        name = (task.title, row["created_at"].replace(microsecond=0))
        if task.uid in there:
            continue
        if names[name]:
            names[name] -= 1
            continue
        yield row


def _uids_of(owner: Account, uids: Collection[str]) -> set[str]:
    """Return which of these uids a task of the owner has."""
    own, there = select(tasks.c.uid).where(tasks.c.owner_id == owner.id), set()
    for batch in batches(sorted(uids), AT_A_TIME):
        there |= {*db.session.scalars(own.where(tasks.c.uid.in_(batch)))}
    return there


def _names_of(owner: Account, apart: Collection[str]) -> Counter[tuple[str, datetime]]:
    """Count what the owner's tasks without a job are known by, apart from those of these uids."""
    query = select(tasks.c.title, tasks.c.created_at, tasks.c.uid).where(
        tasks.c.owner_id == owner.id, tasks.c.job_id.is_(None)
    )
    return Counter(
        (row.title, row.created_at.replace(microsecond=0))
        for row in db.session.execute(query)
        if row.uid not in apart
    )


def _efforts_beyond_room(owner: Account, own: OwnFile) -> Collection[int]:
    """Return the numbers of the new efforts that the account has no room for."""
    beyond = islice(_new_efforts(owner, own), room_for_efforts(owner), None)
    return {number for number, _ in beyond}


def _new_efforts(owner: Account, own: OwnFile) -> Iterator[tuple[int, _Row]]:
    """Yield each with its number in the file. One is there if it was created at the same moment, or
    is the same but for its notes.
    """
    moment, found = now(), [*_readable(ExportedEffort, own.efforts)]
    columns = [efforts.c[name] for name in ("created_at", *_SAME_EFFORT)]
    there = db.session.execute(select(*columns).where(efforts.c.owner_id == owner.id)).all()
    moments = {row.created_at for row in there}
    alike = Counter(tuple(row)[1:] for row in there)
    for number, effort in found:
        content = tuple(getattr(effort, name) for name in _SAME_EFFORT)
        if alike[content] > 0 or effort.created_at in moments:
            alike[content] -= 1
            continue
        yield number, _part_row(effort, moment, moment)


_SAME_EFFORT = ("occurred_on", "title", "company", "contact", "result")


def _new_employers(owner: Account, own: OwnFile) -> Iterator[_Row]:
    """One is there if it is the same company."""
    moment, found = now(), [*_readable(ExportedEmployer, own.employers)]
    columns = avoided_employers.c.company_key
    there = {*db.session.scalars(select(columns).where(avoided_employers.c.owner_id == owner.id))}
    for _, employer in found:
        key = company_key(employer.name)
        if key not in there:
            there.add(key)
            created_at = employer.created_at or moment
            yield {**employer.model_dump(), "company_key": key, "created_at": created_at}
