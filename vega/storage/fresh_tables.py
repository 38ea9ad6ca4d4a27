"""Copy the rows of a backup into tables that Vega's own migrations make.

A SQLite file can hold triggers, views, constraints and generated columns that run later, and a
backup may come from anywhere: rows are all that is taken from it.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL

from vega.errors import NotRestored
from vega.migrations import upgrade_tables
from vega.storage.backup import quoted, table_names
from vega.storage.copy import open_engine
from vega.storage.database import leave_unsynced


def copy_into_fresh_tables(backup: Path, fresh: Path, revision: str) -> int:
    """Make the tables of a revision in a new file, and copy the backup's rows into them.

    Return how many tables, triggers and views of the backup were left out, since no migration makes
    them. Raises `NotRestored`.
    """
    url = URL.create("sqlite", database=str(fresh))
    with open_engine(url, to_write=True, is_draft=True) as engine:
        upgrade_tables(engine, None, revision)
    with closing(sqlite3.connect(fresh)) as target:
        leave_unsynced(target)
        target.execute("PRAGMA journal_mode=DELETE")
        target.execute("PRAGMA trusted_schema=OFF")
        target.execute("ATTACH ? AS backup", [str(backup)])
        with target:
            for table in table_names(target):
                _copy_table(target, table)
            _continue_sequences(target)
        _check_references(target)
        return int(target.execute(_LEFT_OUT).fetchone()[0])


def _copy_table(target: sqlite3.Connection, table: str) -> None:
    columns = _columns(target, "main", table)
    if not {*columns} <= {*_columns(target, "backup", table)}:
        raise NotRestored(f"The backup has no table {table} with Vega's columns.")
    name, listed = quoted(table), ", ".join(map(quoted, columns))
    target.execute(f"DELETE FROM main.{name}")  # noqa: S608 (migrations add some)
    target.execute(f"INSERT INTO main.{name} ({listed}) SELECT {listed} FROM backup.{name}")  # noqa: S608


def _columns(target: sqlite3.Connection, schema: str, table: str) -> Sequence[str]:
    """Return the columns of a table; none of a view or a virtual table of that name."""
    is_table = f"SELECT 1 FROM {schema}.sqlite_master WHERE name = ? AND {_IS_TABLE}"  # noqa: S608
    if target.execute(is_table, [table]).fetchone() is None:
        return []
    found = target.execute("SELECT name FROM pragma_table_info(?, ?)", [table, schema])
    return [str(name) for (name,) in found]


_IS_TABLE = "type = 'table' AND rootpage > 0"


def _continue_sequences(target: sqlite3.Connection) -> None:
    """Let no id of a deleted row be used again."""
    target.execute("DELETE FROM main.sqlite_sequence")
    target.execute(
        "INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM backup.sqlite_sequence "
        "WHERE name IN (SELECT name FROM main.sqlite_master)"
    )


def _check_references(target: sqlite3.Connection) -> None:
    lost = target.execute("PRAGMA main.foreign_key_check").fetchone()
    if lost is not None:
        raise NotRestored(
            f"The backup is unusable: a row of {lost[0]} refers to a missing row of {lost[2]}."
        )


_LEFT_OUT = (
    "SELECT count(*) FROM backup.sqlite_master WHERE type != 'index' "
    "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
    "AND (type, name) NOT IN (SELECT type, name FROM main.sqlite_master)"
)
