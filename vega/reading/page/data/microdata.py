"""Read the JobPostings of microdata and RDFa, as nodes like those of JSON-LD."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from vega.reading.page.markup import one_line, simple_html, text_of, word_set

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Node = dict[str, object]

MOST_POSTINGS = 100
MOST_VALUES = 1_000  # of all postings of a page
MOST_DESCRIPTIONS = 5

_IS_POSTING = re.compile(r"(?:\A|[\s/:#])jobposting(?:\Z|[\s/])", re.I)
# Properties that are items, also where their markup forgets to say so
_ITEMS = {
    "hiringorganization",
    "joblocation",
    "address",
    "basesalary",
    "estimatedsalary",
    "identifier",
}
_TEXTS = _ITEMS | word_set(
    "title name legalname description responsibilities qualifications skills experiencerequirements"
    " educationrequirements jobbenefits addresslocality addressregion addresscountry"
    " joblocationtype applicantlocationrequirements employmenttype salarycurrency currency value"
    " minvalue maxvalue unittext validthrough"
)
_IS_ORGANIZATION = re.compile(r"[/:#]organization\Z", re.I)
MOST_REFERENCES = 20  # of all postings of a page
_HTML = word_set(
    "description responsibilities qualifications skills experiencerequirements"
    " educationrequirements jobbenefits"
)


def items_in(root: "Element") -> list[Node]:
    """Return the JobPostings that the attributes of a page mark."""
    reader = _Reader(root)
    for element in root.xpath("//*[@itemtype or @typeof]"):
        reader.read(element)
    return [item for item in reader.postings if len(item) > 1]


def _type_of(element: "Element") -> str:
    return str(element.get("itemtype") or element.get("typeof") or "")


class _Reader:
    def __init__(self, root: "Element") -> None:
        self.postings: list[Node] = []
        self._root = root
        self._values = 0
        self._descriptions = 0
        self._references = 0

    def read(self, top: "Element") -> None:
        """Read a posting, without others within it, which are read for themselves."""
        if not _IS_POSTING.search(_type_of(top)) or len(self.postings) >= MOST_POSTINGS:
            return
        posting: Node = {"@type": "JobPosting"}
        self.postings.append(posting)
        left = [(child, posting) for child in reversed([*top, *self._referred(top)])]
        while left:
            element, item = left.pop()
            if not _IS_POSTING.search(_type_of(element)):
                within = self._add(element, item)
                left += [(child, within) for child in reversed(element)]

    def _referred(self, top: "Element") -> list["Element"]:
        """Return the elements elsewhere on the page that a posting says are its own."""
        ids = str(top.get("itemref") or "").split()[: MOST_REFERENCES - self._references]
        self._references += len(ids)
        found = (self._root.xpath("(//*[@id = $id])[1]", id=each) for each in ids)
        return [element for each in found for element in each]

    def _add(self, element: "Element", item: Node) -> Node:
        """Add the value of an element to its item; return the item of what is in the element."""
        names = _names(element)
        is_item = bool(_type_of(element)) or "itemscope" in element.attrib
        if not names and _IS_ORGANIZATION.search(_type_of(element)):
            names = ["hiringorganization"]  # markup that forgets to say so
        if is_item or (_ITEMS.intersection(names) and _has_properties(element)):
            found: Node = {"@type": _type_of(element)}
            _put(item, names, found)
            return found
        if known := [name for name in names if name in _TEXTS]:
            _put(item, known, self._value(element, known[0]))
        return item

    def _value(self, element: "Element", name: str) -> str:
        self._values += 1
        if self._values > MOST_VALUES:
            return ""
        for attribute in ("content", "datetime", "value"):
            if value := element.get(attribute):
                return str(value)
        if name not in _HTML:
            return one_line(text_of(element, 200))
        self._descriptions += 1
        return simple_html(element) if self._descriptions <= MOST_DESCRIPTIONS else ""


def _names(element: "Element") -> list[str]:
    names = str(element.get("itemprop") or element.get("property") or "")[:300]
    return [re.split("[/:#]", name)[-1].lower() for name in names.split()]


def _has_properties(element: "Element") -> bool:
    """Return whether one of the first elements within has a property."""
    within = islice(element.iterdescendants(), 50)
    return any("itemprop" in each.attrib or "property" in each.attrib for each in within)


def _put(item: Node, names: list[str], value: object) -> None:
    """Add a value; several of one property become a list."""
    for name in names:
        if value == "":
            continue
        before = item.get(name)
        if before is None:
            item[name] = value
        elif isinstance(before, list):
            before.append(value)
        else:
            item[name] = [before, value]
