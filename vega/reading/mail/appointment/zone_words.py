"""The time zones that people write beside a time: abbreviations, places and offsets."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vega.reading.mail.appointment.zone_ids import find_zone
from vega.reading.mail.source.flat import read_apart
from vega.reading.word_files import sections

FURTHEST_OFFSET = 14  # hours


@dataclass(frozen=True)
class ZoneWord:
    """A zone in a text, from `start` to `end`, with all that it can mean.

    `name` is its IANA name if it means one. Of an abbreviation, a zone in which it is in use at a
    time is meant; `short` is the abbreviation. `is_clear` is false for what is a zone only right
    after a time.
    """

    start: int
    end: int
    zones: tuple[tzinfo, ...]
    name: str | None = None
    short: str = ""
    is_clear: bool = True


def _rows(section: str) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands first in each row, and the words after it."""
    for row in sections("zones")[section]:
        *heads, words = row.split("|")
        yield "|".join(map(str.strip, heads)), [word.strip() for word in words.split(",")]


_SURE, _BESIDE = dict(_rows("short")), dict(_rows("short-beside"))
_SHORT = {**_SURE, **_BESIDE}
_ZONE_OF_PLACE = {word: name for name, words in _rows("of-place") for word in words}
_PLACE = "|".join(re.escape(w) for w in sorted(_ZONE_OF_PLACE, key=len, reverse=True))
_NAMED = {word: head.split("|") for head, words in _rows("named") for word in words}
_I = re.IGNORECASE
_OFFSET = re.compile(
    r"\b(?:UTC|GMT)\s?(?P<sign>[+-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?(?![\d:])"
    r"|(?<=\d)\s?(?P<sign_2>\+)(?P<hours_2>\d\d):?(?P<minutes_2>\d\d)(?![\d:])"
    r"|(?<=\d)\s(?P<sign_3>-)(?P<hours_3>0\d|1[0-2])(?P<minutes_3>[03]0)(?![\d:])"
)
_IANA = re.compile(
    r"\b(?:Europe|America|Asia|Africa|Australia|Atlantic|Pacific|Indian"
    r"|Etc)(?:/[A-Z][A-Za-z_+-]{1,30}){1,2}"
)
_WINDOWS = re.compile(r"\b(?:[A-Z][\w.]{0,20} ){1,4}Standard Time\b")
_LONG = re.compile(rf"\b(?:{'|'.join(sorted(_NAMED, key=len, reverse=True))})\b", _I)
_OF_PLACE = re.compile(
    rf"\b(?P<a>{_PLACE})(?:\s(?:local|standard|office))?[\s-](?:time|zeit|ortszeit)\b"
    rf"|\b(?:heure|hora|horario)(?:\s(?:locale|local|legale|oficial))?\s(?:(?:de|du|a"
    rf"|en|del|au|la)\s|d'){{0,2}}(?P<b>{_PLACE})\b"
    rf"|\b(?:ortszeit|zeit|lokalzeit|uhrzeit|local time"
    rf"|time)(?:\sin)?\s(?P<c>{_PLACE})\b(?!\s(?:time|zeit))"
    rf"|\((?P<d>{_PLACE})\)|(?:(?<=\d )|(?<=[apAP]m )|(?<=[apAP]\.m\. )"
    rf"|(?<=uhr ))(?P<e>{_PLACE})\b(?!\s(?:station|office|hall|street|park|bahnhof))",
    _I,
)
_ABBREVIATION = re.compile(
    rf"\b(?:{'|'.join(sorted(_SHORT, key=len, reverse=True)[:-1])})\b(?!\s?[+-]\s?\d{{1,2}}\b(?!:))"
    rf"|(?<=[apAP]m )(?:utc|gmt|cet|cest|bst|est|edt|et|pst|pdt|pt|cst|ct|ist)\b"
    rf"|(?<=\d )(?:mez|mesz|utc|gmt)\b|(?<=:\d\d)Z\b"
)


def find_zones(text: str) -> list[ZoneWord]:
    """Return the zones of a flat text in their order, none within another."""
    found = (zone for _, zone in read_apart(text, _FORMS))
    return sorted(found, key=lambda zone: zone.start)


def meant(word: ZoneWord, wall: datetime, own_zone: tzinfo) -> Iterator[tzinfo]:
    """Yield what a zone can mean at a time on the wall: the own zone, if it is called so then."""
    if word.short and wall.replace(tzinfo=own_zone).tzname() == word.short:
        yield own_zone
    else:
        yield from word.zones


@cache
def _zone(name: str) -> tzinfo | None:
    """Return the zone of a name, or of hours ahead of UTC."""
    if name[0] in "+-":
        return timezone(timedelta(hours=float(name)))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _named(start: int, end: int, name: str, is_clear: bool = True) -> ZoneWord | None:
    zone = _zone(name)
    return ZoneWord(start, end, (zone,), name, is_clear=is_clear) if zone else None


def _short(start: int, end: int, short: str, name: str | None = None) -> ZoneWord:
    meanings = _SHORT[short]
    zones = tuple(zone for meaning in meanings if (zone := _zone(meaning)))
    region = meanings[0] if len(meanings) == 1 and "/" in meanings[0] else None
    return ZoneWord(start, end, zones, name or region, short, short in _SURE)


def _read_iana(found: re.Match[str]) -> ZoneWord | None:
    known = find_zone(found[0], ())
    return known and ZoneWord(*found.span(), (known[0],), known[1])


def _read_long(found: re.Match[str]) -> ZoneWord | None:
    name, short = _NAMED[found[0].lower()]
    return _short(*found.span(), short, name or None) if short else _named(*found.span(), name)


def _read_offset(found: re.Match[str]) -> ZoneWord | None:
    sign, hours, minutes = (
        found[n] or found[f"{n}_2"] or found[f"{n}_3"] for n in ("sign", "hours", "minutes")
    )
    width = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if width > timedelta(hours=FURTHEST_OFFSET):
        return None
    return ZoneWord(*found.span(), (timezone(-width if sign == "-" else width),))


def _read_place(found: re.Match[str]) -> ZoneWord | None:
    place = found["a"] or found["b"] or found["c"] or found["d"] or found["e"]
    is_clear = not (found["d"] or found["e"])
    return _named(*found.span(), _ZONE_OF_PLACE[place.lower()], is_clear)


def _read_abbreviation(found: re.Match[str]) -> ZoneWord | None:
    return _short(*found.span(), found[0].upper())


_FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], ZoneWord | None]]] = [
    (_IANA, _read_iana),
    (_LONG, _read_long),
    (_WINDOWS, _read_iana),
    (_OFFSET, _read_offset),
    (_OF_PLACE, _read_place),
    (_ABBREVIATION, _read_abbreviation),
]
