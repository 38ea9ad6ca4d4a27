"""A page with the title of its posting, and what belongs to that: its parts, labels and head."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vega.reading.choices import truth_of
from vega.reading.page.blocks import Block
from vega.reading.page.page_words import begins, is_in, is_noise, letters_of
from vega.reading.page.plain.chips import is_label, labelled, pieces_of
from vega.reading.page.plain.naming import end_of_letter
from vega.reading.page.plain.parts import (
    LONGEST_MARK,
    Visible,
    heads_body,
    is_card,
    is_footer,
    is_more,
)

SHORTEST_BODY = 20  # characters of a description
_LONG_LINE = 100  # characters of a line of a description, not of its head
_WORDS_OF_SENTENCE = 5
_MUCH = 200  # characters of a description after which `Apply now` ends it
_LAST_LINES = 3
_MOST_HEAD_LINES = 40


@dataclass(frozen=True)
class Shown:
    visible: Visible
    title: str
    title_at: int  # among the blocks; 0 if none is the title
    is_found: bool  # whether one is
    body_at: int  # where the description begins
    end_at: int
    letter_end: int  # where the sender of a mail signs; the number of lines if nobody does
    labels: Mapping[str, list[str]]

    @property
    def above(self) -> Sequence[Block]:
        """The blocks from the title to the description."""
        return self.visible.blocks[self.title_at : self.body_at]

    @property
    def body(self) -> Sequence[Block]:
        return self.visible.blocks[self.body_at : self.end_at]

    @property
    def told(self) -> list[str]:
        """The lines up to the end of the description."""
        return self.visible.lines[: self.end_at]

    @cached_property
    def head(self) -> list[str]:
        """The first lines from the title to the description."""
        lines = [block.line for block in self.above if not is_noise(block.text)]
        return lines[:_MOST_HEAD_LINES]

    @property
    def facts(self) -> list[str]:
        """The lines of the head without labels and their values."""
        return [*_unlabelled(self.head)]

    def rows(self, most: int) -> list[list[str]]:
        """Return the pieces of the first lines of the head, without the title."""
        rows = (_pieces_beside(line, self.title) for line in _unlabelled(self.head[:most]))
        return [row for row in rows if row]


def shown(visible: Visible, title: str) -> Shown:
    """Find the title, the lines of its head and the description that follows them."""
    blocks = visible.blocks
    titles = _titles_at(blocks, title)
    first = next(iter(titles), -1)
    body_at = _begin(blocks, first + 1)
    title_at = max((at for at in titles if at < body_at), default=0)
    end_at = (_end_of_text if visible.is_text else _end)(blocks, body_at)
    end = end_of_letter(blocks) if visible.is_text else len(blocks)
    labels = labelled([*_outside_cards(blocks[: min(end_at, end)])])
    return Shown(visible, title, title_at, first >= 0, body_at, end_at, end, labels)


def _titles_at(blocks: Sequence[Block], title: str) -> list[int]:
    """Return the blocks that have the title, with a few other words at most."""
    wanted = letters_of(title)
    short = (n for n, block in enumerate(blocks) if wanted and len(block.text) < len(title) + 90)
    found = [n for n in short if wanted in letters_of(blocks[n].text)]
    return [n for n in found if blocks[n].mark.startswith("h")] or found


def _begin(blocks: Sequence[Block], start: int) -> int:
    """Return where the description begins: at a heading or a sentence."""
    rest = range(start, len(blocks))
    return next((n for n in rest if heads_body(blocks[n]) or _is_told(blocks[n].text)), len(blocks))


def _is_told(text: str) -> bool:
    """Return whether a line is long, or a sentence."""
    is_sentence = text.endswith((".", "!", "?")) and len(text.split()) >= _WORDS_OF_SENTENCE
    is_other = is_label(text) or is_noise(text) or is_footer(text)
    return (is_sentence or len(text) >= _LONG_LINE) and not is_other


def _end_of_text(blocks: Sequence[Block], start: int) -> int:
    """Return where other postings begin: all before may be about this one."""
    rest = range(start, len(blocks))
    return next((n for n in rest if is_more(blocks[n].text)), len(blocks))


def _end(blocks: Sequence[Block], start: int) -> int:
    """Return where the description ends: at a box with other things, or the button to apply."""
    length = 0
    for number in range(start, len(blocks)):
        text = blocks[number].text
        is_last = len(blocks) - number <= _LAST_LINES
        if length >= SHORTEST_BODY and len(text) <= 3 * LONGEST_MARK:
            is_after = is_footer(text) or is_more(text) or is_card(blocks, number)
            if is_after or ((is_last or length >= _MUCH) and is_in("apply", text)):
                return number
        length += len(text)
    return len(blocks)


def _outside_cards(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines save those of cards on the company, which has a place of its own."""
    is_inside = False
    for number, block in enumerate(blocks):
        is_inside = is_card(blocks, number) if block.is_marked else is_inside
        if not is_inside:
            yield block.line


def _unlabelled(head: Sequence[str]) -> Iterator[str]:
    is_value = False
    for line, below in zip(head, [*head[1:], ""], strict=False):
        if is_value:
            is_value = False
        elif is_label(line):
            is_value = ":" not in line.rstrip(" :")
            pieces = pieces_of(line)
            yield " · ".join(piece for piece in pieces if len(pieces) > 1 and not is_label(piece))
        elif not line.endswith(",") and truth_of(below) is not False:  # `Remote job`, `No` below
            yield line


def _pieces_beside(line: str, title: str) -> list[str]:
    letters = letters_of(title)
    parts = (
        _behind_title(piece.removeprefix(title)) if piece.startswith(title) else piece
        for piece in pieces_of(line)
        if piece.startswith(title) or not letters or letters not in letters_of(piece)
    )
    return [part for part in parts if part and not is_noise(part)]


def _behind_title(text: str) -> str:
    """Return what follows the title on its line: `at Elm`, `in Leeds`."""
    text = text.strip(" ,;:|-–—·")
    words = (text.strip("()") if text.startswith("(") else text).split()
    return " ".join(words[begins("in", text) or begins("at", text) :])
