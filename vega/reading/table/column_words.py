"""How people head the columns of their sheets, by language.

In `WORDS`, `|` separates headings; the best ones for a field stand first. Order of words, case,
accents and articles do not matter.
"""

from collections.abc import Mapping

from vega.reading.table.column_words_romance import ROMANCE

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": (
            "job title | title | position title | role title | position | role | position name"
            " | job position | role name | job role | job name | vacancy | opening | job opening"
            " | position apply for | position applying for | role apply for | role applying for"
            " | job apply for | job applying for"
            " | opportunity | designation | job title applied for | position applied for"
        ),
        "company": (
            "company | company name | employer | employer name | organization | organisation"
            " | organization name | organisation name | firm | hiring company | name of company"
            " | name of employer | agency name | business | org"
        ),
        "location": (
            "location | job location | city | place | office | city country | city state | where"
            " | work location | office location | town | region | country | where job"
            " | where located | where job located"
        ),
        "source_url": (
            "job url | job link | job posting url | job posting link | posting url | posting link"
            " | link to job | link to posting | link to job posting | link to listing"
            " | listing url | listing link | job listing url | link to job description"
            " | link to job listing | link to job ad | job ad link | job ad url"
            " | job description link | job description url | jd link | jd url | url | link"
            " | posting | job posting | job ad | job advert | job listing | listing | links"
            " | hyperlink | web link | job post | job post link | job post url | link to job post"
            " | vacancy link | role link | source url"
        ),
        "application_url": (
            "application url | application link | apply url | apply link | link to apply"
            " | link to application | application portal link | application page"
            " | application site | where to apply"
        ),
        "status": (
            "status | application status | job status | current status | status application"
            " | app status"
        ),
        "stage": (
            "stage | application stage | current stage | hiring stage | pipeline stage"
            " | process stage | progress | phase | interview stage"
        ),
        "outcome": "outcome",
        "added_on": (
            "date added | added | added on | date saved | saved date | saved on | saved | created"
            " | created at | created on | created time | date created | creation date | added at"
            " | date found | date discovered"
        ),
        "applied_on": (
            "date applied | applied date | applied on | application date | date applied on"
            " | date application | application submitted on | date submitted | submission date"
            " | submitted on | date sent | applied at | date of submission | application sent on"
            " | application sent | application submitted | app date | day applied | when applied"
            " | date application sent | date application submitted | date i applied | sent on"
            " | when apply | when submitted"
        ),
        "status_on": (
            "status date | date status | status since | status changed | status changed on"
            " | status change date | last status change | status updated | status updated on"
            " | date status changed | last moved at"
        ),
        "archived": "archived | is archived",
        "archived_on": "date archived | archived on | archived at | archived date",
        "deadline": (
            "deadline | application deadline | closing date | apply by | due date | date deadline"
            " | closes | closes on | close date | apply before | application due"
            " | closing | application due date | last date to apply | expiry date | expires"
        ),
        "answer_by": "answer by | offer deadline | decide by | offer expires | offer answer by",
        "starts_on": "starts on | starting on | job starts | job starts on",
        "quiet_until": "quiet until | snooze until",
        "job_type": (
            "job type | employment type | type of employment | contract type | type of job"
            " | type of contract | position type | full time part time | work type | employment"
        ),
        "workplace": (
            "workplace | workplace type | work mode | work arrangement | remote | remote hybrid"
            " | remote hybrid onsite | remote onsite hybrid | remote or onsite | remote onsite"
            " | onsite remote | work model | location type | remote status | work setting"
            " | working model | on site remote | in person remote | remote hybrid in person"
        ),
        "salary": (
            "salary | salary range | pay | pay range | compensation | comp | comp range"
            " | compensation range | salary compensation | salary expectation | expected salary"
            " | offered salary | wage | pay rate | rate | base salary | annual salary"
            " | hourly rate | salary offered | salary per year | yearly salary | est salary"
            " | estimated salary | listed salary | advertised salary | posted salary | total comp"
            " | package"
        ),
        "salary_min": (
            "min salary | salary min | minimum salary | salary minimum | salary from | salary low"
            " | pay min | min pay | lowest salary | comp min"
        ),
        "salary_max": (
            "max salary | salary max | maximum salary | salary maximum | salary to | salary high"
            " | pay max | max pay | highest salary | comp max"
        ),
        "salary_currency": "salary currency | currency | pay currency",
        "salary_period": "salary period | pay period | salary pay period | pay frequency",
        "description": (
            "description | job description | jd | job details | details | summary"
            " | responsibilities | job summary | role description | description job"
        ),
        "description_format": "description format",
        "notes": (
            "notes | note | comments | comment | remarks | remark | my notes | additional notes"
            " | other notes | misc | thoughts | additional comments | additional information"
            " | additional info | general notes | notes comments"
        ),
        "pros": "pros | advantages | upsides",
        "cons": "cons | disadvantages | downsides",
        "tags": "tags | tag | labels | label | keywords",
        "source": (
            "source | job source | found on site | where found | where i found it | found via"
            " | found through | job board | board | platform | site | how found | how i found it"
            " | how did you find it | how did i find it | source of job | lead source"
            " | where did i find it | where did you find it | job site | found at | discovered via"
            " | how find job | how find | where find job | where find | how hear about job"
        ),
        "applied_via": (
            "applied via | application method | how applied | applied through | method"
            " | method of application | applied by | application type | how i applied"
            " | application channel | way applied | applied how | submission method"
        ),
        "reference": (
            "reference | reference number | job id | job reference | req id | requisition id"
            " | requisition | requisition number | job number | reference id | job req | ref"
            " | ref no | job req id | posting id | vacancy number | job code | reference no"
            " | requisition no | job ref | job reference no | job reference number | job ref no"
        ),
        "skip": "row number | no | nr | row | index",
        "keep": (
            "contact | contacts | contact person | contact name | contact email | contact phone"
            " | recruiter | recruiter name | recruiter email | recruiter contact | hiring manager"
            " | interviewer | interview | interviews | interview date | date interview"
            " | interview time | interview notes | first interview | second interview | follow up"
            " | follow up date | followed up | next step | next steps | next action | action"
            " | response | got response | heard back | response date | date response | resume"
            " | resume version | cv | cover letter | resume name | referral | referred by"
            " | priority | excitement | rating | interest | last contact | last updated"
            " | last update | last edited time | updated | updated at | reminder | phone screen"
            " | phone | email | salary notes | rejection date | offer date | date rejected"
            " | company website | company url | career page | careers page | website"
            " | company link | company linkedin | industry | sector | size | company size"
            " | benefits | requirements | skills | attachments | files | login | username"
            " | password | feedback | reply"
        ),
    },
    "de": {
        "title": (
            "Stellenbezeichnung | Jobtitel | Stellentitel | Position | Stelle | Berufsbezeichnung"
            " | Titel | Funktion | Rolle | Bezeichnung | Job Titel | Tätigkeit | Beruf"
            " | Jobbezeichnung | Stellenname | Bewerbung als | Beworben als | Titel Stelle"
            " | Ausgeschriebene Stelle"
        ),
        "company": (
            "Firma | Unternehmen | Arbeitgeber | Firmenname | Unternehmensname | Betrieb"
            " | Name Unternehmen | Name Firma | Organisation | Name Arbeitgeber | Arbeitgebername"
            " | Gesellschaft"
        ),
        "location": "Ort | Standort | Arbeitsort | Stadt | Einsatzort | Dienstort | Region",
        "source_url": (
            "Link zur Stelle | Link zur Stellenanzeige | Link zur Anzeige | Stellenlink"
            " | Link zum Job | Joblink | Stellenanzeige Link | Link Ausschreibung"
            " | Link Stellenangebot | Link zur Ausschreibung | Stellenanzeige | Ausschreibung"
            " | Stellenausschreibung | Anzeige | Inserat | Stelleninserat | Stellenangebot"
            " | Internetadresse | Webadresse | Anzeigenlink"
        ),
        "application_url": (
            "Bewerbungslink | Link zur Bewerbung | Bewerbungsseite | Bewerbungsportal"
        ),
        "status": (
            "Status | Bewerbungsstatus | Stand | Aktueller Stand | Aktueller Status"
            " | Stand der Bewerbung | Status der Bewerbung | Bewerbungsstand | Zustand"
        ),
        "stage": "Phase | Stufe | Bewerbungsphase",
        "added_on": (
            "Hinzugefügt am | Hinzugefügt | Gespeichert am | Erstellt | Erstellt am | Gefunden am"
            " | Erfasst am | Angelegt am | Datum hinzugefügt | Datum gefunden | Erstelldatum"
            " | Eingetragen am"
        ),
        "applied_on": (
            "Bewerbungsdatum | Beworben am | Datum der Bewerbung | Bewerbung am | Bewerbung vom"
            " | Bewerbung gesendet am | Abgeschickt am | Versendet am | Gesendet am"
            " | Verschickt am | Bewerbung verschickt | Bewerbung gesendet | Bewerbung abgeschickt"
            " | Bewerbung abgeschickt am | Bewerbung verschickt am | Datum Bewerbung"
            " | Versanddatum | Eingereicht am | Bewerbung versendet am | Bewerbung raus"
            " | Beworben Datum | Datum beworben | wann beworben"
        ),
        "status_on": (
            "Status seit | Statusdatum | Datum Status | Stand vom | Status vom"
            " | Status geändert am | Letzte Statusänderung"
        ),
        "archived": "Archiviert",
        "archived_on": "Archiviert am",
        "deadline": (
            "Bewerbungsfrist | Frist | Bewerbungsschluss | Einsendeschluss | Bewerben bis"
            " | Bewerbungsende | Frist bis | Ausschreibungsende | Stichtag"
        ),
        "answer_by": "Antwort bis | Entscheidung bis | Angebot gültig bis",
        "job_type": (
            "Beschäftigungsart | Anstellungsart | Vertragsart | Arbeitszeit | Art der Stelle"
            " | Beschäftigung | Stellenart | Arbeitszeitmodell | Vertragstyp | Umfang"
            " | Anstellungsverhältnis | Vollzeit Teilzeit"
        ),
        "workplace": (
            "Arbeitsmodell | Homeoffice | Home Office | Arbeitsform | Remote | Arbeitsweise"
            " | Remote Hybrid | Vor Ort Remote | Remote möglich | Homeoffice möglich"
        ),
        "salary": (
            "Gehalt | Gehaltsspanne | Vergütung | Lohn | Gehaltsangabe | Gehaltsvorstellung"
            " | Jahresgehalt | Bezahlung | Verdienst | Gehaltswunsch | Bruttogehalt | Stundenlohn"
            " | Monatsgehalt | Gehaltsband | Wunschgehalt | Jahresbrutto | Gehalt brutto"
        ),
        "salary_min": "Gehalt von | Gehalt min | Mindestgehalt | Gehalt ab | Gehalt minimum",
        "salary_max": "Gehalt bis | Gehalt max | Höchstgehalt | Maximalgehalt | Gehalt maximum",
        "salary_currency": "Währung",
        "salary_period": "Gehaltszeitraum | Zeitraum Gehalt",
        "description": "Beschreibung | Stellenbeschreibung | Jobbeschreibung | Aufgaben",
        "notes": (
            "Notizen | Notiz | Bemerkungen | Bemerkung | Anmerkungen | Anmerkung | Kommentar"
            " | Kommentare | Sonstiges | Hinweise | Hinweis | Infos"
        ),
        "pros": "Vorteile | Pro",
        "cons": "Nachteile | Contra | Kontra",
        "tags": "Schlagwörter | Stichwörter | Etiketten | Schlagworte | Stichworte",
        "source": (
            "Quelle | Gefunden bei | Gefunden über | Plattform | Jobbörse | Stellenbörse"
            " | Jobportal | Portal | Fundort | Herkunft | Gefunden auf | Aufmerksam geworden durch"
            " | Wo gefunden | Börse"
        ),
        "applied_via": (
            "Beworben über | Bewerbungsweg | Bewerbungsart | Art der Bewerbung | Beworben per"
            " | Bewerbung über | Bewerbung per | Bewerbungsform | Versandart | Beworben via"
            " | Bewerbungskanal"
        ),
        "reference": (
            "Referenz | Referenznummer | Kennziffer | Stellennummer | Job ID | Ref Nr | Stellen ID"
            " | Kennnummer | Referenz Nr | Chiffre | Referenzcode"
        ),
        "skip": "Nr | lfd Nr | Laufende Nummer | Nummer | Zeile",
        "keep": (
            "Ansprechpartner | Ansprechpartnerin | Ansprechperson | Kontakt | Kontaktperson"
            " | Kontaktdaten | Nächster Schritt | Nächste Schritte | Vorstellungsgespräch"
            " | Vorstellungsgespräch am | Gespräch | Gespräch am | Interview | Interview am"
            " | Termin | Gesprächstermin | Nachfassen | Nachgefasst am | Nachfrage | Wiedervorlage"
            " | Rückmeldung | Rückmeldung am | Antwort | Antwort am | Reaktion"
            " | Eingangsbestätigung | Absage am | Absage | Zusage | Lebenslauf | Anschreiben"
            " | Priorität | Datum der Absage | Telefon | E-Mail | Branche | Webseite | Website"
            " | Karriereseite | Homepage | Letzter Kontakt | Zuletzt geändert | Letzte Änderung"
            " | Aktualisiert am | Feedback | Bewertung | Erinnerung | Einladung | Eintrittsdatum"
            " | Eintrittstermin | Unterlagen | Recruiter | Adresse"
        ),
    },
    **ROMANCE,
}

