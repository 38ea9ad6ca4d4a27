"""Find the company that a heading in the text of a posting is about, where its head has none."""

from vega.reading.page.plain.naming import may_be_employer
from vega.reading.page.plain.shown import Shown
from vega.reading.page.words import begins, names_a_role

_LONGEST_HEADING = 50
_MOST_NAMES = 5  # words of a company


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
