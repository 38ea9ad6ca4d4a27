"""Read role, company and place from the title of a page or the text of a share.

A title joins them by a phrase, `Engineer at Acme`, or by signs, `Engineer | Acme | Board`. Where it
is not clear which part is the company, there is none: a wrong one is worse.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from vega.reading.page.words import (
    has_company_form,
    has_gender_mark,
    is_board,
    is_chip,
    is_field,
    is_generic,
    is_like_a_board,
    is_like_an_employer,
    is_list_of_jobs,
    is_place,
    letters_of,
    line_of,
    names_a_role,
    same,
)
from vega.rules.words import fold

_UNREAD = re.compile(r"^\s*(?:\([0-9]{1,4}\+?\)|\[[0-9]{1,4}\]|[•●✓✔★*]+)\s*")
_BARS = re.compile(r"\s*[|｜¦]\s*|\s+(?:::|»|›|//|·|•|∙|⋅)\s+|\s*·\s*")
_DASHES = re.compile(r"\s+[-–—−]+\s+|\s*—\s*|(?<=\))\s*[-–]\s+")
_LONGEST_NAME = 80  # characters of a company's name
_LONGEST_PLACE = 100

# Whole phrases, the most certain first. `role`, `company` and `place` are what they name.
_ROLE, _COMPANY, _PLACE = r"(?P<role>.{2,200}?)", r"(?P<company>.{1,80}?)", r"(?P<place>.{2,100})"
_PHRASES = [
    re.compile(form, re.I)
    for form in (
        rf"{_COMPANY} (?:is |are )?hiring(?: for)?(?: an?)?:? {_ROLE}(?: jobs?)? in {_PLACE}",
        rf"{_COMPANY} (?:is |are )?hiring(?: for)?(?: an?)?:? {_ROLE}",
        rf"{_COMPANY} is (?:looking for|seeking) an? {_ROLE}",
        rf"{_COMPANY} sucht(?: eine?n?)? {_ROLE} in {_PLACE}",
        rf"{_COMPANY} sucht(?: eine?n?)? {_ROLE}",
        rf"{_COMPANY} recrute (?:pour des postes de |un\(?e?\)? |une? |des )?{_ROLE}"
        rf"(?: \((?P<place>[^()]*,[^()]*)\)| à (?P<place2>.+))?",
        rf"{_COMPANY} busca(?: personas para (?:el cargo|el puesto) de| una?| candidatos para)? "
        rf"{_ROLE} en {_PLACE}",
        rf"{_COMPANY} (?:está contratando|contrata|está com vagas abertas para|está a contratar"
        rf"|contratou)(?: para)?(?: uma?)? {_ROLE} em {_PLACE}",
        rf"{_COMPANY} (?:zoekt(?: een)?|sta assumendo(?: una?)?"
        rf"|cerca(?: una?)?) {_ROLE} (?:in|a) {_PLACE}",
        rf"(?:check out this job|i found this job|look at this job"
        rf"|this job) at {_COMPANY} ?: {_ROLE}",
        rf"(?:schau dir diesen job|sieh dir diesen job|dieser job|diese stelle)(?: mal)?"
        rf"(?: bei {_COMPANY})(?: an)? ?: {_ROLE}",
        rf"(?:découvrez cette offre|regardez cette offre|j['’]ai trouvé cette offre|cette offre)"
        rf"(?: d['’]emploi)? chez {_COMPANY} ?: {_ROLE}",
        rf"(?:mira|echa un vistazo a|he encontrado) (?:este empleo|esta oferta|este trabajo) en "
        rf"{_COMPANY} ?: {_ROLE}",
        rf"(?:confira|veja|encontrei) esta vaga (?:na|no|em|da) {_COMPANY} ?: {_ROLE}",
    )
]
_NO_COMPANIES = ("we", "we're", "we’re", "wir", "nous", "who", "who's", "now", "is", "on", "urgent")
# What may stand before the role, in a title or a share
_LEAD = re.compile(
    r"^(?:job application for|application for|apply (?:now )?for|apply to|now hiring:"
    r"|we['’]re hiring:?"
    r"|we are hiring:?|hiring:|job (?:opening|title|offer|posting|description|vacancy):"
    r"|job:|vacancy:"
    r"|career opportunit(?:y|ies):|open position:|position:|check out this job:|i found this job:"
    r"|bewerbung (?:als|für)|bewirb dich als|jetzt bewerben(?: als|:)|(?:stelle"
    r"|stellenangebot|job|jobangebot"
    r"|stellenanzeige)(?: als|:)|stellenausschreibung:?|schau dir diesen job an:"
    r"|wir suchen:?(?: eine?n?)?"
    r"|offre d['’]emploi ?:?|offre de stage ?:?|offre ?:|emploi ?:?|annonce ?:|recrutement ?:?"
    r"|nous recrutons ?:?(?: une?)?|j['’]ai trouvé cette offre(?: d['’]emploi)? ?:"
    r"|découvrez cette offre(?: d['’]emploi)? ?:|postuler pour"
    r"|oferta de (?:empleo|trabajo)(?: de| para)?:?|empleo(?: de|:)|trabajo(?: de|:)"
    r"|vacante(?: de|:)|buscamos:?|mira (?:este empleo|esta oferta):"
    r"|vaga(?: de emprego)?(?: de| para|:)|oportunidade(?: de|:)|emprego(?: de|:)"
    r"|confira esta vaga:"
    r"|vacature:?|offerta di lavoro:?|lavoro(?: come|:)|annuncio di lavoro:?)\s+",
    re.I,
)
_NUMBER_OF_JOB = re.compile(r"\s*\((?:[a-z ]{0,12}[-#: ]{0,2})?[0-9]{3,12}\)$", re.I)
# Leads after which `en`, `na` or `no` comes before the company
_ROMANCE_LEAD = re.compile(
    r"^(?:ofertas? de|vaga|vacante|oportunidade|empleo|emprego|trabajo)\b", re.I
)
# What comes between the role and the company
_AT = re.compile(r"\s(?:at|bei der|bei dem|bei|beim|chez|presso|bij|@)\s+|\s+@(?=\S)", re.I)
_WORD_FOR_JOB = r"(?:\s+[-–—])?(?:\s+(?:jobs?|stelle|stellenangebot|position|vacancy))?"
_AT_AFTER_ROLE = re.compile(_WORD_FOR_JOB + _AT.pattern, re.I)
_IN_AFTER_ROLE = re.compile(_WORD_FOR_JOB + r"\s(?:in|near)\s+", re.I)
_AT_ROMANCE = re.compile(r"\s(?:en|na|no)\s+", re.I)
# `at home`, and not `at Home Instead`
_NOT_AFTER_AT = re.compile(
    r"(?i:(?:our|your|a|an|one of|me|us|you|all|any|uns|dir|dich|ihnen|nous|vous)\b)"
    r"|(?i:home|scale|large|work|nights?|sea|least|once|heights?|play|risk|heart|speed|domicile)"
    r"(?=\s*(?:\Z|[^\w\s]|[a-z]))"
)
_IN = re.compile(r"\s(?:in|en|em|à|à partir de|near|a)\s+", re.I)
_JOB_IN = re.compile(r"\s+(?:jobs?|stelle|stellenangebot|vacancy|position)\s+in\s+", re.I)
# A part that names its employer beside the word for a page of jobs
_CAREERS_OF = re.compile(
    r"(?:(?:jobs?|careers?|working|work|karriere|stellen|stellenangebote|carri[eè]res?"
    r"|emplois?|recrutement"
    r"|empleos?|carreiras|vagas|werken|jobs and careers) (?:at|bei|chez|en|na|no|with"
    r"|bij) (?P<after>.+)"
    r"|(?P<before>.+?)(?:['’]s)? (?:careers?|career (?:site|page|portal|opportunities)"
    r"|careers (?:site|page"
    r"|portal|website)|(?:employment|job) opportunities|(?:current |open )?(?:vacancies|positions)"
    r"|employment|karriere(?:portal|seite)?|recrutement|recruiting|recruitment|stellenangebote"
    r"|carri[eè]res?|carreiras|jobs|job (?:board|openings)|stellenmarkt))",
    re.I,
)
_ENDING_NOISE = re.compile(
    r"\s*(?:\(?(?:apply now|jetzt bewerben|new|neu|job (?:id|ref|number).*|ref\.? .*"
    r"|id:? ?[0-9]+)\)?)$",
    re.I,
)
_WORD_AFTER_ROLE = re.compile(r"\s+(?:job|wanted|gesucht|vacancy|stellenangebot)$", re.I)
_ACCELERATOR = re.compile(r"\s*\((?:YC|Y Combinator)\b[^()]*\)$")
_MOST_PARTS = 8


def read_title(title: str, site: str = "", headings: Sequence[str] = ()) -> dict[str, str]:
    """Return the title, company and location that a page's title names, as far as they are clear.

    `site` is what the page calls its site, or the board's name. A part that is one of the headings
    is the role.
    """
    text, site = _NUMBER_OF_JOB.sub("", _UNREAD.sub("", line_of(title))), line_of(site)
    every = _parts(_BARS, text)
    if len(every) > 1 and _is_named_for_jobs(every[-1]) and not _is_board_part(every[-1], site):
        del every[-1]
    bars = _without_boards(every, site)
    if not bars:
        return {}
    dashed = _parts(_DASHES, " - ".join(bars))
    headings = [heading for each in headings if (heading := line_of(each))]
    on_board = len(bars) < len(every) and _is_board_part(every[-1], site)
    found = (
        _after_heading(bars, site, headings)
        or _from_heading(dashed, site, headings, on_board)
        or _from_phrase(bars, site)
        or (_role_first(bars) if same(every[-1], "LinkedIn") else {})
        or ({} if is_list_of_jobs(dashed[0]) else _from_parts(bars, site, len(bars) < len(every)))
    )
    return _clean(found)


def role_of_heading(heading: str) -> str:
    """Strip what says what a page is, or a number: `Engineer - job post`, `Careers: Cook (77)`."""
    lead, _, rest = line_of(heading).partition(": ")
    text = _NUMBER_OF_JOB.sub("", rest if rest and is_generic(lead) else line_of(heading))
    *pieces, last = _parts(_DASHES, text) or [""]
    ending = text.rfind(last)
    return text[:ending].strip(" -–—|") if pieces and is_generic(last) else text


def heading_of(parts: Sequence[str], titles: Sequence[str]) -> str:
    """Return a heading whose parts have lines or links of their own, without the employer.

    A part alone is the heading if titles have it without what follows, or the other is a company.
    """
    joined = " ".join(filter(None, parts))
    if len(parts) != 2:
        return joined
    role, other = parts if not names_a_role(parts[1]) or names_a_role(parts[0]) else parts[::-1]
    if _AT.match(f" {other}") or (has_company_form(other) and not has_company_form(role)):
        return role
    said = [letters_of(part) for title in titles for part in _all_parts(title)]
    is_other = may_be_a_company(other) and not has_gender_mark(other)
    in_one = any(letters_of(joined) in part for part in said)
    is_alone = bool(letters_of(role)) and any(letters_of(role) in part for part in said)
    return role if is_alone and is_other and not in_one else joined


def _all_parts(title: str) -> list[str]:
    bars = _parts(_BARS, _UNREAD.sub("", line_of(title)))
    return [part for bar in bars for part in _parts(_DASHES, bar)]


def only_part(title: str) -> str:
    """Return the part of a title that is left without words such as `Careers`; "" if more are."""
    parts = [part for part in _all_parts(title) if not is_generic(part)]
    return parts[0] if len(parts) == 1 else ""


def _parts(separator: re.Pattern[str], text: str) -> list[str]:
    """Split a text, but not within parentheses: `Engineer (Node.js | React)`."""
    parts: list[str] = []
    start = 0
    for sign in islice(separator.finditer(text), 4 * _MOST_PARTS):
        part = text[start : sign.start()]
        if part.count("(") <= part.count(")") and len(parts) < _MOST_PARTS:
            parts.append(part)
            start = sign.end()
    stripped = (part.strip(" -–—|·,") for part in [*parts, text[start:]])
    return [part for part in stripped if part]


def _without_boards(bars: list[str], site: str) -> list[str]:
    """Drop the board's name from the end, and words such as `Careers` from both.

    Nothing is left of the title of a home page, such as `Acme | Careers`.
    """
    kept = [bar for bar in bars if not is_generic(bar)]
    if len(kept) == 1 < len(bars) and not names_a_role(kept[0]):
        return []
    if len(kept) > 1 and _is_board_part(kept[-1], site):
        del kept[-1]  # once: `Engineer | LinkedIn | LinkedIn` is a board's own posting
    return kept


def _is_board_part(part: str, site: str) -> bool:
    return is_board(part) or (same(part, site) and is_like_a_board(site))


_FOR_JOBS = re.compile(
    r"\b(?:jobs?|[a-z]+jobs|emplois?|empleos?|empregos?|vagas|trabajos?|vacatures?|lavoro"
    r"|stellen(?:markt|anzeigen|portal|borse|angebote))\b"
)


def _is_named_for_jobs(part: str) -> bool:
    """Return whether a part has a word for jobs and is no employer's: `Ouest Emploi`."""
    is_other = has_company_form(part) or names_a_role(part) or _careers_of(part)
    return bool(_FOR_JOBS.search(fold(part))) and not is_other and " in " not in part


