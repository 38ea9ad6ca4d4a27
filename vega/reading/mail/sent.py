"""When a mail was sent, as headers and header blocks write it."""

import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from vega.rules.dates import LONGEST_DATE, read_date

FIRST_YEAR, LAST_YEAR = 1990, 2100

_UNWRITTEN = timezone(timedelta(0), "unwritten")  # tells a time without a zone
_HOURS = re.compile(r"(?<=\d)\s?h(?:rs)?\s?(?=\d\d\b)")
_HALF = re.compile(r"\d\s?[ap]\.?\s?m\b", re.I)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_GMT = re.compile(r"\b(?:UTC|GMT)\s?(?=[+-−]\d)", re.I)
_OUTLOOK_ZONE = re.compile(r"\(UTC[^()]{0,10}\).*", re.I)
_DASHES = re.compile(r"(?<=\d)\s?[–—]\s?(?=\d)|\s[–—|·]\s")


def read_header_date(text: str) -> datetime | None:
    """Read the `Date` of a mail; without a zone if it has none; None if there is no such time."""
    if len(text) > LONGEST_DATE:
        return None
    try:
        sent_at = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return read_moment(text)
    return _likely(sent_at) if sent_at.tzinfo else read_moment(text) or _likely(sent_at)


def read_moment(text: str) -> datetime | None:
    """Read a time as a person or a mail program writes it; midnight where there is only a day."""
    if len(text) > LONGEST_DATE:
        return None
    line = _GMT.sub("", _IN_BRACKETS.sub(" ", _OUTLOOK_ZONE.sub("", text.replace("*", ""))))
    line = " ".join(_DASHES.sub(" ", _HOURS.sub(":", line)).split()).strip(" ,;")
    # Where the half of the day is written, the month mostly comes first
    found = read_date(line, not _HALF.search(line), _UNWRITTEN)
    if found is None:
        return None
    moment = found.moment or datetime(found.day.year, found.day.month, found.day.day)  # noqa: DTZ001
    return _likely(moment.replace(tzinfo=None) if moment.tzinfo is _UNWRITTEN else moment)


def _likely(moment: datetime) -> datetime | None:
    """Return a moment that can be converted to any zone, and that a mail can have."""
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
