"""The time, in UTC. The one place that asks for it."""

from datetime import UTC, date, datetime


def now() -> datetime:
    return datetime.now(UTC)


def month_of(moment: datetime) -> str:
    """The quota's month, `2026-11`."""
    return f"{moment.year:04}-{moment.month:02}"


def first_of_next_month(moment: datetime) -> date:
    year, month = divmod(moment.year * 12 + moment.month, 12)
    return date(year, month + 1, 1)
