"""Find the pay that a posting offers, and no bonus, budget, funding or revenue."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import Any

from vega.reading.choices import period_of
from vega.reading.pay import read_pay
from vega.rules.currencies import CURRENCIES, SIGNS
from vega.rules.money import Pay
from vega.rules.words import fold

_LONGEST_LINE = 1_500  # characters of a line that are looked at
_SHORT_LINE = 90  # a line for the pay alone; a longer one is a sentence, which has to say `salary`
_AROUND = 160  # characters before an amount that tell what it is for
_MOST_AMOUNTS = 8  # of a line
_MOST_LINES = 60  # with money

_SIGNS = {*SIGNS.values(), "US$", "C$", "S$"}
_CURRENCY = (
    "(?:"
    + "|".join(
        re.escape(sign) for sign in sorted({*SIGNS.values(), "US$", "C$", "S$"}, key=len)[::-1]
    )
    + rf"|zł|Kč|\b(?:{'|'.join(sorted(CURRENCIES - {'ALL', 'TOP', 'TRY'}))})\b"
    + r"|\b(?:euros?|franken|sfr|fr|pounds|dollars)\b\.?)"
)
_NUMBER = (
    r"(?<![0-9.,])(?:[0-9]{1,3}(?:[.,'’ ][0-9]{3}){1,3}(?![0-9])|[0-9]{1,9})"
    r"(?:[.,][0-9]{1,2}(?![0-9]))?"
)
_THOUSAND = r"(?:\s?(?:k|tsd\.?|t(?=\s?(?:€|eur)))(?![a-z]))"
_AFTER_NUMBER = rf"(?:,[-–—]{{1,3}})?{_THOUSAND}?\+?(?:\s?{_CURRENCY})?"
_END = rf"(?:{_CURRENCY}\s?)?{_NUMBER}{_AFTER_NUMBER}"
_PER_UNIT = (
    r"(?:\s?/\s?[a-z]{1,8}\b\.?|\s(?:per|an?|pro)\s(?:year|annum|month|hour|jahr|monat|stunde)\b)"
)
_LIMIT = (
    r"(?:\b(?:up to|bis zu|jusqu['’]à|hasta|até|from|starting at|ab|à partir de|desde|a partir de"
    r"|tot)\s)"
)
_BEFORE_NUMBER = re.compile(rf"{_LIMIT}?(?:{_CURRENCY}\s?)?\Z", re.I)
_LONGEST_BEFORE = 30  # characters of what is before the number of an amount
_SPAN = re.compile(
    rf"{_NUMBER}{_AFTER_NUMBER}(?:{_PER_UNIT}?(?:\s?[-–—~]\s?|\s(?:to|and|bis|und|à|et|a"
    rf"|y|e|até|hasta"
    rf"|tot)\s){_END})?",
    re.I,
)
_SIGN_AFTER_CODE = re.compile(r"\b([A-Z]{3})\s?[$€£](?=\s?[0-9])")  # USD $38
_HAS_CURRENCY = re.compile(_CURRENCY, re.I)
_UNIT_INSIDE = re.compile(_PER_UNIT, re.I)
_RANGE = re.compile(
    r"[0-9k€$£]\s?[-–—~]\s?\D{0,4}[0-9]|\s(?:to|and|bis|und|à|et|a|y|e|até|tot)\s", re.I
)
_NOT_PAY_AFTER = re.compile(
    r"\s?(?:%|m(?:io|n|rd|m)?\b|millions?\b|millionen|millones|milh(?:ões|ao)|milliard"
    r"|bn\b|b\b|billion"
    r"|mrd|[-+]?\s?(?:employees|people|users|customers|mitarbeiter|kunden|clients"
    r"|personas|years|jahre"
    r"|days|hours|stunden|km|h/))",
    re.I,
)
_OF_PAY = re.compile(
    r"salar|\bpay\b|paid|compensation|\bwages?\b|remunerat|\bearn|\brate\b|\bctc\b"
    r"|\bote\b|gehalt|vergut"
    r"|verdien|lohn|entgelt|brutto|salaire|remunerac|\bbruts?\b|retribuc|sueldo|\bbrutos?\b|remuner"
    r"|\bbolsa\b|salaris|retribuzione|\bral\b|\btjm\b|tagessatz"
)
_NOT_PAY = re.compile(
    r"bonus|pramie|\bprimes?\b|sign-?on|signing|referral|rais(?:ed|ing)|fund|invest|series [a-f]\b"
    r"|revenue|umsatz|chiffre d|facturac|\barr\b|turnover|valuation|budget|allowance"
    r"|stipend\b|stipends"
    r"|reimburse|401|equity|donat|portfolio|assets|savings|zuschuss|gutschein|voucher|relocation"
    r"|learning|fitness|ticket|levee?\b|leve\b|financ|\bprize|\bfees?\b|worth|deal|per diem|spend"
    r"|commission of|provision|deposit|insurance|coverage|home ?office|equipment|travel|holiday pay"
    r"|responsib|\bmanag(?:e|ing)\b|\bin (?:annual )?sales|verantwort|faturamento"
    r"|captac|ayuda|aides?\b|subvention|zuschlag|sponsor|gmv|market"
)
_EXTRA_AFTER = re.compile(
    r"\s(?:in\s|of\s|de\s|for\s|pro jahr\s|per year\s|a year\s|yearly\s|annual\s)?(?:[\w-]+\s){0,2}"
    r"(?:[\w-]*bonus|[\w-]*budget|allowance|stipend|funding|revenue|umsatz|zuschuss|equity|pramie"
    r"|gutschein|investment|raised|prime|credits?|towards?)\b"
)
_PLUS = re.compile(r"\s(?:plus|and|und|et|y|e|zzgl|with|mit|sowie|avec)\s|[+&,;.(|·]")
_SENTENCE_END = re.compile(r"[.!?;]\s")
_UNIT_BEFORE = (
    (re.compile(r"\bannual|yearly|jahres|annuel|anual|\bral\b|per annum"), "year"),
    (re.compile(r"hourly|stundenl|stundens|horaire|por hora|uurloon"), "hour"),
    (re.compile(r"monthly|monats|mensuel|mensual|mensal|maandsalaris"), "month"),
    (re.compile(r"daily|day rate|tagessatz|\btjm\b|journalier"), "day"),
    (re.compile(r"weekly|wochenlohn|hebdo|semanal"), "week"),
)
_MORE_UNITS = {
    "jaar": "year", "maand": "month", "uur": "hour", "anno": "year", "mese": "month", "ora": "hour",
    "annui": "year", "annuo": "year", "jahrlich": "year",
}  # fmt: skip
_GROSS = re.compile(r"\b(?:brutto|gross|bruts?|brutos?|bruto|lordi|base|usd|eur|gbp|chf|cad|aud)\b")
_SMALLEST_BARE = 1_000  # a labelled one without currency and period may be a step of a scale
_SMALLEST_ALONE = 10_000  # an amount without label, range and period may be anything


# Of pay scales: `Entgeltgruppe 9a`, `E 13`, `GS-12`, `Grade 6/7`, `Nivel 22`
_STEP = (
    r"[0-9]{1,3}[a-jl-z]?\b(?![.,'’ ]?[0-9]{3}|[.,][0-9])"
    rf"(?!\s?{_CURRENCY}(?!\s?[0-9]))"
)
_GRADE = re.compile(
    r"\b(?P<scale>(?:bands?|grades?|levels?|steps?|scales?|points?|stufen?|tv-l|tv[öo]d"
    r"|[^\W\d_]{0,20}(?:gruppe|klasse)|niveau|n[ií]vel|grupos?|groupe|[eé]chelon|escal[aã]o"
    r"|[ií]ndice|coefficient|cat[eé]gor\w{1,3}|posi[cç][aã]o)(?:\s[a-z])?"
    rf"|(?-i:(?!{_CURRENCY}|BIS|AB|VON|TO|MAX|MIN)[A-Z]{{1,3}})(?![\s-]?[0-9]{{3}}))[\s-]?[a-z]?"
    rf"{_STEP}(?:\s?(?:[-–/,]|to|bis|and|und|et|à|a|y|e)\s?[a-z]{{0,2}}\s?{_STEP})*",
    re.I,
)


def pay_of(line: str, labelled: bool = False) -> Pay | None:
    """Return the first pay in a line; `labelled` if it is what a label such as `Salary` is for."""
    text = re.sub(r"[\u00a0\u202f\u2009]", " ", line[:_LONGEST_LINE])
    text = _GRADE.sub(r"\g<scale>", _SIGN_AFTER_CODE.sub(r"\1 ", text))
    amounts = islice(_SPAN.finditer(text), _MOST_AMOUNTS)
    return next((pay for each in amounts if (pay := _pay_at(text, each, labelled))), None)


def pay_in(lines: Iterable[str]) -> Pay | None:
    """Return the first pay that lines without labels name."""
    for line in islice(filter(_has_money, lines), _MOST_LINES):
        if pay := pay_of(line):
            return pay
    return None


# A guess of the board that shows the posting
_ESTIMATE = re.compile(
    r"\bestimated (?:by|pay|salary|compensation)\b|\b(?:salary|pay) estimate\b"
    r"|\bgeschatztes (?:jahres|monats|brutto)?gehalt\b|\bgehalts(?:schatzung|prognose)\b"
    r"|\b(?:salaire|remuneration) estimee?\b|\bestimation (?:du|de) salaire\b"
    r"|\b(?:salario|sueldo) estimado\b|\bestimativa (?:salarial|de salario)\b"
    r"|\bgeschat salaris\b"
)
_OF_EMPLOYER = re.compile(r"\bemployer (?:est|provided)|\bby (?:the )?employer\b|arbeitgeber")


def is_estimate(line: str) -> bool:
    """Return whether a short line has or heads the pay that a board guesses."""
    if len(line) > _SHORT_LINE or line.endswith("."):
        return False
    folded = fold(line)
    return bool(_ESTIMATE.search(folded)) and not _OF_EMPLOYER.search(folded)


def without_estimates(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines but those with a guess, which a line of its own may say before or behind."""
    guessed = [is_estimate(line) for line in lines]
    alone = [found and not _DIGIT.search(line) for found, line in zip(guessed, lines, strict=True)]
    for line, found, before, behind in zip(
        lines, guessed, [False, *alone], [*alone[1:], False], strict=False
    ):
        if not (found or before or behind):
            yield line


