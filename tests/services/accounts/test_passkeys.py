"""Passkeys straight at the service, with an authenticator that can be made to lie."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES, SECRET_KEY
from sqlalchemy import update
from support import people
from support.authenticator import Authenticator, base64url, bytes_of
from support.copies import add_copies

from vega.clock import now
from vega.errors import (
    InvalidInput,
    LastWayIn,
    PasskeyNotFound,
    PasskeysUnavailable,
    TooManyAttempts,
    WrongPasskey,
)
from vega.extensions import db
from vega.models import Passkey, User
from vega.services.accounts import confirming, hosts, passkeys
from vega.services.accounts.hosts import RelyingParty, relying_party_of
from vega.services.accounts.passkeys import Purpose

HERE = RelyingParty("localhost", "http://localhost")
HOME = "192.0.2.1"


def add(owner, authenticator=None, name="Laptop", party=HERE):
    authenticator = authenticator or Authenticator(origin=party.origin, host=party.host)
    challenge, options = passkeys.begin_registration(owner, party, SECRET_KEY)
    passkeys.register(owner, party, challenge, authenticator.create(options), name)
    return authenticator


def sign_in(authenticator, party=HERE, address=HOME):
    challenge, options = passkeys.begin_assertion(Purpose.SIGN_IN, party)
    return passkeys.sign_in(party, challenge, authenticator.sign(options), address)


def list_of(owner):
    db.session.expire_all()
    return passkeys.passkeys_of(owner)


def refused(attempt, *arguments, because=""):
    with pytest.raises(WrongPasskey, match=because or None):
        attempt(*arguments)


# Adding


def test_an_account_has_several_passkeys_each_with_its_name_and_last_use(alice):
    laptop, _ = add(alice), add(alice, name=" Phone ")
    assert sign_in(laptop) == alice.id
    phone, used = list_of(alice)
    assert [(one.name, one.host) for one in (phone, used)] == [
        ("Phone", "localhost"),
        ("Laptop", "localhost"),
    ]
    assert phone.last_used_at is None
    assert now() - used.last_used_at < timedelta(minutes=1)
    assert json.loads(used.transports) == ["internal"]  # what is unknown is left out


def test_the_browser_is_asked_for_a_passkey_that_needs_no_name_and_checks_the_person(alice, bob):
    had = add(alice)
    _, options = passkeys.begin_registration(alice, HERE, SECRET_KEY)
    assert options["authenticatorSelection"] == {
        "residentKey": "required", "requireResidentKey": True, "userVerification": "required",
    }  # fmt: skip
    assert options["rp"]["id"] == "localhost"
    assert options["user"]["name"] == "alice"
    assert [one["id"] for one in options["excludeCredentials"]] == [base64url(had.credential_id)]
    handle = bytes_of(options["user"]["id"])
    assert len(handle) == 32
    assert b"alice" not in handle
    _, others = passkeys.begin_registration(bob, HERE, SECRET_KEY)
    assert others["user"]["id"] != options["user"]["id"]
    _, asked = passkeys.begin_assertion(Purpose.SIGN_IN, HERE)
    assert (asked["allowCredentials"], asked["userVerification"]) == ([], "required")


def test_a_passkey_is_registered_once_whoever_asks(alice, bob):
    shared = add(bob)
    for owner in (alice, bob):
        with pytest.raises(InvalidInput, match="added before"):
            add(owner, shared)
    assert sign_in(shared) == bob.id
    assert list_of(alice) == []


def test_the_twenty_first_passkey_is_refused_with_a_sentence(alice):
    add(alice)
    (first,) = list_of(alice)
    add_copies(Passkey.__table__, first.id, 18, credential_id=lambda number: f"{number:04}")
    add(alice)
    with pytest.raises(InvalidInput, match="You have 20 passkeys"):
        add(alice)


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "two\nlines", "nul\0"])
def test_a_name_is_a_line_of_100_characters(alice, name):
    with pytest.raises(InvalidInput, match="1 to 100"):
        add(alice, name=name)
    add(alice)
    (passkey,) = list_of(alice)
    with pytest.raises(InvalidInput, match="1 to 100"):
        passkeys.rename_passkey(alice, passkey.id, name)


LIES = [
    {"origin": "http://evil.example"},
    {"origin": "https://localhost"},
    {"origin": "http://localhost:8765"},
    {"host": "evil.example"},
    {"flags": 0x01},  # nobody was asked for a PIN
    {"flags": 0x04},  # nobody was there
]


@pytest.mark.parametrize("lie", LIES, ids=str)
def test_what_was_made_elsewhere_or_without_the_person_is_refused(alice, lie):
    with pytest.raises(InvalidInput, match="not accepted"):
        add(alice, Authenticator(**lie))
    assert list_of(alice) == []
    authenticator = add(alice)
    vars(authenticator).update(lie)
    refused(sign_in, authenticator, because="not accepted")
    assert list_of(alice)[0].last_used_at is None


def test_a_credential_id_that_is_longer_than_any_is_refused(alice):
    with pytest.raises(InvalidInput, match="not accepted"):
        add(alice, Authenticator(credential_id=bytes(1024)))


# Using


def test_a_passkey_that_nobody_added_or_that_was_removed_signs_nobody_in(alice):
    refused(sign_in, Authenticator(), because="does not know")
    removed = add(alice)
    passkeys.remove_passkey(alice, list_of(alice)[0].id, people.config())
    refused(sign_in, removed, because="does not know")


def test_anothers_credential_id_is_worth_nothing_without_its_key(alice, bob):
    hers, his = add(alice), add(bob)
    refused(sign_in, replace(his, credential_id=hers.credential_id), because="not accepted")


def test_an_answer_works_once_even_with_a_copy_of_its_challenge(alice):
    """As for a thief who also copied the cookie."""
    authenticator = add(alice)
    challenge, options = passkeys.begin_assertion(Purpose.SIGN_IN, HERE)
    older, _ = passkeys.begin_assertion(Purpose.SIGN_IN, HERE)
    answer = authenticator.sign(options)
    assert passkeys.sign_in(HERE, challenge, answer, HOME) == alice.id
    refused(passkeys.sign_in, HERE, challenge, answer, HOME, because="took too long")
    refused(passkeys.sign_in, HERE, older, answer, HOME)
    assert sign_in(authenticator) == alice.id


def test_a_wrong_clock_in_between_locks_nobody_out(alice):
    authenticator = add(alice)
    with time_machine.travel(now() + timedelta(days=400)):
        sign_in(authenticator)
    assert sign_in(authenticator) == alice.id


def test_a_counter_that_does_not_go_up_is_refused(alice):
    """The key was copied: a counter of a synced passkey, which stays zero, is none."""
    original = add(alice, Authenticator(counts=True, count=4_000_000_000))
    copy = replace(original)
    sign_in(original), sign_in(original)
    refused(sign_in, copy)
    refused(sign_in, replace(original, count=original.count - 1))
    refused(sign_in, replace(original, count=0, counts=False))
    assert sign_in(original) == alice.id


def test_a_challenge_ends_after_five_minutes(alice):
    authenticator = add(alice)
    challenge, options = passkeys.begin_assertion(Purpose.SIGN_IN, HERE)
    answer = authenticator.sign(options)
    for wrong in (timedelta(minutes=5), timedelta(minutes=-1)):
        with time_machine.travel(now() + wrong, tick=False):
            refused(passkeys.sign_in, HERE, challenge, answer, HOME, because="took too long")
    refused(passkeys.sign_in, HERE, None, answer, HOME, because="took too long")
    assert passkeys.sign_in(HERE, challenge, answer, HOME) == alice.id


def test_a_challenge_serves_one_purpose_one_account_and_one_host(alice, bob):
    """Also not after a password of Bob's, whatever Alice's passkey has signed."""
    hers = add(alice)
    own = people.start_browser(alice.id)
    for purpose, user_id, party in (
        (Purpose.CONFIRM, alice.id, HERE),
        (Purpose.SECOND_FACTOR, bob.id, HERE),
        (Purpose.SIGN_IN, None, replace(HERE, host="other.localhost")),
        (Purpose.SIGN_IN, alice.id, HERE),
    ):
        challenge, options = passkeys.begin_assertion(purpose, party, user_id)
        answer = hers.sign(options)
        refused(passkeys.sign_in, HERE, challenge, answer, HOME)
        refused(passkeys.check_second_factor, alice.id, HERE, challenge, answer, HOME)
        if purpose != Purpose.CONFIRM:
            refused(passkeys.confirm, own, HERE, challenge, answer)
    challenge, options = passkeys.begin_registration(alice, HERE, SECRET_KEY)
    refused(passkeys.sign_in, HERE, challenge, hers.sign(options), HOME)
    challenge, options = passkeys.begin_assertion(Purpose.SIGN_IN, HERE)
    with pytest.raises(InvalidInput):
        passkeys.register(alice, HERE, challenge, Authenticator().create(options), "x")


@ON_BOTH_DATABASES
def test_after_a_password_the_passkey_must_be_of_the_same_account(alice, bob):
    hers, his = add(alice), add(bob)
    challenge, options = passkeys.begin_assertion(Purpose.SECOND_FACTOR, HERE, bob.id)
    assert [one["id"] for one in options["allowCredentials"]] == [base64url(his.credential_id)]
    check = (passkeys.check_second_factor, bob.id, HERE, challenge)
    refused(*check, hers.sign(options), HOME, because="another account")
    passkeys.check_second_factor(bob.id, HERE, challenge, his.sign(options), HOME)


def test_a_passkey_confirms_its_own_session_alone(alice, bob):
    hers, his = add(alice), add(bob)
    session = people.start_browser(alice.id)
    with time_machine.travel(now() + timedelta(hours=1)):
        challenge, options = passkeys.begin_assertion(Purpose.CONFIRM, HERE, alice.id)
        refused(passkeys.confirm, session, HERE, challenge, his.sign(options))
        assert not is_recent(session)
        passkeys.confirm(session, HERE, challenge, hers.sign(options))
        assert is_recent(session)


def is_recent(session):
    return confirming.is_recent(people.account_of_browser(session.session_secret))


@ON_BOTH_DATABASES
def test_a_passkey_of_another_host_of_the_server_is_unknown_here(alice):
    there = RelyingParty("jobs.example.org", "https://jobs.example.org")
    elsewhere = add(alice, party=there)
    refused(sign_in, replace(elsewhere, origin=HERE.origin, host=HERE.host))
    assert sign_in(elsewhere, there) == alice.id
    assert passkeys.has_passkey(there, alice.id)
    assert not passkeys.has_passkey(HERE)


def test_wrong_passkeys_are_paused_by_address_and_hold_up_nobody_else(alice):
    authenticator = add(alice)
    forged = Authenticator(credential_id=authenticator.credential_id)
    for _ in range(5):
        refused(sign_in, forged)
    with pytest.raises(TooManyAttempts):
        sign_in(authenticator)
    assert sign_in(authenticator, address="192.0.2.2") == alice.id


def test_unknown_passkeys_hold_up_nobody_at_the_same_address(alice):
    authenticator = add(alice)
    for _ in range(5):
        refused(sign_in, Authenticator())
    with pytest.raises(TooManyAttempts):
        sign_in(Authenticator())
    assert sign_in(authenticator) == alice.id


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "garbage",
    ["", "null", "[]", "{}", DEEP, "\0", "\ud800", "9" * 5000, '{"id": 1}', "x" * 1_000_000,
     {"id": "é"}, {"rawId": "AA", "id": "AA"}, {"response": {}}, {"type": "password"},
     {"response.clientDataJSON": ""}, {"response.clientDataJSON": "e30"},
     {"response.clientDataJSON": base64url(b"\xff")},
     {"response.clientDataJSON": base64url(DEEP.encode()[:9000])},
     {"response.clientDataJSON": base64url(b'{"type": [], "challenge": 1, "origin": {}}')},
     {"response.authenticatorData": "AA"}, {"response.authenticatorData": base64url(bytes(37))},
     {"response.attestationObject": "AA"}, {"response.attestationObject": "o2"},
     {"response.attestationObject": base64url(b"\x9f" * 9000)},
     {"response.attestationObject": base64url(bytes.fromhex("bb" + "ff" * 8))},
     {"response.signature": ""}, {"response.signature": "_" * 999},
     {"authenticatorAttachment": "glue"}],
    ids=lambda one: str(one)[:60],
)  # fmt: skip
def test_garbage_of_every_kind_is_refused_with_a_sentence(alice, garbage):
    authenticator = add(alice)
    challenge, options = passkeys.begin_assertion(Purpose.SIGN_IN, HERE)
    answer = spoiled(authenticator.sign(options), garbage)
    if answer is not None:
        refused(passkeys.sign_in, HERE, challenge, answer, HOME)
    challenge, options = passkeys.begin_registration(alice, HERE, SECRET_KEY)
    answer = spoiled(Authenticator().create(options), garbage)
    if answer is not None:
        with pytest.raises(InvalidInput):
            passkeys.register(alice, HERE, challenge, answer, "x")


def spoiled(answer, garbage):
    """Return the answer with the garbage in it, None if it has no such part."""
    if isinstance(garbage, str):
        return garbage
    parts = json.loads(answer)
    for name, value in garbage.items():
        *inside, last = name.split(".")
        place = parts["response"] if inside else parts
        if inside and last not in place:
            return None
        place[last] = value
    return json.dumps(parts)


# Removing and naming


@ON_BOTH_DATABASES
def test_anothers_passkey_can_be_neither_named_nor_removed(alice, bob):
    add(alice)
    (hers,) = list_of(alice)
    with pytest.raises(PasskeyNotFound):
        passkeys.rename_passkey(bob, hers.id, "Bob was here")
    with pytest.raises(PasskeyNotFound):
        passkeys.remove_passkey(bob, hers.id, people.config())
    passkeys.rename_passkey(alice, hers.id, "Desk")
    assert [one.name for one in list_of(alice)] == ["Desk"]


@ON_BOTH_DATABASES
def test_the_last_way_in_cannot_be_removed(alice):
    """Without a password, a provider or a proxy that signs people in."""
    add(alice), add(alice)
    db.session.execute(update(User).where(User.id == alice.id).values(password_hash=""))
    db.session.commit()
    first, last = (one.id for one in list_of(alice))
    passkeys.remove_passkey(alice, first, people.config())
    with pytest.raises(LastWayIn):
        passkeys.remove_passkey(alice, last, people.config())
    assert [one.id for one in list_of(alice)] == [last]
    passkeys.remove_passkey(alice, last, replace(people.config(), local_sign_in=False))
    assert list_of(alice) == []


# Where they work


@pytest.mark.parametrize(
    ("seen", "base_url", "expected"),
    [
        ("http://localhost:8765", "", ("localhost", "http://localhost:8765")),
        ("https://jobs.example.org", "", ("jobs.example.org", "https://jobs.example.org")),
        ("https://Jobs.Example.org:8443", "", ("jobs.example.org", "https://jobs.example.org:8443")),
        # behind a proxy that terminates TLS and is not trusted
        ("http://jobs.example.org", "https://jobs.example.org/vega",
         ("jobs.example.org", "https://jobs.example.org")),
        ("https://vega.lan", "https://jobs.example.org", ("vega.lan", "https://vega.lan")),
        ("http://localhost:8765", "https://jobs.example.org",
         ("localhost", "http://localhost:8765")),
    ],
)  # fmt: skip
def test_a_passkey_belongs_to_the_address_in_the_browser(app, seen, base_url, expected):
    config = replace(people.config(), base_url=base_url)
    assert relying_party_of(seen, config) == RelyingParty(*expected)


@pytest.mark.parametrize(
    ("seen", "sentence"),
    [
        ("http://127.0.0.1:8765", "IP address"),
        ("https://192.0.2.7", "IP address"),
        ("https://[2001:db8::1]:8443", "IP address"),
        ("http://vega.lan:8765", "begins with https://"),
    ],
)
def test_elsewhere_a_sentence_says_why_there_are_none(app, seen, sentence):
    with pytest.raises(PasskeysUnavailable, match=sentence):
        relying_party_of(seen, people.config())


def test_there_are_none_with_local_sign_in_off_or_without_the_package(app, monkeypatch):
    off = replace(people.config(), local_sign_in=False)
    with pytest.raises(PasskeysUnavailable, match="Passkeys are off"):
        relying_party_of("https://jobs.example.org", off)
    monkeypatch.setattr(hosts, "is_installed", lambda: False)
    with pytest.raises(PasskeysUnavailable, match=r"pip install -e '\.\[passkeys\]'"):
        relying_party_of("https://jobs.example.org", people.config())
