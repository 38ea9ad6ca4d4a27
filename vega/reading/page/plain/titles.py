"""Read role, company and place from the title of a page or the text of a share.

A title is split where signs or `at` join its parts. A part is left out of the role where it is a
place, a board, or the company for certain; what is not clear is no company: a wrong one is worse.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice, takewhile

from vega.reading.page.lines import clean_line
from vega.reading.page.page_words import (
    LONGEST_NAME,
    begins,
    has_gender_mark,
    is_board,
    is_chip,
    is_employer,
    is_for_jobs,
    is_in,
    is_no_title,
    is_place,
    is_team,
    known,
    letters_of,
    names_a_role,
    plain,
    without_workplace,
)
from vega.reading.page.plain.pay import pay_of
from vega.rules.words import words_of

LONGEST_TITLE = 160
_UNREAD = re.compile(r"^\s*(?:\([0-9]{1,4}\+?\)|\[[0-9]{1,4}\]|[^\w\s(\[.@&\"'«„“]+)\s*")
# No bar is the dot in `Régisseur·se`.
_BARS = re.compile(r"\s*[|｜¦]\s*|\s+(?:::|»|›|//|·|•|∙|⋅)\s+|\s*·(?![a-zà-ÿ])\s*|\t")
_DASHES = re.compile(r"\s+[-–—−]+\s+|\s*—\s*|(?<=\))\s*[-–]\s+")
_SIGNS = re.compile(r"[\s\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+\Z")  # at the end
_MOST_PIECES = 12
_MOST_WORDS_OF_LABEL = 4
_OF_PAGE = re.compile(
    r"\s[-–—|]\s(?:job post(?:ing)?|stellenanzeige|offre d['’]emploi|oferta de empleo)\s*$", re.I
)
_ENDS = " ,;:|-–—·"


def read_title(text: str) -> dict[str, str]:
    """Return `title`, `company` and `location`, those that are clear."""
    bare = without_lead(clean_line(text[: 2 * LONGEST_TITLE]))
    return _clean(_around_at(bare) or _of_pieces(bare))


def without_lead(text: str) -> str:
    """Return a title without what is said before one: `(3) `, `Subject: `, `Offre d'emploi `."""
    text = _SIGNS.sub("", text)
    for _ in range(4):
        text = _UNREAD.sub("", text)
        before, sign, rest = text.partition(":")
        is_label = len(before.split()) <= _MOST_WORDS_OF_LABEL and names_a_role(rest)
        if sign and rest.strip() and (is_label or is_in("before_title", before)):
            text = rest.strip()
        elif count := _words_before(text):
            text = after_words(text, count).lstrip(_ENDS) or text
        else:
            break
    *words, last = text.split() or [""]
    text = " ".join(words) if plain(last) in known("seeking") and names_a_role(text) else text
    return _OF_PAGE.sub("", text).strip()


def _words_before(text: str) -> int:
    """Return how many words say that a title follows: `Vakanz als`, `We need a`, `Une`."""
    return begins("before_title", text, 2) or begins("seeking", text) or begins("one", text)


def after_words(text: str, count: int) -> str:
    """Return a text behind its first words."""
    for found in re.finditer(r"[^\s'’:-]+", text):
        if len(words_of(text[: found.end()])) >= count:
            return text[found.end() :]
    return ""


def is_job_post(text: str) -> bool:
    """Return whether a line ends as Indeed's heading of the open posting does: ` - job post`."""
    return len(text) <= LONGEST_TITLE and bool(_OF_PAGE.search(text))


def split_title(text: str) -> list[str]:
    bars = [bar for bar in _BARS.split(text) if bar.strip()]
    pieces = [piece.strip(_ENDS) for bar in bars for piece in _DASHES.split(bar)]
    return [piece for piece in pieces if piece][:_MOST_PIECES]


def _of_pieces(text: str) -> dict[str, str]:
    """Read the parts of a title; mostly the role comes first."""
    pieces = split_title(text)
    kept = [piece for piece in pieces if not (is_no_title(piece) or is_board(piece))]
    roles = [at for at, piece in enumerate(kept) if names_a_role(piece)]
    if not kept or (not roles and len(kept) == 1 < len(pieces)):
        return {}
    at = roles[0] if roles else 0
    teams = [*takewhile(lambda piece: is_team(piece) or has_gender_mark(piece), kept[at + 1 :])]
    rest = [*kept[:at], *kept[at + 1 + len(teams) :]]
    return {**_without_place(" - ".join([kept[at], *teams])), **_beside(rest)}


def _beside(rest: Sequence[str]) -> dict[str, str]:
    """Return the company and the place among the parts beside a role."""
    place = next(filter(is_place, rest), "")
    may = filter(may_be_a_company, rest)
    names = [each for each in may if employer_of(each) or not is_for_jobs(each)]
    clear = [employer_of(piece) for piece in names]
    company = next(filter(None, clear), "") or (names[0] if len(names) == 1 else "")
    return _if_any(company=company, location=place)


