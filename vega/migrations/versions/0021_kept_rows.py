"""Keep what was read of a file that waits, and what is planned for its rows.

A file that waits already keeps its upload until somebody opens it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.add_column("imports", sa.Column("contents", sa.LargeBinary))
    op.add_column("imports", sa.Column("plan", sa.LargeBinary))
