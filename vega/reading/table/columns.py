"""What the columns of a table mean: the headings of known exports, and those of people's sheets."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from vega.reading.table.column_words import (
    ANSWERS,
    ARTICLES,
    LINK_WORDS,
    NO_POSTINGS,
    QUESTIONS,
    VAGUE,
    WORDS,
)
from vega.reading.table.known_exports import PRESETS, TELLING
from vega.reading.table.statuses import meaning_of
from vega.rules.choices import job_type_of, truth_of, workplace_of
from vega.rules.dates import read_date
from vega.rules.words import UMLAUTS, fold


class Field(StrEnum):
    """What a column is. `KEEP` goes to the notes, as `Column: value`; `SKIP` is left out. `DUE` is
    the deadline of a job that was not applied to yet, and a task of others.
    """

    TITLE = "title"
    COMPANY = "company"
    LOCATION = "location"
    SOURCE_URL = "source_url"
    APPLICATION_URL = "application_url"
    STATUS = "status"
    STAGE = "stage"
    OUTCOME = "outcome"
    ADDED_ON = "added_on"
    APPLIED_ON = "applied_on"
    STATUS_ON = "status_on"
    ARCHIVED = "archived"
    ARCHIVED_ON = "archived_on"
    DEADLINE = "deadline"
    DUE = "due"
    ANSWER_BY = "answer_by"
    STARTS_ON = "starts_on"
    QUIET_UNTIL = "quiet_until"
    JOB_TYPE = "job_type"
    WORKPLACE = "workplace"
    SALARY = "salary"
    SALARY_MIN = "salary_min"
    SALARY_MAX = "salary_max"
    SALARY_CURRENCY = "salary_currency"
    SALARY_PERIOD = "salary_period"
    DESCRIPTION = "description"
    DESCRIPTION_FORMAT = "description_format"
    NOTES = "notes"
    PROS = "pros"
    CONS = "cons"
    TAGS = "tags"
    SOURCE = "source"
    APPLIED_VIA = "applied_via"
    REFERENCE = "reference"
    KEEP = "keep"
    SKIP = "skip"


FIELD_LABELS: Mapping[Field, str] = MappingProxyType(
    {
        Field.TITLE: "Title",
        Field.COMPANY: "Company",
        Field.LOCATION: "Location",
        Field.SOURCE_URL: "Link to the posting",
        Field.APPLICATION_URL: "Link to apply",
        Field.STATUS: "Status",
        Field.STAGE: "Stage",
        Field.OUTCOME: "Outcome",
        Field.ADDED_ON: "Added on",
        Field.APPLIED_ON: "Applied on",
        Field.STATUS_ON: "Status since",
        Field.ARCHIVED: "Archived",
        Field.ARCHIVED_ON: "Archived on",
        Field.DEADLINE: "Deadline",
        Field.DUE: "Deadline or task",
        Field.ANSWER_BY: "Answer by",
        Field.STARTS_ON: "Starts on",
        Field.QUIET_UNTIL: "Quiet until",
        Field.JOB_TYPE: "Job type",
        Field.WORKPLACE: "Workplace",
        Field.SALARY: "Salary",
        Field.SALARY_MIN: "Salary from",
        Field.SALARY_MAX: "Salary to",
        Field.SALARY_CURRENCY: "Currency",
        Field.SALARY_PERIOD: "Salary period",
        Field.DESCRIPTION: "Description",
        Field.DESCRIPTION_FORMAT: "Description format",
        Field.NOTES: "Notes",
        Field.PROS: "Pros",
        Field.CONS: "Cons",
        Field.TAGS: "Tags",
        Field.SOURCE: "Source",
        Field.APPLIED_VIA: "Applied via",
        Field.REFERENCE: "Reference",
        Field.KEEP: "Keep in notes",
        Field.SKIP: "Leave out",
    }
)
PAST_DAYS = {Field.ADDED_ON, Field.APPLIED_ON, Field.STATUS_ON, Field.ARCHIVED_ON}
COMING_DAYS = {Field.DEADLINE, Field.ANSWER_BY, Field.STARTS_ON, Field.QUIET_UNTIL}
DAYS = PAST_DAYS | COMING_DAYS | {Field.DUE}
_REPEATED = {Field.NOTES, Field.KEEP, Field.SKIP}


@dataclass(frozen=True)
class Layout:
    """What each column is. `name` is that of a known source, "" for a guess; `day_first` is set
    where the source fixes it; `nothing` has the casefolded cells that mean nothing in it.
    """

    fields: tuple[Field, ...]
    name: str = ""
    day_first: bool | None = None
    nothing: frozenset[str] = frozenset()


_WORD = re.compile(r"[^\W_]+")

# Known exports

_NOTHING_OF = {"Simplify": frozenset({"unknown location"})}
_MONTH_FIRST = {"LinkedIn job applications", "LinkedIn saved jobs"}


def known_layout(columns: Sequence[str]) -> Layout | None:
    """Return the layout of an export that needs no question, in any order of its columns."""
    keys = [_plain(column) for column in columns]
    name = next((name for name in TELLING if _tells(name, keys)), None)
    if name is None:
        return None
    return Layout(
        _preset_fields(PRESETS[name], keys),
        name,
        day_first=False if name in _MONTH_FIRST else None,
        nothing=_NOTHING_OF.get(name, frozenset()),
    )


def _tells(name: str, keys: Sequence[str]) -> bool:
    all_of, number, some_of = TELLING[name]
    if not number and len(set(keys) - set(PRESETS[name])) > 1:
        return False
    return set(all_of.split()) <= set(keys) and len(set(some_of.split()) & set(keys)) >= number


def _preset_fields(preset: Mapping[str, str], keys: Sequence[str]) -> tuple[Field, ...]:
    """Map each heading once; its repetitions, and those that are no part of it, are kept."""
    fields: list[Field] = []
    seen: set[str] = set()
    taken: set[Field] = set()
    for key in keys:
        field = Field(preset.get(key, "keep"))
        if field not in _REPEATED and (key in seen or (field in taken and field != Field.STATUS)):
            field = Field.KEEP
        seen.add(key)
        taken.add(field)
        fields.append(field)
    return tuple(fields)


def _plain(heading: str) -> str:
    return "".join(_WORD.findall(fold(heading[:LONGEST_HEADING])))


# People's sheets

LONGEST_HEADING = 200  # characters that are read
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BETWEEN = re.compile(r"[/|,;&+:\n–—]| (?:-|or|and|oder|und|ou|et|y|e) ", re.IGNORECASE)
_OF_PART, _VAGUE, _SAMPLED = 1_000, 2_000, 3_000  # ranks: the lowest wins
_KEEP_RANK = 900

Ranked = tuple[int, Field]
Key = tuple[str, ...]


def guess_layout(columns: Sequence[str], samples: Sequence[Sequence[str]]) -> Layout:
    """Guess what the columns of a person's sheet are, by their headings, else by their cells.

    No two columns get the same field, unless it can stand several times.
    """
    found: list[tuple[int, int, Field]] = []
    for at, column in enumerate(columns):
        cells = [row[at] for row in samples if at < len(row) and not is_nothing(row[at])]
        found += [(rank, at, field) for rank, field in _candidates(column, cells)]
    fields: dict[int, Field] = {}
    taken: set[Field] = set()
    for _, at, field in sorted(found, key=lambda one: one[:2]):
        if at not in fields and (field in _REPEATED or field not in taken):
            fields[at] = field
            taken.add(field)
    only = _only_links(columns, samples, fields)
    if only is not None and Field.SOURCE_URL not in taken:
        fields[only] = Field.SOURCE_URL
    return Layout(tuple(fields.get(at, Field.KEEP) for at in range(len(columns))))


def _only_links(
    columns: Sequence[str], samples: Sequence[Sequence[str]], fields: Mapping[int, Field]
) -> int | None:
    """Return the only column of links, which are the postings' even if it is *Application URL*:
    by them the same job is known again. Links of companies, people and files do not count.
    """
    found: list[int] = []
    for at, column in enumerate(columns):
        cells = [row[at] for row in samples if at < len(row) and not is_nothing(row[at])]
        to_apply = fields.get(at) == Field.APPLICATION_URL
        is_other = not to_apply and _words(column) & NO_POSTINGS
        if not is_other and (_are_most(cells, _is_link) if cells else to_apply):
            are_postings = _are_most(cells, _is_posting) and len({*cells}) == len(cells)
            found.append(at if to_apply or are_postings else -1)
    return found[0] if len(found) == 1 and found[0] >= 0 else None


def _candidates(column: str, cells: Sequence[str]) -> list[Ranked]:
    """Return what a column may be, by its heading, as far as its cells bear that out."""
    headed = _by_heading(column)
    if not cells:
        return headed
    if not headed and _is_counter(column) and _are_numbers_of_rows(cells):
        return [(0, Field.SKIP)]
    fields = {field for _, field in headed}
    if Field.KEEP not in fields and not fields & _LINKS and _are_postings(column, cells):
        return [(_SAMPLED, Field.SOURCE_URL)]
    if _may_be_status(column, fields) and _are_most(cells, _is_status):
        return [(_SAMPLED, Field.STATUS)]
    if Field.SOURCE_URL in fields and not _says_link(column) and not _are_most(cells, _is_link):
        is_text = sum(map(len, cells)) > _SHORT * len(cells)
        return [(_SAMPLED, Field.DESCRIPTION if is_text else Field.TITLE)]
    return [(rank, _kind(field, cells)) for rank, field in headed if _fits((rank, field), cells)]


def _kind(field: Field, cells: Sequence[str]) -> Field:
    """Return which of job type and workplace cells are about, as one heading serves for both."""
    kinds = {Field.JOB_TYPE: job_type_of, Field.WORKPLACE: workplace_of}
    if field not in kinds or _are_most(cells, lambda cell: kinds[field](cell) is not None):
        return field
    (other,) = kinds.keys() - {field}
    return other if _are_most(cells, lambda cell: kinds[other](cell) is not None) else field


def _may_be_status(column: str, fields: set[Field]) -> bool:
    return not fields or (fields == {Field.KEEP} and not _words(column).isdisjoint(ANSWERS))


def _fits(ranked: Ranked, cells: Sequence[str]) -> bool:
    """Return whether cells bear out what a heading may mean."""
    rank, field = ranked
    if field == Field.SKIP:
        return _are_numbers_of_rows(cells)
    if field in (Field.TITLE, Field.COMPANY, Field.SOURCE):
        are_days = rank >= _VAGUE and _are_most(cells, _is_day)
        return not are_days and not _are_most(cells, _is_posting)
    if field in DAYS:
        return not _are_most(cells, _is_answer if rank < _VAGUE else _has_no_digits)
    return True


def _is_counter(column: str) -> bool:
    """Return whether a heading is a sign such as `#`, or none: `Column 1`, `Unnamed: 0`."""
    return _words(column) <= {"column", "unnamed"}


def _are_numbers_of_rows(cells: Sequence[str]) -> bool:
    """Return whether cells count up or down, from a small number, with gaps at most."""
    texts = [cell.strip(" .#)") for cell in cells]
    if not all(text.isdecimal() and len(text) <= _LONGEST_COUNT for text in texts):
        return False
    numbers = [*map(int, texts)]
    steps = {later - one for one, later in pairwise(numbers)}
    counts = all(0 < step <= _GAP for step in steps) or all(0 < -step <= _GAP for step in steps)
    return counts and min(numbers) <= _GAP


def _by_heading(column: str) -> list[Ranked]:
    """Look a heading up: as a whole, without what is in brackets, then by its parts."""
    text = column[:LONGEST_HEADING]
    bare = _BRACKETS.sub(" ", text)
    for attempt in (text, bare, bare.replace("-", "").lower()):
        if found := _index().get(_key(attempt)):
            return list(found)
    if text.rstrip().endswith("?"):
        key = tuple(word for word in _key(bare) if word not in QUESTIONS)
        if found := _index().get(key):
            return list(found)
    for part in _BETWEEN.split(bare):
        if found := _index().get(_key(part)):
            return [(rank + _OF_PART if rank < _OF_PART else rank, field) for rank, field in found]
    return []


def _key(heading: str) -> Key:
    """Return the words of a heading, whatever their order, without numbers and articles."""
    words = _words(heading)
    return tuple(sorted(word for word in words if word not in ARTICLES) or sorted(words))


def _words(heading: str) -> set[str]:
    spaced = _HUMP.sub(" ", heading[:LONGEST_HEADING])
    return {word for word in _WORD.findall(fold(spaced)) if not word.isdigit()}


@cache
def _index() -> Mapping[Key, Sequence[Ranked]]:
    """Return what each heading may mean, with ranks."""
    found: dict[Key, dict[Field, int]] = {}
    for key, field, rank in _entries():
        ranks = found.setdefault(key, {})
        ranks[field] = min(rank, ranks.get(field, rank))
    return {
        key: sorted((rank, field) for field, rank in ranks.items()) for key, ranks in found.items()
    }


def _entries() -> Iterator[tuple[Key, Field, int]]:
    for words in WORDS.values():
        for name, headings in words.items():
            for rank, heading in enumerate(headings.split(" | ")):
                for key in _spellings(heading):
                    yield from _ranked(key, Field(name), rank)
    for headings, names in VAGUE.items():
        for heading in headings.split(" | "):
            for rank, name in enumerate(names):
                for key in _spellings(heading):
                    yield key, Field(name), _VAGUE + rank


def _spellings(heading: str) -> set[Key]:
    return {_key(heading), _key(heading.translate(UMLAUTS))}


def _ranked(key: Key, field: Field, rank: int) -> Iterator[tuple[Key, Field, int]]:
    """Rank a heading. A stage or an outcome is the status, where no other column is."""
    if field in (Field.STAGE, Field.OUTCOME):
        yield key, Field.STATUS, _VAGUE + (field == Field.OUTCOME)
        yield key, field, _VAGUE + 2
    else:
        yield key, field, _KEEP_RANK if field == Field.KEEP else rank


def language_of(columns: Iterable[str]) -> str:
    """Return the language of headings: "en", "de", "fr", "es" or "pt"."""
    words = [word for column in columns for word in _words(column) - ARTICLES]
    scores = {
        language: sum(word in vocabulary for word in words)
        for language, vocabulary in _vocabularies().items()
    }
    return max(scores, key=lambda language: scores[language])


@cache
def _vocabularies() -> Mapping[str, frozenset[str]]:
    return {
        language: frozenset(
            word for headings in words.values() for word in _words_of_all(headings.split(" | "))
        )
        for language, words in WORDS.items()
    }


def _words_of_all(headings: Iterable[str]) -> Iterator[str]:
    for heading in headings:
        yield from _words(heading) - ARTICLES


# Cells

_LINKS = {Field.SOURCE_URL, Field.APPLICATION_URL}
_LONGEST_COUNT, _GAP = 6, 100  # digits; rows that are missing between two
_MOST = 0.6
_SHORT = 120  # characters of a title
_POSTING = re.compile(
    r"(?:https?://|www\.)[^/\s]+/\S|(?:[\w-]{1,63}\.){1,5}[a-z]{2,10}/\S+\Z", re.IGNORECASE
)
_LINK = re.compile(r"(?:https?://|www\.)\S|[\w.-]{1,80}\.[a-z]{2,10}(?:/\S*)?\Z", re.IGNORECASE)


def _are_most(cells: Sequence[str], rule: Callable[[str], bool]) -> bool:
    return sum(map(rule, cells)) >= _MOST * len(cells)


def _are_postings(column: str, cells: Sequence[str]) -> bool:
    return not _words(column) & NO_POSTINGS and _are_most(cells, _is_posting)


def _is_posting(cell: str) -> bool:
    return _POSTING.match(cell) is not None


def _is_link(cell: str) -> bool:
    return _LINK.match(cell) is not None


def _has_no_digits(cell: str) -> bool:
    return not any(char.isdigit() for char in cell[:40])


def _is_answer(cell: str) -> bool:
    return truth_of(cell) is not None


def _is_day(cell: str) -> bool:
    return read_date(cell, True, UTC) is not None


def _is_status(cell: str) -> bool:
    return meaning_of(cell) is not None


def _says_link(column: str) -> bool:
    return any(word in LINK_WORDS or word.endswith("link") for word in _words(column))


_NO_VALUE = (
    "null|nil|none|(none)|nan|undefined|n/a|na|n.a.|n.a|n. a.|#n/a|n/d|n.d.|k.a.|k.a|k. a.|k/a"
    "|s/d|keine angabe|keine angaben|no aplica|sans objet|not available|not applicable"
)
_NOTHING = frozenset(_NO_VALUE.split("|"))
_LONGEST_NOTHING = max(map(len, _NOTHING))
_MARKS = frozenset("-–—−_.…?/ \t\u00a0")


def is_nothing(cell: str) -> bool:
    """Return whether a cell says nothing: blank, a dash, `null`, `N/A` and the like."""
    if len(cell) > _LONGEST_NOTHING:
        return not cell or cell.isspace()
    return _MARKS.issuperset(cell) or cell.strip().casefold() in _NOTHING
