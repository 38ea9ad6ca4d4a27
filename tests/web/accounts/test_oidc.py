"""Signing in at an OpenID Connect provider: a real one on loopback, which misbehaves on demand."""

import json
import logging
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
import time_machine
from conftest import PASSWORD, make_app
from joserfc.jwk import ECKey
from sqlalchemy import text
from support import factors
from support.pages import follow, message_of, part, words_of
from support.provider import CLIENT_ID, CLIENT_SECRET, Provider, key, provider_server, shared_key

from vega.clock import now
from vega.config import BadSetting
from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import Plan, SessionKind, SignInMethod
from vega.services.accounts import identities, oidc, sessions, users
from vega.services.accounts.identities import Person
from vega.services.accounts.oidc import calls, metadata

ALICE = "alice-at-the-provider"
CONFIRM = "/login/oidc?confirm=1"


def forget_provider():
    metadata._metadata.forget()
    metadata._keys.forget()


@pytest.fixture(scope="module")
def running():
    with provider_server() as served:
        yield served


@pytest.fixture
def provider(running):
    issuer, present = running
    forget_provider()
    present["now"] = Provider(issuer)
    return present["now"]


@pytest.fixture
def creates_users():
    return "off"


@pytest.fixture
def settings(running, creates_users):
    return {
        "VEGA_BASE_URL": "http://localhost",
        "VEGA_OIDC_ISSUER": running[0],
        "VEGA_OIDC_CLIENT_ID": CLIENT_ID,
        "VEGA_OIDC_CLIENT_SECRET": CLIENT_SECRET,
        "VEGA_OIDC_CREATES_USERS": creates_users,
    }


with_new_users = pytest.mark.parametrize("creates_users", ["on"])


@pytest.fixture
def linked(alice, provider):
    identities.link(alice, Person(provider.issuer, ALICE, "alice", "Alice"))
    return alice


def begin(client, path="/login/oidc"):
    """Return where the browser is led at the provider."""
    answer = client.get(path)
    assert answer.status_code == 302, words_of(answer.text)
    return answer.location


def come_back(client, provider, location, **more):
    return client.get(provider.authorize(location, **more))


def sign_in(client, provider, path="/login/oidc", **more):
    return come_back(client, provider, begin(client, path), **more)


def is_signed_in(client):
    return client.get("/settings").status_code == 200


def problem_of(answer):
    assert '<p class="lead">' in answer.text, answer.text
    return words_of(answer.text.partition('<p class="lead">')[2].partition("</p>")[0])


# Signing in


def test_a_linked_person_signs_in_and_comes_to_the_page_they_wanted(anonymous, provider, linked):
    page = anonymous.get("/login?next=/jobs?q%3Dsalt").text
    assert f"Sign in with {urlsplit(provider.issuer).netloc}" in words_of(page)
    answer = sign_in(anonymous, provider, "/login/oidc?next=/jobs?q%3Dsalt")
    assert (answer.status_code, answer.location) == (303, "/jobs?q=salt")
    assert is_signed_in(anonymous)
    (session,) = sessions.list_sessions(linked, SessionKind.BROWSER)
    assert session.method == SignInMethod.PROVIDER
    (identity,) = identities.identities_of(linked)
    assert identity.last_used_at is not None


def test_no_second_factor_is_asked_for_after_the_provider(anonymous, provider, linked):
    factors.set_up(linked)
    assert sign_in(anonymous, provider).location == "/"
    assert is_signed_in(anonymous)


def test_what_is_sent_to_the_provider_is_bound_to_this_sign_in(anonymous, provider, linked):
    """The provider of the tests itself refuses a wrong PKCE verifier and a code used twice."""
    asked = [dict(parse_qsl(urlsplit(begin(anonymous)).query)) for _ in range(2)]
    for name in ("state", "nonce", "code_challenge"):
        assert len({one[name] for one in asked}) == 2
        assert all(len(one[name]) >= 43 for one in asked)
    assert {one["redirect_uri"] for one in asked} == {"http://localhost/login/oidc/callback"}
    assert CLIENT_SECRET not in str(asked)


