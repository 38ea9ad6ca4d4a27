"""Pages /help: `docs/use`, with this server's address in place of the default one."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup, escape

from vega.config import root_path
from vega.http.requests import own_root
from vega.web import web
from vega.web.ui.navigation import own_host

DEFAULT = "http://localhost:8765"
_FACT = re.compile(r"<code>(localhost|8765|http)</code>")  # what the extension asks for
_SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')
_CODE = re.compile(r'<pre><code class="language-(\w+)">(.*?)\n</code></pre>', re.DOTALL)


class HelpPage(NamedTuple):
    title: str
    html: str
    sections: Mapping[str, str]  # headings by their anchors


@cache
def help_pages() -> Mapping[str, HelpPage]:
    """Return the pages by name, in the order in which the contents, `""`, link to them."""
    contents = _page("README")
    names = re.findall(rf'href="{DEFAULT}/help/([\w-]+)', contents.html)
    return {"": contents} | {name: _page(name) for name in names}


def _page(name: str) -> HelpPage:
    from vega.http.own_texts import text

    source = (root_path() / "docs" / "use" / f"{name}.md").read_text(encoding="utf-8")
    heading, _, body = source.partition("\n")
    html = re.sub(r'href="([\w-]+)\.md', rf'href="{DEFAULT}/help/\1', str(text(body)))
    return HelpPage(heading.removeprefix("# "), html, dict(_SECTION.findall(html)))


def _pieces(html: str) -> Sequence[Markup]:
    """Return text, language of code, code, text and so on, with this server's address."""
    own = {"localhost": own_host().host, "8765": own_host().port, "http": own_host().scheme}
    html = html.replace(f'href="{DEFAULT}', f'href="{escape(request.script_root)}')
    html = html.replace(DEFAULT, escape(own_root()))
    html = _FACT.sub(lambda found: f"<code>{escape(own[found[1]])}</code>", html)
    return [Markup(piece) for piece in _CODE.split(html)]  # noqa: S704 - Vega's own text


@web.get("/help", defaults={"name": ""})
@web.get("/help/<name>")
def help_page(name: str) -> ResponseReturnValue:
    pages = help_pages()
    page = pages.get(name) or abort(404)
    return render_template("help/page.html", name=name, pages=pages, pieces=_pieces(page.html))


@web.get("/docs/browser-and-phone", defaults={"name": "browser-and-phone"})
@web.get("/docs/assistants", defaults={"name": "assistants"})
def former_help_page(name: str) -> ResponseReturnValue:
    return redirect(url_for("web.help_page", name=name), 301)
