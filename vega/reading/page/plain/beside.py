"""Find the company beside a title, and the place beside the company."""

import re
from collections.abc import Sequence

from vega.reading.page.lines import clean_line
from vega.reading.page.page_words import (
    begins,
    employers_in,
    is_in,
    is_noise,
    is_place,
    known,
    places_in,
    plain,
    same,
    without_workplace,
)
from vega.reading.page.plain.chips import is_label, pieces_of
from vega.reading.page.plain.naming import employer_in_titles, may_be_employer
from vega.reading.page.plain.parts import Found, is_fact
from vega.reading.page.plain.shown import Shown
from vega.reading.page.plain.titles import after_words, employer_of, is_town, split_place
from vega.rules.sources import source_of
from vega.rules.words import words_of

_COMPANY_LINES, _PLACE_LINES = 6, 12  # from the title on
_LINES_ABOVE = 3
_LONGEST_LABELLED = 120
_LONGEST_HEADING = 50
_MOST_LINES = 300  # with addresses


def company_and_place(shown: Shown, found: Found) -> Found:
    """Return `company` and `location`, "" where nothing says it clearly.

    `found` has what the titles say of them, and the workplace.
    """
    name = _company(shown, found.get("company", ""))
    company, place = split_place(name)
    place = _location(shown, company, found.get("location", "")) or place or _of_address(shown)
    if found.get("workplace") != "remote":
        place = place or _behind_company(shown, company) or _in_sentences(shown)
        place = place or _of_municipality(company)
    place = place.removeprefix(f"{company}, ") if company else place
    return {"company": _REMARK.sub("", company), "location": without_workplace(place)}


_REMARK = re.compile(r" \([^()]+ [^()]+\)\Z")


def _company(shown: Shown, in_titles: str) -> str:
    """Return the company that a label, the titles, the site or a line beside the title names."""
    values = (clean_line(value) for value in shown.labels.get("company", ()))
    labelled = [value for value in values if len(value) <= _LONGEST_LABELLED]
    named = list(dict.fromkeys(shown.visible.named.get("company", ())))
    names = [
        *labelled[:1],
        *(named if len(named) == 1 or not shown.is_found else []),
        in_titles,
        employer_in_titles(shown.visible, shown.title),
        _beside_title(shown),
        *named,
        _company_told(shown),
        _employer_told(shown),
    ]
    may = (name for name in names if name and not is_noise(name))
    return next((name for name in may if not same(name, shown.title)), "")


def _company_told(shown: Shown) -> str:
    """Return the company that a heading is about: `About Elm`, `Über Elm`."""
    for block in shown.visible.blocks[: shown.end_at]:
        count = begins("about", block.text) if len(block.text) <= _LONGEST_HEADING else 0
        name = " ".join(block.text.split()[count:]).strip(" :?")
        if count and name[:1].isupper() and not begins("no_name", name) and may_be_employer(name):
            return name
    return ""


def _employer_told(shown: Shown) -> str:
    """Return the first employer that the first lines of a posting name."""
    lines = shown.told[: min(_PLACE_LINES, shown.letter_end)]
    apart = (line.replace(shown.title or "\n", "\n") for line in lines if not is_label(line))
    found = (name for line in apart for name in employers_in(line))
    return next(found, "").strip(".")


def _lines_below(shown: Shown, most: int) -> Sequence[str]:
    """Return the first lines, from a heading on, without the sender's own."""
    start = 0 if shown.visible.is_plain else shown.title_at
    return shown.told[start : min(start + most, shown.letter_end)]


def _beside_title(shown: Shown) -> str:
    """Return the name directly below or above the title, if something else says what it is."""
    visible = shown.visible
    said = f" {plain(' '.join(visible.titles))} "
    below = shown.rows(_COMPANY_LINES)
    for piece in (piece for row in below for piece in row if may_be_employer(piece)):
        if (name := employer_of(piece)) or f" {plain(piece)} " in said:
            return name or piece
    first, *rest = [piece for row in below[:3] for piece in row][:4] or [""]
    is_row = bool(below) and len(below[0]) > 1
    if (is_row or visible.is_plain or source_of(visible.url)) and may_be_employer(first):
        return first if any(map(is_fact, rest)) else ""
    above = visible.lines[max(0, shown.title_at - _LINES_ABOVE) : shown.title_at]
    last = next((line for line in reversed(above) if not is_noise(line)), "")
    is_above = visible.is_plain and is_fact(first) and len(pieces_of(last)) == 1
    return last if is_above and may_be_employer(last) else ""


# Places


def _location(shown: Shown, company: str, in_titles: str) -> str:
    """Return the place that a label, the lines below the title or the page's titles name."""
    named = shown.visible.named.get("location", ())
    for value in (*shown.labels.get("location", ()), *named):
        place = without_workplace(clean_line(value))
        if place and len(place) <= _LONGEST_LABELLED and not place.endswith((".", "!", "?")):
            return place
    rows = shown.rows(_PLACE_LINES)
    pieces = (piece for row in rows for piece in row if not begins("at", piece))
    places = (without_workplace(piece) for piece in pieces if is_place(piece))
    near = (place for place in places if not same(place, company))
    return next(near, "") or in_titles


def _behind_company(shown: Shown, company: str) -> str:
    """Return the town that a sentence has behind the company: `at Elm Trust in Stroud`."""
    joints = "|".join(map(re.escape, sorted(known("in"))))
    form = re.compile(rf"(?i:{re.escape(company)})[*\"”»]?(?:,| -| –| (?i:{joints})) ({_TOWN})")
    lines = (line[:_LONGEST_LINE] for line in shown.told[:_MOST_SENTENCES]) if company else ()
    found = (each[1] for line in lines for each in form.finditer(line))
    return next(filter(is_town, found), "")


def _of_municipality(name: str) -> str:
    """Return the place in the name of an employer: `Stadt Celle`, `Leeds City Council`."""
    *words, first, last = ["", "", *name.split()]
    is_behind = is_in("municipality", f"{first} {last}")
    count = begins("municipality", name)
    found = " ".join(words) if is_behind else after_words(name, count) if count else ""
    place = found.strip(" '’")
    is_one = place[:1].isupper() and known("employer").isdisjoint(words_of(place))
    return place if is_one else ""


def _in_sentences(shown: Shown) -> str:
    """Return the only place that the sentences of a posting name."""
    found = {
        plain(place): place
        for line in _lines_below(shown, _MOST_SENTENCES)
        for place in places_in(line)
    }
    return next(iter(found.values())) if len(found) == 1 else ""


_MOST_SENTENCES = 60  # lines


_NAME = r"[A-ZÄÖÜÉÈ][^\W\d_]+"
_JOINT = "(?:les|la|le|lès|sur|sous|en|de|du|des|aux|am|an der|im)"
_TOWN = rf"{_NAME}(?:[ -](?:{_JOINT}[ -])?{_NAME}){{0,3}}"
_LONGEST_LINE = 1_000
_ADDRESS = re.compile(
    rf"(?<![\w-])(?:[A-Z]-)?(?!(?:19|20)[0-9]{{2}}\s)[0-9]{{4,5}} {_NAME}"
    rf"(?:[ -](?:{_JOINT}[ -])?{_NAME})*"
)


def _of_address(shown: Shown) -> str:
    """Return the only town with a postcode that a posting names."""
    visible = shown.visible
    lines = visible.lines[: shown.letter_end] if visible.is_text else shown.told
    found = {each[0] for line in lines[:_MOST_LINES] for each in _ADDRESS.finditer(line[:500])}
    return found.pop() if len(found) == 1 else ""