@pytest.mark.parametrize("kind", ["RSA", "EC"])
def test_keys_of_both_kinds_are_trusted_also_without_a_name(anonymous, provider, linked, kind):
    provider.signing_key = key("other", kind)
    provider.algorithm = {"RSA": "RS256", "EC": "ES256"}[kind]
    provider.published = [shared_key(), key("first"), provider.signing_key]
    assert sign_in(anonymous, provider).status_code == 303


def test_the_client_secret_is_sent_as_the_provider_wants_it(anonymous, provider, linked):
    provider.metadata = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    assert sign_in(anonymous, provider).status_code == 303


def test_a_page_with_a_long_address_is_not_come_back_to(anonymous, provider, linked):
    longest = "/jobs?q=".ljust(600, "x")
    for wanted, location in ((longest, longest), (f"{longest}x", "/")):
        answer = sign_in(anonymous, provider, f"/login/oidc?next={wanted}")
        assert (answer.status_code, answer.location) == (303, location)
        anonymous.post("/logout")


def test_several_tabs_sign_in_at_once_in_any_order(anonymous, provider, linked):
    tabs = [begin(anonymous, f"/login/oidc?next=/jobs?q%3D{tab}") for tab in range(3)]
    for tab in (1, 0, 2):
        answer = come_back(anonymous, provider, tabs[tab])
        assert (answer.status_code, answer.location) == (303, f"/jobs?q={tab}")
    assert len(sessions.list_sessions(linked, SessionKind.BROWSER)) == 1


def test_a_browser_keeps_few_sign_ins_and_none_that_is_over(anonymous, provider, linked):
    def kept():
        return [name for name in anonymous._cookies if "_oidc_" in str(name)]

    for _ in range(9):
        begin(anonymous)
    assert len(kept()) == 5
    tab = begin(anonymous)
    come_back(anonymous, provider, tab)
    assert len(kept()) == 4


def test_the_cookie_of_a_sign_in_is_out_of_reach_for_scripts_and_other_hosts(
    anonymous, provider, linked
):
    (sent,) = anonymous.get("/login/oidc", base_url="https://localhost").headers.getlist(
        "Set-Cookie"
    )
    name, *attributes = sent.split("; ")
    assert name.startswith("__Host-vega_oidc_")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax", "Max-Age=600"} <= set(attributes)


def test_an_account_has_ten_links(alice):
    for number in range(10):
        identities.link(alice, Person("https://auth.example", str(number)))
    with pytest.raises(InvalidInput, match="has 10 links"):
        identities.link(alice, Person("https://auth.example", "one more"))


# Somebody else's answer


REFUSED = "was not started in this browser, was used before, or took longer than 10 minutes"


def test_the_answer_of_another_browser_is_refused(app, anonymous, provider, linked):
    """An attacker leads Alice's browser to the end of their own sign-in (login CSRF)."""
    attacker = app.test_client()
    answer = anonymous.get(provider.authorize(begin(attacker)))
    assert answer.status_code == 400
    assert REFUSED in problem_of(answer)
    begin(anonymous)
    assert anonymous.get(provider.authorize(begin(attacker))).status_code == 400
    assert not is_signed_in(anonymous)


@pytest.mark.parametrize("state", ["", "made-up", "\u00e4\0", "x" * 3000])
def test_a_made_up_state_is_refused_before_the_provider_is_asked(anonymous, provider, alice, state):
    answer = anonymous.get("/login/oidc/callback", query_string={"state": state, "code": "x"})
    assert answer.status_code == 400
    assert REFUSED in problem_of(answer)
    assert provider.asked == []


def test_the_code_of_one_tab_with_the_state_of_another_is_refused(anonymous, provider, linked):
    """Code injection: the provider sees the wrong PKCE verifier; the nonce would differ, too."""
    one, two = begin(anonymous), begin(anonymous)
    code = dict(parse_qsl(urlsplit(provider.authorize(one)).query))["code"]
    state = dict(parse_qsl(urlsplit(two).query))["state"]
    answer = anonymous.get("/login/oidc/callback", query_string={"code": code, "state": state})
    assert answer.status_code == 400
    assert "no longer accepts this sign-in" in problem_of(answer)
    assert not is_signed_in(anonymous)


