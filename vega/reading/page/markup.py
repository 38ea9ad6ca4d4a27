"""Parse the HTML of a page, and reduce it to what its reader sees.

lxml is imported late: few requests need it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any

from vega.reading.budget import Budget
from vega.reading.page.words import is_chip

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LONGEST_SOURCE = 4_000_000  # characters
LONGEST_LINE = 2_000  # characters
MOST_LINES = 2_000
LONGEST_HTML = 90_000  # characters
MOST_EVENTS = 60_000  # starts, ends and texts that become HTML
MOST_HEADINGS = 20  # of a level
_MOST_PARTS = 200  # of a heading
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
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufffe\uffff]+"
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

_BREAKING = word_set(
    "address article aside blockquote body br button caption center dd details dialog div dl dt"
    " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html label legend li"
    " main menu nav ol option p pre section summary table tbody td tfoot th thead title tr"
    " ul"
)
# Inline elements that often stand side by side without a space: labels, links
_APART = word_set("a small span time")
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


def lines_of_html(html: str) -> list[str]:
    """Return what a reader sees of HTML as lines of text; items of lists begin with `- `."""
    root = parse(html)
    return [] if root is None else lines_of(root)


def lines_of(element: "Element") -> list[str]:
    """Return what a reader sees of an element as lines of text."""
    lines: list[str] = []
    pieces: list[str] = []
    before = ""
    for event, tag, text in _events(element):
        if tag in _BREAKING and pieces:
            line = _row("".join(pieces))
            pieces[:] = ["- "] if line == "-" else []
            if line not in ("", "-"):
                lines.append(line[:LONGEST_LINE])
            if len(lines) == MOST_LINES:
                return lines
        if event == "text":
            pieces.append(text)
        elif tag == "li" and event == "start":
            pieces[:] = ["- "]
        elif tag in _APART:
            is_beside = event == "start" and before == "end"
            pieces.append(" · " if is_beside and pieces else _BLANK_BETWEEN)
        before = event
    last = _row("".join(pieces))
    return [*lines, last[:LONGEST_LINE]] if last not in ("", "-") else lines


_BLANK_BETWEEN = "\v"  # pieces of a line that may be facts in a row; no text has this character
_MOST_FACTS = 12
_FACT = re.compile(r"[^\Wa-z_].{0,58}[^\s.,;:!?]|[^\w\s].{0,58}[^\s.,;:!?]")


def _row(text: str) -> str:
    """Return a line; facts in a row, one of them a chip such as `Full-time`, are apart."""
    facts = [one_line(fact) for fact in text.removeprefix("- ").split(_BLANK_BETWEEN)]
    facts = [fact for fact in facts if fact]
    is_row = 2 <= len(facts) <= _MOST_FACTS and all(map(_FACT.fullmatch, facts))
    if not is_row or not any(map(is_chip, facts)):
        return one_line(text)
    return f"{'- ' if text.startswith('- ') else ''}{' · '.join(facts)}"


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
    for event, tag, text in islice(_events(element, "button"), MOST_EVENTS):
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
    return f"<{name}>" if name else (" " if tag in _APART else "")


def _events(top: "Element", *left_out: str) -> Iterator[tuple[str, str, str]]:
    """Yield each shown start, end and text below an element, in the order of the page."""
    stack: list[tuple[Any, Any]] = [(top, iter(top))]
    yield "start", str(top.tag), ""
    yield "text", "", top.text or ""
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", str(element.tag), ""
            if stack and element.tail:
                yield "text", "", element.tail
        elif child.tag in left_out or is_hidden(child):
            yield "text", "", f" {child.tail or ''}"
        else:
            yield "start", str(child.tag), ""
            if child.text:
                yield "text", "", child.text
            stack.append((child, iter(child)))


def is_hidden(element: "Element") -> bool:
    """Return whether an element is not shown, or is no part of a page's content."""
    tag = element.tag
    if tag in _HIDDEN:
        return True
    if tag == "form":
        return next(element.iter("h1"), None) is None  # others have the whole page in them
    attributes = element.attrib
    if not attributes or tag in ("body", "main", "html"):
        return False
    if "hidden" in attributes or _HIDING_STYLE.search(str(attributes.get("style", ""))):
        return True
    if attributes.get("role") in _HIDDEN_ROLES:
        return True
    if attributes.get("aria-hidden") == "true" and tag in ("i", "span"):
        return not _is_said_again(element) and not _is_text(element)
    return bool(_HIDDEN_NAMES.search(_names(element)))


def _is_said_again(element: "Element") -> bool:
    """Return whether the same text follows for screen readers; else it is an icon."""
    following = element.getnext()
    return following is not None and bool(_HIDDEN_NAMES.search(_names(following)))


def _is_text(element: "Element") -> bool:
    """Return whether an element has words or an amount; an icon has a sign or one name."""
    text = one_line(text_of(element, 20))
    return " " in text and any(map(str.isalnum, text))