# Phrases


def _from_phrase(bars: list[str], site: str) -> dict[str, str]:
    """Read `Role at Company` or a whole phrase in the first part; a place may follow."""
    text = bars[0]
    for phrase in _PHRASES:
        found = phrase.fullmatch(text)
        if found and fold(found["company"]) not in _NO_COMPANIES:
            return _of_phrase(found.groupdict())
    lead = _LEAD.match(text) or _sentence_before(text)
    bare = text[lead.end() :] if lead else text
    found_at = _role_at(bare, bars[1:], certain=bool(lead))
    if not found_at and lead and _ROMANCE_LEAD.match(text):
        found_at = _role_en(bare, lead[0])
    if found_at or not lead:
        return found_at
    return _from_parts([bare, *bars[1:]], site, on_board=True)


_SENTENCE = re.compile(
    r"[^:()|]{0,80}\b(?:job|stelle|stellenanzeige|stellenangebot|offre|annonce|poste"
    r"|empleo|oferta|vacante"
    r"|puesto|vaga|vacature|offerta|position|opportunity|role)\b[^:()|]{0,40}:\s+",
    re.I,
)


def _sentence_before(text: str) -> re.Match[str] | None:
    """Return the words of a share before the role: `I found this job on XING:`."""
    found = _SENTENCE.match(text)
    return found if found and not names_a_role(found[0]) else None


