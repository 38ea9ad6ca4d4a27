"""What a page shows, as the plain reader takes it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from vega.reading.page.blocks import Block
from vega.reading.page.lines import clean_line
from vega.reading.page.words import is_board
from vega.rules.sources import source_of

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

    @property
    def site(self) -> str:
        return clean_line(self.meta.get("og:site_name", "")) or source_of(self.url) or ""

    @cached_property
    def is_on_board(self) -> bool:
        last = (re.split(r"\s[|–—-]\s", title)[-1] for title in self.titles)
        return bool(source_of(self.url)) or any(map(is_board, last))
