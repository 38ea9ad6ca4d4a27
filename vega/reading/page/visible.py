"""What a page shows, as its readers take it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vega.reading.page.words import line_of
from vega.rules.sources import source_of
from vega.rules.words import fold


@dataclass(frozen=True, slots=True)
class Visible:
    """What a reader of a page sees, and what its head says."""

    url: str = ""
    title: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    headings: Sequence[str] = ()  # h1 first, then h2, at most 20
    lines: Sequence[str] = ()  # of the main content; list items begin with "- "
    named: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by what elements are called
    is_news: bool = False  # whether the page is marked as an article of a newspaper
    html: str = ""  # the main content, "" if there was only text
    selection_html: str = ""
    selection_lines: Sequence[str] = ()


LONGEST_TITLE = 160
TITLE_LINES = 12  # at the beginning of a text, one of which is its title
PIECES = re.compile(r"\s*[|｜•·⋅]\s*|\s[-–—]\s|\s{3,}|\t")
Found = dict[str, Any]


def site_of(visible: Visible) -> str:
    return line_of(visible.meta.get("og:site_name", "")) or source_of(visible.url) or ""


def is_said(name: str, lines: Sequence[str], times: int) -> bool:
    """Return whether at least so many lines have a name."""
    wanted, count = fold(name), 0
    for line in lines:
        if wanted in fold(line[:1_000]):
            count += 1
            if count >= times:
                return True
    return False


def is_from_board(visible: Visible, found: Found) -> bool:
    return bool(source_of(visible.url)) and "company" in found
