"""What a task may be."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from vega.models import TaskState
from vega.schemas.days import AnyDay, Day
from vega.schemas.fields import NULL_IF_BLANK, NeededLine, json_schema, one_of
from vega.schemas.filters import PageQuery, read_number
from vega.schemas.inputs import Input, maybe

LARGEST_ID = 2**31 - 1
_ID_SCHEMA = {"type": "integer", "minimum": 1, "maximum": LARGEST_ID}
JobId = Annotated[int, Field(ge=1, le=LARGEST_ID)]
OptionalJobId = Annotated[
    JobId | None, NULL_IF_BLANK, json_schema(anyOf=[_ID_SCHEMA, {"type": "null"}])
]
AskedJobId = Annotated[JobId | None, BeforeValidator(read_number)]  # in a query string


class TaskDraft(Input):
    """Something to do."""

    title: NeededLine = Field(description="What to do.")
    due_on: Day = maybe("The day it is due.")
    job_id: OptionalJobId = maybe("The job it belongs to.")


class TaskChanges(TaskDraft):
    """The fields of a task to change; those that are left out stay as they are."""

    title: NeededLine = Field(default="", description="What to do.")
    done: bool = Field(default=False, description="Whether it is done.")


class TaskQuery(PageQuery):
    """A page of tasks, as the API is asked for it."""

    state: Annotated[TaskState, one_of(TaskState)] = Field(
        default=TaskState.OPEN, description="Only tasks that are `open` or `done`, or `all`."
    )
    due_before: AnyDay = maybe("Only tasks that are due before this day.")
    job_id: AskedJobId = maybe("Only tasks of this job.")
