"""What is to become of a row of a file."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from vega.labels import day_words
from vega.models import RowOutcome
from vega.services.documents.attaching import PlannedDocument
from vega.services.jobs.creating.new_jobs import NewJob, PreparedJob, prepare_job

SAVED = (RowOutcome.NEW, RowOutcome.ALIKE)  # the outcomes of a row that makes a job
Parts = Sequence[tuple[str, Mapping[str, Any]]]  # rows of tasks and the like, by table
MOST_PARTS = 5  # tasks and contacts of a row that are told
LONGEST_CELLS = 120  # characters of a row that describes no job


class About(NamedTuple):
    """What a preview tells of the job that a row describes, and what rows are compared by."""

    title: str
    company: str
    status: str
    stage: str | None
    outcome: str | None
    applied_on: date | None
    created_at: datetime
    job_key: str | None
    company_key: str
    alike_key: str


@dataclass(slots=True)
class PlannedJob:
    """The job that a row makes. `parts` are rows of tasks, interviews and contacts, by table;
    what refers to one of them names it by its id in the file. `documents` are attached to it.

    Thousands are held: once a job is `prepared` for the transaction, `new` is blank, unless an
    update needs it.
    """

    new: NewJob
    parts: Sequence[tuple[str, dict[str, object]]] = ()
    documents: Sequence[PlannedDocument] = ()
    prepared: PreparedJob | None = None

    def about(self) -> About:
        return About._make(map(self.new.row.get, About._fields))

    def prepare(self, *, updates: bool) -> None:
        self.prepared = prepare_job(self.new)
        if not updates:
            self.new = NewJob({}, (), ())


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence about a row. `link` are the words in it that name the job it is about."""

    before: str = ""
    link: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.link}{self.after}"


@dataclass(slots=True)
class Planned:
    """A row, and what becomes of it.

    `about` and `job` are None where it describes none; `job` also where the row comes from a plan
    that was kept. `job_id` is the job that is there already, or is made. `notes` tell what could
    not be kept as what it is; `hint` what it is compared to: `same_row` has the same URL,
    `alike_to` is a job that is probably the same. `cells` are those of a row that describes no
    job, and of Vega's own files; of others they stand in the table.
    """

    position: int
    table: int
    line: int
    outcome: RowOutcome
    cells: Sequence[str] = ()
    is_named: bool = True  # it has a title and a company
    fingerprint: str | None = None
    notes: Sequence[str] = ()
    parts: str = ""  # its tasks and contacts in words
    about: About | None = None
    job: PlannedJob | None = None
    hint: Hint | None = None
    job_id: int | None = None
    same_row: "Planned | None" = None
    alike_to: int | None = None
    added: dict[str, object] | None = None  # by an update, for Undo

    def make(self, job: PlannedJob) -> None:
        """Let the row make a job."""
        self.job = job
        self.describe(job.about(), job.parts)

    def describe(self, about: About, parts: Parts) -> None:
        self.about, self.parts, self.outcome = about, parts_in_short(parts), RowOutcome.NEW

    @property
    def made(self) -> PlannedJob:
        """The job of a row that makes one."""
        if self.job is None:
            raise ValueError("This row makes no job.")
        return self.job

    @property
    def told(self) -> About:
        """What is told of the job of a row that describes one."""
        if self.about is None:
            raise ValueError("This row describes no job.")
        return self.about

    @property
    def all_notes(self) -> list[str]:
        return [*([str(self.hint)] if self.hint else []), *self.notes]


def count_outcomes(rows: Sequence[Planned]) -> dict[str, int]:
    """Return the number of rows of each outcome; they sum to all rows."""
    return dict.fromkeys(map(str, RowOutcome), 0) | Counter(str(row.outcome) for row in rows)


# In words


def parts_in_short(parts: Parts) -> str:
    """Return `Task: Send portfolio · Contact: Ann Lee, ann@acme.example`."""
    told = [*_parts_in_words(parts)]
    more = [f"{len(told) - MOST_PARTS} more"] if len(told) > MOST_PARTS else []
    return " · ".join([*told[:MOST_PARTS], *more])


def _parts_in_words(parts: Parts) -> Iterator[str]:
    for name, part in parts:
        if name == "tasks":
            day = [day_words(part["due_on"])] if part["due_on"] else []
            yield f"Task: {', '.join([part['title'], *day])}"
        elif name == "contacts":
            told = (part.get(key) for key in ("name", "email", "phone"))
            yield f"Contact: {', '.join(dict.fromkeys(filter(None, told)))}"


def cells_in_short(cells: Sequence[str] | None) -> str:
    words = " · ".join(" ".join(cell[:LONGEST_CELLS].split()) for cell in cells or () if cell)
    return words if len(words) <= LONGEST_CELLS else f"{words[: LONGEST_CELLS - 1]}…"