def test_an_answer_works_once(app, anonymous, provider, linked):
    """Neither its state again, nor, where the browser kept the cookie, its code."""
    location = begin(anonymous)
    thief = app.test_client()
    for cookie in anonymous._cookies.values():
        thief.set_cookie(cookie.key, cookie.value)
    callback = provider.authorize(location)
    assert anonymous.get(callback).status_code == 303
    again = anonymous.get(callback)
    assert again.status_code == 400
    assert REFUSED in problem_of(again)
    stolen = thief.get(callback)
    assert stolen.status_code == 400
    assert "it was used before" in problem_of(stolen)
    assert not is_signed_in(thief)
    assert is_signed_in(anonymous)


def test_a_head_request_does_not_use_up_the_answer(anonymous, provider, linked):
    callback = provider.authorize(begin(anonymous))
    assert anonymous.head(callback).status_code == 200
    assert not is_signed_in(anonymous)
    assert anonymous.get(callback).status_code == 303
    assert is_signed_in(anonymous)


def test_a_sign_in_that_took_longer_than_ten_minutes_is_refused(anonymous, provider, linked):
    with time_machine.travel(now(), tick=False) as clock:
        location = begin(anonymous)
        clock.shift(601)
        answer = come_back(anonymous, provider, location)
    assert answer.status_code == 400
    assert REFUSED in problem_of(answer)


def test_a_parameter_that_comes_twice_is_refused(anonymous, provider, linked):
    answer = anonymous.get(provider.authorize(begin(anonymous)) + "&code=another")
    assert answer.status_code == 400
    assert not is_signed_in(anonymous)


@pytest.mark.parametrize(
    ("promises", "iss"), [(False, "https://evil.example"), (True, None), (True, "")]
)
def test_the_answer_of_another_provider_is_refused(anonymous, provider, linked, promises, iss):
    """RFC 9207."""
    provider.metadata = {"authorization_response_iss_parameter_supported": promises}
    answer = sign_in(anonymous, provider, **({} if iss is None else {"iss": iss}))
    assert answer.status_code == 502
    assert "is not from" in problem_of(answer)
    assert "/token" not in provider.asked
    assert sign_in(anonymous, provider, iss=provider.issuer).status_code == 303


# A provider that misbehaves


def broken(body, status=200):
    return (status, body, {"Content-Type": "application/json"})


ANSWERS = {
    "an error of its own": (503, b"gone", {}),
    "broken JSON": broken(b'{"issuer": '),
    "no object": broken(b"[]"),
    "deep nesting": broken(b"[" * 100_000),
    "a redirect": (302, b"", {"Location": "/elsewhere"}),
}


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/token", "/jwks"])
def test_an_answer_that_is_none_is_told_and_the_next_one_counts(anonymous, provider, linked, path):
    for kind, said in ANSWERS.items():
        forget_provider()
        provider.answers[path] = said
        answer = anonymous.get("/login/oidc")
        if answer.status_code == 302:
            answer = come_back(anonymous, provider, answer.location)
        assert answer.status_code == 502, kind
        assert problem_of(answer)
        assert not is_signed_in(anonymous)
    assert "/elsewhere" not in provider.asked
    provider.answers.clear()
    assert sign_in(anonymous, provider).status_code == 303


UNTRUSTED = "can't be trusted"


def impostor():
    """Another key of the same name."""
    return renamed(key("unknown"), "first")


def renamed(known, kid):
    return ECKey.import_key(known.as_dict(private=True) | {"kid": kid})


