"""Find the company and the town that the text of a posting names, where its head does not."""

import re
from functools import cache

from vega.reading.page.plain.naming import may_be_employer
from vega.reading.page.plain.shown import Shown
from vega.reading.page.plain.titles import is_town
from vega.reading.page.words import begins, names_a_role
from vega.reading.word_files import all_phrases

_LONGEST_HEADING = 50
_MOST_NAMES = 5  # words of a company
_MOST_LINES = 100
_LONGEST_LINE = 600


def company_told(shown: Shown) -> str:
    """Return the company that a heading is about: `About Elm`, `Über Elm`."""
    for block in shown.visible.blocks[: shown.parts.others_at]:
        count = begins("about", block.text) if len(block.text) <= _LONGEST_HEADING else 0
        name = " ".join(block.text.split()[count:]).strip(" :?") if count else ""
        if _is_name(name) and (block.is_marked or not block.text.endswith((".", "!"))):
            return name
    return ""


def _is_name(text: str) -> bool:
    """Return whether a text is in capitals as a name is, and begins with none of `the`, `our`."""
    is_short = len(text.split()) <= _MOST_NAMES
    is_named = text[:1].isupper() and begins("no_name", text) == 0 and not names_a_role(text)
    return is_short and is_named and may_be_employer(text)


def town_told(shown: Shown) -> str:
    """Return the only town that follows words such as `based in` in the text."""
    lines = shown.told[:_MOST_LINES]
    found = {each["town"] for line in lines for each in _based().finditer(line[:_LONGEST_LINE])}
    towns = {town for town in found if is_town(town)}
    return towns.pop() if len(towns) == 1 else ""


@cache
def _based() -> re.Pattern[str]:
    longest = sorted(set(all_phrases("page.based")), key=len, reverse=True)
    words = "|".join(re.escape(each).replace(r"\ ", r"\s") for each in longest)
    word, between = r"[A-ZÄÖÜÉÀ][^\W\d_]+", r"[-'’ ](?:(?:am|an der|sur|de|la|upon|le|les) )?"
    name = rf"(?-i:{word}(?:{between}{word}){{0,2}})"
    return re.compile(rf"(?<!\w)(?:{words})\s(?P<town>{name})", re.I)
