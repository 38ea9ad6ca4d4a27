"""Service: the documents of jobs. What was sent is frozen."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, insert, or_, select

from vega.clock import now
from vega.errors import DocumentAttached, DocumentDeleted, DocumentNotFound, DocumentSent
from vega.extensions import db
from vega.models import (
    Document,
    DocumentAction,
    DocumentVersion,
    EventKind,
    Job,
    JobDocument,
    JobEvent,
    JobStatus,
    documents,
    job_documents,
)
from vega.services.account import Account, today_of
from vega.services.documents.documents import HELD, get_document
from vega.services.jobs import history, undo
from vega.services.jobs.jobs import lock_job
from vega.services.jobs.room import check_room
from vega.services.rows import lock_by_id
from vega.storage.database import batches

AT_A_TIME = 500  # values in a query
Key = tuple[int, int]  # a document, and its version
Known = Mapping[str, Sequence[tuple[Key, str]]]  # by SHA-256, the newest first, with its name

# A job that was ever in one of these has been applied for, whatever it is now.
SENT = (
    JobStatus.APPLIED,
    JobStatus.INTERVIEWING,
    JobStatus.OFFER_RECEIVED,
    JobStatus.REJECTED,
)

IS_SENT = and_(JobEvent.kind.in_([EventKind.SAVED, EventKind.MOVED]), JobEvent.to_status.in_(SENT))


def attach_document(owner: Account, job_id: int, document_id: int) -> int | None:
    """Give a job the newest version of a document. Return what Undo takes.

    Raises `JobNotFound`, `DocumentNotFound`, `DocumentDeleted`, `DocumentAttached`,
    `InvalidInput`.
    """
    get_document(owner, document_id)
    with undo.undoable(owner, [job_id]) as change:
        job = lock_job(owner, job_id)
        attach(owner, job, lock_document(owner, document_id), now())
    return change.id


def attach(owner: Account, job: Job, document: Document, moment: datetime) -> None:
    """Attach a document to a job; both are locked. Raises as `attach_document` does."""
    if document.deleted_at is not None:
        raise DocumentDeleted
    if _links(job.id, document.id):
        raise DocumentAttached
    check_room(JobDocument.job_id, job.id, "documents")
    link = JobDocument(
        job_id=job.id,
        document_id=document.id,
        version=document.version,
        owner_id=owner.id,
        attached_on=today_of(owner),
    )
    db.session.add(link)
    _record(owner, job, document, link, DocumentAction.ATTACHED, moment)


def detach_document(
    owner: Account, job_id: int, document_id: int, *, force: bool = False
) -> int | None:
    """Take a document off a job. Return what Undo takes.

    Raises `JobNotFound`, `DocumentNotFound` if the job does not have it, and `DocumentSent` if the
    job was applied, unless by `force`.
    """
    with undo.undoable(owner, [job_id], others=[("documents", document_id)]) as change:
        job = lock_job(owner, job_id)
        found = db.session.get(Document, document_id, populate_existing=True)
        links = _links(job.id, document_id)
        if found is None or not links:
            raise DocumentNotFound
        if not force and is_sent(job):
            raise DocumentSent
        detach(owner, job, found, links, now())
    return change.id


def use_newest_version(owner: Account, job_id: int, document_id: int) -> int | None:
    """Give a job the newest version of a document in place of the one it has. Return what Undo
    takes.

    Raises `JobNotFound`, `DocumentNotFound` if the job does not have it, `DocumentDeleted`, and
    `DocumentSent` if the job was applied.
    """
    get_document(owner, document_id)
    with undo.undoable(owner, [job_id]) as change:
        job = lock_job(owner, job_id)
        document = lock_document(owner, document_id)
        links = _links(job.id, document_id)
        if not links:
            raise DocumentNotFound
        if is_sent(job):
            raise DocumentSent
        if document.version not in [link.version for link in links]:
            moment = now()
            detach(owner, job, document, links, moment)
            attach(owner, job, document, moment)
    return change.id


def detach(
    owner: Account, job: Job, document: Document, links: Iterable[JobDocument], moment: datetime
) -> None:
    """Take a document off a job; both are locked."""
    for link in links:
        db.session.delete(link)
        _record(owner, job, document, link, DocumentAction.REMOVED, moment)
    if document.deleted_at is not None:
        document.deleted_at = moment  # a day for Undo, if no other job has it


def is_sent(job: Job) -> bool:
    """Return whether the job was ever applied, by its history."""
    return job.id in sent_among([job.id])


def sent_among(job_ids: Collection[int]) -> set[int]:
    """Return which of these jobs were ever applied, by their history."""
    return set(
        db.session.scalars(select(JobEvent.job_id).where(JobEvent.job_id.in_(job_ids), IS_SENT))
    )


def lock_document(owner: Account, document_id: int) -> Document:
    """Return the owner's document, locked until the transaction ends. Raises `DocumentNotFound`."""
    own = select(Document).where(Document.owner_id == owner.id)
    return lock_by_id(own, Document.id, document_id, DocumentNotFound)


