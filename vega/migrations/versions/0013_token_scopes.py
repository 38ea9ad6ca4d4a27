"""Add what an API token may do. Tokens of before keep what they could: read and write."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column(
        "api_tokens",
        sa.Column("scope", sa.String(length=20), nullable=False, server_default="read_write"),
    )
