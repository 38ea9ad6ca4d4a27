"""The settings of notices, for everybody, and their servers, for the administrator."""

import re
from datetime import timedelta

import pytest
import time_machine
from conftest import PASSWORD
from support.receivers import mail_server, web_server

from vega.clock import now
from vega.errors import NotDelivered
from vega.services.plan import notice_settings
from vega.services.plan.channels.mail import MailTarget
from vega.services.plan.channels.ntfy import NtfyTarget
from vega.services.plan.notice_settings import get_settings

BASE = "https://jobs.example.org"


@pytest.fixture(scope="module")
def running():
    """A mail server at the same port for all tests, so that these share an app."""
    with mail_server() as server:
        yield server


def section(client, name="notices") -> str:
    return client.get(f"/settings/{name}").text.partition('class="settings-body"')[2]


def test_everything_is_off_at_first(tab):
    shown = section(tab)
    assert '<option selected value="">Off</option>' in shown
    assert "checked" not in shown
    assert "Send a test" not in shown
    assert "Hours are in Europe/Zurich time." in shown
    assert "Nothing is sent until you set up one of the three ways below." in shown


def test_the_hour_and_the_notice_before_interviews_are_kept(alice, tab):
    form = {"digest_hour": "8", "before_interviews": "y"}
    answer = tab.post("/settings/notices", data=form)
    assert (answer.status_code, answer.location) == (303, "/settings/notices")
    shown = section(tab)
    assert '<option selected value="8">At 08:00</option>' in shown
    assert "checked" in shown
    tab.post("/settings/notices", data={"digest_hour": ""})
    settings = get_settings(alice)
    assert (settings.digest_hour, settings.before_interviews) == (None, False)


def test_after_a_quarter_of_an_hour_nothing_typed_is_lost_when_the_password_is_asked(alice, tab):
    form = {"digest_hour": "8", "before_interviews": "y"}
    with time_machine.travel(now() + timedelta(minutes=16)):
        asked = tab.post("/settings/notices", data=form)
        assert asked.status_code == 403
        assert "Enter your password to change your notices." in asked.text
        assert get_settings(alice) is None
        kept = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', asked.text))
        sent = {**kept, "current_password": PASSWORD}
        assert tab.post("/settings/notices", data=sent).status_code == 303
    assert get_settings(alice).digest_hour == 8
    assert tab.get("/settings/notices/address").location == "/settings/notices"


@pytest.mark.parametrize("hour", ["24", "-1", "noon", "8.5"])
def test_an_hour_that_is_none_is_refused(alice, tab, hour):
    assert tab.post("/settings/notices", data={"digest_hour": hour}).status_code == 422
    assert get_settings(alice) is None


def test_who_sets_up_what_is_missing_is_told(tab, bob, browser):
    assert "Set <code>VEGA_SMTP_URL</code>, such as" in section(tab)
    assert "set <code>VEGA_BASE_URL</code>" in section(tab)
    bobs = section(browser(bob))
    assert "Email isn’t set up on this server. Ask the administrator." in bobs
    assert "No ntfy server is set up. Ask the administrator." in bobs
    assert "Only the administrator can set one." in bobs
    assert "VEGA_" not in bobs


def test_a_topic_is_kept_or_refused_with_what_was_typed(alice, tab):
    notice_settings.set_server("ntfy", "https://ntfy.example")
    topic = {"channel": "ntfy", "address": "no spaces"}
    answer = tab.post("/settings/notices/address", data=topic)
    assert answer.status_code == 422
    assert 'value="no spaces"' in answer.text
    assert "A topic has 1 to 64 letters and digits" in answer.text
    assert 'data-draft action="/settings/notices/address"' in answer.text  # leaving it asks
    topic["address"] = "alice-7"
    assert tab.post("/settings/notices/address", data=topic).status_code == 303
    assert get_settings(alice).ntfy_topic == "alice-7"
    assert "https://ntfy.example" in section(tab)


