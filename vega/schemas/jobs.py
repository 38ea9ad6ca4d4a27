"""What a job may be: added by hand, sent to the API, or changed."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from vega.errors import InvalidInput
from vega.models import DescriptionFormat, JobStatus, JobType
from vega.schemas.about import About, Kind, fields_in_group, in_annotations
from vega.schemas.days import Day, PastDay
from vega.schemas.fields import (
    LONGEST_LINE,
    AnyDescriptionFormat,
    AnyJobType,
    Currency,
    Description,
    Line,
    Money,
    NeededDescription,
    NeededLine,
    Notes,
    OptionalAppliedVia,
    OptionalLine,
    OptionalOutcome,
    OptionalPeriod,
    OptionalUrl,
    OptionalWorkplace,
    SalaryMonths,
    Stage,
    Status,
    Tags,
    Url,
    blank_is_null,
    json_schema,
    key_of,
    one_line,
)
from vega.schemas.inputs import Input, maybe, read_form, read_texts


class Basics(Input):
    """What a job is, and where its posting stands."""

    title: Annotated[NeededLine, About("Title", sample="Data Engineer")] = Field(
        description="The position's name."
    )
    company: Annotated[NeededLine, About("Company", sample="Acme GmbH")] = Field(
        description="The company's name."
    )
    location: Annotated[Line, About("Location", sample="Berlin, Germany")] = Field(
        default="", description='City, country or "Remote".'
    )
    description: Annotated[
        Description, About("Description", sample="You build the pipelines that feed our models.")
    ] = Field(default="", description="The full posting, as text or HTML.")
    description_format: Annotated[AnyDescriptionFormat, About("Description format")] = Field(
        default=DescriptionFormat.POSTING,
        description="`markdown`, or `posting`: HTML or plain text, as the posting has it.",
    )
    source_url: Annotated[
        OptionalUrl,
        About("Link to the posting", sample="https://jobs.example.com/acme/data-engineer-4711"),
    ] = maybe("Where the posting was found. It identifies the job.")
    job_type: Annotated[AnyJobType, About("Type", sample="full_time")] = Field(
        default=JobType.OTHER, description="The kind of employment."
    )
    workplace: Annotated[OptionalWorkplace, About("Workplace", search=True, sample="hybrid")] = (
        maybe("Where the work is done.")
    )
    application_url: Annotated[
        OptionalUrl,
        About(
            "Application link", "If it differs from the link to the posting.", "application link"
        ),
    ] = maybe("Where to apply, if not the source URL.")
    notes: Annotated[
        Notes,
        About("Notes", "Only you see this.", "notes", sample="Met their team lead at a meetup."),
    ] = Field(default="", description="Your own notes, in Markdown.")
    pros: Annotated[Notes, About("Pros", "What speaks for an offer.", "pros and cons")] = Field(
        default="", description="What speaks for an offer, in Markdown."
    )
    cons: Annotated[Notes, About("Cons", "What speaks against it.", "pros and cons")] = Field(
        default="", description="What speaks against an offer, in Markdown."
    )


class Progress(Input):
    """Where an application stands, as far as it is given."""

    status: Annotated[Status, About("Status")] = Field(
        default=JobStatus.INTERESTED, description="Where the application stands."
    )
    stage: Annotated[
        Stage, About("Stage", "Your own word, such as Phone screen. A new status clears it.")
    ] = maybe("Your own word for where it stands within the status.")
    outcome: Annotated[OptionalOutcome, About("Outcome", search=True)] = maybe(
        "How the status ended: `ghosted` (applied, interviewing), "
        "`accepted` or `declined` (offer_received).",
    )
    occurred_on: Annotated[PastDay, About("Day", "Today if left empty.")] = maybe(
        "The day the status or stage changed; today if left out."
    )
    applied_on: Annotated[PastDay, About("Applied on")] = maybe("The day you applied.")


class JobDraft(Progress, Basics):
    """A job as a person adds it by hand: what they know of it.

    This is the table of a job's fields: forms, lists, JSON, CSV and the search follow from it, in
    its order. A new field comes last. Pydantic begins with those of the last base.
    """

    applied_via: Annotated[OptionalAppliedVia, About("Applied via", group="applied via")] = maybe(
        "How you applied."
    )
    deadline: Annotated[
        Day, About("Deadline", "When the posting closes.", "deadline", sample="2026-12-15")
    ] = maybe("The day the posting closes.")
    answer_by: Annotated[
        Day, About("Answer by", "When an offer wants an answer.", "day to answer")
    ] = maybe("The day by which to answer an offer.")
    starts_on: Annotated[Day, About("Starts on", "The first day of an offer.", "start date")] = (
        maybe("The day an offer would begin.")
    )
    quiet_until: Annotated[Day, About("Quiet until")] = maybe(
        "Until this day, the job is not listed under *No reply yet*."
    )
    salary_min: Annotated[Money, About("Salary from", group="salary", sample=70000)] = maybe(
        "The lowest salary, with at most two decimals."
    )
    salary_max: Annotated[Money, About("Salary to", group="salary", sample=85000.5)] = maybe(
        "The highest salary, with at most two decimals."
    )
    salary_currency: Annotated[Currency, About("Currency", group="salary", sample="EUR")] = maybe(
        "The currency, as an ISO 4217 code."
    )
    salary_period: Annotated[OptionalPeriod, About("Period", group="salary", sample="year")] = (
        maybe("The period the salary is for.")
    )
    source: Annotated[
        OptionalLine,
        About(
            "Source", "Such as LinkedIn or a friend. Left empty: the site of the posting.", "source"
        ),
    ] = maybe(
        "Where you found it. By default the job board of the source URL, if known.",
    )
    reference: Annotated[
        OptionalLine, About("Reference", "The employer’s number of the posting.", "reference")
    ] = maybe("The employer's reference number.")
    tags: Annotated[
        Tags,
        About(
            "Tags", "Your own words, with commas between them.", "tags", sample=["Python", "energy"]
        ),
    ] = Field(default=(), description="Your own tags. `Python` and `python` are the same tag.")

    salary_months: Annotated[
        SalaryMonths,
        About("Salaries a year", "Of a monthly salary. Left empty: 12.", "salary"),
    ] = maybe("How many salaries a year a monthly salary is paid, 12 to 16; null is 12.")

    @property
    def job_key(self) -> str | None:
        return key_of(self.source_url) if self.source_url else None


JOB_ABOUT, JOB_KINDS = in_annotations(JobDraft, About), in_annotations(JobDraft, Kind)
# What a job has of a draft: the day of a change is that of its entry in the history.
JOB_FIELDS = tuple(name for name in JobDraft.model_fields if name != "occurred_on")


SALARY_FIELDS = fields_in_group(JobDraft, "salary")  # one thing: merged and edited together


def job_fields_of(*wanted: Kind) -> tuple[str, ...]:
    """Return the fields of a job that are of these kinds."""
    return tuple(name for name in JOB_FIELDS if JOB_KINDS[name] in wanted)


JOB_TEXTS = job_fields_of(Kind.AREA)  # they may be long
JOB_NOTES = tuple(name for name in JOB_TEXTS if name != "description")  # the person's own


class CapturedJob(JobDraft):
    """A job to save: the full posting, and what you know of it already."""

    status: Annotated[Status, json_schema(type=["string", "null"], enum=[*JobStatus, "", None])] = (
        Field(default=JobStatus.INTERESTED, description="Where the application stands.")
    )
    location: NeededLine = Field(description='City, country or "Remote".')
    description: NeededDescription = Field(description="The full posting, as text or HTML.")
    source_url: Url = Field(
        description="Where the posting was found. It identifies the job.",
    )

    @model_validator(mode="before")
    @classmethod
    def _no_status_is_absent(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """As in the other optional fields. That of a job that is there cannot be emptied."""
        if "status" in values and blank_is_null(values["status"]) is None:
            return {name: value for name, value in values.items() if name != "status"}
        return values


class JobChanges(JobDraft):
    """The fields of a job to change; those that are left out stay as they are."""

    title: NeededLine = Field(default="", description="The position's name.")
    company: NeededLine = Field(default="", description="The company's name.")
    close_tasks: bool = Field(
        default=True,
        description="Whether `rejected` and `not_interested` finish the job's open tasks to follow "
        "up.",
    )


class UrlQuery(Input):
    """A posting to look up, as the API is asked for it."""

    url: Url = Field(description="The posting's URL.")


def read_url(value: str | None) -> str:
    """The URL of a query string, by the same rules as `sourceUrl`. Raises `InvalidInput`."""
    return read_form(UrlQuery, {} if value is None else {"url": value}).url


def read_remains(body: bytes) -> JobDraft:
    """Return the title, company and URL of a posting that was refused, as far as they are readable:
    cut, and possibly blank. A URL that is not usable is left out.
    """
    texts = {name: text.strip()[:LONGEST_LINE] for name, text in read_texts(body).items()}
    lines = {
        name: one_line(texts.get(name, "").replace("\0", " ")) for name in ("title", "company")
    }
    urls = (_usable_url(texts.get(name, "")) for name in ("sourceUrl", "source_url"))
    return JobDraft.model_construct(**lines, source_url=next(filter(None, urls), None))


def _usable_url(value: str) -> str | None:
    try:
        return read_url(value)
    except InvalidInput:
        return None
