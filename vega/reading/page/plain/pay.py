"""Find the pay that a posting offers, and no bonus, budget, funding or revenue."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import islice, pairwise

from vega.reading.choices import period_of
from vega.reading.page.page_words import has_stem, known
from vega.reading.pay import UNITS_OF_TIME, read_pay
from vega.rules.currencies import CURRENCIES, SIGNS
from vega.rules.money import Pay
from vega.rules.words import words_of

_LONGEST_LINE = 1_500  # characters of a line that are looked at
_LONGEST_ESTIMATE = 180  # characters of a line
_AROUND = 160  # characters before an amount that tell what it is for
_NEAR = 3  # words directly before an amount
_MOST_AMOUNTS = 6  # of a line
_MOST_LINES = 100  # with digits
_MOST_WORDS = 5  # behind an amount that may say the period
_SMALLEST_BARE = 1_000  # one without a period may be a step of a scale
_SMALLEST_ALONE = 10_000  # an amount without label, range and period may be anything
_MOST_AN_HOUR = 10_000
_MOST_ALONE = 1_000_000
_CODES = CURRENCIES - {"ALL", "TOP", "TRY"}  # which are words
_LEAST = {"year": 1_000, "month": 100, "week": 30, "day": 20, "hour": 4}


@cache
def _span() -> re.Pattern[str]:
    """Return the form of an amount or a range, `78k`, `€78,000/yr - €92,000`."""
    signs = sorted({*SIGNS.values(), "US$", "C$", "S$"}, key=len, reverse=True)
    codes = "|".join(sorted(_CODES))
    currency = (
        rf"(?:{'|'.join(map(re.escape, signs))}|zł|Kč|\b(?:{codes}|euros?|franken|sfr|fr|pounds"
        r"|dollars)\b\.?)"
    )
    number = (
        r"(?<![0-9.,])(?:[0-9]{1,3}(?:[.,'’ ][0-9]{3}){1,3}(?![0-9])|[0-9]{1,9})"
        r"(?:[.,][0-9]{1,2}(?![0-9]))?(?:,[-–—]{1,3})?(?:\s?(?:k|tsd\.?)(?![a-z]))?\+?"
    )
    end = rf"(?:{currency}\s?)?{number}(?:\s?{currency}(?!\s?[0-9]))?"
    unit = r"(?:\s?/\s?[a-z]{1,8}\b\.?)?"
    to = r"(?:\s?[-–—~]\s?|\s(?:to|and|bis|und|à|et|a|y|e|até|hasta|tot|en(?=\s?€))\s)"
    return re.compile(rf"(?P<low>{end})(?:{unit}{to}{end})?{unit}", re.I)


def pay_of(line: str) -> Pay | None:
    """Return the first pay in a line."""
    text = re.sub(r"[\u00a0\u202f\u2009]", " ", line[:_LONGEST_LINE])
    text = text.translate(_NOTES)
    text = re.sub(r"\b([A-Z]{3})\s?[$€£](?=\s?[0-9])", r"\1 ", text)  # USD $38
    text = re.sub(r"(/\s?[A-Za-z]{1,8})\.", r"\1", text)  # /Hr.
    amounts = [*islice(_span().finditer(text), _MOST_AMOUNTS)]
    is_said = bool(amounts) and any(has_stem("pay", word) for word in words_of(text))
    found = (_pay_at(text, each) for each in amounts)
    return next((pay for pay in found if pay and _is_plausible(pay, is_said)), None)


def pay_in(lines: Iterable[str]) -> Pay | None:
    """Return the first pay that lines name."""
    for line in islice(filter(_DIGIT.search, lines), _MOST_LINES):
        if pay := pay_of(line):
            return pay
    return None


def bare_pay(value: str) -> Pay | None:
    """Return the pay without a currency that the whole value of a label is: `Salary: 45000`."""
    pay = read_pay(value)
    if pay is None or pay.currency:
        return None
    return pay if pay.period or (pay.low or pay.high or 0) >= _SMALLEST_BARE else None


def salary_fields(pay: Pay | None) -> dict[str, object]:
    """Return a job's fields for its pay; nothing is guessed."""
    if pay is None:
        return {}
    found = {
        "salary_min": pay.low or None,
        "salary_max": pay.high or None,
        "salary_currency": pay.currency,
        "salary_period": pay.period,
    }
    return {name: value for name, value in found.items() if value}