def _of_phrase(found: dict[str, str | None]) -> dict[str, str]:
    place = found.get("place") or found.get("place2") or ""
    return {"title": found["role"] or "", "company": found["company"] or "", "location": place}


def _role_at(text: str, others: list[str], certain: bool) -> dict[str, str]:
    """Split a part at its last `at`, unless what follows is no name: `Look at Me`."""
    for at in reversed(list(_AT.finditer(text))):
        role, rest = text[: at.start()].strip(" -–,"), text[at.end() :].strip()
        if not role or not rest or _NOT_AFTER_AT.match(rest):
            continue
        if not (certain or names_a_role(role) or not names_a_role(rest)):
            continue
        company, place = _company_and_place(rest)
        *pieces, last = _parts(_DASHES, role) or [""]
        role = " - ".join(pieces) if pieces and is_generic(last) else role
        if not company or len(company) > _LONGEST_NAME or is_field(company):
            continue
        place = place or next((other for other in others if is_place(other)), "")
        return _with_place_of_role({"title": role, "company": company, "location": place})
    return {}


def _company_and_place(text: str) -> tuple[str, str]:
    """Split `Acme GmbH in Berlin` and `Acme - Berlin`."""
    company, *more = _parts(_DASHES, text)
    place = next((part for part in more if is_place(part)), "")
    for found in reversed(list(_IN.finditer(company))):
        before, after = company[: found.start()], company[found.end() :]
        if is_place(after) or has_company_form(before) or _is_new_place(before, after):
            return before.strip(" ,"), after.strip()
    careers = _CAREERS_OF.fullmatch(company)
    company = (careers["before"] or company) if careers else company
    if apart := re.fullmatch(r"(.+?) ?\(([^()]+)\)|(.+?), (.+)", company):
        before, after = apart[1] or apart[3], apart[2] or apart[4]
        if is_chip(after) or (is_place(after) and not has_company_form(company)):
            return before, after if is_place(after) else place
    return company, place


