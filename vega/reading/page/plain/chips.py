"""Read the labels of a posting, `Location: Berlin`, and its chips: `Hybrid`, `Full-time`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from vega.reading.choices import job_type_of, period_of, workplace_of
from vega.reading.page.lines import clean_line
from vega.reading.page.page_words import begins, is_in, known, names_a_role, plain
from vega.rules.words import words_of

# By the names of a draft's fields. Values of the first say themselves whether they are one, so the
# label may go on: `Deadline for applications`
_READ = ("deadline", "salary", "job_type", "workplace", "reference")
FIELDS = (*_READ, "title", "company", "location", "other")
_LONGEST_LABEL = 45
_MOST_WORDS = 4  # of a label whose first one is known
_LONGEST_VALUE = 200
_LABELLED = re.compile(r"(?P<label>[^:：\t]{2,45}?)\s*[:：\t]\s*(?P<value>.*)")
_ITEM = re.compile(r"^[^\w(\[.@&€$£¥\"'«„“]+")  # bullets, ticks and emoji
PIECES = re.compile(
    r"\s*[|｜⋅]\s*|\s*[•·](?![a-zà-ÿ])\s*|\s[•·]|\s[-–—]\s(?!\d{2,3}$)|\s/(?:\s|$)|\s{3,}|\t"
)
_LABEL_PIECES = re.compile(r"\s*[|｜•·]\s*|\s{3,}")


def without_bullet(line: str) -> str:
    return _ITEM.sub("", line).strip().strip("*").strip()


def pieces_of(line: str) -> list[str]:
    """Return the parts of a line of facts: `Leeds · Hybrid`."""
    pieces = (piece.strip(" ,;*") for piece in PIECES.split(without_bullet(line)))
    return [piece for piece in pieces if piece]


def labelled(lines: Sequence[str]) -> dict[str, list[str]]:
    """Return the values of known labels by field, in the order of the page.

    The value is behind a colon, or on the next line.
    """
    found: dict[str, list[str]] = {}
    for number, raw in enumerate(lines):
        for field, written in _labels_of(raw):
            if value := written or _next_value(lines, number):
                found.setdefault(field, []).append(value)
    return found


def is_label(line: str) -> bool:
    """Return whether a line is a label with or without its value."""
    return any(True for _ in _labels_of(line))


def _labels_of(raw: str) -> Iterator[tuple[str, str]]:
    """Yield the field and value of each label on a line."""
    if len(raw) > _LONGEST_VALUE + _LONGEST_LABEL:
        return
    line = without_bullet(raw)
    pieces = _LABEL_PIECES.split(line)
    for number, piece in enumerate(pieces):
        parts = _LABELLED.fullmatch(piece)
        label = parts["label"] if parts else piece
        is_whole = len(label) <= _LONGEST_LABEL
        field = field_of(label.strip("* ")) if is_whole else None
        if field and (parts or (piece == line and not _is_chip(piece))):
            value = parts["value"].strip(" *") if parts else ""
            yield field, value or next(iter(pieces[number + 1 :]), "")


def _is_chip(text: str) -> bool:
    """Return whether a label is a value as well: `Remote`, `Contract`."""
    return bool(chip_workplace(text) or chip_job_type(text))


@cache
def _fields() -> dict[str, str]:
    return {label: field for field in FIELDS for label in known(f"label.{field}")}


def field_of(label: str) -> str | None:
    """Return the field that a label is of, or its first words."""
    if field := _fields().get(plain(label.replace("(s)", ""))):
        return field
    if is_for_reference(label):
        return "reference"
    is_short = len(label.split()) <= _MOST_WORDS and not names_a_role(label)
    return next((field for field in _READ if is_short and begins(f"label.{field}", label)), None)


def _next_value(lines: Sequence[str], number: int) -> str:
    """Return the next line that says something, if it is a value and no label itself."""
    for line in lines[number + 1 : number + 3]:
        if value := without_bullet(line):
            return value if len(value) <= _LONGEST_VALUE and not is_label(value) else ""
    return ""


# Chips

_SEPARATORS = re.compile(r"\s*[,;/|+&()·•:]\s*|\s[-–—]\s|\s(?:und|and|et|y|e|or|oder|ou|o)\s", re.I)
# What is said of several codes: the more special one
MOST_SPECIAL_FIRST = ("intern", "freelance", "contract", "part_time", "full_time", "other")
_LONGEST_CHIP = 70
_MOST_WORDS_OF_TYPE = 7


def chip_workplace(line: str) -> str | None:
    """Return the workplace that a short line is about: `Hybrid`, `Hybrid · 3 days a week`."""
    if len(line) > _LONGEST_CHIP or line.endswith((".", "?", "!")):
        return None
    codes = {code for part in _parts(line) if (code := _workplace_of_part(part))}
    if len(codes) > 1:
        return "hybrid" if "hybrid" in codes or codes == {"on_site", "remote"} else None
    return next(iter(codes), None)


def _parts(line: str) -> list[str]:
    return [part for part in (line, *_SEPARATORS.split(line)) if part.strip()]


def _workplace_of_part(part: str) -> str | None:
    """Return the workplace of a few words: `Remote first`, `Télétravail 2 jours`."""
    joints = known("in") | known("workplace.from")
    words = words_of(part[:_LONGEST_CHIP])
    before = list(takewhile(lambda word: word not in joints, words))
    code = workplace_of(part) or _bare_workplace(words) or _bare_workplace(before)
    if code == "on_site" and 0 < len(before) < len(words):
        return None  # `Office in Leeds`
    return "hybrid" if code == "remote" and _is_partly(words) else code


def workplace_in(sentence: str) -> str | None:
    """Return `hybrid` if a sentence says that one works at home in part."""
    words = words_of(sentence[:_LONGEST_SENTENCE])
    runs = (" ".join(words[n : n + size]) for size in (1, 2, 3) for n in range(len(words)))
    return "hybrid" if _is_partly(words) and "remote" in map(workplace_of, runs) else None


def _is_partly(words: Sequence[str]) -> bool:
    """Return whether words have days of a week, or say `possible`."""
    days, numbers = _words_of("workplace.days"), _DIGITS | known("workplace.number")
    is_counted = not (days.isdisjoint(words) or numbers.isdisjoint(words))
    return is_counted or not _words_of("workplace.partly").isdisjoint(words)


def _bare_workplace(words: Sequence[str]) -> str | None:
    """Return the workplace that words are but for those beside one: `from home 2 days a week`."""
    beside = _words_of("workplace.partly") | _words_of("workplace.days")
    beside |= _words_of("workplace.around")
    return workplace_of(" ".join(w for w in words if w not in beside and not w[0].isdigit()))


@cache
def _words_of(section: str) -> frozenset[str]:
    return frozenset(word for phrase in known(section) for word in phrase.split())


_LONGEST_SENTENCE = 500
_DIGITS = frozenset("1234")


def chip_job_type(line: str) -> str | None:
    """Return the kind of employment that a short line is about: `Vollzeit, unbefristet`."""
    if len(line) > _LONGEST_CHIP or line.endswith((".", "?", "!")):
        return None
    return _most_special(_job_type_of_part(re.sub(r"^[0-9] ", "", part)) for part in _parts(line))


def most_special_job_type(chips: Iterable[str]) -> str | None:
    """Return the most special kind of employment of chips; part-time is permanent, too."""
    return _most_special(map(chip_job_type, chips))


def _most_special(codes: Iterable[str | None]) -> str | None:
    found = {*codes}
    return next((code for code in MOST_SPECIAL_FIRST if code in found), None)


def _job_type_of_part(part: str) -> str | None:
    if code := _type_of(part):
        return code
    words = words_of(part)[:_MOST_WORDS_OF_TYPE]
    runs = [*words, *(" ".join(pair) for pair in pairwise(words))]
    is_counted = any(map(str.isdigit, part))  # `CDD de 6 mois`
    if period_of(" ".join(words[1:2])):
        words = words[2:]  # `6 month contract`
    begins = any(_type_of(" ".join(words[:count])) for count in (1, 2))
    return _most_special(map(_type_of, runs)) if is_counted and begins else None


def _type_of(text: str) -> str | None:
    for special in MOST_SPECIAL_FIRST:
        if is_in(f"job_type.{special}", text):
            return special
    code = job_type_of(text)
    return None if code == "remote" else code


def hours_in(text: str) -> str | None:
    """Return the hours that a text names, full or part-time; None if it names both."""
    words = words_of(text)
    runs = {" ".join(words[n : n + size]) for n in range(len(words)) for size in (1, 2, 3)}
    codes = {job_type_of(run) for run in runs} & {"full_time", "part_time"}
    return codes.pop() if len(codes) == 1 else (None if codes else by_number_of_hours(text))


_HOURS = re.compile(
    r"\b([1-4][0-9])(?:[.,][0-9])?\s?(?:h|hrs?|hours|std|stunden|horas|heures|uur)\b\.?[^.]{0,12}?"
    r"\b(?:week|weekly|woche|wöchentlich|semana|semanal|semanales|semaine|hebdomadaires?)\b",
    re.I,
)
_FULL_TIME, _PART_TIME = 35, 32  # hours a week from which, and up to which


def by_number_of_hours(text: str) -> str | None:
    """Return the kind of employment by the hours a week, if a text has them."""
    hours = [int(each[1]) for each in _HOURS.finditer(text)]
    if hours and max(hours) <= _PART_TIME:
        return "part_time"
    return "full_time" if hours and min(hours) >= _FULL_TIME else None


def intern_in(title: str) -> bool:
    """Return whether a title is of an internship."""
    return not known("job_type.intern").isdisjoint(words_of(title[:200]))


def reference_in(lines: Sequence[str]) -> str | None:
    """Return the number behind words for references in a line: `quote reference AB-12`."""
    for line in lines[:300]:
        words = line[:500].split() if any(map(str.isdigit, line[:500])) else []
        for at, word in enumerate(words):
            number = reference_of(word.rstrip(").,;")) if any(map(str.isdigit, word)) else None
            before = (" ".join(words[max(0, at - n) : at]) for n in (1, 2, 3))
            if number and len(number) > 3 and any(map(is_for_reference, before)):
                return number
    return None


def is_for_reference(label: str) -> bool:
    """Return whether a label is for the employer's number: `Ref. no.`, `Job ID`, `Kennziffer`."""
    words = words_of(label)
    sure, of, number = (known(f"label.reference{each}") for each in ("", ".of", ".number"))
    is_one = not sure.isdisjoint(words) or not (of.isdisjoint(words) or number.isdisjoint(words))
    return is_one and all(word in sure | of | number for word in words)


_REFERENCE = re.compile(r"[#(\[]?([A-Za-z0-9][A-Za-z0-9_./\\-]{1,49})")
_DAY = re.compile(r"[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}")


def reference_of(value: str) -> str | None:
    """Return the employer's number, which has a digit and no spaces."""
    found = _REFERENCE.match(clean_line(value))
    number = found[1].rstrip("./-_\\") if found else ""
    return number if any(map(str.isdigit, number)) and not _DAY.fullmatch(number) else None
