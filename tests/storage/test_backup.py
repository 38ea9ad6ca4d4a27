"""Backups: all data in one file, back from it, and from one database to another."""

import json
import logging
import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import zipfile
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from itertools import count, pairwise
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner
from conftest import PASSWORD, SECRET_KEY, make_app
from filelock import FileLock
from support import people
from support.everything import make_everything, stored
from support.server import COMMAND, ROOT, environment, posting, serving, until, user_with_token

from vega import cli
from vega.config import BadSetting, read_config
from vega.config_values import read_database_url
from vega.errors import BackupFailed, NotCopied, NotRestored
from vega.extensions import db
from vega.migrations import known_revisions
from vega.schemas import DocumentDraft, EffortDraft, JobDraft, JobFilter, read_form
from vega.server.maintenance import HOUR, back_up
from vega.services.accounts import users
from vega.services.documents.saving import Upload, create_document
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.lists.job_list import list_jobs
from vega.services.plan import efforts
from vega.storage import backup, copy, restore
from vega.storage.backup import (
    make_backup,
    read_manifest,
    remove_leftovers,
    unpack_database,
    workspace,
)
from vega.storage.contents import read_chunks
from vega.storage.copy import copy_database, open_engine
from vega.storage.restore import VERSIONS_SKIPPED, restore_backup

NOT_COPIED = ("indexed",)  # the search index is made anew


@contextmanager
def install(folder, url=""):
    """An application on a data folder of its own; its database is closed at the end."""
    app = make_app(folder, **({"VEGA_DATABASE_URL": url} if url else {}))
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A data folder with something of everything, not to be changed, and alice's secrets."""
    folder = tmp_path_factory.mktemp("full") / "data"
    with install(folder):
        secrets = make_everything()
    return folder, secrets


@pytest.fixture(scope="module")
def backup_file(full, tmp_path_factory):
    file = tmp_path_factory.mktemp("backup") / "vega.zip"
    make_backup(config_of(full[0]), file)
    return file


def config_of(folder, url=""):
    environ = {"VEGA_INSTANCE_PATH": str(folder), "VEGA_SECRET_KEY": SECRET_KEY}
    return read_config(environ | ({"VEGA_DATABASE_URL": url} if url else {}))


def command(folder, *arguments):
    """What the command prints; what it raises comes through, for `main` to print."""
    environ = {"VEGA_INSTANCE_PATH": str(folder), "VEGA_SECRET_KEY": SECRET_KEY}
    done = CliRunner().invoke(cli.command, [str(each) for each in arguments], env=environ)
    if done.exception:
        raise done.exception
    return done.output


def rows_of(config, but=NOT_COPIED):
    """The rows of every table; of a calendar feed without what a restore adds to its version."""
    with open_engine(config.database_url) as engine:
        rows = stored(engine, but)
    for feed in rows["calendar_feeds"]:
        feed["version"] = str(int(feed["version"]) % VERSIONS_SKIPPED)
    return rows


@pytest.fixture(scope="module")
def _used_template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("template") / "used"
    with install(folder):
        carol = users.create_user("carol", PASSWORD)
        create_job(carol, read_form(JobDraft, {"title": "Hers", "company": "Acme"}))
    return folder


@pytest.fixture
def used(_used_template, tmp_path):
    """The settings of a data folder that somebody uses: one user, one job."""
    shutil.copytree(_used_template, tmp_path / "used")
    return config_of(tmp_path / "used")


