"""What the columns and words of a file mean: guessed, remembered, or chosen by the person."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from vega.clock import now
from vega.extensions import db
from vega.models import ImportLayout, JobStatus, import_layouts
from vega.reading.table.columns import (
    DAYS,
    Field,
    Layout,
    guess_layout,
    is_nothing,
    known_layout,
    language_of,
)
from vega.reading.table.file_contents import Table
from vega.reading.table.statuses import meaning_of, word_key
from vega.rules.dates import can_be_read_both_ways, day_first_of
from vega.services.accounts import Account
from vega.storage.database import transaction, upsert

SAMPLES = 50  # rows, for guesses
_MONTH_FIRST = ("America/", "US/", "Pacific/Honolulu")  # time zones; Canada and others are asked


@dataclass(frozen=True)
class TableChoices:
    """What the columns of one table mean. `day_first` is None where nothing had to be decided."""

    fields: tuple[Field, ...]
    name: str = ""  # of a known source
    day_first: bool | None = None
    nothing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Choices:
    """All that is chosen for a file. `words` has the status of each word that Vega does not know,
    by its key.
    """

    tables: tuple[TableChoices, ...] = ()
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


@dataclass(frozen=True)
class Question:
    """A word that Vega does not know, as it stands in the file, and the number of its rows."""

    key: str
    word: str
    rows: int


@dataclass(frozen=True)
class OpenDate:
    """A day that can be read both ways, in the first row that has one."""

    table: int
    line: int
    text: str


def guess(owner: Account, tables: Sequence[Table]) -> Choices:
    """Return what was chosen for files with these headings, else Vega's guess."""
    remembered = [_remembered(owner, table.columns) for table in tables]
    words: dict[str, JobStatus] = {}
    for found in remembered:
        words |= {key: JobStatus(status) for key, status in found.get("words", {}).items()}
    return Choices(
        tuple(
            _guess_table(owner, table, found)
            for table, found in zip(tables, remembered, strict=True)
        ),
        words,
    )


def _guess_table(owner: Account, table: Table, remembered: Mapping[str, Any]) -> TableChoices:
    layout = known_layout(table.columns)
    if layout is None:
        samples = [row.cells for row in table.rows[:SAMPLES]]
        layout = guess_layout(table.columns, samples)
    chosen = _chosen(layout, table.columns, remembered.get("columns", {}))
    day_first = remembered.get("day_first", layout.day_first)
    return decide_days(owner, table, replace(chosen, day_first=day_first))


def _chosen(layout: Layout, columns: Sequence[str], before: Mapping[str, str]) -> TableChoices:
    """Take what was chosen before for these columns."""
    known = {str(one) for one in Field}
    fields = (
        Field(before[name]) if before.get(name) in known else guessed
        for name, guessed in zip(told_apart(columns), layout.fields, strict=True)
    )
    return TableChoices(tuple(fields), layout.name, layout.day_first, layout.nothing)


def told_apart(columns: Sequence[str]) -> Iterator[str]:
    """Yield a name of its own for each column, also where headings are equal."""
    seen: Counter[str] = Counter()
    for column in columns:
        seen[column] += 1
        yield column if seen[column] == 1 else f"{column} ({seen[column]})"


def restore(
    owner: Account, tables: Sequence[Table], stored: Mapping[str, Any], guessed: Choices
) -> Choices:
    """Return choices as they were stored for these tables, with what the guess knows beside."""
    of_tables = stored.get("tables", [])
    if len(of_tables) != len(tables):
        return guessed
    return Choices(
        tuple(
            _restore_table(owner, table, known, each)
            for table, known, each in zip(tables, guessed.tables, of_tables, strict=True)
        ),
        {key: JobStatus(status) for key, status in stored.get("words", {}).items()},
        bool(stored.get("update")),
    )


