"""Add how an account's pages look, and whether single keys act on them."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column(
        "users", sa.Column("theme", sa.String(length=10), nullable=False, server_default="system")
    )
    op.add_column(
        "users", sa.Column("single_keys", sa.Boolean(), nullable=False, server_default=sa.true())
    )
