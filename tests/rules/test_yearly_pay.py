"""What pay comes to in a year, and how that is told."""

from decimal import Decimal

import pytest

from vega.rules.money import Pay
from vega.rules.yearly_pay import WorkingTime, yearly_pay

TIME = WorkingTime(Decimal("38.50"), 46)


def pay(low, high, *others):
    return Pay(*(end and Decimal(end) for end in (low, high)), *others)


@pytest.mark.parametrize(
    ("typed", "words", "how"),
    [
        (("45", None, "EUR", "hour"), "€79,695 a year",
         "€45 an hour × 38.5 h × 46 weeks"),
        (("400", "450", "EUR", "day"),
         "€88,550–99,619 a year", "€400–450 a day × 38.5 h ÷ 8 h × 46 weeks"),
        ((None, "1800.50", "USD", "week"),
         "up to $82,823 a year", "up to $1,800.50 a week × 46 weeks"),
        (("9800", "9800", "CHF", "month"), "CHF\N{NO-BREAK SPACE}117,600 a year",
         "CHF\N{NO-BREAK SPACE}9,800 a month × 12 months"),
        (("5000", "5500", "EUR", "month", 13),
         "€65,000–71,500 a year", "€5,000–5,500 a month × 13 salaries"),
        (("80000", None, "EUR", "year", 14), "€80,000 a year", ""),
        (("80000.50", "95000", "EUR", "year"), "€80,000.50–95,000 a year", ""),
        (("0", None, "EUR", "hour"), "€0 a year", "€0 an hour × 38.5 h × 46 weeks"),
    ],
)  # fmt: skip
def test_pay_by_year_is_shown_with_its_computation(typed, words, how):
    found = yearly_pay(pay(*typed), TIME)
    assert (found.words, found.how) == (words, how)


def test_the_hours_and_weeks_of_the_person_decide():
    full = WorkingTime(Decimal(40), 52)
    assert yearly_pay(pay("50", None, "EUR", "hour"), full).low == 104_000
    assert yearly_pay(pay("50", None, "EUR", "month"), full).low == 600
    least = WorkingTime(Decimal(1), 1)
    assert yearly_pay(pay("100.50", None, "EUR", "week"), least).low == 101  # half is rounded up
    assert yearly_pay(pay("5", None, "EUR", "hour"), least).how == "€5 an hour × 1 h × 1 week"
    assert least.words == "1 hour a week, 1 week a year"


@pytest.mark.parametrize(
    "typed",
    [
        (None, None, "EUR", "year"),
        ("80000", None, None, "year"),
        ("80000", None, "EUR", None),
    ],
)
def test_without_amount_currency_or_period_nothing_is_computed(typed):
    assert yearly_pay(pay(*typed), TIME) is None
