"""How and where an appointment is: its kind, the link to join, the place or the phone number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vega.reading.mail.addresses import label_in, one_line, room_in, street_in
from vega.reading.mail.appointment.meeting_links import AFTER_LINKS, LINK, is_link, is_meeting
from vega.reading.mail.appointment.moments import Moment
from vega.rules.link_texts import host_of

NEAR = 400  # characters around a time

_I = re.IGNORECASE
_VIDEO = re.compile(
    r"(?-i:\bZoom\b|\bTeams\b(?![ -]?(?:lead|leitung))|\bWebex\b|\bWhereby\b|\bSkype\b)"
    r"|\b(?:google meet|google hangouts?|ms teams|via meet|zoom (?:call|meeting|link"
    r"|interview)|jitsi)\b"
    r"|\bvideo[- ]?(?:call|chat|interview|conference|conferencing|gesprach|anruf"
    r"|meeting|konferenz|telefonat|link|termin|appel|conferencia|llamada|entrevista)\w*"
    r"|\b(?:by|via|per|over|par|por|en) (?:video|visio)\b|\bvisio\w*|\bvideo\b"
    r"|\bvirtual(?:ly)? (?:interview|meeting|call|conversation)|\bvirtuell\w*"
    r"|\bonline[- ](?:interview|gesprach|meeting|termin|treffen|vorstellungsgesprach"
    r"|call)|\b(?:entretien|entrevista|reunion) (?:en ligne|online|en linea|virtual\w*"
    r"|a distance)|\bonline statt",
    _I,
)
_PHONE = re.compile(
    r"\b(?:type|format|medium|mode|art|modalite|modalidad|tipo|how|wie|where|wo"
    r"|location|ort|lieu|lugar)[ \t]?:[ \t]*(?:an? |per |par |por "
    r"|via )?(?:tele)?(?:phone|fono|fon)"
    r"|\b(?:phone|telephone)[- ](?:call|interview|screen\w*|chat|conversation)|\b(?:by"
    r"|over the|on the) (?:tele)?phone\b|\b(?:will|'ll|going to|be) (?:call|calling"
    r"|phone|phoning|ring|ringing) (?:you|him|her)\b|\bgive you a (?:quick "
    r"|short )?(?:call|ring)\b|\bcalls? you (?:on|at)\b"
    r"|\btelefon(?:interview|gesprach|at|termin|ische[sn]?|isch)\b|\bper telefon\b"
    r"|\bam telefon\b|\bruf(?:e|en|t)\b.{0,60}\ban\b|\banruf\w*|\bwir telefonieren|\btelefonieren\b"
    r"|\b(?:entretien|echange|appel|rendez-vous|point) (?:telephonique|par telephone)"
    r"|\bpar telephone\b|\bappel telephonique|\bvous (?:appel\w+"
    r"|contacter\w* par telephone|telephoner\w*)|\bt'appel\w+|\bappellera\w*"
    r"|\b(?:llamada|entrevista|conversacion|contacto) (?:telefonica|por telefono)"
    r"|\bpor telefono\b|\b(?:le|te|la|lo) llam\w+|\bllamare\w*|\btelefonica",
    _I,
)
_ON_SITE = re.compile(
    r"\bon[- ]?site\b|\bin[- ]person\b|\bface[- ]to[- ]face\b|\b(?:at|in|to"
    r"|visit) (?:our|the) (?:[\w-]+ ){0,3}(?:offices?|headquarters|premises|hq|site"
    r"|showroom|reception|lab|building|campus)\b|\bcome (?:in )?to (?:our|the)\b|\bat reception\b"
    r"|\bvor ort\b|\b(?:in|an) unsere[mnr] (?:[\w-]+ ){0,2}(?:buro\w*|hause?"
    r"|raumlichkeiten|unternehmen|standort|firmensitz|geschaftsstelle|zentrale|kanzlei"
    r"|niederlassung|werk|filiale)|\bbei uns (?:im|in)\b|\bbei uns vor\b"
    r"|\bpersonliche[snr]? (?:gesprach|vorstellungsgesprach|kennenlernen|treffen)"
    r"|\bam empfang\b|\bpersonlich (?:kennen|bei uns)"
    r"|\b(?:dans|a) nos (?:locaux|bureaux)|\bnos locaux\b|\ba notre (?:siege|bureau"
    r"|agence)|\bsur (?:place|site)\b|\ben presentiel\b|\ba l'accueil\b|\bau siege\b"
    r"|\ben (?:nuestras?|la|las) (?:oficinas?|sede|instalaciones)|\bpresencial\w*"
    r"|\ben persona\b|\bnuestra sede\b|\bnuestras oficinas\b|\brecepcion\b",
    _I,
)
_ASSESSMENT = re.compile(
    r"\bassessment[- ]?(?:cent(?:er|re)|day|tag|event)\w*|\bauswahltag|\beignungstest"
    r"|\beinstellungstest|\bauswahlverfahren|\bselection day|\bcentre d'evaluation"
    r"|\bjournee d'evaluation|\btest(?:s)? (?:on[- ]site|vor ort|sur place"
    r"|presencial\w*|d'evaluation|psychotechni\w+)|\bprueba\w* (?:presencial\w*"
    r"|tecnica\w* presencial\w*|de seleccion)|\bcentro de evaluacion"
    r"|\bdinamica (?:de grupo|grupal)|\bonline assessment\b|\bprobearbeit\w*"
    r"|\bprobetag\b|\bschnuppertag\b",
    _I,
)
_KINDS = (("assessment", _ASSESSMENT), ("video", _VIDEO), ("phone", _PHONE), ("on_site", _ON_SITE))
_QUESTIONS = re.compile(
    r"\b(?:questions?|ruckfragen|fragen|preguntas?|dudas?|contact|reach (?:me|us)"
    r"|erreich\w+|joignable|joindre|localizar|prevent\w*|verhinder\w*|problem\w*"
    r"|trouble|difficult\w*|if you (?:can|prefer|need)|falls|sollten sie|en cas)\b",
    _I,
)
_OR = re.compile(r"\b(?:or|oder|ou|o)\b", _I)
_FORMER = re.compile(
    r"\b(?:following|further to|after|thanks for|thank you for|nach|(?:dank|danke) fur"
    r"|anschluss an|suite a|apres|merci (?:pour|de)|remercie\w* (?:pour|de)|tras|despues de"
    r"|gracias por) (?:our|your|the|unser\w*|ihr\w*|dem|das|notre|votre|cet|nuestr[ao]|tu|su|la|el)"
    r"(?: [\w-]{1,20}){0,3}? (?:(?:phone|telephone|video)[- ]?(?:calls?|interview|screen\w*|chat"
    r"|conversation)|call|telefon\w*|video\w*|(?:gesprach|echange|entretien|appel|conversation"
    r"|point|llamada|entrevista|conversacion|charla) (?:am telefon|telephonique|par telephone"
    r"|en visio|telefonica|por telefono))"
    r"|\b(?:wie )?(?:soeben |eben |gerade |heute |gestern )?(?:telefonisch|am telefon) "
    r"(?:besprochen|vereinbart|abgesprochen)|\bas (?:discussed|agreed) (?:by|over the|on the) "
    r"(?:tele)?phone|\bcomme (?:convenu|evoque|discute) (?:par|au) telephone|\bcomo "
    r"(?:hablamos|acordamos|comentamos|quedamos) por telefono",
    _I,
)
_NEXT = re.compile(
    r"\b(?:next step|next stage|following (?:stage|round)|later (?:stage|round)"
    r"|subsequent\w*|second round|afterwards|anschliessend|im nachsten schritt|danach"
    r"|spater\w*|zweite runde|prochaine etape|ensuite|par la suite|siguiente (?:fase"
    r"|paso)|posteriormente|if (?:that|this|all) goes well)\b",
    _I,
)


@dataclass(frozen=True)
class Place:
    kind: str  # phone, video, on_site, assessment, other
    location: str = ""
    url: str | None = None


def find_place(text: str, plain: str, moment: Moment, links: Sequence[str]) -> Place:
    """Return how and where an appointment is that a text, also given flat, names at a moment."""
    url = next(iter(_join_links(text, plain, links)), None)
    label = label_in(text, plain)
    kinds = _kinds(plain, moment, label)
    kind = next(iter(kinds)) if len(kinds) == 1 else "other"
    is_unclear = len(kinds) > 1 and ("open" in kinds or "video" not in kinds)
    if url and kind != "assessment" and not is_unclear:
        kind = "video"
    return Place(kind, _location(kind, text, plain, label), url)


def _kinds(plain: str, moment: Moment, label: str) -> set[str]:
    """Return the kinds that are named, near the time first."""
    first, last = moment.sentence
    head = plain.partition("\n\n")[0]
    windows = (
        f"{plain[first:last]}\n{head}\n{label}",
        plain[max(0, moment.start - NEAR) : moment.end + NEAR],
        plain,
    )
    for window in windows:
        found = {*_kinds_in(window)}
        if found:
            return found
        if label or street_in(window, window) or room_in(window, window):
            return {"on_site"}
    return set()


def _kinds_in(window: str) -> Iterator[str]:
    """Yield the kinds that the sentences name, but for those about questions and later steps."""
    for sentence in re.split(r"(?<!\d)[.!?](?:\s|\Z)|\n\s*\n", _FORMER.sub(" ", window)):
        kinds = [kind for kind, form in _KINDS if form.search(sentence)]
        if _NEXT.search(sentence) or (kinds == ["phone"] and _QUESTIONS.search(sentence)):
            continue
        is_open = len(kinds) > 1 and _OR.search(sentence)
        if is_open:
            yield "open"
        if "assessment" in kinds and not is_open:
            kinds = ["assessment"]
        yield from kinds


# Links

_JOIN_HOST = re.compile(
    r"(?:^|[.-])(?:meet|meeting|meetings|zoom|teams|video|webex|call|conference|visio"
    r"|join|jitsi)(?:$|[.-])"
)
_JOIN_BEFORE = re.compile(
    r"\b(?:join|link|meeting|einwahl\w*|zugang\w*|beitreten|teilnehm\w+|teilnahme\w*"
    r"|rejoind\w+|lien|connexion|enlace|unirse|unirte|acceder|dial[- ]in|room|raum"
    r"|videoraum|salle|sala)\b[^.!?\n]{0,60}(?:\n\s*){0,2}[<(\[:\s]*$",
    _I,
)
_NO_JOIN = re.compile(
    r"unsub|abmeld|desinscri|desabonn|darse-de-baja|optout|opt-out|preferences|track"
    r"|click|pixel|open\.|calendly|/book|schedul|resched|cancel|confirm|availab|\bics\b"
    r"|\.ics|calendar|maps|goo\.gl/maps|linkedin|facebook|twitter|instagram|xing"
    r"|privacy|datenschutz|imprint|impressum|download|support\.|help\.|/help"
    r"|meetingoptions|aka\.ms|dialin|/u/|/test\b|jobs|career|karriere|apply|\.png|\.jpg"
    r"|\.pdf|feedback|survey",
    _I,
)
_NO_MEETING = re.compile(  # on the host of a service for meetings
    r"meetingoptions|dialin|/u/|/test\b|download|support|help\.|privacy", _I
)
_IS_JOIN_PATH = re.compile(
    r"meetup-join|/meet/|/j/|/w/|/my/|/wc/|join|m\.php|/[a-z]{3}-[a-z]{4}-[a-z]{3}|/r/|/meeting/",
    _I,
)


def _join_links(text: str, plain: str, links: Sequence[str]) -> Iterator[str]:
    """Yield the links to join, the surest first."""
    in_text = [(f[0].rstrip(AFTER_LINKS), f.start()) for f in LINK.finditer(text)]
    every = list(dict.fromkeys([*(link for link, _ in in_text), *links[:200]]))
    every = [link for link in every if is_link(link)]
    known = [link for link in every if is_meeting(link) and not _NO_MEETING.search(link)]
    yield from (link for link in known if _IS_JOIN_PATH.search(link))
    yield from known
    for link in every:
        if _JOIN_HOST.search(host_of(link)) and not _NO_JOIN.search(link):
            yield link
    for link, start in in_text:
        before = plain[max(0, start - 90) : start]
        is_join = _JOIN_BEFORE.search(before) and _VIDEO.search(before)
        if is_join and is_link(link) and not _NO_JOIN.search(link):
            yield link


# Places

_NUMBER = re.compile(r"\+\d[\d ()/.-]{6,20}\d|\(?0\d{1,5}\)?[ /-]?\d[\d /-]{4,14}\d")
_CALL = re.compile(
    r"\b(?:call|calling|phone|ring|ruf\w*|anruf\w*|telefon\w*|nummer|number|appel\w*"
    r"|telephon\w*|numero|llamar\w*|telefono)\b[^.!?\n]{0,80}$",
    _I,
)


def _location(kind: str, text: str, plain: str, label: str) -> str:
    if kind == "phone":
        return _phone_number(text, plain)
    if kind not in ("on_site", "assessment"):
        return ""
    return label or street_in(text, plain) or room_in(text, plain)


def _phone_number(text: str, plain: str) -> str:
    """Return the number on which a person is called."""
    for found in _NUMBER.finditer(plain):
        if _CALL.search(plain[max(0, found.start() - 100) : found.start()]):
            return one_line(text[slice(*found.span())])
    return ""
