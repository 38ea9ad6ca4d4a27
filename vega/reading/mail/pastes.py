"""What stands above the text of a mail that was copied from a mail program's page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vega.reading.mail.blocks import HeaderBlock, block_at, label_of
from vega.reading.mail.mail import Person
from vega.reading.mail.people import read_person
from vega.reading.mail.quoting import attribution_at, unquoted
from vega.reading.mail.sent import read_moment

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
    r"reply all|forward|répondre|responder|weiterleiten|starred|\d{1,3}(?: \w{3,12})?|"
    r"[A-ZÄÖÜ]{1,2})\W*",
    re.I,
)
_FIRST_DIGIT = re.compile(r"(?=.{0,40}\d).{6,90}$")
_TIME = re.compile(r"\d\s?[:.h]\s?\d\d\b")
_NAME_ALONE = re.compile(r"\s*(?P<sender>[^\W\d_][^\d<>:@!?,;]{1,60})(?P<rest>)")
_MOST_WORDS = 14  # of a time
_AROUND_NAME = re.compile(
    r"^(?:schrieb|skrev|[\s,])+|\s*(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)?"
    r"\s*[:：]?[\s*_]*$",
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
    recipients: Sequence[Person] = ()


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
                [*lines[block.end :]],
                subject,
                block.sender,
                block.reply_to,
                block.sent_at,
                block.recipients,
            )
    return None


def _is_meant(block: HeaderBlock) -> bool:
    """Return whether a short block is one: `Date: 24 November` alone is part of a letter."""
    if block.subject is not None and block.subject:
        return True
    return bool(block.sender and (block.sender.email or block.sent_at))


def _of_page(lines: Sequence[str], written: Sequence[int]) -> Pasted | None:
    """Read the sender and the time as web mail shows them: `Maria <m@x.example> 20 Nov 2026`."""
    for form in (_SENDER, _NAME_ALONE):
        for index, at in enumerate(written):
            found = form.fullmatch(lines[at])
            if found and not label_of(lines[at])[0]:
                page = _below_sender(lines, at, found)
                title = _title([lines[each] for each in written[:index]])
                if page:
                    return replace(page, subject=title or page.subject)
    return None


def _below_sender(lines: Sequence[str], at: int, found: re.Match[str]) -> Pasted | None:
    """Read the time and the recipients below a sender; None if it is a line of a letter."""
    has_address = found.re is _SENDER
    sent_at, dated = _sent_near(lines, at, found["rest"])
    end = _after_recipients(lines, dated)
    between = [line for line in lines[at + 1 : dated - 1] if line.strip()]
    if end == dated and not (has_address and sent_at):
        return None
    if not has_address and (between or dated == at + 1):
        return None
    subject = _title(between) if sent_at else ""
    return Pasted([*lines[end:]], subject, read_person(found["sender"]), None, sent_at)


def _title(lines: Sequence[str]) -> str:
    """Return the last line that is not part of the page around a mail."""
    meant = [line for line in lines if line.strip() and not _FURNITURE.fullmatch(line[:200])]
    return " ".join(meant[-1].split()) if meant else ""


def _sent_near(lines: Sequence[str], at: int, rest: str) -> tuple[datetime | None, int]:
    """Return the time beside or below a sender, and the line after it; it may have no year."""
    if rest.strip() and ((sent_at := read_moment(rest)) or _TIME.search(rest)):
        return sent_at, at + 1
    for below in range(at + 1, min(at + 6, len(lines))):
        line = lines[below].strip()
        if not _FIRST_DIGIT.match(line):
            continue
        sent_at = read_moment(line)
        return (sent_at, below + 1) if sent_at or _TIME.search(line) else (None, at + 1)
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
    words = " ".join(lines[start : start + length]).split()
    for end in range(min(len(words), _MOST_WORDS), 1, -1):
        if sent_at := read_moment(" ".join(words[:end])) or read_moment(" ".join(words[1:end])):
            sender = read_person(_AROUND_NAME.sub("", " ".join(words[end:])))
            return Pasted(unquoted(lines[start + length :]), "", sender, None, sent_at)
    return None
