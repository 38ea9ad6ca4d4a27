"""Service: what the shelf says about documents: how many there are, and which jobs have one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import load_only

from vega.extensions import db
from vega.models import ApplicationKind, Document, DocumentKind, Job, JobDocument
from vega.services.accounts.accounts import Account

MAX_HOLDERS = 100  # jobs that a document's page lists


@dataclass(frozen=True)
class Holder:
    """A job in the tracker that has a version of a document, since a day."""

    job: Job
    version: int
    attached_on: date


def count_by_kind(owner: Account) -> Mapping[DocumentKind, int]:
    """Return how many documents of each kind are on the shelf."""
    query = (
        select(Document.kind, func.count())
        .where(Document.owner_id == owner.id, Document.deleted_at.is_(None))
        .group_by(Document.kind)
    )
    return {DocumentKind(kind): number for kind, number in db.session.execute(query)}


@dataclass(frozen=True)
class Sent:
    """The applications in the tracker that a document was sent with, and the latest day of one."""

    applications: int
    latest_on: date | None


def sent_with(document_ids: Collection[int]) -> Mapping[int, Sent]:
    """Return what was sent, by the document's id; one attached later was sent on that day."""
    sent_on = case(
        (Job.application_on < JobDocument.attached_on, JobDocument.attached_on),
        else_=Job.application_on,
    )
    query = (
        select(JobDocument.document_id, func.count(Job.id.distinct()), func.max(sent_on))
        .join(Job, Job.id == JobDocument.job_id)
        .where(
            JobDocument.document_id.in_(document_ids),
            Job.deleted_at.is_(None),
            Job.application == ApplicationKind.APPLIED,
        )
        .group_by(JobDocument.document_id)
    )
    return {document_id: Sent(*told) for document_id, *told in db.session.execute(query)}


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
