"""Convert sanitized HTML to Markdown that renders the same.

Imported late: its parser takes a tenth of a second, and only editing and pasting need it.
"""

import re
import unicodedata
from collections.abc import Callable

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag
from markdownify import MarkdownConverter

MAX_DEPTH = 100  # of nested elements: the library recurses

_TAGS = re.compile(r"<(/?)(\w+)")
_VOID = {"br", "hr"}
_UNWRITTEN = re.compile(r"</?(?:u|sub|sup|thead|tbody)>")  # what Markdown has no word for
_ADJACENT = re.compile(r"</(strong|em|del|code)><\1>")
_LISTS = ["ul", "ol"]
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_INLINE = ["strong", "em", "del", "a", "code"]
_BLOCKS = [*_LISTS, *_HEADINGS, "blockquote", "div", "hr", "li", "p", "pre", "table"]


def depth(html: str) -> int:
    """Return how deep the elements of well-formed HTML are nested."""
    deepest = current = 0
    for slash, name in _TAGS.findall(html):
        if name not in _VOID:
            current += -1 if slash else 1
            deepest = max(deepest, current)
    return deepest


def convert(html: str) -> str:
    """Return sanitized, well-formed HTML as Markdown in which line breaks count."""
    html = _ADJACENT.sub("", _UNWRITTEN.sub("", html))
    # Without a tag around it, the parser might take a text for a file's name, and warn.
    soup = BeautifulSoup(f"<div>{html}</div>", "html.parser")
    _simplify(soup)
    return _Converter().convert_soup(soup).strip()


def _simplify(soup: BeautifulSoup) -> None:
    """Leave only structure that Markdown can nest."""
    for element in soup.find_all(["dl", "dt", "dd", "li"]):
        if element.name != "li" or _name(element.parent) not in _LISTS:
            element.name = "div"
    for table in reversed(soup.find_all("table")):
        _simplify_table(soup, table)
    for element in soup.find_all([*_INLINE, *_HEADINGS, "pre"]):
        if element.find(_BLOCKS):
            element.name = "div"
        elif not element.get_text(strip=True):
            element.name = "span"  # formatting of nothing
    for found in soup.find_all(_LISTS):
        _tidy_list(soup, found)
    _set_bullets(soup)


def _simplify_table(soup: BeautifulSoup, table: Tag) -> None:
    """Turn a table that only lays out a page into paragraphs; fill up the first row of others."""
    for row in table.find_all("tr"):
        if not row.find(["td", "th"]):
            row.extract()
    rows = [row.find_all(["td", "th"], recursive=False) for row in table.find_all("tr")]
    widest = max(map(len, rows), default=0)
    if widest < 2 or table.find(_BLOCKS):
        for element in (table, *table.find_all(["tr", "td", "th"])):
            element.name = "div"
        return
    for _ in range(widest - len(rows[0])):
        rows[0][-1].insert_after(soup.new_tag(rows[0][-1].name))


def _tidy_list(soup: BeautifulSoup, found: Tag) -> None:
    """Move what stands between items into the item before, as editors nest lists."""
    for child in [each for each in found.children if _is_content(each) and _name(each) != "li"]:
        item = child.find_previous_sibling("li")
        if isinstance(item, Tag):
            item.append(child)
        else:
            child.wrap(soup.new_tag("li"))


def _set_bullets(soup: BeautifulSoup) -> None:
    """Number the items; a list right after another of its kind gets other marks than that."""
    for found in soup.find_all(_LISTS):
        before = next((each for each in found.previous_siblings if _is_content(each)), None)
        follows = isinstance(before, Tag) and before.name == found.name
        other = follows and "other" not in before.attrs  # type: ignore[union-attr]
        if other:
            found["other"] = ""
        marks = ("*", ")") if other else ("-", ".")
        for number, item in enumerate(found.find_all("li", recursive=False), start=1):
            item["mark"] = marks[0] if found.name == "ul" else f"{number}{marks[1]}"


def _is_content(element: PageElement) -> bool:
    return isinstance(element, Tag) or (
        isinstance(element, NavigableString) and bool(element.strip())
    )


# Escaping

_SPECIAL = r"""
    [\\`]
  | (?<!\s)[*~] | [*~](?!\s)          # emphasis, unless between spaces
  | (?<![^\W_])_ | _(?![^\W_])        # the same, but never within a word
  | \](?=[(:])                        # a link
  | &(?=\#?\w{1,40};)                 # a character by its name
  | <(?=https?://)                    # an address
  | (?<!\S)\#(?=\#*\s*$)              # the end of a heading
"""
_IN_LINE = re.compile(_SPECIAL, re.X | re.I)
_IN_MARKS = re.compile(rf"{_SPECIAL} | [\[\]*~]", re.X | re.I)
# What begins a list, quote or heading; or a line of nothing but a rule's or a table's characters.
_AT_START = re.compile(
    r"\A(\s*(?:\d{1,9}(?=[.)](?:\s|$)))?)([-+*.)](?=\s|$)|>|\#+(?=\s|$)|[-=|:](?=[-=|:\s]*$))"
)


def _destination(href: str) -> str:
    href = re.sub(r"\s", "%20", href)
    href = re.sub(r"[\\<>]|&(?=#?\w{1,40};)", r"\\\g<0>", href)
    return f"<{href}>" if re.search(r"[()\\]", href) else href


