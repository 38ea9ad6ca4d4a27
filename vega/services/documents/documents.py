"""Service: find documents, their versions and what they take."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, or_, select

from vega.errors import DocumentNotFound
from vega.extensions import db
from vega.labels import version_words
from vega.models import Document, DocumentKind, DocumentVersion, Job, JobDocument
from vega.schemas import DocumentQuery
from vega.serializers import FoundDocument
from vega.services.account import Account
from vega.services.cursors import PAGE, Page, cursor_parts
from vega.services.jobs.jobs import get_job
from vega.storage.contents import read_chunks
from vega.storage.database import is_id

CURSOR = re.compile(r"document\.[1-9][0-9]{0,8}(?:\.[1-9][0-9]{0,8})?")

_OF_A_JOB = exists().where(JobDocument.document_id == Document.id)
IS_VISIBLE = or_(Document.deleted_at.is_(None), _OF_A_JOB)
HELD = exists().where(
    JobDocument.document_id == DocumentVersion.document_id,
    JobDocument.version == DocumentVersion.version,
)
_NEWEST_HELD = (
    select(func.max(JobDocument.version))
    .where(JobDocument.document_id == Document.id)
    .scalar_subquery()
)
# Of a document off the shelf, only what jobs have is left.
_SHOWN = case((Document.deleted_at.is_(None), Document.version), else_=_NEWEST_HELD)


def get_document(owner: Account, document_id: int) -> FoundDocument:
    """Return a document with its newest version. Raises `DocumentNotFound`, also for another's."""
    return _found([_row_of(owner, document_id)])[0]


def get_version(owner: Account, document_id: int, number: int | None = None) -> DocumentVersion:
    """Return a version of a document, else the newest. Raises `DocumentNotFound`."""
    document, newest = _row_of(owner, document_id)
    if number is None or number == newest.version:
        return newest
    versions = {version.version: version for version in list_versions(document)}
    if number not in versions:
        raise DocumentNotFound
    return versions[number]


def _row_of(owner: Account, document_id: int) -> tuple[Document, DocumentVersion]:
    query = _documents(owner).where(Document.id == document_id)
    row = db.session.execute(query).one_or_none() if is_id(document_id) else None
    if row is None:
        raise DocumentNotFound
    document, version = row
    return document, version


def name_of_version(owner: Account, document_id: int, number: int) -> str | None:
    """Return the name of a document with the number of a version, `CV, version 2`, where it has
    several. None for another's, and for one that is gone.
    """
    query = select(Document).where(Document.id == document_id, Document.owner_id == owner.id)
    found = db.session.scalars(query).one_or_none() if is_id(document_id) else None
    return None if found is None else version_words(found.name, number, found.version)


def list_versions(document: Document) -> Sequence[DocumentVersion]:
    """Return the versions of a document, the newest first; those that jobs have, once it is off
    the shelf.
    """
    query = select(DocumentVersion).where(DocumentVersion.document_id == document.id)
    if document.deleted_at is not None:
        query = query.where(HELD)
    return db.session.scalars(query.order_by(DocumentVersion.version.desc())).all()


def read_content(version: DocumentVersion, first: int, last: int) -> Iterator[bytes]:
    """Yield the bytes of a version from `first` up to and with `last`, in chunks."""
    return read_chunks(version.sha256, first, last)


def list_documents(owner: Account, asked: DocumentQuery | None = None) -> Page[FoundDocument]:
    """Return a page of the shelf, the newest document first. Raises `InvalidInput`."""
    asked = asked or DocumentQuery()
    most, query = asked.limit or PAGE, _documents(owner).where(*_on_shelf(asked.kind))
    if asked.cursor is not None:
        query = query.where(Document.id < _start(asked.cursor)[0])
    rows = db.session.execute(query.order_by(Document.id.desc()).limit(most + 1)).all()
    page = _found(rows[:most])
    more = f"document.{page[-1].document.id}" if len(rows) > most else None
    return Page(page, more)


def _on_shelf(kind: DocumentKind | None) -> Sequence[ColumnElement[bool]]:
    on_shelf = Document.deleted_at.is_(None)
    return (on_shelf,) if kind is None else (on_shelf, Document.kind == kind)


def cursor_before(owner: Account, asked: DocumentQuery) -> str | None:
    """Return the cursor of the page before this one; None if that is the first one.

    Raises `InvalidInput`.
    """
    if asked.cursor is None:
        return None
    newer = Document.owner_id == owner.id, Document.id >= _start(asked.cursor)[0]
    query = select(Document.id).where(*newer, *_on_shelf(asked.kind)).order_by(Document.id)
    found = db.session.scalar(query.offset(asked.limit or PAGE).limit(1))
    return None if found is None else f"document.{found}"