class TestBackup:
    def test_it_holds_every_row_of_either_database_as_one_sqlite_file(self, new_database, tmp_path):
        with install(tmp_path / "data", new_database) as app:
            make_everything()
            made = make_backup(app.config["VEGA"], tmp_path / "vega.zip")
            rows = stored(db.engine, NOT_COPIED)
        with zipfile.ZipFile(tmp_path / "vega.zip") as archive:
            assert sorted(archive.namelist()) == ["manifest.json", "vega.db"]
            archive.extract("vega.db", tmp_path)
            told = json.loads(archive.read("manifest.json"))
        with open_engine(read_database_url(f"sqlite:///{tmp_path}/vega.db", "url")) as engine:
            assert stored(engine, NOT_COPIED) == rows
        assert told["rows"] == made.rows
        assert told["rows"]["jobs"] == len(rows["jobs"])

    @pytest.mark.parametrize(
        ("size", "method"), [(3_000_000, zipfile.ZIP_STORED), (30, zipfile.ZIP_DEFLATED)]
    )
    def test_it_is_not_compressed_again_where_most_of_it_is_documents(
        self, used, tmp_path, size, method
    ):
        content = os.urandom(size)
        with install(used.instance_path):
            upload = Upload(BytesIO(content), "CV.pdf")
            carol = users.get_user("carol")
            create_document(carol, read_form(DocumentDraft, {}), upload, 2 * size)
        make_backup(used, tmp_path / "vega.zip")
        with zipfile.ZipFile(tmp_path / "vega.zip") as archive:
            assert archive.getinfo("vega.db").compress_type == method
        restored = config_of(tmp_path / "restored")
        restore_backup(restored, tmp_path / "vega.zip")
        with install(restored.instance_path):
            assert b"".join(read_chunks(sha256(content).hexdigest())) == content

    def test_it_is_for_its_owner_alone_and_without_the_secret_key(self, full, backup_file):
        assert stat.S_IMODE(backup_file.stat().st_mode) == 0o600
        with zipfile.ZipFile(backup_file) as archive:
            inside = b"".join(archive.read(name) for name in archive.namelist())
        assert SECRET_KEY.encode() not in inside
        assert full[1].token.encode() not in inside

    def test_a_file_that_is_no_backup_is_never_replaced(self, full, tmp_path):
        database = full[0] / "vega.db"
        before = database.read_bytes()
        with pytest.raises(BackupFailed, match="not a backup of Vega"):
            make_backup(config_of(full[0]), database)
        assert database.read_bytes() == before

    def test_an_earlier_backup_is_replaced(self, used, backup_file, tmp_path):
        file = tmp_path / "vega.zip"
        file.write_bytes(backup_file.read_bytes())
        assert make_backup(used, file).rows["jobs"] == 1
        with file.open("rb") as opened:
            assert read_manifest(opened).rows["jobs"] == 1

    @pytest.mark.slow
    def test_a_disk_that_takes_no_more_is_told_and_nothing_half_is_left(self, full, tmp_path):
        done = subprocess.run(
            [*COMMAND, "backup", str(tmp_path / "vega.zip")],
            env=environment(full[0], {}),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert "No backup could be written" in done.stderr
        assert "Traceback" not in done.stderr
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_is_not_there_is_told(self, full, tmp_path):
        with pytest.raises(BackupFailed, match="There is no folder"):
            make_backup(config_of(full[0]), tmp_path / "none" / "vega.zip")

    def test_where_there_is_no_room_for_it_the_disk_is_not_filled(
        self, used, tmp_path, monkeypatch
    ):
        usage = shutil.disk_usage(tmp_path)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
        with pytest.raises(BackupFailed, match="0 MB are free"):
            make_backup(used, tmp_path / "backup.zip")
        assert not (tmp_path / "backup.zip").exists()

    def test_a_damaged_database_makes_no_backup(self, used, tmp_path):
        damage(used)
        with pytest.raises(BackupFailed, match="database"):
            make_backup(used, tmp_path / "vega.zip")
        assert not (tmp_path / "vega.zip").exists()

    def test_a_file_that_is_no_database_is_blamed_itself(self, used, tmp_path):
        path = Path(used.database_url.database)
        path.write_bytes(b"no database" * 1000)
        with pytest.raises(BackupFailed, match=f"{path} is damaged.*vega restore") as error:
            make_backup(used, tmp_path / "backup.zip")
        assert "backup.zip" not in str(error.value)

    @pytest.mark.slow
    def test_what_a_killed_backup_left_is_removed_by_the_next(self, full, tmp_path):
        halfway = tmp_path / "halfway"
        process = stopped_in(
            "vega.storage.backup.describe",
            halfway,
            "backup",
            tmp_path / "vega.zip",
            folder=full[0],
        )
        process.kill()
        process.wait()
        assert not (tmp_path / "vega.zip").exists()
        assert [*tmp_path.glob(".vega-part-*")]
        make_backup(config_of(full[0]), tmp_path / "vega.zip")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["halfway", "vega.zip"]


def damage(config):
    """In the middle of the file, where the first page still opens."""
    path = Path(config.database_url.database)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40_000)


STAND_STILL = """
import os, pathlib, time, sys
import {module}
def stop(*_, **__):
    pathlib.Path(os.environ["HALFWAY"]).touch()
    time.sleep(600)
{module}.{name} = stop
from vega.cli import main; main()
"""


def stopped_in(function, halfway, *arguments, folder, text=STAND_STILL):
    """A command that stands still where it calls this function of Vega's."""
    module, _, name = function.rpartition(".")
    process = subprocess.Popen(
        [sys.executable, "-c", text.format(module=module, name=name), *map(str, arguments)],
        env=environment(folder, {"HALFWAY": str(halfway), "VEGA_SECRET_KEY": SECRET_KEY}),
        cwd=ROOT,
    )
    until(halfway.exists, f"the call of {function}")
    return process


