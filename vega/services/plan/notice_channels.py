"""Sending a notice: by mail, to an ntfy server, or to a webhook with a signature.

Each target's `send` raises `NotDelivered`, which says in words what went wrong. No transaction may
be open meanwhile: another server can take up to `LONGEST` seconds.
"""

import hmac
import json
import socket
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit

from vega.config_values import MailServer
from vega.errors import InvalidInput, NotDelivered
from vega.services.cut_off import CutOff

PATIENCE = 10.0  # seconds for each answer
LONGEST = 30.0  # seconds for all of it, also where a server answers byte by byte
LONGEST_NTFY = 4_000  # bytes; ntfy makes a file of a longer message
LONGEST_REPLY = 200  # characters of what a mail server says
RECEIVED = range(200, 300)
REDIRECTS = range(300, 400)
UNCERTAIN = (504,)  # a proxy that got no answer from the server behind it


@dataclass(frozen=True)
class Message:
    """`link` is the address of the page that it is about; blank without `VEGA_BASE_URL`."""

    title: str
    text: str
    link: str = ""
    data: Mapping[str, object] = field(default_factory=dict)  # for a webhook


class Target(Protocol):
    """Where a notice goes."""

    def send(self, message: Message) -> None: ...

    @property
    def server(self) -> str: ...


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
        with _words(self.mail_server.host), CutOff(LONGEST) as connection:
            smtp = self._connect(connection)
            self._sign_in(smtp)
            self._hand_over(smtp, mail)

    def _connect(self, connection: CutOff) -> Any:
        """Connect, watched before the constructor waits for the server's greeting."""
        from smtplib import SMTP, SMTP_SSL
        from ssl import create_default_context

        kind: Any = SMTP_SSL if self.mail_server.is_tls else SMTP
        more = {"context": create_default_context()} if self.mail_server.is_tls else {}

        class Watched(kind):  # type: ignore[misc]
            def __init__(self, *given: Any, **more: Any) -> None:
                connection.watch(self)
                super().__init__(*given, **more)

        return Watched(self.mail_server.host, self.mail_server.port, timeout=PATIENCE, **more)

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
                raise NotDelivered(f"{host} refused {what}: {_reply(code, reply)}.")
        with _may_have_arrived(host):
            code, reply = smtp.data(mail)
        if code != 250:
            raise NotDelivered(f"{host} refused the email: {_reply(code, reply)}.")
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


class NtfyTarget(NamedTuple):
    server: str  # its address
    topic: str

    def send(self, message: Message) -> None:
        """Publish to the topic. Raises `NotDelivered`."""
        headers = {"Content-Type": "text/plain; charset=utf-8", "Title": _encoded(message.title)}
        if message.link:
            headers["Click"] = message.link
        body = _cut(message.text, LONGEST_NTFY)
        _post(f"{self.server.rstrip('/')}/{self.topic}", body, headers)


@dataclass(frozen=True)
class WebhookTarget:
    server: str  # the whole address
    key: str = field(repr=False)

    def send(self, message: Message) -> None:
        """Post signed JSON. Raises `NotDelivered`."""
        sent = {"title": message.title, "text": message.text, "url": message.link or None}
        body = json.dumps({**message.data, **sent}).encode()
        signature = hmac.new(self.key.encode(), body, sha256).hexdigest()
        headers = {"Content-Type": "application/json", "X-Vega-Signature": f"sha256={signature}"}
        _post(self.server, body, headers)


def check_url(field_name: str, given: str, longest: int, *, may_have_query: bool) -> str:
    """Return an address that notices may be sent to. Raises `InvalidInput`."""
    text = given.strip()
    if problem := _problem_of_url(text, longest, may_have_query=may_have_query):
        raise InvalidInput({field_name: problem})
    return text


def _problem_of_url(text: str, longest: int, *, may_have_query: bool) -> str:
    example = "such as https://ntfy.example.org"
    try:
        url = urlsplit(text)
        host, _ = url.hostname, url.port
    except ValueError:
        return f"Enter a whole address, {example}."
    if url.scheme not in ("http", "https") or not host:
        return f"Enter an address that begins with https:// or http://, {example}."
    if "@" in url.netloc:
        return "Leave out the username and password: Vega would store them readable."
    if not text.isascii() or not text.isprintable() or " " in text or '"' in text:
        return "Enter the address without spaces and special characters; write them as %20."
    if url.fragment or (url.query and not may_have_query):
        return "Leave out what follows the # or the ?."
    return f"Enter an address of at most {longest} characters." if len(text) > longest else ""


