"""Find workplace, kind of employment, pay, deadline and reference of a posting."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date
from itertools import chain, islice

from vega.reading.page.page_words import known, last_of
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
    workplace_in,
)
from vega.reading.page.plain.parts import Found, Visible
from vega.reading.page.plain.pay import bare_pay, pay_in, salary_fields, without_estimates
from vega.reading.page.plain.shown import Shown
from vega.rules.dates import WEEKDAYS, read_date
from vega.rules.words import words_of

_LONGEST_VALUE = 200
_LONGEST_LINE = 1_000
_MOST_DATED = 60  # with a day
_MOST_DAYS = 4  # of a line
_NEAR = 9  # words before a day that say what it is
_DAYS_AHEAD = 183  # of a day without a year


_WITH_YEAR = re.compile(
    r"(?<![0-9./-])(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
    r"|[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?(?:[0-9]{4}|[0-9]{2})(?![0-9])"
    r"|[0-9]{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s|del\s)?"
    r"[0-9]{4}|[0-9]{1,2}-[^\W\d_]{3,9}-[0-9]{2,4})"
    r"|[^\W\d_]{3,10}\.?\s[0-9]{1,2}(?:st|nd|rd|th)?,?\s[0-9]{4}"
)
_WITHOUT_YEAR = (
    re.compile(
        r"(?<![0-9./-])[0-9]{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s)?[^\W\d_]{3,10}(?!\w)"
    ),
    re.compile(r"(?<!\w)[^\W\d_]{3,10}\s[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:.])"),
    re.compile(r"(?<![0-9./-])[0-9]{1,2}\.\s?[0-9]{1,2}\.(?!\s?[0-9])"),  # bis 15.12.
)


def deadline_of(value: str, today: date, english: bool = False) -> date | None:
    """Return the first day in a text. English numbers are a day if only one order puts it ahead.

    A day without a year is the next one, unless that is more than half a year ahead.
    """
    return next((day for _, day in _days_in(value[:_LONGEST_VALUE], today, english)), None)


def _days_in(text: str, today: date, english: bool) -> Iterable[tuple[int, date]]:
    """Yield where each day in a text begins, and the day; those with a year first."""
    for found in islice(_WITH_YEAR.finditer(text), _MOST_DAYS):
        orders = (True, False) if english else (True,)
        read = (read_date(found[0], day_first=order, zone=UTC) for order in orders)
        days = {each.day for each in read if each}
        ahead = {day for day in days if day >= today} or days
        if len(ahead) == 1:
            yield found.start(), ahead.pop()
    forms = (form.finditer(text) for form in _WITHOUT_YEAR)
    for found in islice(chain.from_iterable(forms), 2 * _MOST_DAYS):
        if day := _next_day(found[0], today):
            yield found.start(), day


def _next_day(text: str, today: date) -> date | None:
    for year in (today.year, today.year + 1):
        found = read_date(f"{text}{' ' * (text[-1] != '.')}{year}", day_first=True, zone=UTC)
        if found and 0 <= (found.day - today).days <= _DAYS_AHEAD:
            return found.day
    return None


_LIKE_A_DAY = re.compile(r"[0-9]{1,2}[./ -]|[^\W\d_] [0-9]{1,2}\b")


def deadline_in(lines: Sequence[str], today: date, english: bool = False) -> date | None:
    """Return the day that a sentence gives as the last one to apply."""
    dated = (line for line in lines if _LIKE_A_DAY.search(line, 0, _LONGEST_LINE))
    for line in islice(dated, _MOST_DATED):
        text = line[:_LONGEST_LINE]
        for start, day in _days_in(text, today, english):
            before = re.split(r"[.!?](?=\s+[^\W\d_a-z])", text[max(0, start - 160) : start])[-1]
            if day >= today and is_last_day(before):
                return day
    return None


def is_last_day(before: str) -> bool:
    """Return whether the words before a day say that one applies until then: `Apply by`."""
    words = [word for word in words_of(before) if not _is_beside_a_day(word)]
    if last_of("label.deadline", words) > max(0, len(words) - _NEAR):
        return True
    is_until = any(" ".join(words[-count:]) in known("deadline.by") for count in (1, 2, 3))
    return is_until and last_of("deadline.about", words) > 0


# What may stand between: `11:55 pm on Thursday the`
_BESIDE_A_DAY = {
    *WEEKDAYS,
    *("feira", "am", "pm", "midnight", "noon", "uhr", "uur"),
    *("at", "on", "the", "um", "om", "den", "dem", "der", "le", "el", "dia"),
}
_HOUR = re.compile(r"[0-9]{1,2}(?:[ap]m)?")


def _is_beside_a_day(word: str) -> bool:
    return word in _BESIDE_A_DAY or bool(_HOUR.fullmatch(word))


_MOST_LINES = 300  # that may name the hours
_MOST_TOLD = 80  # that may say that one works at home in part
_MOST_ENGLISH = 20_000


def details_of(shown: Shown, today: date | None) -> Found:
    """Return pay, workplace, kind of employment, reference and, of a day, the deadline."""
    labels = shown.labels
    chips = [piece for line in shown.facts for piece in (line, *pieces_of(line))]
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
    told = _ENDS.split("\n".join(line[:_LONGEST_LINE] for line in shown.told[:_MOST_TOLD]))
    return _first(chip_workplace, [*values, *chips, shown.title]) or _first(workplace_in, told)


_ENDS = re.compile(r"[.;!?]\s|\n")


def _first(read: Callable[[str], str | None], values: Iterable[str]) -> str | None:
    return next((code for value in values if (code := read(value))), None)


def _salary(shown: Shown) -> Found:
    said = map(pay_in, map(without_estimates, (shown.head, shown.told)))
    bare = map(bare_pay, shown.labels.get("salary", ()))
    return salary_fields(next(filter(None, chain(said, bare)), None))


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
        [*shown.head, *shown.told], today, english
    )


def _is_english(lines: Sequence[str]) -> bool:
    words = " ".join(lines[:200])[:_MOST_ENGLISH].casefold().split()
    return sum(word in ("the", "and", "of", "to", "by") for word in words) * 20 >= len(words)
