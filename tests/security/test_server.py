"""Attacks on `vega serve` itself, over sockets; what is on the disk and in the log after use; what
every answer carries.
"""

import base64
import gzip
import json
import re
import stat
import zlib
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Event

import pytest
from conftest import PASSWORD
from security.test_access import walk
from security.test_hostile_http import answers, head
from support import people
from support.server import Server, posting, serving, user_with_token

from vega.http.headers import CONTENT_SECURITY_POLICY
from vega.services.accounts import users

JOB = json.dumps(posting("smuggled")).encode()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    folder = tmp_path_factory.mktemp("attacked") / "data"
    token = user_with_token(folder, "unlimited")
    with serving(folder) as server:
        yield server, token


# Two requests that look like one


SMUGGLED = {
    "a space before the colon": ["Transfer-Encoding : chunked", "Content-Length: 5"],
    "a folded encoding": ["Transfer-Encoding:", " chunked", "Content-Length: 5"],
    "a tab in its name": ["Transfer\tEncoding: chunked", "Content-Length: 5"],
    "two encodings": ["Transfer-Encoding: identity, chunked", "Content-Length: 5"],
    "an encoding that is not quite": ["Transfer-Encoding: xchunked", "Content-Length: 5"],
    "an underscore": ["Content_Length: 5", "Transfer-Encoding: x"],
    "two lengths": ["Content-Length: 5", "Content-Length: 6"],
    "a list of lengths": ["Content-Length: 5, 6"],
    "a signed length": ["Content-Length: +5"],
    "a line feed alone": ["X: y\nContent-Length: 0", "Content-Length: 5"],
    "a carriage return alone": ["X: y\rContent-Length: 0", "Content-Length: 5"],
}


@pytest.mark.slow
@pytest.mark.parametrize("lines", SMUGGLED.values(), ids=SMUGGLED)
def test_no_second_request_hides_in_the_body_of_one(running, lines):
    """The body is itself a request that would save a job; it must never be taken for one."""
    server, token = running
    used = server.used(token)
    hidden = head(token, f"Content-Length: {len(JOB)}", "Connection: close") + JOB
    received = server.raw(head(token, *lines), b"0\r\n\r\n", hidden)
    assert [answer.status for answer in answers(received) if answer.status < 400] == []
    assert server.used(token) == used


@pytest.mark.slow
def test_a_body_in_a_compressed_form_is_not_unpacked(running):
    server, token = running
    bomb = gzip.compress(b" " * 50_000_000)
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    answer = server.request("POST", "/api/jobs", bomb, token=token, headers=headers)
    assert answer.status == 415
    assert "without Content-Encoding" in answer.error


# Clients that are slow, and requests that are large


@pytest.mark.slow
def test_a_hundred_clients_that_never_end_their_headers_hold_nobody_up(running):
    server, token = running
    with ExitStack() as stalled:
        for number in range(100):
            connection = stalled.enter_context(server.connect())
            connection.sendall(b"POST /login HTTP/1.1\r\nHost: x\r\nX-Slow: "[: 10 + number % 40])
        assert server.get("/login").status == 200
        assert server.save(token, {}).status == 400


