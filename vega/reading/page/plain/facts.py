"""Find workplace, kind of employment, pay, deadline and reference of a posting."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from vega.reading.page.plain.chips import (
    by_number_of_hours,
    chip_job_type,
    chip_workplace,
    hours_in,
    intern_in,
    most_special_job_type,
    pieces_of,
    reference_in,
    reference_of,
)
from vega.reading.page.plain.days import deadline_in, deadline_of
from vega.reading.page.plain.pay import (
    is_estimate,
    pay_in,
    pay_of,
    salary_fields,
    without_estimates,
)
from vega.reading.page.plain.shown import Shown
from vega.reading.page.plain.visible import Found, Visible

_MOST_LINES = 300  # that may name the hours
_MOST_ENGLISH = 20_000
_HYBRID = re.compile(r"(?i)(?:- )?h[iyí]bri\w+\b[^.]{0,20}[:(]")  # `Hybrid: two days in the office`


def details_of(shown: Shown, today: date | None) -> Found:
    """Return pay, workplace, kind of employment, reference and, of a day, the deadline."""
    labels = shown.labels
    chips = [piece for line in shown.head for piece in (line, *pieces_of(line))]
    found = {
        "workplace": _workplace(shown, chips),
        "job_type": _job_type(shown, chips),
        "deadline": _deadline(shown, today) if today else None,
        "reference": _first(reference_of, labels.get("reference", ())) or reference_in(shown.told),
        **_in_local_dollars(_salary(shown), shown.visible),
    }
    return {name: value for name, value in found.items() if value}


def _job_type(shown: Shown, chips: Sequence[str]) -> str | None:
    """Return the kind that labels, the title, chips or hours say; few hours are part-time."""
    text = " . ".join(line[:200] for line in shown.told[:_MOST_LINES])
    found = (
        _first(chip_job_type, shown.labels.get("job_type", ()))
        or ("intern" if intern_in(shown.title) else most_special_job_type(chips))
        or hours_in(shown.title)
        or hours_in(text)
    )
    return (by_number_of_hours(text) or found) if found == "full_time" else found


def _workplace(shown: Shown, chips: Sequence[str]) -> str | None:
    names = ("workplace", "location", "job_type")
    values = [value for name in names for value in shown.labels.get(name, ())]
    in_brackets = re.findall(r"[(\[]([^()\[\]]{3,40})[)\]]", " . ".join([*chips, shown.title]))
    hybrid = any(map(_HYBRID.match, shown.told))
    return _first(chip_workplace, [*values, *chips, *in_brackets]) or ("hybrid" if hybrid else None)


def _first(read: Callable[[str], str | None], values: Sequence[str]) -> str | None:
    return next((code for value in values if (code := read(value))), None)


def _salary(shown: Shown) -> Found:
    for value in shown.labels.get("salary", ()):
        if not is_estimate(value) and (pay := pay_of(value, labelled=True)):
            return salary_fields(pay)
    said = map(pay_in, map(without_estimates, (shown.parts.head, shown.told)))
    return salary_fields(next(filter(None, said), None))


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


def _deadline(shown: Shown, today: date) -> date | None:
    english = _is_english(shown.visible.lines)
    labelled = (deadline_of(value, today, english) for value in shown.labels.get("deadline", ()))
    return next(filter(None, labelled), None) or deadline_in(
        [*shown.parts.head, *shown.told], today, english
    )


def _is_english(lines: Sequence[str]) -> bool:
    words = " ".join(lines[:200])[:_MOST_ENGLISH].casefold().split()
    return sum(word in ("the", "and", "of", "to", "by") for word in words) * 20 >= len(words)
