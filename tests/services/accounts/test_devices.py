"""Which devices are news, who is told of them, and who may say that they are known."""

from datetime import timedelta

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES, PASSWORD
from sqlalchemy import select
from support import people
from support.statements import statements_of

from vega.errors import DeviceNotFound, WrongCredentials
from vega.extensions import db
from vega.models import Device, Session, SessionKind, SignInMethod
from vega.services.accounts import devices, sessions
from vega.services.belongings import delete_user

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
HOME, ELSEWHERE = "192.0.2.1", "198.51.100.7"


def sign_in(account, key="laptop", label="Firefox on Linux", **more):
    """Sign in with a browser that is known by this key; return the account in its session."""
    new = sessions.NewSession(account.id, label, device_key=key, **more)
    return people.account_of_browser(sessions.start_browser_session(new))


def connect(address=HOME, label="Vega extension"):
    people.sign_in_extension("alice", PASSWORD, address, label)


def labels(owner) -> list[str]:
    return [one.label for one in devices.list_new_devices(owner)]


def all_devices() -> list[Device]:
    db.session.rollback()
    return list(db.session.scalars(select(Device).order_by(Device.id)))


def news_ids() -> list[int]:
    return [one.id for one in all_devices() if one.is_new]


# What is news


def test_the_first_device_of_an_account_is_no_news_and_the_next_one_is(alice, bob):
    laptop = sign_in(alice)
    assert labels(laptop) == []
    sign_in(alice, "phone", "Safari on iPhone", method=SignInMethod.CODE)
    (told,) = devices.list_new_devices(laptop)
    assert (told.label, told.method, told.may_confirm) == ("Safari on iPhone", "code", True)
    assert told.kind == SessionKind.BROWSER
    sign_in(bob, "phone", "Bob's")  # to Bob's account that phone is new, and its first
    assert len(news_ids()) == 1


def test_a_device_that_is_known_is_no_news_after_it_signed_out_and_in(alice):
    laptop = sign_in(alice)
    sessions.end_all_sessions(laptop)
    sign_in(alice)
    assert news_ids() == []
    assert len(all_devices()) == 1


def test_the_first_device_beside_a_session_of_before_is_news(browser, alice):
    browser(alice)  # as it was made before devices were noted
    sign_in(alice, "phone")
    assert len(news_ids()) == 1


@ON_BOTH_DATABASES
def test_an_extension_is_known_by_what_it_calls_itself_and_its_network(alice):
    laptop = sign_in(alice)
    connect("2001:db8::1")
    connect("2001:db8::2")  # of the same household
    assert labels(laptop) == ["Vega extension"]
    connect(ELSEWHERE)
    connect("2001:db8::1", "curl/8.0")
    assert labels(laptop) == ["curl/8.0", "Vega extension", "Vega extension"]


def test_only_a_hash_is_kept_and_it_differs_from_account_to_account(alice, bob):
    sign_in(alice, "the secret of a browser")
    sign_in(bob, "the secret of a browser")
    first, second = [one.key_hash for one in all_devices()]
    assert first != second
    assert "secret" not in first + second


def test_a_sign_in_that_fails_leaves_no_device(alice):
    with pytest.raises(WrongCredentials):
        sign_in(alice, if_hash="of the password before")
    with pytest.raises(WrongCredentials):
        connect_with_a_wrong_password()
    assert all_devices() == []


def connect_with_a_wrong_password():
    people.sign_in_extension("alice", "wrong horse", HOME)


# Who is told, and who may confirm


def test_a_device_neither_sees_nor_confirms_nor_signs_out_itself(alice):
    sign_in(alice)
    stranger = sign_in(alice, "stranger")
    (its_id,) = news_ids()
    assert labels(stranger) == []
    for call in (devices.confirm_device, devices.sign_out_device):
        with pytest.raises(DeviceNotFound):
            call(stranger, its_id)
    assert news_ids() == [its_id]


def test_two_new_devices_cannot_confirm_each_other(alice):
    laptop = sign_in(alice)
    first, second = sign_in(alice, "one"), sign_in(alice, "two")
    its_id, other_id = news_ids()
    for stranger, target in ((first, other_id), (second, its_id)):
        assert [one.may_confirm for one in devices.list_new_devices(stranger)] == [False]
        with pytest.raises(DeviceNotFound):
            devices.confirm_device(stranger, target)
    devices.confirm_device(laptop, its_id)
    assert devices.confirm_device(first, other_id) == "Firefox on Linux"
    assert news_ids() == []