@pytest.mark.slow
class TestRestore:
    def test_everything_comes_back_and_people_go_on_working(
        self, full, backup_file, new_database, tmp_path
    ):
        config = config_of(tmp_path / "data", new_database)
        restore_backup(config, backup_file)
        assert rows_of(config) == rows_of(config_of(full[0]))
        with install(tmp_path / "data", new_database):
            alice = people.account_of_token(full[1].token)
            assert list_jobs(alice, JobFilter(q="инженер")).jobs
            new = create_job(alice, read_form(JobDraft, {"title": "Next", "company": "Acme"}))
            last = max(int(row["id"]) for row in rows_of(config_of(full[0]))["jobs"])
            assert new == last + 1
            assert users.create_user("dave", PASSWORD).id == 4  # carol, who is gone, was 3

    def test_a_database_in_use_is_replaced_only_by_force_and_kept(
        self, backup_file, new_database, tmp_path
    ):
        with install(tmp_path / "data", new_database) as app:
            users.create_user("carol", PASSWORD)
            config = app.config["VEGA"]
        before = rows_of(config)
        with pytest.raises(NotRestored, match="--force"):
            restore_backup(config, backup_file)
        assert rows_of(config) == before
        done = restore_backup(config, backup_file, force=True)
        assert len(rows_of(config)["users"]) == 2
        assert done.kept.parent == tmp_path / "data" / "backups"
        restore_backup(config, done.kept, force=True)
        assert rows_of(config) == before

    def test_rows_come_back_and_nothing_else_that_a_file_can_hold(
        self, full, backup_file, new_database, tmp_path
    ):
        shutil.copy(full[0] / "vega.db", tmp_path / "changed.db")
        with closing(sqlite3.connect(tmp_path / "changed.db")) as database:
            database.executescript(NOT_VEGAS)
        config = config_of(tmp_path / "data", new_database)
        assert restore_backup(config, tmp_path / "changed.db").left_out == 5
        assert rows_of(config) == rows_of(config_of(full[0]))
        if config.database_url.get_backend_name() == "sqlite":
            assert schema_of(config) == schema_of(config_of(full[0]))

    def test_the_command_says_that_something_was_left_out(self, full, tmp_path):
        shutil.copy(full[0] / "vega.db", tmp_path / "changed.db")
        with closing(sqlite3.connect(tmp_path / "changed.db")) as database:
            database.execute("CREATE TABLE recipes (name)")
        said = command(tmp_path / "data", "restore", tmp_path / "changed.db")
        assert "Left out, as a backup brings Vega's tables and rows alone" in said

    def test_ids_of_rows_that_are_gone_are_not_used_again(self, full, tmp_path):
        shutil.copy(full[0] / "vega.db", tmp_path / "changed.db")
        with closing(sqlite3.connect(tmp_path / "changed.db")) as database, database:
            database.execute("UPDATE sqlite_sequence SET seq = 500 WHERE name = 'efforts'")
        config = config_of(tmp_path / "data")
        restore_backup(config, tmp_path / "changed.db")
        with install(tmp_path / "data"):
            alice = people.account_of_token(full[1].token)
            draft = read_form(EffortDraft, {"occurred_on": "2026-11-18", "title": "Fair"})
            assert efforts.create_effort(alice, draft).item.id == 501

    def test_an_older_backup_is_brought_up_to_date(
        self, backup_file, tmp_path, with_a_next_revision
    ):
        with_a_next_revision("    op.execute(\"UPDATE users SET time_zone = 'Asia/Tokyo'\")")
        config = config_of(tmp_path / "data")
        restore_backup(config, backup_file)
        rows = rows_of(config)
        assert rows["alembic_version"] == [{"version_num": "9000"}]
        assert {row["time_zone"] for row in rows["users"]} == {"Asia/Tokyo"}

    def test_a_damaged_database_is_kept_aside_and_replaced(self, backup_file, used, full):
        path = Path(used.database_url.database)
        path.write_bytes(b"This is no database. " * 1000)
        path.with_name("vega.db-wal").write_bytes(b"nor a log of one")
        done = restore_backup(used, backup_file)
        assert rows_of(used) == rows_of(config_of(full[0]))
        assert done.kept.read_bytes().startswith(b"This is no database.")

    def test_one_that_is_gone_or_empty_is_replaced_and_its_last_changes_are_kept(
        self, backup_file, used, full
    ):
        path, changes = Path(used.database_url.database), b"changes of a database that is gone"
        path.unlink()
        path.with_name("vega.db-wal").write_bytes(changes)
        kept = restore_backup(used, backup_file).kept
        assert kept.with_name(f"{kept.name}-wal").read_bytes() == changes
        assert rows_of(used) == rows_of(config_of(full[0]))
        path.write_bytes(b"")
        restore_backup(used, backup_file)
        assert rows_of(used) == rows_of(config_of(full[0]))

    def test_when_it_cannot_be_written_what_could_not_be_read_stays_where_it_is(
        self, backup_file, used, monkeypatch
    ):
        path, text = Path(used.database_url.database), b"This is no database. " * 1000
        path.write_bytes(text)

        def full(*_):
            raise sqlite3.OperationalError("database or disk is full")

        monkeypatch.setattr(restore, "copy_sqlite", full)
        with pytest.raises(NotRestored):
            restore_backup(used, backup_file)
        assert path.read_bytes() == text
        assert {p.name for p in path.parent.glob("vega.db*")} <= {"vega.db", "vega.db-lock"}

    def test_a_database_that_another_program_has_open_is_not_replaced(self, backup_file, used):
        with closing(sqlite3.connect(used.database_url.database)) as other:
            other.execute("PRAGMA journal_mode=WAL")
            other.execute("SELECT * FROM users").fetchall()
            with pytest.raises(NotRestored, match="Stop it first"):
                restore_backup(used, backup_file, force=True)
        restore_backup(used, backup_file, force=True)

    def test_one_that_is_damaged_inside_is_replaced_too(self, backup_file, used, full):
        damage(used)
        assert restore_backup(used, backup_file, force=True).kept.exists()
        assert rows_of(used) == rows_of(config_of(full[0]))

    def test_a_log_that_was_never_written_back_does_not_meet_the_new_data(
        self, backup_file, used, full
    ):
        leave_a_log(used)
        assert Path(f"{used.database_url.database}-wal").stat().st_size > 0
        done = restore_backup(used, backup_file, force=True)
        assert rows_of(used) == rows_of(config_of(full[0]))
        with closing(sqlite3.connect(done.kept)) as kept:
            assert kept.execute("SELECT title FROM jobs").fetchall() == [("From the log",)]

    def test_a_file_of_another_program_is_not_replaced(self, backup_file, tmp_path):
        config = config_of(tmp_path / "data")
        with closing(sqlite3.connect(config.database_url.database)) as database:
            database.execute("CREATE TABLE recipes (name)")
        with pytest.raises(NotRestored, match="something else"):
            restore_backup(config, backup_file, force=True)

    def test_a_kill_while_it_replaces_leaves_the_old_data(self, backup_file, used, tmp_path, full):
        before = rows_of(used)
        halfway = tmp_path / "halfway"
        process = stopped_in(
            "vega.storage.restore.copy_sqlite",
            halfway,
            "restore",
            backup_file,
            "--force",
            folder=used.instance_path,
            text=COPY_HALF,
        )
        process.kill()
        process.wait()
        assert rows_of(used) == before
        restore_backup(used, backup_file, force=True)
        assert rows_of(used) == rows_of(config_of(full[0]))

    @pytest.mark.slow
    def test_what_a_killed_restore_left_is_removed_by_the_next_start(self, backup_file, tmp_path):
        folder, halfway = tmp_path / "data", tmp_path / "halfway"
        process = stopped_in(
            "vega.storage.restore.copy_sqlite", halfway, "restore", backup_file, folder=folder
        )
        process.kill()
        process.wait()
        assert [*folder.glob(".vega-part-*/fresh.db")]
        with serving(folder):
            assert not [*folder.glob(".vega-part-*")]


