"""The lines of a page as a reader sees them, each with what marks it."""

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from vega.reading.page.markup import (
    APART,
    BREAKING,
    LONGEST_LINE,
    MOST_LINES,
    events_in,
    one_line,
    parse,
    without_unseen,
    word_set,
)
from vega.reading.page.page_words import is_chip

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Block:
    """A line that a reader sees of a page."""

    text: str
    mark: str = ""  # what marks it: h1 to h6, strong or li
    html: str = ""  # its text with what is strong in it, "" if nothing is

    @property
    def line(self) -> str:
        return f"- {self.text}" if self.mark == "li" else self.text

    @property
    def is_marked(self) -> bool:
        return self.mark not in ("", "li")


def lines_of_html(html: str) -> list[str]:
    """Return what a reader sees of HTML as lines of text; items of lists begin with `- `."""
    root = parse(html)
    return [] if root is None else lines_of(root)


def lines_of(element: "Element") -> list[str]:
    """Return what a reader sees of an element as lines of text."""
    return [block.line for block in blocks_in(element)]


def blocks_in(element: "Element") -> list[Block]:
    """Return what a reader sees of an element, in order."""
    reader = _Blocks()
    for event, tag, text, _ in events_in(element):
        if event == "text":
            reader.add(text)
        else:
            reader.turn(event == "start", tag)
        if len(reader.found) >= MOST_LINES:
            return reader.found[:MOST_LINES]
    reader.end_line()
    return reader.found


class _Blocks:
    """Collect the blocks of a page from its starts, ends and texts."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self._heading = ""
        self._is_item = False
        self._strong = 0  # how many elements that are strong are open
        self._pieces: list[str] = []
        self._strong_pieces: list[tuple[str, bool]] = []

    def add(self, text: str) -> None:
        self._pieces.append(text)
        self._strong_pieces.append((text, self._strong > 0))

    def turn(self, is_start: bool, tag: str) -> None:
        """Begin or end an element."""
        if tag in BREAKING:
            self.end_line()
        if tag in _HEADINGS:
            self._heading = tag if is_start else ""
        elif tag in _STRONG:
            self._strong += 1 if is_start else -1
        elif tag == "li" and is_start:
            self._is_item = True
        elif tag in APART:
            self._pieces.append(_BLANK_BETWEEN)

    def end_line(self) -> None:
        """End the line that is open, if there is anything in it."""
        text = _row("".join(self._pieces))[:LONGEST_LINE] if self._pieces else ""
        if any(map(str.isalnum, text)):
            mark = self._heading or ("li" if self._is_item else self._mark_of_strong())
            self.found.append(Block(text, mark, self._html()))
            self._is_item = False
        self._pieces, self._strong_pieces = [], []

    def _mark_of_strong(self) -> str:
        said = [strong for text, strong in self._strong_pieces if text.strip(" \t\n:")]
        return "strong" if said and all(said) else ""

    def _html(self) -> str:
        if not any(strong for _, strong in self._strong_pieces):
            return ""
        pieces = (
            f"<strong>{escape(text)}</strong>" if strong and text.strip() else escape(text)
            for text, strong in self._strong_pieces
        )
        return " ".join("".join(pieces).split())


_HEADINGS = word_set("h1 h2 h3 h4 h5 h6")
_STRONG = word_set("b strong")
_BLANK_BETWEEN = "\v"  # pieces of a line that may be facts in a row; no text has this character
LONGEST_LINE_OF_TEXT = 5_000
_MOST_FACTS = 12
_FACT = re.compile(r"[^\Wa-z_].{0,58}[^\s.,;:!?]|[^\w\s].{0,58}[^\s.,;:!?]")


def _row(text: str) -> str:
    """Return a line; facts in a row, one of them a chip such as `Full-time`, are apart."""
    facts = [one_line(fact) for fact in text.split(_BLANK_BETWEEN, _MOST_FACTS)]
    facts = [fact for fact in facts if fact]
    is_row = 2 <= len(facts) <= _MOST_FACTS and all(map(_FACT.fullmatch, facts))
    if not is_row or not any(map(is_chip, facts)):
        return one_line(text)
    return " · ".join(facts)


# Texts

_LONGEST_TEXT = 1_000_000  # characters
_LONG = 30  # characters of a line that may have been wrapped
_MARKS = re.compile(
    r"(?P<level>#{1,3})\s+|(?P<item>[-*+•‣◦·●▪■✓✔➢►✅]\s+)|(?P<strong>\W{0,3}\*{1,2}(?=[^*]{2,100}\*+$))"
)
_CELL = re.compile(r"\A([^\t:]{2,40}[^\t:\s])\s?:?\t+(?=[^\t]+\Z)")  # of a table: a label
_GAP = re.compile(r" {2,}")  # between facts in a row
_CHAT = re.compile(r"\[[^\[\]]{6,30}\] [^:]{1,60}: ")  # before each message that was copied


def text_blocks(text: str) -> list[Block]:
    """Return the lines of a text, with the marks of Markdown; wrapped ones are put together."""
    lines: list[str] = []
    was_text = False
    for raw in _labelled_row(without_unseen(text[:_LONGEST_TEXT]).splitlines()[: 2 * MOST_LINES]):
        row = _CELL.sub(r"\1: ", raw[:LONGEST_LINE_OF_TEXT].strip())
        line = _row(_GAP.sub(_BLANK_BETWEEN, row))
        is_message = bool(_CHAT.match(line))
        line = _CHAT.sub("", line, count=1)
        if was_text and not is_message and _goes_on(lines[-1], line):
            lines[-1] = lines[-1].removesuffix("-") + " " * (lines[-1][-1] != "-") + line
        elif line:
            lines.append(line)
        was_text = bool(line)
    return [_text_block(line) for line in lines[:MOST_LINES]]


def _labelled_row(lines: list[str]) -> list[str]:
    """Return a row that was copied with the head of its table as labels and values."""
    rows = [line.split("\t") for line in lines if line.strip()]
    if len(rows) != 2 or not _FEWEST_CELLS <= len(rows[0]) == len(rows[1]) <= _MOST_CELLS:
        return lines
    return [f"{head}: {cell}" for head, cell in zip(*rows, strict=True) if cell.strip()]


_FEWEST_CELLS, _MOST_CELLS = 3, 60


def _goes_on(before: str, line: str) -> bool:
    """Return whether a line was wrapped in the middle of a sentence."""
    is_cut = before[-1] == "-" and before[-2:-1].islower()
    is_open = len(before) >= _LONG and before[-1] not in ".:!?;"
    is_short = len(before) <= LONGEST_LINE_OF_TEXT
    return is_short and (is_cut or is_open) and line[:1].islower()


_EMPHASIS = re.compile(r"(?<!\w)([*_]{1,2})(?=\S)([^*_]{2,100})(?<=\S)\1(?!\w)")


def _text_block(line: str) -> Block:
    found = _MARKS.match(line)
    if not found:
        return Block(_EMPHASIS.sub(r"\2", line))
    rest = line[found.end() :].strip()
    if found["item"]:
        return Block(rest, "li")
    mark = f"h{len(found['level'])}" if found["level"] else "strong"
    return Block(rest.rstrip("#* "), mark)
