"""Leave out what stands below a letter: signatures, legal notices, links to unsubscribe.

A line too much is better than one too few: what may say something stays.
"""

import re
from collections.abc import Sequence

from vega.reading.mail.quoting import Parted

_LONGEST_SIGNATURE = 15  # lines with something in them
_LONGEST_TAIL = 30  # lines below a sign-off
_SHORT = 60  # characters of a line with a role, a company or a street

_SIGN_OFF = re.compile(
    r"(?:best|kind(?:est)?|warm(?:est)?|many)?\s*(?:regards|wishes)|(?:yours )?(?:sincerely|"
    r"faithfully|truly)(?: yours)?|sincerely yours|best|cheers|all the best|thanks(?: again)?|"
    r"(?:many thanks|thank you)(?: (?:again|and).{0,30})?|with (?:best|kind|warm) (?:regards|"
    r"wishes)|"
    r"(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|vielen?|schönen?|sonnigen?) "
    r"(?:gr(?:ü|ue)(?:ß|ss)en?)(?: aus .{0,30})?|mfg|lg|vg|hochachtungsvoll|cordialement|"
    r"(?:bien|très) (?:à vous|cordialement)|(?:sincères |meilleures |cordiales )?salutations|"
    r"(?:un )?(?:cordial(?:es)? |atentos? )?saludos?(?: cordial(?:es)?)?|atentamente|"
    r"(?:muchas )?gracias(?: y un saludo)?|bonne (?:journée|soirée)|belle journée",
    re.I,
)
_CONTACT = re.compile(
    r"(?:tel|telefon|phone|téléphone|teléfono|mobile?|mobil|móvil|portable|fax|office|direct|"
    r"t|m|p|f|"
    r"e-?mail|mail|e|web|w|www|skype|linkedin)\s*[.:|/]|(?:\+|\(0|00)[\d\s()./–-]{7,}|"
    r"0\d[\d\s./–-]{7,16}$|"
    r"(?:mailto:)?[^\s@]{1,64}@[^\s@]{1,200}$|(?:https?://|www\.)[^\s/]{1,100}/?$|"
    r"\[?(?:cid|image|logo|bild)\s?:.{0,200}\]?$|.{0,60}\b(?:d-|ch-|a-|f-)?\d{4,5} [A-ZÄÖÜ]\w+",
    re.I,
)
_LEGAL = re.compile(
    r"\b(?:amtsgericht|handelsregister|hr[ab]\s?\d|geschäftsführ|ust-?id|registered (?:in|office)|"
    r"company (?:number|registration)|sitz der gesellschaft|vorstand\b.{0,40}:|aufsichtsrat|"
    r"siret|siren|rcs\b|sas au capital|registro mercantil|c\.?i\.?f\.?[:\s])",
    re.I,
)
_NOTICE = re.compile(
    r"[\s*_]*(?:confidential|disclaimer|confidentiality|avis de confidentialité|aviso legal|"
    r"(?:this|the (?:information|content)s?).{0,80}\b(?:e-?mail|message|communication)\b.{0,250}"
    r"(?:confidential|privileged|intended (?:only|solely|for)|addressee)|(?:diese|"
    r"der inhalt).{0,40}"
    r"(?:e-?mail|nachricht).{0,250}(?:vertraulich|für .{0,60}bestimmt)|(?:ce|le présent).{0,20}"
    r"(?:message|courriel|e-?mail).{0,250}(?:confidentiel|destinataire|usage exclusif)|"
    r"(?:este|el presente).{0,20}(?:mensaje|correo|e-?mail).{0,250}(?:confidencial|destinatario)|"
    r"(?:please )?consider the environment|bitte (?:denken|prüfen) sie.{0,60}(?:umwelt|ausdruck)|"
    r"pensez à l['’]environnement)",
    re.I | re.S,
)
_SENT_FROM = re.compile(
    r"[\s*_]*(?:sent (?:from|with|via) (?:my |the )?(?:iphone|ipad|samsung|android|mobile|outlook|"
    r"galaxy|pixel|blackberry|yahoo|gmail|proton|mail)\b.{0,60}|(?:von meinem|gesendet (?:von|"
    r"mit)).{0,60}"
    r"(?:iphone|ipad|handy|gerät|gesendet|outlook|samsung|android|mail|yahoo|smartphone).{0,40}|"
    r"envoyé (?:de(?:puis)?|à partir).{0,60}|enviado (?:desde|con).{0,60}|"
    r"(?:get|holen sie sich|télécharger|obtener|laden sie) outlook.{0,60}|"
    r"diese nachricht wurde von meinem .{0,60}gesendet.{0,20})",
    re.I,
)
_FOOTER = re.compile(
    r"\bunsubscribe|abmelden\b|abbestell|désabonn|désinscri|darse de baja|cancelar (?:la|tu|su) "
    r"suscripci|manage (?:your )?(?:preferences|subscription|notification)|email preferences|"
    r"you(?:['’]re| are) receiving this|you received this|sie erhalten diese (?:e-?mail|nachricht)|"
    r"vous recevez (?:ce|cet)|(?:recibes|recibe|ha recibido|has recibido) este|"
    r"(?:view|open|read) (?:this |it )?(?:e-?mail |message )?(?:in|on) (?:your|a|the) browser|"
    r"im browser (?:ansehen|anzeigen|öffnen)|dans (?:votre|le) navigateur|en (?:su|tu|"
    r"el) navegador|"
    r"do not reply (?:to|directly)|nicht auf diese (?:e-?mail|nachricht)|ne pas répondre à ce|"
    r"no respond(?:a|as|er) a este|^\s*(?:©|\(c\)|copyright)|all rights reserved|powered by|"
    r"^\s*(?:privacy policy|datenschutz(?:erklärung)?|impressum|terms of (?:use|service)|"
    r"politique de confidentialité|política de privacidad)\b[^.]{0,100}$",
    re.I | re.M,
)
_TOP = re.compile(
    r"(?:.{0,60}\b(?:view|open|read|see)\b.{0,40}\bbrowser\b.{0,300}|.{0,60}\bbrowser\b.{0,30}"
    r"(?:ansehen|anzeigen|öffnen).{0,300}|.{0,80}\b(?:dans|en) (?:votre|le|su|tu|el) "
    r"(?:navigateur|navegador)\b.{0,300}|[\s*\[]*(?:caution|warning|achtung|external|extern|"
    r"attention)"
    r"\b.{0,40}\b(?:outside|external|extern|externe|sender|absender)\b.{0,300})",
    re.I,
)
_PICTURE = re.compile(r"\s*\[(?:image|cid|bild|logo|inline image)\s?:[^\[\]]{0,300}\]\s*", re.I)
_SAYS_SOMETHING = re.compile(
    r"^\s*(?:p\.?\s?p?\.?s\b|ps\s?:|nb\s?:)|\?|\d{1,2}\s?[:h]\s?\d{2}\b|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2}",
    re.I,
)
_LONGEST_FOOTER = 1_500  # characters of a paragraph
_LONGEST_REST = 150  # characters of it beside its sentences for everybody
_LONGEST_LEGAL = 300
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n|\s[|·•]\s")
# Words of a letter about an application, and lines of an invitation by a meeting program
_OF_LETTER = re.compile(
    r"\b(?:please|bitte|merci de|veuillez|por favor|interview|gespräch|entretien|entrevista|offer|"
    r"position|stelle|poste|puesto|applica|bewerb|candidat|unfortunately|leider|malheureusement|"
    r"lamentablemente|we|wir|nous|log in|termin)",
    re.I,
)
_OF_MEETING = re.compile(
    r"^\s*[_~=-]{10,}\s*$|\b(?:microsoft teams|zoom|google meet|webex|meeting[- ]id|"
    r"besprechungs-id|"
    r"passcode|kenncode|id de (?:réunion|la réunion|reunión|la reunión)|join the meeting)\b",
    re.I,
)
_TOP_LINES = 6