class TestLeftovers:
    """A start removes what no process uses, and nothing else."""

    @pytest.fixture
    def config(self, tmp_path):
        return config_of(tmp_path / "data")

    @pytest.mark.parametrize("folder", [".", "backups"])
    def test_data_that_a_killed_process_left_is_removed_at_once(self, config, folder):
        left = config.instance_path / folder / ".vega-part-left"
        left.mkdir(parents=True)
        (left / "vega.db").touch()
        remove_leftovers(config)
        assert not left.exists()

    def test_what_a_running_backup_or_restore_uses_stays(self, config):
        with workspace(config.instance_path) as work:
            (work / "vega.db").touch()
            os.utime(work, (0, 0))
            remove_leftovers(config)
            assert (work / "vega.db").exists()

    def test_an_empty_one_stays_for_a_minute_since_its_process_may_just_begin(self, config):
        (young := config.instance_path / ".vega-part-young").mkdir()
        (old := config.instance_path / ".vega-part-old").mkdir()
        for work, age in ((young, 55), (old, 65)):
            (work / "lock").touch()
            os.utime(work, (time.time() - age,) * 2)
        remove_leftovers(config)
        assert (young.exists(), old.exists()) == (True, False)

    def test_what_only_has_such_a_name_stays(self, config, tmp_path):
        (elsewhere := tmp_path / "elsewhere").mkdir()
        (elsewhere / "vega.db").touch()
        (file := config.instance_path / ".vega-part-file").touch()
        (config.instance_path / ".vega-part-link").symlink_to(elsewhere)
        remove_leftovers(config)
        assert file.exists()
        assert [path.name for path in elsewhere.iterdir()] == ["vega.db"]


