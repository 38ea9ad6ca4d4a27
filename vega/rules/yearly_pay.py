"""Make pay comparable: what it comes to in a year, and how that was computed."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from vega.rules.money import Pay, salary_words

HOURS_A_DAY = 8  # of a day's rate


class WorkingTime(NamedTuple):
    hours_a_week: Decimal
    weeks_a_year: int

    @property
    def words(self) -> str:
        """`38.5 hours a week, 46 weeks a year`."""
        weeks = f"{self.weeks_a_year} week{'' if self.weeks_a_year == 1 else 's'}"
        hours = "1 hour" if self.hours_a_week == 1 else f"{plain(self.hours_a_week)} hours"
        return f"{hours} a week, {weeks} a year"


class YearlyPay(NamedTuple):
    """Pay by year. `how` is its computation, blank where it is by year already."""

    low: Decimal | None
    high: Decimal | None
    currency: str
    how: str

    @property
    def words(self) -> str:
        return salary_words(Pay(self.low, self.high, self.currency, "year"))


def yearly_pay(pay: Pay, time: WorkingTime) -> YearlyPay | None:
    """Return what a pay comes to in a year, in whole units of its currency where it is computed: a
    monthly one as often as it is paid. None without an amount, a currency or a period.
    """
    if (pay.low is None and pay.high is None) or not pay.currency or not pay.period:
        return None
    if pay.period == "year":
        return YearlyPay(pay.low, pay.high, pay.currency, "")
    factor, words = _factors(time, pay.months)[pay.period]
    typed = salary_words(replace(pay, months=None))
    low, high = (
        end if end is None else (end * factor).quantize(Decimal(1), ROUND_HALF_UP)
        for end in (pay.low, pay.high)
    )
    return YearlyPay(low, high, pay.currency, f"{typed} × {words}")


def _factors(time: WorkingTime, months: int | None) -> Mapping[str, tuple[Decimal, str]]:
    """Return what a pay for each period is multiplied by, as a number and in words."""
    hours, weeks = time.hours_a_week, Decimal(time.weeks_a_year)
    in_weeks = f"{weeks} week{'' if weeks == 1 else 's'}"
    in_hours = f"{plain(hours)} h"
    return {
        "hour": (hours * weeks, f"{in_hours} × {in_weeks}"),
        "day": (hours / HOURS_A_DAY * weeks, f"{in_hours} ÷ {HOURS_A_DAY} h × {in_weeks}"),
        "week": (weeks, in_weeks),
        "month": (Decimal(months or 12), f"{months} salaries" if months else "12 months"),
    }


def plain(number: Decimal) -> str:
    """`38.5`, `40`."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