def without_signature(lines: Sequence[str]) -> Parted:
    """Return what was written, and what stood below it."""
    below: list[str] = []
    kept = _without_top(lines, below)
    for step in (_separated, _footers, _signed, _footers):
        kept = step(kept, below)
    if not any(line.strip() for line in kept):
        return Parted([*lines])
    return Parted(kept, below)


def _without_top(lines: Sequence[str], left_out: list[str]) -> list[str]:
    kept: list[str] = []
    for at, line in enumerate(lines):
        is_left_out = (at < _TOP_LINES and _TOP.fullmatch(line[:500])) or _PICTURE.fullmatch(
            line[:500]
        )
        (left_out if is_left_out else kept).append(line)
    return kept


def _separated(lines: list[str], below: list[str]) -> list[str]:
    """Leave out what stands below a line of two hyphens."""
    written = 0
    for at in range(len(lines) - 1, -1, -1):
        written += bool(lines[at].strip())
        if written > _LONGEST_SIGNATURE + 1:
            break
        if lines[at].strip("* ") not in ("--", "—") or not any(map(str.strip, lines[:at])):
            continue
        is_divider = lines[at] in lines[:at] or any(map(_says_something, lines[at:]))
        if lines[at] == "-- " or not is_divider:
            below += lines[at:]
            return lines[:at]
    return lines


