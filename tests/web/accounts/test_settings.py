"""The settings of an account, and for the administrator those of the server."""

import re
from datetime import timedelta

import pytest
import time_machine
from conftest import PASSWORD
from support import people
from support.pages import words_of
from support.statements import statements_of
from werkzeug.security import check_password_hash

from vega.clock import now
from vega.extensions import db
from vega.models import Plan, SessionKind, User
from vega.services.account import Account
from vega.services.accounts import sessions, tokens, users
from vega.services.jobs.trash import list_trash

ADMINISTRATOR_POSTS = [
    ("/settings/users", {"username": "carol", "password": PASSWORD}),
    ("/settings/users/plan", {"username": "bob", "plan": "unlimited"}),
    ("/settings/users/remove", {"username": "alice"}),
]


def password_hash(account: Account) -> str:
    db.session.expire_all()
    return db.session.get_one(User, account.id).password_hash


# The pages

PAGES = [
    "/settings", "/settings/account", "/settings/sign-in", "/settings/appearance",
    "/settings/notices", "/settings/calendar", "/settings/capture", "/settings/tokens",
    "/settings/data", "/settings/about", "/settings/users", "/settings/server",
    "/settings/time-zone",
    "/settings/account/delete", "/settings/passkeys", "/settings/second-factor",
    "/settings/employers-to-avoid", "/settings/users/remove?username=bob",
]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_each_page_marks_its_entry_of_the_menu_and_has_one_filled_button_at_most(
    browser, alice, bob, path
):
    page = browser(alice).get(path).text.partition("<main")[2].partition("</main>")[0]
    menu, body = page.split("</nav>", 1)
    assert menu.count("<li>") == 11
    assert len(re.findall(r'<a href="[^"]+" aria-current="page"', menu)) == 1
    assert body.count("button primary") <= 1
    assert len(re.findall(r"<h1>", body)) == 1


def test_the_parts_of_the_former_page_are_named_where_they_are_now(browser, alice):
    page = browser(alice).get("/settings").text
    found = dict(re.findall(r'href="(/settings/[a-z-]+)"\s+data-parts="([^"]+)"', page))
    assert "devices" in found["/settings/sign-in"].split()
    assert "share-menu" in found["/settings/capture"].split()
    assert found["/settings/tokens"] == "tokens"
    assert found["/settings/time-zone"] == "time-zone"


# Password and time zone


def test_a_changed_password_signs_out_everything_but_this_browser(browser, alice):
    here, elsewhere = browser(alice), browser(alice)
    form = {"current_password": PASSWORD, "new_password": "another horse"}
    answer = here.post("/settings/password", data=form)
    assert (answer.status_code, answer.location) == (303, "/settings#password")
    assert check_password_hash(password_hash(alice), "another horse")
    assert "Your password was changed." in here.get("/settings").text
    assert elsewhere.get("/settings").status_code == 302


def test_who_changed_the_password_has_just_confirmed_who_they_are(browser, alice):
    here = browser(alice)
    with time_machine.travel(now() + timedelta(hours=1)):
        assert "To continue, enter your password again." in here.get("/settings").text
        form = {"current_password": PASSWORD, "new_password": "another horse"}
        here.post("/settings/password", data=form)
        assert "To continue, enter your password" not in here.get("/settings").text


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"current_password": "wrong horse", "new_password": "another horse"}, "not your current"),
        ({"current_password": PASSWORD, "new_password": "short"}, "8 to 64 characters long"),
        ({"current_password": "", "new_password": ""}, "Enter your current password."),
        ({}, "Enter a new password."),
    ],
)
def test_a_refused_password_says_why_and_comes_back_nowhere(browser, alice, form, words):
    before = password_hash(alice)
    answer = browser(alice).post("/settings/password", data=form)
    assert answer.status_code == 422
    assert words in answer.text
    assert not any(f'value="{text}"' in answer.text for text in form.values() if text)
    assert password_hash(alice) == before


def test_guessing_the_current_password_is_paused(browser, alice):
    client = browser(alice)
    form = {"current_password": "wrong horse", "new_password": "another horse"}
    with time_machine.travel(now() + timedelta(minutes=16)):
        statuses = [client.post("/settings/password", data=form).status_code for _ in range(6)]
    assert statuses == [422] * 5 + [429]  # each is counted once
    assert client.get("/").status_code == 200


