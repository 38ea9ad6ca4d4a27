"""Dump a database of the current revision as SQL, for SQLite and PostgreSQL.

    PYTHONPATH=tests python -m support.keep_database

Run it before adding a migration: it writes databases/REVISION.sql and REVISION.postgresql.sql, from
which the tests upgrade. It never overwrites a file.
"""

import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import time_machine
from flask import Flask
from sqlalchemy import Engine, event, text
from support.everything import make_everything
from support.postgres import find_programs, throwaway_server

from vega import create_app
from vega.config import read_config
from vega.extensions import Base, db
from vega.migrations import known_revisions

FOLDER = Path(__file__).parent.parent / "databases"
SECRET_KEY = "a secret key that only the tests use, of enough characters"
MADE_AT = datetime(2026, 11, 2, 10, 30, tzinfo=UTC)


def main() -> None:
    revision = known_revisions()[-1]
    programs = find_programs()
    if programs is None:
        sys.exit("PostgreSQL has to be installed.")
    with throwaway_server(programs) as url:
        _keep(FOLDER / f"{revision}.sql")
        _keep(FOLDER / f"{revision}.postgresql.sql", VEGA_DATABASE_URL=url)


def _keep(file: Path, **settings: str) -> None:
    if file.exists():
        sys.exit(f"{file} exists already.")
    statements: list[str] = []
    with tempfile.TemporaryDirectory() as folder, time_machine.travel(MADE_AT, tick=True):
        _record_ddl(statements)
        environ = {"VEGA_INSTANCE_PATH": folder, "VEGA_SECRET_KEY": SECRET_KEY, **settings}
        app = create_app(read_config(environ))
        with app.app_context():
            head = {"made_at": MADE_AT.isoformat(), **asdict(make_everything())}
            _require_rows()
            dump = _dump_postgresql(db.engine, statements) if settings else _dump_sqlite(app)
            lines = [f"-- {json.dumps(head)}", *dump]
            db.session.remove()
            db.engine.dispose()
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{file}: {len(lines)} lines")


def _record_ddl(statements: list[str]) -> None:
    @event.listens_for(Engine, "before_cursor_execute")
    def record(_connection, _cursor, statement, *_):
        if statement.split()[0] in ("CREATE", "ALTER", "DROP"):
            statements.append(statement.strip())


def _require_rows() -> None:
    for table in Base.metadata.sorted_tables:
        if db.session.execute(table.select().limit(1)).first() is None:
            sys.exit(f"make_everything() leaves {table.name} empty: add a row there.")


def _dump_sqlite(app: Flask) -> Iterator[str]:
    path = Path(app.config["VEGA"].database_url.database)
    with closing(sqlite3.connect(path)) as database:
        schema = database.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
            "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'job_search_%' ORDER BY rowid"
        ).fetchall()
        for kind, name, sql in schema:
            yield f"{sql};"
            if kind == "table":
                yield from _rows_of_sqlite(database, name)
        yield "DELETE FROM sqlite_sequence;"
        yield from _rows_of_sqlite(database, "sqlite_sequence")


def _rows_of_sqlite(database: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    if table == "job_search":
        columns.insert(0, "rowid")
    names = ", ".join(f'"{name}"' for name in columns)
    quoted = ", ".join(f'quote("{name}")' for name in columns)
    for row in database.execute(f"SELECT {quoted} FROM {table}"):
        yield f"INSERT INTO {table} ({names}) VALUES ({', '.join(row)});"


def _dump_postgresql(engine: Engine, statements: list[str]) -> Iterator[str]:
    yield from (f"{statement};" for statement in statements)
    with engine.connect() as connection:
        tables = [table.name for table in Base.metadata.sorted_tables]
        for table in (*tables, "job_search", "alembic_version"):
            columns = connection.execute(
                text(
                    "SELECT column_name FROM information_schema.columns "
                    "WHERE table_name = :table ORDER BY ordinal_position"
                ),
                {"table": table},
            ).scalars()
            names = [f'"{name}"' for name in columns]
            quoted = ", ".join(f"quote_nullable(CAST({name} AS text))" for name in names)
            rows = connection.execute(text(f"SELECT {quoted} FROM {table}")).all()
            # In one statement: rows may refer to later rows of the same table.
            values = ",\n".join(f"({', '.join(row)})" for row in rows)
            yield f"INSERT INTO {table} ({', '.join(names)}) VALUES\n{values};"
        for name, last in connection.execute(
            text("SELECT sequencename, last_value FROM pg_sequences ORDER BY 1")
        ):
            yield f"SELECT setval('{name}', {last});"


if __name__ == "__main__":
    main()
