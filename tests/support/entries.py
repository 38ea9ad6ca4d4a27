"""Histories of a job in a line each: moves and log entries of November."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

FIRST = datetime(2026, 11, 2, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """An event; each is recorded an hour after the one before."""

    id: int
    kind: str
    to_status: str | None = None
    occurred_on: date | None = None
    recorded_at: datetime = FIRST
    stage: str | None = None
    outcome: str | None = None
    reply: bool | None = None
    via: str = "page"


def day(number: int | None) -> date | None:
    return date(2026, 11, number) if number else None


def history(*entries: tuple) -> list[Entry]:
    """Each entry is its kind or its status, the day in November, and what else it has."""
    made = []
    for number, (kind, on, *more) in enumerate(entries, 1):
        is_status = kind not in ("saved", "stage", "note", "call", "email")
        entry = Entry(
            number,
            "moved" if is_status else kind,
            kind if is_status else None,
            day(on),
            FIRST + timedelta(hours=number),
        )
        made.append(replace(entry, **(more[0] if more else {})))
    return made


def saved(on: int = 2, status: str = "interested") -> tuple:
    return ("saved", on, {"to_status": status})
