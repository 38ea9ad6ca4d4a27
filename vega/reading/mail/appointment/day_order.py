"""In which order a mail writes day and month."""

import re

from vega.reading.mail.kind import language_of

_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T|US|USA|U\.S\.)\b")
_BRITISH = re.compile(r"\b(?:BST|GMT|CES?T|UK|Ireland|London|Dublin|Berlin)\b")
_MONTH_FIRST = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])(?![\d/]*/\d{3}\d\d)\b"
)
_DAY_FIRST = re.compile(r"(?<![\d/.-])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])(?!\d)")


def day_comes_first(plain: str) -> bool | None:
    """Return whether 11/12 is 11 December in a flat text; None if it can be both."""
    if language_of(plain) not in ("en", None):
        return True
    american = bool(_AMERICAN.search(plain) or _MONTH_FIRST.search(plain))
    british = bool(_BRITISH.search(plain) or _DAY_FIRST.search(plain))
    return None if american == british else british
