"""Render Vega's own Markdown: the help, and what the OpenAPI document says. Raw HTML is omitted."""

import re
from collections.abc import Sequence
from functools import cache

from cmarkgfm import markdown_to_html_with_extensions
from markupsafe import Markup

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>")
_TOPIC = re.compile(r"^### (.+)$", re.MULTILINE)


@cache
def text(markdown: str) -> Markup:
    """Render Markdown; headings get the anchors that `topics` lists."""
    return Markup(_HEADING.sub(_with_anchor, _markdown_html(markdown)))  # noqa: S704


def _with_anchor(heading: re.Match[str]) -> str:
    level, title = heading.groups()
    plain = Markup(title).striptags()  # noqa: S704
    return f'<h{level} id="{slug(plain)}">{title}</h{level}>'


@cache
def inline(markdown: str) -> Markup:
    return Markup(_markdown_html(markdown).removeprefix("<p>").removesuffix("</p>\n"))  # noqa: S704


def _markdown_html(markdown: str) -> str:
    return str(markdown_to_html_with_extensions(markdown, extensions=["table"]))


def topics(markdown: str) -> Sequence[str]:
    return _TOPIC.findall(markdown)


def slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
