"""Service: upload documents and their versions, rename and delete them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import IO, NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, exists, or_, select, update

from vega.clock import now
from vega.errors import DocumentDeleted, DocumentsFull, InvalidInput, UndoOutdated
from vega.extensions import db
from vega.models import (
    Document,
    DocumentVersion,
    JobDocument,
    JobEvent,
    document_versions,
    documents,
    job_documents,
)
from vega.rules.document_files import clean_file_name, media_type
from vega.schemas import DocumentChanges, DocumentDraft
from vega.serializers import FoundDocument
from vega.services.account import Account
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.accounts.users import lock_account_room
from vega.services.documents.attaching import IS_SENT, attach, detach, lock_document
from vega.services.documents.documents import get_document, sizes_of
from vega.services.jobs import undo
from vega.services.jobs.jobs import get_job, lock_job, lock_jobs
from vega.services.rows import Saved, set_fields
from vega.storage import contents
from vega.storage.database import transaction

DOCUMENTS = Document.__tablename__
NO_NAME = "file has no name. Give it one, such as CV.pdf."
MOST_VERSIONS = 300  # of a document: its page shows all of them
TOO_MANY_VERSIONS = (
    f"This document has {MOST_VERSIONS} versions, the most it can have. Upload a new document."
)


class Upload(NamedTuple):
    """A file as it came: its bytes, and its name as the client has it."""

    file: IO[bytes]
    file_name: str


def create_document(
    owner: Account, draft: DocumentDraft, upload: Upload, most_bytes: int
) -> Saved[FoundDocument]:
    """Keep a file, on a job if the draft names one. `most_bytes` is what an account may have.

    Raises `InvalidInput`, `JobNotFound`, `DocumentTooLarge`, `DocumentsFull`.
    """
    if draft.job_id is not None:
        get_job(owner, draft.job_id)
    version, facts = _examined(upload)
    with _room_made(owner, facts.size, most_bytes) as connection:
        job_ids = [] if draft.job_id is None else [draft.job_id]
        with undo.undoable(owner, job_ids) as change:
            document = _insert(owner, draft, version)
            _add(connection, owner, document, version, facts, upload)
            if draft.job_id is not None:
                attach(owner, lock_job(owner, draft.job_id), document, version.created_at)
            change.others.add((DOCUMENTS, document.id))
    return Saved(get_document(owner, document.id), change.id)


def _insert(owner: Account, draft: DocumentDraft, version: DocumentVersion) -> Document:
    document = Document(
        owner_id=owner.id,
        name=draft.name or version.file_name,
        kind=draft.kind,
        version=version.version,
        created_at=version.created_at,
    )
    db.session.add(document)
    db.session.flush()
    return document


def add_version(owner: Account, document_id: int, upload: Upload, most_bytes: int) -> FoundDocument:
    """Keep a file as the newest version of a document; jobs keep the one that they have.

    Raises `DocumentNotFound`, `DocumentDeleted`, `InvalidInput`, `DocumentTooLarge`,
    `DocumentsFull`.
    """
    get_document(owner, document_id)
    version, facts = _examined(upload)
    with _room_made(owner, facts.size, most_bytes) as connection:
        document = _lock_on_shelf(owner, document_id)
        if document.version >= MOST_VERSIONS:
            raise InvalidInput({"file": TOO_MANY_VERSIONS})
        document.version += 1
        version.version = document.version
        _add(connection, owner, document, version, facts, upload)
    return get_document(owner, document_id)


def undo_version(owner: Account, document_id: int, number: int, sha256: str) -> None:
    """Delete the newest version of a document again, if it is this one and no job ever had it.

    Raises `DocumentNotFound`, `DocumentDeleted`, `UndoOutdated`.
    """
    get_document(owner, document_id)
    with transaction():
        document = _lock_on_shelf(owner, document_id)
        newest = db.session.get_one(DocumentVersion, (document_id, document.version))
        is_this = (newest.version, newest.sha256) == (number, sha256)
        if number == 1 or not is_this or _was_given(document_id, number):
            raise UndoOutdated
        document.version -= 1
        db.session.delete(newest)
    contents.let_go.set()


def _was_given(document_id: int, number: int) -> bool:
    """Return whether a job has a version, or had it: an earlier change could give it back."""
    has = select(JobDocument.job_id).where(
        JobDocument.document_id == document_id, JobDocument.version == number
    )
    had = select(JobEvent.id).where(
        JobEvent.document_id == document_id, JobEvent.document_version == number
    )
    return bool(db.session.scalar(select(or_(exists(has), exists(had)))))


def _examined(upload: Upload) -> tuple[DocumentVersion, contents.FileFacts]:
    """Return a version to be, and what is known of its file. Raises `InvalidInput`,
    `DocumentTooLarge`.
    """
    file_name = clean_file_name(upload.file_name)
    if not file_name:
        raise InvalidInput({"file": NO_NAME})
    facts = contents.examine(upload.file)
    if facts.size == 0:
        raise InvalidInput({"file": "file is empty. Choose a file with content."})
    version = DocumentVersion(
        version=1,
        file_name=file_name,
        size=facts.size,
        media_type=media_type(facts.start),
        sha256=facts.sha256,
        created_at=now(),
    )
    return version, facts


@contextmanager
def _room_made(owner: Account, size: int, most_bytes: int) -> Iterator[Connection]:
    """Open a write transaction in which the account has room for so many bytes.

    What Undo could bring back is stored as well: where it takes the room, it is let go at once, or
    deleting and uploading in turns would fill the disk. Its contents go apart: how long that takes
    would tell which of them others have, too. Raises `DocumentsFull`.
    """
    with transaction() as connection:
        # In this order an import locks, too; jobs and documents come after.
        note_calendar_change(connection, owner.id)
        lock_account_room(connection, owner.id)
        sizes = sizes_of(owner)
        if sizes.used + size > most_bytes:
            raise DocumentsFull(sizes.used, most_bytes)
        if sizes.stored + size > most_bytes:
            _let_go(connection, documents.c.owner_id == owner.id)
        yield connection
    if sizes.stored + size > most_bytes:
        contents.let_go.set()


def _add(
    connection: Connection,
    owner: Account,
    document: Document,
    version: DocumentVersion,
    facts: contents.FileFacts,
    upload: Upload,
) -> None:
    contents.store(connection, facts, upload.file, owner.id)
    version.document_id = document.id
    db.session.add(version)
    db.session.flush()


def change_document(
    owner: Account, document_id: int, changes: DocumentChanges
) -> Saved[FoundDocument]:
    """Change what `changes` sets. Raises `DocumentNotFound`, `DocumentDeleted`, `InvalidInput`."""
    get_document(owner, document_id)
    wanted = changes.model_dump(exclude_unset=True)
    if "name" in wanted and not wanted["name"]:
        raise InvalidInput({"name": "name is required and must not be blank."})
    with undo.undoable(owner, (), others=[(DOCUMENTS, document_id)]) as change:
        document = _lock_on_shelf(owner, document_id)
        set_fields(document, wanted)
    return Saved(get_document(owner, document_id), change.id)


def _lock_on_shelf(owner: Account, document_id: int) -> Document:
    document = lock_document(owner, document_id)
    if document.deleted_at is not None:
        raise DocumentDeleted
    return document


def delete_document(owner: Account, document_id: int) -> int | None:
    """Take a document off the shelf, and off jobs that were not applied. Return what Undo takes.

    Jobs that were applied keep it, those in the trash too. One that no job has is deleted for good
    once Undo is no longer offered. Raises `DocumentNotFound`.
    """
    get_document(owner, document_id)
    while True:
        holders = {link.job_id for link in _links_not_sent(document_id)}
        with (
            suppress(_HoldersChanged),
            undo.undoable(owner, holders, others=[(DOCUMENTS, document_id)]) as change,
        ):
            _take_off_shelf(owner, document_id, holders)
            break
    return change.id


class _HoldersChanged(Exception):
    """A job that is not locked got the document meanwhile."""


def _take_off_shelf(owner: Account, document_id: int, holders: set[int]) -> None:
    moment = now()
    found = {job.id: job for job in lock_jobs(owner, holders)}
    document = lock_document(owner, document_id)
    links = _links_not_sent(document_id)
    if not holders >= {link.job_id for link in links}:
        raise _HoldersChanged
    document.deleted_at = document.deleted_at or moment
    for link in links:
        if link.job_id in found:
            detach(owner, found[link.job_id], document, [link], moment)
        else:  # in the trash
            db.session.delete(link)


def _links_not_sent(document_id: int) -> Sequence[JobDocument]:
    was_sent = exists().where(JobEvent.job_id == JobDocument.job_id, IS_SENT)
    query = select(JobDocument).where(JobDocument.document_id == document_id, ~was_sent)
    return db.session.scalars(query.execution_options(populate_existing=True)).all()


# An hour more: an Undo in the last moment must find all or nothing.
LET_GO_AFTER = undo.KEPT + timedelta(hours=1)
AT_A_TIME = 1_000  # documents


def delete_let_go(moment: datetime | None = None) -> int:
    """Delete for good what is off the shelf, and no job has had for a day, and contents that
    nothing refers to. Return how many documents.
    """
    until = (moment or now()) - LET_GO_AFTER
    with transaction() as connection:
        gone = _let_go(connection, documents.c.deleted_at <= until)
    contents.delete_unused()
    return gone


def _let_go(connection: Connection, which: ColumnElement[bool]) -> int:
    """Delete versions that no job has of documents off the shelf, and those that no job has at all,
    within the caller's transaction. Return how many documents are gone.
    """
    loose = exists().where(document_versions.c.document_id == documents.c.id, ~_VERSION_HELD)
    query = select(documents.c.id).where(documents.c.deleted_at.is_not(None), which, loose)
    locked = query.order_by(documents.c.id).limit(AT_A_TIME).with_for_update()
    ids = list(connection.scalars(locked))
    if not ids:
        return 0
    # Undo, which could bring them back to the shelf, finds another moment.
    these = documents.c.id.in_(ids)
    connection.execute(update(documents).where(these).values(deleted_at=now()))
    versions = document_versions.c.document_id.in_(ids), ~_VERSION_HELD
    connection.execute(delete(document_versions).where(*versions))
    return connection.execute(delete(documents).where(these, ~_HELD)).rowcount


_HELD = exists().where(job_documents.c.document_id == documents.c.id)
_VERSION_HELD = exists().where(
    job_documents.c.document_id == document_versions.c.document_id,
    job_documents.c.version == document_versions.c.version,
)
