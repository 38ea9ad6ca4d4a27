"""The types of days, moments and periods."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from vega.clock import now
from vega.schemas.about import Kind
from vega.schemas.fields import NULL_IF_BLANK, json_schema, or_blank

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)
LATEST_ZONE = timezone(timedelta(hours=14))  # where a day begins first


def read_day(value: Any) -> Any:
    """In JSON and in forms a day is text. It must not be a moment: whose day would that be?"""
    if not isinstance(value, str):
        return value
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise PydanticCustomError("day", "no day")


def _in_range(value: date | None) -> date | None:
    if value is not None and not FIRST_DAY <= value <= LAST_DAY:
        raise PydanticCustomError("day_range", "out of range")
    return value


def _not_ahead(value: date | None, info: ValidationInfo) -> date | None:
    """`today` of the context is the account's; without one, the latest that it is anywhere."""
    today = (info.context or {}).get("today") or now().astimezone(LATEST_ZONE).date()
    if value is not None and value > today:
        raise PydanticCustomError("day_ahead", "in the future")
    return value


def cursor_day(digits: str) -> date:
    """Return a day, of any eight digits: a cursor that nobody gave names no page that is wrong."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return date.min


DAY_SCHEMA = {"type": "string", "format": "date"}
AnyDay = Annotated[date | None, BeforeValidator(read_day), json_schema(**DAY_SCHEMA)]
Day = Annotated[AnyDay, Kind.DAY, AfterValidator(_in_range), NULL_IF_BLANK, or_blank(DAY_SCHEMA)]
PastDay = Annotated[Day, AfterValidator(_not_ahead), or_blank(DAY_SCHEMA)]
NeededPastDay = Annotated[
    date,
    AfterValidator(_in_range),
    AfterValidator(_not_ahead),
    BeforeValidator(read_day),
    json_schema(**DAY_SCHEMA),
]


# Moments


def _moment(value: str) -> datetime:
    """A date is its first moment in UTC; a time without a zone is UTC."""
    value = re.sub(r"(T[\d:.]+) (\d\d:?\d\d)$", r"\1+\2", value)  # a plus that was not escaped
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:  # a zone's width beyond the first or the last year
        return moment.replace(tzinfo=UTC)
    except ValueError:
        raise PydanticCustomError("moment", "no time") from None


def read_moment(value: Any) -> Any:
    return _moment(value) if isinstance(value, str) else value


# A date or a time, in a query string.
AnyMoment = Annotated[
    datetime | None,
    BeforeValidator(read_moment),
    json_schema(anyOf=[DAY_SCHEMA, {"type": "string", "format": "date-time"}]),
]


LAST_MOMENT = datetime(2200, 1, 1, tzinfo=UTC)


def _read_offset_moment(value: Any) -> Any:
    """Read a time with its offset: an appointment must not depend on whose clock it was on."""
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value.strip())
        if moment.tzinfo is None or "T" not in value.strip().upper()[:11]:
            raise PydanticCustomError("offset_moment", "no offset")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise PydanticCustomError("offset_moment", "no time") from None


def _moment_in_range(value: datetime) -> datetime:
    if not datetime(1970, 1, 2, tzinfo=UTC) <= value < LAST_MOMENT:
        raise PydanticCustomError("moment_range", "out of range")
    return value.replace(second=0, microsecond=0)


# From 1970 to 2199, by the minute, in UTC.
Moment = Annotated[
    datetime,
    AfterValidator(_moment_in_range),
    BeforeValidator(_read_offset_moment),
    json_schema(type="string", format="date-time"),
]


def _any_moment_in_range(value: datetime) -> datetime:
    if not datetime(1970, 1, 1, tzinfo=UTC) <= value < LAST_MOMENT:
        raise PydanticCustomError("moment_range", "out of range")
    return value


def _moment_not_ahead(value: datetime) -> datetime:
    """Clocks of two servers differ."""
    if value > now() + timedelta(days=1):
        raise PydanticCustomError("day_ahead", "in the future")
    return value


# In UTC, with microseconds.
ExactMoment = Annotated[
    datetime, AfterValidator(_any_moment_in_range), BeforeValidator(_read_offset_moment)
]
PastMoment = Annotated[ExactMoment, AfterValidator(_moment_not_ahead)]


# Periods


class Lately(StrEnum):
    """When something happened: today, or in the last so many days."""

    TODAY = "today"
    WEEK = "7"
    MONTH = "30"
    QUARTER = "90"

    @property
    def days(self) -> int:
        return 0 if self == Lately.TODAY else int(self)


@dataclass(frozen=True)
class Period:
    """Some days, both included: since so many days ago, or from one day to another."""

    text: str
    lately: Lately | None = None
    first: date | None = None
    last: date | None = None

    def __str__(self) -> str:
        return self.text


def _read_period(value: Any) -> Any:
    """Read `today`, `7`, `30`, `90`, or `2026-11-01..2026-11-30`, of which one end may be open."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if text in set(Lately):
        return Period(text, Lately(text))
    first, dots, last = text.partition("..")
    if not dots or not (first or last):
        raise PydanticCustomError("period", "no period")
    try:
        begin, end = (_in_range(read_day(day) if day else None) for day in (first, last))
    except PydanticCustomError:
        raise PydanticCustomError("period", "no period") from None
    if begin and end and begin > end:
        raise PydanticCustomError("period", "no period")
    return Period(text, None, begin, end)


_A_DAY = (
    r"(19[7-9][0-9]|2[01][0-9]{2})-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
)
PERIOD_SCHEMA = {
    "type": "string",
    "pattern": rf"^(today|7|30|90|{_A_DAY}\.\.({_A_DAY})?|\.\.{_A_DAY})$",
}
AnyPeriod = Annotated[Period | None, BeforeValidator(_read_period), json_schema(**PERIOD_SCHEMA)]
