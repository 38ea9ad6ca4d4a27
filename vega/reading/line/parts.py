"""Parts of a line beside its verb, job and days: a sum, a way, people, the text."""

import re
from collections.abc import Container, Iterable, Mapping
from functools import cache
from typing import Any

from vega.reading.choices import applied_via_of, workplace_of
from vega.reading.line.line_words import phrases, singles
from vega.reading.line.tokens import Tokens
from vega.reading.pay import read_pay

PAY = ("salary_min", "salary_max", "salary_currency", "salary_period")
LEAST, MOST = 100, 10**12  # a smaller sum is none, nor is a larger one
_SUM = re.compile(r"[€$£]?\s?\d[\d.,' ]*(?:\w+|[€$£])?(?:\s?[-–]\s?\d[\d.,]*\w*)?")
_PERIOD = re.compile(r"\s?[€$£]?(?:\s?/\s?|\s)?\w*\s?\w*")
_URL = re.compile(r"https?://\S+")
_REMOTE = re.compile(r"\s*\(([^()]*)\)\s*$")


def pay_of(line: Tokens) -> dict[str, Any]:
    """Take the pay of an offer: one sum fills both ends.

    >>> pay_of(Tokens("offer 72k"))
    {'salary_min': Decimal('72000'), 'salary_max': Decimal('72000')}
    >>> [*pay_of(Tokens("Angebot 5.200 € im Monat")).values()][2:]
    ['EUR', 'month']
    >>> "salary_currency" in pay_of(Tokens("65-70k from them"))  # no francs
    False
    """
    for found in _SUM.finditer(line.text):
        numbers, longer = line.inside(*found.span()), _PERIOD.match(line.text, found.end())
        if any(line.roles[n] in ("day", "name", "clock") for n in numbers):
            continue
        for end in range((longer or found).end(), found.start(), -1):
            pay = read_pay(line.text[found.start() : end].strip())
            is_whole = not line.text[end - 1 : end + 1].isalnum() or end == len(line.text)
            if is_whole and pay and pay.low is not None and LEAST <= pay.low <= MOST:
                line.take(line.inside(found.start(), end), "pay")
                said = (pay.low, pay.high or pay.low, pay.currency, pay.period)
                return {name: value for name, value in zip(PAY, said, strict=True) if value}
    return {}


def way_of(line: Tokens) -> str | None:
    """Take how somebody applied.

    >>> way_of(Tokens("applied by email")), way_of(Tokens("applied by friday"))
    ('email', None)
    """
    for numbers in [*line.find(phrases("via"))]:
        words = [n for n in range(numbers[-1] + 1, len(line.words)) if not line.roles[n]][:2]
        for many in (words, words[:1]):
            if many and (way := applied_via_of(line.written(many))):
                line.take([*numbers, *many], "via")
                return way
    return None


def people_of(line: Tokens, known: Iterable[str]) -> str:
    """Take who takes part: capitalized names after `with`, else the people that are known.

    >>> people_of(Tokens("interview with Paul Morel"), ()), people_of(Tokens("with visa"), ())
    ('Paul Morel', '')
    """
    found: list[int] = []
    for numbers in line.find(phrases("with")):
        for n in range(numbers[-1] + 1, len(line.words)):
            if line.roles[n] or not line.text[line.spans[n][0]].isupper():
                break
            found.append(n)
    line.take(found, "person")
    named = [name for name in known if Tokens(name).words[-1] in line.words]
    return line.written(found) or ", ".join(dict.fromkeys(named))


def capital(name: str) -> str:
    """Return a name with a first capital; a word that has one elsewhere stays.

    >>> capital("product designer"), capital("iOS developer")
    ('Product designer', 'iOS developer')
    """
    is_lower = name.split(" ", 1)[0].islower()
    return name[:1].upper() + name[1:] if is_lower else name


def text_of(line: Tokens, strip: Container[str] = ("verb", "day", "name")) -> str:
    """Return the text without what was read at its ends, and the words that led to a name.

    >>> line = Tokens("send references to Zalando")
    >>> line.take([3], "name")
    >>> text_of(line)
    'send references'
    """
    kept = [*range(len(line.words))]
    while kept and line.roles[kept[0]] in strip:
        kept.pop(0)
    while kept and line.roles[kept[-1]] in strip:
        is_name = line.roles[kept.pop()] == "name"
        while is_name and kept and line.words[kept[-1]] in singles("before_name"):
            kept.pop()
    return line.written(kept)


@cache
def _leads(name: str) -> re.Pattern[str]:
    """Return what leads to a company or a title."""
    words = (" ".join(phrase) for phrase in sorted(phrases(name), key=len, reverse=True))
    return re.compile(rf"(?:^|\s)(?:{'|'.join(words)}|@)\s", re.IGNORECASE)


def job_fields(line: Tokens, *, applied: bool = False) -> Mapping[str, Any]:
    """Return what is said of a new job. Of where somebody `applied`, the company can come first.

    >>> job_fields(Tokens("product designer at Tidepool, Porto (remote)"))["location"]
    'Porto'
    >>> job_fields(Tokens("at datadog as staff designer"))
    {'title': 'Staff designer', 'company': 'Datadog'}
    >>> job_fields(Tokens("datadog as staff designer"), applied=True)["company"]
    'Datadog'
    >>> job_fields(Tokens("cook at Inn https://jobs.example/17"))["source_url"]
    'https://jobs.example/17'
    """
    first = next((n for n, role in enumerate(line.roles) if role != "verb"), None)
    start = 0 if first is None else line.spans[first][0]
    text = "" if first is None else line.text[start - line.text[:start].endswith("@ ") * 2 :]
    fields: dict[str, Any] = {}
    if url := _URL.search(text):
        text, fields["source_url"] = text.replace(url[0], "").strip(), url[0]
    if (note := _REMOTE.search(text)) and (workplace := workplace_of(note[1])):
        text, fields["workplace"] = text[: note.start()], workplace
    title, *rest = _leads("at").split(text, maxsplit=1)
    if applied and not rest and len(named := _leads("as").split(text, maxsplit=1)) > 1:
        title, rest = named[1], [named[0]]
    company, *named = _leads("as").split(rest[0], maxsplit=1) if rest else ("",)
    company, _, place = company.partition(",")
    said = {"title": (*named, title)[0], "company": company, "location": place}
    return fields | {name: capital(one.strip()) for name, one in said.items() if one.strip()}
