"""What a line is read from, and where it is said what it is."""

from enum import StrEnum
from typing import Annotated

from pydantic import AliasChoices, Field, StringConstraints

from vega.schemas.fields import NO_NUL, NULL_IF_BLANK, one_of, or_null
from vega.schemas.inputs import Input, maybe
from vega.schemas.tasks import OptionalJobId

LONGEST_TEXT = 200_000  # characters


class Chip(StrEnum):
    """What a line is, where the person said so before they typed it."""

    JOB = "job"
    TASK = "task"
    INTERVIEW = "interview"
    LOG = "log"


class LineSource(Input):
    """A line as somebody typed it, or a posting or an email as they pasted it."""

    text: Annotated[str, StringConstraints(max_length=LONGEST_TEXT, pattern=NO_NUL)] = Field(
        description="The line, or what was pasted.", examples=["acme rejected yesterday"]
    )
    job_id: OptionalJobId = maybe("The job that the line is about, unless it names another.")
    chip: Annotated[Chip | None, one_of(Chip), NULL_IF_BLANK, or_null(Chip)] = Field(
        default=None,
        validation_alias=AliasChoices("as"),
        description="What the line is, if you know: `job`, `task`, `interview` or `log`.",
    )
