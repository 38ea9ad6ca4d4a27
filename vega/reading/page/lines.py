"""Reduce values of structured data to one clean line of text."""

import html
import re
from collections.abc import Iterator

from vega.reading.page.markup import one_line, without_unseen

LONGEST_LINE = 500  # characters
_LONGEST_READ = 5_000

SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
_TAG = re.compile(r"</?[a-z!][^<>]*(?:>|\Z)", re.I)
_LONG_NUMBER = re.compile(r"&#(?=\d{8})", re.A)
_NOTHING = re.compile(
    r"(?:unavailable|n\.?/?a\.?|none|null|undefined|unknown|nan|tbd|not (?:available|specified|"
    r"applicable|provided)|keine angaben?|k\.?\s?a\.?|non (?:renseigné|précisé)e?|no especificado|"
    r"não informado|[^\w]*|\[object object\]|\{\{.*\}\})",
    re.I,
)


def unescape(text: str) -> str:
    """Decode entities; `html.unescape` raises on very long numbers."""
    return html.unescape(_LONG_NUMBER.sub("", text)) if "&" in text else text


def clean_line(text: str) -> str:
    """Return a text as one line: entities decoded, also twice, without tags and control characters.

    "" if the text only says that there is nothing.
    """
    text = text[:_LONGEST_READ]
    for _ in range(2):
        text = _TAG.sub(" ", SCRIPT.sub(" ", unescape(text)))
    line = one_line(without_unseen(text))[:LONGEST_LINE].strip()
    return "" if _NOTHING.fullmatch(line) else line


def each_of(value: object, most: int = 20) -> list[object]:
    """Return the values of a property that may be one or several."""
    return [each for each in (value if isinstance(value, list) else [value])[:most] if each]


def line_of(value: object) -> str:
    """Return the text or the name of the first value of a property that has one."""
    return next(lines_in(value), "")


def lines_in(value: object) -> Iterator[str]:
    """Yield the text or the name of each value of a property."""
    for each in each_of(value):
        if isinstance(each, dict):
            names = (each.get(name) for name in ("name", "@value", "legalname", "alternatename"))
            texts = [line for name in names for line in _texts_of(name)]
        else:
            texts = _texts_of(each)
        yield from texts[:1]


def _texts_of(value: object) -> list[str]:
    values = [each.get("@value") if isinstance(each, dict) else each for each in each_of(value)]
    lines = (
        clean_line(str(each))
        for each in values
        if isinstance(each, (str, int, float)) and not isinstance(each, bool)
    )
    return [line for line in lines if line]
