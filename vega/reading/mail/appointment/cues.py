"""What the words around a time say of it: a deadline, office hours, the old time or the new one."""

import re

from vega.reading.mail.appointment.clocks import MOVED

_I = re.IGNORECASE
CLOCK = "\x02"  # stands for a time of day
_LINKING = (
    r"(?:[\s,:(]|\b(?:the|le|la|las|les|el|zum|am|den|on|du|um|a|at|latest"
    r"|end of(?: day)?|einschliesslich|inklusive|including|ce|este|diesen|dia|this"
    r"|coming|next)\b|\x01|\x02|\x03)*$"
)
_DEADLINE = re.compile(
    r"\b(?:by|until|till?|before|no later than|not later than|latest|prior to"
    r"|bis(?: spatestens)?(?: zum)?|bis ende der woche|spatestens|vor dem|vor"
    r"|by (?:the )?end of (?:the )?(?:week|day|business)"
    r"|avant|jusqu'au?|au plus tard|d'ici(?: au| a)?|antes (?:de|del)|hasta|a mas tardar|mas tardar"
    r"|deadline|frist|due(?: date)?|date limite|fecha limite|plazo|expir\w+|valid\w*"
    r"|gultig|closes|close|ends|endet|lauft|stichtag|cierra|vence|caduca\w*)" + _LINKING,
    _I,
)
_DEADLINE_AFTER = re.compile(
    r"^[\s,)]*(?:at the latest|latest\b|spatestens|au plus tard|a mas tardar"
    r"|como maximo|als frist|deadline|ab\.|ab,|ablauft|lauft .{0,30}ab\b)",
    _I,
)
# Of these a time in the same sentence is never an appointment.
_OTHER_THINGS = re.compile(
    r"\b(?:deadline|bewerbungsfrist|frist|date limite|fecha limite|closing date|date butoir"
    r"|\w+schluss|cloture|cierre|onboarding|window opens"
    r"|(?:contract|vertrag|contrat|contrato|arbeitsverhaltnis|employment)\b.{0,30}"
    r"\b(?:starts?|begin\w*|commence\w*|debut\w*|empieza|comienza|inicia)"
    r"|check-in at the|departs|departure|abfahrt|flight|delivery|lieferung|livraison"
    r"|expires?|expir(?:e|era|a)|gultig|valable|valid (?:until|for)|caduca"
    r"|office hours|business hours|working hours|opening hours|hours of operation"
    r"|support hours|our hours|burozeit\w*|sprechzeit\w*|offnungszeit\w*"
    r"|geschaftszeit\w*|servicezeit\w*|arbeitszeit\w*|geoffnet|heures d'ouverture"
    r"|heures de bureau|horaires d'ouverture|ouverts?|horario de (?:atencion|oficina"
    r"|apertura)|horario laboral|abierto\w*"
    r"|erreichbar|erreichen sie (?:mich|uns)|joignable\w*|reachable|you can reach"
    r"|reach (?:me|us)|contact (?:me|us)|erreichen|localizable\w*"
    r"|out of (?:the )?office|abwesen\w+|nicht im buro|en conge\w*|absente?"
    r"|de vacaciones|wieder (?:da|im|zuruck|erreichbar)|zuruck am|i(?:'ll| will| am"
    r"|'m) (?:be )?back|de retour|de vuelta"
    r"|start date|starting date|first day|first working day|eintrittsdatum"
    r"|eintrittstermin|arbeitsbeginn|erste[rn]? arbeitstag|arbeitstag|einsatzbeginn"
    r"|einstellung zum|schichtdienst|poste a pourvoir|nos horaires|unsere zeiten|plazo"
    r"|fecha tope|telefonzeiten|premier jour|prise de poste|prise de fonctions?"
    r"|date d'entree|primer dia|incorporacion|fecha de inicio"
    r"|webinar|maintenance|wartung\w*|wartungsarbeiten|mantenimiento|career fair"
    r"|karrieremesse|jobmesse|tag der offenen tur|open day|newsletter)\b",
    _I,
)
_NEWS = re.compile(
    r"\b(?:send you|decide|entscheiden|announce|decider\w*|decidir\w*|get back to you"
    r"|be in touch|let you know(?! that)"
    r"|inform you(?! that)|update you|melden (?:uns|wir)|melde mich (?!.{0,60}telefon)"
    r"|informieren (?:wir|sie)(?!,? dass)|bescheid|recontact\w*|reviendr\w+"
    r"|vous repondr\w+|informaremos|responderemos|daremos respuesta|contactaremos)\b[^.]{0,50}$",
    _I,
)
_AVAILABLE = re.compile(
    r"\b(?:(?:i am|i'm|we are|we're|ich bin|wir sind|je suis|nous sommes|estoy"
    r"|estamos)\b.{0,30}\b(?:free|available|frei|verfugbar|da|disponibles?|libres?)\b"
    r"|any ?time|jederzeit|n'importe quand|cualquier (?:hora|momento)|availabilit\w+"
    r"|verfugbarkeit\w*|disponibilites?|disponibilidad\w*|zeitfenster|time ?slots?"
    r"|slots?|creneaux|franjas?)\b",
    _I,
)
_OPEN_ENDED = re.compile(
    r"\b(?:after|from|nach|ab|apres|despues de|a partir de|from about)(?:\s(?:las?|les"
    r"|about|etwa|ca\.?))?\s?$",
    _I,
)
_OPEN_ENDED_AFTER = re.compile(
    r"^\s?(?:onwards?|on\b|or later|or earlier|or after|oder spater|oder fruher"
    r"|oder danach|ou plus tard|o mas tarde|o despues|at the earliest|fruhestens|au plus tot)\b",
    _I,
)
_ALTERNATIVE_BEFORE = re.compile(
    r"(?:\d|\x02|uhr|h)\s?,?\s?(?:or|oder|ou|o|u|/)\s(?:(?:at|um|a|las|around|gegen)\s){0,2}$",
    _I,
)
_ALTERNATIVE_AFTER = re.compile(
    r"^\s?,\s?\d{1,2}(?::\d\d)?\s?(?:,|or\b|oder\b|ou\b|o\b)"
    r"|^[^.!?]{0,40}\b(?:or|oder|ou|o)\b[^.!?]{0,20}\x01|^\s?(?:uhr|h)?\s?,?\s?(?:or"
    r"|oder|ou|o|u)\s(?:(?:at|um|a|las|around|gegen|on|am|le|el)\s){0,2}(?:\d|\x01|\x02)",
    _I,
)
_ELSEWHERE = re.compile(
    r"\s?\(?(?:(?i:heure|hora|horario) )?(?:(?:de|du|del|da) |d')[a-z ]{0,12}[A-Z]"
    r"|\s?\(?[A-Z]\w+ (?i:time)\b"
)
_PAST = re.compile(
    r"\b(?:thank(?:s| you)(?: very much| so much)? for (?:your time|the (?:good |great "
    r"|pleasant |nice )?(?:conversation|interview|call|meeting|talk|chat)|meeting"
    r"|speaking|talking|coming|attending|taking|our|joining|interviewing)"
    r"|(?:danke|vielen dank|dank) fur (?:das|unser|ihr(?:en)?|dein(?:en)?"
    r"|die)\s(?:\w+ ){0,2}(?:gesprach|interview|telefonat|besuch|zeit|treffen)"
    r"|merci (?:pour|de) (?:notre|l'|votre|cet|le|la"
    r"|nous avoir)\s?(?:\w+ ){0,2}(?:entretien|echange|temps|accord|rencontr\w+|venu|appel)"
    r"|gracias por (?:la|el|su|tu|nuestra)\s(?:\w+ ){0,2}(?:entrevista|conversacion"
    r"|tiempo|llamada|reunion|visita)"
    r"|we (?:met|spoke|talked)|wir .{0,40}telefonierten|nannten sie|sie nannten"
    r"|wir (?:haben|hatten) .{0,40}(?:gesprochen|kennengelernt)"
    r"|took place|hat stattgefunden|missed|verpasst|did not attend|were supposed to"
    r"|tried (?:to|calling|reaching)|i called|called you|missed your call|habe versucht"
    r"|versucht,? sie|j'ai (?:essaye|tente)|he intentado|intente|you (?:asked|suggested"
    r"|proposed|offered|mentioned)|sie (?:hatten|haben) (?:\w+ )?(?:vorgeschlagen"
    r"|gefragt)|vous (?:aviez|avez) propose)\b",
    _I,
)
_FORMER = re.compile(
    r"\b(?:instead of|rather than|(?<!findet )statt|anstatt|anstelle|au lieu d[eu]"
    r"|a la place d[eu]|en (?:lugar|vez) del?)\b[^.!?]{0,60}$",
    _I,
)
_MOVED_FROM = re.compile(
    r"\b(?:from|vom|von|du|de|del|desde)(?:[\s,]|\b(?:the|den|el|le|las?|les|dem)\b|\x01)*$",
    _I,
)
_MOVED_TO = re.compile(
    r"\b(?:to|auf|au|a|al|en|for|fur|para|pour|zum|until|now)(?:[\s,:]|\b(?:the|den|el"
    r"|le|las?|les|on|at|um|am|a)\b|\x01)*$",
    _I,
)
_MUST_MOVE = re.compile(
    r"\b(?:could|can|need to|have to|must|like to|had to) (?:we |i )?(?:move|postpone"
    r"|reschedule|push|change|shift)\b|verschieben (?:mussen|muss|konnten|mochte\w*)"
    r"|(?:mussen|muss|konnten|konnen|mochte\w*) .{0,80}(?:verschieben|verlegen)|verschoben werden"
    r"|\b(?:devons|dois|pourrions|pouvons|pourrait"
    r"|contraints? de)\b.{0,60}\b(?:reporter|decaler|deplacer)|\b(?:tenemos que|debemos"
    r"|hay que|necesit\w+|podemos|podriamos|tengo que)\b.{0,60}\b(?:aplazar|cambiar"
    r"|posponer|mover|trasladar)",
    _I,
)
_NOT_POSSIBLE = re.compile(
    r"^[^.!?]{0,30}\b(?:no longer works?|(?:does not|doesn't|won't|will not) (?:work|suit)|(?:is"
    r"|was) (?:not|no longer) possible|passt (?:mir |uns |ihm "
    r"|ihr )?(?:leider )?(?:doch )?nicht|(?:geht|klappt) (?:leider |doch )?nicht"
    r"|ne (?:me |nous )?convient (?:pas|plus)|n'est (?:pas|plus) possible|no (?:me"
    r"|nos) (?:viene bien|va bien)|no es posible|no puede ser"
    r"|kann (?:ich |er |sie )?(?:da |leider )*nicht|konnen wir (?:leider )?nicht)\b",
    _I,
)
_NOT_THERE = re.compile(
    r"\b(?:not (?:available|free)|unavailable|travelling|(?:cannot|can't) (?:make|do|meet|talk)"
    r"|nicht verfugbar|verhindert|keine zeit|pas disponible|indisponible|pas libre"
    r"|no puedo|no podemos|no (?:estoy|estamos) (?:disponibles?|libres?))\b[^.!?]{0,40}$",
    _I,
)
_AUF = re.compile(r"\bauf\b", _I)
_NEW = re.compile(
    r"\b(?:new (?:date|time|appointment|slot|interview|start)|updated|neue[rn]?"
    r"|nouve(?:au|l|lle|aux)|nuev[ao]s?|ersatztermin|rescheduled (?:to|for)|instead|now"
    r"|jetzt|nun|stattdessen|desormais|ahora|a la place)\b[^.]{0,60}$",
    _I,
)
_NEW_AFTER = re.compile(
    r"^\W{0,3}(?:instead\b(?! of)|stattdessen|a la place\b(?! d)|en su lugar)", _I
)
_CANCELS = re.compile(
    r"\b(?:(?:has|have|had|been|is|was|are|be) (?:been )?(?:cancel\w+|called off)"
    r"|cancell?ed|we (?:have to|must|need to|had to|are forced to) cancel|(?:have|need"
    r"|had) to cancel|i(?:'m| am) cancel\w+|cancellation of"
    r"|abgesagt|absage(?:n)? (?:mussen|musste)|absagen|storniert|entfallt"
    r"|fallt (?:leider )?aus|ausfallen|nicht stattfinden|findet nicht statt"
    r"|annule\w*|est annule|annulation|n'aura pas lieu|ne pourra pas avoir lieu"
    r"|cancelad[ao]|cancelar|cancelamos|anulad[ao]|suspendid[ao]|no tendra lugar"
    r"|no (?:podra|podremos|puede|podemos) (?:realizar|celebrar|atender|mantener)\w*"
    r"|(?:cannot|can't|can not|won't|will not|unable to) (?:take place|attend"
    r"|make (?:it|our|the|your)|hold|proceed|keep)|nicht (?:wahrnehmen|einhalten)|hinfallig)\b",
    _I,
)
_IF = re.compile(
    r"(?:\b|^)(?:if|should you|in case|^\W*to cancel|falls|sollten|sollte|wenn|si"
    r"|en cas|para cancelar|pour annuler|um abzusagen|can cancel|konnen sie|kannst du"
    r"|puede cancelar|pouvez|link|cancel or|absagen oder|annuler ou|or cancel"
    r"|oder absagen|ou annuler|o cancelar|cancelar o|^\W*(?:need|want"
    r"|have) to (?:cancel|reschedule))(?:\b|\?)",
    _I,
)


