"""Index jobs in the order of the board's columns."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ORDER = ["owner_id", "status", "outcome", "news_on", "status_changed_at", "id"]


def upgrade() -> None:
    op.create_index("ix_jobs_board", "jobs", ORDER, **_where("deleted_at IS NULL"))
    op.create_index(
        "ix_jobs_closing",
        "jobs",
        ["owner_id", "deadline", "id"],
        **_where("deleted_at IS NULL AND status = 'interested' AND deadline IS NOT NULL"),
    )
    op.create_index(
        "ix_jobs_answer",
        "jobs",
        ["owner_id", "answer_by", "id"],
        **_where("deleted_at IS NULL AND status = 'offer_received' AND answer_by IS NOT NULL"),
    )


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}
