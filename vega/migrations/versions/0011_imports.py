"""Add imports, their rows, and what was chosen for files with the same headings."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from vega.extensions import UtcDateTime

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("read_as", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in _JSON),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.Column("upload", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
        _foreign_key("imports", "owner_id", "users", "CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_imports_owner_id_id", "imports", ["owner_id", "id"])
    op.create_table(
        "import_rows",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("table", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=True),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("cells", sa.JSON(), nullable=True),
        sa.Column("added", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("import_id", "position", name="pk_import_rows"),
        _foreign_key("import_rows", "import_id", "imports", "CASCADE"),
        _foreign_key("import_rows", "owner_id", "users", "CASCADE"),
        _foreign_key("import_rows", "job_id", "jobs", "SET NULL"),
    )
    op.create_index("ix_import_rows_fingerprint", "import_rows", ["owner_id", "fingerprint"])
    op.create_index("ix_import_rows_job_id", "import_rows", ["job_id"])
    op.create_table(
        "import_layouts",
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("headings_key", sa.String(length=64), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "headings_key", name="pk_import_layouts"),
        _foreign_key("import_layouts", "owner_id", "users", "CASCADE"),
    )


_JSON = ("tables", "choices", "counts", "task_ids")


def _foreign_key(table: str, column: str, target: str, on_delete: str) -> Any:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=on_delete)
