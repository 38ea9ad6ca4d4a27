"""Render postings and notes as HTML that is safe to show, in bounded time and memory.

Whatever the way in, everything leaves through `_clean`: a short list of elements, no attributes
but the address of a link and the direction of a list, and links that open apart and hand over no
referrer.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import nh3
from cmarkgfm import markdown_to_html_with_extensions
from cmarkgfm.cmark import Options
from markupsafe import Markup

# The version of these rules: raise it whenever the output for some text changes.
RULES = 1

LONGEST_TEXT = 100_000  # characters
# Parsing HTML5 costs up to depth times tags: allow few of them where a posting nests and misnests
# as it likes, more where Vega or cmark wrote them.
MOST_TAGS = 8_000
MOST_OWN_TAGS = 30_000
MOST_CELLS = 100_000  # in the tables of notes
# nh3 is quadratic in `&` and no-break spaces: at each it scans the rest of the text again.
MOST_LOOKED_THROUGH = 2_500_000_000  # bytes
LONGEST_ADDRESS = 1_000  # characters
LONGEST_HEADING = 80  # characters; a longer line that ends with a colon is a sentence

_ELEMENTS = """
a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre s strong sub sup
table tbody td th thead tr u ul
"""
_ALLOWED = frozenset(_ELEMENTS.split())
# Blocks that are not on the list still have to separate words.
_BLOCKS = """
address article aside center details fieldset figure footer form header main nav section summary
"""
# HTML5 reopens unclosed formatting elements in every block that follows, three of each kind: fewer
# kinds make fewer copies.
_REPLACED = {"b": "strong", "i": "em", "s": "del"} | dict.fromkeys(_BLOCKS.split(), "div")
_WEB_ADDRESS = re.compile(r"https?://[^/]", re.I)


def _with_a_host(_element: str, attribute: str, value: str) -> str | None:
    """Refuse the address of a link without a host: browsers read `https:/x` as a local path."""
    return value if attribute != "href" or _WEB_ADDRESS.match(value) else None


_cleaner = nh3.Cleaner(
    tags=set(_ALLOWED),
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
_STRUCK_OUT = re.compile(r"<(/?)del>")


def posting_html(text: str) -> Markup | None:
    """Render a posting, HTML or plain text; None if it has to be shown as it is."""
    if len(text) > LONGEST_TEXT and _MARKUP.search(text):
        return _without_tags(text)
    return _rendered(text, _posting)


def _without_tags(text: str) -> Markup:
    """HTML that is too long to parse, as its text: escaped, so that nothing of it acts."""
    escaped = html.escape(_text_of(text.encode(errors="replace").decode()))
    return Markup(f"<p>{escaped}</p>".replace("\n", "<br>"))  # noqa: S704


def notes_html(text: str) -> Markup | None:
    """Render notes, which are Markdown; None if they have to be shown as they are."""
    return _rendered(text, _notes)


def _rendered(text: str, render: Callable[[str], str | None]) -> Markup | None:
    if len(text) > LONGEST_TEXT:
        return None
    # nh3 and cmark raise on lone surrogates.
    text = text.encode(errors="replace").decode()
    markup = render(text.replace("\r\n", "\n").replace("\r", "\n"))
    if markup is None or _is_costly(markup):
        return None
    clean = _cleaner.clean(markup)
    if len(clean) > 4 * len(text) + 10_000:
        return None
    clean = _STRUCK_OUT.sub(r"<\1s>", _DEAD_LINK.sub("<a>", clean))
    # The page's own headings end at the second level.
    return Markup(_HEADING.sub(r"<\1h3>", clean))  # noqa: S704 - nh3 made it safe


def _is_costly(markup: str) -> bool:
    escaped = markup.count("&") + markup.count("\xa0")
    return markup.count("<") > MOST_OWN_TAGS or escaped * len(markup.encode()) > MOST_LOOKED_THROUGH


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
# Each alternative consumes all that it has looked at, also where an end is missing: linear time.
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
# int() refuses more than 4,300 digits, and html.unescape() with it.
_LONG_NUMBER = re.compile(r"&#(?=\d{8})", re.A)


def _posting(text: str) -> str | None:
    if _ESCAPED_MARKUP.search(text) and not _MARKUP.search(text):
        text = _unescape(text)
    if not _MARKUP.search(text):
        return _structured(text)
    markup = _TOKEN.sub(_bare_tag, _without_unclosed(text))
    if not _BLOCK.search(markup):  # plain text with a tag in it: its lines are lines
        markup = markup.replace("\n", "<br>")
    return markup if markup.count("<") <= MOST_TAGS else _structured(_text_of(markup))


def _without_unclosed(text: str) -> str:
    """Escape what HTML5 hides up to the end of the text: somebody wrote about `<script>`."""
    for opening, closing in _HIDING:
        end = max((match.end() for match in closing.finditer(text)), default=0)
        text = text[:end] + opening.sub(lambda found: f"&lt;{found[0][1:]}", text[end:])
    return text


def _bare_tag(token: re.Match[str]) -> str:
    """Drop what is hidden, elements not allowed and attributes; escape a `<` that begins no tag.

    Not for safety, which is nh3's task, but for speed: HTML5 keeps apart, and copies, formatting
    elements that differ in their attributes.
    """
    if token["hidden"]:
        return ""
    if not token["end"]:
        return token[0].replace("<", "&lt;")
    name = token["name"].lower()
    name = _REPLACED.get(name, name)
    if name not in _ALLOWED:
        return ""
    address = _address(token["attributes"]) if name == "a" and not token["slash"] else ""
    return f"<{token['slash']}{name}{address}>"


def _address(attributes: str) -> str:
    for name, *values in _ATTRIBUTE.findall(attributes):
        if name.lower() == "href":
            address = html.escape(_unescape("".join(values)))
            return f' href="{address}"' if len(address) <= LONGEST_ADDRESS else ""
    return ""


def _text_of(markup: str) -> str:
    return _unescape("\n".join(filter(str.strip, _TAG.split(markup))))


def _unescape(text: str) -> str:
    return html.unescape(_LONG_NUMBER.sub("&amp;#", text))


# Plain text


_BULLET = re.compile(r"\s*(?:[-*+•‣◦·●▪■–—✓✔]|[oO](?=\t))\s+(?=\S)")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+(?=\S)")
_URL = re.compile(r"https?://[^\s<>\"'`]+", re.I)


def _structured(text: str) -> str:
    """Lines as paragraphs, lists and headings: what their writer meant them to look like."""
    lines = text.split("\n")
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


# A hundred quotes and lists that begin on one line.
_DEEPLY_NESTED = re.compile(r"^(?:[ \t]*+(?:>|[-+*][ \t]|\d++[.)][ \t])){100}", re.M | re.A)
# To Markdown, a block of raw HTML has no paragraphs, line breaks or formatting. Notes have no HTML:
# a noncharacter hides each `<` from cmark, except that of `<https://...>`.
_LESS_THAN = re.compile(r"<(?!https?://)", re.I)
_STAND_IN = "\ufdd0"
# In what cmark writes, each `<` and `>` belongs to a tag.
_LINK_OR_CODE_OR_URLS = re.compile(r"<(a|code)\b.*?</\1>|(?<=>)[^<]*://[^<]*", re.S)


def _notes(text: str) -> str | None:
    lines = text.split("\n")
    # cmark fills each row of a table up to the width of its head: a small text, a huge table.
    cells = max(line.count("|") for line in lines) * len(lines)
    if cells > MOST_CELLS or _DEEPLY_NESTED.search(text):
        return None
    text = _LESS_THAN.sub(_STAND_IN, text)
    markup = markdown_to_html_with_extensions(
        text, options=Options.CMARK_OPT_HARDBREAKS, extensions=["strikethrough", "table"]
    )
    markup = markup.replace(_STAND_IN, "&lt;")
    return _LINK_OR_CODE_OR_URLS.sub(_with_links, markup)


def _with_links(found: re.Match[str]) -> str:
    return found[0] if found[1] else _linked(html.unescape(found[0]))