def _names(element: "Element") -> str:
    return f"{element.get('id') or ''} {element.get('class') or ''}"[:300]


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
_LONGEST_NAMED = 100  # characters of what it names
_MOST_WITHIN = 30  # elements
_MOST_NAMED = 200  # elements that are looked at


def named_in(content: "Element") -> dict[str, list[str]]:
    """Return the texts of elements whose attributes call them company or location.

    Beside others, those below the first heading count; entries of lists in lists are other jobs.
    """
    found: dict[str, list[str]] = {"company": [], "location": []}
    for element, fields in islice(_named(content), _MOST_NAMED):
        if element.tag == "h1":
            found = {field: texts for field, texts in found.items() if len(set(texts)) == 1}
        elif (text := _named_text(element)) and not _is_unseen(element, content):
            for field in fields:
                found.setdefault(field, []).append(text)
    return found


def _named(content: "Element") -> Iterator[tuple["Element", Sequence[str]]]:
    """Yield headings, and elements with the fields that their attributes say they have."""
    for element in content.iter():
        names = " ".join(str(value) for name, value in element.items() if name in _NAMING)
        fields = _fields_called(names[:300]) if names else ()
        if element.tag == "h1" or (fields and next(element.iterancestors("li"), None) is None):
            yield element, fields


@lru_cache(maxsize=1000)  # most elements of a page are called alike
def _fields_called(names: str) -> tuple[str, ...]:
    short = [name for name in names.split() if len(name) <= _LONGEST_NAME]
    return tuple(field for field, form in _NAMED.items() if any(map(form.fullmatch, short)))


def _named_text(element: "Element") -> str:
    """Return the text of an element; of several lines, the one that is strong or a heading."""
    if len(list(islice(element.iter(), _MOST_WITHIN + 1))) > _MOST_WITHIN:
        return ""
    strong = [one_line(text_of(each)) for each in islice(element.iter("strong", "b", "h2"), 2)]
    lines = strong if len(strong) == 1 else lines_of(element)
    text = lines[0].removeprefix("- ") if len(lines) == 1 else ""
    return text if len(text) <= _LONGEST_NAMED else ""


# The main content

_CONTENT_NAMES = re.compile(
    r"(?:job|posting|position|vacancy|vacature|offer|offre|stellen?|oferta|vaga|opening|career)s?"
    r"[_-]*(?:ad|full)?[_-]*(?:desc(?:ription)?|details?|body|content|text|beschreibung|anzeige)"
    r"|description__text|jobsearch-JobComponent|show-more-less-html__markup|jobad-?content",
    re.I,
)
SHORTEST_CONTENT = 200  # characters
_MOST_CANDIDATES = 50


def main_content(root: "Element") -> "Element":
    """Return the element with what the page is about."""
    mains = [element for element in root.iter("main", "div", "section") if _is_main(element)]
    articles = list(root.iter("article"))
    for found in (mains, articles if len(articles) == 1 else []):
        if found and len(text_of(found[0])) >= SHORTEST_CONTENT:
            return found[0]
    return _body(root)


def description_in(content: "Element") -> "Element":
    """Return the element that is named as the description; else the content itself."""
    found = 0
    for element in content.iter("div", "section", "article", "main", "td"):
        if _CONTENT_NAMES.search(_names(element)) and not is_hidden(element):
            if len(text_of(element)) >= SHORTEST_CONTENT:
                return element
            found += 1
            if found == _MOST_CANDIDATES:
                break
    return content


def headings_of(content: "Element") -> list[list[str]]:
    """Return the parts of the first headings, `h1` before `h2`, as breaks and links divide them."""
    found = [*_seen_first(content, "h1"), *_seen_first(content, "h2")]
    return [parts for heading in found if (parts := _parts_of(heading))][:MOST_HEADINGS]


def _seen_first(content: "Element", level: str) -> list["Element"]:
    """Return the headings of a level that are seen; all if none is."""
    found = list(islice(content.iter(level), MOST_HEADINGS))
    return [heading for heading in found if not _is_unseen(heading, content)] or found


def _is_unseen(element: "Element", content: "Element") -> bool:
    within = takewhile(lambda each: each is not content, element.iterancestors())
    return is_hidden(element) or any(map(is_hidden, within))


def _parts_of(heading: "Element") -> list[str]:
    pieces = (
        "\n" if tag in _BREAKING or tag in _APART or tag == "a" else " ".join(text.split("\n"))
        for _, tag, text in islice(_events(heading), MOST_EVENTS)
    )
    text = "".join(pieces)[:LONGEST_LINE]
    return [part for each in text.split("\n")[:_MOST_PARTS] if (part := one_line(each))]


def _is_main(element: "Element") -> bool:
    return element.tag == "main" or element.get("role") == "main" or element.get("id") == "main"


def _body(root: "Element") -> "Element":
    return next(root.iter("body"), root)
