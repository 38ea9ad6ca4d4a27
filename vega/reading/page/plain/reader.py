"""Read a posting from the words of a page that has no structured data.

The heading is the title; then count labels, chips below the heading, and what stands beside it.
What is not clear is left out: the person who saves it sees the form before anything is saved.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from vega.reading.choices import job_type_of, workplace_of
from vega.reading.page.blocks import Block
from vega.reading.page.plain.beside import company_and_place
from vega.reading.page.plain.chips import pieces_of
from vega.reading.page.plain.facts import details_of
from vega.reading.page.plain.naming import role_of_page
from vega.reading.page.plain.parts import (
    Found,
    Visible,
    body_of,
    counts_people,
    html_of,
    is_section,
    parts_of,
    text_of,
)
from vega.reading.page.plain.pay import is_estimate
from vega.reading.page.plain.shown import Shown, shown
from vega.reading.page.words import (
    has_gender_mark,
    is_for_jobs,
    is_in,
    is_noise,
    is_place,
    letters_of,
    names_a_role,
    seeks,
)

_OF_WORK = {"workplace", "job_type", "salary_currency", "deadline"}
_HEAD_LINES = 8
_MOST_TOLD = 60  # lines
_SEVERAL = 3  # postings
_CURRENCY = re.compile("[€£$]")


def is_posting(shown: Shown, details: Found) -> bool:
    """Return whether enough speaks for a posting: the person clicked, so that is not much."""
    visible = shown.visible
    if not shown.title:
        return _signs(shown, details) >= (2 if visible.is_text else 4)
    is_of_jobs = names_a_role(shown.title) or is_for_jobs(urlsplit(visible.url).path)
    return _signs(shown, details) >= (1 if is_of_jobs or visible.is_text else 3)


def _signs(shown: Shown, details: Found) -> int:
    """Return how many things speak for a posting; a mark of genders counts as two."""
    visible, lines = shown.visible, [shown.title, *shown.told[:_MOST_TOLD]]
    sections = len({block.text for block in visible.blocks if is_section(block)})
    signs = len(_OF_WORK & details.keys()) + min(2, sections) + 2 * any(map(has_gender_mark, lines))
    signs += bool(shown.labels.keys() - {"title", "other"}) or any(visible.named.values())
    signs += any(is_in("apply", block.text) for block in visible.blocks)
    signs += any(is_place(piece) for row in shown.rows(_HEAD_LINES) for piece in row)
    return signs + any(map(seeks, lines))


_ADDED = {
    "workplace", "job_type", "reference",
    "salary_min", "salary_max", "salary_currency", "salary_period",
}  # fmt: skip
_LONGEST_KNOWN, _LONG_LINE = 120, 60  # characters of a line


def read_visible(visible: Visible, today: date) -> Found:
    """Return the fields of the posting that a page shows; {} if it shows none."""
    if visible.is_other or _is_of_several(visible):
        return {}
    in_titles = role_of_page(visible)
    page = shown(visible, in_titles.get("title", ""))
    details = details_of(page, today)
    if not is_posting(page, details):
        return {}
    found = {**details, "title": page.title, **company_and_place(page, {**details, **in_titles})}
    found["description"] = _description(page, found)
    return {name: value for name, value in found.items() if value}


def _is_of_several(visible: Visible) -> bool:
    """Return whether a text is an agency's list: lines have a role, each with a pay of its own."""
    lines = visible.lines[:_MOST_TOLD] if visible.is_text else []
    paid = (line for line in lines if len(line) <= _LONGEST_KNOWN and _CURRENCY.search(line))
    return sum(map(names_a_role, paid)) >= _SEVERAL


def missing_from_words(fields: Mapping[str, Any], visible: Visible) -> Found:
    """Return what structured data left out and labels or chips of the page say clearly."""
    page = shown(visible, str(fields.get("title", "")))
    wanted = _ADDED - fields.keys()
    if "salary_min" in fields or "salary_max" in fields:
        wanted = {name for name in wanted if "salary" not in name}
    return {name: value for name, value in details_of(page, None).items() if name in wanted}


def description_below(title: str, visible: Visible) -> str:
    """Return the description that stands below a title, as HTML that is not sanitized yet."""
    return body_of(visible.blocks, parts_of(visible.blocks, title))


def _description(page: Shown, found: Found) -> str:
    visible, is_known = page.visible, partial(_is_known, found)
    if visible.is_text:
        return text_of(visible.blocks, page.parts, is_known)
    said = visible.meta.get("og:description") or visible.meta.get("description", "")
    body = body_of(visible.blocks, page.parts)
    above = visible.blocks[max(page.parts.title_at, 0) : page.parts.body_at]
    told = [each for each in above if _says_something(each) and not is_known(each.text)]
    return f"{html_of(told)}{body}" if body else said


def _says_something(block: Block) -> bool:
    return block.mark == "li" or len(block.text) > _LONG_LINE or ": " in block.text


_AGO = re.compile(
    r"(?i)(?:re)?(?:posted|veröffentlicht|publi\w+|erschienen)\b.{0,40}|.{0,15}\bago"
    r"|(?:vor|il y a|hace)\s[^\s]{1,10} [^\s]{1,12}"
)
_NAMES = ("title", "company", "location")


def _is_known(found: Found, line: str) -> bool:
    """Return whether fields have all that a line says, or no field is for it."""
    names = "".join(letters_of(str(found.get(name, ""))) for name in _NAMES)
    codes = {found.get("workplace"), found.get("job_type")} - {None}
    return len(line) <= _LONGEST_KNOWN and (
        is_noise(line)
        or is_estimate(line)
        or is_in("heading.body", line)
        or all(
            letters_of(piece) in names
            or codes & {workplace_of(piece), job_type_of(piece)}
            or counts_people(piece)
            or _AGO.fullmatch(piece)
            for piece in pieces_of(line)
        )
    )