def _is_new_place(before: str, after: str) -> bool:
    """Return whether `in` parts a company from a place that is not known here."""
    return after[:1].isupper() and fold(before) not in ("made", "best", "all", "born", "believe")


def _with_place_of_role(found: dict[str, str]) -> dict[str, str]:
    """Take a place from the end of the role: `Engineer in Berlin at Acme`, `Engineer (Berlin)`."""
    role = found["title"]
    job = _JOB_IN.search(role)
    if job and is_like_a_place(place := role[job.end() :]):
        return {**found, "title": role[: job.start()], "location": place}
    for within in reversed(list(_IN.finditer(role))):
        place = role[within.end() :]
        if is_place(place):
            shorter = role[: within.start()].strip(" -–,")
            return {**found, "title": shorter, "location": found.get("location") or place}
    return found


def _role_en(text: str, lead: str) -> dict[str, str]:
    """Read `Oferta de empleo: Role en Company`, where the same word comes before a place."""
    for at in reversed(list(_AT_ROMANCE.finditer(text))):
        role, rest = text[: at.start()].strip(), text[at.end() :].strip()
        company, place = _company_and_place(rest)
        if not role or not rest:
            continue
        if is_place(rest):
            return {"title": role, "location": rest}
        clear = ":" in lead or fold(at[0]).strip() in ("na", "no") or has_company_form(company)
        if clear:
            return {"title": role, "company": company, "location": place}
        return {"title": role}
    return {}


