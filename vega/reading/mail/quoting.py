"""Part what somebody wrote from the history that a mail program quoted below or around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vega.reading.mail.blocks import block_at

_ORIGINAL = re.compile(
    r"[\s>*]*[-_=—]{2,}\s*(?:original (?:message|appointment|e-?mail)|ursprüngliche (?:nachricht|"
    r"e-?mail|mail)|originalnachricht|ursprünglicher termin|message d['’ ]origine|message original|"
    r"courriel original|rendez-vous d['’ ]origine|mensaje original|cita original|"
    r"messaggio originale|"
    r"mensagem original|oorspronkelijk bericht|reply message|antwort nachricht)\b[^\w]{0,40}",
    re.I,
)
_VERB = re.compile(
    r"\b(?:wrote|writes|schrieb|schrieben|a écrit|écrivait|escribió|escribio|ha scritto|schreef|"
    r"escreveu|skrev|geschrieben)\b",
    re.I,
)
_OPENER = re.compile(
    r"[*_]?(?:on|am|le|el|il|op|em|den|vào|w dniu|\d{1,4}[-./]\d|(?:mon|tue|wed|thu|fri|sat|sun|"
    r"lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)\w*[.,]? )",
    re.I,
)
_CERTAIN = re.compile(r"@|\d{1,2}\s?[:.h/]\s?\d{2}|\b(?:19|20)\d\d\b")
_TIME = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}(?![.\d])")
_RULE = re.compile(r"[\s*]*[-_=—]{5,}\s*")
_LONGEST_ATTRIBUTION = 500  # characters
_SHORT = 200
_MOST_LINES = 4  # of one
_FEW = 3  # lines with `>` that may be arrows, where nothing else is quoted


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
        if length:
            parted.quoted += lines[at : at + length]
        elif _is_quoted(lines[at]):
            is_certain = is_certain or _names_writer(lines[at])
            parted.quoted.append(lines[at])
        else:
            parted.kept.append(lines[at])
        at += length or 1
    if not is_certain and len(parted.quoted) < _FEW:
        return Parted([*lines])
    _drop_rules(parted.kept)
    return parted


def _history_at(lines: Sequence[str], at: int) -> int:
    """Return how many lines from here are history, all or a line above quotes; 0 if none are."""
    rest = len(lines) - at
    if ends_here(lines, at):
        return rest
    length = attribution_at(lines, at)
    return rest if length and not _is_quoted(_next(lines, at + length)) else length


def ends_here(lines: Sequence[str], at: int) -> bool:
    """Return whether all that follows is history: a header block, or a line that says so."""
    line = lines[at]
    if _is_quoted(line):
        return False
    return bool(_ORIGINAL.fullmatch(line)) or block_at(lines, at) is not None


def is_original(line: str) -> bool:
    return bool(_ORIGINAL.fullmatch(line))


def attribution_at(lines: Sequence[str], at: int) -> int:
    """Return how many lines say who wrote what is quoted below, `On … wrote:`; 0 if none do."""
    if _is_quoted(lines[at]):
        return 0
    joined = ""
    for length, line in enumerate(lines[at : at + _MOST_LINES], start=1):
        joined = f"{joined} {line.strip()}".strip() if line.strip() else ""
        if not joined or len(joined) > _LONGEST_ATTRIBUTION or _is_quoted(line):
            return 0
        if joined.rstrip(" *_").endswith((":", "：")):
            return length if _is_attribution(joined, _next(lines, at + length)) else 0
        if length == 1 and not _OPENER.match(joined):
            return 0
    return 0


def _is_attribution(line: str, following: str) -> bool:
    if _is_quoted(following):
        return bool(_CERTAIN.search(line)) and (bool(_VERB.search(line)) or len(line) < _SHORT)
    if not _VERB.search(line):
        return False
    is_opened = bool(_OPENER.match(line)) and ("@" in line or bool(_TIME.search(line)))
    return is_opened or ("@" in line and bool(_TIME.search(line)))


def _names_writer(line: str) -> bool:
    return bool(
        _VERB.search(line[:_LONGEST_ATTRIBUTION]) and _CERTAIN.search(line[:_LONGEST_ATTRIBUTION])
    )


def _is_quoted(line: str) -> bool:
    return line.lstrip(" \t").startswith(">")


def _next(lines: Sequence[str], at: int) -> str:
    """Return the next line that is not blank."""
    return next((line for line in lines[at : at + 10] if line.strip()), "")


def _drop_rules(kept: list[str]) -> None:
    while kept and (not kept[-1].strip() or _RULE.fullmatch(kept[-1])):
        kept.pop()


def unquoted(lines: Sequence[str]) -> list[str]:
    """Return lines without one level of `>`, if most have one; else as they are."""
    written = [line for line in lines if line.strip()]
    if sum(map(_is_quoted, written)) * 2 <= len(written):
        return [*lines]
    return [_without_mark(line) for line in lines]


def _without_mark(line: str) -> str:
    stripped = line.lstrip(" \t")
    return stripped[1:].removeprefix(" ") if stripped.startswith(">") else line
