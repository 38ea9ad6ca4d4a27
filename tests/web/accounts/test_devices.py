"""New sign-ins on Today, and how each session was made in the settings."""

from datetime import timedelta

import pytest
import time_machine
from conftest import PASSWORD
from support import people
from support.pages import message_of, words_of

from vega.clock import now
from vega.models import SignInMethod
from vega.services.accounts import devices, sessions, tokens

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/605.1"


def sign_in(app, agent, name="alice"):
    client = app.test_client()
    form = {"username": name, "password": PASSWORD}
    client.post("/login", data=form, headers={"User-Agent": agent})
    return client


@pytest.fixture
def laptop(app, alice):
    return sign_in(app, FIREFOX)


@pytest.fixture
def phone(app, laptop):
    return sign_in(app, IPHONE)


def news_id(alice) -> int:
    (device,) = devices.list_new_devices(alice)
    return device.id


@pytest.mark.parametrize("has_jobs", [False, True])
def test_today_tells_of_a_new_device_until_it_is_confirmed(
    laptop, alice, make_job, phone, has_jobs
):
    if has_jobs:
        make_job(alice)
    words = words_of(laptop.get("/").text)
    assert "New sign-in Safari on iPhone with password just now It was me Sign it out" in words
    assert "New sign-in" not in phone.get("/").text
    answer = laptop.post(f"/devices/{news_id(alice)}/confirm")
    assert (answer.status_code, answer.location) == (303, "/")
    assert message_of(laptop.get("/").text) == "“Safari on iPhone” is now a known device."
    assert "New sign-in" not in laptop.get("/").text
    assert phone.get("/").status_code == 200


def test_an_extension_is_called_one(laptop, alice):
    people.sign_in_extension("alice", PASSWORD, "192.0.2.1", "Chrome on Windows")
    words = words_of(laptop.get("/").text)
    assert "New sign-in Chrome on Windows browser extension, with password" in words


@pytest.mark.parametrize("name", ["Python-urllib/3.11", "backup on nas"])
@pytest.mark.parametrize("door", ["extension", "form"])
def test_a_program_is_called_a_script_or_an_app(app, laptop, alice, door, name):
    if door == "form":
        sign_in(app, name)
    else:
        people.sign_in_extension("alice", PASSWORD, "192.0.2.1", name)
    named = f"Script or app · {name}"
    assert f"New sign-in {named} with password" in words_of(laptop.get("/").text)
    assert f"{named} Signed in just now" in words_of(laptop.get("/settings/sign-in").text)


def test_it_stands_below_what_is_due(laptop, alice, make_job, phone):
    make_job(alice, deadline=now().date().isoformat())
    page = laptop.get("/").text
    assert page.index("Overdue and today") < page.index("New sign-in")


def test_signing_it_out_leads_to_a_new_password(laptop, alice, phone):
    answer = laptop.post(f"/devices/{news_id(alice)}/sign-out")
    assert (answer.status_code, answer.location) == (303, "/settings#password")
    told = message_of(laptop.get("/settings").text)
    assert told.endswith("If it wasn't you, change your password now: someone else knows it.")
    assert phone.get("/").location.startswith("/login")
    assert "New sign-in" not in laptop.get("/").text
    assert laptop.post(f"/devices/{1_000}/sign-out").status_code == 404


@pytest.mark.parametrize(
    ("method", "words", "page"),
    [
        (SignInMethod.TOKEN, "Revoke the API token", "tokens"),
        (SignInMethod.PROVIDER, "at the provider", "sign-in"),
        (SignInMethod.PROXY, "at the proxy", "sign-in"),
        (SignInMethod.PASSKEY, "Remove the passkeys", "sign-in"),
    ],
)
def test_who_came_without_the_password_is_shut_out_otherwise(laptop, alice, method, words, page):
    stranger = sessions.NewSession(alice.id, "Stranger", method, device_key="a stranger")
    sessions.start_browser_session(stranger)
    answer = laptop.post(f"/devices/{news_id(alice)}/sign-out")
    assert answer.location == f"/settings/{page}"
    assert words in laptop.get(answer.location).text


def test_the_new_device_and_other_users_get_a_404(app, laptop, alice, bob, phone):
    its_id = news_id(alice)
    for client in (phone, sign_in(app, FIREFOX, "bob")):
        for action in ("confirm", "sign-out"):
            assert client.post(f"/devices/{its_id}/{action}").status_code == 404
    assert news_id(alice) == its_id
    assert phone.get("/").status_code == 200


def test_a_second_new_device_is_told_where_to_confirm_the_first(app, laptop, phone):
    tablet = sign_in(app, "Mozilla/5.0 (iPad) Safari/605.1")
    words = words_of(tablet.get("/").text)
    assert "Safari on iPhone" in words
    assert "use a browser you signed in with before" in words
    assert "It was me" not in words
    assert "New sign-ins 2" in words_of(laptop.get("/").text)


def test_the_settings_say_how_and_when_each_session_was_made(browser, alice):
    client = browser(alice)
    tokens.create_token(alice, "Laptop")
    (token,) = tokens.list_tokens(alice)
    with time_machine.travel(now() - timedelta(days=2)):
        for method in SignInMethod:
            if method != SignInMethod.TOKEN:
                sessions.start_browser_session(sessions.NewSession(alice.id, "Firefox", method))
        by_token = sessions.NewSession(alice.id, "Extension", SignInMethod.TOKEN, token_id=token.id)
        sessions.start_extension_session(by_token, people.config())
    words = words_of(client.get("/settings/sign-in").text)
    for how in (
        "with password Used", "with password and code", "with password and recovery code",
        "with password and passkey", "with a passkey", "through the provider",
        "through the proxy", "with the setup code", "with the API token “Laptop”",
    ):  # fmt: skip
        assert f"Signed in 2 days ago {how}" in words, how
