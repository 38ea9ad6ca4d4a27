"""Read a posting from the words of a page that has no structured data.

The heading is the title; then count labels, chips below the heading, and what stands beside it.
What is not clear is left out: the person who saves it sees the form before anything is saved.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from html import escape

from vega.reading.choices import job_type_of, workplace_of
from vega.reading.page.blocks import Block
from vega.reading.page.page_words import (
    has_gender_mark,
    is_noise,
    is_place,
    letters_of,
    names_a_role,
    same,
    seeks,
)
from vega.reading.page.plain.beside import company_and_place
from vega.reading.page.plain.chips import pieces_of
from vega.reading.page.plain.facts import details_of
from vega.reading.page.plain.naming import headings_of, is_article, role_of_page
from vega.reading.page.plain.parts import (
    Found,
    Visible,
    counts_people,
    is_card,
    is_container,
    is_footer,
    is_section,
)
from vega.reading.page.plain.pay import is_estimate
from vega.reading.page.plain.shown import SHORTEST_BODY, Shown, shown

_OF_WORK = {"workplace", "job_type", "salary_currency", "deadline"}
_HEAD_LINES = 8
_MOST_TOLD = 60  # lines
_SEVERAL = 3  # postings
_CURRENCY = re.compile("[€£$]")


def is_posting(shown: Shown, details: Found) -> bool:
    """Return whether two things speak for a posting: the person clicked, so that is enough."""
    is_clear = shown.visible.is_text or shown.title != ""
    return _signs(shown, details) >= (2 if is_clear else 4)


def _signs(shown: Shown, details: Found) -> int:
    """Return how many things speak for a posting; a mark of genders counts as two, and that a
    page is marked as an article against it.
    """
    visible, lines = shown.visible, [shown.title, *shown.told[:_MOST_TOLD]]
    sections = len({block.text for block in visible.blocks if is_section(block)})
    signs = len(_OF_WORK & details.keys()) + min(2, sections) + 2 * any(map(has_gender_mark, lines))
    signs += names_a_role(shown.title) + bool(shown.labels.keys() - {"title", "other"})
    signs += any(is_place(piece) for row in shown.rows(_HEAD_LINES) for piece in row)
    signs -= visible.meta.get("og:type", "").lower() == "article"
    return signs + any(map(seeks, lines))


_ADDED = {
    "workplace", "job_type", "reference",
    "salary_min", "salary_max", "salary_currency", "salary_period",
}  # fmt: skip
_LONGEST_KNOWN, _LONG_LINE = 120, 60  # characters of a line


def read_visible(visible: Visible, today: date) -> Found:
    """Return the fields of the posting that a page shows; {} if it shows none."""
    names = [*visible.titles, *headings_of(visible.blocks)[:1]]
    if visible.is_other or is_article(names) or _is_of_several(visible):
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


def missing_from_words(fields: Mapping[str, object], visible: Visible) -> Found:
    """Return what structured data left out and labels or chips of the page say clearly."""
    page = shown(visible, str(fields.get("title", "")))
    wanted = _ADDED - fields.keys()
    if "salary_min" in fields or "salary_max" in fields:
        wanted = {name for name in wanted if "salary" not in name}
    return {name: value for name, value in details_of(page, None).items() if name in wanted}


# Descriptions


def description_below(title: str, visible: Visible) -> str:
    """Return the description that stands below a title, as HTML that is not sanitized yet."""
    return _body(shown(visible, title))


def _body(page: Shown) -> str:
    """Return the description as HTML, not sanitized yet; "" if there is none worth the name."""
    body = [block for block in page.body if not _is_left_out(block)]
    return _html_of(body) if sum(len(block.text) for block in body) >= SHORTEST_BODY else ""


def _description(page: Shown, found: Found) -> str:
    is_known = partial(_is_known, found)
    if page.visible.is_text:
        return _text(page, is_known)
    said = page.visible.meta.get("og:description") or page.visible.meta.get("description", "")
    body = _body(page)
    told = [each for each in page.above if _says_something(each) and not is_known(each.text)]
    return f"{_html_of(told)}{body}" if body or not said else said


def _text(page: Shown, is_known: Callable[[str], bool]) -> str:
    """Return what a text says beside what the fields have: nothing that was pasted is lost but
    buttons, counts of people, a box on the company, similar jobs, and a list that has the title.
    """
    blocks, title = page.visible.blocks, page.title_at
    is_listed = any(same(block.text, blocks[title].text) for block in blocks[:title])
    above = blocks[title if is_listed else 0 : page.body_at]
    rest = range(page.body_at, page.end_at)
    end = next((number for number in rest if is_card(blocks, number)), page.end_at)
    kept = [block for block in above if not is_known(block.text)]
    kept += [block for block in blocks[page.body_at : end] if not _is_left_out(block)]
    text = "\n".join(block.line for block in kept)
    return _html_of(kept) if "<" in text else text


def _is_left_out(block: Block) -> bool:
    is_count = block.text[:1].isdigit() and counts_people(block.text)
    return is_noise(block.text) or is_footer(block.text) or is_container(block) or is_count


def _html_of(blocks: Sequence[Block]) -> str:
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
        or all(
            letters_of(piece) in names
            or codes & {workplace_of(piece), job_type_of(piece)}
            or counts_people(piece)
            or _AGO.fullmatch(piece)
            for piece in pieces_of(line)
        )
    )
