"""What a line is read with, and what it says; apart from the reading, which loads many patterns."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Any, NamedTuple

from vega.reading.line.jobs import KnownJob

LONGEST = 500  # characters of a line


@dataclass
class Reading:
    """What a line says. `asks` is what is open first; `options` are what it can be: days, a text,
    interviews, or whole readings. `guessed` are the parts of the sentence that no word said. Of an
    interview that is planned, `of_days` are the days that it may be on now, or none is said.
    `offers` are what a line without a verb would be as a task, a note and a job.
    """

    kind: str
    fields: dict[str, Any] = field(default_factory=dict)
    job_id: int | None = None
    candidates: Sequence[int] = ()
    asks: str | None = None
    options: Sequence[Any] = ()
    unread: Sequence[str] = ()
    problem: str | None = None
    guessed: Set[str] = frozenset()
    of_days: Sequence[date] | None = None
    offers: Sequence["Reading"] = ()


class Asked(NamedTuple):
    """What a line is read with: the person's jobs, the moment in their zone, where they are."""

    jobs: Sequence[KnownJob]
    now: datetime
    zone: tzinfo
    chip: str | None = None
    context: int | None = None