# Converting

_PARAGRAPH = re.compile(r"\S(?:(?:(?!\n\s*\n).)*\S)?", re.S)
_PUNCTUATION = r"\\?[^\w\s\\]|\\[\\_]"
_LEADING = re.compile(rf"(?:{_PUNCTUATION})*\s*")
_TOKEN = re.compile(rf"({_PUNCTUATION})|(\s+)|\w+|\\")
_PLAIN_URL = re.compile(r"[^\s<>\"'`]*[\w/]")
_ENDS_URL = re.compile(r"[.,;:!?)]*(?:\s|$)")


def _mark(marker: str) -> Callable[["_Converter", Tag, str, set[str]], str]:
    """Return the conversion of an inline element; each paragraph in it is marked by itself."""

    def convert(_self: "_Converter", element: Tag, text: str, parent_tags: set[str]) -> str:
        if "_noformat" in parent_tags or element.name in parent_tags:
            return text
        return _PARAGRAPH.sub(lambda found: _marked(element, found[0], marker), text)

    return convert


def _marked(element: Tag, text: str, marker: str) -> str:
    """Mark a text; where a mark between punctuation and a letter is none, without the former."""
    before = _is_letter(_text_at(element.previous_sibling)[-1:])
    after = _is_letter(_text_at(element.next_sibling)[:1])
    lead, core, trail = _split_punctuation(text)
    lead, trail = lead if before else "", trail if after else ""
    if not core or ((lead or trail) and element.find(True)):
        return text
    return f"{lead}{marker}{text[len(lead) : len(text) - len(trail)]}{marker}{trail}"


def _split_punctuation(text: str) -> tuple[str, str, str]:
    """Return the punctuation before a text, the text, and that after it; an escape stays whole.

    Token by token: one regex for all three would take quadratic time (ReDoS).
    """
    lead = _LEADING.match(text)[0]  # type: ignore[index]
    tokens = [*_TOKEN.finditer(text, len(lead))]
    while tokens and tokens[-1][1]:
        tokens.pop()
    if tokens and tokens[-1][2]:
        tokens.pop()
    end = tokens[-1].end() if tokens else len(lead)
    return lead, text[len(lead) : end], text[end:]


def _is_letter(character: str) -> bool:
    """Return whether Markdown takes it for one. Raw HTML is off, so `<` is none of its marks."""
    is_mark = character.isspace() or unicodedata.category(character or " ")[0] in "PZ"
    return not is_mark or character == "<"


def _name(sibling: PageElement | None) -> str:
    return sibling.name if isinstance(sibling, Tag) else ""


def _text_at(sibling: PageElement | None) -> str:
    return str(sibling) if isinstance(sibling, NavigableString) else ""


class _Converter(MarkdownConverter):
    class Options:
        heading_style = "atx"
        wrap = True  # collapses white space, as browsers do
        wrap_width = None

    convert_strong, convert_em, convert_del = _mark("**"), _mark("*"), _mark("~~")

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        text = str(super().process_text(el, parent_tags))  # type: ignore[misc] # not in the stubs
        if {"_noformat", "_inline"} & (parent_tags or set()):
            return text
        before, after = _name(el.previous_sibling), _name(el.next_sibling)
        text = text.lstrip() if before == "br" else text
        text = text.rstrip() if after == "br" else text
        if el.previous_sibling is None or before in ("br", "span", *_BLOCKS):
            text = _AT_START.sub(r"\1\\\2", text)
        return f"{text[:-1]}\\!" if after == "a" and text.endswith("!") else text

    def escape(self, text: str, parent_tags: set[str]) -> str:
        is_marked = parent_tags.intersection(_INLINE)
        return (_IN_MARKS if is_marked else _IN_LINE).sub(r"\\\g<0>", text)

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        href = str(el.get("href") or "")
        words = " ".join(text.split())
        if not href or not words or "_noformat" in parent_tags:
            return text
        if re.sub(r"\\(.)", r"\1", words) == href:
            is_plain = words == href and _PLAIN_URL.fullmatch(href)
            return href if is_plain and _ENDS_URL.match(_text_at(el.next_sibling)) else f"<{href}>"
        return text.replace(text.strip(), f"[{words}]({_destination(href)})")

    def convert_br(self, _el: Tag, text: str, parent_tags: set[str]) -> str:
        is_one_line = parent_tags & {"_inline", "code"} and "pre" not in parent_tags
        return (" " if is_one_line else "\n") + text

    def convert_li(self, el: Tag, text: str, **_: object) -> str:
        if not text.strip():
            return ""
        mark = str(el.get("mark", "-"))
        indent = " " * (len(mark) + 1)
        lines = [indent + line if line else "" for line in text.strip().split("\n")]
        lines[0] = f"{mark} {lines[0].lstrip()}"
        return "\n".join([*lines, ""])

    def convert_pre(self, _el: Tag, text: str, **_: object) -> str:
        text = text.strip("\n")
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
        return f"\n\n{fence}\n{text}\n{fence}\n\n" if text.strip() else ""

    def convert_td(self, _el: Tag, text: str, **_: object) -> str:
        cell = " ".join(text.split()).replace("|", r"\|")
        return f" {cell} |"

    convert_th = convert_td
