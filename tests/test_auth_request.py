"""The nginx blocks for a proxy that signs people in, with a stand-in for what it asks."""

import json
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import PASSWORD, SECRET_KEY, make_app
from support.browsing import need
from support.nginx import HOST, PROGRAM, nginx, snippets
from support.server import free_port, serving_by
from support.visitor import Visitor
from werkzeug.serving import make_server

from vega.extensions import db
from vega.services.accounts import tokens, users

pytestmark = pytest.mark.slow

NAMES = {"authelia": "Remote-User", "authentik": "X-authentik-username"}
SETTINGS = {
    "VEGA_TRUSTED_PROXIES": "1",
    "VEGA_AUTH_PROXY_HEADER": NAMES["authelia"],
    "VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1",
    "VEGA_AUTH_PROXY_CREATES_USERS": "on",
    "VEGA_LOCAL_SIGN_IN": "off",
    "VEGA_SECRET_KEY": SECRET_KEY,
}
# It hands on `Remote_User` as if it were `Remote-User`; nginx drops it.
GRANIAN = ["granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", "{port}", "app:app"]


class SignInServer(BaseHTTPRequestHandler):
    """Say of each request who the cookie `person` names, as Authelia and Authentik do."""

    def do_GET(self) -> None:
        person = re.search(r"\bperson=(\w+)", self.headers.get("Cookie", ""))
        self.send_response(200 if person else 401)
        if person:
            for name in NAMES.values():
                self.send_header(name, person[1])
        else:
            self.send_header("Location", f"https://auth.example.org/?rd={self.asked_for}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    @property
    def asked_for(self) -> str:
        return urlsplit(self.headers["X-Original-URL"]).path

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@dataclass
class Site:
    """What stands behind nginx: a port and a URL prefix for each kind of proxy."""

    certificate: Path
    ports: dict[str, int]
    token: str
    prefixes: dict[str, str] = field(
        default_factory=lambda: {"authelia": "", "authentik": "", "below": "/vega"}
    )

    def visitor(self, kind: str, person: str = "", **headers: str) -> Visitor:
        """A client that forges the administrator's name, signed in at the proxy as `person`."""
        forged = dict.fromkeys(("Remote-User", "Remote_User", "X-authentik-username",
                                "X_authentik_username"), "alice")  # fmt: skip
        signed_in = {"Cookie": f"person={person}"} if person else {}
        sent = {**forged, **signed_in, **headers}
        return Visitor(self.ports[kind], self.certificate, HOST, sent)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    need(PROGRAM, "nginx")
    base = tmp_path_factory.mktemp("auth")
    token = make_data(base)
    theirs = {**SETTINGS, "VEGA_AUTH_PROXY_HEADER": NAMES["authentik"]}
    with (
        in_thread(ThreadingHTTPServer(("127.0.0.1", 0), SignInServer)) as sign_in,
        serving_here(base / "authelia", **SETTINGS) as authelia,
        serving_here(base / "authentik", **theirs) as authentik,
        serving_by(base / "below", *GRANIAN, **SETTINGS, VEGA_PREFIX="/vega") as below,
    ):
        servers = {"authelia": authelia, "authentik": authentik, "below": below.port}
        ports = {kind: free_port() for kind in servers}
        blocks = {
            ports[kind]: re.sub(r":90(91|00)/", f":{sign_in.server_port}/", block).replace(
                ":8765", f":{servers[kind]}"
            )
            for kind, block in server_blocks().items()
        }
        with nginx(base / "nginx", blocks) as certificate:
            yield Site(certificate, ports, token)


def make_data(base: Path) -> str:
    """Create a data folder with alice for each kind; return her token."""
    app = make_app(base / "authelia")
    with app.app_context():
        token = tokens.create_token(users.create_user("alice", PASSWORD), "tests")
        db.session.remove()
        db.engine.dispose()
    for kind in ("authentik", "below"):
        shutil.copytree(base / "authelia", base / kind)
    return token


@contextmanager
def in_thread(server: ThreadingHTTPServer) -> Iterator[ThreadingHTTPServer]:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def serving_here(folder: Path, **settings: str) -> Iterator[int]:
    """Serve in this process, which takes no time to start; yield the port."""
    app = make_app(folder, **settings)
    with in_thread(make_server("127.0.0.1", 0, app, threaded=True)) as server:
        yield server.server_port
    with app.app_context():
        db.engine.dispose()


def server_blocks() -> dict[str, str]:
    """Put the snippets together as docs/deploy.md says."""
    whole, locations, authelia, authentik, programs_below = snippets()
    own_api = re.compile(r"    location ~ [^\n]*api.*?\n    \}\n", re.DOTALL)
    pages = re.search(r"    location / \{.*?\n    \}\n", whole, re.DOTALL)
    below = locations.splitlines(keepends=True)[0] + own_api.sub(lambda _: programs_below, authelia)
    end = whole.rindex("}")
    return {
        "authelia": f"{whole[:end]}{authelia}}}\n",
        "authentik": f"{whole[:end]}{authentik}}}\n",
        "below": f"{whole[:end].replace(pages[0], below)}}}\n",
    }


KINDS = pytest.mark.parametrize("kind", ["authelia", "authentik", "below"])
PAGES = ["/", "/jobs", "/settings", "/calendar", "/calendar/", "/setup", "/login", "/logout",
         "/login/oidc", "/docs", "/static/css/base.css", "/healthy", "/apis", "/nothing.ics",
         "/api/../jobs", "/calendar/x%2f..%2f..%2fjobs.ics", "/calendar/../jobs/.ics"]  # fmt: skip


def greets(answer, name: str) -> bool:
    return f"Signed in as <strong>{name}</strong>" in answer.body.decode()


@KINDS
def test_no_page_is_reached_with_a_forged_header_and_without_a_sign_in(site, kind):
    visitor, prefix = site.visitor(kind), site.prefixes[kind]
    for path in PAGES:
        for answer in (visitor.get(f"{prefix}{path}"), visitor.post(f"{prefix}{path}", {})):
            assert answer.status == 302, path
            assert "/?rd=" in (to := answer.headers["Location"]) or "/start?rd=" in to, path
    assert not visitor.cookies


@KINDS
def test_a_forged_header_does_not_make_one_person_another(site, kind):
    visitor, prefix = site.visitor(kind, "bobby"), site.prefixes[kind]
    for path in ("/", "/jobs", "/calendar", "/login/nothing"):
        answer = visitor.get(f"{prefix}{path}")
        assert greets(answer, "bobby"), path
        assert not greets(answer, "alice"), path
        visitor.cookies.clear()  # the header alone decides


@KINDS
def test_programs_pass_without_a_sign_in_and_the_header_is_nothing_to_them(site, kind):
    prefix = site.prefixes[kind]
    stranger = site.visitor(kind)
    message = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    at_root = ["/api/jobs", "/api/auth/verify", "/api"]
    paths = at_root + [f"{prefix}{path}" for path in at_root]
    for path in paths:
        answer = stranger.get(path)
        assert answer.status in (401, 404), path
        assert answer.error
    bearer = {"Authorization": f"Bearer {site.token}"}
    program = site.visitor(kind, "bobby", **bearer)
    for root in {prefix, ""}:
        assert stranger.get(f"{root}/health").json == {"status": "ok"}
        assert program.get(f"{root}/api/auth/verify").json == {"username": "alice"}
    body = json.dumps(message).encode()
    sent = {"Content-Type": "application/json"}
    assert stranger._ask("POST", f"{prefix}/mcp", body, sent).status == 401
    assert program._ask("POST", f"{prefix}/mcp", body, sent).json["result"] == {}
    feed = stranger.get(f"{prefix}/calendar/{'x' * 43}.ics")
    assert (feed.status, feed.headers.get_content_type()) == (404, "text/plain")


@KINDS
def test_what_nginx_and_vega_read_as_two_paths_signs_nobody_in(site, kind):
    """nginx takes these for the API's, and passes them on as they were sent."""
    visitor, prefix = site.visitor(kind), site.prefixes[kind]
    for path in ("/jobs/../api/jobs", "/settings/%2e%2e/health", "//api/jobs", "/jobs/..%2fapi/x"):
        answer = visitor.get(f"{prefix}{path}")
        assert answer.status != 200 or answer.headers.get_content_type() == "application/json"
        assert not greets(answer, "alice"), path
