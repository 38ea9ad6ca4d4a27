"""The parts of a mail (MIME): its headers, the text that a person reads, and its invitations.

The standard library parses. What it would take long for is cut or refused before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.policy import Compat32
from typing import Any, TypeAlias

from vega.reading.budget import Budget
from vega.reading.mail.links import links_in
from vega.reading.mail.mail import MOST_CALENDARS, UnreadableMail
from vega.reading.mail.source.charsets import decode, decode_words, one_line
from vega.reading.mail.source.visible import text_of_html

MAX_PARTS = 200
LONGEST_TEXT = 200_000  # bytes of all texts of a mail
_LONGEST, _LONGEST_FILE = 4_000_000, 400_000  # bytes of a mail that are parsed, and of a file in it
_MOST_LINES = 100_000
_MOST_MARKS, _MOST_BOUNDARIES = 3_000, 50  # lines like a boundary; parts that have parts
_LONGEST_HEADER = 1_000  # characters: the library takes quadratic time for parameters
_MOST_FOLDS = 40  # lines of one header

TOO_MANY_PARTS = f"This email has too many parts: {MAX_PARTS} at most. Paste its text instead."
TOO_DEEP = "This email has too many emails inside each other. Paste its text instead."

_FILES = re.compile(rb"(?:\n[A-Za-z0-9+/]{60,100}(?=\n))++")  # lines of base64
_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar")
_UNREAD = ("text/x-amp-html", "text/watch-html", "text/css", "text/csv", "text/vcard", "text/rtf")
_OF_FIRST = ("multipart/related", "multipart/signed", "multipart/report")
_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.I)
_FLOWED = re.compile(r"(?<!\n--) {1,2}\n(?=[^\s>])")  # where a program broke a line (RFC 3676)
_SHORT = 300  # characters of a text that may only say that there is HTML

Part: TypeAlias = Message


class _Part(Message):
    """A parameter that the library fails at is as if it was not there."""

    def get_boundary(self, failobj: Any = None) -> Any:
        with suppress(TypeError, ValueError):
            return super().get_boundary(failobj)
        return failobj

    def get_content_charset(self, failobj: Any = None) -> Any:
        with suppress(TypeError, ValueError):
            return super().get_content_charset(failobj)
        return failobj


class _Cut(Compat32):
    """Keep what a header needs, as text in which words are still encoded."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        lines = [line[:_LONGEST_HEADER] for line in sourcelines[:_MOST_FOLDS]]
        name, value = super().header_source_parse(lines)
        return name, value[:_LONGEST_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ARG002
        return one_line(decode(value.encode("utf-8", "surrogateescape"), None))


_POLICY = _Cut(message_factory=_Part)


def parse(data: bytes, budget: Budget) -> Part:
    """Return the mail of a file. Raises `UnreadableMail` if it has too many parts."""
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if data.count(b"\n--") > _MOST_MARKS:
        raise UnreadableMail(TOO_MANY_PARTS)
    data = _FILES.sub(lambda found: found[0][:_LONGEST_FILE], data)
    lines = data[:_LONGEST].split(b"\n", _MOST_LINES)
    budget.is_cut |= len(data) > _LONGEST or len(lines) > _MOST_LINES
    data = b"\n".join(lines[:_MOST_LINES])
    if data.lower().count(b"boundary") > _MOST_BOUNDARIES:
        raise UnreadableMail(TOO_DEEP)
    message = message_from_bytes(data, policy=_POLICY)
    if sum(1 for _ in message.walk()) > MAX_PARTS:
        raise UnreadableMail(TOO_MANY_PARTS)
    return message


def header(part: Part, name: str) -> str:
    """Return a header as one decoded line; "" if there is none."""
    return decode_words(part.get(name, ""))


def mails_in(part: Part, budget: Budget) -> Iterator[Part]:
    """Yield the mails that came with a mail as files; some programs encode them."""
    for each in part.walk():
        if each.get_content_type() == "message/rfc822" and each.is_multipart():
            inner: Any = each.get_payload(0)
            is_encoded = each.get("content-transfer-encoding", "").lower().startswith("base64")
            if is_encoded and not inner.keys():
                inner["content-transfer-encoding"] = "base64"
                inner = parse(_content(inner), budget)
            yield inner


def _content(part: Part) -> bytes:
    """Return what a part holds, as far as it can be decoded."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


# What is read of it


@dataclass(frozen=True)
class Body:
    text: str
    links: Sequence[str] = ()


def body_of(part: Part, budget: Budget) -> Body:
    """Return what a person reads of a part, and the links in all that could be read."""
    kind = part.get_content_type()
    if not part.is_multipart():
        return _text(part, kind, budget) if _is_text(part, kind) else Body("")
    if not kind.startswith("multipart/"):
        return Body("")
    parts: Any = part.get_payload()
    bodies = [body_of(each, budget) for each in parts[: 1 if kind in _OF_FIRST else None]]
    if kind == "multipart/alternative":
        return _best([each.get_content_type() for each in parts], bodies)
    texts = [body.text for body in bodies if body.text.strip()]
    return Body("\n\n".join(texts), _links(bodies))


def _is_text(part: Part, kind: str) -> bool:
    if kind in _CALENDARS or kind in _UNREAD or not kind.startswith(("text/", "multipart/")):
        return False
    return part.get_content_disposition() != "attachment"


def _links(bodies: Iterable[Body]) -> list[str]:
    return [link for body in bodies for link in body.links]


def _best(kinds: Sequence[str], bodies: Sequence[Body]) -> Body:
    """Return the plain text of a mail that comes as several; another where that says little."""
    found = [
        (kind, body.text) for kind, body in zip(kinds, bodies, strict=False) if body.text.strip()
    ]
    plain = next((text for kind, text in found if kind == "text/plain"), "")
    other = next((text for kind, text in reversed(found) if kind != "text/plain"), "")
    is_stub = len(plain) < _SHORT and len(other) > 4 * len(plain)
    return Body(other if is_stub else plain or other, _links(bodies))


def _text(part: Part, kind: str, budget: Budget) -> Body:
    text = decode(_source(part, budget), part.get_content_charset())
    if kind == "text/html" or _HTML.match(text[:1_000]):
        return Body(*text_of_html(text, budget))
    if "flowed" in part.get("content-type", "").lower():
        text = _FLOWED.sub(" ", text)
    return Body(text, links_in(text))


def _source(part: Part, budget: Budget) -> bytes:
    """Return as much of a text as the budget allows, but no piece of a tag."""
    data = _content(part)
    taken = data[: budget.spend("source", len(data))]
    return taken if taken == data else taken.rpartition(b"<")[0] or taken


def calendars_of(part: Part, budget: Budget) -> list[str]:
    """Return the texts of the invitations that came with a mail, each once."""
    found: dict[str, None] = {}
    for each in part.walk():
        if len(found) < MOST_CALENDARS and _is_calendar(each):
            text = decode(_source(each, budget), each.get_content_charset()).strip()
            if text:
                found.setdefault(text, None)
    return [*found]


def _is_calendar(part: Part) -> bool:
    if part.is_multipart():
        return False
    if part.get_content_type() in _CALENDARS:
        return True
    disposition = header(part, "content-disposition") + header(part, "content-type")
    return bool(_CALENDAR_FILE.search(disposition))


_CALENDAR_FILE = re.compile(r"\.(?:ics|ical|vcs)\b", re.I)
