"""Attacks on signing in: from other sites, in a flood, with huge forms, while the password changes,
and with what is left of old sessions.
"""

import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from urllib.parse import quote_plus

import pytest
from conftest import PASSWORD
from flask import request
from sqlalchemy import text
from support import people
from support.server import ROOT, until
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import RequestEntityTooLarge

from vega.errors import InvalidInput, InvalidToken, PasswordsBusy, TooManyFields, WrongCredentials
from vega.extensions import db
from vega.http.doors import LARGEST_CREDENTIALS, MAX_FIELDS
from vega.http.form_parser import FormParser, _read_urlencoded
from vega.services.accounts import passwords, sessions, users

CREDENTIALS = {"username": "alice", "password": PASSWORD}
HOST = "vega.example.org"

FROM_ELSEWHERE = {
    "another host": {"Origin": "https://evil.example"},
    "another port": {"Origin": f"http://{HOST}:8080"},
    "a host that begins alike": {"Origin": f"https://{HOST}.evil.example"},
    "a sandboxed frame or a file": {"Origin": "null"},
    "no host": {"Origin": "https://"},
    "no address": {"Origin": "http://["},
    "two": {"Origin": f"https://{HOST}, https://evil.example"},
    "in capitals": {"Origin": "HTTPS://EVIL.example"},
    "no origin, cross-site": {"Sec-Fetch-Site": "cross-site"},
    "no origin, same-site": {"Sec-Fetch-Site": "same-site"},
}
FROM_HERE = {
    "neither header": {},
    "its own address": {"Origin": f"http://{HOST}"},
    "TLS ends in front": {"Origin": f"https://{HOST}", "Sec-Fetch-Site": "same-origin"},
    "the default port by name": {"Origin": f"https://{HOST}:443"},
    "an extension": {"Origin": "chrome-extension://abcdef", "Sec-Fetch-Site": "cross-site"},
    "another extension": {"Origin": "moz-extension://abcdef", "Sec-Fetch-Site": "cross-site"},
    "a third": {"Origin": "safari-web-extension://abcdef", "Sec-Fetch-Site": "same-site"},
    "no origin, typed": {"Sec-Fetch-Site": "none"},
    "no origin, here": {"Sec-Fetch-Site": "same-origin"},
}


class TestOtherSites:
    @pytest.mark.parametrize("headers", FROM_ELSEWHERE.values(), ids=FROM_ELSEWHERE)
    @pytest.mark.parametrize("call", ["login", "refresh"])
    def test_a_page_of_another_site_can_neither_guess_nor_lock_out(
        self, app, alice, anonymous, headers, call
    ):
        for _ in range(7):
            answer = anonymous.post(
                f"/api/auth/{call}", data=b"{not read", headers={"Host": HOST, **headers}
            )
            assert answer.status_code == 403
            assert answer.json["error"]
        assert db.session.execute(text("SELECT count(*) FROM sign_in_attempts")).scalar() == 0
        assert anonymous.post("/api/auth/login", json=CREDENTIALS).status_code == 200

    @pytest.mark.parametrize("headers", FROM_HERE.values(), ids=FROM_HERE)
    def test_this_site_extensions_and_scripts_sign_in(self, app, alice, anonymous, headers):
        sent = {"Host": HOST, **headers}
        signed_in = anonymous.post("/api/auth/login", json=CREDENTIALS, headers=sent)
        assert signed_in.status_code == 200
        token = {"refresh_token": signed_in.json["refresh_token"]}
        assert anonymous.post("/api/auth/refresh", json=token, headers=sent).status_code == 200

    def test_a_port_in_the_host_is_compared(self, app, alice, anonymous):
        def status(host: str, origin: str) -> int:
            sent = {"Host": host, "Origin": origin}
            return anonymous.post("/api/auth/login", json=CREDENTIALS, headers=sent).status_code

        assert status("localhost:8765", "http://localhost:8765") == 200
        assert status("localhost:8765", "http://localhost:3000") == 403
        assert status("localhost:8765", "http://localhost") == 403
        assert status("[::1]:8765", "http://[::1]:8765") == 200

    @pytest.mark.parametrize("settings", [{"VEGA_TRUSTED_PROXIES": "1"}])
    def test_behind_a_trusted_proxy_its_host_is_the_own_one(self, app, alice, anonymous):
        sent = {"Host": "127.0.0.1:8765", "X-Forwarded-Host": HOST, "Origin": f"https://{HOST}"}
        answer = anonymous.post("/api/auth/login", json=CREDENTIALS, headers=sent)
        assert answer.status_code == 200
        sent["Origin"] = "http://127.0.0.1:8765"
        answer = anonymous.post("/api/auth/login", json=CREDENTIALS, headers=sent)
        assert answer.status_code == 403


