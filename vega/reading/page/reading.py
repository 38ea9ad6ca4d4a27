"""Read a page: from its structured data, else from its words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from vega.reading.page.closed import is_closed
from vega.reading.page.descriptions import clean_description
from vega.reading.page.fields import fields_of, without_company
from vega.reading.page.json_ld import is_news, postings_in
from vega.reading.page.lines import clean_line
from vega.reading.page.markup import (
    MOST_LINES,
    blocks_of,
    description_in,
    headings_of,
    lines_of,
    main_content,
    meta_of,
    named_in,
    parse,
    simple_html,
    title_of,
    without_unseen,
)
from vega.reading.page.microdata import items_in
from vega.reading.page.shapes import Fields, Kind, Page, Reading
from vega.reading.page.texts import missing_from_words, read_visible
from vega.reading.page.titles import heading_of, read_title, role_of_heading
from vega.reading.page.visible import Visible
from vega.reading.page.words import is_generic
from vega.rules.job_keys import job_key
from vega.rules.words import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_POSTINGS = 20
SHORTEST_SELECTION = 200  # characters of text that are a description
_LINES = ("title", "company", "location", "reference")
SHORTEST_DESCRIPTION = 100
_TIMES_AS_LONG = 3  # is a page that has more to say than a short description of its data
_LONGEST_TOGETHER = 300_000  # characters of the descriptions of several
_LONGEST_TEXT = 1_000_000  # characters


def read(page: Page, today: date) -> Reading:
    """Return the postings of a page, as `read_page` does."""
    known = {"source_url": page.url} if job_key(page.url) else {}
    root = parse(page.html) if page.html else None
    found = _marked(page, root, today)
    visible = _visible(page, root, with_html=not all(map(_is_described, found)) or not found)
    if found and all(_is_beside(each, page, visible) for each in found):
        visible = _visible(page, root, with_html=True)
        found = [] if read_visible(visible, today) else found
    marked = _of_page(found, page, visible)
    if len(marked) > 1:
        return Reading(Kind.SEVERAL, [{**each, **known} for each in _several(marked)])
    read = _completed(marked[0].fields, visible, today) if marked else read_visible(visible, today)
    fields = _in_lines(read)
    if not fields:
        return Reading(Kind.NONE, [known] if known else [])
    times = _TIMES_AS_LONG if marked else 1
    description = _description(str(fields.pop("description", "")), visible, times)
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
    if len(marked) < 2:
        return marked
    key = job_key(page.url)
    of_url = [each for each in marked if key and each.url and job_key(each.url) == key]
    of_titles = (_named_in(text, marked) for text in (*visible.headings[:1], visible.title))
    return next((found for found in (*of_titles, of_url) if len(found) == 1), marked)


def _is_beside(marked: _Marked, page: Page, visible: Visible) -> bool:
    """Return whether a posting is another one beside that of the page: a similar job.

    The page's title has its heading, and neither the company nor a word of the posting's title.
    """
    heading = role_of_heading(next(iter(visible.headings), ""))
    said = words_of(f"{visible.title} {visible.meta.get('og:title', '')}")
    key = job_key(page.url)
    if is_generic(heading) or _padded(words_of(heading)) not in _padded(said):
        return False
    if key and job_key(marked.url) == key:
        return False
    title, company, _ = marked.key()
    names_company = bool(company) and _padded(company) in _padded(said)
    return not names_company and not _telling(title) & _telling(said)


def _telling(words: list[str]) -> set[str]:
    """Return the words that tell roles apart: not `of`, `und`, `m`, `w` and `d`."""
    return {word for word in words if len(word) > 3} or set(words)


def _named_in(text: str, marked: list[_Marked]) -> list[_Marked]:
    """Return the postings whose title a heading has: all but those that a longer one has in it."""
    heading = _padded(words_of(text))
    titles = [_padded(each.key()[0]) for each in marked]
    named = {title for title in titles if title.strip() and title in heading}
    longest = {title for title in named if not any(title in other for other in named - {title})}
    return [each for each, title in zip(marked, titles, strict=True) if title in longest]


def _padded(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _several(marked: list[_Marked]) -> Iterator[dict[str, Any]]:
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


def _completed(fields: dict[str, Any], visible: Visible, today: date) -> dict[str, Any]:
    """Add what the structured data leaves out and the page says."""
    if "company" in fields and _WORKDAY.match(visible.url):
        fields["company"] = _CODE.sub("", fields["company"])
    if not fields.keys() >= {"title", "company", "location"}:
        for found in _in_words(visible, today):
            fields = {**_agreeing(found, fields), **fields}
    if "title" not in fields and visible.headings:
        fields["title"] = without_company(
            role_of_heading(visible.headings[0]), fields.get("company", "")
        )
    return {**missing_from_words(fields, visible), **fields}


def _in_words(visible: Visible, today: date) -> Iterator[Fields]:
    """Yield what titles and then the words of a page say."""
    site = visible.meta.get("og:site_name", "")
    for title in filter(None, (visible.meta.get("og:title"), visible.title)):
        yield read_title(title, site)
    yield read_visible(visible, today)


def _agreeing(found: Fields, fields: Fields) -> dict[str, Any]:
    """Return what words say unless they contradict the structured data."""
    said = {name: found[name] for name in ("title", "company", "location") if found.get(name)}
    known = [name for name in ("title", "company") if name in said and name in fields]
    same = all(words_of(said[name]) == words_of(fields[name]) for name in known)
    return said if same and (known or "location" not in said) else {}


# What the reader sees


def _is_described(marked: _Marked) -> bool:
    return len(marked.fields.get("description", "")) >= SHORTEST_DESCRIPTION


def _visible(page: Page, root: "Element | None", with_html: bool) -> Visible:
    meta = {**(meta_of(root) if root is not None else {}), **_clean_meta(page.meta)}
    title = page.title or (title_of(root) if root is not None else "")
    selected = parse(page.selection) if page.selection else None
    content = main_content(root) if root is not None else None
    described = description_in(content) if content is not None and with_html else None
    return Visible(
        url=page.url,
        title=clean_line(title),
        meta=meta,
        headings=_headings(content, [title, meta.get("og:title", "")]),
        lines=_lines(page, content),
        is_news=root is not None and is_news(blocks_of(root)),
        named=named_in(content) if content is not None else {},
        html=simple_html(described) if described is not None else "",
        selection_html=simple_html(selected) if selected is not None else "",
        selection_lines=lines_of(selected) if selected is not None else [],
    )


def _headings(content: "Element | None", titles: Sequence[str]) -> list[str]:
    parts = headings_of(content) if content is not None else []
    return [heading_of([clean_line(part) for part in each], titles) for each in parts]


def _clean_meta(meta: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): clean_line(text) for name, text in meta.items() if clean_line(text)}


def _lines(page: Page, content: "Element | None") -> list[str]:
    if content is not None:
        return lines_of(content)
    lines = without_unseen(page.text[:_LONGEST_TEXT]).splitlines()
    return [line for each in lines[: 2 * MOST_LINES] if (line := " ".join(each.split()))][
        :MOST_LINES
    ]


def _description(found: str, visible: Visible, times: int) -> str:
    """Return what was selected, else what was found, else the main content, sanitized."""
    if _length(visible.selection_lines) > SHORTEST_SELECTION:
        return clean_description(visible.selection_html)
    is_short = len(found) < SHORTEST_DESCRIPTION
    if is_short and _length(visible.lines) > times * len(found):
        return clean_description(visible.html or "\n".join(visible.lines)) or found
    return clean_description(found)


def _length(lines: Iterable[str]) -> int:
    return sum(map(len, lines))
