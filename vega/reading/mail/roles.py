"""The role that a mail says it is about, and whether the mail itself is an application."""

import re
from collections.abc import Iterator

from vega.reading.mail.mail import Mail
from vega.reading.mail.titles import title_words
from vega.rules.words import fold

LONGEST_START = 3_000  # characters of a text that are looked at
MOST_ROLES = 3
MOST_WORDS = 8

_BEFORE = re.compile(
    r"\b(?:"
    r"(?:application|applying|applied|apply|candidacy|interest|interview|position|role|job|post"
    r"|opening|vacancy|requisition)(?: (?:for|in|to|as|of|with us (?:for|as)))?"
    r"(?: (?:the|our|a|an))?(?: (?:position|role|job|post|opening|vacancy))?(?: (?:of|as|for))?"
    r"|(?:bewerbung|bewerben|beworben|stelle|position|ausschreibung|gesprach|vorstellungsgesprach)"
    r"(?: (?:als|auf|um|fur|zur|zum))?(?: (?:die|der|den|eine|einen|unsere|ausgeschriebene))?"
    r"(?: (?:stelle|position))?(?: als)?"
    r"|(?:candidature|poste|offre|entretien)(?: (?:au|pour|a))?(?: (?:le|l|la))?"
    r"(?: (?:poste|offre))?(?: (?:de|d))?"
    r"|(?:candidatura|solicitud|puesto|vacante|oferta|entrevista)(?: (?:para|al|a|en))?"
    r"(?: (?:el|la))?(?: (?:puesto|vacante|oferta))?(?: de)?"
    r")[ :\"'“„«]{1,3}(?=\w)"
)
_END = re.compile(
    r"[.,;:!?\n\"“”„«»()|–—]| - "
    r"|\b(?:at|with|in|has|have|is|was|on|and|und|bei|mit|ist|wurde|am|chez|et|en|con|y|ha|est|"
    r"position|role|job|has|which|that|die|der|to|we|wir|nous|team)\b"
)
_LEVELS = re.compile(
    "senior|junior|lead|principal|staff|head|chief|sr|jr|associate|assistant|intern|trainee"
    "|werkstudent|praktikant|stagiaire|becario|working|student|the|of|for|de|fur|als|im"
)


def roles_in(mail: Mail) -> list[str]:
    """Return the roles that a mail names as what it is about, as `title_words` has them."""
    from vega.reading.page.words import names_a_role  # late: its words are many

    found = []
    for phrase in _phrases(mail):
        if names_a_role(phrase):
            found.append(title_words(phrase))
        if len(found) == MOST_ROLES:
            break
    return found


def _phrases(mail: Mail) -> Iterator[str]:
    for text in (mail.subject[:500], mail.text[:LONGEST_START]):
        folded = fold(text).replace("’", " ").replace("'", " ")
        for match in _BEFORE.finditer(folded):
            rest = folded[match.end() : match.end() + 100]
            end = _END.search(rest)
            words = rest[: end.start() if end else len(rest)].split()
            if 0 < len(words) <= MOST_WORDS:
                yield " ".join(words)


_APPLIES = re.compile(
    r"\b(?:i am applying|i (?:would like|wish|want) to apply|i(?: am|'m) writing to apply"
    r"|i hereby apply|(?:attached|enclosed)[\w ,]{0,20} my (?:application|cv|resume|cover letter)"
    r"|bewerbe ich mich|ich bewerbe mich|mochte ich mich[\w ,]{0,60} bewerben"
    r"|(?:anbei|beigefugt)[\w ,]{0,30} meine (?:bewerbung|unterlagen|bewerbungsunterlagen)"
    r"|je postule|je (?:souhaite|voudrais|desire) postuler"
    r"|je vous (?:adresse|soumets|presente|envoie) ma candidature"
    r"|(?:me postulo|quisiera postular|deseo postular|presento mi candidatura)"
    r"|adjunto mi (?:cv|curriculum|candidatura))\b"
)


def is_application(mail: Mail) -> bool:
    """Return whether a mail is an application, which the person wrote."""
    return bool(_APPLIES.search(" ".join(fold(mail.text[:LONGEST_START]).split())))


_OFFICE = re.compile(
    r"(?:do-?not-?|no-?)reply|info|service|support|kontakt|contact|hello|hallo|news\w*|shop|order\w*"
    r"|bestell\w*|billing|rechnung\w*|notif\w*|mail\w*|customer\w*|kunden\w*"
)


def is_for_many(mail: Mail) -> bool:
    """Return whether a program sent a mail, or an office that writes to customers too."""
    local = mail.sender.email.lower().partition("@")[0] if mail.sender else ""
    return mail.is_automatic or bool(_OFFICE.fullmatch(local[:50]))


_OF_WORK = re.compile(
    r"\b(?:appl(?:y|ied|ication|ying|icant)|candida|vacanc|position\b|roles?\b|jobs?\b|career"
    r"|hiring|recruit|interview|resume\b|cv\b|shortlist"
    r"|bewerb|stelle\b|karriere|lebenslauf|unterlagen|gesprach|vorstellungs|kennenlern|hospit"
    r"|probearbeit|probe arbeit|probetag"
    r"|postul|poste\b|emploi|entretien|recrut|empleo|puesto|entrevista|seleccion|solicitud)"
)
_UNKNOWN = re.compile(r"[\u0370-\u1fff\u3040-\ud7ff]{3}")  # scripts whose words it does not know


def speaks_of_work(mail: Mail) -> bool:
    """Return whether a mail has a word for jobs or applications; companies sell things too."""
    text = f"{mail.subject}\n{mail.text[:LONGEST_START]}"
    return bool(_OF_WORK.search(fold(text)) or _UNKNOWN.search(text))


def is_another(role: str, title: str) -> bool:
    """Return whether a role is another than a title's: what each is in has no word in common."""
    one, other = _fields_of(role), _fields_of(title)
    return bool(one and other) and one.isdisjoint(other)


def _fields_of(title: str) -> set[str]:
    from vega.reading.page.words import names_a_role

    words = {word for word in title.split() if len(word) > 1 and not _LEVELS.fullmatch(word)}
    return {word for word in words if not names_a_role(word)}
