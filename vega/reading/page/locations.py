"""Find where the work is: in labels, beside the company or the title."""

import re
from collections.abc import Mapping, Sequence

from vega.reading.page.bodies import Parts
from vega.reading.page.labels import chip_job_type, chip_workplace, is_label, without_bullet
from vega.reading.page.salaries import pay_of
from vega.reading.page.titles import may_be_a_company
from vega.reading.page.visible import PIECES, Found, Visible, site_of
from vega.reading.page.words import is_generic, is_place, line_of, same


def is_place_line(text: str) -> bool:
    bare = without_workplace(text)
    return is_place(bare) or bool(bare != text and CITY_AND_REGION.fullmatch(bare))


CITY_AND_REGION = re.compile(r"[^\W\d_][^\d,:;!?]{1,40}(?:, [^\W\d_][^\d:;!?]{1,40}){0,2}")
# `Hove, Sussex`, `Cuenca (Cuenca)`
_WITH_REGION = re.compile(
    r"[^\W\d_][^\d,:;!?()]{1,40}(?:, [^\W\d_][^\d:;!?]{1,60}| \([^\d()]{2,40}\))"
)
_WORKPLACE_WORDS = (
    r"(?:fully |100 ?% )?(?:remote|hybrid|hybride|híbrido|híbrida|on-?site|vor ort"
    r"|homeoffice|home office"
    r"|sur site|télétravail(?: partiel)?|presencial|remoto|teletrabajo)(?: (?:first"
    r"|work|job|working))?"
)
IN_PARENTHESES = re.compile(rf"\s*[(\[]\s*{_WORKPLACE_WORDS}[^()\[\]]{{0,30}}[)\]]", re.I)
_AT_AN_END = re.compile(
    rf"^{_WORKPLACE_WORDS}(?:\s*[-–—,|/·:]\s*|\s+(?:in|à|en|em)\s+|$)|\s*[-–—,"
    rf"|/·:]\s*{_WORKPLACE_WORDS}$",
    re.I,
)
_LONGEST_PLACE = 120


def without_workplace(text: str) -> str:
    bare = IN_PARENTHESES.sub("", text)
    return _AT_AN_END.sub("", _AT_AN_END.sub("", bare)).strip(" ,-–—|·")


def location_of(
    visible: Visible, labels: Mapping[str, list[str]], parts: Parts, found: Found
) -> Found:
    """Return the place that a label, the lines below the title or the page's title name."""
    for value in (*labels.get("location", ()), *visible.named.get("location", ())):
        place = without_workplace(line_of(value))
        if place and len(place) <= _LONGEST_PLACE and _is_no_sentence(place):
            return {"location": place}
    pieces = [
        without_bullet(piece).strip(" /,")
        for line in parts.head[:10]
        for piece in PIECES.split(line)
        if not same(line, found["title"]) and not is_label(piece)
    ]
    company = found.get("company", "")
    of_title = PIECES.split(visible.title)[1:]
    for number, piece in enumerate(pieces):
        if is_place_line(piece) and not same(piece, company):
            return {"location": without_workplace(piece)}
        after_company = number and company and same(pieces[number - 1], company)
        if after_company and (_WITH_REGION.fullmatch(piece) or _is_in(of_title, piece, visible)):
            return {"location": piece}
    among_chips = next(filter(None, map(_town_among_chips, parts.head[1:6])), "")
    return {"location": among_chips} if among_chips else {}


def _town_among_chips(line: str) -> str:
    """Return the town of `Hove, Sussex - Full-time - £30,000 a year`; "" if there is none."""
    first, *others = PIECES.split(without_bullet(line))
    is_town = _WITH_REGION.fullmatch(first) and may_be_a_company(first) and not is_fact(first)
    return first if is_town and any(map(is_fact, others)) else ""


def is_fact(text: str) -> bool:
    """Return whether a text is a workplace, a kind of employment or a pay."""
    return bool(chip_workplace(text) or chip_job_type(text) or pay_of(text))


def _is_in(pieces: Sequence[str], text: str, visible: Visible) -> bool:
    """Return whether a text is a part of the page's title, and a town by all that is known."""
    named = any(same(text, piece) for piece in pieces)
    return named and may_be_a_company(text) and not same(text, site_of(visible))


def _is_no_sentence(text: str) -> bool:
    return len(text.split()) <= 14 and not text.endswith((".", "!", "?")) and not is_generic(text)