class TestEmail:
    @pytest.fixture
    def mails(self, running):
        running.mails.clear()
        running.refuses.clear()
        return running

    @pytest.fixture
    def settings(self, running) -> dict[str, str]:
        return {
            "VEGA_SMTP_URL": f"smtp://127.0.0.1:{running.port}",
            "VEGA_MAIL_FROM": "vega@example.org", "VEGA_BASE_URL": BASE,
        }  # fmt: skip

    def test_an_address_is_confirmed_with_the_code_that_it_gets(self, alice, tab, mails):
        tab.post("/settings/notices/email", data={"email": "alice@example.org"})
        shown = section(tab)
        assert "Code from the email" in shown
        assert "Send a test" not in shown
        (mail,) = mails.mails
        assert f"{BASE}/settings/notices" in mail.get_content()
        wrong = tab.post("/settings/notices/email/confirm", data={"code": "1"})
        assert wrong.status_code == 422
        assert "That is not the code of the latest email." in wrong.text
        code = re.search(r"\d{8}", mail.get_content())[0]
        right = tab.post("/settings/notices/email/confirm", data={"code": code})
        assert right.status_code == 303
        shown = section(tab)
        assert "Confirmed" in shown
        assert "Code from the email" not in shown
        tab.post("/settings/notices/test", data={"channel": "email"})
        assert "The test was sent." in tab.get("/settings/notices").text
        assert mails.mails[-1]["Subject"] == "A test from Vega"

    def test_a_refused_recipient_is_told_and_the_address_is_kept(self, alice, tab, mails):
        mails.refuses.add("nobody@example.org")
        tab.post("/settings/notices/email", data={"email": "nobody@example.org"})
        page = tab.get("/settings/notices").text
        assert "The code was not sent. 127.0.0.1 refused the recipient nobody@example.org" in page
        assert 'value="nobody@example.org"' in page
        tab.post("/settings/notices/email", data={"email": "alice@example.org"})
        assert len(mails.mails) == 1

    def test_a_second_code_within_a_minute_is_refused(self, tab, mails):
        tab.post("/settings/notices/email", data={"email": "alice@example.org"})
        tab.post("/settings/notices/email/code")
        assert "Ask for another in a minute." in tab.get("/settings/notices").text
        assert len(mails.mails) == 1

    def test_what_is_no_address_is_refused_with_what_was_typed(self, tab, mails):
        answer = tab.post("/settings/notices/email", data={"email": "alice at example"})
        assert answer.status_code == 422
        assert 'value="alice at example"' in answer.text
        assert "Enter one email address" in answer.text

    @pytest.mark.parametrize("address", ["mallory@example.org", ""])
    def test_the_address_before_is_told_that_notices_no_longer_come_there(
        self, alice, tab, mails, address
    ):
        self.confirm(tab, mails)
        tab.post("/settings/notices/email", data={"email": address})
        told = [mail for mail in mails.mails if "address" in mail["Subject"]]
        assert [mail["To"] for mail in told] == ["alice@example.org"]
        assert (address or "was removed") in told[0].get_content()
        assert "change your password" in told[0].get_content()
        tab.post("/settings/notices/email", data={"email": "third@example.org"})
        assert [mail["To"] for mail in mails.mails if "address" in mail["Subject"]] == [
            "alice@example.org"
        ]  # nobody has shown that the second one is theirs

    def test_an_address_before_that_is_gone_is_no_hindrance(self, alice, tab, mails):
        self.confirm(tab, mails)
        mails.refuses.add("alice@example.org")
        answer = tab.post("/settings/notices/email", data={"email": "new@example.org"})
        assert answer.status_code == 303
        assert get_settings(alice).email == "new@example.org"

    def confirm(self, tab, mails):
        tab.post("/settings/notices/email", data={"email": "alice@example.org"})
        code = re.search(r"\d{8}", mails.mails[-1].get_content())[0]
        tab.post("/settings/notices/email/confirm", data={"code": code})

    def test_an_address_can_be_removed(self, alice, tab, mails):
        tab.post("/settings/notices/email", data={"email": "alice@example.org"})
        tab.post("/settings/notices/email", data={"email": " "})
        assert get_settings(alice).email is None
        assert "Your email address was removed." in tab.get("/settings/notices").text


def test_a_test_says_in_words_what_went_wrong(alice, tab, monkeypatch):
    def fail(*_):
        raise NotDelivered("ntfy.example answered with HTTP 403.")

    monkeypatch.setattr(NtfyTarget, "send", fail)
    notice_settings.set_server("ntfy", "https://ntfy.example")
    notice_settings.set_address(alice, "ntfy", "topic")
    tab.post("/settings/notices/test", data={"channel": "ntfy"})
    page = tab.get("/settings/notices").text
    assert "The test failed. ntfy.example answered with HTTP 403." in page
    tab.post("/settings/notices/test", data={"channel": "webhook"})
    assert "this is not set up yet" in tab.get("/settings/notices").text
    assert tab.post("/settings/notices/test", data={"channel": "pigeon"}).status_code == 400


