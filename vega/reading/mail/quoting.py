"""Part what somebody wrote from what a mail program quoted, and from the mail that it forwards."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, takewhile

from vega.reading.mail.blocks import HeaderBlock, block_at
from vega.reading.mail.mail_words import padded, word_list
from vega.rules.words import fold

_MOST_LINES = 5_000  # in which a forwarded mail is looked for
_MOST_OF_ATTRIBUTION, _LONGEST_ATTRIBUTION = 4, 500  # lines and characters of `On … wrote:`
_FEW = 3  # lines with `>` that may be arrows, where nothing else is quoted
_LONGEST_ARROW = 40  # characters: `> Apply now`
_CERTAIN = re.compile(r"@|\d{1,2}\s?[:.h/]\s?\d{2}|\b(?:19|20)\d\d\b")
_TIME = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}(?![.\d])")
_PREFIX = re.compile(r"\s*(?:\[[^\[\]]{1,40}\]\s*)?([^\W\d_]{1,6})\s*(?:\[\d+\])?\s*[:：]\s*")
_RULE = re.compile(r"[\s*]*[-_=—]{5,}\s*")


@dataclass
class Parted:
    kept: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)


def without_history(lines: Sequence[str]) -> Parted:
    """Return what was written, answers between quotes too, and what was quoted."""
    parted = Parted()
    at, is_certain = 0, False
    while at < len(lines):
        length = _history_at(lines, at)
        is_certain = is_certain or length > 0
        is_quoted = length > 0 or _is_quoted(lines[at])
        (parted.quoted if is_quoted else parted.kept).extend(lines[at : at + (length or 1)])
        at += length or 1
    if not is_certain and len(parted.quoted) < _FEW and not _ends_in_quote(lines):
        return Parted([*lines])
    while parted.kept and (not parted.kept[-1].strip() or _RULE.fullmatch(parted.kept[-1])):
        parted.kept.pop()
    return parted


def _ends_in_quote(lines: Sequence[str]) -> bool:
    """Return whether the last paragraph is quoted, and longer than what stands behind an arrow."""
    below = dropwhile(_is_blank, reversed(lines))
    last = [*takewhile(lambda line: not _is_blank(line), below)]
    return sum(map(len, last)) > _LONGEST_ARROW and all(map(_is_quoted, last))


def _is_blank(line: str) -> bool:
    return not line.strip()


def _history_at(lines: Sequence[str], at: int) -> int:
    """Return how many lines from here are history, all or a line above quotes; 0 if none are."""
    if _is_quoted(lines[at]):
        return 0
    length = attribution_at(lines, at)
    is_last = _is_marker(lines[at], "original") or block_at(lines, at) is not None
    if is_last or (length and not _is_quoted(_next(lines, at + length))):
        return len(lines) - at
    return length


def attribution_at(lines: Sequence[str], at: int) -> int:
    """Return how many lines say who wrote what is quoted below, `On … wrote:`; 0 if none do."""
    joined = ""
    for length, line in enumerate(lines[at : at + _MOST_OF_ATTRIBUTION], start=1):
        joined = f"{joined} {line.strip()}".strip() if line.strip() else ""
        if not joined or len(joined) > _LONGEST_ATTRIBUTION or _is_quoted(line):
            return 0
        if joined.rstrip(" *_").endswith((":", "：")):
            return length if _is_attribution(joined, _next(lines, at + length)) else 0
        if not any(char.isdigit() or char == "@" for char in joined):
            return 0
    return 0


def _is_attribution(line: str, following: str) -> bool:
    if _is_quoted(following):
        return bool(_CERTAIN.search(line))
    words = f" {fold(line).strip(' *_:：')} "
    is_told = any(f" {verb} " in words for verb in word_list("mail.wrote"))
    is_opened = words[1].isdigit() or words.split(" ", 2)[1] in word_list("mail.wrote-on")
    has_address, has_time = "@" in line, bool(_TIME.search(line))
    return is_told and ((has_time and has_address) or (is_opened and (has_time or has_address)))


def _is_quoted(line: str) -> bool:
    return line.lstrip(" \t").startswith(">")


def _next(lines: Sequence[str], at: int) -> str:
    """Return the next line that is not blank."""
    return next((line for line in lines[at : at + 10] if line.strip()), "")


def unquoted(lines: Sequence[str]) -> list[str]:
    """Return lines without one level of `>`, if most have one; else as they are."""
    written = [line for line in lines if line.strip()]
    if sum(map(_is_quoted, written)) * 2 <= len(written):
        return [*lines]
    return [re.sub(r"^[ \t]*> ?", "", line) for line in lines]


# Forwarded mails


@dataclass(frozen=True)
class Forwarded:
    """The header block of a forwarded mail, its text, and what stood above it."""

    block: HeaderBlock
    lines: list[str]
    above: list[str]


def is_forward(subject: str) -> bool:
    """Return whether a subject begins as mail programs begin that of a forwarded mail."""
    return _begins_with(subject, "mail.forward-prefix")


def is_reply(subject: str) -> bool:
    """Return whether a subject begins as mail programs begin that of an answer."""
    return _begins_with(subject, "mail.reply-prefix")


def _begins_with(subject: str, section: str) -> bool:
    found = _PREFIX.match(subject)
    return found is not None and fold(found[1]) in word_list(section)


def is_automatic_reply(subject: str) -> bool:
    """Return whether a subject begins as mail programs begin that of an automatic reply."""
    return padded(subject.partition(":")[0]).strip() in word_list("mail.automatic-prefix")


def without_prefix(subject: str) -> str:
    return _PREFIX.sub("", subject, count=1) if is_forward(subject) else subject


def forwarded_in(lines: Sequence[str], subject: str) -> Forwarded | None:
    """Return the mail that was forwarded with this one, if it was not quoted for an answer."""
    for at, line in enumerate(lines[:_MOST_LINES]):
        if not line.strip():
            continue
        is_marked, is_quoted = _is_marker(line, "forwarded"), _is_quoted(line)
        is_original = not is_quoted and _is_marker(line, "original")
        block = block_at(lines, _after(lines, at), 2) if is_marked or is_original else None
        block = block or (None if is_quoted else block_at(lines, at))
        is_meant = is_marked or is_forward(subject) or not any(map(str.strip, lines[:at]))
        if block and is_meant:
            return Forwarded(block, unquoted(lines[block.end :]), [*lines[:at]])
        if block or is_original or (not is_quoted and attribution_at(lines, at)):
            return None
    return None


def _after(lines: Sequence[str], at: int) -> int:
    """Return where the first line below that is not blank stands."""
    below = range(at + 1, min(at + 7, len(lines)))
    return next((each for each in below if lines[each].strip(" >\t")), at)


def _is_marker(line: str, kind: str) -> bool:
    return len(line) < 100 and fold(line).strip(" >*-_=—:：\t") in word_list(f"mail.{kind}")
