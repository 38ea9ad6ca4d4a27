"""Titles of jobs as they are compared: without gender, inflection, abbreviation and language."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from vega.reading.mail.clues import LONGEST_TEXT, Clues
from vega.reading.mail.names import is_unspaced
from vega.rules.similar import bare_title
from vega.rules.words import fold

# Verkäufer/in, Entwickler:innen, Wissenschaftliche*r, Chargé(e), Chargé·e, Desarrollador/a
_BOTH_GENDERS = re.compile(
    r"(?<=\w)(?:\((?:e|r|n|in|innen|ne|a|as|trice|euse)\)"
    r"|[/*:·_-](?:in|innen|e|r|n|ne|a|as|trice|euse)\b)"
)
_SIGNS = re.compile(r"[^\w+#.]+|\.(?!\w)")
_AND = re.compile(r" (?:and|und|et)(?= )")
_STEM = re.compile(
    r"(?<=\w{4})(?:er|ung|eur|euse|ere|rice)?(?:innen|in|en|es|ees|ee|e|n|s|a|o|as|os)?(?= |$)"
)
_SAME = (
    "senior: sr snr", "junior: jr", "engineer: eng engr ingenieur ingeniero ingeniera ingegnere",
    "developer: dev entwickler developpeur developpeuse desarrollador desarrolladora programador"
    " programmierer", "manager: mgr", "data: daten donnees datos", "analyst: analyste analista",
    "consultant: berater consultor consultora", "assistant: assistenz assistent assistente",
    "software: logiciel sw", "intern: internship praktikum praktikant praktikantin stagiaire",
    "scientist: wissenschaftler", "research: forschung", "sales: vertrieb ventes ventas",
    "accountant: buchhalter comptable contable", "nurse: pflegefachkraft pflegefachperson infirmier"
    " infirmiere enfermero enfermera", "designer: gestalter disenador disenadora",
    "lead: leiter leitung leitender", "backend: back-end", "frontend: front-end",
    "administrator: administrateur administrador", "teacher: lehrer lehrkraft enseignant profesor",
    "salesperson: verkaufer vendeur vendeuse vendedor", "project: projekt projet proyecto",
    "product: produkt produit producto", "architect: architekt architecte arquitecto",
)  # fmt: skip
_WORD_FOR: Mapping[str, str] = {
    other: word
    for word, _, others in (line.partition(": ") for line in _SAME)
    for other in others.split()
}
_WORDS_FOR = {
    "werkstudent": "working student",
    "projektleiter": "project lead",
    "projektmanager": "project manager",
    "produktmanager": "product manager",
    "softwareentwickler": "software developer",
    "softwareingenieur": "software engineer",
    "swe": "software engineer",
    "ml": "machine learning",
    **_WORD_FOR,
}

MOST_PARTIAL = 200  # titles that are looked for in parts
MOST_TITLE_WORDS = 12
WHOLE, ONE_WORD = 14, 16  # points from which a title is named as a whole; of one word in a text
# A title named in the subject, the text or what is quoted: all of it, and at most for a part.
_PLACES = ((20, 8), (16, 6), (8, 3))
_IN_OTHER_ORDER = 15


def titled(text: str) -> str:
    """Fold a text as `title_words` folds a title."""
    one_gender = _BOTH_GENDERS.sub("", fold(text[:LONGEST_TEXT]))
    return f" {_common(_SIGNS.sub(' ', one_gender))} "


@lru_cache(maxsize=10_000)
def title_words(title: str) -> str:
    """Fold a title as `bare_title` does, and of genders and languages keep one."""
    return _common(bare_title(_BOTH_GENDERS.sub("", title)))


def _common(words: str) -> str:
    return " ".join(map(_common_word, _AND.sub("", words).split()))


def _common_word(word: str) -> str:
    return _WORDS_FOR.get(word) or _WORDS_FOR.get(word.removesuffix("in"), word)


def stems(words: str) -> str:
    """Write title words without what gender, number and case change."""
    return _STEM.sub("", words)


def points_of_titles(
    clues: Clues, titles: Iterable[str], close: Iterable[str], roles: Sequence[str]
) -> dict[str, float]:
    """Return the points of titles; of titles within one another the longest. Those that are close
    are looked for in parts too.
    """
    mail = clues.mail
    texts = [stems(titled(text)) for text in (mail.subject, mail.text, mail.quoted)]
    left = [*texts]
    points = {title: _whole(title, left) for title in sorted(titles, key=_longest_first)}
    phrases = _phrases([texts[0], *map(stems, roles)], points)
    unnamed = [title for title in sorted(close, key=_longest_first) if not points[title]]
    for title in unnamed[:MOST_PARTIAL]:
        points[title] = max(_partial(title, left), _in_other_order(title, phrases))
        phrases = _without(phrases, title)
    return points


def _longest_first(title: str) -> tuple[int, str]:
    return -len(title), title


def _whole(title: str, left: list[str]) -> float:
    """Return the points for a title that is named as it is, and take it out of the texts."""
    needle = title if is_unspaced(title) else f" {stems(title)} "
    points: float = 0
    for at, text in enumerate(left):
        if needle in text:
            points = max(points, _PLACES[at][0] + 0.5 * min(4, title.count(" ")))
            left[at] = text.replace(needle, " | ")
    return points


def _phrases(texts: Sequence[str], points: Mapping[str, float]) -> list[set[str]]:
    """Return the words of texts in which no whole title was found."""
    phrases = [set(text.split()) for text in texts]
    for title in [title for title, worth in points.items() if worth >= WHOLE]:
        phrases = _without(phrases, title)
    return phrases


def _without(phrases: Sequence[set[str]], title: str) -> list[set[str]]:
    words = set(stems(title).split())
    return [phrase for phrase in phrases if not words <= phrase]


def _partial(title: str, texts: Sequence[str]) -> float:
    """Return the points for the longest part of a title that is named; outside of the subject two
    words at least.
    """
    words = stems(title).split()[:MOST_TITLE_WORDS]
    for size in range(len(words) - 1, 0, -1):
        parts = [f" {' '.join(words[at : at + size])} " for at in range(len(words) - size + 1)]
        for at, text in enumerate(texts):
            if (size > 1 or at == 0) and any(part in text for part in parts):
                return 2 + _PLACES[at][1] * size / len(words)
    return 0


def _in_other_order(title: str, phrases: Sequence[set[str]]) -> float:
    """Return the points for a title whose words the subject or a role has, or most of them."""
    words = set(stems(title).split())
    share = max((len(words & phrase) / len(words) for phrase in phrases if words), default=0)
    if share == 1 and len(words) > 1:
        return _IN_OTHER_ORDER
    return 2 + 6 * share if share >= 0.5 and len(words) > 2 else 0