class TestSizes:
    @pytest.mark.parametrize("path", ["/login", "/setup", "/api/auth/login", "/api/auth/refresh"])
    def test_what_strangers_send_to_sign_in_is_small(self, app, alice, anonymous, path):
        kind = "application/json" if "api" in path else "application/x-www-form-urlencoded"
        answer = anonymous.post(path, data=b"a" * (LARGEST_CREDENTIALS + 1), content_type=kind)
        assert answer.status_code == 413
        assert "32 kB" in answer.text
        answer = anonymous.post(path, data=b"a" * LARGEST_CREDENTIALS, content_type=kind)
        assert answer.status_code < 413 or answer.status_code == 422

    def test_a_long_page_to_come_back_to_still_fits(self, app, alice, anonymous):
        form = {"username": "alice", "password": PASSWORD, "next": "/jobs?q=" + "ü" * 3_990}
        answer = anonymous.post("/login", data=form)
        assert answer.status_code == 303

    @pytest.mark.parametrize("path", ["/jobs/new", "/logout", "/nothing", "/settings/users"])
    def test_forms_of_a_million_names_are_refused_unparsed_at_every_address(
        self, app, alice, browser, anonymous, path
    ):
        app.config["WTF_CSRF_ENABLED"] = True
        names = b"&".join(b"%x" % number for number in range(700_000))
        for client, limit in ((anonymous, "256 kB"), (browser(alice), "2,000")):
            answer = client.post(path, data=names, content_type="application/x-www-form-urlencoded")
            assert answer.status_code in (404, 413)
            if answer.status_code == 413:
                assert limit in answer.text

    def test_percent_signs_are_decoded_a_piece_at_a_time(self):
        for sent in ("ü" * 40_000, "a+b&c=d %41" * 9_000, "%" * 50_000, "%4" * 20_000, "x%"):
            form = f"{quote_plus(sent)}={quote_plus(sent)}".encode()
            assert list(_read_urlencoded(form).items()) == [(sent, sent)]
        assert _read_urlencoded(b"a=%&b=%zz&c=%ff&=&d&&e=1=2").to_dict() == {
            "a": "%", "b": "%zz", "c": "\ufffd", "": "", "d": "", "e": "1=2"
        }  # fmt: skip

    @pytest.mark.slow
    def test_no_form_takes_memory_by_what_its_signs_become(self, tmp_path):
        """In a process of its own: each once took a gigabyte."""
        done = subprocess.run(
            [sys.executable, "-c", GREEDY_FORMS], cwd=ROOT, capture_output=True, text=True,
            timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert int(done.stdout) < 150, done.stdout

    def test_a_long_head_of_a_part_is_a_400(self, app, alice, browser):
        head = b"Content-Disposition: form-data" + b";a=b" * 3_000 + b'; name="a"'
        answer = browser(alice).post(
            "/settings/password", data=b"--b\r\n" + head + b"\r\n\r\nx\r\n--b--\r\n",
            content_type="multipart/form-data; boundary=b",
        )  # fmt: skip
        assert answer.status_code == 400
        assert "too long" in answer.text

    @pytest.mark.parametrize("step", [7, 1_000])
    def test_a_multipart_body_is_checked_as_it_arrives(self, step):
        """Also where a delimiter or the end of a header is cut in two."""
        part = b'--bb\r\nContent-Disposition: form-data; name="a"%b\r\n\r\n%b\r\n'
        long = part % (b"", b"-\r\n-b\r\n" * 2_000)
        fields = read_parts(long + part % (b"", b"x") + b"--bb--\r\n", step)
        assert fields.getlist("a") == ["-\r\n-b\r\n" * 2_000, "x"]
        with pytest.raises(InvalidInput, match="too long"):
            read_parts(long + part % (b";a=b" * 3_000, b"x") + b"--bb--\r\n", step)
        with pytest.raises(TooManyFields):
            read_parts(part % (b"", b"") * 2_001, max(step, 100))

    @pytest.mark.parametrize("path", ["/import", "/import/paste"])
    def test_an_import_takes_twenty_mebibytes_and_names_its_limit(self, app, path):
        size = 20 * 1024 * 1024
        head = b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
        body = head + b"x" * size + b"\r\n--b--\r\n"
        sent = {"method": "POST", "content_type": "multipart/form-data; boundary=b"}
        with app.test_request_context(path, data=body, **sent):
            assert len(request.form["text"]) == size
        with (
            app.test_request_context(path, data=body + b"x" * 1024 * 1024, **sent),
            pytest.raises(RequestEntityTooLarge) as refused,
        ):
            assert request.form
        with app.test_request_context(path):
            assert "21 MB at most" in app.handle_user_exception(refused.value).get_data(True)

    def test_a_form_of_two_thousand_fields_is_read(self, app, alice, browser, make_job):
        job_id = make_job(alice)
        ids = "&".join(f"job_id={number}" for number in range(job_id, job_id + 1_998))
        answer = browser(alice).post(
            "/jobs/selected", data=f"action=delete&{ids}",
            content_type="application/x-www-form-urlencoded",
        )  # fmt: skip
        assert answer.status_code == 303

    @pytest.mark.parametrize(
        "body", [b"[" + b"{}," * 1_500_000 + b"{}]", b'{"title":[' + b"{}," * 1_500_000 + b"{}]}"]
    )
    def test_json_of_a_million_values_is_refused_unparsed(self, alice, api, body):
        answer = api(alice).post("/api/jobs", data=body, content_type="application/json")
        assert answer.status_code == 400
        assert "too many values" in answer.json["error"]

    def test_a_posting_full_of_brackets_is_still_text(self, alice, api):
        description = '{"a": [1, 2]}, ' * 20_000
        job = {"title": "a", "company": "b", "location": "c", "description": description}
        answer = api(alice).post("/api/jobs", {**job, "sourceUrl": "https://jobs.example/1"})
        assert answer.status_code == 200


class Dripping(BytesIO):
    """A body that arrives a few bytes at a time."""

    def __init__(self, data: bytes, step: int):
        super().__init__(data)
        self.step = step

    def read(self, size: int | None = -1) -> bytes:
        return super().read(self.step)


def read_parts(body: bytes, step: int) -> MultiDict[str, str]:
    parser = FormParser(max_form_parts=MAX_FIELDS)
    options = {"boundary": "bb"}
    return parser.parse(Dripping(body, step), "multipart/form-data", len(body), options)[1]


# Megabytes more than before, at the peak.
GREEDY_FORMS = """
import resource
from io import BytesIO
from vega.http.form_parser import FormParser

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

five = 5 * 1024 * 1024
part = b'--b\\r\\nContent-Disposition: form-data%b; name="a"\\r\\n\\r\\nx\\r\\n--b--\\r\\n'
url, multi = "application/x-www-form-urlencoded", "multipart/form-data"
forms = [(url, b"a=" + unit * (five // len(unit))) for unit in (b"%", b"%41", b"%ff", b"+")]
forms += [(multi, part % (unit * (five // len(unit)))) for unit in (b";a=b", b"\\r\\nA:b")]
before = peak()

class Upload:
    sent = 0

    def read(self, size=-1):
        assert 0 < size <= 100_000
        self.sent += size
        if self.sent == size:
            header = b'--b\\r\\nContent-Disposition: form-data; name="a"; filename="a"\\r\\n\\r\\n'
            return header.ljust(size, b"x")
        if self.sent < 4 * five:
            return b"x" * size
        return b"\\r\\n--b--" * (self.sent < 4 * five + size)

files = FormParser().parse(Upload(), multi, None, {"boundary": "b"})[2]
files["a"].close()
assert peak() - before < 15, peak() - before
for mimetype, body in forms:
    try:
        FormParser().parse(BytesIO(body), mimetype, len(body), {"boundary": "b"})
    except Exception as error:
        assert "too long" in str(error), error
print(peak() - before)
"""

PARTS = [
    b"Content-Disposition: form-data\r\n\r\nx",
    b"Content-Disposition: form-data; name\r\n\r\nx",
    b'Content-Disposition: form-data; name=""\r\n\r\nx',
    b'Content-Disposition: form-data; filename="a"\r\n\r\nx',
    b'Content-Disposition: form-data; name="csrf_token"; filename="a"\r\n\r\nx',
    b'Content-Disposition: form-data; name="username"; filename=""\r\n\r\nx',
    b"Content-Type: text/plain\r\n\r\nx",
    b"\r\nx",
    b'Content-Disposition: attachment; name="a"\r\n\r\nx',
    b'Content-Disposition: form-data; name="username"\r\nContent-Type: a; charset=utf-7\r\n\r\n+A',
    b'Content-Disposition: form-data; name="a\xff"\r\n\r\n\xff\xfe',
    b"Content-Disposition: form-data; name*=utf-8''a%ff\r\n\r\nx",
    b'Content-Disposition: form-data; name="a";; ; =\r\nX: ' + b"y" * 9_000 + b"\r\n\r\nx",
    b'Content-Disposition: form-data; name="a"\r\nContent-Length: -1\r\n\r\nx',
    b'content-disposition: FORM-DATA; NAME="password"\r\n\r\n',
    b"garbage",
    b"",
]  # fmt: skip


def multipart_bodies(seed: int, count: int):
    rng = random.Random(seed)
    for _ in range(count):
        parts = [rng.choice(PARTS) for _ in range(rng.randint(1, 6))]
        body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
        yield body + rng.choice([b"--b--\r\n", b"--b--", b"--b", b"", b"--b\r\n", b"\0"])


# Werkzeug leaves it to the garbage collector to close the files of a body that breaks off.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("path", ["/login", "/setup", "/jobs/new", "/settings/tokens", "/logout"])
def test_no_multipart_body_is_a_500(app, alice, browser, anonymous, path):
    app.config["WTF_CSRF_ENABLED"] = True
    bodies = [b"--b\r\n" + part + b"\r\n--b--\r\n" for part in PARTS]
    for client in (anonymous, browser(alice)):
        for body in [*bodies, *multipart_bodies(1, 30)]:
            kind = "multipart/form-data; boundary=b"
            with client.post(path, data=body, content_type=kind) as answer:
                assert answer.status_code < 500, body


def test_a_part_without_a_name_is_a_400_that_says_so(app, alice, anonymous):
    body = b"--b\r\n" + PARTS[0] + b"\r\n--b--\r\n"
    answer = anonymous.post("/login", data=body, content_type="multipart/form-data; boundary=b")
    assert answer.status_code == 400
    assert "no name" in answer.text


class TestInFlight:
    """The password changes between the check of the old one and what it leads to."""

    @pytest.fixture
    def change_meanwhile(self, monkeypatch, alice):
        """After the next right password, the account gets another one."""
        checked = passwords.is_password

        def check(password, password_hash):
            monkeypatch.undo()
            right = checked(password, password_hash)
            users.set_password("alice", "another horse entirely")
            return right

        monkeypatch.setattr(users, "is_password", check)

    def test_a_browser_that_is_signing_in_is_not_signed_in(self, change_meanwhile):
        with pytest.raises(WrongCredentials):
            people.sign_in_browser("alice", PASSWORD, "192.0.2.1", "Firefox")
        assert count_sessions() == 0

    def test_an_extension_that_is_signing_in_is_not_signed_in(self, change_meanwhile):
        with pytest.raises(WrongCredentials):
            people.sign_in_extension("alice", PASSWORD, "192.0.2.1", "Extension")
        assert count_sessions() == 0

    def test_the_old_password_cannot_set_a_new_one(self, app, alice, browser, change_meanwhile):
        form = {"current_password": PASSWORD, "new_password": "the thief's own choice"}
        browser(alice).post("/settings/password", data=form)
        with pytest.raises(WrongCredentials):
            people.sign_in_browser("alice", form["new_password"], "192.0.2.1", "Firefox")
        assert people.sign_in_browser("alice", "another horse entirely", "192.0.2.1", "Firefox")

    def test_a_change_that_is_not_committed_yet_is_waited_for(self, app, alice, monkeypatch):
        """On PostgreSQL the sign-in would see the old hash; SQLite writes one after the other."""
        hashed = passwords.hash_password("another horse entirely")
        holding, release = threading.Event(), threading.Event()

        def change():
            with app.app_context(), users.transaction() as connection:
                values = {"hash": hashed, "id": alice.id}
                connection.execute(
                    text("UPDATE users SET password_hash = :hash WHERE id = :id"), values
                )
                connection.execute(text("DELETE FROM sessions WHERE owner_id = :id"), values)
                holding.set()
                assert release.wait(20)

        check, checked = users.is_password, threading.Event()

        def check_and_tell(*given):
            right = check(*given)
            checked.set()
            return right

        monkeypatch.setattr(users, "is_password", check_and_tell)

        def sign_in():
            with app.app_context():
                people.sign_in_browser("alice", PASSWORD, "192.0.2.1", "Firefox")

        def waits() -> bool:
            """SQLite's writers wait in Python, which cannot be seen."""
            if db.engine.dialect.name == "sqlite":
                return True
            db.session.rollback()
            return db.session.execute(
                text("SELECT count(*) FROM pg_locks WHERE NOT granted")
            ).scalar()

        with ThreadPoolExecutor(2) as pool:
            changing = pool.submit(change)
            assert holding.wait(20)
            signing_in = pool.submit(sign_in)
            assert checked.wait(20)
            until(lambda: signing_in.done() or waits(), "the sign-in to wait for the change")
            release.set()
            changing.result()
            with pytest.raises(WrongCredentials):
                signing_in.result()
        assert count_sessions() == 0


def count_sessions() -> int:
    db.session.rollback()
    return db.session.execute(text("SELECT count(*) FROM sessions")).scalar()


def test_an_access_token_does_not_open_another_session_of_its_number(app, alice, bob):
    """After a restore, a number may have been given again."""
    signed_in = people.sign_in_extension("bob", PASSWORD, "192.0.2.1", "Extension")
    assert people.account_of_token(signed_in.token).id == bob.id
    db.session.execute(
        text("UPDATE sessions SET owner_id = :alice, secret_hash = :hash"),
        {"alice": alice.id, "hash": "0" * 64},
    )
    db.session.commit()
    with pytest.raises(InvalidToken):
        people.account_of_token(signed_in.token)


@pytest.mark.parametrize("named", ["1", "1-", "-1", "1-0", "x-y", "", "1-" + "0" * 32])
def test_a_signed_token_that_names_no_secret_is_refused(app, alice, named):
    people.sign_in_extension("alice", PASSWORD, "192.0.2.1", "Extension")
    signed = sessions._access_signer(people.config()).sign(named).decode()
    with pytest.raises(InvalidToken):
        people.account_of_token(sessions.ACCESS_TOKEN_PREFIX + signed)


class TestFlood:
    @pytest.fixture
    def busy(self, monkeypatch):
        """All places where passwords are checked are taken."""
        monkeypatch.setattr(passwords._hashing, "most", 0)

    def test_whoever_comes_on_top_is_told_at_once_and_no_failure_is_counted(
        self, app, alice, anonymous, busy
    ):
        for _ in range(7):
            answer = anonymous.post(
                "/api/auth/login", json={**CREDENTIALS, "password": "wrong one"}
            )
            assert answer.status_code == 503
            assert answer.headers["Retry-After"] == "5"
            assert answer.json["error"]
        assert db.session.execute(text("SELECT count(*) FROM sign_in_attempts")).scalar() == 0

    def test_the_page_comes_back_with_the_name_still_typed(self, app, alice, anonymous, busy):
        answer = anonymous.post("/login", data={"username": "alice", "password": PASSWORD})
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "5"
        assert 'value="alice"' in answer.text
        assert PASSWORD not in answer.text
        assert "Try again in a few seconds" in answer.text

    def test_what_was_typed_elsewhere_is_kept(self, app, alice, browser, busy):
        form = {"username": "carol", "password": "a long enough one"}
        answer = browser(alice).post("/settings/users", data=form)
        assert answer.status_code == 503
        assert 'value="carol"' in answer.text

    def test_no_more_than_two_are_hashed_at_a_time_and_two_more_wait(self, app, monkeypatch):
        hashing, most, release = [], [], threading.Event()

        def hash_slowly(*_):
            hashing.append(1)
            most.append(len(hashing))
            assert release.wait(20)
            hashing.pop()
            return "hash"

        monkeypatch.setattr(passwords, "generate_password_hash", hash_slowly)
        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(passwords.hash_password, PASSWORD) for _ in range(8)]
            until(lambda: sum(one.done() for one in asked) == 4, "four to be refused")
            release.set()
            refused = [one for one in asked if isinstance(one.exception(), PasswordsBusy)]
        assert len(refused) == 4
        assert max(most) == 2
