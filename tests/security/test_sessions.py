"""What outlives what: sessions, tokens, cookies and the setup code; and how many there may be."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from conftest import PASSWORD
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import text
from support import people
from support.statements import statements

from vega.clock import now
from vega.errors import DuplicateJob, InvalidInput, PasswordsBusy
from vega.extensions import db
from vega.models import JobStatus
from vega.schemas import JobChanges, JobDraft, read_form
from vega.services import once
from vega.services.accounts import first_run, sessions, tokens, users
from vega.services.belongings import delete_user
from vega.services.installation import COOKIE_RENAMED_AT, set_value
from vega.services.jobs import history, jobs
from vega.services.jobs.creating import refusal_log
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.creating.refusal_log import list_refusals
from vega.services.plan import calendar_feed

LATER = timedelta(minutes=16)
SENSITIVE = [
    ("/settings/tokens", {"label": "Home server"}),
    ("/settings/backup", {}),
    ("/settings/calendar", {}),
    ("/settings/account/name", {"username": "alicia"}),
    ("/settings/users", {"username": "carol", "password": "a long enough one"}),
    ("/settings/users/plan", {"username": "bob", "plan": "unlimited"}),
    ("/settings/users/remove", {"username": "bob"}),
    ("/docs/token", {}),
]


def busy(_password: str) -> str:
    raise PasswordsBusy


def state() -> list[object]:
    db.session.rollback()
    queries = ("SELECT count(*) FROM api_tokens", "SELECT username, plan FROM users ORDER BY id")
    return [db.session.execute(text(query)).all() for query in queries]


class TestAStolenSession:
    @pytest.mark.parametrize(("path", "form"), SENSITIVE, ids=[path for path, _ in SENSITIVE])
    def test_sensitive_changes_ask_for_the_password_after_a_quarter_of_an_hour(
        self, browser, alice, bob, path, form
    ):
        client = browser(alice)
        before = state()
        with time_machine.travel(now() + LATER):
            asked = client.post(path, data=form)
            assert asked.status_code == 403
            assert "Confirm your password" in asked.text
            for name, value in form.items():
                assert (f'name="{name}"' in asked.text) or not value
                assert (value in asked.text) == ("password" not in name)
            wrong = client.post(path, data={**form, "current_password": "wrong horse"})
            assert wrong.status_code == 422
            assert "That is not your password." in wrong.text
            assert state() == before
            with client.post(path, data={**form, "current_password": PASSWORD}) as right:
                assert right.status_code in (200, 303)
                assert b"Confirm your password" not in right.data
            # Asked once, it is not asked again for a while.
            assert client.post("/settings/tokens", data={"label": "Next"}).status_code == 303

    def test_a_sign_in_of_this_moment_is_enough(self, browser, alice, bob):
        for path, form in SENSITIVE:
            with browser(alice).post(path, data=form) as answer:
                assert answer.status_code in (200, 303), path

    def test_guessing_the_password_there_is_paused_as_everywhere(self, browser, alice):
        client = browser(alice)
        guess = {"label": "x", "current_password": "wrong horse"}
        with time_machine.travel(now() + LATER):
            statuses = [client.post("/settings/tokens", data=guess).status_code for _ in range(7)]
        assert statuses == [422] * 5 + [429] * 2

    def test_a_new_password_can_revoke_the_tokens_as_well(self, browser, alice):
        tokens.create_token(alice, "stolen")
        form = {"current_password": PASSWORD, "new_password": "another horse entirely"}
        client = browser(alice)
        assert "Also revoke all API tokens" in client.get("/settings").text
        client.post("/settings/password", data=form)
        assert len(tokens.list_tokens(alice)) == 1
        again = {
            "current_password": form["new_password"],
            "new_password": PASSWORD,
            "revoke_tokens": "y",
        }
        told = client.post("/settings/password", data=again, follow_redirects=True)
        assert "API tokens were revoked" in told.text
        assert tokens.list_tokens(alice) == []

    def test_a_new_password_can_end_the_calendar_address_as_well(self, browser, alice, app):
        key = app.config["VEGA"].secret_key
        form = {"current_password": PASSWORD, "new_password": "another horse entirely"}
        client = browser(alice)
        assert "Also end the calendar address" not in client.get("/settings").text
        calendar_feed.create_address(alice, key)
        path = f"/calendar/{calendar_feed.feed_address(alice, key).secret}.ics"
        assert "Also end the calendar address" in client.get("/settings").text
        client.post("/settings/password", data=form)
        assert client.get(path).status_code == 200
        again = {
            "current_password": form["new_password"], "new_password": PASSWORD,
            "end_calendar": "y",
        }  # fmt: skip
        told = client.post("/settings/password", data=again, follow_redirects=True)
        assert "Your calendar address no longer works." in told.text
        assert client.get(path).status_code == 404

    def test_what_the_change_itself_refuses_is_not_taken_for_a_wrong_password(
        self, browser, alice, monkeypatch
    ):
        client = browser(alice)
        monkeypatch.setattr(users, "hash_password", busy)
        form = {"username": "carol", "password": "a long enough one", "current_password": PASSWORD}
        with time_machine.travel(now() + LATER):
            answer = client.post("/settings/users", data=form)
        assert answer.status_code == 503
        assert "Confirm your password" not in answer.text

    def test_a_clock_that_was_set_back_asks_rather_than_trusts(self, browser, alice):
        client = browser(alice)
        with time_machine.travel(now() - timedelta(hours=1)):
            assert client.post("/settings/tokens", data={"label": "x"}).status_code == 403


class TestTheSetupCode:
    def test_it_does_not_work_again_once_the_last_user_is_gone(self, app, anonymous):
        used = people.setup_code()
        form = {"code": used, "username": "alice", "password": PASSWORD, "plan": "free"}
        assert anonymous.post("/setup", data=form).status_code == 303
        delete_user("alice")
        again = app.test_client().post("/setup", data=form)
        assert again.status_code == 422
        assert not users.has_users()
        assert people.setup_code() != used
        form["code"] = people.setup_code()
        assert app.test_client().post("/setup", data=form).status_code == 303

    def test_an_account_made_on_the_command_line_uses_it_up_too(self, app):
        used = people.setup_code()
        users.create_user("alice", PASSWORD)
        delete_user("alice")
        assert not first_run.is_setup_code(used, people.config().secret_key)


class TestTheCookieOverTls:
    @pytest.fixture
    def settings(self):
        return {"VEGA_TRUSTED_PROXIES": "1"}

    TLS = {"X-Forwarded-Proto": "https", "Host": "vega.example.org"}

    def sign_in(self, client, **headers: str):
        form = {"username": "alice", "password": PASSWORD}
        return client.post("/login", data=form, headers={**self.TLS, **headers})

    def test_its_name_keeps_other_hosts_and_plain_http_from_planting_one(self, app, alice):
        cookie = self.sign_in(app.test_client()).headers["Set-Cookie"]
        assert cookie.startswith("__Host-vega=")
        assert "Secure" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie

    def test_below_a_path_and_over_plain_http_it_has_the_plain_name(self, app, alice):
        below = self.sign_in(app.test_client(), **{"X-Forwarded-Prefix": "/vega"})
        assert below.headers["Set-Cookie"].startswith("vega=")
        plain = self.sign_in(app.test_client(), **{"X-Forwarded-Proto": "http"})
        assert plain.headers["Set-Cookie"].startswith("vega=")

    def ask(self, app, value: str, **cookies: str):
        sent = "; ".join(f"{name}={value}" for name, value in {"vega": value, **cookies}.items())
        client = app.test_client(use_cookies=False)
        return client.get("/jobs", headers={**self.TLS, "Cookie": sent})

    @pytest.fixture
    def old_cookie(self, app, alice):
        """As a browser has it that signed in over TLS before the upgrade."""
        client = app.test_client()
        plain = self.sign_in(client, **{"X-Forwarded-Proto": "http"})
        with users.transaction() as connection:
            set_value(connection, COOKIE_RENAMED_AT, (now() + timedelta(seconds=2)).isoformat())
        return re.match("vega=([^;]+)", plain.headers["Set-Cookie"])[1]

    def test_nobody_is_signed_out_by_the_new_name(self, app, old_cookie):
        answer = self.ask(app, old_cookie)
        assert answer.status_code == 200
        new, gone = answer.headers.getlist("Set-Cookie")
        assert new.startswith("__Host-vega=")
        assert gone.startswith("vega=;")
        value = re.match("__Host-vega=([^;]+)", new)[1]
        follow_up = app.test_client(use_cookies=False).get(
            "/jobs", headers={**self.TLS, "Cookie": f"__Host-vega={value}"}
        )
        assert follow_up.status_code == 200
        assert not any(line.startswith("vega=") for line in follow_up.headers.getlist("Set-Cookie"))

    def test_a_cookie_of_the_old_name_does_not_replace_a_new_one(self, app, old_cookie):
        assert self.ask(app, old_cookie, **{"__Host-vega": "x"}).status_code == 302

    def test_one_that_was_signed_after_the_upgrade_was_planted(self, app, old_cookie):
        with users.transaction() as connection:
            set_value(connection, COOKIE_RENAMED_AT, (now() - timedelta(minutes=1)).isoformat())
        assert self.ask(app, old_cookie).status_code == 302

    def test_after_thirty_days_and_on_new_installs_it_is_not_taken(self, app, old_cookie):
        with time_machine.travel(now() + timedelta(days=29)):
            assert self.ask(app, old_cookie).status_code == 200
        with time_machine.travel(now() + timedelta(days=31)):
            assert self.ask(app, old_cookie).status_code == 302
        db.session.execute(text("DELETE FROM install"))
        db.session.commit()
        assert self.ask(app, old_cookie).status_code == 302

    def test_a_forged_one_is_nobody(self, app, old_cookie):
        forged = URLSafeTimedSerializer("another key").dumps({"_user_id": "x"})
        assert self.ask(app, forged).status_code == 302


class TestTheDeviceCookie:
    """It says that a browser has signed in before, and nothing more."""

    @pytest.fixture
    def settings(self):
        return {"VEGA_TRUSTED_PROXIES": "1"}

    TLS = {"X-Forwarded-Proto": "https"}

    def sign_in(self, client, name="alice", password=PASSWORD, **headers: str):
        form = {"username": name, "password": password}
        return client.post("/login", data=form, headers=headers)

    def sent(self, answer) -> list[str]:
        return [line for line in answer.headers.getlist("Set-Cookie") if "vega_device" in line]

    def count(self) -> int:
        db.session.rollback()
        return db.session.scalar(text("SELECT count(*) FROM devices"))

    def test_it_is_out_of_reach_for_scripts_and_other_sites_for_400_days(self, app, alice):
        (line,) = self.sent(self.sign_in(app.test_client()))
        name, *flags = line.split("; ")
        assert re.fullmatch("vega_device=[A-Za-z0-9_-]{43}", name)
        assert {*flags} >= {"HttpOnly", "Path=/", "SameSite=Lax", f"Max-Age={400 * 86_400}"}
        assert "Secure" not in flags

    def test_over_tls_it_is_kept_from_plain_http_and_sibling_hosts(self, app, alice):
        (line,) = self.sent(self.sign_in(app.test_client(), **self.TLS))
        assert line.startswith("__Host-vega_device=")
        assert "Secure; " in line
        assert "Domain" not in line
        below = {**self.TLS, "X-Forwarded-Prefix": "/vega"}
        (line,) = self.sent(self.sign_in(app.test_client(), **below))
        assert line.startswith("vega_device=")
        assert "Secure; " in line
        assert "Path=/vega;" in line

    def test_it_comes_with_a_sign_in_alone_and_outlives_the_sign_out(self, app, alice):
        client = app.test_client()
        credentials = {"username": "alice", "password": PASSWORD}
        with client.get("/static/css/base.css") as file:
            assert self.sent(file) == []
        for answer in (
            client.get("/login"),
            self.sign_in(client, password="wrong horse"),
            client.post("/api/auth/login", json=credentials),
        ):
            assert self.sent(answer) == []
        (line,) = self.sent(self.sign_in(client))
        for answer in (client.get("/"), client.post("/logout"), client.get("/login")):
            assert self.sent(answer) == []
        (again,) = self.sent(self.sign_in(client))
        assert again.partition(";")[0] == line.partition(";")[0]
        assert self.count() == 2  # the extension, and this browser once

    def test_it_signs_nobody_in_and_nothing_is_looked_up_for_it(self, app, alice):
        client = app.test_client()
        self.sign_in(client)
        client.delete_cookie("vega")
        with statements() as asked:
            assert client.get("/").location.startswith("/login")
            assert "alice" not in client.get("/login").text
        assert asked
        assert not [statement for statement, _ in asked if "devices" in statement]

    def test_several_accounts_know_one_browser_and_none_learns_of_the_other(self, app, alice, bob):
        shared, alices = app.test_client(), app.test_client()
        self.sign_in(alices)
        for name in ("bob", "alice", "bob", "alice"):
            self.sign_in(shared, name)
            shared.post("/logout")
        assert self.count() == 3
        self.sign_in(shared, "bob")
        assert "New sign-in" not in shared.get("/").text
        assert "New sign-in" in alices.get("/").text

    @pytest.mark.parametrize("planted", ["", "x" * 44, "a b", "é" * 43])
    def test_what_vega_never_sent_is_replaced(self, app, alice, planted):
        client = app.test_client()
        client.set_cookie("vega_device", planted)
        (line,) = self.sent(self.sign_in(client))
        assert re.match("vega_device=[A-Za-z0-9_-]{43};", line)
        assert f"={planted};" not in line


class TestHowMany:
    def test_the_longest_unused_of_a_hundred_sessions_ends_first(
        self, app, alice, bob, monkeypatch
    ):
        monkeypatch.setattr(sessions, "MAX_SESSIONS", 3)
        with time_machine.travel(datetime(2026, 3, 1, tzinfo=UTC), tick=False) as clock:
            others = people.start_browser(bob.id, "Bob's")
            made = []
            for _ in range(3):
                made.append(people.start_browser(alice.id, "Firefox"))
                clock.shift(timedelta(hours=1))
            assert people.account_of_browser(made[0].get_id())  # is used again
            extension = people.sign_in_extension("alice", PASSWORD, "192.0.2.1", "Extension")
            people.start_browser(alice.id, "Firefox")
            alive = [bool(people.account_of_browser(one.get_id())) for one in made]
            assert alive == [True, False, True]
            assert people.account_of_token(extension.token).id == alice.id
            assert people.account_of_browser(others.get_id())

    def test_a_hundred_sessions_go_on_and_the_next_ends_one(self, app, alice):
        first, *_ = [people.start_browser(alice.id, "Firefox") for _ in range(100)]
        query = text("SELECT count(*) FROM sessions")
        assert db.session.scalar(query) == 100
        people.start_browser(alice.id, "Firefox")
        assert db.session.scalar(query) == 100
        assert not people.account_of_browser(first.get_id())

    def test_a_new_session_is_not_the_one_that_ends_though_the_clock_was_set_back(
        self, app, alice, monkeypatch
    ):
        monkeypatch.setattr(sessions, "MAX_SESSIONS", 2)
        for _ in range(2):
            people.start_browser(alice.id, "Firefox")
        with time_machine.travel(now() - timedelta(days=1)):
            new = people.start_browser(alice.id, "Firefox")
            assert people.account_of_browser(new.get_id())

    def test_the_hundred_and_first_token_is_refused_with_a_sentence(
        self, app, alice, bob, browser, monkeypatch
    ):
        monkeypatch.setattr(tokens, "MAX_TOKENS", 3)
        for number in range(3):
            tokens.create_token(alice, f"Token {number}")
        with pytest.raises(InvalidInput, match="Revoke one"):
            tokens.create_token(alice, "one more")
        page = browser(alice).post("/settings/tokens", data={"label": "one more"})
        assert page.status_code == 422
        assert "Revoke one" in page.text
        assert 'value="one more"' in page.text
        assert tokens.create_token(bob, "not the others'")
        tokens.revoke_token(alice, tokens.list_tokens(alice)[0].id)
        assert tokens.create_token(alice, "one more")

    def test_the_last_thousand_refusals_are_kept(self, app, alice, bob, make_job, monkeypatch):
        assert (refusal_log.MAX_KEPT, refusal_log.FORGET_EVERY) == (1000, 100)
        monkeypatch.setattr(refusal_log, "MAX_KEPT", 3)
        monkeypatch.setattr(refusal_log, "FORGET_EVERY", 1)
        urls = [f"https://jobs.example/{number}" for number in range(5)]
        for owner in (bob, alice):
            for url in urls:
                make_job(owner, source_url=url)
        for owner, url in [(bob, urls[0]), *((alice, url) for url in urls)]:
            with suppress(DuplicateJob):
                make_job(owner, source_url=url)
        assert refused(alice) == urls[:1:-1]
        assert refused(bob) == urls[:1]

    def test_the_oldest_idempotency_keys_go_first(self, app, alice, bob, monkeypatch):
        assert once.MAX_KEPT == 10_000
        monkeypatch.setattr(once, "MAX_KEPT", 3)
        for owner, key in [(bob, "bob's"), *((alice, f"key {number}") for number in range(5))]:
            create_job(owner, draft(), idempotency_key=key)
        query = text("SELECT owner_id, count(*) FROM idempotency_keys GROUP BY owner_id")
        assert dict(map(tuple, db.session.execute(query))) == {alice.id: 3, bob.id: 1}
        before = len(jobs_of(alice))
        create_job(alice, draft(), idempotency_key="key 4")
        assert len(jobs_of(alice)) == before
        create_job(alice, draft(), idempotency_key="key 0")
        assert len(jobs_of(alice)) == before + 1

    def test_a_save_that_changes_nothing_leaves_no_event(self, app, alice, make_job, browser, api):
        job_id = make_job(alice, title="Engineer", notes="Called.")
        same = {"title": "Engineer", "notes": "Called.", "status": "interested"}
        for _ in range(3):
            browser(alice).post(f"/jobs/{job_id}", data=same)
            api(alice).patch(f"/api/jobs/{job_id}", same)
            jobs.move_jobs(alice, [job_id], JobChanges(status=JobStatus.INTERESTED))
        job = jobs.get_job(alice, job_id)
        assert [event.kind for event in history.list_events(job, alice)] == ["saved"]
        assert job.version == 1


def refused(owner) -> list[str | None]:
    """The URLs of what made no job, the newest first."""
    return [refusal.source_url for refusal, _ in list_refusals(owner, most=100)]


def jobs_of(owner) -> list[int]:
    query = text("SELECT id FROM jobs WHERE owner_id = :id")
    return list(db.session.execute(query, {"id": owner.id}))


def draft():
    return read_form(JobDraft, {"title": "Engineer", "company": "Acme"})