# Headings that mean the first of these fields that no other column has.
VAGUE: Mapping[str, tuple[str, ...]] = {
    "name | nom | nombre | nome": ("title", "company"),
    "job | jobs": ("title", "source_url"),
    "result | final result | ergebnis | resultat | résultat | resultado | decision | entscheidung"
    " | décision | decisión | decisão": ("status", "outcome"),
    "date | datum | fecha | data | day | timestamp | zeitstempel | horodateur | marca temporal"
    " | carimbo data hora": ("added_on",),
    "type | typ | art | tipo": ("job_type",),
    "found on": ("added_on", "source"),
    # days, or yes and no: the cells tell which
    "applied | submitted | sent | beworben | gesendet | verschickt | abgeschickt | postulé"
    " | envoyé | candidaté | aplicado | enviado | postulado | inscrito | candidatado": (
        "applied_on",
    ),
    "found | gefunden | trouvé | encontrado": ("added_on",),
}
# Columns of URLs headed by one of these words are no postings.
_NO_POSTINGS = (
    "anschreiben arbeitgeber calendar career careers company contact contacto contato cover cv "
    "dateien doc document documents dokument drive employer empresa entreprise file files firma "
    "folder glassdoor hiring homepage image interview interviewer karriereseite kontakt "
    "lebenslauf letter linkedin logo map maps meeting photo picture portfolio profile recruiter "
    "resume societe unternehmen webseite website zoom"
)
NO_POSTINGS = frozenset(_NO_POSTINGS.split())
_ARTICLES = (
    "the of der die das des dem den zur zum le la les du de del el los las da do dos l d my your "
    "optional required"
)
ARTICLES = frozenset(_ARTICLES.split())
# What a question asks with: "What is the company name?" is the column "company name".
_QUESTIONS = (
    "what which who is are was were did do does have has you i we it this a an at please"
    " was wie wo wer welche welcher welches ist heisst lautet hast du dich sie"
    " quel quelle quels quelles est sont avez vous tu"
    " cual que quien es son has usted"
    " qual quais quem e o os sao voce se"
)
QUESTIONS = frozenset(_QUESTIONS.split())
_LINK_WORDS = "link links url jd enlace vinculo lien hyperlink ligacao liga web"
LINK_WORDS = frozenset(_LINK_WORDS.split())
# Columns headed by one of these words are the status, where their cells say so.
_ANSWERS = (
    "response reply answer heard antwort ruckmeldung reaktion reponse retour respuesta resposta"
    " retorno rueckmeldung absage zusage"
)
ANSWERS = frozenset(_ANSWERS.split())
