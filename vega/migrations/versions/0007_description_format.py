"""Note how a description is read: as the posting that was sent, or as Markdown."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column(
        "jobs",
        sa.Column(
            "description_format", sa.String(length=10), nullable=False, server_default="posting"
        ),
    )
