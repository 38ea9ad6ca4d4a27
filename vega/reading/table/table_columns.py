"""What the columns of a table mean: the headings of known exports, and those of people's sheets.

The words are `[table.column.…]` in the files of words, the best ones first; `[table.vague.…]` has
those that mean the field if no other column does. Order of words, case, accents, articles and words
of questions do not matter.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from functools import cache

from vega.reading.choices import job_type_of, truth_of, workplace_of
from vega.reading.table.statuses import meaning_of
from vega.reading.word_files import all_phrases, sections, sections_below
from vega.rules.dates import read_date
from vega.rules.words import UMLAUTS, fold

# What a column is. `KEEP` goes to the notes, as `Column: value`; `SKIP` is left out. `DUE` is the
# deadline of a job that was not applied to yet, and a task of others. A person alone chooses `TASK`
# and `CONTACT`: they are never guessed.
Field = StrEnum(
    "Field",
    "TITLE COMPANY LOCATION SOURCE_URL APPLICATION_URL STATUS STAGE OUTCOME ADDED_ON APPLIED_ON "
    "STATUS_ON ARCHIVED ARCHIVED_ON DEADLINE DUE ANSWER_BY STARTS_ON QUIET_UNTIL JOB_TYPE "
    "WORKPLACE SALARY SALARY_MIN SALARY_MAX SALARY_CURRENCY SALARY_PERIOD SALARY_MONTHS "
    "DESCRIPTION DESCRIPTION_FORMAT NOTES PROS CONS TAGS SOURCE APPLIED_VIA REFERENCE TASK CONTACT "
    "KEEP SKIP",
)
_CODES = frozenset(map(str, Field))
PAST_DAYS = {Field.ADDED_ON, Field.APPLIED_ON, Field.STATUS_ON, Field.ARCHIVED_ON}
COMING_DAYS = {Field.DEADLINE, Field.ANSWER_BY, Field.STARTS_ON, Field.QUIET_UNTIL}
DAYS = PAST_DAYS | COMING_DAYS | {Field.DUE}
LONGEST_HEADING = 200  # characters that are read
_REPEATED = {Field.NOTES, Field.TASK, Field.CONTACT, Field.KEEP, Field.SKIP}
# What a person can choose for several columns; anything else would overwrite itself.
CAN_REPEAT = _REPEATED | {Field.STATUS, Field.ARCHIVED}
_LINKS = {Field.SOURCE_URL, Field.APPLICATION_URL}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Layout:
    """What each column is. `name` is that of a known source, "" for a guess; `day_first` is set
    where the source fixes it.
    """

    fields: tuple[Field, ...]
    name: str = ""
    day_first: bool | None = None


# Known exports: `[name]` in `words/exports.txt`, and below it `heading | field`, with `| always` or
# `| mostly` where the heading tells the export.

_EXPORTS = (
    "Vega", "LinkedIn job applications", "LinkedIn saved jobs", "Simplify", "Teal", "Huntr",
    "Trello", "JobSync",
)  # fmt: skip
MONTH_FIRST = {"LinkedIn job applications", "LinkedIn saved jobs"}
_Headings = Mapping[str, Sequence[str]]  # a field, and how much it tells


def known_layout(columns: Sequence[str]) -> Layout | None:
    """Return the layout of an export that needs no question, in any order of its columns."""
    keys = ["".join(_WORD.findall(fold(column[:LONGEST_HEADING]))) for column in columns]
    for name in _EXPORTS:
        if _is_export(_headings_of(name), {*keys}):
            fields = tuple(_fields_of_export(_headings_of(name), keys))
            return Layout(fields, name, day_first=False if name in MONTH_FIRST else None)
    return None


@cache
def _headings_of(name: str) -> _Headings:
    lines = (line.split(" | ") for line in sections("exports").get(name.casefold(), ()))
    return {heading: told for heading, *told in lines if _CODES.intersection(told)}


def _is_export(headings: _Headings, keys: set[str]) -> bool:
    """Return whether all headings that it always has are there, and a third of those that it mostly
    has; where none of these tells it, at most one column more than its own.
    """
    always = {key for key, told in headings.items() if "always" in told}
    mostly = {key for key, told in headings.items() if "mostly" in told}
    if not always or not always <= keys or 3 * len(mostly & keys) < len(mostly):
        return False
    return bool(mostly) or len(keys - headings.keys()) <= 1


def _fields_of_export(headings: _Headings, keys: Sequence[str]) -> Iterator[Field]:
    """Yield the field of each heading. Repetitions, and those that are no part of it, are kept."""
    taken: set[Field] = set()
    for key in keys:
        field = Field(headings.get(key, ["keep"])[0])
        is_again = field in taken and field not in {*_REPEATED, Field.STATUS}
        yield Field.KEEP if is_again else field
        taken.add(field)


# People's sheets

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# Ranks: the lowest wins
_KEEP, _WITHIN, _VAGUE, _SAMPLED = 900, 1_000, 2_000, 3_000
_RANKS = {
    "table.column.": 0, "table.could-be.": _KEEP, "page.label.": 100, "table.vague.": _VAGUE,
}  # fmt: skip
_Ranked = tuple[int, Field]
_Key = tuple[str, ...]


def guess_layout(columns: Sequence[str], samples: Sequence[Sequence[str]]) -> Layout:
    """Guess what the columns of a person's sheet are, by their headings, else by their cells.

    No two columns get the same field, unless it can stand several times.
    """
    told = [
        (column, [row[at] for row in samples if at < len(row) and not is_nothing(row[at])])
        for at, column in enumerate(columns)
    ]
    found = [(rank, at, field) for at, one in enumerate(told) for rank, field in _candidates(*one)]
    fields: dict[int, Field] = {}
    for _, at, field in sorted(found, key=lambda one: one[:2]):
        if at not in fields and (field in _REPEATED or field not in fields.values()):
            fields[at] = field
    if Field.SOURCE_URL not in fields.values():
        fields |= dict.fromkeys(_only_postings(told, fields), Field.SOURCE_URL)
    return Layout(tuple(fields.get(at, Field.KEEP) for at in range(len(columns))))


def _only_postings(
    told: Sequence[tuple[str, Sequence[str]]], fields: Mapping[int, Field]
) -> Sequence[int]:
    """Return the column of the postings if it is the only one of links, even if it is *Application
    URL*: by them the same job is known again. Links of companies, people and files do not count.
    """
    to_apply = [at for at, field in fields.items() if field == Field.APPLICATION_URL]
    links = [
        at
        for at, (column, cells) in enumerate(told)
        if at in to_apply
        or (cells and _may_have_postings(column) and _are_most(cells, _LINK.match))
    ]
    if links == to_apply:
        return links
    if len(links) != 1:
        return ()
    cells = told[links[0]][1]
    return links if len({*cells}) == len(cells) and _are_most(cells, _POSTING.match) else ()


def _candidates(column: str, cells: Sequence[str]) -> Sequence[_Ranked]:
    """Return what a column may be, by its heading, as far as its cells bear that out."""
    headed, words = _by_heading(column), _words(column)
    if not cells:
        return headed or _within(column)
    fields = {field for _, field in headed}
    is_counter = words <= {"column", "unnamed"}  # `#`, `Column 1`, `Unnamed: 0`
    if not fields and is_counter and _are_numbers_of_rows(cells):
        return [(0, Field.SKIP)]
    is_other = Field.KEEP in fields or fields & _LINKS or not _may_have_postings(column)
    if not is_other and _are_most(cells, _POSTING.match):
        return [(_SAMPLED, Field.SOURCE_URL)]
    is_open = not fields or (fields == {Field.KEEP} and not words.isdisjoint(_section("answer")))
    if is_open and _are_most(cells, meaning_of):
        return [(_SAMPLED, Field.STATUS)]
    says_link = any(word in _section("link") or word.endswith("link") for word in words)
    is_link = says_link or _are_most(cells, _LINK.match)
    if Field.SOURCE_URL in fields and not is_link:
        is_text = sum(map(len, cells)) > _SHORT * len(cells)
        return [(_SAMPLED, Field.DESCRIPTION if is_text else Field.TITLE)]
    told = headed or _within(column)
    return [(rank, _kind(field, cells)) for rank, field in told if _fits(rank, field, cells)]


def _kind(field: Field, cells: Sequence[str]) -> Field:
    """Return which of job type and workplace cells are about, as one heading serves for both."""
    kinds = {Field.JOB_TYPE: job_type_of, Field.WORKPLACE: workplace_of}
    if field not in kinds or _are_most(cells, kinds[field]):
        return field
    (other,) = kinds.keys() - {field}
    return other if _are_most(cells, kinds[other]) else field


def _fits(rank: int, field: Field, cells: Sequence[str]) -> bool:
    """Return whether cells bear out what a heading may mean."""
    if field == Field.SKIP:
        return _are_numbers_of_rows(cells)
    if field in (Field.TITLE, Field.COMPANY, Field.SOURCE):
        are_days = rank >= _VAGUE and _are_most(cells, lambda cell: read_date(cell, True, UTC))
        return not are_days and not _are_most(cells, _POSTING.match)
    if field in DAYS:
        return not _are_most(cells, truth_of if rank < _VAGUE else _NO_DIGITS.match)
    return True


def _by_heading(column: str) -> Sequence[_Ranked]:
    """Look a heading up: as a whole, then without what is in brackets, and hyphens."""
    bare = _BRACKETS.sub(" ", column[:LONGEST_HEADING])
    attempts = (column, bare, bare.replace("-", "").lower())
    return next(filter(None, (_index().get(_key(one)) for one in attempts)), [])


def _within(column: str) -> Sequence[_Ranked]:
    """Return the field of a known heading among other words, if all such headings agree."""
    words = _words(_BRACKETS.sub(" ", column[:LONGEST_HEADING])) - _section("article")
    known = [key for key, told in _index().items() if told[0][0] < _VAGUE and words.issuperset(key)]
    longest = [key for key in known if not any({*key} < {*other} for other in known)]
    fields = {_index()[key][0][1] for key in longest}
    return [(_WITHIN, fields.pop())] if len(fields) == 1 else []


def _key(heading: str) -> _Key:
    """Return the words of a heading, whatever their order, without numbers and articles."""
    words = _words(heading)
    return tuple(sorted(words - _section("article") or words))


def _words(heading: str) -> set[str]:
    spaced = _HUMP.sub(" ", heading[:LONGEST_HEADING])
    return {word for word in _WORD.findall(fold(spaced)) if not word.isdigit()}


@cache
def _section(name: str) -> frozenset[str]:
    words = all_phrases(f"table.{name}")
    return frozenset(fold(word) for each in words for word in (each, each.translate(UMLAUTS)))


@cache
def _index() -> Mapping[_Key, Sequence[_Ranked]]:
    """Return what each heading may mean, with ranks."""
    found: dict[_Key, dict[Field, int]] = defaultdict(dict)
    for heading, rank, field in _entries():
        for key in _keys(heading):
            found[key][field] = min(rank, found[key].get(field, rank))
    return {
        key: sorted((rank, field) for field, rank in told.items()) for key, told in found.items()
    }


def _entries() -> Iterator[tuple[str, int, Field]]:
    """Yield each heading with its rank. A stage is the status, where no other column is."""
    fields = [*Field]
    for section, first in _RANKS.items():
        for field, headings in _of_fields(section):
            is_stage = field in (Field.STAGE, Field.OUTCOME)
            for rank, heading in enumerate(headings, first):
                if is_stage:
                    yield heading, _VAGUE + fields.index(field) - 1, Field.STATUS
                if is_stage or first == _VAGUE:
                    yield heading, _VAGUE + fields.index(field), field
                elif first == _KEEP or field == Field.KEEP:
                    yield heading, _KEEP, Field.KEEP
                else:
                    yield heading, rank, field


def could_be(column: str) -> Field | None:
    """Return what a column can be that is kept unless a person chooses so: tasks, contacts."""
    return _could_be().get(_key(column))


@cache
def _could_be() -> Mapping[_Key, Field]:
    found = ((head, field) for field, some in _of_fields("table.could-be.") for head in some)
    return {key: field for heading, field in found for key in _keys(heading)}


def _keys(heading: str) -> Iterator[_Key]:
    yield from (_key(heading), _key(heading.translate(UMLAUTS)))


def _of_fields(prefix: str) -> Iterator[tuple[Field, Sequence[str]]]:
    return ((Field(name), words) for name, words in sections_below(prefix) if name in _CODES)


# Cells

_LONGEST_COUNT, _GAP = 6, 100  # digits; rows that are missing for one that is there
_MOST = 0.6
_SHORT = 120  # characters of a title
_POSTING = re.compile(
    r"(?:https?://|www\.)[^/\s]+/\S|(?:[\w-]{1,63}\.){1,5}[a-z]{2,10}/\S+\Z", re.IGNORECASE
)
_LINK = re.compile(r"(?:https?://|www\.)\S|[\w.-]{1,80}\.[a-z]{2,10}(?:/\S*)?\Z", re.IGNORECASE)
_NO_DIGITS = re.compile(r"\D{40}|\D*\Z")
_MARKS = frozenset("-–—−_.…?/ \t\n\r\u00a0")


def _are_most(cells: Sequence[str], read: Callable[[str], object]) -> bool:
    """Return whether most cells can be read as something."""
    return sum(read(cell) is not None for cell in cells) >= _MOST * len(cells)


def without_name(heading: Collection[str]) -> set[str]:
    """Return the words of a heading but for those that say name: of `Recruiter name`, the first."""
    return {*heading} - _section("name")


def _may_have_postings(column: str) -> bool:
    return _words(column).isdisjoint(_section("no-posting"))


def _are_numbers_of_rows(cells: Sequence[str]) -> bool:
    """Return whether cells count up or down, from a small number, with gaps at most."""
    texts = [cell.strip(" .#)") for cell in cells]
    if not all(text.isdecimal() and len(text) <= _LONGEST_COUNT for text in texts):
        return False
    numbers = [*map(int, texts)]
    up = sorted({*numbers})
    return numbers in (up, up[::-1]) and up[-1] <= _GAP * len(up)


def is_nothing(cell: str) -> bool:
    """Return whether a cell says nothing: blank, a dash, `null`, `N/A` and the like."""
    return _MARKS.issuperset(cell) or cell.strip(" #").casefold() in _nothing()


@cache
def _nothing() -> frozenset[str]:
    return frozenset(words.casefold() for words in all_phrases("table.nothing"))
