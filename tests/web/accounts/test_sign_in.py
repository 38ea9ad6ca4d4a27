"""The first run, signing in and out, and what a session may be used for."""

import re

import pytest
import time_machine
from conftest import PASSWORD
from flask import url_for
from support.people import setup_code

from vega.models import Plan, SessionKind
from vega.rules.user_agents import label_of
from vega.services.accounts import sessions, tokens, users
from vega.web.ui.redirects import local_path

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"


def sign_in(client, username="alice", password=PASSWORD, **fields):
    form = {"username": username, "password": password, **fields}
    return client.post("/login", data=form, headers={"User-Agent": FIREFOX})


def claim(client, **fields):
    form = {"code": setup_code(), "username": "alice", "password": PASSWORD}
    return client.post("/setup", data={**form, **fields})


def reached_at(client, host):
    """The same browser and session, at another name of the install."""
    client.set_cookie("vega", client.get_cookie("vega").value, domain=host)
    return client


# The first run


@pytest.mark.parametrize("path", ["/", "/login", "/jobs", "/settings"])
def test_before_there_is_an_account_every_page_leads_to_the_setup(anonymous, path):
    answer = anonymous.get(path)
    assert answer.status_code in (302, 303)
    assert answer.location == "/setup"


def test_setup_without_a_code_asks_for_it_and_says_where_to_find_it(anonymous):
    answer = anonymous.get("/setup")
    assert answer.status_code == 200
    assert 'name="code"' in answer.text
    assert "/setup?code=" in answer.text
    assert 'name="password"' not in answer.text


def test_setup_with_a_wrong_code_says_so_and_offers_no_account(anonymous):
    answer = anonymous.get("/setup?code=wrong")
    assert answer.status_code == 422
    assert "That code is wrong" in answer.text
    assert "Use the one after /setup?code=" in answer.text
    assert claim(anonymous, code="wrong").status_code == 422
    assert not users.has_users()


@pytest.mark.parametrize("code", ["", "é", "\0", "x" * 10_000])
def test_a_code_that_is_none_is_refused_whatever_it_holds(anonymous, code):
    assert claim(anonymous, code=code).status_code in (200, 422)
    assert not users.has_users()


def test_setup_creates_the_administrator_signs_in_and_shows_the_first_steps(anonymous):
    page = anonymous.get(f"/setup?code={setup_code()}").text
    assert not re.search(r"\bplan\b", page, re.IGNORECASE)
    assert re.findall(r'<input[^>]*autofocus[^>]*name="(\w+)"', page) == ["username"]
    assert f'name="code" value="{setup_code()}"' in page
    assert 'type="password"' in page
    answer = claim(anonymous)
    assert (answer.status_code, answer.location) == (303, "/")
    alice = users.get_user("alice")
    assert (alice.is_admin, alice.plan) == (True, Plan.UNLIMITED)
    first = reached_at(anonymous, "vega.home").get("/", base_url="http://vega.home:8765").text
    for words in ("vega.home:8765", "Save to Vega", "Import what you have", "Paste or type"):
        assert words in first
    assert '<a href="/jobs/new">type the title and the company</a>' in first


def test_a_refused_setup_keeps_the_name_but_not_the_password(anonymous):
    answer = claim(anonymous, username="my name", password="long enough 1")
    assert answer.status_code == 422
    assert 'value="my name"' in answer.text
    assert "long enough 1" not in answer.text


def test_setup_is_closed_once_somebody_has_an_account(anonymous, alice):
    assert anonymous.get(f"/setup?code={setup_code()}").location == "/login"
    assert claim(anonymous, username="mallory").location == "/login"
    assert [user.username for user in users.list_users()] == ["alice"]


# Signing in


def test_signing_in_leads_to_the_page_that_was_asked_for(anonymous, alice):
    sent_away = anonymous.get("/jobs?q=python&sort=oldest")
    assert sent_away.status_code == 302
    page = anonymous.get(sent_away.location).text
    asked_for = re.search(r'name="next" value="([^"]*)"', page)[1].replace("&amp;", "&")
    assert sign_in(anonymous, next=asked_for).location == "/jobs?q=python&sort=oldest"


