"""A mail's text without what mail programs add to it; of a forwarded one, the mail inside."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from vega.reading.mail.links import distinct, helps, unwrapped
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail, Person
from vega.reading.mail.mail_words import word_list
from vega.reading.mail.quoting import (
    Forwarded,
    Parted,
    forwarded_in,
    unquoted,
    without_history,
    without_prefix,
)
from vega.reading.mail.source.charsets import one_line
from vega.rules.words import fold

LONGEST_KEPT = 120_000  # characters of a text, more than an event has, and of what was left out
LONGEST_NOTE = 300  # characters that somebody writes above a mail that they forward
_MOST_LEVELS = 5  # of a mail that was forwarded again
_LONGEST_SIGNATURE = 30  # lines
_SHORT = 60  # characters of a line
_LONGEST_FOOTER = 1_000  # characters of a paragraph that tell it


def read_letter(lines: Sequence[str], head: Mail) -> Mail:
    """Return what was written in the lines below a head, which is the mail without its text; of a
    mail that was forwarded, the inner one.
    """
    lines, head, above = _innermost(lines, head)
    history = without_history(lines)
    if not any(line.strip() for line in history.kept):
        history = Parted(unquoted(history.quoted))
    parted = without_signature(history.kept)
    return replace(
        head,
        subject=one_line(head.subject)[:LONGEST_SUBJECT],
        reply_to=_other(head.reply_to, head.sender),
        text=_text(parted.kept),
        quoted=_text([*above, *parted.quoted, *history.quoted]),
        signature=_text(parted.quoted),
        links=distinct(head.links),
    )


def _innermost(lines: Sequence[str], head: Mail) -> tuple[Sequence[str], Mail, list[str]]:
    """Return the mail that was forwarded, and what stood above it; else the mail itself."""
    above: list[str] = []
    for _ in range(_MOST_LEVELS):
        found = forwarded_in(lines, head.subject)
        if found is None or _says_more(found):
            break
        above += found.above
        lines, head = found.lines, under_block(head, found.block.head)
    return lines, head, above


def _says_more(found: Forwarded) -> bool:
    """Return whether what stands above a forwarded mail is a mail itself, longer than the other."""
    return len(_text(found.above)) > max(LONGEST_NOTE, len(_text(found.lines)))


def under_block(head: Mail, inner: Mail) -> Mail:
    """Return the head of a mail that a header block in another one begins."""
    subject = inner.subject or without_prefix(head.subject)
    return replace(inner, subject=subject, links=head.links)


def _other(reply_to: Person | None, sender: Person | None) -> Person | None:
    if reply_to is None or not reply_to.email:
        return None
    is_same = sender is not None and sender.email.casefold() == reply_to.email.casefold()
    return None if is_same else reply_to


_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_ADDRESS_BESIDE = re.compile(r"[ \t]?[<(\[]\s?(https?://[^\s<>()\[\]]{1,4000})\s?[>)\]]", re.I)


def _text(lines: Sequence[str]) -> str:
    text = _ADDRESS_BESIDE.sub(_beside, "\n".join(line.rstrip() for line in lines))
    return _BLANK_LINES.sub("\n\n", text).strip()[:LONGEST_KEPT].rstrip()


def _beside(found: re.Match[str]) -> str:
    target = unwrapped(found[1])
    return found[0].replace(found[1], target) if helps(target) else ""


# Signatures

_SAYS = re.compile(
    r"^\s*p\.?\s?s\b|\?|\d{1,2}\s?[:h]\s?\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{2}"
    r"|microsoft teams|zoom|google meet|webex",
    re.I | re.M,
)
_CONTACT = re.compile(
    r"@[\w-]+\.\w|\bwww\.|https?://[^\s/]+/?$|\+\d{2}|\(0|\b0\d{1,5}[ /-]+\d|\bHR[AB] ?\d"
    r"|\b\d{5} [A-ZÄÖÜ]",
    re.M,
)
_WORDS = re.compile(r"[\w'’-]+|©")
_SENTENCE = re.compile(r"[.!?](?:\s|$)")


def without_signature(lines: Sequence[str]) -> Parted:
    """Return what was written, and below it who signed it and what is said to everybody.

    A line too much is better than one too few: what may say something stays.
    """
    start = _start_of_signature(lines)
    kept, below = [*lines[:start]], list[str]()
    for paragraph in _paragraphs(lines[start:]):
        is_said = _SAYS.search("\n".join(paragraph))
        (kept if is_said else below).extend(["", *paragraph])
    written = _paragraphs(kept)
    while len(written) > 1 and _is_footer("\n".join(written[-1])):
        below += ["", *written.pop()]
    kept = [line for paragraph in written for line in (*paragraph, "")]
    return Parted(kept, below) if kept else Parted([*lines])


def _paragraphs(lines: Sequence[str]) -> list[list[str]]:
    groups = groupby(lines, key=lambda line: bool(line.strip()))
    return [[*group] for is_written, group in groups if is_written]


def _start_of_signature(lines: Sequence[str]) -> int:
    """Return where what stands below a letter begins; the end if there is nothing."""
    for at in range(len(lines) - 1, max(0, len(lines) - _LONGEST_SIGNATURE), -1):
        line = lines[at].strip(" ,.!*_")[:_SHORT]  # folding can make it eighteen times as long
        if _is_separator(lines, at) or _begins(line, "mail.sent-from"):
            return at
        if fold(line) in word_list("mail.sign-off") or _begins(line, "mail.sign-off"):
            name = next((n for n in range(at + 1, len(lines)) if lines[n].strip()), at)
            is_signed = _CONTACT.search("\n".join(lines[name + 1 :]))
            return name + 1 if is_signed else len(lines)
    return len(lines)


def _is_separator(lines: Sequence[str], at: int) -> bool:
    """Return whether a line parts the signature from the letter, and not items of a list."""
    below = lines[at:]
    is_one = lines[at].strip("* ") == "--" and lines[at] not in lines[:at]
    return is_one and len(below) < _LONGEST_SIGNATURE / 2 and not any(map(_SAYS.search, below))


def _begins(line: str, section: str) -> bool:
    """Return whether a short line begins with one of the phrases of several words."""
    starts = tuple(f"{phrase} " for phrase in word_list(section) if " " in phrase)
    return len(line) < _SHORT and fold(line).startswith(starts)


def _is_footer(paragraph: str) -> bool:
    """Return whether the first sentence is one that is said to everybody."""
    sentence = _SENTENCE.split(paragraph[:_LONGEST_FOOTER])[0]
    words = f" {' '.join(re.findall(_WORDS, fold(sentence)))} "
    return any(f" {phrase} " in words for phrase in word_list("mail.footer"))
