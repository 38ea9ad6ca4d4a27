"""Find phrases in the sentences of a text.

A phrase stands in a sentence if its words do, in order, each at most so many words behind the one
before, eight unless told otherwise. A word of four letters and more is a beginning: `invit` finds
`invited`.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from vega.rules.words import fold

APART = 8  # words between two of a phrase
LONGEST_BEGINNING = 20  # letters
MOST_WORDS = 120  # of a sentence
SHORTEST_BEGINNING = 4  # letters


class Match(NamedTuple):
    """A phrase in a sentence: its section, itself, and the places of its first and last word."""

    section: str
    phrase: str
    start: int
    end: int

    @property
    def is_close(self) -> bool:
        """Return whether at most one other word stands between the first and the last."""
        return self.end - self.start <= len(_words_of_phrase(self.phrase))


class Phrases:
    """Phrases by their first word, so that a sentence is compared with few of them."""

    def __init__(self, sections: Iterable[tuple[str, str]], apart: int = APART) -> None:
        """Take pairs of a section and a phrase, and how far apart its words may be."""
        self._apart = apart
        self._by_first: dict[str, list[tuple[str, str, Sequence[str]]]] = defaultdict(list)
        self._known: set[str] = set()
        for section, phrase in sections:
            stems = [_stem(word) for word in words_of(phrase)]
            if stems:
                self._by_first[stems[0]].append((section, phrase, stems[1:]))
                self._known.update(stems)

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield where phrases stand in the words of a sentence."""
        places = self._places(words)
        for first, starts in places.items():
            for section, phrase, rest in self._by_first.get(first, ()):
                if all(stem in places for stem in rest):
                    for start in starts:
                        end = _end(start, rest, places, self._apart)
                        if end is not None:
                            yield Match(section, phrase, start, end)

    def _places(self, words: Sequence[str]) -> Mapping[str, Sequence[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            for stem in self._known.intersection(_stems(word)):
                places[stem].append(place)
        return places


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text without addresses and what stands in quotation marks."""
    text = _INVISIBLE.sub("", text.translate(_APOSTROPHES).replace("\r", ""))
    text = _QUOTED.sub(" ", _URL.sub(" ", text))
    yield from filter(None, map(str.strip, _END.split(text)))


def words_of(sentence: str) -> Sequence[str]:
    """Return the folded words: `don't` is `do not`, and `für` and `fuer` are the same."""
    folded = _CANNOT.sub("can not", _NOT.sub(" not", fold(sentence)))
    return _WORD.findall(folded)[:MOST_WORDS]


_words_of_phrase = cache(words_of)


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ′＇", "'"))
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\u034f]")
_URL = re.compile(r"\bhttps?://\S+", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"\n]{1,200}"|[“„][^“”„\n]{1,200}[“”]|«[^«»\n]{1,200}»')
_END = re.compile(
    r"(?<=[?!])\s|(?<!\b[a-zA-Z])(?<!\s\d)(?<!\s\d\d)(?<!\b[DMHFN][rs])(?<!\bMrs)[.](?=\s)"
    r"|\n\s*\n|\n(?=[ \t]*(?:[-*•·–▪►✓]|\d{1,2}[.)] ))"
)
_NOT = re.compile(r"(?<=[a-z])n't\b")
_CANNOT = re.compile(r"\bcannot\b|\bca not\b")
_WORD = re.compile(r"[^\W_]+")
_UMLAUT = re.compile("([aou])e")


def _stem(word: str) -> str:
    """Return a word of a phrase as it is looked for, with a sign behind a beginning."""
    same = _UMLAUT.sub(r"\1", word)
    return f"{same}*" if len(word) >= SHORTEST_BEGINNING else same


def _stems(word: str) -> Iterator[str]:
    """Yield the word and its beginnings."""
    same = _UMLAUT.sub(r"\1", word)
    yield same
    for length in range(SHORTEST_BEGINNING - 1, min(len(same), LONGEST_BEGINNING) + 1):
        yield f"{same[:length]}*"


def _end(
    start: int, rest: Sequence[str], places: Mapping[str, Sequence[int]], apart: int
) -> int | None:
    """Return the place of the last word of a phrase whose first word is at `start`."""
    last = start
    for stem in rest:
        found = places[stem]
        following = bisect_right(found, last)
        if following == len(found) or found[following] > last + apart + 1:
            return None
        last = found[following]
    return last
