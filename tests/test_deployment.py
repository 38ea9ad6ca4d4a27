"""Vega behind proxies, below a path, in several processes, and what its log says there."""

import json
import logging
import re
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from conftest import PASSWORD, make_app
from flask.testing import FlaskClient
from sqlalchemy import text
from support import people
from support.browsing import need
from support.documents import server_command
from support.nginx import HOST, PROGRAM, nginx, snippets
from support.server import (
    Server,
    at_once,
    free_port,
    posting,
    serving,
    serving_by,
    until,
    user_with_token,
)
from support.visitor import Visitor

from vega.extensions import db
from vega.logs import init_logs
from vega.models import JobStatus
from vega.services.accounts import first_run, tokens, users
from vega.services.jobs.creating.refusal_log import list_refusals
from vega.services.jobs.jobs import delete_jobs

pytestmark = pytest.mark.slow
FORWARDED = {
    "X-Forwarded-For": "203.0.113.1, 203.0.113.2",
    "X-Forwarded-Proto": "http, https",
    "X-Forwarded-Host": "evil.example, vega.example",
    "X-Forwarded-Port": "81, 8443",
    "X-Forwarded-Prefix": "/evil, /tracker",
}


def trusting(hops: int):
    return pytest.mark.parametrize("settings", [{"VEGA_TRUSTED_PROXIES": str(hops)}])


def below(prefix: str):
    return pytest.mark.parametrize("settings", [{"VEGA_PREFIX": prefix}])


GUIDES = "/help/browser-and-phone"


def facts(page: str) -> dict[str, str]:
    """What the help says to enter in the extension."""
    return dict(re.findall(r"<td>(\w+)</td>\s*<td><code>([^<]*)</code>", page))


@pytest.fixture
def database(sqlite_database: str) -> str:
    """SQLite alone: nothing that is asked within this process depends on the database."""
    return sqlite_database


class TestForwardedHeaders:
    def test_nobody_is_believed_unless_proxies_are_trusted(self, alice, browser, settings):
        client = browser(alice)
        answer = client.get(GUIDES, headers={**FORWARDED, "X-Request-Id": "chosen"})
        assert facts(answer.text) == {"Host": "localhost", "Port": "80", "Protocol": "http"}
        assert 'href="/jobs"' in answer.text
        assert "Secure" not in answer.headers["Set-Cookie"]
        assert answer.headers["X-Request-Id"] != "chosen"

    @trusting(1)
    def test_of_one_trusted_proxy_the_last_word_counts(self, alice, browser, settings):
        answer = browser(alice).get(GUIDES, headers={**FORWARDED, "X-Request-Id": "abc-1"})
        assert facts(answer.text) == {"Host": "vega.example", "Port": "8443", "Protocol": "https"}
        assert 'href="/tracker/jobs"' in answer.text
        assert "evil" not in answer.text
        assert "; Secure;" in answer.headers["Set-Cookie"]
        assert "; Path=/tracker;" in answer.headers["Set-Cookie"]
        assert answer.headers["X-Request-Id"] == "abc-1"

    @trusting(2)
    def test_of_two_trusted_proxies_the_first_of_them_counts(self, anonymous, alice, settings):
        answer = anonymous.get("/", headers=FORWARDED)
        assert answer.headers["Location"] == "/evil/login?next=/evil/"
        assert "Secure" not in answer.headers.get("Set-Cookie", "")

    @trusting(1)
    def test_a_prefix_that_is_no_path_does_not_count(self, anonymous, alice, settings):
        for prefix in ("//evil.example", "https://evil.example", "/a b", "/../x", "/a//b"):
            answer = anonymous.get("/", headers={"X-Forwarded-Prefix": prefix})
            assert answer.headers["Location"] == "/login?next=/"

    @trusting(1)
    def test_an_identifier_that_could_forge_the_log_is_not_taken(self, anonymous, settings):
        for forged in ("a b", "x" * 65, "é", '"}'):
            answer = anonymous.get("/health", headers={"X-Request-Id": forged})
            assert re.fullmatch(r"[0-9a-f]{12}", answer.headers["X-Request-Id"])

    @pytest.mark.parametrize(
        ("settings", "held_up"), [({}, True), ({"VEGA_TRUSTED_PROXIES": "1"}, False)]
    )
    def test_the_throttle_takes_the_address_from_a_trusted_proxy_only(
        self, anonymous, alice, settings, held_up
    ):
        def sign_in(address: str, password: str) -> int:
            headers = {"X-Forwarded-For": f"198.51.100.7, {address}"}
            credentials = {"username": "alice", "password": password}
            return anonymous.post("/api/auth/login", json=credentials, headers=headers).status_code

        assert [sign_in(f"203.0.113.{n}", "no") for n in range(5)] == [401] * 5
        assert sign_in("203.0.113.9", PASSWORD) == (429 if held_up else 200)

    @trusting(1)
    @pytest.mark.parametrize("address", ["198.51.100.7:{}", "[2001:db8::7]:{}"])
    def test_another_port_is_no_other_client(self, anonymous, alice, settings, address):
        guess = {"username": "alice", "password": "a wrong one"}
        statuses = [
            anonymous.post(
                "/api/auth/login",
                json=guess,
                headers={"X-Forwarded-For": address.format(5000 + number)},
            ).status_code
            for number in range(6)
        ]
        assert statuses == [401] * 5 + [429]

    def test_no_host_header_breaks_a_page(self, alice, browser):
        client = browser(alice)
        for host in ("a:b", "a:99999999", "[::1", "<b>:80", "a b", "x" * 300, "..", ""):
            answer = client.get("/", headers={"Host": host})
            assert answer.status_code in (200, 400), host
            assert "<b>:" not in answer.text
            assert client.get("/api/x", headers={"Host": host}).is_json

    def test_no_redirect_repeats_the_host_header(self, anonymous, alice):
        for path in ("//jobs", "/jobs/", "/settings//tokens"):
            answer = anonymous.get(path, headers={"Host": "evil.example"})
            assert "evil" not in answer.headers.get("Location", "")


