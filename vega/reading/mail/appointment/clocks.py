"""The times of day that a text names, and from when to when they are."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from vega.reading.mail.appointment.numbers import NUMBER_WORD, number_of
from vega.reading.mail.source.flat import read_apart

HALF_DAY, DAY = 12 * 60, 24 * 60


@dataclass(frozen=True)
class Clock:
    """A time in a text, from `start` to `end`, in minutes of the day.

    `half` is "a" or "p" where that is said. `is_sure` is false for a number alone, which is a time
    only beside a day. `until` is where it ends, if it is said.
    """

    start: int
    end: int
    minutes: int
    half: str = ""
    is_sure: bool = True
    until: int | None = None
    is_padded: bool = False
    is_many: bool = False


_N = rf"(?:[01]?\d|2[0-4]|{NUMBER_WORD})"
_I = re.IGNORECASE

_HALF = (
    r"(?:\s?(?P<half>(?P<am>a\.?\s?m\b(?:\.(?!\s+(?-i:[A-Z])))?|de la manana"
    r"|por la manana|du matin|morgens|vormittags|in the morning)"
    r"|(?P<noon>noon|mittags|del mediodia|midday)"
    r"|(?P<pm>p\.?\s?m\b(?:\.(?!\s+(?-i:[A-Z])))?|de la tarde|por la tarde|de la noche"
    r"|de l'apres-midi|du soir|nachmittags|abends|in the (?:afternoon|evening))))"
)
_DIGITS = re.compile(
    r"(?<![\w.,:/+#$])(?<!version )(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?P<sign>[:.]|\s?h\s?|\s?uhr\s"
    r"|\s?heures?\s)(?P<minute>[0-5]\d)(?::[0-5]\d(?!\d))?(?!\d|:\d))?"
    r"(?P<unit>\s?(?:uhr|uur|h|hrs?|horas|heures?|o'?\s?clock)\b)?"
    rf"{_HALF}?(?!(?!Z\b)[\w/%#]|[.,:]\d|\.\s?\d)",
    _I,
)
_COMPACT = re.compile(
    r"(?<![\w.,:/+#-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hrs?|hours|h|uhr)\b",
    _I,
)
_NOON = re.compile(
    r"(?<!apres-)(?<!apres )\b(?:12 noon|noon|midday|midi|mediodia)\b"
    r"(?P<half>\set\sdemie?|\strente)?",
    _I,
)
_DUTCH = "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_SPOKEN = [
    (re.compile(rf"\b{words.replace('N', f'(?P<n>{_N})')}\b{_HALF}?", _I), shift)
    for words, shift in (
        ("half past N", 30),
        ("quarter past N", 15),
        ("quarter to N", -15),
        ("halb N(?! ?(?:min|stunde))", -30),
        (rf"half (?={_DUTCH})N", -30),
        ("viertel nach N", 15),
        ("(?:viertel vor|dreiviertel) N(?! ?stunde)", -15),
        (r"N(?:\s?h| heures?) et demie", 30),
        (r"N(?:\s?h| heures?) et quart", 15),
        (r"N(?:\s?h| heures?) moins le quart", -15),
        ("N(?: heures?| uhr) (?:trente|dreiss?ig)", 30),
        ("N(?: heures?| uhr) (?:quinze|funfzehn)", 15),
        (r"las? N(?:\s?h| horas)? y media", 30),
        (r"las? N(?:\s?h| horas)? y cuarto", 15),
        (r"las? N(?:\s?h| horas)? menos cuarto", -15),
    )
]
_IN_WORDS = re.compile(
    rf"\b(?:(?P<before>at|um|gegen|a|las?) )?(?P<n>{NUMBER_WORD})\b(?! (?:y|menos|personas)\b)"
    rf"(?P<after> (?:o'clock|uhr|heures?|horas)\b)?{_HALF}?",
    _I,
)
_PREPOSITION = re.compile(
    r"(?:\b(?:at|um|om|gegen|a las|a la|a|around|vers|sobre las|hacia las|kl|from|von|ab"
    r"|de|entre|zwischen|between|les?|uhrzeit:?|time:?|heure ?:?|hora:?)|@)\s{0,2}$",
    _I,
)
_COUNTS = re.compile(
    r"\s(?:people|personen|leute|personas|personnes|[a-z]{3,20}(?:tes|ers|ons|ees|ies|dos|ats|ces"
    r"|ros|ras|ans|ays|urs|ths|eks|obs|ams|ents|ants|ates))\b",
    _I,
)
_RANGE = re.compile(
    r"(?:\s?(?:CES?T|MES?Z|GMT|UTC|BST|E[SD]?T|P[SD]?T))?\s?(?:-+|/(?=\d\d[:.h])"
    r"|\b(?:to|till?|until|bis|a|al?|hasta|jusqu'a|et|and|und|y|ends? at))\s?(?:(?:um"
    r"|las?|les?|ca\.|circa|about|approximately|approx\.|around|etwa|environ"
    r"|aproximadamente|ca) ){0,2}",
    _I,
)
_BETWEEN_BEFORE = re.compile(r"\b(?:between|zwischen|entre)\s(?:les |las |la )?$", _I)
_BETWEEN_ONLY = re.compile(r"\s?(?:and|und|et|y|/)\b", _I)
_MOVE_BEFORE = re.compile(r"\b(?:from|von|vom|de|du|desde)\s(?:les |las |la )?$", _I)
MOVED = re.compile(
    r"\b(?:moved|move|reschedul\w+|postpon\w+|chang\w+|shift\w*|brought forward|push\w*"
    r"|bring forward"
    r"|verschob\w+|verleg\w+|verschieb\w+|vorgezogen|vorverlegt|geandert|andert sich"
    r"|deplac\w+|report\w+|decal\w+|avanc\w+|modifi\w+|aplaz\w+|cambi(?:ad\w+|a|amos|ar)|traslad\w+"
    r"|pospuest\w+|pospon\w+|movid\w+|mover|pasa (?:del|de las?)|pasado al|retras\w+|adelant\w+)\b",
    _I,
)

_TO = re.compile(r"\s(?:to|auf|au|al?)\s", _I)


def is_move(text: str, start: int, between: str) -> bool:
    """Return whether something moves from what starts here to what stands after `between`."""
    return bool(_TO.match(between) and MOVED.search(text, max(0, start - 80), start))


def find_clocks(text: str) -> list[Clock]:
    """Return the times of a flat text, whose days and lengths are blanked out, in their order."""
    found = [clock for _, clock in read_apart(text, _FORMS)]
    ranges = _with_ranges(text, sorted(found, key=lambda clock: clock.start))
    return [clock for clock in map(_by_day, ranges) if _is_time(text, clock)]


def _is_time(text: str, clock: Clock) -> bool:
    """Return whether it is a time: it has its signs, or what stands before a time."""
    if clock.is_sure or clock.until is not None:
        return True
    before = text[max(0, clock.start - 12) : clock.start]
    is_number = _COUNTS.match(text, clock.end)
    return bool(_PREPOSITION.search(before)) and not is_number


def _read_spoken(found: re.Match[str], shift: int = 0) -> Clock | None:
    hour = number_of(found["n"])
    return _clock(found, hour * 60 + shift) if 1 <= hour <= 24 else None


def _read_word(found: re.Match[str]) -> Clock | None:
    """Read a number in words if it is a time: `at two o'clock`, `las dos`, not `two hours`."""
    before, after = (found["before"] or "").lower(), (found["after"] or "").strip().lower()
    is_o_clock = after in ("o'clock", "uhr") or bool(found["half"])
    is_said = is_o_clock or before in ("la", "las") or bool(before and after)
    return _read_spoken(found) if is_said else None


def _read_noon(found: re.Match[str]) -> Clock:
    return Clock(*found.span(), HALF_DAY + (30 if found["half"] else 0), "p")


def _read_digits(found: re.Match[str]) -> Clock | None:
    minutes = int(found["hour"]) * 60 + int(found["minute"] or 0)
    return _clock(found, minutes) if minutes <= DAY else None


def _clock(found: re.Match[str], minutes: int) -> Clock:
    parts = found.groupdict()
    half = _half(parts, minutes)
    is_sure = "unit" not in parts or bool(parts["unit"] or half)
    is_sure = is_sure or _is_usual(parts["sign"], parts["minute"])
    return Clock(*found.span(), minutes, half, is_sure, is_padded=found[0].startswith("0"))


def _half(parts: Mapping[str, str | None], minutes: int) -> str:
    """Return "a" or "p". After "14 Uhr", "am" is a word; twelve in the Spanish morning is noon."""
    morning = (parts.get("am") or "").lower()
    unit = (parts.get("unit") or "").strip().lower()
    if parts.get("pm") or parts.get("noon") or ("manana" in morning and minutes >= HALF_DAY):
        return "p"
    is_word = morning.startswith("a") and (minutes > 13 * 60 or unit in ("uhr", "h"))
    return "a" if morning and not is_word else ""


def _is_usual(sign: str | None, minute: str | None) -> bool:
    """Return whether minutes are a time by themselves: 14:07 is one, of 14.07 only 14.30."""
    return minute is not None and (sign != "." or minute in ("00", "15", "30", "45"))


def _by_day(clock: Clock) -> Clock:
    """Return a time of the whole day. People who do not say which half mean their day's work,
    which at five or six a bakery begins and an office ends.
    """
    start, is_many = clock.minutes, clock.is_many
    if clock.half:
        start = start % HALF_DAY + HALF_DAY * (clock.half == "p") if start < 13 * 60 else start
    elif start < 7 * 60 and not clock.is_padded:
        is_many = is_many or (start >= 4 * 60 and clock.until is None)
        start += HALF_DAY
    return replace(clock, minutes=start, is_many=is_many)


_FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], Clock | None]]] = [
    *((form, partial(_read_spoken, shift=shift)) for form, shift in _SPOKEN),
    (_IN_WORDS, _read_word),
    (_NOON, _read_noon),
    (_COMPACT, _read_digits),
    (_DIGITS, _read_digits),
]


# From when to when


def _with_ranges(text: str, clocks: list[Clock]) -> Iterator[Clock]:
    """Yield the times, two that are one period as one."""
    index = 0
    while index < len(clocks):
        one = clocks[index]
        other = clocks[index + 1] if index + 1 < len(clocks) else None
        joined = _joined(text, one, other) if other else None
        yield joined or one
        index += 2 if joined else 1


def _joined(text: str, one: Clock, other: Clock) -> Clock | None:
    gap = text[one.end : other.start]
    before = text[max(0, one.start - 60) : one.start]
    if len(gap) > 26 or not _RANGE.fullmatch(gap):
        return None
    is_between = bool(_BETWEEN_BEFORE.search(before))
    if _BETWEEN_ONLY.match(gap) and not is_between:
        return None
    if not (one.is_sure or other.is_sure or _PREPOSITION.search(before)):
        return None
    if _MOVE_BEFORE.search(before) and MOVED.search(before):
        return None
    return _period(one, other, is_between)


def _period(one: Clock, other: Clock, is_between: bool) -> Clock | None:
    """Return both as one, the first in the half of the day that the second names."""
    last = _by_day(other).minutes
    first = _by_day(one).minutes
    half = one.half
    if other.half and not half and one.minutes <= HALF_DAY and not one.is_padded:
        options = [one.minutes % HALF_DAY + HALF_DAY * pm for pm in (0, 1)]
        first = max((m for m in options if m < last), default=first)
        half = "p" if first >= HALF_DAY else "a"
    if last <= first and not other.half and last + HALF_DAY <= DAY:
        last += HALF_DAY
    if not 0 < last - first <= DAY // 2:
        return None
    return replace(
        one,
        end=other.end,
        minutes=one.minutes if half == one.half else first,
        half=half,
        is_sure=one.is_sure or other.is_sure,
        until=last,
        is_many=is_between,
    )
