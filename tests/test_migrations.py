"""The database is brought up to date at start, and nothing is lost on the way."""

import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from conftest import make_app
from sqlalchemy import text

from vega import migrations
from vega.config import BadSetting
from vega.extensions import Base, db
from vega.migrations import known_revisions, migrate


def test_the_migrations_make_just_the_tables_of_the_models(app):
    with db.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_object": lambda _object, name, *_: not name.startswith(SEARCH_INDEX)},
        )
        assert compare_metadata(context, Base.metadata) == []


SEARCH_INDEX = ("job_search", "ix_job_search")


def test_the_database_is_at_the_newest_revision(app):
    revision = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    assert revision == known_revisions()[-1]


@pytest.fixture
def with_a_next_revision(monkeypatch, tmp_path):
    """As if a newer program were installed: one more migration, whose text the test gives."""
    folder = tmp_path / "newer"

    def install(upgrade: str) -> None:
        (folder / "versions").mkdir(parents=True, exist_ok=True)
        for path in migrations.FOLDER.glob("*.py"):
            (folder / path.name).write_text(path.read_text())
        for path in (migrations.FOLDER / "versions").glob("*.py"):
            (folder / "versions" / path.name).write_text(path.read_text())
        newest = known_revisions()[-1]
        (folder / "versions" / "9000_next.py").write_text(
            "from alembic import op\nimport sqlalchemy as sa\n"
            f"revision = '9000'\ndown_revision = '{newest}'\n"
            f"def upgrade():\n{upgrade}\n"
        )
        monkeypatch.setattr(migrations, "FOLDER", folder)

    return install


REBUILD_USERS = """
    rebuild = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("users", recreate=rebuild) as table:
        table.add_column(sa.Column("colour", sa.String(10)))
"""
FAIL_HALFWAY = """
    op.create_table("half", sa.Column("id", sa.Integer))
    op.execute("DELETE FROM job_events")
    op.execute("SELECT nonsense")
"""


class TestUpgrade:
    def test_rebuilding_a_table_loses_no_row_of_its_children(
        self, app, alice, make_job, with_a_next_revision
    ):
        make_job(alice)
        db.session.commit()
        with_a_next_revision(REBUILD_USERS)
        migrate(db.engine, app.config["VEGA"])
        assert db.session.scalar(text("SELECT count(*) FROM jobs")) == 1
        assert db.session.scalar(text("SELECT version_num FROM alembic_version")) == "9000"
        db.session.rollback()

    def test_one_that_fails_leaves_the_old_state(self, app, alice, make_job, with_a_next_revision):
        make_job(alice)
        db.session.commit()
        with_a_next_revision(FAIL_HALFWAY)
        with pytest.raises(BadSetting, match="left as it was"):
            migrate(db.engine, app.config["VEGA"])
        with db.engine.connect() as connection:
            assert connection.scalar(text("SELECT count(*) FROM jobs")) == 1
            assert not db.inspect(connection).has_table("half")

    @pytest.fixture(autouse=True)
    def _as_it_was(self, app):
        """One PostgreSQL database serves all tests: take the next revision back."""
        yield
        db.session.remove()
        if db.engine.dialect.name == "postgresql":
            newest = known_revisions()[-1] if known_revisions()[-1] != "9000" else None
            with db.engine.begin() as connection:
                connection.execute(text("ALTER TABLE users DROP COLUMN IF EXISTS colour"))
                connection.execute(
                    text("UPDATE alembic_version SET version_num = :newest"),
                    {"newest": newest or known_revisions()[-2]},
                )


def test_a_copy_of_the_file_is_kept_before_an_upgrade(tmp_path, with_a_next_revision):
    make_app(tmp_path / "data")
    with_a_next_revision(REBUILD_USERS)
    make_app(tmp_path / "data")
    (copy,) = (tmp_path / "data" / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as database:
        (revision,) = database.execute("SELECT version_num FROM alembic_version").fetchone()
    assert revision != "9000"
    assert copy.stat().st_mode & 0o077 == 0


def test_a_start_without_anything_to_migrate_keeps_no_copy(tmp_path):
    make_app(tmp_path / "data")
    make_app(tmp_path / "data")
    assert not (tmp_path / "data" / "backups").exists()


def test_sqlite_is_set_up_to_survive_a_power_cut(tmp_path):
    with make_app(tmp_path / "data").app_context():
        for pragma, wanted in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
            assert db.session.scalar(text(f"PRAGMA {pragma}")) == wanted
        db.session.remove()
        db.engine.dispose()
