"""Words as data: what readers know of a language stands in `words/<language>.txt`.

A file has sections in brackets, one phrase a line, and `#` before a comment. Whoever speaks the
language can add to it: nothing else has to change. A file that is no UTF-8 text is left out, with
a warning in the log.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"

_log = logging.getLogger(__name__)


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, such as "de"."""
    return tuple(sorted(file.stem for file in FOLDER.glob("??.txt")))


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the phrases of a file by their section, in order, each once."""
    return read_sections(FOLDER / f"{name}.txt")


def all_phrases(section: str) -> list[str]:
    """Return the phrases of a section in all languages."""
    return [words for language in languages() for words in sections(language).get(section, ())]


def sections_below(prefix: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the phrases of each section whose name begins so, after the rest of the name."""
    for language in languages():
        for name, words in sections(language).items():
            if name.startswith(prefix):
                yield name.removeprefix(prefix), words


def read_sections(file: Path) -> dict[str, tuple[str, ...]]:
    """Return the phrases in a file by their section; of a file that is no UTF-8 text none."""
    found: dict[str, dict[str, None]] = {}
    section: dict[str, None] = {}
    for line in read_lines(file):
        if line.startswith("[") and line.endswith("]"):
            section = found.setdefault(line[1:-1].strip().casefold(), {})
        else:
            section[line] = None
    return {name: tuple(lines) for name, lines in found.items()}


def read_lines(file: Path) -> Sequence[str]:
    """Return what the lines in a file say; of a file that is no UTF-8 text nothing."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        _log.warning("%s is not UTF-8 and is left out: save it as UTF-8.", file.name)
        return []
    lines = (" ".join(line.partition("#")[0].split()) for line in text.splitlines())
    return [line for line in lines if line]
