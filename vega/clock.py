"""The time, in UTC, and time zones. The one place that asks for it."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def now() -> datetime:
    return datetime.now(UTC)


def month_of(moment: datetime) -> str:
    """The quota's month, `2026-11`."""
    return f"{moment.year:04}-{moment.month:02}"


def first_of_next_month(moment: datetime) -> date:
    year, month = divmod(moment.year * 12 + moment.month, 12)
    return date(year, month + 1, 1)


def zone_of(name: str | None) -> tzinfo:
    """Return the time zone of this name; UTC for None and for an unknown one."""
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def start_of_day(days_ago: int, zone: tzinfo) -> datetime:
    """Return the first moment of the day so many days ago, where the reader is."""
    today = now().astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return (today.replace(tzinfo=None) - timedelta(days=days_ago)).replace(tzinfo=zone)
