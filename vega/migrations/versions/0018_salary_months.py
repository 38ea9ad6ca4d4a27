"""Add how many salaries a year a monthly salary is paid."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("jobs", sa.Column("salary_months", sa.Integer(), nullable=True))
