"""The tables of imports: files that were taken in, and what became of their rows."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Owned, owner_column
from vega.models.enumerations import ImportState, RowOutcome


class Import(Owned, Base):
    """One file. A draft keeps what was read of it until the person confirms what becomes of it."""

    __tablename__ = "imports"
    __table_args__ = (Index("ix_imports_owner_id_id", "owner_id", "id"),)

    state: Mapped[ImportState] = mapped_column(String(10))
    file_name: Mapped[str] = mapped_column(Text)
    read_as: Mapped[str] = mapped_column(Text)  # such as `CSV with semicolons, Windows-1252`
    rows: Mapped[int]
    rows_read: Mapped[int]  # how far a check or an import that is under way has come
    # Names and headings of the tables, with samples while it is a draft.
    tables: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    choices: Mapped[dict[str, Any]] = mapped_column(JSON)
    counts: Mapped[dict[str, int]] = mapped_column(JSON)  # rows of each outcome, once it is done
    task_ids: Mapped[list[int]] = mapped_column(JSON)  # tasks without a job that it brought
    effort_ids: Mapped[list[int]] = mapped_column(JSON)
    employer_ids: Mapped[list[int]] = mapped_column(JSON)  # to avoid
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
    # What was read of a draft, and what is planned for its rows; see `reading/table/packing.py` and
    # `services/imports/plans.py`. A draft of an earlier version has its compressed upload instead.
    contents: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    plan: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    upload: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)


class ImportRow(Base):
    """A row of a file, and what became of it."""

    __tablename__ = "import_rows"
    __table_args__ = (
        Index("ix_import_rows_fingerprint", "owner_id", "fingerprint"),
        Index("ix_import_rows_job_id", "job_id"),
    )

    import_id: Mapped[int] = mapped_column(
        ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = owner_column()
    table: Mapped[int]  # which of the file's tables
    line: Mapped[int]
    outcome: Mapped[RowOutcome] = mapped_column(String(10))
    job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"))
    # A hash of heading and cells, by which a row without a URL is known again.
    fingerprint: Mapped[str | None] = mapped_column(String(64))
    notes: Mapped[list[str]] = mapped_column(JSON)
    # Both as long as the import can be undone: the cells of a row that made no job, and what was
    # added to a job that was there.
    cells: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    added: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class ImportLayout(Base):
    """What a person chose for files with these headings."""

    __tablename__ = "import_layouts"

    owner_id: Mapped[int] = owner_column(primary_key=True)
    headings_key: Mapped[str] = mapped_column(String(64), primary_key=True)
    choices: Mapped[dict[str, Any]] = mapped_column(JSON)
    used_at: Mapped[datetime]
