"""Read and write a salary in English."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from vega.boards.patterns import compiled
from vega.rules.currencies import CURRENCIES as CURRENCIES
from vega.rules.currencies import SIGNS as _SIGNS

_CODE_OF = {sign.casefold(): code for code, sign in _SIGNS.items()}
_CURRENCY = "|".join(re.escape(sign.casefold()) for sign in [*_SIGNS.values(), *sorted(CURRENCIES)])
_AMOUNT = r"(?:[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]{1,13})(?:\.[0-9]{1,2})?"
_PERIODS = {"annum": "year", "yr": "year", "hr": "hour", "mo": "month"}
_SALARY = (
    rf"(?P<before>{_CURRENCY})?\s*(?P<low>{_AMOUNT})\s*(?P<low_k>k)?\s*"
    rf"(?:(?:-|–|—|\bto\b)\s*(?:{_CURRENCY})?\s*(?P<high>{_AMOUNT})\s*(?P<high_k>k)?\s*)?"
    rf"(?P<after>{_CURRENCY})?\s*"
    rf"(?:(?:/|\ban?\b|\bper\b)\s*(?P<period>year|month|week|day|hour|{'|'.join(_PERIODS)}))?"
)


LONGEST_SALARY = 60


def read_salary(text: str) -> dict[str, str]:
    """Read what postings say, such as `80-95k` or `€78,000–92,000 a year`.

    Returns low, high, currency and period, "" where not said; an empty dict for anything else.
    """
    words = " ".join(text.casefold().split())
    found = compiled(_SALARY).fullmatch(words) if len(words) <= LONGEST_SALARY else None
    if not found:
        return {}
    currency = found["before"] or found["after"] or ""
    high = _in_digits(found["high"], found["high_k"]) if found["high"] else ""
    low = _in_digits(found["low"], found["low_k"] or found["high_k"])
    if high and Decimal(low) < 1000 and Decimal(low) * 1000 <= Decimal(high):
        low = _in_digits(low, "k")  # 120-130,000
    return {
        "low": low,
        "high": high,
        "currency": _CODE_OF.get(currency, currency.upper()),
        "period": _PERIODS.get(found["period"], found["period"] or ""),
    }


def _in_digits(amount: str, in_thousands: str | None) -> str:
    value = Decimal(re.sub(r"[, ]", "", amount))
    return f"{value * 1000 if in_thousands and value < 1000 else value:f}"


@dataclass(frozen=True, slots=True)
class Pay:
    low: Decimal | None
    high: Decimal | None
    currency: str | None = None
    period: str | None = None
    months: int | None = None  # salaries a year of a monthly salary; None is 12


def pay_of(job: Any) -> Pay:
    """Return the pay of a job, which several of its columns say together."""
    return Pay(
        job.salary_min, job.salary_max, job.salary_currency, job.salary_period, job.salary_months
    )


def salary_words(pay: Pay) -> str:
    """Write a salary in words, such as `€80,000–95,000 a year` or `€5,000 a month, 13 salaries a
    year`; without an amount only how many salaries there are, "" if that is not known either.
    """
    amounts = _amounts(pay.low, pay.high, _sign(pay.currency))
    months = f"{pay.months} salaries a year" if pay.months else ""
    if not amounts:
        return months
    words = amounts + _per(pay.period)
    return f"{words}, {months}" if months and pay.period == "month" else words


def amount_words(amount: Decimal, currency: str | None) -> str:
    """Write an amount in words: `€80,000`."""
    return f"{_sign(currency)}{_number(amount)}"


def _amounts(low: Decimal | None, high: Decimal | None, sign: str) -> str:
    """Write a range or one amount, which readers take for the lower end whether or not a posting
    calls it the least.
    """
    if low is None:
        return f"up to {sign}{_number(high)}" if high is not None else ""
    return sign + "–".join(dict.fromkeys(_number(end) for end in (low, high) if end is not None))


def _number(amount: Decimal) -> str:
    return f"{amount:,.2f}".removesuffix(".00")


def _sign(currency: str | None) -> str:
    return _SIGNS.get(currency, f"{currency}\N{NO-BREAK SPACE}") if currency else ""


def _per(period: str | None) -> str:
    if not period:
        return ""
    return f" an {period}" if period == "hour" else f" a {period}"
