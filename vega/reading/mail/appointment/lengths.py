"""How long things in a text take."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vega.reading.mail.appointment.numbers import NUMBER_WORD, number_of

SHORTEST, LONGEST = 10, 10 * 60  # minutes of an appointment

_I = re.IGNORECASE


@dataclass(frozen=True)
class Length:
    """How many minutes something takes. `is_said` tells that the text says so, of "45 minutes"
    alone it is likely.
    """

    start: int
    end: int
    minutes: int
    is_said: bool


_UNIT = (
    r"(?:min(?:utes?|utos?|uten|s)?\b\.?|hours?\b|hrs?\b\.?|std\b\.?|stunden?\b"
    r"|stundig\w*|minutig\w*|heures?\b|horas?\b|h\b|')"
)
_PHRASES = (
    (
        r"half an hour|half[- ]hour|halbe stunde|halbstundig\w*|demi-heure|demi heure|media hora",
        30,
    ),
    (
        r"three[- ]quarters of an hour|dreiviertel ?stunde|trois quarts d'heure"
        r"|tres cuartos de hora",
        45,
    ),
    (
        r"an hour and a half|one and a half hours?|anderthalb stunden|eineinhalb stunden"
        r"|einundeinhalb stunden|(?:une )?heure et demie|(?:una )?hora y media",
        90,
    ),
    (
        r"(?:an|one|eine|une|una)[- ](?:full )?(?:hour|stunde|heure|hora)|einstundig\w*|1[- ]hour",
        60,
    ),
)
_LENGTH = re.compile(
    "|".join(rf"(?P<p{n}>\b(?:{words})\b)" for n, (words, _) in enumerate(_PHRASES))
    + rf"|(?<![\w.,:/#])(?:\d{{1,3}}\s?(?:-|to|bis|a)\s?)?(?P<n>\d{{1,3}}(?:[.,](?:5|25"
    rf"|75|50))?|\b(?:{NUMBER_WORD}))[\s-]{{0,2}}(?P<unit>{_UNIT})"
    r"(?:\s?(?:and |und |et |y )?(?P<more>[0-5]\d?)\s?(?P<min>min(?:utes?|utos?"
    r"|uten)?\b\.?)?(?![\d:]))?",
    _I,
)
_SAYS_LENGTH = re.compile(
    r"(?:\b(?:lasts?|lasting|takes?|duration|length|dauert?|dauern|dauer|duree?|durera"
    r"|durant|pendant|prevoir|prevoyez|dura|durar|durara|duracion|plan|allow"
    r"|eingeplant|einplanen|planen sie|for|about|approx\w*|approximately|ca|circa"
    r"|environ|aprox\w*|unos|unas|rund|etwa|roughly|d'une|d')\b[\s:.(-]*){1,4}"
    r"(?:(?:of|de|d'|a|an|about|approximately|approx\.?|ca\.?|circa|environ|around|etwa"
    r"|rund|up to|will be|unos|unas|aproximada|aproximadamente|estimada|estimated"
    r"|voraussichtlich|is|est|es|sera|prevue|insgesamt|ungefahr|maximum|bis zu)[\s:]*){0,4}$",
    _I,
)
_NO_LENGTH_BEFORE = re.compile(
    r"(?:\b(?:within|innerhalb|binnen|in|sous|dans|en|every|the last|past|letzten|next"
    r"|nachsten|prochaines|proximas|presentation|presentacion|prasentation|vortrag"
    r"|expose|pause|break|pitch)"
    r"\s(?:the|von|der|des|les|los|las|de|of|a|next|nachsten)?\s?|\b(?:at|a la|alle"
    r"|toutes les|cada) )$",
    _I,
)
_NO_LENGTH_AFTER = re.compile(
    r"[\s-]{0,2}(?:in advance|before|prior|early|earlier|ahead|vorher|fruher|vor\b"
    r"|zuvor|avant|a l'avance|antes|de antelacion|notice|from\b|ago\b|walk|zu fuss"
    r"|zu fus|a pied|andando|drive|fahrt"
    r"|fusweg|away|entfernt|presentation|prasentation|pitch|vortrag|exercise|demo\b"
    r"|break|pause|after|de presentation|de pause|de descanso|per week|pro woche"
    r"|par semaine|semanales|a week)",
    _I,
)


def find_lengths(text: str) -> list[Length]:
    """Return how long things in a flat text take, in their order; times of day are not meant."""
    return [length for found in _LENGTH.finditer(text) for length in _length(text, found)]


def _length(text: str, found: re.Match[str]) -> Iterator[Length]:
    start, end = found.span()
    before = text[max(0, start - 60) : start]
    is_said = bool(_SAYS_LENGTH.search(before))
    minutes = _minutes_of(found)
    if minutes is None or not (is_said or _is_plain(found)):
        return
    if _NO_LENGTH_BEFORE.search(before) or _NO_LENGTH_AFTER.match(text, end):
        minutes = 0  # it is a length of something else
    yield Length(start, end, minutes if SHORTEST <= minutes <= LONGEST else 0, is_said)


def _is_plain(found: re.Match[str]) -> bool:
    """Return whether it is a length by itself: `2 h` and `deux heures` are times as well."""
    unit = (found["unit"] or "minutes").lower()
    if unit in ("h", "heure", "heures", "hora", "horas", "'"):
        return bool(found["min"])
    return True


def _minutes_of(found: re.Match[str]) -> int | None:
    for index, (_, minutes) in enumerate(_PHRASES):
        if found[f"p{index}"]:
            return minutes
    word, unit = found["n"], found["unit"].lower()
    number = float(word.replace(",", ".")) if word[0].isdigit() else number_of(word)
    if unit.startswith("m") or unit == "'":
        return int(number)
    if number > 12:
        return None
    return int(number * 60) + int(found["more"] or 0)
