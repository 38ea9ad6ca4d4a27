"""Read a day as people and programs write it, in six languages, without inventing one.

ISO and words are clear. Of numbers with slashes or hyphens, the caller says whether the day comes
first; with dots it always does. A year is needed.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from vega.boards.patterns import compiled
from vega.rules.words import fold

LONGEST_DATE = 100  # characters

# Names and abbreviations in English, German, French, Spanish, Portuguese and Dutch
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january januar janvier enero janeiro jan janv ene janner januari",
            "february februar fevrier febrero fevereiro feb febr fevr fev feber februari",
            "march marz maerz mars marzo marco mar mrz maart",
            "april avril abril apr avr abr",
            "may mai mayo maio mei",
            "june juni juin junio junho jun",
            "july juli juillet julio julho jul juil",
            "august aout agosto aug aou ago augustus",
            "september septembre septiembre setiembre setembro sep sept set",
            "october oktober octobre octubre outubro oct okt out",
            "november novembre noviembre novembro nov",
            "december dezember decembre diciembre dezembro dec dez dic",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon montag mo lundi lun lunes segunda segunda-feira seg maandag ma",
            "tuesday tues tue dienstag di mardi mar martes terca terca-feira ter dinsdag",
            "wednesday wed mittwoch mi mercredi mer miercoles mie quarta quarta-feira qua"
            " woensdag wo",
            "thursday thurs thur thu donnerstag do jeudi jeu jueves jue quinta quinta-feira qui"
            " donderdag",
            "friday fri freitag fr vendredi ven viernes vie sexta sexta-feira sex vrijdag vr",
            "saturday sat samstag sonnabend sa samedi sam sabado sab zaterdag za",
            "sunday sun sonntag so dimanche dim domingo dom zondag zo",
        )
    )
    for name in names.split()
}
_HOURS_FROM_UTC = {
    -8: "pst",
    -7: "pdt mst",
    -6: "mdt",
    -5: "est",
    -4: "edt",
    0: "z utc gmt wet",
    1: "west bst cet mez",
    2: "cest mesz eet",
    3: "eest",
}
_ZONES = {name: hours for hours, names in _HOURS_FROM_UTC.items() for name in names.split()}
# Names of several zones, or of zones whose offset is not known here: the day is the one written.
_UNCLEAR_ZONES = (
    "acdt acst adt aedt aest akdt akst art ast awst brt cat cdt clt cot cst eat hkt hst ist jst"
    " kst msk nzdt nzst pet pht pkt sast sgt sst trt wat"
)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BEFORE = rf"(?:(?:{_any_of(WEEKDAYS)}|the|on|le|el|am|den|der|em|o)\b[.,]*\s*){{0,3}}"
_TIME = (
    r"(?P<time>(?:t|,?\s(?:-\s|at\s|um\s|om\s|a\s|a\slas\s|as\s)?|,)"
    r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})"
    r"(?:[.,](?P<fraction>[0-9]{1,9}))?)?)?\s?(?P<half>[ap]\.?\s?m\b\.?)?(?:\s?(?:uhr|h)\b)?"
    rf"(?:\s?\(?(?P<zone>(?:{_any_of([*_ZONES, *_UNCLEAR_ZONES.split()])})\b)?"
    r"\s?(?P<offset>[-+−][0-9]{1,2}(?::?[0-9]{2})?)?\)?)"
    r"(?:\s?[(\[][^()\[\]]*[)\]])?)?"
)
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4}|['’]?[0-9]{2})(?![0-9])"
_NAME = rf"(?P<name>{_any_of(MONTHS)})\b\.?"
_BETWEEN = r"(?:\s?[-/,.]\s?|\s)(?:of\s|del?\s|do\s|d')?"
_YEAR_FIRST = (
    r"(?P<year>[0-9]{4})(?P<sign>[-/. ]|)(?P<month>[0-9]{2}|(?<=[-/. ])[0-9])(?P=sign)"
    r"(?P<day>[0-9]{2}|(?<=[-/. ])[0-9])(?![0-9])" + _TIME
)
_YEAR_LAST = (
    rf"{_BEFORE}(?P<first>[0-9]{{1,2}})\s?(?P<sign>[-/.])\s?(?P<second_number>[0-9]{{1,2}})\s?"
    rf"(?P=sign)\s?{_YEAR}{_TIME}"
)
_WITH_WORDS = (
    rf"{_BEFORE}{_DAY}(?:st|nd|rd|th|er|eme|[oa.])?{_BETWEEN}?{_NAME}{_BETWEEN}{_YEAR}{_TIME}",
    rf"{_BEFORE}{_NAME}{_BETWEEN}(?:the\s)?{_DAY}(?:st|nd|rd|th|[oa.])?{_BETWEEN}{_YEAR}{_TIME}",
    rf"{_BEFORE}(?P<year>[0-9]{{4}}){_BETWEEN}{_NAME}{_BETWEEN}{_DAY}"
    rf"(?:st|nd|rd|th|\.)?(?![0-9]){_TIME}",
)

# The numbers of spreadsheets count days from here; those of 1970 to 2099 have five digits.
_SERIAL_EPOCH = date(1899, 12, 30)
_SERIALS = range(25569, 73051)
_SERIAL = re.compile(r"(?P<days>[0-9]{5})(?:[.,][0-9]{1,15})?")
_UNIX_TIME = re.compile(r"(?P<seconds>[1-3][0-9]{9})(?P<thousandths>[0-9]{3})?")
_YEARS = range(1970, 2200)  # others are slips


class ReadDate(NamedTuple):
    """A day in the reader's time zone, and the moment where a time was written."""

    day: date
    moment: datetime | None = None


