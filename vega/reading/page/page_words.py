"""Tell what a short text names, by the words of pages in the files of the languages.

All languages are looked up at once: pages mix them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, pairwise

from vega.boards import BOARDS
from vega.reading.choices import job_type_of, workplace_of
from vega.reading.page.places import PROVINCES, US_STATES, country_names
from vega.reading.word_files import FOLDER, all_phrases, read_lines, sections
from vega.rules.words import fold, words_of

LONGEST_NAME = 80  # characters of a company's name
_LONGEST_PLACE = 100
_LONGEST_HEADING = 70
_MOST_WORDS = 6  # of a phrase
_SHORTEST_STEM = 4  # letters of a word that others may begin with
_SHORTEST_PART = 6  # and of one that they may have within


@cache
def known(section: str) -> frozenset[str]:
    """Return the phrases of a section of all languages, as `plain` writes them."""
    return frozenset(map(plain, all_phrases(f"page.{section}")))


def plain(text: str) -> str:
    """Return the words of a text without case, accents and punctuation."""
    return " ".join(words_of(text))


@lru_cache(maxsize=2_000)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a short text, which is looked up in many sections."""
    return tuple(words_of(text))


def is_in(section: str, text: str) -> bool:
    return " ".join(_words(text[: 2 * _LONGEST_PLACE])) in known(section)


def begins(section: str, text: str, least: int = 1) -> int:
    """Return how many words of a text are the longest phrase that it begins with."""
    words = _words(text[: 2 * _LONGEST_PLACE])[:_MOST_WORDS]
    lengths = range(len(words), least - 1, -1)
    return next((n for n in lengths if " ".join(words[:n]) in known(section)), 0)


def last_of(section: str, words: list[str]) -> int:
    """Return where the last phrase of a section ends among words; 0 for none."""
    for end in range(len(words), 0, -1):
        starts = range(max(0, end - _MOST_WORDS), end)
        if any(" ".join(words[start:end]) in known(section) for start in starts):
            return end
    return 0


