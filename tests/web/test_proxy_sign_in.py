"""A proxy that signs people in: whom its header names, from where, at which doors."""

import re
from dataclasses import replace

import pytest
from conftest import PASSWORD
from support import factors, people
from support.people import config, setup_code

from vega.config import Provider
from vega.errors import InvalidToken
from vega.models import Plan, SessionKind, SignInMethod
from vega.services.accounts import sessions, tokens, users

PROXY = "172.18.0.5"
ISSUER = Provider("https://auth.example.org", "vega", "a secret of the provider")


@pytest.fixture
def database(sqlite_database):
    """SQLite alone: who is let in depends on the request."""
    return sqlite_database


@pytest.fixture
def settings():
    return {
        "VEGA_AUTH_PROXY_HEADER": "Remote-User",
        "VEGA_AUTH_PROXY_NETWORKS": "172.18.0.0/24, fd00::/8, fe80::/10",
    }


@pytest.fixture
def guarded(app):
    app.config["WTF_CSRF_ENABLED"] = True
    return app


@pytest.fixture
def visit(app):
    """Make a browser whose requests come from an address, the proxy's unless another is given."""

    def make(peer=PROXY):
        client = app.test_client()
        client.environ_base["REMOTE_ADDR"] = peer
        return client

    return make


def let(app, *, creates_users=False, **changes):
    """Change settings that are read with each request."""
    proxy = replace(config().proxy_sign_in, creates_users=creates_users)
    app.config["VEGA"] = replace(config(), proxy_sign_in=proxy, **changes)


def named(*names):
    return [("Remote-User", name) for name in names]


def who(answer):
    """Return whom a page greets, None on a page for nobody."""
    found = re.search(r"Signed in as <strong>([^<]*)</strong>", answer.text)
    return found and found[1]


def methods(owner):
    return [one.method for one in sessions.list_sessions(owner, SessionKind.BROWSER)]


# Who is let in


def test_the_header_of_the_proxy_signs_in_whatever_the_case_and_stays_one_session(visit, alice):
    client = visit()
    for name in ("alice", "ALICE", " Alice "):
        assert who(client.get("/jobs", headers=named(name))) == "alice"
    assert methods(alice) == [SignInMethod.PROXY]


def test_no_second_factor_is_asked_for_after_the_header(visit, alice):
    factors.set_up(alice)
    assert who(visit().get("/jobs", headers=named("alice"))) == "alice"


@pytest.mark.parametrize("method", ["HEAD", "GET", "POST"])
def test_a_first_request_counts_whatever_its_method(visit, alice, method):
    data = {"title": "Engineer", "company": "Acme"} if method == "POST" else None
    answer = visit().open("/jobs/new", method=method, headers=named("alice"), data=data)
    assert answer.status_code == (303 if method == "POST" else 200)
    assert methods(alice) == [SignInMethod.PROXY]


@pytest.mark.parametrize(
    ("peer", "counts"),
    [
        (PROXY, True),
        (f"::ffff:{PROXY}", True),
        ("fd12::1", True),
        ("fe80::1%eth0", True),
        ("172.18.1.5", False),
        ("127.0.0.1", False),
        ("::1", False),
        ("", False),
        (f"{PROXY}:80", False),
    ],
)
def test_the_header_counts_from_the_networks_of_the_proxy_alone(visit, alice, peer, counts):
    answer = visit(peer).get("/jobs", headers=named("alice"))
    assert (who(answer) == "alice") == counts
    assert answer.status_code == (200 if counts else 302)


def test_the_header_from_elsewhere_is_told_once_in_the_log(app, visit, alice, caplog):
    app.extensions.pop("vega.warned_of_peer", None)
    for _ in range(2):
        visit("203.0.113.9").get("/login", headers=named("alice"))
    assert caplog.text.count("VEGA_AUTH_PROXY_NETWORKS") == 1
    assert "203.0.113.9" in caplog.text


