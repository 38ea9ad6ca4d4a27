"""The bookmarklet: a `javascript:` address that opens the add page with what a posting shows."""

import json
import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from flask import current_app

from vega.http.requests import own_root
from vega.web import web

# What a bookmark and the HTML standard take as it is; a line break or a quotation mark is none.
PLAIN = "!$&'()*+,-./:;=?@_~"


web.add_app_template_global(own_root)


@web.app_template_global()
def bookmarklet() -> str:
    """Return the address of the bookmark, which leads to this server."""
    path = Path(str(current_app.static_folder)) / "js" / "bookmarklet.js"
    return as_address(_script(path), own_root())


def as_address(script: str, root: str) -> str:
    """Return a shrunk script as a `javascript:` address, with the add page below `root` in it."""
    return "javascript:" + quote(script.replace("ADD_PAGE", json.dumps(f"{root}/jobs/new#")), PLAIN)


@lru_cache(maxsize=1)
def _script(path: Path) -> str:
    return shrink(path.read_text(encoding="utf-8"))


def shrink(source: str) -> str:
    """Return a script in one line, without comments, which have lines of their own."""
    lines = (line.strip() for line in source.splitlines())
    code = "".join(line for line in lines if not line.startswith("//"))
    return _BLANKS.sub(r"\1", code).replace(";}", "}")


# Beside signs that need none; not beside a quotation mark, where a text may begin.
_BLANKS = re.compile(r" ?([=?:|&{}<>+*,;()!-]+) ?")
