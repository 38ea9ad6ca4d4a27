"""Read a posting from the words of a page that has no structured data.

What is not clear is left out: the person who saves it sees the form before anything is saved.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from vega.reading.page.bodies import Parts, description_of, parts_of
from vega.reading.page.companies import company_of
from vega.reading.page.details import details_of, intern_of
from vega.reading.page.labels import chip_job_type, chip_workplace, is_label, labelled
from vega.reading.page.locations import location_of, without_workplace
from vega.reading.page.roles import role_of_page
from vega.reading.page.salaries import pay_of
from vega.reading.page.signs import is_posting
from vega.reading.page.titles import employer_of_site, read_title
from vega.reading.page.visible import LONGEST_TITLE, PIECES, Found, Visible, site_of
from vega.reading.page.words import letters_of, same
from vega.reading.text.rich_text import posting_html
from vega.rules.words import fold

_MOST_LINES = 4_000
_LONGEST_LINE = 5_000
_MOST_CHARACTERS = 250_000
_LONG_SELECTION = 200  # characters; a longer selection is the description


def read_visible(visible: Visible, today: date) -> Found:
    """Return the fields of the posting that a page shows; {} if it shows none."""
    lines = _lines(visible)
    found = role_of_page(visible, lines)
    if not found.get("title"):
        return {}
    labels = labelled(lines)
    parts = parts_of(lines, found["title"])
    details = {**details_of(visible, labels, parts, lines, today), **intern_of(found["title"])}
    found |= company_of(visible, found, labels, parts, lines)
    if not is_posting(visible, found, details, labels, parts, lines):
        return {}
    found.setdefault("company", employer_of_site(site_of(visible)))
    found |= location_of(visible, labels, parts, found)
    if same(found.get("company", ""), found.get("location", "").split(",")[0]):
        del found["company"]  # `Cook | Ludlow`
    found["description"] = _description(visible, {**details, **found}, parts, lines)
    return {name: value for name, value in {**details, **found}.items() if value}


def missing_from_words(fields: Mapping[str, Any], visible: Visible) -> Found:
    """Return what structured data left out and labels or chips of the page say clearly."""
    lines = _lines(visible)
    labels = labelled(lines)
    parts = parts_of(lines, str(fields.get("title", "")))
    details = details_of(visible, labels, parts, [], today=date.min)
    if "salary_min" in fields or "salary_max" in fields:
        details = {name: value for name, value in details.items() if "salary" not in name}
    wanted = (
        "workplace",
        "job_type",
        "salary_min",
        "salary_max",
        "salary_currency",
        "salary_period",
    )
    return {name: details[name] for name in wanted if name in details and name not in fields}


def _lines(visible: Visible) -> list[str]:
    """Return the lines of a page up to a length that no posting has."""
    lines: list[str] = []
    length = 0
    for line in (visible.lines or visible.selection_lines)[:_MOST_LINES]:
        lines.append(_line(line))
        length += len(lines[-1])
        if length > _MOST_CHARACTERS:
            break
    return lines


def _line(text: str) -> str:
    return " ".join(text[:_LONGEST_LINE].split())


def _description(visible: Visible, found: Found, parts: Parts, lines: Sequence[str]) -> str:
    selected = "\n".join(visible.selection_lines)
    if len(selected) > _LONG_SELECTION:
        return (
            str(posting_html(visible.selection_html) or selected)
            if visible.selection_html
            else selected
        )
    return description_of(visible.html, lines, parts, partial(_is_known, found))


def _is_known(found: Found, line: str) -> bool:
    """Return whether fields have all that a line of the head says."""
    names = [letters_of(str(found.get(name, ""))) for name in ("title", "company", "location")]
    if len(line) > LONGEST_TITLE:
        return False
    pieces = [
        _WITH_LABEL.sub("", piece) if is_label(piece) else piece for piece in PIECES.split(line)
    ]
    return all(
        letters_of(piece) in names
        or letters_of(" ".join(read_title(piece).values())) in ("".join(names[:2]), "".join(names))
        or chip_workplace(piece)
        or chip_job_type(piece)
        or (pay_of(piece) and "salary_currency" in found and not _MORE_THAN_PAY.search(fold(piece)))
        or is_label(piece)
        or _OF_ADVERT.fullmatch(fold(piece))
        for piece in map(without_workplace, pieces)
        if letters_of(piece)
    )


_WITH_LABEL = re.compile(r"[^:：\t]{2,45}[:：\t]\s*(?=\S)")
_MORE_THAN_PAY = re.compile(r"\b(?:plus|bonus|tips|zzgl|equity|options?|commission)\b|\+")
# When an advertisement was posted, and how many have applied
_OF_ADVERT = re.compile(
    r"(?:(?:re)?posted|updated|veroffentlicht|erschienen|publiee?|publicad[oa])?:? ?"
    r"(?:vor |il y a |hace |ha )?[0-9]+\+? (?:minute|hour|day|week|month|stunde|tag|woche|monat"
    r"|heure|jour|semaine|mois|hora|dia|semana|mes)[a-z]*(?: ago)?"
    r"|(?:over |mehr als |plus de |mas de |mais de )?[0-9]+\+? (?:applicants|bewerber\S*|candidats"
    r"|candidaturas|solicitudes|candidatos)"
)
