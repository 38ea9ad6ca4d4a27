"""What the entries of a job's history may be."""

from typing import Annotated

from pydantic import Field

from vega.models import EventKind, JobStatus
from vega.schemas.days import PastDay
from vega.schemas.fields import (
    NULL_IF_BLANK,
    Notes,
    OptionalAppliedVia,
    OptionalOutcome,
    Stage,
    json_schema,
    one_of,
    or_null,
)
from vega.schemas.inputs import Input, more

NEW_KINDS = (EventKind.NOTE, EventKind.CALL, EventKind.EMAIL, EventKind.MOVED, EventKind.STAGE)


class NewEvent(Input):
    """An entry for a job's history; what it needs beside its kind, the kind says."""

    kind: Annotated[EventKind, one_of(NEW_KINDS), json_schema(type="string", enum=[*NEW_KINDS])] = (
        Field(description="What the entry is.")
    )
    text: Notes = Field(
        default="", description="What happened, in Markdown, of `note`, `call` and `email`."
    )
    reply: bool | None = Field(
        default=None, description="Whether the other side wrote or called, of `call` and `email`."
    )
    to: Annotated[JobStatus | None, one_of(JobStatus), NULL_IF_BLANK, or_null(JobStatus)] = Field(
        default=None, description="The new status, of `moved`."
    )
    stage: Stage = Field(default=None, description="The stage, of `moved` and `stage`.")
    outcome: OptionalOutcome = Field(
        default=None, description="The outcome, of `moved` and `stage`."
    )
    occurred_on: PastDay = more("occurred_on", "The day on which it happened; today if left out.")


class EventChanges(Input):
    """Some members of an entry; those that are not set stay as they are."""

    text: Notes = Field(default="", description="Of `note`, `call` and `email`, in Markdown.")
    reply: bool | None = Field(default=None, description="Of `call` and `email`.")
    stage: Stage = Field(default=None, description="Of `moved` and `stage`.")
    outcome: OptionalOutcome = Field(default=None, description="Of `moved` and `stage`.")
    occurred_on: PastDay = more("occurred_on", "The day on which it happened.")


class MoveDetails(EventChanges):
    """What a person adds to a move right after it."""

    applied_via: OptionalAppliedVia = None
