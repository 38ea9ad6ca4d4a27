"""The database is brought up to date at start, and nothing is lost on the way."""

import itertools
import json
import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from types import SimpleNamespace

import psycopg
import pytest
import time_machine
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from conftest import SECRET_KEY, make_app
from filelock import FileLock
from flask import Flask
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import create_engine, make_url, text
from support import people
from support.counting import applications_of, numbers_of
from support.everything import PASSWORD, make_everything, stored
from support.postgres import throwaway_database
from support.server import ROOT, environment, until

from vega.config import BadSetting, read_config
from vega.config_values import read_database_url
from vega.extensions import Base, db
from vega.migrations import known_revisions, lock, migrate
from vega.models import indexes  # noqa: F401 (registers them)
from vega.schemas import InsightsFilter, JobDraft, JobFilter, read_form
from vega.services.account import today_of
from vega.services.accounts import users
from vega.services.insights.insights import get_insights
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.lists.job_list import list_jobs
from vega.storage.copy import open_engine
from vega.storage.database import transaction
from vega.storage.restore import VERSIONS_SKIPPED, restore_backup


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_migrations_make_just_the_tables_of_the_models(app):
    with db.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_object": lambda _object, name, *_: not name.startswith(NOT_OF_MODELS)},
        )
        assert compare_metadata(context, Base.metadata) == []


# The search index, and one of an expression, which SQLAlchemy does not compare.
NOT_OF_MODELS = ("job_search", "ix_job_search", "ix_jobs_reference")


