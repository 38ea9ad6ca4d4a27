"""The words of a job are indexed when somebody searches, not when it is saved."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column(
        "jobs", sa.Column("indexed", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.create_index(
        "ix_jobs_not_indexed",
        "jobs",
        ["id"],
        sqlite_where=sa.text("indexed = 0"),
        postgresql_where=sa.text("NOT indexed"),
    )
