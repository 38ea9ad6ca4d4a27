"""Notices against real servers: of mail, ntfy and a webhook; several processes, and a kill."""

import hmac
import json
import logging
import re
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from conftest import SECRET_KEY, make_app
from sqlalchemy import select, update
from support import people
from support.nginx import make_certificate
from support.receivers import mail_server, silent_server, web_server
from support.server import at_once, environment, free_port

from vega.clock import now
from vega.config_values import MailServer
from vega.errors import NotDelivered
from vega.extensions import db
from vega.models import Notice, notices
from vega.schemas import TaskDraft, read_form
from vega.server.maintenance import try_send_due
from vega.services.plan import notice_settings, tasks
from vega.services.plan.channels import CHANNELS, mail, ntfy, sending
from vega.services.plan.channels.mail import MailTarget
from vega.services.plan.channels.ntfy import NtfyTarget
from vega.services.plan.channels.sending import Message
from vega.services.plan.channels.webhook import WebhookTarget, signing_key
from vega.services.plan.notices import LOST_AFTER, send_due
from vega.storage.database import transaction

HOSTILE = "Hello\r\nBcc: eve@example.org\nX-Evil: 1\x00 Zoë"
MESSAGE = Message("Vega: 1 due today", "Call them", "https://jobs.example.org/", {"kind": "digest"})
PASSWORD = "hunter2-of-the-mail"


def mail_to(port: int, address="alice@example.org", **more) -> MailTarget:
    server = MailServer("127.0.0.1", port, is_tls=False, **more)
    return MailTarget(server, "vega@example.org", address)


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(sending, "PATIENCE", 0.2)


# What arrives


def test_a_mail_says_who_it_is_from_and_that_it_is_automatic():
    with mail_server(login=("vega", PASSWORD)) as server:
        mail_to(server.port, username="vega", password=PASSWORD).send(MESSAGE)
    (mail,) = server.mails
    assert (mail["From"], mail["To"]) == ("Vega <vega@example.org>", "alice@example.org")
    assert mail["Subject"] == "Vega: 1 due today"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert re.fullmatch(r"<\S+@example\.org>", mail["Message-ID"])
    assert abs(mail["Date"].datetime - datetime.now(UTC)).total_seconds() < 60
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content().splitlines() == ["Call them", "", "https://jobs.example.org/"]


def test_ntfy_gets_the_text_with_its_title():
    with web_server() as server:
        NtfyTarget(f"{server.url}/below/", "my-topic").send(MESSAGE)
        NtfyTarget(server.url, "long").send(Message("Zoë", "é" * 4000))
    first, long = server.requests
    assert first.path == "/below/my-topic"
    assert first.body == b"Call them"
    assert first.headers["Title"] == "Vega: 1 due today"
    assert first.headers["Click"] == "https://jobs.example.org/"
    assert long.headers["Title"] == "=?UTF-8?B?Wm/Dqw==?="
    assert len(long.body) <= ntfy.LONGEST_NTFY
    assert long.body.decode().endswith("é…")


def test_a_webhook_is_signed_json():
    with web_server() as server:
        WebhookTarget(f"{server.url}/hook?token=1", "the key").send(MESSAGE)
    (request,) = server.requests
    assert request.path == "/hook?token=1"
    expected = hmac.new(b"the key", request.body, sha256).hexdigest()
    assert request.headers["X-Vega-Signature"] == f"sha256={expected}"
    assert request.headers["Content-Type"] == "application/json"
    assert json.loads(request.body) == {
        "kind": "digest", "title": "Vega: 1 due today", "text": "Call them",
        "url": "https://jobs.example.org/",
    }  # fmt: skip


def test_a_title_cannot_add_a_header():
    with mail_server() as mails, web_server() as server:
        mail_to(mails.port).send(Message(HOSTILE, "text"))
        NtfyTarget(server.url, "topic").send(Message(HOSTILE, "text"))
    (mail,), (request,) = mails.mails, server.requests
    assert mail["Subject"] == "Hello Bcc: eve@example.org X-Evil: 1 Zoë"
    assert mail["Bcc"] is mail["X-Evil"] is None
    assert "X-Evil" not in request.headers
    assert request.headers["Title"].startswith("=?UTF-8?B?")


# What goes wrong, in words


def refusal(target) -> NotDelivered:
    with pytest.raises(NotDelivered) as refused:
        target.send(MESSAGE)
    return refused.value


def test_a_refused_recipient_or_sign_in_is_told():
    with mail_server(login=("vega", PASSWORD)) as server:
        server.refuses.add("nobody@example.org")
        wrong = refusal(mail_to(server.port, username="vega", password="wrong"))
        login = {"username": "vega", "password": PASSWORD}
        nobody = refusal(mail_to(server.port, "nobody@example.org", **login))
    assert "refused to sign in" in str(wrong)
    assert "refused the recipient nobody@example.org: 550 5.1.1 No such user here." in str(nobody)
    assert server.mails == []
    assert not nobody.may_have_arrived


