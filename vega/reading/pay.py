"""Read pay as six languages write it, in tables and on pages."""

import re
from dataclasses import replace
from decimal import Decimal

from vega.reading.choices import currency_of, period_of
from vega.rules.currencies import CURRENCIES, SIGNS
from vega.rules.money import Pay
from vega.rules.words import fold

LONGEST_PAY = 100
MOST_DIGITS = 15

_MONEY = (
    "(?:us\\$|au\\$|c\\$|sg?\\$|"
    + "|".join(sorted((re.escape(fold(sign)) for sign in SIGNS.values()), key=len, reverse=True))
    + rf"|(?:{'|'.join(sorted(CURRENCIES)).lower()}|euros?|dollars?|pounds?|franken|sfr|fr|zl|kc|"
    r"reais|rs|rupees|yen)(?![a-z])\.?)"
)
_DIGITS = r"[0-9](?:[0-9]|[.,'’](?=[0-9])| (?=[0-9]{3}(?![0-9])))*"
_ROUND = r"(?:[.,][-–—]{1,2})?"  # 65.000,-
_THOUSAND = rf"(?:(?:k|tsd\.?|tausend|mil)(?![a-z])|[kt](?={_MONEY}))"


def _end(name: str) -> str:
    return (
        rf"(?P<{name}_before>{_MONEY})?\s?(?P<{name}>{_DIGITS}){_ROUND}\s?"
        rf"(?P<{name}_k>{_THOUSAND})?(?:\s?\+)?\s?(?P<{name}_after>{_MONEY})?"
    )


