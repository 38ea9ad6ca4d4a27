"""What fails around Vega: disks, locks, files, clocks, database servers.

Each fault is really caused. What is asked of Vega is the same each time: a sentence that says what
to do, a line of log that explains it, nothing acknowledged lost, and no restart once it is over.
"""

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from threading import Event
from urllib.parse import urlencode

import psycopg
import pytest
import time_machine
from conftest import PASSWORD, SECRET_KEY, ApiClient, make_app
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text, update
from support import people
from support.postgres import Cluster, find_programs, running_cluster
from support.server import (
    COMMAND,
    SECONDS,
    Answer,
    Server,
    end,
    launch,
    posting,
    serving,
    until,
    user_with_token,
    vega,
    wait_for,
)
from werkzeug.test import TestResponse

from vega import create_app
from vega.config import BadSetting, read_config
from vega.errors import DatabaseBusy, QuotaExceeded, UserNotFound
from vega.extensions import db
from vega.models import Job, JobStatus, Plan, Sort
from vega.schemas import JobChanges, JobDraft, JobFilter, read_form
from vega.services.accounts import sessions, sign_in, tokens, users
from vega.services.belongings import delete_user
from vega.services.jobs import jobs
from vega.services.jobs.creating import new_jobs
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.creating.quota import quota_status
from vega.services.jobs.lists.job_list import list_jobs
from vega.storage import database
from vega.storage.database import transaction
from vega.storage.driver_errors import fault_of

SECRET_WORDS = "nobody else should read this"
HTMX = {"HX-Request": "true"}


