"""Create the first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from vega.extensions import UtcDateTime

revision = "0001"
down_revision = None

FOLDED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
NOT_DELETED: dict[str, Any] = {
    "sqlite_where": sa.text("deleted_at IS NULL"),
    "postgresql_where": sa.text("deleted_at IS NULL"),
}
DELETED: dict[str, Any] = {
    "sqlite_where": sa.text("deleted_at IS NOT NULL"),
    "postgresql_where": sa.text("deleted_at IS NOT NULL"),
}
NOT_INDEXED: dict[str, Any] = {
    "sqlite_where": sa.text("indexed = 0"),
    "postgresql_where": sa.text("NOT indexed"),
}
SAME_AS: dict[str, Any] = {
    "sqlite_where": sa.text("same_as_id IS NOT NULL"),
    "postgresql_where": sa.text("same_as_id IS NOT NULL"),
}


def upgrade() -> None:
    op.create_table(
        "sign_in_attempts",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_failure_at", UtcDateTime(), nullable=True),
        sa.Column("last_success_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_sign_in_attempts"),
    )
    op.create_table(
        "install",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_install"),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("username", sa.String(length=100), nullable=False),
        sa.Column("username_key", sa.String(length=100), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("plan", sa.String(length=20), nullable=False),
        sa.Column("is_owner", sa.Boolean(), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("username_key", name="uq_users_username_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "api_tokens",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=100), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("hint", sa.String(length=8), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=True),
        sa.Column("last_used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_api_tokens_owner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_api_tokens"),
        sa.UniqueConstraint("secret_hash", name="uq_api_tokens_secret_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_api_tokens_owner_id", "api_tokens", ["owner_id"])
    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=True),
        sa.Column("application_url", sa.Text(), nullable=True),
        sa.Column("job_type", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("job_key", FOLDED, nullable=True),
        sa.Column("title_key", FOLDED, nullable=False),
        sa.Column("company_key", FOLDED, nullable=False),
        sa.Column("alike_key", sa.String(length=64), nullable=False),
        sa.Column("indexed", sa.Boolean(), nullable=False),
        sa.Column("captured_via", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("status_changed_at", UtcDateTime(), nullable=False),
        sa.Column("deleted_at", UtcDateTime(), nullable=True),
        sa.Column("same_as_id", sa.Integer(), nullable=True),
        # Last: SQLite reads the columns before them without their overflow pages.
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_jobs_owner_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["same_as_id"], ["jobs.id"], name="fk_jobs_same_as_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_jobs_company", "jobs", ["owner_id", "company_key", "id"], **NOT_DELETED)
    op.create_index("ix_jobs_newest", "jobs", ["owner_id", "id"], **NOT_DELETED)
    op.create_index("ix_jobs_status", "jobs", ["owner_id", "status", "id"], **NOT_DELETED)
    op.create_index("ix_jobs_title", "jobs", ["owner_id", "title_key", "id"], **NOT_DELETED)
    op.create_index("ix_jobs_not_indexed", "jobs", ["id"], **NOT_INDEXED)
    op.create_index("ix_jobs_same_as", "jobs", ["same_as_id"], **SAME_AS)
    op.create_index("ix_jobs_trash", "jobs", ["owner_id", "deleted_at"], **DELETED)
    op.create_index("ix_jobs_updated", "jobs", ["owner_id", "updated_at", "id"], **NOT_DELETED)
    op.create_index(
        "uq_jobs_owner_id_job_key", "jobs", ["owner_id", "job_key"], unique=True, **NOT_DELETED
    )
    op.create_table(
        "quota_usage",
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_quota_usage_owner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("owner_id", "month", name="pk_quota_usage"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("last_used_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_sessions_owner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.UniqueConstraint("secret_hash", name="uq_sessions_secret_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sessions_owner_id_kind", "sessions", ["owner_id", "kind"])
    op.create_table(
        "captures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=True),
        sa.Column("captured_via", sa.String(length=200), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_captures_job_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_captures_owner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_captures"),
        sa.UniqueConstraint("owner_id", "fingerprint", name="uq_captures_owner_id_fingerprint"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_captures_job_id", "captures", ["job_id"])
    op.create_index("ix_captures_owner_id_at", "captures", ["owner_id", "at"])
    op.create_table(
        "job_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_job_events_job_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_job_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_job_events_job_id_id", "job_events", ["job_id", "id"])
    create_search_index()


def create_search_index() -> None:
    if op.get_bind().dialect.name == "sqlite":
        # The words are folded and tokenized already: FTS5 only has to split at spaces.
        op.execute(
            "CREATE VIRTUAL TABLE job_search USING fts5(words, detail=none, tokenize='ascii')"
        )
        return
    op.execute("CREATE TABLE job_search (rowid bigint PRIMARY KEY, words text NOT NULL)")
    op.execute(
        "CREATE INDEX ix_job_search_words ON job_search "
        "USING gin (array_to_tsvector(string_to_array(words, ' ')))"
    )