def test_the_database_is_at_the_newest_revision(app):
    revision = db.session.scalar(text("SELECT version_num FROM alembic_version"))
    assert revision == known_revisions()[-1]


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
ON_A_FULL_DISK = """
    op.create_table("large", sa.Column("text", sa.Text))
    op.execute("INSERT INTO large VALUES (hex(zeroblob(100000)))")
    pages = op.get_bind().scalar(sa.text("PRAGMA page_count"))
    op.execute(f"PRAGMA max_page_count = {pages + 5}")
    with op.batch_alter_table("large", recreate="always"):
        pass
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


def test_a_disk_that_is_full_in_the_middle_is_told(tmp_path, with_a_next_revision):
    make_app(tmp_path)
    with_a_next_revision(ON_A_FULL_DISK)
    with pytest.raises(BadSetting, match="left as it was: database or disk is full"):
        make_app(tmp_path)


def test_a_start_without_anything_to_migrate_keeps_no_copy(tmp_path):
    make_app(tmp_path / "data")
    make_app(tmp_path / "data")
    assert not (tmp_path / "data" / "backups").exists()


def test_sqlite_is_set_up_to_survive_a_power_cut(tmp_path):
    with make_app(tmp_path / "data").app_context():
        with transaction(expendable=True):
            pass  # the next one is durable again
        for pragma, wanted in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
            assert db.session.scalar(text(f"PRAGMA {pragma}")) == wanted
        db.session.remove()
        db.engine.dispose()


# Kept databases: those that earlier programs wrote

KEPT = Path(__file__).parent.parent / "databases"


EARLIER = known_revisions()[:-1]
# Of PostgreSQL the oldest, one in between and the newest: an upgrade there takes seconds.
DUMPS = {f"{revision}.sql" for revision in EARLIER} | {
    f"{revision}.postgresql.sql" for revision in (EARLIER[0], "0008", EARLIER[-1])
}


def test_databases_of_earlier_revisions_are_kept():
    assert {path.name for path in KEPT.iterdir()} == DUMPS, (
        "A migration came after a revision of which no database is kept. In a checkout of the "
        "commit before that migration run `PYTHONPATH=tests python -m support.keep_database`, "
        "commit the two files that it writes into tests/databases, and take the PostgreSQL dump "
        "of the revision before it away."
    )


@dataclass
class Kept:
    """A database that an earlier program left, brought up to date by a start of this one."""

    app: Flask
    dump: str
    before: dict[str, list[dict[str, object]]]
    after: dict[str, list[dict[str, object]]]
    secrets: dict[str, str]


@pytest.fixture(scope="module", params=sorted(DUMPS))
def kept(request, tmp_path_factory):
    """One upgrade serves all tests of a kept database: they compare the rows of its two ends."""
    folder = tmp_path_factory.mktemp("kept")
    dump = (KEPT / request.param).read_text(encoding="utf-8")
    with ExitStack() as stack:
        url = f"sqlite:///{folder}/new.db"
        if "postgresql" in request.param:
            server = request.getfixturevalue("postgresql_url")
            url = stack.enter_context(throwaway_database(server))
        load(url, dump)
        with open_engine(read_database_url(url, "url")) as engine:
            before = stored(engine)
        secrets = json.loads(dump.splitlines()[0].removeprefix("-- "))
        app = make_app(folder, VEGA_DATABASE_URL=url)
        with app.app_context():
            after = stored(db.engine)
        yield Kept(app, dump, before, after, secrets)
        with app.app_context():
            db.engine.dispose()


def load(url: str, dump: str) -> None:
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
            database.execute("PRAGMA synchronous=OFF")
            database.executescript(f"BEGIN;\n{dump}\nCOMMIT;")
        return
    engine = create_engine(read_database_url(url, "url"))
    with engine.begin() as connection:
        connection.connection.driver_connection.execute(dump)
    engine.dispose()


def test_a_kept_database_is_brought_up_with_every_row_and_value(kept):
    before, after = dict(kept.before), kept.after
    before.pop("alembic_version")
    before.pop("install")  # which notes the rules that keys are made by
    for table, rows in before.items():
        expected = [as_now(row) for row in rows]
        columns = expected[0].keys()
        now_there = after[RENAMED.get(table, table)]
        if table == "job_events" and "details" in rows[0]:  # each job has got its `saved`
            now_there = [row for row in now_there if row["kind"] != "saved"]
            assert len(after[table]) == len(now_there) + len(before["jobs"])
        still = [{name: row.get(name) for name in columns} for row in now_there]
        assert sorted(still, key=str) == sorted(expected, key=str), table


RENAMED = {"captures": "refusals"}


def as_now(row: dict[str, object]) -> dict[str, object]:
    """An old row with the names and codes of today."""
    row = dict(row)
    if "is_owner" in row:
        row["is_admin"] = row.pop("is_owner")
    if "outcome" in row and "times" in row:
        row["reason"] = row.pop("outcome")
    if "details" in row:
        row |= event_as_now(row)
    for name in (*MADE_ANEW, *FORGOTTEN):
        row.pop(name, None)
    if "captured_via" in row and "captured_via_label" not in row:
        kind, _, label = str(row["captured_via"]).partition(" ")
        row["captured_via"] = {"By": "page", "Browser": "extension", "Token": "api"}[kind]
        row["captured_via_label"] = label if kind == "Token" else ""
    return row


def event_as_now(row: dict[str, object]) -> dict[str, object]:
    """What `details` held has columns of its own."""
    names = {"from": "from_status", "to": "to_status", "url": "source_url"}
    details = json.loads(str(row.pop("details")))
    if "fields" in details:
        details["fields"] = json.dumps(details["fields"])
    columns = dict.fromkeys(("from_status", "to_status", "title", "source_url", "fields"))
    held = {names.get(name, name): value for name, value in details.items()}
    return {"recorded_at": row.pop("at"), **columns, **held}


MADE_ANEW = ("indexed",)  # in the background, after a start
FORGOTTEN = ("description_html", "notes_html", "rendered_by")  # made where it is shown


# What a restore and what follows upgrade by is tested of each above.
SOME = [f"{one}.sql" for one in (*EARLIER[:-1:5], EARLIER[-1])]


@pytest.mark.parametrize("kept", SOME, indirect=True)
def test_a_backup_of_an_earlier_revision_is_restored_with_every_row(kept, tmp_path):
    load(f"sqlite:///{tmp_path}/old.db", kept.dump)
    environ = {"VEGA_INSTANCE_PATH": str(tmp_path / "data"), "VEGA_SECRET_KEY": SECRET_KEY}
    config = read_config(environ)
    assert restore_backup(config, tmp_path / "old.db").left_out == 0
    with open_engine(config.database_url) as engine:
        restored = stored(engine, MADE_ANEW)
    for feed in restored["calendar_feeds"]:
        feed["version"] = str(int(feed["version"]) % VERSIONS_SKIPPED)
    for table, rows in kept.after.items():
        rows = [{name: row[name] for name in row if name not in MADE_ANEW} for row in rows]
        if table != "install":  # the start of an app notes the rules of keys there
            assert restored[table] == sorted(rows, key=str), table


@pytest.mark.parametrize("kept", [*SOME, f"{EARLIER[0]}.postgresql.sql"], indirect=True)
def test_people_go_on_working_with_a_kept_database(kept):
    secrets = kept.secrets
    with (
        time_machine.travel(datetime.fromisoformat(secrets["made_at"]).timestamp() + 60),
        kept.app.app_context(),
    ):
        alice = people.account_of_token(secrets["token"])
        assert alice.username == people.account_of_browser(secrets["browser"]).username == "alice"
        assert people.refresh(secrets["refresh_token"]).token
        assert people.sign_in_browser("alice", PASSWORD, "192.0.2.1", "Firefox")
        assert [job.title for job in list_jobs(alice, JobFilter(q="инженер")).jobs]
        new = create_job(alice, read_form(JobDraft, {"title": "Next", "company": "Acme"}))
        assert new == 1 + max(int(row["id"]) for row in kept.before["jobs"])  # also in the trash
        db.session.remove()


@pytest.mark.parametrize("kept", [*SOME, f"{EARLIER[0]}.postgresql.sql"], indirect=True)
def test_what_insights_count_of_a_kept_database_is_right(kept):
    with kept.app.app_context():
        for username in ("alice", "bob@example.org"):
            owner = users.get_user(username)
            expected = numbers_of(applications_of(owner, today_of(owner)))
            found = get_insights(owner, InsightsFilter())
            assert found.applications == expected["applications"]
            assert found.total.replies == expected["replies"]
            assert found.reply_days.median == expected["medianDaysToReply"]
            assert {tuple(str(flow).split(".")): n for flow, n in found.flows.items()} == (
                expected["flows"]
            )
        db.session.remove()


@pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
def test_postgresql_needs_no_right_but_to_create_tables(new_database, tmp_path):
    """Neither to create extensions, such as pg_trgm, nor to own the database."""
    role = f"tenant_{token_hex(6)}"
    with psycopg.connect(new_database, autocommit=True) as server:
        server.execute(f"CREATE ROLE {role} LOGIN; GRANT CREATE, USAGE ON SCHEMA public TO {role}")
        url = make_url(new_database).set(username=role).render_as_string(hide_password=False)
        with psycopg.connect(url) as tenant, pytest.raises(InsufficientPrivilege):
            tenant.execute("CREATE EXTENSION pg_trgm")
        with make_app(tmp_path, VEGA_DATABASE_URL=url).app_context():
            alice = people.account_of_token(make_everything().token)
            assert list_jobs(alice, JobFilter(q="нжене")).jobs
            db.session.remove()
            db.engine.dispose()
        server.execute(f"DROP OWNED BY {role}; DROP ROLE {role}")


# Interrupted

STAND_STILL = """
    op.execute("DELETE FROM job_events")
    op.execute("DELETE FROM jobs")
    op.create_table("half", sa.Column("id", sa.Integer))
    import os, pathlib, time
    pathlib.Path(os.environ["HALFWAY"]).touch()
    time.sleep(600)
