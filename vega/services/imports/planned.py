"""What is to become of a row of a file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vega.models import RowOutcome
from vega.services.documents.attaching import PlannedDocument
from vega.services.jobs.creating.new_jobs import NewJob, PreparedJob, prepare_job

_COMPARED = ("title", "company", "created_at", "job_key", "alike_key", "company_key")
SAVED = (RowOutcome.NEW, RowOutcome.ALIKE)  # the outcomes of a row that makes a job


@dataclass(slots=True)
class PlannedJob:
    """The job that a row describes. `parts` are rows of tasks, interviews and contacts, by table;
    what refers to one of them names it by its id in the file. `documents` are attached to it.

    Thousands are held: once a job is `prepared` for the transaction, `new` has no more than what
    rows are compared by, unless an update needs it.
    """

    new: NewJob
    parts: Sequence[tuple[str, dict[str, Any]]] = ()
    documents: Sequence[PlannedDocument] = ()
    prepared: PreparedJob | None = None

    @property
    def row(self) -> Mapping[str, Any]:
        return self.new.row

    @property
    def key(self) -> str | None:
        return self.row.get("job_key")

    def prepare(self, *, updates: bool) -> None:
        self.prepared = prepare_job(self.new)
        if not updates:
            self.new = NewJob({name: self.row.get(name) for name in _COMPARED}, (), ())


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

    `job` is None where it makes none. `job_id` is the job that is there already, or is made.
    `notes` tell what could not be kept as what it is; `hint` what it is compared to: `same_row` has
    the same URL, `alike_to` is a job that is probably the same. `cells` are those of a row that
    describes no job, and of Vega's own files; of others they stand in the table.
    """

    position: int
    table: int
    line: int
    outcome: RowOutcome
    cells: Sequence[str] = ()
    job: PlannedJob | None = None
    is_named: bool = True  # it has a title and a company
    fingerprint: str | None = None
    notes: Sequence[str] = ()
    hint: Hint | None = None
    job_id: int | None = None
    same_row: "Planned | None" = None
    alike_to: int | None = None
    added: dict[str, Any] | None = None  # by an update, for Undo

    @property
    def made(self) -> PlannedJob:
        """The job of a row that describes one."""
        if self.job is None:
            raise ValueError("This row makes no job.")
        return self.job

    @property
    def all_notes(self) -> list[str]:
        return [*([str(self.hint)] if self.hint else []), *self.notes]


def count_outcomes(rows: Sequence[Planned]) -> dict[str, int]:
    """Return the number of rows of each outcome; they sum to all rows."""
    return dict.fromkeys(map(str, RowOutcome), 0) | Counter(str(row.outcome) for row in rows)