def test_the_time_zone_can_be_chosen(browser, alice):
    client = browser(alice)
    assert client.post("/settings/time-zone", data={"time_zone": "Asia/Kolkata"}).status_code == 303
    assert users.get_user("alice").time_zone == "Asia/Kolkata"
    assert '<option value="Asia/Kolkata" selected>Kolkata' in client.get("/settings/time-zone").text
    page = client.get("/settings").text
    assert "Asia/Kolkata" in page
    assert "Asia/Tokyo" not in page


@pytest.mark.parametrize("name", ["Mars/Olympus", "../../etc/passwd", "", "a\0b"])
def test_a_time_zone_that_is_none_is_refused(browser, alice, name):
    client = browser(alice)
    assert client.post("/settings/time-zone", data={"time_zone": name}).status_code == 422
    client.post("/settings/time-zone/detected", data={"time_zone": name})
    assert users.get_user("alice").time_zone is None


def test_the_browser_tells_its_time_zone_once(browser, alice):
    client = browser(alice)
    assert "data-time-zone-url" in client.get("/").text
    for name in ("Europe/Berlin", "Asia/Tokyo"):
        assert client.post(
            "/settings/time-zone/detected", data={"time_zone": name}
        ).status_code == 204  # fmt: skip
    assert users.get_user("alice").time_zone == "Europe/Berlin"
    assert "data-time-zone-url" not in client.get("/").text


# No reply yet


def test_the_days_until_no_reply_yet_can_be_set(browser, alice, bob):
    client = browser(alice)
    answer = client.post("/settings/no-reply", data={"quiet_after": "21"})
    assert (answer.status_code, answer.location) == (303, "/settings/notices#no-reply")
    page = client.get("/settings/notices").text
    assert "Applications are now listed after 21 days without an update." in page
    assert re.search(r'<input[^>]*name="quiet_after"[^>]*value="21"', page)
    assert re.search(
        r'<input[^>]*name="quiet_after"[^>]*value="14"', browser(bob).get("/settings/notices").text
    )
    client.post("/settings/no-reply", data={"quiet_after": "1"})
    assert "listed after 1 day without" in client.get("/settings").text
    assert client.get("/settings/no-reply").location == "/settings/notices"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("0", "Enter a number of days from 1 to 365."),
        ("366", "Enter a number of days from 1 to 365."),
        ("-3", "Enter a number of days from 1 to 365."),
        ("9" * 30, "Enter a number of days from 1 to 365."),
        ("9" * 5_000, "Enter a whole number."),
        ("7.5", "Enter a whole number."),
        ("soon", "Enter a whole number."),
        ("", "Enter a number of days."),
    ],
)
def test_days_that_are_refused_say_why_and_stay_typed(browser, alice, typed, words):
    answer = browser(alice).post("/settings/no-reply", data={"quiet_after": typed})
    assert answer.status_code == 422
    assert re.search(rf'id="quiet_after-error">.*?</svg>{words}</p>', answer.text)
    assert re.search(rf'<input[^>]*name="quiet_after"[^>]*value="{typed}"', answer.text)
    assert users.get_user("alice").quiet_after == 14


def test_every_door_lists_no_reply_after_the_days_that_the_person_set(
    browser, api, alice, bob, make_job, wednesday
):
    for owner in (alice, bob):
        make_job(owner, title="Nine days", status="applied", applied_on="2026-11-16")
        make_job(owner, title="Ten days", status="applied", applied_on="2026-11-15")
    client, bearer = browser(alice), api(alice)
    client.post("/settings/no-reply", data={"quiet_after": "10"})
    assert "No update for 10 days" in words_of(client.get("/").text)
    for path in ("/", "/jobs", "/board"):
        words = " ".join(re.sub(r"<[^>]+>", " ", client.get(path).text).split())
        assert "9 days" not in words
        assert "10 days" in words
    listed = client.get("/jobs?quiet=true").text
    assert "Ten days" in listed
    assert "Nine days" not in listed
    assert "Ten days" in client.get("/board?quiet=true").text
    found = bearer.get("/api/jobs?quiet=true").json["jobs"]
    assert [(job["title"], job["nextStep"]["kind"]) for job in found] == [("Ten days", "quiet")]
    shown = bearer.get(f"/api/jobs/{found[0]['id']}").json["nextStep"]
    assert shown == {"kind": "quiet", "title": "No reply", "on": "2026-11-15"}
    assert api(bob).get("/api/jobs?quiet=true").json["jobs"] == []
    assert "No update for" not in words_of(browser(bob).get("/").text)