def salary_fields(pay: Pay | None) -> dict[str, Any]:
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


def _has_money(line: str) -> bool:
    """Return whether a line has a digit and perhaps a currency; fast."""
    line = line[:_LONGEST_LINE]
    if not _DIGIT.search(line):
        return False
    return bool(_SIGN.search(line)) or any(
        word.upper() in _CODES for word in _SHORT_WORD.findall(line)
    )


_DIGIT, _SIGN = re.compile("[0-9]"), re.compile("[€$£¥₹₩₪₫₱]|zł|[eE]uro|Kč|[fF]ranken")
_SHORT_WORD = re.compile(r"(?<![^\W\d_])[A-Za-z]{3}(?![^\W\d_])")
_CODES = CURRENCIES - {"ALL", "TOP", "TRY"}


def _pay_at(text: str, number: re.Match[str], labelled: bool) -> Pay | None:
    lead = _BEFORE_NUMBER.search(text[max(0, number.start() - _LONGEST_BEFORE) : number.start()])
    start = number.start() - (len(lead[0]) if lead else 0)
    span = text[start : number.end()]
    before = _SENTENCE_END.split(fold(text[max(0, start - _AROUND) : start]))[-1]
    after = text[number.end() : number.end() + 60]
    has_currency = bool(_HAS_CURRENCY.search(span))
    of_pay = labelled or _is_of_pay(before, after, short=len(text) <= _SHORT_LINE)
    if not of_pay or _NOT_PAY_AFTER.match(after) or not (has_currency or labelled):
        return None
    period = _unit_after(after) or _unit_in(span) or _unit_before(before)
    bare = _UNIT_INSIDE.sub("", span)
    pay = read_pay(bare.strip())
    if pay is None or (not labelled and not _is_plausible(pay, period, bare, before)):
        return None
    pay = replace(pay, period=pay.period or period)
    is_bare = not has_currency and pay.period is None
    return None if is_bare and _most_of(pay) < _SMALLEST_BARE else _checked(pay)


