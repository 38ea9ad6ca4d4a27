"""What a job may be: added by hand, sent to the API, or changed."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from vega.errors import InvalidInput
from vega.models import DescriptionFormat, JobStatus, JobType
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
    Stage,
    Status,
    Tags,
    Url,
    blank_is_null,
    json_schema,
    key_of,
    one_line,
)
from vega.schemas.inputs import Input, read_form, read_texts


class Progress(Input):
    """Where an application stands, as far as it is given."""

    status: Status = Field(
        default=JobStatus.INTERESTED, description="Where the application stands."
    )
    stage: Stage = Field(
        default=None, description="Your own word for where it stands within the status."
    )
    outcome: OptionalOutcome = Field(
        default=None,
        description="How the status ended: `ghosted` (applied, interviewing), "
        "`accepted` or `declined` (offer_received).",
    )
    occurred_on: PastDay = Field(
        default=None, description="The day the status or stage changed; today if left out."
    )
    applied_on: PastDay = Field(default=None, description="The day you applied.")


class JobDraft(Progress):
    """A job as a person adds it by hand: what they know of it."""

    title: NeededLine = Field(description="The position's name.")
    company: NeededLine = Field(description="The company's name.")
    location: Line = Field(default="", description='City, country or "Remote".')
    description: Description = Field(default="", description="The full posting, as text or HTML.")
    description_format: AnyDescriptionFormat = Field(
        default=DescriptionFormat.POSTING,
        description="`markdown`, or `posting`: HTML or plain text, as the posting has it.",
    )
    source_url: OptionalUrl = Field(
        default=None,
        description="Where the posting was found. It identifies the job.",
    )
    job_type: AnyJobType = Field(
        default=JobType.OTHER,
        description="The kind of employment.",
    )
    application_url: OptionalUrl = Field(
        default=None,
        description="Where to apply, if not the source URL.",
    )
    notes: Notes = Field(default="", description="Your own notes, in Markdown.")
    starts_on: Day = Field(default=None, description="The day an offer would begin.")
    pros: Notes = Field(default="", description="What speaks for an offer, in Markdown.")
    cons: Notes = Field(default="", description="What speaks against an offer, in Markdown.")
    workplace: OptionalWorkplace = Field(default=None, description="Where the work is done.")
    deadline: Day = Field(default=None, description="The day the posting closes.")
    answer_by: Day = Field(default=None, description="The day by which to answer an offer.")
    quiet_until: Day = Field(
        default=None, description="Until this day, the job is not listed under *No reply yet*."
    )
    salary_min: Money = Field(
        default=None, description="The lowest salary, with at most two decimals."
    )
    salary_max: Money = Field(
        default=None, description="The highest salary, with at most two decimals."
    )
    salary_currency: Currency = Field(
        default=None, description="The currency, as an ISO 4217 code."
    )
    salary_period: OptionalPeriod = Field(default=None, description="The period the salary is for.")
    source: OptionalLine = Field(
        default=None,
        description="Where you found it. By default the job board of the source URL, if known.",
    )
    applied_via: OptionalAppliedVia = Field(default=None, description="How you applied.")
    reference: OptionalLine = Field(default=None, description="The employer's reference number.")
    tags: Tags = Field(
        default=(), description="Your own tags. `Python` and `python` are the same tag."
    )

    @property
    def job_key(self) -> str | None:
        return key_of(self.source_url) if self.source_url else None


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
        if blank_is_null(values.get("status")) is not None:
            return values
        return {name: value for name, value in values.items() if name != "status"}


class JobChanges(JobDraft):
    """The fields of a job to change; those that are left out stay as they are."""

    title: NeededLine = Field(default="", description="The position's name.")
    company: NeededLine = Field(default="", description="The company's name.")


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