@pytest.mark.slow
@pytest.mark.parametrize(
    ("request_line", "headers", "body"),
    [
        ("GET /jobs?q=" + "x" * 200_000, {}, b""),
        ("GET /" + "x" * 200_000, {}, b""),
        ("GET /jobs?" + "a=b&" * 50_000, {}, b""),
        ("GET /jobs", {"Cookie": "vega=" + "x" * 200_000}, b""),
        ("GET /jobs", {"Cookie": "a=b; " * 40_000}, b""),
        ("GET /jobs", {"User-Agent": "x" * 300_000}, b""),
        ("POST /login", {"Content-Type": "multipart/form-data; boundary=" + "x" * 5_000}, b"--x"),
        ("POST /login", {"Content-Type": "application/x-www-form-urlencoded"}, b"a=&" * 300_000),
        (
            "POST /login",
            {"Content-Type": "multipart/form-data; boundary=x"},
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n' * 3_000 + b"--x--\r\n",
        ),
    ],
    ids=[
        "query",
        "path",
        "arguments",
        "cookie",
        "cookies",
        "header",
        "boundary",
        "fields",
        "parts",
    ],
)
def test_a_request_that_is_too_large_in_any_part_is_refused(running, request_line, headers, body):
    server, _ = running
    lines = [f"{request_line} HTTP/1.1", "Host: x", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    lines.append(f"Content-Length: {len(body)}")
    for answer in answers(server.raw("\r\n".join([*lines, "", ""]).encode(), body)):
        assert 300 <= answer.status < 500, answer
    assert server.get("/health").status == 200


@pytest.mark.slow
def test_health_and_signed_in_people_are_served_during_a_flood_of_sign_ins(running):
    """With the right password: a wrong one would be paused before it is hashed."""
    server, token = running
    right = {"username": "alice", "password": PASSWORD}
    over = Event()

    def flood() -> Counter[int]:
        statuses: Counter[int] = Counter()
        while not over.is_set():
            statuses[server.post("/api/auth/login", right).status] += 1
        return statuses

    with ThreadPoolExecutor(64) as pool:
        flooding = [pool.submit(flood) for _ in range(64)]
        try:
            for _ in range(8):
                assert server.get("/health").status == 200
                assert server.get("/api/jobs/quota", token=token).status == 200
        finally:
            over.set()
        statuses = sum((one.result() for one in flooding), Counter())
    assert set(statuses) == {200, 503}
    assert statuses[503] > statuses[200]


# What an answer gives away


@pytest.mark.slow
def test_no_answer_names_what_it_runs_on(running):
    server, token = running
    received = server.raw(b"GARBAGE\r\n\r\n")
    seen = [
        server.get("/login"),
        server.get("/nothing"),
        server.get("/api/x"),
        server.save(token, 1),
    ]
    for answer in [*seen, *answers(received)]:
        assert "Server" not in answer.headers
        assert "X-Powered-By" not in answer.headers
        words = answer.body.decode() + str(answer.headers)
        for name in ("Traceback", "waitress", "Werkzeug", "Python", str(server.folder)):
            assert name.lower() not in words.lower(), name


TRAVERSALS = [
    "../secret_key", "..%2fsecret_key", "%2e%2e/secret_key", "..%252fapp.py", "....//app.py",
    "..\\app.py", "..%5capp.py", "%2e%2e%5capp.py", "/etc/passwd", "//etc/passwd",
    "css/../../app.py", "css/%2e%2e/%2e%2e/app.py", "css%00.css", "\u2025/app.py", ".", "",
    "css", "css/",
]  # fmt: skip


@pytest.mark.slow
def test_no_file_is_served_but_those_of_the_static_folder(running):
    server, _ = running
    for path in TRAVERSALS:
        line = f"GET /static/{path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        (answer,) = answers(server.raw(line.encode()))
        assert answer.status in (308, 400, 404), (path, answer)
        assert b"create_app" not in answer.body
        assert b"root:" not in answer.body


# Secrets at rest


@pytest.mark.slow
def test_no_secret_is_on_the_disk_or_in_the_log_after_its_use(tmp_path):
    folder = tmp_path / "data"
    token = user_with_token(folder)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    with serving(folder) as server:
        page = server.get("/login")
        csrf = re.search(rb'name="csrf-token" content="([^"]+)"', page.body)[1].decode()
        before = page.headers["Set-Cookie"].split(";")[0]
        body = f"username=alice&password={PASSWORD}&csrf_token={csrf}".encode()
        signed_in = server.request("POST", "/login", body, headers={**form, "Cookie": before})
        assert signed_in.status == 303
        cookie = signed_in.headers["Set-Cookie"].split(";")[0].removeprefix("vega=")
        wrong = {"username": "alice", "password": "a wrong horse"}
        assert server.post("/api/auth/login", wrong).status == 401
        login = server.post("/api/auth/login", {**wrong, "password": PASSWORD}).json
        assert (
            server.post("/api/auth/refresh", {"refresh_token": login["refresh_token"]}).status
            == 200
        )
        assert (
            server.get("/api/jobs/lookup?url=https://a.example/q-secret", token=token).status == 200
        )
        job = posting("private-url", description="a private posting", title="a private title")
        assert server.save(token, job).status == 200
        assert server.get("/settings", headers={"Cookie": f"vega={cookie}"}).status == 200
        said = server.log_text()
        files = [path for path in folder.rglob("*") if path.is_file()]
        kept = b"".join(path.read_bytes() for path in files)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in [folder, *files]}
    secret = json.loads(_payload(cookie))["_user_id"]
    secrets = [token, login["token"], login["refresh_token"], secret, cookie, PASSWORD, csrf]
    for value in [*secrets, "a wrong horse"]:
        assert value.encode() not in kept, value
        assert value not in said, value
    for value in ("q-secret", "private-url", "a private posting", "a private title"):
        assert value not in said
    assert {name for name, mode in modes.items() if mode & 0o077} == set()
    assert "secret_key" in modes


def _payload(cookie: str) -> bytes:
    packed = cookie.lstrip(".").split(".")[0]
    raw = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
    return zlib.decompress(raw) if cookie.startswith(".") else raw


# What every answer carries


def test_every_answer_forbids_to_frame_it_to_sniff_it_and_to_keep_it(
    app, browser, alice, make_job, anonymous, monkeypatch
):
    ids = {
        "job_id": make_job(alice), "event_id": 1, "token_id": 1, "session_id": 1,
        "task_id": 1, "interview_id": 1, "contact_id": 1, "effort_id": 1, "employer_id": 1,
        "import_id": 1, "document_id": 1,
        "device_id": 1, "passkey_id": 1, "identity_id": 1,
        "secret": "none", "name": "none", "filename": "css/none.css",
    }  # fmt: skip
    clients = [browser(alice), anonymous]
    paths = [path for method, path, _ in walk(app, ids) if method == "GET" and path != "/setup"]
    for client in clients:
        for path in [*paths, "/nothing", "/jobs/999", "/settings//x"]:
            with client.get(path) as answer:
                headers = answer.headers
                answer.get_data()
            assert headers["X-Content-Type-Options"] == "nosniff", path
            assert headers["Referrer-Policy"] == "same-origin", path
            assert headers["Cache-Control"] == "no-store", path
            if not path.startswith(("/api", "/health")):
                assert headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY, path
                assert headers["X-Frame-Options"] == "DENY", path
                assert headers["Cross-Origin-Opener-Policy"] == "same-origin", path


def test_the_policy_lets_pages_load_from_here_alone_and_run_nothing_inline():
    rules = dict(rule.split(" ", 1) for rule in CONTENT_SECURITY_POLICY.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert rules["form-action"] == "'self'"
    assert set(rules.values()) == {"'none'", "'self'"}


def test_the_owners_password_opens_the_door_only_to_who_knows_all_of_it(app, alice):
    for wrong in (PASSWORD[:-1], PASSWORD + " ", PASSWORD.upper(), PASSWORD + "\0x"):
        with pytest.raises(users.WrongCredentials):
            people.sign_in_browser("alice", wrong, f"address {wrong!r}", "x")
