"""Titles of jobs as they are compared: without gender and inflection."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from vega.reading.mail.mail import Mail
from vega.reading.mail.mail_words import word_list
from vega.rules.similar import LEFT_OUT, bare_title
from vega.rules.words import fold

IN_SUBJECT, IN_TEXT, QUOTED = 4.0, 3.0, 2.0  # points of a title that is named as a whole
_LONGEST_TEXT, _MOST_SENTENCES = 30_000, 100  # characters, and those with parts of titles
_LONGEST_START, _LONGEST_ROLE = 3_000, 100  # characters in which roles are looked for, and of one
_MOST_ROLES, _MOST_WORDS, _MOST_OF_TITLE = 4, 8, 4

# Verkäufer/in, Entwickler:innen, Wissenschaftliche*r, Chargé(e), Chargé·e, Desarrollador/a
_BOTH_GENDERS = re.compile(
    r"(?<=\w)(?:\((?:e|r|n|in|innen|ne|a|as|trice|euse)\)"
    r"|[/*:·_-](?:in|innen|e|r|n|ne|a|as|trice|euse)\b)"
)
_SIGNS = re.compile(r"[^\w+#.]+|\.(?!\w)")
_SENTENCE_END = re.compile(r"[.!?]\s|\n\s*\n")
_AND = re.compile(r" (?:and|und|et)(?= )")
_STEM = re.compile(
    r"(?<=\w{4})(?:er|ung|eur|euse|ere|rice)?(?:innen|in|en|es|ees|ee|e|n|s|a|o|as|os)?(?= |$)"
)
_PARTS = re.compile(r"[:|()]| [-–—] ")
_ROLE_END = re.compile(r"[.,;:!?\n\"“”„«»()|–—]| - ")


def titled(text: str) -> str:
    """Fold a text as titles are folded, without what gender, number and case change."""
    one_gender = _BOTH_GENDERS.sub("", fold(text[:_LONGEST_TEXT]))
    return f" {stems(_AND.sub('', _SIGNS.sub(' ', one_gender)).strip())} "


@lru_cache(maxsize=10_000)
def title_words(title: str) -> str:
    """Fold a title as `bare_title` does, and of genders keep one: of `Serveur / serveuse` too."""
    words = _AND.sub("", bare_title(_BOTH_GENDERS.sub("", title))).split()
    by_stem: dict[str, str] = {}
    for word in words:
        by_stem.setdefault(stems(word), word)
    return " ".join(by_stem.values())


def stems(words: str) -> str:
    return _STEM.sub("", words)


def points_of_titles(mail: Mail, titles: Iterable[str]) -> Mapping[str, float]:
    """Return the points of titles, as `title_words` has them; of those within one another the
    longest counts.
    """
    left = _texts(mail)
    longest_first = sorted({*titles}, key=lambda title: (-len(title), title))
    points = {title: _whole(title, left) for title in longest_first}
    rest = [{*each.split()} for each in " | ".join(left[:2]).split(" | ")[:_MOST_SENTENCES]]
    return {title: whole or _in_part(title, rest) for title, whole in points.items()}


def whole_titles(mail: Mail, titles: Iterable[str]) -> list[str]:
    """Return the titles that are named as they are. Their last words tell most apart, as folding
    thousands takes long.
    """
    text = " | ".join(_texts(mail))
    by_start: dict[str, tuple[str, ...]] = {}
    for word in {*text.split()}:
        by_start[word[:4]] = (*by_start.get(word[:4], ()), word)
    near = (title for title in titles if _ends_as_one(title.rpartition(" ")[2], by_start))
    return [title for title in near if f" {stems(title_words(title))} " in text]


def _ends_as_one(last: str, by_start: Mapping[str, tuple[str, ...]]) -> bool:
    """Return whether the last word of a title may be inflected from a stem, or be left out."""
    is_left_out = len(last) < 4 or not last.isalnum() or last in LEFT_OUT
    return is_left_out or last.startswith(by_start.get(last[:4], ()))


def _texts(mail: Mail) -> list[str]:
    return [_sentences(text) for text in (mail.subject, mail.text, mail.quoted)]


def _sentences(text: str) -> str:
    return " | ".join(map(titled, _SENTENCE_END.split(text[:_LONGEST_TEXT])))


def _whole(title: str, left: list[str]) -> float:
    """Return the points for a title that is named as it is, and take it out of the texts."""
    needle = f" {stems(title)} "
    points = 0.0
    for at, worth in enumerate((IN_SUBJECT, IN_TEXT, QUOTED)):
        if needle in left[at]:
            points = max(points, worth + 0.1 * min(4, title.count(" ")))
            left[at] = left[at].replace(needle, " | ")
    return points


def _in_part(title: str, sentences: Iterable[Collection[str]]) -> float:
    """Return the points for the words of a title that a sentence has in any order."""
    words = {*stems(title).split()}
    share = max(len(words.intersection(each)) for each in sentences) / max(1, len(words))
    if share == 1:
        return IN_TEXT if len(words) > 1 else 0
    return 2 * share if share >= 0.5 else 0


# The role that a mail says it is about


def roles_in(mail: Mail) -> list[str]:
    """Return the roles that a mail names as what it is about, as `title_words` has them."""
    subject, start = mail.subject[:500], mail.text[:_LONGEST_START]
    named = [*_phrases(subject), *_phrases(start)]
    roles = [phrase for phrase in named if any(map(_is_role, phrase.split()))]
    roles += filter(_is_title, _PARTS.split(_folded(subject)))
    return [title_words(role) for role in roles][:_MOST_ROLES]


def _folded(text: str) -> str:
    return _BOTH_GENDERS.sub("", fold(text).replace("’", " ").replace("'", " "))


def _is_title(part: str) -> bool:
    """Return whether a part of a subject is a title, of few words: `Interview: Data Engineer`."""
    words = bare_title(part).split()
    is_one = 0 < len(words) <= _MOST_OF_TITLE and (_is_role(words[-1]) or _is_role(words[0]))
    return is_one and word_list("mail.job.after-role").isdisjoint(words)


def _phrases(text: str) -> Iterator[str]:
    """Yield what stands after words such as "your application as"."""
    ends, folded = word_list("mail.job.after-role"), _folded(text)
    for match in _before_role().finditer(folded):
        words = _ROLE_END.split(folded[match.end() :][:_LONGEST_ROLE])[0].split()
        end = next((at for at, word in enumerate(words) if word in ends), len(words))
        yield " ".join(words[: min(end, _MOST_WORDS)])


@cache
def _before_role() -> re.Pattern[str]:
    before = sorted(word_list("mail.job.before-role"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, before))})[ :\"'“„«–-]{{1,3}}(?=\w)")


@lru_cache(maxsize=10_000)
def _is_role(word: str) -> bool:
    from vega.reading.page.page_words import names_a_role  # late: its words are many

    return "/" not in word and names_a_role(word)  # none of m/w/d


def is_another(roles: Sequence[str], title: str) -> bool:
    """Return whether roles are others than a title's: what they are in has nothing in common."""
    own = fields_of(title_words(title))
    fields = [fields_of(role) for role in roles]
    return bool(own and fields) and not any(_have_common(own, field) for field in fields)


def fields_of(title: str) -> set[str]:
    """Return the words of a title that are no role alone: `Produktmanager` tells the field too."""
    words = {word for word in title.split() if word not in word_list("mail.job.level")}
    fields = {word for word in words if not _is_role(word) or _is_compound(word)}
    return {stems(word) for word in fields if len(word) > 1}


def _is_compound(word: str) -> bool:
    return any(_is_role(word[at:]) for at in range(4, len(word) - 3))


def _have_common(one: set[str], other: set[str]) -> bool:
    """Return whether a word is in both, or the first part of one in the other; or one is empty."""
    begins = (a.startswith(b) or b.startswith(a) for a in one for b in other)
    return not one or not other or any(begins)
