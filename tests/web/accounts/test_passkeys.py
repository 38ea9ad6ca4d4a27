"""Passkeys on the pages: adding, signing in, confirming, and where there are none."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from conftest import PASSWORD
from support.authenticator import Authenticator
from support.factors import set_up

from vega.clock import now
from vega.models import SessionKind, SignInMethod
from vega.services.accounts import hosts, passkeys, sessions, users

LATER = timedelta(minutes=16)


def add(client, name="Laptop", authenticator=None, **more):
    """Add a passkey as the page does; return the authenticator and the answer."""
    authenticator = authenticator or Authenticator()
    options = client.post("/settings/passkeys/options").json
    form = {"passkey": authenticator.create(options), "name": name}
    return authenticator, client.post("/settings/passkeys", data=form, **more)


def sign_in(client, authenticator, **fields):
    options = client.post("/login/passkey/options").json
    form = {"passkey": authenticator.sign(options), **fields}
    return client.post("/login/passkey", data=form)


def has_button(page):
    return "data-passkey-options" in page.text


# In the settings


def test_a_passkey_is_added_listed_named_and_removed(browser, alice):
    client = browser(alice)
    authenticator, answer = add(client)
    assert (answer.status_code, answer.location) == (303, "/settings/passkeys")
    page = client.get("/settings/passkeys").text
    assert "“<bdi" in page
    for words in ("Laptop", "For <bdi>localhost</bdi>", "Never used"):
        assert words in page
    (passkey,) = passkeys.passkeys_of(alice)
    path = f"/settings/passkeys/{passkey.id}"
    assert client.post(f"{path}/name", data={"name": "Work laptop"}).status_code == 303
    sign_in(browser(alice), authenticator)
    page = client.get("/settings/passkeys").text
    assert "Work laptop" in page
    assert "Never used" not in page
    assert client.post(f"{path}/remove").status_code == 303
    told = re.sub("<[^>]*>", "", client.get("/settings/passkeys").text)
    assert "“Work laptop” was removed" in told
    assert client.post(f"{path}/remove").status_code == 404


def test_a_refused_name_and_a_refused_passkey_keep_what_was_typed(browser, alice):
    client = browser(alice)
    add(client)
    (passkey,) = passkeys.passkeys_of(alice)
    answer = client.post(f"/settings/passkeys/{passkey.id}/name", data={"name": "x" * 101})
    assert answer.status_code == 422
    assert "name of 1 to 100 characters" in answer.text
    assert "x" * 101 in answer.text
    _, answer = add(client, "Phone", Authenticator(host="evil.example"))
    assert answer.status_code == 422
    assert "not accepted" in answer.text
    assert 'value="Phone"' in answer.text


def test_adding_one_asks_first_who_one_is_and_then_goes_on(browser, alice):
    client = browser(alice)
    with time_machine.travel(now() + LATER):
        assert client.post("/settings/passkeys/options").status_code == 403
        assert not has_button(client.get("/settings/passkeys"))
        asked = client.post("/settings/passkeys/new")
        assert asked.status_code == 403
        assert "to add a passkey" in asked.text
        answer = client.post("/settings/passkeys/new", data={"current_password": PASSWORD})
        assert (answer.status_code, answer.location) == (303, "/settings/passkeys#add")
        assert has_button(client.get("/settings/passkeys"))
        assert add(client)[1].status_code == 303


def test_an_answer_without_a_question_adds_nothing(browser, alice):
    client = browser(alice)
    add(client)
    options = client.post("/settings/passkeys/options").json
    form = {"passkey": Authenticator().create(options), "name": "Phone"}
    assert client.post("/settings/passkeys", data=form).status_code == 303
    assert client.post("/settings/passkeys", data=form).status_code == 422
    assert len(passkeys.passkeys_of(alice)) == 2


# Signing in


def test_a_passkey_signs_in_without_a_name_and_leads_on(browser, anonymous, alice):
    authenticator, _ = add(browser(alice))
    assert has_button(anonymous.get("/login"))
    answer = sign_in(anonymous, authenticator, next="/board")
    assert (answer.status_code, answer.location) == (303, "/board")
    assert anonymous.get("/settings").status_code == 200
    newest, _ = sessions.list_sessions(alice, SessionKind.BROWSER)
    assert newest.method == SignInMethod.PASSKEY


def test_a_refused_passkey_says_so_above_the_form_and_keeps_the_way(browser, anonymous, alice):
    add(browser(alice))
    answer = sign_in(anonymous, Authenticator(), next="/board")
    assert answer.status_code == 401
    assert "WWW-Authenticate" not in answer.headers
    assert "does not know that passkey" in answer.text
    assert answer.text.count('name="next" value="/board"') == 2
    assert anonymous.get("/login/passkey").location == "/login"
    for _ in range(5):
        answer = sign_in(anonymous, Authenticator())
    assert answer.status_code == 429
    assert "too many wrong passkeys" in answer.text


def test_a_passkey_leads_to_no_other_site(browser, anonymous, alice):
    authenticator, _ = add(browser(alice))
    assert sign_in(anonymous, authenticator, next="//evil.example").location == "/"


def test_a_challenge_belongs_to_its_browser_and_works_once(app, browser, anonymous, alice):
    authenticator, _ = add(browser(alice))
    mallory = app.test_client()
    answer = {"passkey": authenticator.sign(anonymous.post("/login/passkey/options").json)}
    mallory.post("/login/passkey/options")
    assert mallory.post("/login/passkey", data=answer).status_code == 401
    assert anonymous.post("/login/passkey", data=answer).status_code == 303
    anonymous.post("/logout")
    assert anonymous.post("/login/passkey", data=answer).status_code == 401


def test_a_signed_out_or_removed_account_is_no_failure(browser, anonymous, alice):
    authenticator, _ = add(browser(alice))
    (passkey,) = passkeys.passkeys_of(alice)
    options = anonymous.post("/login/passkey/options").json
    browser(alice).post(f"/settings/passkeys/{passkey.id}/remove")
    form = {"passkey": authenticator.sign(options)}
    assert anonymous.post("/login/passkey", data=form).status_code == 401
    assert not has_button(anonymous.get("/login"))


def test_a_wrong_answer_uses_the_challenge_up(browser, anonymous, alice):
    authenticator, _ = add(browser(alice))
    options = anonymous.post("/login/passkey/options").json
    for answer in (Authenticator().sign(options), authenticator.sign(options)):
        assert anonymous.post("/login/passkey", data={"passkey": answer}).status_code == 401


# After a password


@pytest.fixture
def waiting(alice, browser, app):
    """Alice's authenticator, and a browser that waits for her second factor."""
    authenticator, _ = add(browser(alice))
    set_up(alice)
    client = app.test_client()
    form = {"username": "alice", "password": PASSWORD, "next": "/board"}
    assert client.post("/login", data=form).location == "/login/code"
    return authenticator, client