def _role_first(bars: list[str]) -> dict[str, str]:
    """Read `Role | Company`, in the order of a board that always has them so."""
    *role, company = bars
    if not role or is_board(company) or is_place(company):
        return {}
    return _with_place_of_role({"title": " | ".join(role), "company": company})


# Headings


def _after_heading(bars: list[str], site: str, headings: Iterable[str]) -> dict[str, str]:
    """Read `Role at Company` and `Role in Place` where the role is a heading."""
    text = bars[0]
    for heading in headings:
        if is_generic(heading) or not text.casefold().startswith(heading.casefold()):
            continue
        if at := _AT_AFTER_ROLE.match(text, len(heading)):
            company, place = _company_and_place(text[at.end() :])
            place = place or _place_in(bars[1:])
            return {"title": heading, "company": company, "location": place}
        within = _IN_AFTER_ROLE.match(text, len(heading))
        if within and (rest := _parts(_DASHES, text[within.end() :])):
            place, company = _place_and_company(rest[0])
            if is_like_a_place(place):
                named = {"company": company} if company else _company_of(bars[1:], site)
                return {**named, "title": heading, "location": place}
    return {}


def _place_and_company(text: str) -> tuple[str, str]:
    """Split what follows `in`: `Kent at Sea Inn`."""
    at = _AT.search(text)
    return (text[: at.start()], text[at.end() :].strip()) if at else (text, "")


def is_like_a_place(text: str) -> bool:
    """Return whether a text after `in` is a place, perhaps one that is not known here."""
    return is_place(text) or bool(_CITY_AND_REGION.fullmatch(text) and may_be_a_company(text))


_CITY_AND_REGION = re.compile(
    r"[^\W\d_a-zß-ÿ][^\d,:;!?|–—]{1,40}(?:, [^\W\d_][^\d:;!?|–—]{1,40}){0,2}"
)


