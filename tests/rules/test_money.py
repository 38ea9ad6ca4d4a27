"""How a salary reads."""

from decimal import Decimal

import pytest

from vega.rules.money import _SIGNS, CURRENCIES, Pay, read_salary, salary_words

WORDS = {
    ("80000", "95000", "EUR", "year"): "€80,000–95,000 a year",
    ("80000", None, "EUR", "year"): "€80,000 a year",
    (None, "450", "GBP", "day"): "up to £450 a day",
    ("45.5", "45.50", "USD", "hour"): "$45.50 an hour",
    ("120000", "120000.00", "CHF", "year"): "CHF\xa0120,000 a year",
    ("900", "1100", "SEK", "week"): "SEK\xa0900–1,100 a week",
    (None, "9000", "PLN", "month"): "up to PLN\xa09,000 a month",
    ("1200000", None, "INR", "year"): "₹1,200,000 a year",
    ("70000", "90000", "CAD", None): "CA$70,000–90,000",
    ("80000", "95000", None, None): "80,000–95,000",
    ("80000", None, None, "year"): "80,000 a year",
    ("80000", "95000", "", ""): "80,000–95,000",
    ("45", "49.9", "USD", "hour"): "$45–49.90 an hour",
    ("0", "500", "EUR", "month"): "€0–500 a month",
    ("0", None, "EUR", "month"): "€0 a month",
    (None, "0", "EUR", "month"): "up to €0 a month",
    ("1E+5", "2E+5", "EUR", "year"): "€100,000–200,000 a year",
    ("45.001", "45.004", "USD", "hour"): "$45 an hour",
    ("999.999", None, "USD", "day"): "$1,000 a day",
    (None, None, "EUR", "year"): "",
    (None, None, None, None): "",
}


@pytest.mark.parametrize(("salary", "words"), WORDS.items(), ids=WORDS.values())
def test_a_salary_reads_as_people_write_it(salary, words):
    low, high, currency, period = salary
    amounts = [end if end is None else Decimal(end) for end in (low, high)]
    assert salary_words(Pay(*amounts, currency, period)) == words


@pytest.mark.parametrize(
    ("low", "period", "words"),
    [
        (5000, "month", "€5,000 a month, 13 salaries a year"),
        (30, "hour", "€30 an hour"),
        (65000, "year", "€65,000 a year"),
        (65000, None, "€65,000"),
        (None, None, "13 salaries a year"),
        (None, "month", "13 salaries a year"),
    ],
)
def test_only_pay_a_month_says_how_often_it_is_paid(low, period, words):
    assert salary_words(Pay(low and Decimal(low), None, "EUR", period, 13)) == words


def test_each_sign_means_one_currency():
    assert len(set(_SIGNS.values())) == len(_SIGNS)
    assert set(_SIGNS) <= CURRENCIES


def test_the_currencies_are_those_that_people_are_paid_in():
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in CURRENCIES)
    assert {"EUR", "USD", "GBP", "CHF", "PLN", "UAH", "BGN", "XCG", "ZWG"} <= CURRENCIES
    assert not {"DEM", "HRK", "ANG", "CHE", "USN", "CLF", "XAU", "XDR", "XTS", "XXX"} & CURRENCIES
    assert {code for code in CURRENCIES if code[0] == "X"} == {"XAF", "XCD", "XCG", "XOF", "XPF"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("80-95k", ("80000", "95000", "", "")),
        ("€78,000–92,000 a year", ("78000", "92000", "EUR", "year")),
        (" EUR 80k -  95.5k / year ", ("80000", "95500.0", "EUR", "year")),
        ("£30k to £40k per annum", ("30000", "40000", "GBP", "year")),
        ("$45 per hour", ("45", "", "USD", "hour")),
        ("80 000 CHF", ("80000", "", "CHF", "")),
        ("80k", ("80000", "", "", "")),
        ("120-130,000", ("120000", "130000", "", "")),
        ("15-2,000", ("15", "2000", "", "")),
    ],
)
def test_a_salary_is_read_as_postings_write_it(text, read):
    assert tuple(read_salary(text).values()) == read


@pytest.mark.parametrize("text", ["", "80.000", "1-2-3", "k", "9" + " " * 5000 + "x", "9" * 99])
def test_what_is_no_salary_is_not_read_as_one(text):
    assert read_salary(text) == {}
