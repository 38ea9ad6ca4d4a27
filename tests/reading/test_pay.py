"""How pay is read that people wrote."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.reading.pay import pay_in_column, read_pay
from vega.rules.money import Pay

PAYS = {
    "45,000 - 55k": ("45000", "55000", None, None),
    "60-68k": ("60000", "68000", None, None),
    "60k-70": ("60000", "70000", None, None),
    "120-130,000": ("120000", "130000", None, None),
    "45-55.000 €": ("45000", "55000", "EUR", None),
    "500-1.5k": ("500", "1500", None, None),
    "65.000": ("65000", None, None, None),
    "65000": ("65000", None, None, None),
    "45,000": ("45000", None, None, None),
    "45'000 CHF": ("45000", None, "CHF", None),
    "45’000.-": ("45000", None, None, None),
    "45 000 €": ("45000", None, "EUR", None),
    "45\u202f000\xa0€": ("45000", None, "EUR", None),
    "65.000,- €": ("65000", None, "EUR", None),
    "52.000,50 € brutto/Jahr": ("52000.50", None, "EUR", "year"),
    "52,000.50": ("52000.50", None, None, None),
    "1.234.567,8": ("1234567.8", None, None, None),
    "12,00,000 INR": ("1200000", None, "INR", None),
    "4.5k": ("4500", None, None, None),
    "4,5 k€ par mois": ("4500", None, "EUR", "month"),
    "65 T€": ("65000", None, "EUR", None),
    "65 Tsd. EUR": ("65000", None, "EUR", None),
    "$60/hr": ("60", None, "USD", "hour"),
    "$22.50 per hour": ("22.50", None, "USD", "hour"),
    "15,50 € pro Stunde": ("15.50", None, "EUR", "hour"),
    "US$ 120k": ("120000", None, "USD", None),
    "$100,000 CAD": ("100000", None, "CAD", None),
    "£30k to £40k per annum": ("30000", "40000", "GBP", "year"),
    "€78,000–92,000 a year": ("78000", "92000", "EUR", "year"),
    "EUR 80.000 bis 95.000 p.a.": ("80000", "95000", "EUR", "year"),
    "$120K/yr - $150K/yr": ("120000", "150000", "USD", "year"),
    "45 000 - 55 000 € brut par an": ("45000", "55000", "EUR", "year"),
    "entre 45 et 55 k€": ("45000", "55000", "EUR", None),
    "de 45 à 55 k€ par an": ("45000", "55000", "EUR", "year"),
    "2.500 € al mes": ("2500", None, "EUR", "month"),
    "30.000 € brutos anuales": ("30000", None, "EUR", "year"),
    "R$ 8.000,00 por mês": ("8000.00", None, "BRL", "month"),
    "900.000 TRY": ("900000", None, "TRY", None),
    "60k (gross) USD": ("60000", None, "USD", None),
    "van € 2.950 tot € 4.100 bruto per maand": ("2950", "4100", "EUR", "month"),
    "tussen € 3.300 en € 4.700": ("3300", "4700", "EUR", None),
    "600 €/Tag": ("600", None, "EUR", "day"),
    "up to 80k": (None, "80000", None, None),
    "bis 70.000": (None, "70000", None, None),
    "bis zu 70.000 €": (None, "70000", "EUR", None),
    "jusqu’à 50k€": (None, "50000", "EUR", None),
    "ab 60k": ("60000", None, None, None),
    "from €60k": ("60000", None, "EUR", None),
    "desde 30.000 €": ("30000", None, "EUR", None),
    "à partir de 40 000 €": ("40000", None, "EUR", None),
    "CHF 120’000.–": ("120000", None, "CHF", None),
    "60k+": ("60000", None, None, None),
    "€60k+ a year": ("60000", None, "EUR", "year"),
    "0 - 50k": ("0", "50000", None, None),
    "25 / h": ("25", None, None, "hour"),
    "3000 mes": ("3000", None, None, "month"),
}


@pytest.mark.parametrize("text", PAYS)
def test_pay_is_read_as_people_write_it_in_tables(text):
    low, high, currency, period = PAYS[text]
    ends = [end if end is None else Decimal(end) for end in (low, high)]
    assert read_pay(text) == Pay(*ends, currency, period)


@pytest.mark.parametrize(
    ("heading", "text", "pay"),
    [
        ("Gehalt (EUR/Jahr)", "60.000", ("60000", None, "EUR", "year")),
        ("Salary (USD)", "120000 CAD", ("120000", None, "CAD", None)),
        ("Salary (k£)", "45-50", ("45000", "50000", "GBP", None)),
        ("Salary (k€)", "18.50 an hour", ("18.50", None, "EUR", "hour")),
        ("Hourly rate", "18.50", ("18.50", None, None, "hour")),
        ("Salary in euros per month", "3000", ("3000", None, "EUR", "month")),
        ("Salary (EUR or USD)", "60000", ("60000", None, None, None)),
        ("SALARY OF ALL", "60000", ("60000", None, None, None)),
        ("Pay (" * 50_000, "60000", ("60000", None, None, None)),
    ],
)
def test_a_heading_says_what_the_pay_below_it_leaves_out(heading, text, pay):
    low, high, currency, period = pay
    ends = [end if end is None else Decimal(end) for end in (low, high)]
    assert pay_in_column(text, heading) == Pay(*ends, currency, period)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nach Vereinbarung",
        "competitive",
        "65k + bonus",
        "65k plus equity",
        "top 60k",
        "ca. 65k",
        "3000 € netto",
        "-5000",
        "NaN",
        "Infinity",
        "1e9",
        "45.1234",
        "1.000.00",
        "1,00.000",
        "0.500",
        "70k-60k",
        "up to 60-70k",
        "between 60k",
        "60k € or $",
        "€60k - $70k",
        "$120K/yr - $150K/mo",
        "1-2-3",
        "2024-11-20",
        "year",
        "k",
        "0",
        "0.00 €",
        "160 h",
        "3 years",
        "9" * 16,
        "1 " * 49,
        "9" + " " * 5000 + "x",
        "1," * 5000,
    ],
)
def test_pay_that_says_anything_else_is_left_as_text(text):
    assert read_pay(text) is None


@settings(max_examples=40)
@given(st.text(alphabet="0123456789 .,'-kK€$+/abir", max_size=100))
def test_pay_is_never_negative_nor_upside_down(text):
    pay = read_pay(text)
    if pay is not None:
        ends = [end for end in (pay.low, pay.high) if end is not None]
        assert ends
        assert all(end.is_finite() and end >= 0 for end in ends)
        assert ends == sorted(ends)
