"""Words of the readers' files, folded as texts are that they are looked up in."""

import re
from functools import cache

from vega.reading.word_files import all_phrases, sections
from vega.rules.words import fold

_NOT_WORD = re.compile(r"[\W_]+")


def padded(text: str) -> str:
    """Fold a text to its words, with a space around each."""
    return f" {_NOT_WORD.sub(' ', fold(text)).strip()} "


@cache
def word_list(section: str) -> frozenset[str]:
    """Return the folded phrases of a section in all languages."""
    return frozenset(map(fold, all_phrases(section)))


@cache
def employer_words(section: str) -> frozenset[str]:
    """Return the words of a section about hosts and names of employers, of no language."""
    return frozenset(" ".join(sections("employers").get(section, ())).split())
