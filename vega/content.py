"""What people and postings wrote, as HTML that is safe to show.

Whatever the way in, everything leaves through `_clean`: a short list of elements, no attributes
but the address of a link and the direction of a list, and links that open apart and hand over no
referrer.
"""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

_ELEMENTS = """
a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre s span strong sub sup
table tbody td th thead tr u ul
"""
_WEB_ADDRESS = re.compile(r"https?://[^/]", re.I)


def _with_a_host(_element: str, attribute: str, value: str) -> str | None:
    """Not the address of a link without one: browsers read `https:/x` as a path of this site."""
    return value if attribute != "href" or _WEB_ADDRESS.match(value) else None


_cleaner = nh3.Cleaner(
    tags=set(_ELEMENTS.split()),
    clean_content_tags={"script", "style", "title", "template"},
    attributes={"a": {"href"}},
    attribute_filter=_with_a_host,
    url_schemes={"http", "https"},
    url_relative="deny",
    link_rel="noopener noreferrer",
    set_tag_attribute_values={
        "a": {"target": "_blank"},
        # The side of its marks follows the language of a list; paragraphs need no more than CSS.
        **{name: {"dir": "auto"} for name in ("ul", "ol", "blockquote", "table")},
    },
)
_DEAD_LINK = re.compile(r'<a target="_blank" rel="noopener noreferrer">')
_HEADING = re.compile(r"<(/?)h[1-6]>")

_MARKUP = re.compile(r"<(?:p|br|div|ul|ol|li|h[1-6]|span|strong|b|em|table|section)\b[^<>]*>", re.I)
_ESCAPED_MARKUP = re.compile(r"&lt;(?:p|br|div|ul|li|h[1-6])\b", re.I)

_BULLET = re.compile(r"\s*(?:[-*+•‣◦·●▪■–—✓✔]|[oO](?=\t))\s+(?=\S)")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+(?=\S)")
_URL = re.compile(r"https?://[^\s<>\"'`]+", re.I)
_TAG = re.compile(r"<[^<>]*>")
# Reading HTML takes a time that grows with how deep it is nested times how long it is. Half a
# megabyte of opening tags alone took a minute; so few of them take a second at most.
MOST_TAGS = 10_000
LONGEST_HEADING = 80  # characters; a longer line that ends with a colon is a sentence


def posting_html(text: str) -> Markup:
    """A posting as its own paragraphs and lists, whether it came as HTML or as plain text."""
    if _ESCAPED_MARKUP.search(text) and not _MARKUP.search(text):
        text = html.unescape(text)
    if not _MARKUP.search(text):
        return _clean(_structured(text))
    return _clean(text if text.count("<") <= MOST_TAGS else _structured(_text_of(text)))


def _text_of(markup: str) -> str:
    return html.unescape(_TAG.sub("\n", markup))


def notes_html(text: str) -> Markup:
    """Notes, which are Markdown; a line break in them is one."""
    return _clean(_markdown.render(text))


def _clean(markup: str) -> Markup:
    clean = _cleaner.clean(markup)
    clean = _DEAD_LINK.sub("<a>", clean)
    # The page's own headings end at the second level.
    return Markup(_HEADING.sub(r"<\1h3>", clean))  # noqa: S704 - nh3 made it safe


# Plain text


def _structured(text: str) -> str:
    """Lines as paragraphs, lists and headings: what their writer meant them to look like."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "".join(
        _block(kind, [line for _, line in block])
        for kind, block in groupby(_with_headings(map(_kind, lines)), key=lambda line: line[0])
    )


def _with_headings(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """A short line alone above a list is what the list is called."""
    known = [("", ""), *lines, ("", "")]
    for (before, _), (kind, line), (after, _) in zip(known, known[1:], known[2:], strict=False):
        alone = kind == "p" and before != "p" and after in ("ul", "ol")
        heading = alone and len(line) <= LONGEST_HEADING and line[-1] not in ".!?,;"
        yield ("h3" if heading else kind), line


def _kind(line: str) -> tuple[str, str]:
    """What a line is part of, and what it says."""
    for kind, mark in (("ul", _BULLET), ("ol", _NUMBER)):
        if match := mark.match(line):
            return kind, line[match.end() :]
    stripped = line.strip()
    if stripped.endswith(":") and len(stripped) <= LONGEST_HEADING and not _URL.search(stripped):
        return "h3", stripped
    return ("p" if stripped else ""), stripped


def _block(kind: str, lines: Iterable[str]) -> str:
    linked = map(_linked, lines)
    if kind in ("ul", "ol"):
        return f"<{kind}>" + "".join(f"<li>{line}</li>" for line in linked) + f"</{kind}>"
    if kind == "h3":
        return "".join(f"<h3>{line.removesuffix(':')}</h3>" for line in linked)
    return f"<p>{'<br>'.join(linked)}</p>" if kind else ""


def _linked(line: str) -> str:
    return "".join(
        f'<a href="{html.escape(piece)}">{html.escape(piece)}</a>' if is_url else html.escape(piece)
        for piece, is_url in _pieces(line)
    )


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a URL; signs that end a sentence are not."""
    plain_from = 0
    for match in _URL.finditer(text):
        url = match[0].rstrip(".,;:!?)]}*_")
        if len(url) <= len("https://"):
            continue
        yield text[plain_from : match.start()], False
        yield url, True
        plain_from = match.start() + len(url)
    yield text[plain_from:], False


# Markdown


def _link_bare_urls(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.children and "://" in token.content:
            token.children = list(_with_links(token.children))


def _with_links(tokens: Iterable[Token]) -> Iterator[Token]:
    inside_link = 0
    for token in tokens:
        inside_link += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type != "text" or inside_link:
            yield token
            continue
        for piece, is_url in _pieces(token.content):
            if is_url:
                yield Token("link_open", "a", 1, attrs={"href": piece})
            yield Token("text", "", 0, content=piece)
            if is_url:
                yield Token("link_close", "a", -1)


_markdown = MarkdownIt("commonmark", {"html": False, "breaks": True})
_markdown.enable(["strikethrough", "table"])
_markdown.core.ruler.push("bare_urls", _link_bare_urls)
