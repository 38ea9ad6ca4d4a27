"""Service: what the shelf says about documents: how many there are, and which jobs have one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import load_only

from vega.extensions import db
from vega.models import Document, DocumentKind, Job, JobDocument
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