def _from_heading(
    pieces: list[str], site: str, headings: Iterable[str], on_board: bool
) -> dict[str, str]:
    """Use the heading that is a part of the title, or several of its parts, as the role.

    It may be the company's name where another part names a role, but no board has that first.
    """
    for number, heading in enumerate(headings):
        if is_generic(heading) or not (span := _span(pieces, heading)):
            continue
        rest = [*pieces[: span[0]], *pieces[span[1] :]]
        roles = (part for part in rest if names_a_role(part) and not same(part, site))
        is_company = not names_a_role(heading) and any(roles)
        if not is_company or (on_board and number == 0):
            return {"title": heading, **_company_of(rest, site)}
    return {}


def _span(pieces: list[str], heading: str) -> tuple[int, int] | None:
    """Return which pieces of a title together are a heading."""
    wanted = letters_of(heading)
    for start in range(len(pieces)):
        letters = ""
        for end in range(start, len(pieces)):
            letters += letters_of(pieces[end])
            if wanted and letters == wanted:
                return start, end + 1
            if len(letters) > len(wanted):
                break
    return None


def _company_of(rest: list[str], site: str) -> dict[str, str]:
    """Return the company and place among parts that are no role."""
    _, company = _company_in(rest, site)
    return _without_empty({"company": company or _only_name(rest), "location": _place_in(rest)})


def _company_in(parts: list[str], site: str) -> tuple[str, str]:
    """Return the part that its form, the site's name or the word `Careers` makes the company.

    With it the company's name in it.
    """
    for part in parts:
        if careers := _careers_of(part):
            return part, careers
    for part in parts:
        if _is_site(part, site) and not is_generic(part):
            return part, part
    formed = [part for part in parts if _before_place(part) and not has_gender_mark(part)]
    return (formed[0], _before_place(formed[0])) if len(formed) == 1 else ("", "")


def _before_place(part: str) -> str:
    """Return the company of `Acme GmbH` and `Acme GmbH, Berlin` by its form; "" for other parts."""
    if has_company_form(part):
        return part
    before, _, after = part.partition(", ")
    return before if has_company_form(before) and is_place(after) else ""


def _only_name(parts: list[str]) -> str:
    """Return the part that alone can be a company; behind `Civil Jobs` follows its site's name."""
    before = takewhile(lambda part: not is_list_of_jobs(part), parts)
    names = [part for part in before if may_be_a_company(part)]
    return names[0] if len(names) == 1 else ""


def _place_in(parts: list[str]) -> str:
    return next(filter(is_place, parts), "")


def _without_empty(found: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in found.items() if value}


def _careers_of(part: str) -> str:
    """Return the employer of `Acme Careers` and `Jobs at Acme`, never of `Engineering Jobs`."""
    found = _CAREERS_OF.fullmatch(part)
    name = (found["after"] or found["before"]).strip() if found else ""
    name = _company_and_place(name)[0] if found and found["after"] else name
    if not name or is_field(name) or is_place(name) or names_a_role(name) or is_generic(name):
        return ""
    by_jobs = (
        found is not None
        and found["before"]
        and re.search(r"(?i)(?:jobs|stellenmarkt|stellenangebote)$", part)
    )
    return "" if is_board(part) or is_board(name) or by_jobs else name


def employer_of_site(site: str) -> str:
    """Return the employer whose site a name is: of `Acme Careers`; "" if none."""
    name = _careers_of(site)
    if name or not site or is_like_a_board(site) or is_generic(site):
        return name
    return site if may_be_a_company(site) or has_company_form(site) else ""


def _is_site(part: str, site: str) -> bool:
    """Return whether a part is the name of a site that is no board: an employer's."""
    if not site or is_board(site):
        return False
    careers = _careers_of(site)
    return same(part, careers) if careers else same(part, site) and not is_like_a_board(site)


def is_named_as_a_company(part: str) -> bool:
    return has_company_form(part) or (is_like_an_employer(part) and not is_generic(part))


def may_be_a_company(part: str) -> bool:
    """Return whether a part is no role, place, field of work, chip or heading."""
    return not (
        names_a_role(part)
        or is_place(part)
        or is_field(part)
        or is_generic(part)
        or is_board(part)
        or is_chip(part)
        or is_list_of_jobs(part)
        or len(part) > _LONGEST_NAME
        or re.search(r"[0-9]{3}|[€$£:?!]", part)
    )


