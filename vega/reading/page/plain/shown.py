"""A page with the title of its posting, and what belongs to that: its parts, labels and head."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vega.reading.choices import truth_of
from vega.reading.page.blocks import Block
from vega.reading.page.plain.chips import (
    chip_job_type,
    chip_workplace,
    is_label,
    labelled,
    pieces_of,
)
from vega.reading.page.plain.naming import end_of_letter
from vega.reading.page.plain.parts import Parts, Visible, is_card, parts_of
from vega.reading.page.plain.pay import pay_of
from vega.reading.page.plain.titles import is_town
from vega.reading.page.words import begins, is_employer, is_noise, is_place, letters_of


@dataclass(frozen=True, slots=True)
class Shown:
    visible: Visible
    title: str
    parts: Parts
    labels: Mapping[str, list[str]]
    letter_end: int  # where the sender of a mail signs; the number of lines if nobody does

    @property
    def told(self) -> list[str]:
        """The lines up to which a page is about the posting; all of a text may be."""
        end = self.parts.others_at if self.visible.is_text else self.parts.end_at
        return self.visible.lines[:end]

    @property
    def head(self) -> list[str]:
        """The lines from the title to the description, without labels and their values."""
        return [*_unlabelled(self.parts.head)]

    def rows(self, most: int) -> list[list[str]]:
        """Return the pieces of the first lines of the head, without the title."""
        rows = (_pieces_beside(line, self.title) for line in _unlabelled(self.parts.head[:most]))
        return [row for row in rows if row]


def shown(visible: Visible, title: str) -> Shown:
    parts = parts_of(visible.blocks, title)
    end = end_of_letter(visible.blocks) if visible.is_text else len(visible.blocks)
    labels = labelled([*_outside_cards(visible.blocks[: min(parts.others_at, end)])])
    return Shown(visible, title, parts, labels, end)


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
        _behind_title(piece.removeprefix(title)) if piece.startswith(title) else _apart(piece)
        for piece in pieces_of(line)
        if piece.startswith(title) or not letters or letters not in letters_of(piece)
    )
    return [part for each in parts for part in each if part and not is_noise(part)]


def _behind_title(text: str) -> Sequence[str]:
    """Split what follows the title on its line: `at Elm, Leeds`, `in Leeds`."""
    text = text.strip(" ,;:|-–—·")
    words = (text.strip("()") if text.startswith("(") else text).split()
    return _apart(" ".join(words[begins("in", text) or begins("at", text) :]))


def _apart(piece: str) -> Sequence[str]:
    """Split `Elm Trust, Leeds`."""
    name, _, town = piece.partition(", ")
    return [name, town] if town and is_employer(name) and is_town(town) else [piece]


def is_fact(text: str) -> bool:
    """Return whether a text is a place, a workplace, a kind of employment or a pay."""
    return bool(is_place(text) or chip_workplace(text) or chip_job_type(text) or pay_of(text))