TOKENS = {
    "another key under a known name": ({"signing_key": impostor()}, UNTRUSTED),
    "a known key under an unknown name": ({"signing_key": renamed(key("first"), "x")}, UNTRUSTED),
    "an unknown key": ({"signing_key": key("unknown")}, UNTRUSTED),
    "the client secret (HS256)": ({"algorithm": "HS256", "signing_key": shared_key()}, UNTRUSTED),
    "no signature (none)": ({"algorithm": "none"}, UNTRUSTED),
    "another issuer": ({"iss": "https://evil.example"}, UNTRUSTED),
    "no issuer": ({"iss": None}, UNTRUSTED),
    "another client": ({"aud": "another"}, UNTRUSTED),
    "no audience": ({"aud": None}, UNTRUSTED),
    "several clients, none named": ({"aud": [CLIENT_ID, "another"]}, UNTRUSTED),
    "issued to another client": ({"azp": "another"}, UNTRUSTED),
    "another nonce": ({"nonce": "another"}, UNTRUSTED),
    "no nonce": ({"nonce": None}, UNTRUSTED),
    "several nonces": ({"nonce": lambda own: ["another", own]}, UNTRUSTED),
    "several issuers": ({"iss": lambda own: ["https://evil.example", own]}, UNTRUSTED),
    "no end": ({"exp": None}, UNTRUSTED),
    "an end that is none": ({"exp": float("nan")}, UNTRUSTED),
    "no time": ({"iat": None}, UNTRUSTED),
    "a time that is none": ({"iat": float("nan")}, "clocks"),
    "an old end": ({"exp": 1}, "has expired"),
    "five minutes ahead": ({"clock": 300}, "clocks"),
    "five minutes behind": ({"clock": -300}, "clocks"),
    "no subject": ({"sub": None}, "does not say who you are"),
    "a blank subject": ({"sub": ""}, "does not say who you are"),
    "a number as the subject": ({"sub": 1}, "does not say who you are"),
    "a NUL in the subject": ({"sub": "a\0"}, "does not say who you are"),
    "a subject of any length": ({"sub": "a" * 256}, "does not say who you are"),
}


def test_an_id_token_that_is_wrong_lets_nobody_in(anonymous, provider, linked, caplog):
    provider.published.append(shared_key())
    for kind, (wrong, sentence) in TOKENS.items():
        provider.asked.clear()
        misbehave(provider, **wrong)
        answer = sign_in(anonymous, provider)
        assert answer.status_code == 502, kind
        assert sentence in problem_of(answer), kind
        assert not is_signed_in(anonymous)
        assert provider.asked.count("/jwks") <= 2
    assert "the ID token is signed with 'HS256'" in caplog.text
    misbehave(provider)
    assert sign_in(anonymous, provider).status_code == 303


def misbehave(provider, *, signing_key=None, algorithm="ES256", clock=0, **claims):
    """Have it sign with another key or algorithm, at another time, or say something else."""
    provider.signing_key = signing_key or key("first")
    provider.algorithm, provider.clock, provider.claims = algorithm, clock, claims


def test_two_minutes_of_clock_are_tolerated(anonymous, provider, linked):
    for clock in (120, -120):
        provider.clock = clock
        assert sign_in(anonymous, provider).status_code == 303
        anonymous.post("/logout")


def test_a_new_key_is_fetched_once_and_then_kept(anonymous, provider, linked):
    sign_in(anonymous, provider)
    provider.signing_key = key("second")
    provider.published = [key("second")]
    anonymous.post("/logout")
    assert sign_in(anonymous, provider).status_code == 303
    anonymous.post("/logout")
    assert sign_in(anonymous, provider).status_code == 303
    assert provider.asked.count("/jwks") == 2


DOCUMENTS = [
    ({"issuer": "https://evil.example"}, "names itself otherwise"),
    ({"issuer": None}, "names itself otherwise"),
    ({"token_endpoint": None}, "doesn't understand"),
    ({"token_endpoint": "http://evil.example/token"}, "doesn't understand"),
    ({"authorization_endpoint": "javascript:alert(1)"}, "doesn't understand"),
    ({"jwks_uri": ["https://evil.example"]}, "doesn't understand"),
    ({"padding": "x" * calls.LARGEST_ANSWER}, "doesn't understand"),
]


def test_a_document_that_leads_elsewhere_is_refused(anonymous, provider, linked):
    for document, sentence in DOCUMENTS:
        provider.metadata = document
        answer = anonymous.get("/login/oidc")
        assert answer.status_code == 502, document
        assert sentence in problem_of(answer)


def test_an_answer_without_an_id_token_lets_nobody_in(anonymous, provider, linked):
    for found in ({}, {"access_token": "x"}, {"id_token": 1}, {"id_token": "a.b.c"}):
        provider.answers["/token"] = broken(json.dumps(found).encode())
        answer = sign_in(anonymous, provider)
        assert answer.status_code == 502
        assert UNTRUSTED in problem_of(answer)