def _links(job_id: int, document_id: int) -> list[JobDocument]:
    query = select(JobDocument).where(
        JobDocument.job_id == job_id, JobDocument.document_id == document_id
    )
    return list(db.session.scalars(query))


def _record(
    owner: Account,
    job: Job,
    document: Document,
    link: JobDocument,
    action: DocumentAction,
    moment: datetime,
) -> None:
    history.record(
        job,
        owner,
        EventKind.DOCUMENT,
        moment,
        title=document.name,
        document_id=document.id,
        document_version=link.version,
        action=action,
    )


# Importing many jobs at once


class PlannedDocument(NamedTuple):
    """A version to attach to a job that comes from a file."""

    key: Key
    sha256: str
    attached_on: date


def _versions(owner: Account) -> Any:
    """Return the query for the versions that a job may get, with the names of the documents."""
    is_kept = or_(Document.deleted_at.is_(None), HELD)
    query = select(DocumentVersion, Document.name).where(Document.owner_id == owner.id, is_kept)
    return query.join(Document, Document.id == DocumentVersion.document_id)


def known_versions(owner: Account) -> Known:
    """Return all versions that a job may get, in one query: a file can name thousands."""
    known: dict[str, list[tuple[Key, str]]] = defaultdict(list)
    newest = DocumentVersion.document_id.desc(), DocumentVersion.version.desc()
    for version, name in db.session.execute(_versions(owner).order_by(*newest)):
        known[version.sha256].append(((version.document_id, version.version), name))
    return known


def attach_planned(
    connection: Connection, owner: Account, planned: Sequence[tuple[int, PlannedDocument]]
) -> None:
    """Attach documents to new jobs, within the caller's transaction, which locks no job after this.

    One that was deleted a moment ago is left out, and a number that was given to another file.
    """
    there = _lock_versions(connection, owner, {each.key[0] for _, each in planned})
    rows = [
        {
            "job_id": job_id,
            "document_id": each.key[0],
            "version": each.key[1],
            "owner_id": owner.id,
            "attached_on": each.attached_on,
        }
        for job_id, each in planned
        if there.get(each.key) == each.sha256
    ]
    for batch in batches(rows, AT_A_TIME):
        connection.execute(insert(job_documents), [*batch])


def _lock_versions(connection: Connection, owner: Account, ids: set[int]) -> Mapping[Key, str]:
    """Lock documents in the order of their ids. Return the SHA-256 of each version that a job may
    get.
    """
    there: dict[Key, str] = {}
    for batch in batches(sorted(ids), AT_A_TIME):
        own = documents.c.id.in_(batch), documents.c.owner_id == owner.id
        lock = select(documents.c.id).where(*own).order_by(documents.c.id)
        connection.execute(lock.with_for_update()).close()
        for row in connection.execute(_versions(owner).where(Document.id.in_(batch))):
            there[row.document_id, row.version] = row.sha256
    return there
