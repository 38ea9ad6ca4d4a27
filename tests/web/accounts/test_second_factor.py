"""The second factor in pages: setting it up, its recovery codes, signing in with it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from conftest import PASSWORD
from sqlalchemy import update
from support import people
from support.factors import code_of, set_up

from vega.models import SessionKind, SignInMethod
from vega.models import users as users_table
from vega.services.accounts import second_factor, sessions, tokens, users
from vega.storage.database import transaction

NOON = datetime(2026, 11, 25, 12, 0, 5, tzinfo=UTC)
LATER = 30  # seconds until the next code
PAGE = "/settings/second-factor"
WAITS = timedelta(minutes=16)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def secret_in(page):
    return re.search(r'<code id="secret">([A-Z2-7]{32})</code>', page)[1]


def codes_in(page):
    return re.findall(r'<code class="recovery">([^<]+)</code>', page)


def enter_password(client, username="alice", **fields):
    return client.post("/login", data={"username": username, "password": PASSWORD, **fields})


def enter_code(client, code):
    return client.post("/login/code", data={"code": code})


def is_signed_in(client):
    return client.get("/settings").status_code == 200


# Setting it up


def test_it_is_set_up_with_a_first_code_and_shows_ten_recovery_codes_once(browser, alice, clock):
    here, elsewhere = browser(alice), browser(alice)
    page = here.get(PAGE).text
    secret = secret_in(page)
    assert secret_in(here.get(PAGE).text) == secret
    answer = here.post(PAGE, data={"code": code_of(secret)})
    assert (answer.status_code, answer.location) == (303, PAGE)
    assert len(codes_in(here.get(PAGE).text)) == 10
    after = here.get(PAGE).text
    assert not codes_in(after)
    assert secret not in after
    assert "10 recovery codes are left" in after
    assert not is_signed_in(elsewhere)


def test_the_qr_code_is_an_element_that_the_policy_lets_show(browser, alice):
    page = browser(alice).get(PAGE).text
    svg = re.search(r'<svg [^>]*class="qr-code".*?</svg>', page, re.S)[0]
    assert "style" not in svg
    assert f"secret={secret_in(page)}" in re.search(r'href="(otpauth://totp/[^"]+)"', page)[1]


@pytest.mark.parametrize(
    ("seconds", "words"), [(None, "Enter a code."), (300, "5 minutes apart"), (9_000, "not valid")]
)
def test_a_wrong_first_code_says_why_and_keeps_the_secret(browser, alice, seconds, words):
    client = browser(alice)
    secret = secret_in(client.get(PAGE).text)
    near = {code_of(secret, seconds=30 * step) for step in range(-45, 46)}
    code = "" if seconds is None else code_of(secret, seconds=seconds)
    if words == "not valid":  # one in some ten thousand is a near code, too
        code = next(each for each in (code, "111111", "222222") if each not in near)
    answer = client.post(PAGE, data={"code": code})
    assert answer.status_code == 422
    assert words in answer.text
    assert secret_in(answer.text) == secret
    assert not second_factor.has_second_factor(alice.id)


def test_after_a_quarter_of_an_hour_the_secret_is_not_shown_before_the_password(
    browser, alice, clock
):
    client = browser(alice)
    secret = secret_in(client.get(PAGE).text)
    clock.shift(WAITS)
    assert secret not in client.get(PAGE).text
    answer = client.post(PAGE, data={"code": code_of(secret)})
    assert (answer.status_code, second_factor.has_second_factor(alice.id)) == (403, False)
    start = f"{PAGE}/start"
    assert client.post(start, data={"current_password": "wrong horse"}).status_code == 422
    assert client.post(start, data={"current_password": PASSWORD}).location == PAGE
    assert secret_in(client.get(PAGE).text) == secret


def test_a_first_code_without_a_page_that_showed_a_secret_is_refused(browser, alice):
    assert browser(alice).post(PAGE, data={"code": "123456"}).status_code == 422


# While it is on


def test_new_recovery_codes_take_a_recent_password(browser, alice, clock):
    old = set_up(alice).recovery_codes[0]
    client = browser(alice)
    clock.shift(WAITS)
    path = f"{PAGE}/recovery-codes"
    assert client.post(path).status_code == 403
    assert client.post(path, data={"current_password": PASSWORD}).location == PAGE
    codes = codes_in(client.get(PAGE).text)
    assert len(codes) == 10
    assert old not in codes


@pytest.mark.parametrize(("used", "words"), [(9, "1 recovery code is left"), (10, "No recovery")])
def test_the_page_says_how_many_recovery_codes_are_left(browser, alice, clock, used, words):
    app = set_up(alice)
    for code in app.recovery_codes[:used]:
        second_factor.check_code(alice.id, code, "192.0.2.1", people.config().secret_key)
    assert words in browser(alice).get(PAGE).text


@pytest.mark.parametrize(
    ("password", "is_right", "status", "words"),
    [
        ("wrong horse", True, 422, "That is not your password."),
        ("", True, 422, "That is not your password."),
        (PASSWORD, False, 401, "That code is not valid"),
    ],
)
def test_a_refused_removal_says_why_and_removes_nothing(
    browser, alice, clock, password, is_right, status, words
):
    app = set_up(alice)
    client = browser(alice)
    clock.shift(LATER)
    code = app.code() if is_right else "000000"
    answer = client.post(PAGE, data={"password": password, "code": code})
    assert answer.status_code == status
    assert words in answer.text
    assert code not in re.sub(r"<script.*?</script>", "", answer.text)
    assert second_factor.has_second_factor(alice.id)


def test_it_is_removed_with_the_password_and_a_code(browser, alice, anonymous, clock):
    app = set_up(alice)
    client = browser(alice)
    clock.shift(LATER)
    form = {"password": PASSWORD, "code": app.code()}
    assert client.post(PAGE, data=form).status_code == 303
    assert client.post(PAGE, data=form).status_code == 303  # sent twice
    assert not second_factor.has_second_factor(alice.id)
    assert enter_password(anonymous).location == "/"


@pytest.mark.parametrize("path", [PAGE, f"{PAGE}/recovery-codes", f"{PAGE}/start"])
def test_it_is_nobody_elses_to_change(browser, alice, bob, path):
    set_up(alice)
    browser(bob).post(path, data={"password": PASSWORD, "code": "000000"})
    assert second_factor.find_second_factor(alice.id, people.config().secret_key).recovery_codes
    assert not second_factor.has_second_factor(bob.id)


# Signing in


def test_after_a_right_password_nobody_is_signed_in_before_the_code(anonymous, alice, clock):
    app = set_up(alice)
    clock.shift(LATER)
    answer = enter_password(anonymous, next="/jobs?q=python")
    assert (answer.status_code, answer.location) == (303, "/login/code")
    assert not is_signed_in(anonymous)
    assert 'name="code"' in anonymous.get("/login/code").text
    assert not sessions.list_sessions(alice, SessionKind.BROWSER)
    answer = enter_code(anonymous, app.code())
    assert (answer.status_code, answer.location) == (303, "/jobs?q=python")
    (session,) = sessions.list_sessions(alice, SessionKind.BROWSER)
    assert session.method == SignInMethod.CODE


def test_a_recovery_code_signs_in_once(app, anonymous, alice):
    code = set_up(alice).recovery_codes[0]
    enter_password(anonymous)
    assert enter_code(anonymous, code).location == "/"
    (session,) = sessions.list_sessions(alice, SessionKind.BROWSER)
    assert session.method == SignInMethod.RECOVERY_CODE
    another = app.test_client()
    enter_password(another)
    assert enter_code(another, code).status_code == 401


def test_a_replayed_code_signs_nobody_in(app, anonymous, alice, clock):
    authenticator = set_up(alice)
    clock.shift(LATER)
    code, thief = authenticator.code(), app.test_client()
    enter_password(anonymous)
    enter_password(thief)
    assert enter_code(anonymous, code).status_code == 303
    answer = enter_code(thief, code)
    assert answer.status_code == 401
    assert "it was used before" in answer.text
    assert "WWW-Authenticate" not in answer.headers
    assert not is_signed_in(thief)


def test_a_wrong_code_can_be_corrected_and_too_many_are_paused(anonymous, alice, clock):
    app = set_up(alice)
    clock.shift(LATER)
    enter_password(anonymous, next="/board")
    for _ in range(5):
        assert enter_code(anonymous, "000000").status_code == 401
        enter_password(anonymous, next="/board")
    answer = enter_code(anonymous, app.code())
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    assert "too many wrong codes" in answer.text
    clock.shift(90)
    assert enter_code(anonymous, app.code()).location == "/board"


def test_a_password_that_changes_before_the_code_ends_the_sign_in(anonymous, alice, clock):
    app = set_up(alice)
    clock.shift(LATER)
    enter_password(anonymous, next="/board")
    users.set_password("alice", "another horse")
    answer = enter_code(anonymous, app.code())
    assert answer.status_code == 422
    assert "your password changed. Please sign in again." in answer.text
    assert 'value="/board"' in answer.text
    assert not is_signed_in(anonymous)


def test_a_password_that_changes_while_the_code_is_checked_ends_the_sign_in(
    anonymous, alice, clock, monkeypatch
):
    app = set_up(alice)
    clock.shift(LATER)
    enter_password(anonymous)

    def check_meanwhile(*given):
        users.set_password("alice", "another horse")
        return second_factor.check_code(*given)

    monkeypatch.setattr("vega.web.accounts.sign_in.check_code", check_meanwhile)
    assert enter_code(anonymous, app.code()).status_code == 422
    assert not is_signed_in(anonymous)


def test_a_sign_in_that_waits_longer_than_ten_minutes_is_over(anonymous, alice, clock):
    app = set_up(alice)
    enter_password(anonymous, next="/board")
    clock.shift(timedelta(minutes=10, seconds=1))
    answer = enter_code(anonymous, app.code())
    assert answer.status_code == 422
    assert "This sign-in took too long" in answer.text
    assert not is_signed_in(anonymous)
    enter_password(anonymous)
    clock.shift(timedelta(minutes=9))
    assert enter_code(anonymous, app.code()).status_code == 303


def test_a_cookie_of_a_sign_in_that_waited_is_worth_nothing_without_a_new_code(
    app, anonymous, alice, clock
):
    authenticator = set_up(alice)
    clock.shift(LATER)
    enter_password(anonymous)
    copy = app.test_client()
    copy.set_cookie("vega", anonymous.get_cookie("vega").value)
    enter_code(anonymous, authenticator.code())
    assert enter_code(copy, authenticator.code()).status_code == 401
    with anonymous.session_transaction() as session:
        assert "pending" not in session


def test_a_second_factor_that_was_removed_meanwhile_takes_another_sign_in(
    anonymous, browser, alice
):
    codes = set_up(alice).recovery_codes
    enter_password(anonymous)
    browser(alice).post(PAGE, data={"password": PASSWORD, "code": codes[0]})
    assert enter_code(anonymous, codes[1]).status_code == 422
    assert enter_password(anonymous).location == "/"


def test_without_a_password_before_the_code_page_leads_to_the_sign_in(anonymous, alice):
    assert anonymous.get("/login/code").location == "/login"
    assert enter_code(anonymous, "000000").status_code == 422


def test_entering_another_password_signs_out_who_was_signed_in(anonymous, alice, bob):
    set_up(bob)
    enter_password(anonymous)
    assert is_signed_in(anonymous)
    enter_password(anonymous, "bob")
    assert not is_signed_in(anonymous)
    assert not sessions.list_sessions(alice, SessionKind.BROWSER)


def test_a_long_page_to_come_back_to_fits_into_the_cookie(anonymous, alice):
    app = set_up(alice)
    longest = "/jobs?q=".ljust(1_000, "x")
    for asked, location in ((longest, longest), (f"{longest}x", "/jobs")):
        enter_password(anonymous, next=asked)
        assert enter_code(anonymous, app.recovery_codes.pop()).location == location


def test_with_another_secret_key_the_pages_say_so_and_ask_for_a_recovery_code(
    app, anonymous, browser, alice, monkeypatch
):
    codes = set_up(alice).recovery_codes
    monkeypatch.setattr(
        "vega.services.accounts.second_factor._secret_of", lambda *_: "ORSXG5A"
    )  # as another key would
    enter_password(anonymous)
    page = anonymous.get("/login/code").text
    assert "The secret key of this server has changed" in page
    assert "Recovery codes still do" in page
    assert enter_code(anonymous, codes[0]).location == "/"
    assert "The secret key of this server has changed" in browser(alice).get(PAGE).text


# The extension


def test_the_extensions_door_takes_a_token_and_its_words_stay(anonymous, alice):
    set_up(alice)

    def enter(password):
        credentials = {"username": "alice", "password": password}
        return anonymous.post("/api/auth/login", json=credentials)

    wrong, right = enter("wrong horse"), enter(PASSWORD)
    assert right.status_code == wrong.status_code == 401
    assert right.json == wrong.json == {"error": "Invalid username or password."}
    signed_in = enter(tokens.create_token(alice, "extension"))
    assert signed_in.status_code == 200
    bearer = {"Authorization": f"Bearer {signed_in.json['token']}"}
    assert anonymous.get("/api/auth/verify", headers=bearer).json == {"username": "alice"}


def test_settings_guide_and_sign_in_error_name_the_token(anonymous, browser, alice):
    wrong = anonymous.post("/login", data={"username": "alice", "password": "wrong horse"})
    pages = [wrong, *map(browser(alice).get, ("/settings/capture", "/help/browser-and-phone"))]
    for page in pages:
        text = " ".join(re.sub(r"<[^>]+>", "", page.text).split())
        assert re.search(r"second factor or (without a|no) password, enter an API token", text)


# Where no password is asked for


@pytest.fixture
def without_password(alice):
    with transaction() as connection:
        connection.execute(
            update(users_table).where(users_table.c.id == alice.id).values(password_hash="")
        )
    return alice


def test_an_account_without_a_password_is_told_when_it_is_asked_for(
    browser, without_password, clock
):
    client = browser(without_password)
    for waits in (timedelta(0), WAITS):  # before and after the page asks who one is
        clock.shift(waits)
        assert "only before sensitive changes" in client.get(PAGE).text


def test_an_account_without_a_password_removes_it_with_a_code_alone(
    browser, without_password, alice
):
    codes = set_up(alice).recovery_codes
    client = browser(alice)
    assert 'name="password"' not in client.get(PAGE).text
    assert client.post(PAGE, data={"password": "", "code": "000000"}).status_code == 401
    assert client.post(PAGE, data={"code": codes[0]}).status_code == 303
    assert not second_factor.has_second_factor(alice.id)
