"""Imports: files that wait for a confirmation, and those that were taken in."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property, partial
from itertools import zip_longest
from typing import Any

from sqlalchemy import ColumnElement, Delete, Update, delete, or_, select, update
from sqlalchemy.orm import undefer

from vega.clock import now
from vega.errors import ImportBusy, ImportNotFound, InvalidInput
from vega.extensions import db
from vega.models import Import, ImportRow, ImportState, Job, import_rows, imports
from vega.reading.table.file_contents import MAX_BYTES, Contents, Row, Table, Unreadable
from vega.reading.table.file_reading import read_file
from vega.reading.table.packing import DAMAGED, pack, unpack
from vega.reading.table.table_columns import Field, known_layout
from vega.reading.table.zip_files import shown_name
from vega.services.account import Account
from vega.services.imports.column_choices import Choices, guess, samples_of
from vega.services.imports.planned import SAVED
from vega.services.rows import one_by_id
from vega.services.slots import AccountSlots
from vega.storage.database import transaction

KEPT = timedelta(days=30)  # for as long, an import can be undone
DRAFT_KEPT = timedelta(days=7)
MAX_DRAFTS = 5  # of a person; the oldest goes

# What takes a file apart, or plans its rows, waits for its turn here. Each that waits holds a
# thread of the server: the others are for everybody else.
RUNNING, WAITING = 2, 2
_turns = AccountSlots(RUNNING, WAITING, ImportBusy)


@dataclass
class Draft:
    """A file that waits, in the turn of its owner. What was read of it is loaded when it is asked
    for. `tables` are names, columns and samples; `stored` is what was chosen, `plan` what is kept.
    """

    owner: Account
    id: int
    file_name: str
    stored: Mapping[str, object]
    read: Callable[[], Contents]
    tables: Sequence[Mapping[str, object]] = ()
    plan: bytes | None = None

    @cached_property
    def contents(self) -> Contents:
        return self.read()

    @cached_property
    def choices(self) -> Choices:
        return guess(self.owner, self.contents.tables, self.stored)


def start_import(owner: Account, data: bytes, file_name: str) -> Draft:
    """Keep a file until it is confirmed. Raises `InvalidInput` for one that cannot be read."""
    with read_draft(owner, data, file_name) as draft:
        own, tables = draft.contents.own, draft.contents.tables
        row = {
            "owner_id": owner.id,
            "state": ImportState.DRAFT,
            "file_name": draft.file_name,
            "read_as": draft.contents.read_as,
            "rows": len(own.jobs) if own else sum(len(table.rows) for table in tables),
            "rows_read": 0,
            **{name: {} for name in ("choices", "counts")},
            **{name: [] for name in ("task_ids", "effort_ids", "employer_ids")},
            "created_at": now(),
            **_kept(draft.contents),
        }
        with transaction() as connection:
            _forget_drafts(owner)
            added = connection.scalar(imports.insert().values(row).returning(imports.c.id))
    return replace(draft, id=int(added or 0))


@contextmanager
def read_draft(owner: Account, data: bytes, file_name: str, **stored: object) -> Iterator[Draft]:
    """Wait for the owner's turn, and hold it with a draft that is not kept: its id is 0.

    Raises `InvalidInput` for a file that cannot be read, and `ImportBusy`.
    """
    name = shown_name(" ".join(file_name.split())) or "Pasted text"
    with _turns.taken(owner.id), _refused():
        contents = _read(data, name)
        yield Draft(owner, 0, name, stored, lambda: contents, [*map(_about, contents.tables)])


@contextmanager
def open_draft(owner: Account, import_id: int) -> Iterator[Draft]:
    """Wait for the owner's turn, and hold it with a draft.

    Raises `ImportNotFound`, also where it is done, `InvalidInput` and `ImportBusy`.
    """
    with _turns.taken(owner.id), _refused():
        found = get_import(owner, import_id, undefer(Import.plan))
        if found.state != ImportState.DRAFT:
            raise ImportNotFound
        db.session.expunge(found)
        db.session.commit()  # reading takes a while: hold no connection meanwhile
        read = partial(_load, owner, found)
        yield Draft(owner, found.id, found.file_name, found.choices, read, found.tables, found.plan)


@contextmanager
def _refused() -> Iterator[None]:
    try:
        yield
    except Unreadable as problem:
        raise InvalidInput({"file": str(problem)}) from None


def _load(owner: Account, found: Import) -> Contents:
    """Return what was read of a file. That of an earlier version is read once more, and kept."""
    columns = select(imports.c.contents, imports.c.upload)
    row = db.session.execute(columns.where(imports.c.id == found.id, *_drafts(owner))).first()
    db.session.commit()
    if row is None or not any(row):
        raise ImportNotFound
    if row.contents is not None:
        return unpack(row.contents, found.tables, found.read_as)
    contents = _read(_unpacked(row.upload), found.file_name)
    _change_draft(owner, found.id, update(imports).values(_kept(contents)))
    return contents


def _unpacked(upload: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(upload, MAX_BYTES + 1)
    except zlib.error:
        raise Unreadable(DAMAGED) from None


def _read(data: bytes, name: str) -> Contents:
    """Return what is in a file, applications before jobs that were only saved: of a posting in both
    tables of LinkedIn's zip, the first row counts. Raises `Unreadable`.
    """
    read = read_file(data, name)
    return read._replace(tables=sorted(read.tables, key=_are_saved_only))


def _kept(contents: Contents) -> Mapping[str, object]:
    """Return the columns that keep what was read of a file. Raises `Unreadable`."""
    tables = [*map(_about, contents.tables)]
    return {"tables": tables, "contents": pack(contents), "upload": None}


def _about(table: Table) -> Mapping[str, object]:
    return {"name": table.name, "columns": [*table.columns], "samples": samples_of(table)}


def sampled(tables: Sequence[Mapping[str, Any]]) -> Sequence[Table]:
    """Return tables with nothing but samples of their cells."""
    return [
        Table(
            about["name"],
            tuple(about["columns"]),
            [Row(0, cells) for cells in zip_longest(*about.get("samples", ()), fillvalue="")],
        )
        for about in tables
    ]


def _are_saved_only(table: Table) -> bool:
    layout = known_layout(table.columns)
    return layout is not None and not {Field.APPLIED_ON, Field.STATUS} & {*layout.fields}


def _forget_drafts(owner: Account) -> None:
    """Delete the oldest drafts, so that there is room for another."""
    own = select(imports.c.id).where(*_drafts(owner)).order_by(imports.c.id.desc())
    newest = db.session.scalars(own).all()
    db.session.execute(delete(imports).where(imports.c.id.in_(newest[MAX_DRAFTS - 1 :])))


def _drafts(owner: Account) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return imports.c.owner_id == owner.id, imports.c.state == ImportState.DRAFT


def get_import(owner: Account, import_id: int, *options: Any) -> Import:
    """Return an import, without its rows. Raises `ImportNotFound`, also for another's."""
    own = select(Import).where(Import.owner_id == owner.id).options(*options)
    return one_by_id(own, Import.id, import_id, ImportNotFound)


