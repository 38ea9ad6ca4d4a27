"""Who one is, asked again before sensitive changes, of people with and without a password."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from conftest import PASSWORD
from sqlalchemy import insert, update
from support import factors, people
from support.authenticator import Authenticator

from vega.clock import now
from vega.models import SessionKind, SignInMethod, identities, passkeys
from vega.models import users as users_table
from vega.services.account import Account
from vega.services.accounts import confirming, sessions, tokens, users
from vega.services.accounts.confirming import Ways, ways_to_confirm
from vega.storage.database import transaction

LATER = timedelta(minutes=16)
ISSUER = "https://auth.example.org"
TOKEN = {"label": "Home server", "days": "30", "scope": "read"}


@pytest.fixture
def settings():
    return {
        "VEGA_BASE_URL": "http://localhost",
        "VEGA_OIDC_ISSUER": ISSUER,
        "VEGA_OIDC_CLIENT_ID": "vega",
        "VEGA_OIDC_CLIENT_SECRET": "secret",
        "VEGA_AUTH_PROXY_HEADER": "Remote-User",
        "VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1",
    }


def give(owner: Account, *ways: str) -> None:
    """Leave an account these ways to prove who its person is, beside a code."""
    at = {"owner_id": owner.id, "created_at": now()}
    key = {"credential_id": "a", "public_key": "b", "sign_count": 0, "transports": "[]"}
    rows = {
        "passkey": insert(passkeys).values(host="localhost", name="Key", **key, **at),
        "provider": insert(identities).values(issuer=ISSUER, subject="7", label="Alice", **at),
    }
    with transaction() as connection:
        if "password" not in ways:
            own = users_table.c.id == owner.id
            connection.execute(update(users_table).where(own).values(password_hash=""))
        for way in {*ways} - {"password"}:
            connection.execute(rows[way])


def confirm_elsewhere(owner: Account) -> None:
    """Prove in another tab of the only browser who one is, as a passkey or a provider does."""
    (session,) = sessions.list_sessions(owner, SessionKind.BROWSER)
    confirming.note_confirmation(replace(owner, session_id=session.id))


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the question, which the browser sends again."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))


class TestTheWays:
    @pytest.mark.parametrize(
        ("given", "ways"),
        [
            (("password",), Ways(password=True)),
            (("password", "code"), Ways(password=True)),
            (("code",), Ways(code=True)),
            (("passkey",), Ways(passkey=True)),
            (("provider",), Ways(provider=True)),
            (
                ("password", "code", "passkey", "provider"),
                Ways(password=True, passkey=True, provider=True),
            ),
            ((), Ways()),
        ],
    )
    def test_what_an_account_has_is_asked_for(self, alice, given, ways):
        give(alice, *{*given} - {"code"})
        if "code" in given:
            factors.set_up(alice)
        assert ways_to_confirm(alice, people.config()) == ways

    def test_a_link_to_another_provider_than_that_of_today_is_none(self, alice):
        give(alice, "provider")
        with transaction() as connection:
            connection.execute(update(identities).values(issuer="https://old.example.org"))
        assert not ways_to_confirm(alice, people.config())


class TestWithoutAPassword:
    def test_a_code_stands_in_for_it(self, browser, alice):
        give(alice)
        app = factors.set_up(alice)
        client = browser(alice)
        with time_machine.travel(now() + LATER):
            assert 'name="current_code"' in client.get("/settings").text
            asked = client.post("/settings/tokens", data=TOKEN)
            assert asked.status_code == 403
            assert "Enter a code to create the token “Home server”." in asked.text
            assert 'type="password"' not in asked.text
            wrong = client.post(
                "/settings/tokens", data={**hidden(asked.text), "current_code": "1"}
            )
            assert wrong.status_code == 422
            assert "That code is not valid" in wrong.text
            sent = {**hidden(wrong.text), "current_code": app.code()}
            assert client.post("/settings/tokens", data=sent).status_code == 303
        assert [token.label for token in tokens.list_tokens(alice)] == ["Home server"]

    def test_guessing_codes_there_is_paused(self, browser, alice):
        give(alice)
        factors.set_up(alice)
        client = browser(alice)
        guess = {**TOKEN, "current_code": "1"}
        with time_machine.travel(now() + LATER):
            statuses = [client.post("/settings/tokens", data=guess).status_code for _ in range(6)]
        assert statuses == [422] * 5 + [429]

    @pytest.mark.parametrize("way", ["provider", "passkey"])
    def test_what_is_confirmed_in_another_tab_counts_and_nothing_typed_is_lost(
        self, browser, alice, way
    ):
        give(alice, way)
        client = browser(alice)
        with time_machine.travel(now() + LATER):
            asked = client.post("/settings/tokens", data=TOKEN)
            assert asked.status_code == 403
            assert ("/login/oidc?confirm=1" in asked.text) == (way == "provider")
            assert ("at auth.example.org" in asked.text) == (way == "provider")
            kept = hidden(asked.text)
            assert {name: kept[name] for name in TOKEN} == TOKEN
            too_early = client.post("/settings/tokens", data=kept)
            assert too_early.status_code == 422
            assert "You have not confirmed yet who you are." in too_early.text
            confirm_elsewhere(alice)
            assert client.post("/settings/tokens", data=hidden(too_early.text)).status_code == 303
        (token,) = tokens.list_tokens(alice)
        assert (token.label, token.scope) == ("Home server", "read")

    def test_who_has_no_way_is_told_to_sign_in_again(self, browser, alice):
        give(alice)
        client = browser(alice)
        with time_machine.travel(now() + LATER):
            asked = client.post("/settings/tokens", data={**TOKEN, "current_password": ""})
        assert asked.status_code == 403
        assert "Sign in again to create the token" in asked.text
        assert 'action="/logout"' in asked.text
        assert tokens.list_tokens(alice) == []

    def test_a_code_is_not_enough_where_there_is_a_password(self, browser, alice):
        app = factors.set_up(alice)
        client = browser(alice)
        with time_machine.travel(now() + LATER):
            asked = client.post("/settings/tokens", data={**TOKEN, "current_code": app.code()})
        assert (asked.status_code, 'name="current_password"' in asked.text) == (403, True)

    def test_a_password_that_is_blank_is_none(self, browser, alice):
        """An account without a password has a blank hash, which no text matches."""
        give(alice, "passkey")
        client = browser(alice)
        with time_machine.travel(now() + LATER):
            for typed in ("", " ", PASSWORD):
                form = {**TOKEN, "current_password": typed}
                assert client.post("/settings/tokens", data=form).status_code == 403


def proxied(app, owner: Account):
    """A browser that the proxy's header signed in."""
    new = sessions.NewSession(owner.id, "Firefox", SignInMethod.PROXY)
    secret = sessions.start_browser_session(new)
    client = app.test_client()
    client.environ_base["HTTP_REMOTE_USER"] = owner.username
    with client.session_transaction() as session:
        session["_user_id"] = secret
    return client


