"""What a page shows, and the lines that part it: headings, boxes, notes at its end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from vega.reading.page.blocks import Block
from vega.reading.page.lines import clean_line
from vega.reading.page.page_words import begins, is_heading, is_in, is_place, known, last_of
from vega.reading.page.plain.chips import chip_job_type, chip_workplace, is_label
from vega.reading.page.plain.pay import pay_of
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
LONGEST_MARK = 90  # characters of a line that marks a part of a page
_LONG_VALUE = 40
_MOST_BARS = 6  # between facts in a row


def is_container(block: Block) -> bool:
    """Return whether a block is the heading of a whole description: `About the job`."""
    return len(block.text) <= LONGEST_MARK and is_in("heading.body", block.text)


def is_section(block: Block) -> bool:
    """Return whether a block is a heading in a description: `Your tasks`."""
    marked = block.is_marked or block.text.endswith((":", "?"))
    return any(is_heading(f"heading.{name}", block.text, marked) for name in SECTIONS)


def heads_body(block: Block) -> bool:
    """Return whether a block is a heading of a description, or in it."""
    is_about = is_heading("heading.company", block.text, block.is_marked)
    return is_container(block) or is_section(block) or is_about


def is_footer(text: str) -> bool:
    """Return whether a line is a note at the end of a page, or a row of links there."""
    is_note = "©" in text[:_LONG_VALUE] or begins("footer", text) > 0
    return is_note or text.count("|") >= _MOST_BARS


def is_card(blocks: Sequence[Block], number: int) -> bool:
    """Return whether a card on the company begins here: with followers or an industry."""
    block, near = blocks[number], (each.text for each in blocks[number + 1 : number + 5])
    is_head = is_heading("heading.company", block.text, block.is_marked)
    return is_head and any(counts_people(text) or (":" in text and is_label(text)) for text in near)


def is_more(text: str) -> bool:
    """Return whether a line heads other postings: `Similar jobs`, `Other openings at Elm`."""
    words = words_of(text) if len(text) <= LONGEST_MARK else []
    is_of_jobs = not known("list").isdisjoint(words)
    return is_of_jobs and not known("more").isdisjoint(words[:2])


def counts_people(text: str) -> bool:
    """Return whether a short line counts followers, employees or applicants."""
    is_short = len(text) <= _LONG_VALUE and any(map(str.isdigit, text))
    return is_short and last_of("followers", words_of(text)) > 0


def is_fact(text: str) -> bool:
    """Return whether a text is a place, a workplace, a kind of employment or a pay."""
    return bool(is_place(text) or chip_workplace(text) or chip_job_type(text) or pay_of(text))
