"""The current time in UTC, and time zones. The only module that reads the clock."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def now() -> datetime:
    return datetime.now(UTC)


def month_of(moment: datetime) -> str:
    """Return the month of a quota, such as `2026-11`."""
    return f"{moment.year:04}-{moment.month:02}"


def first_of_next_month(moment: datetime) -> date:
    year, month = divmod(moment.year * 12 + moment.month, 12)
    return date(year, month + 1, 1)


def zone_of(name: str | None) -> tzinfo:
    """Return the time zone with this name; UTC if it is None or unknown."""
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def moment_in(zone: tzinfo, local: datetime) -> datetime | None:
    """Return the moment of a wall-clock time in `zone`: of two the earlier one, or None for a time
    that the change to summer time skips.
    """
    moment = local.replace(tzinfo=zone)
    same = moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)
    return moment.astimezone(UTC) if same == local.replace(fold=0) else None


def first_moment(day: date, zone: tzinfo) -> datetime:
    """Return the midnight in `zone` with which the day begins."""
    return datetime(day.year, day.month, day.day, tzinfo=zone)
