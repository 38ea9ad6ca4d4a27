"""`vega serve` as a process: how it starts, what it refuses, how it ends."""

import json
import re
import shutil
import signal
import socket
import sqlite3
import stat
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest
from support.server import (
    FILE_FORM,
    SECONDS,
    Answer,
    Server,
    at_once,
    file_form,
    make_user,
    posting,
    receive_all,
    serving,
    until,
    user_with_token,
    vega,
)

from vega.cli import announcing
from vega.server.serving import IDLE_SECONDS, THREADS, make_server
from vega.server.serving import Server as LoopServer
from vega.version import __version__

pytestmark = pytest.mark.slow


def refused(folder: Path, *arguments: str, **settings: str) -> str:
    """The one sentence with which `vega serve` declines."""
    done = vega(folder, "serve", "--port", "0", *arguments, **settings)
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("vega: "), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


class TestStarting:
    def test_it_says_where_it_is_where_the_data_is_and_how_to_begin(self, tmp_path):
        folder = tmp_path / "data"
        with serving(folder) as server:
            said = server.log_text()
            address = f"http://127.0.0.1:{server.port}"
            assert said.startswith(f"Vega {__version__} (MIT licence) serves {address}\n")
            assert "Automatic backups are off." in said
            assert f"Data: {folder}\n" in said
            assert f"Database: {folder}/vega.db\n" in said
            assert re.search(rf"{address}/setup\?code=[0-9a-f]{{24}}\n", said)

    def test_the_code_is_the_same_after_a_restart_and_gone_once_there_is_an_owner(self, tmp_path):
        folder = tmp_path / "data"
        codes = []
        for _ in range(2):
            with serving(folder) as server:
                codes += re.findall(r"/setup\?code=(\w+)", server.log_text())
        assert len(codes) == 2
        assert len(set(codes)) == 1
        make_user(folder, "alice")
        with serving(folder) as server:
            assert "setup" not in server.log_text()

    def test_on_all_addresses_it_says_which_to_open_and_what_to_set(self, tmp_path):
        with serving(tmp_path / "data", "--host", "0.0.0.0") as server:
            said = server.log_text()
            links = re.findall(rf"^    http://(.+):{server.port}/setup\?code=", said, re.M)
            assert links[0] == "localhost"
            assert "0.0.0.0" not in links
            for host in links:
                socket.create_connection((host, server.port), SECONDS).close()
                assert said.count(f"http://{host}:{server.port}") == (2 if len(links) > 1 else 1)
            assert "not encrypted" in said
            assert "Set VEGA_BASE_URL" in said

    def test_in_a_container_the_published_port_is_all_there_is_to_open(self, tmp_path, monkeypatch):
        monkeypatch.setattr(announcing, "MARKS_OF_CONTAINERS", (tmp_path,))
        assert announcing.own_addresses("0.0.0.0", 8765) == ["http://localhost:8765"]

    def test_the_first_account_is_created_at_the_address_that_people_use(self, tmp_path):
        settings = {"VEGA_BASE_URL": "https://vega.example.org"}
        with serving(tmp_path / "data", "--backup-every", "24h", **settings) as server:
            said = server.log_text()
            assert re.search(r"at:\n\n    https://vega\.example\.org/setup\?code=\w+\n\n", said)
            assert "Open https://vega.example.org\n" in said
            assert "No automatic backup has been made yet." in said
            backups = tmp_path / "data" / "backups"
            until(lambda: [*backups.glob("automatic-*.zip")], "a backup")
        with serving(tmp_path / "data") as server:
            assert re.search(r"^Last automatic backup: 20.* UTC$", server.log_text(), re.M)

    def test_files_are_the_owners_alone_and_hold_what_was_saved(self, tmp_path):
        folder = tmp_path / "data"
        folder.mkdir(mode=0o755)
        token = user_with_token(folder)
        with serving(folder) as server:
            assert server.save(token, posting()).status == 200
            modes = {
                path.relative_to(folder).as_posix(): stat.S_IMODE(path.stat().st_mode)
                for path in (folder, *folder.rglob("*"))
            }
        assert {"vega.db", "vega.db-wal", "vega.db-shm", "secret_key"} <= modes.keys()
        assert modes.pop(".") == 0o700
        assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}
        with serving(folder) as server:
            assert server.save(token, posting()).status == 409
            assert server.used(token) == 1


