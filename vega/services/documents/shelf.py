"""Service: the shelf: what is on it, which jobs have it, and what a job may be given."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, bindparam, case, exists, func, select
from sqlalchemy.orm import load_only

from vega.extensions import db
from vega.models import ApplicationKind, Document, DocumentKind, Job, JobDocument
from vega.serializers import FoundDocument
from vega.services.account import Account
from vega.services.documents.attaching import is_sent

MAX_HOLDERS = 100  # jobs that a document's page lists


def count_by_kind(owner: Account) -> Mapping[DocumentKind, int]:
    """Return how many documents of each kind are on the shelf."""
    query = (
        select(Document.kind, func.count())
        .where(Document.owner_id == owner.id, Document.deleted_at.is_(None))
        .group_by(Document.kind)
    )
    return {DocumentKind(kind): number for kind, number in db.session.execute(query)}


def sent_with(document_ids: Collection[int]) -> Mapping[int, Row[Any]]:
    """Return by the document's id how many `applications` in the tracker it was sent with, and
    `latest_on`, the latest day of one; where it was attached later it was sent on that day.
    """
    sent_on = case(
        (Job.application_on < JobDocument.attached_on, JobDocument.attached_on),
        else_=Job.application_on,
    )
    query = (
        select(
            JobDocument.document_id,
            func.count(Job.id.distinct()).label("applications"),
            func.max(sent_on).label("latest_on"),
        )
        .join(Job, Job.id == JobDocument.job_id)
        .where(
            JobDocument.document_id.in_(document_ids),
            Job.deleted_at.is_(None),
            Job.application == ApplicationKind.APPLIED,
        )
        .group_by(JobDocument.document_id)
    )
    return {row.document_id: row for row in db.session.execute(query)}


class Holder(NamedTuple):
    """A job in the tracker that has a version of a document, since a day."""

    job: Job
    version: int
    attached_on: date


def holders_of(document: Document) -> Sequence[Holder]:
    """Return the jobs that have a document, the latest first: `MAX_HOLDERS` at most."""
    query = (
        select(Job, JobDocument.version, JobDocument.attached_on)
        .join(JobDocument, JobDocument.job_id == Job.id)
        .where(JobDocument.document_id == document.id, Job.deleted_at.is_(None))
        .order_by(JobDocument.attached_on.desc(), Job.id.desc(), JobDocument.version.desc())
        .options(load_only(Job.title, Job.company, Job.status))
        .limit(MAX_HOLDERS)
    )
    return [Holder(*row) for row in db.session.execute(query)]


# What a job may be given


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


def _may_be_attached(owner_id: object, job_id: object) -> Sequence[ColumnElement[bool]]:
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