@pytest.mark.parametrize(
    ("seconds", "is_asked"), [(-1, True), (0, False), (15 * 60 - 1, False), (15 * 60, True)]
)
def test_a_proof_counts_for_fifteen_minutes_and_not_before_it_was_given(
    browser, alice, seconds, is_asked
):
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False) as clock:
        client = browser(alice)
        clock.shift(seconds)
        assert ("To continue, enter your password" in client.get("/settings").text) is is_asked


def test_what_a_proxy_signs_in_is_never_asked(app, alice):
    client = proxied(app, alice)
    with time_machine.travel(now() + LATER):
        assert "To continue, enter your password again" not in client.get("/settings").text
        assert client.post("/settings/tokens", data=TOKEN).status_code == 303


# Deleting the own account asks every time


def is_there(name: str = "alice") -> bool:
    return name in {user.username for user in users.list_users()}


class TestDeletingTheOwnAccount:
    PATH = "/settings/account/delete"

    def test_a_sign_in_of_this_moment_is_not_enough(self, browser, alice):
        client = browser(alice)
        asked = client.post(self.PATH)
        assert asked.status_code == 403
        assert "Enter your password to delete your account." in asked.text
        assert client.post(self.PATH, data={"current_password": "wrong"}).status_code == 422
        assert is_there()
        answer = client.post(self.PATH, data={"current_password": PASSWORD})
        assert (answer.status_code, answer.location) == (303, "/login")
        assert not is_there()

    def test_a_code_does_where_there_is_no_password(self, browser, alice):
        give(alice)
        app = factors.set_up(alice)
        client = browser(alice)
        page = client.get("/settings/account").text
        asked = client.post(self.PATH, data={**hidden(page), "current_code": ""})
        assert asked.status_code == 403
        assert "Enter a code." not in asked.text  # the form said that it may be left empty
        assert is_there()
        form = {**hidden(page), "current_code": app.recovery_codes[0]}
        assert client.post(self.PATH, data=form).status_code == 303
        assert not is_there()

    @pytest.mark.parametrize("way", ["password", "passkey", "provider"])
    def test_what_confirms_anything_else_deletes_nothing(self, browser, alice, way):
        """Also not with the fields of a page that was refused before."""
        give(alice, way)
        client = browser(alice)
        kept = hidden(client.post(self.PATH).text)
        with time_machine.travel(now() + timedelta(seconds=1)):
            confirm_elsewhere(alice)
            assert client.post("/settings/tokens", data=TOKEN).status_code == 303
            assert client.post(self.PATH, data=kept).status_code == 422
        assert is_there()

    @pytest.mark.parametrize("minutes", [14, 15])
    def test_a_passkey_that_was_used_to_delete_it_counts_for_a_quarter_of_an_hour(
        self, browser, alice, minutes
    ):
        client = browser(alice)
        options = client.post("/settings/passkeys/options").json
        key = Authenticator()
        client.post("/settings/passkeys", data={"passkey": key.create(options), "name": "Key"})
        asked = client.post(self.PATH)
        paths = re.findall(r'data-passkey-(?:options|check)="([^"]*)"', asked.text)
        options = client.post(paths[0]).json
        assert client.post(paths[1], data={"passkey": key.sign(options)}).status_code == 204
        with time_machine.travel(now() + timedelta(minutes=minutes)):
            answer = client.post(self.PATH, data=hidden(asked.text))
        assert answer.status_code == (303 if minutes < 15 else 422)
        assert is_there() == (minutes == 15)

    def test_a_passkey_that_was_used_for_anything_else_does_not_count(self, browser, alice):
        client = browser(alice)
        options = client.post("/settings/passkeys/options").json
        key = Authenticator()
        client.post("/settings/passkeys", data={"passkey": key.create(options), "name": "Key"})
        path = "/settings/passkeys/confirm"
        options = client.post(f"{path}/options").json
        form = {"passkey": key.sign(options)}
        assert client.post(f"{path}?deletion=1", data=form).status_code == 422
        options = client.post(f"{path}/options").json
        assert client.post(path, data={"passkey": key.sign(options)}).status_code == 204
        assert client.post(self.PATH, data={"asked": "1"}).status_code == 422
        assert is_there()

    def test_a_proof_of_another_session_deletes_nothing(self, browser, alice):
        give(alice, "passkey")
        client = browser(alice)
        with client.session_transaction() as session:
            session["proven_for_deletion"] = [999, now().timestamp()]
        assert client.post(self.PATH).status_code == 403
        assert is_there()

    def test_a_person_whom_a_proxy_signs_in_types_their_name(self, app, alice, bob):
        client = proxied(app, bob)
        assert 'id="own-name"' in client.get(self.PATH).text
        for typed in ("", "alice"):
            refused = client.post(self.PATH, data={"username": typed})
            assert refused.status_code == 422
            assert "Enter your username, bob, to delete the account." in refused.text
        assert client.post(self.PATH, data={"username": "bob"}).status_code == 303
        assert not is_there("bob")


