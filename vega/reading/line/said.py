"""What a line is read with, and what it says; apart from the reading, which loads many patterns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Any, NamedTuple

from vega.reading.line.jobs import KnownJob

LONGEST = 500  # characters of a line


@dataclass
class Reading:
    """What a line says. `asks` is what is open first; `options` are the days that it can be."""

    kind: str
    fields: dict[str, Any] = field(default_factory=dict)
    job_id: int | None = None
    candidates: Sequence[int] = ()
    asks: str | None = None
    options: Sequence[date] = ()
    unread: Sequence[str] = ()
    problem: str | None = None


class Asked(NamedTuple):
    """What a line is read with: the person's jobs, the moment in their zone, where they are."""

    jobs: Sequence[KnownJob]
    now: datetime
    zone: tzinfo
    chip: str | None = None
    context: int | None = None
