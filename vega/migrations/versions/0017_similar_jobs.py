"""Index jobs by what makes two probably the same."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    where = sa.text("deleted_at IS NULL")
    op.create_index(
        "ix_jobs_alike",
        "jobs",
        ["owner_id", "company_key", "alike_key", "id"],
        sqlite_where=where,
        postgresql_where=where,
    )