# Below a path


ADDRESSES = re.compile(
    r"""\s(?:href|src|action|formaction|poster|data-hx-(?:get|post|put|patch|delete|push-url)"""
    r"""|data-[a-z-]*url)\s*=\s*["']([^"']*)["']"""
)
FOLLOWED = re.compile(r"""\s(?:href|src|data-hx-get)\s*=\s*["']([^"'#]*)""")


def walk(client: FlaskClient, start: str) -> dict[str, str]:
    """Every page that links lead to from there, by its path without the query: its text."""
    found: dict[str, str] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        path = urlsplit(address).path
        if path in found:
            continue
        with closing(client.get(address)) as answer:
            assert answer.status_code in (200, 302), (address, answer.status)
            found[path] = answer.text if answer.mimetype.startswith("text/") else ""
            if answer.mimetype == "text/html":
                links = map(unescape, FOLLOWED.findall(answer.text))
                waiting += [urljoin(address, link) for link in links if ":" not in link]
    return found


@pytest.fixture
def much(app, alice, bob, make_job, api) -> None:
    """Something on every page: each status, a double, a refusal, the trash, a token, a user."""
    for status in JobStatus:
        make_job(alice, status=status)
    double = {"title": "Twin", "company": "Acme GmbH"}
    jobs = [make_job(alice, **double), make_job(alice, **double), make_job(alice)]
    api(alice).post("/api/jobs", posting(1, sourceUrl="https://jobs.example/1"))
    delete_jobs(alice, jobs[-1:])
    people.sign_in_extension("alice", PASSWORD, "127.0.0.1", "Extension")