def list_documents_of_job(owner: Account, job_id: int, asked: DocumentQuery) -> Page[FoundDocument]:
    """Return a page of the documents of a job as it has them, the newest first.

    Raises `JobNotFound`, `InvalidInput`.
    """
    start = _start(asked.cursor) if asked.cursor is not None else None
    found = documents_of_job(owner, job_id)
    of_kind = [each for each in found if asked.kind in (None, each.document.kind)]
    rest = [each for each in of_kind if start is None or _place(each) < start]
    page = rest[: asked.limit or PAGE]
    more = "document.{}.{}".format(*_place(page[-1])) if len(rest) > len(page) else None
    return Page(page, more)


def _place(found: FoundDocument) -> tuple[int, int]:
    """Return where a document is in a list; a job can have two versions of one."""
    return found.document.id, found.version.version


def _start(cursor: str) -> tuple[int, int]:
    """Return the place that a page begins after. Raises `InvalidInput`."""
    _, document_id, *version = cursor_parts(cursor, CURSOR)
    return int(document_id), int(version[0]) if version else 0


def documents_of_job(owner: Account, job_id: int) -> Sequence[FoundDocument]:
    """Return the documents of a job as it has them, the newest first. Raises `JobNotFound`."""
    return documents_of(get_job(owner, job_id))


def get_document_of_job(owner: Account, job_id: int, document_id: int) -> FoundDocument:
    """Return a document as a job has it. Raises `JobNotFound`, `DocumentNotFound`."""
    for found in documents_of_job(owner, job_id):
        if found.document.id == document_id:
            return found
    raise DocumentNotFound


def documents_of(job: Job) -> Sequence[FoundDocument]:
    """Return the documents of a job as it has them, the newest first, with all their jobs."""
    found = documents_of_jobs([job.id]).get(job.id, ())
    holders = _jobs_with({each.document.id for each in found})
    return [replace(each, job_ids=holders[each.document.id]) for each in found]


def documents_of_jobs(job_ids: Iterable[int]) -> Mapping[int, Sequence[FoundDocument]]:
    """Return the documents of these jobs by the job's id, each list the newest first.

    Other jobs that have them are not looked up: thousands can have the same CV.
    """
    found: dict[int, list[FoundDocument]] = defaultdict(list)
    for link, document, version in db.session.execute(_OF_JOBS, {"job_ids": [*job_ids]}):
        found[link.job_id].append(FoundDocument(document, version, (), link.attached_on))
    return found


def used_bytes(owner: Account) -> int:
    """Return the size of all versions that the owner has; equal files count each time."""
    return sizes_of(owner).used


class Sizes(NamedTuple):
    """Bytes of an account: those it has, and all that are stored, with what Undo brings back."""

    used: int
    stored: int


def sizes_of(owner: Account) -> Sizes:
    size = DocumentVersion.size
    used = case((or_(Document.deleted_at.is_(None), HELD), size), else_=0)
    query = (
        select(func.coalesce(func.sum(used), 0), func.coalesce(func.sum(size), 0))
        .join(Document, Document.id == DocumentVersion.document_id)
        .where(Document.owner_id == owner.id)
    )
    return Sizes(*map(int, db.session.execute(query).one()))


def _documents(owner: Account) -> Select[Document, DocumentVersion]:
    query = select(Document, DocumentVersion).join(DocumentVersion, _is_version(_SHOWN))
    return query.where(Document.owner_id == owner.id, IS_VISIBLE)


def _is_version(number: object) -> ColumnElement[bool]:
    return and_(DocumentVersion.document_id == Document.id, DocumentVersion.version == number)


_OF_JOBS = (
    select(JobDocument, Document, DocumentVersion)
    .join(Document, Document.id == JobDocument.document_id)
    .join(DocumentVersion, _is_version(JobDocument.version))
    .where(JobDocument.job_id.in_(bindparam("job_ids", expanding=True)))
    .order_by(Document.id.desc(), JobDocument.version.desc())
)


def _found(rows: Sequence[Any]) -> list[FoundDocument]:
    holders = _jobs_with({document.id for document, _ in rows})
    return [FoundDocument(document, version, holders[document.id]) for document, version in rows]


def _jobs_with(document_ids: Iterable[int]) -> Mapping[int, Sequence[int]]:
    """Return the jobs in the tracker that have each of these documents."""
    holders: dict[int, list[int]] = defaultdict(list)
    ids = list(document_ids)
    if not ids:
        return holders
    query = (
        select(JobDocument.document_id, JobDocument.job_id)
        .join(Job, Job.id == JobDocument.job_id)
        .where(JobDocument.document_id.in_(ids), Job.deleted_at.is_(None))
        .distinct()
        .order_by(JobDocument.job_id)
    )
    for document_id, job_id in db.session.execute(query):
        holders[document_id].append(job_id)
    return holders
