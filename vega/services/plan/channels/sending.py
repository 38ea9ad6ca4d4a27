"""What channels share: what they send and where it goes, calls to other servers, and the words for
what goes wrong there.

Each target's `send` raises `NotDelivered`, which says in words what went wrong. No transaction may
be open meanwhile: another server can take up to `LONGEST` seconds.
"""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit

from sqlalchemy import Row

from vega.config import Config
from vega.errors import InvalidInput, NotDelivered
from vega.services.cut_off import CutOff

PATIENCE = 10.0  # seconds for each answer
LONGEST = 30.0  # seconds for all of it, also where a server answers byte by byte
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


class Address(NamedTuple):
    """What a person enters for a channel whose server the administrator sets.

    `column` of `notice_settings` keeps it; `check` raises `InvalidInput` for `address`; `hint` says
    what to do with it at `{server}`.
    """

    column: str
    label: str
    longest: int  # characters
    check: Callable[[str], str]
    hint: str


class Channel(NamedTuple):
    """A way that notices go. `name` is kept with each notice and follows "by" in sentences.

    `target` takes the person's settings, the configuration and the address of the channel's server,
    which is blank where there is none; `place` says where notices go, without what is secret.
    """

    name: str
    target: Callable[[Row[Any], Config, str], Target | None]
    place: Callable[[Row[Any]], str]
    address: Address | None = None


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


def post(address: str, body: bytes, headers: Mapping[str, str]) -> None:
    """Post without following a redirect, which could lead into the home network."""
    from http.client import HTTPConnection, HTTPSConnection
    from ssl import create_default_context

    url = urlsplit(address)
    host, path = url.hostname or "", (url.path or "/") + (f"?{url.query}" if url.query else "")
    http: HTTPConnection = HTTPConnection(host, url.port, timeout=PATIENCE)
    if url.scheme == "https":
        http = HTTPSConnection(host, url.port, timeout=PATIENCE, context=create_default_context())
    with failures_told(host), CutOff(LONGEST) as connection:
        connection.watch(http)
        http.connect()
        with handing_over(host):
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
def handing_over(host: str) -> Iterator[None]:
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
def failures_told(host: str) -> Iterator[None]:
    """Turn the errors of the libraries into `NotDelivered`."""
    from http.client import HTTPException
    from smtplib import SMTPException

    try:
        yield
    except (OSError, HTTPException, SMTPException, ValueError) as error:
        raise NotDelivered(_sentence(host, error), is_down=True) from None


def _sentence(host: str, error: Exception) -> str:
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
    return reply_of(code, error.smtp_error) if code else getattr(error, "verify_message", "")  # type: ignore[attr-defined]


def reply_of(code: int, reply: bytes | str) -> str:
    words = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return f"{code} {one_line(words)[:LONGEST_REPLY]}".strip().rstrip(".")


def one_line(text: str) -> str:
    """Return a text without line breaks and control characters, for a header."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())