def is_deadline(before: str, after: str) -> bool:
    """Return whether a time is the last one for something."""
    return bool(_DEADLINE.search(before[-80:]) or _DEADLINE_AFTER.search(after[:60]))


def is_another_thing(before: str, after: str) -> bool:
    """Return whether a time is of office hours, of news, of what is no appointment."""
    return bool(
        _OTHER_THINGS.search(before)
        or _NEWS.search(before)
        or (_OTHER_THINGS.search(after[:40]) and not _OTHER_THINGS.search(after[:2]))
    )


def is_availability(before: str, after: str, is_long: bool) -> bool:
    """Return whether a time is one to choose from, or open at an end."""
    return bool(_OPEN_ENDED_AFTER.search(after) or (is_long and _AVAILABLE.search(before)))


def is_open_ended(before: str) -> bool:
    return bool(_OPEN_ENDED.search(before[-20:]))


def is_alternative(before: str, after: str) -> bool:
    """Return whether a time is one of several, also of such as have no signs of a time."""
    return bool(_ALTERNATIVE_BEFORE.search(before) or _ALTERNATIVE_AFTER.search(after[:90]))


def is_elsewhere(after: str) -> bool:
    """Return whether a time is that of a place, here one that is not known."""
    return bool(_ELSEWHERE.match(after))


