"""The time zone that an iCalendar file means: by its name, or by the rules that it brings."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from io import StringIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MAX_LINES = 400  # of one zone's rules
LONGEST_NAME = 255  # characters

# Only what the rules of real zones are made of, which cannot recur more than a few times a year.
_PART = r"(BYMONTH=\d{1,2}|BYDAY=[+-]?\d?[A-Z]{2}|BYMONTHDAY=[-\d,]{1,30}|UNTIL=\w{8,16}|WKST=\w\w)"
_RULE = re.compile(rf"RRULE:FREQ=YEARLY(;INTERVAL=1)?(?=[^:]*BYMONTH=)(;{_PART}){{1,6}}")
_KEPT = re.compile(r"(BEGIN|END|TZID|DTSTART|TZOFFSETFROM|TZOFFSETTO)[:;]")
_PARAMETERS = re.compile(r"^([A-Z]+);[^:]*:")
_UNTIL = re.compile(r";UNTIL=\w+")
_LATE = datetime(9900, 1, 1, tzinfo=UTC)
_LONG_AGO = re.compile(r"^DTSTART:(0\d{3}|1[0-8]\d\d)")  # a rule is followed from there


def find_zone(tzid: str, blocks: Sequence[Sequence[str]]) -> tuple[tzinfo, str | None] | None:
    """Return the zone and its IANA name, None where it is known by the file's own rules alone.

    `blocks` are the lines of the VTIMEZONE components of the file.
    """
    for name in _names(tzid[:LONGEST_NAME]):
        try:
            return ZoneInfo(name), name
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    for block in blocks:
        if _tzid_of(block) == tzid:
            zone = _zone_of(block)
            return None if zone is None else (zone, None)
    return None


def _names(tzid: str) -> Iterator[str]:
    """Yield what an IANA name may be in: itself, a name of Windows, the end of a vendor's path."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    bare = tzid.strip('"/ ')
    yield bare
    if bare in WINDOWS_TO_OLSON:
        yield WINDOWS_TO_OLSON[bare]
    parts = bare.split("/")
    for start in range(max(1, len(parts) - 3), len(parts)):
        yield "/".join(parts[start:])


def _tzid_of(block: Sequence[str]) -> str:
    found = (line.partition(":")[2] for line in block if line.upper().startswith("TZID"))
    return next(found, "")


def _zone_of(block: Sequence[str]) -> tzinfo | None:
    """Return the zone of a file's rules; None if they make none."""
    from dateutil.tz import tzical

    lines = [_plain(line) for line in block[:MAX_LINES]]
    try:
        kept = [line for line in lines if _KEPT.match(line) or _is_rule(line)]
        zone: tzinfo | None = tzical(StringIO("\n".join(kept))).get()
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError):
        return None
    return zone


def _is_rule(line: str) -> bool:
    """Return whether a line is a rule that recurs: one that never does, as on 31 February, would
    be followed through all years to the last.
    """
    from dateutil.rrule import rrulestr

    if not _RULE.fullmatch(line):
        return False
    return next(iter(rrulestr(_UNTIL.sub("", line), dtstart=_LATE)), None) is not None


def _plain(line: str) -> str:
    """Return a line without parameters, and not earlier than a rule has to begin."""
    return _LONG_AGO.sub("DTSTART:1900", _PARAMETERS.sub(r"\1:", line.strip().upper()))