# What would run, or refuse, later.
NOT_VEGAS = """
    CREATE TRIGGER promote AFTER INSERT ON jobs BEGIN UPDATE users SET is_admin = 1; END;
    CREATE TRIGGER spy AFTER UPDATE ON users BEGIN DELETE FROM jobs; END;
    CREATE VIEW everyone AS SELECT * FROM users;
    CREATE TABLE recipes (name);
    CREATE VIRTUAL TABLE "job's ""words" USING fts5 (words);
    DROP TABLE "job's ""words";
    CREATE TABLE "job's ""words" (word);
    CREATE INDEX loud ON jobs (upper(title));
    CREATE UNIQUE INDEX one_company ON jobs (owner_id, company || id);
    ALTER TABLE jobs ADD COLUMN mood TEXT CHECK (mood IS NULL);
    ALTER TABLE users ADD COLUMN twice TEXT GENERATED ALWAYS AS (username || username) VIRTUAL;
"""


def schema_of(config):
    """All that the file holds beside rows. The migrations leave the order of constraints open."""
    with closing(sqlite3.connect(config.database_url.database)) as database:
        found = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return {
        (*names, frozenset(line.strip(", \t") for line in (sql or "").splitlines()))
        for *names, sql in found
    }


COPY_HALF = """
import sqlite3
import {module}
def {name}(database, copy):
    def stop(status, remaining, total):
        if remaining < total / 2:
            import os, pathlib, time
            pathlib.Path(os.environ["HALFWAY"]).touch()
            time.sleep(600)
    source, target = sqlite3.connect(database), sqlite3.connect(copy)
    target.execute("PRAGMA cache_size=1")  # so that half of it is on the disk
    source.backup(target, pages=1, progress=stop)
{module}.{name} = {name}
from vega.cli import main; main()
"""


def leave_a_log(config):
    """As a process that was killed leaves it."""
    write = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
        "c.execute('PRAGMA wal_autocheckpoint=0'); "
        "c.execute(\"UPDATE jobs SET title = 'From the log'\"); c.commit(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", write, config.database_url.database], check=False)


class TestRefusedBackups:
    """Each leaves the data as it was."""

    @pytest.fixture(autouse=True)
    def _untouched(self, used):
        before = Path(used.database_url.database).read_bytes()
        yield
        assert Path(used.database_url.database).read_bytes() == before
        assert not list(used.instance_path.glob(".vega-part-*"))

    def refused(self, used, file, words):
        with pytest.raises(NotRestored, match=words):
            restore_backup(used, file, force=True)

    def test_one_that_is_cut_off(self, used, backup_file, tmp_path):
        whole = backup_file.read_bytes()
        for size in (0, 10, len(whole) // 2, len(whole) - 1):
            (tmp_path / "cut.zip").write_bytes(whole[:size])
            self.refused(used, tmp_path / "cut.zip", "not a backup of Vega")

    def test_one_in_which_bytes_have_changed(self, used, backup_file, tmp_path):
        whole = bytearray(backup_file.read_bytes())
        for place in range(1500, len(whole) - 400, len(whole) // 7):
            changed = whole.copy()
            changed[place] ^= 0xFF
            (tmp_path / "changed.zip").write_bytes(changed)
            self.refused(used, tmp_path / "changed.zip", "damaged")

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"sha256": "0" * 64}, "checksum"),
            ({"bytes": 10**7}, "checksum"),
            ({"bytes": 10**15}, "are free"),
            ({"bytes": -1}, "not a backup"),
            ({"rows": {"users": 3}}, "other rows"),
            ({"format": 2}, "newer Vega"),
            ({"revision": "9999"}, "other rows"),
            ({"vega": None}, "not a backup"),
        ],
    )
    def test_one_whose_manifest_is_wrong(self, used, backup_file, tmp_path, changes, words):
        self.refused(used, rewritten(backup_file, tmp_path, manifest=changes), words)

    def test_one_that_unpacks_to_more_than_it_tells(self, used, backup_file, tmp_path):
        file, unpacked = rewritten(backup_file, tmp_path, manifest={"bytes": 5000}), BytesIO()
        with file.open("rb") as opened:
            assert not unpack_database(opened, read_manifest(opened), unpacked)
        assert len(unpacked.getvalue()) <= 5000
        self.refused(used, file, "checksum")

    @pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_one_that_unpacks_without_bounds(self, used, backup_file, tmp_path, method):
        file = tmp_path / "packed.zip"
        with zipfile.ZipFile(backup_file) as own, zipfile.ZipFile(file, "w", method) as other:
            for name in own.namelist():
                other.writestr(name, own.read(name))
        self.refused(used, file, "not a backup of Vega")

    def test_one_of_a_newer_vega(self, used, backup_file, tmp_path, monkeypatch):
        monkeypatch.setattr("vega.migrations.known_revisions", lambda: ["0000"])
        monkeypatch.setattr("vega.storage.restore.known_revisions", lambda: ["0000"])
        self.refused(used, backup_file, "newer Vega")

    def test_one_with_another_file_inside(self, used, backup_file, tmp_path):
        extra = {"../../evil": b"evil"}
        self.refused(used, rewritten(backup_file, tmp_path, extra=extra), "not a backup")

    def test_one_that_is_another_database(self, used, tmp_path):
        with closing(sqlite3.connect(tmp_path / "other.db")) as database:
            database.execute("CREATE TABLE recipes (name)")
        self.refused(used, tmp_path / "other.db", "cannot be read")

    @pytest.mark.parametrize(
        ("sql", "words"),
        [
            ("DROP TABLE refusals", "no table refusals"),
            ("ALTER TABLE users DROP COLUMN time_zone", "no table users"),
            ("DELETE FROM alembic_version", "has no revision"),
            (
                "ALTER TABLE refusals RENAME TO kept; CREATE VIEW refusals AS SELECT * FROM kept",
                "no table refusals",
            ),
            (
                "CREATE TABLE free AS SELECT * FROM efforts; UPDATE free SET owner_id = 77; "
                "DROP TABLE efforts; ALTER TABLE free RENAME TO efforts",
                "efforts refers to a missing row of users",
            ),
            ("PRAGMA foreign_keys=OFF; DELETE FROM users", "missing row of users"),
        ],
    )
    def test_one_whose_tables_are_not_vegas(self, used, full, tmp_path, sql, words):
        shutil.copy(full[0] / "vega.db", tmp_path / "changed.db")
        with closing(sqlite3.connect(tmp_path / "changed.db")) as database:
            database.executescript(sql)
        self.refused(used, tmp_path / "changed.db", words)

    def test_one_that_is_not_there(self, used, tmp_path):
        self.refused(used, tmp_path / "none.zip", "There is no file")

    def test_a_folder_is_told_as_one(self, used, tmp_path):
        self.refused(used, tmp_path, "is a folder")


