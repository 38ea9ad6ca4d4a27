"""One's own account: its name, the role of the administrator, its end."""

import logging
import re
from io import BytesIO

import pytest
from conftest import PASSWORD
from sqlalchemy import update
from support import people
from support.pages import words_of

from vega.models import SessionKind
from vega.models import users as users_table
from vega.schemas import DocumentDraft
from vega.services.accounts import sessions, tokens, users
from vega.services.accounts.first_run import is_setup_code
from vega.services.belongings import delete_user
from vega.services.documents.saving import Upload, create_document
from vega.storage.database import transaction

PAGE = "/settings/account"


def names() -> list[str]:
    return [user.username for user in users.list_users()]


def administrators() -> list[str]:
    return [user.username for user in users.list_users() if user.is_admin]


# The name


def test_a_new_name_ends_nothing_and_is_the_one_to_sign_in_with(browser, api, alice, anonymous):
    client, elsewhere, script = browser(alice), browser(alice), api(alice)
    answer = client.post(f"{PAGE}/name", data={"username": "Alicia"})
    assert (answer.status_code, answer.location) == (303, "/settings#name")
    assert "Your username is now Alicia." in client.get(PAGE).text
    assert elsewhere.get("/").status_code == 200
    assert script.get("/api/jobs").status_code == 200
    form = {"username": "alice", "password": PASSWORD}
    assert anonymous.post("/login", data=form).status_code == 401
    assert anonymous.post("/login", data={**form, "username": "alicia"}).status_code == 303


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("BOB", "There is already a user &#39;BOB&#39;. Choose another name."),
        ("al", "The name must be 3 to 100 characters"),
        ("a b c", "The name must be 3 to 100 characters"),
        ("", "Enter a username."),
    ],
)
def test_a_name_that_is_refused_says_why_and_stays_typed(browser, alice, bob, typed, words):
    answer = browser(alice).post(f"{PAGE}/name", data={"username": typed})
    assert answer.status_code == 422
    assert words in answer.text
    assert re.search(rf'<input[^>]*name="username"[^>]*value="{typed}"', answer.text)
    assert names() == ["alice", "bob"]


def test_the_same_name_in_other_case_and_sent_twice_is_fine(browser, alice):
    client = browser(alice)
    for _ in range(2):
        assert client.post(f"{PAGE}/name", data={"username": "ALICE"}).status_code == 303
    assert names() == ["ALICE"]


# The administrator


def test_the_role_is_handed_on_and_not_shared(browser, alice, bob):
    client = browser(alice)
    assert "Make administrator" in words_of(client.get("/settings/users").text)
    form = {"username": "bob"}
    first = client.post(f"{PAGE}/administrator", data=form, follow_redirects=True)
    assert "bob is now the administrator. You are no longer." in words_of(first.text)
    assert 'href="/settings/users"' not in first.text
    again = client.post(f"{PAGE}/administrator", data=form, follow_redirects=True)
    assert "bob is already the administrator." in words_of(again.text)
    assert client.post(f"{PAGE}/administrator", data={"username": "alice"}).status_code == 403
    assert administrators() == ["bob"]
    assert "Make administrator" in words_of(browser(bob).get("/settings/users").text)
    assert client.get("/settings/users").status_code == 403


def test_nobody_takes_the_role_or_hands_on_what_they_do_not_have(browser, alice, bob):
    users.create_user("carol", PASSWORD)
    client = browser(bob)
    for name in ("bob", "carol"):
        answer = client.post(f"{PAGE}/administrator", data={"username": name})
        assert answer.status_code == 403
    assert browser(alice).post(
        f"{PAGE}/administrator", data={"username": "nobody"}
    ).status_code == 404  # fmt: skip
    assert administrators() == ["alice"]


# The end


def delete(client):
    return client.post(f"{PAGE}/delete", data={"current_password": PASSWORD})


def test_a_person_deletes_their_account_after_an_export(browser, alice, bob, make_job):
    make_job(bob)
    create_document(bob, DocumentDraft(), Upload(BytesIO(b"%PDF-1.7"), "CV.pdf"), 2**20)
    make_job(alice)
    client, elsewhere = browser(bob), browser(bob)
    page = words_of(client.get(f"{PAGE}/delete").text)
    assert "1 job with notes and history" in page
    assert "1 document with all versions, also those that you sent, and 0 employers to" in page
    assert "Copies stay in backups" in page
    assert "Download all jobs first" in page
    answer = delete(client)
    assert (answer.status_code, answer.location) == (303, "/login")
    told = client.get("/login").text
    assert "The account bob and everything in it were deleted." in told
    assert elsewhere.get("/").status_code == 302
    assert names() == ["alice"]
    assert delete(client).status_code in (302, 401)  # sent twice


def test_the_page_that_asks_again_says_what_its_button_does(browser, bob, alice):
    asked = browser(bob).post(f"{PAGE}/delete", data={"current_password": "wrong horse"})
    assert asked.status_code == 422
    assert ">Delete account</button>" in asked.text
    assert ">Continue</button>" not in asked.text


