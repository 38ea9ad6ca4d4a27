"""DNS rebinding: a page whose name leads to this server guesses passwords through its visitors'
browsers. And the names at which people really sign in.
"""

import pytest
from conftest import PASSWORD
from sqlalchemy import text
from support import factors, people
from support.authenticator import Authenticator

from vega.errors import SignInRefused
from vega.extensions import db
from vega.models import SessionKind
from vega.services.accounts import hosts, sessions
from vega.services.accounts.hosts import MOST_HOSTS, check_host, is_known
from vega.storage.database import transaction

HOME = "https://jobs.example.org"
HINT = "set VEGA_BASE_URL to it"


@pytest.fixture
def database(sqlite_database):
    """SQLite alone: who is let in depends on the request."""
    return sqlite_database


def at(host: str) -> dict[str, object]:
    """What a page of that name sends, whatever it is an address of."""
    return {"base_url": f"http://{host}", "headers": {"Origin": f"http://{host}"}}


def sign_in(client, host="localhost", password=PASSWORD, **more):
    """In the form; each answer has the cookies of a new browser."""
    form = {"username": "alice", "password": password}
    return client.application.test_client().post("/login", data=form, **{**at(host), **more})


def sign_in_by_json(client, host="localhost", password=PASSWORD, name="alice", **more):
    sent = {"username": name, "password": password}
    return client.post("/api/auth/login", json=sent, **{**at(host), **more})


def count_attempts() -> int:
    return db.session.execute(text("SELECT count(*) FROM sign_in_attempts")).scalar_one()


class TestWithTheAddressOfTheServer:
    @pytest.fixture
    def settings(self):
        return {"VEGA_BASE_URL": HOME}

    def test_guesses_at_another_name_are_refused_and_count_for_nobody(self, anonymous, alice):
        for _ in range(6):
            refused = sign_in_by_json(anonymous, "evil.example", "a wrong one")
            assert refused.status_code == 403
            assert HOME in refused.json["error"]
            refused = sign_in(anonymous, "evil.example", "a wrong one")
            assert refused.status_code == 403
            assert f"Open {HOME} instead" in refused.text
        assert count_attempts() == 0
        assert sign_in_by_json(anonymous, "127.0.0.1:8765").status_code == 200
        assert sign_in(anonymous, "jobs.example.org").status_code == 303

    def test_a_right_password_is_refused_there_too(self, anonymous, alice):
        assert sign_in_by_json(anonymous, "evil.example").status_code == 403
        assert sign_in(anonymous, "evil.example").status_code == 403
        assert not sessions.list_sessions(alice, SessionKind.BROWSER)

    def test_no_way_of_signing_in_is_open_at_another_name(self, app, anonymous, alice):
        """A new one is found by its address."""
        for rule in app.url_map.iter_rules():
            if rule.rule.startswith(("/login", "/setup", "/api/auth/login")):
                method = "POST" if "POST" in rule.methods else "GET"
                answer = anonymous.open(rule.rule, method=method, **at("evil.example"))
                assert answer.status_code == 403, rule.rule

    def test_a_session_that_is_there_goes_on(self, browser, alice):
        client = browser(alice)
        client.set_cookie("vega", client.get_cookie("vega").value, domain="old.example")
        assert client.get("/settings", base_url="http://old.example").status_code == 200


@pytest.mark.parametrize(
    "host",
    ["localhost", "vega.localhost", "127.0.0.1", "192.0.2.7", "::1", "2001:db8::7", "nas", "NAS.",
     "vega.local", "vega.lan", "vega.home.arpa", "JOBS.example.org", "jobs.example.org."],
)  # fmt: skip
def test_its_own_name_and_local_names_stay(host):
    check_host(host, HOME)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "jobs.example.org.evil.example", "xjobs.example.org", "local.example",
     "127.0.0.1.evil.example", "evil.xlocal", "1.2.3.4.5", "example.org"],
)  # fmt: skip
def test_no_name_that_only_looks_alike_is_one(host):
    with pytest.raises(SignInRefused):
        check_host(host, HOME)


@pytest.mark.parametrize(
    ("sent", "own"),
    [
        ("xn--bcher-kva.example", "bücher.example"),
        ("xn--bcher-kva.example", "BU\u0308CHER.example"),
        ("xn--strae-oqa.example", "straße.example"),
    ],
)
def test_a_name_beyond_ascii_is_compared_as_browsers_send_it(sent, own):
    check_host(sent, f"https://{own}")


@pytest.mark.parametrize("settings", [{"VEGA_TRUSTED_PROXIES": "1", "VEGA_BASE_URL": HOME}])
def test_behind_a_proxy_the_name_is_the_one_that_it_sends(anonymous, alice):
    sent = {"base_url": "http://vega.example:8765", "headers": {"X-Forwarded-Host": HOME[8:]}}
    assert sign_in(anonymous, **sent).status_code == 303
    sent["headers"] = {"X-Forwarded-Host": "evil.example"}
    assert sign_in(anonymous, **sent).status_code == 403


@pytest.mark.parametrize(
    "settings",
    [{"VEGA_AUTH_PROXY_HEADER": "Remote-User", "VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1",
      "VEGA_BASE_URL": HOME, "VEGA_TRUSTED_PROXIES": hops} for hops in ("0", "1")],
)  # fmt: skip
def test_a_page_of_another_name_cannot_be_the_proxy_of_the_same_machine(anonymous, alice):
    """Its scripts may send any header, from the visitor's machine."""
    named = {"Remote-User": "alice"}
    forwarded = {**named, "X-Forwarded-Host": HOME[8:]}
    for headers in (named, forwarded):
        answer = anonymous.get("/", headers=headers, base_url="http://evil.example")
        assert answer.status_code == 403
    assert anonymous.get("/", headers=forwarded, base_url="http://127.0.0.1").status_code == 200
    assert anonymous.get("/", headers=named, base_url=HOME).status_code == 200


