"""Forget the HTML of texts, which is made where it is shown."""

import sqlalchemy as sa
from alembic import op

from vega.migrations.tables import column_names, rebuilt

revision = "0020"
down_revision = "0019"

FORGOTTEN = ("description_html", "notes_html", "rendered_by")
LONG_TEXTS = ("description", "notes", "description_format", "pros", "cons")


def upgrade() -> None:
    op.drop_index("ix_jobs_pending", "jobs")
    last = {*LONG_TEXTS, *FORGOTTEN}
    order = [*(name for name in column_names("jobs") if name not in last), *LONG_TEXTS]
    with rebuilt("jobs", order) as table:
        for name in FORGOTTEN:
            table.drop_column(name)
    op.create_index(
        "ix_jobs_pending",
        "jobs",
        ["owner_id", "id"],
        sqlite_where=sa.text("indexed = 0"),
        postgresql_where=sa.text("NOT indexed"),
    )
    op.execute("DELETE FROM install WHERE name = 'text_rules'")
