"""Addresses and rooms in a text, in four languages."""

import re

LONGEST_LOCATION = 200

_I = re.IGNORECASE
_LABEL = re.compile(
    r"(?:^[ \t>*•·-]*|(?<=[.;] ))(?:location|venue|address|where|place|ort|adresse"
    r"|anschrift|wo|treffpunkt|lieu|ou|lugar|direccion|donde|ubicacion|standort"
    r"|veranstaltungsort|besprechungsort|meeting point|interview location)"
    r"[ \t]?:[ \t]*(?P<value>[^\n]*)(?P<more>(?:\n(?![ \t>*•·-]*[A-Za-z][\w ]{0,24}[ "
    r"\t]?:)[ \t]*[^\s][^\n]*){0,3})",
    _I | re.MULTILINE,
)
_NO_PLACE = re.compile(
    r"https?:|@|\b(?:online|remote|video\w*|teams|zoom|google meet|webex|skype"
    r"|virtual\w*|virtuell\w*|phone|telephone|telefon\w*|visio\w*|telefono|en ligne"
    r"|en linea|tba|tbd|home ?office|whereby|hangouts?|llamada|call)\b",
    _I,
)

# Streets

_NAME = r"(?!(?:Please|Bitte|Merci|Por)\b)[A-Z][\w'.-]{0,30}"
_HOUSE = r"\d{1,4}(?:\s?[a-z]\b)?(?:\s?-\s?\d{1,4})?"
_CODE = r"(?:[A-Z]{1,2}-)?\d{4,5}(?:\s[A-Z]{2})?"
_TOWN = (
    rf",?\s(?:{_CODE}\s)?{_NAME}"
    rf"(?:[ -](?:(?:am|an der|im|sur|sous|de|la|le|les)[ -])?{_NAME}){{0,3}}"
)
_PIECES = (
    rf"(?:,\s(?:{_NAME}|\d{{4,5}})(?:[ -](?:{_NAME}|[A-Z0-9]{{2,4}}|\d{{4,5}})){{0,3}}){{0,3}}"
)
_END_OF_STREET = (
    r"(?:stra(?:ss?|s)e|str\.|weg|platz|allee|gasse|damm|ufer|ring|chaussee|promenade|hof|markt"
    r"|kai|berg|garten|bruck|straat|laan|plein|gracht|kade|gatan|vej)"
)
_GERMAN = (
    rf"(?:[A-Z][\w-]{{0,30}}{_END_OF_STREET}"
    rf"|(?:{_NAME}\s){{1,3}}(?:Stras?se|Str\.|Weg|Platz|Allee|Ring|Damm|Ufer|Markt|Chaussee)"
    rf"|(?:Am|An der|An den|Im|In der|Unter den|Zum|Zur|Auf der|Alter|Neuer)\s{_NAME})"
    rf"\s{_HOUSE}(?:{_TOWN}|{_PIECES})"
)
_FRENCH = (
    r"\d{1,4}(?:\s?(?:bis|ter)\b)?,?\s"
    r"(?i:rue|avenue|av\.|boulevard|bd|place|quai|allee|chemin|impasse|cours|route|square)\s"
    r"[A-Za-z'][\w' -]{1,50}?(?=,?\s\d{5}|[,.\n()]|\Z)"
    rf"(?:,?\s\d{{5}}\s{_NAME}(?:[ -]{_NAME}){{0,3}}|{_PIECES})"
)
_SPANISH = (
    r"(?i:calle|c/|avenida|avda\.?|av\.|paseo|plaza|ronda|carrer|placa|gran via|rambla|passeig)"
    rf"(?:\s[\w'.-]{{1,30}}){{0,5}}?,?\s(?:n\.?.?\s?)?{_HOUSE}"
    rf"(?:,?\s\d{{1,2}}\.?.?\s?(?:planta|piso))?(?:{_TOWN}|{_PIECES})"
)
_ENGLISH = (
    r"(?:(?:Unit|Suite|Floor|Level)\s\w{1,5},\s)?(?:\d{1,5}[A-Za-z]?(?:-\d{1,5})?\s)?"
    r"(?:[A-Z][\w'-]{0,30}\s){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Place|Drive|Way"
    rf"|Court|Gardens|Row|Boulevard|Blvd|Broadway|Quay|Wharf|Terrace|Park|Parade)\b\.?{_PIECES}"
)
_STREET = re.compile(rf"\b(?:{_GERMAN}|{_FRENCH}|{_SPANISH}|{_ENGLISH})")
_ROOM = re.compile(
    r"(?:\b(?:meeting |conference )?room|\b(?:besprechungs|konferenz|meeting"
    r"|seminar)?raum|\bzimmer|\bsalle|\bsala)\s(?:n[.o]{1,2}\s?)?(?:\d[\w.-]*"
    r"|(?-i:[A-Z])[\w.-]*|\"[^\"\n]{2,30}\"|(?:du|de|des)\s[\w' ]{3,30})"
    r"|\b\d{1,2}(?:st|nd|rd|th) floor\b|\b\d{1,2}\. (?:stock|og|etage|obergeschoss)\b",
    _I,
)
_NO_ROOM = re.compile(r"zoom|teams|video|virtual|online|waiting|http", _I)


def street_in(text: str, plain: str) -> str:
    """Return the address in a text, which is also given flat; "" if there is none."""
    for found in _STREET.finditer(plain):
        if any(char.isdigit() for char in found[0]):
            return one_line(text[slice(*found.span())])
    return ""


def room_in(text: str, plain: str) -> str:
    """Return the room that a text names."""
    for found in _ROOM.finditer(plain):
        if not _NO_ROOM.search(plain[max(0, found.start() - 10) : found.end() + 10]):
            return one_line(text[slice(*found.span())])
    return ""


def label_in(text: str, plain: str) -> str:
    """Return the place that a line such as "Location: Room 5" names; "" if it is none."""
    for found in _LABEL.finditer(plain):
        value = text[slice(*found.span("value"))].strip()
        more = text[slice(*found.span("more"))]
        if _NO_PLACE.search(plain[slice(*found.span("value"))]):
            return ""
        place = one_line(value if value else more)
        if value and re.search(r"\A\s*\d{4,5}\s", more):
            place = one_line(f"{value}, {more.strip().splitlines()[0]}")
        if place:
            return place
    return ""


def one_line(text: str) -> str:
    lines = [line.strip(" \t*_>,") for line in text.splitlines()]
    return " ".join(", ".join(line for line in lines if line).split())[:LONGEST_LOCATION].rstrip(
        " .,;"
    )