def test_a_wrong_client_secret_is_told_to_the_administrator(anonymous, provider, linked):
    provider.answers["/token"] = broken(b'{"error": "invalid_client"}', 401)
    answer = sign_in(anonymous, provider)
    assert answer.status_code == 502
    assert "VEGA_OIDC_CLIENT_SECRET" in problem_of(answer)


@pytest.mark.parametrize("first_bytes", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"])
def test_a_slow_provider_is_given_up_on(anonymous, provider, linked, monkeypatch, first_bytes):
    monkeypatch.setattr(calls, "PATIENCE", 0.2)
    from support.receivers import silent_server

    with silent_server(first_bytes) as port:
        provider.metadata = {"token_endpoint": f"http://127.0.0.1:{port}/token"}
        answer = sign_in(anonymous, provider)
    assert answer.status_code == 504
    assert "did not answer in time" in problem_of(answer)


def test_a_provider_that_is_away_is_told(anonymous, provider, linked):
    from support.server import free_port

    provider.metadata = {"token_endpoint": f"http://127.0.0.1:{free_port()}/token"}
    answer = sign_in(anonymous, provider)
    assert answer.status_code == 502
    assert "can't be reached" in problem_of(answer)
    page = words_of(answer.text)
    assert "Try again" in page
    assert "Back to sign-in" in page


def test_many_visitors_make_few_calls(app, anonymous, provider, linked):
    for _ in range(20):
        begin(anonymous)
    assert provider.asked == ["/.well-known/openid-configuration"]
    with time_machine.travel(now() + timedelta(minutes=6), tick=False):
        begin(anonymous)
    assert len(provider.asked) == 2


def test_a_crowd_at_a_slow_provider_is_told_to_wait(app, provider, linked, monkeypatch):
    monkeypatch.setattr(calls._calls, "most", 0)
    answer = app.test_client().get("/login/oidc")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"


# The provider's own refusals


ERRORS = {
    "access_denied": 403,
    "login_required": 403,
    "server_error": 502,
    "<script>alert(1)</script>": 502,
    "\r\nSet-Cookie: a=b": 502,
}


def test_an_error_of_the_provider_is_told_without_its_words(anonymous, provider, linked):
    for error, status in ERRORS.items():
        state = dict(parse_qsl(urlsplit(begin(anonymous)).query))["state"]
        query = {
            "error": error, "state": state, "next": "https://evil.example", "error_uri": "//evil",
            "error_description": "<b>Call this number</b>",
        }  # fmt: skip
        answer = anonymous.get("/login/oidc/callback", query_string=query)
        assert answer.status_code == status
        assert problem_of(answer)
        for words in ("alert(1)", "Call this number", "evil"):
            assert words not in answer.text
        assert "Location" not in answer.headers
    assert provider.asked == ["/.well-known/openid-configuration"]


def test_no_answer_of_the_provider_leads_to_another_site(anonymous, provider, linked):
    for target in ("https://evil.example", "//evil.example", "/\\evil.example"):
        answer = sign_in(anonymous, provider, f"/login/oidc?next={target}", next=target)
        assert (answer.status_code, answer.location) == (303, "/")
        anonymous.post("/logout")


def test_no_token_and_no_code_is_logged(anonymous, provider, linked, caplog):
    caplog.set_level(logging.DEBUG)
    provider.claims = {"aud": "another"}
    callback = provider.authorize(begin(anonymous))
    code = next(iter(provider.issued))
    anonymous.get(callback)
    assert "the ID token does not fit: invalid_claim aud" in caplog.text
    secrets = [code, CLIENT_SECRET, *provider.tokens, dict(parse_qsl(callback))["state"]]
    assert [secret for secret in secrets if secret in caplog.text] == []


# Whose account


def test_nobody_gets_in_by_a_name_or_an_email_address(anonymous, provider, linked, bob):
    """Another person at the provider calls themself as Bob does, or as Alice did; and Bob was
    linked to a person of that ID at another provider.
    """
    identities.link(bob, Person("https://before.example", "mallory"))
    provider.subject = "mallory"
    provider.claims = {
        "preferred_username": "bob", "email": "alice@example.org", "email_verified": True,
        "name": "alice",
    }  # fmt: skip
    answer = sign_in(anonymous, provider)
    assert answer.status_code == 403
    assert "no Vega account is linked to you" in problem_of(answer)
    assert 'value="mallory"' in answer.text
    assert not is_signed_in(anonymous)
    (before,) = identities.identities_of(bob)
    assert before.last_used_at is None


@with_new_users
def test_a_new_account_never_is_one_that_is_there(anonymous, provider, linked, bob):
    provider.subject = "mallory"
    provider.claims = {"preferred_username": "BOB"}
    assert sign_in(anonymous, provider).status_code == 303
    assert "bob-2" in words_of(anonymous.get("/settings").text).lower()
    assert identities.identities_of(bob) == []
    new = users.get_user("bob-2")
    assert (new.plan, new.is_admin) == (Plan.UNLIMITED, False)
    (identity,) = identities.identities_of(new)
    assert (identity.subject, identity.issuer) == ("mallory", provider.issuer)
    for password in (" ", PASSWORD):
        form = {"username": "bob-2", "password": password}
        assert anonymous.post("/api/auth/login", json=form).status_code == 401


@with_new_users
@pytest.mark.parametrize(
    ("given", "username"),
    [
        ("anna", "anna"),
        ("anna@example.org", "anna@example.org"),
        ("Anna Müller", "Anna-Muller"),
        ("al", "al-2"),
        ("李", "user-2"),
        ("", "user-2"),
        ("a" * 300, "a" * 90),
        (["anna"], "user-2"),
    ],
)
def test_a_new_account_has_a_name_like_the_providers(anonymous, provider, alice, given, username):
    provider.claims = {"preferred_username": given}
    assert sign_in(anonymous, provider).status_code == 303
    assert [user.username for user in users.list_users()] == ["alice", username]
    anonymous.post("/logout")
    assert sign_in(anonymous, provider).status_code == 303
    assert len(users.list_users()) == 2


@with_new_users
def test_a_name_comes_from_userinfo_where_the_id_token_has_none(anonymous, provider, alice):
    provider.metadata = {"userinfo_endpoint": f"{provider.issuer}/userinfo"}
    provider.userinfo = {"preferred_username": "anna"}
    sign_in(anonymous, provider)
    provider.subject = "another"
    provider.userinfo = {"preferred_username": "admin", "sub": ALICE}
    anonymous.post("/logout")
    assert sign_in(anonymous, provider).status_code == 303
    assert [user.username for user in users.list_users()] == ["alice", "anna", "user-2"]


@with_new_users
def test_two_tabs_at_the_first_sign_in_make_one_account(app, provider, alice):
    person = Person(provider.issuer, "anna", "anna", "Anna")

    def enter(_number):
        with app.app_context():
            return identities.sign_in(person, "the provider", may_create=True)

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(enter, range(4)))) == 1
    assert len(users.list_users()) == 2


