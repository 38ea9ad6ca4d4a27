"""Tell a posting from an article, an event, a list of jobs or a home page."""

import re
from collections.abc import Mapping, Sequence

from vega.reading.page.bodies import Parts, counts_of_marks, is_section
from vega.reading.page.closed import is_closed
from vega.reading.page.labels import without_bullet
from vega.reading.page.locations import is_place_line
from vega.reading.page.salaries import pay_in, without_estimates
from vega.reading.page.visible import PIECES, TITLE_LINES, Found, Visible, is_from_board
from vega.reading.page.words import has_gender_mark, is_no_posting, line_of, names_a_role
from vega.rules.words import fold

_FEW_LINES = 6  # of a share, or of the head of a posting
_PROFILE = re.compile(r"https?://(?:[\w-]+\.)?(?:linkedin\.com/in|xing\.com/profile)/", re.I)


def is_posting(
    visible: Visible,
    found: Found,
    details: Found,
    labels: Mapping[str, list[str]],
    parts: Parts,
    lines: Sequence[str],
) -> bool:
    """Return whether enough speaks for a posting: articles may name a role as well."""
    title = found["title"]
    if is_no_posting(title) or is_no_posting(line_of(visible.title)) or _PROFILE.match(visible.url):
        return False
    marks = counts_of_marks(lines)
    facts = details.keys() & _FACTS
    if visible.is_news:
        return False
    if not (facts or labels or _asks_to_apply(title, marks)) and _is_article(visible, lines):
        return False
    role, on_board = names_a_role(title), is_from_board(visible, found)
    is_of_work = role or on_board or _is_of_work(title, details, labels, marks, lines)
    if len([line for line in lines if line]) <= _FEW_LINES:
        is_of_work |= "workplace" in details or "salary_currency" in details
        if role or on_board or (is_of_work and "company" in found and details):
            return True
    if not is_of_work:
        return False
    signs = len(facts) + on_board + _signs_of_words(title, marks, lines)
    signs += max(_signs_of_labels(labels, role), _has_pay_or_place(parts.head))
    return signs >= (1 if role and "company" in found else 2 if role else 3)


_FACTS = {"job_type", "workplace", "deadline", "reference"}


def _signs_of_words(title: str, marks: Mapping[str, int], lines: Sequence[str]) -> int:
    """Count what speaks for a posting in its title and lines; an author's line speaks against."""
    return (
        2 * has_gender_mark(title)
        + min(2, marks.get("section", 0) + marks.get("container", 0))
        + bool(marks.get("apply"))
        + any(map(_asks_for_cv, lines))
        - 2 * any(_BYLINE.fullmatch(line) for line in lines[:TITLE_LINES])
    )


def _signs_of_labels(labels: Mapping[str, list[str]], role: bool) -> int:
    """Count the labels of a posting; beside a role that is known, one says as much as several."""
    found = labels.keys() & {"location", "salary", "job_type"}
    return min(1, len(found)) if role else len(found)


def _is_of_work(
    title: str,
    details: Found,
    labels: Mapping[str, list[str]],
    marks: Mapping[str, int],
    lines: Sequence[str],
) -> bool:
    """Return whether a page is about work, and not an event, a course, a flat or a grant."""
    hours = [value for value in labels.get("job_type", ()) if _HOURS.search(value)]
    is_paid = "salary" in labels and "salary_currency" in details
    if has_gender_mark(title) or "job_type" in details or is_paid or hours:
        return True
    if marks.get("container") or is_closed(lines):
        return True
    return any(_asks_for_cv(line) or _names_duties(line) for line in lines)


_HOURS = re.compile(r"[0-9]\s?(?:%|h\b|hours|std|stunden|heures|horas|uur|per week)", re.I)
_CV = re.compile(
    r"\b(?:your (?:cv|resume)|(?:mit|samt|ihren|deinen) lebenslauf|bewerbungsunterlagen|je cv"
    r"|(?:votre|ton) cv|cv et lettre"
    r"|lettre de motivation|(?:tu|su|o seu|seu|o teu) (?:cv|curriculum|curriculo)"
    r"|curriculum vitae)\b"
)
_DUTIES = re.compile(
    r"tasks|responsibilities|duties|accountabilities|what you.{0,9} (?:do|be doing)|the role"
    r"|aufgaben|tatigkeiten|dein profil|ihr profil|missions|responsab|taches|votre profil"
    r"|funciones|tareas|que haras|atividades|funcoes|atribuicoes|taken|werkzaamheden|mansioni"
)


def _names_duties(line: str) -> bool:
    """Return whether a line heads what one does at work."""
    return is_section(line) and bool(_DUTIES.search(fold(line)))


def _asks_for_cv(line: str) -> bool:
    return len(line) <= 400 and bool(_CV.search(fold(line)))


# `By Lee Amador, staff writer`, not `By bus` or `By 3 May`
_BYLINE = re.compile(
    r"(?:By|Von|Par|Por|Door|Di) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,.{0,60})?"
)
_DATELINE = re.compile(r"[A-ZÄÖÜÉ .'-]{3,40}(?:, [\w. ]{2,30})? [–—-] [A-Z]")


def _is_article(visible: Visible, lines: Sequence[str]) -> bool:
    """Return whether a page is of a newspaper or a blog: by its head, an author or a dateline."""
    if visible.meta.get("og:type", "").lower() == "article":
        return True
    return any(_BYLINE.fullmatch(line) or _DATELINE.match(line) for line in lines[:TITLE_LINES])


def _asks_to_apply(title: str, marks: Mapping[str, int]) -> bool:
    """Return whether an article is a posting all the same, as on employers' blogs."""
    return has_gender_mark(title) or not marks.keys().isdisjoint({"apply", "container", "section"})


def _has_pay_or_place(head: Sequence[str]) -> bool:
    """Return whether a pay or a place stands below the title."""
    pieces = (without_bullet(piece) for line in head[1:10] for piece in PIECES.split(line))
    return bool(pay_in(without_estimates(head[1:]))) or any(map(is_place_line, pieces))
