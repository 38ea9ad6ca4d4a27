"""Read a page: from its structured data, else from its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any

from vega.reading.page.blocks import blocks_in, lines_of, text_blocks
from vega.reading.page.closed import is_closed
from vega.reading.page.content import main_content, named_in
from vega.reading.page.data.fields import fields_of, without_company
from vega.reading.page.data.json_ld import postings_in
from vega.reading.page.data.microdata import items_in
from vega.reading.page.descriptions import clean_description
from vega.reading.page.lines import clean_line
from vega.reading.page.markup import blocks_of, meta_of, parse, simple_html, text_of, title_of
from vega.reading.page.page_words import is_no_title
from vega.reading.page.plain.naming import headings_of
from vega.reading.page.plain.parts import Visible
from vega.reading.page.plain.reader import description_below, missing_from_words, read_visible
from vega.reading.page.shapes import Fields, Kind, Page, Reading
from vega.rules.job_keys import job_key
from vega.rules.words import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LONGEST_SOURCE = 400_000  # characters of the HTML's text that lines are looked for in
_LONGEST_TEXT = 50_000  # and of the lines
_MOST_COMPARED = 100_000_000  # characters of the HTML, counted anew for each line
_MOST_PIECES = 100_000


def only_in_text(page: Page, root: "Element | None") -> str:
    """Return the lines of the text that the HTML of a page has nowhere. Of the lines beside a long
    HTML only the first are looked for.
    """
    if root is None or not page.text.strip():
        return ""
    lines = filter(None, map(str.strip, page.text[:_LONGEST_TEXT].splitlines()))
    said = _letters(text_of(root, _MOST_PIECES)[:_LONGEST_SOURCE])
    most = _MOST_COMPARED // (len(said) + 1)
    return "\n".join(line for line in islice(lines, most) if _letters(line) not in said)


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


MOST_POSTINGS = 20
SHORTEST_DESCRIPTION = 100
SHORTEST_SELECTION = 200  # characters of text that are a description
_LINES = ("title", "company", "location", "reference")
_LONGEST_TOGETHER = 300_000  # characters of the descriptions of several


def read(page: Page, today: date) -> Reading:
    """Return the postings of a page, as `read_page` does."""
    root = parse(page.html) if page.html else None
    reading = _read(page, root, today)
    text = only_in_text(page, root)
    if not text:
        return reading
    return with_text(reading, _read(Page(url=page.url, text=page.text), None, today), text)


def _read(page: Page, root: "Element | None", today: date) -> Reading:
    known = {"source_url": page.url} if job_key(page.url) else {}
    found = _marked(page, root, today)
    visible = _visible(page, root)
    if found and all(_is_beside(each, page, visible) for each in found):
        found = [] if read_visible(visible, today) else found
    marked = _of_page(found, page, visible)
    if len(marked) > 1:
        return Reading(Kind.SEVERAL, [{**each, **known} for each in _several(marked)])
    read = _completed(marked[0].fields, visible) if marked else read_visible(visible, today)
    fields = _in_lines(read)
    if not fields:
        return Reading(Kind.NONE, [known] if known else [])
    described = str(fields.pop("description", ""))
    description = _description(described, fields.get("title", "") if marked else "", visible)
    fields |= {"description": description, **known} if description else known
    kind = Kind.EXPIRED if _is_over(fields, visible, today) else Kind.POSTING
    return Reading(kind, [fields])


def _in_lines(fields: Fields) -> dict[str, Any]:
    """Return the fields with clean lines, without those that are blank then."""
    lines = {name: clean_line(fields[name]) for name in _LINES if name in fields}
    return {name: value for name, value in {**fields, **lines}.items() if value}


def _is_over(fields: Fields, visible: Visible, today: date) -> bool:
    return fields.get("deadline", today) < today or is_closed(visible.lines)


# Structured data


@dataclass(frozen=True, slots=True)
class _Marked:
    """A posting that a page marks, and the URL that it gives for it."""

    fields: dict[str, Any]
    url: str

    def key(self) -> tuple[list[str], ...]:
        return tuple(self._words(name) for name in ("title", "company", "location"))

    def is_same_as(self, other: "_Marked") -> bool:
        """Return whether nothing that both say differs, and both say the title or the company."""
        pairs = [
            (one, two) for one, two in zip(self.key(), other.key(), strict=True) if one and two
        ]
        return bool(pairs[:1]) and all(one == two for one, two in pairs)

    def _words(self, name: str) -> list[str]:
        return words_of(self.fields.get(name, ""))


def _marked(page: Page, root: "Element | None", today: date) -> list[_Marked]:
    """Return the distinct postings of JSON-LD, filled with those of microdata."""
    blocks = [*page.blocks, *(blocks_of(root) if root is not None else [])]
    nodes = [*postings_in(blocks), *(items_in(root) if root is not None else [])]
    found: list[_Marked] = []
    for node in nodes:
        marked = _Marked(fields_of(node, today), str(node.get("url") or ""))
        same = next((each for each in found if each.is_same_as(marked)), None)
        if same:
            same.fields.update({**marked.fields, **same.fields})
        elif "title" in marked.fields or "company" in marked.fields:
            found.append(marked)
    return found


def _of_page(marked: list[_Marked], page: Page, visible: Visible) -> list[_Marked]:
    """Return the one posting that the page is about; all if that is not clear."""
    key = job_key(page.url)
    of_url = [each for each in marked if key and each.url and job_key(each.url) == key]
    heading = _padded(words_of(" ".join(headings_of(visible.blocks)[:1])))
    named = [each for each in marked if each.key()[0] and _padded(each.key()[0]) in heading]
    longest = max((each.key()[0] for each in named), key=len, default=[])
    of_heading = [each for each in named if each.key()[0] == longest]
    return next((found for found in (of_heading, of_url) if len(found) == 1), marked)


def _is_beside(marked: _Marked, page: Page, visible: Visible) -> bool:
    """Return whether a posting is another one beside that of the page: a similar job.

    The page's title has its heading, and neither the company nor a word of the posting's title.
    """
    heading = next(iter(headings_of(visible.blocks)), "")
    said = words_of(f"{visible.title} {visible.meta.get('og:title', '')}")
    key = job_key(page.url)
    if is_no_title(heading) or _padded(words_of(heading)) not in _padded(said):
        return False
    if key and job_key(marked.url) == key:
        return False
    title, company, _ = marked.key()
    names_company = bool(company) and _padded(company) in _padded(said)
    return not names_company and not _telling(title) & _telling(said)


def _telling(words: list[str]) -> set[str]:
    """Return the words that tell roles apart: not `of`, `und`, `m`, `w` and `d`."""
    return {word for word in words if len(word) > 3} or set(words)


def _padded(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _several(marked: list[_Marked]) -> Iterator[dict[str, object]]:
    """Yield the fields of the first postings; long descriptions of many would take too long."""
    left = _LONGEST_TOGETHER
    for each in marked[:MOST_POSTINGS]:
        raw = each.fields.pop("description", "")
        left -= len(raw)
        description = clean_description(raw) if left >= 0 else ""
        yield {**each.fields, **({"description": description} if description else {})}


# Workday has the number of the legal entity before its name: `2100 Acme Ltd`.
_WORKDAY = re.compile(r"https?://[^/?#]+\.myworkday(?:jobs|site)\.com[/?#]")
_CODE = re.compile(r"\A(?:[A-Z]{1,3})?\d{2,6}[\s-]+(?=[^\W\d])")


def _completed(fields: dict[str, Any], visible: Visible) -> dict[str, Any]:
    """Add what the structured data leaves out and the page says."""
    if "company" in fields and _WORKDAY.match(visible.url):
        fields["company"] = _CODE.sub("", fields["company"])
    if "title" not in fields and (headings := headings_of(visible.blocks)):
        fields["title"] = without_company(headings[0], fields.get("company", ""))
    return {**missing_from_words(fields, visible), **fields}


# What the reader sees


def _visible(page: Page, root: "Element | None") -> Visible:
    meta = {**(meta_of(root) if root is not None else {}), **_clean_meta(page.meta)}
    title = page.title or (title_of(root) if root is not None else "")
    selected = parse(page.selection) if page.selection else None
    content = main_content(root) if root is not None else selected
    return Visible(
        url=page.url,
        title=clean_line(title),
        meta=meta,
        blocks=text_blocks(page.text) if content is None else blocks_in(content),
        named=named_in(content) if content is not None else {},
        is_text=content is None,
        is_other=meta.get("og:type", "").lower() in _OTHERS,
        selection_html=simple_html(selected) if selected is not None else "",
        selection_lines=lines_of(selected) if selected is not None else [],
    )


_OTHERS = ("product", "book", "profile", "recipe", "video.other", "music.song")  # of og:type


def _clean_meta(meta: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): clean_line(text) for name, text in meta.items() if clean_line(text)}


def _description(found: str, title: str, visible: Visible) -> str:
    """Return what was selected, else what was found, sanitized.

    A short one of structured data gives way to what the page has below its title.
    """
    if _length(visible.selection_lines) > SHORTEST_SELECTION:
        return clean_description(visible.selection_html)
    if title and len(found) < SHORTEST_DESCRIPTION:
        found = max(found, description_below(title, visible), key=len)
    return clean_description(found)


def _length(lines: Iterable[str]) -> int:
    return sum(map(len, lines))