@with_new_users
def test_the_first_account_is_not_created_by_a_provider(anonymous, provider):
    assert anonymous.get("/login/oidc").location == "/setup"
    person = Person(provider.issuer, "anna", "anna", "Anna")
    with pytest.raises(Exception, match="one-time code"):
        identities.sign_in(person, "the provider", may_create=True)
    assert not users.has_users()


def test_whoever_signs_in_as_somebody_else_leaves_the_other_account(browser, provider, linked, bob):
    client = browser(bob)
    assert client.get("/login/oidc").location == "/"
    client.post("/logout")
    location = begin(client)
    client.post("/login", data={"username": "bob", "password": PASSWORD})
    assert come_back(client, provider, location).status_code == 303
    assert sessions.list_sessions(bob, SessionKind.BROWSER) == []
    assert len(sessions.list_sessions(linked, SessionKind.BROWSER)) == 1


# Linking


def link_of(client):
    """Return the address of the link on the settings page, or None."""
    from html import unescape
    from re import search

    found = search(r'href="(/login/oidc\?link=[^"]+)"', client.get("/settings/oidc").text)
    return unescape(found[1]) if found else None


def test_an_account_is_linked_and_unlinked_again(browser, provider, alice, app):
    client = browser(alice)
    answer = sign_in(client, provider, link_of(client))
    assert "Linked." in message_of(follow(client, answer))
    (identity,) = identities.identities_of(alice)
    elsewhere = app.test_client()
    assert sign_in(elsewhere, provider).status_code == 303
    page = follow(client, client.post(f"/settings/oidc/{identity.id}/unlink"))
    assert "Unlinked." in message_of(page)
    assert identities.identities_of(alice) == []
    assert not is_signed_in(elsewhere)
    assert is_signed_in(client)
    assert sign_in(elsewhere, provider).status_code == 403