class TestBehindTwoThings:
    """A proxy that is trusted for addresses, and a URL prefix."""

    @pytest.fixture
    def settings(self, settings):
        return {**settings, "VEGA_TRUSTED_PROXIES": "1", "VEGA_PREFIX": "/vega"}

    def test_no_forwarded_address_makes_a_client_the_proxy(self, visit, alice):
        forged = [("X-Forwarded-For", PROXY), ("Forwarded", f"for={PROXY}"), ("X-Real-IP", PROXY)]
        answer = visit("203.0.113.9").get("/vega/jobs", headers=[*named("alice"), *forged])
        assert answer.location == "/vega/login?next=/vega/jobs"

    def test_the_proxys_own_address_counts_and_not_that_of_its_client(self, visit, alice):
        forwarded = ("X-Forwarded-For", "203.0.113.9")
        client = visit()
        answer = client.get("/vega/jobs", headers=[*named("alice"), forwarded])
        assert who(answer) == "alice"
        assert client.get("/api/jobs", headers=named("alice")).status_code == 401
        assert client.get("/vega/api/jobs", headers=named("alice")).status_code == 401


@pytest.mark.parametrize(
    ("name", "shown"), [("a" * 100, "a" * 100), ("a" * 101, "a" * 99 + "…")], ids=["100", "101"]
)
def test_a_long_name_that_is_nobodys_is_shown_in_part(visit, alice, name, shown):
    assert f"signed you in as “{shown}”" in visit().get("/jobs", headers=named(name)).text


@pytest.mark.parametrize("names", [("alice, bob",), ("alice", "bob"), ("alice", "alice"), (",",)])
def test_two_values_are_nobody(visit, alice, bob, browser, names):
    answer = visit().get("/jobs", headers=named(*names))
    assert (answer.status_code, who(answer)) == (403, None)
    assert "names more than one person" in answer.text
    assert methods(alice) == methods(bob) == []


@pytest.mark.parametrize("name", ["mallory", "al ice", "\xc3\xa4lice", "<b>", "a" * 5000])
def test_an_unknown_name_is_nobody_and_is_told_what_to_do(visit, alice, name):
    answer = visit().get("/jobs", headers=named(name))
    assert (answer.status_code, who(answer)) == (403, None)
    assert "no account with that name" in answer.text
    assert "Ask the administrator" in answer.text
    assert "<b>" not in answer.text.partition("lead")[2]
    assert [user.username for user in users.list_users()] == ["alice"]


@pytest.mark.parametrize("name", ["\xa0alice", "alice\x85", "alice\x1f", "alice\xa0\t"])
def test_only_what_http_calls_blank_is_left_out_of_a_name(visit, alice, name):
    answer = visit().get("/jobs", headers=named(name))
    assert (answer.status_code, who(answer)) == (403, None)


def test_a_name_that_folds_alike_gets_nobody_in_by_an_older_cookie(visit, alice):
    users.create_user("ross", PASSWORD)
    client = visit()
    assert who(client.get("/jobs", headers=named("ross"))) == "ross"
    answer = client.get("/jobs", headers=named("ro\xdf"))
    assert (answer.status_code, who(answer)) == (403, None)


@pytest.mark.parametrize("names", [("mallory",), ("alice", "mallory")])
def test_nobody_whom_vega_does_not_know_gets_in_by_an_older_cookie(visit, alice, names):
    client = visit()
    client.post("/login", data={"username": "alice", "password": PASSWORD})
    answer = client.get("/settings", headers=named(*names))
    assert (answer.status_code, who(answer)) == (403, None)
    assert client.post("/logout", headers=named(*names)).status_code == 403
    assert methods(alice) == []


@pytest.mark.parametrize("name", [None, "", "  "])
def test_without_a_name_people_sign_in_as_usual(visit, alice, name):
    client = visit()
    headers = [] if name is None else named(name)
    assert client.get("/jobs", headers=headers).location == "/login?next=/jobs"
    typed = {"username": "alice", "password": PASSWORD}
    assert client.post("/login", data=typed, headers=headers).status_code == 303
    assert who(client.get("/jobs", headers=headers)) == "alice"


# At which doors


