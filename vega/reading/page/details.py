"""Find workplace, kind of employment, pay, deadline and reference of a posting."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from vega.reading.choices import workplace_of
from vega.reading.page.bodies import Parts
from vega.reading.page.labels import (
    chip_job_type,
    chip_workplace,
    deadline_in,
    deadline_of,
    has_date,
    is_label,
    most_special_job_type,
    reference_of,
    without_bullet,
)
from vega.reading.page.locations import IN_PARENTHESES
from vega.reading.page.salaries import (
    is_estimate,
    pay_in,
    pay_of,
    salary_fields,
    without_estimates,
)
from vega.reading.page.visible import PIECES, Found, Visible
from vega.rules.words import fold

_MOST_DATED_LINES = 60


def details_of(
    visible: Visible,
    labels: Mapping[str, list[str]],
    parts: Parts,
    lines: Sequence[str],
    today: date,
) -> Found:
    """Return pay, workplace, kind of employment, deadline and reference."""
    chips = [
        without_bullet(piece)
        for line in parts.head
        for piece in (line, *PIECES.split(line))
        if not is_label(line)
    ]
    found = {
        "workplace": _first_code(chip_workplace, labels.get("workplace", ()))
        or _first_code(chip_workplace, labels.get("location", ()))
        or _first_code(chip_workplace, labels.get("job_type", ()))
        or _first_code(chip_workplace, chips)
        or _workplace_beside_place(parts.head)
        or _hybrid_sentence(lines[: parts.end_at]),
        "job_type": _first_code(chip_job_type, labels.get("job_type", ()))
        or most_special_job_type(chips),
        "deadline": _deadline(labels, parts, lines, today),
        "reference": next(filter(None, map(reference_of, labels.get("reference", ()))), None),
        **_in_local_dollars(_salary(labels, parts, lines), visible),
    }
    return {name: value for name, value in found.items() if value}


def _first_code(read: Any, values: Sequence[str]) -> str | None:
    return next((code for value in values if (code := read(value))), None)


def _workplace_beside_place(head: Sequence[str]) -> str | None:
    for line in head[:10]:
        if (found := IN_PARENTHESES.search(line)) and (
            code := chip_workplace(found[0].strip(" ()[]"))
        ):
            return code
    return None


def _hybrid_sentence(lines: Sequence[str]) -> str | None:
    """Return the code of a line that begins with it: `Hybrid: two days a week in the office.`"""
    begin = (without_bullet(line[:60]).partition(":") for line in lines)
    is_hybrid = any(colon and workplace_of(word) == "hybrid" for word, colon, _ in begin)
    return "hybrid" if is_hybrid else None


def _salary(labels: Mapping[str, list[str]], parts: Parts, lines: Sequence[str]) -> Found:
    for value in labels.get("salary", ()):
        if not is_estimate(value) and (pay := pay_of(value, labelled=True)):
            return salary_fields(pay)
    shown = (parts.head, lines[: parts.end_at])
    return salary_fields(next(filter(None, map(pay_in, map(without_estimates, shown))), None))


_DOLLARS = {"au": "AUD", "ca": "CAD", "nz": "NZD", "sg": "SGD", "hk": "HKD"}
_COUNTRY_OF_HOST = re.compile(r"https?://[^/?#:]+\.([a-z]{2})(?=[/?#:]|\Z)", re.I)


def _in_local_dollars(salary: Found, visible: Visible) -> Found:
    """Return a salary in the dollars of the site's country where the page has only their sign."""
    country = _COUNTRY_OF_HOST.match(visible.url)
    local = _DOLLARS.get(country[1].lower()) if country else None
    is_bare = salary.get("salary_currency") == "USD" and not any(
        "US$" in line or "USD" in line for line in visible.lines
    )
    return {**salary, "salary_currency": local} if local and is_bare else salary


def _deadline(
    labels: Mapping[str, list[str]], parts: Parts, lines: Sequence[str], today: date
) -> date | None:
    english = _is_english(lines)
    for value in labels.get("deadline", ()):
        if day := deadline_of(value, today, english):
            return day
    dated = filter(has_date, (*parts.head, *lines[: parts.end_at]))
    days = (deadline_in(line, today) for line in islice(dated, _MOST_DATED_LINES))
    return next(filter(None, days), None) or _day_to_apply(lines[: parts.end_at], today)


_HOW_TO_APPLY = re.compile(
    r"(?:how to |to )?apply(?:ing)?|(?:your )?application|(?:deine |ihre )?bewerbung"
    r"|so bewirbst du dich|so bewerben sie sich|(?:pour |comment )?postuler|(?:votre )?candidature"
    r"|como (?:aplicar|inscribirse|postular|se candidatar|candidatar-se)|candidaturas?|solliciteren"
)
_BY = re.compile(
    r"\b(?:by|before|until|bis(?: zum| spatestens)?|avant le|jusqu['’]au|hasta el|antes del?|ate"
    r"|voor)(?: the)? (?=[0-9])"
)


def _day_to_apply(lines: Sequence[str], today: date) -> date | None:
    """Return the day that the lines below `How to apply` give: `Write to us by 3 May 2027`."""
    for number, line in enumerate(lines):
        if len(line) < 40 and _HOW_TO_APPLY.fullmatch(fold(line).strip(" :?!")):
            for below in map(fold, lines[number + 1 : number + 4]):
                by = _BY.search(below)
                if by and (day := deadline_of(below[by.end() : by.end() + 30], today)):
                    return day
    return None


def _is_english(lines: Sequence[str]) -> bool:
    words = " ".join(lines[:200])[:20_000].casefold().split()
    return sum(word in ("the", "and", "of", "to", "by") for word in words) * 20 >= len(words)


_INTERN = re.compile(
    r"\b(?:intern|interns|internship|praktik(?:um|ant|antin)|pflichtpraktikum"
    r"|werkstudent(?:in)?|stagiaire"
    r"|working student|becari[oa]|estagiari[oa]|estagio|stage|practicas|tirocinio|alternance)\b"
)


def intern_of(title: str) -> Found:
    return {"job_type": "intern"} if _INTERN.search(fold(title)) else {}