# Parts


def _from_parts(bars: list[str], site: str, on_board: bool = False) -> dict[str, str]:
    """Read parts between bars, or dashes where there are no bars: mostly the role comes first."""
    bars = [_ENDING_NOISE.sub("", bar) or bar for bar in bars]
    first, *rest = bars
    dashed = _parts(_DASHES, first)
    if not rest and len(dashed) > 1:
        before = len(dashed)
        dashed = _without_boards(dashed, site)
        return _from_dashes(dashed, [], site, on_board or len(dashed) < before)
    role = next((number for number, bar in enumerate(bars) if names_a_role(bar)), 0)
    if role:
        return _company_first(bars, site) if role == 1 else {"title": bars[role]}
    if len(dashed) > 1:
        return _from_dashes(dashed, rest, site, on_board)
    return {**_from_one(first), **_company_of(rest, site)}


def _from_one(text: str) -> dict[str, str]:
    """Read a part that has no company: `Engineer Job in Berlin`."""
    if found := _JOB_IN.search(text):
        place, company = _place_and_company(text[found.end() :])
        if place[:1].isupper() or place[:1].isdigit():
            named = {"company": company} if company else {}
            return {"title": text[: found.start()], "location": place, **named}
    company, _, role = text.partition(": ")
    if is_named_as_a_company(company) and names_a_role(role):
        return {"title": role, "company": company}
    return _with_place_of_role({"title": text})


def _from_dashes(dashed: list[str], bars: list[str], site: str, on_board: bool) -> dict[str, str]:
    """Read `Role - Team - Company - Place` with the parts behind it between bars.

    Before a board's name the only part that can be the company is it; else its form tells.
    """
    if len(dashed) < 2 and not bars:
        return _from_one(dashed[0]) if dashed else {}
    if not names_a_role(dashed[0]) and len(dashed) > 1 and names_a_role(dashed[1]):
        return _company_first([*dashed, *bars], site)
    role, *others = dashed
    part, company = _company_in([*others, *bars], site)
    company = company or _only_name(bars) or (_only_name(others) if on_board else "")
    kept = [role, *takewhile(lambda other: _is_of_role(other, part or company), others)]
    if not company and len(kept) > 1 and may_be_a_company(kept[-1]):
        del kept[-1]
    place = _place_in([*others, *bars])
    found = _from_one(" - ".join(kept))
    return {**found, **_without_empty({"company": company, "location": place})}


def _is_of_role(part: str, company: str) -> bool:
    return part != company and not is_place(part) and not is_chip(part)


def _company_first(parts: list[str], site: str) -> dict[str, str]:
    """Read `Acme - Engineer`, which may go on with a team or a place."""
    company, role, *rest = parts
    _, known = _company_in(rest, site)
    others = [part for part in rest if not is_place(part) and not is_chip(part)]
    if not known and any(map(may_be_a_company, others)):
        return {"title": role}
    title = " - ".join([role, *filter(is_field, others)])
    if not known and may_be_a_company(company):
        known = _careers_of(company) or company
    return {"title": title, **_without_empty({"company": known, "location": _place_in(rest)})}


def _clean(found: dict[str, str]) -> dict[str, str]:
    """Drop what is empty or no name, and signs at the ends."""
    cleaned = {
        name: value.strip(" ,;:|-–—·").removesuffix(" Careers")
        for name, value in found.items()
        if value
    }
    title = cleaned.get("title", "")
    if title:
        cleaned["title"] = _WORD_AFTER_ROLE.sub("", title) if names_a_role(title) else title
    if is_generic(title) or is_board(title):
        cleaned.pop("title", None)
    company = _ACCELERATOR.sub("", cleaned.get("company", ""))
    if company:
        cleaned["company"] = company
    if len(company) > _LONGEST_NAME or is_generic(company) or not any(map(str.isalnum, company)):
        cleaned.pop("company", None)
    if len(cleaned.get("location", "")) > _LONGEST_PLACE:
        cleaned.pop("location")
    return {name: value for name, value in cleaned.items() if value}
