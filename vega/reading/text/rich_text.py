"""Render postings and notes as sanitized HTML (no XSS), in bounded time and memory (no DoS).

All output passes `_cleaner`: an allow-list of elements, no attributes but the href of a link, the
first number of a list and the direction of a block, and links that open in a new tab and send no
referrer.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from vega.rules.link_texts import link_text

if TYPE_CHECKING:
    from nh3 import Cleaner

LONGEST_TEXT = 100_000  # characters
# Parsing HTML5 costs up to depth times tags, so untrusted markup, which may be deeply nested or
# malformed, may have fewer tags than markup generated here or by cmark.
MAX_TAGS = 8_000
MAX_GENERATED_TAGS = 30_000
MAX_TABLE_CELLS = 100_000  # in the tables of notes
# nh3 is quadratic in `&` and no-break spaces: it rescans the rest of the text at each one.
MAX_SCANNED = 2_500_000_000  # bytes
LONGEST_HREF = 1_000  # characters
LONGEST_HEADING = 80  # characters; a longer line that ends with a colon is a sentence

_ELEMENTS = """
a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre s strong sub sup
table tbody td th thead tr u ul
"""
_ALLOWED = frozenset(_ELEMENTS.split())
# Block elements that are not allowed become `div`, so that they still separate words.
_BLOCKS = """
address article aside center details fieldset figure footer form header main nav section summary
"""
# HTML5 reopens unclosed formatting elements in every following block, up to three of each kind:
# merging synonyms bounds the copies.
_REPLACED = {"b": "strong", "i": "em", "s": "del"} | dict.fromkeys(_BLOCKS.split(), "div")
_URL_WITH_HOST = re.compile(r"https?://[^/]", re.I)
_FIRST_NUMBER = re.compile(r"[0-9]{1,9}")  # as cmark reads them


def _checked_value(_element: str, attribute: str, value: str) -> str | None:
    """Drop an href without a host, which browsers resolve as a relative path, and a first number
    that is none.
    """
    allowed = _FIRST_NUMBER.fullmatch if attribute == "start" else _URL_WITH_HOST.match
    return value if attribute not in ("href", "start") or allowed(value) else None


@cache
def _cleaner() -> "Cleaner":
    import nh3

    return nh3.Cleaner(
        tags=set(_ALLOWED),
        clean_content_tags={"script", "style", "title", "template"},
        attributes={"a": {"href"}, "ol": {"start"}, "*": set()},  # "*": no `title`
        attribute_filter=_checked_value,
        url_schemes={"http", "https"},
        url_relative="deny",
        link_rel="noopener noreferrer",
        set_tag_attribute_values={
            "a": {"target": "_blank"},
            # Bullets and borders follow the text direction (RTL); for paragraphs CSS is enough.
            **{name: {"dir": "auto"} for name in ("ul", "ol", "blockquote", "table")},
        },
    )


_DEAD_LINK = re.compile(r'<a target="_blank" rel="noopener noreferrer">')
_HEADING = re.compile(r"<(/?)h[1-6]>")
_STRUCK_OUT = re.compile(r"<(/?)del>")


def posting_html(text: str) -> Markup | None:
    """Render a posting, HTML or plain text; return None if it has to be shown verbatim."""
    if len(text) > LONGEST_TEXT and _MARKUP.search(text):
        return _without_tags(text)
    return _sanitize(text, _posting_markup)


def _without_tags(text: str) -> Markup:
    """Reduce HTML that is too long to parse to its escaped text."""
    escaped = html.escape(_text_of(text.encode(errors="replace").decode()))
    return Markup(f"<p>{escaped}</p>".replace("\n", "<br>"))  # noqa: S704


def notes_html(text: str) -> Markup | None:
    """Render notes, which are Markdown; return None if they have to be shown verbatim."""
    return _sanitize(text, _notes_markup)


def posting_markdown(text: str) -> str:
    """Convert a posting to Markdown that renders as the posting does, for people to edit.

    One that cannot be converted becomes its text.
    """
    return _to_markdown(text, _posting_markup) or _plain_text_of(text)


def html_markdown(html: str) -> str:
    """Convert a piece of HTML to Markdown; return "" if that is not possible."""
    return _to_markdown(f"<div>{html}</div>", _html_markup) or ""


def ordinary_spaces(text: str) -> str:
    """Replace non-breaking spaces: where Safari copies, ordinary ones become these."""
    return text.replace("\u00a0", " ")


def _to_markdown(text: str, render: Callable[[str], str | None]) -> str | None:
    from vega.reading.text import html_to_markdown  # late: it takes 80 ms

    clean = _clean(text, render)
    if clean is None:
        return None
    if html_to_markdown.depth(clean) > html_to_markdown.MAX_DEPTH:
        clean = _clean(_text_of(clean), _plain_text_markup) or ""
    if clean.count("<") > MAX_TAGS:
        return None
    markdown = html_to_markdown.convert(clean)
    return markdown if notes_html(markdown) is not None else None


def _plain_text_of(text: str) -> str:
    return _text_of(text) if _MARKUP.search(text) else text


def _sanitize(text: str, render: Callable[[str], str | None]) -> Markup | None:
    if not text:  # as the notes of most jobs
        return Markup()
    clean = _clean(text, render)
    if clean is None:
        return None
    clean = _STRUCK_OUT.sub(r"<\1s>", _DEAD_LINK.sub("<a>", clean))
    # The page itself uses h1 and h2.
    return Markup(_HEADING.sub(r"<\1h3>", clean))  # noqa: S704 - sanitized by nh3


def _clean(text: str, render: Callable[[str], str | None]) -> str | None:
    """Return sanitized HTML, well-formed; None if the text is too costly to render."""
    if len(text) > LONGEST_TEXT:
        return None
    # nh3 and cmark raise on lone surrogates.
    text = text.encode(errors="replace").decode()
    markup = render(text.replace("\r\n", "\n").replace("\r", "\n"))
    if markup is None or _is_costly(markup):
        return None
    clean = _cleaner().clean(markup)
    return clean if len(clean) <= 4 * len(text) + 10_000 else None


def _is_costly(markup: str) -> bool:
    escaped = markup.count("&") + markup.count("\xa0")
    return markup.count("<") > MAX_GENERATED_TAGS or escaped * len(markup.encode()) > MAX_SCANNED


# HTML


_MARKUP = re.compile(r"<(?:p|br|div|ul|ol|li|h[1-6]|span|strong|b|em|table|section)\b[^<>]*>", re.I)
_BLOCK = re.compile(r"<(?:p|br|div|ul|ol|li|dl|h[1-6]|table|pre|blockquote|hr)>")
_HIDING = (
    (re.compile("<!--"), re.compile("-->")),
    *(
        (re.compile(f"<{name}", re.I), re.compile(f"</{name}", re.I))
        for name in ("script", "style", "title", "template")
    ),
)
_ESCAPED_MARKUP = re.compile(r"&lt;(?:p|br|div|ul|li|h[1-6])\b", re.I)
# Linear time (no ReDoS): each alternative consumes everything it scanned, even if unterminated.
_TOKEN = re.compile(
    r"""
    (?P<hidden>
        <!--(?:-?>|.*?(?:--!?>|\Z))
      | <(?P<unread>script|style|title|template)(?=[\s/>]).*?(?:</(?P=unread)(?=[\s/>])[^>]*+>?|\Z)
      | <(?:[!?]|/(?![a-z]))[^<>]*+>
    )
    | <(?:
        (?P<slash>/?)(?P<name>[a-z][^\s/<>]*+)
        (?P<attributes>(?:[^<>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+)
        (?P<end>>?)
    )?+
    """,
    re.I | re.A | re.S | re.X,
)
_ATTRIBUTE = re.compile(r"""([^\s/=]++)\s*+(?:=\s*+(?:"([^"]*+)"|'([^']*+)'|(\S*+)))?+""", re.A)
_TAG = re.compile(r"<[^<>]*>")
# html.unescape() raises on long numbers: int() refuses more than 4,300 digits.
_LONG_NUMBER = re.compile(r"&#(?=\d{8})", re.A)


def _posting_markup(text: str) -> str:
    if _ESCAPED_MARKUP.search(text) and not _MARKUP.search(text):
        text = _unescape(text)
    return _html_markup(text) if _MARKUP.search(text) else _plain_text_markup(text)


def _html_markup(text: str) -> str:
    markup = _TOKEN.sub(_simplify_tag, _escape_unclosed(text))
    if not _BLOCK.search(markup):  # plain text with an inline tag: keep its line breaks
        markup = markup.replace("\n", "<br>")
    return markup if markup.count("<") <= MAX_TAGS else _plain_text_markup(_text_of(markup))


def _escape_unclosed(text: str) -> str:
    """Escape unclosed elements that would hide the rest of a text, such as one about `<script>`."""
    for opening, closing in _HIDING:
        end = max((match.end() for match in closing.finditer(text)), default=0)
        text = text[:end] + opening.sub(lambda found: f"&lt;{found[0][1:]}", text[end:])
    return text


def _simplify_tag(token: re.Match[str]) -> str:
    """Drop hidden content, disallowed elements and attributes; escape a `<` that starts no tag.

    For speed, not safety, which is nh3's task: HTML5 copies formatting elements into following
    blocks, once for each distinct set of attributes.
    """
    if token["hidden"]:
        return ""
    if not token["end"]:
        return token[0].replace("<", "&lt;")
    name = token["name"].lower()
    name = _REPLACED.get(name, name)
    if name not in _ALLOWED:
        return ""
    href = _href(token["attributes"]) if name == "a" and not token["slash"] else ""
    return f"<{token['slash']}{name}{href}>"


def _href(attributes: str) -> str:
    for name, *values in _ATTRIBUTE.findall(attributes):
        if name.lower() == "href":
            href = html.escape(_unescape("".join(values)))
            return f' href="{href}"' if len(href) <= LONGEST_HREF else ""
    return ""


def _text_of(markup: str) -> str:
    return _unescape("\n".join(filter(str.strip, _TAG.split(markup))))


def _unescape(text: str) -> str:
    return html.unescape(_LONG_NUMBER.sub("&amp;#", text))


# Plain text


_BULLET = re.compile(r"\s*(?:[-*+•‣◦·●▪■–—✓✔]|[oO](?=\t))\s+(?=\S)")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+(?=\S)")
_URL = re.compile(r"https?://[^\s<>\"'`]+", re.I)


def _plain_text_markup(text: str) -> str:
    """Convert plain text to HTML: detect paragraphs, lists and headings line by line."""
    lines = text.split("\n")
    return "".join(
        _block(kind, [line for _, line in block])
        for kind, block in groupby(
            _find_headings(map(_classify_line, lines)), key=lambda line: line[0]
        )
    )


def _find_headings(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Treat a short single line above a list as its heading."""
    known = [("", ""), *lines, ("", "")]
    for (before, _), (kind, line), (after, _) in zip(known, known[1:], known[2:], strict=False):
        alone = kind == "p" and before != "p" and after in ("ul", "ol")
        heading = alone and len(line) <= LONGEST_HEADING and line[-1] not in ".!?,;"
        yield ("h3" if heading else kind), line


def _classify_line(line: str) -> tuple[str, str]:
    """Return the element that a line belongs to, and its text without the list marker."""
    for kind, mark in (("ul", _BULLET), ("ol", _NUMBER)):
        if match := mark.match(line):
            return kind, line[match.end() :]
    stripped = line.strip()
    if stripped.endswith(":") and len(stripped) <= LONGEST_HEADING and not _URL.search(stripped):
        return "h3", stripped
    return ("p" if stripped else ""), stripped


def _block(kind: str, lines: Iterable[str]) -> str:
    linked = map(_linkify, lines)
    if kind in ("ul", "ol"):
        return f"<{kind}>" + "".join(f"<li>{line}</li>" for line in linked) + f"</{kind}>"
    if kind == "h3":
        return "".join(f"<h3>{line.removesuffix(':')}</h3>" for line in linked)
    return f"<p>{'<br>'.join(linked)}</p>" if kind else ""


def _linkify(line: str) -> str:
    return "".join(
        f'<a href="{html.escape(piece)}">{html.escape(link_text(piece))}</a>'
        if is_url
        else html.escape(piece)
        for piece, is_url in _split_urls(line)
    )


def _split_urls(text: str) -> Iterator[tuple[str, bool]]:
    """Split a text at its URLs; yield each piece and whether it is a URL.

    Trailing punctuation is not part of a URL.
    """
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


# 100 nested quotes or lists on one line.
_DEEPLY_NESTED = re.compile(r"^(?:[ \t]*+(?:>|[-+*][ \t]|\d++[.)][ \t])){100}", re.M | re.A)
# Notes may not contain raw HTML, which would switch off Markdown in its block: a noncharacter hides
# each `<` from cmark, except in autolinks (`<https://...>`).
_LESS_THAN = re.compile(r"<(?!https?://)", re.I)
_PLACEHOLDER = "\ufdd0"
# In cmark's output every `<` and `>` belongs to a tag.
_LINK_OR_CODE_OR_URLS = re.compile(r"<(a|code)\b.*?</\1>|(?<=>)[^<]*://[^<]*", re.S)


def _notes_markup(text: str) -> str | None:
    from cmarkgfm import markdown_to_html_with_extensions
    from cmarkgfm.cmark import Options

    lines = text.split("\n")
    # cmark pads each table row to the width of the header, so a small text can make a huge table.
    cells = max(line.count("|") for line in lines) * len(lines)
    if cells > MAX_TABLE_CELLS or _DEEPLY_NESTED.search(text):
        return None
    text = _LESS_THAN.sub(_PLACEHOLDER, text)
    markup = markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_HARDBREAKS, extensions=["strikethrough", "table"]
    )
    markup = markup.replace(_PLACEHOLDER, "&lt;")
    return _LINK_OR_CODE_OR_URLS.sub(_linkify_markup, markup)


def _linkify_markup(found: re.Match[str]) -> str:
    if found[1] == "a":
        return _URL_AS_TEXT.sub(_rename_link, found[0])
    return found[0] if found[1] else _linkify(html.unescape(found[0]))


_URL_AS_TEXT = re.compile(r"(?<=>)https?://[^<>]+(?=</a>\Z)", re.I)


def _rename_link(found: re.Match[str]) -> str:
    return html.escape(link_text(html.unescape(found[0])))