def test_linking_begins_on_the_settings_page_alone(browser, provider, alice, bob):
    """Another site could otherwise link Alice's account to its own person (CSRF)."""
    client = browser(alice)
    for link in ("1", "", link_of(browser(bob)).partition("link=")[2]):
        answer = client.get(f"/login/oidc?link={link}")
        assert answer.status_code == 400
    assert client.application.test_client().get("/login/oidc?link=1").status_code == 302
    assert provider.asked == []


def test_linking_needs_a_recent_confirmation(browser, provider, alice):
    client = browser(alice)
    link = link_of(client)
    with time_machine.travel(now() + timedelta(minutes=16), tick=False):
        assert link_of(client) is None
        assert client.get(link).status_code == 400
        assert client.post("/settings/oidc").status_code == 403
        client.post("/settings/oidc", data={"current_password": PASSWORD})
        assert link_of(client) is not None


@pytest.mark.parametrize("purpose", ["link", "confirm"])
@pytest.mark.parametrize("person", [None, "alice"])
def test_the_account_at_the_end_is_the_one_at_the_start(
    browser, provider, linked, bob, purpose, person
):
    client = browser(bob)
    provider.subject = "bob-at-the-provider"
    location = begin(client, link_of(client) if purpose == "link" else CONFIRM)
    client.post("/logout")
    if person:
        client.post("/login", data={"username": person, "password": PASSWORD})
    answer = come_back(client, provider, location)
    assert answer.status_code == 400
    assert "Nothing was changed" in problem_of(answer)
    assert len(identities.identities_of(linked)) == 1
    assert identities.identities_of(bob) == []


def test_a_person_who_is_linked_elsewhere_is_refused(browser, provider, linked, bob):
    client = browser(bob)
    answer = sign_in(client, provider, link_of(client))
    assert answer.status_code == 409
    assert "already linked to another account" in problem_of(answer)
    assert "alice" not in answer.text
    assert identities.identities_of(bob) == []


def test_the_last_way_in_cannot_be_unlinked(app, browser, provider, linked):
    db.session.execute(text("UPDATE users SET password_hash = ''"))
    db.session.commit()
    client = browser(linked)
    (first,) = identities.identities_of(linked)
    answer = client.post(f"/settings/oidc/{first.id}/unlink")
    assert answer.status_code == 409
    assert "the only way to sign in to your account" in words_of(answer.text)
    identities.link(linked, Person(provider.issuer, "another", "", "Another"))
    assert client.post(f"/settings/oidc/{first.id}/unlink").status_code == 303
    (other,) = identities.identities_of(linked)
    assert client.post(f"/settings/oidc/{other.id}/unlink").status_code == 409


def test_without_a_provider_the_sessions_that_it_began_end(app, anonymous, provider, linked):
    sign_in(anonymous, provider)
    assert is_signed_in(anonymous)
    app.config["VEGA"] = replace(app.config["VEGA"], provider=None)
    assert not is_signed_in(anonymous)


