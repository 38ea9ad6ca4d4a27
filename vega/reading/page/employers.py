"""Find the employer that the first sentences of a posting name: `Kestrel Ltd is hiring a cook`."""

import re
from collections.abc import Iterable

from vega.reading.page.titles import is_named_as_a_company, may_be_a_company
from vega.reading.page.words import has_company_form, is_public_body
from vega.rules.words import fold, words_of

_SOON = r"(?:,? (?:currently|now|actively|urgently|always|again))*"
# Of each language: articles, and what an employer does
_SEEKING = [
    re.compile(rf"(?P<article>(?:{articles}))?(?P<name>\S.{{1,120}}?),? (?:{verbs})(?= )", re.I)
    for articles, verbs in (
        ("The ", rf"(?:is|are){_SOON} (?:looking for|seeking|hiring|recruiting|searching for)"),
        ("(?:Wir, )?(?:der|die|das) ", "sucht|suchen|stellt"),
        ("Le |La |Les |L['’]", "recrute|recrutent|recherche|recherchent|embauche"),
        ("El |La |Los |Las ", "busca|buscan|selecciona|contrata|necesita|precisa"),
        ("O |A |Os |As ", "procura|contrata|recruta|admite|(?:está|encontra-se) a (?:recrutar"
         "|contratar|procurar)|está contratando"),
    )
]  # fmt: skip
_VACANT_AT = re.compile(
    r"(?P<article>(?:Bei der |Beim |Bei dem |Bei den |Bei ))(?P<name>\S.{1,80}?) (?:ist|sind) "
    r"(?=.{0,200}(?:zu besetzen|Stelle|frei))"
)
# An agency seeks, and the employer stays unnamed
_FOR_CLIENT = re.compile(
    r"\b(?:(?:for|on behalf of|fur|im auftrag|pour|para|por cuenta de) (?:[\w']+ ){0,4}"
    r"(?:client|clients|customer|kunden|mandanten|auftraggeber|partner|cliente|clientes))\b"
)
_NO_NAMES = frozenset(
    """
    our unser unsere notre nos nuestro nuestra nosso nossa we wir nous you sie du who wer qui this
    a o as os diese dieser dieses ce cette esta este ein eine un une una uno um uma everyone
    """.split()  # noqa: SIM905
)
_LONGEST_BEGINNING = 400  # characters of a line
_MOST_WORDS = 10


def employer_in(lines: Iterable[str], said: str) -> str:
    """Return the employer that begins one of the lines and seeks somebody there; "" if none.

    It is named as a company or a public body is, or in what the page's titles have `said`.
    """
    padded = f" {' '.join(words_of(said))} "
    for line in lines:
        text = line[:_LONGEST_BEGINNING]
        if _FOR_CLIENT.search(fold(text)):
            continue
        for found in filter(None, (form.match(text) for form in (*_SEEKING, _VACANT_AT))):
            if name := _name_of(found["article"] or "", found["name"], padded):
                return name
    return ""


def _name_of(article: str, text: str, said: str) -> str:
    """Return the name before the verb, without what a clause or parentheses add to it."""
    for bare in (text, *re.split(r",|\s\(", text)[:1]):
        name = bare.strip(" ,")
        whole = f"{article}{name}"
        if _is_in(whole, said) or (_may_belong(article) and has_company_form(whole)):
            name = whole
        words = fold(name).split()
        if not words or words[0] in _NO_NAMES or len(words) > _MOST_WORDS or name[0].islower():
            continue
        if is_public_body(name) or is_named_as_a_company(name):
            return name
        if may_be_a_company(name) and _is_in(name, said):
            return name
    return ""


def _may_belong(article: str) -> bool:
    """Return whether an article may be a part of the name: `La Table Bleue SARL`."""
    return fold(article).strip() in ("le", "la", "les", "el", "los", "las")


def _is_in(name: str, said: str) -> bool:
    return f" {' '.join(words_of(name))} " in said
