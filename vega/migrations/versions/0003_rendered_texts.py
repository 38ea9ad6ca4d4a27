"""Store rendered HTML, and when a session last entered its password."""

import secrets

import sqlalchemy as sa
from alembic import op

from vega.clock import now
from vega.extensions import UtcDateTime

revision = "0003"
down_revision = "0002"

EPOCH = "1970-01-01 00:00:00"


def upgrade() -> None:
    op.add_column("jobs", sa.Column("description_html", sa.Text(), nullable=True))
    op.add_column("jobs", sa.Column("notes_html", sa.Text(), nullable=True))
    op.add_column(
        "jobs", sa.Column("rendered_by", sa.Integer(), nullable=False, server_default="0")
    )
    op.create_index(
        "ix_jobs_not_rendered",
        "jobs",
        ["id"],
        sqlite_where=sa.text("rendered_by = 0"),
        postgresql_where=sa.text("rendered_by = 0"),
    )
    op.drop_index("ix_jobs_not_indexed", "jobs")
    op.create_index(
        "ix_jobs_not_indexed",
        "jobs",
        ["owner_id", "id"],
        sqlite_where=sa.text("indexed = 0"),
        postgresql_where=sa.text("NOT indexed"),
    )
    op.add_column(
        "sessions", sa.Column("confirmed_at", UtcDateTime(), nullable=False, server_default=EPOCH)
    )
    op.execute("UPDATE sessions SET confirmed_at = created_at")
    op.drop_index("ix_idempotency_keys_owner_id", "idempotency_keys")
    op.create_index("ix_idempotency_keys_owner_id_at", "idempotency_keys", ["owner_id", "at"])
    _record_upgrade()


def _record_upgrade() -> None:
    """Invalidate the used setup code and note when the cookie was renamed, if there are users."""
    bind = op.get_bind()
    if bind.scalar(sa.text("SELECT count(*) FROM users")):
        rows = {"first_run": secrets.token_hex(16), "cookie_renamed_at": now().isoformat()}
        for name, value in rows.items():
            bind.execute(
                sa.text("INSERT INTO install (name, value) VALUES (:name, :value)"),
                {"name": name, "value": value},
            )
