"""Jobs that turned out to be one posting when the rules for that changed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "install",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_install"),
    )
    with op.batch_alter_table("jobs") as table:
        table.add_column(sa.Column("same_as_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "fk_jobs_same_as_id", "jobs", ["same_as_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index(
        "ix_jobs_same_as",
        "jobs",
        ["same_as_id"],
        sqlite_where=sa.text("same_as_id IS NOT NULL"),
        postgresql_where=sa.text("same_as_id IS NOT NULL"),
    )
