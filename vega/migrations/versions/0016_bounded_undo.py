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
