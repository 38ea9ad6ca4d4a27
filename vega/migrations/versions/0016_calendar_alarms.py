"""Add how long before interviews calendar programs remind of them."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    minutes = sa.Column("alarm_minutes", sa.Integer(), nullable=False, server_default="0")
    op.add_column("calendar_feeds", minutes)