class TestBelowAPath:
    @below("vega/")
    def test_every_address_on_every_page_is_below_it(self, much, alice, browser, settings):
        client = browser(alice)
        pages = walk(client, "/vega/")
        assert {"/vega/", "/vega/jobs", "/vega/board", "/vega/jobs/new", "/vega/jobs/1"} <= set(
            pages
        )
        assert {"/vega/jobs/1/edit", "/vega/jobs/trash", "/vega/settings"} <= set(pages)
        for path, page in pages.items():
            assert path.startswith("/vega/"), path
            for address in map(unescape, ADDRESSES.findall(page)):
                target = urlsplit(urljoin(f"http://localhost{path}", address))
                if target.netloc == "localhost":
                    assert f"{target.path}/".startswith("/vega/"), (path, address)

    @below("/vega")
    def test_style_sheets_scripts_and_the_manifest_name_no_path_from_the_root(
        self, anonymous, settings, alice
    ):
        pages = walk(anonymous, "/vega/login")
        static = {path: text for path, text in pages.items() if "/static/" in path}
        assert any(path.endswith(".css") for path in static)
        assert any(path.endswith("app.js") for path in static)
        for path, content in static.items():
            assert not re.search(r"url\(['\"]?/|fetch\(['\"`]/|from ['\"]/", content), path
        with closing(anonymous.get("/vega/static/manifest.webmanifest")) as answer:
            manifest = json.loads(answer.data)
        base = "/vega/static/manifest.webmanifest"
        assert urljoin(base, manifest["start_url"]) == urljoin(base, manifest["scope"]) == "/vega/"
        assert urljoin(base, manifest["share_target"]["action"]) == "/vega/jobs/new"

    @below("/deep/er.path")
    def test_signing_in_and_out_stays_below_it(self, anonymous, alice, settings):
        root = "/deep/er.path"
        assert anonymous.get(root).headers["Location"] == f"{root}/"
        sent_away = anonymous.get(f"{root}/jobs?q=a").headers["Location"]
        assert sent_away == f"{root}/login?next={root}/jobs?q%3Da"
        typed = {"username": "alice", "password": PASSWORD, "next": f"{root}/jobs?q=a"}
        signed_in = anonymous.post(f"{root}/login", data=typed)
        assert signed_in.headers["Location"] == f"{root}/jobs?q=a"
        assert f"; Path={root};" in f"{signed_in.headers['Set-Cookie']};"
        assert anonymous.get(f"{root}/").status_code == 200
        out = anonymous.post(f"{root}/logout")
        assert out.headers["Location"] == f"{root}/login"
        assert anonymous.get(f"{root}/").headers["Location"].startswith(f"{root}/login")

    @below("/vega")
    def test_a_sign_in_leads_to_nothing_else_on_that_host(self, anonymous, alice, settings):
        for elsewhere in ("/", "/other/", "/vegas", "/login", "//vega/x", "/../vega/"):
            typed = {"username": "alice", "password": PASSWORD, "next": elsewhere}
            answer = anonymous.post("/vega/login", data=typed)
            assert answer.headers["Location"] == "/vega/", elsewhere

    @below("/vega")
    def test_htmx_is_sent_to_sign_in_below_it(self, anonymous, alice, settings):
        headers = {"HX-Request": "true", "HX-Current-URL": "http://localhost/vega/jobs"}
        answer = anonymous.get("/vega/jobs", headers=headers)
        assert answer.headers["HX-Redirect"] == "/vega/login?next=/vega/jobs"
        headers["HX-Current-URL"] = "http://localhost/other/app"
        answer = anonymous.get("/vega/jobs", headers=headers)
        assert answer.headers["HX-Redirect"] == "/vega/login?next=/vega/"

    @below("/vega")
    @pytest.mark.parametrize("root", ["/vega", ""])
    def test_the_api_answers_below_it_and_at_the_root_where_the_extension_asks(
        self, api, alice, settings, root
    ):
        client = api(alice)
        number = client.post(f"{root}/api/jobs", posting()).json["jobId"]
        again = client.post(f"{root}/api/jobs", posting())
        assert (again.status_code, again.headers["Location"]) == (409, f"{root}/api/jobs/{number}")
        assert client.get(again.headers["Location"]).json["title"] == "Software Engineer"
        assert client.get(f"{root}/health").json == {"status": "ok"}
        assert client.get(f"{root}/api/nothing").json == {
            "error": "There is nothing at this address."
        }

    @below("/vega")
    def test_everything_else_outside_is_a_404_that_links_to_it(self, anonymous, alice, settings):
        static = "/static/css/base.css"
        for path in ("/jobs", "/login", "/vegas", "/vegalogin", static, "/apis", "/Vega/"):
            answer = anonymous.get(path)
            assert answer.status_code == 404, path
            assert 'href="/vega/' in answer.text

    @below("/vega")
    def test_the_bare_address_of_the_host_leads_to_it(self, anonymous, alice, settings):
        answer = anonymous.get("/", base_url="http://127.0.0.1:8765")
        assert (answer.status_code, answer.headers["Location"]) == (303, "/vega/")
        assert "Set-Cookie" not in answer.headers

    def test_a_proxy_that_is_not_trusted_is_told_of_once(self, tmp_path, caplog):
        app = make_app(tmp_path)  # one that has told of none yet
        with app.app_context():
            for _ in range(2):
                app.test_client().get("/health", headers={"X-Forwarded-Proto": "https"})
            db.session.remove()
            db.engine.dispose()
        assert caplog.text.count("VEGA_TRUSTED_PROXIES") == 1

    @below("/vega")
    def test_a_look_outside_signs_nobody_out(self, browser, alice, settings):
        client = browser(alice)
        assert "Set-Cookie" not in client.get("/somewhere").headers
        assert client.get("/vega/jobs").status_code == 200

    def test_a_wsgi_server_says_it_with_script_name(self, much, alice, browser, api):
        answer = browser(alice).get("/jobs", environ_overrides={"SCRIPT_NAME": "/vega"})
        own = [a for a in ADDRESSES.findall(answer.text) if a.startswith("/")]
        assert own
        assert all(address.startswith("/vega/") for address in own)
        again = api(alice).post(
            "/api/jobs",
            posting(sourceUrl="https://jobs.example/1"),
            environ_overrides={"SCRIPT_NAME": "/vega"},
        )
        assert again.headers["Location"] == "/vega/api/jobs/1"


