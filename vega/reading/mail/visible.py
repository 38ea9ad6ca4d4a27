"""The HTML of a mail as the plain text that its reader sees; quotes begin with `>`.

The parser is imported late: few requests need it.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from vega.reading.budget import Budget
from vega.reading.mail.links import helps, unwrapped

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_LINKS = 2_000
_LONGEST_STYLE = 2_000
_MOST_PIECES, _LONGEST_WORDS = 100, 5_000  # of what a link says


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BLOCKS = word_set(
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead"
    " tr ul"
)
_APART = word_set("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre dl")
_CELLS = word_set("td th")
_UNSHOWN = word_set("head title style script link meta input select textarea button img")
# Of a style without its spaces
_HIDING = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|opacity:0(?:\.0+)?(?:!|;|$)", re.I
)
_FLAT = re.compile(r"(?<![\w-])(?:max-)?height:0(?:px)?(?:!important)?(?:;|$)", re.I)
_CUT = re.compile(r"overflow:hidden", re.I)
_TINY = re.compile(r"font-size:[01](?:px|pt)?(?:!|;|$)|color:transparent", re.I)
_PREHEADER = re.compile(r"(?:^|[\s_-])pre-?header(?:$|[\s_-])|mcnPreviewText", re.I)
_QUOTE_CLASS = re.compile(r"(?:gmail|protonmail|tutanota|zmail|yahoo|moz|mail)[\w-]*quote", re.I)
_UNHELPFUL = re.compile(
    r"unsubscri|abmelden|abbestellen|désabonner|darse de baja|cancelar la suscripci|privacy|"
    r"datenschutz|impressum|confidentialité|privacidad|facebook|instagram|twitter|youtube|browser",
    re.I,
)


def text_of_html(html: str, budget: Budget) -> tuple[str, list[str]]:
    """Return what a reader of a mail's HTML sees, and the links in it."""
    from vega.reading.page.markup import parse

    root = parse(html, budget)
    if root is None:
        return "", []
    writer = _Writer(budget)
    _write(root, writer)
    return writer.text(), writer.links


@dataclass
class _Writer:
    budget: Budget
    lines: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    _line: list[str] = field(default_factory=list)
    _quotes: int = 0
    _is_apart: bool = False
    is_full: bool = False

    def write(self, text: str) -> None:
        self._line.append(text)

    def end_line(self) -> None:
        """End the line, if there is anything in it."""
        written = "".join(self._line)
        line = " ".join(written.split())
        self._line.clear()
        if not line and "\xa0" in written:
            self._is_apart = True  # how editors make an empty line
        if line and line != "-":
            if self._is_apart and self.lines and self.lines[-1].strip("> "):
                self._add("")
            self._is_apart = False
            self._add(line)

    def break_line(self) -> None:
        """End the line; an empty one is an empty line."""
        if "".join(self._line).strip():
            self.end_line()
        else:
            self._line.clear()
            self._add("")

    def _add(self, line: str) -> None:
        line = f"{'> ' * self._quotes}{line}".rstrip()
        taken = self.budget.spend("text", len(line) + 1)
        self.lines.append(line[:taken])
        self.is_full = taken <= len(line)

    def set_apart(self) -> None:
        self.end_line()
        self._is_apart = True

    def quote(self, levels: int) -> None:
        self.end_line()
        self._quotes += levels

    def text(self) -> str:
        self.end_line()
        return "\n".join(self.lines)


def _write(root: "Element", writer: _Writer) -> None:
    """Write what is below an element, without recursion."""
    stack: list[tuple[Any, Any, int]] = []
    _start(root, writer)
    stack.append((root, iter(root), 0))
    while stack and not writer.is_full:
        element, children, _ = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            _end(element, writer)
            _write_text(element.tail if stack else "", element.getparent(), writer)
        elif _is_hidden(child):
            _write_text(child.tail, element, writer)
        else:
            _start(child, writer)
            stack.append((child, iter(child), 0))


def _write_text(text: str | None, parent: Any, writer: _Writer) -> None:
    if not text:
        return
    if parent is not None and parent.tag == "pre":
        first, *more = text.split("\n")
        writer.write(first)
        for line in more:
            writer.break_line()
            writer.write(line)
            if writer.is_full:
                break
    else:
        writer.write(text)


def _start(element: Any, writer: _Writer) -> None:
    tag = element.tag
    if tag == "br":
        writer.break_line()
    elif tag in _APART and element.get("class") != "MsoNormal":
        writer.set_apart()
    elif tag in _BLOCKS:
        writer.end_line()
    elif tag in _CELLS:
        writer.write(" ")
    if tag == "li":
        writer.write("- ")
    if _is_quote(element):
        writer.quote(1)
    _write_text(element.text, element, writer)


def _end(element: Any, writer: _Writer) -> None:
    tag = element.tag
    if tag == "a":
        _write_address(element, writer)
    if _is_quote(element):
        writer.quote(-1)
    if tag in _APART and element.get("class") != "MsoNormal":
        writer.set_apart()
    elif tag in _BLOCKS:
        writer.end_line()
    elif tag in _CELLS:
        writer.write(" ")


def _write_address(element: Any, writer: _Writer) -> None:
    """Write where a link leads, if that helps a person and is not what the link says."""
    href = unwrapped(str(element.get("href") or "").strip())
    if not href.lower().startswith(("http://", "https://")):
        return
    if len(writer.links) < _MOST_LINKS:
        writer.links.append(href)
    text = "".join(islice(element.itertext(), _MOST_PIECES))  # links may be in each other
    words = " ".join(text[:_LONGEST_WORDS].split())
    shown = words.rstrip("/").removeprefix("https://").removeprefix("http://")
    if shown and shown not in href and helps(href) and not _UNHELPFUL.search(words[:200]):
        writer.write(f" ({href})")


def _is_quote(element: Any) -> bool:
    if element.tag != "blockquote":
        return False
    names = str(element.get("class") or "")[:200]
    return element.get("type") == "cite" or bool(_QUOTE_CLASS.search(names))


def _is_hidden(element: Any) -> bool:
    if element.tag in _UNSHOWN or element.get("hidden") is not None:
        return True
    style = "".join(str(element.get("style") or "")[:_LONGEST_STYLE].split())
    if style and (_hides(style) or (_TINY.search(style) and len(element) == 0)):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
    return bool(_PREHEADER.search(names))


def _hides(style: str) -> bool:
    return bool(_HIDING.search(style) or (_FLAT.search(style) and _CUT.search(style)))