# Every form


HARMLESS = {
    "web.change_password",  # asks for the password itself
    "web.change_time_zone", "web.detect_time_zone", "web.change_quiet_after",
    "web.change_working_time", "web.avoid_employer", "web.delete_employer",
    "web.change_appearance", "web.revoke_token", "web.end_session", "web.end_all_sessions",
    "web.choose_companies", "web.choose_alarm", "web.rename_passkey",
    "web.confirmation_options", "web.confirm_with_passkey",
    "web.send_notice_code", "web.send_test_notice",
}  # fmt: skip


FILLED_IN = {
    "username": "alice", "new_password": PASSWORD, "label": "Home", "subject": "7",
    "code": "123456", "digest_hour": "8", "scope": "read", "channel": "ntfy",
}  # fmt: skip


OF = {"/settings/users": {"password": PASSWORD}}


def test_every_form_of_the_settings_asks_or_is_known_to_be_harmless(app, browser, alice):
    """A new one is found by its address."""
    client = browser(alice)
    with time_machine.travel(now() + LATER):
        for rule in app.url_map.iter_rules():
            if "POST" not in rule.methods or not rule.rule.startswith(("/settings", "/docs")):
                continue
            path = re.sub(r"<[^>]+>", "1", rule.rule)
            if rule.endpoint in HARMLESS:
                continue
            answer = client.post(path, data=FILLED_IN | OF.get(path, {}))
            assert answer.status_code == 403, path
            assert "Confirm" in answer.text, path


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("/settings/notices/email", {"email": "alice at example"}),
        ("/settings/notices/address", {"channel": "ntfy", "address": "no spaces"}),
        ("/settings/notices/server", {"channel": "ntfy", "server": "ftp://ntfy.example"}),
        ("/settings/notices/webhook", {"username": "alice", "url": "no address"}),
        ("/settings/tokens", {"label": "Home", "days": "0"}),
        ("/settings/users", {"username": "b b", "password": PASSWORD}),
        ("/settings/account/name", {"username": "a b"}),
    ],
)
def test_what_is_refused_anyway_is_refused_before_anybody_is_asked(browser, alice, path, typed):
    """What was typed stands in its own form, with the reason, also where the server lacks what
    the form is for."""
    client = browser(alice)
    with time_machine.travel(now() + LATER):
        refused = client.post(path, data=typed)
    assert refused.status_code == 422
    assert 'class="error"' in refused.text
    for value in typed.values():
        assert value == PASSWORD or f'value="{value}"' in refused.text


