"""What a page shows of a posting, and its parts: the head below the title, the description."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any

from vega.reading.page.blocks import Block
from vega.reading.page.lines import clean_line
from vega.reading.page.plain.chips import is_label
from vega.reading.page.words import (
    begins,
    is_heading,
    is_in,
    is_noise,
    known,
    last_of,
    letters_of,
    same,
)
from vega.rules.words import words_of

Found = dict[str, Any]


@dataclass(frozen=True)
class Visible:
    """What a reader of a page sees, and what its head says."""

    url: str = ""
    title: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    blocks: Sequence[Block] = ()  # of the main content
    named: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by what elements are called
    is_text: bool = False  # whether it was pasted without markup
    is_other: bool = False  # whether it is marked as news, a recipe or a thing to buy
    selection_html: str = ""
    selection_lines: Sequence[str] = ()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the content; list items begin with "- "."""
        return [block.line for block in self.blocks]

    @property
    def titles(self) -> list[str]:
        """The titles in the page's head, the browser's first."""
        both = (self.title, self.meta.get("og:title", ""))
        return [title for title in dict.fromkeys(map(clean_line, both)) if title]

    @property
    def is_plain(self) -> bool:
        """Whether nothing marks the title: a text, or HTML without headings."""
        return self.is_text or not any(block.mark in ("h1", "h2") for block in self.blocks)


