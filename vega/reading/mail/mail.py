"""What a mail consists of, once it is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

LONGEST_SUBJECT = 500  # characters
MOST_CALENDARS = 5


class UnreadableMail(ValueError):
    """`str()` of it is the sentence for whoever sent the mail."""


class Person(NamedTuple):
    """A sender. Either may be blank, not both."""

    name: str
    email: str


@dataclass(frozen=True)
class Mail:
    """A mail as a person means it: of a forwarded one, the mail that was forwarded.

    `sent_at` has no time zone where the mail names none; None if it is not known. `text` is what
    was written: plain, without quoted history, signature and tracking. `quoted` is what was left
    out of it, of which `signature` stood right below, and `links` are all addresses in the mail,
    those of HTML too: a job is found by them.
    `reply_to` is set where answers go to somebody else. `is_automatic` tells of mails that a
    program sent to many, such as a job alert or an out-of-office note. `calendars` are the texts
    of invitations that came with it. `is_cut` tells that it was too long to be read in whole.
    """

    subject: str = ""
    sender: Person | None = None
    reply_to: Person | None = None
    recipients: Sequence[Person] = ()
    sent_at: datetime | None = None
    text: str = ""
    quoted: str = ""
    signature: str = ""
    links: Sequence[str] = ()
    calendars: Sequence[str] = ()
    is_automatic: bool = False
    is_cut: bool = False