def test_a_password_is_not_sent_without_encryption(monkeypatch):
    with mail_server(login=("vega", PASSWORD)) as server:
        monkeypatch.setattr(mail, "_is_this_machine", lambda _: False)
        refused = refusal(mail_to(server.port, username="vega", password=PASSWORD))
    assert "offers no encryption" in str(refused)


@pytest.mark.parametrize("kind", ["mail", "ntfy"])
def test_a_server_that_is_not_there_is_told(kind):
    port = free_port()
    target = mail_to(port) if kind == "mail" else NtfyTarget(f"http://127.0.0.1:{port}", "t")
    refused = refusal(target)
    assert "127.0.0.1 refused the connection." in str(refused)
    assert refused.is_down
    assert not refused.may_have_arrived


def test_a_name_that_is_not_found_is_told(monkeypatch):
    def fail(*_arguments, **_named):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert "The name ntfy.invalid was not found." in str(
        refusal(NtfyTarget("https://ntfy.invalid", "t"))
    )


def test_a_server_that_says_nothing_is_given_up(impatient):
    with silent_server() as port:
        mail = refusal(mail_to(port))
        web = refusal(NtfyTarget(f"http://127.0.0.1:{port}", "t"))
    assert "did not answer in time" in str(mail)
    assert not mail.may_have_arrived
    assert "it may not have arrived" in str(web)
    assert web.may_have_arrived
    assert web.is_down


@contextmanager
def dripping_server(begin: bytes, drop: bytes) -> Iterator[int]:
    """A port that says `begin` and then a drop again and again; yield its number."""
    done = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(begin)
            while not done.wait(0.02):
                try:
                    connection.sendall(drop)
                except OSError:
                    return

    thread = threading.Thread(target=drip)
    thread.start()
    with listener:
        yield listener.getsockname()[1]
    done.set()
    thread.join()


def test_a_server_that_answers_byte_by_byte_is_cut_off(monkeypatch):
    monkeypatch.setattr(sending, "LONGEST", 0.3)
    with dripping_server(b"HTTP/1.", b"1") as port:
        refused = refusal(NtfyTarget(f"http://127.0.0.1:{port}", "t"))
    assert refused.may_have_arrived


@pytest.mark.parametrize("begin", [b"220-Hello\r\n", b"220 Hello\r\n"])
def test_a_mail_server_that_does_not_come_to_an_end_is_cut_off(monkeypatch, begin):
    monkeypatch.setattr(sending, "LONGEST", 0.3)
    with dripping_server(begin, b"220-More\r\n") as port:
        refused = refusal(mail_to(port))
    assert "failed" in str(refused)
    assert not refused.may_have_arrived


def test_a_redirect_is_not_followed():
    with web_server() as server, web_server() as elsewhere:
        server.status, server.location = 302, f"{elsewhere.url}/secret"
        refused = refusal(WebhookTarget(server.url, "key"))
    assert "redirect (HTTP 302)" in str(refused)
    assert elsewhere.requests == []


@pytest.mark.parametrize(("status", "may_have"), [(403, False), (500, False), (504, True)])
def test_a_status_that_is_no_success_is_told(status, may_have):
    with web_server() as server:
        server.status = status
        refused = refusal(NtfyTarget(server.url, "t"))
    assert str(refused) == f"127.0.0.1 answered with HTTP {status}."
    assert refused.may_have_arrived == may_have


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path):
    certificate = make_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, tmp_path / "vega.key")
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]

    def shake_hands() -> None:
        for _ in range(2):
            connection, _ = listener.accept()
            with connection:
                try:
                    context.wrap_socket(connection, server_side=True).close()
                except OSError:
                    continue

    thread = threading.Thread(target=shake_hands)
    thread.start()
    with listener:
        web = refusal(WebhookTarget(f"https://127.0.0.1:{port}/", "key"))
        server = MailServer("127.0.0.1", port, is_tls=True)
        mail = refusal(MailTarget(server, "vega@example.org", "alice@example.org"))
        thread.join()
    assert "The certificate of 127.0.0.1 is not valid: " in str(web)
    assert "The certificate of 127.0.0.1 is not valid: " in str(mail)


def test_https_at_a_port_without_it_is_told():
    with web_server() as server:
        refused = refusal(NtfyTarget(server.url.replace("http:", "https:"), "t"))
    assert "no encrypted connection (TLS)" in str(refused)


# From a task to the receivers


@pytest.fixture(scope="module")
def running():
    """Both servers, at the same ports for all tests, so that these share an app."""
    with mail_server(login=("vega", PASSWORD)) as mails, web_server() as web:
        yield mails, web


@pytest.fixture
def servers(running):
    mails, web = running
    mails.login, web.status = ("vega", PASSWORD), 200
    mails.mails.clear()
    web.requests.clear()
    return running


@pytest.fixture
def settings(servers) -> dict[str, str]:
    return {
        "VEGA_SMTP_URL": f"smtp://vega:{PASSWORD}@127.0.0.1:{servers[0].port}",
        "VEGA_MAIL_FROM": "vega@example.org",
        "VEGA_BASE_URL": "https://jobs.example.org",
    }