def _is_of_pay(before: str, after: str, short: bool) -> bool:
    """Return whether the words around an amount speak of pay last, and of nothing else."""
    good = max((found.end() for found in _OF_PAY.finditer(before)), default=-1)
    bad = max((found.end() for found in _NOT_PAY.finditer(before)), default=-1)
    extra = _EXTRA_AFTER.match(fold(after))
    if bad > good or (extra and not _PLUS.search(extra[0])):
        return False
    return good >= 0 or (short and bool(not _NOT_PAY.search(fold(after)) or _PLUS.search(after)))


def _is_plausible(pay: Pay, period: str | None, text: str, before: str) -> bool:
    most = _most_of(pay)
    if period or _OF_PAY.search(before):
        return most >= (1_000 if period in (None, "year") else 1)
    return most >= (1_000 if _RANGE.search(text) else _SMALLEST_ALONE)


def _most_of(pay: Pay) -> Decimal:
    return pay.high or pay.low or Decimal(0)


def _unit_after(after: str) -> str | None:
    """Return the period that follows an amount within four words: `brutto im Jahr`, `/yr`."""
    words = " ".join(_GROSS.sub(" ", fold(after).replace("/", " / ")).split())
    parts = re.split(r"\s[-–·|]\s|[,;()]", words.strip(" (["))[0].split()[:4]
    if parts[:1] == ["/"]:
        parts = parts[1:2]
    for count in range(len(parts), 0, -1):
        if period := period_of(" ".join(parts[:count]).strip(".") if count > 1 else parts[0]):
            return period
    units = (_MORE_UNITS.get(re.sub(r"^all?['’]", "", part)) for part in parts[:2])
    return next(filter(None, units), None)


def _unit_in(span: str) -> str | None:
    found = _UNIT_INSIDE.search(span)
    return _unit_after(found[0]) if found else None


def _unit_before(before: str) -> str | None:
    return next((unit for form, unit in _UNIT_BEFORE if form.search(before[-60:])), None)


def _checked(pay: Pay) -> Pay | None:
    """Return a pay if its amounts can be one; an hour's pay has no thousands."""
    most = _most_of(pay)
    if most <= 0 or most > 10**10:
        return None
    return None if pay.period == "hour" and most >= 10_000 else pay
