"""Forget the HTML of texts, which is made where it is shown, and index what few jobs have.

SQLAlchemy reflects no index of an expression from SQLite: what makes the table of jobs anew there
has to make `ix_jobs_reference` too.
"""

from collections.abc import Sequence

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
    _index("ix_jobs_pending", ["owner_id", "id"], sqlite="indexed = 0", postgresql="NOT indexed")
    op.execute("DELETE FROM install WHERE name = 'text_rules'")
    _index_rare_values()


def _index_rare_values() -> None:
    op.drop_index("ix_jobs_company", "jobs")
    there = "deleted_at IS NULL"
    _index("ix_jobs_company", ["owner_id", "company_key", "id", "news_on", "deleted_at"], there)
    reference: Sequence[str | sa.TextClause] = ["owner_id", sa.text("upper(reference)")]
    _index("ix_jobs_reference", reference, f"{there} AND reference IS NOT NULL")
    for name in ("outcome", "applied_via"):
        columns = ["owner_id", name, "id", "deleted_at"]
        _index(f"ix_jobs_{name}", columns, f"{there} AND {name} IS NOT NULL")


def _index(
    name: str, columns: Sequence[str | sa.TextClause], sqlite: str, postgresql: str = ""
) -> None:
    op.create_index(
        name,
        "jobs",
        [*columns],
        sqlite_where=sa.text(sqlite),
        postgresql_where=sa.text(postgresql or sqlite),
    )
