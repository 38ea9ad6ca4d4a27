"""Read a mail: from bytes (RFC 5322), or from text that somebody pasted."""

import re
from dataclasses import replace

from vega.reading.budget import Budget
from vega.reading.mail import MAX_BYTES
from vega.reading.mail.letters import LONGEST_NOTE, read_letter
from vega.reading.mail.links import links_in
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail, UnreadableMail
from vega.reading.mail.pastes import read_paste
from vega.reading.mail.people import read_people, read_person
from vega.reading.mail.quoting import is_forward
from vega.reading.mail.sent import read_header_date
from vega.reading.mail.source.charsets import clean, decode
from vega.reading.mail.source.files import (
    EMPTY,
    ENCRYPTED,
    NOT_A_MAIL,
    TOO_COSTLY,
    TOO_LONG,
    checked,
)
from vega.reading.mail.source.mime import (
    LONGEST_TEXT,
    TOO_DEEP,
    Body,
    Part,
    body_of,
    calendars_of,
    header,
    mails_in,
    parse,
)
from vega.reading.mail.source.visible import text_of_html

_LONGEST_HEAD = 100_000  # characters in which the headers of a mail are looked for
_KNOWN = ("from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path")


def read_mail(data: bytes) -> Mail:
    """Return the mail in a file. Raises `UnreadableMail`."""
    try:
        return _read_mail(checked(data), _budget())
    except RecursionError:
        raise UnreadableMail(TOO_DEEP) from None


def _budget() -> Budget:
    return Budget(source=LONGEST_TEXT)


def _read_mail(data: bytes, budget: Budget) -> Mail:
    whole = parse(data, budget)
    if not any(name in whole for name in _KNOWN):
        raise UnreadableMail(NOT_A_MAIL)
    message, body = _message(whole, budget)
    calendars = calendars_of(message, budget)
    if _is_encrypted(message, body):
        raise UnreadableMail(ENCRYPTED)
    mail = read_letter(body.text.split("\n"), _head(message, body))
    if not (mail.text or mail.subject or mail.quoted or calendars):
        raise UnreadableMail(TOO_COSTLY if budget.is_cut else EMPTY)
    return replace(
        mail,
        calendars=calendars,
        is_automatic=_is_automatic(message),
        is_cut=budget.is_cut,
    )


def _message(part: Part, budget: Budget) -> tuple[Part, Body]:
    """Return the innermost mail of those that were forwarded as files, with its text.

    A mail that says something itself only has the other one with it.
    """
    is_other = part.get_content_type() in ("multipart/report", "multipart/digest")
    inner = None if is_other else next(mails_in(part, budget), None)
    if inner is None:
        return part, body_of(part, budget)
    if not is_forward(header(part, "subject")):
        body = body_of(part, budget)
        if len(body.text) > LONGEST_NOTE:
            return part, body
    return _message(inner, budget)


def _head(message: Part, body: Body) -> Mail:
    raw = {name: message.get(name, "") for name in ("from", "sender", "reply-to", "date", "to")}
    received = message.get("received", "").rpartition(";")[2].strip()
    return Mail(
        header(message, "subject")[:LONGEST_SUBJECT],
        read_person(raw["from"]) or read_person(raw["sender"]),
        read_person(raw["reply-to"]),
        read_people(f"{raw['to']}, {message.get('cc', '')}"),
        read_header_date(raw["date"]) or read_header_date(received),
        links=body.links,
    )


def _is_encrypted(message: Part, body: Body) -> bool:
    if message.get_content_type() == "multipart/encrypted":
        return True
    kinds = {each.get_content_type().replace("x-", "") for each in message.walk()}
    return not body.text.strip() and "application/pkcs7-mime" in kinds


def _is_automatic(message: Part) -> bool:
    """Return whether a mail says that a program sent it by itself, or to many."""
    if message.get("auto-submitted", "no").lower() not in ("", "no"):
        return True
    if message.get("return-path") == "<>":
        return True
    if message.get("precedence", "").lower() in ("bulk", "list", "junk", "auto_reply"):
        return True
    names = ("list-id", "list-unsubscribe", "x-autoreply", "x-autorespond", "x-campaign-id")
    return message.get_content_type() == "multipart/report" or any(n in message for n in names)


# Pasted text


def read_text_file(data: bytes, charset: str | None) -> Mail:
    """Return the mail whose text this is, or whose source. Raises `UnreadableMail`.

    Of a longer text only the beginning is decoded: all of 20 MB takes much memory.
    """
    if _is_source(clean(data[:_LONGEST_HEAD].decode("latin-1"))):
        return read_mail(data)
    budget = _budget()
    return _read_text(decode(data[: budget.spend("source", len(data))], charset), budget)


def read_text(text: str) -> Mail:
    """Return the mail that a person pasted, from its text alone. Raises `UnreadableMail`."""
    if len(text) > MAX_BYTES:
        raise UnreadableMail(TOO_LONG)
    return _read_text(text, _budget())


def _read_text(text: str, budget: Budget) -> Mail:
    text = clean(text).strip("\n")
    if not text.strip():
        raise UnreadableMail(EMPTY)
    if _is_source(text):
        return read_mail(text.encode("utf-8", "replace"))
    if _HTML.match(text):
        text = text_of_html(text, budget)[0]
    else:
        text = text[: budget.spend("text", len(text))]
    lines, head = read_paste(text.split("\n"))
    return replace(read_letter(lines, replace(head, links=links_in(text))), is_cut=budget.is_cut)


def _is_source(text: str) -> bool:
    """Return whether a text is a mail as it is sent, headers and all."""
    head = text[:_LONGEST_HEAD].partition("\n\n")[0]
    return bool(_HEADER.match(head) and _OF_SOURCE.search(head))


_HEADER = re.compile(r"[A-Za-z][\w-]{0,60}:")
_OF_SOURCE = re.compile(r"^(?:MIME-Version|Message-ID|Received|DKIM-Signature):\s", re.I | re.M)
_HTML = re.compile(r"\s*<(?:!doctype html|html|body)\b", re.I)
