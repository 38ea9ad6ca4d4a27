"""Words of lines as data: `words/<language>.txt` has `name: phrase | phrase`, all read at once.

`refusé(e)` has a letter that may be missing, `aceptad@` ends in o or a. Phrases are compared as
tuples of folded words, with umlauts without their dots or spelled out.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from vega.reading.mail.source.flat import composed, flat
from vega.reading.word_files import read_lines
from vega.rules.words import UMLAUTS

FOLDER = Path(__file__).parent / "words"
WORD = re.compile(r"#\d+|[^\W_]+")  # #17 is the number of a job
Phrase = tuple[str, ...]


def words_in(text: str) -> Phrase:
    """Return the folded words of a text.

    >>> words_in("J'ai refusé, Müller!")
    ('j', 'ai', 'refuse', 'muller')
    """
    plain = text if text.isascii() else flat(composed(text))
    return tuple(WORD.findall(plain.lower()))


@cache
def phrases(*names: str) -> frozenset[Phrase]:
    """Return the phrases of these names in all languages.

    >>> ("turned", "me", "down") in phrases("rejected"), ("weeks",) in phrases("unit 7")
    (True, True)
    """
    return frozenset(phrase for name in names for phrase in _all().get(name, ()))


@cache
def singles(*names: str) -> frozenset[str]:
    """Return the phrases of these names that are one word.

    >>> "labs" in singles("common")
    True
    """
    return frozenset(phrase[0] for phrase in phrases(*names) if len(phrase) == 1)


def names() -> frozenset[str]:
    """Return the names of all phrases.

    >>> {"rejected", "common"} <= names()
    True
    """
    return frozenset(_all())


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
    for ending in "oa" if re.search(r"\w@", text) else "@":
        one = text.replace("@", ending)
        for spelled in (re.sub(r"\(\w+\)", "", one), re.sub(r"[()]", "", one)):
            for written in (spelled, spelled.translate(UMLAUTS)):
                yield tuple(re.findall(r"[^\W_]+|%|@", flat(composed(written)).lower()))


@cache
def not_english() -> frozenset[str]:
    """Return the words that say that a line is not in English, so that 5/12 is the 5th.

    >>> "gestern" in not_english(), "note" in not_english()
    (True, False)
    """
    of = {file.stem: words_in(" ".join(read_lines(file))) for file in FOLDER.glob("??.txt")}
    english = {*of.pop("en"), "de", "la"}
    return frozenset(word for words in of.values() for word in words if word[1:]) - english
