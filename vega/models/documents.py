"""The tables of documents, and of their contents."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Owned, owner_column
from vega.models.enumerations import DocumentKind


class Content(Base):
    """The bytes of files, once for equal ones (content-addressed), whoever has them.

    It has no owner: it goes with the last version that refers to it.
    """

    __tablename__ = "contents"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]  # bytes


class ContentChunk(Base):
    """A part of a content: 256 KiB, the last one less. Nothing has to hold a whole file in memory.

    No row of it is changed; those of a content are written in one transaction.
    """

    __tablename__ = "content_chunks"

    sha256: Mapped[str] = mapped_column(
        ForeignKey("contents.sha256", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)  # 0, 1, …
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Document(Owned, Base):
    """A file that is kept for several jobs, or for one. Its rules are in `services/documents`."""

    __tablename__ = "documents"
    __table_args__ = (Index("ix_documents_owner_id_id", "owner_id", "id"),)

    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[DocumentKind] = mapped_column(String(20))
    version: Mapped[int]  # the newest one's number
    created_at: Mapped[datetime]
    # When it was taken off the shelf, or since then off the last job that had it. Jobs that it was
    # sent with keep it; one that no job has goes for good a day later. It is set anew when versions
    # go, so that Undo does not bring back a document without them.
    deleted_at: Mapped[datetime | None]


class DocumentVersion(Base):
    """A file as it was uploaded. No row of it is changed."""

    __tablename__ = "document_versions"
    __table_args__ = (Index("ix_document_versions_sha256", "sha256"),)

    document_id: Mapped[int] = mapped_column(
        ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
    )
    version: Mapped[int] = mapped_column(primary_key=True)  # 1, 2, …
    file_name: Mapped[str] = mapped_column(Text)
    size: Mapped[int]  # bytes
    media_type: Mapped[str] = mapped_column(String(40))  # by its first bytes
    sha256: Mapped[str] = mapped_column(ForeignKey("contents.sha256"))
    created_at: Mapped[datetime]


class JobDocument(Base):
    """A version of a document that a job has. A job that took over another may have two of one."""

    __tablename__ = "job_documents"
    __table_args__ = (
        ForeignKeyConstraint(
            ["document_id", "version"],
            ["document_versions.document_id", "document_versions.version"],
            name="fk_job_documents_version",
        ),
        Index("ix_job_documents_document_id", "document_id", "version"),
    )

    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    document_id: Mapped[int] = mapped_column(
        ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
    )
    version: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = owner_column()
    attached_on: Mapped[date]  # in the person's time zone
