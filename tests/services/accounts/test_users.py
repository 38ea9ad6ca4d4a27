"""Users, passwords, sessions, tokens and the throttle, straight at the service."""

from contextlib import nullcontext, suppress
from datetime import timedelta
from threading import Thread

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES, PASSWORD
from sqlalchemy import func, select
from support import people
from support.copies import add_copies
from support.everything import make_everything
from support.people import account_of_browser, account_of_token

from vega.clock import now
from vega.errors import (
    AdministratorOnly,
    InvalidInput,
    InvalidToken,
    TooManyAttempts,
    UserNotFound,
    WrongCredentials,
)
from vega.extensions import Base, db
from vega.models import ApiToken, Effort, Plan, Session, SessionKind, User, job_search
from vega.schemas import EffortDraft, JobFilter, read_form
from vega.services.accounts import passwords, sessions, throttle, tokens, users
from vega.services.accounts.sign_in import change_password
from vega.services.belongings import delete_account, delete_user
from vega.services.jobs.lists.job_list import list_jobs
from vega.services.plan import efforts

HOME, ELSEWHERE = "192.0.2.1", "198.51.100.7"


def sign_in(username="alice", password=PASSWORD, address=HOME):
    return people.sign_in_extension(username, password, address, "extension")


def rows_in(table):
    return db.session.scalar(select(func.count()).select_from(table))


def fail(times, username="alice", address=HOME):
    for _ in range(times):
        with pytest.raises(WrongCredentials):
            sign_in(username, "wrong password", address)


