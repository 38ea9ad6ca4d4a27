"""The addresses in a mail: which they are, and which of them help whoever reads it."""

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import parse_qs, unquote, urlsplit

from vega.reading.mail.appointment.meeting_links import is_meeting
from vega.rules.link_texts import host_of

MOST_LINKS = 500
LONGEST_LINK = 4_096  # characters
LONGEST_SHOWN = 150
LONGEST_MEETING = 1_000

_URL = re.compile(r"https?://[^\s<>\"'\\^`{|}\[\]]{1,8000}", re.I)
_TRACKING_HOST = re.compile(
    r"(?:^|\.)(?:clicks?|links?|track(?:ing)?|trk|t|e|email|mail|go|url\d*|ablink\w*|mandrillapp"
    r"|list-manage\d*|sendgrid|mailgun|hubspot\w*|awstrack|safelinks|urldefense|ct)\.",
    re.I,
)
_TO_BOOK = ("calendly.com", "doodle.com")
_LONG_CODE = re.compile(r"[\w%=~+-]{45,}")
_WRAPPED = re.compile(r"https?://urldefense(?:\.proofpoint)?\.com/v3/__(.{1,4000}?)__;", re.I)
_WRAPPING = {  # hosts, and the parameter that has the address
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
    return link if "(" in link else link.rstrip(").,;:!?")


def distinct(links: Iterable[str]) -> list[str]:
    """Return where links lead, each once, in their order."""
    found = dict.fromkeys(unwrapped(link) for link in links)
    return [each for each in found if len(each) <= LONGEST_LINK and _URL.fullmatch(each)][
        :MOST_LINKS
    ]


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
        host = f".{parts.hostname or ''}"
        name = next((name for end, name in _WRAPPING.items() if host.endswith(f".{end}")), "")
        return parse_qs(parts.query, max_num_fields=50).get(name, [""])[0] if name else ""
    except ValueError:
        return ""


def helps(link: str) -> bool:
    """Return whether a person is helped by seeing an address: a short one, or one to meet at."""
    host = host_of(link)
    if is_meeting(link) or host.endswith(_TO_BOOK):
        return len(link) <= LONGEST_MEETING
    is_long = len(link) > LONGEST_SHOWN or _LONG_CODE.search(link)
    return bool(host) and not is_long and not _TRACKING_HOST.search(host)
