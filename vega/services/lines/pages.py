"""The pages of Vega by their names in the menu, and by what stands in them: `pages.txt`."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from vega.labels import PAGE_LABELS
from vega.reading.line.line_words import Phrase, words_in
from vega.reading.word_files import read_lines
from vega.rules.words import fold

SHORTEST = 3  # letters that tell what a page has in it


def names_page(text: str) -> bool:
    """Return whether a text is the name of a page, as the menu has it: `offers` is no offer."""
    return fold(text.strip()) in map(fold, PAGE_LABELS.values())


def pages_named(text: str) -> Iterator[tuple[str, str]]:
    """Yield path and name of the pages of the menu whose name begins so."""
    wanted = words_in(text)
    yield from (
        (path, name) for path, name in PAGE_LABELS.items() if begins(wanted, words_in(name))
    )


def pages_with(text: str) -> Iterator[tuple[str, str]]:
    """Yield path and name of the pages in which this stands."""
    wanted = words_in(text) if len(text.strip()) >= SHORTEST else ()
    for page, phrases in _contents().items():
        if any(begins(wanted, phrase) for phrase in phrases):
            yield page


def begins(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether each of the wanted words is the beginning of one of these."""
    return bool(wanted) and all(any(one.startswith(word) for one in words) for word in wanted)


@cache
def _contents() -> Mapping[tuple[str, str], Sequence[Phrase]]:
    found = {}
    for line in read_lines(Path(__file__).with_name("pages.txt")):
        path, name, texts = (part.strip() for part in line.split("|"))
        found[path, name] = [words_in(text) for text in texts.split(",")]
    return found
