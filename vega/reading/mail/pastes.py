"""What stands above the text of a mail that was copied from a mail program's page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from vega.reading.mail.blocks import block_at
from vega.reading.mail.letters import under_block
from vega.reading.mail.mail import Mail
from vega.reading.mail.people import read_person
from vega.reading.mail.sent import read_moment

_MOST_ABOVE = 6  # lines with something in them
_MOST_BETWEEN = 4  # lines from the sender to the time and to the text
_SENDER = re.compile(r"\s*((?![a-z])[^<>]{0,60}<[^\s<>@]{1,64}@[^\s<>@]{1,200}>)(.{0,200})")
_TIME = re.compile(r"\d\s?[:.h]\s?\d\d\b")
_TO = re.compile(r"(?:to|an|à|a|para)(?:\s*:.{0,100}|\s(?:me|mich|moi|m[ií])\b.{0,20})", re.I)


_Paste: TypeAlias = tuple[Sequence[str], Mail]  # the lines of its text, and the rest


def read_paste(lines: Sequence[str]) -> _Paste:
    """Return what a pasted text says about the mail in its first lines, and the other lines."""
    written = [at for at, line in enumerate(lines) if line.strip()][:_MOST_ABOVE]
    return _of_block(lines, written) or _of_page(lines, written) or (lines, Mail())


def begins_with_headers(text: str) -> bool:
    """Return whether a text begins with the headers of a mail, or one alone: `Betreff: Absage`."""
    lines = text.strip().split("\n")
    found = _of_block(lines, [0])
    return found is not None and any(line.strip() for line in found[0])


def _of_block(lines: Sequence[str], written: Sequence[int]) -> _Paste | None:
    """Read a header block, if it is the first thing, or comes after a title."""
    for at in written[:3]:
        block = block_at(lines, at, least=1 if at == written[0] else 2)
        if block and _is_meant(block.head):
            title = lines[written[0]] if at in written[1:2] else ""
            return lines[block.end :], under_block(Mail(title), block.head)
    return None


def _is_meant(head: Mail) -> bool:
    """Return whether a short block is one: `Date: 24 November` alone is part of a letter."""
    has_sender = head.sender and (head.sender.email or head.sent_at)
    return bool(head.subject or has_sender)


def _of_page(lines: Sequence[str], written: Sequence[int]) -> _Paste | None:
    """Read the sender and the time as web mail shows them: `Maria <m@x.example> 20 Nov 2026`."""
    for at in written:
        if found := _SENDER.fullmatch(lines[at]):
            title = lines[written[0]] if at > written[0] else ""
            return _below_sender(lines, at, Mail(title, read_person(found[1])), found[2])
    return None


def _below_sender(lines: Sequence[str], at: int, head: Mail, rest: str) -> _Paste | None:
    """Read the time and the recipients below a sender; None if it is a line of a letter."""
    end, sent_at = at + 1, read_moment(rest)
    for below in range(at + 1, min(at + 1 + _MOST_BETWEEN, len(lines))):
        line = lines[below].strip()
        if _TO.fullmatch(line):
            return lines[below + 1 :], replace(head, sent_at=sent_at)
        if sent_at is None and (sent_at := read_moment(line)):
            end = below + 1
    is_page = sent_at is not None or _TIME.search(rest)
    return (lines[end:], replace(head, sent_at=sent_at)) if is_page else None
