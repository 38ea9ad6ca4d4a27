"""Read what people call the status of an application, in five languages."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from vega.reading.table.status_words import DOUBTS, LACKS, MORE, PLAIN
from vega.rules.words import UMLAUTS, fold

LONGEST_WORDS = 200  # characters that are read
MAX_OTHERS = 8  # words that say nothing; a text of more is no status
_LONGEST_CELL = 1_000  # JSON has its ids beside the name
_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STAGES = ("waiting", "interested", "applied", "interviewing", "offer_received")  # the way up
_ENDS = {"rejected", "closed", "not_interested"}


@dataclass(frozen=True)
class Meaning:
    """What a word for a status means. `stage` is the word, where it says more than the status."""

    status: str
    stage: str | None = None
    outcome: str | None = None


def meaning_of(words: str) -> Meaning | None:
    """Return what a status in somebody's words means; None if they are unknown or unclear."""
    return None if len(words) > _LONGEST_CELL else _meaning(words)


@lru_cache(maxsize=4_096)
def _meaning(words: str) -> Meaning | None:
    said = _said(words)
    if len(said) > LONGEST_WORDS:
        return None
    tokens = word_key(said).split()
    found = _decide(*_read(tokens))
    if found is None:
        return None
    status, outcome = found
    return Meaning(status, None if _is_plain(said, tokens, status) else _spelled(said), outcome)


def word_key(words: str) -> str:
    """Return what words are compared by: without case, accents, emoji and punctuation."""
    said = _HUMP.sub(" ", _said(words)[:LONGEST_WORDS])
    return " ".join(_WORD.findall(fold(said)))


def _said(words: str) -> str:
    """Return the name in a cell that holds JSON, as Teal writes it; other cells as they are."""
    text = words.strip()
    if not text.startswith("{") or len(text) > _LONGEST_CELL:
        return text
    try:
        read = json.loads(text)
    except ValueError:
        return text
    names = [read.get(name) for name in ("name", "label", "title", "status", "value")]
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), text)


def _spelled(said: str) -> str:
    """Return words as written, without emoji, on one line."""
    kept = (char for char in said if unicodedata.category(char) not in _NO_TEXT)
    return " ".join("".join(kept).replace("\ufe0f", "").split())


_NO_TEXT = {"So", "Sk", "Cf", "Co", "Cn", "Cs"}


def _read(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the kinds of the words that are known, the longest first, and all other words.

    A word for what was missing is neither, where it comes after the end.
    """
    kinds: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(tokens):
        length = _length_at(tokens, at)
        if length:
            kinds.append(_kinds()[tuple(tokens[at : at + length])])
        elif not (tokens[at] in _lacks() and _ENDS.intersection(kinds)):
            others.append(tokens[at])
        at += length or 1
    return kinds, others


def _length_at(tokens: Sequence[str], at: int) -> int:
    """Return the number of words of the longest phrase that begins here."""
    lengths = range(min(_longest(), len(tokens) - at), 0, -1)
    return next((n for n in lengths if tuple(tokens[at : at + n]) in _kinds()), 0)


def _decide(kinds: Sequence[str], others: Sequence[str]) -> tuple[str, str | None] | None:
    """Return a status and an outcome. What ended it beats how far it came."""
    if not kinds or len(others) > MAX_OTHERS or not _doubts().isdisjoint(others):
        return None
    stages = [kind for kind in _STAGES if kind in kinds]
    ends = _weighed(set(kinds).difference(stages))
    furthest = stages[-1] if stages else "applied"
    if not ends:
        return ("applied" if furthest == "waiting" else furthest), None
    if len(ends) > 1 or "unclear" in ends:
        return None
    end = ends.pop()
    if end == "accepted":
        return None if furthest == "interviewing" else ("offer_received", "accepted")
    return _ghosted(furthest) if end == "ghosted" else (end, None)


def _weighed(ends: set[str]) -> set[str]:
    """Return what ended it. Closed is rejected where nothing says why; so is it after silence."""
    if ends == {"closed"}:
        return {"rejected"}
    known = ends - {"closed"}
    return known - {"ghosted"} if "rejected" in known else known


def _ghosted(furthest: str) -> tuple[str, str] | None:
    if furthest in ("interested", "offer_received"):
        return None
    return ("interviewing" if furthest == "interviewing" else "applied"), "ghosted"


_ORDINAL = re.compile(r"\W*[0-9]+[.ºª°]")


def _is_plain(said: str, tokens: Sequence[str], status: str) -> bool:
    """Return whether words are just the status's name, but for a number in front.

    `2. Interview` says which one.
    """
    if status == "interviewing" and _ORDINAL.match(said):
        return False
    first = next((at for at, token in enumerate(tokens) if not token.isdigit()), 0)
    return tuple(tokens[first:]) in _plain(status)


# Tables


@cache
def _kinds() -> Mapping[tuple[str, ...], str]:
    return {key: kind for table in (MORE, PLAIN) for kind in table for key in _keys(table[kind])}


@cache
def _plain(status: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_keys(PLAIN[status]))


@cache
def _longest() -> int:
    return max(map(len, _kinds()))


@cache
def _doubts() -> frozenset[str]:
    return frozenset(fold(DOUBTS).split("|"))


@cache
def _lacks() -> frozenset[str]:
    return frozenset(fold(LACKS).split("|"))


def _keys(words: str) -> Iterator[tuple[str, ...]]:
    for word in words.split("|"):
        for form in _forms(word):
            yield tuple(word_key(form).split())
            yield tuple(word_key(form.translate(UMLAUTS)).split())


def _forms(word: str) -> Sequence[str]:
    if "@" in word:
        return word.replace("@", "o"), word.replace("@", "a")
    return word.replace("(e)", ""), word.replace("(e)", "e")
