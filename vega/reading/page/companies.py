"""Find the company of a posting: in labels, beside the title, below or above it."""

import re
from collections.abc import Mapping, Sequence

from vega.reading.page.bodies import Parts, is_noise, is_section
from vega.reading.page.employers import employer_in
from vega.reading.page.labels import is_label, without_bullet
from vega.reading.page.locations import is_place_line
from vega.reading.page.titles import is_named_as_a_company, may_be_a_company
from vega.reading.page.visible import PIECES, Found, Visible, is_said, site_of
from vega.reading.page.words import (
    has_company_form,
    has_gender_mark,
    is_board,
    is_chip,
    is_field,
    is_like_a_board,
    is_place,
    is_public_body,
    letters_of,
    line_of,
    names_a_role,
    same,
)
from vega.rules.words import fold

_MOST_PIECES = 8  # of a page's title
_MOST_BEGINNING = 40  # lines, one of which may say who seeks


def _named_employer(visible: Visible, title: str) -> str:
    """Return the name in an element that is called a company; no board, label or the like."""
    for name in map(line_of, visible.named.get("company", ())):
        is_of_board = is_board(name) or (is_like_a_board(name) and not has_company_form(name))
        may_be = _is_name(name) or (names_a_role(name) and name[0].isupper())
        if may_be and not is_of_board and not same(name, title):
            return name
    return ""


def company_of(
    visible: Visible,
    found: Found,
    labels: Mapping[str, list[str]],
    parts: Parts,
    lines: Sequence[str],
) -> Found:
    """Return the company that a label, the page's title or a line beside the title names."""
    text = _head_of_page(visible)
    for name in map(line_of, labels.get("company", ())):
        is_name = _is_name(name) or is_public_body(name)
        if is_name and (is_said(name, lines, 1) or letters_of(name) in text):
            return {"company": name}
    if name := _named_employer(visible, found["title"]):
        return {"company": name}
    if "company" in found:
        return {}
    name = (
        _beside_title(visible, found, parts)
        or _below_title(visible, found, parts, lines, text)
        or _of_title(visible, found, lines)
        or _above_title(visible, parts, lines, text)
        or next(filter(is_public_body, labels.get("department", ())), "")
        or employer_in(_beginning(parts, lines), _titles_of(visible))
    )
    return {"company": name} if name else {}


def _beginning(parts: Parts, lines: Sequence[str]) -> Sequence[str]:
    """Return the lines around the title, and the first ones of the description."""
    return lines[max(0, parts.title_at - 3) : parts.body_at + 3][:_MOST_BEGINNING]


def _titles_of(visible: Visible) -> str:
    return " | ".join([visible.title, *visible.headings, site_of(visible)])[:2_000]


def _below_title(
    visible: Visible, found: Found, parts: Parts, lines: Sequence[str], text: str
) -> str:
    candidates = _candidates(parts, found["title"])
    for number, name in enumerate(candidates):
        is_named = has_company_form(name) or (number == 0 and is_named_as_a_company(name))
        said = is_named or letters_of(name) in text or same(name, site_of(visible))
        followed = number == 0 and _place_follows(parts.head, name, found.get("location", ""))
        is_sure = not visible.html or "location" in found or is_said(name, lines, 2)
        if number == 0 and _is_second_heading(visible, parts, name):
            return name
        if said or (followed and is_sure):
            return name
    return ""


def _of_title(visible: Visible, found: Found, lines: Sequence[str]) -> str:
    pieces = PIECES.split(visible.title)[:_MOST_PIECES]
    named = [piece for piece in pieces if _is_employer_of(piece, found, lines)]
    return named[0] if len(named) == 1 else ""


def _above_title(visible: Visible, parts: Parts, lines: Sequence[str], text: str) -> str:
    above = [without_bullet(line) for line in reversed(parts.before)]
    above = [line for line in above if not _NOT_A_NAME.search(fold(line))]  # `Show more options`
    for number, name in enumerate(above):
        is_alone = not visible.html and _is_alone_above(name, parts)
        is_above = number == 0 and (is_named_as_a_company(name) or is_alone)
        if _is_name(name) and (is_above or letters_of(name) in text or is_said(name, lines, 3)):
            return name
    return ""


def _head_of_page(visible: Visible) -> str:
    """Return the letters of what the page's head says."""
    return letters_of(" ".join([visible.title, *visible.meta.values()])[:2_000])


