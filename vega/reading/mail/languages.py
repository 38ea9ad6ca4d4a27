"""In which language a mail is, as far as numbers are read by it."""

import re

_WORDS = {
    "english": "the and you your we our is are with have will please for",
    "german": "der die das und sie ihr ihre wir ist mit bitte uns fur ich ein",
    "french": "le les vous votre nous notre est avec pour des une je et",
    "spanish": "el los usted su nosotros nuestra es con para las una por que",
}
_WORD = re.compile(r"\b[a-z]{1,12}\b")
_ENOUGH = 2
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T|US|USA|U\.S\.)\b")
_BRITISH = re.compile(r"\b(?:BST|GMT|CES?T|UK|Ireland|London|Dublin|Berlin)\b")
_MONTH_FIRST = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])(?![\d/]*/\d{3}\d\d)\b"
)
_DAY_FIRST = re.compile(r"(?<![\d/.-])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])(?!\d)")


def language_of(plain: str) -> str | None:
    """Return the language of a flat text; None if it has too few words to tell."""
    words = _WORD.findall(plain[:5_000].lower())
    counts = {name: sum(word in known.split() for word in words) for name, known in _WORDS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] >= _ENOUGH else None


def day_comes_first(plain: str) -> bool | None:
    """Return whether 11/12 is 11 December in a flat text; None if it can be both."""
    if language_of(plain) in ("german", "french", "spanish"):
        return True
    american = bool(_AMERICAN.search(plain) or _MONTH_FIRST.search(plain))
    british = bool(_BRITISH.search(plain) or _DAY_FIRST.search(plain))
    return None if american == british else british
