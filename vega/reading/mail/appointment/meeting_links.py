"""Links to join a meeting, by the services that hold them."""

import re

from vega.rules.job_keys import job_key
from vega.rules.link_texts import host_of

LONGEST_URL = 4_096
LINK = re.compile(r"https?://[^\s<>\"'\\^`{|}]{1,4096}", re.IGNORECASE)
AFTER_LINKS = ".,;:!?)]*_"  # what ends a sentence or stands around a link

_MEETING = re.compile(
    r"(^|\.)(zoom\.us|zoom\.com|zoomgov\.com|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com"
    r"|webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com|gotomeet\.me|goto\.com|chime\.aws"
    r"|skype\.com|bluejeans\.com|ringcentral\.com|meet\.proton\.me)$"
)


def is_link(value: str) -> bool:
    """Return whether a text is a link that can be followed, and nothing else."""
    return len(value) <= LONGEST_URL and bool(LINK.fullmatch(value)) and job_key(value) is not None


def is_meeting(link: str) -> bool:
    """Return whether a link leads to a service for meetings."""
    return bool(_MEETING.search(host_of(link)))
