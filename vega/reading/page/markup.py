"""Parse the HTML of a page, and reduce it to what its reader sees.

lxml is imported late: few requests need it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any

from vega.reading.budget import Budget

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_SOURCE = 4_000_000  # characters
LONGEST_LINE = 2_000  # characters
MOST_LINES = 2_000
LONGEST_HTML = 90_000  # characters
MOST_EVENTS = 60_000  # starts, ends and texts that become HTML
MOST_BLOCKS = 200  # of JSON-LD
DEEPEST = 250  # elements in each other; the text of deeper ones is kept
TOO_DEEP = 300  # here parsing ends: its time grows with the depth

_CHUNK = 65_536  # bytes after which an exception is seen


def without_unseen(text: str) -> str:
    """Strip characters that are not seen or turn the direction of a text."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub("", text)


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ATTRIBUTES = word_set(
    "aria-hidden class content data-automation data-qa data-test data-testid datetime hidden href"
    " id itemprop itemref itemscope itemtype name"
    " property role style type typeof value"
)
_UNREAD = word_set("iframe math noscript object script style svg template")
_TAG_NAME = re.compile(r"[a-z][a-z0-9-]*")
# Control characters, which a tree may not have, and those that are not seen or turn the direction
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\ud800-\udfff\ue000-\uf8ff"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]+"
)
_JSON_LD = re.compile(r"\s*application/ld\+json\b", re.I)


def parse(source: str, budget: Budget | None = None) -> "Element | None":
    """Return the `html` element of a page or of a piece of one; None if there is nothing in it.

    Takes linear time for whatever comes, and never raises.
    """
    from lxml import etree

    budget = budget or Budget()
    budget.is_cut |= len(source) > LONGEST_SOURCE
    text = without_unseen(source[:LONGEST_SOURCE])
    data = text.encode("utf-8", "replace")
    clean = without_unseen if "&" in text else str
    builder: Any = _Builder(clean, budget)  # the stubs want methods for what is removed, too
    parser = etree.HTMLParser(
        target=builder, encoding="utf-8", remove_comments=True, remove_pis=True
    )
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        parser.close()
    except (etree.LxmlError, AssertionError):
        pass  # what was read before remains
    except _TooMuch:
        budget.is_cut = True
    root: Element | None = builder.root()
    return root


class _TooMuch(Exception):
    pass


class _Builder:
    """Build a tree without scripts, deep nesting and needless attributes.

    libxml2's own builder takes quadratic time for the attributes of one tag, and drops all that
    follows on deep nesting.
    """

    def __init__(self, clean: Callable[[str], str], budget: Budget) -> None:
        from lxml import etree

        self._clean = clean
        self._budget = budget
        self._tree = etree.TreeBuilder()
        self._open: list[str] = []
        self._depth = 0
        self._unread = 0  # the depth of the unread element, if within one

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._budget.elements -= 1
        if self._depth > TOO_DEEP or self._budget.elements < 0:
            raise _TooMuch
        if self._unread:
            return
        if tag in _UNREAD and not _is_read(tag, attributes):
            self._unread = self._depth
        elif self._depth <= DEEPEST:
            self._open.append(tag if _TAG_NAME.fullmatch(tag) else "span")
            self._tree.start(self._open[-1], self._kept(attributes))

    def end(self, _tag: str) -> None:
        if self._unread == self._depth:
            self._unread = 0
        elif not self._unread and self._depth <= DEEPEST:
            self._tree.end(self._open.pop())
        self._depth -= 1

    def data(self, text: str) -> None:
        self._budget.pieces -= 1
        if self._budget.pieces < 0:
            raise _TooMuch
        if not self._unread and self._depth:
            self._tree.data(self._clean(text))

    def _kept(self, attributes: Mapping[str, str]) -> dict[str, str]:
        names = _ATTRIBUTES.intersection(attributes)
        return {name: self._clean(attributes[name]) for name in names}

    def close(self) -> None:
        pass

    def root(self) -> "Element | None":
        from lxml import etree

        try:
            while self._open:
                self._tree.end(self._open.pop())
            return self._tree.close()
        except (etree.LxmlError, AssertionError):
            return None  # there was no element
        finally:
            del self._tree  # lxml's parser and its target hold each other until the next collection


