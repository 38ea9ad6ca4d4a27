"""How names of companies are written: one way for all spellings of the same name."""

import re
from functools import lru_cache

from vega.rules.words import fold

_UMLAUT = re.compile(r"(?<=[aou])e")  # Mueller, Müller
_ENDING = re.compile(r"(?<=\w{5})(?:en|es|[ens])(?= |$)")  # bei den Stadtwerken
_AND = re.compile(r" (?:and|und|et|d|l)(?= )")
_NOT_WORD = re.compile(r"[\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_FORMS = re.compile(r"株式会社|有限会社|合同会社|有限公司|股份|주식회사")
# What a company's name can end with or without.
_TAIL = re.compile(
    r"(?:ag|se|sa|sas|gmbh|kg|kgaa|ltd|limited|inc|llc|llp|plc|corp|co|company|ev|eg|bv|nv|spa|srl"
    r"|com|io|ai|group|gruppe|groupe|grupo|holding|aktiengesellschaft|wirtschaftsprufungsgesellschaft"
    r"|steuerberatungsgesellschaft|deutschland|germany|france|espana|spain|osterreich|austria|schweiz"
    r"|switzerland|uk|usa|europe|europa|international)"
)


def words_of(text: str) -> str:
    """Fold a text to its words, with a space around each."""
    return f" {_NOT_WORD.sub(' ', fold(text)).strip()} "


def flat(words: str) -> str:
    """Write folded words as an address does: `Müller & Söhne` as `muller sohne`."""
    return _AND.sub("", _UMLAUT.sub("", words))


@lru_cache(maxsize=10_000)
def spelled(words: str) -> str:
    """Write folded words without what inflection changes."""
    return _ENDING.sub("", flat(words))


@lru_cache(maxsize=10_000)
def core(company_key: str) -> str:
    """Return the name that a company is known by, flat: `Booking.com` is `booking` and `BMW Group`
    is `bmw`.
    """
    if _UNSPACED.search(company_key):
        return _FORMS.sub("", company_key).strip() or company_key
    words = flat(company_key).split()
    while len(words) > 1 and words[-2] not in _FUNCTION_WORDS and is_tail(words[-1]):
        words.pop()
    return " ".join(words)


def is_unspaced(name: str) -> bool:
    """Return whether a name is in a script that has no spaces between words."""
    return bool(_UNSPACED.search(name))


def is_tail(word: str) -> bool:
    """Return whether a company's name can end with this flat word or without it."""
    return bool(_TAIL.fullmatch(word))


_FUNCTION_WORDS = (
    *("of", "the", "for"),
    *("der", "die", "das", "des", "fur", "am", "im"),
    *("du", "de", "la", "le", "el", "los", "y", "e", "di", "da"),
)


@lru_cache(maxsize=10_000)
def first_word(title: str) -> str:
    """Return the first word of a title, folded."""
    return words_of(title[:40]).split(" ", 2)[1]


@lru_cache(maxsize=10_000)
def initials(name: str) -> str:
    """Return the initials of a name of three words or more, else nothing."""
    words = [word for word in name.split() if word not in _FUNCTION_WORDS]
    return "".join(word[0] for word in words) if len(words) > 2 else ""