"""
START_NEWER = (
    "import pathlib, sys, vega.migrations; vega.migrations.FOLDER = pathlib.Path(sys.argv.pop(1)); "
    "from vega.cli import main; main()"
)


@pytest.mark.slow
def test_a_kill_in_the_middle_leaves_the_old_state_and_the_next_start_succeeds(
    new_database, with_a_next_revision, tmp_path, monkeypatch
):
    """One that stands still is not waited for either."""
    with make_app(tmp_path, VEGA_DATABASE_URL=new_database).app_context():
        make_everything()
        db.session.remove()
        before = stored(db.engine)
        db.engine.dispose()
    newer, halfway = with_a_next_revision(STAND_STILL), tmp_path / "halfway"
    settings = {"VEGA_DATABASE_URL": new_database, "HALFWAY": str(halfway)}
    with subprocess.Popen(
        [sys.executable, "-c", START_NEWER, newer, "user", "list"],
        env=environment(tmp_path, settings), cwd=ROOT,
    ) as process:  # fmt: skip
        until(halfway.exists, "the middle of the upgrade")
        monkeypatch.setattr(lock, "STUCK_SECONDS", 0)
        with pytest.raises(BadSetting, match="made no progress"):
            make_app(tmp_path, VEGA_DATABASE_URL=new_database)
        process.kill()
    with open_engine(read_database_url(new_database, "url")) as engine:
        assert stored(engine) == before
        with_a_next_revision("    op.execute('UPDATE users SET time_zone = NULL')")
        make_app(tmp_path, VEGA_DATABASE_URL=new_database)
        after = stored(engine)
    assert after["alembic_version"] == [{"version_num": "9000"}]
    assert after["jobs"] == before["jobs"]


GO_ON_UNTIL_TOLD = """
    import os, pathlib, time
    pathlib.Path(os.environ["HALFWAY"]).touch()
    while not pathlib.Path(os.environ["HALFWAY"] + "-on").exists():
        op.execute("UPDATE users SET time_zone = 'Asia/Tokyo'")
        time.sleep(0.01)