def _is_read(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag == "script":
        return bool(_JSON_LD.match(attributes.get("type", "")))
    return tag == "template" and "shadowrootmode" in attributes


# What the head says


def blocks_of(root: "Element") -> list[str]:
    """Return the texts of the first JSON-LD blocks."""
    scripts = (script.text for script in root.iter("script") if script.text)
    return list(islice(scripts, MOST_BLOCKS))


def title_of(root: "Element") -> str:
    return next((one_line(text_of(title)) for title in root.iter("title")), "")


def meta_of(root: "Element") -> dict[str, str]:
    """Return the contents of `meta` elements by their property or name, the first of each."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = str(element.get("property") or element.get("name") or "").lower()[:100]
        content = one_line(str(element.get("content") or ""))[:LONGEST_LINE]
        if name and content and len(found) < 200:
            found.setdefault(name, content)
    return found


# What the reader sees

BREAKING = word_set(
    "address article aside blockquote body br button caption center dd details dialog div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html label legend li"
    " main menu nav ol option p pre section summary table tbody td tfoot th thead title tr"
    " ul"
)
# Inline elements that often stand side by side without a space: labels, links
APART = word_set("a small span time")
_HIDDEN = word_set(
    "audio canvas datalist dialog footer input link meta nav option script select source style"
    " textarea title video"
)
_HIDDEN_ROLES = word_set(
    "alertdialog banner contentinfo dialog menu menubar navigation search tooltip"
)
_HIDDEN_NAMES = re.compile(
    r"cookie|consent|onetrust|gdpr|breadcrumb|(?:^|[\s_-])(?:sr-only|visually-?hidden|skip-link)"
    r"|(?:similar|related|recommended|other|more|ähnliche)[_-]?(?:job|posting|position|vacanc|offer"
    r"|opening|offre|stelle|vaga|oferta)|jobs?[_-]?(?:recommend|alert)|share-?buttons|social-share",
    re.I,
)
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def text_of(element: "Element", pieces: int = 2_000) -> str:
    """Return the text in an element, without recursion."""
    return "".join(islice(element.itertext(), pieces))


def one_line(text: str) -> str:
    return " ".join(text.split())


_MEANT = word_set(
    "blockquote br dd div dl dt em h1 h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead"
    " tr ul"
)
_KEPT = {
    **{name: name for name in _MEANT},
    "b": "strong",
    "i": "em",
    **dict.fromkeys(("address", "article", "aside", "figure", "header", "main", "section"), "div"),
}
_VOID = ("br", "hr")


def simple_html(element: "Element") -> str:
    """Return what a reader sees of an element as HTML without attributes."""
    pieces: list[str] = []
    length = 0
    for event, tag, text, _ in islice(events_in(element, "button"), MOST_EVENTS):
        pieces.append(_markup(event, tag, text))
        length += len(pieces[-1])
        if length > LONGEST_HTML:
            break
    return re.sub(r"<(\w+)>\s*</\1>", "", re.sub(r"\s+", " ", "".join(pieces))).strip()


def _markup(event: str, tag: str, text: str) -> str:
    if event == "text":
        return escape(text[:LONGEST_HTML], quote=False)
    name = _KEPT.get(tag)
    if name and event == "end":
        return "" if name in _VOID else f"</{name}>"
    return f"<{name}>" if name else (" " if tag in APART else "")


def events_in(top: "Element", *left_out: str) -> Iterator[tuple[str, str, str, "Element"]]:
    """Yield each shown start, end and text below an element, in the order of the page."""
    stack: list[tuple[Any, Any]] = [(top, iter(top))]
    yield "start", str(top.tag), "", top
    yield "text", "", top.text or "", top
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", str(element.tag), "", element
            if stack and element.tail:
                yield "text", "", element.tail, element
        elif child.tag in left_out or is_hidden(child):
            yield "text", "", f" {child.tail or ''}", child
        else:
            yield "start", str(child.tag), "", child
            if child.text:
                yield "text", "", child.text, child
            stack.append((child, iter(child)))


def is_hidden(element: "Element") -> bool:
    """Return whether an element is not shown, or is no part of a page's content."""
    tag = element.tag
    if tag in _HIDDEN:
        return True
    if tag == "form":
        return next(element.iter("h1", "h2"), None) is None  # others have the whole page in them
    attributes = element.attrib
    if not attributes or tag in ("body", "main", "html"):
        return False
    if "hidden" in attributes or _HIDING_STYLE.search(str(attributes.get("style", ""))):
        return True
    if attributes.get("role") in _HIDDEN_ROLES:
        return True
    if attributes.get("aria-hidden") == "true" and " " not in text_of(element, 20).strip():
        return True  # an icon
    return bool(_HIDDEN_NAMES.search(names_of(element)))


def names_of(element: "Element") -> str:
    return f"{element.get('id') or ''} {element.get('class') or ''}"[:300]