def may_be_a_company(text: str) -> bool:
    """Return whether a part is no place, field of work, chip, heading or board."""
    return 2 <= len(text) <= LONGEST_NAME and _may_be_a_company(text)


@lru_cache(maxsize=2_000)  # a board names each company many times
def _may_be_a_company(text: str) -> bool:
    return not (
        is_place(text)
        or is_team(text)
        or is_chip(text)
        or is_no_title(text)
        or is_board(text)
        or any(is_in(section, text) for section in ("noise", "before_title", "seeking"))
        or text.islower()
        or _of_careers(text)[:1].islower()
        or re.search(r"[0-9]{3}|[€$£?!:]|@", text)
    )


def employer_of(text: str) -> str:
    """Return the employer that a name certainly has: `Elm GmbH`, `Elm Careers`, `Jobs at Elm`."""
    name = _of_careers(text)
    if name and not (is_place(name) or names_a_role(name) or is_for_jobs(name)):
        return name
    return text if is_employer(text) and not names_a_role(text) else ""


def _of_careers(text: str) -> str:
    """Return a name without `Careers` behind it or `Jobs at` before it; "" if it has neither."""
    words = text.split()
    bare = list(words)
    while len(bare) > 1 and plain(bare[-1]) in known("career") and not is_employer(text):
        del bare[-1]
    if len(bare) > 2 and plain(bare[0]) in known("career") and plain(bare[1]) in known("at"):
        del bare[:2]
    del bare[: begins("about", " ".join(bare))]
    return " ".join(bare).strip(_ENDS) if bare != words else ""


# `Role at Company in Place`


@cache
def _joints(section: str) -> re.Pattern[str]:
    longest = sorted(known(section), key=len, reverse=True)
    signs = "|@" if section == "at" else ""
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, longest))}{signs})\s", re.I)


def _around_at(text: str) -> dict[str, str]:
    """Read what is before the last `at`, and the company and the place behind it."""
    for joint in reversed(list(islice(_joints("at").finditer(f"{text} "), _MOST_PIECES))):
        company, *others = split_title(text[joint.end() :]) or [""]
        company, place = split_place(company, is_sure=True)
        place = place or next(filter(is_place, others), "")
        if may_be_a_company(company):
            role = _of_pieces(text[: joint.start()].strip(_ENDS))
            company = employer_of(company) or company
            return {**role, **_if_any(company=company, location=place)} if role else {}
    return {}


_TOWN = re.compile(r"[^\W\d_][^\d:;!?|@()]{1,40}")


def is_town(text: str) -> bool:
    """Return whether a text may be a place by its form, though no list has it."""
    is_name = bool(_TOWN.fullmatch(text)) and text[:1].isupper() and len(text.split()) <= 4
    return is_name and may_be_a_company(text) and not (names_a_role(text) or is_employer(text))


def _if_any(**found: str) -> dict[str, str]:
    return {name: value for name, value in found.items() if value}


def split_place(text: str, is_sure: bool = False) -> tuple[str, str]:
    """Split `Acme GmbH in Berlin`, `Acme (Berlin)` and `Acme, Berlin`.

    Where a text is surely a company with or without its place, any town may follow it.
    """
    for joint in reversed(list(_joints("in").finditer(text))):
        if is_place(after := text[joint.end() :]):
            return text[: joint.start()].strip(" ,"), after.strip()
    for sign, end in ((" (", ")"), (", ", "")):
        before, _, after = text.partition(sign)
        place = after.removesuffix(end)
        if is_place(place) or (is_sure and is_town(without_workplace(place))):
            return before, without_workplace(place)
    return text, ""


def _without_place(title: str) -> dict[str, str]:
    """Split `Engineer in Berlin`, `Engineer (Berlin)` and `Engineer, Acme GmbH, Berlin`."""
    role, place = split_place(title)
    if place:
        return {"title": role, "location": place}
    role, *others = title.split(", ")
    rest = [*takewhile(_is_beside_role, reversed(others))]
    if not rest or not names_a_role(role):
        return {"title": title}
    return {"title": ", ".join([role, *others][: -len(rest)]), **_beside(rest)}


def _is_beside_role(text: str) -> bool:
    return is_place(text) or is_employer(text) or is_chip(text) or pay_of(text) is not None


def _clean(found: dict[str, str]) -> dict[str, str]:
    """Drop what is empty or no name, and signs at the ends."""
    clean = {name: value.strip(_ENDS) for name, value in found.items() if value}
    title = clean.get("title", "")
    if is_no_title(title) or is_board(title) or not letters_of(title):
        return {}
    return {name: value for name, value in clean.items() if letters_of(value)}
