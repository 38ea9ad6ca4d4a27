"""Store captured_via as a code with a label; rename captures to refusals, is_owner to is_admin."""

import sqlalchemy as sa
from alembic import op

from vega.extensions import UtcDateTime

revision = "0004"
down_revision = "0003"

# `By hand`, `Browser extension`, and `Token …` with the token's label.
CODE = """CASE captured_via WHEN 'By hand' THEN 'page' WHEN 'Browser extension' THEN 'extension'
    ELSE 'api' END"""
LABEL = """CASE WHEN captured_via IN ('By hand', 'Browser extension') THEN ''
    WHEN captured_via LIKE 'Token %' THEN substr(captured_via, 7) ELSE captured_via END"""


def upgrade() -> None:
    op.execute("ALTER TABLE users RENAME COLUMN is_owner TO is_admin")
    op.add_column(
        "jobs",
        sa.Column("captured_via_label", sa.String(length=200), nullable=False, server_default=""),
    )
    op.execute(f"UPDATE jobs SET captured_via_label = {LABEL}, captured_via = {CODE}")  # noqa: S608
    op.create_table(
        "refusals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=True),
        sa.Column("captured_via", sa.String(length=20), nullable=False),
        sa.Column("captured_via_label", sa.String(length=200), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_refusals_job_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_refusals_owner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_refusals"),
        sa.UniqueConstraint("owner_id", "fingerprint", name="uq_refusals_owner_id_fingerprint"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_refusals_job_id", "refusals", ["job_id"])
    op.create_index("ix_refusals_owner_id_at", "refusals", ["owner_id", "at"])
    op.execute(
        "INSERT INTO refusals (owner_id, fingerprint, reason, job_id, title, company, source_url, "  # noqa: S608
        "captured_via, captured_via_label, times, at) SELECT owner_id, fingerprint, outcome, "
        f"job_id, title, company, source_url, {CODE}, {LABEL}, times, at FROM captures ORDER BY id"
    )
    op.drop_table("captures")
