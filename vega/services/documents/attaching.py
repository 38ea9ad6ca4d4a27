"""Service: the documents of jobs. What was sent is frozen."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import and_, delete, exists, select, update
from sqlalchemy.orm import aliased

from vega.clock import now
from vega.errors import DocumentAttached, DocumentDeleted, DocumentNotFound, DocumentSent
from vega.extensions import db
from vega.models import (
    Document,
    DocumentAction,
    EventKind,
    Job,
    JobDocument,
    JobEvent,
    JobStatus,
    job_documents,
)
from vega.services.accounts.accounts import Account
from vega.services.documents.reading import get_document
from vega.services.jobs import history, undo
from vega.services.jobs.jobs import lock_job
from vega.services.plan.nouns import check_room
from vega.services.rows import lock_by_id

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
        attached_on=history.today_of(owner),
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


def take_over_documents(job: Job, other: Job) -> None:
    """Re-parent the documents of a job that is merged into this one. Of a version that both have,
    one is enough: the other job keeps none, or a deletion meanwhile would take it off unseen.
    """
    own = aliased(job_documents)
    has_it = exists().where(
        own.c.job_id == job.id,
        own.c.document_id == job_documents.c.document_id,
        own.c.version == job_documents.c.version,
    )
    moved = update(job_documents).where(job_documents.c.job_id == other.id, ~has_it)
    db.session.execute(moved.values(job_id=job.id))
    db.session.execute(delete(job_documents).where(job_documents.c.job_id == other.id))


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
