"""A mail's text without what mail programs add to it; of a forwarded one, the mail inside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from vega.reading.mail.charsets import one_line
from vega.reading.mail.forwarding import innermost, is_forward, without_prefix
from vega.reading.mail.links import distinct, helps, unwrapped
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail, Person
from vega.reading.mail.quoting import unquoted, without_history
from vega.reading.mail.signatures import without_signature

LONGEST_KEPT = 120_000  # characters of a text, more than an event has, and of what was left out


@dataclass(frozen=True)
class Letter:
    """A mail whose text still has everything in it."""

    lines: Sequence[str]
    subject: str
    sender: Person | None
    reply_to: Person | None
    sent_at: datetime | None
    links: Sequence[str] = field(default=())
    recipients: Sequence[Person] = ()


def read_letter(letter: Letter) -> Mail:
    """Return what was written; of a mail that was forwarded, the inner one."""
    inner, above = _forwarded(letter)
    history = without_history(inner.lines)
    if not any(line.strip() for line in history.kept):
        history.kept, history.quoted = unquoted(history.quoted), []
    parted = without_signature(history.kept)
    return Mail(
        subject=one_line(inner.subject)[:LONGEST_SUBJECT],
        sender=inner.sender,
        reply_to=_other(inner.reply_to, inner.sender),
        recipients=inner.recipients,
        sent_at=inner.sent_at,
        text=_text(parted.kept),
        quoted=_text([*above, *parted.quoted, *history.quoted]),
        signature=_text(parted.quoted),
        links=distinct(inner.links),
        is_forwarded=inner is not letter or is_forward(letter.subject),
    )


def _forwarded(letter: Letter) -> tuple[Letter, list[str]]:
    """Return the mail that was forwarded, and what stood above it; else the mail itself."""
    found = innermost(letter.lines, letter.subject)
    if found is None:
        return letter, []
    block = found.block
    subject = block.subject or without_prefix(letter.subject)
    inner = Letter(
        found.lines,
        subject,
        block.sender,
        block.reply_to,
        block.sent_at,
        letter.links,
        block.recipients,
    )
    return inner, found.above


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