def test_a_server_with_another_key_than_the_last_one_is_told(app, caplog):
    first_run.warn_if_key_changed(people.config().secret_key)
    first_run.warn_if_key_changed(people.config().secret_key)
    assert caplog.messages == []
    another = "another key, of another server that shares this database"
    first_run.warn_if_key_changed(another)
    first_run.warn_if_key_changed(another)
    (told,) = caplog.messages
    assert "VEGA_SECRET_KEY" in told
    with db.engine.connect() as connection:
        kept = connection.execute(text("SELECT value FROM install")).scalars().all()
    assert not any(another in value for value in kept)


# TLS


@dataclass
class Site:
    """What stands behind nginx: a certificate to trust, the port and the server of each kind."""

    certificate: Path
    ports: dict[str, int]
    plain: Server
    prefixed: Server
    token: str

    def visitor(self, kind: str, **headers: str) -> Visitor:
        return Visitor(self.ports[kind], self.certificate, HOST, headers)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    need(PROGRAM, "nginx")
    base = tmp_path_factory.mktemp("nginx")
    token = user_with_token(base / "data")
    user_with_token(base / "below")
    whole, locations, *_ = snippets()
    ports = {kind: free_port() for kind in ("root", "below", "stripped")}
    own = {"VEGA_TRUSTED_PROXIES": "1"}
    with (
        serving(base / "data", **own) as plain,
        serving(base / "below", **own, VEGA_PREFIX="/vega") as prefixed,
    ):
        plain_url = f"http://127.0.0.1:{plain.port}"
        root = re.search(r"    location / \{.*?\n    \}\n", whole, re.DOTALL)
        assert root
        stripping = f"    location /tracker/ {{ proxy_pass {plain_url}/; }}\n"
        says = whole.replace('X-Forwarded-Prefix ""', "X-Forwarded-Prefix /tracker")
        blocks = {
            ports["root"]: whole.replace("http://127.0.0.1:8765", plain_url),
            ports["below"]: whole.replace(root[0], locations).replace(
                "http://127.0.0.1:8765", f"http://127.0.0.1:{prefixed.port}"
            ),
            ports["stripped"]: says.replace(root[0], stripping),
        }
        with nginx(base / "nginx", blocks) as certificate:
            yield Site(certificate, ports, plain, prefixed, token)


SITES = pytest.mark.parametrize(
    ("kind", "prefix"), [("root", ""), ("below", "/vega"), ("stripped", "/tracker")]
)


