"""Forwarded mails: the mail that was forwarded is the one that is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vega.reading.mail.blocks import HeaderBlock, block_at
from vega.reading.mail.quoting import attribution_at, ends_here, is_original, unquoted

_MOST_LEVELS = 5
_MOST_LINES = 5_000  # in which one is looked for
_AFTER_MARKER = 6  # lines

_FORWARDED = re.compile(
    r"[\s>*]*(?:[-_=—]{2,}\s*)?(?:begin )?(?:forwarded (?:message|e-?mail|by\b.{0,100})|"
    r"(?:anfang der )?weitergeleiteten? (?:nachricht|e-?mail|mail)|(?:début du )?"
    r"(?:message|courriel|e-?mail) (?:transféré|réexpédié|transmis)(?: par\b.{0,100})?|"
    r"(?:inicio del )?(?:mensaje|correo) reenviado|(?:inizio )?messaggio inoltrato|"
    r"doorgestuurd bericht|begin doorgestuurd bericht|mensagem (?:encaminhada|reencaminhada))"
    r"\s*[:：]?[\s*]*[-_=—]*\s*",
    re.I,
)
_PREFIX = re.compile(
    r"\s*(?:\[[^\[\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|doorst|vb)\s*[:：]\s*", re.I
)


@dataclass(frozen=True)
class Forwarded:
    """The header block of a forwarded mail, its text, and what stood above it."""

    block: HeaderBlock
    lines: list[str]
    above: list[str]


def is_forward(subject: str) -> bool:
    """Return whether a subject begins as mail programs begin that of a forwarded mail."""
    return bool(_PREFIX.match(subject))


def without_prefix(subject: str) -> str:
    return _PREFIX.sub("", subject, count=1)


def innermost(lines: Sequence[str], subject: str) -> Forwarded | None:
    """Return the mail that was forwarded; of one that was forwarded twice, the first."""
    found = None
    above: list[str] = []
    for _ in range(_MOST_LEVELS):
        inner = _forwarded_in(lines, subject)
        if inner is None:
            break
        above += inner.above
        found = Forwarded(inner.block, inner.lines, above)
        lines, subject = inner.lines, inner.block.subject or ""
    return found


def _forwarded_in(lines: Sequence[str], subject: str) -> Forwarded | None:
    may_be_bare = is_forward(subject)
    for at, line in enumerate(lines[:_MOST_LINES]):
        if not line.strip():
            continue
        if _FORWARDED.fullmatch(line):
            if block := _block_after(lines, at + 1):
                return _forwarded(lines, at, block)
        elif ends_here(lines, at):
            is_bare = may_be_bare or not any(each.strip() for each in lines[:at])
            block = _block_after(lines, at + is_original(line)) if is_bare else None
            return _forwarded(lines, at, block) if block else None
        elif attribution_at(lines, at):
            return None
    return None


def _block_after(lines: Sequence[str], start: int) -> HeaderBlock | None:
    for at in range(start, min(len(lines), start + _AFTER_MARKER)):
        if lines[at].strip(" >\t"):
            return block_at(lines, at, least=2)
    return None


def _forwarded(lines: Sequence[str], at: int, block: HeaderBlock) -> Forwarded:
    return Forwarded(block, unquoted(lines[block.end :]), [*lines[:at]])
