"""Tell from its words that a posting is closed."""

import re
from collections.abc import Sequence

from vega.reading.page.plain.chips import without_bullet
from vega.rules.words import fold

_MOST_LINES = 4_000
_CLOSED = re.compile(
    r"(?:sorry,? |unfortunately,? |oops!? |we['’]re sorry,? |this is awkward.{0,10})?(?:but )?"
    r"(?:(?:the|this) (?:job|position|role|posting|job posting|vacancy|listing"
    r"|job listing|opening|ad"
    r"|job ad|opportunity|requisition|page)s?(?: you (?:are|were) looking for| you requested"
    r"| you['’]re looking for)? ?(?:is|has|was|are)?(?: been)?(?: now| already)? ?(?:no longer"
    r"(?: (?:available|active|open|accepting|online|exists?|valid|being advertised|listed))?"
    r"|expired|closed|filled(?! with| by)|not (?:available|active|accepting).*(?:anymore"
    r"|any more|longer)"
    r"|unavailable|removed|deactivated|archived)"
    r"|no longer accepting applications|applications (?:are|have) (?:now )?(?:been )?closed"
    r"|(?:job|position|posting|vacancy|listing) (?:has )?(?:expired|closed|filled"
    r"|no longer available)"
    r"|(?:this|the) (?:company|employer) is not accepting applications|expired job"
    r"|hiring is closed"
    r"|(?:leider |sorry,? )?(?:ist )?dies(?:e|es|er) (?:stelle|stellenanzeige"
    r"|stellenangebot|job|position|anzeige"
    r"|jobangebot|ausschreibung|vakanz|stellenausschreibung) (?:ist |wurde "
    r"|wird )?(?:leider |bereits |inzwischen )*"
    r"(?:nicht mehr (?:verfugbar|aktiv|online|aktuell|vakant|ausgeschrieben|gultig"
    r"|offen)|besetzt"
    r"|abgelaufen|geschlossen|deaktiviert|geloscht|vergeben|archiviert)"
    r"|(?:es werden )?keine bewerbungen mehr (?:angenommen|moglich)"
    r"|nimmt keine bewerbungen mehr an"
    r"|(?:die )?bewerbungsfrist (?:ist|fur diese stelle ist) (?:leider )?abgelaufen"
    r"|die (?:stelle|position|stellenanzeige) ist (?:leider "
    r"|bereits )*(?:nicht mehr (?:verfugbar|aktiv|online)"
    r"|besetzt|vergeben|abgelaufen)"
    r"|(?:desole,? |malheureusement,? )?(?:cette|l['’]) ?(?:offre|annonce|emploi"
    r"|poste)(?: d['’]emploi)? "
    r"(?:n['’]est plus (?:disponible|active|en ligne|d['’]actualite|ouverte|a pourvoir"
    r"|valide|accessible)"
    r"|a (?:expire|ete (?:pourvue?|cloturee?|retiree?|supprimee?|desactivee?))"
    r"|est (?:expiree|cloturee"
    r"|fermee|pourvue|archivee|desactivee)|n['’]accepte plus (?:de "
    r"|les )?candidatures|n['’]existe plus)"
    r"|(?:ce|le) poste (?:n['’]est plus (?:disponible|a pourvoir|ouvert)|a ete pourvu|est pourvu)"
    r"|(?:les )?candidatures (?:sont )?(?:closes|cloturees|fermees)|offre (?:expiree"
    r"|cloturee|pourvue)"
    r"|les candidatures ne sont plus acceptees"
    r"|(?:lo sentimos,? )?(?:esta|la|este|el) (?:oferta|vacante|empleo|puesto|anuncio"
    r"|posicion|trabajo|proceso)"
    r"(?: de (?:empleo|trabajo|seleccion))? (?:ya no (?:esta|se encuentra|acepta|admite|existe)"
    r"|ha (?:sido )?(?:expirado|caducado|cerrad[oa]|finalizado|cubiert[oa]|eliminad[oa]|vencido)"
    r"|se ha (?:cerrado|cubierto|eliminado)|esta (?:cerrad[oa]|caducad[oa]"
    r"|expirad[oa]|cubiert[oa])"
    r"|expiro|caduco|no esta disponible)"
    r"|ya no se (?:aceptan|admiten) (?:mas )?(?:solicitudes|candidaturas|inscripciones)"
    r"|oferta (?:cerrada|caducada|expirada|finalizada)|inscripcion cerrada"
    r"|(?:desculpe,? |infelizmente,? )?(?:esta|a|essa|este|o) (?:vaga|oportunidade"
    r"|anuncio|oferta|emprego|posicao)"
    r"(?: de emprego)? (?:nao esta mais |ja nao esta |nao aceita mais "
    r"|ja nao aceita |expirou"
    r"|foi (?:encerrada|preenchida|fechada|expirada|removida|encerrado)"
    r"|esta (?:encerrada|fechada|expirada)"
    r"|encerrou|nao existe mais|ja foi (?:preenchida|encerrada))"
    r"|(?:inscricoes|candidaturas) (?:encerradas|fechadas)|vaga (?:encerrada|expirada"
    r"|fechada|preenchida)"
    r"|nao (?:estamos mais aceitando|aceita mais|se aceitam mais) candidaturas"
    r"|deze (?:vacature|functie) is (?:niet meer|gesloten|verlopen|vervuld|helaas)"
    r"|(?:questa|l['’]) ?(?:offerta|annuncio|posizione)(?: di lavoro)? (?:non e piu"
    r"|e scadut|e chius))"
)
_LONGEST_NOTICE = 160


def is_closed(lines: Sequence[str]) -> bool:
    """Return whether a line of its own says that this posting is closed."""
    return any(map(_says_closed, lines[:_MOST_LINES]))


def _says_closed(line: str) -> bool:
    if not 8 <= len(line) <= _LONGEST_NOTICE or line.endswith("?"):
        return False
    folded = fold(without_bullet(line)).strip(" !*⚠ℹ🔒\ufe0f")
    found = _CLOSED.match(folded)
    return bool(found) and not _CONDITION.search(folded)


_CONDITION = re.compile(
    r"^(?:if|when|once|falls|wenn|sobald|sollte|si|se|cuando|quando|als)\b|\bafter [0-9]"
)
