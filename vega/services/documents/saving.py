"""Service: upload documents and their versions, rename and delete them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from sqlalchemy import Connection, delete, exists, select

from vega.clock import now
from vega.errors import DocumentDeleted, DocumentsFull, InvalidInput
from vega.extensions import db
from vega.matching.document_files import clean_file_name, media_type
from vega.models import Document, DocumentVersion, JobDocument, documents, job_documents
from vega.schemas import DocumentChanges, DocumentDraft
from vega.services import undo
from vega.services.accounts import Account, lock_account
from vega.services.documents.attaching import attach, detach, lock_document, sent_among
from vega.services.documents.reading import FoundDocument, get_document, used_bytes
from vega.services.jobs import get_job, lock_job, lock_jobs
from vega.storage import contents
from vega.storage.database import transaction

DOCUMENTS = Document.__tablename__


@dataclass(frozen=True)
class Upload:
    """A file as it came: its bytes, and its name as the client has it."""

    file: IO[bytes]
    file_name: str


@dataclass(frozen=True)
class SavedDocument:
    """The document as it is now, and what Undo takes (None if it cannot be undone)."""

    found: FoundDocument
    change: int | None


def create_document(
    owner: Account, draft: DocumentDraft, upload: Upload, most_bytes: int
) -> SavedDocument:
    """Keep a file, on a job if the draft names one. `most_bytes` is what an account may have.

    Raises `InvalidInput`, `JobNotFound`, `DocumentTooLarge`, `DocumentsFull`.
    """
    if draft.job_id is not None:
        get_job(owner, draft.job_id)
    version, facts = _examined(upload)
    job_ids = [] if draft.job_id is None else [draft.job_id]
    with undo.undoable(owner, job_ids) as change:
        connection = db.session.connection()
        job = None if draft.job_id is None else lock_job(owner, draft.job_id)
        _make_room(connection, owner, facts.size, most_bytes)
        document = Document(
            owner_id=owner.id,
            name=draft.name or version.file_name,
            kind=draft.kind,
            version=1,
            created_at=version.created_at,
        )
        db.session.add(document)
        db.session.flush()
        _add(connection, owner, document, version, facts, upload)
        if job is not None:
            attach(owner, job, document, version.created_at)
        change.others.add((DOCUMENTS, document.id))
    return SavedDocument(get_document(owner, document.id), change.id)


def add_version(owner: Account, document_id: int, upload: Upload, most_bytes: int) -> FoundDocument:
    """Keep a file as the newest version of a document; jobs keep the one that they have.

    Raises `DocumentNotFound`, `DocumentDeleted`, `InvalidInput`, `DocumentTooLarge`,
    `DocumentsFull`.
    """
    get_document(owner, document_id)
    version, facts = _examined(upload)
    with transaction() as connection:
        _make_room(connection, owner, facts.size, most_bytes)
        document = _lock_on_shelf(owner, document_id)
        document.version += 1
        version.version = document.version
        _add(connection, owner, document, version, facts, upload)
    return get_document(owner, document_id)


def _examined(upload: Upload) -> tuple[DocumentVersion, contents.FileFacts]:
    """Return a version to be, and what is known of its file. Raises `InvalidInput`,
    `DocumentTooLarge`.
    """
    file_name = clean_file_name(upload.file_name)
    if not file_name:
        raise InvalidInput({"file": "file has no name. Give it one, such as CV.pdf."})
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


def _make_room(connection: Connection, owner: Account, size: int, most_bytes: int) -> None:
    """Raise `DocumentsFull` if the account, locked from here on, has no room for so many bytes."""
    lock_account(connection, owner.id)
    used = used_bytes(owner)
    if used + size > most_bytes:
        raise DocumentsFull(used, most_bytes)


def _add(
    connection: Connection,
    owner: Account,
    document: Document,
    version: DocumentVersion,
    facts: contents.FileFacts,
    upload: Upload,
) -> None:
    is_own = exists().where(
        DocumentVersion.sha256 == facts.sha256,
        Document.id == DocumentVersion.document_id,
        Document.owner_id == owner.id,
    )
    has_it = bool(db.session.scalar(select(is_own)))
    contents.store(connection, facts, upload.file, is_own=has_it)
    version.document_id = document.id
    db.session.add(version)
    db.session.flush()


def change_document(owner: Account, document_id: int, changes: DocumentChanges) -> SavedDocument:
    """Change what `changes` sets. Raises `DocumentNotFound`, `DocumentDeleted`, `InvalidInput`."""
    get_document(owner, document_id)
    wanted = changes.model_dump(exclude_unset=True)
    if "name" in wanted and not wanted["name"]:
        raise InvalidInput({"name": "name is required and must not be blank."})
    with undo.undoable(owner, (), others=[(DOCUMENTS, document_id)]) as change:
        document = _lock_on_shelf(owner, document_id)
        for name, value in wanted.items():
            setattr(document, name, value)
    return SavedDocument(get_document(owner, document_id), change.id)


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
    holders = _holders(document_id)
    with undo.undoable(owner, holders, others=[(DOCUMENTS, document_id)]) as change:
        moment = now()
        found = {job.id: job for job in lock_jobs(owner, holders)}
        document = lock_document(owner, document_id)
        if document.deleted_at is None:
            document.deleted_at = moment
            links = _links_not_sent(document_id)
            for link in links:
                if link.job_id in found:
                    detach(owner, found[link.job_id], document, [link], moment)
                else:  # in the trash
                    db.session.delete(link)
    return change.id


def _holders(document_id: int) -> Sequence[int]:
    query = select(job_documents.c.job_id).where(job_documents.c.document_id == document_id)
    return db.session.scalars(query.distinct()).all()


def _links_not_sent(document_id: int) -> Sequence[JobDocument]:
    query = select(JobDocument).where(JobDocument.document_id == document_id)
    links = db.session.scalars(query).all()
    sent = sent_among({link.job_id for link in links})
    return [link for link in links if link.job_id not in sent]


def delete_let_go(moment: datetime | None = None) -> int:
    """Delete for good the documents off the shelf that no job has had for a day, and contents that
    nothing refers to. Return how many documents.
    """
    until = (moment or now()) - undo.KEPT
    held = exists().where(job_documents.c.document_id == documents.c.id)
    old = select(documents.c.id).where(documents.c.deleted_at <= until, ~held).limit(1000)
    with transaction() as connection:
        ids = list(connection.scalars(old.with_for_update()))
        connection.execute(delete(documents).where(documents.c.id.in_(ids), ~held))
    while contents.delete_unused():
        continue
    return len(ids)
