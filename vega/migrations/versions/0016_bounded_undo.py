"""Add alarms, index what the board filters by, and keep the size of what Undo puts back."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

BOARD = [
    "owner_id", "status", "outcome", "news_on", "status_changed_at", "id", "deadline", "answer_by",
    "quiet_until", "job_type", "workplace", "source", "applied_via", "applied_key", "created_at",
    "application", "application_on", "reached_interview", "reached_offer", "replied", "reply_days",
    "days_applied", "days_interviewing", "days_offer", "deleted_at",
]  # fmt: skip


def upgrade() -> None:
    minutes = sa.Column("alarm_minutes", sa.Integer(), nullable=False, server_default="0")
    op.add_column("calendar_feeds", minutes)
    where = sa.text("deleted_at IS NULL")
    op.drop_index("ix_jobs_board", "jobs")
    op.create_index("ix_jobs_board", "jobs", BOARD, sqlite_where=where, postgresql_where=where)
    _keep_sizes()


def _keep_sizes() -> None:
    op.add_column("changes", sa.Column("size", sa.Integer(), nullable=False, server_default="0"))
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    size = "length(CAST(units AS BLOB))" if is_sqlite else "octet_length(CAST(units AS text))"
    op.execute(f"UPDATE changes SET size = {size}")  # noqa: S608
    op.drop_index("ix_changes_owner_id", "changes")
    op.create_index("ix_changes_newest", "changes", ["owner_id", "id", "size"])