def test_after_one_day_is_said_in_the_singular(browser, alice, make_job, wednesday):
    make_job(alice, title="Cook", status="applied", applied_on="2026-11-24")
    client = browser(alice)
    client.post("/settings/no-reply", data={"quiet_after": "1"})
    pages = client.get("/").text + client.get("/jobs").text
    assert "No update for 1 day " in words_of(pages)
    assert "No reply for 1 day<" in pages
    assert "1 days" not in pages


def test_the_first_morning_names_the_days_that_were_set(browser, alice):
    client = browser(alice)
    assert "no update for 14 days" in client.get("/").text
    client.post("/settings/no-reply", data={"quiet_after": "30"})
    assert "no update for 30 days" in client.get("/").text


# API tokens


def test_a_token_is_shown_once_and_works(browser, alice):
    client = browser(alice)
    answer = client.post("/settings/tokens", data={"label": "Home server", "days": ""})
    assert answer.status_code == 303
    token = re.search(r'value="(vega_pat_[^"]+)"', client.get("/settings/tokens").text)[1]
    page = client.get("/settings/tokens").text
    assert token not in page
    assert "Home server" in page
    assert "Never used" in page
    assert people.account_of_token(token).username == "alice"
    assert "Never used" not in client.get("/settings/tokens").text


def test_a_token_is_for_reading_and_writing_unless_another_is_chosen(browser, alice):
    client = browser(alice)
    client.post("/settings/tokens", data={"label": "Script"})
    client.post("/settings/tokens", data={"label": "Assistant", "scope": "read"})
    page = client.get("/settings/tokens").text
    assert [row.scope for row in tokens.list_tokens(alice)] == ["read", "read_write"]
    assert re.findall(r"</code> · (read[\w ]*) · created", page) == ["read only", "read and write"]
    refused = client.post("/settings/tokens", data={"label": "", "scope": "read"}).text
    assert re.search(r'<option selected value="read">', refused)
    assert client.post("/settings/tokens", data={"label": "x", "scope": "all"}).status_code == 422
    with time_machine.travel(now() + timedelta(minutes=16)):
        asked = client.post("/settings/tokens", data={"label": "x", "scope": "read"})
    assert '<input type="hidden" name="scope" value="read">' in asked.text
    assert len(tokens.list_tokens(alice)) == 2


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"label": " ", "days": "3"}, "1 to 100 characters"),
        ({"label": "Kept", "days": "0"}, "1 to 3650 days"),
        ({"label": "Kept", "days": "soon"}, "Not a valid integer"),
        ({}, "Enter a label for the token."),
    ],
)
def test_a_refused_token_says_why_and_keeps_what_was_typed(browser, alice, form, words):
    answer = browser(alice).post("/settings/tokens", data=form)
    assert answer.status_code == 422
    assert words in answer.text
    for text in form.values():
        assert f'value="{text}"' in answer.text
    assert not tokens.list_tokens(alice)


def test_of_many_tokens_and_browsers_the_older_ones_are_folded(browser, alice):
    for number in range(10):
        tokens.create_token(alice, f"Token {number}")
        client = browser(alice)
    for path, shown, what in (
        ("tokens", "Token 2", "tokens"),
        ("sign-in", "This browser", "browsers"),
    ):
        first, folded = client.get(f"/settings/{path}").text.split('<details class="older">')
        assert shown in first
        assert f"<summary>2 more {what}</summary>" in folded