class TestWithoutIt:
    def test_guesses_at_an_unknown_name_have_a_count_of_their_own(self, anonymous, alice):
        names = ["evil.example", "a.evil.example", "b.evil.example"] * 2
        statuses = [sign_in_by_json(anonymous, name, "wrong one").status_code for name in names]
        assert statuses == [401] * 5 + [429]  # one for all of them
        assert sign_in(anonymous, "c.evil.example", "wrong one").status_code == 429
        assert sign_in_by_json(anonymous, "localhost").status_code == 200
        for _ in range(5):
            sign_in_by_json(anonymous, "localhost", "wrong one")
        assert sign_in_by_json(anonymous, "localhost").status_code == 429

    def test_a_right_password_signs_in_and_the_next_page_says_what_to_set(self, app, alice, bob):
        for name, words in (("alice", HINT), ("bob", f"ask the administrator to {HINT}")):
            client = app.test_client()
            where = f"http://{name}.example.org"
            form = {"username": name, "password": PASSWORD}
            assert client.post("/login", data=form, base_url=where).status_code == 303
            assert words in client.get("/", base_url=where).text
            assert HINT not in client.get("/", base_url=where).text

    def test_a_name_that_was_used_counts_as_any_other(self, app, anonymous, alice):
        assert sign_in(anonymous, "jobs.example.org").status_code == 303
        client = app.test_client()
        form = {"username": "alice", "password": PASSWORD}
        client.post("/login", data=form, base_url="http://jobs.example.org:8080")
        assert HINT not in client.get("/", base_url="http://jobs.example.org:8080").text
        for _ in range(5):
            assert sign_in(anonymous, "evil.example", "a wrong one").status_code == 401
        assert sign_in(anonymous, "jobs.example.org").status_code == 303
        for _ in range(5):
            assert sign_in(anonymous, "jobs.example.org", "a wrong one").status_code == 401
        assert sign_in_by_json(anonymous, "localhost").status_code == 429

    def test_an_extension_makes_a_name_known_too(self, anonymous, alice):
        sign_in_by_json(anonymous, "jobs.example.org", "a wrong one")
        assert not is_known("jobs.example.org")
        assert sign_in_by_json(anonymous, "jobs.example.org").status_code == 200
        assert is_known("jobs.example.org")

    def test_the_name_of_the_first_run_is_known(self, anonymous):
        where = {"base_url": "http://jobs.example.org"}
        form = {"code": people.setup_code(), "username": "alice", "password": PASSWORD}
        assert anonymous.post("/setup", data=form, **where).status_code == 303
        assert HINT not in anonymous.get("/", **where).text
        assert is_known("jobs.example.org")

    @pytest.mark.parametrize("settings", [{"VEGA_TRUSTED_PROXIES": "1"}])
    def test_so_is_what_a_trusted_proxy_sends(self, app, alice):
        client = app.test_client()
        sent = {"base_url": "http://vega.example", "headers": {"X-Forwarded-Host": HOME[8:]}}
        for _ in range(5):
            sign_in(client, password="a wrong one", **sent)
        assert sign_in(client, **sent).status_code == 429
        assert sign_in(client, "localhost").status_code == 429

    def test_codes_have_a_count_of_their_own_as_well(self, app, alice):
        authenticator = factors.set_up(alice)
        form = {"username": "alice", "password": PASSWORD}

        def try_codes(host, *codes):
            client, where = app.test_client(), {"base_url": f"http://{host}"}
            assert client.post("/login", data=form, **where).location == "/login/code"
            answers = [client.post("/login/code", data={"code": c}, **where) for c in codes]
            return answers, client.get("/", **where).text

        answers, _ = try_codes("evil.example", *"123456")
        assert [answer.status_code for answer in answers] == [401] * 5 + [429]
        answers, _ = try_codes("localhost", authenticator.recovery_codes[0])
        assert [answer.status_code for answer in answers] == [303]

    def test_passkeys_have_one_and_the_page_after_them_says_what_to_set(self, browser, app, alice):
        where, key = {"base_url": HOME}, Authenticator(host="jobs.example.org", origin=HOME)
        client = browser(alice)
        client.set_cookie("__Host-vega", client.get_cookie("vega").value, domain=HOME[8:])
        options = client.post("/settings/passkeys/options", **where).json
        form = {"passkey": key.create(options), "name": "Key"}
        assert client.post("/settings/passkeys", data=form, **where).status_code == 303
        client = app.test_client()
        options = client.post("/login/passkey/options", **where).json
        signed = {"passkey": key.sign(options)}
        assert client.post("/login/passkey", data=signed, **where).status_code == 303
        assert HINT in client.get("/", **where).text


def test_the_latest_names_are_remembered(app):
    assert not is_known("name-0.example")
    for number in range(MOST_HOSTS + 1):
        with transaction() as connection:
            hosts.note_host(connection, f"name-{number}.example")
    assert not is_known("name-0.example")
    assert is_known(f"name-{MOST_HOSTS}.example")
    assert is_known(f"NAME-{MOST_HOSTS}.example.")


def test_a_name_of_any_length_is_remembered(app):
    long = ".".join(["x" * 63] * 100)
    with transaction() as connection:
        hosts.note_host(connection, long)
    assert is_known(long)