"""


@pytest.mark.slow
def test_a_second_process_waits_for_an_upgrade_and_says_so(
    new_database, with_a_next_revision, tmp_path
):
    with make_app(tmp_path, VEGA_DATABASE_URL=new_database).app_context():
        make_everything()
        db.session.remove()
        db.engine.dispose()
    newer, halfway = with_a_next_revision(GO_ON_UNTIL_TOLD), tmp_path / "halfway"
    settings = {"VEGA_DATABASE_URL": new_database, "HALFWAY": str(halfway)}
    command = [sys.executable, "-c", START_NEWER, newer, "user", "list"]
    told = tmp_path / "told"
    with ExitStack() as stack:

        def start(**more):
            return stack.enter_context(
                subprocess.Popen(command, env=environment(tmp_path, settings), cwd=ROOT, **more)
            )

        first = start()
        until(halfway.exists, "the middle of the upgrade")
        second = start(stderr=stack.enter_context(told.open("w")), stdout=subprocess.PIPE)
        until(lambda: "waiting for it" in told.read_text(), "what the second process says")
        halfway.with_name("halfway-on").touch()
        assert first.wait() == 0
        assert b"alice" in second.stdout.read()
        assert second.wait() == 0
    assert "Another process is upgrading the database" in told.read_text()


def test_rules_are_applied_by_one_process_at_a_time(tmp_path, monkeypatch):
    with make_app(tmp_path).app_context():
        db.session.execute(text("UPDATE install SET value = 'old'"))
        db.session.commit()
        db.engine.dispose()
    monkeypatch.setattr(lock, "STUCK_SECONDS", 0)
    with FileLock(tmp_path / "upgrade.lock"), pytest.raises(BadSetting, match="made no progress"):
        make_app(tmp_path)
    make_app(tmp_path)


def test_a_process_is_waited_for_while_it_makes_progress_and_no_longer(monkeypatch, caplog):
    moments = itertools.count()  # a second passes with each look
    monkeypatch.setattr(lock, "time", SimpleNamespace(
        monotonic=lambda: next(moments), sleep=lambda _seconds: None))  # fmt: skip
    tries = iter([False] * 1_000 + [True])
    lock._wait(lambda: next(tries), lambda: next(moments))
    assert "waiting for it" in caplog.text
    with pytest.raises(BadSetting, match="no progress for 60 seconds"):
        lock._wait(lambda: False, lambda: "the same")


def test_tables_without_a_noted_revision_are_told_and_left_alone(new_database, tmp_path):
    make_app(tmp_path, VEGA_DATABASE_URL=new_database)
    with open_engine(read_database_url(new_database, "url")) as engine:
        with engine.begin() as connection:
            connection.execute(text("DELETE FROM alembic_version"))
        with pytest.raises(BadSetting, match="vega restore"):
            make_app(tmp_path, VEGA_DATABASE_URL=new_database)
        assert stored(engine)["alembic_version"] == []
