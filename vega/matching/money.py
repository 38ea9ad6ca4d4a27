"""Read and write a salary as people do in English."""

import re
from decimal import Decimal

# The active codes of ISO 4217 in 2026, without funds, metals and test codes. BGN stays for jobs
# saved before Bulgaria adopted the euro.
_CODES = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
    "BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP "
    "GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES "
    "KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU "
    "MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON "
    "RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND "
    "TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR "
    "ZMW ZWG"
)
CURRENCIES = frozenset(_CODES.split())

# Signs as in CLDR's English data, where each means one currency. Others are written as codes.
_SIGNS = {
    "AUD": "A$",
    "BRL": "R$",
    "CAD": "CA$",
    "CNY": "CN¥",
    "EUR": "€",
    "GBP": "£",
    "HKD": "HK$",
    "ILS": "₪",
    "INR": "₹",
    "JPY": "¥",
    "KRW": "₩",
    "MXN": "MX$",
    "NZD": "NZ$",
    "PHP": "₱",
    "TWD": "NT$",
    "USD": "$",
    "VND": "₫",
}


_CODE_OF = {sign.casefold(): code for code, sign in _SIGNS.items()}
_CURRENCY = "|".join(re.escape(sign.casefold()) for sign in [*_SIGNS.values(), *_CODES.split()])
_AMOUNT = r"(?:[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]{1,13})(?:\.[0-9]{1,2})?"
_PERIODS = {"annum": "year", "yr": "year", "hr": "hour", "mo": "month"}
_SALARY = re.compile(
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
    found = _SALARY.fullmatch(words) if len(words) <= LONGEST_SALARY else None
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


def salary_words(
    low: Decimal | None, high: Decimal | None, currency: str | None, period: str | None
) -> str:
    """Write a salary in words, such as `€80,000–95,000 a year`; "" if both ends are missing."""
    amounts = _amounts(low, high, _sign(currency))
    return amounts and amounts + _per(period)


def _amounts(low: Decimal | None, high: Decimal | None, sign: str) -> str:
    if low is not None and high is not None:
        return sign + "–".join(dict.fromkeys([_number(low), _number(high)]))
    if low is not None:
        return f"from {sign}{_number(low)}"
    return f"up to {sign}{_number(high)}" if high is not None else ""


def _number(amount: Decimal) -> str:
    return f"{amount:,.2f}".removesuffix(".00")


def _sign(currency: str | None) -> str:
    return _SIGNS.get(currency, f"{currency}\N{NO-BREAK SPACE}") if currency else ""


def _per(period: str | None) -> str:
    if not period:
        return ""
    return f" an {period}" if period == "hour" else f" a {period}"