def test_the_administrator_links_and_unlinks_any_account(browser, provider, alice, bob, anonymous):
    client = browser(alice)
    form = {"username": "bob", "subject": f" {ALICE} "}
    assert "bob can now sign in" in message_of(
        follow(client, client.post("/settings/oidc/accounts", data=form))
    )
    assert client.post("/settings/oidc/accounts", data=form).status_code == 422
    unchosen = client.post("/settings/oidc/accounts", data={"username": "", "subject": "another"})
    assert "Choose an account." in words_of(unchosen.text)  # none stands there before it is chosen
    other = {"username": "alice", "subject": ALICE}
    again = client.post("/settings/oidc/accounts", data=other)
    assert again.status_code == 409
    assert "already linked to another account" in words_of(again.text)
    assert sign_in(anonymous, provider).status_code == 303
    assert "Signed in as bob" in words_of(anonymous.get("/settings").text)
    (identity,) = identities.identities_of(bob)
    assert ALICE in part(client.get("/settings/oidc").text, "accounts", "section")
    assert client.post(f"/settings/oidc/{identity.id}/unlink").status_code == 303
    assert not is_signed_in(anonymous)


@pytest.mark.parametrize("subject", ["", " ", "a\0b", "a" * 256])
def test_a_subject_that_can_be_none_is_refused_with_a_sentence(browser, provider, alice, subject):
    form = {"username": "alice", "subject": subject}
    answer = browser(alice).post("/settings/oidc/accounts", data=form)
    assert answer.status_code == 422
    assert "Enter the" in words_of(answer.text)


def test_others_see_and_unlink_their_own_alone(browser, provider, linked, bob):
    client = browser(bob)
    (identity,) = identities.identities_of(linked)
    assert client.post(f"/settings/oidc/{identity.id}/unlink").status_code == 404
    form = {"username": "bob", "subject": "x"}
    assert client.post("/settings/oidc/accounts", data=form).status_code == 403
    page = client.get("/settings/oidc").text
    assert ALICE not in page
    assert "All links" not in page
    assert len(identities.identities_of(linked)) == 1


# Confirming


def test_a_person_confirms_at_the_provider_in_another_tab(browser, provider, linked):
    client = browser(linked)
    with time_machine.travel(now() + timedelta(minutes=16), tick=False):
        assert link_of(client) is None
        location = begin(client, CONFIRM)
        asked = dict(parse_qsl(urlsplit(location).query))
        assert (asked["prompt"], asked["max_age"]) == ("login", "0")
        answer = come_back(client, provider, location)
        assert answer.status_code == 200
        assert "Close this tab and continue in the other one." in words_of(answer.text)
        assert link_of(client) is not None


@pytest.mark.parametrize("is_for_deletion", [True, False])
def test_only_what_was_confirmed_to_delete_the_account_deletes_it(
    browser, provider, linked, is_for_deletion
):
    client = browser(linked)
    asked = client.post("/settings/account/delete").text
    (path,) = re.findall(r'href="(/login/oidc\?confirm[^"]*)"', asked)
    assert sign_in(client, provider, unescape(path) if is_for_deletion else CONFIRM)
    answer = client.post("/settings/account/delete", data={"asked": "1"})
    assert answer.status_code == (303 if is_for_deletion else 422)
    assert users.has_users() != is_for_deletion


@pytest.mark.parametrize(
    "claims", [{"auth_time": None}, {"auth_time": 1}, {"auth_time": True}, {"sub": "bob"}]
)
@pytest.mark.parametrize("path", [CONFIRM, f"{CONFIRM}&deletion=1"])
def test_what_proves_nothing_confirms_nothing(browser, provider, linked, claims, path):
    client = browser(linked)
    with time_machine.travel(now() + timedelta(minutes=16), tick=False):
        provider.claims = claims
        answer = sign_in(client, provider, path)
        assert answer.status_code == 403
        assert problem_of(answer)
        assert link_of(client) is None


# Settings


def test_a_provider_without_its_libraries_is_refused_at_the_start(tmp_path, settings, monkeypatch):
    monkeypatch.setattr(oidc, "find_spec", lambda _name: None)
    with pytest.raises(BadSetting, match="pip install"):
        make_app(tmp_path, **settings)


class TestWithoutAProvider:
    @pytest.fixture
    def settings(self):
        return {}

    def test_there_is_nothing_at_its_addresses(self, browser, anonymous, alice):
        client = browser(alice)
        for path in ("/login/oidc", "/login/oidc/callback", "/settings/oidc"):
            assert client.get(path).status_code == 404
        assert "/login/oidc" not in anonymous.get("/login").text