def finish(client, authenticator):
    options = client.post("/login/code/passkey/options").json
    return client.post("/login/code/passkey", data={"passkey": authenticator.sign(options)})


def test_a_passkey_takes_the_place_of_the_code(alice, waiting):
    authenticator, client = waiting
    assert has_button(client.get("/login/code"))
    refused = finish(client, Authenticator())
    assert refused.status_code == 401
    assert "does not know that passkey" in refused.text
    assert client.get("/login/code/passkey").location == "/login/code"
    answer = finish(client, authenticator)
    assert (answer.status_code, answer.location) == (303, "/board")
    (session, *_) = sessions.list_sessions(alice, SessionKind.BROWSER)
    assert session.method == SignInMethod.PASSWORD_PASSKEY


def test_a_passkey_alone_asks_for_no_code(app, waiting):
    authenticator, _ = waiting
    assert sign_in(app.test_client(), authenticator).location == "/"


def test_anothers_passkey_finishes_nobodys_sign_in(browser, bob, waiting):
    _, client = waiting
    his, _ = add(browser(bob))
    assert finish(client, his).status_code == 401
    assert client.get("/settings").status_code == 302


def test_without_a_password_before_it_there_is_nothing_to_finish(anonymous, waiting):
    authenticator, client = waiting
    assert anonymous.post("/login/code/passkey/options").status_code == 400
    options = client.post("/login/code/passkey/options").json
    users.set_password("alice", "another horse")
    form = {"passkey": authenticator.sign(options)}
    answer = client.post("/login/code/passkey", data=form)
    assert answer.status_code == 422
    assert "Please sign in again" in answer.text
    assert client.get("/settings").status_code == 302


# Confirming


def test_a_passkey_confirms_who_one_is_where_a_password_would(browser, alice):
    client = browser(alice)
    authenticator, _ = add(client)
    with time_machine.travel(now() + LATER):
        assert has_button(client.post("/settings/tokens", data={"label": "Home server"}))
        options = client.post("/settings/passkeys/confirm/options").json
        wrong = client.post(
            "/settings/passkeys/confirm", data={"passkey": Authenticator().sign(options)}
        )
        assert wrong.status_code == 422
        assert "does not know that passkey" in wrong.json["error"]
        options = client.post("/settings/passkeys/confirm/options").json
        form = {"passkey": authenticator.sign(options)}
        assert client.post("/settings/passkeys/confirm", data=form).status_code == 204
        assert client.post("/settings/tokens", data={"label": "Home server"}).status_code == 303


# Where there are none


NOWHERE = {"base_url": "http://192.0.2.7"}


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        (NOWHERE, "allow them at an IP address"),
        ({"base_url": "http://vega.lan:8765"}, "begins with https://"),
    ],
)
def test_where_the_address_has_no_passkeys_the_page_says_why(browser, alice, where, sentence):
    client = browser(alice)
    add(client)
    host = where["base_url"].removeprefix("http://").partition(":")[0]
    client.set_cookie("vega", client.get_cookie("vega").value, domain=host)
    page = client.get("/settings/passkeys", **where)
    assert sentence in page.text
    assert "Laptop" in page.text
    assert not has_button(page)
    assert not has_button(client.get("/login", **where))
    assert client.post("/login/passkey", data={"passkey": "{}"}, **where).status_code == 400
    assert client.post("/settings/passkeys/options", **where).status_code == 400


def test_without_the_package_the_page_says_what_to_install(browser, anonymous, alice, monkeypatch):
    client = browser(alice)
    authenticator, _ = add(client)
    options = anonymous.post("/login/passkey/options").json
    monkeypatch.setattr(hosts, "is_installed", lambda: False)
    page = client.get("/settings/passkeys")
    assert "pip install -e &#39;.[passkeys]&#39;" in page.text
    assert not has_button(anonymous.get("/login"))
    form = {"passkey": authenticator.sign(options)}
    assert anonymous.post("/login/passkey", data=form).status_code == 400


def test_with_local_sign_in_off_they_are_neither_offered_nor_taken(app, browser, anonymous, alice):
    client = browser(alice)
    authenticator, _ = add(client)
    options = anonymous.post("/login/passkey/options").json
    app.config["VEGA"] = replace(app.config["VEGA"], local_sign_in=False)
    assert not has_button(anonymous.get("/login"))
    form = {"passkey": authenticator.sign(options)}
    assert anonymous.post("/login/passkey", data=form).status_code == 400
    assert client.get("/settings/passkeys").status_code == 302
    assert "Passkeys are off" in browser(alice).get("/settings/passkeys").text
    assert anonymous.get("/settings").status_code == 302
