"""Words of lines as data: `words/<language>.txt` has `name: phrase | phrase`, all read at once.

`refusé(e)` has a letter that may be missing, `aceptad@` ends in o or a. Phrases are compared as
tuples of folded words, with umlauts without their dots or spelled out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from vega.reading.mail.source.flat import composed, flat
from vega.reading.word_files import read_lines
from vega.rules.words import UMLAUTS

FOLDER = Path(__file__).parent / "words"
WORD = re.compile(r"[^\W_]+")
Phrase = tuple[str, ...]


def words_in(text: str) -> Phrase:
    """Return the folded words of a text.

    >>> words_in("J'ai refusé, Müller!")
    ('j', 'ai', 'refuse', 'muller')
    """
    plain = text if text.isascii() else flat(composed(text))
    return tuple(WORD.findall(plain.lower()))


@cache
def phrases(name: str) -> frozenset[Phrase]:
    """Return the phrases of a name in all languages.

    >>> ("turned", "me", "down") in phrases("rejected"), ("weeks",) in phrases("unit 7")
    (True, True)
    """
    return frozenset(_all().get(name, ()))


@cache
def singles(name: str) -> frozenset[str]:
    """Return the phrases of a name that are one word.

    >>> "labs" in singles("common")
    True
    """
    return frozenset(phrase[0] for phrase in phrases(name) if len(phrase) == 1)


@cache
def named(prefix: str) -> Mapping[Phrase, str]:
    """Return the phrases of names that begin so, by the rest of the name.

    >>> named("day ")[("vorgestern",)], named("unit ")[("week",)]
    ('-2', '7')
    """
    return {
        phrase: name.removeprefix(prefix)
        for name, known in _all().items()
        if name.startswith(prefix)
        for phrase in known
    }


def longest_at(words: Sequence[str], at: int, known: frozenset[Phrase]) -> int:
    """Return how many words from here are a phrase that is known, the longest; 0 if none is.

    >>> longest_at(("he", "turned", "me", "down"), 1, phrases("rejected"))
    3
    """
    lengths = range(min(6, len(words) - at), 0, -1)
    return next((n for n in lengths if tuple(words[at : at + n]) in known), 0)


@cache
def _all() -> Mapping[str, set[Phrase]]:
    found: dict[str, set[Phrase]] = {}
    for file in sorted(FOLDER.glob("??.txt")):
        for line in read_lines(file):
            name, _, texts = line.partition(":")
            for text in texts.split("|"):
                found.setdefault(name.strip(), set()).update(_spelled(text))
    return found


def _spelled(text: str) -> Iterator[Phrase]:
    """Yield a phrase in each way that it may be written."""
    for ending in ("o", "a") if "@" in text.strip() and text.strip() != "@" else ("",):
        one = text.replace("@", ending) if ending else text
        for spelled in (re.sub(r"\(\w+\)", "", one), re.sub(r"[()]", "", one)):
            for written in (spelled, spelled.translate(UMLAUTS)):
                yield tuple(re.findall(r"[^\W_]+|%|@", flat(composed(written)).lower()))


@cache
def not_english() -> frozenset[str]:
    """Return the words that say that a line is not in English, so that 5/12 is the 5th.

    >>> "gestern" in not_english(), "note" in not_english()
    (True, False)
    """
    by_file = {
        file.stem: {word for line in read_lines(file) for word in words_in(line.partition(":")[2])}
        for file in FOLDER.glob("??.txt")
    }
    english = by_file.pop("en") | {"de", "la"}
    return frozenset(word for words in by_file.values() for word in words - english if word[1:])
