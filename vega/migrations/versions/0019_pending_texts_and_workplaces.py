"""Index the jobs whose texts wait once, and jobs by their workplace."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.drop_index("ix_jobs_not_indexed", "jobs")
    op.drop_index("ix_jobs_not_rendered", "jobs")
    op.create_index(
        "ix_jobs_pending",
        "jobs",
        ["indexed", "owner_id", "id"],
        sqlite_where=sa.text("indexed = 0 OR rendered_by = 0"),
        postgresql_where=sa.text("NOT indexed OR rendered_by = 0"),
    )
    where = sa.text("deleted_at IS NULL AND workplace IS NOT NULL")
    op.create_index(
        "ix_jobs_workplace",
        "jobs",
        ["owner_id", "workplace", "id", "deleted_at"],
        sqlite_where=where,
        postgresql_where=where,
    )
