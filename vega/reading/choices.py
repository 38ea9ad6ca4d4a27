"""Read codes from people's words, such as `Vollzeit`, and from the spellings of other programs.

The words are `[job_type.full_time]` and the like in the files of words, and are compared without
case, accents, spaces and punctuation. Several words in one text are read if they mean the same; a
text that says more than a code can hold is not read.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from vega.reading.word_files import sections_below
from vega.rules.currencies import CURRENCIES, SIGNS
from vega.rules.words import fold

LONGEST_CHOICE = 100  # characters
_BETWEEN = re.compile(r"[,;/|+&()\n]|\s[-–—]\s")
_TRUE, _FALSE = "1x✓✔☑✅🗹", "0☐❌⬜"


def job_type_of(text: str) -> str | None:
    return _code_of(text, "job_type")


def workplace_of(text: str) -> str | None:
    return _code_of(text, "workplace")


def applied_via_of(text: str) -> str | None:
    return _code_of(text, "applied_via")


def period_of(text: str) -> str | None:
    return _code_of(text, "salary_period")


def currency_of(text: str) -> str | None:
    """Return the code of ISO 4217 that a code, a sign or a name means."""
    code = _code_of(text, "salary_currency")
    return code and code.upper()


def truth_of(text: str) -> bool | None:
    """Return what a tick, `yes` or `TRUE` means; None for other words."""
    code = _code_of(text, "truth")
    return None if code is None else code == "yes"


def code_in_front(read: Callable[[str], str | None], text: str) -> str | None:
    """Return the code of the first part of a text that says more: `Hybrid - 3 days`.

    None where another part is a code too, as in `Full-time / part-time`.
    """
    if len(text) > LONGEST_CHOICE:
        return None
    first, *others = filter(_key, _BETWEEN.split(text)) if _key(text) else [""]
    return None if any(map(read, others)) else read(first)


def _code_of(text: str, field: str) -> str | None:
    return None if len(text) > LONGEST_CHOICE else _code_in(text, field)


@lru_cache(maxsize=4_000)
def _code_in(text: str, field: str) -> str | None:
    codes = _codes(field)
    if code := codes.get(_key(text)):
        return code
    keys = filter(None, map(_key, _BETWEEN.split(text)))
    found = {codes.get(key) for key in keys}
    return found.pop() if len(found) == 1 else None


def _key(text: str) -> str:
    """Return a text without case, accents, spaces and punctuation; signs and emoji stay."""
    return "".join(
        char for char in fold(text) if char.isalnum() or unicodedata.category(char) in ("Sc", "So")
    )


@cache
def _codes(field: str) -> Mapping[str, str]:
    """Return each code of a field by the keys of its words and its own."""
    found = {_key(word): code for code, words in sections_below(f"{field}.") for word in words}
    found |= {_key(code): code for code in found.values()}
    if field == "salary_currency":
        found |= {_key(code): code.lower() for code in CURRENCIES}
        found |= {_key(sign): code.lower() for code, sign in SIGNS.items()}
    elif field == "truth":
        found |= dict.fromkeys(_TRUE, "yes") | dict.fromkeys(_FALSE, "no")
    return found
