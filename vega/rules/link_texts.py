"""What a link is called whose text is its URL: nobody may take it for another address."""

import re
from urllib.parse import urlsplit

# Controls of the writing direction, which can show the end of a URL as its beginning.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_USER = re.compile("[^/?#]*//[^/?#]*@")


def link_text(url: str) -> str:
    """Return the URL, or its host alone if a user name, a password or a bidi control in it could
    pass for the host.
    """
    if not _USER.match(url) and not _BIDI.search(url):
        return url
    return host_of(url) or _BIDI.sub("", url)


def host_of(url: str) -> str:
    """Return the host of a URL as browsers find it, which take a backslash for a slash; "" if it
    has none.
    """
    try:
        return urlsplit(_BIDI.sub("", url).replace("\\", "/")).hostname or ""
    except ValueError:
        return ""
