"""Read what people call the status of an application: the words are `[table.status.…]`, which say
no more than a status or an outcome does, and `[table.stage.…]`, which say more, and are kept as the
stage.
"""

import json
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from vega.reading.word_files import all_phrases, sections_below
from vega.rules.words import UMLAUTS, fold

LONGEST_WORDS = 200  # characters that are read
MAX_OTHERS = 8  # words that say nothing; a text of more is no status
_LONGEST_CELL = 1_000  # JSON has its ids beside the name
_LONGEST_PHRASE = 6  # words
_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ORDINAL = re.compile(r"\W*[0-9]+[.ºª°]")
_NO_TEXT = {"So", "Sk", "Cf", "Co", "Cn", "Cs"}
_STAGES = ("waiting", "interested", "applied", "interviewing", "offer_received")  # the way up
_ENDS = {"rejected", "closed", "not_interested"}
_Key = tuple[str, ...]


class Meaning(NamedTuple):
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
    key = _key(said)
    found = _decide(*_read(key))
    if found is None:
        return None
    status, outcome = found
    return Meaning(status, None if _is_plain(said, key, status) else _spelled(said), outcome)


def word_key(words: str) -> str:
    """Return what words are compared by: without case, accents, emoji and punctuation."""
    said = _HUMP.sub(" ", _said(words)[:LONGEST_WORDS])
    return " ".join(_WORD.findall(fold(said)))


def _key(words: str) -> _Key:
    return tuple(map(_of_any_gender, word_key(words).split()))


def _of_any_gender(word: str) -> str:
    """Return one form of `rechazado` and `rechazada`, and of `refusé` and `refusée`."""
    if len(word) > len("nao") and word.endswith("a"):
        return f"{word[:-1]}o"
    return word[:-1] if word.endswith("ee") else word


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


def _read(key: _Key) -> tuple[list[str], list[str]]:
    """Return the kinds of the words that are known, the longest first, and all other words.

    A word for what was missing is neither, where it comes after the end.
    """
    kinds: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(key):
        lengths = range(min(_LONGEST_PHRASE, len(key) - at), 0, -1)
        length = next((n for n in lengths if key[at : at + n] in _phrases()), 0)
        if length:
            kinds.append(_phrases()[key[at : at + length]][0])
        elif not (key[at] in _words("lack") and _ENDS.intersection(kinds)):
            others.append(key[at])
        at += length or 1
    return kinds, others


def _decide(kinds: Collection[str], others: Sequence[str]) -> tuple[str, str | None] | None:
    """Return a status and an outcome. What ended it beats how far it came."""
    if not kinds or len(others) > MAX_OTHERS or not _words("doubt").isdisjoint(others):
        return None
    stages = [kind for kind in _STAGES if kind in kinds]
    furthest = stages[-1] if stages else "applied"
    furthest = "applied" if furthest == "waiting" else furthest
    ends = set(kinds).difference(stages)
    if ends == {"closed"}:  # nothing says why
        ends = {"rejected"}
    # A refusal after silence is one.
    ends -= {"closed", "ghosted"} if "rejected" in ends else {"closed"}
    if not ends:
        return furthest, None
    if len(ends) > 1 or "unclear" in ends:
        return None
    end = ends.pop()
    if end == "accepted":
        return None if furthest == "interviewing" else ("offer_received", "accepted")
    if end == "ghosted":
        return (furthest, "ghosted") if furthest in ("applied", "interviewing") else None
    return end, None


def _is_plain(said: str, key: _Key, status: str) -> bool:
    """Return whether words just name the status or the outcome, but for a number in front.

    `2. Interview` says which one.
    """
    if status == "interviewing" and _ORDINAL.match(said):
        return False
    first = next((at for at, word in enumerate(key) if not word.isdigit()), 0)
    needless = _words("article") | _words("filler")
    bare = tuple(word for word in key[first:] if word not in needless)
    return any(_phrases().get(each, ("", False))[1] for each in (key[first:], bare))


# Words


@cache
def _phrases() -> Mapping[_Key, tuple[str, bool]]:
    """Return of each phrase what it means, and whether it says no more than that."""
    return {
        key: (kind, section == "status")
        for section in ("stage", "status")
        for kind, words in sections_below(f"table.{section}.")
        for each in words
        for key in (_key(each), _key(each.translate(UMLAUTS)))
    }


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(word for words in all_phrases(f"table.{section}") for word in _key(words))
