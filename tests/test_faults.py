"""What fails around Vega: disks, locks, files, clocks, database servers.

Each fault is really caused. What is asked of Vega is the same each time: a sentence that says what
to do, a line of log that explains it, nothing acknowledged lost, and no restart once it is over.
"""

import os
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from conftest import PASSWORD, ApiClient, make_app
from flask.testing import FlaskClient
from server import Answer, Server, posting, serving, user_with_token, vega

from vega import accounts, database
from vega.extensions import db
from vega.models import Plan

SECRET_WORDS = "nobody else should read this"
HTMX = {"HX-Request": "true"}


class Browser:
    """The least of one: it keeps cookies and fills in forms."""

    def __init__(self, server: Server):
        self.server = server
        self.cookie = ""

    def get(self, path: str) -> Answer:
        return self._asked("GET", path)

    def post(self, path: str, page: str = "/jobs/new", htmx: bool = False, **fields) -> Answer:
        """Send a form with the CSRF token that `page` holds."""
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.get(page).body.decode())
        assert token, page
        body = urlencode({"csrf_token": token[1], **fields}).encode()
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
    said = server.said()
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


class TestAFullDisk:
    def test_it_is_told_through_every_door_and_is_over_when_there_is_space(self, disk):
        token = user_with_token(disk, "unlimited")
        with serving(disk) as server:
            browser = Browser(server).sign_in()
            saved = server.save(token, posting("before")).json["jobId"]
            ballast = fill(disk)

            by_api = server.save(token, posting("full", description=SECRET_WORDS))
            assert by_api.status == 507
            assert "disk that holds Vega's data is full" in by_api.error
            assert "Free some space" in by_api.error
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
            for answer in (by_api, by_page, by_htmx, stranger, by_extension):
                assert_told(server, answer, "DiskFull")

            assert server.get(f"/api/jobs/{saved}", token=token).status == 200
            assert browser.get("/jobs").status == 200
            assert browser.get(f"/jobs/{saved}").status == 200
            assert server.get("/health").status == 200

            ballast.unlink()
            assert server.save(token, posting("full")).status == 200
            assert server.used(token) == 2
            assert browser.post("/jobs/new", **FORM).status == 303
            Browser(server).sign_in()
        assert vega(disk, "user", "list").returncode == 0

    def test_at_start_and_for_a_command_it_is_a_sentence(self, disk):
        user_with_token(disk)
        ballast = fill(disk)
        for command in ((), ("plan", "alice", "unlimited")):
            assert "full" in refused(disk, *command)
        ballast.unlink()
        with serving(disk) as server:
            assert server.get("/health").status == 200

    def test_at_a_first_start_it_is_a_sentence_and_the_next_start_works(self, disk):
        ballast = fill(disk)
        assert str(disk) in refused(disk)
        ballast.unlink()
        with serving(disk) as server:
            assert "First run" in server.said()


class TestAReadOnlyDisk:
    def test_reading_goes_on_and_writing_is_told_until_it_can_be_written_again(
        self, tmp_path, caplog
    ):
        folder = tmp_path / "data"
        token = user_with_token(folder, "unlimited")
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
    account = accounts.start_browser_session(accounts.get_user("alice").id, "Firefox on Linux")
    client = app.test_client()
    with client.session_transaction() as session:
        session.permanent = True
        session["_user_id"] = account.get_id()
    return client


class TestALock:
    """Another program holds the lock of the SQLite file."""

    @pytest.mark.parametrize("kind", ["IMMEDIATE", "EXCLUSIVE"])
    def test_a_write_waits_for_it_and_reads_go_on(self, tmp_path, kind):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        with serving(folder) as server, ThreadPoolExecutor() as pool:
            saved = server.save(token, posting("before")).json["jobId"]
            with holding(folder, kind):
                waiting = pool.submit(server.save, token, posting("waits"))
                for _ in range(20):
                    assert server.get(f"/api/jobs/{saved}", token=token).status == 200
                assert not waiting.done()
            assert waiting.result().status == 200

    def test_one_that_lasts_is_told_and_notes_of_a_use_hold_up_nothing(
        self, tmp_path, monkeypatch, caplog
    ):
        monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)
        monkeypatch.setattr(accounts, "NOTE_USE_EVERY", timedelta(0))
        monkeypatch.setattr(accounts, "HARDLY", 0.01)
        folder = tmp_path / "data"
        app = make_app(folder)
        with app.app_context():
            accounts.create_user("alice", PASSWORD, Plan.UNLIMITED)
            client = ApiClient(
                app.test_client(), accounts.create_token(accounts.get_user("alice"), "tests")
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
                assert "a use could not be noted: database is locked" in caplog.text
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
        sentence = refused(folder)
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
        with serving(folder) as server:
            assert server.save(token, posting()).status == 409

    def test_while_it_runs_it_answers_503_and_goes_on_once_the_file_is_whole(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder, "unlimited")
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
            assert server.get("/static/css/vega.css").status == 200
            os.replace(folder / "copy.db", path)
            for name in ("vega.db-wal", "vega.db-shm"):
                (folder / name).unlink(missing_ok=True)
            assert server.save(token, posting(2)).status == 200
            assert server.save(token, posting(1)).status == 409

    def test_a_file_that_is_deleted_takes_no_more_writes_until_it_is_back(self, tmp_path):
        """A connection would go on in the deleted file, and all it acknowledged would be lost."""
        folder = tmp_path / "data"
        token = user_with_token(folder, "unlimited")
        path = folder / "vega.db"
        with serving(folder) as server:
            browser = Browser(server).sign_in()
            assert server.save(token, posting(1)).status == 200
            path.rename(folder / "moved.db")
            by_api = server.save(token, posting(2))
            by_page = browser.get("/jobs")
            assert (by_api.status, by_page.status) == (503, 503)
            assert "gone" in by_api.error
            assert server.get("/health").status == 503
            assert_told(server, by_api, "DatabaseGone")
            assert not path.exists()  # no empty one in its place
            (folder / "moved.db").rename(path)
            assert server.save(token, posting(1)).status == 409
            assert server.save(token, posting(2)).status == 200
            assert browser.get("/jobs").status == 200