SECTIONS = ("tasks", "profile", "offer")  # headings that pages of postings alone have
_LONGEST_MARK = 90  # characters of a line that marks a part of a page
_LONG_LINE = 100  # a line of a description, not of its head
_LONG_VALUE = 40
_SHORTEST_BODY = 20
_WORDS_OF_SENTENCE = 5
_MUCH = 200  # characters of a description after which `Apply now` ends it
_LAST_LINES = 3
_MOST_BARS = 6  # between facts in a row
_MOST_HEAD_LINES = 40
_BEFORE_TITLE = 4


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a posting are among the blocks of its page."""

    title_at: int  # -1 if no line is the title
    head: Sequence[str]  # from the title to the description, without what is no part of the posting
    before: Sequence[str]  # some lines above the title
    body_at: int
    end_at: int
    others_at: int  # where other postings begin


def parts_of(blocks: Sequence[Block], title: str) -> Parts:
    """Find the title, the lines of its head and the description that follows them."""
    titles = _titles_at(blocks, title)
    title_at = next(iter(titles), -1)
    begin = _begin(blocks, title_at + 1)
    title_at = max((at for at in titles if at < begin), default=-1)
    body_at = begin + 1 if begin < len(blocks) and is_container(blocks[begin]) else begin
    end_at = _end(blocks, body_at)
    head = _told(blocks[max(title_at, 0) : begin])
    before = _told(blocks[max(0, title_at - 6) : max(title_at, 0)])
    rest = range(end_at, len(blocks))
    others_at = next((n for n in rest if is_more(blocks[n].text)), len(blocks))
    begin_of_head = (head[:_MOST_HEAD_LINES], before[-_BEFORE_TITLE:])
    return Parts(title_at, *begin_of_head, body_at, end_at, others_at)


def _told(blocks: Sequence[Block]) -> list[str]:
    return [block.line for block in blocks if not is_noise(block.text)]


def _titles_at(blocks: Sequence[Block], title: str) -> list[int]:
    """Return the blocks that begin with the title, or have it after a few other words."""
    wanted = letters_of(title)
    short = [(n, letters_of(b.text)) for n, b in enumerate(blocks) if len(b.text) < len(title) + 90]
    found = [(n, letters) for n, letters in short if wanted and wanted in letters]
    headings = [n for n, _ in found if blocks[n].mark.startswith("h")]
    return headings or [n for n, _ in found]


def is_container(block: Block) -> bool:
    """Return whether a block is the heading of a whole description: `About the job`."""
    return len(block.text) <= _LONGEST_MARK and is_in("heading.body", block.text)


def is_section(block: Block) -> bool:
    """Return whether a block is a heading in a description: `Your tasks`."""
    marked = block.is_marked or block.text.endswith((":", "?"))
    return any(is_heading(f"heading.{name}", block.text, marked) for name in SECTIONS)


def _heads_body(block: Block) -> bool:
    is_one = (
        is_container(block)
        or is_section(block)
        or is_heading("heading.company", block.text, block.is_marked)
    )
    return is_one and len(block.text) <= _LONGEST_MARK


def _begin(blocks: Sequence[Block], start: int) -> int:
    """Return where the description begins: at a heading or a sentence."""
    rest = range(start, len(blocks))
    return next(
        (n for n in rest if _heads_body(blocks[n]) or _is_told(blocks[n].text)), len(blocks)
    )


def _is_told(text: str) -> bool:
    """Return whether a line is long, or a sentence."""
    is_sentence = text.endswith((".", "!", "?")) and len(text.split()) >= _WORDS_OF_SENTENCE
    is_other = is_label(text) or is_noise(text) or _is_footer(text)
    return (is_sentence or len(text) >= _LONG_LINE) and not is_other


def _is_footer(text: str) -> bool:
    """Return whether a line is a note at the end of a page, or a row of links there."""
    is_note = "©" in text[:_LONG_VALUE] or begins("footer", text) > 0
    return is_note or text.count("|") >= _MOST_BARS


def _end(blocks: Sequence[Block], start: int) -> int:
    """Return where the description ends: at a box with other things, or the button to apply."""
    length = 0
    for number in range(start, len(blocks)):
        text = blocks[number].text
        is_last = len(blocks) - number <= _LAST_LINES
        if length >= _SHORTEST_BODY and len(text) <= 3 * _LONGEST_MARK:
            if _is_after(blocks, number):
                return number
            if (is_last or length >= _MUCH) and is_in("apply", text):
                return number
        length += len(text)
    return len(blocks)


def _is_after(blocks: Sequence[Block], number: int) -> bool:
    """Return whether a box begins here: similar jobs, a footer, a card."""
    text = blocks[number].text
    return _is_footer(text) or is_more(text) or is_card(blocks, number)


def is_card(blocks: Sequence[Block], number: int) -> bool:
    """Return whether a card on the company begins here: with followers or an industry."""
    block, near = blocks[number], (each.text for each in blocks[number + 1 : number + 5])
    is_head = is_heading("heading.company", block.text, block.is_marked)
    return is_head and any(counts_people(text) or (":" in text and is_label(text)) for text in near)


def is_more(text: str) -> bool:
    """Return whether a line heads other postings: `Similar jobs`, `Other openings at Elm`."""
    words = words_of(text) if len(text) <= _LONGEST_MARK else []
    is_of_jobs = not known("list").isdisjoint(words)
    return is_of_jobs and not known("more").isdisjoint(words[:2])


def counts_people(text: str) -> bool:
    """Return whether a short line counts followers, employees or applicants."""
    is_short = len(text) <= _LONG_VALUE and any(map(str.isdigit, text))
    return is_short and last_of("followers", words_of(text)) > 0


# Descriptions


def body_of(blocks: Sequence[Block], parts: Parts) -> str:
    """Return the description as HTML, not sanitized yet; "" if there is none worth the name."""
    body = [b for b in blocks[parts.body_at : parts.end_at] if not _is_left_out(b)]
    return html_of(body) if sum(len(block.text) for block in body) >= _SHORTEST_BODY else ""


def _is_left_out(block: Block) -> bool:
    return is_noise(block.text) or _is_footer(block.text)


def html_of(blocks: Sequence[Block]) -> str:
    pieces: list[str] = []
    is_list = False
    for block in blocks:
        if (block.mark == "li") != is_list:
            is_list = not is_list
            pieces.append("<ul>" if is_list else "</ul>")
        pieces.append(_html(block))
    return "".join([*pieces, "</ul>" if is_list else ""])


def _html(block: Block) -> str:
    inner = block.html or escape(block.text, quote=False)
    tag = block.mark if block.mark.startswith("h") or block.mark == "li" else "p"
    return f"<{tag}>{inner}</{tag}>"


def text_of(blocks: Sequence[Block], parts: Parts, is_known: Callable[[str], bool]) -> str:
    """Return what a text says beside what the fields have: nothing that was pasted is lost but
    buttons, a box on the company, and a list in which the title stands as well.
    """
    after = range(parts.body_at, len(blocks))
    end = next((number for number in after if is_card(blocks, number)), len(blocks))
    before = blocks[: max(parts.title_at, 0)]
    is_listed = any(same(block.text, blocks[parts.title_at].text) for block in before)
    start = parts.title_at if is_listed else 0
    above = [block for block in blocks[start : parts.body_at] if not is_known(block.text)]
    below = [b for b in blocks[parts.body_at : end] if not _is_left_out(b)]
    text = "\n".join(block.line for block in (*above, *below))
    return html_of([*above, *below]) if "<" in text else text
