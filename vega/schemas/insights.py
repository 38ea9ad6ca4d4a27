"""What insights and the report may be asked for."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from vega.models import ApplicationKind, Group, JobType, Reached
from vega.schemas.days import PERIOD_SCHEMA, AnyPeriod, Day, Period
from vega.schemas.fields import NULL_IF_BLANK, Name, OptionalWorkplace, json_schema, one_of, or_null
from vega.schemas.inputs import Input, maybe


def _not_before_first(last: date | None, info: ValidationInfo) -> date | None:
    first = info.data.get("first")
    if first and last and last < first:
        raise PydanticCustomError("day_order", "before from")
    return last


LastDay = Annotated[Day, AfterValidator(_not_before_first)]
FOUND_AT = "Only jobs that were found at this place, such as `LinkedIn`, in any case."
WITH_TAG = "Only jobs with this tag. Case does not matter."


class ReportFilter(Input):
    """The days that the report or a list of efforts is of, both included; None: open."""

    model_config = ConfigDict(populate_by_name=True)

    first: Day = Field(
        default=None,
        validation_alias=AliasChoices("from"),
        description="The first day; without it from the start.",
    )
    last: LastDay = Field(
        default=None,
        validation_alias=AliasChoices("to"),
        description="The last day, which is included; without it until today.",
    )


class InsightsFilter(ReportFilter):
    """The applications that insights count: those of a period, both days included.

    Without `first` and `last` all count, also those whose day is unknown.
    """

    first: Day = Field(
        default=None,
        validation_alias=AliasChoices("from"),
        description="The first day of the period. Without `from` and `to`, all applications "
        "count, also those whose day is unknown.",
    )
    last: LastDay = Field(
        default=None,
        validation_alias=AliasChoices("to"),
        description="The last day of the period.",
    )
    source: Name = Field(default="", description=FOUND_AT)
    job_type: Annotated[JobType | None, one_of(JobType), NULL_IF_BLANK, or_null(JobType)] = maybe(
        "Only jobs of this type."
    )
    workplace: OptionalWorkplace = maybe("Only jobs with this workplace.")
    tag: Name = Field(default="", description=WITH_TAG)


# Filters of the list: what is behind a number


def _read_counted(value: Any) -> Any:
    """`all` and `unknown` are no periods: every application, and those without a day."""
    if isinstance(value, str) and value.strip() in (EVERY_DAY, NO_DAY):
        return Period(value.strip())
    return value


EVERY_DAY, NO_DAY = "all", "unknown"
COUNTED_SCHEMA = {"anyOf": [PERIOD_SCHEMA, {"type": "string", "enum": [EVERY_DAY, NO_DAY]}]}
AnyCounted = Annotated[AnyPeriod, BeforeValidator(_read_counted), json_schema(**COUNTED_SCHEMA)]

FLOW_STARTS = tuple(ApplicationKind)
# Where a step leads beside the groups: forward only.
_FORWARD: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(FLOW_STARTS, (Reached.INTERVIEWING, Reached.OFFER)),
    Reached.INTERVIEWING: (Reached.OFFER,),
    Reached.OFFER: (),
}
FLOWS = [f"{start}.{end}" for start, ends in _FORWARD.items() for end in (*ends, *Group)]


@dataclass(frozen=True)
class Flow:
    """A step of applications, from one node to the next. Nodes are codes."""

    start: str
    end: str

    def __str__(self) -> str:
        return f"{self.start}.{self.end}"


def _read_flow(value: Any) -> Any:
    """Read `interviewing.rejected`."""
    if not isinstance(value, str):
        return value
    if value.strip() not in FLOWS:
        raise PydanticCustomError("flow", "no flow")
    return Flow(*value.strip().split("."))


FLOW_SCHEMA = {"type": "string", "enum": FLOWS}
AnyFlow = Annotated[Flow | None, BeforeValidator(_read_flow), json_schema(**FLOW_SCHEMA)]


@dataclass(frozen=True)
class DayRange:
    """A number of days, both ends included; `most` None: open."""

    least: int
    most: int | None

    def __str__(self) -> str:
        return f"{self.least}-{'' if self.most is None else self.most}"


def _read_range(value: Any) -> Any:
    """Read `4-7` or `22-`."""
    if not isinstance(value, str):
        return value
    found = re.fullmatch(_RANGE, value.strip(), re.ASCII)
    if found is None:
        raise PydanticCustomError("day_count", "no range")
    least, most = found.groups()
    return DayRange(int(least), int(most) if most else None)


_RANGE = r"([0-9]{1,6})-([0-9]{1,6})?"
DAY_RANGE_SCHEMA = {"type": "string", "pattern": f"^{_RANGE}$"}
AnyDayRange = Annotated[
    DayRange | None, BeforeValidator(_read_range), json_schema(**DAY_RANGE_SCHEMA)
]


@dataclass(frozen=True)
class DocumentRef:
    """A version of a document, by its number."""

    document_id: int
    version: int

    def __str__(self) -> str:
        return f"{self.document_id}.{self.version}"


def _read_document(value: Any) -> Any:
    """Read `12.2`."""
    if not isinstance(value, str):
        return value
    found = re.fullmatch(_DOCUMENT, value.strip(), re.ASCII)
    if found is None:
        raise PydanticCustomError("document_version", "no version of a document")
    return DocumentRef(*map(int, found.groups()))


_DOCUMENT = r"([0-9]{1,9})\.([0-9]{1,9})"
DOCUMENT_SCHEMA = {"type": "string", "pattern": f"^{_DOCUMENT}$"}
AnyDocument = Annotated[
    DocumentRef | None, BeforeValidator(_read_document), json_schema(**DOCUMENT_SCHEMA)
]
