"""What the columns and words of a file mean: guessed, remembered, or chosen by the person."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import chain, islice
from typing import Any, NamedTuple

from sqlalchemy import select

from vega.clock import now
from vega.extensions import db
from vega.models import ImportLayout, JobStatus, import_layouts
from vega.reading.table.file_contents import Table
from vega.reading.table.statuses import meaning_of, word_key
from vega.reading.table.table_columns import (
    DAYS,
    MONTH_FIRST,
    Field,
    Layout,
    guess_layout,
    is_nothing,
    known_layout,
)
from vega.rules.dates import can_be_read_both_ways, day_first_of
from vega.schemas import JOB_ABOUT
from vega.services.account import Account
from vega.storage.database import transaction, upsert

SAMPLES = 50  # rows, for guesses
SAMPLES_SHOWN, ROWS_SAMPLED = 3, 100  # values of a column, and rows that they are looked for in
LONGEST_SAMPLE = 80  # characters
MAX_ASKED = 30  # words; the rarer ones stay stages
MAX_KNOWN = 6  # words that are listed as known
_CITIES = "Anchorage Boise Chicago Denver Detroit Indiana Kentucky Los_Angeles New_York Phoenix"
_MONTH_FIRST_ZONES = ("US/", "Pacific/Honolulu", *(f"America/{city}" for city in _CITIES.split()))
_LABELS = {
    **{name: about.label for name, about in JOB_ABOUT.items()},
    "application_url": "Link to apply",
    "job_type": "Job type",
    "salary_period": "Salary period",
    "status_on": "Status since",
    "due": "Deadline or task",
    "keep": "Keep in notes",
    "skip": "Leave out",
}
FIELD_LABELS = {each: _LABELS.get(each) or each.replace("_", " ").capitalize() for each in Field}


@dataclass(frozen=True)
class Choices:
    """All that is chosen for a file. `words` has the status of each word that Vega does not know,
    by its key.
    """

    tables: tuple[Layout, ...] = ()
    words: Mapping[str, JobStatus] = field(default_factory=dict)
    update: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "tables": [
                {"fields": [*map(str, table.fields)], "day_first": table.day_first}
                for table in self.tables
            ],
            "words": dict(self.words),
            "update": self.update,
        }


def guess(owner: Account, tables: Sequence[Table], stored: Mapping[str, Any]) -> Choices:
    """Return what is stored as chosen for these tables, else what was chosen before for files with
    these headings, else Vega's guess.
    """
    before = stored.get("tables") or ()
    if len(before) != len(tables):
        before = [_remembered(owner, table.columns) for table in tables]
    chosen = (_choose(owner, table, one) for table, one in zip(tables, before, strict=True))
    words = (each.get("words", {}).items() for each in (stored, *before))
    statuses = {key: JobStatus(status) for key, status in chain.from_iterable(words)}
    return Choices(tuple(chosen), statuses, bool(stored.get("update")))


def _choose(owner: Account, table: Table, before: Mapping[str, Any]) -> Layout:
    """Return what was chosen `before`: by column for its headings, in order for this file."""
    names = [*told_apart(table.columns)]
    samples = [row.cells for row in table.rows[:SAMPLES]]
    layout = known_layout(table.columns) or guess_layout(table.columns, samples)
    columns = before.get("columns") or dict(zip(names, before.get("fields", ()), strict=False))
    fields = (
        Field(columns[name]) if columns.get(name) in set(Field) else guessed
        for name, guessed in zip(names, layout.fields, strict=True)
    )
    day_first = before.get("day_first")
    day_first = layout.day_first if day_first is None else day_first
    chosen = replace(layout, fields=tuple(fields))
    if day_first is None:
        day_first = _decided_by_columns(table, chosen)
    if day_first is None:
        day_first = not (owner.time_zone or "").startswith(_MONTH_FIRST_ZONES)
    return replace(chosen, day_first=day_first)


def told_apart(columns: Sequence[str]) -> Iterator[str]:
    """Yield a name of its own for each column, also where headings are equal."""
    seen: Counter[str] = Counter()
    for column in columns:
        seen[column] += 1
        yield column if seen[column] == 1 else f"{column} ({seen[column]})"


# Days


class OpenDate(NamedTuple):
    """A day that can be read both ways, in the first row that has one."""

    table: int
    line: int
    text: str


def _decided_by_columns(table: Table, chosen: Layout) -> bool | None:
    """Return whether the days stand first; None where the columns leave it open, or disagree."""
    columns = ([row.cells[at] for row in table.rows] for at in _date_columns(chosen))
    decided = {day_first_of(column) for column in columns} - {None}
    return decided.pop() if len(decided) == 1 else None


def _date_columns(chosen: Layout) -> list[int]:
    return [at for at, each in enumerate(chosen.fields) if each in DAYS]


def open_dates(tables: Sequence[Table], choices: Choices) -> Iterator[OpenDate]:
    """Yield a day that can be read both ways of each table whose columns leave that open."""
    for number, (table, chosen) in enumerate(zip(tables, choices.tables, strict=True)):
        if chosen.name not in MONTH_FIRST and _decided_by_columns(table, chosen) is None:
            days = (
                OpenDate(number, row.line, row.cells[at])
                for row in table.rows
                for at in _date_columns(chosen)
            )
            yield from islice((day for day in days if can_be_read_both_ways(day.text)), 1)


# Words


class Question(NamedTuple):
    """A word for a status as it stands in the file, and the number of its rows."""

    key: str
    word: str
    rows: int


def status_words(
    tables: Sequence[Table], choices: Choices
) -> tuple[Sequence[Question], Sequence[Question]]:
    """Return the words in the columns of the status that Vega does not know, and those that it
    knows, the most frequent first.
    """
    known: list[Question] = []
    unknown: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for word, rows in Counter(_status_cells(tables, choices)).most_common():
        key = word_key(word)
        if meaning_of(word) is not None:
            known.append(Question(key, word, rows))
        elif key:
            unknown[key] += rows
            spelled.setdefault(key, word)
    return [Question(key, spelled[key], rows) for key, rows in unknown.most_common()], known


class Asked(NamedTuple):
    """What there is to ask about a file: unknown words, the most frequent alone, how many more
    there are, and days. And some of the words that are known.
    """

    words: Sequence[Question]
    words_left: int
    known: Sequence[Question]
    days: Sequence[OpenDate]


def ask(tables: Sequence[Table], choices: Choices) -> Asked:
    unknown, known = status_words(tables, choices)
    left = max(0, len(unknown) - MAX_ASKED)
    return Asked(unknown[:MAX_ASKED], left, known[:MAX_KNOWN], [*open_dates(tables, choices)])


def _status_cells(tables: Sequence[Table], choices: Choices) -> Iterator[str]:
    """Yield what stands in the columns of the status: the first that says something decides."""
    for table, chosen in zip(tables, choices.tables, strict=True):
        columns = [at for at, each in enumerate(chosen.fields) if each == Field.STATUS]
        words = (status_word(row.cells[at] for at in columns) for row in table.rows)
        yield from filter(None, words)


def status_word(cells: Iterable[str]) -> str:
    """Return the first of these words that Vega knows, else the first one; "" if there is none."""
    words = [cell for cell in cells if not is_nothing(cell)]
    return next((word for word in words if meaning_of(word)), words[0] if words else "")


# Samples


def samples_of(table: Table) -> list[list[str]]:
    """Return the first cells of each column that say something, in short."""
    rows = [row.cells for row in table.rows[:ROWS_SAMPLED]]
    return [[*islice(_samples(cells), SAMPLES_SHOWN)] for cells in zip(*rows, strict=True)]


def _samples(cells: Iterable[str]) -> Iterator[str]:
    told = (" ".join(cell[: 2 * LONGEST_SAMPLE].split())[:LONGEST_SAMPLE] for cell in cells)
    return iter(dict.fromkeys(cell for cell in told if not is_nothing(cell)))


# Remembering


def remember(owner: Account, tables: Sequence[Table], choices: Choices) -> None:
    """Keep what was chosen for files with these headings, within the caller's transaction."""
    told = choices.as_json()
    for table, chosen in zip(tables, told["tables"], strict=True):
        columns = dict(zip(told_apart(table.columns), chosen["fields"], strict=True))
        kept = {"columns": columns, "day_first": chosen["day_first"], "words": told["words"]}
        values = {"choices": kept, "used_at": now()}
        key = {"owner_id": owner.id, "headings_key": headings_key(table.columns)}
        statement = upsert(import_layouts).values(**key, **values)
        with transaction() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=[*key], set_=values))


def _remembered(owner: Account, columns: Sequence[str]) -> Mapping[str, Any]:
    query = select(ImportLayout.choices).where(
        ImportLayout.owner_id == owner.id, ImportLayout.headings_key == headings_key(columns)
    )
    return db.session.scalar(query) or {}


def headings_key(columns: Sequence[str]) -> str:
    """Return what tells files with the same headings, in any order."""
    names = sorted(" ".join(name.casefold().split()) for name in columns)
    return sha256("\n".join(names).encode()).hexdigest()
