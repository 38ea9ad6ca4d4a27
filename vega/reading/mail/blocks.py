"""Header blocks in a text: `From: … Sent: … To: … Subject: …`, in the languages of the words."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from vega.reading.mail.mail import Mail
from vega.reading.mail.mail_words import word_list
from vega.reading.mail.people import read_people, read_person
from vega.reading.mail.sent import read_moment
from vega.rules.words import fold

_KINDS = ("from", "reply-to", "date", "to", "cc", "subject", "more")
_LINE = re.compile(r"[\s>*_]{0,20}([^\W\d_][^:：\n]{0,24}?)[*_\s]{0,4}[:：][*_]{0,3}\s*(.*)")
_TIME = re.compile(r"\d(?:[:h]\d\d|\.\d\d(?![.\d]))")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LONGEST_LINE = 2_000  # characters
_MOST_LINES = 40
_CONTINUED = 3  # lines that one header may go on for
_AROUND = " >*\t_"


class HeaderBlock(NamedTuple):
    """What a header block says of a mail, and where the text below it begins."""

    end: int
    head: Mail


@cache
def _labels() -> Mapping[str, str]:
    return {label: kind for kind in _KINDS for label in word_list(f"mail.header.{kind}")}


def label_of(line: str) -> tuple[str, str]:
    """Return what a line such as `Sent: …` labels, and the value; blank if it labels nothing."""
    found = _LINE.match(line[:_LONGEST_LINE])
    kind = _labels().get(fold(found[1])) if found else None
    return (kind, found[2].strip(" *_")) if found and kind else ("", "")


def block_at(lines: Sequence[str], start: int, least: int = 3) -> HeaderBlock | None:
    """Return the header block that begins here, with at least so many headers; None if none does.

    It begins with its sender, its subject or its day.
    """
    if label_of(lines[start])[0] not in ("from", "subject", "date"):
        return None
    fields, end = _fields_at(lines, start)
    if len(fields) < least or (least > 1 and not _is_of_mail(fields)):
        return None
    head = Mail(
        subject=" ".join(fields.get("subject", "").split()),
        sender=read_person(fields.get("from", "")),
        reply_to=read_person(fields.get("reply-to", "")),
        recipients=read_people(fields.get("to", "")),
        sent_at=read_moment(fields.get("date", "")),
    )
    return HeaderBlock(end, head)


def _fields_at(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Return the values of the headers that follow each other, and where they end."""
    fields: dict[str, str] = {}
    last, end = "", start
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        kind, value = label_of(lines[at])
        if kind and kind not in fields and at <= end + 1:
            fields[kind], last, end = value, kind, at + 1
        elif not kind and at == end and _goes_on(lines, at):
            fields[last] = f"{fields[last]} {lines[at].strip(_AROUND)}".strip()
            end = at + 1
        elif lines[at].strip(_AROUND) or at > end:
            break
    return fields, end


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Return whether a line belongs to the header above: another header follows soon."""
    for line in lines[at : at + 1 + _CONTINUED]:
        if not line.strip(_AROUND):
            return False
        if label_of(line)[0]:
            return True
    return False


def _is_of_mail(fields: Mapping[str, str]) -> bool:
    """Return whether fields are those of a mail; those of a journey have a `From` and a `To`."""
    sender = fields.get("from", "")
    has_more = "subject" in fields or "@" in sender or _TIME.search(fields.get("date", ""))
    return bool(_LETTERS.search(sender) and has_more)