def test_the_header_is_nothing_to_programs(app, visit, alice, api):
    before = methods(alice)
    for path in ("/api/jobs", "/api/auth/verify", "/api/today"):
        assert visit().get(path, headers=named("alice")).status_code == 401, path
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    assert visit().post("/mcp", json=message, headers=named("alice")).status_code == 401
    for path in ("/health", "/calendar/unknown.ics", "/static/nothing.css"):
        for names in (("alice",), ("alice", "bob"), ("mallory",)):
            answer = visit().get(path, headers=named(*names))
            assert answer.status_code == (200 if path == "/health" else 404)
            assert "Set-Cookie" not in answer.headers
            assert who(answer) is None
    assert methods(alice) == before == []
    client = api(alice)
    client.client.environ_base["REMOTE_ADDR"] = PROXY
    client.headers["Remote-User"] = "bob"
    assert client.get("/api/auth/verify").json == {"username": "alice"}


@pytest.mark.parametrize("path", ["/calendar", "/docs", "/settings", "/nothing", "/login/nothing"])
def test_the_header_counts_on_each_page(visit, alice, path):
    assert who(visit().get(path, headers=named("alice"))) == "alice"


# One session after another


def test_the_person_of_the_header_wins_over_an_older_cookie_and_ends_it(visit, alice, bob):
    client = visit()
    client.post("/login", data={"username": "alice", "password": PASSWORD})
    stolen = client.get_cookie("vega").value
    assert who(client.get("/jobs", headers=named("bob"))) == "bob"
    assert (methods(alice), methods(bob)) == ([], [SignInMethod.PROXY])
    assert who(client.get("/jobs", headers=named("alice"))) == "alice"
    assert (methods(alice), methods(bob)) == ([SignInMethod.PROXY], [])
    other = visit()
    other.set_cookie("vega", stolen)
    assert other.get("/jobs").status_code == 302


def test_signing_out_at_the_proxy_ends_what_its_header_began(visit, alice):
    client = visit()
    client.get("/jobs", headers=named("alice"))
    assert client.get("/jobs").location == "/login?next=/jobs"
    assert who(client.get("/nothing")) is None
    outside = visit("203.0.113.9")
    outside.set_cookie("vega", client.get_cookie("vega").value)
    assert outside.get("/jobs", headers=named("alice")).status_code == 302


def test_a_cookie_of_the_proxys_counts_no_more_without_the_setting(app, visit, alice):
    client = visit()
    client.get("/jobs", headers=named("alice"))
    with pytest.MonkeyPatch.context() as patch:
        hooks = app.before_request_funcs[None]
        kept = [hook for hook in hooks if hook.__module__ != "vega.http.accounts.proxy_sign_in"]
        assert len(kept) == len(hooks) - 1
        patch.setitem(app.before_request_funcs, None, kept)
        assert client.get("/jobs", headers=named("alice")).status_code == 302


def test_a_form_of_the_person_before_does_nothing_for_the_next(guarded, visit, alice, bob):
    client = visit()
    page = client.get("/jobs/new", headers=named("alice")).text
    token = re.search(r'name="csrf-token" content="([^"]+)"', page)[1]
    form = {"title": "Private plans", "company": "Acme", "csrf_token": token}
    answer = client.post("/jobs/new", data=form, headers=named("bob"))
    assert (answer.status_code, who(answer)) == (400, "bob")
    for name in ("bob", "alice"):
        assert "Private plans" not in client.get("/jobs", headers=named(name)).text


def test_forms_and_messages_work_within_the_proxys_session(guarded, visit, alice):
    client = visit()
    page = client.get("/jobs/new", headers=named("alice")).text
    token = re.search(r'name="csrf-token" content="([^"]+)"', page)[1]
    form = {"title": "Engineer", "company": "Acme", "csrf_token": token}
    added = client.post("/jobs/new", data=form, headers=named("alice"))
    assert added.status_code == 303
    assert "was added" in client.get(added.location, headers=named("alice")).text


