"""Read the salary of a JobPosting."""

import math
import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from vega.reading.choices import currency_of, period_of
from vega.reading.page.lines import each_of, line_of
from vega.reading.page.plain.pay import pay_of as pay_in_words
from vega.reading.pay import read_pay
from vega.rules.money import Pay

_HIGHEST = Decimal(10) ** 11
_LEAST_A_YEAR = 1000  # less is in thousands, or of another period
_UNIT_CODES = {"ANN": "year", "MON": "month", "WEE": "week", "DAY": "day", "HUR": "hour"}
_LOW = ("minvalue", "minprice", "min")
_HIGH = ("maxvalue", "maxprice", "max")
_ONLY = ("value", "price", "amount")


def salary_of(posting: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a salary; none if there is no amount above zero."""
    for name in ("basesalary", "estimatedsalary"):
        for salary in each_of(posting.get(name)):
            if found := _read(salary, 3):
                currency = found.currency or _code(posting.get("salarycurrency"))
                return _fields(found, currency)
    return {}


def _fields(found: Pay, currency: str | None) -> dict[str, Any]:
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


def _read(salary: Any, levels: int) -> Pay | None:
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


def _first(salary: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((salary[name] for name in names if salary.get(name)), None)


_NUMBER = re.compile(r"\d{1,13}(?:\.\d{1,10})?", re.A)
_GROUPED = re.compile(r"\d{1,3}\.\d{3}", re.A)  # 45.000 of a text is not 45


def _pay(value: Any) -> Pay | None:
    """Read an amount or a range; None for zero and for what is none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        amount = _amount(Decimal(str(value))) if math.isfinite(value) else None
        return Pay(amount, None) if amount else None
    text = line_of(value)
    if _NUMBER.fullmatch(text) and not _GROUPED.fullmatch(text):
        return Pay(amount, None) if (amount := _amount(Decimal(text))) else None
    pay = read_pay(text) or pay_in_words(text, labelled=True)
    return _rounded(pay) if pay else None


def _amount(amount: Decimal | None) -> Decimal | None:
    if amount is None or not 0 < amount < _HIGHEST:
        return None
    return (Decimal(int(amount)) if amount == int(amount) else round(amount, 2)) or None


def _rounded(pay: Pay) -> Pay | None:
    low, high = _amount(pay.low), _amount(pay.high)
    return replace(pay, low=low, high=high) if low or high else None


def _currency(salary: dict[str, Any]) -> str | None:
    names = ("currency", "pricecurrency", "salarycurrency", "currencycode")
    return next(filter(None, (_code(salary.get(name)) for name in names)), None)


def _code(value: Any) -> str | None:
    """Return the currency of a code, a sign or a name."""
    text = value if isinstance(value, str) else line_of(value)
    return currency_of(text[:50])


def _period(salary: dict[str, Any]) -> str | None:
    for name in ("unittext", "unitcode", "duration", "salaryperiod"):
        unit = line_of(salary.get(name))
        if period := period_of(unit) or _UNIT_CODES.get(unit.upper()):
            return period
    return None