class TestRefusingToStart:
    def test_a_second_server_on_one_data_folder(self, tmp_path):
        folder = tmp_path / "data"
        with serving(folder) as server:
            sentence = refused(folder)
            assert str(folder) in sentence
            assert "VEGA_INSTANCE_PATH" in sentence
            assert server.get("/health").status == 200

    def test_a_port_that_is_taken(self, tmp_path):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            sentence = refused(tmp_path / "data", "--port", str(port))
        assert f"127.0.0.1:{port}" in sentence
        assert "--port" in sentence

    def test_an_address_that_is_not_ours(self, tmp_path):
        assert "192.0.2.1" in refused(tmp_path / "data", "--host", "192.0.2.1")

    def test_a_host_that_does_not_exist(self, tmp_path):
        sentence = refused(tmp_path / "data", "--host", "nowhere.invalid")
        assert "nowhere.invalid" in sentence
        assert "Stop what uses that port" not in sentence

    def test_a_file_in_place_of_the_data_folder(self, tmp_path):
        folder = tmp_path / "data"
        folder.write_text("not a folder")
        assert str(folder) in refused(folder)

    @pytest.mark.parametrize("name", ["secret_key", "vega.db", "serve.lock"])
    def test_a_folder_in_place_of_a_file_of_ours(self, tmp_path, name):
        folder = tmp_path / "data"
        (folder / name).mkdir(parents=True)
        assert str(folder) in refused(folder)

    def test_a_data_folder_that_cannot_be_written(self):
        # A folder of the kernel's, which refuses root too.
        assert "VEGA_INSTANCE_PATH" in refused(Path("/proc/1"))

    def test_a_file_that_is_no_database(self, tmp_path):
        folder = tmp_path / "data"
        folder.mkdir()
        (folder / "vega.db").write_bytes(b"this is a text file, and quite a long one " * 100)
        assert "vega.db" in refused(folder)

    @pytest.mark.parametrize(
        ("variable", "value"),
        [
            ("VEGA_FREE_MONTHLY_LIMIT", "fifty"),
            ("VEGA_SECRET_KEY", "short"),
            ("VEGA_DATABASE_URL", "mysql://localhost/vega"),
        ],
    )
    def test_a_setting_that_cannot_be_used(self, tmp_path, variable, value):
        assert variable in refused(tmp_path / "data", **{variable: value})


def test_answers_without_a_body_leave_the_connection_open(tmp_path):
    folder = tmp_path / "data"
    token = user_with_token(folder)
    with serving(folder) as server:
        number = server.save(token, posting()).json["jobId"]
        path, headers = f"/api/jobs/{number}", {"Authorization": f"Bearer {token}"}
        tag = server.get(path, token=token).headers["ETag"]
        connection = HTTPConnection("127.0.0.1", server.port, timeout=SECONDS)
        with closing(connection):
            statuses = []
            for method, more in (
                ("OPTIONS", {}), ("GET", {"If-None-Match": tag}), ("DELETE", {}), ("GET", {}),
            ):  # fmt: skip
                connection.request(method, path, headers={**headers, **more})
                first = connection.sock
                answer = connection.getresponse()
                answer.read()
                statuses.append(answer.status)
                assert connection.sock is first
        assert statuses == [204, 304, 204, 404]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux lists open files")
def test_uploads_that_stop_half_way_leave_neither_a_document_nor_a_file(tmp_path):
    folder = tmp_path / "data"
    token = user_with_token(folder)
    body = file_form(bytes(300_000))

    def head(size: int) -> bytes:
        return (
            f"POST /api/documents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
            f"Content-Type: {FILE_FORM['Content-Type']}\r\nContent-Length: {size}\r\n\r\n"
        ).encode()

    def files() -> list[str]:
        found = []
        for file in Path(f"/proc/{server.process.pid}/fd").iterdir():
            with suppress(FileNotFoundError):  # closed meanwhile
                found.append(str(file.readlink()))
        return [name for name in found if name.endswith(" (deleted)")]

    with serving(folder) as server:
        for cut in (20, 200_000, len(body) - 1):
            with server.connect() as connection:
                connection.sendall(head(len(body)) + body[:cut])
        short = body[:-30]  # all that was announced, without the end of the form
        assert server.raw(head(len(short)), short).startswith(b"HTTP/1.1 400 ")
        assert server.upload(token, bytes(300_000)).status == 201
        until(lambda: not files(), "the end of the last file")
        assert len(server.get("/api/documents", token=token).json["documents"]) == 1