@cache
def _stems(section: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that others begin with, and those that they have within."""
    words = sorted(known(section))
    return (
        tuple(word for word in words if len(word) >= _SHORTEST_STEM),
        tuple(word for word in words if len(word) >= _SHORTEST_PART),
    )


@lru_cache(maxsize=4_000)
def has_stem(section: str, word: str) -> bool:
    """Return whether a word is one of a section, or begins with or has one within it."""
    first, within = _stems(section)
    is_one = word in known(section) or word.startswith(first)
    return is_one or any(each in word for each in within)


# Names


def same(one: str, other: str) -> bool:
    """Return whether two texts have the same letters, and any."""
    return letters_of(one) == letters_of(other) != ""


def letters_of(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


# A mark that a posting is for all genders: (m/w/d), H/F, (all genders), Entwickler*in
_GENDERS = re.compile(
    r"\(\s?(?:[mwfdxhiagnv]|mf|gn|div\.?)(?:\s?[/|,*:.\s]\s?(?:[mwfdxhiagnv]|div\.?|x)){1,4}\s?\)"
    r"|\b[hf]/[hf](?:/[xn])?\b|\b[mwf]/[mwfd](?:/[dxhn])?\b|\(\s?all genders?\s?\)"
    r"|\(\s?gn\s?\)|[a-z][*:_/]-?in(?:nen)?\b|\([oa]/?a?\)|\b[a-z]+[or]/a\b"
    r"|[a-z]{3}\((?:e|in|innen|euse|ere|trice)\)|[a-z]{3}[/.]-?(?:euse|ere|trice)\b"
    r"|[a-z]{2}[·•]-?[a-z]{1,5}\b"
)


def has_gender_mark(text: str) -> bool:
    return _is_for_all(text[:300])


@lru_cache(maxsize=2_000)
def _is_for_all(text: str) -> bool:
    return bool(_GENDERS.search(fold(text)))


def names_a_role(text: str) -> bool:
    """Return whether a text has a word for what somebody works as, or a mark of genders."""
    words = (word for word in _words(text[:300]) if word not in known("employer"))
    return any(has_stem("role", word) for word in words) or has_gender_mark(text)


def seeks(text: str) -> bool:
    """Return whether a sentence says that somebody is sought: `We are hiring`, `Gesucht`."""
    words = words_of(text[:500])
    runs = (" ".join(words[n : n + size]) for size in (1, 2, 3) for n in range(len(words)))
    return not known("seeking").isdisjoint(runs)


def is_employer(text: str) -> bool:
    """Return whether a name ends or begins as those of employers do: `Elm GmbH`, `Hotel Elm`."""
    words = _words(text[: 2 * LONGEST_NAME])
    if not words or words[0] in known("no_name"):
        return False
    ends = {" ".join(words[-count:]) for count in (1, 2, 3)}
    is_first = len(words[0]) >= _SHORTEST_STEM and words[0].endswith(_heads_of_names())
    return len(words) > 1 and (is_first or not known("employer").isdisjoint(ends))


@cache
def _heads_of_names() -> tuple[str, ...]:
    """Return the words that names begin with, as in `Hotel Elm`; in English they end with them."""
    english = frozenset(map(plain, sections("en").get("page.employer", ())))
    heads = known("employer") - (english - known("employer.first"))
    return tuple(word for word in heads if len(word) >= _SHORTEST_STEM)


def employers_in(text: str) -> Iterator[str]:
    """Yield the names of employers in a sentence: `... for Elm & Sons Ltd in Leeds`."""
    for run in _RUN_OF_CAPITALS.findall(_END_OF_SENTENCE.sub("\n", text[:500])):
        words = run.split()[:_MOST_NAMES]
        sizes = range(len(words), 1, -1)
        spans = ((a, a + size) for size in sizes for a in range(len(words) - size + 1))
        names = (" ".join(words[a:b]) for a, b in spans)
        yield from islice(filter(is_employer, names), 1)


_END_OF_SENTENCE = re.compile(r"(?<=[^\W\d_A-Z]{4})\. ")
_MOST_NAMES = 8  # words in capitals that are looked at
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w'’.-]*"
_RUN_OF_CAPITALS = re.compile(
    rf"{_CAPITAL}(?: (?:(?:&|und|and|et|y|e\.?|d[eou]s?|del|della|la|le|les|of|the|van|von) )?"
    rf"{_CAPITAL})+"
)


def is_team(text: str) -> bool:
    """Return whether a text has words for fields of work alone: `Customer Experience`."""
    words = [word for word in _words(text[:100]) if len(word) > _LONGEST_JOINT]
    return bool(words) and known("team").issuperset(words)


_LONGEST_JOINT = 3  # letters of a word such as `and`, `für`


@cache
def _boards() -> frozenset[str]:
    names = {*(board.title for board in BOARDS), *known("board")}
    return frozenset(filter(None, map(_board_key, names)))


@lru_cache(maxsize=2_000)
def _board_key(name: str) -> str:
    bare = _DOMAIN.sub("", fold(name).strip())
    return letters_of(re.sub(r"\s(?:jobs?|job search|stellenmarkt)$", "", bare))


_DOMAIN = re.compile(r"^www\.|\.(?:[a-z]{2,3})(?:\.[a-z]{2})?$")


def is_board(name: str) -> bool:
    """Return whether a name is that of a site with the postings of others."""
    return _board_key(name[:100]) in _boards()


def is_for_jobs(name: str) -> bool:
    """Return whether a site's name has a word for jobs: it is probably no employer's."""
    return is_board(name) or any(_JOBS.search(word) for word in words_of(name[:100]))


_JOBS = re.compile(r"^jobs?(?!st)|jobs?$|stellen|emploi|empleo|empreg|vagas|trabaj|vacatur")


# Places


@cache
def _places() -> frozenset[str]:
    names = (name for line in read_lines(_GAZETTEER) for name in line.split(","))
    return frozenset(filter(None, map(plain, (*names, *country_names().values()))))


@cache
def _beginnings_of_places() -> frozenset[str]:
    return frozenset(place.partition(" ")[0] for place in _places())


_GAZETTEER = FOLDER / "places.txt"
_WITH_CODE = re.compile(
    r"(?:[A-Z]-)?[0-9]{4,5}(?:-[0-9]{3})? [^\W\d_][^\d:;!?]{1,50}"  # 10115 Berlin
    r"|[^\W\d_][^\W\d_A-Z][^\d:;!?()|]{0,30},? (?:(?!(?:19|20)[0-9]{2}\b)\(?[0-9]{2,5}\)?"
    r"|[A-Z]{1,2}[0-9]{1,2}[A-Z]?"
    r"(?: [0-9][A-Z]{2})?|[A-Z]{2,3} [0-9]{4,5}|[0-9]{4}-[0-9]{3})"  # Paris (75), Kent CT1 2AB
    r"|[^\W\d_][^\d:;!?()|]{1,60}(?:, ?| ?[-/] ?)[A-Z]{2,3}(?: [0-9]{5}| [A-Z0-9]{3} [A-Z0-9]{3})?"
    r"|[^\W\d_][^\d:;!?()|,]{1,40} \([^\W\d_]{2,20}(?: [^\W\d_]{2,20})?\)"  # Cuenca (Cuenca)
    r"|(?:Greater|Region|Raum|Großraum|Bad|Landkreis|Saint|St\.?)[ -][^\W\d_a-z][^\d:;!?|,]{1,40}"
    r"|[^\W\d_]+-(?:sur|en|les|la|le|de)-[^\W\d_-]{2,20}"
    r"|[^\W\d_][^\d:;!?|,]{1,40} \d{1,4} ?[a-z]?, (?:\d{4,5} )?[^\W\d_a-z][^\d:;!?|,]{1,40}"
)


def is_place(text: str) -> bool:
    """Return whether a text is certainly a place: by its name, a postcode or a region."""
    return len(text) <= 2 * _LONGEST_PLACE and _is_place(text)


@lru_cache(maxsize=2_000)  # a title is asked about in several ways
def _is_place(text: str) -> bool:
    text = without_workplace(text)
    if not text or len(text) > _LONGEST_PLACE:
        return False
    parts = [part for part in _BETWEEN_PLACES.split(text) if part.strip()]
    is_known = len(parts) <= 6 and any(map(_is_known, (*parts, text)))
    *town, state = text.split()
    is_in_state = bool(town) and len(text) < 30 and state in US_STATES | PROVINCES
    is_like_one = is_known or is_in_state or bool(_WITH_CODE.fullmatch(text))
    return is_like_one and not names_a_role(text) and not is_employer(text)


def _is_known(text: str) -> bool:
    """Return whether a text is a place that the gazetteer has: `Leeds`, `Lyon 7e`, `Bonn Mitte`."""
    words = _words(text)
    count = _length_of_place(words)
    around = known("place.around")
    return count > 0 and all(word in around or word[0].isdigit() for word in words[count:])


def _length_of_place(words: Sequence[str]) -> int:
    """Return how many words of a text are the longest place that it begins with."""
    if not words or words[0] not in _beginnings_of_places():
        return 0
    lengths = range(min(len(words), _MOST_WORDS), 0, -1)
    return next((n for n in lengths if " ".join(words[:n]) in _places()), 0)


def places_in(text: str) -> Iterator[str]:
    """Yield the places that a sentence names after `in`, `near` and the like, or in brackets."""
    tokens = text[:500].split()
    for at, (before, token) in enumerate(pairwise(tokens), 1):
        is_after = plain(before) in known("in") | known("near") or token.startswith("(")
        if is_after and token.lstrip("(")[:1].isupper():
            names = (" ".join(tokens[at : at + n]) for n in range(_MOST_WORDS, 0, -1))
            found = (name.strip("(),.;:!?") for name in names if plain(name) in _places())
            yield from islice(found, 1)


_BETWEEN_PLACES = re.compile(r"[,/;|()]| - | or | und | oder | et | and | y | e | \+ ")


def without_workplace(text: str) -> str:
    """Return a place without `(Hybrid)`, `Remote - ` and the like around it."""
    bare = _IN_BRACKETS.sub(lambda found: "" if workplace_of(found[1]) else found[0], text)
    pieces = re.split(r"(\s*[,/·–—-]\s+)", bare.strip())
    while pieces and workplace_of(pieces[-1]):
        del pieces[-2:]
    while pieces and workplace_of(pieces[0]):
        del pieces[:2]
    return "".join(pieces).strip(" ,-–—|·/")


_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{3,50})[)\]]")


# Parts of pages


def is_chip(text: str) -> bool:
    """Return whether a text is a workplace or a kind of employment: `Hybrid`, `CDI`."""
    return len(text) <= 40 and bool(workplace_of(text) or job_type_of(text) or _is_type(text))


def _is_type(text: str) -> bool:
    return any(is_in(f"job_type.{code}", text) for code in ("full_time", "contract", "intern"))


def is_heading(section: str, text: str, is_marked: bool = False) -> bool:
    """Return whether a line is a heading of a section, or begins or ends as one.

    A word alone begins one only where the line is marked, and where that is no role:
    `Experience Designer`.
    """
    bare = text.strip(" :-–—*#•")
    if not bare or len(bare) > _LONGEST_HEADING or bare.endswith((".", ",")):
        return False
    if is_in(section, bare) or begins(section, bare, 2):
        return True
    words = _words(bare)
    if len(words) > _MOST_WORDS or names_a_role(bare):
        return False
    ends = (" ".join(words[at:]) in known(section) for at in range(1, len(words)))
    return any(ends) or (is_marked and begins(section, bare) > 0)


def is_noise(text: str) -> bool:
    """Return whether a line is a button, a notice on cookies or the like."""
    if len(text) > 200:
        return False
    if not any(map(str.isalnum, text)):
        return True
    return is_in("noise", text) or is_in("apply", text) or begins("noise", text, 2) > 0


def is_no_title(text: str) -> bool:
    """Return whether a heading names no role: `Careers`, `About us`, `125 jobs in Kent`, `404`."""
    words, sections = _words(text[:200]), ("no_title", "career")
    if all(word.isdigit() or any(word in known(name) for name in sections) for word in words):
        return True
    return any(is_in(name, text) for name in sections) or is_list(text)


def is_list(text: str) -> bool:
    """Return whether a heading is of a list of postings: `125 cook jobs in Kent`."""
    words = _words(text[:200])
    ends = [n for n in range(1, 4) if " ".join(words[-n:]) in known("list")]
    within = any(word in known("list") and after in known("in") for word, after in pairwise(words))
    return bool(words) and (bool(ends) or within)