class TestUsers:
    @ON_BOTH_DATABASES
    def test_the_first_user_is_the_owner_and_the_second_is_not(self, app):
        assert users.create_user("alice", PASSWORD).is_admin
        assert not users.create_user("bob", PASSWORD).is_admin

    def test_a_new_user_is_on_the_free_plan(self, app):
        assert users.create_user("carol", PASSWORD).plan == Plan.FREE

    @pytest.mark.parametrize("name", ["Alice", "ALICE", "alice"])
    def test_names_are_unique_whatever_their_case(self, alice, name):
        with pytest.raises(InvalidInput, match="already"):
            users.create_user(name, PASSWORD)

    @pytest.mark.parametrize("name", ["abc", "a.b_c-1", "x" * 100, "ann+jobs@example.org"])
    def test_names_that_the_extension_accepts_are_accepted(self, app, name):
        assert users.create_user(name, PASSWORD).username == name

    @pytest.mark.parametrize("name", ["", "ab", "x" * 101, "a b", "a/b", "änne", "ann@", "a\0bc"])
    def test_other_names_are_refused_with_the_rule(self, app, name):
        with pytest.raises(InvalidInput, match="3 to 100"):
            users.create_user(name, PASSWORD)

    @pytest.mark.parametrize("password", ["", "seven77", "x" * 65, "nul\0 inside it"])
    def test_other_passwords_than_of_8_to_64_characters_are_refused(self, app, password):
        with pytest.raises(InvalidInput, match="password"):
            users.create_user("carol", password)

    def test_the_owner_can_only_go_last(self, alice, bob):
        with pytest.raises(InvalidInput, match="last user"):
            delete_user("alice")
        delete_user("bob")
        delete_user("alice")
        assert users.create_user("carol", PASSWORD).is_admin

    @ON_BOTH_DATABASES
    def test_first_users_that_come_at_once_make_one_owner(self, app, monkeypatch):
        # Of eight passwords at once some would be told to wait.
        monkeypatch.setattr(users, "hash_password", lambda _: "hash")

        def create(number):
            with app.app_context():
                users.create_user(f"user{number}", PASSWORD)

        threads = [Thread(target=create, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [row.is_admin for row in users.list_users()].count(True) == 1

    @ON_BOTH_DATABASES
    def test_a_deleted_user_takes_all_that_is_theirs_and_nothing_else(self, alice, bob, make_job):
        make_job(alice)
        make_job(bob)
        token = tokens.create_token(bob, "script")
        for owner in (alice, bob):
            draft = {"occurred_on": "2026-11-03", "title": "Job fair"}
            efforts.create_effort(owner, read_form(EffortDraft, draft))
        delete_user("bob")
        assert [effort.owner_id for effort in db.session.scalars(select(Effort))] == [alice.id]
        with pytest.raises(UserNotFound):
            users.get_user("bob")
        with pytest.raises(InvalidToken):
            account_of_token(token)
        assert len(list_jobs(alice, JobFilter(q="engineer")).jobs) == 1
        assert list_jobs(bob, JobFilter(q="engineer")).jobs == []

    @ON_BOTH_DATABASES
    def test_of_a_deleted_user_no_row_is_left_in_any_table(self, app):
        make_everything()
        tables = [*Base.metadata.sorted_tables, job_search]
        assert [table.name for table in tables if not rows_in(table)] == []
        alice, bob = users.get_user("alice"), users.get_user("bob@example.org")
        users.make_administrator(alice, bob.username)
        delete_account(alice)
        assert {
            owner
            for table in tables
            if "owner_id" in table.c
            for owner in db.session.scalars(select(table.c.owner_id))
        } == {bob.id}
        delete_account(bob)
        assert {table.name for table in tables if rows_in(table)} == {"install", "sign_in_attempts"}

    @ON_BOTH_DATABASES
    def test_passwords_are_kept_as_scrypt_hashes_only(self, app, monkeypatch):
        monkeypatch.setattr(passwords, "HASH_METHOD", "scrypt")
        users.create_user("carol", PASSWORD)
        kept = db.session.query(User).one().password_hash
        assert kept.startswith("scrypt:32768:8:1$")
        assert PASSWORD not in kept


class TestTheAdministrator:
    """There is always exactly one."""

    def both(self, app, *calls):
        """Make two calls at once; what they refuse is no failure."""

        def run(call):
            with app.app_context(), suppress(InvalidInput, AdministratorOnly, UserNotFound):
                call()

        threads = [Thread(target=run, args=(call,)) for call in calls]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return [row.username for row in users.list_users() if row.is_admin]

    def test_two_tabs_hand_the_role_on_to_one_user(self, app, alice, bob):
        users.create_user("carol", PASSWORD)
        found = self.both(
            app,
            lambda: users.make_administrator(alice, "bob"),
            lambda: users.make_administrator(alice, "carol"),
        )
        assert found in (["bob"], ["carol"])

    @ON_BOTH_DATABASES
    def test_the_role_does_not_leave_with_who_is_deleted_at_that_moment(self, app, alice, bob):
        found = self.both(
            app,
            lambda: users.make_administrator(alice, "bob"),
            lambda: delete_account(bob),
        )
        assert found in (["bob"], ["alice"])

    @ON_BOTH_DATABASES
    def test_it_is_looked_at_when_the_account_is_deleted(self, alice, bob):
        users.make_administrator(alice, "bob")
        with pytest.raises(InvalidInput, match="last user"):
            delete_account(bob)  # as read before
        delete_account(alice)
        delete_account(bob)
        assert not users.has_users()

    def test_nobody_loses_it_to_an_account_that_is_gone(self, alice, bob, monkeypatch):
        delete_user("bob")
        monkeypatch.setattr(users, "get_user", lambda _: bob)  # as read before
        with pytest.raises(UserNotFound):
            users.make_administrator(alice, "bob")
        assert [row.is_admin for row in users.list_users()] == [True]


class TestSignIn:
    def test_the_name_counts_whatever_its_case(self, alice):
        assert account_of_token(sign_in("ALICE").token).username == "alice"

    @pytest.mark.parametrize(
        ("username", "password"),
        [("alice", "wrong password"), ("nobody", PASSWORD), ("", ""), ("a\0b", "\0")],
    )
    def test_a_wrong_name_and_a_wrong_password_read_the_same(self, alice, username, password):
        with pytest.raises(WrongCredentials, match=r"^Invalid username or password\.$"):
            sign_in(username, password)

    def test_an_unknown_name_costs_a_hash_as_well(self, alice, monkeypatch):
        checked = []
        monkeypatch.setattr(
            passwords, "check_password_hash", lambda *given: checked.append(given) or False
        )
        with pytest.raises(WrongCredentials):
            sign_in("nobody")
        assert len(checked) == 1

    def test_access_lasts_an_hour_and_then_the_refresh_token_gives_more(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            signed_in = sign_in()
            assert signed_in.expires_at == int(now().timestamp()) + 3600
            clock.shift(3599)
            assert account_of_token(signed_in.token).id == alice.id
            clock.shift(3)
            with pytest.raises(InvalidToken):
                account_of_token(signed_in.token)
            assert account_of_token(people.refresh(signed_in.refresh_token).token).id == alice.id

    @pytest.mark.parametrize("time_zone", [None, "Asia/Kolkata"])
    def test_every_secret_leads_to_the_whole_account(self, alice, bob, time_zone):
        for owner in (alice, bob):
            if time_zone:
                users.set_time_zone(owner, time_zone)
            user = users.get_user(owner.username)
            browser = people.start_browser(user.id, "Firefox")
            token = tokens.create_token(user, 'A "label" – ünïcode, 100%')
            for account in (
                account_of_token(token),
                account_of_token(sign_in(user.username).token),
                account_of_browser(browser.session_secret),
            ):
                assert account
                assert (account.id, account.username, account.plan, account.is_admin) == (
                    user.id, user.username, user.plan, user.is_admin,
                )  # fmt: skip
                assert account.time_zone == time_zone
            assert account_of_token(token).via_label == 'A "label" – ünïcode, 100%'

    def test_a_refresh_whose_answer_was_lost_can_be_repeated(self, alice):
        refresh_token = sign_in().refresh_token
        first, second = people.refresh(refresh_token), people.refresh(refresh_token)
        for answer in (first, second, people.refresh(second.refresh_token)):
            assert account_of_token(answer.token).id == alice.id

    def test_a_session_lives_on_as_long_as_it_is_used(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            refresh_token = sign_in().refresh_token
            for _ in range(4):
                clock.shift(timedelta(days=89))
                people.refresh(refresh_token)
            clock.shift(timedelta(days=90))
            with pytest.raises(InvalidToken):
                people.refresh(refresh_token)

    def test_an_access_token_is_no_refresh_token_and_the_other_way_round(self, alice):
        signed_in = sign_in()
        with pytest.raises(InvalidToken):
            people.refresh(signed_in.token)
        with pytest.raises(InvalidToken):
            account_of_token(signed_in.refresh_token)

    def test_a_browsers_session_is_no_token(self, alice):
        secret = people.start_browser(alice.id, "Firefox").session_secret
        for use in (account_of_token, people.refresh):
            with pytest.raises(InvalidToken):
                use(secret)

    def test_an_extensions_token_is_no_browser_session(self, alice):
        signed_in = sign_in()
        assert account_of_browser(signed_in.refresh_token) is None
        assert account_of_browser(signed_in.token) is None

    @ON_BOTH_DATABASES
    def test_a_forged_or_altered_access_token_is_refused(self, alice):
        token = sign_in().token
        # Not its last character, some of whose bits mean nothing.
        altered = token[:-9] + ("B" if token[-9] == "A" else "A") + token[-8:]
        for forged in (altered, token.replace("_at_1", "_at_2"), "vega_at_1", "vega_at_"):
            with pytest.raises(InvalidToken):
                account_of_token(forged)


class TestEnding:
    @ON_BOTH_DATABASES
    def test_a_changed_password_ends_every_session_at_once(self, alice):
        signed_in = sign_in()
        secret = people.start_browser(alice.id, "Firefox").session_secret
        users.set_password("alice", "another password")
        with pytest.raises(InvalidToken):
            account_of_token(signed_in.token)
        with pytest.raises(InvalidToken):
            people.refresh(signed_in.refresh_token)
        assert account_of_browser(secret) is None

    def test_changing_it_oneself_leaves_the_session_at_hand(self, alice):
        here = people.start_browser(alice.id, "Firefox")
        other = people.start_browser(alice.id, "Chromium")
        change_password(here, PASSWORD, "another password")
        assert account_of_browser(here.session_secret)
        assert account_of_browser(other.session_secret) is None
        assert sign_in(password="another password")

    def test_changing_it_takes_the_current_one(self, alice):
        here = people.start_browser(alice.id, "Firefox")
        with pytest.raises(InvalidInput, match="current password"):
            change_password(here, "wrong password", "another password")
        assert sign_in()

    @ON_BOTH_DATABASES
    def test_a_revoked_session_ends_at_once(self, alice):
        signed_in = sign_in()
        session = sessions.list_sessions(alice, SessionKind.EXTENSION)[0]
        assert sessions.end_session(alice, session.id)
        with pytest.raises(InvalidToken):
            account_of_token(signed_in.token)
        with pytest.raises(InvalidToken):
            people.refresh(signed_in.refresh_token)

    @ON_BOTH_DATABASES
    def test_nobody_can_end_anothers_session_or_token(self, alice, bob):
        sign_in()
        token = tokens.create_token(alice, "script")
        assert not sessions.end_session(bob, sessions.list_sessions(alice, "extension")[0].id)
        assert not tokens.revoke_token(bob, tokens.list_tokens(alice)[0].id)
        assert account_of_token(token)

    def test_signing_out_everywhere_leaves_api_tokens_alone(self, alice):
        signed_in, token = sign_in(), tokens.create_token(alice, "script")
        sessions.end_all_sessions(alice)
        with pytest.raises(InvalidToken):
            account_of_token(signed_in.token)
        assert account_of_token(token)

    @ON_BOTH_DATABASES
    def test_a_browser_session_lasts_thirty_days_and_is_renewed_by_use(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            secret = people.start_browser(alice.id, "Firefox").session_secret
            for _ in range(3):
                clock.shift(timedelta(days=29))
                assert account_of_browser(secret)
            clock.shift(timedelta(days=30))
            assert account_of_browser(secret) is None

    @ON_BOTH_DATABASES
    def test_ended_sessions_are_forgotten(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            people.start_browser(alice.id, "Firefox")
            clock.shift(timedelta(days=31))
            sessions.delete_ended_sessions()
        assert db.session.query(Session).count() == 0


class TestTokens:
    def test_only_a_hash_of_it_is_kept(self, alice):
        token = tokens.create_token(alice, "script")
        assert token.startswith("vega_pat_")
        kept = tokens.list_tokens(alice)[0]
        assert token not in (kept.secret_hash, kept.label)
        assert token.endswith(kept.hint)

    def test_it_does_not_expire_unless_asked_to(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            lasting = tokens.create_token(alice, "script")
            passing = tokens.create_token(alice, "script", days=7)
            clock.shift(timedelta(days=7))
            assert account_of_token(lasting)
            with pytest.raises(InvalidToken):
                account_of_token(passing)

    @ON_BOTH_DATABASES
    def test_a_revoked_one_is_dead_at_once(self, alice):
        token = tokens.create_token(alice, "script")
        assert tokens.revoke_token(alice, tokens.list_tokens(alice)[0].id)
        with pytest.raises(InvalidToken):
            account_of_token(token)

    @ON_BOTH_DATABASES
    def test_its_last_use_is_noted_but_not_on_every_request(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            token = tokens.create_token(alice, "script")
            account_of_token(token)
            clock.shift(599)
            account_of_token(token)
            assert db.session.query(ApiToken).one().last_used_at.minute == 0
            clock.shift(1)
            account_of_token(token)
            db.session.expire_all()
            assert db.session.query(ApiToken).one().last_used_at.minute == 10

    @pytest.mark.parametrize("label", ["", "  ", "x" * 101, "a\nb"])
    def test_it_needs_a_readable_label(self, alice, label):
        with pytest.raises(InvalidInput):
            tokens.create_token(alice, label)

    @pytest.mark.parametrize("days", [0, -1, 3651, 10**9])
    def test_its_life_is_bounded(self, alice, days):
        with pytest.raises(InvalidInput):
            tokens.create_token(alice, "script", days)

    def test_an_account_has_a_hundred_of_them(self, alice):
        tokens.create_token(alice, "first")
        (first,) = tokens.list_tokens(alice)
        add_copies(ApiToken.__table__, first.id, 98, secret_hash=str)
        tokens.create_token(alice, "the last")
        with pytest.raises(InvalidInput, match="You have 100 API tokens"):
            tokens.create_token(alice, "one more")


class TestThrottle:
    def test_the_first_five_failures_are_told_plainly_and_then_comes_a_pause(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
            fail(5)
            with pytest.raises(TooManyAttempts, match=r"^Authentication paused: .* 1 minute\.$"):
                sign_in(password="wrong password")

    def test_in_the_pause_not_even_the_right_password_is_told(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
            fail(5)
            with pytest.raises(TooManyAttempts) as fact:
                sign_in()
            assert 1 <= fact.value.retry_after <= 61

    def test_after_the_pause_the_right_password_works(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            fail(5)
            clock.shift(61)
            assert sign_in()
            fail(5)

    def test_pauses_double_up_to_fifteen_minutes(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            fail(5)
            for minutes in (1, 2, 4, 8, 15, 15):
                clock.shift(60 * minutes - 1)
                with pytest.raises(TooManyAttempts):
                    sign_in()
                clock.shift(2)
                fail(1)

    def test_a_success_starts_the_count_anew(self, alice):
        for _ in range(3):
            fail(4)
            sign_in()

    def test_a_failure_of_yesterday_is_forgotten(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            fail(4)
            clock.shift(timedelta(days=1, seconds=1))
            fail(5)

    def test_a_failure_of_the_last_day_is_counted_and_kept(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            fail(4)
            clock.shift(timedelta(days=1))
            throttle.delete_old_attempts()
            fail(1)
            with pytest.raises(TooManyAttempts):
                sign_in()

    def test_a_stranger_cannot_lock_the_owner_out_of_their_home(self, alice):
        sign_in(address=HOME)
        for number in range(20):
            fail(5, address=f"198.51.100.{number}")
            with pytest.raises(TooManyAttempts):
                sign_in(address=f"198.51.100.{number}", password="wrong password")
            if number == 9:
                break
        assert sign_in(address=HOME)
        with pytest.raises(TooManyAttempts):
            sign_in(address="203.0.113.1")  # where nobody has failed

    @pytest.mark.parametrize(("seconds", "is_known"), [(-1, True), (0, False)])
    def test_an_address_is_known_for_ninety_days_after_the_last_sign_in(
        self, alice, seconds, is_known
    ):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            sign_in(address=HOME)
            clock.shift(timedelta(days=90, seconds=seconds))
            throttle.delete_old_attempts()
            for number in range(10):
                fail(5, address=f"198.51.100.{number}")
            with nullcontext() if is_known else pytest.raises(TooManyAttempts):
                sign_in(address=HOME)

    def test_one_address_cannot_try_every_name(self, alice, bob):
        for number in range(20):
            fail(5, username=f"guess{number}")
        with pytest.raises(TooManyAttempts):
            sign_in("bob", "wrong password")

    def test_a_whole_household_of_ipv6_addresses_counts_as_one(self, alice):
        for number in range(5):
            fail(1, address=f"2001:db8::{number + 1}")
        with pytest.raises(TooManyAttempts):
            sign_in(address="2001:db8::77")
        assert sign_in(address="2001:db8:1::1")

    def test_addresses_of_ipv4_in_ipv6_dress_are_kept_apart(self, alice):
        fail(5, address="::ffff:198.51.100.7")
        assert sign_in(address="::ffff:192.0.2.1")

    def test_failures_under_a_made_up_name_hold_up_no_password_change(self, alice):
        here = people.start_browser(alice.id, "Firefox")
        for number in range(10):
            fail(5, username=f"session {here.session_id}", address=f"198.51.100.{number}")
        change_password(here, PASSWORD, "another password")

    @ON_BOTH_DATABASES
    def test_a_clock_that_was_set_back_locks_nobody_out(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
            fail(5)
        with time_machine.travel("2026-02-01T12:00:00Z", tick=False):
            assert sign_in()

    def test_a_signed_in_browser_can_change_its_password_whatever_strangers_do(self, alice):
        here = people.start_browser(alice.id, "Firefox")
        fail(5)
        change_password(here, PASSWORD, "another password")

    @ON_BOTH_DATABASES
    def test_of_many_attempts_at_once_only_five_are_told(self, app, alice):
        told = []

        def attempt():
            with app.app_context():
                try:
                    sign_in(password="wrong password")
                except Exception as fact:
                    told.append(type(fact).__name__)

        threads = [Thread(target=attempt) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        # Where all slots are taken for a moment, nothing is checked, and no failure counted.
        refused = told.count("TooManyAttempts") + told.count("PasswordsBusy")
        assert refused >= 11
        assert told.count("WrongCredentials") == 16 - refused