def is_past(before: str) -> bool:
    return bool(_PAST.search(before))


def is_not_possible(before: str, after: str, sentence: str) -> bool:
    """Return whether a time does not suit, which is said and not only thought of."""
    is_not = bool(_NOT_POSSIBLE.search(after) or _NOT_THERE.search(before))
    return is_not and not _IF.search(sentence)


def is_replaced(before: str) -> bool:
    """Return whether a time is said to be no longer the one."""
    return bool(_FORMER.search(before[-100:]))


def is_left(before: str, sentence: str) -> bool:
    """Return whether an appointment moves away from a time, or has to."""
    if MOVED.search(sentence) and _MOVED_FROM.search(before[-40:]):
        return True
    return bool(_MUST_MOVE.search(sentence)) and not _IF.search(sentence)


def is_new(before: str, after: str, sentence: str) -> bool:
    """Return whether a time is said to be in place of another one."""
    if _NEW.search(before[-90:]) or _NEW_AFTER.search(after):
        return True
    if not _MOVED_TO.search(before[-40:]):
        return False
    is_second = CLOCK in before or bool(_AUF.search(before[-40:]))
    return bool(MOVED.search(before) or (is_second and MOVED.search(sentence)))


def cancels(sentence: str) -> bool:
    """Return whether a sentence cancels an appointment, and does not only tell how to."""
    return bool(_CANCELS.search(sentence)) and not _IF.search(sentence)
