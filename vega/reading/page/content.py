"""The parts of a page that its markup names: the main content, the description, the company."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from vega.reading.page.blocks import lines_of
from vega.reading.page.markup import is_hidden, one_line, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What attributes name

_EMPLOYER = (
    r"(?:company|employer|advertiser|organi[sz]ation|org|arbeitgeber|unternehmen|firma|entreprise"
    r"|empresa|azienda|bedrijf)"
)
_OF_JOB = r"(?:.*[_-])?(?:job|posting|vacancy|offer|offre|oferta|vaga|hiring|stellen)?[_-]?"
_OF_TEXT = r"(?:[_-]?(?:name|title|text|label|link|nom|nombre|nome))"
_NAMED = {
    "company": re.compile(rf"{_OF_JOB}{_EMPLOYER}{_OF_TEXT}{{0,2}}", re.I),
    "location": re.compile(
        rf"{_OF_JOB}{_EMPLOYER}?[_-]?(?:location|standort|arbeitsort|einsatzort|ubicaci[oó]n"
        rf"|localidad|localisation){_OF_TEXT}{{0,2}}",
        re.I,
    ),
}
_NAMING = {"class", "data-testid", "data-test", "data-automation", "data-qa", "itemprop", "id"}
_LONGEST_NAME = 60  # characters of a class or the like
_LONGEST = 100  # characters of what it names
_MOST_WITHIN = 30  # elements
_MOST_NAMED = 200  # elements that are looked at


def named_in(content: "Element") -> dict[str, list[str]]:
    """Return the texts of elements whose attributes call them company or location.

    Entries of lists in lists are other jobs.
    """
    found: dict[str, list[str]] = {field: [] for field in _NAMED}
    for element, fields in islice(_named(content), _MOST_NAMED):
        for field in fields:
            found[field] += _named_text(element)
    return found


def _named(content: "Element") -> Iterator[tuple["Element", Sequence[str]]]:
    """Yield elements with the fields that their attributes say they have."""
    for element in content.iter():
        names = " ".join(str(value) for name, value in element.items() if name in _NAMING)
        fields = _fields_called(names[:300]) if names else ()
        if fields and next(element.iterancestors("li"), None) is None:
            yield element, fields


@lru_cache(maxsize=1000)  # most elements of a page are called alike
def _fields_called(names: str) -> tuple[str, ...]:
    short = [name for name in names.split() if len(name) <= _LONGEST_NAME]
    return tuple(field for field, form in _NAMED.items() if any(map(form.fullmatch, short)))


def _named_text(element: "Element") -> list[str]:
    """Return the text of an element with one line, or with one that is strong."""
    if len(list(islice(element.iter(), _MOST_WITHIN + 1))) > _MOST_WITHIN:
        return []
    strong = [one_line(text_of(each)) for each in islice(element.iter("strong", "b", "h2"), 2)]
    lines = strong if len(strong) == 1 else lines_of(element)
    return [line.removeprefix("- ") for line in lines if len(lines) == 1 <= len(line) <= _LONGEST]


# The main content

SHORTEST_CONTENT = 200  # characters


def main_content(root: "Element") -> "Element":
    """Return the element with what the page is about, and with the heading that is around it."""
    mains = [element for element in root.iter("main", "div", "section") if _is_main(element)]
    articles = list(root.iter("article"))
    for found in (mains, articles if len(articles) == 1 else []):
        if found and len(text_of(found[0])) >= SHORTEST_CONTENT:
            return _with_heading(found[0])
    return _body(root)


def _with_heading(content: "Element") -> "Element":
    """Return the smallest element around one that has a heading in it; itself if none has."""
    around = islice(content.iterancestors(), _MOST_WITHIN)
    return next((each for each in (content, *around) if _has_heading(each)), content)


def _has_heading(element: "Element") -> bool:
    return any(not _is_unseen(each, element) for each in islice(element.iter("h1"), 5))


def _is_unseen(element: "Element", content: "Element") -> bool:
    within = takewhile(lambda each: each is not content, element.iterancestors())
    return is_hidden(element) or any(map(is_hidden, within))


def _is_main(element: "Element") -> bool:
    return element.tag == "main" or element.get("role") == "main" or element.get("id") == "main"


def _body(root: "Element") -> "Element":
    return next(root.iter("body"), root)
