"""What stands above the text of a mail that was copied from a mail program's page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from vega.matching.mails.blocks import HeaderBlock, block_at, label_of
from vega.matching.mails.mail import Person
from vega.matching.mails.people import read_person
from vega.matching.mails.quoting import attribution_at, unquoted
from vega.matching.mails.sent import read_moment

_MOST_ABOVE = 8  # lines with something in them
_SENDER = re.compile(
    r"\s*(?P<sender>[^<>]{0,100}<[^\s<>@]{1,64}@[^\s<>@]{1,200}>)(?P<rest>.{0,200})"
)
_TO_ME = re.compile(
    r"\s*(?:to|an|à|a|para|cc|kopie|copie)\s*[:\s]\s*\S.{0,200}|(?:to|an|à|para) (?:me|mich|"
    r"moi|mí)\b.*",
    re.I,
)
_FURNITURE = re.compile(
    r"\W*(?:inbox|posteingang|boîte de réception|recibidos|bandeja de entrada|extern(?:al|e)?|"
    r"important|summari[sz]e(?: this email)?|print all|in new window|unread|antworten|reply|"
    r"reply all|forward|répondre|responder|weiterleiten|starred|\d{1,3}|[A-ZÄÖÜ]{1,2})\W*",
    re.I,
)
_DATE_ALONE = re.compile(r"(?=.*\d).{6,90}")
_ATTRIBUTED = re.compile(
    r"\s*(?:on|am|le|el|il)\s+(?P<date>.{6,80}?)[,\s]+(?:schrieb\s+)?(?P<sender>[^\d,<>]{2,80}?"
    r"<[^<>]{3,200}>|[^\d,<>]{2,80}?)\s*(?:wrote|schrieb|a écrit|escribió|ha scritto)?\s*[:：]\s*",
    re.I,
)


@dataclass(frozen=True)
class Pasted:
    """What was above the text, if anything, and the lines of the text."""

    lines: list[str]
    subject: str = ""
    sender: Person | None = None
    reply_to: Person | None = None
    sent_at: datetime | None = None


def read_paste(lines: Sequence[str]) -> Pasted:
    """Return what a pasted text says about the mail in its first lines."""
    written = [at for at, line in enumerate(lines) if line.strip()][:_MOST_ABOVE]
    if not written:
        return Pasted([])
    for found in (_of_block(lines, written), _of_page(lines, written), _of_quote(lines, written)):
        if found:
            return found
    return Pasted([*lines])


def _of_block(lines: Sequence[str], written: Sequence[int]) -> Pasted | None:
    """Read a header block, if it is the first thing, or the second after a title."""
    for at in written[:3]:
        block = block_at(lines, at, least=1 if at == written[0] else 2)
        if block and _is_meant(block):
            title = " ".join(lines[written[0]].split()) if at in written[1:2] else ""
            subject = title if block.subject is None else block.subject
            return Pasted(
                [*lines[block.end :]], subject, block.sender, block.reply_to, block.sent_at
            )
    return None


def _is_meant(block: HeaderBlock) -> bool:
    """Return whether a short block is one: `Date: 24 November` alone is part of a letter."""
    if block.subject is not None and block.subject:
        return True
    return bool(block.sender and (block.sender.email or block.sent_at))


def _of_page(lines: Sequence[str], written: Sequence[int]) -> Pasted | None:
    """Read the sender and the time as web mail shows them: `Maria <m@x.example> 20 Nov 2026`."""
    for index, at in enumerate(written):
        found = _SENDER.fullmatch(lines[at])
        if found is None or label_of(lines[at])[0]:
            continue
        sent_at, end = _sent_near(lines, at, found["rest"])
        end = _after_recipients(lines, end)
        if sent_at is None and end == at + 1:
            continue
        above = [lines[each] for each in written[:index] if not _FURNITURE.fullmatch(lines[each])]
        subject = " ".join(above[-1].split()) if above else ""
        return Pasted([*lines[end:]], subject, read_person(found["sender"]), None, sent_at)
    return None


def _sent_near(lines: Sequence[str], at: int, rest: str) -> tuple[datetime | None, int]:
    """Return the time beside or below a sender, and the line after it."""
    if sent_at := read_moment(rest):
        return sent_at, at + 1
    for below in range(at + 1, min(at + 6, len(lines))):
        if _DATE_ALONE.fullmatch(lines[below].strip()):
            if sent_at := read_moment(lines[below].strip()):
                return sent_at, below + 1
            break
    return None, at + 1


def _after_recipients(lines: Sequence[str], start: int) -> int:
    for at in range(start, min(start + 4, len(lines))):
        if _TO_ME.fullmatch(lines[at]) and len(lines[at]) < 100:
            return at + 1
        if lines[at].strip() and not _FURNITURE.fullmatch(lines[at]):
            break
    return start


def _of_quote(lines: Sequence[str], written: Sequence[int]) -> Pasted | None:
    """Read `On … wrote:` as the first line, with nothing but what it quotes."""
    start = written[0]
    length = attribution_at(lines, start)
    found = _ATTRIBUTED.fullmatch(" ".join(" ".join(lines[start : start + length]).split()))
    if not length or not found:
        return None
    sent_at, sender = read_moment(found["date"]), read_person(found["sender"])
    return Pasted(unquoted(lines[start + length :]), "", sender, None, sent_at)
