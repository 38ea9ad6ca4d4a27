"""Tell from its words that a posting is closed."""

from collections.abc import Sequence
from functools import cache

from vega.reading.page.plain.chips import without_bullet
from vega.reading.sentences import Phrases, words_of
from vega.reading.word_files import all_phrases

_MOST_LINES = 4_000
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
    if not words or not words[0].startswith(_beginnings()):
        return False
    found = [one for one in _phrases().matches(words) if one.is_close]
    begun = [one for one in found if _is_filled(words[: one.start])]
    names = [one for one in begun if one.section == "posting"]
    return any(one.section == "closed" for one in begun) or any(
        one.section == "over"
        and name.end < one.start
        and _is_filled(words[name.end + 1 : one.start])
        for name in names
        for one in found
    )


def _is_filled(words: Sequence[str]) -> bool:
    """Return whether words say nothing: `this`, `has been`, `leider`."""
    return _fillers().issuperset(words)


@cache
def _beginnings() -> tuple[str, ...]:
    """Return how the first words of notices begin: a look-up that leaves out most lines."""
    phrases = [*all_phrases("page.posting"), *all_phrases("page.closed")]
    return (*_fillers(), *(words_of(phrase)[0] for phrase in phrases))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(word for each in all_phrases("page.closed.around") for word in words_of(each))


@cache
def _phrases() -> Phrases:
    sections = ("posting", "over", "closed")
    return Phrases(
        (section, phrase) for section in sections for phrase in all_phrases(f"page.{section}")
    )