# A guess of the board that shows the posting


def is_estimate(line: str) -> bool:
    """Return whether a short line has or heads the pay that a board guesses."""
    words = set(words_of(line)) if len(line) <= _LONGEST_ESTIMATE else set()
    by_employer = "employer" in words or "arbeitgeber" in words
    return not words.isdisjoint(known("estimate")) and not by_employer


def without_estimates(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines but those with a guess, or below a line of its own that heads one."""
    for above, line in pairwise(["", *lines]):
        if not is_estimate(line) and (_DIGIT.search(above) or not is_estimate(above)):
            yield line


_DIGIT = re.compile("[0-9]")


def _pay_at(text: str, found: re.Match[str]) -> Pay | None:
    before = re.split(r"[.!?;]\s", text[max(0, found.start() - _AROUND) : found.start()])[-1]
    after = text[found.end() : found.end() + 60]
    pay = None if _NOT_PAY_AFTER.match(after) else _read(before, found[0])
    if pay is None or (pay.low or 0) > 10**10 or not pay.currency:
        return None
    period = pay.period or _period_behind(after)
    words = words_of(before)
    if not _is_of_pay(words, after):
        return None
    return replace(pay, period=period or _period_before(words))


_NOT_PAY_AFTER = re.compile(r"%|[mb]n?\b|\s?(?:%|mio\b|mn\b|mrd|mill|milh|bn\b|billion|h/)", re.I)


def _read(before: str, amount: str) -> Pay | None:
    """Read an amount with the words before it that `read_pay` understands: `up to`, `ab`."""
    lead = before.split()[-2:]
    texts = (" ".join([*lead[start:], amount]) for start in range(len(lead) + 1))
    return next((pay for text in texts if (pay := read_pay(text))), None)


def _period_behind(after: str) -> str | None:
    """Return the period that one of the next words is: `brutto im Monat`, `/yr`."""
    if abbreviated := _ABBREVIATED.match(after):
        return "year" if abbreviated["unit"] in "aA" else "month"
    near = re.split(r"[,;(|·0-9]|\s[-–—]\s", after, maxsplit=1)[0]
    words = [word for word in re.split(r"[\s/.)’']+", near) if word][:_MOST_WORDS]
    near_first = [*words[2::-1], *words[3:]]  # `an hour`: `an` is a year in French
    return next(filter(None, map(period_of, near_first)), None)


_ABBREVIATED = re.compile(r"\s?(?:brutt?o |gross )?p[./]?\s?(?P<unit>[am])\b", re.I)
_NOTES = str.maketrans({"💶": "€", "💷": "£", "💵": "$"})


def _is_of_pay(before: Sequence[str], after: str) -> bool:
    """Return whether the words around an amount are of nothing else."""
    behind = words_of(re.split(r"\s(?:plus|and|und|et|y|e|zzgl)\s|[+&,;.(|·]", after)[0])[:4]
    return not any(has_stem("no_pay", word) for word in (*before[-_NEAR:], *behind))


def _period_before(words: Sequence[str]) -> str | None:
    """Return the period that a word near an amount says: `annual`, and not `40 hours`."""
    said = (word for word in words[-6:] if len(word) > 2 and word not in UNITS_OF_TIME)
    return next(filter(None, map(period_of, said)), None)


def _is_plausible(pay: Pay, is_said: bool) -> bool:
    most = pay.high or pay.low or Decimal(0)
    says_pay = is_said or bool(pay.low and pay.high)
    if (pay.period == "hour" and most >= _MOST_AN_HOUR) or (most >= _MOST_ALONE and not says_pay):
        return False
    if pay.period:
        return most >= _LEAST[pay.period]
    return most >= (_SMALLEST_BARE if says_pay else _SMALLEST_ALONE)
