"""What the entries of a job's history may be."""

from typing import Annotated

from pydantic import Field

from vega.models import EventKind, JobStatus
from vega.schemas.days import Day, PastDay
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
from vega.schemas.inputs import Input, maybe

NEW_KINDS = (EventKind.NOTE, EventKind.CALL, EventKind.EMAIL, EventKind.MOVED, EventKind.STAGE)


class NewEvent(Input):
    """An event to add to a job's history. Which fields it takes depends on its kind."""

    kind: Annotated[EventKind, one_of(NEW_KINDS), json_schema(type="string", enum=[*NEW_KINDS])] = (
        Field(description="What kind of event it is.")
    )
    text: Notes = Field(
        default="", description="For `note`, `call` and `email`: what happened, in Markdown."
    )
    reply: bool | None = maybe("For `call` and `email`: true if the other side called or wrote.")
    to: Annotated[JobStatus | None, one_of(JobStatus), NULL_IF_BLANK, or_null(JobStatus)] = maybe(
        "For `moved`: the new status."
    )
    stage: Stage = maybe("For `moved` and `stage`: the stage.")
    outcome: OptionalOutcome = maybe("For `moved` and `stage`: the outcome.")
    occurred_on: PastDay = maybe("The day it happened; today if left out.")


class EventChanges(Input):
    """The fields of an event to change; those that are left out stay as they are."""

    text: Notes = Field(
        default="", description="For `note`, `call` and `email`: what happened, in Markdown."
    )
    reply: bool | None = maybe("For `call` and `email`: true if the other side called or wrote.")
    stage: Stage = maybe("For `moved` and `stage`: the stage.")
    outcome: OptionalOutcome = maybe("For `moved` and `stage`: the outcome.")
    occurred_on: PastDay = maybe("The day it happened.")


class MoveDetails(EventChanges):
    """What a person adds to a move right after it."""

    applied_via: OptionalAppliedVia = None
    answer_by: Day = None


class MailDraft(Input):
    """An email of a job's history, and the move that it brings; without a status, none."""

    text: Notes = Field(default="", description="What it says.")
    reply: bool = Field(default=True, description="Whether the other side wrote it.")
    status: Annotated[JobStatus | None, one_of(JobStatus), NULL_IF_BLANK, or_null(JobStatus)] = (
        maybe("The status that the job moves to.")
    )
    occurred_on: PastDay = maybe("The day on which it was sent; today if left out.")