@pytest.mark.parametrize("dest", ["image", "iframe", "empty"])
def test_pages_of_other_sites_begin_no_sessions(guarded, visit, alice, dest):
    foreign = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Dest", dest)]
    visit().get("/jobs", headers=[*named("alice"), *foreign])
    sent = [("Origin", "https://evil.example"), ("Sec-Fetch-Dest", "document")]
    answer = visit().post("/jobs/new", data={"title": "T"}, headers=[*named("alice"), *sent])
    assert answer.status_code == 400
    assert methods(alice) == []
    link = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Dest", "document")]
    assert who(visit().get("/jobs", headers=[*named("alice"), *link])) == "alice"


def test_signing_out_of_the_proxys_session_leads_to_the_proxy(visit, alice):
    client = visit()
    page = client.get("/jobs", headers=named("alice")).text
    assert 'action="/logout"' not in page
    assert "signed in through a proxy" in page
    answer = client.post("/logout", headers=named("alice"), follow_redirects=True)
    assert "sign out there" in answer.text.partition("</header>")[2]
    others = sessions.start_browser_session(sessions.NewSession(alice.id, "Elsewhere"))
    answer = client.post(
        "/settings/sessions/end-all", headers=named("alice"), follow_redirects=True
    )
    assert "The proxy still signs you in here." in answer.text
    assert sessions.account_of_browser(others, config()) is None
    assert methods(alice) == [SignInMethod.PROXY]


# Accounts that the header creates


def test_a_new_name_gets_an_unlimited_account_where_the_setting_says_so(app, visit, alice):
    let(app, creates_users=True)
    assert who(visit().get("/jobs", headers=named("carol"))) == "carol"
    carol = users.get_user("carol")
    assert (carol.plan, carol.is_admin) == (Plan.UNLIMITED, False)
    signed_in = visit().post("/login", data={"username": "carol", "password": ""})
    assert signed_in.status_code == 422


@pytest.mark.parametrize("name", ["ab", "al ice", "alice!", "\xc3\xa4lice", "a" * 101])
def test_a_name_that_vega_cannot_take_is_told_and_creates_nothing(app, visit, alice, name):
    let(app, creates_users=True)
    answer = visit().get("/jobs", headers=named(name))
    assert (answer.status_code, who(answer)) == (403, None)
    assert "not a valid username here" in answer.text
    assert [user.username for user in users.list_users()] == ["alice"]


# The first run


@pytest.mark.parametrize("is_local", [True, False])
def test_the_header_alone_creates_no_first_account(app, visit, is_local):
    let(app, creates_users=True, local_sign_in=is_local)
    assert visit().get("/jobs", headers=named("mallory")).location == "/setup"
    for code in ("", "wrong"):
        sent = {"code": code, "username": "mallory", "password": PASSWORD}
        answer = visit().post("/setup", data=sent, headers=named("mallory"))
        assert "one-time code" in answer.text.lower()
    assert not users.has_users()


@pytest.mark.parametrize("is_local", [True, False])
def test_with_the_code_the_first_account_gets_the_name_in_the_header(app, visit, is_local):
    let(app, creates_users=True, local_sign_in=is_local)
    client = visit()
    page = client.get(f"/setup?code={setup_code()}", headers=named("alice")).text
    assert "<strong>alice</strong>" in page
    assert ('name="password"' in page) == is_local
    assert 'name="username"' not in page
    form = {"code": setup_code(), "username": "mallory", "password": PASSWORD}
    assert client.post("/setup", data=form, headers=named("alice")).location == "/"
    assert who(client.get("/", headers=named("alice"))) == "alice"
    alice = users.get_user("alice")
    assert (alice.is_admin, methods(alice)) == (True, [SignInMethod.PROXY])
    typed = {"username": "alice", "password": PASSWORD}
    assert visit().post("/login", data=typed).status_code == (303 if is_local else 403)


def test_a_name_in_the_header_that_cannot_be_one_is_told_in_the_first_run(app, visit):
    let(app, creates_users=True, local_sign_in=False)
    answer = visit().post("/setup", data={"code": setup_code()}, headers=named("x"))
    assert answer.status_code == 422
    assert "The name must be 3 to 100 characters" in answer.text