_PAY = re.compile(
    r"(?:(?P<most>up to|max(?:imum|imal|imo)?\.?|bis(?: zu)?|hasta|jusqu['’]a|ate)\s?"
    r"|(?:from|starting at|at least|ab|mindestens|min(?:imum|imo)?\.?|desde|a partir de|des"
    r"|vanaf)\s?"
    r"|(?P<between>between|von|van|tussen|zwischen|de|entre)\s)?"
    + _end("low")
    + r"(?:(?:\s?/\s?(?P<low_per>[a-z]+))?"
    r"\s?(?:[-–—~]|\b(?:to|and|bis|und|a|et|y|hasta|ate|e|tot|en(?=\s?€))\b)\s?"
    + _end("high")
    + r")?(?P<rest>.*)"
)
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<sign>[ .,'’])[0-9]{3}(?:(?P=sign)[0-9]{3})*")
_GROUPED_IN_LAKHS = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
_DECIMALS = re.compile(r"[.,](?P<decimals>[0-9]{1,2})\Z")
_GROSS = re.compile(r"\b(?:brutto|gross|bruts?|brutos?|base)\b|[()]")
_SHORTEST_PAY = 200  # what less than this of a unit of time may be the time itself: `160 h`
_UNIT_OF_TIME = (
    "h hr hrs hour hours day days week weeks wk month months mo year years yr std stunde stunden"
    " tag tage woche wochen monat monate jahr jahre heure heures jour jours semaine semaines mois"
    " an ans annee annees hora horas dia dias semana semanas mes meses ano anos"
)
UNITS_OF_TIME = frozenset(_UNIT_OF_TIME.split())
LONGEST_HEADING = 100
_PART_OF_HEADING = re.compile(r"[^\W\d_]+\$?|[$€£¥₹]")
_IN_THOUSANDS = {"k", "K", "T", "Tsd", "TEUR", "KEUR"}
_MONEY_AT_AN_END = re.compile(rf"\A{_MONEY}|(?<![a-z]){_MONEY}\Z")


def read_pay(text: str) -> Pay | None:
    """Read an amount or a range in either convention of decimals: `45,000 - 55k`, `65.000 €/Jahr`.

    None if the text is something else, or says more than an amount, a currency and a period; zero
    is no pay.
    """
    words = " ".join(fold(text).split()) if len(text) <= LONGEST_PAY else ""
    found = _PAY.fullmatch(words)
    ends = _ends(found) if found else None
    if not found or not ends:
        return None
    rest = " ".join(_GROSS.sub(" ", found["rest"]).split())
    money = [found[f"{end}_{side}"] for end in ("low", "high") for side in ("before", "after")]
    if in_rest := _MONEY_AT_AN_END.search(rest):
        money.append(in_rest[0])
        rest = f"{rest[: in_rest.start()]}{rest[in_rest.end() :]}".strip()
    currency, period = _currency(money, text), period_of(rest)
    if currency is None or (rest and not period) or not _is_period(found["low_per"], period):
        return None
    if not any(ends) or (not currency and _is_duration(ends, rest)):
        return None
    return Pay(*ends, currency=currency or None, period=period)


def pay_in_column(text: str, heading: str) -> Pay | None:
    """Read pay below a heading that may say its currency, period and thousands: `Gehalt (k€)`.

    What the text itself says comes first.
    """
    pay = read_pay(text)
    if pay is None:
        return None
    parts = _PART_OF_HEADING.findall(heading[:LONGEST_HEADING])
    currencies = {code for part in parts if _is_code(part) and (code := currency_of(part))}
    periods = {period for part in parts if (period := period_of(part))}
    if pay.period in (None, "year") and not _IN_THOUSANDS.isdisjoint(parts):
        pay = replace(pay, low=_in_k(pay.low), high=_in_k(pay.high))
    return replace(
        pay,
        currency=pay.currency or (currencies.pop() if len(currencies) == 1 else None),
        period=pay.period or (periods.pop() if len(periods) == 1 else None),
    )


def _is_code(part: str) -> bool:
    return (part.isupper() or not part.isalpha() or len(part) > 3) and part not in _WORDS_TOO


def _in_k(amount: Decimal | None) -> Decimal | None:
    return amount if amount is None else _thousands(amount)


def _is_duration(ends: tuple[Decimal | None, Decimal | None], rest: str) -> bool:
    """Return whether an amount is of time, such as `40 hours`."""
    longest = max(end for end in ends if end is not None)
    return longest < _SHORTEST_PAY and rest in UNITS_OF_TIME


def _is_period(of_low: str | None, period: str | None) -> bool:
    return of_low is None or (period is not None and period_of(of_low) == period)


def _ends(found: re.Match[str]) -> tuple[Decimal | None, Decimal | None] | None:
    """Return the lowest and the highest amount of a match; None if they cannot be both."""
    low = _amount(found["low"])
    if found["high"]:
        high = _amount(found["high"])
        if found["most"] or low is None or high is None:
            return None
        return _range(low, high, bool(found["low_k"]), bool(found["high_k"]))
    if low is None or found["between"]:
        return None
    low = _thousands(low) if found["low_k"] else low
    if not found["most"]:
        return low, None
    return None, low


def _range(
    low: Decimal, high: Decimal, low_in_k: bool, high_in_k: bool
) -> tuple[Decimal, Decimal] | None:
    """Return both ends of a range of which one may be in thousands for both: `60-68k`."""
    if high_in_k or (low_in_k and high < low * 1000):
        high = _thousands(high)
    if low_in_k or (low < 1000 and low * 1000 <= high):
        low = _thousands(low)
    return (low, high) if low <= high else None


def _thousands(amount: Decimal) -> Decimal:
    return amount * 1000 if amount < 1000 else amount


def _amount(digits: str) -> Decimal | None:
    """Return a number whose groups and decimals are clear, whichever sign separates them."""
    if sum(char.isdigit() for char in digits) > MOST_DIGITS:
        return None
    decimals = _DECIMALS.search(digits)
    whole = digits[: decimals.start()] if decimals else digits
    grouped = _GROUPED.fullmatch(whole) or _GROUPED_IN_LAKHS.fullmatch(whole)
    if not whole.isdigit() and not grouped:
        return None
    if decimals and grouped and decimals[0][0] in whole:
        return None  # 1.000.00
    only = "".join(char for char in whole if char.isdigit())
    return Decimal(f"{only}.{decimals['decimals']}" if decimals else only)


def _currency(money: list[str | None], text: str) -> str | None:
    """Return the currency of signs and codes, "" without any, None where they are no single one.

    `$` is the dollar that a code beside it names; a code that is a word too is in capitals.
    """
    found = {code for each in money if each and (code := currency_of(each))}
    if "$" in money and len(found) == 2 and found & _OTHER_DOLLARS:
        found.discard("USD")
    if len(found) > 1 or any(code not in text for code in found & _WORDS_TOO):
        return None
    return next(iter(found), "")


_OTHER_DOLLARS = {"AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"}
_WORDS_TOO = {"ALL", "COP", "CUP", "MAD", "MOP", "PEN", "TOP", "TRY"}
