"""Find the parts of a page that shows a posting: its head below the title, and its description."""

import html as html_entities
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vega.reading.page.labels import is_label, without_bullet
from vega.reading.page.words import letters_of
from vega.reading.text.rich_text import posting_html
from vega.rules.words import fold

_LONGEST_MARK = 90  # characters of a line that marks a part of a page
_LONG_LINE = 100  # a line of a description, not of its head
_MOST_HEAD_LINES = 40
_BEFORE_TITLE = 4
_SHORTEST_BODY = 40
_WORDS_OF_SENTENCE = 5
_LONG_VALUE = 40  # characters
_MUCH = 200  # characters of a description after which `Apply now` ends it
_LAST_LINES = 3

# Headings of the whole description
_CONTAINER = re.compile(
    r"about (?:the|this) (?:job|role|position|opportunity)|(?:full )?job description|the job"
    r"|description|role description|position description|job details|vacancy description"
    r"|(?:stellen|job)beschreibung|beschreibung|details zum jobangebot|uber den job|info zum job"
    r"|stellenausschreibung|(?:description|descriptif) (?:du poste|de l['’]offre|de l['’]emploi)"
    r"|a propos (?:de l['’]offre d['’]emploi|de l['’]offre|du poste)|descriptif"
    r"|descripcion(?: (?:del empleo|del puesto|de la oferta|de la vacante))?"
    r"|acerca del empleo|sobre (?:a vaga|o cargo|la oferta)|descricao(?: da vaga| do cargo)?"
    r"|(?:vacature|functie)omschrijving|over de (?:functie|vacature)|descrizione(?: del lavoro)?"
    r"|informazioni sull['’]offerta di lavoro"
)
# Headings of what some put before it
_OF_EMPLOYER = re.compile(
    r"company (?:description|overview)|about (?:us|the company)|who we are|(?:wir )?uber uns"
    r"|einleitung|wer wir sind|unternehmensbeschreibung|qui sommes[- ]nous ?\??|a propos de nous"
    r"|sobre (?:nosotros|nos|a empresa)|quienes somos"
)
# Headings within a description
_SECTION = re.compile(
    r"(?:your |key |main |core |our |the |job |role |essential |primary )*(?:tasks"
    r"|responsibilities|duties"
    r"|role|requirements|qualifications|skills|profile|summary|overview|purpose|mission"
    r"|accountabilities)"
    r"(?: and (?:duties|responsibilities|skills|qualifications|requirements|experience))?"
    r"|(?:minimum|preferred|basic|required|desired) (?:qualifications|skills"
    r"|requirements|experience)"
    r"|what you(?:['’]ll| will| would)? (?:do|be doing|bring|need|get|have|own|learn).{0,20}"
    r"|what (?:we['’]re|we are) looking for|what we (?:offer|expect|need).{0,20}"
    r"|we offer|who you are"
    r"|about .{1,40}|company description|additional information|who we are"
    r"|why (?:join )?us|why join .{0,40}"
    r"|benefits(?: and perks)?|perks(?: and benefits)?|nice to have.{0,20}|how to apply|the team"
    r"|(?:deine|ihre|die|unsere)? ?(?:aufgaben|tatigkeiten|verantwortung|mission|rolle).{0,12}"
    r"|(?:dein|ihr|das)? ?profil|anforderungen.{0,20}|qualifikation(?:en)?|was (?:dich"
    r"|sie) erwartet"
    r"|das erwartet (?:dich|sie).{0,10}|was du mitbringst|das bringst du mit|das bringen sie mit"
    r"|was sie mitbringen|wir bieten.{0,20}|das bieten wir.{0,20}|was wir (?:dir |ihnen )?bieten"
    r"|unser angebot|(?:wir )?uber uns|wer wir sind|deine benefits"
    r"|(?:dein )?aufgabengebiet|einleitung"
    r"|(?:vos|tes|les|votre|ta) ?(?:principales )?(?:missions?|responsabilites|taches)"
    r"|missions(?: principales)?"
    r"|(?:votre|ton|le)? ?profil(?: recherche)?|nous offrons|ce que nous offrons"
    r"|vos avantages|avantages"
    r"|qui sommes[- ]nous ?\??|le poste|a propos de nous|pourquoi nous rejoindre ?\??|competences"
    r"|(?:tus |principales )?(?:responsabilidades|funciones|tareas)"
    r"|requisitos(?: minimos)?|perfil.{0,20}"
    r"|(?:que |lo que )?(?:te )?ofrecemos|que haras|beneficios|se ofrece|sobre nosotros|tu mision"
    r"|responsabilidades e atribuicoes|atribuicoes|atividades"
    r"|requisitos e qualificacoes|qualificacoes"
    r"|o que oferecemos|oferecemos|sobre nos|o que voce (?:vai fazer|fara)|o que esperamos.{0,20}"
    r"|(?:jouw )?(?:taken|werkzaamheden)|wat ga je doen\??|functie-?eisen|wat (?:wij "
    r"|we )?(?:bieden|vragen)"
    r"|(?:jouw )?profiel|responsabilita|requisiti|cosa offriamo|chi siamo|di cosa ti occuperai"
)
# What follows a description
_END = re.compile(
    r"(?:similar|related|recommended|suggested|other|more) (?:jobs?|roles|positions"
    r"|openings|vacancies"
    r"|opportunities).{0,60}|people (?:also|who) viewed.{0,40}|jobs? you (?:may|might).{0,40}"
    r"|(?:set|create|get|turn on|activate) (?:an? )?(?:job )?(?:email )?alerts?.{0,60}"
    r"|show (?:more|less)"
    r"|see (?:more|less)(?: jobs.{0,40})?|read less|report (?:this )?job|report this (?:ad|listing)"
    r"|looking for talent.{0,20}|referrals increase.{0,60}|get notified.{0,60}"
    r"|job seekers also.{0,40}"
    r"|share this (?:job|role|posting|position)|back to (?:all )?(?:jobs|search|openings).{0,20}"
    r"|explore collaborative articles|interested in working with us.{0,60}|hiring insights"
    r"|(?:ahnliche|weitere|andere|passende|mehr) (?:jobs|stellen|stellenangebote"
    r"|stellenanzeigen).{0,60}"
    r"|das konnte (?:dich|sie) .{0,40}|jobs,? die .{0,60}|(?:mehr|weniger) anzeigen"
    r"|job ?alarm.{0,40}"
    r"|jobbenachrichtigung.{0,40}|job melden|stellenanzeige melden|diese(?:n)? job teilen"
    r"|(?:offres|emplois|annonces) similaires.{0,40}|(?:d['’])?autres offres.{0,60}"
    r"|ces offres .{0,60}"
    r"|voir (?:plus|moins).{0,30}|(?:creer|activer) une alerte.{0,40}"
    r"|signaler cette (?:offre|annonce)"
    r"|(?:empleos|ofertas|vacantes|trabajos) (?:similares|relacionad[oa]s).{0,40}"
    r"|otras ofertas.{0,60}"
    r"|(?:ver|mostrar) (?:mas|menos).{0,30}|crear (?:una )?alerta.{0,40}|denunciar (?:esta )?oferta"
    r"|(?:vagas|empregos) (?:semelhantes|similares|relacionadas).{0,40}|outras vagas.{0,60}"
    r"|(?:ver|mostrar|exibir) (?:mais|menos).{0,30}|criar (?:um )?alerta.{0,40}"
    r"|denunciar (?:esta )?vaga"
    r"|(?:vergelijkbare|meer) vacatures.{0,40}|offerte simili|annunci simili|altre offerte.{0,40}"
    # Boxes beside it
    r"|(?:popular|related|similar|trending|top|recent) (?:job )?searches.{0,40}"
    r"|(?:popular|latest|nearby|featured|trending|newest) (?:jobs|vacancies|roles|positions).{0,40}"
    r"|(?:salary|pay|net pay|take-home pay) (?:calculator|checker|comparison|guide).{0,40}"
    r"|(?:beliebte|haufige|ahnliche|verwandte|letzte) (?:jobsuchen|such(?:en|anfragen|begriffe))"
    r".{0,40}|(?:beliebte|neue|neueste|aktuelle) (?:jobs|stellen|stellenangebote).{0,40}"
    r"|(?:brutto-?netto-?|gehalts-?)(?:rechner|vergleich|check).{0,30}"
    r"|recherches? (?:associees?|populaires?|similaires?|frequentes?|recentes?).{0,40}"
    r"|(?:dernieres|nouvelles) offres.{0,40}|offres (?:a proximite|populaires|recentes).{0,40}"
    r"|(?:simulateur|calculateur|comparateur) (?:de |du )?salaires?.{0,30}"
    r"|busquedas (?:relacionadas|populares|frecuentes|similares|recientes).{0,40}"
    r"|(?:ultimas|nuevas) ofertas.{0,40}|ofertas (?:cercanas|destacadas|recientes).{0,40}"
    r"|(?:calculadora|comparador|simulador) (?:de )?(?:salari|sueldo|salario).{0,40}"
    r"|(?:pesquisas|buscas) (?:populares|relacionadas|frequentes|recentes|semelhantes|similares)"
    r".{0,40}|(?:ultimas|novas) (?:ofertas|vagas).{0,40}"
    r"|(?:ofertas|anuncios) (?:semelhantes|em destaque|recentes).{0,40}"
    r"|(?:subscribe|sign up) .{0,20}newsletter.{0,40}|newsletter (?:abonnieren|bestellen).{0,30}"
    r"|(?:inscrivez|abonnez)-vous .{0,20}newsletter.{0,30}|suscribete .{0,20}(?:newsletter"
    r"|boletin).{0,30}|(?:subscreva|assine) .{0,20}newsletter.{0,30}"
)
_APPLY = re.compile(
    r"(?:easy |quick )?apply(?: now| here| today| online| for this (?:job|role"
    r"|position)| with .{0,30}"
    r"| on (?:the )?company (?:web)?site| to this job| for job)?"
    r"|submit (?:your )?application|i['’]m interested"
    r"|(?:jetzt |direkt |online |schnell )?bewerben|zur bewerbung|ich bin interessiert"
    r"|einfach bewerben"
    r"|jetzt auf .{0,40} bewerben|je postule|postuler(?: maintenant| a cette offre"
    r"| en ligne| ici)?|candidater"
    r"|candidature simplifiee|inscribirme(?: en esta oferta)?|solicitar(?: ahora"
    r"| empleo)?|aplicar(?: ahora)?"
    r"|postular(?:me)?|solicitud sencilla|candidatar-se|candidate-se"
    r"|quero me candidatar|inscrever-se"
    r"|candidatura simplificada|solliciteer(?: direct| nu)?|candidati(?: ora)?|invia candidatura"
)
_NOISE = re.compile(
    r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b.*|wir (?:verwenden"
    r"|nutzen|setzen) cookies\b.*"
    r"|(?:nous utilisons|ce site utilise) des cookies\b.*|(?:utilizamos|usamos) cookies\b.*"
    r"|(?:accept|reject|allow|decline) (?:all )?(?:cookies)?|alle(?:s)? (?:akzeptieren|ablehnen)"
    r"|tout (?:accepter|refuser)|(?:aceptar|rechazar|aceitar|rejeitar) tod[oa]s?(?: las cookies)?"
    r"|(?:join or )?(?:sign|log) in(?: to .{0,60})?|cookie(?: settings|-einstellungen"
    r"| preferences| policy)"
    r"|save(?: job| this job)?|saved|share|copy link|print|more options|merken"
    r"|speichern|teilen|drucken"
    r"|enregistrer|partager|sauvegarder|guardar|compartir|salvar|compartilhar|bewaren"
    r"|salva|condividi"
    r"|easy apply|promoted|viewed|actively (?:recruiting|reviewing applicants)"
    r"|be an early applicant"
    r"|[0-9]+ (?:school|company) alumni.{0,40}|.{1,60} logo|verified|follow|following|new|neu"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a posting are among the lines of its page."""

    title_at: int  # -1 if no line is the title
    head: Sequence[str]  # from the title to the description, without what is no part of the posting
    before: Sequence[str]  # some lines above the title
    body_at: int
    end_at: int


def parts_of(lines: Sequence[str], title: str) -> Parts:
    """Find the title, the lines of its head and the description that follows them.

    A page of a search has the titles of others before them: the last one above the description is
    the posting's.
    """
    marks = [_mark_of(line) for line in lines]
    at = _titles_at(lines, title)
    first = at[0] if at else 0
    container = next((n for n in range(first, len(lines)) if marks[n] == "container"), None)
    begin = container if container is not None else _introduction(lines, marks, first + 1)
    title_at = max((n for n in at if n < begin or n == first), default=-1)
    body_at = begin + 1 if container is not None else begin
    for number in range(max(title_at, 0), begin):
        if _OF_EMPLOYER.fullmatch(fold(lines[number])) and _has_text(lines, number):
            begin = body_at = number
            break
    end_at = _end_of_body(lines, marks, body_at)
    head = [line for line in lines[max(title_at, 0) : begin] if line and not is_noise(line)]
    before = [line for line in lines[max(0, title_at - 6) : max(title_at, 0)] if not is_noise(line)]
    return Parts(title_at, head[:_MOST_HEAD_LINES], before[-_BEFORE_TITLE:], body_at, end_at)


def _mark_of(line: str) -> str:
    """Return which part of a page a line begins: container, section, end, apply, or "" for none."""
    if not line or len(line) > _LONGEST_MARK:
        return ""
    folded = fold(line).strip(" -–—:!?.…*#»>→")
    if _CONTAINER.fullmatch(folded):
        return "container"
    if _SECTION.fullmatch(folded):
        return "section"
    if any(map(_APPLY.fullmatch, folded.split(" · ")[:3])):
        return "apply"
    return "end" if _END.fullmatch(folded) else ""


# Headings that other pages have as well
_ANYWHERE = re.compile(
    r"about .{1,40}|who we are|the team|benefits|overview|summary"
    r"|description|beschreibung|descripcion|descricao|(?:wir )?uber uns|wer wir sind"
    r"|a propos de nous"
    r"|qui sommes[- ]nous|sobre (?:nosotros|nos)|chi siamo|avantages|beneficios|skills|competences"
)


def counts_of_marks(lines: Sequence[str]) -> dict[str, int]:
    """Return how many lines of each kind there are that only pages of postings have."""
    counts: dict[str, int] = {}
    for line in lines:
        if (mark := _mark_of(line)) and not _ANYWHERE.fullmatch(fold(line).strip(" :?!.")):
            counts[mark] = counts.get(mark, 0) + 1
    return counts


def is_section(line: str) -> bool:
    """Return whether a line is a heading of or in a description: `Your tasks`."""
    return _mark_of(line) in ("container", "section")


def is_noise(line: str) -> bool:
    """Return whether a line is a button, a notice on cookies or the like."""
    return len(line) <= 400 and bool(
        _NOISE.fullmatch(folded := fold(line).strip(" -–—:!?.…*")) or _APPLY.fullmatch(folded)
    )


def _titles_at(lines: Sequence[str], title: str) -> list[int]:
    wanted = letters_of(title)
    longest = len(title) + 160
    return [
        number
        for number, line in enumerate(lines)
        if len(line) <= longest and wanted and letters_of(line).startswith(wanted)
    ]


def _first_of_body(lines: Sequence[str], marks: Sequence[str], start: int) -> int:
    """Return the first line that is a section's heading, or long and no label."""
    for number in range(start, len(lines)):
        line = lines[number]
        if marks[number] == "section" and _has_text(lines, number):
            return number
        long = len(line) >= _LONG_LINE or (len(line) >= 60 and line.endswith((".", "!")))
        if long and not is_label(line) and not is_noise(line):
            return number
    return len(lines)


def _has_text(lines: Sequence[str], number: int) -> bool:
    """Return whether a heading has a text or a list below, and not a short value."""
    below = next(iter(lines[number + 1 : number + 2]), "")
    is_item = without_bullet(below) != below
    return is_item or len(below) >= _LONG_VALUE or below.endswith((".", "!", "?", ":"))


def _introduction(lines: Sequence[str], marks: Sequence[str], start: int) -> int:
    """Return the first of the sentences that directly precede the body's first sure line.

    Where no line is sure, it is the first sentence.
    """
    begin = _first_of_body(lines, marks, start)
    if begin == len(lines):
        return next((n for n in range(start, begin) if _is_sentence(lines[n])), begin)
    while begin > start and _is_sentence(lines[begin - 1]):
        begin -= 1
    return begin


def _is_sentence(line: str) -> bool:
    is_whole = line.endswith((".", "!", "?")) and len(line.split()) >= _WORDS_OF_SENTENCE
    return is_whole and not is_label(line) and not is_noise(line)


def _end_of_body(lines: Sequence[str], marks: Sequence[str], start: int) -> int:
    length = 0
    for number in range(start, len(lines)):
        if marks[number] == "end" and length >= _SHORTEST_BODY:
            return number
        last = len(lines) - number <= _LAST_LINES and length >= _SHORTEST_BODY
        if marks[number] == "apply" and (last or length >= _MUCH):
            return number
        if length >= _SHORTEST_BODY and _is_about_followers(lines, number):
            return number
        length += len(lines[number])
    return len(lines)


def _is_about_followers(lines: Sequence[str], number: int) -> bool:
    """Return whether a card on the company begins here, with the number of its followers."""
    if len(lines[number]) > _LONGEST_MARK or not _ABOUT_COMPANY.fullmatch(fold(lines[number])):
        return False
    return any(_FOLLOWERS.search(fold(line)) for line in lines[number + 1 : number + 5])


_ABOUT_COMPANY = re.compile(
    r"about the company|informationen zum unternehmen|uber das unternehmen"
    r"|a propos de l['’]entreprise"
    r"|acerca de la empresa|sobre a empresa|about .{1,60}"
)
_FOLLOWERS = re.compile(r"[0-9] (?:followers|follower:?innen|abonnes|seguidores|volgers)\b")


# Descriptions


def description_of(
    html: str, lines: Sequence[str], parts: Parts, is_known: Callable[[str], bool]
) -> str:
    """Return the description as sanitized HTML, or as text if there is only that.

    Of a text, the description is all of it but the lines of its head whose words are in fields.
    """
    if html:
        return _of_html(html, lines, parts) or _of_lines(lines[parts.body_at : parts.end_at])
    if parts.body_at and _mark_of(lines[parts.body_at - 1]) == "container":
        return _of_lines(lines[parts.body_at : parts.end_at])
    start = 0 if _is_introduced(lines, parts.title_at) else max(parts.title_at, 0)
    while start < parts.end_at and (not lines[start] or is_known(lines[start])):
        start += 1
    if start and start < parts.end_at and _is_label_alone(lines[start - 1]):
        start -= 1
    return _of_lines(lines[start : parts.end_at])


def _is_label_alone(line: str) -> bool:
    return is_label(line) and ":" not in line.rstrip(": ")


def _is_introduced(lines: Sequence[str], title_at: int) -> bool:
    """Return whether text stands above the title, and not the navigation of a page."""
    return any(len(line) >= _LONG_LINE for line in lines[: max(title_at, 0)])


def _of_lines(lines: Sequence[str]) -> str:
    text = "\n".join(line for line in lines if not is_noise(line)).strip()
    return text if len(text) >= _SHORTEST_BODY else ""


_BLOCK = re.compile(
    r"<(?P<end>/?)(?P<name>h[1-6]|p|ul|ol|li|div|table|tr|td|th|blockquote|pre|br|dl|dt"
    r"|dd|section|article"
    r"|hr)\b[^<>]*>",
    re.I,
)
_TAG = re.compile(r"<[^<>]*>")


def _of_html(html: str, lines: Sequence[str], parts: Parts) -> str:
    """Cut the description out of the HTML of a page, by the text of its first and last line."""
    if parts.body_at >= len(lines):
        return ""
    blocks = _blocks(html)
    first = range(parts.body_at, min(parts.end_at, parts.body_at + _TRIED))
    start = next((at for n in first if (at := _position(blocks, lines, n)) is not None), None)
    if start is None:
        return ""
    end = _position(blocks, lines, parts.end_at) if parts.end_at < len(lines) else None
    cut = html[start : end if end is not None and end > start else len(html)]
    clean = posting_html(cut)
    return str(clean).strip() if clean and len(_TAG.sub("", clean)) >= _SHORTEST_BODY else ""


def _blocks(html: str) -> list[tuple[int, str]]:
    """Return where each block of text begins, and its letters; a list for its first item."""
    blocks = []
    begins, since = 0, 0  # of the block, of its text
    for tag in _BLOCK.finditer(html):
        text = html[since : tag.start()]
        letters = _letters(text)
        if letters:
            blocks.append((begins, letters))
        inside = tag["name"].lower() in ("li", "tr", "td", "th", "dd", "dt")
        if letters or not inside or tag["end"]:
            begins = tag.end() if tag["end"] else tag.start()
        since = tag.end()
    if letters := _letters(html[since:]):
        blocks.append((begins, letters))
    return blocks


def _letters(markup: str) -> str:
    return letters_of(html_entities.unescape(_TAG.sub("", markup[:2_000])))[:_COMPARED]


_TRIED = 10  # lines, of which the first may be buttons and not in the HTML
_COMPARED = 120  # letters by which a line and a block are the same


def _position(blocks: Sequence[tuple[int, str]], lines: Sequence[str], number: int) -> int | None:
    """Return where the block of a line begins; of equal ones, the one in the same turn."""
    wanted = letters_of(without_bullet(lines[number]))[:_COMPARED]
    turn = sum(
        letters_of(without_bullet(line))[:_COMPARED] == wanted for line in lines[: number + 1]
    )
    at = [begins for begins, letters in blocks if letters == wanted]
    return at[min(turn, len(at)) - 1] if at and wanted else None