def _restore_table(
    owner: Account, table: Table, known: TableChoices, stored: Mapping[str, Any]
) -> TableChoices:
    layout = known_layout(table.columns)
    day_first = stored["day_first"]
    if day_first is None and layout is not None:
        day_first = layout.day_first
    fields = tuple(map(Field, stored["fields"]))
    return decide_days(owner, table, replace(known, fields=fields, day_first=day_first))


# Days


def decide_days(owner: Account, table: Table, chosen: TableChoices) -> TableChoices:
    """Decide between day and month first, where nothing was chosen: by the columns, else by the
    language of the headings and the person's time zone.
    """
    if chosen.day_first is not None:
        return chosen
    decided = _decided_by_columns(table, chosen)
    usual = _is_day_first_usual(owner, table)
    return replace(chosen, day_first=usual if decided is None else decided)


def _decided_by_columns(table: Table, chosen: TableChoices) -> bool | None:
    """Return whether the days stand first; None where the columns leave it open, or disagree."""
    decided = {day_first_of(column) for column in _date_columns(table, chosen)} - {None}
    return decided.pop() if len(decided) == 1 else None


def _is_day_first_usual(owner: Account, table: Table) -> bool:
    if language_of(table.columns) != "en":
        return True
    return not (owner.time_zone or "").startswith(_MONTH_FIRST)


def open_date(table: int, of: Table, chosen: TableChoices) -> OpenDate | None:
    """Return a day that can be read both ways, where the columns leave that open."""
    if _is_fixed(of) or _decided_by_columns(of, chosen) is not None:
        return None
    columns = [at for at, field in enumerate(chosen.fields) if field in DAYS]
    for row in of.rows:
        for at in columns:
            if can_be_read_both_ways(row.cells[at]):
                return OpenDate(table, row.line, row.cells[at])
    return None


def _is_fixed(table: Table) -> bool:
    known = known_layout(table.columns)
    return known is not None and known.day_first is not None


def _date_columns(table: Table, chosen: TableChoices) -> Iterable[Iterable[str]]:
    for at, each in enumerate(chosen.fields):
        if each in DAYS:
            yield [row.cells[at] for row in table.rows]


# Words


@dataclass(frozen=True)
class StatusWords:
    """The words for a status that Vega does not know, and those that it knows, the most frequent
    first.
    """

    unknown: Sequence[Question]
    known: Sequence[Question]


def status_words(tables: Sequence[Table], choices: Choices) -> StatusWords:
    """Return the words that stand in the columns of the status."""
    known: list[Question] = []
    unknown: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for word, rows in _status_cells(tables, choices).most_common():
        key = word_key(word)
        if meaning_of(word) is not None:
            known.append(Question(key, word, rows))
        elif key:
            unknown[key] += rows
            spelled.setdefault(key, word)
    asked = [Question(key, spelled[key], rows) for key, rows in unknown.most_common()]
    return StatusWords(asked, known)


def _status_cells(tables: Sequence[Table], choices: Choices) -> Counter[str]:
    """Count what stands in the columns of the status: the first that says something decides."""
    counted: Counter[str] = Counter()
    for table, chosen in zip(tables, choices.tables, strict=True):
        columns = [at for at, each in enumerate(chosen.fields) if each == Field.STATUS]
        for row in table.rows:
            if word := status_word([row.cells[at] for at in columns]):
                counted[word] += 1
    return counted


def status_word(cells: Iterable[str]) -> str:
    """Return the first of these words that Vega knows, else the first one; "" if there is none."""
    words = [cell for cell in cells if not is_nothing(cell)]
    return next((word for word in words if meaning_of(word)), words[0] if words else "")


# Remembering


def remember(owner: Account, tables: Sequence[Table], choices: Choices) -> None:
    """Keep what was chosen for files with these headings, within the caller's transaction."""
    of_choices = choices.as_json()
    for table, chosen in zip(tables, of_choices["tables"], strict=True):
        columns = dict(zip(told_apart(table.columns), chosen["fields"], strict=True))
        kept = {
            "columns": columns,
            "day_first": chosen["day_first"],
            "words": of_choices["words"],
        }
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
