"""Imports: files that wait for a confirmation, and those that were taken in."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Delete, Update, delete, or_, select, update
from sqlalchemy.orm import undefer

from vega.clock import now
from vega.errors import ImportNotFound, InvalidInput
from vega.extensions import db
from vega.models import Import, ImportState, Job, import_rows, imports
from vega.models import ImportRow as Row
from vega.reading.table.columns import Field, known_layout
from vega.reading.table.file_contents import OwnFile, Table, Unreadable
from vega.reading.table.tables import read_file
from vega.reading.table.zip_files import shown_name
from vega.services.account import Account
from vega.services.imports.choices import Choices, guess
from vega.services.imports.planned import SAVED
from vega.services.rows import one_by_id
from vega.storage.database import transaction

KEPT = timedelta(days=30)  # for as long, an import can be undone
DRAFT_KEPT = timedelta(days=7)
MAX_DRAFTS = 5  # of a person; the oldest goes


@dataclass(frozen=True)
class Draft:
    """A file that waits, with what is chosen for it."""

    id: int
    file_name: str
    read_as: str
    tables: Sequence[Table]
    own: OwnFile | None
    choices: Choices


def start_import(owner: Account, data: bytes, file_name: str) -> Draft:
    """Keep a file until it is confirmed. Raises `InvalidInput` for one that cannot be read."""
    draft = read_draft(owner, data, file_name)
    row = {
        "owner_id": owner.id,
        "state": ImportState.DRAFT,
        "file_name": draft.file_name,
        "read_as": draft.read_as,
        "rows": len(draft.own.jobs) if draft.own else sum(len(one.rows) for one in draft.tables),
        "rows_read": 0,
        "tables": [{"name": table.name, "columns": [*table.columns]} for table in draft.tables],
        **{name: {} for name in ("choices", "counts")},
        **{name: [] for name in ("task_ids", "effort_ids", "employer_ids")},
        "created_at": now(),
        "upload": zlib.compress(data, 1),
    }
    with transaction() as connection:
        _forget_drafts(owner)
        added = connection.scalar(imports.insert().values(row).returning(imports.c.id))
    return replace(draft, id=int(added or 0))


def read_draft(owner: Account, data: bytes, file_name: str) -> Draft:
    """Return a draft that is not kept: its id is 0. Raises `InvalidInput` as `start_import`."""
    name = shown_name(" ".join(file_name.split())) or "Pasted text"
    return _read(owner, 0, data, name, {})


def _read(
    owner: Account, import_id: int, data: bytes, name: str, stored: Mapping[str, Any]
) -> Draft:
    """Return a draft, applications before jobs that were only saved: of a posting in both tables of
    LinkedIn's zip, the first row counts. Raises `InvalidInput`.
    """
    try:
        read = read_file(data, name)
    except Unreadable as problem:
        raise InvalidInput({"file": str(problem)}) from None
    tables = sorted(read.tables, key=_are_saved_only)
    choices = guess(owner, tables, stored)
    return Draft(import_id, name, read.read_as, tables, read.own, choices)


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
    """Return an import, without its upload. Raises `ImportNotFound`, also for another's."""
    own = select(Import).where(Import.owner_id == owner.id).options(*options)
    return one_by_id(own, Import.id, import_id, ImportNotFound)


def open_draft(owner: Account, import_id: int) -> Draft:
    """Return a draft with its rows. Raises `ImportNotFound`, also where it is done."""
    found = get_import(owner, import_id, undefer(Import.upload))
    if found.upload is None:
        raise ImportNotFound
    data, name, stored = zlib.decompress(found.upload), found.file_name, found.choices
    db.session.expunge(found)
    db.session.commit()  # reading takes a while: hold no connection meanwhile
    return _read(owner, import_id, data, name, stored)


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
        .join(Row, Row.import_id == Import.id)
        .where(Row.job_id == job.id, Row.outcome.in_(SAVED), Import.owner_id == owner.id)
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