def test_after_a_month_a_new_device_can_confirm_others_as_the_older_ones_may_be_lost(alice):
    with time_machine.travel("2026-11-01T12:00:00Z", tick=False) as clock:
        sign_in(alice)
        phone = sign_in(alice, "phone")
        sign_in(alice, "tablet", "Tablet")
        clock.shift(30 * DAY - SECOND)
        assert [one.may_confirm for one in devices.list_new_devices(phone)] == [False]
        clock.shift(SECOND)
        assert [one.may_confirm for one in devices.list_new_devices(phone)] == [True]


@ON_BOTH_DATABASES
def test_another_user_can_do_nothing_about_it(alice, bob):
    sign_in(alice)
    sign_in(alice, "phone")
    (its_id,) = news_ids()
    assert labels(bob) == []
    for call in (devices.confirm_device, devices.sign_out_device):
        with pytest.raises(DeviceNotFound):
            call(sign_in(bob), its_id)
    assert news_ids() == [its_id]


def test_a_device_that_was_signed_out_is_news_again(alice):
    laptop = sign_in(alice)
    sign_in(alice, "stranger", method=SignInMethod.TOKEN)
    sign_in(alice, "stranger")
    assert devices.sign_out_device(laptop, news_ids()[0]) == SignInMethod.TOKEN
    (left,) = sessions.list_sessions(alice, SessionKind.BROWSER)
    assert left.id == laptop.session_id
    assert labels(laptop) == []
    sign_in(alice, "stranger")
    assert len(labels(laptop)) == 1


# How many there are, and for how long


def test_the_five_newest_are_told(alice):
    laptop = sign_in(alice)
    for number in range(6):
        sign_in(alice, f"{number}", f"{number}")
    assert labels(laptop) == ["5", "4", "3", "2", "1"]


def test_a_hundred_devices_are_kept_and_those_that_are_signed_in(alice, monkeypatch):
    monkeypatch.setattr(devices, "MAX_DEVICES", 3)
    laptop = sign_in(alice, "laptop", "Laptop")
    for number in range(4):
        sessions.end_session(alice, sign_in(alice, f"{number}", f"{number}").session_id)
    assert [one.label for one in all_devices()] == ["Laptop", "1", "2", "3"]
    assert labels(laptop) == ["3", "2", "1"]


@ON_BOTH_DATABASES
def test_a_device_is_forgotten_400_days_after_its_last_sign_in(alice):
    with time_machine.travel("2026-11-01T12:00:00Z", tick=False) as clock:
        laptop = sign_in(alice, label="Laptop")
        sessions.end_session(alice, sign_in(alice, "tablet", "Tablet").session_id)
        sessions.end_session(alice, sign_in(alice, "phone", "Phone").session_id)
        clock.shift(400 * DAY)
        sessions.end_session(alice, sign_in(alice, "phone", "Phone").session_id)
        devices.forget_old_devices()
        assert [one.label for one in all_devices()] == ["Laptop", "Tablet", "Phone"]
        clock.shift(SECOND)
        devices.forget_old_devices()  # the laptop is still signed in
        assert [one.label for one in all_devices()] == ["Laptop", "Phone"]
        sessions.end_session(alice, laptop.session_id)
        devices.forget_old_devices()
        assert [one.label for one in all_devices()] == ["Phone"]


@ON_BOTH_DATABASES
def test_they_go_with_the_account(alice):
    sign_in(alice)
    delete_user("alice")
    assert all_devices() == []
    assert db.session.scalars(select(Session)).all() == []


@ON_BOTH_DATABASES
def test_what_today_asks_is_one_query_along_an_index(alice):
    laptop = sign_in(alice)
    for number in range(3):
        sign_in(alice, f"{number}")
    ((statement, parameters),) = statements_of(lambda: devices.list_new_devices(laptop))
    with db.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            assert not [row[-1] for row in plan if row[-1].startswith("SCAN")]
        else:
            connection.exec_driver_sql("SET enable_seqscan = off")
            plan = connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
            assert not [row[0] for row in plan if "Seq Scan" in row[0]]
