"""Find probable duplicates: the same title and company under another URL.

Only a hint, never a reason to refuse a job: postings are reposted and copied by aggregators.
"""

import re
from hashlib import sha256

from vega.rules.words import fold

LONGEST = 500  # characters: the regexes below are not linear
# Characters of what is sorted by: sorting needs no more, and an index entry has its limit.
LONGEST_SORT_KEY = 200

_LEGAL_FORMS = (
    "ab|ag|aps|as|asa|bv|co|corp|corporation|eg|ev|gbr|gmbh|inc|incorporated|kg|kgaa|limited|llc|"
    "llp|ltd|nv|ou|oy|oyj|plc|pte|pty|sa|sarl|sas|se|sl|spa|srl|sro|ug|spzoo"
)
_LEGAL_END = re.compile(rf"(?: (?:and|{_LEGAL_FORMS}))+$")
_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)|(?<=\b\w)\.(?=\W|$)")
# (m/f/d), (w/m/x), [all genders], m/w/d
_GENDERS = re.compile(r"[(\[]?\b[a-z]\s?[/|]\s?[a-z](?:\s?[/|]\s?[a-z*]{1,6})?\b[)\]]?")
_ALL_GENDERS = re.compile(r"\(?\ball genders?\b\)?")
_REMOTE_END = re.compile(
    r"(?:\s*[-–—|,(\[]\s*(?:100 ?% )?(?:fully )?(?:remote|hybrid|on-?site)[)\]]?)+$"
)
LEFT_OUT = ("remote", "hybrid", "onsite", "gender", "genders")  # words that a bare title loses
_NOT_WORD = re.compile(r"[\W_]+")
_NOT_SYMBOL = re.compile(r"[^\w+#.]+|\.(?!\w)")  # what tells C++, C# and .NET apart stays


def derived_keys(title: str, company: str) -> dict[str, str]:
    """Return the columns by which jobs are sorted and compared."""
    bare = bare_company(company)
    return {
        "title_key": fold(title)[:LONGEST_SORT_KEY],
        "company_key": bare[:LONGEST_SORT_KEY],
        "alike_key": _similar_key(title, bare),
    }


def company_key(company: str) -> str:
    """Return what companies are compared by; "" for punctuation alone."""
    return bare_company(company)[:LONGEST_SORT_KEY]


def similar_key(title: str, company: str) -> str:
    """Return a key that is equal for probable duplicates; 64 characters."""
    return _similar_key(title, bare_company(company))


def _similar_key(title: str, bare: str) -> str:
    return sha256(f"{bare}\n{bare_title(title)}".encode()).hexdigest()


def bare_company(company: str) -> str:
    """Fold a company name and strip punctuation and legal form: `ACME, Inc.` becomes `acme`."""
    folded = _NOT_WORD.sub(" ", _DOTTED.sub("", fold(company[:LONGEST]))).strip()
    return _LEGAL_END.sub("", folded) or folded


def is_named_in(text: str, name: str) -> bool:
    """Return whether the words of a name stand in a text, one after the other."""
    words = _NOT_WORD.sub(" ", fold(name)).strip()
    return bool(words) and f" {words} " in f" {_NOT_WORD.sub(' ', fold(text))} "


def bare_title(title: str) -> str:
    """Fold a title and strip what is said of genders and remote work at its end."""
    folded = " ".join(fold(title[:LONGEST]).split())
    bare = _REMOTE_END.sub("", _ALL_GENDERS.sub(" ", _GENDERS.sub(" ", folded)).strip())
    bare = _NOT_SYMBOL.sub(" ", bare).strip()
    return bare or folded
