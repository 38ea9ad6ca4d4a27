"""What an interview may be."""

from functools import cache
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import AliasChoices, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from vega.models import InterviewKind, InterviewState
from vega.schemas.days import AnyDay, Moment
from vega.schemas.fields import (
    LONGEST_LINE,
    NO_NUL,
    Line,
    Notes,
    OptionalLine,
    OptionalUrl,
    blank_is_null,
    json_schema,
    null_is_blank,
    one_of,
    or_blank,
)
from vega.schemas.filters import PageQuery
from vega.schemas.inputs import Input, maybe
from vega.schemas.tasks import AskedJobId, JobId


@cache
def time_zones() -> frozenset[str]:
    """Return the names of all IANA time zones that this machine knows."""
    return frozenset(available_timezones())


def _time_zone(value: Any) -> Any:
    if isinstance(value, str) and value.strip() not in time_zones():
        raise PydanticCustomError("time_zone", "no time zone")
    return value.strip() if isinstance(value, str) else value


TimeZone = Annotated[
    str | None,
    BeforeValidator(_time_zone),
    BeforeValidator(blank_is_null),
    json_schema(type=["string", "null"], examples=["Europe/Zurich"]),
]
BlankLine = Annotated[
    Line,
    BeforeValidator(null_is_blank),
    json_schema(type=["string", "null"], maxLength=LONGEST_LINE, pattern=NO_NUL),
]
OptionalMoment = Annotated[
    Moment | None,
    BeforeValidator(blank_is_null),
    or_blank({"type": "string", "format": "date-time"}),
]
AnyKind = Annotated[
    InterviewKind,
    one_of(InterviewKind, InterviewKind.OTHER),
    BeforeValidator(null_is_blank),
    json_schema(type=["string", "null"], enum=[*InterviewKind, "", None]),
]


class InterviewChanges(Input):
    """The fields of an interview to change; those that are left out stay as they are."""

    title: OptionalLine = maybe(
        "What it is called. By default the job's stage while it is interviewing, else "
        "its kind: `Video interview`.",
    )
    starts_at: OptionalMoment = maybe("When it starts, with an offset.")
    ends_at: OptionalMoment = maybe("When it ends; an hour after the start by default.")
    kind: AnyKind = Field(default=InterviewKind.OTHER, description="How it is held.")
    location: BlankLine = Field(default="", description="Where it is.")
    url: OptionalUrl = maybe("The link to join it.")
    people: BlankLine = Field(default="", description="Who takes part: `Maria Visser, Tom Okafor`.")
    notes: Notes = Field(default="", description="Your own notes, in Markdown.")
    time_zone: TimeZone = maybe("The IANA time zone it is shown in; your account's by default.")
    state: Annotated[
        InterviewState,
        one_of(InterviewState),
        json_schema(type="string", enum=[*InterviewState]),
    ] = Field(default=InterviewState.PLANNED, description="`planned`, `done` or `cancelled`.")


class InterviewDraft(InterviewChanges):
    """An appointment of a job."""

    job_id: JobId = Field(description="The job it belongs to.")
    starts_at: Moment = Field(
        description="When it starts, with an offset.",
    )
    move: bool = Field(
        default=False,
        description="Whether to move a job that is interested or applied to interviewing.",
    )


class InterviewQuery(PageQuery):
    """A page of interviews, as the API is asked for it: days of the account, both included."""

    first: AnyDay = Field(
        default=None,
        validation_alias=AliasChoices("from"),
        description="Only interviews that start on this day or later.",
    )
    last: AnyDay = Field(
        default=None,
        validation_alias=AliasChoices("to"),
        description="Only interviews that start on this day or earlier.",
    )
    job_id: AskedJobId = maybe("Only interviews of this job.")
