"""Accounts that a proxy names, and starts after which nobody could sign in."""

from dataclasses import replace
from functools import partial
from ipaddress import ip_network

import pytest
from conftest import ON_BOTH_DATABASES, PASSWORD
from support.people import config
from support.server import at_once

from vega.clock import now
from vega.config import BadSetting, Provider, ProxySignIn
from vega.errors import InvalidInput, SetupNeeded, UserNotFound, WrongCredentials
from vega.extensions import db
from vega.models import Identity, Plan
from vega.services.accounts import users
from vega.services.accounts.ways_in import (
    account_of_proxy,
    has_way_in,
    refuse_to_lock_everybody_out,
)
from vega.storage.database import transaction

ISSUER = "https://auth.example.org"
PROXY = ProxySignIn("Remote-User", [ip_network("127.0.0.1")])
PROVIDER = Provider(ISSUER, "vega", "a secret of the provider")


@ON_BOTH_DATABASES
def test_two_first_requests_at_once_create_one_account_and_both_get_in(app, alice):
    def first_request() -> int:
        with app.app_context():
            try:
                return account_of_proxy("carol", may_create=True).id
            finally:
                db.session.remove()

    ids = at_once([first_request] * 4)
    assert len(set(ids)) == 1
    assert [user.username for user in users.list_users()] == ["alice", "carol"]
    carol = users.get_user("CAROL")
    assert (carol.id, carol.plan, carol.is_admin) == (ids[0], Plan.UNLIMITED, False)


def test_an_account_of_the_proxy_has_no_password(app, alice):
    account_of_proxy("carol", may_create=True)
    for password in ("", " ", PASSWORD):
        with pytest.raises(WrongCredentials):
            users.check_credentials("carol", password)


def test_a_proxy_never_creates_the_first_account(app):
    with pytest.raises(SetupNeeded):
        account_of_proxy("mallory", may_create=True)
    assert not users.has_users()


def test_a_name_is_known_whatever_the_case_and_otherwise_created_only_on_purpose(app, alice):
    assert account_of_proxy("ALICE", may_create=False).id == alice.id
    with pytest.raises(UserNotFound):
        account_of_proxy("carol", may_create=False)
    with pytest.raises(InvalidInput):
        account_of_proxy("no name", may_create=True)


def start(**changes: object) -> str:
    """Return why a start is refused, or nothing."""
    try:
        refuse_to_lock_everybody_out(replace(config(), **changes))
    except BadSetting as refused:
        return str(refused)
    return ""


def without_passwords(**ways: object) -> str:
    return start(local_sign_in=False, **ways)


def test_a_start_with_passwords_needs_nothing_else(app):
    assert start() == start(proxy_sign_in=PROXY) == start(provider=PROVIDER) == ""


def test_a_proxy_alone_needs_an_account_or_may_create_one(app):
    told = without_passwords(proxy_sign_in=PROXY)
    assert "vega user create NAME" in told
    assert "VEGA_AUTH_PROXY_CREATES_USERS=on" in told
    assert "OIDC" not in told
    assert without_passwords(proxy_sign_in=replace(PROXY, creates_users=True)) == ""
    users.create_user("alice", PASSWORD)
    assert without_passwords(proxy_sign_in=PROXY) == ""


def test_a_provider_alone_needs_a_linked_account_of_that_issuer_or_may_create_one(app):
    assert without_passwords(provider=replace(PROVIDER, creates_users=True)) == ""
    alice = users.create_user("alice", PASSWORD)
    told = without_passwords(provider=PROVIDER)
    assert "link one in Settings" in told
    assert "VEGA_OIDC_CREATES_USERS=on" in told
    link = partial(Identity, owner_id=alice.id, subject="1", label="a", created_at=now())
    db.session.add(link(issuer="https://another.example"))
    db.session.commit()
    assert without_passwords(provider=PROVIDER) == told
    db.session.add(link(issuer=ISSUER))
    db.session.commit()
    assert without_passwords(provider=PROVIDER) == ""


def test_of_a_proxy_and_a_provider_one_way_in_is_enough(app):
    told = without_passwords(proxy_sign_in=PROXY, provider=PROVIDER)
    assert "VEGA_AUTH_PROXY_CREATES_USERS=on" in told
    assert "VEGA_OIDC_CREATES_USERS=on" in told
    users.create_user("alice", PASSWORD)
    assert without_passwords(proxy_sign_in=PROXY, provider=PROVIDER) == ""


def test_what_is_switched_on_decides_whether_an_account_has_a_way_in(app):
    def ways(user_id: int) -> list[bool]:
        """With nothing else, at the provider, at it alone, and through the proxy."""
        at_provider = replace(config(), provider=PROVIDER)
        settings = (
            config(),
            at_provider,
            replace(at_provider, local_sign_in=False),
            replace(config(), proxy_sign_in=PROXY),
        )
        with transaction() as connection:
            return [has_way_in(connection, user_id, each) for each in settings]

    alice = users.create_user("alice", PASSWORD)
    bob, carol, dave = (users.create_user(name, None) for name in ("bob", "carol", "dave"))
    for owner, issuer in ((bob, ISSUER), (carol, "https://another.example")):
        db.session.add(
            Identity(owner_id=owner.id, issuer=issuer, subject="1", label="a", created_at=now())
        )
    db.session.commit()
    assert ways(alice.id) == [True, True, False, True]
    assert ways(bob.id) == [False, True, True, True]
    assert ways(carol.id) == ways(dave.id) == [False, False, False, True]