def _is_employer_of(piece: str, found: Found, lines: Sequence[str]) -> bool:
    """Return whether a part of the page's title is the employer: by its form, or said again."""
    if same(piece, found["title"]) or has_gender_mark(piece) or is_like_a_board(piece):
        return False
    return is_named_as_a_company(piece) or (_is_name(piece) and is_said(piece, lines, 2))


def _is_alone_above(name: str, parts: Parts) -> bool:
    """Return whether only a name of several words is above the title, and a place below it."""
    words = name.split()
    if len(words) < 2 or not all(word[0].isupper() for word in words) or is_like_a_board(name):
        return False
    below = PIECES.split(next(iter(parts.head[1:2]), ""))
    return len(parts.before) == 1 and parts.title_at <= 2 and is_place_line(below[0])


def _is_second_heading(visible: Visible, parts: Parts, name: str) -> bool:
    """Return whether a name stands directly below the title, is a heading and not the last line."""
    below = [without_bullet(line) for line in parts.head[1:2]] if len(parts.head) > 2 else []
    capitals = all(not word[0].islower() for word in name.split() if len(word) > 3)
    return capitals and name in below and any(same(name, each) for each in visible.headings)


def _beside_title(visible: Visible, found: Found, parts: Parts) -> str:
    """Return the name that stands beside the title and is a part of the page's title, too.

    Such as a part that has a word for a role: `Lind Engineers`.
    """
    beside = [without_bullet(line) for line in (*parts.head[1:6], *parts.before)]
    pieces = [piece for piece in PIECES.split(visible.title) if not is_place(piece)]
    before, role, _ = visible.title.partition(found["title"])
    names = [*(name for name in pieces[1:] if names_a_role(name)), before.strip() if role else ""]
    is_name = (name for name in names if name and not same(name, found["title"]))
    return next((name for name in is_name if any(same(name, line) for line in beside)), "")


def _candidates(parts: Parts, title: str) -> list[str]:
    """Return what may be the company on the lines below the title."""
    names = []
    for line in parts.head[:6]:
        rest = line[len(title) :] if letters_of(line).startswith(letters_of(title)) else line
        pieces = [without_bullet(piece) for piece in PIECES.split(rest)]
        names += [piece for piece in pieces[:4] if _is_name(piece)]
    return names


def _is_name(text: str) -> bool:
    """Return whether a line below a title may be a company's name."""
    return (
        2 <= len(text) <= 80
        and len(text.split()) <= 8
        and may_be_a_company(text)
        and not is_label(text)
        and not is_noise(text)
        and not is_section(text)
        and not is_field(text)
        and not is_chip(text)
        and not _NOT_A_NAME.search(fold(text))
        and not text.endswith((".", "!", "?", ":")) | text[0].islower() & (" " in text)
    ) or (has_company_form(text) and len(text) <= 80 and not is_label(text))


_NOT_A_NAME = re.compile(
    r"\bago\b|applicants?\b|\bvor [0-9]|il y a|\bhace\b|\bha [0-9]|posted"
    r"|veroffentlicht|publiee?|publicad"
    r"|geplaatst|reviews?\b|bewertung|\bavis\b|rating|stars?\b|★|^[0-9.,]+$|days?\b"
    r"|\btage\b|yesterday|today"
    r"|heute|gestern|logo$|\bsave|\bshare|view(?:ed|s)?\b|click|promoted|verif|premium"
    r"|skills?\b|match"
    r"|responses?|hiring|candidat|bewerb|apply|sign in|follow|salary|gehalt|experience|level|team$"
    r"|^(?:vertraulich|confidential|confidentiel|confidencial|anonym)|^job\b|^jobs\b"
    r"|department|^full|^part|\bmore\b|^see\b|^show\b"
)


def _place_follows(head: Sequence[str], name: str, place: str) -> bool:
    """Return whether a name is followed by a place, such as that of the page's title."""
    town = fold(place.split(",")[0])
    pieces = [without_bullet(piece) for line in head[:6] for piece in PIECES.split(line)]
    at = next((number for number, piece in enumerate(pieces) if piece == name), None)
    following = pieces[at + 1 : at + 4] if at is not None else []
    return any(is_place_line(each) or (town and town in fold(each)) for each in following)