class Browser:
    """The least of one: it keeps cookies and fills in forms."""

    def __init__(self, server: Server, cookie: str = ""):
        self.server = server
        self.cookie = cookie

    def get(self, path: str) -> Answer:
        return self._asked("GET", path)

    def post(self, path: str, page: str = "/jobs/new", htmx: bool = False, **fields) -> Answer:
        return self.send(path, self.form(page), htmx, **fields)

    def form(self, page: str) -> str:
        """The CSRF token of the forms on a page."""
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.get(page).body.decode())
        assert token, page
        return token[1]

    def send(self, path: str, csrf_token: str, htmx: bool = False, **fields) -> Answer:
        body = urlencode({"csrf_token": csrf_token, **fields}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", **(HTMX if htmx else {})}
        return self._asked("POST", path, body, headers)

    def sign_in(self) -> "Browser":
        assert self.post("/login", "/login", **SIGN_IN).status == 303
        return self

    def _asked(self, method, path, body=None, headers=()) -> Answer:
        answer = self.server.request(
            method, path, body, headers={"Cookie": self.cookie, **dict(headers)}
        )
        if sent := answer.headers["Set-Cookie"]:
            self.cookie = sent.partition(";")[0]
        return answer


SIGN_IN = {"username": "alice", "password": "correct horse"}
FORM = {
    "title": "Typed by hand",
    "company": "Acme GmbH",
    "location": "Bern",
    "source_url": "https://jobs.example.com/typed",
    "description": SECRET_WORDS,
    "notes": "",
    "status": "interested",
    "job_type": "full_time",
}


def text_of(answer: Answer) -> str:
    return unescape(answer.body.decode())


def refused(folder: Path, *arguments: str, **settings: str) -> str:
    """The one sentence with which the command declines."""
    done = vega(folder, *(arguments or ("serve", "--port", "0")), **settings)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert done.stderr.startswith("vega: "), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def assert_told(server: Server, answer: Answer, kind: str) -> None:
    """One line explains the answer, and nothing that people wrote is in the log."""
    said = server.log_text()
    lines = [
        line for line in said.splitlines() if f"request_id={answer.headers['X-Request-Id']}" in line
    ]
    assert any(f" {kind}: " in line for line in lines), (kind, lines, said[-2000:])
    assert "Traceback" not in said
    for secret in (SECRET_WORDS, SIGN_IN["password"], "vega_pat_"):
        assert secret not in said


def assert_typed_is_kept(answer: Answer, path: str) -> None:
    page = text_of(answer)
    assert f'action="{path}"' in page
    for name, value in FORM.items():
        assert not value or f'name="{name}" value="{value}"' in page, name


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A data folder on a disk of its own, of 4 MB."""
    folder = tmp_path / "data"
    folder.mkdir()
    with mounted("-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)):
        yield folder


@contextmanager
def mounted(*arguments: str) -> Iterator[None]:
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("only root can mount a disk")
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode and os.environ.get("CI"):
        pytest.fail(f"a disk has to be mounted in CI: {done.stderr}")
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", arguments[-1]], check=True)


def fill(folder: Path) -> Path:
    """A file that takes all that was left."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            try:
                while file.write(b"\0" * size):
                    pass
            except OSError:
                continue
    return ballast


@pytest.mark.slow
class TestAFullDisk:
    def test_it_is_told_through_every_door_and_is_over_when_there_is_space(self, disk):
        token = user_with_token(disk)
        with serving(disk) as server:
            browser = Browser(server).sign_in()
            saved = server.save(token, posting("before")).json["jobId"]
            kept = server.upload(token, SECRET_WORDS.encode()).headers["Location"]
            ballast = fill(disk)

            by_api = server.save(token, posting("full", description=SECRET_WORDS))
            assert by_api.status == 507
            assert "disk that holds Vega's data is full" in by_api.error
            assert "Free some space" in by_api.error
            by_upload = server.upload(token, bytes(400_000), "full.pdf")
            by_download = server.get(f"{kept}/content", token=token)
            assert [by_upload.error, by_download.error] == [by_api.error] * 2
            assert {by_upload.status, by_download.status} == {507}
            by_page = browser.post("/jobs/new", **FORM)
            assert by_page.status == 507
            assert by_api.error in text_of(by_page)
            assert_typed_is_kept(by_page, "/jobs/new")
            by_htmx = browser.post("/jobs/new", htmx=True, **FORM)
            assert by_htmx.status == 507
            assert by_api.error in text_of(by_htmx)
            assert by_htmx.headers["HX-Reswap"] == "none"  # the form stays as it is
            stranger = Browser(server).post("/login", "/login", **SIGN_IN)
            by_extension = server.post("/api/auth/login", SIGN_IN)
            wrong = server.post("/api/auth/login", {**SIGN_IN, "password": "wrong horse"})
            assert {stranger.status, by_extension.status, wrong.status} == {507}
            assert wrong.error == by_extension.error  # nothing is told of the password
            for answer in (by_api, by_upload, by_page, by_htmx, stranger, by_extension):
                assert_told(server, answer, "DiskFull")

            assert server.get(f"/api/jobs/{saved}", token=token).status == 200
            assert browser.get("/jobs").status == 200
            assert browser.get(f"/jobs/{saved}").status == 200
            assert server.get("/health").status == 200

            ballast.unlink()
            assert server.save(token, posting("full")).status == 200
            assert server.used(token) == 2
            assert server.get(f"{kept}/content", token=token).body == SECRET_WORDS.encode()
            assert len(server.get("/api/documents", token=token).json["documents"]) == 1
            assert server.upload(token, bytes(400_000), "full.pdf").status == 201
            assert browser.post("/jobs/new", **FORM).status == 303
            Browser(server).sign_in()

    def test_at_start_and_for_a_command_it_is_a_sentence(self, disk):
        user_with_token(disk)
        ballast = fill(disk)
        for command in ((), ("plan", "alice", "unlimited")):
            assert "full" in refused(disk, *command)
        ballast.unlink()
        assert vega(disk, "plan", "alice", "unlimited").returncode == 0

    def test_at_a_first_start_it_is_a_sentence_and_the_next_start_works(self, disk):
        ballast = fill(disk)
        assert str(disk) in refused(disk)
        ballast.unlink()
        with serving(disk) as server:
            assert "First run" in server.log_text()


@pytest.mark.slow
class TestAReadOnlyDisk:
    def test_reading_goes_on_and_writing_is_told_until_it_can_be_written_again(
        self, tmp_path, caplog
    ):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        app = make_app(folder)
        client = ApiClient(app.test_client(), token)
        with app.app_context():
            browser = signed_in(app)
            saved = client.post("/api/jobs", posting("before")).json["jobId"]
            with mounted("--bind", "-o", "ro", str(folder), str(folder)):
                db.session.remove()
                db.engine.dispose()  # no connection holds on to the disk as it was
                answer = client.post("/api/jobs", posting("read-only"))
                assert answer.status_code == 503
                assert "read-only" in answer.json["error"]
                assert int(answer.headers["Retry-After"]) > 0
                page = browser.post("/jobs/new", data=FORM)
                assert page.status_code == 503
                assert answer.json["error"] in unescape(page.text)
                assert f'value="{FORM["title"]}"' in page.text
                assert client.get(f"/api/jobs/{saved}").status_code == 200
                assert browser.get("/jobs").status_code == 200
                assert "DatabaseReadOnly: " in caplog.text
                assert "Traceback" not in caplog.text
                db.session.remove()  # a real request ends it
            assert client.post("/api/jobs", posting("read-only")).status_code == 200
            assert browser.post("/jobs/new", data=FORM).status_code == 303
            db.session.remove()
            db.engine.dispose()

    def test_at_start_it_is_a_sentence(self, tmp_path):
        folder = tmp_path / "data"
        user_with_token(folder)
        with mounted("--bind", "-o", "ro", str(folder), str(folder)):
            assert str(folder) in refused(folder)
            assert "read-only" in refused(folder, "plan", "alice", "unlimited")


def signed_in(app) -> FlaskClient:
    account = people.start_browser(users.get_user("alice").id, "Firefox on Linux")
    client = app.test_client()
    with client.session_transaction() as session:
        session.permanent = True
        session["_user_id"] = account.get_id()
    return client


@pytest.mark.slow
class TestALock:
    """Another program holds the lock of the SQLite file."""

    def test_a_write_waits_for_it_and_reads_go_on(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        with serving(folder) as server, ThreadPoolExecutor() as pool:
            saved = server.save(token, posting("before")).json["jobId"]
            for kind in ("IMMEDIATE", "EXCLUSIVE"):
                with holding(folder, kind):
                    waiting = pool.submit(server.save, token, posting(kind))
                    for _ in range(20):
                        assert server.get(f"/api/jobs/{saved}", token=token).status == 200
                    assert not waiting.done()
                assert waiting.result().status == 200

    def test_one_that_lasts_is_told_and_notes_of_a_use_hold_up_nothing(
        self, tmp_path, monkeypatch, caplog
    ):
        monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)
        monkeypatch.setattr(sessions, "NOTE_USE_EVERY", timedelta(0))
        monkeypatch.setattr(database, "BRIEFLY", 0.01)
        folder = tmp_path / "data"
        app = make_app(folder)
        with app.app_context():
            users.create_user("alice", PASSWORD, Plan.UNLIMITED)
            client = ApiClient(
                app.test_client(), tokens.create_token(users.get_user("alice"), "tests")
            )
            browser = signed_in(app)
            with holding(folder, "IMMEDIATE"):
                answer = client.post("/api/jobs", posting("busy"))
                assert answer.status_code == 503
                assert "busy" in answer.json["error"]
                assert int(answer.headers["Retry-After"]) > 0
                page = browser.post("/jobs/new", data=FORM)
                assert page.status_code == 503
                assert int(page.headers["Retry-After"]) > 0
                assert f'value="{FORM["title"]}"' in page.text
                caplog.clear()
                assert browser.get("/jobs").status_code == 200
                assert "last use not recorded: database is locked" in caplog.text
                assert "Traceback" not in caplog.text
            assert client.post("/api/jobs", posting("busy")).status_code == 200
            db.session.remove()
            db.engine.dispose()


@contextmanager
def holding(folder: Path, kind: str) -> Iterator[None]:
    with closing(sqlite3.connect(folder / "vega.db", isolation_level=None)) as other:
        other.execute(f"BEGIN {kind}")
        yield
        other.execute("ROLLBACK")


def overwrite(path: Path, start: float, end: float) -> None:
    """Put nonsense over a part of the file, as it is: no new file."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(int(size * start))
        file.write(os.urandom(int(size * (end - start))))


def put_in_place(path: Path, content: bytes) -> None:
    """The same file with other content, without what SQLite kept beside it."""
    with path.open("r+b") as file:
        file.write(content)
        file.truncate()
    for name in ("vega.db-wal", "vega.db-shm"):
        path.with_name(name).unlink(missing_ok=True)


@pytest.mark.slow
class TestADamagedFile:
    @pytest.mark.parametrize(
        "damage",
        [
            lambda path: overwrite(path, 0.05, 0.95),
            lambda path: overwrite(path, 0, 0.01),
            lambda path: path.write_bytes(b""),
            lambda path: path.write_text("Dear diary, " * 1000),
            lambda path: os.truncate(path, path.stat().st_size // 2),
        ],
        ids=["middle", "header", "empty", "text", "half"],
    )
    def test_at_start_a_sentence_names_it_and_says_what_to_do(self, tmp_path, damage):
        folder = tmp_path / "data"
        user_with_token(folder)  # by commands that ended in order: all is in the one file
        damage(folder / "vega.db")
        broken = (folder / "vega.db").read_bytes()
        with pytest.raises(BadSetting) as refusal:
            make_app(folder)
        sentence = str(refusal.value)
        assert str(folder / "vega.db") in sentence
        assert "vega restore FILE --force" in sentence
        assert (folder / "vega.db").read_bytes() == broken  # left for whoever can save more of it

    def test_a_file_that_is_gone_is_no_new_install_while_its_last_changes_are_there(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        with serving(folder) as server:
            assert server.save(token, posting()).status == 200
            server.process.kill()
            server.process.wait()
        (folder / "vega.db").rename(folder / "elsewhere.db")
        sentence = refused(folder)
        assert str(folder / "vega.db") in sentence
        assert "vega.db-wal" in sentence
        (folder / "elsewhere.db").rename(folder / "vega.db")
        with closing(sqlite3.connect(folder / "vega.db")) as stored:
            assert stored.execute("SELECT count(*) FROM jobs").fetchone() == (1,)

    def test_while_it_runs_it_answers_503_and_goes_on_once_the_file_is_whole(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        path = folder / "vega.db"
        with serving(folder) as server:
            browser = Browser(server).sign_in()
            assert server.save(token, posting(1, description="x" * 100_000)).status == 200
            with closing(sqlite3.connect(path)) as other:
                other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                other.execute("VACUUM INTO ?", [str(folder / "copy.db")])
            overwrite(path, 0.02, 1)
            statuses = {browser.get(page).status for page in ("/jobs", "/", "/board")}
            assert statuses <= {200, 503}  # what the caches hold can be read for a while
            answer = server.save(token, posting(2))
            assert answer.status == 503
            assert "vega restore FILE --force" in answer.error
            assert_told(server, answer, "DatabaseDamaged")
            assert server.get("/login").status in (200, 503)
            assert server.get("/static/css/components.css").status == 200
            os.replace(folder / "copy.db", path)
            for name in ("vega.db-wal", "vega.db-shm"):
                (folder / name).unlink(missing_ok=True)
            assert server.save(token, posting(2)).status == 200
            assert server.save(token, posting(1)).status == 409

    def test_a_file_that_is_deleted_takes_no_more_writes_until_it_is_back(self, tmp_path):
        """A connection would go on in the deleted file, and all it acknowledged would be lost."""
        folder = tmp_path / "data"
        token = user_with_token(folder)
        path = folder / "vega.db"
        with serving(folder) as server:
            browser = Browser(server).sign_in()
            assert server.save(token, posting(1)).status == 200
            path.rename(folder / "moved.db")
            by_api = server.save(token, posting(2))
            by_page = browser.get("/jobs")
            assert (by_api.status, by_page.status) == (503, 503)
            assert "is missing" in by_api.error
            assert server.get("/health").status == 503
            assert_told(server, by_api, "DatabaseGone")
            assert not path.exists()  # no empty one in its place
            (folder / "moved.db").rename(path)
            assert server.save(token, posting(1)).status == 409
            assert server.save(token, posting(2)).status == 200
            assert browser.get("/jobs").status == 200

    def test_what_is_saved_after_a_file_was_mended_in_place_is_in_it(self, file_with_one_job):
        path, client, send = file_with_one_job
        good = path.read_bytes()
        put_in_place(path, os.urandom(len(good)))
        assert client.get("/health").status_code == 503
        put_in_place(path, good)
        assert send(json=posting(2)).status_code == 200
        with closing(sqlite3.connect(path)) as connection:  # and not in a log that was deleted
            assert connection.execute("SELECT count(*) FROM jobs").fetchone() == (2,)

    def test_a_file_put_in_its_place_gets_no_changes_of_the_one_before(self, tmp_path):
        """SQLite would replay the old write-ahead log into the new file."""
        folder, other = tmp_path / "data", tmp_path / "other"
        token = user_with_token(folder)
        shutil.copytree(folder, other)
        for number in range(3):
            with serving(other) as server:
                server.save(token, posting(f"other {number}"))
        replacement = (other / "vega.db").read_bytes()
        path = folder / "vega.db"
        with serving(folder) as server:
            saved = [server.save(token, posting(number)).json["jobId"] for number in range(3)]
            path.rename(folder / "moved.db")
            (other / "vega.db").rename(path)
            assert server.save(token, posting("after")).status == 503
            assert path.read_bytes() == replacement
            path.rename(other / "vega.db")
            (folder / "moved.db").rename(path)
            for job_id in saved:
                assert server.get(f"/api/jobs/{job_id}", token=token).status == 200

    def test_a_write_that_waited_while_the_file_was_replaced_goes_into_the_new_one(
        self, file_with_one_job
    ):
        path, _client, send = file_with_one_job
        shutil.copy(path, path.with_name("copy.db"))

        def replace_it(*_):
            (path.parent / "vega.db-wal").unlink(missing_ok=True)
            (path.parent / "vega.db-shm").unlink(missing_ok=True)
            path.with_name("copy.db").replace(path)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(database, "_write_turn", lambda _patience: waiting(replace_it))
            assert send(json=posting(2)).status_code == 200
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT count(*) FROM jobs").fetchone() == (2,)


@contextmanager
def waiting(meanwhile: Callable[[], object]) -> Iterator[None]:
    """In the place of the queue for writes."""
    meanwhile()
    yield


@pytest.fixture
def app_on_sqlite(tmp_path: Path) -> Iterator[tuple[Flask, str]]:
    folder = tmp_path / "data"
    token = user_with_token(folder)
    app = create_app(read_config({"VEGA_INSTANCE_PATH": str(folder)}))
    yield app, token
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def file_with_one_job(app_on_sqlite) -> tuple[Path, FlaskClient, Callable[..., TestResponse]]:
    """All of it is in the one file. With a client, and what saves another job."""
    app, token = app_on_sqlite
    path = Path(app.config["VEGA"].database_url.database)
    client = app.test_client()
    send = partial(client.post, "/api/jobs", headers={"Authorization": f"Bearer {token}"})
    assert send(json=posting(1)).status_code == 200
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path, client, send


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    programs = find_programs()
    if programs is None and os.environ.get("CI"):
        pytest.fail("PostgreSQL has to be installed in CI")
    if programs is None:
        pytest.skip("no PostgreSQL is installed")
    with running_cluster(programs) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def vega_on_it(cluster, tmp_path_factory) -> Iterator[tuple[Server, str]]:
    folder = tmp_path_factory.mktemp("postgresql") / "data"
    app = make_app(folder, **settings_of(cluster))
    with app.app_context():
        users.create_user("alice", PASSWORD, Plan.UNLIMITED)
        token = tokens.create_token(users.get_user("alice"), "tests")
        db.session.remove()
        db.engine.dispose()
    with serving(folder, VEGA_SECRET_KEY=SECRET_KEY, **settings_of(cluster)) as server:
        yield server, token


@pytest.mark.slow
class TestAPostgresqlServer:
    """On one Vega that is never restarted."""

    def test_it_goes_away_and_comes_back(self, cluster, vega_on_it, tmp_path):
        server, token = vega_on_it
        browser = Browser(server).sign_in()
        form = browser.form("/jobs/new")
        saved = server.save(token, posting("before")).json["jobId"]
        cluster.stop()
        try:
            by_api = server.save(token, posting("away", description=SECRET_WORDS))
            by_page = browser.send("/jobs/new", form, **FORM)
            by_htmx = browser.send("/jobs/new", form, htmx=True, **FORM)
            health = server.get("/health")
            answers = (by_api, by_page, by_htmx, health, browser.get("/jobs"))
            for answer in answers:
                assert answer.status == 503
                assert int(answer.headers["Retry-After"]) > 0
                assert "The database is not responding" in text_of(answer)
                assert_told(server, answer, "DatabaseAway")
            assert by_api.error == health.error
            assert_typed_is_kept(by_page, "/jobs/new")
            assert by_htmx.headers["HX-Reswap"] == "none"
            assert "cannot be used" in refused(tmp_path, **settings_of(cluster))
        finally:
            cluster.start()
        assert server.get("/health").status == 200
        assert server.save(token, posting("away")).status == 200
        assert browser.send("/jobs/new", form, **FORM).status == 303
        assert browser.get(f"/jobs/{saved}").status == 200

    def test_connections_that_are_killed_in_the_middle_are_no_500(self, cluster, vega_on_it):
        server, token = vega_on_it
        browser = Browser(server).sign_in()
        stop = Event()
        with ThreadPoolExecutor() as pool:
            killing = pool.submit(kill_connections, cluster, stop)
            try:
                saved = [server.save(token, posting(f"killed-{n}")) for n in range(60)]
                pages = [browser.get("/jobs") for _ in range(15)]
            finally:
                stop.set()
            assert killing.result() > 0
        assert {answer.status for answer in saved + pages} <= {200, 503}
        for number, answer in enumerate(saved):
            if answer.status == 200:
                assert server.save(token, posting(f"killed-{number}")).status == 409
        assert_told(server, next(a for a in saved + pages if a.status == 503), "DatabaseAway")

    def test_one_that_takes_no_writes_is_told_and_read(self, cluster, vega_on_it):
        server, token = vega_on_it
        browser = Browser(server).sign_in()
        with asking(cluster) as sql:
            sql("ALTER DATABASE postgres SET default_transaction_read_only = on")
            sql(KILL)
            try:
                by_api = server.save(token, posting("standby"))
                by_page = browser.post("/jobs/new", **{**FORM, "source_url": ""})
                assert (by_api.status, by_page.status) == (503, 503)
                assert "read-only" in by_api.error
                assert_told(server, by_api, "DatabaseReadOnly")
                assert browser.get("/jobs").status == 200
            finally:
                sql("SET default_transaction_read_only = off")
                sql("ALTER DATABASE postgres RESET default_transaction_read_only")
                sql(KILL)
        assert server.save(token, posting("standby")).status == 200


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_connection_that_dies_after_its_last_answer_fails_nothing(app, database):
    with app.app_context():
        db.session.execute(text("SELECT 1"))
        with psycopg.connect(database, autocommit=True) as other:
            other.execute(KILL)
    with app.app_context():
        assert db.session.execute(text("SELECT 1")).scalar() == 1


KILL = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
    "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
)


def settings_of(cluster: Cluster) -> dict[str, str]:
    return {"VEGA_DATABASE_URL": cluster.url}


@contextmanager
def asking(cluster: Cluster) -> Iterator[Callable[[str], int]]:
    import psycopg

    with psycopg.connect(cluster.url, autocommit=True) as connection:

        def sql(statement: str) -> int:
            row = connection.execute(statement)
            return int(row.fetchone()[0]) if row.description else 0

        yield sql


def kill_connections(cluster: Cluster, stop: Event) -> int:
    killed = 0
    with asking(cluster) as sql:
        while not stop.wait(0.002):
            killed += sql(KILL)
    return killed


class TestTwoThatMeet:
    """What is gone between a look and a write."""

    def test_a_user_who_is_removed_while_a_job_of_theirs_is_saved(
        self, app, alice, bob, api, caplog
    ):
        client = api(bob)
        with removed_before_writing(app, "bob"):
            answer = client.post("/api/jobs", posting())
        assert answer.status_code == 401
        assert "deleted" in answer.json["error"]
        assert "AccountDeleted: " in caplog.text
        assert SECRET_WORDS not in caplog.text

    def test_a_user_who_is_removed_while_they_type(self, app, alice, bob, browser):
        client = browser(bob)
        with removed_before_writing(app, "bob"):
            assert client.post("/jobs/new", data=FORM).status_code == 401

    def test_a_user_who_is_removed_while_signing_in(self, app, alice, bob, anonymous):
        hash_checked = users.check_credentials

        def then_removed(*given):
            found = hash_checked(*given)
            delete_user("bob")
            return found

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sign_in, "check_credentials", then_removed)
            sent = {"username": "bob", "password": PASSWORD}
            assert anonymous.post("/api/auth/login", json=sent).status_code == 401

    def test_a_collision_that_no_service_foresaw_is_a_409(
        self, app, alice, browser, make_job, caplog
    ):
        one, two, three = make_job(alice), make_job(alice), make_job(alice)

        def collide(*_):
            db.session.execute(
                update(Job).where(Job.id == two).values(job_key=jobs.get_job(alice, three).job_key)
            )

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("vega.services.jobs.jobs.assign_free_keys", collide)
            answer = browser(alice).post(f"/jobs/{one}/delete")
        assert answer.status_code == 409
        assert "Try again" in answer.text
        assert "ConcurrentChange: " in caplog.text
        assert "jobs.example" not in caplog.text  # PostgreSQL's error names the values
        assert browser(alice).get(f"/jobs/{one}").status_code == 200

    def test_an_error_of_the_program_is_logged_without_the_values(
        self, app, alice, browser, caplog
    ):
        values = {"kind": "my words"}

        def fail(*_):
            with transaction() as connection:
                connection.execute(
                    text(
                        "INSERT INTO job_events (job_id, kind, recorded_at) "
                        "VALUES (NULL, :kind, '2026-01-01')"
                    ),
                    values,
                )

        client = browser(alice)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("vega.services.jobs.jobs.delete_jobs", fail)
            patch.setattr("vega.services.jobs.jobs.get_job", lambda *_: Job(title="a"))
            answer = client.post("/jobs/1/delete")
        assert answer.status_code == 500
        assert "unexpected IntegrityError: " in caplog.text
        assert "delete_job" in caplog.text  # where it happened
        assert "my words" not in caplog.text

    def test_transactions_of_postgresqls_that_lock_each_other_are_told_to_try_again(
        self, cluster, caplog
    ):
        """A real deadlock, and a write that a stricter isolation refuses."""
        import psycopg

        with asking(cluster) as sql:
            sql("CREATE TABLE IF NOT EXISTS two (id int PRIMARY KEY, n int)")
            sql("INSERT INTO two VALUES (1, 0), (2, 0) ON CONFLICT DO NOTHING")
        with psycopg.connect(cluster.url) as one, psycopg.connect(cluster.url) as two:
            one.execute("SET deadlock_timeout = '10ms'")
            one.execute("UPDATE two SET n = 1 WHERE id = 1")
            two.execute("UPDATE two SET n = 1 WHERE id = 2")
            with ThreadPoolExecutor() as pool:
                crossing = pool.submit(two.execute, "UPDATE two SET n = 2 WHERE id = 1")
                with pytest.raises(psycopg.errors.DeadlockDetected) as deadlock:
                    one.execute("UPDATE two SET n = 2 WHERE id = 2")
                one.rollback()
                crossing.result()
            one.isolation_level = psycopg.IsolationLevel.SERIALIZABLE
            one.execute("SELECT n FROM two").fetchall()
            two.commit()
            with pytest.raises(psycopg.errors.SerializationFailure) as refusal:
                one.execute("UPDATE two SET n = 3 WHERE id = 1")
            one.rollback()
        assert isinstance(fault_of(deadlock.value), DatabaseBusy)
        assert isinstance(fault_of(refusal.value), DatabaseBusy)


@contextmanager
def removed_before_writing(app, username: str) -> Iterator[None]:
    """Another process removes the user after the request was let in."""
    begin = new_jobs.transaction

    @contextmanager
    def transaction(*given) -> Iterator[object]:
        with suppress(UserNotFound):
            delete_user(username)
        with begin(*given) as connection:
            yield connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(new_jobs, "transaction", transaction)
        yield


NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
LAST_MONTH = NOON - timedelta(days=31)
NEXT_MONTH = NOON + timedelta(days=31)


class TestAClockThatIsSet:
    """Back and forward over the end of a month, as after a start without a battery."""

    @pytest.mark.parametrize("settings", [{"VEGA_FREE_MONTHLY_LIMIT": "1"}])
    @pytest.mark.parametrize("other", [LAST_MONTH, NEXT_MONTH])
    def test_each_month_keeps_its_count(self, app, alice, bob, make_job, other):
        for moment, resets_on in ((NOON, (2026, 12)), (other, None), (NOON, (2026, 12))):
            with time_machine.travel(moment, tick=False):
                status = quota_status(bob)
                assert 0 <= status.used <= 1
                assert status.reset_date > moment.date()
                assert status.reset_date.day == 1
                if resets_on:
                    assert (status.reset_date.year, status.reset_date.month) == resets_on
                with suppress(QuotaExceeded):
                    make_job(bob)
                with pytest.raises(QuotaExceeded):
                    make_job(bob)
                assert quota_status(bob).used == 1

    @pytest.mark.parametrize("then", [NOON - timedelta(days=400), NOON + timedelta(hours=1)])
    def test_the_throttle_locks_nobody_out_for_long_and_opens_no_door(
        self, app, alice, anonymous, then
    ):
        def statuses(count: int) -> list[int]:
            wrong = {"username": "alice", "password": "wrong horse"}
            sent = (anonymous.post("/api/auth/login", json=wrong) for _ in range(count))
            return [answer.status_code for answer in sent]

        with time_machine.travel(NOON, tick=False):
            assert statuses(7) == [401] * 5 + [429] * 2
        with time_machine.travel(then, tick=False):
            # One more try at the most, then the pause again, of this clock.
            assert statuses(3) == [401, 429, 429]
            right = {"username": "alice", "password": PASSWORD}
            paused = anonymous.post("/api/auth/login", json=right)
            assert int(paused.headers["Retry-After"]) <= 15 * 60
        with time_machine.travel(then + timedelta(minutes=16), tick=False):
            assert anonymous.post("/api/auth/login", json=right).status_code == 200

    @pytest.mark.parametrize("back", [timedelta(seconds=5), timedelta(days=31)])
    def test_set_back_it_signs_nobody_out(self, app, alice, back):
        with time_machine.travel(NOON, tick=False):
            right = {"username": "alice", "password": PASSWORD}
            browser = app.test_client()
            assert browser.post("/login", data=right).status_code == 303
            answer = app.test_client().post("/api/auth/login", json=right).json
            personal = tokens.create_token(alice, "script", 60)
        with time_machine.travel(NOON - back, tick=False):
            assert browser.get("/jobs").status_code == 200
            assert ApiClient(app.test_client(), personal).get("/api/auth/verify").status_code == 200
            renewed = {"refresh_token": answer["refresh_token"]}
            token = app.test_client().post("/api/auth/refresh", json=renewed).json["token"]
            assert ApiClient(app.test_client(), token).get("/api/auth/verify").status_code == 200
            if back < timedelta(hours=1):
                old = ApiClient(app.test_client(), answer["token"])
                assert old.get("/api/auth/verify").status_code == 200

    def test_a_session_used_far_ahead_lives_no_longer_than_others(self, app, alice, browser):
        with time_machine.travel(NOON, tick=False):
            client = browser(alice)
        with time_machine.travel(NOON + timedelta(days=20), tick=False):
            assert client.get("/jobs").status_code == 200
        with time_machine.travel(NOON, tick=False):
            assert client.get("/jobs").status_code == 200
        with time_machine.travel(NOON + timedelta(days=31), tick=False):
            assert client.get("/jobs").status_code == 302

    def test_a_token_ends_on_its_day_by_the_clock_as_it_is_then(self, app, alice):
        with time_machine.travel(NOON, tick=False):
            token = tokens.create_token(alice, "script", 30)
        client = ApiClient(app.test_client(), token)
        for moment, status in ((LAST_MONTH, 200), (NEXT_MONTH, 401), (NOON, 200)):
            with time_machine.travel(moment, tick=False):
                assert client.get("/api/auth/verify").status_code == status

    @pytest.mark.parametrize("then", [NOON - timedelta(hours=3), LAST_MONTH])
    def test_no_page_says_that_something_happened_in_the_future(
        self, app, alice, browser, make_job, api, then
    ):
        with time_machine.travel(NOON, tick=False):
            one, two = make_job(alice, status="applied"), make_job(alice)
            jobs.update_job(alice, one, JobChanges(status=JobStatus.REJECTED))
            api(alice).post("/api/jobs", posting(1))
            api(alice).post("/api/jobs", posting(1))
            jobs.delete_jobs(alice, [two])
        with time_machine.travel(then, tick=False):
            client = browser(alice)
            make_job(alice)
            api(alice).post("/api/jobs", posting(1))
            for path in ("/", "/jobs", "/jobs?sort=updated", "/board", f"/jobs/{one}",
                         "/jobs/trash", "/settings"):  # fmt: skip
                answer = client.get(path)
                assert answer.status_code == 200
                told = re.sub(r"gone for good\s+<time[^>]*>[^<]*", "", answer.text)
                assert not re.search(r">(in \d+ |tomorrow)|-\d+ \w+ ago", told), path
            assert jobs.restore_jobs(alice, [two]) == [two]

    def test_the_sort_by_change_still_walks_over_every_job_once(self, app, alice, make_job):
        made = []
        for moment in (NOON, LAST_MONTH, NEXT_MONTH, NOON):
            with time_machine.travel(moment, tick=False):
                made.append(make_job(alice))
        wanted = JobFilter(sort=Sort.UPDATED)
        seen, cursor = [], None
        for _ in made:
            page = list_jobs(alice, wanted, after=cursor, most=1)
            seen += [job.id for job in page.jobs]
            cursor = page.next
        assert (sorted(seen), cursor) == (made, None)


@pytest.mark.slow
class TestKill9:
    """While things are changed, while people sign in, and while it starts."""

    def test_changes_that_were_acknowledged_are_there(self, tmp_path):
        folder = tmp_path / "data"
        user_with_token(folder)
        app = make_app(folder)
        with app.app_context():
            owner = users.get_user("alice")
            for number in range(40):
                create_job(
                    owner,
                    read_form(JobDraft, {**FORM, "source_url": f"https://a.example/{number}"}),
                )
            db.session.remove()
            db.engine.dispose()
        done: dict[str, set[int]] = {"move": set(), "edit": set(), "delete": set()}
        signed_in: list[str] = []
        with serving(folder, VEGA_SECRET_KEY=SECRET_KEY) as server:
            browser = Browser(server).sign_in()
            form = browser.form("/jobs/new")

            def change(kind: str, first: int, path: str, **fields: str) -> None:
                for job_id in range(first, 41, 3):
                    answer = Browser(server, browser.cookie).send(
                        path.format(job_id),
                        form,
                        **{k: v.format(job_id) for k, v in fields.items()},
                    )
                    assert answer.status == 303
                    done[kind].add(job_id)

            def keep_signing_in() -> None:
                while True:
                    signed_in.append(server.post("/api/auth/login", SIGN_IN).json["refresh_token"])

            with ThreadPoolExecutor() as pool:
                for work in (
                    (change, "move", 1, "/jobs/{}"),
                    (change, "edit", 2, "/jobs/{}"),
                    (change, "delete", 3, "/jobs/{}/delete"),
                ):
                    fields = {"move": {"status": "applied"}, "edit": {"notes": "Note {}"}}
                    pool.submit(*work, **fields.get(work[1], {}))
                pool.submit(keep_signing_in)
                until(lambda: signed_in and all(len(ids) > 3 for ids in done.values()), "changes")
                server.process.kill()
                server.process.wait()
        with closing(sqlite3.connect(folder / "vega.db")) as stored:
            rows = stored.execute(
                "SELECT id, status, notes, deleted_at, version FROM jobs"
            ).fetchall()
            events = dict(stored.execute("SELECT job_id, count(*) FROM job_events GROUP BY job_id"))
            assert stored.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        there = {row[0]: row[1:] for row in rows}
        assert all(there[job_id][0] == "applied" for job_id in done["move"])
        assert all(there[job_id][1] == f"Note {job_id}" for job_id in done["edit"])
        assert all(there[job_id][2] for job_id in done["delete"])
        # A change and its event are one: the version is 1 at `saved`, and grows with each.
        assert all(row[3] == events[job_id] for job_id, row in there.items())
        with serving(folder, VEGA_SECRET_KEY=SECRET_KEY) as server:
            for token in signed_in:
                assert server.post("/api/auth/refresh", {"refresh_token": token}).status == 200

    def test_at_any_moment_of_a_first_start_the_next_one_works(self, tmp_path):
        folder = tmp_path / "data"
        for sign in ("secret_key", "vega.db"):
            process, _ = launch(folder, [*COMMAND, "serve", "--port", "0"])
            until((folder / sign).exists, sign)
            end(process)
        with serving(folder) as server:
            assert "First run" in server.log_text()


@pytest.mark.slow
class TestManyConnections:
    def test_few_file_descriptors_serve_many_connections_and_fill_no_log(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        command = ["sh", "-c", 'ulimit -n 256 && exec "$@"', "sh", *COMMAND, "serve", "--port", "0"]
        process, log = launch(folder, command)
        try:
            server = wait_for(process, log, folder)
            with ExitStack() as held:
                first = HTTPConnection("127.0.0.1", server.port, timeout=SECONDS)
                held.callback(first.close)
                statuses = set()
                for _ in range(260):
                    # One is let in with each turn of the loop that serves the first.
                    first.request("GET", "/health")
                    answer = first.getresponse()
                    statuses.add((answer.status, answer.read()))
                    held.enter_context(server.connect())
                assert statuses == {(200, b'{"status":"ok"}\n')}
            assert server.save(token, posting()).status == 200
            assert "Traceback" not in server.log_text()
            refusals = [line for line in server.log_text().splitlines() if "/health" not in line]
            assert len(refusals) < 100  # a few for each that had to wait would be thousands
        finally:
            end(process)