def rewritten(file, folder, manifest=None, extra=None):
    changed = folder / "changed.zip"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(changed, "w") as new:
        told = json.loads(old.read("manifest.json")) | (manifest or {})
        new.writestr("manifest.json", json.dumps(told))
        new.writestr("vega.db", old.read("vega.db"))
        for name, text in (extra or {}).items():
            new.writestr(name, text)
    return changed


@pytest.mark.slow
class TestWhileItServes:
    def test_a_backup_under_load_is_whole_and_comes_back(self, tmp_path):
        folder, file = tmp_path / "data", tmp_path / "vega.zip"
        token = user_with_token(folder)
        options = ("--backup-every", "24h", "--keep", "2")
        with serving(folder, *options, VEGA_FREE_MONTHLY_LIMIT="1000000") as server:
            saved, stop = [], threading.Event()
            writer = threading.Thread(target=save_until, args=(server, token, saved, stop))
            writer.start()
            until(lambda: len(saved) >= 20, "twenty saved jobs")
            acknowledged = set(saved)
            assert " jobs to " in command(folder, "backup", file)
            written_meanwhile = len(saved) > len(acknowledged)
            stop.set()
            writer.join()
            until(lambda: list(folder.glob("backups/automatic-*.zip")), "the automatic backup")
            with pytest.raises(BadSetting, match="Another `vega serve`"):
                command(folder, "restore", file, "--force")
        assert written_meanwhile
        assert "The previous data is kept in" in command(folder, "restore", file, "--force")
        with closing(sqlite3.connect(folder / "vega.db")) as database:
            urls = {row[0] for row in database.execute("SELECT source_url FROM jobs")}
            (used,) = database.execute("SELECT used FROM quota_usage").fetchone()
        assert acknowledged <= urls
        assert used == len(urls)


def save_until(server, token, saved, stop):
    for number in count(1):
        job = posting(number)
        assert server.save(token, job).status == 200
        saved.append(job["sourceUrl"])
        if stop.is_set():
            return


