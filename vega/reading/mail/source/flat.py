"""A mail's text as it is searched: each character plain, each where it stood.

As nothing moves, what is found in it can be cut out of the text as it was written.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from vega.reading.mail.appointment.meeting_links import LINK

Item = TypeVar("Item")

_SIGNS = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "’‘´`"), "'"),
    **dict.fromkeys(map(ord, "“”„«»"), '"'),
    **dict.fromkeys(map(ord, "*|\u200b\ufeff\u2060"), " "),
    ord("º"): ".",
    ord("ª"): ".",
    ord("ß"): "s",
    ord("œ"): "o",
    ord("½"): "½",
}


class _Plain(dict[int, str]):
    """A table for `str.translate` that fills itself: each character without accent and width."""

    def __missing__(self, code: int) -> str:
        char = unicodedata.normalize("NFKD", chr(code))[0]
        self[code] = " " if char.isspace() and char != "\n" else char
        return self[code]


def composed(text: str) -> str:
    """Return a text in which each letter with an accent is one character."""
    return unicodedata.normalize("NFC", "".join(_with_few_marks(text.replace("\r\n", "\n"))))


def _with_few_marks(text: str) -> Iterator[str]:
    """Yield the characters, of a run of combining marks only two: a long one takes forever."""
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= 2:
            yield char


def flat(text: str) -> str:
    """Return a text of the same length without accents and special signs."""
    return _EMPHASIS.sub(" ", text.translate(_Plain(_SIGNS)))


_EMPHASIS = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


def blank(text: str, spans: Iterable[tuple[int, int]], sign: str = " ") -> str:
    """Return a text of the same length with these parts overwritten; they do not overlap."""
    pieces, last = [], 0
    for start, end in sorted(spans):
        if start >= last:
            pieces += [text[last:start], sign * (end - start)]
            last = end
    return "".join([*pieces, text[last:]])


# What has digits but is no time: addresses, phone numbers, numbers of meetings, money.
_NUMBERS = re.compile(
    r"\b[\w.+-]{1,64}@[\w.-]{1,200}"
    r"|(?<![\w:])\+\d[\d ()/.-]{7,20}\d"
    r"|(?<![\w.:/-])\(?0\d{2,5}\)?[ /-]\d[\d /-]{3,12}\d"
    r"|(?<![\w.:/-])\d{3} ?\d{3,4} ?\d{3,4}(?! ?\d?[.:])\b"
    r"|[€$£]\s?\d[\d.,]{0,15}|(?<![\d.,])\d[\d.,]{0,15}\s?(?:[€$£%]|EUR\b|CHF\b|USD\b|k\b)"
)


def without_numbers(text: str) -> str:
    """Return a flat text of the same length without links and numbers that are no times."""
    text = blank(text, (found.span() for found in LINK.finditer(text)), "#")
    return blank(text, (found.span() for found in _NUMBERS.finditer(text)), "#")


def read_apart(
    text: str, forms: Iterable[tuple[re.Pattern[str], Callable[..., Item | None]]], *known: object
) -> Iterator[tuple[re.Match[str], Item]]:
    """Yield what the readers of forms make of a text, none within what an earlier form took."""
    taken = bytearray(len(text))
    for form, read in forms:
        for match in form.finditer(text):
            start, end = match.span()
            item = None if any(taken[start:end]) else read(match, *known)
            if item is not None:
                taken[start:end] = b"\1" * (end - start)
                yield match, item