def test_a_password_that_comes_with_a_refused_form_is_not_asked_for_again(browser, alice):
    client = browser(alice)
    again = "To continue, enter your password again"
    with time_machine.travel(now() + LATER):
        for password, is_asked in (("wrong horse", True), (PASSWORD, False)):
            sent = {"label": "Home", "days": "0", "current_password": password}
            refused = client.post("/settings/tokens", data=sent)
            assert refused.status_code == 422
            assert (again in refused.text) == is_asked
        assert client.post("/settings/tokens", data=TOKEN).status_code == 303
    (token,) = tokens.list_tokens(alice)
    assert token.label == "Home server"


def test_guessing_in_forms_that_are_refused_is_paused_and_deletes_nothing(browser, alice):
    client = browser(alice)
    refused = [
        ("/settings/tokens", {"label": ""}),
        ("/settings/notices/address", {"channel": "ntfy", "address": "a b"}),
    ]
    with time_machine.travel(now() + LATER):
        for number in range(5):
            path, typed = refused[number % 2]
            client.post(path, data={**typed, "current_password": f"wrong horse {number}"})
        right = {"current_password": PASSWORD}
        client.post("/settings/tokens", data={"label": "", **right})
        assert client.post("/settings/tokens", data={**TOKEN, **right}).status_code == 429
        assert client.post("/settings/tokens", data=TOKEN).status_code == 403
    assert tokens.list_tokens(alice) == []
    with time_machine.travel(now() + 2 * LATER):
        client.post("/settings/tokens", data={"label": "", **right})
        assert client.post("/settings/tokens", data=TOKEN).status_code == 303
        assert client.post("/settings/account/delete").status_code == 403