def test_only_a_few_tests_wait_for_servers_at_once(alice, tab, monkeypatch):
    monkeypatch.setattr(MailTarget, "send", lambda *_: None)
    monkeypatch.setattr(NtfyTarget, "send", lambda *_: None)
    notice_settings.set_server("ntfy", "https://ntfy.example")
    notice_settings.set_address(alice, "ntfy", "topic")
    for _ in range(notice_settings.MOST_TESTS):
        notice_settings._tests.acquire()
    try:
        tab.post("/settings/notices/test", data={"channel": "ntfy"})
    finally:
        for _ in range(notice_settings.MOST_TESTS):
            notice_settings._tests.release()
    assert "Vega is busy with other tests." in tab.get("/settings/notices").text


# The administrator's part


def test_only_the_administrator_sets_servers(alice, bob, browser):
    client = browser(bob)
    for path, form in (
        ("server", {"server": "http://192.168.1.1"}),
        ("webhook", {"username": "bob", "url": "http://192.168.1.1"}),
    ):
        assert client.post(f"/settings/notices/{path}", data=form).status_code == 403
    assert notice_settings.servers()["ntfy"] == ""
    assert get_settings(bob) is None
    assert "/settings/server" not in client.get("/settings/notices").text


def test_the_administrator_gives_somebody_a_webhook_whose_key_they_see(bob, tab, browser):
    with web_server() as server:
        url = f"{server.url}/hook"
        form = {"username": "bob", "url": url}
        answer = tab.post("/settings/notices/webhook", data=form)
        assert (answer.status_code, answer.location) == (303, "/settings/server")
        assert url in section(tab, "server")
        bobs = browser(bob)
        assert url in section(bobs)
        assert re.search(r'id="signing-key" value="[0-9a-f]{64}"', section(bobs))
        assert "signing-key" not in section(tab)
        bobs.post("/settings/notices/test", data={"channel": "webhook"})
    (request,) = server.requests
    assert request.headers["X-Vega-Signature"].startswith("sha256=")
    tab.post("/settings/notices/webhook", data={"username": "bob", "url": ""})
    assert "You have no webhook." in section(bobs)


def test_a_server_that_is_none_is_refused_with_what_was_typed(tab, bob):
    answer = tab.post(
        "/settings/notices/server", data={"channel": "ntfy", "server": "ntfy.example"}
    )
    assert answer.status_code == 422
    assert 'value="ntfy.example"' in answer.text
    assert "Enter an address that begins with https:// or http://" in answer.text
    form = {"username": "bob", "url": "https://bob:secret@hooks.example"}
    answer = tab.post("/settings/notices/webhook", data=form)
    assert answer.status_code == 422
    assert 'value="https://bob:secret@hooks.example"' in answer.text
    assert "Leave out the username and password" in answer.text
    form = {"username": "nobody", "url": "https://hooks.example"}
    assert tab.post("/settings/notices/webhook", data=form).status_code == 404


def test_what_failed_is_told_with_its_reason(alice, tab, monkeypatch, make_job, wednesday, app):
    from vega.schemas import TaskDraft, read_form
    from vega.services.plan import tasks
    from vega.services.plan.notices import send_due

    def fail(*_):
        raise NotDelivered("ntfy.example did not answer in time.")

    monkeypatch.setattr(NtfyTarget, "send", fail)
    notice_settings.set_server("ntfy", "https://ntfy.example")
    notice_settings.set_address(alice, "ntfy", "topic")
    notice_settings.set_wanted(alice, 8, before_interviews=True)
    tasks.create_task(alice, read_form(TaskDraft, {"title": "Call", "due_on": "2026-11-25"}))
    send_due(app.config["VEGA"])
    shown = section(tab)
    assert "Digest of 25 Nov 2026" in shown
    assert "Failed by ntfy" in shown
    assert "ntfy.example did not answer in time." in shown
    assert "Vega will try again" in shown
    assert "in 5 minutes" in shown
