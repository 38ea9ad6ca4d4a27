"""What an effort may be."""

from pydantic import AliasChoices, Field

from vega.schemas.days import Day, NeededPastDay
from vega.schemas.fields import NeededLine, Notes
from vega.schemas.filters import PageQuery
from vega.schemas.inputs import Input, maybe
from vega.schemas.insights import LastDay, ReportFilter
from vega.schemas.interviews import BlankLine

_DAY = "The day it happened."


class EffortChanges(Input):
    """The fields of an effort to change; those that are left out stay as they are."""

    occurred_on: NeededPastDay = maybe(_DAY)
    title: NeededLine = Field(default="", description="What you did: `Job fair at the town hall`.")
    company: BlankLine = Field(default="", description="The employer or organizer.")
    contact: BlankLine = Field(default="", description="Who you talked to.")
    result: BlankLine = Field(default="", description="What came of it.")
    notes: Notes = Field(default="", description="Your own notes, in Markdown.")


class EffortDraft(EffortChanges):
    """Something done for the search that is no application."""

    occurred_on: NeededPastDay = Field(description=_DAY)
    title: NeededLine = Field(description="What you did: `Job fair at the town hall`.")


class EffortQuery(ReportFilter, PageQuery):
    """A page of the efforts of some days, as the API is asked for it."""

    first: Day = Field(
        default=None,
        validation_alias=AliasChoices("from"),
        description="Only efforts of this day or later.",
    )
    last: LastDay = Field(
        default=None,
        validation_alias=AliasChoices("to"),
        description="Only efforts of this day or earlier.",
    )
