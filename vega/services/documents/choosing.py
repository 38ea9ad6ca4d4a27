"""Service: which documents and versions of the shelf a job may be given."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, select

from vega.extensions import db
from vega.models import Document, DocumentKind, Job, JobDocument
from vega.services.accounts.accounts import Account
from vega.services.documents.attaching import is_sent
from vega.services.documents.reading import FoundDocument

MAX_OF_A_KIND = 50
MAX_SUGGESTED = 2


def documents_to_attach(owner: Account, job: Job) -> Sequence[Document]:
    """Return what of the shelf the job does not have, the newest first: at most `MAX_OF_A_KIND` of
    each kind, so that letters do not leave CVs out.
    """
    rank = func.row_number().over(partition_by=Document.kind, order_by=Document.id.desc())
    fit = _may_be_attached(owner.id, job.id)
    ranked = select(Document.id, rank.label("rank")).where(*fit).subquery()
    query = select(Document).join(ranked, ranked.c.id == Document.id)
    query = query.where(ranked.c.rank <= MAX_OF_A_KIND).order_by(Document.id.desc())
    return db.session.scalars(query).all()


def suggest_cvs(owner: Account, job: Job, attached: Sequence[FoundDocument]) -> Sequence[Document]:
    """Return the newest CVs of the shelf, for a job that has none among its `attached` ones."""
    if any(found.document.kind == DocumentKind.CV for found in attached):
        return ()
    return db.session.scalars(_NEWEST_CVS, {"owner_id": owner.id, "job_id": job.id}).all()


def newer_versions(job: Job, attached: Sequence[FoundDocument]) -> Mapping[int, int]:
    """Return the newest version of each document that the job has an older one of, by the
    document's id; none once the job was applied.
    """
    has = {(found.document.id, found.version.version) for found in attached}  # two of one, perhaps
    newer = {
        found.document.id: found.document.version
        for found in attached
        if found.on_shelf and (found.document.id, found.document.version) not in has
    }
    return {} if newer and is_sent(job) else newer


def _may_be_attached(owner_id: Any, job_id: Any) -> Sequence[ColumnElement[bool]]:
    has_it = exists().where(JobDocument.document_id == Document.id, JobDocument.job_id == job_id)
    return Document.owner_id == owner_id, Document.deleted_at.is_(None), ~has_it


_NEWEST_CVS = (
    select(Document)
    .where(
        *_may_be_attached(bindparam("owner_id"), bindparam("job_id")),
        Document.kind == DocumentKind.CV,
    )
    .order_by(Document.id.desc())
    .limit(MAX_SUGGESTED)
)
