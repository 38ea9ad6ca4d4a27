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
_CELLS = ("td", "th")
_UNSHOWN = word_set("head title style script link meta input select textarea button img")
_HIDING = re.compile(  # of a style without its spaces
    r"display:none|visibility:hidden|mso-hide:all|opacity:0(?:\.0+)?(?:[!;]|$)", re.I
)
_FLAT = re.compile(r"(?<![\w-])(?:max-)?height:0(?:px)?(?:!important)?(?:;|$)", re.I)
_TINY = re.compile(r"font-size:[01](?:px|pt)?(?:[!;]|$)|color:transparent", re.I)
_PREHEADER = re.compile(r"(?:^|[\s_-])pre-?header(?:$|[\s_-])|mcnPreviewText", re.I)
_QUOTE_CLASS = re.compile(r"(?:gmail|protonmail|tutanota|zmail|yahoo|moz|mail)[\w-]*quote", re.I)


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
    """The lines so far. A paragraph is set apart by an empty line, a quote by `>`."""

    budget: Budget
    lines: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    _line: list[str] = field(default_factory=list)
    _is_apart: bool = False
    quotes: int = 0
    is_full: bool = False

    def write(self, text: str | None) -> None:
        self._line.append(text or "")

    def write_lines(self, text: str | None) -> None:
        for line in (text or "").splitlines(keepends=True):
            self.write(line)
            if line.endswith("\n"):
                self.break_line()
            if self.is_full:
                break

    def end_line(self, *, apart: bool = False) -> None:
        """End the line, if there is anything in it."""
        written = "".join(self._line)
        line = " ".join(written.split())
        self._line.clear()
        if line and line != "-":
            if self._is_apart and self.lines and self.lines[-1].strip("> "):
                self._add("")
            self._add(line)
            self._is_apart = apart
        # Editors make an empty line of a space that does not break
        self._is_apart |= apart or (not line and "\xa0" in written)

    def break_line(self) -> None:
        """End the line; an empty one is an empty line."""
        is_empty = not "".join(self._line).strip()
        self.end_line()
        if is_empty:
            self._add("")

    def _add(self, line: str) -> None:
        line = f"{'> ' * self.quotes}{line}".rstrip()
        taken = self.budget.spend("text", len(line) + 1)
        self.lines.append(line[:taken])
        self.is_full = taken <= len(line)

    def text(self) -> str:
        self.end_line()
        return "\n".join(self.lines)


def _write(root: "Element", writer: _Writer) -> None:
    """Write what is below an element."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end"))
    hidden = None
    for event, element in walk:
        if event == "start" and _is_hidden(element):
            hidden = element
            walk.skip_subtree()
        elif event == "start":
            _start(element, writer)
        else:
            if element is not hidden:
                _end(element, writer)
            _write_text(element.tail, element.getparent(), writer)
        if writer.is_full:
            break


def _write_text(text: str | None, parent: Any, writer: _Writer) -> None:
    is_pre = parent is not None and parent.tag == "pre"
    (writer.write_lines if is_pre else writer.write)(text)


def _start(element: Any, writer: _Writer) -> None:
    if element.tag == "br":
        writer.break_line()
    _part(element, writer)
    writer.quotes += _is_quote(element)
    writer.write("- " if element.tag == "li" else "")
    _write_text(element.text, element, writer)


def _end(element: Any, writer: _Writer) -> None:
    if element.tag == "a":
        _write_address(element, writer)
    _part(element, writer)
    writer.quotes -= _is_quote(element)


def _part(element: Any, writer: _Writer) -> None:
    """End the line where an element begins or ends that stands in lines of its own."""
    if element.tag in _APART and element.get("class") != "MsoNormal":
        writer.end_line(apart=True)
    elif element.tag in _BLOCKS or _is_quote(element):
        writer.end_line()
    elif element.tag in _CELLS:
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
    if shown and shown not in href and helps(href):
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
    if _HIDING.search(style) or (len(element) == 0 and _TINY.search(style)):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
    is_cut = "overflow:hidden" in style and _FLAT.search(style)
    return bool(is_cut or _PREHEADER.search(names))
