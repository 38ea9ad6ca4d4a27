"""Notices by email, to an address that was confirmed by a code."""

from contextlib import suppress
from typing import Any, NamedTuple

from vega.config import Config
from vega.config_values import MailServer
from vega.errors import NotDelivered
from vega.services.cut_off import CutOff
from vega.services.plan.channels import sending
from vega.services.plan.channels.sending import (
    Channel,
    Message,
    failures_told,
    handing_over,
    one_line,
    reply_of,
)


class MailTarget(NamedTuple):
    mail_server: MailServer
    sender: str
    address: str

    @property
    def server(self) -> str:
        return f"{self.mail_server.host}:{self.mail_server.port}"

    def send(self, message: Message) -> None:
        """Send a mail of plain text. Raises `NotDelivered`."""
        mail = _mail(self.sender, self.address, message)
        with failures_told(self.mail_server.host), CutOff(sending.LONGEST) as connection:
            smtp = self._connect(connection)
            self._sign_in(smtp)
            self._hand_over(smtp, mail)

    def _connect(self, connection: CutOff) -> object:
        """Connect, watched before the constructor waits for the server's greeting."""
        from smtplib import SMTP, SMTP_SSL
        from ssl import create_default_context

        kind: Any = SMTP_SSL if self.mail_server.is_tls else SMTP
        more = {"context": create_default_context()} if self.mail_server.is_tls else {}

        class Watched(kind):  # type: ignore[misc]
            def __init__(self, *given: object, **more: object) -> None:
                connection.watch(self)
                super().__init__(*given, **more)

        host, port = self.mail_server.host, self.mail_server.port
        return Watched(host, port, timeout=sending.PATIENCE, **more)

    def _sign_in(self, smtp: Any) -> None:
        from ssl import create_default_context

        smtp.ehlo_or_helo_if_needed()
        is_encrypted = self.mail_server.is_tls
        if not is_encrypted and smtp.has_extn("starttls"):
            smtp.starttls(context=create_default_context())
            smtp.ehlo()
            is_encrypted = True
        if not self.mail_server.username:
            return
        if not is_encrypted and not _is_this_machine(self.mail_server.host):
            raise NotDelivered(
                f"The mail server {self.mail_server.host} offers no encryption, so Vega did not "
                "send it the password."
            )
        smtp.login(self.mail_server.username, self.mail_server.password)

    def _hand_over(self, smtp: Any, mail: bytes) -> None:
        host = self.mail_server.host
        for what, (code, reply) in (
            (f"the sender {self.sender}", smtp.mail(self.sender)),
            (f"the recipient {self.address}", smtp.rcpt(self.address)),
        ):
            if code not in (250, 251):
                raise NotDelivered(f"{host} refused {what}: {reply_of(code, reply)}.")
        with handing_over(host):
            code, reply = smtp.data(mail)
        if code != 250:
            raise NotDelivered(f"{host} refused the email: {reply_of(code, reply)}.")
        with suppress(Exception):  # it has been delivered
            smtp.quit()


def _mail(sender: str, address: str, message: Message) -> bytes:
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP
    from email.utils import format_datetime, make_msgid

    from vega.clock import now

    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address("Vega", addr_spec=sender)
    mail["To"] = Address(addr_spec=address)
    mail["Subject"] = one_line(message.title)
    mail["Date"] = format_datetime(now())
    mail["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(f"{message.text}\n\n{message.link}" if message.link else message.text)
    return mail.as_bytes()


def _is_this_machine(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")


def mail_target(config: Config, address: str | None) -> MailTarget | None:
    """Return where mail to an address goes; None without an address or a mail server."""
    if config.mail_server is None or not address:
        return None
    return MailTarget(config.mail_server, config.mail_from, address)


def _confirmed(settings: Any) -> str:
    return (settings.email_confirmed_at and settings.email) or ""


EMAIL = Channel(
    "email",
    target=lambda settings, config, _server: mail_target(config, _confirmed(settings)),
    place=_confirmed,
)
