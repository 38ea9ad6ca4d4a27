"""Where a posting was found: the board that its URL is on, and when two names are one source."""

import re
import unicodedata

from vega.rules.job_keys import address_of, board_on

# Boards on a host that serves other things too: host, path and query.
_PAGES = (
    ("Google Jobs", re.compile(r"google\.com/search\?(?:.*&)?ibp=htl(?:;|%3B)jobs(?:&|\Z)")),
    ("EURES", re.compile(r"(?:ec\.)?europa\.eu/eures[/?]|(?:[^/?]*\.)?eures\.europa\.eu[/?]")),
)


def source_of(url: str | None) -> str | None:
    """Return the name of the job board that a URL is on, or None if it is on none we know.

    Never raises. A board embedded in a company's own site is not a source: the host alone counts,
    whatever the port.
    """
    address = address_of(url) if url else None
    if address is None:
        return None
    host = address.host.removesuffix(".")
    found = board_on(host)
    title = found[0].title if found else ""
    return title or _page(f"{host}{address.path}?{address.query}")


def _page(location: str) -> str | None:
    return next((name for name, pattern in _PAGES if pattern.match(location)), None)


def source_key(name: str) -> str:
    """Return what sources are compared by: `Info Jobs` and `infojobs` are one source."""
    return unicodedata.normalize("NFC", "".join(name.split())).casefold()
