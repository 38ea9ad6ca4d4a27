"""What a list may be asked for: filters, sort, pages."""

import re
from datetime import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from vega.models import (
    AppliedVia,
    Group,
    JobType,
    Left,
    Outcome,
    Reached,
    Sort,
    Without,
    Workplace,
)
from vega.schemas.days import AnyDay, AnyPeriod, read_moment
from vega.schemas.fields import LONGEST_URL, Name, Query, Status, one_of
from vega.schemas.inputs import Input, either, more
from vega.schemas.insights import AnyCounted, AnyDayRange, AnyDocument, AnyFlow

LARGEST_PAGE = 100
_PERIODS = "`today`, the last `7`, `30` or `90` days, or `2026-11-01..2026-11-30`"


def read_true(value: Any) -> Any:
    """In a query string everything is text."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def read_number(value: Any) -> Any:
    """In a query string everything is text."""
    if isinstance(value, str) and re.fullmatch("[0-9]{1,12}", value):
        return int(value)
    return value


class JobFilter(Input):
    """What to list: in the list, the board, the API and the export.

    `q`: every word has to appear in the job, or it is the URL of the job. `company`: the beginning
    of the name, whatever its case, accents and legal form. `since`: added then or later.
    `quiet`: applied or interviewing, with no update for the account's number of days. `counted`,
    `group`, `flow`, `reached`, `left`, `without`, `reply_days` and `document` select applications
    as insights count them.
    """

    q: Annotated[str, StringConstraints(max_length=LONGEST_URL)] = Field(
        default="", description="Every word has to appear in the job, or it is the job's URL."
    )
    status: Status | None = None
    job_type: Annotated[JobType | None, one_of(JobType)] = Field(
        default=None, validation_alias=either("jobType", "job_type")
    )
    workplace: Annotated[Workplace | None, one_of(Workplace)] = None
    tag: Name = ""
    company: Query = Field(default="", description="The beginning of the company's name.")
    source: Name = Field(default="", description="Where the job was found.")
    outcome: Annotated[Outcome | None, one_of(Outcome)] = None
    added: AnyPeriod = Field(default=None, description=f"When the job was added: {_PERIODS}.")
    applied: AnyPeriod = Field(default=None, description=f"When you applied: {_PERIODS}.")
    quiet: Annotated[bool, BeforeValidator(read_true)] = Field(
        default=False, description="True: only jobs with no reply yet."
    )
    applied_via: Annotated[AppliedVia | None, one_of(AppliedVia)] = Field(
        default=None, validation_alias=either("appliedVia", "applied_via")
    )
    counted: AnyCounted = None
    group: Annotated[Group | None, one_of(Group)] = Field(
        default=None, description="Applications of this group, as insights count them."
    )
    flow: AnyFlow = None
    reached: Annotated[Reached | None, one_of(Reached)] = None
    left: Annotated[Left | None, one_of(Left)] = None
    without: Annotated[Without | None, one_of(Without)] = None
    reply_days: AnyDayRange = more("reply_days", "")
    document: AnyDocument = None
    since: Annotated[datetime | None, BeforeValidator(read_moment)] = None
    applied_since: AnyDay = more("applied_since", "Applied on this day or later.")
    applied_before: AnyDay = more("applied_before", "Applied before this day.")
    updated_since: Annotated[datetime | None, BeforeValidator(read_moment)] = more(
        "updated_since", "Changed at this time or later."
    )
    sort: Annotated[Sort, one_of(Sort)] = Sort.NEWEST

    def narrowing(self) -> set[str]:
        """Return the names of the filters in use; the sort is none."""
        return {name for name, value in self if value and name != "sort"}

    def query(self) -> dict[str, str]:
        """Return the query string of this list, without what is as usual."""
        chosen = {name: value for name, value in self if value and name in PAGE_FILTERS}
        if chosen["sort"] == Sort.NEWEST:
            del chosen["sort"]
        return {name: _in_address(value) for name, value in chosen.items()}


def _in_address(value: object) -> str:
    return "true" if value is True else str(value)


# What the pages filter by; the others are for clients.
# Those of them that select applications as insights count them.
COUNTED_FILTERS = (
    "counted",
    "group",
    "flow",
    "reached",
    "left",
    "without",
    "reply_days",
    "document",
)
PAGE_FILTERS = tuple(
    name
    for name in JobFilter.model_fields
    if name not in ("since", "applied_since", "applied_before", "updated_since")
)


class PageQuery(Input):
    """A page of a list, as the API is asked for it."""

    cursor: Annotated[str | None, StringConstraints(max_length=LONGEST_URL)] = Field(
        default=None, description="Where the page starts: `next` of the previous page."
    )
    limit: Annotated[int | None, Field(ge=1, le=LARGEST_PAGE), BeforeValidator(read_number)] = (
        Field(default=None, description=f"The most on a page, up to {LARGEST_PAGE}.")
    )


class JobQuery(JobFilter, PageQuery):
    """A page of a list of jobs, as the API is asked for it."""