def test_the_administrator_hands_the_role_on_first(browser, alice, bob):
    client = browser(alice)
    page = client.get(f"{PAGE}/delete").text
    assert "Make somebody else the administrator" in page
    assert f'action="{PAGE}/delete' not in page
    refused = delete(client)
    assert refused.status_code == 422
    assert "Make somebody else the administrator" in refused.text
    assert names() == ["alice", "bob"]
    client.post(f"{PAGE}/administrator", data={"username": "bob"})
    assert delete(client).status_code == 303
    assert administrators() == ["bob"]


def test_after_the_only_account_comes_a_first_run_with_a_new_code(
    app, browser, alice, anonymous, caplog
):
    used = people.setup_code()
    client = browser(alice)
    assert "Yours is the only account" in client.get(f"{PAGE}/delete").text
    with caplog.at_level(logging.WARNING, "vega"):
        assert delete(client).status_code == 303
    (code,) = re.findall(r"/setup\?code=(\w+)", caplog.text)
    assert is_setup_code(code, people.config().secret_key)
    assert client.get("/login").location == "/setup"
    form = {"code": code, "username": "carol", "password": PASSWORD}
    assert anonymous.post("/setup", data=form).status_code == 303
    assert not is_setup_code(code, people.config().secret_key)
    assert used != people.setup_code()
    assert administrators() == ["carol"]


def test_what_another_request_does_meanwhile_is_lost_with_the_account(app, browser, alice, bob):
    add_job = app.view_functions["web.add_job"]

    def add_job_later():
        delete_user("bob")
        return add_job()

    app.view_functions["web.add_job"] = add_job_later
    client = browser(bob)
    answer = client.post("/jobs/new", data={"title": "Engineer", "company": "Acme"})
    assert answer.status_code == 401
    assert "This account was just deleted. Nothing was saved." in answer.text
    assert names() == ["alice"]


def test_deleting_goes_on_while_another_browser_is_signing_in(app, browser, alice, bob):
    checked = users.check_credentials("bob", PASSWORD)
    assert delete(browser(bob)).status_code == 303
    new = sessions.NewSession(checked.user_id, "Late", if_hash=checked.password_hash)
    with pytest.raises(users.WrongCredentials):
        sessions.start_browser_session(new)


# The section Sign-in of the settings


class TestTheFirstPassword:
    @pytest.fixture
    def client(self, browser, alice):
        client = browser(alice)
        with transaction() as connection:
            connection.execute(update(users_table).values(password_hash=""))
        return client

    def test_an_account_without_one_can_set_one(self, browser, alice, client, anonymous):
        elsewhere = browser(alice)
        page = client.get("/settings").text
        assert 'action="/settings/password/first#password"' in page
        assert "current_password" not in page
        answer = client.post("/settings/password/first", data={"new_password": "another horse"})
        assert (answer.status_code, answer.location) == (303, "/settings#password")
        assert 'action="/settings/password#password"' in client.get("/settings").text
        assert elsewhere.get("/").status_code == 302
        form = {"username": "alice", "password": "another horse"}
        assert anonymous.post("/login", data=form).status_code == 303

    def test_one_that_is_refused_says_why(self, client):
        answer = client.post("/settings/password/first", data={"new_password": "short"})
        assert answer.status_code == 422
        assert "8 to 64 characters long" in answer.text

    def test_a_second_one_is_not_set_this_way(self, client, anonymous):
        form = {"new_password": "another horse"}
        client.post("/settings/password/first", data=form)
        again = client.post("/settings/password/first", data={"new_password": "a thief's horse"})
        assert again.status_code == 422
        assert "Your account has a password by now." in again.text
        login = {"username": "alice", "password": "another horse"}
        assert anonymous.post("/login", data=login).status_code == 303

    def test_without_one_the_change_of_it_is_refused(self, client):
        form = {"current_password": "", "new_password": "another horse"}
        assert client.post("/settings/password", data=form).status_code == 422
        form["current_password"] = " "
        assert client.post("/settings/password", data=form).status_code == 422


def test_the_settings_lead_to_each_way_to_sign_in(browser, alice):
    page = browser(alice).get("/settings/sign-in").text
    for path in ("/settings/second-factor", "/settings/passkeys"):
        assert f'href="{path}"' in page
    assert "/settings/oidc" not in page
    tokens.create_token(alice, "unrelated")
    assert "Browsers 1" in words_of(page)
    assert len(sessions.list_sessions(alice, SessionKind.BROWSER)) == 1


class TestWithoutLocalSignIn:
    @pytest.fixture
    def settings(self):
        return {
            "VEGA_AUTH_PROXY_HEADER": "Remote-User",
            "VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1",
            "VEGA_LOCAL_SIGN_IN": "off",
        }

    def test_no_password_is_offered(self, browser, alice):
        page = browser(alice).get("/settings").text
        assert 'id="password"' in page
        assert "/settings/password" not in page
        assert "/settings/second-factor" not in page