def test_a_page_with_a_very_long_address_is_not_come_back_to(anonymous, alice):
    longest = "/jobs?q=".ljust(4_000, "x")
    assert anonymous.get(longest).location == f"/login?next={longest.replace('=', '%3D')}"
    assert anonymous.get(f"{longest}x").location == "/login?next=/"


def test_the_session_is_named_after_the_browser(anonymous, alice):
    sign_in(anonymous)
    (session,) = sessions.list_sessions(alice, SessionKind.BROWSER)
    assert session.label == "Firefox on Linux"


@pytest.mark.parametrize(("username", "password"), [("alice", "wrong horse"), ("nobody", PASSWORD)])
def test_a_wrong_sign_in_tells_neither_part_and_keeps_the_name(
    anonymous, alice, username, password
):
    answer = sign_in(anonymous, username, password, next="/board")
    assert answer.status_code == 401
    assert "WWW-Authenticate" not in answer.headers
    assert "Invalid username or password." in answer.text
    assert f'value="{username}"' in answer.text
    assert 'value="/board"' in answer.text
    assert password not in answer.text


def test_a_blank_sign_in_says_what_is_missing(anonymous, alice):
    answer = sign_in(anonymous, "alice", "")
    assert answer.status_code == 422
    assert "Enter your password." in answer.text


def test_too_many_wrong_sign_ins_are_paused_with_the_form_kept(anonymous, alice):
    for _ in range(5):
        sign_in(anonymous, password="wrong horse")
    answer = sign_in(anonymous)
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "Try again in" in answer.text
    assert 'value="alice"' in answer.text


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        " //evil.example",
        "/\u200b/evil.example",
        "/../evil.example",
        "/jobs/%2e%2e/%2e%2e/evil.example",
        "",
    ],
)
def test_signing_in_never_leads_to_another_site(anonymous, alice, target):
    assert sign_in(anonymous, next=target).location == "/"


@pytest.mark.parametrize("target", ["/jobs", "/jobs/17?edit=notes", "/jobs?q=a%20b", "/%2f%2fevil"])
def test_a_path_of_this_install_is_kept(app, target):
    with app.test_request_context("/"):
        assert local_path(target) == target
        assert local_path(None) == url_for("web.today")


def test_signing_in_begins_a_session_that_holds_nothing_of_the_one_before(anonymous, alice, bob):
    sign_in(anonymous)
    before = anonymous.get_cookie("vega").value
    with anonymous.session_transaction() as session:
        session["left behind"] = "by alice"
    sign_in(anonymous, "bob")
    with anonymous.session_transaction() as session:
        assert "left behind" not in session
        assert session.permanent
    assert anonymous.get_cookie("vega").value != before
    assert not sessions.list_sessions(alice, SessionKind.BROWSER)


def test_somebody_signed_in_is_not_asked_again(browser, alice):
    assert browser(alice).get("/login?next=/board").location == "/board"


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(anonymous, alice):
    cookie = sign_in(anonymous).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Expires=" in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_sent_again_after_a_day_or_if_the_clock_went_back(anonymous, alice):
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False) as clock:
        sign_in(anonymous)
        anonymous.get("/")  # adds the token of its forms
        assert "Set-Cookie" not in anonymous.get("/").headers
        for moment in ("2026-11-26T12:00:00Z", "2026-11-26T11:00:00Z"):
            clock.move_to(moment)
            assert "Expires=" in anonymous.get("/").headers["Set-Cookie"]
            assert "Set-Cookie" not in anonymous.get("/").headers


def test_over_tls_the_cookie_stays_on_tls(anonymous, alice):
    answer = anonymous.post(
        "/login",
        data={"username": "alice", "password": PASSWORD},
        base_url="https://vega.example",
    )
    assert "Secure" in answer.headers["Set-Cookie"]


# Signing out


def test_signing_out_ends_the_session_on_the_server(browser, alice):
    client = browser(alice)
    stolen = client.get_cookie("vega").value
    assert client.post("/logout").location == "/login"
    client.set_cookie("vega", stolen)
    assert client.get("/").status_code == 302


