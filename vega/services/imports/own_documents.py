"""Documents in Vega's own JSON. It has no contents, so jobs get what the account has already."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, or_, select

from vega.extensions import db
from vega.models import Document, DocumentVersion, documents, job_documents
from vega.schemas.exported import ExportedDocument
from vega.services.accounts.accounts import Account
from vega.services.documents.reading import HELD
from vega.services.jobs.history import today_of
from vega.storage.database import batches

AT_A_TIME = 500  # values in a query
MOST_NOTES = 20  # of a job
Key = tuple[int, int]  # a document, and its version
Known = Mapping[str, Sequence[tuple[Key, str]]]  # by SHA-256, the newest first, with its name


class PlannedDocument(NamedTuple):
    """A version to attach to a job of the file."""

    key: Key
    sha256: str
    attached_on: date


class OwnDocuments(NamedTuple):
    """What a job of the file gets, and sentences about what it does not. `ids` are the documents
    here by their ids in the file.
    """

    attached: Sequence[PlannedDocument]
    notes: Sequence[str]
    ids: Mapping[int, int]


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


def match_documents(
    owner: Account, found: Sequence[ExportedDocument], known: Known
) -> OwnDocuments:
    """Find what the account has of a job's documents."""
    attached: dict[Key, PlannedDocument] = {}  # each version once
    notes: dict[str, None] = {}  # each sentence once
    ids: dict[int, int] = {}
    for each in found:
        alike = known.get(each.sha256, ())
        if not alike:
            sentence = f"“{each.name}” is not among your documents."
            notes[f"{sentence} Upload it, then attach it to this job."] = None
            continue
        # The version of the same name and number, else of the same name, else the newest.
        key, _ = min(alike, key=lambda one: (one[1] != each.name, one[0][1] != each.version))
        day = each.attached_on or today_of(owner)
        attached.setdefault(key, PlannedDocument(key, each.sha256, day))
        if each.id is not None:
            ids[each.id] = key[0]
    told, more = [*notes][:MOST_NOTES], len(notes) - MOST_NOTES
    told += [f"{more:,} more are not among your documents."] if more > 0 else []
    return OwnDocuments([*attached.values()], told, ids)


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