def keep_choices(owner: Account, import_id: int, choices: Choices) -> None:
    """Keep what was chosen for a draft. Raises `ImportNotFound`."""
    _change_draft(owner, import_id, update(imports).values(choices=choices.as_json(), rows_read=0))


def cancel_import(owner: Account, import_id: int) -> None:
    """Delete a draft. Raises `ImportNotFound`."""
    _change_draft(owner, import_id, delete(imports))


def _change_draft(owner: Account, import_id: int, change: Update | Delete) -> None:
    with transaction() as connection:
        done = connection.execute(change.where(imports.c.id == import_id, *_drafts(owner)))
    db.session.expire_all()  # what was read before has the former choices
    if done.rowcount != 1:
        raise ImportNotFound


def list_imports(owner: Account) -> Sequence[Import]:
    """Return the drafts, and the imports that can be undone, the newest first."""
    is_kept = or_(Import.state == ImportState.DRAFT, Import.done_at > now() - KEPT)
    query = select(Import).where(Import.owner_id == owner.id, is_kept)
    return db.session.scalars(query.order_by(Import.id.desc())).all()


def is_recent(found: Import) -> bool:
    """Return whether an import was done so lately that what Undo needs is kept."""
    return found.done_at is not None and found.done_at > now() - KEPT


def import_of(owner: Account, job: Job) -> Import | None:
    """Return the import that made a job; None if it came through another door."""
    query = (
        select(Import)
        .join(ImportRow, ImportRow.import_id == Import.id)
        .where(
            ImportRow.job_id == job.id, ImportRow.outcome.in_(SAVED), Import.owner_id == owner.id
        )
        .limit(1)
    )
    return db.session.scalars(query).one_or_none()


def forget_old_imports() -> None:
    """Delete old drafts, and of old imports what Undo needs. What a row is known by stays."""
    present = now()
    is_over = imports.c.state == ImportState.DRAFT, imports.c.created_at <= present - DRAFT_KEPT
    is_old = imports.c.state != ImportState.OLD, imports.c.done_at <= present - KEPT
    with transaction() as connection:
        connection.execute(delete(imports).where(*is_over))
        old = [*connection.scalars(select(imports.c.id).where(*is_old))]
        rows = update(import_rows).where(import_rows.c.import_id.in_(old))
        connection.execute(rows.values(cells=None, added=None))
        of_old = update(imports).where(imports.c.id.in_(old))
        connection.execute(of_old.values(state=ImportState.OLD))
