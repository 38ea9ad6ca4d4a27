"""What is recorded of a mail."""

from typing import Annotated

from pydantic import Field

from vega.models import JobStatus
from vega.schemas.days import PastDay
from vega.schemas.fields import NULL_IF_BLANK, Notes, one_of, or_null
from vega.schemas.inputs import Input, maybe


class MailDraft(Input):
    """An email of a job's history, and the move that it brings; without a status, none."""

    text: Notes = Field(default="", description="What it says.")
    reply: bool = Field(default=True, description="Whether the other side wrote it.")
    status: Annotated[JobStatus | None, one_of(JobStatus), NULL_IF_BLANK, or_null(JobStatus)] = (
        maybe("The status that the job moves to.")
    )
    occurred_on: PastDay = maybe("The day on which it was sent; today if left out.")