class TestAutomaticBackups:
    MORNING = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

    @pytest.fixture
    def daily(self, used):
        return replace(used, backup_every=timedelta(days=1), backup_keep=2)

    @pytest.fixture
    def at(self, daily):
        """Looks at a time after this morning; the seconds until the next look."""

        def look(**later):
            with time_machine.travel(self.MORNING + timedelta(**later), tick=False):
                return back_up(daily)

        with install(daily.instance_path):
            yield look

    def names(self, daily):
        return sorted(path.name for path in (daily.instance_path / "backups").iterdir())

    def test_one_is_due_by_the_age_of_the_newest(self, daily, at):
        assert at() == HOUR
        assert at(hours=23, minutes=30) == 1800
        assert self.names(daily) == ["automatic-20261124T080000Z.zip"]
        at(hours=24)
        assert len(self.names(daily)) == 2

    def test_only_so_many_are_kept_and_none_of_the_persons_own_is_removed(self, daily, at):
        own = ["automatic-notes.zip", "before-upgrade-from-0001-x.db", "mine.zip"]
        (daily.instance_path / "backups").mkdir()
        for name in own:
            (daily.instance_path / "backups" / name).touch()
        for day in range(4):
            at(days=day)
        kept = [f"automatic-202611{day}T080000Z.zip" for day in (26, 27)]
        assert self.names(daily) == sorted(kept + own)

    def test_one_that_fails_is_told_and_tried_again_within_the_hour(
        self, daily, at, caplog, monkeypatch
    ):
        path = Path(daily.database_url.database)
        path.rename(path.with_suffix(".away"))
        with caplog.at_level(logging.WARNING, "vega"):
            assert at() == HOUR
        assert "There is no database" in caplog.text
        assert self.names(daily) == []
        path.with_suffix(".away").rename(path)
        at(hours=1)
        assert self.names(daily) == ["automatic-20261124T090000Z.zip"]

    def test_one_process_makes_it_where_several_run(self, daily, at, caplog):
        with FileLock(daily.instance_path / "backup.lock"):
            assert at() < HOUR
        assert not (daily.instance_path / "backups").exists()
        assert caplog.text == ""

    def test_a_clock_that_was_wrong_once_does_not_stop_them(self, daily, at):
        at(days=3000)
        at()
        assert len(self.names(daily)) == 2

    def test_what_a_clock_that_was_ahead_dated_does_not_push_out_what_is_made_now(self, daily, at):
        for day in (3000, 3001):
            at(days=day)
        at()
        at(days=1)
        assert self.names(daily) == [f"automatic-202611{day}T080000Z.zip" for day in (24, 25)]

    @pytest.mark.parametrize(
        ("text", "seconds"), [("90m", 5400), ("24h", 86400), ("7d", 604800), ("", 0), ("off", 0)]
    )
    def test_the_interval_is_read(self, tmp_path, text, seconds):
        every = read_config(
            {"VEGA_INSTANCE_PATH": str(tmp_path), "VEGA_BACKUP_EVERY": text}
        ).backup_every
        assert (every.total_seconds() if every else 0) == seconds

    @pytest.mark.parametrize(
        ("name", "text"),
        [("EVERY", "daily"), ("EVERY", "0h"), ("EVERY", "-1d"), ("EVERY", "9999999d"),
         ("EVERY", "1.5h"), ("KEEP", "0"), ("KEEP", "all")],
    )  # fmt: skip
    def test_what_cannot_be_used_is_named(self, tmp_path, name, text):
        with pytest.raises(BadSetting, match=f"VEGA_BACKUP_{name}"):
            read_config({"VEGA_INSTANCE_PATH": str(tmp_path), f"VEGA_BACKUP_{name}": text})


