"""Alter tables in migrations: on SQLite most changes need the table to be rebuilt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from alembic import op


@contextmanager
def rebuilt(name: str, order: Sequence[str] | None = None) -> Iterator[Any]:
    """Alter a table; on SQLite by a new one, with the columns in `order`.

    The new table must not give ids a second time, so it keeps the last one.
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        with op.batch_alter_table(name) as table:
            yield table
        return
    last = connection.scalar(
        sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": name}
    )
    with op.batch_alter_table(
        name,
        recreate="always",
        table_kwargs={"sqlite_autoincrement": True},
        partial_reordering=[tuple(order)] if order else None,
    ) as table:
        yield table
    if last is not None:
        connection.execute(
            sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": name}
        )
        connection.execute(
            sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"),
            {"name": name, "seq": last},
        )


def column_names(table: str) -> list[str]:
    """Return the names of a table's columns, in their order."""
    return [column["name"] for column in sa.inspect(op.get_bind()).get_columns(table)]


def update_rows(table: Any, rows: Sequence[dict[str, Any]]) -> None:
    """Set the columns of each row that it has beside its `id`; all rows have the same."""
    if not rows:
        return
    names = [name for name in rows[0] if name != "id"]
    values = {name: sa.bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    op.get_bind().execute(
        sa.update(table).where(table.c.id == sa.bindparam("row_id")).values(values),
        [{"row_id": row["id"], **{f"new_{name}": row[name] for name in names}} for row in rows],
    )