def test_a_link_cannot_sign_anybody_out(browser, alice):
    client = browser(alice)
    assert client.get("/logout").status_code == 405
    assert client.get("/").status_code == 200


def test_a_password_set_elsewhere_ends_the_session(browser, alice):
    client = browser(alice)
    users.set_password("alice", "another horse")
    assert client.get("/").location == "/login?next=/"


# Nobody signed in


@pytest.mark.parametrize(("number", "is_kept"), [(1_000, True), (1_001, False)])
def test_a_form_of_a_page_that_is_out_of_date_can_be_sent_again_up_to_a_thousand_fields(
    app, anonymous, alice, number, is_kept
):
    app.config["WTF_CSRF_ENABLED"] = True
    answer = anonymous.post("/login", data={f"field{at}": "x" for at in range(number)})
    assert answer.status_code == 400
    assert ('name="field0"' in answer.text) is is_kept


def test_htmx_is_led_to_the_sign_in_when_it_only_reads(anonymous, alice):
    headers = {"HX-Request": "true", "HX-Current-URL": "http://localhost/jobs?q=a"}
    answer = anonymous.get("/jobs?q=ab", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["HX-Redirect"] == "/login?next=/jobs?q%3Da"


def test_htmx_that_was_to_save_something_is_told_and_what_was_typed_stays(anonymous, alice):
    answer = anonymous.post("/jobs/new", data={"title": "x"}, headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer.headers["HX-Reswap"] == "none"
    assert "HX-Redirect" not in answer.headers
    assert "what you typed is still here" in answer.text
    assert 'href="/login" target="_blank"' in answer.text


def test_a_plain_form_that_was_to_save_something_comes_back_with_what_was_typed(
    guarded, browser, alice
):
    client = browser(alice)
    typed = {"title": "Data <Engineer>", "company": "Acme", "once": "a-key"}
    old = token_of(client.get("/jobs/new").text)
    sessions.end_all_sessions(alice)  # from another browser
    answer = client.post("/jobs/new", data={**typed, "csrf_token": old})
    assert answer.status_code == 401
    assert "You are signed out" in answer.text
    assert 'action="/jobs/new"' in answer.text
    assert 'name="title" value="Data &lt;Engineer&gt;"' in answer.text
    assert "<dt>Company</dt>" in answer.text
    assert "<dt>Once</dt>" not in answer.text  # nobody typed it
    login = {"username": "alice", "password": PASSWORD, "csrf_token": token_of(answer.text)}
    assert client.post("/login", data=login).status_code == 303  # in another tab
    answer = client.post("/jobs/new", data={**typed, "csrf_token": old})
    assert 'name="title" value="Data &lt;Engineer&gt;"' in answer.text
    again = {**typed, "csrf_token": token_of(answer.text)}
    assert client.post("/jobs/new", data=again).status_code == 303


def test_the_api_is_never_led_to_a_page(anonymous, alice, browser):
    for client in (anonymous, browser(alice)):
        answer = client.get("/api/jobs/quota")
        assert answer.status_code == 401
        assert "error" in answer.json
        assert "Location" not in answer.headers


# A form whose token is old


@pytest.fixture
def guarded(app):
    app.config["WTF_CSRF_ENABLED"] = True
    return app


def token_of(page):
    return re.search(r'name="csrf-token" content="([^"]+)"', page)[1]


def test_forms_of_two_first_pages_loaded_at_once_can_both_be_sent(guarded, anonymous, alice):
    login = {"username": "alice", "password": PASSWORD}
    login["csrf_token"] = token_of(anonymous.get("/login").text)
    anonymous.post("/login", data=login)
    signed_in = anonymous.get_cookie("vega").value
    pages = []
    for _ in range(2):
        anonymous.set_cookie("vega", signed_in)
        pages.append(token_of(anonymous.get("/settings/tokens").text))
    for token in pages:
        answer = anonymous.post("/settings/tokens", data={"label": "x", "csrf_token": token})
        assert answer.status_code == 303


def test_an_old_form_comes_back_with_what_was_typed_and_can_be_sent_again(guarded, browser, alice):
    client = browser(alice)
    answer = client.post("/settings/tokens?x=1", data={"label": "Home <server>", "days": "3"})
    assert answer.status_code == 400
    assert 'action="/settings/tokens?x=1"' in answer.text
    assert 'name="label" value="Home &lt;server&gt;"' in answer.text
    again = {"label": "Home <server>", "days": "3", "csrf_token": token_of(answer.text)}
    assert client.post("/settings/tokens", data=again).status_code == 303
    assert tokens.list_tokens(alice)[0].label == "Home <server>"


def test_an_old_form_never_brings_a_password_back(guarded, browser, alice):
    form = {"current_password": "secret one", "new_password": "secret two"}
    answer = browser(alice).post("/settings/password", data=form)
    assert answer.status_code == 400
    assert "secret" not in answer.text
    assert 'type="password" name="new_password"' in answer.text


def test_an_old_form_too_large_to_carry_is_not_carried(guarded, browser, alice):
    answer = browser(alice).post("/jobs/new", data={"description": "word " * 50_000})
    assert answer.status_code == 400
    assert "word word" not in answer.text


def test_a_form_from_another_site_is_not_offered_to_be_sent_again(guarded, anonymous, alice):
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    answer = anonymous.post("/jobs/new", data={"title": "planted"}, headers=headers)
    assert answer.status_code == 400
    assert "planted" not in answer.text
    assert "Set-Cookie" not in answer.headers


def test_an_old_page_tells_htmx_a_new_token(guarded, browser, alice):
    client = browser(alice)
    headers = {"HX-Request": "true", "X-CSRFToken": "old"}
    answer = client.post("/settings/tokens", data={"label": "a"}, headers=headers)
    assert answer.status_code == 400
    assert "Try again" in answer.text
    token = re.search(r'"token": "([^"]+)"', answer.headers["HX-Trigger"])[1]
    headers["X-CSRFToken"] = token
    assert client.post("/settings/tokens", data={"label": "a"}, headers=headers).status_code == 303


def test_every_form_of_a_page_carries_its_token(guarded, browser, alice, make_job):
    make_job(alice)
    client = browser(alice)
    for path in ("/", "/settings"):
        page = client.get(path).text
        posts = re.findall(r'<form[^>]*method="post".*?</form>', page, re.S)
        assert posts
        assert all('name="csrf_token"' in form for form in posts)


# Names of browsers


@pytest.mark.parametrize(
    ("user_agent", "label"),
    [
        (FIREFOX, "Firefox on Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/142.0.0.0 Mobile Safari/537.36",
            "Chrome on Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
            "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "Safari on iPhone",
        ),
        ("curl/8.14.1", "curl/8.14.1"),
        ("", "Unknown client"),
        ("\x1b[31m", "Unknown client"),
        ("z" * 500, "z" * 100),
    ],
)
def test_a_browser_is_told_by_name_and_system(user_agent, label):
    assert label_of(user_agent) == label


def test_the_first_page_has_the_time_zone_that_the_browser_sent_with_the_sign_in(anonymous, alice):
    assert 'name="time_zone"' in anonymous.get("/login").text
    form = {"username": "alice", "password": PASSWORD, "time_zone": "Europe/Berlin"}
    anonymous.post("/login", data=form)
    assert "data-time-zone-url" not in anonymous.get("/").text
    assert users.get_user("alice").time_zone == "Europe/Berlin"
    anonymous.post("/login", data={**form, "time_zone": "Asia/Tokyo"})
    assert users.get_user("alice").time_zone == "Europe/Berlin"


@pytest.mark.parametrize("name", ["Mars/Olympus", "../../etc/passwd", "", "a\0b"])
def test_a_sign_in_with_a_time_zone_that_is_none_works(anonymous, alice, name):
    form = {"username": "alice", "password": PASSWORD, "time_zone": name}
    assert anonymous.post("/login", data=form).location == "/"
    assert users.get_user("alice").time_zone is None


def test_after_a_refusal_the_password_has_the_focus(anonymous, alice):
    form = {"username": "alice", "password": "wrong horse"}
    page = anonymous.post("/login", data=form).text
    (password,) = re.findall(r'<input[^>]*name="password"[^>]*>', page)
    assert "autofocus" in password
    assert page.count("autofocus") == 1
    assert page.count("button primary") == 1
