"""Turn a JobPosting of schema.org into the fields of a job."""

import math
import re
from dataclasses import replace
from datetime import UTC, date
from decimal import Decimal

from vega.reading.choices import currency_of, period_of, workplace_of
from vega.reading.page.descriptions import description_of
from vega.reading.page.lines import each_of, line_of, lines_in
from vega.reading.page.places import location_of
from vega.reading.page.plain.chips import MOST_SPECIAL_FIRST, chip_job_type, hours_in
from vega.reading.page.plain.pay import pay_of as pay_in_words
from vega.reading.pay import read_pay
from vega.rules.dates import can_be_read_both_ways, read_date
from vega.rules.money import Pay
from vega.rules.words import words_of

_HIGHEST = Decimal(10) ** 11
_LEAST_A_YEAR = 1000  # less is in thousands, or of another period
_UNIT_CODES = {"ANN": "year", "MON": "month", "WEE": "week", "DAY": "day", "HUR": "hour"}
_LOW = ("minvalue", "minprice", "min")
_HIGH = ("maxvalue", "maxprice", "max")
_ONLY = ("value", "price", "amount")


def salary_of(posting: dict[str, object]) -> dict[str, object]:
    """Return the fields of a salary; none if there is no amount above zero."""
    for name in ("basesalary", "estimatedsalary"):
        for salary in each_of(posting.get(name)):
            if found := _read(salary, 3):
                currency = found.currency or _code(posting.get("salarycurrency"))
                return _fields(found, currency)
    return {}


def _fields(found: Pay, currency: str | None) -> dict[str, object]:
    low, high = found.low, found.high
    if low and high and low > high:
        low, high = high, low
    if found.period == "year" and max(low or 0, high or 0) < _LEAST_A_YEAR:
        return {}
    fields = {
        "salary_min": low,
        "salary_max": high,
        "salary_currency": currency,
        "salary_period": found.period,
    }
    return {name: value for name, value in fields.items() if value}


def _read(salary: object, levels: int) -> Pay | None:
    """Read an amount, a text or an object that has them, some levels deep."""
    if not isinstance(salary, dict):
        return _pay(salary)
    low, high, only = (_first(salary, names) for names in (_LOW, _HIGH, _ONLY))
    if isinstance(only, list) and len(only) == 2 and not (low or high):
        low, high = only
    found = _ends(_pay(low), _pay(high))
    if not found and levels:
        found = next((each for value in each_of(only) if (each := _read(value, levels - 1))), None)
    if not found:
        return None
    return replace(
        found,
        currency=_currency(salary) or found.currency,
        period=_period(salary) or found.period,
    )


def _ends(low: Pay | None, high: Pay | None) -> Pay | None:
    said = low or high
    if not said:
        return None
    return replace(said, low=_one(low), high=_one(high))


def _one(pay: Pay | None) -> Decimal | None:
    return (pay.low or pay.high) if pay else None


def _first(salary: dict[str, object], names: tuple[str, ...]) -> object:
    return next((salary[name] for name in names if salary.get(name)), None)


_NUMBER = re.compile(r"\d{1,13}(?:\.\d{1,10})?", re.A)
_GROUPED = re.compile(r"\d{1,3}\.\d{3}", re.A)  # 45.000 of a text is not 45


