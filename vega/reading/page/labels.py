"""Read the labelled lines of a posting, `Location: Berlin`, and its chips, `Hybrid`.

In English, German, French, Spanish and Portuguese, and in Dutch and Italian where it costs little.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date

from vega.reading.choices import job_type_of, workplace_of
from vega.reading.page.words import line_of
from vega.rules.dates import can_be_read_both_ways, read_date
from vega.rules.words import fold

_LABELS = {
    "title": "job title, position title, role title, position name, stellenbezeichnung, jobtitel, "
    "intitulé du poste, intitulé de l'offre, nombre del puesto, título del puesto, título "
    "da vaga, functietitel",
    "company": "agency, organisation, organization, institution, behörde, dienststelle, "
    "einrichtung, établissement, organisme, organismo, entidad, entidade, company, company name, "
    "employer, employer name, hiring organization, "
    "hiring company, "
    "unternehmen, firma, arbeitgeber, entreprise, employeur, société, nom de "
    "l'entreprise, empresa, compañía, nombre de la empresa, empregador, empleador, nome "
    "da empresa, bedrijf, werkgever, azienda, datore di lavoro",
    "department": "department, ministry, employing department, ministère, collectivité, "
    "ministerio, ministério, serviço, departamento, dienstherr, service, direction",
    "location": "location, locations, job location, job locations, work location, "
    "primary location, "
    "office location, place of work, city, standort, standorte, arbeitsort, arbeitsorte, "
    "einsatzort, dienstort, ort, lieu, lieu de travail, localisation, ville, lieu du "
    "poste, lieu de mission, ubicación, localización, lugar, lugar de trabajo, ciudad, "
    "localidad, local, local de trabalho, localização, localidade, cidade, locatie, "
    "standplaats, werklocatie, sede, sede di lavoro, luogo, luogo di lavoro, workplace "
    "location, region, dienstsitz, beschäftigungsort, stadt, lieu d'exercice, lieu d'affectation, "
    "zona, zona de trabajo, zona de trabalho, provincia, población, municipio, concelho, distrito",
    "workplace": "workplace, workplace type, work setting, work arrangement, working "
    "model, work mode, "
    "work model, location type, remote, remote work, remote working, remote type, job "
    "location type, arbeitsmodell, arbeitsform, arbeitsweise, homeoffice, home-office, "
    "homeoffice-möglichkeit, télétravail, mode de travail, modalidad, modalidad de "
    "trabajo, modelo de trabajo, teletrabajo, modalidade, modelo de trabalho, regime de "
    "trabalho, werkplek",
    "job_type": "employment type, job type, job types, type of employment, contract "
    "type, contract, "
    "type, time type, position type, working time, working hours, working pattern, hours, "
    "schedule, employment, employment status, job status, contract details, "
    "anstellungsart, beschäftigungsart, beschäftigung, vertragsart, arbeitszeit, "
    "anstellung, arbeitszeitmodell, umfang, beschäftigungsverhältnis, stellenart, "
    "beschäftigungsumfang, type de contrat, type d'emploi, contrat, temps de travail, "
    "rythme, type de poste, tipo de contrato, tipo de empleo, jornada, jornada laboral, "
    "tipo de jornada, contrato, tipo de vaga, regime de contratação, tipo de contratação, "
    "regime, tipo de emprego, tipo, tipo de trabajo, tipo de trabalho, tipo de horario, horario, "
    "tipo de horário, dedicación, durée du travail, horaires, art der anstellung, art der "
    "beschäftigung, stellenumfang, stundenumfang, pensum, horário, dienstverband, contractvorm, "
    "type contract, tipo di contratto, contratto, orario",
    "salary": "salary, salary range, annual salary, yearly salary, monthly salary, "
    "hourly wage, salary details, pay, pay range, pay rate, base "
    "pay, base salary, base pay range, base salary range, compensation, compensation "
    "range, hourly rate, hourly pay, rate, day rate, wage, wages, estimated pay, "
    "estimated salary, expected salary, remuneration, salary package, package, gehalt, "
    "gehaltsspanne, gehaltsrahmen, vergütung, jahresgehalt, monatsgehalt, bruttogehalt, "
    "stundenlohn, lohn, entgelt, verdienst, tagessatz, salaire, rémunération, salaire "
    "annuel, salaire mensuel, fourchette de salaire, fourchette salariale, tjm, salario, "
    "retribución, sueldo, remuneración, banda salarial, rango salarial, salario bruto, "
    "salário, remuneração, faixa salarial, salaris, salarisindicatie, retribuzione, ral, "
    "stipendio",
    "deadline": "apply by, application deadline, deadline, deadline to apply, closing date, "
    "applications close, applications close on, close date, closes, closes on, closing, "
    "apply before, application closing date, last date to apply, last day to apply, "
    "application end date, job posting end date, posting end date, end date, expires, "
    "expires on, expiry date, open until, bewerbungsfrist, bewerbungsschluss, "
    "bewerbungsende, bewerben bis, bewerbung bis, bewerbungen bis, einsendeschluss, "
    "bewerbungsfrist endet am, date limite de candidature, date limite, date limite pour "
    "postuler, date de clôture, clôture des candidatures, postuler avant le, candidature "
    "avant le, candidatures jusqu'au, fecha límite, fecha límite de inscripción, fecha "
    "límite de solicitud, fecha límite para aplicar, fecha de cierre, plazo de solicitud, "
    "plazo de inscripción, fin de inscripción, prazo de candidatura, prazo, prazo de "
    "inscrição, prazo para candidatura, data limite, data limite de candidatura, data de "
    "encerramento, inscrições até, candidaturas até, sluitingsdatum, solliciteren voor, "
    "reageren tot, scadenza, data di scadenza",
    "reference": "job id, job ref, job reference, job reference number, reference, "
    "reference number, "
    "reference id, reference code, ref, ref no, ref number, req id, req number, "
    "requisition id, requisition number, requisition, job requisition id, job number, job "
    "code, vacancy id, vacancy reference, vacancy number, posting id, job posting id, job "
    "req id, position id, position number, referenznummer, referenz, referenzcode, "
    "referenz-nr, ref-nr, kennziffer, kennnummer, stellen-id, stellen-nr, stellennummer, "
    "job-id, job-nr, jobnummer, chiffre, ausschreibungsnummer, stellenreferenz, "
    "référence, réf, numéro d'offre, référence de l'offre, référence du poste, n° de "
    "l'offre, referencia, número de referencia, referencia de la oferta, ref de la "
    "oferta, id de la oferta, código de vaga, referência, código da vaga, referência da "
    "vaga, código de referência, número da vaga, id da vaga, referentienummer, "
    "referentie, vacaturenummer, codice, riferimento, codice annuncio",
}


def _label_key(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


_FIELD_OF = {
    _label_key(label): field for field, labels in _LABELS.items() for label in labels.split(", ")
}
_LONGEST_LABEL = 42
_LONGEST_VALUE = 200
_LABELLED = re.compile(r"(?P<label>[^:：\t]{2,45}?)\s*[:：\t]\s*(?P<value>.*)")
_ITEM = re.compile(r"^\s*(?:[-*+•‣◦·●▪■–—✓✔➢►»📍💰📅🕒🏢🏠💼]\ufe0f?\s*)+")
_PIECES = re.compile(r"\s*[|｜•·]\s*|\s{3,}")


def without_bullet(line: str) -> str:
    return _ITEM.sub("", line).strip()


def labelled(lines: Sequence[str]) -> dict[str, list[str]]:
    """Return the values of known labels by field, in the order of the page.

    The value is behind a colon, or on the next line. That of a salary has its label before it.
    """
    found: dict[str, list[str]] = {}
    for number, raw in enumerate(lines):
        for field, label, written in _labels_of(raw):
            if value := written or _next_value(lines, number):
                # `Annual salary` says the period
                value = f"{label}: {value}" if field == "salary" else value
                found.setdefault(field, []).append(value)
    return found


def is_label(line: str) -> bool:
    """Return whether a line is a label with or without its value."""
    return any(True for _ in _labels_of(line))


def _labels_of(raw: str) -> Iterator[tuple[str, str, str]]:
    """Yield the field, label and value of each label on a line."""
    if len(raw) > _LONGEST_VALUE + _LONGEST_LABEL:
        return
    line = without_bullet(raw)
    pieces = _PIECES.split(line)
    for number, piece in enumerate(pieces):
        parts = _LABELLED.fullmatch(piece)
        label = parts["label"] if parts else piece
        field = _FIELD_OF.get(_label_key(label)) if len(label) <= _LONGEST_LABEL else None
        if field and (parts or (piece == line and not _is_chip(piece))):
            value = parts["value"].strip() if parts else ""
            yield field, label, value or next(iter(pieces[number + 1 :]), "")


def _is_chip(text: str) -> bool:
    """Return whether a label is a value as well: `Remote`, `Contract`."""
    return bool(workplace_of(text) or job_type_of(text))


def _next_value(lines: Sequence[str], number: int) -> str:
    """Return the next line that says something, if it is a value and no label itself."""
    for line in lines[number + 1 : number + 3]:
        value = without_bullet(line)
        if value:
            return value if len(value) <= _LONGEST_VALUE and not is_label(value) else ""
    return ""


# Chips

_SEPARATORS = re.compile(r"\s*[,;/|+&()·•]\s*|\s[-–—]\s|\s(?:und|and|et|y|e|or|oder|ou|o)\s", re.I)
_LIKE_FULL_TIME = frozenset(
    """
    permanent permanentcontract permanentposition festanstellung festeanstellung unbefristet cdi
    contratoindefinido indefinido clt efetivo efectivo contratodetrabalho contratosemtermo
    tempoindeterminato vast vastdienstverband fulltimepermanent fulltime voltijd tempopieno
    regularfulltime jornadacompletaindefinida vollzeitjob
    contratadureeindeterminee contratdetravailadureeindeterminee
    """.split()  # noqa: SIM905
)
_LIKE_OTHERS = {
    "deeltijd": "part_time", "parttijd": "part_time", "alternance": "intern",
    "contratdalternance": "intern", "apprentissage": "intern", "tempodeterminato": "contract",
    "fixedtermcontract": "contract", "seasonal": "contract", "regularparttime": "part_time",
    "duration": "contract", "contratadureedeterminee": "contract",
    "completa": "full_time", "completo": "full_time", "integral": "full_time",
    "parcial": "part_time",  # `Jornada: completa`
    "stagiair": "intern", "tirocinio": "intern",
}  # fmt: skip
# What is said of several codes: the more special one
_MOST_SPECIAL_FIRST = ("intern", "freelance", "contract", "part_time", "full_time", "other")
_LONGEST_CHIP = 70
_WORKPLACE_IS = re.compile(r"(?:workplace type|arbeitsplatztyp|type de lieu) is ([\w-]+)", re.I)
_JOB_TYPE_IS = re.compile(r"job type is ([\w-]+)", re.I)
_AROUND_WORKPLACE = re.compile(
    r"\b(?:frequent|occasionnel|ponctuel|fully|100 ?%|work|working|job|position|role"
    r"|first|only|arbeiten|moglich"
    r"|possible|posible|"
    r"stelle|[0-9](?: ?- ?[0-9])? (?:days?|tage?|jours?|dias?)\b.*|in office|of)\b"
)

_IF_WANTED = re.compile(
    r"(?:home-?\s?office|teletravail|mobiles? arbeiten) (?:moglich|possible)|teilweise"
    r"|teletravail (?:frequent|occasionnel|ponctuel)"
)


def chip_workplace(line: str) -> str | None:
    """Return the workplace that a short line is about: `Hybrid`, `Hybrid · 3 days a week`."""
    if found := _WORKPLACE_IS.search(line[:300]):
        return workplace_of(found[1])
    if len(line) > _LONGEST_CHIP or line.endswith((".", "?", "!")):
        return None
    if whole := workplace_of(line):
        return whole
    parts = [part for part in _SEPARATORS.split(line) if part.strip()]
    codes = {code for part in parts if (code := _workplace_of_part(part))}
    if len(codes) > 1:
        return "hybrid" if "hybrid" in codes or codes == {"on_site", "remote"} else None
    return next(iter(codes), None)


def _workplace_of_part(part: str) -> str | None:
    if len(part) > 40:
        return None
    code = workplace_of(part) or workplace_of(_AROUND_WORKPLACE.sub(" ", fold(part)))
    return "hybrid" if code == "remote" and _IF_WANTED.search(fold(part)) else code


def chip_job_type(line: str) -> str | None:
    """Return the kind of employment that a short line is about: `Vollzeit, unbefristet`."""
    if found := _JOB_TYPE_IS.search(line[:300]):
        return job_type_of(found[1])
    if len(line) > _LONGEST_CHIP or line.endswith((".", "?", "!")):
        return None
    codes = {
        code
        for part in (line, *_SEPARATORS.split(line))
        if (code := _job_type_of_part(part)) and code != "remote"
    }
    return next((code for code in _MOST_SPECIAL_FIRST if code in codes), None)


def most_special_job_type(chips: Iterable[str]) -> str | None:
    """Return the most special kind of employment of chips; part-time is permanent, too."""
    codes = {chip_job_type(chip) for chip in chips}
    return next((code for code in _MOST_SPECIAL_FIRST if code in codes), None)


def _job_type_of_part(part: str) -> str | None:
    key = _label_key(part)
    if key in _LIKE_FULL_TIME:
        return "full_time"
    return _LIKE_OTHERS.get(key) or job_type_of(part)


# Deadlines and references

_DATE = re.compile(
    r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
    r"|[0-9]{1,2}\s?[./-]\s?[0-9]{1,2}\s?[./-]\s?(?:[0-9]{4}|[0-9]{2})(?![0-9])"
    r"|[0-9]{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s"
    r"|del\s)?[0-9]{4}"
    r"|[0-9]{1,2}-[^\W\d_]{3,9}-[0-9]{2,4}"
    r"|[^\W\d_]{3,10}\.?\s[0-9]{1,2}(?:st|nd|rd|th)?,?\s[0-9]{4}"
)
_WITHIN = r"(?:[^.!?]|[.!?](?! )|(?<=\b(?:dr|fr|hr|mr|ms|st|nr|sr))\.)"  # one sentence
_DEADLINE_IN_TEXT = re.compile(
    r"\b(?:apply|application|applications|deadline|closing date|closes|bewerbungsfrist"
    r"|bewerben sie sich"
    r"|bewirb dich|bewerbung(?:en)?|bewerbungsschluss|postule[rz]|candidatures?"
    r"|date limite|inscripcion(?:es)?"
    r"|fecha limite|solicitud(?:es)?|candidatar|candidate-se|candidaturas?|inscricoes|prazo"
    r"|solliciteer|reageer)\b"
    rf"{_WITHIN}{{0,60}}?\b(?:by|before|until|till|is|on|no later than|bis(?: zum)?|endet am"
    r"|spatestens|avant le|jusqu['’]au|au plus tard le|hasta|antes del?|antes do|a mais tardar|ate"
    r"|is|voor|tot)[: ]+(?:the |el |le |den |dem |am |ao |o )?(?:dia |zum |spatestens )?"
)
# What is sent with an application, or who gets it
_SENT = (
    r"(?:us|cv|resumes?|portfolio|applications?|letter|unterlagen|lebenslauf|uns|anschreiben|mappe"
    r"|bewerbungsmappe|nous|lettre|dossier|curriculums?|curriculos?|nos|solicitud|carta"
    r"|documentacion|candidatura)"
)
_SEND_UNTIL = re.compile(
    r"(?:^|[.!:;–-] )(?:(?:please|bitte|merci d['’ ]|merci de|veuillez|por favor,?|and|nous) ?)*"
    r"(?:send|submit|e-?mail|mail|forward|write|post|sende|senden|schick|schicke|schicken"
    r"|maile|mailen|schreib|schreibe|schreiben|reichen|envoye[rz]|adresse[rz]|transmett(?:ez|re)"
    r"|ecri(?:vez|re)|envi[ae]r?|manda|remit[ae]|escrib[ae]|presenta"
    r"|escreva|mande)(?:nos)?\b"
    rf"(?:{_WITHIN}{{0,40}}?[ -]{_SENT}\b{_WITHIN}{{0,40}}?| (?:sie )?(?:to|an|a) [\w -]{{2,40}}? )"
    r"\b(?:by|before|until|no later than|bis(?: zum| spatestens)?|avant le|jusqu['’]au"
    r"|au plus tard le|hasta|antes del?|antes do|ate)[: ]+"
    r"(?:the |el |le |den |dem |zum |ao |o )?(?:dia )?"
)
# How long they are taken, and what the deadline is for
_OPEN_UNTIL = re.compile(
    r"\b(?:recepcion|presentacion|rececao|recepcao|plazo (?:abierto|de \w+)|reponses?|antwort"
    r"|ruckmeldung|curriculums?) .{0,40}?(?:hasta|ate|avant le|antes del?|bis(?: zum)?) "
    r"(?:el |le |ao |o )?(?:dia )?"
    r"|\b(?:closing date|deadline|date limite|fecha limite|data limite|prazo|plazo"
    r"|bewerbungsfrist|bewerbungsschluss)\b[^:.]{0,40}: ?"
)
# What may stand before the day: `11:55 pm on Thursday`
_TIME_AND_WEEKDAY = re.compile(
    r"(?:(?:[0-9]{1,2}(?:[:.][0-9]{2}|(?= ?[ap]m))|midnight|noon)(?: ?[ap]m| uhr)?(?: on| am|,)? )?"
    r"(?:(?:the |el |le |den |dem )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miercoles|jueves|viernes|sabado"
    r"|domingo|(?:segunda|terca|quarta|quinta|sexta)-feira),? )?"
    r"(?:the |dem |den |de |dia )?"
)


def deadline_of(value: str, today: date, english: bool = False) -> date | None:
    """Return the first day in a text; numbers that are two days in English are none.

    A day without a year is the next one, unless that is more than half a year ahead.
    """
    for found in _DATE.finditer(value[:_LONGEST_VALUE]):
        if english and can_be_read_both_ways(found[0]):
            continue
        if day := read_date(found[0], day_first=True, zone=UTC):
            return day.day
    bare = _WITHOUT_YEAR.search(value[:_LONGEST_VALUE])
    return _next_day(bare[0], today) if bare else None


def _next_day(text: str, today: date) -> date | None:
    for year in (today.year, today.year + 1):
        found = read_date(f"{text} {year}", day_first=True, zone=UTC)
        if found and 0 <= (found.day - today).days <= _DAYS_AHEAD:
            return found.day
    return None


_DAYS_AHEAD = 183  # of a day without a year
_WITHOUT_YEAR = re.compile(
    r"(?<![0-9./-])[0-9]{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s)?[^\W\d_]{3,10}(?!\s?,?\s?[0-9])"
    r"|[^\W\d_]{3,10}\s[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:]|,?\s[0-9])"
)
_LIKE_A_DATE = re.compile(r"20[0-9]{2}|[0-9][./-][0-9]{1,2}[./-][0-9]{2}")


def has_date(line: str) -> bool:
    """Return whether a line may have a day; fast."""
    return bool(_LIKE_A_DATE.search(line, 0, 1_000))


def deadline_in(line: str, today: date) -> date | None:
    """Return the day by which a sentence asks to apply."""
    folded = fold(line[:1_000])
    forms = (_DEADLINE_IN_TEXT, _SEND_UNTIL, _OPEN_UNTIL)
    days = (_day_after(found, today) for form in forms if (found := form.search(folded)))
    return next(filter(None, days), None)


def _day_after(found: re.Match[str], today: date) -> date | None:
    """Return the day that follows the words for a deadline in a sentence."""
    before = _TIME_AND_WEEKDAY.match(found.string, found.end())
    start = before.end() if before else found.end()
    return deadline_of(found.string[start : start + 30], today)


_REFERENCE = re.compile(r"[#(\[]?([A-Za-z0-9][A-Za-z0-9_./\\-]{1,49})")


def reference_of(value: str) -> str | None:
    """Return the employer's number, which has a digit and no spaces."""
    found = _REFERENCE.match(line_of(value))
    number = found[1].rstrip("./-_\\") if found else ""
    return number if any(map(str.isdigit, number)) and not _DATE.match(number) else None


def first(values: Mapping[str, list[str]], field: str) -> str:
    return next(iter(values.get(field, ())), "")
