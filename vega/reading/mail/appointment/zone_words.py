"""The time zones that people write beside a time: abbreviations, places and offsets."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vega.reading.mail.appointment.zones import find_zone
from vega.reading.mail.source.flat import read_apart

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


def _fixed(hours: float) -> tzinfo:
    return timezone(timedelta(hours=hours))


# Each abbreviation with the offsets or zones that it can mean. In summer people write CET and EST
# for the time that they have then: so it can be both.
_SHORT: dict[str, tuple[float | str, ...]] = {
    "Z": (0,),
    "UTC": (0,),
    "GMT": (0,),
    "WET": (0,),
    "WEST": (1,),
    "BST": (1,),
    "CET": (1, "Europe/Berlin"),
    "MEZ": (1, "Europe/Berlin"),
    "HEC": ("Europe/Paris",),
    "CEST": (2,),
    "MESZ": (2,),
    "EET": (2, "Europe/Helsinki"),
    "EEST": (3,),
    "MSK": (3,),
    "ET": ("America/New_York",),
    "EST": (-5, "America/New_York"),
    "EDT": (-4,),
    "CT": ("America/Chicago",),
    "CST": ("America/Chicago", "Asia/Shanghai"),
    "CDT": (-5,),
    "MT": ("America/Denver",),
    "MST": (-7, "America/Denver"),
    "MDT": (-6,),
    "PT": ("America/Los_Angeles",),
    "PST": (-8, "America/Los_Angeles"),
    "PDT": (-7,),
    "IST": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "JST": (9,),
    "KST": (9,),
    "SGT": (8,),
    "HKT": (8,),
    "AEST": (10,),
    "AEDT": (11,),
    "ACST": (9.5,),
    "AWST": (8,),
    "NZST": (12,),
    "NZDT": (13,),
    "SAST": (2,),
    "GST": (4,),
    "PKT": (5,),
    "BRT": (-3,),
    "ART": (-3,),
}
_UNMEANT_ALONE = {"WEST", "EST", "ET", "CT", "MT", "PT", "HEC", "ART", "GST", "MSK"}
_OF_REGION = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "HEC": "Europe/Paris",
}

# Places as people call them, with the last part of the zone's name where it has the same city.
_PLACES = {
    "Europe/Berlin": (
        "berlin berliner munich munchen munchner muenchen hamburg hamburger frankfurt "
        "frankfurter cologne koln koeln kolner stuttgart dusseldorf leipzig germany german "
        "deutschland deutsche deutscher alemania allemagne allemande alemana"
    ),
    "Europe/Vienna": (
        "vienna wien wiener viena vienne austria austrian osterreich osterreichische autriche"
    ),
    "Europe/Zurich": (
        "zurich zurcher zuerich geneva genf geneve ginebra basel bern berne lausanne "
        "switzerland swiss schweiz schweizer suisse suiza"
    ),
    "Europe/Paris": (
        "paris pariser lyon marseille toulouse lille nantes bordeaux france french "
        "frankreich francaise francia francesa"
    ),
    "Europe/Madrid": (
        "madrid madrider barcelona barcelone valencia sevilla spain spanish spanien "
        "espagne espagnole espana espanola peninsular"
    ),
    "Atlantic/Canary": "canarias canaria canary las palmas",
    "Europe/London": (
        "london londoner londres uk u.k. british britain england english edinburgh "
        "manchester united kingdom royaume-uni reino unido britanica britannique anglaise"
    ),
    "Europe/Dublin": "dublin irish ireland irland irlande irlanda irlandesa cork",
    "Europe/Lisbon": "lisbon lissabon lisbonne lisboa portugal portuguese porto portuguesa",
    "Europe/Brussels": "brussels brussel bruxelles bruselas belgium belgian belgique belge",
    "Europe/Amsterdam": "amsterdam amsterdamer dutch netherlands rotterdam",
    "Europe/Luxembourg": "luxembourg luxemburg luxemburgo",
    "Europe/Rome": "rome rom roma milan milano mailand italy italian italie italia",
    "Europe/Copenhagen": "copenhagen kopenhagen copenhague danish denmark",
    "Europe/Stockholm": "stockholm estocolmo swedish sweden gothenburg",
    "Europe/Oslo": "oslo norwegian norway",
    "Europe/Helsinki": "helsinki finnish finland",
    "Europe/Warsaw": "warsaw warschau varsovie varsovia polish poland krakow",
    "Europe/Prague": "prague prag praga czech",
    "Europe/Budapest": "budapest hungarian",
    "Europe/Bucharest": "bucharest bukarest bucarest romanian romania",
    "Europe/Athens": "athens athen athenes atenas greek greece",
    "Europe/Istanbul": "istanbul turkish turkey",
    "Europe/Kyiv": "kyiv kiev",
    "Europe/Moscow": "moscow moskau moscou moscu",
    "Europe/Tallinn": "tallinn",
    "Europe/Riga": "riga",
    "Europe/Vilnius": "vilnius",
    "Europe/Sofia": "sofia",
    "Europe/Belgrade": "belgrade belgrad",
    "America/New_York": (
        "new york nyc nueva york boston washington atlanta miami eastern us eastern "
        "toronto philadelphia"
    ),
    "America/Chicago": "chicago austin dallas houston central us us central",
    "America/Denver": "denver mountain us mountain",
    "America/Los_Angeles": (
        "los angeles san francisco sf seattle portland california pacific us pacific silicon valley"
    ),
    "America/Vancouver": "vancouver",
    "America/Montreal": "montreal",
    "America/Mexico_City": "mexico city ciudad de mexico mexico cdmx",
    "America/Bogota": "bogota colombia",
    "America/Lima": "lima peru",
    "America/Santiago": "santiago de chile santiago chile",
    "America/Argentina/Buenos_Aires": "buenos aires argentina",
    "America/Sao_Paulo": "sao paulo brasilia",
    "America/Caracas": "caracas",
    "Asia/Kolkata": "bangalore bengaluru mumbai new delhi delhi india indian hyderabad kolkata",
    "Asia/Singapore": "singapore singapur singapour",
    "Asia/Tokyo": "tokyo tokio japan japanese",
    "Asia/Hong_Kong": "hong kong",
    "Asia/Shanghai": "shanghai beijing china chinese peking",
    "Asia/Seoul": "seoul korea",
    "Asia/Dubai": "dubai",
    "Asia/Jerusalem": "tel aviv jerusalem israel",
    "Australia/Sydney": "sydney",
    "Australia/Melbourne": "melbourne",
    "Pacific/Auckland": "auckland",
    "Africa/Johannesburg": "johannesburg cape town",
    "Africa/Lagos": "lagos",
    "Africa/Nairobi": "nairobi",
    "Africa/Cairo": "cairo",
}
_TWO_WORDS = (
    "las palmas|united kingdom|reino unido|new york|nueva york|us eastern|central "
    "us|us central|us mountain"
    "|los angeles|san francisco|us pacific|silicon valley|mexico city|ciudad de mexico"
    "|santiago de chile|buenos aires|sao paulo|new delhi|hong kong|tel aviv|cape town"
)
_WORDS = re.compile(rf"{_TWO_WORDS}|\S+")
_ZONE_OF_PLACE = {word: name for name, words in _PLACES.items() for word in _WORDS.findall(words)}
_PLACE = "|".join(re.escape(w) for w in sorted(_ZONE_OF_PLACE, key=len, reverse=True))
_NAMED = {
    "central european summer time": ("Europe/Berlin", "CEST"),
    "central european time": ("Europe/Berlin", "CET"),
    "central european": ("Europe/Berlin", "CET"),
    "mitteleuropaische sommerzeit": ("Europe/Berlin", "MESZ"),
    "mitteleuropaische zeit": ("Europe/Berlin", "MEZ"),
    "mitteleuropaischer zeit": ("Europe/Berlin", "MEZ"),
    "heure d'europe centrale": ("Europe/Paris", "CET"),
    "heure centrale europeenne": ("Europe/Paris", "CET"),
    "hora central europea": ("Europe/Madrid", "CET"),
    "hora de europa central": ("Europe/Madrid", "CET"),
    "british summer time": ("Europe/London", "BST"),
    "greenwich mean time": ("", "GMT"),
    "coordinated universal time": ("", "UTC"),
    "eastern standard time": ("", "EST"),
    "eastern daylight time": ("", "EDT"),
    "eastern time": ("America/New_York", ""),
    "pacific standard time": ("", "PST"),
    "pacific daylight time": ("", "PDT"),
    "pacific time": ("America/Los_Angeles", ""),
    "central standard time": ("America/Chicago", ""),
    "central daylight time": ("", "CDT"),
    "central time": ("America/Chicago", ""),
    "mountain time": ("America/Denver", ""),
    "mountain standard time": ("", "MST"),
    "india standard time": ("Asia/Kolkata", ""),
    "indian standard time": ("Asia/Kolkata", ""),
    "hora este": ("America/New_York", ""),
    "hora del este": ("America/New_York", ""),
    "heure de l'est": ("America/Toronto", ""),
    "heure normale de l'est": ("America/Toronto", ""),
    "heure avancee de l'est": ("America/Toronto", ""),
}
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
    rf"|\((?P<d>{_PLACE})\)"
    rf"|(?:(?<=\d )|(?<=[apAP]m )|(?<=[apAP]\.m\. )"
    rf"|(?<=uhr ))(?P<e>{_PLACE})\b(?!\s(?:station|office|hall|street|park|bahnhof))",
    _I,
)
_ABBREVIATION = re.compile(
    rf"\b(?:{'|'.join(sorted(_SHORT, key=len, reverse=True)[:-1])})\b(?!\s?[+-]\s?\d"
    rf"{{1,2}}\b(?!:))"
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
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _named(start: int, end: int, name: str, is_clear: bool = True) -> ZoneWord | None:
    zone = _zone(name)
    return ZoneWord(start, end, (zone,), name, is_clear=is_clear) if zone else None


def _short(start: int, end: int, short: str, name: str | None = None) -> ZoneWord:
    meanings = [_fixed(m) if isinstance(m, int | float) else _zone(m) for m in _SHORT[short]]
    zones = tuple(zone for zone in meanings if zone is not None)
    return ZoneWord(
        start, end, zones, name or _OF_REGION.get(short), short, short not in _UNMEANT_ALONE
    )


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
