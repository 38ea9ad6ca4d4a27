"""Tell from its words that a posting is closed."""

from collections.abc import Sequence
from functools import cache

from vega.reading.page.page_words import known
from vega.reading.page.plain.chips import without_bullet
from vega.reading.sentences import Phrases, words_of
from vega.reading.word_files import all_phrases

_MOST_LINES = 4_000
_MOST_BEFORE, _MOST_BETWEEN = 3, 5  # words
_SHORTEST_NOTICE, _LONGEST_NOTICE = 8, 160  # characters


def is_closed(lines: Sequence[str]) -> bool:
    """Return whether a line of its own says that this posting is closed."""
    return any(map(_says_closed, lines[:_MOST_LINES]))


def _says_closed(line: str) -> bool:
    """Return whether a line begins with `no longer accepting applications`, `this job is closed`.

    A question says it of no posting.
    """
    if not _SHORTEST_NOTICE <= len(line) <= _LONGEST_NOTICE or line.endswith("?"):
        return False
    words = words_of(without_bullet(line))
    if words and words[0] in known("closed.if"):
        return False
    found = [one for one in _phrases().matches(words) if one.is_close]
    begun = [one for one in found if one.start <= _MOST_BEFORE]
    names = [one for one in begun if one.section == "posting"]
    return any(one.section == "closed" for one in begun) or any(
        one.section == "over" and 0 < one.start - name.end <= _MOST_BETWEEN
        for name in names
        for one in found
    )


@cache
def _phrases() -> Phrases:
    sections = ("posting", "over", "closed")
    return Phrases(
        (section, phrase) for section in sections for phrase in all_phrases(f"page.{section}")
    )