class TestBehindNginxWithTls:
    @SITES
    def test_signing_in_gives_a_cookie_for_tls_and_this_path_alone(self, site, kind, prefix):
        visitor = site.visitor(kind)
        answer = visitor.sign_in("alice", PASSWORD, prefix)
        assert (answer.status, answer.headers["Location"]) == (303, f"{prefix}/")
        names = ["vega", "vega_device"] if prefix else ["__Host-vega", "__Host-vega_device"]
        assert list(visitor.cookies) == names
        for cookie in visitor.cookies.values():
            assert cookie["secure"]
            assert cookie["httponly"]
            assert cookie["path"] == (prefix or "/")
        page = visitor.get(f"{prefix}{GUIDES}").body.decode()
        assert f'href="{prefix}/jobs"' in page
        port = str(site.ports[kind])
        assert facts(page) == {"Host": HOST, "Port": port, "Protocol": "https"}

    @SITES
    def test_forms_work_and_those_of_other_sites_do_not(self, site, kind, prefix):
        visitor = site.visitor(kind)
        visitor.sign_in("alice", PASSWORD, prefix)
        fields = {"title": "T", "company": "C", "location": "L", "description": "D"}
        added = visitor.send_form(f"{prefix}/jobs/new", f"{prefix}/jobs/new", **fields)
        assert added.status == 303, added.body
        assert added.headers["Location"].startswith(f"{prefix}/jobs/")
        assert visitor.get(added.headers["Location"]).status == 200
        page = visitor.get(f"{prefix}/jobs/new").body.decode()
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)[1]
        foreign = {"Referer": "https://evil.example/", "Origin": "https://evil.example"}
        sent = {"csrf_token": token, **fields}
        assert visitor.post(f"{prefix}/jobs/new", sent, **foreign).status == 400
        assert visitor.post(f"{prefix}/jobs/new", {**sent, "csrf_token": "x"}).status == 400

    def test_a_duplicate_is_told_with_its_address(self, site):
        for kind, prefix in (("root", ""), ("stripped", "/tracker")):
            bearer = {"Authorization": f"Bearer {site.token}", "Content-Type": "application/json"}
            visitor = site.visitor(kind, **bearer)
            job = json.dumps(posting(kind)).encode()
            saved = visitor._ask("POST", f"{prefix}/api/jobs", job, {})
            again = visitor._ask("POST", f"{prefix}/api/jobs", job, {})
            assert (saved.status, again.status) == (200, 409)
            assert again.headers["Location"] == f"{prefix}/api/jobs/{saved.json['jobId']}"

    def test_the_extension_reaches_the_root_of_a_host_whose_pages_are_below_a_path(self, site):
        visitor = site.visitor("below")
        assert visitor.get("/health").json == {"status": "ok"}
        assert "token" in visitor.get("/api/jobs/quota").error

    def test_what_a_client_forges_does_not_get_past_the_proxy(self, site):
        forged = {
            "X-Forwarded-For": "198.51.100.1",
            "X-Forwarded-Proto": "http",
            "X-Forwarded-Host": "evil.example",
            "X-Forwarded-Port": "81",
            "X-Forwarded-Prefix": "/evil",
            "X-Request-Id": "forged",
        }
        visitor = site.visitor("root", **forged)
        answer = visitor.get("/login")
        assert answer.status == 200
        assert visitor.cookies["__Host-vega"]["secure"]
        assert visitor.cookies["__Host-vega"]["path"] == "/"
        assert "evil" not in answer.body.decode()
        assert re.fullmatch(r"[0-9a-f]{32}", answer.headers["X-Request-Id"])  # nginx's own
        assert f"request_id={answer.headers['X-Request-Id']}" in site.plain.log_text()

    def test_a_body_over_the_limit_is_answered_by_vega_itself(self, site):
        bearer = {"Authorization": f"Bearer {site.token}", "Content-Type": "application/json"}
        answer = site.visitor("root", **bearer)._ask("POST", "/api/jobs", b" " * 6_000_000, {})
        assert answer.status == 413
        assert "5 MB" in answer.error