def read_date(text: str, day_first: bool, zone: tzinfo) -> ReadDate | None:
    """Read a day, with its time if there is one; None if there is no day that exists.

    A time without a zone is in `zone`. Midnight in UTC is how programs write a bare day: it stays
    the day that is written. Numbers that make a day in one order only are read in that order.
    """
    words = _words(text)
    if serial := _SERIAL.fullmatch(words):
        days = int(serial["days"])
        return ReadDate(_SERIAL_EPOCH + timedelta(days)) if days in _SERIALS else None
    if unix := _UNIX_TIME.fullmatch(words):
        moment = datetime.fromtimestamp(int(unix["seconds"]), UTC)
        moment += timedelta(milliseconds=int(unix["thousandths"] or 0))
        return _of_moment(moment, zone)
    found = _found(words)
    if found is None:
        return None
    try:
        day = _day(found, day_first)
        return _at(day, found, zone) if found["time"] else ReadDate(day)
    except (ValueError, OverflowError):
        return None


def can_be_read_both_ways(text: str) -> bool:
    """Return whether a text is one day with the day first and another with the month first."""
    numbers = _open_numbers(text)
    return numbers is not None and max(numbers) <= 12 and numbers[0] != numbers[1]


def day_first_of(texts: Iterable[str]) -> bool | None:
    """Return the order that a number over 12 decides; None if none does or they disagree."""
    found = set()
    for text in texts:
        numbers = _open_numbers(text)
        if numbers and max(numbers) > 12 >= min(numbers):
            found.add(numbers[0] > 12)
    return found.pop() if len(found) == 1 else None


def _words(text: str) -> str:
    """Return a text folded, with single spaces; "" if it is too long for a date."""
    return " ".join(fold(text).split()) if len(text) <= LONGEST_DATE else ""


def _found(words: str) -> re.Match[str] | None:
    for form in (_YEAR_FIRST, _YEAR_LAST, *_WITH_WORDS):
        if found := compiled(form).fullmatch(words):
            return found
    return None


def _open_numbers(text: str) -> tuple[int, int] | None:
    """Return the numbers before the year whose order the text leaves open; never zero."""
    found = compiled(_YEAR_LAST).fullmatch(_words(text))
    if found is None or found["sign"] == ".":
        return None
    numbers = int(found["first"]), int(found["second_number"])
    return numbers if 0 not in numbers else None


def _day(found: re.Match[str], day_first: bool) -> date:
    """Return the day of a match. Raises ValueError if it does not exist."""
    parts = found.groupdict()
    year = _year(parts["year"])
    if "name" in parts:
        return date(year, MONTHS[parts["name"]], int(parts["day"]))
    if "month" in parts:
        return date(year, int(parts["month"]), int(parts["day"]))
    first, second = int(parts["first"]), int(parts["second_number"])
    if parts["sign"] == "." or first > 12 or (day_first and second <= 12):
        return date(year, second, first)
    return date(year, first, second)


def _year(digits: str) -> int:
    """Return the year of two or four digits. Raises ValueError if it is a slip."""
    year = int(digits.strip("'’"))
    if len(digits) < 4:
        year += 1900 if year >= 70 else 2000
    if year not in _YEARS:
        raise ValueError(year)
    return year


def _at(day: date, found: re.Match[str], zone: tzinfo) -> ReadDate:
    """Add the time of a match. Raises ValueError or OverflowError if it does not exist."""
    at = _time(found)
    if found["zone"] in _UNCLEAR_ZONES.split():
        return ReadDate(day)
    return _of_moment(datetime.combine(day, at, _zone(found) or zone), zone)


def _of_moment(moment: datetime, zone: tzinfo) -> ReadDate:
    """Return the day of a moment in a zone. Raises OverflowError if that does not exist."""
    local = moment.astimezone(zone).date()
    if moment.utcoffset() == timedelta(0) and moment.time() == time():
        return ReadDate(moment.date(), moment if local == moment.date() else None)
    return ReadDate(local, moment)


def _time(found: re.Match[str]) -> time:
    hour, half = int(found["hour"]), found["half"]
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif found["minute"] is None:
        raise ValueError(hour)  # a number alone is no time
    fraction = int((found["fraction"] or "0").ljust(6, "0")[:6])
    return time(hour, int(found["minute"] or 0), int(found["second"] or 0), fraction)


def _zone(found: re.Match[str]) -> tzinfo | None:
    """Return the written zone, if any. Raises ValueError if there is none so far from UTC."""
    name, offset = found["zone"], found["offset"]
    if name is None and offset is None:
        return None
    shift = timedelta(hours=_ZONES[name] if name else 0)
    if offset:
        digits = offset[1:].replace(":", "")
        hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
        written = timedelta(hours=int(hours), minutes=int(minutes))
        shift += written if offset[0] == "+" else -written
    return timezone(shift) if shift else UTC
