"""Read a mail: from bytes (RFC 5322), or from text that somebody pasted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from vega.matching.mails import MAX_BYTES
from vega.matching.mails.blocks import split_blocks
from vega.matching.mails.bodies import Body, body_of, calendars_of
from vega.matching.mails.charsets import clean
from vega.matching.mails.forwarding import innermost, is_forward, without_prefix
from vega.matching.mails.headers import LONGEST_HEAD, Headers, one_line
from vega.matching.mails.links import distinct, helps, links_in, unwrapped
from vega.matching.mails.mail import Mail, Person, UnreadableMail
from vega.matching.mails.parts import Part, parse
from vega.matching.mails.pastes import read_paste
from vega.matching.mails.people import read_person
from vega.matching.mails.quoting import unquoted, without_history
from vega.matching.mails.sent import read_header_date
from vega.matching.mails.signatures import without_signature
from vega.matching.mails.visible import LONGEST_TEXT, text_of_html

LONGEST_KEPT = 100_000  # characters of a text, and of what was left out of it
LONGEST_SUBJECT = 500
_LONGEST_NOTE = 300  # characters that somebody writes above a mail that they forward

EMPTY = "This mail is empty. Choose the .eml file, or paste the mail's text."
TOO_LONG = f"This mail is too long: {MAX_BYTES // 1024 // 1024} MB at most. Paste its text."
NOT_A_MAIL = "This is not a mail. Save the mail as .eml, or copy its text."
SEVERAL = "This file has several mails in it. Save one of them as .eml, or copy its text."
ENCRYPTED = "This mail is encrypted. Open it in your mail program, and copy its text."
_OTHER_FILES = {
    b"\xd0\xcf\x11\xe0": "This is an Outlook .msg file. Save the mail as .eml, or copy its text.",
    b"!BDN": "This is an Outlook data file. Save one mail as .eml, or copy its text.",
    b"%PDF": "This is a PDF. Save the mail itself as .eml, or copy its text.",
    b"PK\x03\x04": "This is a zip file. Unpack it, and choose the .eml file in it.",
    b"\x1f\x8b": "This is a compressed file. Unpack it, and choose the .eml file in it.",
    b"\x89PNG": "This is an image. Save the mail itself as .eml, or copy its text.",
    b"\xff\xd8\xff": "This is an image. Save the mail itself as .eml, or copy its text.",
    b"{\\rtf": "This is a text document. Save the mail itself as .eml, or copy its text.",
}
_KNOWN = {"from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path"}


def read_mail(data: bytes) -> Mail:
    """Return the mail in a file. Raises `UnreadableMail`."""
    whole = parse(_checked(data))
    message = _message(whole)
    body, calendars = body_of(message), calendars_of(message)
    if _is_encrypted(message, body):
        raise UnreadableMail(ENCRYPTED)
    mail = _read(_Letter.of(message.headers, body))
    if not (mail.text or mail.subject or mail.quoted or calendars):
        raise UnreadableMail(EMPTY)
    return replace(
        mail,
        calendars=calendars,
        is_forwarded=mail.is_forwarded or message is not whole,
        is_automatic=_is_automatic(message),
    )


def read_text(text: str) -> Mail:
    """Return the mail that a person pasted, from its text alone. Raises `UnreadableMail`."""
    if len(text) > MAX_BYTES:
        raise UnreadableMail(TOO_LONG)
    text = clean(text).strip("\n")
    if not text.strip():
        raise UnreadableMail(EMPTY)
    if _is_source(text):
        return read_mail(text.encode("utf-8", "replace"))
    if _HTML.match(text):
        text = text_of_html(text)[0]
    found = read_paste(split_blocks(text[:LONGEST_TEXT].split("\n")))
    letter = _Letter(found.lines, found.subject, found.sender, found.reply_to, found.sent_at)
    return _read(replace(letter, links=links_in(text[:LONGEST_TEXT])))


def _is_source(text: str) -> bool:
    """Return whether a text is a mail as it is sent, headers and all."""
    head = text[:LONGEST_HEAD].partition("\n\n")[0]
    return bool(_HEADER.match(head) and _OF_SOURCE.search(head))


_HEADER = re.compile(r"[A-Za-z][\w-]{0,60}:")
_OF_SOURCE = re.compile(r"^(?:MIME-Version|Message-ID|Received|DKIM-Signature):\s", re.I | re.M)
_HTML = re.compile(r"\s*<(?:!doctype html|html|body)\b", re.I)


def _checked(data: bytes) -> bytes:
    """Return the bytes of a mail. Raises `UnreadableMail` if they are something else."""
    if len(data) > MAX_BYTES:
        raise UnreadableMail(TOO_LONG)
    data = data[:8_192].lstrip(b"\xef\xbb\xbf \t\r\n") + data[8_192:]
    if not data.strip():
        raise UnreadableMail(EMPTY)
    for signature, sentence in _OTHER_FILES.items():
        if data.startswith(signature):
            raise UnreadableMail(sentence)
    if data.startswith(b"From ") and b"\n\nFrom " in data:
        raise UnreadableMail(SEVERAL)
    if data.startswith(b"From ") or _APPLE.match(data):
        data = data.partition(b"\n")[2]
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    if not any(name in Headers(data[:65_536].partition(b"\n\n")[0]) for name in _KNOWN):
        raise UnreadableMail(NOT_A_MAIL)
    return data


_APPLE = re.compile(rb"\d{1,9} *\r?\n")  # an .emlx file begins with its length


def _message(part: Part) -> Part:
    """Return the innermost mail of those that were forwarded as files."""
    while part.content_type not in ("multipart/report", "multipart/digest"):
        inner = next(
            (each for each in part.walk() if each.content_type == "message/rfc822" and each.parts),
            None,
        )
        if inner is None or _is_answer(part):
            break
        part = inner.parts[0]
    return part


def _is_answer(part: Part) -> bool:
    """Return whether a mail says something itself, and only has another one with it."""
    if is_forward(part.headers.text("subject")):
        return False
    return len(body_of(part).text) > _LONGEST_NOTE


def _is_encrypted(message: Part, body: Body) -> bool:
    if message.content_type == "multipart/encrypted":
        return True
    return not body.text.strip() and any(p.content_type in _ENCRYPTED for p in message.walk())


_ENCRYPTED = ("application/pkcs7-mime", "application/x-pkcs7-mime")


def _is_automatic(message: Part) -> bool:
    """Return whether a mail says that a program sent it by itself, or to many."""
    headers = message.headers
    if headers.raw("auto-submitted").lower() not in ("", "no"):
        return True
    if headers.raw("return-path") == "<>":
        return True
    if headers.raw("precedence").lower() in ("bulk", "list", "junk", "auto_reply"):
        return True
    names = ("list-id", "list-unsubscribe", "x-autoreply", "x-autorespond", "x-campaign-id")
    return message.content_type == "multipart/report" or any(name in headers for name in names)


@dataclass(frozen=True)
class _Letter:
    """A mail whose text still has everything in it."""

    lines: Sequence[str]
    subject: str
    sender: Person | None
    reply_to: Person | None
    sent_at: datetime | None
    links: Sequence[str] = field(default=())

    @classmethod
    def of(cls, headers: Headers, body: Body) -> "_Letter":
        received = headers.raw("received").rpartition(";")[2].strip()
        return cls(
            split_blocks(body.text[:LONGEST_TEXT].split("\n")),
            headers.text("subject")[:LONGEST_SUBJECT],
            read_person(headers.raw("from")) or read_person(headers.raw("sender")),
            read_person(headers.raw("reply-to")),
            read_header_date(headers.raw("date")) or read_header_date(received),
            body.links,
        )


def _read(letter: _Letter) -> Mail:
    """Return a mail without what mail programs add to it; of a forwarded one, the inner."""
    forwarded = innermost(letter.lines, letter.subject)
    is_forwarded = forwarded is not None or is_forward(letter.subject)
    above: list[str] = []
    if forwarded:
        block, above = forwarded.block, forwarded.above
        subject = block.subject or without_prefix(letter.subject)
        letter = _Letter(
            forwarded.lines, subject, block.sender, block.reply_to, block.sent_at, letter.links
        )
    history = without_history(letter.lines)
    if not any(line.strip() for line in history.kept):
        history.kept, history.quoted = unquoted(history.quoted), []
    parted = without_signature(history.kept)
    return Mail(
        subject=one_line(letter.subject)[:LONGEST_SUBJECT],
        sender=letter.sender,
        reply_to=_other(letter.reply_to, letter.sender),
        sent_at=letter.sent_at,
        text=_text(parted.kept),
        quoted=_text([*above, *parted.quoted, *history.quoted]),
        links=distinct(letter.links),
        is_forwarded=is_forwarded,
    )


def _other(reply_to: Person | None, sender: Person | None) -> Person | None:
    if reply_to is None or not reply_to.email:
        return None
    is_same = sender is not None and sender.email.casefold() == reply_to.email.casefold()
    return None if is_same else reply_to


_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_ADDRESS_BESIDE = re.compile(r"[ \t]?[<(\[]\s?(https?://[^\s<>()\[\]]{1,4000})\s?[>)\]]", re.I)
_LONG_ADDRESS = re.compile(r"https?://[^\s<>\"]{300,8000}", re.I)


def _text(lines: Sequence[str]) -> str:
    text = "\n".join(line.rstrip() for line in lines)
    text = _ADDRESS_BESIDE.sub(_beside, text)
    text = _LONG_ADDRESS.sub(lambda found: unwrapped(found[0])[:4_096], text)
    return _BLANK_LINES.sub("\n\n", text).strip()[:LONGEST_KEPT].rstrip()


def _beside(found: re.Match[str]) -> str:
    target = unwrapped(found[1])
    return found[0].replace(found[1], target) if helps(target) else ""