# Several processes


GRANIAN = server_command("granian")
# granian forgets a signal that comes before its workers have started.
READY = re.compile(r"Started worker-\d|Booting worker with pid")
GTHREAD = server_command("gunicorn")
SYNC = [part.replace("gthread", "sync") for part in GTHREAD]


@pytest.fixture
def on(request: pytest.FixtureRequest) -> dict[str, str]:
    """The settings that choose the database; SQLite's file is not even there yet."""
    if request.param == "sqlite":
        return {}
    return {"VEGA_DATABASE_URL": request.getfixturevalue("postgresql_database")}


@pytest.mark.parametrize(
    ("on", "command"),
    [("sqlite", GRANIAN), ("postgresql", GRANIAN), ("sqlite", GTHREAD), ("postgresql", SYNC)],
    ids=["granian-sqlite", "granian-postgresql", "gthread-sqlite", "sync-postgresql"],
    indirect=["on"],
)
def test_two_workers_start_on_an_empty_folder_race_exactly_and_end_cleanly(on, command, tmp_path):
    settings = {**on, "VEGA_FREE_MONTHLY_LIMIT": "10"}
    folder = tmp_path / "data"
    with serving_by(folder, *command, **settings) as server:
        until(lambda: len(READY.findall(server.log_text())) == 2, "the start of both workers")
        key = (folder / "secret_key").read_text()
        with beside(folder, settings):
            token = tokens.create_token(users.create_user("alice", PASSWORD), "tests")
        jobs = [partial(server.save, token, posting(number)) for number in range(40)]
        assert Counter(answer.status for answer in at_once(jobs)) == {200: 10, 403: 30}
        assert server.used(token) == 10
        assert server.save(token, posting("late", title="The last one")).status == 403
        server.signal(signal.SIGTERM)
        assert server.process.wait(20) == 0
        said = server.log_text()
        saves = re.findall(r"POST /api/jobs \d+ request_id=(\w+)", said)
        assert len(saves) == len(set(saves)) == 41
        assert "Traceback" not in said, said
        assert (folder / "secret_key").read_text() == key
        codes = re.findall(r"/setup\?code=(\w+)", said)
        assert len(set(codes)) == 1
    with beside(folder, settings):  # the last refusal too was written down before the end
        refused = list_refusals(users.get_user("alice"), 100)
        assert "The last one" in {refusal.title for refusal, _ in refused}


def test_made_up_addresses_get_no_more_guesses_behind_the_proxy_of_the_docs(tmp_path):
    """granian hands on `X_Forwarded_For` as if it were the proxy's own header; nginx drops it."""
    folder = tmp_path / "data"
    user_with_token(folder)
    port = free_port()
    whole, *_ = snippets()
    with serving_by(folder, *GRANIAN, VEGA_TRUSTED_PROXIES="1") as server:
        block = whole.replace("http://127.0.0.1:8765", f"http://127.0.0.1:{server.port}")
        with nginx(tmp_path / "nginx", {port: block}) as certificate:
            statuses = []
            for number in range(9):
                made_up = f"198.51.100.{number}"
                forged = {"X_Forwarded_For": made_up, "X-Forwarded-For": f"{made_up}:5555"}
                guess = json.dumps({"username": "alice", "password": "a wrong one"}).encode()
                visitor = Visitor(port, certificate, HOST, forged)
                answer = visitor._ask(
                    "POST", "/api/auth/login", guess, {"Content-Type": "application/json"}
                )
                statuses.append(answer.status)
    assert statuses == [401] * 5 + [429] * 4


@contextmanager
def beside(folder: Path, settings: dict[str, str]) -> Iterator[None]:
    """Another process on the same data, as the command line is one."""
    key = (folder / "secret_key").read_text()
    app = make_app(folder, **settings, VEGA_SECRET_KEY=key)
    with app.app_context():
        yield
        db.session.remove()
        db.engine.dispose()


# The log


def records(server: Server) -> list[dict[str, object]]:
    return [json.loads(line) for line in server.log_text().splitlines()]