class TestDownload:
    def test_the_owner_gets_everybodys_data_and_nothing_is_left(
        self, app, alice, bob, browser, make_job, tmp_path
    ):
        make_job(bob)
        before = {path.name for path in tmp_path.iterdir()}
        answer = browser(alice).post("/settings/backup")
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store"
        assert f"vega-{datetime.now(UTC):%Y-%m-%d}.zip" in answer.headers["Content-Disposition"]
        assert int(answer.headers["Content-Length"]) == len(answer.data)
        (tmp_path / "download.zip").write_bytes(answer.data)
        answer.close()
        left = {path.name for path in tmp_path.iterdir()} - before
        assert left <= {"download.zip", "backup.lock"}
        restore_backup(config_of(tmp_path / "other"), tmp_path / "download.zip")
        rows = rows_of(config_of(tmp_path / "other"))
        assert {row["username"] for row in rows["users"]} == {"alice", "bob"}
        assert len(rows["jobs"]) == 1

    def test_nobody_else_does_nor_sees_the_button(self, alice, bob, browser, anonymous):
        assert browser(bob).post("/settings/backup").status_code == 403
        assert anonymous.post("/settings/backup").status_code == 302
        assert "Download a backup" not in browser(bob).get("/settings/server").text
        assert "Download a backup" in browser(alice).get("/settings/server").text

    def test_one_that_cannot_be_made_is_told(self, app, alice, browser, monkeypatch):
        def full(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(backup, "_copy_database", full)
        answer = browser(alice).post("/settings/backup")
        assert answer.status_code == 503
        assert "No space left on device" in answer.text

    def test_two_at_once_are_one_and_a_sentence(self, app, alice, browser):
        with FileLock(app.config["VEGA"].instance_path / "backup.lock"):
            answer = browser(alice).post("/settings/backup")
        assert answer.status_code == 503
        assert "Another backup is running" in answer.text


@pytest.mark.slow
class TestCopyDatabase:
    @pytest.fixture
    def there_and_back(self, full, new_database, tmp_path):
        """From the kept install into a new database, and from that into a SQLite file."""
        config = config_of(full[0])
        there = read_database_url(new_database, "url")
        back = read_database_url(f"sqlite:///{tmp_path}/back.db", "url")
        return config, (config.database_url, there, back)

    def test_every_row_arrives_and_comes_back(self, there_and_back, full):
        config, (start, there, back) = there_and_back
        counts = copy_database(start, there, config)
        assert copy_database(there, back, config) == counts
        rows = rows_of(config)
        assert counts == {name: len(rows[name]) for name in counts}
        for url in (there, back):
            assert rows_of(replace(config, database_url=url)) == rows

    def test_ids_go_on_and_words_are_found(self, there_and_back, full, tmp_path):
        config, urls = there_and_back
        for start, end in pairwise(urls):
            copy_database(start, end, config)
        for url in urls[1:]:
            with install(tmp_path / "data", url.render_as_string(False).replace("+psycopg", "")):
                alice = people.account_of_token(full[1].token)
                assert list_jobs(alice, JobFilter(q="инженер")).jobs
                assert users.create_user("dave", PASSWORD).id == 4

    def test_rows_that_did_not_arrive_as_sent_are_noticed_and_taken_back(
        self, there_and_back, monkeypatch
    ):
        config, (start, there, _) = there_and_back
        monkeypatch.setattr(copy, "_copy_self_reference", lambda *_: None)
        with pytest.raises(NotCopied, match="jobs did not arrive"):
            copy_database(start, there, config)
        assert rows_of(replace(config, database_url=there))["users"] == []

    def test_a_database_with_users_is_not_written_to(self, full, used):
        before = rows_of(used)
        with pytest.raises(NotCopied, match="TO holds users"):
            copy_database(config_of(full[0]).database_url, used.database_url, used)
        assert rows_of(used) == before

    @pytest.mark.parametrize(
        ("revision", "words"), [("0000", "newer Vega"), ("9999", "Start Vega on it once")]
    )
    def test_one_of_another_revision_is_refused(self, full, tmp_path, monkeypatch, revision, words):
        known = [*known_revisions(), revision] if revision == "9999" else [revision]
        monkeypatch.setattr("vega.migrations.known_revisions", lambda: known)
        monkeypatch.setattr("vega.storage.copy.known_revisions", lambda: known)
        url = read_database_url(f"sqlite:///{tmp_path}/new.db", "url")
        with pytest.raises(NotCopied, match=words):
            copy_database(url.set(database=str(full[0] / "vega.db")), url, config_of(tmp_path))

    def test_the_command_prints_what_was_copied_and_no_password(self, full, tmp_path):
        source = full[0] / "vega.db"
        assert " 2  users\n" in command(full[0], "copy-database", source, tmp_path / "new.db")
        with pytest.raises(NotCopied) as error:
            command(full[0], "copy-database", source, "postgresql://vega:hunter2@127.0.0.1:1/vega")
        assert "127.0.0.1" in str(error.value)
        assert "hunter2" not in str(error.value)

    def test_the_command_ends_with_the_setting_to_paste(self, full, tmp_path):
        arguments = ["copy-database", str(full[0] / "vega.db"), str(tmp_path / "new.db")]
        environ = {"VEGA_INSTANCE_PATH": str(tmp_path / "none")}
        done = CliRunner().invoke(cli.command, arguments, env=environ)
        setting = f"VEGA_DATABASE_URL=sqlite:///{tmp_path}/new.db"
        assert f"\n    {setting}\n" in done.stderr

    @pytest.mark.parametrize(
        ("to", "words"),
        [("none/new.db", "There is no folder .*none for TO"), ("", "TO is a folder")],
    )
    def test_a_place_that_cannot_be_is_named(self, full, used, tmp_path, to, words):
        url = config_of(full[0]).database_url
        with pytest.raises(NotCopied, match=words):
            copy_database(url, url.set(database=str(tmp_path / to)), used)

    def test_a_folder_to_copy_from_is_told_as_one(self, used, tmp_path):
        url = used.database_url
        with pytest.raises(NotCopied, match="FROM is a folder"):
            copy_database(
                url.set(database=str(tmp_path)), url.set(database=str(tmp_path / "new.db")), used
            )

    def test_a_password_where_it_would_be_shown_is_refused(self):
        with pytest.raises(BadSetting, match="pgpass") as error:
            read_database_url("postgresql://h/db?password=hunter2", "TO")
        assert "hunter2" not in str(error.value)

    def test_a_database_is_not_copied_into_itself(self, used):
        with pytest.raises(NotCopied, match="the same"):
            copy_database(used.database_url, used.database_url, used)

    def test_a_source_that_cannot_be_read_leaves_no_target_behind(self, used, tmp_path):
        (tmp_path / "text.db").write_text("no database")
        url = used.database_url
        with pytest.raises(NotCopied):
            copy_database(
                url.set(database=str(tmp_path / "text.db")),
                url.set(database=str(tmp_path / "new.db")),
                used,
            )
        assert not (tmp_path / "new.db").exists()

    def test_a_source_that_is_not_there_is_not_made(self, used, tmp_path):
        url = read_database_url(f"sqlite:///{tmp_path}/none.db", "url")
        with pytest.raises(NotCopied, match="There is no database"):
            copy_database(url, url.set(database=str(tmp_path / "new.db")), used)
        assert not (tmp_path / "none.db").exists()