class TestEnding:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_a_signal_ends_it_at_once_when_idle(self, tmp_path, number):
        with serving(tmp_path / "data") as server, server.connect():
            server.signal(number)
            server.signal(number)  # impatience changes nothing
            assert server.process.wait(5) == 0
            assert server.log_text().endswith("Vega has stopped.\n")
            assert "Traceback" not in server.log_text()
            with pytest.raises(ConnectionRefusedError):
                server.connect()

    def test_all_data_is_in_the_one_file_then(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        with serving(folder) as server:
            assert server.save(token, posting()).status == 200
            server.signal(signal.SIGTERM)
            assert server.process.wait(20) == 0
        copy = Path(shutil.copy(folder / "vega.db", tmp_path / "copy.db"))
        with closing(sqlite3.connect(copy)) as alone:
            assert alone.execute("SELECT title FROM jobs").fetchall() == [("Software Engineer",)]

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_running_requests_are_answered_first(self, tmp_path, number):
        """A sign-in hashes for a tenth of a second; of four at once, two wait for their turn."""
        folder = tmp_path / "data"
        user_with_token(folder)
        with serving(folder) as server:
            with ThreadPoolExecutor(4) as pool:
                pending = [pool.submit(sign_in, server) for _ in range(4)]
                until(lambda: any(one.done() for one in pending), "the first answer")
                server.signal(number)
            assert [one.result().status for one in pending] == [200] * 4
            assert server.process.wait(20) == 0

    def test_an_upload_in_progress_is_taken_in_first_and_a_stalled_one_let_go(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        body = json.dumps(posting()).encode()
        head = (
            f"POST /api/jobs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode()
        with serving(folder) as server, server.connect() as slow, server.connect() as stalled:
            slow.sendall(head + body[:10])
            stalled.sendall(head + body[:10])
            assert server.get("/health").status == 200  # by now it has read these
            server.signal(signal.SIGTERM)
            until(lambda: not accepts(server), "the end of accepting")
            slow.sendall(body[10:])
            assert receive_all(slow).startswith(b"HTTP/1.1 200 ")
            assert server.process.wait(10) == 0
            assert receive_all(stalled) == b""


def sign_in(server: Server) -> Answer:
    body = {"username": "alice", "password": "correct horse"}
    return server.post("/api/auth/login", body)


@pytest.fixture(scope="class")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    folder = tmp_path_factory.mktemp("shared") / "data"
    token = user_with_token(folder, plan="unlimited")
    with serving(folder) as server:
        yield server, token


class TestTheBrowserExtension:
    """What it does on the wire, from an origin of its own and without cookies."""

    ORIGIN = {"Origin": "chrome-extension://abcdefghijklmnop"}

    @pytest.mark.parametrize(
        "path", ["/health", "/api/jobs", "/api/jobs/quota", "/api/auth/login", "/api/auth/refresh"]
    )
    def test_a_preflight_is_answered_with_the_two_headers_by_name(self, shared, path):
        server, _ = shared
        asked = {
            **self.ORIGIN,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization,content-type",
        }
        answer = server.request("OPTIONS", path, headers=asked)
        assert 200 <= answer.status < 300
        allowed_from(answer)
        allowed = names(answer, "Access-Control-Allow-Headers")
        assert {"authorization", "content-type"} <= allowed
        assert {"get", "post", "options"} <= names(answer, "Access-Control-Allow-Methods")

    @pytest.mark.parametrize(
        ("method", "path", "body", "status"),
        [
            ("GET", "/health", None, 200),
            ("POST", "/api/jobs", {}, 401),
            ("GET", "/api/nothing", None, 404),
            ("DELETE", "/api/auth/login", None, 405),
            ("POST", "/api/auth/login", b"{", 400),
            ("POST", "/api/auth/login", b" " * (6 * 1024 * 1024), 413),
        ],
    )
    def test_every_answer_can_be_read_from_another_origin(self, shared, method, path, body, status):
        server, _ = shared
        answer = server.request(method, path, body, headers=self.ORIGIN)
        assert answer.status == status
        allowed_from(answer)
        if status >= 400:
            assert answer.error

    def test_a_form_that_is_too_large_is_answered_by_a_page(self, shared):
        server, _ = shared
        answer = server.request("POST", "/mails", b"x" * (25 * 1024 * 1024))
        assert answer.status == 413
        assert answer.headers["Content-Type"].startswith("text/html")
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "That is too large: 21 MB at most. Nothing was saved." in answer.body.decode()

    def test_it_signs_in_saves_and_goes_on_after_its_token_died(self, shared):
        server, _ = shared
        signed_in = sign_in(server).json
        assert isinstance(signed_in["expires_at"], int)
        answer = server.save(signed_in["token"], {**posting("ext"), "notes": ""})
        assert (answer.status, answer.json["message"]) == (200, "Job created successfully")
        dead = server.save(signed_in["token"][:-1] + "~", posting("ext-2"))
        assert dead.status == 401
        assert dead.error
        allowed_from(dead)
        body = {"refresh_token": signed_in["refresh_token"]}
        renewed = server.post("/api/auth/refresh", body).json
        assert server.save(renewed["token"], posting("ext-2")).status == 200

    def test_the_same_refresh_token_twice_at_once_works_twice(self, shared):
        server, _ = shared
        body = {"refresh_token": sign_in(server).json["refresh_token"]}
        answers = at_once([lambda: server.post("/api/auth/refresh", body)] * 2)
        assert [answer.status for answer in answers] == [200, 200]
        for answer in answers:
            verified = server.get("/api/auth/verify", token=answer.json["token"])
            assert verified.json == {"username": "alice"}

    def test_a_bad_refresh_token_is_a_401(self, shared):
        server, _ = shared
        answer = server.post("/api/auth/refresh", {"refresh_token": "vega_rt_nonsense"})
        assert answer.status == 401
        assert answer.error

    def test_a_save_that_is_sent_again_is_a_409_and_one_job(self, shared):
        server, token = shared
        before = server.used(token)
        first = server.save(token, posting("lost-answer"))
        again = server.save(token, posting("lost-answer"))
        assert (first.status, again.status) == (200, 409)
        assert again.headers["Location"] == f"/api/jobs/{first.json['jobId']}"
        assert server.used(token) == before + 1

    def test_the_words_of_a_wrong_and_of_a_paused_sign_in(self, tmp_path):
        folder = tmp_path / "data"
        user_with_token(folder)
        wrong = {"username": "alice", "password": "not this one"}
        with serving(folder) as server:
            answers = [server.post("/api/auth/login", wrong) for _ in range(6)]
        assert [answer.status for answer in answers] == [401] * 5 + [429]
        assert answers[0].error == "Invalid username or password."
        assert re.fullmatch(
            r"Authentication paused: too many wrong password attempts\. "
            r"Try again in \d+ minutes?\.",
            answers[-1].error,
        )
        assert int(answers[-1].headers["Retry-After"]) > 0


def allowed_from(answer: Answer) -> None:
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers


def names(answer: Answer, header: str) -> set[str]:
    return {name.strip().lower() for name in answer.headers[header].split(",")}


def accepts(server: Server) -> bool:
    try:
        server.connect().close()
    except OSError:
        return False
    return True


# Readers that stop in the middle of an answer


@pytest.fixture
def loop() -> Iterator[tuple[LoopServer, list[int]]]:
    """A server whose answers have no end, and the answers that have been given up."""
    ended: list[int] = []

    def endless(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        try:
            while True:
                yield b"x" * 4_000_000
        finally:
            ended.append(1)

    server = make_server(endless, "127.0.0.1", 0)
    server.adj.outbuf_high_watermark = 16_000_000
    server.later = 0

    def run() -> None:
        while not server.stopping:
            server.enforce_limits(time.time() + server.later)
            server.later = 0
            server._poll(0.05)

    thread = Thread(target=run)
    thread.start()
    yield server, ended
    server.stopping = True
    thread.join()
    server.task_dispatcher.shutdown()
    server.close()


def begin_to_read(server: LoopServer, count: int) -> list[socket.socket]:
    connections = []
    for _ in range(count):
        connection = socket.create_connection(("127.0.0.1", int(server.effective_port)), 20)
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert connection.recv(100)
        connections.append(connection)
    waiting = "the server to wait for its readers"
    until(lambda: sum(c.total_outbufs_len > 16_000_000 for c in channels(server)) == count, waiting)
    return connections


def channels(server: LoopServer) -> list[object]:
    return list(server.active_channels.values())


def test_readers_that_break_off_free_their_threads(loop):
    server, ended = loop
    for connection in begin_to_read(server, THREADS):
        connection.close()
    until(lambda: len(ended) == THREADS and not channels(server), "the end of all answers")


def test_readers_that_stop_are_let_go_after_a_minute(loop):
    server, ended = loop
    connections = begin_to_read(server, THREADS)
    server.later = IDLE_SECONDS - 5
    until(lambda: not server.later, "the loop to see the time")
    assert not ended
    server.later = IDLE_SECONDS + 5
    until(lambda: len(ended) == THREADS and not channels(server), "the end of all answers")
    for connection in connections:
        connection.close()
