"""Header blocks in a text: `From: … Sent: … To: … Subject: …`, in seven languages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from vega.reading.mail.mail import Person
from vega.reading.mail.people import read_people, read_person
from vega.reading.mail.sent import read_moment

_LABELS = {
    "from": r"from|von|de|da|van|expéditeur|absender|remitente|mittente|från",
    "reply_to": r"reply[- ]to|antwort(?:en)? an|répondre à|responder a|rispondi a",
    "date": r"sent|date|datum|gesendet(?: am)?|envoyé(?: le)?|enviado(?: el| em)?|fecha|data"
    r"|inviato|verzonden|skickat",
    "to": r"to|an|à|a|pour|para|aan|destinataires?|empfänger|till",
    "cc": r"cc|kopie(?: \(cc\))?|copie(?: à)?|copia|bcc|cci|cco",
    "subject": r"subject|betreff|objet|asunto|assunto|oggetto|onderwerp|sujet|ämne",
    "more": r"importance|wichtigkeit|priorität|importancia|attachments?|anlagen?|pièces? jointes?"
    r"|datos adjuntos|priority|antworten bis|organi[sz]ation|when|where",
}
_ANY = "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items())
_LINE = re.compile(rf"[\s>*_]{{0,20}}(?:{_ANY})[*_\s]{{0,4}}[:：][*_]{{0,3}}\s*(?P<value>.*)", re.I)
_WITHIN = re.compile(rf"\s+(?=[*_]{{0,2}}(?:{'|'.join(_LABELS.values())})[*_\s]{{0,3}}[:：])", re.I)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_TIME = re.compile(r"\d(?:[:h]\d\d|\.\d\d(?![.\d]))")
_OTHER_LABEL = re.compile(r"[^\W\d_][\w -]{0,30}[:：]\s")
_LONGEST_LINE = 2_000  # characters
_MOST_LINES = 40
_CONTINUED = 4  # lines


@dataclass(frozen=True)
class HeaderBlock:
    """What a header block says, and the lines from `start` to before `end` that it is."""

    start: int
    end: int
    subject: str | None
    sender: Person | None
    reply_to: Person | None
    sent_at: datetime | None
    recipients: Sequence[Person] = ()


def split_blocks(lines: Sequence[str]) -> list[str]:
    """Return lines in which a header block that was copied as one line has a line a header."""
    found: list[str] = []
    for line in lines:
        kind = label_of(line)[0] if len(line) <= _LONGEST_LINE else ""
        pieces = _WITHIN.split(line) if kind in ("from", "subject", "date") else [line]
        kinds = [label_of(piece)[0] for piece in pieces]
        is_block = len(kinds) >= 3 and len(set(kinds)) == len(kinds) and "from" in kinds
        found += pieces if is_block else [line]
    return found


def label_of(line: str) -> tuple[str, str]:
    """Return what a line such as `Sent: …` labels, and the value; blank if it labels nothing."""
    found = _LINE.match(line[:_LONGEST_LINE])
    if found is None:
        return "", ""
    return str(found.lastgroup if found.lastgroup != "value" else _kind(found)), found["value"]


def _kind(found: re.Match[str]) -> str:
    return next(kind for kind in _LABELS if found[kind])


def block_at(lines: Sequence[str], start: int, least: int = 3) -> HeaderBlock | None:
    """Return the header block that begins here, with at least so many headers; None if none does.

    It begins with its sender, its subject or its day.
    """
    if label_of(lines[start])[0] not in ("from", "subject", "date"):
        return None
    fields, end = _fields_at(lines, start)
    is_block = len(fields) >= least and (least == 1 or _is_of_mail(fields))
    return _block(start, end, fields) if is_block else None


def _fields_at(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Return the values of the headers that follow each other, and where they end."""
    fields: dict[str, str] = {}
    last, end = "", start
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        kind, value = label_of(lines[at])
        is_next = at <= end + 1
        if kind and kind not in fields and is_next:
            fields[kind], last, end = value.strip(" *_"), kind, at + 1
        elif not kind and not lines[at].strip(" >\t") and is_next:
            continue
        elif not kind and _continues(lines, at, bool(fields.get(last)) and at > end):
            fields[last] = f"{fields[last]} {lines[at].strip(' >*_')}".strip()
            end = at + 1
        else:
            break
    return fields, end


def _is_of_mail(fields: Mapping[str, str]) -> bool:
    """Return whether fields are those of a mail; those of a journey have a `From` and a `To`."""
    sender = fields.get("from", "")
    has_more = "subject" in fields or "@" in sender or _TIME.search(fields.get("date", ""))
    return bool(_LETTERS.search(sender) and has_more)


def _continues(lines: Sequence[str], at: int, is_apart: bool) -> bool:
    """Return whether a line belongs to the header above: another header follows soon."""
    if is_apart or _OTHER_LABEL.match(lines[at].strip(" >*_")):
        return False
    following = lines[at + 1 : at + _CONTINUED]
    for line in following:
        if not line.strip(" >\t"):
            return False
        if label_of(line)[0]:
            return True
    return False


def _block(start: int, end: int, fields: dict[str, str]) -> HeaderBlock:
    return HeaderBlock(
        start,
        end,
        " ".join(fields["subject"].split()) if "subject" in fields else None,
        read_person(fields.get("from", "")),
        read_person(fields.get("reply_to", "")),
        read_moment(fields.get("date", "")),
        read_people(fields.get("to", "")),
    )