@pytest.fixture
def everywhere(alice, servers):
    """Alice, with a task for today and all three channels. Her digest is due."""
    config = people.config()
    notice_settings.set_server("ntfy", servers[1].url)
    notice_settings.set_address(alice, "ntfy", "secret-topic")
    notice_settings.set_webhook("alice", f"{servers[1].url}/secret-hook")
    notice_settings.set_email(alice, people.config(), "alice@example.org")
    notice_settings.send_code(alice, config)
    code = re.search(r"\d{8}", servers[0].mails.pop().get_content())[0]
    notice_settings.confirm_email(alice, config, code)
    notice_settings.set_wanted(alice, 0, before_interviews=True)
    draft = {"title": "Call them", "due_on": now().date().isoformat()}
    tasks.create_task(alice, read_form(TaskDraft, draft))
    return alice


def test_a_digest_reaches_all_channels_and_each_once(everywhere, servers):
    for _ in range(3):
        send_due(people.config())
    (mail,), requests = servers[0].mails, servers[1].requests
    assert mail["Subject"] == "Vega: 1 due today"
    assert "- Call them" in mail.get_content()
    assert sorted(request.path for request in requests) == ["/secret-hook", "/secret-topic"]
    hook = next(request for request in requests if request.path == "/secret-hook")
    settings = notice_settings.get_settings(everywhere)
    key = signing_key(settings, people.config()).encode()
    signature = hmac.new(key, hook.body, sha256).hexdigest()
    assert hook.headers["X-Vega-Signature"] == f"sha256={signature}"
    assert json.loads(hook.body)["url"] == "https://jobs.example.org/"


def test_one_channel_that_fails_holds_up_no_other(everywhere, servers):
    servers[1].status = 500
    send_due(people.config())
    assert len(servers[0].mails) == 1
    found = {row.channel: row.state for row in db.session.scalars(select(Notice))}
    assert found == {"email": "sent", "ntfy": "failed", "webhook": "failed"}


def test_a_test_reaches_each_channel(everywhere, servers):
    for channel in CHANNELS:
        notice_settings.send_test(everywhere, people.config(), channel)
    assert servers[0].mails[0]["Subject"] == "A test from Vega"
    assert len(servers[1].requests) == 2


def test_no_secret_of_notices_is_logged(everywhere, servers, caplog):
    caplog.set_level(logging.DEBUG)
    key = signing_key(notice_settings.get_settings(everywhere), people.config())
    servers[1].status = 500
    servers[0].login = ("vega", "another")
    send_due(people.config())
    assert "refused to sign in" in caplog.text
    assert "HTTP 500" in caplog.text
    for secret in (PASSWORD, key, "secret-topic", "secret-hook"):
        assert secret not in caplog.text
    assert PASSWORD not in repr(people.config())


def test_of_several_processes_one_sends_each_notice(
    everywhere, servers, database, tmp_path, settings
):
    """Four apps with pools of their own: what separates processes on one database."""
    apps = [
        make_app(tmp_path / str(number), VEGA_DATABASE_URL=database, **settings)
        for number in range(4)
    ]

    def send(app) -> None:
        with app.app_context():
            try_send_due(app.config["VEGA"])
            db.session.remove()
            db.engine.dispose()

    at_once([lambda app=app: send(app) for app in apps])
    assert len(servers[0].mails) == 1
    assert sorted(request.path for request in servers[1].requests) == [
        "/secret-hook", "/secret-topic",
    ]  # fmt: skip


# A process that is killed after the claim, before anything is sent.
SEND_AND_DIE = """
import os
from vega import create_app
from vega.services.plan.notices import send_due
from vega.services.plan.channels.mail import MailTarget
from vega.services.plan.channels.ntfy import NtfyTarget
from vega.services.plan.channels.webhook import WebhookTarget
for target in (MailTarget, NtfyTarget, WebhookTarget):
    target.send = lambda *_: os._exit(9)
app = create_app()
with app.app_context():
    send_due(app.config["VEGA"])
"""


@pytest.mark.slow
def test_a_process_that_is_killed_while_sending_leaves_a_failure(
    everywhere, servers, database, tmp_path, settings
):
    db.session.remove()
    db.engine.dispose()
    told = {**settings, "VEGA_DATABASE_URL": database, "VEGA_SECRET_KEY": SECRET_KEY}
    child = subprocess.run(
        [sys.executable, "-c", SEND_AND_DIE], env=environment(tmp_path, told), check=False
    )
    assert child.returncode == 9
    with transaction() as connection:  # eleven minutes later
        connection.execute(update(notices).values(updated_at=now() - 1.1 * LOST_AFTER))
    send_due(people.config())
    db.session.expire_all()
    lost, *others = db.session.scalars(select(Notice).order_by(Notice.id))
    assert (lost.state, lost.attempts, lost.next_try_at) == ("failed", 1, None)
    assert "Vega was stopped while sending" in lost.error
    assert {other.state for other in others} == {"sent"}
    assert len(servers[0].mails) + len(servers[1].requests) == 2