def _pay(value: object) -> Pay | None:
    """Read an amount or a range; None for zero and for what is none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        amount = _amount(Decimal(str(value))) if math.isfinite(value) else None
        return Pay(amount, None) if amount else None
    text = line_of(value)
    if _NUMBER.fullmatch(text) and not _GROUPED.fullmatch(text):
        return Pay(amount, None) if (amount := _amount(Decimal(text))) else None
    pay = read_pay(text) or pay_in_words(text)
    return _rounded(pay) if pay else None


def _amount(amount: Decimal | None) -> Decimal | None:
    if amount is None or not 0 < amount < _HIGHEST:
        return None
    return (Decimal(int(amount)) if amount == int(amount) else round(amount, 2)) or None


def _rounded(pay: Pay) -> Pay | None:
    low, high = _amount(pay.low), _amount(pay.high)
    return replace(pay, low=low, high=high) if low or high else None


def _currency(salary: dict[str, object]) -> str | None:
    names = ("currency", "pricecurrency", "salarycurrency", "currencycode")
    return next(filter(None, (_code(salary.get(name)) for name in names)), None)


def _code(value: object) -> str | None:
    """Return the currency of a code, a sign or a name."""
    text = value if isinstance(value, str) else line_of(value)
    return currency_of(text[:50])


def _period(salary: dict[str, object]) -> str | None:
    for name in ("unittext", "unitcode", "duration", "salaryperiod"):
        unit = line_of(salary.get(name))
        if period := period_of(unit) or _UNIT_CODES.get(unit.upper()):
            return period
    return None


LONGEST_REFERENCE = 100  # characters

Fields = dict[str, object]


def fields_of(posting: dict[str, object], today: date) -> Fields:
    """Return what a posting says by the names of a job's fields, without those it leaves out.

    Its own URL and identifier are not asked which posting it is: both may be of something else.
    """
    company = _company(posting.get("hiringorganization"))
    title = _title(posting, company)
    location = location_of(posting)
    fields = {
        "title": title,
        "company": company,
        "location": location,
        "description": description_of(posting),
        "job_type": _job_type(posting.get("employmenttype")),
        "workplace": _workplace(posting, location),
        "deadline": _deadline(posting, today),
        "reference": _reference(posting.get("identifier"), {title, company}),
        **salary_of(posting),
    }
    return {name: value for name, value in fields.items() if value}


_URL = re.compile(r"(?:https?:|www\.|//|javascript:|data:)|\S+://", re.I)


def _company(value: object) -> str:
    return next((line for line in lines_in(value) if not _URL.match(line)), "")


def _title(posting: dict[str, object], company: str) -> str:
    title = line_of(posting.get("title")) or line_of(posting.get("name"))
    return without_company(title or line_of(posting.get("jobtitle")), company)


def without_company(title: str, company: str) -> str:
    """Strip what boards put behind a title: ` | Acme`, ` at Acme`."""
    ending = company and re.search(
        rf"\s(?:[|@·•–—-]|at|bei|chez|en|na)\s+{re.escape(company)}\Z", title, re.I
    )
    return title[: ending.start()].rstrip() or title if ending else title


# The kind of job


def _job_type(value: object) -> str | None:
    """Return the most special of the types: an internship is often part-time, too."""
    lines = [line.rsplit("schema.org/", 1)[-1].replace("_", " ") for line in lines_in(value)]
    found = {chip_job_type(line) or hours_in(line) for line in lines}
    return next((code for code in MOST_SPECIAL_FIRST if code in found), None)


_HOME = frozenset(("telecommute", "telecommuting", "remote"))


def _workplace(posting: dict[str, object], location: str) -> str | None:
    said = [*lines_in(posting.get("joblocationtype"))]
    for line in said:
        if _HOME.intersection(words_of(line[:100])):
            return "remote"
    for line in (*said, location, *lines_in(posting.get("employmenttype"))):
        if code := workplace_of(line):
            return code
    return None


# When it ends

_TIME = re.compile(r"[T,\s]\s*\d{1,2}:\d{2}.*", re.A | re.S)
# As programs print a moment: `Thu Dec 31 00:00:00 UTC 2026`
_PRINTED = re.compile(
    r"\A[a-z]{3} ([a-z]{3} \d\d?) [\d:]{8} (?:[a-z]{1,5} )?(\d{4})\Z", re.A | re.I
)
_ISO_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)", re.A)
_YEARS_AHEAD = 5  # later days mean that there is no end


def _deadline(posting: dict[str, object], today: date) -> date | None:
    """Return the last day as it is written, whatever the time; None if it makes no sense."""
    day, posted = _day(posting.get("validthrough")), _day(posting.get("dateposted"))
    if day is None or not 2000 <= day.year <= today.year + _YEARS_AHEAD:
        return None
    return day if posted is None or posted <= day else None


def _day(value: object) -> date | None:
    for each in each_of(value, 3):
        text = _TIME.sub("", _PRINTED.sub(r"\1, \2", line_of(each)[:100]))
        iso = _ISO_DAY.match(text)
        try:
            if iso:
                return date(*map(int, iso.groups()))
        except ValueError:
            return None
        if not can_be_read_both_ways(text) and (found := read_date(text, True, UTC)):
            return found.day
    return None


# The employer's number


def _reference(value: object, not_these: set[str]) -> str | None:
    """Return the identifier that the employer gave; never a URL or a name."""
    names = {name.casefold() for name in not_these}
    for each in each_of(value):
        if isinstance(each, dict):
            names.add(line_of(each.get("name")).casefold())
            each = each.get("value") or each.get("@value")
        line = line_of(each)
        is_url = _URL.match(line) or "://" in line
        is_number = line.strip("0") != "" and len(line) <= LONGEST_REFERENCE
        if is_number and not is_url and line.casefold() not in names:
            return line
    return None