def test_without_passwords_the_first_account_needs_the_proxy_or_is_linked_to_the_provider(
    app, visit
):
    let(app, creates_users=True, local_sign_in=False)
    form = {"code": setup_code(), "username": "alice", "password": PASSWORD}
    answer = visit().post("/setup", data=form)
    assert answer.status_code == 403
    assert "Open Vega at the proxy\u2019s address" in answer.text
    assert not users.has_users()
    let(app, creates_users=True, local_sign_in=False, provider=ISSUER)
    client = visit()
    assert 'name="password"' not in client.get(f"/setup?code={setup_code()}").text
    assert client.post("/setup", data=form).location == "/settings/oidc"
    assert methods(users.get_user("alice")) == [SignInMethod.SETUP]
    assert who(client.get("/jobs")) == "alice"


# Without passwords


def test_where_passwords_are_off_the_page_says_how_to_get_in(app, visit, alice):
    let(app, local_sign_in=False)
    client = visit()
    page = client.get("/login?next=/board")
    assert page.status_code == 200
    assert "<input" not in page.text
    assert "Open Vega at the proxy\u2019s address" in page.text
    answer = client.post("/login", data={"username": "alice", "password": PASSWORD})
    assert (answer.status_code, methods(alice)) == (403, [])
    assert "Signing in with a password is switched off." in answer.text
    let(app, local_sign_in=False, provider=ISSUER)
    page = client.get("/login?next=/jobs?q%3Da%26b").text
    assert 'href="/login/oidc?next=/jobs?q%3Da%26b"' in page
    assert "Sign in with auth.example.org" in page
    assert client.get("/login?next=/board", headers=named("alice")).location == "/board"


def test_where_passwords_are_off_the_header_takes_a_session_of_before_over(app, visit, alice):
    client = visit()
    client.post("/login", data={"username": "alice", "password": PASSWORD})
    client.get("/jobs", headers=named("alice"))
    assert methods(alice) == [SignInMethod.PASSWORD]
    let(app, local_sign_in=False)
    client.get("/jobs", headers=named("alice"))
    assert methods(alice)[0] == SignInMethod.PROXY


def test_what_the_proxy_signed_in_is_not_asked_for_a_password(visit, alice):
    client = visit()
    answer = client.post("/settings/tokens", data={"label": "x"}, headers=named("alice"))
    assert answer.status_code == 303


def test_where_passwords_are_switched_off_sessions_that_one_began_end(app, alice, browser):
    client = browser(alice)
    extension = people.sign_in_extension("alice", PASSWORD, "192.0.2.1", "Extension")
    token = tokens.create_token(alice, "Laptop")
    by_token = people.sign_in_extension("alice", token, "192.0.2.1", "Extension")
    assert client.get("/settings").status_code == 200
    let(app, local_sign_in=False, provider=ISSUER)
    assert client.get("/settings").location.startswith("/login")
    for end in (
        lambda: people.refresh(extension.refresh_token),
        lambda: people.account_of_token(extension.token),
    ):
        with pytest.raises(InvalidToken):
            end()
    assert people.account_of_token(people.refresh(by_token.refresh_token).token).id == alice.id


def test_with_a_proxy_nobody_takes_a_name_that_it_may_send_for_somebody_else(visit, alice, bob):
    page = visit().get("/settings/account", headers=named("bob"))
    assert "The proxy signs people in by name" in page.text
    form = {"username": "carol"}
    answer = visit().post("/settings/account/name", data=form, headers=named("bob"))
    assert answer.status_code == 422
    assert who(visit().get("/settings", headers=named("carol"))) is None
    answer = visit().post("/settings/account/name", data=form, headers=named("alice"))
    assert answer.status_code == 303, "the administrator can adapt to the proxy"


def test_where_passwords_are_off_a_user_is_added_without_one(app, visit, alice):
    let(app, local_sign_in=False)
    answer = visit().post("/settings/users", data={"username": "dave"}, headers=named("alice"))
    assert answer.status_code == 303
    assert 'name="password"' not in visit().get("/settings", headers=named("alice")).text
    assert who(visit().get("/settings", headers=named("dave"))) == "dave"