def test_health_is_bad_where_nothing_can_be_read(app, anonymous):
    assert anonymous.get("/health").json == {"status": "ok"}
    with db.engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    answer = anonymous.get("/health")
    assert answer.status_code == 503
    assert list(answer.json) == ["error"]


class TestTheLog:
    def test_as_json_every_line_is_an_object_from_the_greeting_to_the_end(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        with serving(folder, VEGA_LOG="json") as server:
            wrong = {"username": "alice", "password": "a wrong password"}
            at_once([partial(server.post, "/api/auth/login", wrong)] * 24)
            server.signal(signal.SIGTERM)
            assert server.process.wait(20) == 0
        written = records(server)
        messages = [str(record["message"]) for record in written]
        assert re.search(r"serves http://127\.0\.0\.1:\d+$", messages[0])
        assert messages[-1] == "Vega has stopped."
        assert not any("queue depth" in message for message in messages)  # they only wait
        assert all({"at", "level", "message"} <= set(record) for record in written)
        assert sum(message.startswith("POST /api/auth/login ") for message in messages) == 24
        assert token not in server.log_text()

    def test_it_holds_no_secrets_and_no_texts(self, tmp_path):
        folder = tmp_path / "data"
        token = user_with_token(folder)
        secrets = [token, "my-secret-password", "private-query", "Confidential"]
        with serving(folder) as server:
            server.save(token, posting("private-query", title="Confidential"))
            server.save(token, posting("private-query", title="Confidential"))
            server.save(token, posting(title="Confidential", sourceUrl="Confidential"))
            server.get(f"/api/jobs/lookup?url=private-query&token={token}", token=token)
            server.get(f"/api/jobs/{token}", token=token)
            server.get("/jobs%0Aforged", token=token)
            visitor = Visitor(server.port)
            visitor.get("/login?next=/private-query")
            visitor.sign_in("alice", "my-secret-password")
            visitor.post("/login?private-query", {"password": "my-secret-password"})
            server.raw(f"GET /jobs?{token} HTTP/1.1\r\nno colon in {token}\r\n\r\n".encode())
            said = server.log_text()
        assert [secret for secret in secrets if secret in said] == []
        assert "GET /api/jobs/vega_pat_… 404" in said
        assert "rejected 400: The request is not valid HTTP." in said
        assert not re.search(r"^forged", said, re.MULTILINE)
        assert len(re.findall(r"POST /api/jobs \d+ request_id=\w{12} user_id=1 ms=", said)) == 3

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_a_failure_is_told_with_the_number_of_its_request(
        self, app, anonymous, restored_logs, capsys, form
    ):
        def fail() -> None:
            raise RuntimeError("the roof fell in, and vega_pat_abcdef was under it")

        app.view_functions["web.login"] = fail
        init_logs(form)
        answer = anonymous.get("/login")
        assert answer.status_code == 500
        told, access = _records(capsys.readouterr().err, form)
        assert "unexpected RuntimeError" in told
        assert "the roof fell in" in told
        assert "abcdef" not in told
        assert "GET /login 500" in access
        for record in (told, access):
            assert answer.headers["X-Request-Id"] in record

    def test_what_libraries_warn_of_has_the_same_form(self, restored_logs, capsys):
        init_logs("json")
        logging.getLogger("waitress").warning("%d connections", 3)
        logging.getLogger("sqlalchemy.pool").error("two\nlines")
        logging.getLogger("py.warnings").warning("this will go away")
        lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
        assert [line["level"] for line in lines] == ["warning", "error", "warning"]
        assert lines[1]["message"] == "two\nlines"
        assert "this will go away" in lines[2]["message"]


@pytest.fixture
def restored_logs() -> Iterator[None]:
    root, own = logging.getLogger(), logging.getLogger("vega")
    handlers, level, own_level = root.handlers, root.level, own.level
    yield
    logging.captureWarnings(False)
    root.handlers = handlers
    root.setLevel(level)
    own.setLevel(own_level)


def _records(said: str, form: str) -> list[str]:
    """One text for each record; a traceback belongs to the line before it."""
    if form == "json":
        return [json.dumps(json.loads(line)) for line in said.splitlines()]
    return re.split(r"\n(?=\d{4}-)", said.strip())
