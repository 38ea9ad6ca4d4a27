"""What a list may be asked for: filters, sort, pages."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from vega.models import AppliedVia, Group, JobType, Left, Outcome, Reached, Sort, Without, Workplace
from vega.schemas.days import AnyDay, AnyMoment, AnyPeriod
from vega.schemas.fields import LONGEST_URL, Name, Query, Status, one_of
from vega.schemas.inputs import Input, maybe
from vega.schemas.insights import FOUND_AT, WITH_TAG, AnyCounted, AnyDayRange, AnyDocument, AnyFlow

LARGEST_PAGE = 100
_PERIODS = (
    "`today`, the last `7`, `30` or `90` days, or two days such as `2026-11-01..2026-11-30`, one "
    "of which can be left out. Days are in the account's time zone."
)


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

    `counted`, `group`, `flow`, `reached`, `left`, `without`, `reply_days` and `document` select
    applications as insights count them.
    """

    q: Annotated[str, StringConstraints(max_length=LONGEST_URL)] = Field(
        default="",
        description="Every word has to appear in the job: one of three or more characters anywhere "
        "within a word, a shorter one, such as `Go` or `C#`, as a whole word. Or a URL: only jobs "
        "with this `sourceUrl` or `applicationUrl`, compared as for duplicates.",
    )
    status: Status | None = maybe("Only jobs with this status.")
    job_type: Annotated[JobType | None, one_of(JobType)] = maybe("Only jobs of this type.")
    workplace: Annotated[Workplace | None, one_of(Workplace)] = maybe(
        "Only jobs with this workplace."
    )
    tag: Name = Field(default="", description=WITH_TAG)
    company: Query = Field(
        default="",
        description="The beginning of the company's name. Case, accents and legal form do not "
        "matter.",
    )
    source: Name = Field(default="", description=FOUND_AT)
    outcome: Annotated[Outcome | None, one_of(Outcome)] = maybe("Only jobs with this outcome.")
    added: AnyPeriod = maybe(f"Only jobs added in a period: {_PERIODS}")
    applied: AnyPeriod = maybe(f"Only jobs that you applied to in a period: {_PERIODS}")
    quiet: Annotated[bool, BeforeValidator(read_true)] = Field(
        default=False,
        description="`true`: only jobs that are applied or interviewing with no update for 14 "
        "days, or your own number in *Settings*, except those with the outcome `ghosted`, a "
        "later `quietUntil`, an open task or an interview ahead.",
    )
    applied_via: Annotated[AppliedVia | None, one_of(AppliedVia)] = maybe(
        "Only jobs that you applied to this way."
    )
    counted: AnyCounted = maybe(
        "Only applications of a period as insights count them, also those where you "
        f"were approached: {_PERIODS} Or `all`, or `unknown`: those whose day is unknown.",
    )
    group: Annotated[Group | None, one_of(Group)] = maybe(
        "Only applications that are in this group of insights."
    )
    flow: AnyFlow = maybe(
        "Only applications that went from one step to the next, without another between them.",
    )
    reached: Annotated[Reached | None, one_of(Reached)] = maybe(
        "Only applications that began this way, or ever got an interview, an offer or a reply.",
    )
    left: Annotated[Left | None, one_of(Left)] = maybe(
        "Only applications that left this status after a known time."
    )
    without: Annotated[Without | None, one_of(Without)] = maybe(
        "Only applications without a reply, a source or a way of applying.",
    )
    reply_days: AnyDayRange = maybe(
        "Only applications whose first reply came after so many days: a range such as "
        "`4-7` or `22-`.",
    )
    document: AnyDocument = maybe(
        "Only applications that this version of a document is attached to: its `id` "
        "and `version`, such as `12.2`.",
    )
    since: AnyMoment = maybe(
        "Only jobs added on or after a date or time; UTC unless it names a time zone.",
    )
    applied_since: AnyDay = maybe("Only jobs that you applied to on this day or later.")
    applied_before: AnyDay = maybe("Only jobs that you applied to before this day.")
    updated_since: AnyMoment = maybe(
        "Only jobs that changed on or after a date or time; UTC unless it names a time zone.",
    )
    sort: Annotated[Sort, one_of(Sort)] = Field(
        default=Sort.NEWEST,
        description="The order of the list. `applied` has the latest application first, "
        "`deadline` the earliest deadline; jobs without one come last.",
    )

    def narrowing(self) -> set[str]:
        """Return the names of the filters in use; the sort is none."""
        return {name for name in JobFilter.model_fields if getattr(self, name)} - {"sort"}

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


Cursor = Annotated[str | None, StringConstraints(max_length=LONGEST_URL)]
Limit = Annotated[int | None, Field(ge=1, le=LARGEST_PAGE), BeforeValidator(read_number)]


class PageQuery(Input):
    """A page of a list, as the API is asked for it."""

    cursor: Cursor = maybe("Where the page starts: `next` of the previous page.")
    limit: Limit = maybe("The most entries on a page.")


class JobQuery(JobFilter, PageQuery):
    """A page of a list of jobs, as the API is asked for it."""

    cursor: Cursor = maybe(
        "Where the page starts: `next` of the previous page. The `sort` stays that of "
        "the first page.",
    )
    limit: Limit = maybe(
        "The most jobs on a page. Long texts can make a page shorter.",
    )
