"""Add documents, employers to avoid, postings as they were captured, and what offers compare."""

import sqlalchemy as sa
from alembic import op

from vega.extensions import UtcDateTime
from vega.migrations.tables import column_names, rebuilt
from vega.models.columns import Folded

revision = "0015"
down_revision = "0014"


def _owner() -> sa.Column[int]:
    users = sa.ForeignKey("users.id", ondelete="CASCADE")
    return sa.Column("owner_id", sa.Integer(), users, nullable=False)


def _text(name: str, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _part_of(table: str, name: str) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(name, sa.Integer(), key, primary_key=True, nullable=False)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def upgrade() -> None:
    _create_contents()
    _create_documents()
    _create_job_documents()
    _create_captured_postings()
    _create_avoided_employers()
    _let_imports_bring_employers()
    for name in ("document_id", "document_version"):
        op.add_column("job_events", sa.Column(name, sa.Integer(), nullable=True))
    op.add_column("job_events", sa.Column("action", sa.String(length=20), nullable=True))
    op.add_column("jobs", sa.Column("starts_on", sa.Date(), nullable=True))
    for name in ("pros", "cons"):
        op.add_column("jobs", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name, kind, usual in (
        ("hours_a_week", sa.BigInteger(), "4000"),  # in hundredths
        ("weeks_a_year", sa.Integer(), "52"),
    ):
        op.add_column("users", sa.Column(name, kind, nullable=False, server_default=usual))


def _create_contents() -> None:
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(length=64), primary_key=True),
        _number("size"),
    )
    content = sa.ForeignKey("contents.sha256", ondelete="CASCADE")
    op.create_table(
        "content_chunks",
        sa.Column("sha256", sa.String(length=64), content, primary_key=True, nullable=False),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
    )


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), primary_key=True),
        _owner(),
        _text("name"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        _number("version"),
        _moment("created_at"),
        _moment("deleted_at", nullable=True),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_documents_owner_id_id", "documents", ["owner_id", "id"])
    sha256 = sa.Column("sha256", sa.String(64), sa.ForeignKey("contents.sha256"), nullable=False)
    op.create_table(
        "document_versions",
        _part_of("documents", "document_id"),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        _text("file_name"),
        _number("size"),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sha256,
        _moment("created_at"),
    )
    op.create_index("ix_document_versions_sha256", "document_versions", ["sha256"])


def _create_job_documents() -> None:
    op.create_table(
        "job_documents",
        _part_of("jobs", "job_id"),
        _part_of("documents", "document_id"),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        _owner(),
        sa.Column("attached_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id", "version"],
            ["document_versions.document_id", "document_versions.version"],
            name="fk_job_documents_version",
        ),
    )
    op.create_index("ix_job_documents_document_id", "job_documents", ["document_id", "version"])


def _create_captured_postings() -> None:
    op.create_table(
        "captured_postings",
        _part_of("jobs", "job_id"),
        _text("title"),
        _text("company"),
        _text("location"),
        _text("source_url", nullable=True),
        _text("description"),
        sa.Column("description_format", sa.String(length=10), nullable=False),
        _moment("captured_at"),
        sa.Column("captured_via", sa.String(length=200), nullable=False),
        sa.Column("captured_via_label", sa.String(length=200), nullable=False),
        sa.Column("edited_before", sa.Boolean(), nullable=False),
        _moment("kept_at"),
    )


def _create_avoided_employers() -> None:
    op.create_table(
        "avoided_employers",
        sa.Column("id", sa.Integer(), primary_key=True),
        _owner(),
        _text("name"),
        sa.Column("company_key", Folded, nullable=False),
        _text("reason"),
        _moment("created_at"),
        sa.UniqueConstraint("owner_id", "company_key"),
        sqlite_autoincrement=True,
    )


def _let_imports_bring_employers() -> None:
    """The column comes before the upload, which SQLite would otherwise have to walk through."""
    present = [name for name in column_names("imports") if name != "upload"]
    with rebuilt("imports", [*present, "employer_ids", "upload"]) as table:
        table.add_column(
            sa.Column("employer_ids", sa.JSON(), nullable=False, server_default=sa.text("'[]'"))
        )