def _says_something(line: str) -> bool:
    return bool(_SAYS_SOMETHING.search(line))


def _footers(lines: list[str], below: list[str]) -> list[str]:
    """Leave out the last paragraphs and lines that are said to everybody."""
    lines = _trimmed(lines)
    above, kept = lines[:-_LONGEST_TAIL], lines[-_LONGEST_TAIL:]
    while kept:
        start = _start_of_last_paragraph(kept)
        if not _is_footer("\n".join(kept[start:])):
            start = len(kept) - 1
            if not _is_footer(kept[-1]) and not _LEGAL.search(kept[-1][:_LONGEST_LEGAL]):
                break
        below += kept[start:]
        kept = _trimmed(kept[:start])
    return [*above, *kept]


def _is_footer(paragraph: str) -> bool:
    """Return whether all that a paragraph says is said to everybody."""
    if _NOTICE.match(paragraph[:1_000]) or _SENT_FROM.fullmatch(paragraph[:200]):
        return True
    if len(paragraph) > _LONGEST_FOOTER or not _FOOTER.search(paragraph):
        return False
    others = [each for each in _SENTENCE.split(paragraph) if not _FOOTER.search(each)]
    is_short = sum(map(len, others)) <= _LONGEST_REST
    return is_short and not any(_OF_LETTER.search(each) or _says_something(each) for each in others)


def _trimmed(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def _start_of_last_paragraph(lines: Sequence[str]) -> int:
    at = len(lines)
    while at and lines[at - 1].strip():
        at -= 1
    return at


def _signed(lines: list[str], below: list[str]) -> list[str]:
    """Leave out the address that follows a name below a sign-off such as `Best regards,`."""
    start = _after_name(lines)
    tail = lines[start:]
    if not any(_is_contact(line) for line in tail):
        return lines
    kept = lines[:start]
    for at, line in enumerate(tail):
        if _OF_MEETING.search(line):
            kept += tail[at:]
            break
        (below if line.strip() and _is_part_of_signature(line) else kept).append(line)
    return _trimmed(kept)


def _after_name(lines: Sequence[str]) -> int:
    """Return where the lines below the sign-off and the name begin; the end if there is none."""
    for at in range(len(lines) - 1, max(0, len(lines) - _LONGEST_TAIL) - 1, -1):
        line = lines[at].strip(" ,.!*_")
        if line and _SIGN_OFF.fullmatch(line):
            name = at + 1
            while name < len(lines) and not lines[name].strip():
                name += 1
            return min(name + 1, len(lines))
    return len(lines)


def _is_contact(line: str) -> bool:
    line = line.strip(" *_|")[:300]
    return bool(_CONTACT.match(line) or _LEGAL.search(line) or _SENT_FROM.fullmatch(line))


def _is_part_of_signature(line: str) -> bool:
    if _SAYS_SOMETHING.search(line):
        return "@" in line and _is_contact(line)
    return len(line) <= _SHORT or _is_contact(line)