def _post(address: str, body: bytes, headers: Mapping[str, str]) -> None:
    """Post without following a redirect, which could lead into the home network."""
    from http.client import HTTPConnection, HTTPSConnection
    from ssl import create_default_context

    url = urlsplit(address)
    host, path = url.hostname or "", (url.path or "/") + (f"?{url.query}" if url.query else "")
    http: HTTPConnection = HTTPConnection(host, url.port, timeout=PATIENCE)
    if url.scheme == "https":
        http = HTTPSConnection(host, url.port, timeout=PATIENCE, context=create_default_context())
    with _words(host), CutOff(LONGEST) as connection:
        connection.watch(http)
        http.connect()
        with _may_have_arrived(host):
            http.request("POST", path, body, {"User-Agent": "Vega", **headers})
            with http.getresponse() as answer:  # its body is not read
                status = answer.status
    _check_status(host, status)


def _check_status(host: str, status: int) -> None:
    if status in REDIRECTS:
        raise NotDelivered(
            f"{host} answered with a redirect (HTTP {status}), which Vega does not follow. Enter "
            "the address that it leads to."
        )
    if status in UNCERTAIN:
        raise NotDelivered(f"{host} answered with HTTP {status}.", may_have_arrived=True)
    if status not in RECEIVED:
        raise NotDelivered(f"{host} answered with HTTP {status}.")


# What went wrong, in words


@contextmanager
def _may_have_arrived(host: str) -> Iterator[None]:
    """Around what hands a message over: if it breaks off, it may be there, and sending it again
    would send it twice.
    """
    from http.client import HTTPException
    from smtplib import SMTPDataError, SMTPException

    try:
        yield
    except SMTPDataError:  # it did not want the message
        raise
    except (OSError, HTTPException, SMTPException, ValueError) as error:
        raise NotDelivered(
            f"{host} broke off before it confirmed the message, so it may not have arrived.",
            may_have_arrived=True,
            is_down=isinstance(error, TimeoutError),
        ) from None


@contextmanager
def _words(host: str) -> Iterator[None]:
    """Turn the errors of the libraries into `NotDelivered`."""
    from http.client import HTTPException
    from smtplib import SMTPException

    try:
        yield
    except (OSError, HTTPException, SMTPException, ValueError) as error:
        raise NotDelivered(_explained(host, error), is_down=True) from None


def _explained(host: str, error: Exception) -> str:
    """Return what happened."""
    from smtplib import SMTPServerDisconnected

    if isinstance(error, SMTPServerDisconnected) and isinstance(error.__context__, TimeoutError):
        error = error.__context__
    for kind, words in _explanations().items():
        if isinstance(error, kind):
            return words.format(host=host, reason=_reason(error))
    reason = getattr(error, "strerror", None)
    return f"The connection to {host} failed{f': {reason}' if reason else ''}."


def _explanations() -> dict[type[Exception], str]:
    """Return the words for each kind of error; the first that fits counts."""
    import smtplib
    import ssl

    return {
        socket.gaierror: "The name {host} was not found. Check its spelling.",
        ssl.SSLCertVerificationError: "The certificate of {host} is not valid: {reason}.",
        ssl.SSLError: "There is no encrypted connection (TLS) to {host} at that port.",
        TimeoutError: "{host} did not answer in time.",
        ConnectionRefusedError: "{host} refused the connection. Check the port, and whether the "
        "server is running.",
        smtplib.SMTPAuthenticationError: "{host} refused to sign in with that user and password.",
        smtplib.SMTPNotSupportedError: "{host} takes no user and password.",
        smtplib.SMTPResponseException: "{host} answered: {reason}.",
    }


def _reason(error: Exception) -> str:
    code = getattr(error, "smtp_code", None)
    return _reply(code, error.smtp_error) if code else getattr(error, "verify_message", "")  # type: ignore[attr-defined]


def _reply(code: int, reply: bytes | str) -> str:
    words = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return f"{code} {one_line(words)[:LONGEST_REPLY]}".strip().rstrip(".")


def one_line(text: str) -> str:
    """Return a text without line breaks and control characters, for a header."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def _encoded(title: str) -> str:
    """Encode a header of other than ASCII characters (RFC 2047)."""
    line = one_line(title)
    return line if line.isascii() else f"=?UTF-8?B?{b64encode(line.encode()).decode()}?="


def _cut(text: str, most: int) -> bytes:
    whole = text.encode()
    if len(whole) <= most:
        return whole
    return whole[: most - 3].decode(errors="ignore").encode() + "…".encode()


def _is_this_machine(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")
