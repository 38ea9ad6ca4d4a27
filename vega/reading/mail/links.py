"""The addresses in a mail: which they are, and which of them help whoever reads it."""

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

from vega.reading.mail.meeting_links import host_of, is_meeting

MOST_LINKS = 500
LONGEST_LINK = 4_096  # characters
LONGEST_SHOWN = 150
LONGEST_MEETING = 1_000

_URL = re.compile(r"https?://[^\s<>\"'\\^`{|}\[\]]{1,8000}", re.I)
_TRACKING_HOST = re.compile(
    r"(?:^|\.)(?:click|clicks|link|links|track|tracking|trk|t|e|email|mail|go|url\d*|ablink\w*"
    r"|mandrillapp|list-manage\d*|sendgrid|mailgun|mailchimp|hubspot\w*|awstrack|exacttarget|rs\d+"
    r"|sparkpostmail\w*|mjt|sendibt\d*|safelinks|urldefense|ct)\.",
    re.I,
)
_TO_BOOK = re.compile(r"(?:^|\.)(?:calendly\.com|doodle\.com)$")
_LONG_CODE = re.compile(r"[\w%=~+-]{45,}")
_WRAPPED = re.compile(r"https?://urldefense(?:\.proofpoint)?\.com/v3/__(.{1,4000}?)__;", re.I)
_HOSTS = {
    "safelinks.protection.outlook.com": "url",
    "google.com": "q",
    "l.facebook.com": "u",
    "linkedin.com": "url",
}


def links_in(text: str) -> list[str]:
    """Return the addresses in a text as they stand there."""
    return [_trimmed(found[0]) for found in _URL.finditer(text)]


def _trimmed(link: str) -> str:
    link = link.rstrip(".,;:!?*_…’”»")
    while link.endswith(")") and link.count("(") < link.count(")"):
        link = link[:-1].rstrip(".,;:!?")
    return link


def distinct(links: Iterable[str]) -> list[str]:
    """Return where links lead, each once, in their order."""
    found: dict[str, None] = {}
    for link in links:
        target = unwrapped(link)
        if len(target) <= LONGEST_LINK and _URL.fullmatch(target):
            found.setdefault(target, None)
        if len(found) == MOST_LINKS:
            break
    return [*found]


def unwrapped(link: str) -> str:
    """Return where a link leads that a mail program or a scanner of mails has wrapped."""
    for _ in range(3):
        target = _target(link)
        if not target or not _URL.fullmatch(target):
            break
        link = target
    return link


def _target(link: str) -> str:
    if found := _WRAPPED.match(link):
        return unquote(found[1]).replace("https:/", "https://").replace(":///", "://")
    try:
        parts = urlsplit(unescape(link))
        host = (parts.hostname or "").removeprefix("www.")
        name = next((name for end, name in _HOSTS.items() if _is_host(host, end)), None)
        return parse_qs(parts.query, max_num_fields=50).get(name, [""])[0] if name else ""
    except ValueError:
        return ""


def _is_host(host: str, end: str) -> bool:
    return host == end or host.endswith(f".{end}")


def helps(link: str) -> bool:
    """Return whether a person is helped by seeing an address: a short one, or one to meet at."""
    host = host_of(link)
    if not host or not _URL.fullmatch(link):
        return False
    if is_meeting(link) or _TO_BOOK.search(host):
        return len(link) <= LONGEST_MEETING
    if len(link) > LONGEST_SHOWN or _LONG_CODE.search(link):
        return False
    return not _TRACKING_HOST.search(host)
