"""The second factor: codes of the app and recovery codes, each of which works once."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES, PASSWORD, SECRET_KEY
from sqlalchemy import insert, select
from support import people
from support.factors import HOME, code_of, set_up

from vega.errors import InvalidInput, NotSignedIn, TooManyAttempts, WrongCode, WrongCredentials
from vega.extensions import db
from vega.models import (
    SessionKind,
    SignInMethod,
    TokenScope,
    passkeys,
    recovery_codes,
    second_factors,
)
from vega.services.accounts import identities, second_factor, sessions, sign_in, tokens, users
from vega.services.accounts.second_factor import check_code, find_second_factor
from vega.storage.database import transaction

NOON = datetime(2026, 11, 25, 12, 0, 5, tzinfo=UTC)
LATER = 30  # seconds until the next code
ELSEWHERE = "203.0.113.7"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def check(owner, code, address=HOME, secret_key=SECRET_KEY):
    return check_code(owner.id, code, address, secret_key)


def is_taken(owner, code, address=HOME):
    try:
        check(owner, code, address)
    except WrongCode:
        return False
    return True


# Codes of the app


def test_the_code_that_sets_it_up_counts_as_used(alice, clock):
    app = set_up(alice)
    assert not is_taken(alice, app.code())
    clock.shift(LATER)
    assert check(alice, app.code()) == SignInMethod.CODE


def test_a_code_works_once(alice, clock):
    app = set_up(alice)
    clock.shift(LATER)
    assert is_taken(alice, app.code())
    assert not is_taken(alice, app.code())


def test_a_code_of_one_step_before_or_after_is_taken_and_none_further_off(alice, clock):
    app = set_up(alice)
    clock.shift(10 * LATER)
    assert not is_taken(alice, app.code(seconds=-2 * LATER))
    assert not is_taken(alice, app.code(seconds=2 * LATER))
    assert is_taken(alice, app.code(seconds=-LATER))
    assert is_taken(alice, app.code(seconds=LATER))


def test_after_a_later_code_the_ones_before_it_are_refused(alice, clock):
    app = set_up(alice)
    clock.shift(10 * LATER)
    assert is_taken(alice, app.code(seconds=LATER))
    assert not is_taken(alice, app.code())
    assert not is_taken(alice, app.code(seconds=-LATER))


def test_no_code_works_again_when_the_clock_is_set_back(alice, clock):
    app = set_up(alice)
    clock.shift(10 * LATER)
    used = app.code()
    assert is_taken(alice, used)
    clock.shift(-LATER)
    assert not is_taken(alice, used)


def test_a_code_of_another_account_is_refused(alice, bob, clock):
    hers, his = set_up(alice), set_up(bob)
    clock.shift(LATER)
    assert not is_taken(alice, his.code())
    assert not is_taken(alice, his.recovery_codes[0])
    assert is_taken(alice, hers.code())


def test_of_two_requests_at_once_one_can_use_a_code(app, alice, clock):
    """Both read before either writes: it is the UPDATE that decides."""
    hers = set_up(alice)
    clock.shift(LATER)
    for code in (hers.code(), hers.recovery_codes[0]):

        def use(_number, code=code):
            with app.app_context():
                try:
                    return is_taken(alice, code)
                finally:
                    db.session.remove()

        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(use, range(2))) == [False, True]


@pytest.mark.parametrize(
    "code",
    ["", " ", "12345", "1234567", "١٢٣٤٥٦", "é" * 6, "\0" * 6, "-" * 16, "x" * 30_000, "\ud800"],
)
def test_what_is_no_code_is_refused_whatever_it_holds(alice, code):
    set_up(alice)
    assert not is_taken(alice, code)


def test_spaces_as_apps_show_them_do_not_matter(alice, clock):
    app = set_up(alice)
    clock.shift(LATER)
    code = app.code()
    assert is_taken(alice, f" {code[:3]} {code[3:]} ")


# Setting it up and removing it


@ON_BOTH_DATABASES
def test_setting_up_ends_other_sessions_the_extensions_too_and_no_token(alice):
    here, elsewhere = people.start_browser(alice.id), people.start_browser(alice.id)
    extension = people.sign_in_extension("alice", PASSWORD, HOME)
    token = tokens.create_token(alice, "script")
    set_up(here)
    assert people.account_of_browser(here.session_secret)
    assert people.account_of_browser(elsewhere.session_secret) is None
    assert not sessions.list_sessions(alice, SessionKind.EXTENSION)
    with pytest.raises(NotSignedIn):
        people.refresh(extension.refresh_token)
    assert people.account_of_token(token)


@pytest.mark.parametrize(
    ("seconds", "words"), [(300, "about 5 minutes apart"), (-300, "about 5 minutes apart"),
                           (70, "about 1 minute apart"), (1200, "about 20 minutes apart"),
                           (1230, "not valid")]
)  # fmt: skip
def test_a_first_code_of_a_clock_that_is_off_says_so(alice, seconds, words):
    nonce = second_factor.new_nonce()
    code = code_of(second_factor.enrolment(alice, nonce, SECRET_KEY).secret, seconds=seconds)
    with pytest.raises(InvalidInput, match=words):
        second_factor.set_up_second_factor(alice, nonce, code, HOME, SECRET_KEY)
    assert not second_factor.has_second_factor(alice.id)


@ON_BOTH_DATABASES
def test_a_second_one_cannot_be_set_up_over_the_first(alice, clock):
    first = set_up(alice)
    clock.shift(LATER)
    with pytest.raises(InvalidInput, match="already on"):
        set_up(alice)
    assert is_taken(alice, first.code())


def test_a_sign_in_in_flight_does_not_survive_the_setup(alice):
    checked = sign_in.check_password("alice", PASSWORD, HOME)
    set_up(alice)
    new = sessions.NewSession(alice.id, "Firefox", if_hash=checked.password_hash)
    with pytest.raises(WrongCredentials):
        sessions.start_browser_session(new)
    with pytest.raises(WrongCredentials):
        sessions.start_extension_session(new, people.config())
    assert not sessions.list_sessions(alice, SessionKind.BROWSER)


def test_neither_the_database_nor_a_backup_reveals_the_secret_or_a_code(alice):
    app = set_up(alice)
    rows = [
        *db.session.execute(select(second_factors)),
        *db.session.execute(select(recovery_codes)),
    ]
    kept = repr(rows)
    assert app.secret not in kept
    for code in app.recovery_codes:
        assert code not in kept
        assert code.replace("-", "") not in kept


@ON_BOTH_DATABASES
def test_removing_takes_the_password_and_a_code(alice, clock):
    here = people.start_browser(alice.id)
    app = set_up(here)
    clock.shift(LATER)

    def remove(password, code):
        second_factor.remove_second_factor(here, password, code, HOME, people.config())

    with pytest.raises(InvalidInput, match="not your password"):
        remove("wrong horse", app.code())
    with pytest.raises(InvalidInput, match="not your password"):
        remove("", app.code())
    with pytest.raises(WrongCode):
        remove(PASSWORD, "000000")
    assert second_factor.has_second_factor(alice.id)
    remove(PASSWORD, app.code())
    assert not second_factor.has_second_factor(alice.id)
    assert not is_taken(alice, app.recovery_codes[0])
    assert people.sign_in_browser("alice", PASSWORD, HOME)


# Recovery codes


def test_each_of_the_ten_recovery_codes_works_once_and_then_none_is_left(alice):
    app = set_up(alice)
    assert len(set(app.recovery_codes)) == 10
    for code in app.recovery_codes:
        assert len(code.replace("-", "")) * 5 == 80
        assert check(alice, code) == SignInMethod.RECOVERY_CODE
        assert not is_taken(alice, code)
    assert find_second_factor(alice.id, SECRET_KEY).recovery_codes == 0


def test_a_recovery_code_is_read_as_people_write_it(alice):
    first, second, *_ = set_up(alice).recovery_codes
    assert is_taken(alice, f"  {first.upper().replace('-', ' ')} ")
    written = second.replace("-", "").replace("0", "O").replace("1", "l")
    assert is_taken(alice, written)


@ON_BOTH_DATABASES
def test_new_recovery_codes_end_the_old_ones(alice):
    app = set_up(alice)
    renewed = second_factor.renew_recovery_codes(alice)
    assert not is_taken(alice, app.recovery_codes[0])
    assert is_taken(alice, renewed[0])


def test_without_a_second_factor_there_are_no_recovery_codes(alice):
    with pytest.raises(InvalidInput):
        second_factor.renew_recovery_codes(alice)
    assert not is_taken(alice, "")


@ON_BOTH_DATABASES
def test_with_another_secret_key_recovery_codes_work_and_codes_of_the_app_do_not(alice, clock):
    app = set_up(alice)
    clock.shift(LATER)
    other = f"{SECRET_KEY} changed"
    assert find_second_factor(alice.id, other).is_lost
    assert not find_second_factor(alice.id, SECRET_KEY).is_lost
    with pytest.raises(WrongCode):
        check(alice, app.code(), secret_key=other)
    assert check(alice, app.recovery_codes[0], secret_key=other) == SignInMethod.RECOVERY_CODE


# The rate limit


def test_codes_are_throttled_and_a_right_password_does_not_reset_that(alice, clock):
    app = set_up(alice)
    clock.shift(LATER)
    for _ in range(5):
        sign_in.check_password("alice", PASSWORD, ELSEWHERE)
        assert not is_taken(alice, "000000", ELSEWHERE)
    sign_in.check_password("alice", PASSWORD, ELSEWHERE)
    with pytest.raises(TooManyAttempts, match="too many wrong codes"):
        check(alice, app.code(), ELSEWHERE)
    clock.shift(timedelta(minutes=2))
    assert is_taken(alice, app.code(), ELSEWHERE)


def test_strangers_do_not_hold_up_an_address_that_has_signed_in_before(alice, clock):
    app = set_up(alice)  # which makes HOME known
    for number in range(60):
        with suppress(WrongCode, TooManyAttempts):
            check(alice, "000000", f"198.51.100.{number}")
    clock.shift(LATER)
    with pytest.raises(TooManyAttempts):
        check(alice, app.code(), ELSEWHERE)
    assert is_taken(alice, app.code(), HOME)


# The extension


def extension(password, username="alice"):
    signed_in = people.sign_in_extension(username, password, HOME)
    return signed_in, people.account_of_token(signed_in.token)


def test_with_a_second_factor_the_extension_signs_in_with_a_token_alone(alice, bob):
    set_up(alice)
    token, bobs = tokens.create_token(alice, "extension"), tokens.create_token(bob, "his")
    for password in (PASSWORD, bobs, f"{token}x", ""):
        with pytest.raises(WrongCredentials, match=r"^Invalid username or password\.$"):
            extension(password)
    _, account = extension(token)
    assert (account.username, account.may_write) == ("alice", True)
    (session,) = sessions.list_sessions(alice, SessionKind.EXTENSION)
    assert session.method == SignInMethod.TOKEN
    assert tokens.list_tokens(alice)[0].last_used_at is not None


def test_a_token_is_taken_as_the_password_of_any_account(alice):
    assert extension(tokens.create_token(alice, "extension"), "ALICE")[1].id == alice.id
    assert extension(PASSWORD)[1].id == alice.id


def test_the_session_of_a_token_ends_with_it(alice, clock):
    revoked = extension(tokens.create_token(alice, "revoked"))[0]
    (token,) = tokens.list_tokens(alice)
    expired = extension(tokens.create_token(alice, "expires", days=1))[0]
    tokens.revoke_token(alice, token.id)
    clock.shift(timedelta(days=1))
    for signed_in in (revoked, expired):
        with pytest.raises(NotSignedIn):
            people.account_of_token(signed_in.token)
        with pytest.raises(NotSignedIn):
            people.refresh(signed_in.refresh_token)


def test_an_expired_token_is_no_password(alice, clock):
    token = tokens.create_token(alice, "expires", days=1)
    clock.shift(timedelta(days=1))
    with pytest.raises(WrongCredentials):
        extension(token)


@ON_BOTH_DATABASES
def test_a_read_only_token_gives_a_read_only_session(alice):
    token = tokens.create_token(alice, "reads", scope=TokenScope.READ)
    assert not extension(token)[1].may_write


def test_a_token_revoked_during_the_sign_in_starts_no_session(alice):
    tokens.create_token(alice, "revoked")
    (token,) = tokens.list_tokens(alice)
    tokens.revoke_token(alice, token.id)
    new = sessions.NewSession(alice.id, "Extension", SignInMethod.TOKEN, token_id=token.id)
    with pytest.raises(WrongCredentials):
        sessions.start_extension_session(new, people.config())


def test_a_right_password_with_a_second_factor_is_a_failure_like_a_wrong_one(alice):
    set_up(alice)
    for _ in range(5):
        with pytest.raises(WrongCredentials):
            extension(PASSWORD)
    with pytest.raises(TooManyAttempts):
        extension(PASSWORD)


@pytest.mark.parametrize(
    "settings", [{"VEGA_LOCAL_SIGN_IN": "off", "VEGA_AUTH_PROXY_HEADER": "Remote-User",
                  "VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1"}]
)  # fmt: skip
def test_without_local_sign_in_only_a_token_is_taken(alice):
    with pytest.raises(WrongCredentials):
        extension(PASSWORD)
    assert extension(tokens.create_token(alice, "extension"))[1].id == alice.id


# The way back


@ON_BOTH_DATABASES
def test_a_reset_removes_second_factor_recovery_codes_and_passkeys(alice, bob):
    app = set_up(alice)
    set_up(bob)
    for owner in (alice, bob):
        row = {
            "owner_id": owner.id,
            "credential_id": f"key {owner.id}",
            "public_key": "",
            "name": "",
        }
        more = {"sign_count": 0, "transports": "[]", "host": "localhost", "created_at": NOON}
        with transaction() as connection:
            connection.execute(insert(passkeys).values(**row, **more))
    identities.link(alice, identities.Person("https://auth.example.org", "alice"))
    removed = sign_in.reset_sign_in("alice", "another horse")
    assert (removed.second_factor, removed.passkeys, removed.links) == (True, 1, 1)
    assert not is_taken(alice, app.recovery_codes[0])
    assert people.sign_in_browser("alice", "another horse", HOME)
    assert second_factor.has_second_factor(bob.id)
    assert not sign_in.reset_sign_in("alice", "another horse").second_factor


@ON_BOTH_DATABASES
def test_a_changed_password_keeps_the_second_factor(alice):
    here = people.start_browser(alice.id)
    set_up(here)
    sign_in.change_password(here, PASSWORD, "another horse")
    users.set_password("alice", "a third horse")
    assert second_factor.has_second_factor(alice.id)