def test_a_revoked_token_is_refused(browser, alice):
    token = tokens.create_token(alice, "Old")
    (row,) = tokens.list_tokens(alice)
    client = browser(alice)
    assert client.post(f"/settings/tokens/{row.id}/revoke").status_code == 303
    answer = client.get("/api/auth/verify", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


def test_an_expired_token_is_marked(browser, alice):
    with time_machine.travel("2026-01-01", tick=False):
        tokens.create_token(alice, "Old", days=1)
    assert "expired" in browser(alice).get("/settings/tokens").text


def test_nobody_revokes_the_token_or_ends_the_session_of_another(browser, alice, bob):
    tokens.create_token(alice, "Alice's")
    (token,) = tokens.list_tokens(alice)
    alices = browser(alice)
    (session,) = sessions.list_sessions(alice, SessionKind.BROWSER)
    bobs = browser(bob)
    bobs.post(f"/settings/tokens/{token.id}/revoke")
    bobs.post(f"/settings/sessions/{session.id}/end")
    assert len(tokens.list_tokens(alice)) == 1
    assert alices.get("/").status_code == 200


# Browsers and extensions


def test_a_browser_and_an_extension_can_be_signed_out_from_here(browser, alice):
    here = browser(alice)
    elsewhere = browser(alice)
    extension = people.sign_in_extension("alice", PASSWORD, "1.2.3.4", "Chrome on Windows")
    assert "Chrome on Windows" in here.get("/settings/sign-in").text
    own = sessions.list_sessions(alice, SessionKind.BROWSER)
    for session in sessions.list_sessions(alice, SessionKind.EXTENSION):
        here.post(f"/settings/sessions/{session.id}/end")
    here.post(f"/settings/sessions/{own[0].id}/end")
    assert elsewhere.get("/").status_code == 302
    header = {"Authorization": f"Bearer {extension.token}"}
    assert here.get("/api/auth/verify", headers=header).status_code == 401
    assert here.get("/").status_code == 200


def test_signing_out_everywhere_ends_this_browser_too_and_keeps_tokens(browser, alice):
    token = tokens.create_token(alice, "Script")
    here, elsewhere = browser(alice), browser(alice)
    assert here.post("/settings/sessions/end-all").location == "/login"
    assert here.get("/").status_code == 302
    assert elsewhere.get("/").status_code == 302
    assert people.account_of_token(token).username == "alice"


# Plan, users


def test_only_the_administrator_sees_the_users_and_the_server(browser, alice, bob):
    administrators, others = browser(alice), browser(bob)
    assert "Download a backup" in administrators.get("/settings/server").text
    assert "Add a user" in administrators.get("/settings/users").text
    for path in ("/settings/server", "/settings/users"):
        assert others.get(path).status_code == 403
        assert f'href="{path}"' in administrators.get("/settings").text
        assert f'href="{path}"' not in others.get("/settings").text
    assert "Only the administrator can change your plan." in others.get("/settings").text


@pytest.mark.parametrize(("path", "form"), ADMINISTRATOR_POSTS)
def test_somebody_else_cannot_do_what_the_administrator_can(browser, alice, bob, path, form):
    answer = browser(bob).post(path, data=form)
    assert answer.status_code == 403
    assert "Only the administrator" in answer.text
    assert [user.username for user in users.list_users()] == ["alice", "bob"]
    assert users.get_user("bob").plan == Plan.FREE


def test_the_administrator_adds_a_user_who_can_sign_in(browser, alice, anonymous):
    answer = browser(alice).post(
        "/settings/users", data={"username": "carol@example.org", "password": PASSWORD}
    )
    assert answer.status_code == 303
    form = {"username": "carol@example.org", "password": PASSWORD}
    assert anonymous.post("/login", data=form).location == "/"
    assert not users.get_user("carol@example.org").is_admin


@pytest.mark.parametrize(
    ("username", "password", "words"),
    [
        ("ALICE", PASSWORD, "already a user"),
        ("no spaces", PASSWORD, "3 to 100 characters"),
        ("carol", "short", "8 to 64 characters long"),
    ],
)
def test_a_refused_user_says_why_and_keeps_the_name(browser, alice, username, password, words):
    form = {"username": username, "password": password}
    answer = browser(alice).post("/settings/users", data=form)
    assert answer.status_code == 422
    assert words in answer.text
    assert f'value="{username}"' in answer.text
    assert f'value="{password}"' not in answer.text


def test_the_administrator_changes_a_plan(browser, alice, bob):
    form = {"username": "bob", "plan": "unlimited"}
    assert browser(alice).post("/settings/users/plan", data=form).status_code == 303
    assert users.get_user("bob").plan == Plan.UNLIMITED


def test_a_plan_that_is_none_and_a_user_who_is_not_there_are_told(browser, alice):
    client = browser(alice)
    wrong_plan = {"username": "alice", "plan": "gold"}
    nobody = {"username": "nobody", "plan": "free"}
    assert client.post("/settings/users/plan", data=wrong_plan).status_code == 400
    assert client.post("/settings/users/plan", data=nobody).status_code == 404


def test_removing_a_user_is_asked_first_and_takes_all_that_is_theirs(browser, alice, bob, make_job):
    make_job(bob)
    client = browser(alice)
    assert "This can’t be undone." in client.get("/settings/users/remove?username=bob").text
    assert client.post("/settings/users/remove", data={"username": "bob"}).status_code == 303
    assert [user.username for user in users.list_users()] == ["alice"]
    assert list(list_trash(bob)) == []


def test_the_administrator_cannot_delete_their_own_account(browser, alice):
    client = browser(alice)
    assert client.get("/settings/users/remove?username=Alice").status_code == 400
    assert client.post("/settings/users/remove", data={"username": "Alice"}).status_code == 400
    assert client.get("/").status_code == 200


def test_the_page_with_forty_tokens_asks_no_more_of_the_database(browser, alice, bob):
    def count(account, number_of_tokens):
        for number in range(number_of_tokens):
            tokens.create_token(account, f"Token {number}")
        client = browser(account)
        return len(statements_of(lambda: client.get("/settings/tokens")))

    users.set_plan("bob", Plan.UNLIMITED)
    assert count(users.get_user("bob"), 1) == count(bob, 40)


# Appearance


def test_a_chosen_theme_is_on_every_page_of_that_person_alone(app, browser, alice, bob):
    client = browser(alice)
    assert "data-theme" not in client.get("/").text
    came_from = {"Referer": "http://localhost/jobs?q=cook"}
    answer = client.post("/settings/appearance", data={"theme": "dark"}, headers=came_from)
    assert (answer.status_code, answer.location) == (303, "/jobs?q=cook")
    for path in ("/", "/settings", "/nowhere"):
        page = client.get(path).text
        assert '<html lang="en" data-theme="dark">' in page
        assert re.findall(r'name="theme-color" content="(\S+)"', page) == ["#131418"]
    assert "data-theme" not in browser(bob).get("/").text
    assert "data-theme" not in app.test_client().get("/login").text
    client.post("/settings/appearance", data={"theme": "system"})
    assert "data-theme" not in client.get("/").text


@pytest.mark.parametrize("came_from", ["http://evil.example/jobs", "http://localhost//evil", ""])
def test_choosing_a_theme_leads_to_no_other_site(browser, alice, came_from):
    answer = browser(alice).post(
        "/settings/appearance", data={"theme": "dark"}, headers={"Referer": came_from}
    )
    assert answer.location in ("/settings/appearance", "/")


def test_single_keys_stay_off_until_they_are_switched_on(browser, alice):
    client = browser(alice)
    client.post("/settings/appearance", data={"single_keys": "off"})
    client.post("/settings/appearance", data={"theme": "light"})
    page = client.get("/jobs").text
    assert page.index("<kbd>Ctrl</kbd> <kbd>K</kbd>") < page.index("Single-key shortcuts are off.")
    assert '<html lang="en" data-theme="light" data-keys="off">' in page
    assert "Single-key shortcuts are off." in page
    client.post("/settings/appearance", data={"single_keys": "on"})
    assert "data-keys" not in client.get("/jobs").text


@pytest.mark.parametrize("sent", [{"theme": "pink"}, {"theme": "dark\0"}, {"single_keys": "maybe"}])
def test_an_appearance_that_is_none_is_refused(browser, alice, sent):
    client = browser(alice)
    assert client.post("/settings/appearance", data=sent).status_code == 422
    assert '<html lang="en">' in client.get("/").text
