"""Keep what a text says beside the HTML that came with it."""

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from vega.reading.page.markup import text_of
from vega.reading.page.shapes import Kind, Page, Reading

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LONGEST_SOURCE = 400_000  # characters of the HTML's text that lines are looked for in
_LONGEST_TEXT = 50_000  # and of the lines
_MOST_PIECES = 100_000


def only_in_text(page: Page, root: "Element | None") -> str:
    """Return the lines of the text that the HTML of a page has nowhere."""
    if root is None or not page.text.strip():
        return ""
    lines = page.text[:_LONGEST_TEXT].splitlines()
    said = _letters(text_of(root, _MOST_PIECES)[:_LONGEST_SOURCE])
    kept = (line.strip() for line in lines if _letters(line) not in said)
    return "\n".join(filter(None, kept))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def with_text(reading: Reading, of_text: Reading, text: str) -> Reading:
    """Add what a text says to the posting of a page: to blank fields and to the description."""
    if reading.kind is Kind.NONE:
        return of_text
    first, *others = reading.postings
    added = f"<p>{escape(text, quote=False)}</p>".replace("\n", "<br>")
    fields = {**next(iter(of_text.postings), {}), **first}
    fields["description"] = f"{first.get('description', '')}{added}"
    return replace(reading, postings=[fields, *others])
